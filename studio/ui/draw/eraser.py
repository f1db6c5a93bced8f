"""Which stroke an eraser goes over. A stroke is taken away whole, as undo takes it: what is left was drawn so.

Only used where there are strokes, so numpy is loaded by then; the canvas imports this when it first erases.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil, hypot
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from studio.glyphs.strokes import Stroke

STEP = 3.0  # px between two looks on the eraser's way
MOST = 400  # looks on one way: a jump across a screen

Place = tuple[float, float]


def touched(strokes: Sequence[Stroke], start: Place, end: Place, reach: float) -> int | None:
    """The number of the newest stroke nearer than `reach` px to the way from `start` to `end`; None: there is none."""
    looks = min(MOST, ceil(hypot(end[0] - start[0], end[1] - start[1]) / STEP) + 1)
    way = np.linspace(start, end, looks)
    for number in range(len(strokes) - 1, -1, -1):
        if _distance(way, strokes[number].points.astype(np.float64)) <= reach:
            return number
    return None


def _distance(way: np.ndarray, points: np.ndarray) -> float:
    """The least distance of places (W, 2) to a line through points (P, 2), in px."""
    if len(points) == 1:
        points = np.repeat(points, 2, axis=0)
    first, along = points[:-1], np.diff(points, axis=0)
    length = np.maximum((along**2).sum(axis=1), 1e-12)
    away = way[:, None, :] - first[None]
    share = np.clip((away * along).sum(axis=2) / length, 0.0, 1.0)
    return float(np.sqrt(((away - share[..., None] * along) ** 2).sum(axis=2)).min())
