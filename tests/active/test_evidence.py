"""Only random items say how good the model is, and words promise no more than the interval does."""

from __future__ import annotations

from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.active.evidence import Agreement, Saved, evidence
from studio.active.questions import Question
from studio.figures import DRAW_PAGE
from studio.stats import Share
from tests.active.session import CHOSEN, HIDDEN, RANDOM, answers, trial

SHARES = st.integers(0, 60).flatmap(lambda n: st.builds(Share, st.integers(0, n), st.just(n)))


def test_that_only_random_items_of_the_queue_count() -> None:
    trials = [*answers(0, 20, CHOSEN), *answers(0, 20, DRAW_PAGE), *answers(9, 1, RANDOM)]
    assert evidence(trials, "nn-0").serving == Share(9, 10)


def test_that_nothing_is_averaged_over_a_swap() -> None:
    trials = [*answers(0, 5, RANDOM, "nn-0"), *answers(4, 0, RANDOM, "nn-1")]
    found = evidence(trials, "nn-1")
    assert found.serving == Share(4, 4)
    assert [(one.version, one.share) for one in found.by_version] == [("nn-0", Share(0, 5)), ("nn-1", Share(4, 4))]


def test_that_a_version_that_serves_again_begins_anew() -> None:
    trials = [*answers(3, 0, RANDOM, "nn-0"), *answers(1, 0, CHOSEN, "nn-1"), *answers(0, 2, RANDOM, "nn-0")]
    found = evidence(trials, "nn-0")
    assert found.serving == Share(0, 2)
    assert found.by_version[0].share == Share(3, 5)


def test_that_a_version_that_has_answered_nothing_has_no_accuracy() -> None:
    assert evidence(answers(3, 0, RANDOM), "nn-1").serving == Share(0, 0)
    assert evidence([], "nn-1").by_version == ()


def test_that_what_was_left_is_counted_and_what_was_not_sure_is_not_right() -> None:
    skipped = Question(random=True, left="skipped").page
    trials = [trial(0, page=skipped, label=""), trial(1, page=RANDOM, unsure=True), trial(2, page=RANDOM)]
    found = evidence(trials, "nn-0")
    assert (found.serving, found.left) == (Share(1, 2), 1)
    assert found.by_version[0].unsure == 1


def test_that_a_grid_of_alike_is_no_evidence() -> None:
    grid = Question(grid=True).page
    found = evidence([*answers(50, 0, grid), *answers(3, 2, CHOSEN)], "nn-0")
    assert (found.agreement.shown, found.saved.chosen) == (Share(3, 5), Share(2, 5))


def test_that_agreement_is_compared_between_shown_and_hidden() -> None:
    agreement = evidence([*answers(95, 5, CHOSEN), *answers(40, 60, HIDDEN)], "nn-0").agreement
    assert (agreement.shown, agreement.hidden) == (Share(95, 100), Share(40, 100))
    assert agreement.p < 1e-6
    assert "talk you into errors" in agreement.in_words()


@pytest.mark.parametrize(
    ("shown", "hidden", "words"),
    [
        (Share(0, 0), Share(0, 0), "cannot tell yet"),
        (Share(50, 50), Share(0, 4), "cannot tell yet"),
        (Share(48, 50), Share(9, 10), "no evidence of a difference"),
        (Share(10, 50), Share(45, 50), "less often"),
    ],
)
def test_that_words_on_agreement_promise_what_was_tested(shown: Share, hidden: Share, words: str) -> None:
    assert words in Agreement(shown, hidden).in_words()


def test_that_corrections_tell_what_random_labels_would_have_taken() -> None:
    saved = evidence([*answers(160, 80, CHOSEN), *answers(57, 3, RANDOM)], "nn-0").saved
    assert saved.times is not None
    assert saved.times == pytest.approx(80 / 240 / (3 / 60))
    low, high = saved.at_random
    assert high is not None
    assert saved.labels == 300 < low < 240 * saved.times + 60 < high
    assert saved.told
    assert saved.in_words().startswith("300 labels brought as many corrections as ")


def test_that_there_is_no_end_to_what_random_labels_may_take_without_a_random_correction() -> None:
    saved = Saved(Share(80, 240), Share(0, 60))
    assert saved.times is None
    assert saved.interval[1] == inf
    assert "at least" in saved.in_words()


@given(SHARES, SHARES)
def test_that_nothing_is_claimed_where_the_interval_says_nothing(chosen: Share, random: Share) -> None:
    saved = Saved(chosen, random)
    low, high = saved.interval
    assert 0 <= low <= high
    assert ("cannot tell" in saved.in_words()) == (min(chosen.n, random.n) < 5 or low <= 1 <= high)
