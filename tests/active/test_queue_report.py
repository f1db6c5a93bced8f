"""What the card beside the queue is given."""

from __future__ import annotations

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


def test_that_only_the_queue_has_a_pace() -> None:
    trials = [trial(n, page=CHOSEN, when=START + 5 * n) for n in range(8)]
    drawn = [trial(n, page=DRAW_PAGE, when=START + n) for n in range(40)]
    report = queue_report([*trials, *drawn], "nn-0", now=START + 35)
    assert (report.pace.total, report.pace.seconds) == (8, 5.0)
