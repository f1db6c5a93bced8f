"""Trained networks of a kind: what several of them, that differ in their seed alone, say of how they were made.

A setting is better where neither other drawings nor other seeds would turn it over. What one network or two read says
nothing of that: they speak of themselves alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from math import atan, cos, pi, sin, sqrt

import numpy as np
from numpy.typing import NDArray

from studio.pvalues import sign_flip
from studio.stats import FEW, LEVEL, SEEDS_T, SIGN_FLIP, Contrast, Share, paired


@dataclass(frozen=True)
class Spread:
    """How far the shares of networks of one kind lie apart that differ in their seed alone: standard deviation."""

    deviation: float
    degrees: int  # of freedom


def pooled(kinds: Iterable[Sequence[float]]) -> Spread | None:
    """The spread within kinds of networks, from the shares of each kind's; None: no kind has two of them.

    Three networks say little of how far their like lie apart, twelve of four kinds say more, where a seed does about
    as much to all of them: the error of a one-way analysis of variance (R. A. Fisher, Statistical Methods for Research
    Workers, 1925, chapter 7).
    """
    groups = [np.asarray(shares, float) for shares in kinds if len(shares) > 1]
    degrees = sum(len(shares) - 1 for shares in groups)
    if not degrees:
        return None
    squares = sum(float(((shares - shares.mean()) ** 2).sum()) for shares in groups)
    return Spread(sqrt(squares / degrees), degrees)


def repeated(
    names: tuple[str, str], first: NDArray[np.bool_], second: NDArray[np.bool_], spread: Spread | None = None
) -> Contrast:
    """Two kinds of networks and the same n items, s of each, trained with the same seeds: right (s, n) bool each.

    The shares are means over the s, and n counts items, not answers: s networks that read one drawing say little more
    of drawings than one does. Other drawings and other seeds must not turn it over: the p-value is the larger one of
    the sign-flip test over items and a t test over seeds: paired, or against the `spread` of the whole study, where
    that has more degrees of freedom. Of fewer than 3 seeds it is that over items, and none is `better`. Raises
    ValueError: not as many.
    """
    if first.shape != second.shape or first.ndim != 2 or not len(first):
        raise ValueError(f"answers {first.shape} and {second.shape} are not of as many answerers and items")
    seeds, n = first.shape
    if seeds == 1:
        return replace(paired(names, first[0], second[0]), seeds=1)
    one, other = mean_share(first), mean_share(second)
    differences = second.sum(axis=0, dtype=np.int64) - first.sum(axis=0, dtype=np.int64)
    over_items, test = sign_flip(differences), SIGN_FLIP
    over_seeds = _over_seeds(first, second, spread) if seeds >= FEW and n else 0.0
    if over_seeds > over_items:
        test = SEEDS_T
    return Contrast(names, one, other, p=max(over_items, over_seeds), test=test, seeds=seeds)


def _over_seeds(first: NDArray[np.bool_], second: NDArray[np.bool_], spread: Spread | None) -> float:
    differences = (second.sum(axis=1) - first.sum(axis=1)) / first.shape[1]
    if spread is None or spread.degrees < len(differences):
        return t_test(differences.tolist())
    return _p_value(float(differences.mean()), spread.deviation * sqrt(2 / len(differences)), spread.degrees)


def mean_share(right: NDArray[np.bool_]) -> Share:
    """The mean share of s networks of a kind, right (s, n) bool: n items, and an interval as wide as their spread."""
    if not right.size:
        return Share(0, 0)
    return Share(round(float(right.mean(axis=0).sum())), right.shape[1], t_spread(right.mean(axis=1).tolist()))


def t_test(differences: Sequence[float]) -> float:
    """Two-sided p-value of Student's t test of "the mean is 0"; two differences at least. All alike: 0, or 1 if 0.

    Student, Biometrika 6, 1908, 1-25. Raises ValueError: fewer than two.
    """
    return _p_value(*_mean_and_error(differences), len(differences) - 1)


def _p_value(mean: float, error: float, degrees: int) -> float:
    if not error:
        return 0.0 if mean else 1.0
    return t_tails(abs(mean) / error, degrees)


def t_spread(values: Sequence[float]) -> float:
    """Half of the 95 % t interval of the mean of these; 0 of fewer than two, which say nothing of it."""
    if len(values) < 2:
        return 0.0
    error = _mean_and_error(values)[1]
    low, high = 0.0, 16.0
    for _ in range(50):  # halves down to the quantile, which is at most 12.8
        middle = (low + high) / 2
        low, high = (middle, high) if t_tails(middle, len(values) - 1) > LEVEL else (low, middle)
    return high * error


def t_tails(t: float, degrees: int) -> float:
    """Chance that Student's t is as far from 0 as `t` >= 0, of a whole number of degrees of freedom from 1.

    M. Abramowitz, I. A. Stegun, Handbook of Mathematical Functions, 1964, 26.7.3 and 26.7.4.
    """
    angle, odd = atan(t / sqrt(degrees)), degrees % 2
    term, total = (cos(angle) if odd else 1.0), 0.0
    for k in range(2 + odd, degrees + 1, 2):
        total += term
        term *= (k - 1) / k * cos(angle) ** 2
    within = sin(angle) * total
    return min(1.0, max(0.0, 1 - (2 / pi * (angle + within) if odd else within)))


def _mean_and_error(values: Sequence[float]) -> tuple[float, float]:
    if len(values) < 2:
        raise ValueError(f"{len(values)} values have no spread")
    mean = sum(values) / len(values)
    squares = 0.0 if min(values) == max(values) else sum((one - mean) ** 2 for one in values)
    return mean, sqrt(squares / (len(values) - 1) / len(values))
