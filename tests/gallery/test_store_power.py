"""A short taste of `make torture`: a power failure loses nothing that was acknowledged."""

from __future__ import annotations

from pathlib import Path

from tests.torture.powerloss import lose_power


def test_that_power_failures_lose_nothing_that_was_acknowledged(tmp_path: Path) -> None:
    losses = lose_power(tmp_path, states=24, seed=1, each=12)
    assert (losses.lost, losses.unreadable, losses.trouble) == (0, 0, [])
    assert losses.acknowledged
    assert losses.within_folds
