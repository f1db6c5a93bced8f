"""What the card beside the queue is given."""

from __future__ import annotations

import numpy as np

from studio.active.questions import Question
from studio.active.queue_report import queue_report
from studio.active.stopping import Goal
from studio.figures import DRAW_PAGE
from studio.stats import Share
from tests.active.session import CHOSEN, RANDOM, START, answers, trial


def test_that_an_empty_queue_claims_nothing() -> None:
    report = queue_report([], "nn-0", now=START)
    assert (report.state, report.gain, report.evidence.serving) == (Goal.UNKNOWN, None, Share(0, 0))
    assert report.goal_in_words() == "cannot tell yet; at least 224 more random items"
    assert "cannot tell" in report.gain_in_words()


def test_that_the_goal_is_judged_by_random_items_of_the_version_that_serves() -> None:
    trials = [*answers(0, 100, RANDOM, "nn-0"), *answers(0, 900, CHOSEN, "nn-1"), *answers(300, 0, RANDOM, "nn-1")]
    assert queue_report(trials, "nn-1", 0.98).state is Goal.REACHED
    assert queue_report(trials, "nn-1", 0.999).state is Goal.UNKNOWN
    assert queue_report(trials, "nn-2", 0.98).state is Goal.UNKNOWN


def test_that_what_was_left_and_what_the_pool_has_are_in_the_words() -> None:
    left = trial(9, page=Question(random=True, left="skipped").page, label="")
    report = queue_report([*answers(36, 0, RANDOM), left], "nn-0", 0.98, reserve=12)
    assert report.state is Goal.UNKNOWN
    assert "for 1 left without an answer may be wrong; this pool is too small to tell" in report.goal_in_words()


def test_that_a_grid_shifts_the_labels_and_the_curve_alike() -> None:
    """As many labels, one by one or in grids, between the same control items tell the same of the next."""
    rng = np.random.default_rng(1)
    single, grids = [], []
    for number in range(1_500):
        control = number % 12 == 0
        right = bool(rng.random() > 0.4 * (1 + number / 50) ** -0.8)
        single.append(trial(number, page=RANDOM if control else CHOSEN, right=right))
        grids.append(trial(number, page=RANDOM if control else Question(grid=True).page, right=right))
    one, other = queue_report(single, "nn-0").gain, queue_report(grids, "nn-0").gain
    assert one is not None
    assert one == other


def test_that_only_the_queue_has_a_pace() -> None:
    trials = [trial(n, page=CHOSEN, when=START + 5 * n) for n in range(8)]
    drawn = [trial(n, page=DRAW_PAGE, when=START + n) for n in range(40)]
    report = queue_report([*trials, *drawn], "nn-0", now=START + 35)
    assert (report.pace.total, report.pace.seconds) == (8, 5.0)
