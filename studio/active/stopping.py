"""When to stop: what the next labels would bring, and whether what there is is good enough.

**What the next 50 bring.** How often a model errs falls with its labels about as a power law towards a limit, so the
control's items, each with the number of labels there were when it was answered, are fitted by

    error(labels) = start * (limit + (1 - limit) * (1 + labels / 50) ** -exponent)

for every start, limit and exponent of a grid (J. Hestness et al., arXiv 1712.00409, for the law; the 50 stands for
what the model brought along). Each gets the likelihood of what was right and wrong, and beforehand every limit and
exponent of the grid is as likely as another (limits lie close where they are low), a start as by Jeffreys. The gain is
read from all of them, so its interval is as wide as few items leave it: for five curves, steep and flat, and 12 to 360
items each, it held the true gain in 91 to 100 % of 150 draws. The law can only fall: a model that has become worse is
taken for bad luck. All that is labelled in the queue counts as a label, in a grid too, and nothing else does.

**Is the goal reached?** A person looks after every answer, and stops at the first good news. An interval that holds 95
times of 100 at one look does not at a hundred: at a true accuracy of exactly 98 %, Wilson's says "not reached" at some
time within 300 items in 28 % of sessions. So the goal is judged by what holds at all looks together: the accuracies
on the other side of the goal, mixed evenly, must explain what was seen 20 times as well as the goal itself does (J.
Ville's inequality; H. Robbins, Annals of Mathematical Statistics 41, 1970, 1397-1409). Then either claim is wrong in at
most one session of twenty. Only the version that serves is judged, by random items alone. Those of them that were left
without an answer may be the hard ones, or not: a goal is reached only if it is with all of them wrong, and not reached
only if it is not with all of them right. Where it is not known yet, it may never be: the items that are still missing
are more than the pool still holds.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from functools import cache

import numpy as np
from numpy.typing import NDArray

from studio.active.evidence import asked, judged
from studio.active.looks import EVIDENCE
from studio.gallery.records import Trial
from studio.stats import Share

NEXT = 50  # labels
GOAL = 0.98  # accuracy
BIN = 25  # labels that are taken as one place of the curve, at least
APART = 50  # labels between the first and the last place, below which there is no curve
FARTHEST = 5_000  # random items, beyond which it is not said how many are missing
_LOOKS = 40  # accuracies that are mixed

Array = NDArray[np.float64]


@dataclass(frozen=True)
class Rung:
    """Control items answered at about one number of labels."""

    labels: int
    share: Share  # right


@dataclass(frozen=True)
class Gain:
    """What the next `NEXT` labels bring, as a difference of accuracies: median and 95 % interval."""

    value: float
    low: float
    high: float

    def in_words(self) -> str:
        """In points of a hundred."""
        if self.high < 0.0005:
            return f"the next {NEXT} labels: less than 0.1 points"
        return f"the next {NEXT} labels: {100 * self.value:+.1f} points ({100 * self.low:.1f} to {100 * self.high:.1f})"


class Goal(Enum):
    """Is a goal reached?"""

    REACHED = "reached"
    MISSED = "not reached"
    UNKNOWN = "cannot tell yet"


def rungs(trials: Iterable[Trial]) -> tuple[Rung, ...]:
    """The control's items by how many labels the queue had brought before, in places of `BIN` labels or a tenth."""
    labels = 0
    start, end = 0, BIN
    found: dict[int, list[bool]] = {}
    for question, trial in asked(trials):
        while labels >= end:
            start, end = end, end + max(BIN, end // 10)
        if question.random and judged(question, trial):
            found.setdefault((start + end) // 2, []).append(trial.correct)
        labels += trial.answered
    return tuple(Rung(place, Share(sum(right), len(right))) for place, right in found.items())


def gain(curve: Iterable[Rung], labels: int, more: int = NEXT) -> Gain | None:
    """What `more` labels bring after `labels`; None: items at so few places tell nothing."""
    places = [rung for rung in curve if rung.share.n]
    if not places or max(rung.labels for rung in places) - min(rung.labels for rung in places) < APART:
        return None
    start, limit, exponent, prior = _grid()
    weight = prior.copy()
    for rung in places:
        error = _error(start, limit, exponent, rung.labels)
        wrong = rung.share.n - rung.share.count
        weight += wrong * np.log(error) + rung.share.count * np.log1p(-error)
    weight = np.exp(weight - weight.max())
    gains = _error(start, limit, exponent, labels) - _error(start, limit, exponent, labels + more)
    order = np.argsort(gains)
    total = np.cumsum(weight[order])
    low, value, high = gains[order][np.searchsorted(total, np.array([0.025, 0.5, 0.975]) * total[-1])].tolist()
    return Gain(value, low, high)


def _error(start: Array, limit: Array, exponent: Array, labels: int) -> Array:
    fallen: Array = start * (limit + (1 - limit) * (1 + labels / NEXT) ** -exponent)
    return fallen


@cache
def _grid() -> tuple[Array, Array, Array, Array]:
    """Starts, limits, exponents, and the logarithm of how likely each is beforehand (k,)."""
    starts = np.geomspace(5e-4, 0.97, 60)
    limits = np.append(((np.arange(16) + 0.5) / 16) ** 3, 1.0)  # 1: nothing is learnt any more
    exponents = np.linspace(0.05, 2, 16)
    start, limit, exponent = (axis.ravel() for axis in np.meshgrid(starts, limits, exponents))
    prior = 0.5 * np.log(start) - 0.5 * np.log1p(-start)  # Jeffreys, on an axis of logarithms
    return start, limit, exponent, prior


def judge(share: Share, goal: float = GOAL, left: int = 0) -> Goal:
    """Is the accuracy `goal` reached, by what was right of the random items, whatever the `left` others would be?"""
    n = share.n + left
    if not share.n:
        return Goal.UNKNOWN
    if _evidence(Share(share.count, n), goal, above=True) >= EVIDENCE:
        return Goal.REACHED
    if _evidence(Share(share.count + left, n), goal, above=False) >= EVIDENCE:
        return Goal.MISSED
    return Goal.UNKNOWN


def missing(share: Share, goal: float = GOAL, left: int = 0) -> int | None:
    """How many more random items, all of them right, would reach `goal`; None: more than `FARTHEST`."""
    if judge(Share(share.count + FARTHEST, share.n + FARTHEST), goal, left) is not Goal.REACHED:
        return None
    low, high = -1, FARTHEST
    while high - low > 1:
        middle = (low + high) // 2
        reached = judge(Share(share.count + middle, share.n + middle), goal, left) is Goal.REACHED
        low, high = (low, middle) if reached else (middle, high)
    return high


def goal_in_words(share: Share, goal: float = GOAL, left: int = 0, reserve: int | None = None) -> str:
    """The state of a goal, and what it would take to know.

    `left`: random items without an answer. `reserve`: how many the pool has for it yet; None: that is not known.
    """
    state = judge(share, goal, left)
    words = f"{100 * goal:.4g} %: {state.value}"
    if state is not Goal.UNKNOWN:
        such = "right" if state is Goal.MISSED else "wrong"
        return words + (f"; even if the {left:,} left without an answer were {such}" if left else "")
    needed = missing(share, goal, left)
    if needed is not None:
        words += f"; at least {needed:,} more random items"
    if left:
        words += f", for {left:,} left without an answer may be wrong"
    if reserve is not None and reserve < (FARTHEST if needed is None else needed):
        words += f"; this pool is too small to tell: it has {reserve:,} left for that"
    return words


def _evidence(share: Share, goal: float, *, above: bool) -> float:
    """How many times as well accuracies above (below) `goal`, mixed, explain `share` as the goal does."""
    right, wrong = share.count, share.n - share.count
    if above:
        others = goal + (1 - goal) * (np.arange(_LOOKS) + 0.5) / _LOOKS
    else:
        others = 1 - np.geomspace(1 - goal, max(0.5, 1 - goal / 2), _LOOKS + 1)[1:]
    logs = right * np.log(others / goal) + wrong * np.log((1 - others) / (1 - goal))
    return float(np.exp(np.minimum(logs, 700)).mean())
