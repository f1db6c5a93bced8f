"""One cell of the gallery's grid: the picture, what was read and what it is, and the marks on it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPixmap

from studio.ui.gallery.gallery_model import BandRole, ProposalRole, SampleRole
from studio.ui.parts import theme

CELL = QSize(76, 96)
PICTURE = 56  # px: twice the picture's own 28
DOT = 4.0  # px, of the mark on what a person keeps for testing


def paint_thumbnail(painter: QPainter, place: QRect, index: QModelIndex, *, chosen: bool, current: bool) -> None:
    """Paint the sample at `index` into `place`. `current`: where the arrows are, while the grid has the focus."""
    c = theme.colours()
    cell = QRectF(place)
    picture = QRectF(cell.center().x() - PICTURE / 2, cell.top() + 8, PICTURE, PICTURE)
    ground = picture.adjusted(-4, -4, 4, 4)
    painter.setBrush(QColor(c.tint if chosen else c.track if index.data(BandRole) else c.ground))
    painter.setPen(QPen(QColor(c.accent), 2) if chosen else Qt.PenStyle.NoPen)
    painter.drawRoundedRect(ground, 8, 8)
    if current:
        painter.setPen(QPen(QColor(c.ink), 1, Qt.PenStyle.DotLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(ground.adjusted(-3, -3, 3, 3), 10, 10)
    pixmap = index.data(Qt.ItemDataRole.DecorationRole)
    if isinstance(pixmap, QPixmap):
        painter.drawPixmap(picture, pixmap, QRectF(pixmap.rect()))
    sample = index.data(SampleRole)
    if sample is not None and sample.held_out:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(c.accent))
        painter.drawEllipse(QPointF(ground.right() - 8, ground.top() + 8), DOT, DOT)
    stands_out = sample is not None and (sample.corrected or bool(index.data(ProposalRole)))
    painter.setFont(theme.font(theme.SMALL + 1, QFont.Weight.DemiBold if stands_out else QFont.Weight.Normal))
    painter.setPen(QColor(c.ink if stands_out else c.grey))
    text = QRectF(cell.left() + 2, ground.bottom() + 2, cell.width() - 4, 18)
    words = str(index.data(Qt.ItemDataRole.DisplayRole))
    words = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideMiddle, int(text.width()))
    painter.drawText(text, int(Qt.AlignmentFlag.AlignCenter), words)
