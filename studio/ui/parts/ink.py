"""Ink: strokes as smooth, antialiased paths.

The pen is sampled at some hundred places a second; straight lines between them show corners. A quadratic curve through
the middles of the segments, with the sampled places as control points, has none and stays within half a segment of what
was drawn. Where the device reports pressure, the line is as wide as it was pressed, and swells without steps.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from studio.ui.parts.trace import Dab

if TYPE_CHECKING:
    from studio.glyphs.strokes import Drawing, Stroke

NEAR = 6.0  # px: neighbours this close are smoothed; a mouse reports whole pixels, and its staircase would be seen
STEP = 0.7  # px: what two neighbouring pieces may differ in width; more is seen
LIGHTEST = 0.45  # share of the pen's width left at no pressure at all


def dabs_of(stroke: Stroke) -> list[Dab]:
    """A finished stroke as the places of the pen."""
    return [
        Dab(x, y, time, pressure)
        for (x, y), time, pressure in zip(
            stroke.points.tolist(), stroke.times.tolist(), stroke.pressures.tolist(), strict=True
        )
    ]


def paint_ink(painter: QPainter, dabs: Sequence[Dab], width: float, colour: QColor) -> None:
    """Paint one stroke with a pen `width` px wide."""
    if not dabs:
        return
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    dabs = _without_stairs(dabs)
    pen = QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    if len(dabs) == 1:
        pen.setWidthF(_pressed(dabs[0].pressure, width))
        painter.setPen(pen)
        painter.drawPoint(QPointF(dabs[0].x, dabs[0].y))
    elif all(dab.pressure == dabs[0].pressure for dab in dabs):
        pen.setWidthF(_pressed(dabs[0].pressure, width))
        painter.strokePath(_smooth(dabs), pen)
    else:
        for piece in swelling(dabs, width):
            pen.setWidthF(_pressed(piece[-1].pressure, width))
            painter.strokePath(_curve(piece), pen)


def paint_drawing(painter: QPainter, drawing: Drawing, room: QRectF, colour: QColor, most: int | None = None) -> None:
    """Paint a drawing as large as fits into `room`; `most`: no more places of the pen than that, in their order."""
    half = drawing.pen_width / 2
    box = _box(drawing).adjusted(-half, -half, half, half)
    scale = min(room.width(), room.height()) / max(box.width(), box.height(), 1.0)
    painter.save()
    painter.translate(room.center())
    painter.scale(scale, scale)
    painter.translate(-box.center())
    for stroke in drawing.strokes:
        dabs = dabs_of(stroke)
        paint_ink(painter, dabs if most is None else dabs[: max(0, most)], drawing.pen_width, colour)
        most = None if most is None else most - len(dabs)
    painter.restore()


def _box(drawing: Drawing) -> QRectF:
    """From the first place of the pen to the last, across and down."""
    low = [min(float(stroke.points[:, axis].min()) for stroke in drawing.strokes) for axis in (0, 1)]
    high = [max(float(stroke.points[:, axis].max()) for stroke in drawing.strokes) for axis in (0, 1)]
    return QRectF(QPointF(*low), QPointF(*high))


def _pressed(pressure: float, width: float) -> float:
    return width * (LIGHTEST + (1 - LIGHTEST) * pressure)


def _without_stairs(dabs: Sequence[Dab]) -> Sequence[Dab]:
    """Each place moved towards the middle of its neighbours, if both are near; ends and wide steps stay."""
    if len(dabs) < 3:
        return dabs
    inner = [
        Dab((a.x + 2 * b.x + c.x) / 4, (a.y + 2 * b.y + c.y) / 4, b.time, b.pressure)
        if max(abs(a.x - b.x), abs(a.y - b.y), abs(c.x - b.x), abs(c.y - b.y)) <= NEAR
        else b
        for a, b, c in zip(dabs, dabs[1:], dabs[2:], strict=False)
    ]
    return [dabs[0], *inner, dabs[-1]]


def _smooth(dabs: Sequence[Dab]) -> QPainterPath:
    path = QPainterPath(QPointF(dabs[0].x, dabs[0].y))
    for before, after in pairwise(dabs[1:]):
        path.quadTo(before.x, before.y, (before.x + after.x) / 2, (before.y + after.y) / 2)
    path.lineTo(dabs[-1].x, dabs[-1].y)
    return path


def _pieces(dabs: Sequence[Dab]) -> list[tuple[Dab, Dab, Dab]]:
    """The same curve in pieces (from, control, to), each with the pressure of its end."""
    pieces = []
    start = dabs[0]
    for before, after in pairwise(dabs[1:]):
        middle = Dab(*((one + other) / 2 for one, other in zip(before, after, strict=True)))
        pieces.append((start, before, middle))
        start = middle
    return [*pieces, (start, start, dabs[-1])]


def swelling(dabs: Sequence[Dab], width: float) -> list[tuple[Dab, Dab, Dab]]:
    """The pieces of the curve through `dabs`, so short that a pen `width` px wide swells from one to the next."""
    made = []
    for piece in _pieces(dabs):
        start, _, end = piece
        parts = ceil(abs(_pressed(end.pressure, width) - _pressed(start.pressure, width)) / STEP)
        if parts <= 1:
            made.append(piece)
            continue
        for number in range(parts):
            low, high = number / parts, (number + 1) / parts
            bend = _between(piece, low, high)
            made.append((_between(piece, low, low), bend, _between(piece, high, high)))
    return made


def _between(piece: tuple[Dab, Dab, Dab], one: float, other: float) -> Dab:
    """The blossom of a quadratic curve: a place on it where both are equal, else the control point between the two."""
    start, control, end = piece
    first, last = (1 - one) * (1 - other), one * other
    middle = 1 - first - last
    x, y = (first * a + middle * b + last * c for a, b, c in zip(start[:2], control[:2], end[:2], strict=True))
    at = (one + other) / 2
    return Dab(x, y, end.time, (1 - at) * start.pressure + at * end.pressure)


def _curve(piece: tuple[Dab, Dab, Dab]) -> QPainterPath:
    start, control, end = piece
    path = QPainterPath(QPointF(start.x, start.y))
    path.quadTo(control.x, control.y, end.x, end.y)
    return path
