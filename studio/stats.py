"""Intervals, running rates and comparisons: every accuracy the studio shows comes with its n and its 95 % interval.

A `Contrast` is one comparison with all that a table or a chart wants of it, and `in_words` says it as a sentence that
claims no more than was found: `studio.pvalues` has the tests that decide. Shares of different items may be of other
mixes of classes; then class is held against class, and the words say what the shares would be of the same mix.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import sqrt

import numpy as np
from numpy.typing import NDArray

from studio.pvalues import anytime, holm, mann_whitney, mantel_haenszel, mcnemar

Z95 = 1.959963984540054  # two-sided 95 % quantile of the normal distribution
LEVEL = 0.05  # a difference is said to be one below this p
MCNEMAR, MANN_WHITNEY, SIGN_FLIP, SEEDS_T = "McNemar", "Mann-Whitney", "sign-flip", "t over seeds"  # the tests
BY_CLASS = "Cochran-Mantel-Haenszel"  # one more: class against class
POINT = 0.01  # the mix of classes is told where it moves a difference by so much, or turns it over
FEW = 3  # networks of a kind: of fewer, nothing is said of the kind


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


@dataclass(frozen=True)
class Alike:
    """What two shares would be of the same mix of classes, and the 95 % interval of second - first. Fractions."""

    first: float
    second: float
    low: float
    high: float


@dataclass(frozen=True)
class Contrast:
    """Two shares compared: of the same items (`only` is set) or of different ones."""

    names: tuple[str, str]
    first: Share
    second: Share
    p: float  # two-sided
    test: str  # MCNEMAR, MANN_WHITNEY, SIGN_FLIP, SEEDS_T or BY_CLASS
    only: tuple[int, int] | None = None  # items that only the first, only the second had right
    adjusted: float | None = None  # p after Holm's correction over all that were compared; None: it is the only one
    anytime: float | None = None  # p that holds whenever one looks, and decides; None: it is looked at once
    seeds: int | None = None  # networks of each of two kinds that are compared; None: it is no kinds that are
    alike: Alike | None = None  # of the same mix of classes, which decides who is ahead; None: one mix is both's

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
        difference = self.difference
        return None if not difference or self.decides >= LEVEL else self.names[difference > 0]

    @property
    def difference(self) -> float | None:
        """second - first, of the same mix of classes; None: one has no items."""
        if self.alike is not None:
            return self.alike.second - self.alike.first
        first, second = self.first.value, self.second.value
        return None if first is None or second is None else second - first

    @property
    def misleads(self) -> Alike | None:
        """The shares of the same mix of classes, where the plain ones, or a test of them, say something else."""
        if self.alike is None or self.first.value is None or self.second.value is None:
            return None
        fair, plain = self.alike.second - self.alike.first, self.second.value - self.first.value
        told = independent(self.names, self.first, self.second).p < LEVEL
        return self.alike if abs(fair - plain) >= POINT or fair * plain < 0 or told != (self.p < LEVEL) else None

    @property
    def interval(self) -> tuple[float, float]:
        """95 % interval of the difference, of this comparison alone."""
        if self.alike is not None:
            return self.alike.low, self.alike.high
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
    one, other = (first.count, first.n), (second.count, second.n)
    p = min(1.0, 2 * min(mann_whitney(one, other), mann_whitney(other, one)))
    return Contrast(names, first, second, p=p, test=MANN_WHITNEY)


def by_class(names: tuple[str, str], classes: Sequence[tuple[Share, Share]]) -> Contrast:
    """Two shares of different items, (first, second) by class; a class that one of them has not is left out.

    `alike` weighs every class by n m / (n + m), W. G. Cochran's weights (Biometrics 10, 1954), so that it is ahead whom
    the test finds ahead; its interval puts the Wilson intervals of all classes together (G. Y. Zou, W. Huang, X. Zhang,
    Comput. Stat. Data Anal. 53, 2009, 1080-1085), and of one class is Newcombe's.
    """
    both = [pair for pair in classes if pair[0].n and pair[1].n]
    first, second = (Share(sum(pair[who].count for pair in both), sum(pair[who].n for pair in both)) for who in (0, 1))
    p = mantel_haenszel([((one.count, one.n), (other.count, other.n)) for one, other in both])
    return Contrast(names, first, second, p=p, test=BY_CLASS, alike=_alike(both) if both else None)


def _alike(classes: Sequence[tuple[Share, Share]]) -> Alike:
    """Of pairs of shares that have items."""
    ns = np.array([(one.n, other.n) for one, other in classes], float)
    shares = np.array([(one.count, other.count) for one, other in classes]) / ns
    lows, highs = (np.array([[getattr(one, end) for one in pair] for pair in classes]) for end in ("low", "high"))
    weights = ns.prod(axis=1) / ns.sum(axis=1)
    weights /= weights.sum()
    first, second = (float(one) for one in weights @ shares)
    down, up = weights[:, None] * (shares - lows), weights[:, None] * (highs - shares)
    low = second - first - sqrt((down[:, 1] ** 2 + up[:, 0] ** 2).sum())
    high = second - first + sqrt((up[:, 1] ** 2 + down[:, 0] ** 2).sum())
    return Alike(first, second, max(low, -1.0), min(high, 1.0))


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
    turned = better is not None and better == contrast.names[1]
    if turned:
        first, second = second, first
    shares = f"{share_text(first, _digits(first, second))} against {share_text(second, _digits(first, second))}"
    if contrast.misleads is not None:
        fair = (contrast.misleads.first, contrast.misleads.second)[:: -1 if turned else 1]
        places = _digits(first, second)
        shares += f" (of the same mix of classes {fair[0]:.{places}f} against {fair[1]:.{places}f})"
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
