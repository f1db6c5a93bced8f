"""The item that is asked for, as large as there is room, and the next one, small beside it, so that eyes run ahead.

A picture is enlarged by whole pixels and never smoothed; where the strokes are known, they are shown instead, as drawn.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from studio.errors import StudioError
from studio.ui.gallery.gallery_model import ink_image
from studio.ui.parts import theme
from studio.ui.parts.ink import paint_drawing
from studio.ui.parts.language import placed

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from studio.glyphs.strokes import Drawing
    from studio.session.queue_teaching import Asking

SIDE = 28
ROOM = 16  # px around a picture
NEXT = 0.26  # of the large one's side
GAP = 16  # px between the two, and around the small one
FAINT = 0.55  # of the small one's ink


class QueuePicture(QWidget):
    """Shows two items; neither takes the focus."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(220, 160)
        self.setAccessibleName(self.tr("The item that is asked for"))
        self._current: Asking | None = None
        self._upcoming: Asking | None = None

    @property
    def items(self) -> tuple[Asking | None, Asking | None]:
        """The item, and the one after."""
        return self._current, self._upcoming

    def show_items(self, current: Asking | None, upcoming: Asking | None) -> None:
        """The item, and the one after."""
        self._current, self._upcoming = current, upcoming
        place = "" if current is None else f"{current.item.path.name}, {current.item.row + 1}"
        self.setAccessibleDescription(place or self.tr("nothing"))
        self.update()

    def sizeHint(self) -> QSize:
        """Sixteen times its pixels."""
        return QSize(SIDE * 16 + 120, SIDE * 16)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """One card; the item as large as fits beside the next one, which stands where reading ends, at its foot."""
        c, painter = theme.colours(), QPainter(self)
        width, height = self.width(), self.height()
        side = int(min(height, (width - GAP) / (1 + NEXT)))
        small = int(side * NEXT)
        _ground(painter, self.rect(), theme.RADIUS, QColor(c.canvas))
        large = placed(QRectF((width - small - GAP - side) // 2, (height - side) // 2, side, side), width).toRect()
        beside = placed(QRectF(width - GAP - small, height - GAP - small, small, small), width).toRect()
        if self._current is not None:
            paint_item(painter, self._current.image, self._current.item.strokes, _inside(large, ROOM))
        if self._upcoming is not None:
            _ground(painter, beside, 8, QColor(c.ground))
            painter.setOpacity(FAINT)
            paint_item(painter, self._upcoming.image, self._upcoming.item.strokes, _inside(beside, ROOM // 2))
            painter.setOpacity(1.0)
            painter.setFont(theme.font(theme.TEXT - 1))
            painter.setPen(QColor(c.grey))
            words = QRect(beside.left(), beside.top() - 24, small, 20)
            painter.drawText(words, int(Qt.AlignmentFlag.AlignCenter), self.tr("next"))


def _ground(painter: QPainter, box: QRect, radius: int, colour: QColor) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(theme.colours().line), 1))
    painter.setBrush(colour)
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)


def _inside(box: QRect, room: int) -> QRect:
    return box.adjusted(room, room, -room, -room)


def paint_item(painter: QPainter, image: NDArray[np.uint8], strokes: bytes, box: QRect) -> None:
    """Strokes if they can be read, else the picture (28, 28), whole pixels large where there is room."""
    colour = QColor(theme.colours().ink)
    drawing = _drawing(strokes)
    if drawing is not None:
        paint_drawing(painter, drawing, QRectF(box), colour)
        return
    times = min(box.width(), box.height()) // SIDE
    side = times * SIDE if times else min(box.width(), box.height())
    place = QRectF(0, 0, side, side)
    place.moveCenter(QPointF(box.center()))
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, not times)
    painter.drawImage(place.toRect(), ink_image(image, colour))


def _drawing(strokes: bytes) -> Drawing | None:
    from studio.glyphs.strokes import unpack

    try:
        drawing = unpack(strokes) if strokes else None
    except StudioError:  # its picture is there all the same
        return None
    return drawing or None
