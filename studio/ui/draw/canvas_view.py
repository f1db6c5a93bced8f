"""Which part of the paper a canvas shows. The paper has no edge, and what is drawn on it stays where it was drawn; the
canvas has one, and it moves when the window is made smaller or a drawing of a larger window comes back.

Then the paper is moved, and where that is not enough made smaller, by as little as shows all the ink. The strokes
themselves are never changed: what is recorded is what the pen did.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil, floor
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QTransform

from studio.ui.parts.trace import Dab, Trace

if TYPE_CHECKING:
    from studio.glyphs.strokes import Stroke


@dataclass(frozen=True)
class CanvasView:
    """px of the canvas = `scale` x px of the paper + (`x`, `y`); as it is made, both are the same."""

    scale: float = 1.0  # 1 or less
    x: float = 0.0
    y: float = 0.0

    @property
    def transform(self) -> QTransform:
        """From the paper to the canvas."""
        return QTransform(self.scale, 0, 0, self.scale, self.x, self.y)

    def on_paper(self, place: QPointF) -> QPointF:
        """The place of the paper that is shown at a place of the canvas."""
        return QPointF((place.x() - self.x) / self.scale, (place.y() - self.y) / self.scale)

    def dab_on_paper(self, dab: Dab) -> Dab:
        """A place of the pen on the canvas, as a place on the paper."""
        return dab._replace(x=(dab.x - self.x) / self.scale, y=(dab.y - self.y) / self.scale)

    def shows(self, ink: QRectF, size: QSizeF) -> bool:
        """Is all of `ink`, a part of the paper, on a canvas of `size`?"""
        return QRectF(QPointF(0, 0), size).adjusted(-1, -1, 1, 1).contains(self.transform.mapRect(ink))


def view_of(ink: QRectF, size: QSizeF) -> CanvasView:
    """The view nearest to none that shows all of `ink`, a part of the paper, on a canvas of `size`."""
    scale = min(1.0, size.width() / max(ink.width(), 1.0), size.height() / max(ink.height(), 1.0))
    x = _moved(scale * ink.left(), scale * ink.right(), size.width())
    y = _moved(scale * ink.top(), scale * ink.bottom(), size.height())
    return CanvasView(scale, x, y)


def ink_box(strokes: Iterable[Stroke], traces: Iterable[Trace], reach: float) -> QRectF:
    """What strokes and traces, one at least, take of the paper, with ink `reach` px to every side of the pen's way."""
    lows = [stroke.points.min(axis=0).tolist() for stroke in strokes]
    highs = [stroke.points.max(axis=0).tolist() for stroke in strokes]
    places = [dab[:2] for trace in traces for dab in trace.dabs]
    left, top = (min(axis) for axis in zip(*lows, *places, strict=True))
    right, bottom = (max(axis) for axis in zip(*highs, *places, strict=True))
    return QRectF(QPointF(left, top), QPointF(right, bottom)).adjusted(-reach, -reach, reach, reach)


def _moved(low: float, high: float, room: float) -> float:
    """By how many px to move low..high so that it lies in 0..room; whole ones, so that ink stays crisp."""
    if low < 0:
        return ceil(-low)
    return min(0, floor(room - high))
