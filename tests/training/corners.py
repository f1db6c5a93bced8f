"""The easiest pictures there are to tell apart, for trainings that take no time."""

from __future__ import annotations

import numpy as np


def corners(n: int) -> tuple[np.ndarray, np.ndarray]:
    """Pictures with ink in one of four corners, and which."""
    random = np.random.default_rng(1)
    labels = random.integers(0, 4, n)
    images = random.integers(0, 60, (n, 28, 28), dtype=np.uint8)
    for image, label in zip(images, labels, strict=True):
        image[14 * (label // 2) :, 14 * (label % 2) :][:14, :14] += 150
    return images, labels
