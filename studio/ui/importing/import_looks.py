"""The first images of an import, before and after: as they were found, and as the model will see them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from studio.ui.parts import theme
from studio.ui.parts.glyph_picture import SIDE, glyph_image

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np
    from numpy.typing import NDArray

    from studio.formats.preview import Look
    from studio.glyphs.strokes import Drawing

PICTURE = 2 * SIDE  # px
ARROW = 18  # px
GAP = 16  # px between two pairs
CAPTION = 20  # px
PAIR = QSize(2 * PICTURE + ARROW + GAP, PICTURE + CAPTION + 8)
MOST = 400  # px a side, of a picture that is shown
MARGIN = 4.0  # px around the ink of a drawing
POINTS = 400  # of a drawing that are painted, and strokes


class ImportLooks(QWidget):
    """As many pairs in a row as fit, as many rows as there is room for; where before is after, one picture."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.looks: Sequence[Look] = ()
        self.alike = False  # before is after: pictures that come from another gallery
        self.setAccessibleName(self.tr("The first images, as found and as the model will see them"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_looks(self, looks: Sequence[Look], *, alike: bool = False) -> None:
        """What is to be seen."""
        self.looks, self.alike = looks, alike
        self.setAccessibleDescription(", ".join(look.label or "?" for look in looks))
        self.update()

    def sizeHint(self) -> QSize:
        """Two rows of four."""
        return QSize(4 * PAIR.width(), 2 * PAIR.height())

    def minimumSizeHint(self) -> QSize:
        """One pair."""
        return PAIR

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Whole rows of them."""
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        wide = PICTURE + GAP if self.alike else PAIR.width()
        columns = max(1, (self.width() + GAP) // wide)
        rows = max(1, self.height() // PAIR.height())
        for place, look in enumerate(self.looks[: columns * rows]):
            row, column = divmod(place, columns)
            self._paint(painter, look, column * wide, row * PAIR.height())

    def _paint(self, painter: QPainter, look: Look, left: int, top: int) -> None:
        c = theme.colours()
        before = QRect(left + 1, top + 1, PICTURE, PICTURE)
        after = before if self.alike else before.translated(PICTURE + ARROW, 0)
        if not self.alike:
            if look.drawing is not None:
                _paint_drawing(painter, before, look.drawing)
            elif look.before is not None:
                _paint_picture(painter, before, look.before)
            painter.setPen(QColor(c.grey))
            painter.setFont(theme.font(theme.TEXT))
            painter.drawText(
                before.translated(PICTURE, 0).adjusted(0, 0, ARROW - PICTURE, 0), int(Qt.AlignmentFlag.AlignCenter), "→"
            )
        painter.drawImage(after, glyph_image(look.after))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(c.border), 1))
        for frame in (before, after):
            painter.drawRect(QRectF(frame).adjusted(-0.5, -0.5, 0.5, 0.5))
        painter.setPen(QColor(c.ink if look.label else c.grey))
        painter.setFont(theme.font(theme.SMALL + 1))
        under = QRect(before.left(), before.bottom() + 3, after.right() - before.left(), CAPTION)
        words = painter.fontMetrics().elidedText(look.label or "?", Qt.TextElideMode.ElideRight, under.width())
        painter.drawText(under, int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop), words)


def _paint_picture(painter: QPainter, place: QRect, grey: NDArray[np.uint8]) -> None:
    """A picture (H, W) uint8 as it was found, whole."""
    step = -(-max(grey.shape) // MOST)
    small = grey[::step, ::step]
    height, width = small.shape
    image = QImage(small.tobytes(), width, height, width, QImage.Format.Format_Grayscale8)
    size = QSize(width, height).scaled(place.size(), Qt.AspectRatioMode.KeepAspectRatio)
    target = QRect(place.topLeft(), size)
    target.moveCenter(place.center())
    painter.fillRect(place, QColor(theme.colours().track))
    painter.drawImage(target, image)


def _paint_drawing(painter: QPainter, place: QRect, drawing: Drawing) -> None:
    """Strokes, as large as there is room; of very many points some, for a file may hold as many as it likes."""
    c = theme.colours()
    painter.fillRect(place, QColor(c.canvas))
    step = 1 + sum(len(stroke.points) for stroke in drawing.strokes) // POINTS
    lines = [QPolygonF([QPointF(x, y) for x, y in stroke.points[::step].tolist()]) for stroke in drawing.strokes]
    box = lines[0].boundingRect()
    for line in lines[1:]:
        box = _around(box, line.boundingRect())
    scale = (PICTURE - 2 * MARGIN) / max(box.width() + drawing.pen_width, box.height() + drawing.pen_width, 1.0)
    pen = QPen(QColor(c.ink), drawing.pen_width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.save()
    painter.setClipRect(place)
    painter.translate(QRectF(place).center())
    painter.scale(scale, scale)
    painter.translate(-box.center())
    painter.setPen(pen)
    for line in lines[:POINTS]:
        if line.size() == 1:
            painter.drawPoint(line.first())
        else:
            painter.drawPolyline(line)
    painter.restore()


def _around(one: QRectF, other: QRectF) -> QRectF:
    """The box around two, either of which may be a line or a point."""
    low = QPointF(min(one.left(), other.left()), min(one.top(), other.top()))
    return QRectF(low, QPointF(max(one.right(), other.right()), max(one.bottom(), other.bottom())))
