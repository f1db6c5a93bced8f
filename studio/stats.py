"""Intervals, running rates and tests: every accuracy the studio shows comes with its n and its 95 % interval.

Two shares of the same items are paired (McNemar); two of different items are not (Mann-Whitney, as the seed program
used it: on answers that are right or wrong only the counts matter, so it needs nothing else). Pairs that are looked at
again after every item (a race) are decided by a p-value that holds at any time. What is said of many comparisons at
once is held to Holm's correction. A `Contrast` is one comparison with all that a table or a chart wants
of it, and `in_words` says it as a sentence that claims no more than was found.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import erfc, exp, lgamma, log, sqrt

import numpy as np
from numpy.typing import NDArray

Z95 = 1.959963984540054  # two-sided 95 % quantile of the normal distribution
LEVEL = 0.05  # a difference is said to be one below this p
MCNEMAR, MANN_WHITNEY, SIGN_FLIP, SEEDS_T = "McNemar", "Mann-Whitney", "sign-flip", "t over seeds"  # the tests
FEW = 3  # networks of a kind: of fewer, nothing is said of the kind
EXACT = 1000  # items that tell two answerers apart: of more, the normal distribution says as much as the exact sum


@dataclass(frozen=True)
class Share:
    """`count` of `n`, with its 95 % interval. Fractions, not per cent. n = 0: value None, interval 0 to 1.

    The interval is Wilson's over the items; of a mean over networks of a kind it reaches as far as `spread`, at least.
    """

    count: int
    n: int
    spread: float = 0.0  # half of the 95 % t interval over the networks that it is the mean of; 0: it is of one

    @property
    def value(self) -> float | None:
        """count / n, or None when there is nothing to divide."""
        return self.count / self.n if self.n else None

    @property
    def low(self) -> float:
        """Lower end of the interval."""
        return self._wider(wilson(self.count, self.n)[0], -self.spread)

    @property
    def high(self) -> float:
        """Upper end of the interval."""
        return self._wider(wilson(self.count, self.n)[1], self.spread)

    def summary(self) -> dict[str, float | int | None]:
        """As JSON has it: n, correct, accuracy, low, high."""
        return {"n": self.n, "correct": self.count, "accuracy": self.value, "low": self.low, "high": self.high}

    def _wider(self, end: float, reach: float) -> float:
        if not self.n or not reach:
            return end
        return min(max((min if reach < 0 else max)(end, self.count / self.n + reach), 0.0), 1.0)


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
    """
    alone = first[first != second]  # who was right, item by item that tells them apart
    before = np.arange(len(alone))
    ones = np.cumsum(alone)
    alike = np.where(alone, ones - 1, before - ones)  # items before it that went the same way
    evidence = np.cumsum(np.log(2 * (alike + 1) / (before + 2)))  # log e, each step by Laplace's rule of succession
    return exp(-max(0.0, float(evidence.max(initial=0.0))))


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


def newcombe(first: Share, second: Share) -> tuple[float, float]:
    """95 % interval of second - first, of different items. Either without items gives (-1, 1).

    Method 10 of R. G. Newcombe, Statistics in Medicine 17, 1998, 873-890: from the two Wilson intervals.
    """
    return _square_and_add(first, second, 0.0)


def newcombe_paired(n: int, first: int, second: int, both: int) -> tuple[float, float]:
    """95 % interval of second - first, shares of the same `n` items, of which `both` were right. n = 0: (-1, 1).

    Method 10 of R. G. Newcombe, Statistics in Medicine 17, 1998, 2635-2650. Raises ValueError: impossible counts.
    """
    only_first, only_second, neither = first - both, second - both, n - first - second + both
    if min(both, only_first, only_second, neither) < 0:
        raise ValueError(f"{first} and {second} of {n}, {both} of them both, cannot be")
    margins = first * (n - first) * second * (n - second)
    agreement: float = both * neither - only_first * only_second
    if agreement > 0:
        agreement = max(agreement - n / 2, 0.0)
    return _square_and_add(Share(first, n), Share(second, n), agreement / sqrt(margins) if margins else 0.0)


def _square_and_add(first: Share, second: Share, phi: float) -> tuple[float, float]:
    a, b = first.value, second.value
    if a is None or b is None:
        return -1.0, 1.0
    down = (b - second.low) ** 2 - 2 * phi * (b - second.low) * (first.high - a) + (first.high - a) ** 2
    up = (second.high - b) ** 2 - 2 * phi * (second.high - b) * (a - first.low) + (a - first.low) ** 2
    return max(-1.0, b - a - sqrt(max(down, 0.0))), min(1.0, b - a + sqrt(max(up, 0.0)))


def mann_whitney(first: Share, second: Share) -> float:
    """One-sided p-value of "second is right more often", of different items; 1.0 where there is nothing to tell apart.

    H. B. Mann, D. R. Whitney, Ann. Math. Stat. 18, 1947, 50-60. Right and wrong are ones and zeros, so U is
    (n m + n b - m a) / 2, nearly everything is a tie, and U goes as b does: hypergeometrically, given how many are
    right in all (R. A. Fisher, 1935). That is exact, and what is asked where a count is at most 1,000: where few are
    wrong the normal approximation is much too sure. Else it is that one, with ties and continuity corrected.
    """
    n, m, right = first.n, second.n, first.count + second.count
    wrong, total = n + m - right, n + m
    if not n or not m or not right or not wrong:
        return 1.0
    if min(n, m, right, wrong) <= EXACT:
        every = _log_ways(total, m)
        ways = (_log_ways(right, b) + _log_ways(wrong, m - b) for b in range(second.count, min(m, right) + 1))
        return min(1.0, sum(exp(one - every) for one in ways))
    above = (second.count * n - first.count * m) / 2  # U of `second` less its mean
    ties = (right**3 - right + wrong**3 - wrong) / (total * (total - 1))
    deviation = sqrt(n * m / 12 * (total + 1 - ties))
    return 0.5 * erfc((above - 0.5) / deviation / sqrt(2))


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


@dataclass(frozen=True)
class Contrast:
    """Two shares compared: of the same items (`only` is set) or of different ones."""

    names: tuple[str, str]
    first: Share
    second: Share
    p: float  # two-sided
    test: str  # MCNEMAR, MANN_WHITNEY, SIGN_FLIP or SEEDS_T
    only: tuple[int, int] | None = None  # items that only the first, only the second had right
    adjusted: float | None = None  # p after Holm's correction over all that were compared; None: it is the only one
    anytime: float | None = None  # p that holds whenever one looks, and decides; None: it is looked at once
    seeds: int | None = None  # networks of each of two kinds that are compared; None: it is no kinds that are

    @property
    def alone(self) -> float:
        """The p-value that would count if nothing else were compared."""
        return self.p if self.anytime is None else self.anytime

    @property
    def decides(self) -> float:
        """The p-value that counts."""
        return self.alone if self.adjusted is None else self.adjusted

    @property
    def better(self) -> str | None:
        """Name of the one that is better; None: there is no evidence of a difference, or too few seeds to say so."""
        return None if self.seeds is not None and self.seeds < FEW else self.ahead

    @property
    def ahead(self) -> str | None:
        """Name of the one whose answers are better; of kinds of networks it speaks of these networks alone."""
        first, second = self.first.value, self.second.value
        if first is None or second is None or first == second or self.decides >= LEVEL:
            return None
        return self.names[second > first]

    @property
    def interval(self) -> tuple[float, float]:
        """95 % interval of second - first, of this comparison alone."""
        if self.only is None:
            return newcombe(self.first, self.second)
        return newcombe_paired(self.first.n, self.first.count, self.second.count, self.first.count - self.only[0])


def paired(names: tuple[str, str], first: NDArray[np.bool_], second: NDArray[np.bool_]) -> Contrast:
    """Two answerers of the same items: right (n,) bool each, in the same order. Raises ValueError: not as many."""
    if first.shape != second.shape or first.ndim != 1:
        raise ValueError(f"answers {first.shape} and {second.shape} are not of the same items")
    only = int((first & ~second).sum()), int((second & ~first).sum())
    one, other = (Share(int(right.sum()), len(right)) for right in (first, second))
    return Contrast(names, one, other, p=mcnemar(*only), test=MCNEMAR, only=only)


def raced(names: tuple[str, str], first: NDArray[np.bool_], second: NDArray[np.bool_]) -> Contrast:
    """As `paired`, of items in the order they came: decided by what holds after each of them, and after all."""
    return replace(paired(names, first, second), anytime=anytime(first, second))


def independent(names: tuple[str, str], first: Share, second: Share) -> Contrast:
    """Two shares of different items."""
    p = min(1.0, 2 * min(mann_whitney(first, second), mann_whitney(second, first)))
    return Contrast(names, first, second, p=p, test=MANN_WHITNEY)


def together(contrasts: Sequence[Contrast]) -> tuple[Contrast, ...]:
    """All comparisons of one study, each with its p-value adjusted for there being so many."""
    adjusted = holm([one.alone for one in contrasts])
    return tuple(replace(one, adjusted=p) for one, p in zip(contrasts, adjusted, strict=True))


def in_words(contrast: Contrast) -> str:
    """One comparison as a sentence without its full stop; "better" only where the test says so."""
    first, second, better = contrast.first, contrast.second, contrast.ahead
    if not first.n or not second.n:
        return f"nothing to compare: {contrast.names[0]} has n = {first.n}, {contrast.names[1]} n = {second.n}"
    p = _p_text(contrast.decides) + ("" if contrast.adjusted is None else " after Holm")
    once = contrast.anytime is None
    how = f"{contrast.test} p {p}" if once else f"at any time p {p}; {contrast.test} p {_p_text(contrast.p)}"
    if better is not None and better == contrast.names[1]:
        first, second = second, first
    shares = f"{share_text(first, _digits(first, second))} against {share_text(second, _digits(first, second))}"
    n = f"n = {first.n:,}" if first.n == second.n else f"n = {first.n:,} and {second.n:,}"
    if better is None:
        return f"no evidence of a difference{'' if once else ' yet'}: {shares}, {n}"
    if contrast.better is None:
        few = f"{contrast.seeds} {'seed is' if contrast.seeds == 1 else 'seeds are'} too few to say more"
        return f"of these networks alone, those of {better} have more right: {shares}, {n} ({how}); {few}"
    return f"{better} is better: {shares}, {n} ({how})"


def share_text(share: Share, digits: int | None = None) -> str:
    """A share with its interval, "0.59 [0.52, 0.66]"; "-" without items. `digits`: None, as many as its n can carry."""
    if share.value is None:
        return "-"
    places = _carried(share.n) if digits is None else digits
    return f"{share.value:.{places}f} [{share.low:.{places}f}, {share.high:.{places}f}]"


def _carried(n: int) -> int:
    return 2 if n < 1_000 else 3 if n < 10_000 else 4


def _digits(first: Share, second: Share) -> int:
    """Those that the smaller n can carry, or one more where two different shares would look the same."""
    places = _carried(min(first.n, second.n))
    alike = f"{first.value:.{places}f}" == f"{second.value:.{places}f}"
    return places + 1 if alike and first.value != second.value else places


def _p_text(p: float) -> str:
    return "< .001" if p < 0.001 else f"= {p:.3f}".replace("0.", ".")
