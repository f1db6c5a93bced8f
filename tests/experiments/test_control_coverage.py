"""The interval of the control, over sessions with a known truth."""

from __future__ import annotations

import numpy as np

from studio.experiments.control_coverage import ITEMS, RANDOM, Judged, coverage, session, table


def judged(accuracy: float, version: str = "nn-0", total: int = 3_000) -> Judged:
    """A version that is asked first for what it gets wrong."""
    right = np.random.default_rng(5).random(total) < accuracy
    return Judged(version, right, np.argsort(right, kind="stable")[: 2 * ITEMS])


def test_that_the_interval_of_a_reserve_holds_the_truth_as_often_as_it_says() -> None:
    found = coverage([judged(0.9)], 200, reserve=True)
    assert found.inside.low <= 0.95 <= found.inside.high + 0.02  # Wilson's own is 96 % here
    assert abs(found.estimate - found.truth) < 0.01
    assert found.chosen < 0.5
    assert abs(found.n - ITEMS * RANDOM) < 2


def test_that_what_a_strategy_leaves_looks_better_than_the_pool_is() -> None:
    assert coverage([judged(0.9)], 100, reserve=False).estimate > judged(0.9).right.mean() + 0.02


def test_that_only_the_version_that_serves_last_is_judged() -> None:
    found = coverage([judged(0.5, "nn-0"), judged(0.95, "nn-1")], 50, reserve=True)
    assert abs(found.n - ITEMS * RANDOM / 2) < 2
    assert abs(found.estimate - found.truth) < 0.02


def test_that_no_item_is_asked_twice_and_a_session_can_be_told_in_a_table() -> None:
    trials = session([judged(0.9)], np.random.default_rng(0), reserve=True)
    assert len(trials) == ITEMS
    assert len(table([("nn", 20, coverage([judged(0.9)], 20, reserve=True))])) == 3
