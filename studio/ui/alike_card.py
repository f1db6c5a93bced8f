"""The second view of the queue: the grid of alike with what it is taken for, and the keys that work there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from studio.ui import theme
from studio.ui.key_button import KeyButton
from studio.ui.queue_grid import QueueGrid
from studio.ui.texts import set_tone, text_label

if TYPE_CHECKING:
    from studio.session.queue_grid import Grid


class AlikeCard(QFrame):
    """`other_asked()`: another class. `closed()`: back to single items. The grid's own signals are its `grid`'s."""

    other_asked = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", "true")
        self.grid = QueueGrid()
        self.label = text_label(size=theme.FIGURE, weight=QFont.Weight.Bold)
        self.words = text_label(tone="grey")
        self.confirm = KeyButton("Enter", "", self.tr("Give all but the strangers this label"))
        other = KeyButton("Ctrl+Right", self.tr("another class"), self.tr("Leave these, and show another class"))
        single = KeyButton("Ctrl+G", self.tr("one by one"), self.tr("Back to single items"))
        self.confirm.clicked.connect(self.grid.confirmed)
        other.clicked.connect(self.other_asked)
        single.clicked.connect(self.closed)
        head = QHBoxLayout()
        head.setSpacing(14)
        head.addWidget(self.label)
        head.addWidget(self.words, 1, Qt.AlignmentFlag.AlignVCenter)
        keys = QHBoxLayout()
        keys.setSpacing(4)
        for button in (self.confirm, other, single):
            keys.addWidget(button)
        keys.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 12, 22, 4)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.grid, 1)
        column.addLayout(keys)
        self.setFocusProxy(self.grid)
        self.grid.changed.connect(self._count)

    def show_grid(self, grid: Grid | None, why_none: str = "") -> None:
        """`why_none`: what an empty one says."""
        self.grid.show_grid(grid)
        self.label.setText("" if grid is None else grid.label)
        self._count()
        if grid is None:
            self.words.setText(why_none)

    def ask(self, message: str) -> None:
        """Nothing was saved: say why."""
        self.words.setText(message)
        set_tone(self.words, "warning")

    def _count(self) -> None:
        total = 0 if self.grid.grid is None else len(self.grid.grid.cells)
        rest = total - len(self.grid.strangers)
        set_tone(self.words, "grey")
        self.words.setText(self.tr("Are they all? Click the strangers, or arrows and Space."))
        self.confirm.show_words(self.tr("{n} are right").format(n=rest))
        self.confirm.setEnabled(bool(rest))
