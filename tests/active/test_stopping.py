"""What is claimed about the next labels and the goal: nothing from nothing, and never more for less."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.active.looks import EVIDENCE
from studio.active.questions import Question
from studio.active.stopping import (
    BIN,
    FARTHEST,
    Goal,
    Rung,
    gain,
    goal_in_words,
    judge,
    missing,
    rungs,
)
from studio.stats import Share
from tests.active.session import CHOSEN, RANDOM, trial

SHARES = st.integers(0, 400).flatmap(lambda n: st.builds(Share, st.integers(0, n), st.just(n)))
GOALS = st.floats(0.5, 0.999)
CURVES = st.lists(st.builds(Rung, st.integers(0, 3_000), SHARES), max_size=8)


def test_that_a_rung_counts_the_labels_before_it() -> None:
    trials = [trial(number, page=RANDOM if number % 10 == 0 else CHOSEN, right=number > 0) for number in range(60)]
    assert rungs(trials) == (
        Rung(BIN // 2, Share(2, 3)),
        Rung(BIN + BIN // 2, Share(2, 2)),
        Rung(2 * BIN + BIN // 2, Share(1, 1)),
    )


def test_that_labels_of_a_grid_count_as_labels_where_the_curve_is() -> None:
    """Else the next labels would be looked for far out on a curve that ends early, where it is flat."""
    plain, grids = [], []
    rng = np.random.default_rng(0)
    for number in range(400):
        right = bool(rng.random() > 0.3 * (1 + number / 50) ** -0.7)
        one = trial(number, page=RANDOM if rng.random() < 0.2 else CHOSEN, right=right)
        plain.append(one)
        grids += [one, *(trial(10_000 + number, page=Question(grid=True).page) for _ in range(4))]
    places = [rung.labels for rung in rungs(grids)]
    assert max(places) > 1_800
    assert sum(rung.share.n for rung in rungs(grids)) == sum(rung.share.n for rung in rungs(plain))
    mean = [
        sum(rung.labels * rung.share.n for rung in found) / sum(rung.share.n for rung in found)
        for found in (rungs(plain), rungs(grids))
    ]
    assert mean[1] / mean[0] == pytest.approx(5, rel=0.1)


def test_that_a_rejected_item_is_one_that_the_model_got_wrong() -> None:
    rejected = trial(1, page=Question(random=True, left="rejected").page, label="")
    skipped = trial(2, page=Question(random=True, left="skipped").page, label="")
    assert rungs([trial(0, page=RANDOM), rejected, skipped]) == (Rung(BIN // 2, Share(1, 2)),)


def test_that_nothing_is_claimed_from_nothing() -> None:
    assert gain([], 0) is None
    assert gain([Rung(12, Share(0, 0)), Rung(112, Share(0, 0))], 200) is None
    assert judge(Share(0, 0)) is Goal.UNKNOWN
    assert goal_in_words(Share(0, 0)).startswith("98 %: cannot tell yet; at least ")


def test_that_one_place_of_the_curve_is_no_curve() -> None:
    assert gain([Rung(12, Share(90, 100))], 25) is None
    assert gain([Rung(12, Share(90, 100)), Rung(112, Share(95, 100))], 125) is not None


@given(CURVES, st.integers(0, 3_000))
def test_that_a_gain_is_ordered_and_grows_with_the_labels(curve: list[Rung], labels: int) -> None:
    fifty, hundred = gain(curve, labels), gain(curve, labels, 100)
    assert (fifty is None) == (hundred is None)
    if fifty is not None and hundred is not None:
        assert 0 <= fifty.low <= fifty.value <= fifty.high <= 1
        assert fifty.low <= hundred.low
        assert fifty.value <= hundred.value
        assert fifty.high <= hundred.high


@given(CURVES, st.integers(0, 2_000))
def test_that_the_same_labels_bring_less_later(curve: list[Rung], labels: int) -> None:
    now, later = gain(curve, labels), gain(curve, labels + 500)
    if now is not None and later is not None:
        assert later.value <= now.value + 1e-12
        assert later.high <= now.high + 1e-12


def test_that_more_items_make_the_gain_surer() -> None:
    def of(n: int) -> float:
        found = gain([Rung(12, Share(7 * n, 10 * n)), Rung(112, Share(9 * n, 10 * n))], 125)
        assert found is not None
        return found.high - found.low

    assert of(100) < of(10) < of(1)


@pytest.mark.parametrize("seed", range(5))
def test_that_the_true_gain_of_a_known_curve_is_within_its_interval(seed: int) -> None:
    rng = np.random.default_rng(seed)

    def error(labels: int) -> float:
        return float(0.4 * (0.1 + 0.9 * (1 + labels / 50) ** -0.7))

    curve = [Rung(at, Share(int(rng.binomial(60, 1 - error(at))), 60)) for at in range(0, 500, 50)]
    found = gain(curve, 500)
    assert found is not None
    assert found.low <= error(500) - error(550) <= found.high
    assert "the next 50 labels: +" in found.in_words()


@given(SHARES, GOALS, GOALS)
def test_that_a_higher_goal_is_never_reached_sooner(share: Share, one: float, other: float) -> None:
    low, high = sorted((one, other))
    order = [Goal.MISSED, Goal.UNKNOWN, Goal.REACHED]
    assert order.index(judge(share, high)) <= order.index(judge(share, low))


@given(SHARES, GOALS, st.integers(1, 50))
def test_that_right_answers_take_no_goal_away_and_wrong_ones_reach_none(share: Share, goal: float, more: int) -> None:
    order = [Goal.MISSED, Goal.UNKNOWN, Goal.REACHED]
    here = order.index(judge(share, goal))
    if here == 2:
        assert judge(Share(share.count + more, share.n + more), goal) is Goal.REACHED
    if here == 0:
        assert judge(Share(share.count, share.n + more), goal) is Goal.MISSED


@given(SHARES, GOALS)
def test_that_a_claim_agrees_with_what_was_seen(share: Share, goal: float) -> None:
    state = judge(share, goal)
    assert share.value is not None or state is Goal.UNKNOWN
    if state is Goal.REACHED:
        assert share.value is not None
        assert share.value > goal
    if state is Goal.MISSED:
        assert share.value is not None
        assert share.value < goal


@given(SHARES, GOALS, st.integers(0, 60))
def test_that_a_claim_holds_whatever_the_items_without_an_answer_would_be(share: Share, goal: float, left: int) -> None:
    state = judge(share, goal, left)
    if state is not Goal.UNKNOWN:
        for right in (0, left // 2, left):
            assert judge(Share(share.count + right, share.n + left), goal) is state


def test_that_skipping_the_hard_ones_reaches_no_goal() -> None:
    assert judge(Share(300, 300)) is Goal.REACHED
    assert judge(Share(300, 300), left=5) is Goal.UNKNOWN
    assert judge(Share(45, 50)) is Goal.MISSED
    assert judge(Share(45, 50), left=200) is Goal.UNKNOWN


@given(SHARES, GOALS)
def test_that_so_many_more_right_items_reach_the_goal_and_one_fewer_does_not(share: Share, goal: float) -> None:
    needed = missing(share, goal)
    if needed is None:
        assert judge(Share(share.count + FARTHEST, share.n + FARTHEST), goal) is not Goal.REACHED
        return
    assert judge(Share(share.count + needed, share.n + needed), goal) is Goal.REACHED
    if needed:
        assert judge(Share(share.count + needed - 1, share.n + needed - 1), goal) is not Goal.REACHED


@pytest.mark.parametrize("accuracy", [0.979999, 0.980001])
def test_that_looking_after_every_answer_seldom_claims_what_is_not_so(accuracy: float) -> None:
    wrong_claim = Goal.REACHED if accuracy < 0.98 else Goal.MISSED
    rng = np.random.default_rng(0)
    sessions = 200
    claimed = 0
    for _ in range(sessions):
        right = 0
        for n, one in enumerate(rng.random(300) < accuracy, 1):
            right += int(one)
            if judge(Share(right, n)) is wrong_claim:
                claimed += 1
                break
    assert claimed / sessions <= 1 / EVIDENCE + 0.03


@pytest.mark.parametrize(
    ("share", "words"),
    [
        (Share(300, 300), "98 %: reached"),
        (Share(50, 100), "98 %: not reached"),
        (Share(36, 36), "98 %: cannot tell yet; at least 188 more random items"),
    ],
)
def test_that_the_goal_is_told_in_words(share: Share, words: str) -> None:
    assert goal_in_words(share) == words


@pytest.mark.parametrize(
    ("share", "left", "reserve", "words"),
    [
        (Share(600, 600), 1, 0, "98 %: reached; even if the 1 left without an answer were wrong"),
        (Share(50, 100), 2, 0, "98 %: not reached; even if the 2 left without an answer were right"),
        (Share(36, 36), 0, 188, "98 %: cannot tell yet; at least 188 more random items"),
        (
            Share(36, 36), 0, 187, "98 %: cannot tell yet; at least 188 more random items; this pool is too small to "
            "tell: it has 187 left for that",
        ),
        (Share(36, 40), 0, 9_999, "98 %: cannot tell yet; at least 577 more random items"),
    ],
)  # fmt: skip
def test_that_the_words_say_what_was_left_and_whether_the_pool_can_tell(
    share: Share, left: int, reserve: int, words: str
) -> None:
    assert goal_in_words(share, 0.98, left, reserve) == words


def test_that_a_long_session_has_few_places() -> None:
    trials = [trial(number, page=RANDOM) for number in range(9_000)]
    found = rungs(trials)
    assert len(found) < 60
    assert sum(rung.share.n for rung in found) == 9_000
    assert [rung.labels for rung in found] == sorted({rung.labels for rung in found})


def test_that_a_gain_of_nothing_worth_naming_is_told_as_such() -> None:
    found = gain([Rung(at, Share(1_000, 1_000)) for at in (12, 4_000, 9_000)], 9_500)
    assert found is not None
    assert found.in_words() == "the next 50 labels: less than 0.1 points"
