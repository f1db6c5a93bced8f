"""The second view of the queue: the grid of alike with what it is taken for, and the keys that work there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from studio.errors import StudioError
from studio.ui.parts import theme
from studio.ui.parts.key_button import KeyButton
from studio.ui.parts.said import said
from studio.ui.parts.texts import set_tone, text_label
from studio.ui.queue.queue_grid import QueueGrid

if TYPE_CHECKING:
    from studio.session.queue import Queue
    from studio.session.queue_grid import Grid


class AlikeCard(QFrame):
    """`taught(Taught, int)`: so many were confirmed. `failed(str)`. `closed()`: back to single items.

    `none_left()`: there is nothing (more) to confirm together. `back_asked()`: Backspace.
    """

    taught = Signal(object, int)
    failed = Signal(str)
    closed = Signal()
    none_left = Signal()
    back_asked = Signal()

    def __init__(self, queue: Queue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._queue = queue
        self._seen: frozenset[str] = frozenset()  # classes that were passed over
        self.setProperty("card", "true")
        self.grid = QueueGrid()
        self.label = text_label(size=theme.FIGURE, weight=QFont.Weight.Bold)
        self.words = text_label(tone="grey")
        self.confirm = KeyButton("Enter", "", self.tr("Give all but the strangers this label"))
        other = KeyButton("Ctrl+Right", self.tr("another class"), self.tr("Leave these, and show another class"))
        single = KeyButton("Ctrl+G", self.tr("one by one"), self.tr("Back to single items"))
        self.confirm.clicked.connect(self._confirm)
        self.grid.confirmed.connect(self._confirm)
        self.grid.back_pressed.connect(self.back_asked)
        other.clicked.connect(self.show_other)
        single.clicked.connect(self.closed)
        head = QHBoxLayout()
        head.setSpacing(14)
        head.addWidget(self.label)
        head.addWidget(self.words, 1, Qt.AlignmentFlag.AlignVCenter)
        self._keys = QHBoxLayout()
        self._keys.setSpacing(4)
        for button in (self.confirm, other, single):
            self._keys.addWidget(button)
        self._keys.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 12, 22, 4)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.grid, 1)
        column.addLayout(self._keys)
        self.setFocusProxy(self.grid)
        self.grid.changed.connect(self._count)

    def set_left_handed(self, left_handed: bool) -> None:
        """The buttons stand on the side of the other hand."""
        directions = QHBoxLayout.Direction
        self._keys.setDirection(directions.RightToLeft if left_handed else directions.LeftToRight)

    # what is shown

    def open(self) -> bool:
        """Begin with whatever class comes first. False: there is nothing that can be confirmed together."""
        self._seen = frozenset()
        return self._show_next()

    @Slot()
    def show_other(self) -> None:
        """Pass over these, and show another class."""
        if self.grid.grid is not None:
            self._seen |= {self.grid.grid.label}
        if not self._show_next():
            self.none_left.emit()

    def _show_next(self) -> bool:
        try:
            found = self._queue.grid(self._seen)
            if found is None and self._seen:  # once round
                self._seen = frozenset()
                found = self._queue.grid()
        except StudioError as error:
            self.failed.emit(str(error))
            return False
        if found is not None:
            self.show_grid(found)
        return found is not None

    def show_grid(self, grid: Grid) -> None:
        """From now on it can be confirmed, as soon as it can have been seen."""
        self.grid.show_grid(grid)
        self.label.setText(grid.label)
        self._count()
        self._queue.show_grid(grid)

    def _count(self) -> None:
        total = 0 if self.grid.grid is None else len(self.grid.grid.cells)
        rest = total - len(self.grid.strangers)
        set_tone(self.words, "grey")
        self.words.setText(self.tr("Are they all? Click the strangers, or arrows and Space."))
        self.confirm.show_words(self.tr("%Ln is/are right", "", rest))
        self.confirm.setEnabled(bool(rest))

    @Slot()
    def _confirm(self) -> None:
        from studio.session import Taught

        grid, strangers = self.grid.grid, self.grid.strangers
        if grid is None:
            return
        try:
            result = self._queue.confirm(grid, strangers)
        except StudioError as error:
            self.failed.emit(str(error))
            self.closed.emit()
            return
        if not isinstance(result, Taught):
            self.words.setText(said(result.message))
            set_tone(self.words, "warning")
            return
        self.taught.emit(result, len(grid.cells) - len(strangers))
        if strangers:  # they are asked now, one by one
            self.closed.emit()
        elif not self._show_next():
            self.none_left.emit()
