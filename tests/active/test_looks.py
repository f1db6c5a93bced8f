"""Comparisons that are looked at after every answer hold at all looks together."""

from __future__ import annotations

from math import inf, log

import numpy as np
import pytest

from studio.active.looks import EVIDENCE, Answer, Blocks, against_none

FALSE = 1 / EVIDENCE


def session(seed: int, number: int, one: float, other: float, share: float = 0.12) -> list[Answer]:
    """Answers of which `share` are of the second kind; how often each kind is a yes."""
    rng = np.random.default_rng(seed)
    first = rng.random(number) >= share
    yes = rng.random(number) < np.where(first, one, other)
    return [(0, bool(a), bool(b)) for a, b in zip(first, yes, strict=True)]


@pytest.mark.parametrize(("share", "second"), [(0.9, 0.1), (0.97, 0.12), (0.05, 0.12), (0.5, 0.5)])
def test_that_without_a_difference_hardly_a_session_ever_says_there_is_one(share: float, second: float) -> None:
    alarms = sum(
        against_none(Blocks.of(session(seed, 600, share, share, second))).max() >= log(EVIDENCE) for seed in range(300)
    )
    assert alarms / 300 < FALSE


def test_that_a_share_that_falls_while_it_is_learnt_is_no_difference() -> None:
    alarms = 0
    for seed in range(200):
        rng = np.random.default_rng(seed)
        first, yes = rng.random(600) >= 0.12, rng.random(600) < 0.5 * (1 + np.arange(600) / 30) ** -0.8
        answers = [(0, bool(a), bool(b)) for a, b in zip(first, yes, strict=True)]
        alarms += against_none(Blocks.of(answers)).max() >= log(EVIDENCE)
    assert alarms / 200 < FALSE


def test_that_a_difference_worth_knowing_is_found() -> None:
    found = [against_none(Blocks.of(session(seed, 600, 0.95, 0.7)))[-1] >= log(EVIDENCE) for seed in range(40)]
    assert np.mean(found) > 0.9


@pytest.mark.parametrize(("one", "other"), [(0.9, 0.9), (0.95, 0.7), (0.3, 0.06), (0.1, 0.4)])
def test_that_intervals_hold_the_truth_at_all_looks_together(one: float, other: float) -> None:
    missed = [0, 0]
    for seed in range(60):
        answers = session(seed, 400, one, other)
        looks = [Blocks.of(answers[:end]) for end in range(40, 401, 40)]
        missed[0] += any(not low <= one - other <= high for low, high in (look.difference() for look in looks))
        missed[1] += any(not low <= one / other <= high for low, high in (look.ratio() for look in looks))
    assert max(missed) <= 60 * FALSE


def test_that_more_answers_make_intervals_narrower() -> None:
    widths = []
    for number in (100, 1_000, 10_000):
        low, high = Blocks.of(session(5, number, 0.3, 0.1)).difference()
        widths.append(high - low)
    assert widths[0] > widths[1] > widths[2]
    low, high = Blocks.of(session(5, 10_000, 0.3, 0.1)).ratio()
    assert 2 < low < 3 < high < 4.5


def test_that_nothing_is_known_from_nothing_or_from_one_kind_alone() -> None:
    for answers in ([], [(0, True, True)] * 50):
        blocks = Blocks.of(answers)
        assert (blocks.difference(), blocks.ratio(), blocks.times) == ((-1.0, 1.0), (0.0, inf), None)


def test_that_no_block_reaches_over_a_stretch() -> None:
    blocks = Blocks.of([(0, True, True), (1, False, True), (1, True, False), (1, True, True), (2, False, False)])
    assert [column.tolist() for column in (*blocks.n, *blocks.yes)] == [[1.0], [1.0], [0.0], [1.0]]


def test_that_the_kinds_may_be_swapped() -> None:
    answers = session(3, 500, 0.8, 0.5)
    low, high = Blocks.of(answers).difference()
    assert Blocks.of([(stretch, not first, yes) for stretch, first, yes in answers]).difference() == (-high, -low)
