"""Unlabelled images as a model sees them: what every strategy of `strategies` chooses from.

What a row of probabilities lacks of 1 is the model's doubt that the image is any class it knows. Nothing is known of
which class it is then, so that share is spread evenly over the classes: a stranger is as uncertain as an image can be,
by every measure of uncertainty alike, and is asked for.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

# Centred cosine of features from which on two images teach the same. Of MNIST's digits, in compact's features, 4 in
# a thousand pairs of one class are as near, and of 11 million of two classes none.
SAME = 0.98

Array = NDArray[np.float32]
Order = NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class Candidates:
    """N images, C classes, F features; see `of`."""

    probabilities: Array  # (N, C), every row adds up to 1
    features: Array  # (N, F), the last hidden layer
    taught: NDArray[np.int64]  # (C,) labels there are of each class

    @classmethod
    def of(cls, probabilities: Array, features: Array, taught: NDArray[np.int64] | None = None) -> Candidates:
        """Of probabilities (N, C) that may lack something of 1, and features (N, F). None taught: of every class none.

        Raises ValueError for shapes that do not fit, or what is no number.
        """
        count, classes = probabilities.shape
        known = np.zeros(classes, np.int64) if taught is None else taught
        if len(features) != count or known.shape != (classes,) or not classes:
            raise ValueError(f"probabilities {probabilities.shape}, features {features.shape}, taught {known.shape}")
        if not (np.isfinite(probabilities).all() and np.isfinite(features).all()):
            raise ValueError("candidates with values that are not numbers")
        lacking = np.maximum(1 - probabilities.sum(axis=1, keepdims=True), 0)
        return cls((probabilities + lacking / classes).astype(np.float32), features, known)

    def __len__(self) -> int:
        return len(self.probabilities)

    @property
    def confidence(self) -> float:
        """Mean probability of the best class: the share the model expects to read rightly; 1 where there is nothing."""
        return float(self.probabilities.max(axis=1).mean()) if len(self) else 1.0

    @property
    def margins(self) -> Array:
        """How far the best class of each is above the second (N,); 1 where there is but one class."""
        if self.probabilities.shape[1] < 2:
            return np.ones(len(self), np.float32)
        two = np.partition(self.probabilities, -2, axis=1)[:, -2:]
        apart: Array = two[:, 1] - two[:, 0]
        return apart

    @property
    def directions(self) -> Array:
        """Features without what all have in common, at length 1 (N, F); 0 for what is nothing but that."""
        apart = self.features - self.features.sum(axis=0, keepdims=True) / max(len(self), 1)
        length = np.linalg.norm(apart, axis=1, keepdims=True)
        made: Array = (apart / np.maximum(length, np.float32(1e-6))).astype(np.float32)
        return made

    def diverse(self, order: Iterable[int], n: int) -> Iterator[int]:
        """The first `n` of `order`, but none that would teach what one before it teaches, as long as there are others.

        Each is compared with all that were taken; what is left out comes in the end, in its order.
        """
        directions = self.directions
        taken = np.zeros((n, directions.shape[1]), np.float32)
        count = 0
        later: list[int] = []
        for index in order:
            if count == n:
                return
            mine = directions[index]
            if count and float((taken[:count] @ mine).max()) >= SAME:
                later.append(index)
                continue
            taken[count] = mine
            count += 1
            yield int(index)
        for index in later[: n - count]:
            yield int(index)
