"""Ink coloured by how it speaks for or against a label. Loaded when somebody asks why: it needs numpy.

The colours are painted into the ink itself, so that they can lie nowhere but on it, however wide the pen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QImage, QPainter, QPixmap

from studio.recognition.heat import spread, tint

if TYPE_CHECKING:
    from studio.recognition.why import Reason
    from studio.ui.draw.canvas_view import CanvasView
    from studio.ui.parts.theme import Colours

FINE = 4.0  # canvas px between two places whose colour is worked out; a pixel of the picture is some 15


def heated_ink(ink: QPixmap, reason: Reason, view: CanvasView, c: Colours) -> QPixmap:
    """A copy of `ink`, a picture of the whole canvas seen through `view`, in the colours of `reason`."""
    size = ink.deviceIndependentSize()
    heated = QPixmap(ink)
    painter = QPainter(heated)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceAtop)
    painter.drawImage(QRectF(0, 0, size.width(), size.height()), _colours(size, reason, view, c))
    painter.end()
    return heated


def _colours(size: QSizeF, reason: Reason, view: CanvasView, c: Colours) -> QImage:
    """The colour of every place of a canvas, one pixel for FINE x FINE of it."""
    lies = reason.placement
    columns, rows = (max(1, round(length / FINE)) for length in (size.width(), size.height()))
    across = (np.arange(columns) + 0.5) * (size.width() / columns)
    down = (np.arange(rows) + 0.5) * (size.height() / rows)
    x = lies.x + lies.scale * (across - view.x) / view.scale
    y = lies.y + lies.scale * (down - view.y) / view.scale
    heat = spread(reason.heat, reason.picture, x, y)
    colours = tint(heat, c.speaks_little, c.speaks_for, c.speaks_against)
    return QImage(colours.tobytes(), columns, rows, 3 * columns, QImage.Format.Format_RGB888).copy()
