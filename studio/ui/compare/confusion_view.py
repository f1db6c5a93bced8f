"""The matrix of confusions: the warmer a cell, the more frequent the mistake. Arrows walk, Enter or a click opens."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFont, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from studio.ui.compare.confusion_model import ConfusionModel, CountRole, HeatRole
from studio.ui.parts import theme

Index = QModelIndex | QPersistentModelIndex
CELL = 30  # px
NARROWEST = 34  # px
STRONGEST = 150  # alpha of the most frequent mistake: its number can still be read


class _Cell(QStyledItemDelegate):
    """Paints a count on its heat, and a ring where one is."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        c, box = theme.colours(), option.rect.adjusted(1, 1, -1, -1)
        heat, count = float(index.data(HeatRole)), int(index.data(CountRole))
        ground = QColor(c.track if heat < 0 else c.warning)
        if heat >= 0:
            ground.setAlpha(round(STRONGEST * heat**0.6))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(box, 4, 4)
        view = self.parent()
        if isinstance(view, QTableView) and index == view.currentIndex():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(c.accent if view.hasFocus() else c.border), 2))
            painter.drawRoundedRect(box, 4, 4)
        if count:
            weight = QFont.Weight.Normal if heat < 0 else QFont.Weight.DemiBold
            painter.setFont(theme.font(theme.TEXT, weight))
            painter.setPen(QColor(c.grey if heat < 0 else c.ink))
            painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), str(index.data()))
        painter.restore()


class ConfusionView(QTableView):
    """`walked()`: another cell is the current one. `opened()`: its drawings are wanted."""

    walked = Signal()
    opened = Signal()

    def __init__(self, model: ConfusionModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Confusions: rows are what it is, columns what was read"))
        self.setObjectName("confusions")
        self.setModel(model)
        self.setItemDelegate(_Cell(self))
        self.setShowGrid(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)  # arrows walk; Tab leaves
        self.setCornerButtonEnabled(False)
        for corner in self.findChildren(QAbstractButton):  # Qt's own, which has no words
            corner.setAccessibleName(self.tr("Confusions"))
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setMinimumSectionSize(NARROWEST if header is self.horizontalHeader() else CELL - 6)
            header.setDefaultSectionSize(CELL)
            header.setHighlightSections(False)
            header.setSectionsClickable(False)
            header.setDefaultAlignment(Qt.AlignmentFlag.AlignCenter)
            header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.clicked.connect(self.opened)

    def go_to(self, row: int, column: int) -> None:
        """Walk to a cell."""
        self.setCurrentIndex(self.model().index(row, column))

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Arrows, or a click."""
        super().currentChanged(current, previous)
        self.viewport().update()
        self.walked.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """One is somewhere, so that Enter does something at once."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.model().rowCount():
            self.go_to(0, 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens; what can be printed looks for no cell."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit()
        elif not (event.text() and event.text().isprintable()):
            super().keyPressEvent(event)
