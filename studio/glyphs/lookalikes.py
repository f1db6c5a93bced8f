"""Characters that look alike once size and place are normalised away: which of two it is, ink alone cannot always tell.

A capital O, a small o and a zero are one ring; c and C, s and S are one form in two sizes, and size is not seen. Where
the two best classes are such a pair and neither stands out, a label would be a guess, so both are shown and a person
is asked. That is so when the better one has less than `SURE` of what the two have together: calibrated, such an answer
would be wrong more often than one time in ten. Between two digits nothing is asked: no group holds two of them.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

SURE = 0.9  # share of the better of a pair, from which on it is the answer

# Any two of a group look alike; a character may be in several. Those of two cases alone differ in size only.
GROUPS = (
    *("0Oo", "1lI|", "2Zz", "5Ss", "8B", "6b", "6G", "9gq", "ij"),
    *("Cc", "Jj", "Kk", "Mm", "Pp", "Uu", "Vv", "Ww", "Xx", "Yy"),
)


def alike(one: str, other: str) -> bool:
    """Do two different labels look alike?"""
    return one != other and len(one) == len(other) == 1 and any(one in group and other in group for group in GROUPS)


def torn(probabilities: NDArray[np.float32], classes: Sequence[str]) -> NDArray[np.bool_]:
    """Which answers (n, K) over `classes` (K,) are torn between two look-alikes -> (n,) bool."""
    found = np.zeros(len(probabilities), np.bool_)
    if not _any_alike(classes):
        return found
    order = np.argsort(-probabilities, axis=1, kind="stable")[:, :2]
    for row, (best, next_best) in enumerate(order.tolist()):
        better, other = float(probabilities[row, best]), float(probabilities[row, next_best])
        found[row] = better < SURE * (better + other) and alike(classes[best], classes[next_best])
    return found


def _any_alike(classes: Sequence[str]) -> bool:
    known = set(classes)
    return any(len(known.intersection(group)) > 1 for group in GROUPS)
