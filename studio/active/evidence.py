"""What a session of the queue proves about the model: the honest control, from what its trials say of themselves.

A strategy asks for what the model finds hard, so the share it got right there says nothing of the pool. Some items are
drawn at random instead (`questions`), and from them alone comes what is said here of the model:

- **How often is the suggestion right?** The random items since the serving version took over, with their interval, as
  the headline of the Draw page: nothing is averaged over a swap. What a person rejected (no character) counts as not
  right: the model would have labelled it. Items without an answer (skipped, not sure) are not in the share, and nobody
  knows how they would have come out; so the interval reaches from where it were with all of them wrong to where it were
  with all of them right. An item counts as it was asked the first time: one that is asked again later is not random any
  more, and stays one without an answer. How far this can be relied on, `experiments.control_coverage` measures.
- **Does the suggestion talk people into it?** On a share of items, drawn by chance, it was shown only after the
  answer. If nobody is talked into anything, answers agree with it equally often where it was shown.
- **What does choosing save?** What can be counted in a session is corrections: answers that were not what the model
  said (or it was not sure). If among chosen items they are k times as frequent as among random ones, as many
  corrections at random would have taken k times the labels. That is a fact about corrections. It is one about labels
  saved only if a chosen correction teaches as much as a random one, which nothing in a session can show: chosen ones
  resemble each other, so it is the most that choosing may have saved. What it saves in accuracy, `studio queue
  simulate` measures where labels are known. Items that were asked when there was no choice are on neither side.

Both comparisons are looked at after every answer, and hold at all looks together; and only answers near each other, to
one version, are compared, so that what it has learnt meanwhile is not mixed up in them (`looks`). What was confirmed as
one of a grid of alike is no evidence, for only what looked right was; nor are its strangers, which did not, or what was
asked before.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from math import inf

from studio.active.looks import Blocks
from studio.active.questions import REJECTED, Question
from studio.gallery.records import Trial
from studio.stats import Share

ENOUGH = 5  # answers of a kind, below which two kinds are not compared
Asked = tuple[Question, Trial]


@dataclass(frozen=True)
class VersionControl:
    """Random items that one version suggested a label for, all its stretches together."""

    version: str
    share: Share  # suggestions that were right
    unsure: int  # shown as "not sure"; they count as not right


@dataclass(frozen=True)
class Agreement:
    """How often answers agreed with a suggestion that was on screen, and with one that was not."""

    shown: Share
    hidden: Share
    interval: tuple[float, float] = (-1.0, 1.0)  # how much more often where it was shown: 95 % at all looks together

    @property
    def told(self) -> bool:
        """Are there enough of both to be compared at all?"""
        return min(self.shown.n, self.hidden.n) >= ENOUGH

    def in_words(self) -> str:
        """What it comes to: that nothing was found is never told as that there is nothing."""
        if not self.told:
            return f"cannot tell yet whether suggestions sway: {self.shown.n} shown, {self.hidden.n} hidden"
        low, high = self.interval
        span = f"{_points(low)} to {_points(high)} points"
        if low < 0 < high:
            return f"shown or hidden: no evidence of a difference ({span})"
        if high > 0:
            return f"shown suggestions are agreed with more often ({span}): they may talk you into errors"
        return f"shown suggestions are agreed with less often ({span})"


@dataclass(frozen=True)
class Saved:
    """Corrections among chosen items and among random ones: what the module says of them."""

    chosen: Share
    random: Share
    times: float | None = None  # how many times as frequent among chosen ones; None: there is none among random ones
    interval: tuple[float, float] = (0.0, inf)  # of `times`: 95 % at all looks together

    @property
    def labels(self) -> int:
        """That were given."""
        return self.chosen.n + self.random.n

    @property
    def at_random(self) -> tuple[int, int | None]:
        """Random labels, fewest and most (95 %), for as many corrections as all there were; None: no end to it."""
        low, high = (self.chosen.n * times + self.random.n for times in self.interval)
        return round(low), None if high == inf else round(high)

    @property
    def told(self) -> bool:
        """Does the interval leave out that choosing makes no difference?"""
        low, high = self.interval
        return min(self.chosen.n, self.random.n) >= ENOUGH and not low < 1 < high

    def in_words(self) -> str:
        """What it comes to."""
        if not self.told:
            return "cannot tell yet what choosing saves"
        low, high = self.at_random
        span = f"at least {low:,}" if high is None else f"{low:,} to {high:,}"
        return f"{self.labels:,} labels brought as many corrections as {span} random ones"


@dataclass(frozen=True)
class Evidence:
    """Everything that the control says."""

    serving: Share  # random items since the serving version took over: suggestions that were right
    left: int  # random items since then without an answer; not among them
    by_version: tuple[VersionControl, ...]  # in order of arrival
    agreement: Agreement
    saved: Saved

    @property
    def interval(self) -> tuple[float, float]:
        """95 % of how often suggestions are right, whatever those that were left would have been."""
        right, n = self.serving.count, self.serving.n + self.left
        return Share(right, n).low, Share(right + self.left, n).high


def asked(trials: Iterable[Trial]) -> list[Asked]:
    """The queue's trials, one item each, with how it was asked; those left without an answer are among them."""
    found = ((Question.of(trial.page), trial) for trial in trials)
    return [(question, trial) for question, trial in found if question is not None]


def judged(question: Question, trial: Trial) -> bool:
    """Has a person said what the item is, if only that it is no character? (Then no suggestion is right.)"""
    return trial.answered or question.left == REJECTED


def evidence(trials: Iterable[Trial], serving: str) -> Evidence:
    """What the trials of a gallery say, `serving` being the version that serves."""
    items = asked(trials)
    stretches = [(version, list(some)) for version, some in groupby(items, key=lambda one: one[1].model)]
    newest = stretches[-1][1] if stretches and stretches[-1][0] == serving else []
    random = [trial for question, trial in items if question.random and judged(question, trial)]
    alone = [
        (place, question, trial)
        for place, (_, some) in enumerate(stretches)
        for question, trial in some
        if question.alone and trial.answered
    ]
    return Evidence(
        serving=_right(trial for question, trial in newest if question.random and judged(question, trial)),
        left=sum(question.random and not judged(question, trial) for question, trial in newest),
        by_version=tuple(_of_version(version, random) for version in dict.fromkeys(trial.model for trial in random)),
        agreement=_agreement([(place, not question.hidden, trial.correct) for place, question, trial in alone]),
        saved=_saved(
            [
                (place, not question.random, not trial.correct)
                for place, question, trial in alone
                if not question.unchosen
            ]
        ),
    )


def _agreement(answers: list[tuple[int, bool, bool]]) -> Agreement:
    return Agreement(_share(answers, first=True), _share(answers, first=False), Blocks.of(answers).difference())


def _saved(answers: list[tuple[int, bool, bool]]) -> Saved:
    blocks = Blocks.of(answers)
    return Saved(_share(answers, first=True), _share(answers, first=False), blocks.times, blocks.ratio())


def _share(answers: list[tuple[int, bool, bool]], *, first: bool) -> Share:
    found = [yes for _, kind, yes in answers if kind == first]
    return Share(sum(found), len(found))


def _of_version(version: str, random: Iterable[Trial]) -> VersionControl:
    mine = [trial for trial in random if trial.model == version]
    return VersionControl(version, _right(mine), sum(trial.unsure for trial in mine))


def _right(trials: Iterable[Trial]) -> Share:
    right = [trial.correct for trial in trials]
    return Share(sum(right), len(right))


def _points(share: float) -> str:
    return f"{100 * share:+.0f}" if abs(share) >= 0.005 else "0"
