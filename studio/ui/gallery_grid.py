"""The gallery's thumbnails: a dense, even grid that fills its width."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QKeySequence, QPainter, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from studio.ui import theme
from studio.ui.gallery_model import SampleRole

CELL = QSize(76, 96)
PICTURE = 56  # px: twice the picture's own 28


class _Delegate(QStyledItemDelegate):
    """A thumbnail, and "predicted → label" under it."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """One cell."""
        c = theme.colours()
        cell = QRectF(option.rect)
        state = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        picture = QRectF(cell.center().x() - PICTURE / 2, cell.top() + 8, PICTURE, PICTURE)
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        ground = picture.adjusted(-4, -4, 4, 4)
        painter.setBrush(QColor(c.tint if chosen else c.ground))
        painter.setPen(QPen(QColor(c.accent), 2) if chosen else Qt.PenStyle.NoPen)
        painter.drawRoundedRect(ground, 8, 8)
        pixmap = index.data(Qt.ItemDataRole.DecorationRole)
        if isinstance(pixmap, QPixmap):
            painter.drawPixmap(picture, pixmap, QRectF(pixmap.rect()))
        sample = index.data(SampleRole)
        wrong = sample is not None and sample.corrected
        painter.setFont(theme.font(theme.SMALL + 1, QFont.Weight.DemiBold if wrong else QFont.Weight.Normal))
        painter.setPen(QColor(c.ink if wrong else c.grey))
        text = QRectF(cell.left() + 2, ground.bottom() + 2, cell.width() - 4, 18)
        words = str(index.data(Qt.ItemDataRole.DisplayRole))
        words = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideMiddle, int(text.width()))
        painter.drawText(text, int(Qt.AlignmentFlag.AlignCenter), words)
        painter.restore()

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """All cells are alike."""
        return CELL


class GalleryGrid(QListView):
    """`delete_pressed()`; `typed(QKeyEvent)`: a printable key, which belongs to the entry."""

    delete_pressed = Signal()
    typed = Signal(QKeyEvent)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Samples"))
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setItemDelegate(_Delegate(self))
        self.setGridSize(CELL)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many columns as fit, as wide as the room."""
        width = self.viewport().width() - 1
        columns = max(1, width // CELL.width())
        self.setGridSize(QSize(width // columns, CELL.height()))
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walking and choosing; what can be printed is a label."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.delete_pressed.emit()
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self.selectAll()
        elif event.text().isprintable() and event.text():
            self.typed.emit(event)
        else:
            super().keyPressEvent(event)
