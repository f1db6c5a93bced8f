"""Twenty-four alike: what the model takes for one class, to be looked over at a glance and confirmed together.

A click, or arrows and Space, marks a stranger; Enter confirms the rest. There is no entry here: whatever is no member
of the class is asked for by itself afterwards.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from studio.ui.parts import theme
from studio.ui.parts.announcer import announce
from studio.ui.parts.language import from_the_right
from studio.ui.queue.queue_picture import paint_item

if TYPE_CHECKING:
    from studio.session.queue_grid import Grid

COLUMNS, ROWS = 6, 4
GAP = 10  # px between two cells
ROOM = 8  # px around a picture


class QueueGrid(QWidget):
    """`confirmed()`: Enter. `changed()`: a stranger more or less. `back_pressed()`: Backspace."""

    confirmed = Signal()
    changed = Signal()
    back_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(300, 180)
        self.setAccessibleName(self.tr("Alike: mark the strangers"))
        self.grid: Grid | None = None
        self._strange: set[int] = set()
        self._at = 0

    @property
    def strangers(self) -> frozenset[int]:
        """Ids of the items that are marked."""
        return frozenset(self._strange)

    def show_grid(self, grid: Grid | None) -> None:
        """None of it is a stranger yet."""
        self.grid = grid
        self._strange.clear()
        self._at = 0
        self._describe()
        self.update()

    def _describe(self) -> str:
        """Where the keys are, in words; what the whole is, for who does not see it."""
        if self.grid is None or not self._count:
            self.setAccessibleDescription("")
            return ""
        strange = self.grid.cells[self._at].item.id in self._strange
        words = self.tr("a stranger") if strange else self.tr("taken for {label}").format(label=self.grid.label)
        here = self.tr("{n} of {all}: {words}").format(n=self._at + 1, all=self._count, words=words)
        self.setAccessibleDescription(
            self.tr("{here}; marked as strangers: {n}").format(here=here, n=len(self._strange))
        )
        return here

    def sizeHint(self) -> QSize:
        """Six by four."""
        return QSize(COLUMNS * 92, ROWS * 92)

    @property
    def _count(self) -> int:
        return 0 if self.grid is None else len(self.grid.cells)

    def cell(self, place: int) -> QRect:
        """Where a picture is."""
        side = min((self.width() - GAP) // COLUMNS, (self.height() - GAP) // ROWS) - GAP
        left = (self.width() - COLUMNS * (side + GAP) + GAP) // 2
        top = (self.height() - ROWS * (side + GAP) + GAP) // 2
        row, column = divmod(place, COLUMNS)
        if from_the_right():
            column = COLUMNS - 1 - column
        return QRect(left + column * (side + GAP), top + row * (side + GAP), side, side)

    def _toggle(self, place: int) -> None:
        if self.grid is None or not 0 <= place < self._count:
            return
        self._at = place
        self._strange ^= {self.grid.cells[place].item.id}
        announce(self, self._describe())
        self.update()
        self.changed.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click marks a stranger, or says it is none."""
        for place in range(self._count):
            if self.cell(place).contains(event.position().toPoint()):
                self._toggle(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows and Space, Enter, Backspace."""
        onward = -1 if from_the_right() else 1
        steps = {
            Qt.Key.Key_Left: -onward,
            Qt.Key.Key_Right: onward,
            Qt.Key.Key_Up: -COLUMNS,
            Qt.Key.Key_Down: COLUMNS,
        }
        key = Qt.Key(event.key())
        if key in steps and event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier):
            there = self._at + steps[key]
            if 0 <= there < self._count:
                self._at = there
                announce(self, self._describe())
                self.update()
        elif event.isAutoRepeat():
            return
        elif key == Qt.Key.Key_Space:
            self._toggle(self._at)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.confirmed.emit()
        elif key == Qt.Key.Key_Backspace:
            self.back_pressed.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Every picture on its ground; strangers are crossed out."""
        painter = QPainter(self)
        c = theme.colours()
        for place, cell in enumerate(self.grid.cells if self.grid is not None else ()):
            box, strange = self.cell(place), cell.item.id in self._strange
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(c.warning if strange else c.line), 2 if strange else 1))
            painter.setBrush(QColor(c.canvas))
            painter.drawRoundedRect(QRectF(box).adjusted(1, 1, -1, -1), 8, 8)
            if place == self._at and self.hasFocus():
                painter.setPen(QPen(QColor(c.accent), 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(QRectF(box).adjusted(-3, -3, 3, 3), 10, 10)
            painter.save()
            painter.setOpacity(0.3 if strange else 1.0)
            paint_item(painter, cell.image, cell.item.strokes, box.adjusted(ROOM, ROOM, -ROOM, -ROOM))
            painter.restore()
            if strange:
                _cross(painter, QRectF(box), c.warning)


def _cross(painter: QPainter, box: QRectF, colour: str) -> None:
    """A small one in the corner, so that the picture can still be seen."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(colour), 2.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    middle, arm = QPointF(box.right() - 16, box.top() + 16), 5.0
    painter.drawLine(middle + QPointF(-arm, -arm), middle + QPointF(arm, arm))
    painter.drawLine(middle + QPointF(-arm, arm), middle + QPointF(arm, -arm))
