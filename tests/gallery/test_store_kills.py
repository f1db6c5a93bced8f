"""A short taste of `make torture`: no kill loses what was acknowledged."""

from __future__ import annotations

from pathlib import Path

from tests.torture.kills import torture


def test_that_kills_lose_nothing_that_was_acknowledged(tmp_path: Path) -> None:
    toll = torture(tmp_path, kills=2, seed=4)
    assert (toll.lost, toll.unreadable, toll.trouble) == (0, 0, [])
    assert toll.acknowledged
