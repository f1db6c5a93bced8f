"""Tests: how likely what was seen is where neither of two answerers is better. They take counts and give p-values.

Two who answered the same items are paired (McNemar); two of different items are not (Mann-Whitney, as the seed program
used it: on answers that are right or wrong only the counts matter, so it needs nothing else), and where they answered
other mixes of classes, class is held against class (Cochran-Mantel-Haenszel). Pairs that are looked at again after
every item (a race) are decided by a p-value that holds at any time. What is said of many comparisons at once is held to
Holm's correction.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import erfc, exp, lgamma, log, sqrt

import numpy as np
from numpy.typing import NDArray

EXACT = 1000  # items that tell two answerers apart: of more, the normal distribution says as much as the exact sum
Counts = tuple[int, int]  # right, of how many


def mcnemar(fixed: int, broken: int) -> float:
    """Two-sided exact McNemar p-value from the discordant pairs of two models on the same items.

    Q. McNemar, Psychometrika 12, 1947, 153-157; the exact form is a binomial test with p = 1/2. No pairs give 1.0.
    """
    n = fixed + broken
    if n == 0:
        return 1.0
    if n > EXACT:  # normal approximation with continuity correction; the exact sum is slow and no different
        z = max(abs(fixed - broken) - 1, 0) / sqrt(n)
        return min(1.0, erfc(z / sqrt(2)))
    from math import comb

    tail = sum(comb(n, k) for k in range(min(fixed, broken) + 1))
    return float(min(1.0, 2 * tail / 2**n))


def anytime(first: NDArray[np.bool_], second: NDArray[np.bool_]) -> float:
    """P-value of "neither is better" that holds at whatever moment one looks: right (n,), (n,) in the order they came.

    A look after every item makes many tests of one, and the smallest of their p-values is below .05 too often. The
    evidence here is a likelihood ratio: after b and c items that only the one, only the other had right, shares of all
    sizes alike (a uniform prior) against 1/2, e = B(b + 1, c + 1) 2^(b + c). Where neither is better it is a
    martingale that begins with 1, so it ever reaches 20 in at most one of 20 such races (J. Ville, 1939), and 1 / its
    largest value so far is a p-value. H. Robbins, Ann. Math. Stat. 41, 1970, 1397-1409; R. Johari, L. Pekelis and
    D. Walsh, KDD 2017, 1517-1525; A. Ramdas and others, Stat. Sci. 38, 2023, 576-601.

    What counts is the largest value while the one that is ahead now was ahead: it can only be smaller, and evidence for
    the one that has fallen behind says nothing for the other. Level: 1.0.
    """
    alone = first[first != second]  # who was right, item by item that tells them apart
    before = np.arange(len(alone))
    ones = np.cumsum(alone)
    alike = np.where(alone, ones - 1, before - ones)  # items before it that went the same way
    evidence = np.cumsum(np.log(2 * (alike + 1) / (before + 2)))  # log e, each step by Laplace's rule of succession
    lead = np.sign(2 * ones - before - 1)
    same_way = evidence[(lead == lead[-1:]) & (lead != 0)]
    return exp(-max(0.0, float(same_way.max(initial=0.0))))


def sign_flip(differences: NDArray[np.int64]) -> float:
    """Two-sided p-value of "neither is better" from the differences (n,) of two answerers on n items.

    R. A. Fisher, The Design of Experiments, 1935, section 21: each difference might as well have the other sign. Where
    all are 1 or -1 it is McNemar's; where several models of a kind answered each item it does not count them as items.
    Exact for up to 1,000 items that differ, by the normal approximation with continuity corrected for more.
    """
    sizes, counts = np.unique(np.abs(differences[differences != 0]), return_counts=True)
    if counts.sum() > EXACT:
        step = int(np.gcd.reduce(sizes))  # half of what lies between two sums that can be
        z = max(abs(int(differences.sum())) - step, 0) / sqrt(int((sizes**2 * counts).sum()))
        return min(1.0, erfc(z / sqrt(2)))
    chances = np.ones(1)  # of the sums from -s to s
    for size, count in zip(sizes.tolist(), counts.tolist(), strict=True):
        flips = np.zeros(2 * size * count + 1)
        flips[:: 2 * size] = [exp(_log_ways(count, k) - count * log(2)) for k in range(count + 1)]
        chances = np.convolve(chances, flips)
    sums = np.abs(np.arange(len(chances)) - len(chances) // 2)
    return min(1.0, float(chances[sums >= abs(int(differences.sum()))].sum()))


def mann_whitney(first: Counts, second: Counts) -> float:
    """One-sided p-value of "second is right more often", of different items; 1.0 where there is nothing to tell apart.

    H. B. Mann, D. R. Whitney, Ann. Math. Stat. 18, 1947, 50-60. Right and wrong are ones and zeros, so U is
    (n m + n b - m a) / 2, nearly everything is a tie, and U goes as b does: hypergeometrically, given how many are
    right in all (R. A. Fisher, 1935). That is exact, and what is asked where a count is at most 1,000: where few are
    wrong the normal approximation is much too sure. Else it is that one, with ties and continuity corrected.
    """
    (a, n), (b, m) = first, second
    right = a + b
    wrong, total = n + m - right, n + m
    if not n or not m or not right or not wrong:
        return 1.0
    if min(n, m, right, wrong) <= EXACT:
        return min(1.0, sum(_chance(more, m, right, wrong) for more in range(b, min(m, right) + 1)))
    above = (b * n - a * m) / 2  # U of `second` less its mean
    ties = (right**3 - right + wrong**3 - wrong) / (total * (total - 1))
    deviation = sqrt(n * m / 12 * (total + 1 - ties))
    return 0.5 * erfc((above - 0.5) / deviation / sqrt(2))


def mantel_haenszel(classes: Sequence[tuple[Counts, Counts]]) -> float:
    """Two-sided p-value of "in no class is either right more often", of different items: (first, second) by class.

    Only items of one class are held against each other, so that who answered more of the easy ones is not the better
    one for that. Given how many of each class are right in all, it is known how likely each number of them is the
    second's, class by class and in all (J. J. Gart, Biometrika 57, 1970, 471-475): exact, and of one class
    Mann-Whitney's. Where there are more than 1,000 such numbers it is W. G. Cochran's (Biometrics 10, 1954, 417-451) as
    N. Mantel and W. Haenszel have it, with continuity corrected (J. Natl. Cancer Inst. 22, 1959, 719-748).
    """
    place, off, variance, values = 0, 0.0, 0.0, 0
    tables = []
    for (a, n), (b, m) in classes:
        right, wrong, total = a + b, n + m - a - b, n + m
        if not n or not m or not right or not wrong:
            continue  # nothing to tell apart
        low, high = max(0, right - n), min(m, right)
        tables.append((m, right, wrong, low, high))
        place, values = place + b - low, values + high - low
        off += b - m * right / total
        variance += n * m * right * wrong / total**2 / (total - 1)
    if values > EXACT:
        return min(1.0, erfc(max(abs(off) - 0.5, 0.0) / sqrt(variance) / sqrt(2)))
    chances = np.ones(1)  # of the sums
    for m, right, wrong, low, high in tables:
        chances = np.convolve(chances, [_chance(b, m, right, wrong) for b in range(low, high + 1)])
    return min(1.0, 2 * float(min(chances[place:].sum(), chances[: place + 1].sum())))


def _chance(b: int, m: int, right: int, wrong: int) -> float:
    """How likely `b` of `m` items are right that are drawn from these, the hypergeometric distribution."""
    return exp(_log_ways(right, b) + _log_ways(wrong, m - b) - _log_ways(right + wrong, m))


def _log_ways(n: int, k: int) -> float:
    """Log of how many ways there are to choose k of n."""
    return lgamma(n + 1) - lgamma(k + 1) - lgamma(n - k + 1)


def holm(ps: Sequence[float]) -> tuple[float, ...]:
    """P-values of k tests in their order, each adjusted for there being k (S. Holm, Scand. J. Stat. 6, 1979, 65-70)."""
    adjusted, highest = [1.0] * len(ps), 0.0
    for rank, place in enumerate(sorted(range(len(ps)), key=ps.__getitem__)):
        highest = max(highest, min(1.0, (len(ps) - rank) * ps[place]))
        adjusted[place] = highest
    return tuple(adjusted)
