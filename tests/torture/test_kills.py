"""`make torture`: STUDIO_TORTURE_KILLS (300) kills, with the seed STUDIO_TORTURE_SEED (the time)."""

from __future__ import annotations

import os
import time
from dataclasses import asdict
from pathlib import Path

import pytest

from tests.torture.kills import torture


@pytest.mark.torture
@pytest.mark.timeout(7200)
def test_that_no_kill_loses_an_acknowledged_sample(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    kills = int(os.environ.get("STUDIO_TORTURE_KILLS", "300"))
    seed = int(os.environ.get("STUDIO_TORTURE_SEED", str(time.time_ns() % 2**31)))
    with capsys.disabled():
        print(f"\n{kills} kills, STUDIO_TORTURE_SEED={seed}")
        toll = torture(tmp_path, kills, seed)
        print("; ".join(f"{name} {value}" for name, value in asdict(toll).items()))
    assert (toll.lost, toll.unreadable, toll.trouble) == (0, 0, [])
    assert toll.kills == kills
