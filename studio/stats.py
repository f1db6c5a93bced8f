"""Intervals and running rates: every accuracy the studio shows comes with its n and its 95 % interval."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt

import numpy as np
from numpy.typing import NDArray

Z95 = 1.959963984540054  # two-sided 95 % quantile of the normal distribution


@dataclass(frozen=True)
class Share:
    """`count` of `n`, with its 95 % Wilson interval. Fractions, not per cent. n = 0: value None, interval 0 to 1."""

    count: int
    n: int

    @property
    def value(self) -> float | None:
        """count / n, or None when there is nothing to divide."""
        return self.count / self.n if self.n else None

    @property
    def low(self) -> float:
        """Lower end of the interval."""
        return wilson(self.count, self.n)[0]

    @property
    def high(self) -> float:
        """Upper end of the interval."""
        return wilson(self.count, self.n)[1]


def wilson(count: int, n: int) -> tuple[float, float]:
    """95 % score interval of a proportion (E. B. Wilson, JASA 22, 1927, 209-212). n = 0 gives (0, 1)."""
    if not 0 <= count <= n:
        raise ValueError(f"{count} of {n} is not a proportion")
    if n == 0:
        return 0.0, 1.0
    low, high = wilson_bands(np.array([count]), np.array([n]))
    return float(low[0]), float(high[0])


def wilson_bands(counts: NDArray[np.int64], ns: NDArray[np.int64]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Wilson intervals of many proportions at once: counts (k,), ns (k,) all > 0 -> low (k,), high (k,)."""
    p = counts / ns
    denominator = 1 + Z95**2 / ns
    centre = (p + Z95**2 / (2 * ns)) / denominator
    half = Z95 / denominator * np.sqrt(p * (1 - p) / ns + Z95**2 / (4 * ns**2))
    return np.clip(centre - half, 0.0, 1.0), np.clip(centre + half, 0.0, 1.0)


def cumulative(correct: NDArray[np.bool_], window: int | None = None) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Running counts of a sequence of right and wrong answers (n,): correct so far (n,) and answers so far (n,).

    With `window`, only the last `window` answers are counted at each place.
    """
    total = np.cumsum(correct, dtype=np.int64)
    ns = np.arange(1, len(total) + 1, dtype=np.int64)
    if window is None:
        return total, ns
    before = np.concatenate([np.zeros(min(window, len(total)), np.int64), total[:-window]])
    return total - before, np.minimum(ns, window)


def mcnemar(fixed: int, broken: int) -> float:
    """Two-sided exact McNemar p-value from the discordant pairs of two models on the same items.

    Q. McNemar, Psychometrika 12, 1947, 153-157; the exact form is a binomial test with p = 1/2. No pairs give 1.0.
    """
    n = fixed + broken
    if n == 0:
        return 1.0
    if n > 1000:  # normal approximation with continuity correction; the exact sum is slow and no different
        from math import erfc

        z = max(abs(fixed - broken) - 1, 0) / sqrt(n)
        return min(1.0, erfc(z / sqrt(2)))
    from math import comb

    tail = sum(comb(n, k) for k in range(min(fixed, broken) + 1))
    return float(min(1.0, 2 * tail / 2**n))
