"""Only random items say how good the model is, and words promise no more than the interval does."""

from __future__ import annotations

from math import inf

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.active.evidence import Agreement, Saved, evidence
from studio.active.questions import Question
from studio.figures import DRAW_PAGE
from studio.gallery.records import Trial
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
    assert found.interval == (Share(1, 3).low, Share(2, 3).high)
    assert found.by_version[0].unsure == 1


def test_that_a_rejected_random_item_counts_as_wrong_and_not_as_left() -> None:
    rejected = Question(random=True, left="rejected").page
    found = evidence([trial(0, page=rejected, label=""), trial(1, page=RANDOM)], "nn-0")
    assert (found.serving, found.left, found.by_version[0].share) == (Share(1, 2), 0, Share(1, 2))


def mixed(seed: int, shares: dict[str, float], number: int = 600, model: str = "nn-0") -> list[Trial]:
    """Answers on the pages of `shares` in random order, 12 in a hundred not on the first; right so often."""
    rng = np.random.default_rng(seed)
    first, *others = shares
    pages = [str(rng.choice(others)) if rng.random() < 0.12 else first for _ in range(number)]
    return [
        trial(place, right=bool(rng.random() < shares[page]), page=page, model=model)
        for place, page in enumerate(pages)
    ]


@pytest.mark.parametrize(
    "page",
    [
        Question(grid=True).page, Question(stranger=True).page, Question(reopened=True).page,
        Question(reopened=True, hidden=True).page,
    ],
)  # fmt: skip
def test_that_a_grid_its_strangers_and_what_was_asked_before_are_no_evidence(page: str) -> None:
    found = evidence([*answers(50, 50, page), *answers(3, 2, CHOSEN)], "nn-0")
    assert (found.agreement.shown, found.agreement.hidden, found.saved.chosen) == (
        Share(3, 5),
        Share(0, 0),
        Share(2, 5),
    )


def test_that_strangers_of_grids_neither_save_labels_nor_tell_of_swaying() -> None:
    fair = mixed(0, {CHOSEN: 0.95, RANDOM: 0.95, HIDDEN: 0.95})
    strangers = [trial(number, page=Question(stranger=True).page, right=False) for number in range(40)]
    woven = [one for place, each in enumerate(fair) for one in (each, *strangers[place : place + 1])]
    plain, found = evidence(fair, "nn-0"), evidence(woven, "nn-0")
    assert (found.saved, found.agreement) == (plain.saved, plain.agreement)


def test_that_what_was_asked_without_a_choice_is_on_neither_side_but_random_all_the_same() -> None:
    unchosen = [*answers(1, 9, Question(unchosen=True).page), *answers(2, 8, Question(random=True, unchosen=True).page)]
    found = evidence(unchosen, "nn-0")
    assert found.saved.labels == 0
    assert found.serving == Share(2, 10)
    assert found.agreement.shown == Share(3, 20), "a suggestion sways whoever is asked"


def test_that_agreement_is_compared_between_shown_and_hidden() -> None:
    agreement = evidence(mixed(0, {CHOSEN: 0.95, HIDDEN: 0.4}), "nn-0").agreement
    assert agreement.shown.n + agreement.hidden.n == 600
    low, high = agreement.interval
    assert 0 < low < 0.55 < high
    assert "talk you into errors" in agreement.in_words()


@pytest.mark.parametrize(
    ("agreement", "words"),
    [
        (Agreement(Share(0, 0), Share(0, 0)), "cannot tell yet"),
        (Agreement(Share(50, 50), Share(0, 4), (0.1, 0.9)), "cannot tell yet"),
        (Agreement(Share(48, 50), Share(9, 10), (-0.1, 0.2)), "no evidence of a difference (-10 to +20 points)"),
        (Agreement(Share(48, 50), Share(5, 10), (0.0, 0.9)), "more often (0 to +90 points): they may talk you into"),
        (Agreement(Share(10, 50), Share(45, 50), (-0.9, -0.3)), "less often"),
    ],
)
def test_that_words_on_agreement_promise_what_was_tested(agreement: Agreement, words: str) -> None:
    assert words in agreement.in_words()


def test_that_corrections_tell_what_random_labels_would_have_taken() -> None:
    saved = evidence(mixed(1, {CHOSEN: 0.6, RANDOM: 0.93}), "nn-0").saved
    assert saved.times is not None
    assert saved.times == pytest.approx(0.4 / 0.07, rel=0.5)
    low, high = saved.at_random
    assert saved.labels == 600 < low < saved.chosen.n * saved.times + saved.random.n
    assert high is None or high > saved.chosen.n * saved.times
    assert saved.told
    assert saved.in_words().startswith("600 labels brought as many corrections as ")


def test_that_a_version_that_errs_more_and_has_more_random_items_does_not_look_like_choosing() -> None:
    """Pooled, chosen items would seem to be corrected far less often; within each version there is no difference."""
    rng = np.random.default_rng(2)
    trials = []
    for model, share, control in (("nn-0", 0.5, 0.8), ("nn-1", 0.95, 0.05)):
        for number in range(400):
            page = RANDOM if rng.random() < control else CHOSEN
            trials.append(trial(number, right=bool(rng.random() < share), page=page, model=model))
    saved = evidence(trials, "nn-1").saved
    assert (saved.chosen.value or 0) < 0.6 * (saved.random.value or 0)
    assert saved.times == pytest.approx(1, rel=0.35)
    assert not saved.told


def test_that_there_is_no_end_to_what_random_labels_may_take_without_a_random_correction() -> None:
    saved = evidence(mixed(3, {CHOSEN: 0.6, RANDOM: 1.0}), "nn-0").saved
    assert saved.times is None
    assert saved.interval[1] == inf
    assert "at least" in saved.in_words()


@given(SHARES, SHARES, st.floats(0, 5), st.floats(0, 5))
def test_that_nothing_is_claimed_where_the_interval_says_nothing(
    chosen: Share, random: Share, one: float, other: float
) -> None:
    low, high = sorted((one, other))
    saved = Saved(chosen, random, None, (low, high))
    assert ("cannot tell" in saved.in_words()) == (min(chosen.n, random.n) < 5 or low < 1 < high)


def test_that_with_no_effect_looking_after_every_answer_seldom_finds_one() -> None:
    """Of the words of whole sessions, at every tenth answer; `test_looks` has more sessions, and all looks."""
    sessions, alarms = 40, [0, 0]
    for seed in range(sessions):
        trials = mixed(seed, {CHOSEN: 0.9, RANDOM: 0.9, HIDDEN: 0.9}, 300)
        found = [evidence(trials[:end], "nn-0") for end in range(10, 301, 10)]
        alarms[0] += any("often" in one.agreement.in_words() for one in found)
        alarms[1] += any(one.saved.told for one in found)
    assert max(alarms) <= 0.05 * sessions
