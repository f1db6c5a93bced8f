"""The area under the ROC curve of several classes: how well a network's scores order pictures, whatever its threshold.

One class against the rest, the mean over the classes. The area is the share of pairs of a picture of the class and
one of the rest in which the former has the higher score, equal scores counting half, so it is counted by ranks
(J. A. Hanley, B. J. McNeil, Radiology 143, 1982, 29-36).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray


def macro_auc(scores: NDArray[np.float32], columns: NDArray[np.int64]) -> float | None:
    """Mean area over the classes; `scores` (n, K), higher for likelier, `columns` (n,) the true class's, -1: none.

    A class that is absent, or the only one, has no area; None when no class has one.
    """
    found = []
    for column in range(scores.shape[1]):
        own = columns == column
        mine = int(own.sum())
        rest = len(own) - mine
        if mine and rest:
            below = _ranks(scores[:, column])[own].sum() - mine * (mine + 1) / 2
            found.append(below / (mine * rest))
    return float(np.mean(found)) if found else None


def _ranks(values: NDArray[np.float32]) -> NDArray[np.float64]:
    """Ranks (n,) from 1 of values (n,); equal ones share the mean of theirs."""
    _, places, counts = np.unique(values, return_inverse=True, return_counts=True)
    means: NDArray[np.float64] = (np.cumsum(counts) - (counts - 1) / 2)[places]
    return means
