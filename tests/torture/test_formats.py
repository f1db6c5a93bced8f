"""`make torture`: spoiled files for every parser, STUDIO_TORTURE_FUZZ_SECONDS (60) in all, STUDIO_TORTURE_SEED."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from tests.torture.fuzzing import FORMS, Tally, fuzz

MEMORY = 300 * 2**20  # bytes


@pytest.mark.torture
@pytest.mark.timeout(7200)
def test_that_a_spoiled_file_is_read_or_refused_in_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    seconds = float(os.environ.get("STUDIO_TORTURE_FUZZ_SECONDS", "60"))
    seed = int(os.environ.get("STUDIO_TORTURE_SEED", str(time.time_ns() % 2**31)))
    tally = Tally()
    with capsys.disabled():
        print(f"\n{seconds:.0f} s over {len(FORMS)} forms, STUDIO_TORTURE_SEED={seed}")
        for form in FORMS:
            fuzz(form, tmp_path, seed, seconds / len(FORMS), tally)
            print(
                f"{form}: {tally.cases[form]:,} files, {tally.taken[form]:,} taken, "
                f"{len(tally.answers[form])} different answers"
            )
        print(f"slowest {tally.slowest:.2f} s, extra memory {tally.extra / 2**20:.0f} MB")
    for place, finding in enumerate(tally.findings[:20]):
        (tmp_path / f"finding-{place}").write_bytes(finding.data)
    found = "\n".join(f"{one.form} {one.number}: {one.what[:300]}" for one in tally.findings[:20])
    assert not tally.findings, f"{len(tally.findings)} findings, kept in {tmp_path}:\n{found}"
    assert tally.extra < MEMORY
