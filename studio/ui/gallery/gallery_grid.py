"""The gallery's thumbnails: a dense, even grid that fills its width.

A view of its own, because the cells are all alike: where one stands is a division, and nothing has to be laid out.
Qt's list view works out every place at each change of filter, size or choice, which took .3 to .9 s with 100,000
samples; here that is under a millisecond, and a scroll paints the rows that come into view. It is a list view by name
alone, which is what makes it a list of items to screen readers: they know Qt's own views and no others.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from studio.ui.gallery.thumbnail import CELL, paint_thumbnail
from studio.ui.parts.language import from_the_right

Index = QModelIndex | QPersistentModelIndex


class GalleryGrid(QListView):
    """`delete_pressed()`; `touched()`: by a pointer. `typed(QKeyEvent)`: a printable key, which is the entry's."""

    delete_pressed = Signal()
    touched = Signal()
    typed = Signal(QKeyEvent)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Samples"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFrameShape(QAbstractItemView.Shape.NoFrame)

    # where things are

    @property
    def columns(self) -> int:
        """Thumbnails in a row: as many as fit."""
        return max(1, self.viewport().width() // CELL.width())

    def _count(self) -> int:
        return self.model().rowCount() if self.model() is not None else 0

    def _cell(self, row: int) -> QRect:
        """The place of sample `row` in the viewport; columns are as wide as the room allows."""
        columns, width = self.columns, self.viewport().width()
        line, column = divmod(row, columns)
        if from_the_right():
            column = columns - 1 - column
        left = column * width // columns
        top = line * CELL.height() - self.verticalOffset()
        return QRect(left, top, (column + 1) * width // columns - left, CELL.height())

    def _row_at(self, point: QPoint) -> int:
        """The sample nearest to a place of the viewport."""
        columns = self.columns
        column = min(max(point.x() * columns // max(1, self.viewport().width()), 0), columns - 1)
        if from_the_right():
            column = columns - 1 - column
        line = max(0, point.y() + self.verticalOffset()) // CELL.height()
        return min(line * columns + column, self._count() - 1)

    def visualRect(self, index: Index) -> QRect:
        """The cell of a sample."""
        return self._cell(index.row()) if index.isValid() else QRect()

    def indexAt(self, point: QPoint) -> QModelIndex:
        """The sample under a place; none beside the last one."""
        row = self._row_at(point)
        inside = row >= 0 and self._cell(row).contains(point)
        return self.model().index(row, 0) if inside else QModelIndex()

    def scrollTo(
        self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """Bring a sample into view, no further than needed."""
        cell, bar, height = self.visualRect(index), self.verticalScrollBar(), self.viewport().height()
        if not index.isValid():
            return
        if hint == QAbstractItemView.ScrollHint.PositionAtCenter:
            bar.setValue(bar.value() + cell.center().y() - height // 2)
        elif cell.top() < 0:
            bar.setValue(bar.value() + cell.top())
        elif cell.bottom() > height:
            bar.setValue(bar.value() + cell.bottom() - height)

    def horizontalOffset(self) -> int:
        """Nothing lies beside the view."""
        return 0

    def verticalOffset(self) -> int:
        """How far it is scrolled, in pixels."""
        return self.verticalScrollBar().value()

    def isIndexHidden(self, _index: Index) -> bool:
        """Whatever the model has is shown."""
        return False

    def updateGeometries(self) -> None:
        """The scroll bar spans all rows."""
        bar, height = self.verticalScrollBar(), self.viewport().height()
        lines = -(-self._count() // self.columns)
        bar.setRange(0, max(0, lines * CELL.height() - height))
        bar.setPageStep(height)
        bar.setSingleStep(CELL.height() // 4)
        QAbstractItemView.updateGeometries(self)

    def doItemsLayout(self) -> None:
        """There is nothing to lay out: where a cell stands is a division."""
        QAbstractItemView.doItemsLayout(self)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """What stays in view is moved, not painted again."""
        self.viewport().scroll(dx, dy)

    def sizeHint(self) -> QSize:
        """Room for a few."""
        return CELL * 4

    # choosing

    def moveCursor(self, action: QAbstractItemView.CursorAction, _modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Where an arrow, Home, End or a page leads to."""
        count, row = self._count(), self.currentIndex().row()
        if not count:
            return QModelIndex()
        if row < 0:
            return self.model().index(0, 0)
        actions, columns = QAbstractItemView.CursorAction, self.columns
        page = max(1, self.viewport().height() // CELL.height()) * columns
        steps = {
            actions.MoveLeft: 1 if from_the_right() else -1,
            actions.MovePrevious: -1,
            actions.MoveRight: -1 if from_the_right() else 1,
            actions.MoveNext: 1,
            actions.MoveUp: -columns,
            actions.MoveDown: columns,
            actions.MovePageUp: -page,
            actions.MovePageDown: page,
            actions.MoveHome: -count,
            actions.MoveEnd: count,
        }
        there = row + steps.get(action, 0)
        if action == actions.MoveUp and there < 0:
            there = row
        return self.model().index(min(max(there, 0), count - 1), 0)

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """Choose from the sample at one corner of `rect` to that at the other, as one reads."""
        if not self._count():
            return
        ends = sorted((self._row_at(rect.topLeft()), self._row_at(rect.bottomRight())))
        one = self._cell(ends[0])
        if ends[0] == ends[1] and not one.intersects(rect.normalized()):  # beside the last one
            self.selectionModel().select(QItemSelection(), command)
            return
        model = self.model()
        self.selectionModel().select(QItemSelection(model.index(ends[0], 0), model.index(ends[1], 0)), command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        """What to paint again: rows out of view are none of it, however many are chosen."""
        first, last = self._in_view(self.viewport().rect())
        region = QRegion()
        for chosen in selection.toList():
            for row in range(max(first, chosen.top()), min(last, chosen.bottom()) + 1):
                region += self._cell(row)
        return region

    def rows_chosen(self) -> list[int]:
        """Rows of what is selected, in order; ranges, not one index for each of 100,000."""
        rows: list[int] = []
        for chosen in self.selectionModel().selection().toList():
            rows.extend(range(chosen.top(), chosen.bottom() + 1))
        return sorted(rows)

    def choose(self, rows: Sequence[int]) -> None:
        """Select `rows`, which are in order, and nothing else; arrows go on from the first."""
        model, selected, flag = self.model(), self.selectionModel(), QItemSelectionModel.SelectionFlag
        selection = QItemSelection()
        for _, run in groupby(enumerate(rows), key=lambda place: place[1] - place[0]):  # neighbours are one range
            stretch = [row for _, row in run]
            selection.select(model.index(stretch[0], 0), model.index(stretch[-1], 0))
        selected.select(selection, flag.ClearAndSelect)
        if rows:
            selected.setCurrentIndex(model.index(rows[0], 0), flag.NoUpdate)

    def go_to(self, row: int) -> None:
        """Select the sample of `row` or, where there are not so many, the last one."""
        if count := self._count():
            self.setCurrentIndex(self.model().index(min(row, count - 1), 0))

    # painting and keys

    def _in_view(self, place: QRect) -> tuple[int, int]:
        """The first and the last row that touch `place`."""
        offset, columns = self.verticalOffset(), self.columns
        first = max(0, (place.top() + offset) // CELL.height()) * columns
        last = ((place.bottom() + offset) // CELL.height() + 1) * columns - 1
        return first, min(last, self._count() - 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The thumbnails that are in view."""
        model, chosen = self.model(), self.selectionModel()
        painter = QPainter(self.viewport())
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        first, last = self._in_view(event.rect())
        current = self.currentIndex().row() if self.hasFocus() else -1
        for row in range(first, last + 1):
            index = model.index(row, 0)
            paint_thumbnail(painter, self._cell(row), index, chosen=chosen.isSelected(index), current=row == current)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choosing with mouse, pen or finger."""
        super().mousePressEvent(event)
        self.touched.emit()

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
