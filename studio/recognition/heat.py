"""From heat per pixel of a picture to colours at any place of it: the window and the contact sheet paint with the same.

The mean of the heat around a place, weighted with ink and nearness, is smooth, passes no colour over a gap between two
strokes, and beyond the ink goes on as the nearest ink is: ink on screen may be wider than in the picture.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

NEARNESS = 0.8  # px of the picture, of a Gaussian: less shows the pixels, more lets strokes run into each other


def spread(
    heat: NDArray[np.float32], picture: NDArray[np.uint8], x: NDArray[np.floating], y: NDArray[np.floating]
) -> NDArray[np.float64]:
    """Heat (len(y), len(x)) at columns `x` and rows `y` in px of the picture (28, 28).

    Pixel k covers k..k+1; places outside the picture are as its edge is, and those too far from any ink have none.
    """
    across, down = _nearness(x, picture.shape[1]), _nearness(y, picture.shape[0])
    ink = picture.astype(np.float64) / 255
    near = down @ ink @ across.T
    mean: NDArray[np.float64] = np.divide(down @ (heat * ink) @ across.T, near, out=np.zeros_like(near), where=near > 0)
    return mean


def tint(heat: NDArray[np.float64], little: str, speaks_for: str, speaks_against: str) -> NDArray[np.uint8]:
    """Colours (h, w, 3) of heat (h, w): from `little` at 0 to `speaks_for` at 1 or `speaks_against` at -1 (#RRGGBB)."""
    neutral, warm, cool = (
        np.array(list(bytes.fromhex(colour[1:])), np.float64) for colour in (little, speaks_for, speaks_against)
    )
    share = np.clip(np.abs(heat), 0, 1)[..., None]
    mixed = neutral + share * (np.where(heat[..., None] > 0, warm, cool) - neutral)
    return np.rint(mixed).astype(np.uint8)


def _nearness(places: NDArray[np.floating], length: int) -> NDArray[np.float64]:
    """(len(places), length): how near each place is to the middle of each pixel."""
    away = np.clip(places, 0, length)[:, None] - (np.arange(length) + 0.5)
    near: NDArray[np.float64] = np.exp(-((away / NEARNESS) ** 2) / 2)
    return near
