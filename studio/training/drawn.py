"""The drawn characters that ship: digits in ways which MNIST's writers did not use, and much that is no digit.

`experiments.alphabet` draws them and says what is among them. A drawing whose label is a class of the model trains as
that class, any other as an example of none of them (outlier exposure): all classes equally probable or, where the
model has a place for strangers, improbable. Measured with compact on the capital letters of 100 people that are no
digits: of those, 70 % were refused at a threshold that refuses 2 of 1,000 digits by the first, 90 % by the second.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from studio.errors import StudioError
from studio.glyphs.npz import read_npz
from studio.paths import shipped

FILE = "drawn.npz"
LIMIT = 64 * 2**20  # bytes, unpacked


@dataclass(frozen=True, eq=False)
class Drawn:
    """Images (n, 28, 28) uint8 with their labels (n,) str; "" where it is no character."""

    images: NDArray[np.uint8]
    labels: NDArray[np.str_]

    def without(self, rows: Sequence[int]) -> Drawn:
        """These but for `rows`, numbers from 0, as of what a model is to be judged by."""
        kept = np.ones(len(self.labels), np.bool_)
        kept[np.array(rows, np.int64)] = False
        return Drawn(self.images[kept], self.labels[kept])

    def without_lookalikes(self, classes: tuple[str, ...]) -> Drawn:
        """These, but for what is written as one of `classes` and called otherwise: a C where c is a class.

        Size is normalised away, so that the two are one picture; as a stranger it would speak against the class.
        """
        alike = np.isin(folded(self.labels), folded(np.array(classes, np.str_)))
        kept = ~alike | np.isin(self.labels, classes)
        return Drawn(self.images[kept], self.labels[kept])

    def targets(self, classes: tuple[str, ...], *, strangers: bool) -> NDArray[np.float32]:
        """What a model of `classes` (K) is to answer: (n, K) probabilities."""
        known = self.labels[:, None] == np.array(classes, np.str_)[None]
        targets: NDArray[np.float32] = known.astype(np.float32)
        if not strangers:
            targets[~known.any(axis=1)] = np.float32(1 / len(classes))
        return targets


def folded(labels: NDArray[np.str_]) -> NDArray[np.str_]:
    """Labels (n,) without their case, which is not seen once size is normalised."""
    return np.array([label.casefold() for label in labels.tolist()], np.str_)


@lru_cache(maxsize=1)
def load_drawn() -> Drawn:
    """The file that ships. Raises StudioError: it is missing or damaged."""
    path = shipped("datasets") / FILE
    arrays = read_npz(path, ("images", "labels"), limit=LIMIT)
    images, labels = arrays.get("images"), arrays.get("labels")
    sound = images is not None and labels is not None and images.dtype == np.uint8 and labels.dtype.kind == "U"
    if images is None or labels is None or not sound or images.shape != (len(labels), 28, 28):
        raise StudioError(f"{path} is damaged: install the program again")
    return Drawn(images.astype(np.uint8), labels.astype(np.str_))
