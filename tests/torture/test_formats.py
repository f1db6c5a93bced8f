"""`make torture`: spoilt files for every parser, STUDIO_TORTURE_FUZZ_SECONDS (60) in all, STUDIO_TORTURE_SEED.

STUDIO_TORTURE_ONLY names forms by a part of their names.
"""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from tests.torture.fuzzing import FORMS, MEMORY, fuzz_apart

SECONDS = float(os.environ.get("STUDIO_TORTURE_FUZZ_SECONDS", "60"))
SEED = int(os.environ.get("STUDIO_TORTURE_SEED", str(time.time_ns() % 2**31)))
ONLY = os.environ.get("STUDIO_TORTURE_ONLY", "")
CHOSEN = [form for form in FORMS if ONLY in form]


@pytest.mark.torture
@pytest.mark.timeout(4 * 3600)
@pytest.mark.parametrize("form", CHOSEN)
def test_that_a_spoilt_file_is_read_or_refused_in_one_line(
    form: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    tally = fuzz_apart(form, tmp_path, SEED, SECONDS / len(CHOSEN))
    with capsys.disabled():
        print(f"\n{tally}")
    assert not tally.findings, f"kept in {tmp_path}:\n" + "\n".join(tally.findings)
    assert tally.cases
    assert tally.extra < MEMORY
