"""Two shares compared, so that what is said holds at all looks together.

A person looks after every answer, and an interval that holds 95 times of 100 at one look does not at hundreds: with
nothing to be found, Fisher's test says p < .05 at some time within 600 answers in 15 % of sessions. So a hypothesis is
given up only when bets against it have won `EVIDENCE` times the stake, which where it is true happens in at most one
session of twenty, however often one looks (J. Ville's inequality).

The answers of a stretch, within which nothing but the kind shall differ, are cut into blocks, each as short as it can
be with an answer of either kind: how they are cut depends on the kinds alone, and these are thrown like a coin. In a
block of n₁ and n₂ answers whose shares are bet to be θ₁ and θ₂, the bet pays

    ∏ p(answer; θ of its kind) / p(answer; θ₀),   θ₀ = (n₁θ₁ + n₂θ₂) / n

which is at most 1 on the average where both are of one share, whatever that is (R. Turner, A. Ly, P. Grünwald, "Generic
E-variables for exact sequential k-sample tests that allow for optional stopping", Statistics and Probability Letters
2024). The θ lie about what was seen in the blocks before, apart by each of `_APART`, and the stake is spread evenly
over these. What pays is linear in an answer, so it may be any number from 0 to 1: that one share is a multiple of the
other, or so far above it, is tested by answers that are scaled and shifted until their means are equal. An interval is
all that is not given up, rounded outwards to the next of what was tried.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from math import inf, log

import numpy as np
from numpy.typing import NDArray

EVIDENCE = 20.0  # times the stake
_APART = np.array([-2.2, -1.1, -0.5, 0.5, 1.1, 2.2])  # of log odds
_STEPS = np.array([0.005, 0.01, 0.015, 0.02, 0.03, 0.04, 0.05, 0.07, 0.1, 0.14, 0.2, 0.3, 0.4, 0.5, 0.7, 1.0])
DIFFERENCES = np.concatenate([-_STEPS[::-1], [0.0], _STEPS])
RATIOS = 2.0 ** (np.arange(-30, 31) / 6)
_RAREST = 0.002  # share that is bet about

Array = NDArray[np.float64]
Answer = tuple[Hashable, bool, bool]  # its stretch; is it of the first kind? yes or no?


@dataclass(frozen=True, eq=False)
class Blocks:
    """b blocks, each as numbers (b,): answers of the first kind, how many of them are yes, and the same of the second.

    In each block there is at least one of either kind.
    """

    n: tuple[Array, Array]
    yes: tuple[Array, Array]

    @classmethod
    def of(cls, answers: Iterable[Answer]) -> Blocks:
        """Of answers in their order; what a stretch has left in the end counts nothing."""
        found: list[tuple[int, ...]] = []
        now, counts = None, [0] * 4
        for stretch, first, yes in answers:
            if stretch != now:
                now, counts = stretch, [0] * 4
            counts[0 if first else 1] += 1
            counts[2 if first else 3] += yes
            if counts[0] and counts[1]:
                found.append(tuple(counts))
                counts = [0] * 4
        columns = np.array(found, np.float64).reshape(-1, 4).T
        return cls((columns[0], columns[1]), (columns[2], columns[3]))

    @property
    def times(self) -> float | None:
        """How many times the second share the first is (N. Mantel, W. Haenszel: by block); None: the second is 0."""
        total = self.n[0] + self.n[1]
        below = float((self.yes[1] * self.n[0] / total).sum())
        return float((self.yes[0] * self.n[1] / total).sum()) / below if below else None

    def difference(self) -> tuple[float, float]:
        """How far the first share is above the second: 95 % at all looks together."""
        up, down = np.maximum(DIFFERENCES, 0), np.maximum(-DIFFERENCES, 0)
        size = 1 + up + down
        won = _won(self, (1 / size, down / size), (1 / size, up / size))
        return _held(DIFFERENCES, won[-1], -1.0, 1.0)

    def ratio(self) -> tuple[float, float]:
        """How many times as great the first share is as the second: 95 % at all looks together."""
        none = np.zeros_like(RATIOS)
        won = _won(self, (np.minimum(1, 1 / RATIOS), none), (np.minimum(1, RATIOS), none))
        return _held(RATIOS, won[-1], 0.0, inf)


def against_none(blocks: Blocks) -> Array:
    """What bets against that there is no difference have won after each of b blocks: logarithms (b + 1,), 0 first."""
    won: Array = _won(blocks, (np.ones(1), np.zeros(1)), (np.ones(1), np.zeros(1)))[:, 0]
    return won


def _won(blocks: Blocks, first: tuple[Array, Array], second: tuple[Array, Array]) -> Array:
    """Logarithms (b + 1, h) of what was won after each block, against each of h hypotheses.

    `first`, `second`: factor (h,) and summand (h,) by which answers of that kind would have the mean of the others.
    """
    kinds = list(zip(blocks.n, blocks.yes, (first, second), strict=True))
    n = blocks.n[0] + blocks.n[1]
    seen = sum(yes[:, None] * factor + count[:, None] * summand for count, yes, (factor, summand) in kinds)  # (b, h)
    before = (np.cumsum(seen, axis=0) - seen + 0.5) / (np.cumsum(n) - n + 1)[:, None]
    before = np.clip(before, _RAREST, 1 - _RAREST)
    odds = np.log(before / (1 - before))[:, :, None]  # (b, h, 1)
    parts = [(count / n)[:, None, None] for count in blocks.n]
    bets = [1 / (1 + np.exp(-odds - _APART * parts[1])), 1 / (1 + np.exp(-odds + _APART * parts[0]))]  # (b, h, a)
    middle = parts[0] * bets[0] + parts[1] * bets[1]
    logs = np.zeros_like(middle)
    for bet, (count, yes, (factor, summand)) in zip(bets, kinds, strict=True):
        slope = (bet - middle) / (middle * (1 - middle))
        for many, value in ((yes, factor + summand), (count - yes, summand)):
            logs += many[:, None, None] * np.log1p(slope * (value[:, None] - middle))
    total = np.concatenate([np.zeros((1, *logs.shape[1:])), np.cumsum(logs, axis=0)])
    most = total.max(axis=2)
    won: Array = most + np.log(np.exp(total - most[:, :, None]).mean(axis=2))
    return won


def _held(tried: Array, won: Array, least: float, most: float) -> tuple[float, float]:
    """From the last of `tried` below all that is not given up to the first above it; `least`, `most`: beyond them."""
    held = np.flatnonzero(won < log(EVIDENCE))
    if not len(held):  # the shares are not what any of them says: the one least spoken against
        held = np.array([won.argmin()])
    below, above = held[0] - 1, held[-1] + 1
    return (
        float(tried[below]) if below >= 0 else least,
        float(tried[above]) if above < len(tried) else most,
    )
