"""Tabs within a page: a button for each in a line above, and the one that is in front.

Keys reach all of it: Tab comes to the button of the tab in front first, arrows walk among the buttons, and Ctrl+Tab
turns to the next tab wherever the focus is.
"""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from studio.ui.parts.tab_button import TabButton


class Tabs(QWidget):
    """`turned(int)`: that tab is in front now. `bar` has room behind the buttons, `row` beside the tabs."""

    turned = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stack = QStackedWidget()
        self._buttons = QButtonGroup(self)
        self.bar, self.row = QHBoxLayout(), QHBoxLayout()
        self.bar.setSpacing(4)
        self.row.addWidget(self._stack, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 10, 24, 18)
        column.setSpacing(10)
        column.addLayout(self.bar)
        column.addLayout(self.row, 1)
        self._buttons.idToggled.connect(self._toggled)
        for keys, step in (("Ctrl+Tab", self._next), ("Ctrl+Shift+Tab", self._previous)):
            QShortcut(QKeySequence(keys), self).activated.connect(step)  # the standard keys for it hold Ctrl+, on KDE

    def add(self, words: str, tip: str, tab: QWidget) -> None:
        """One more, behind the others; the first is in front."""
        button = TabButton(words, tip)
        self.bar.addWidget(button)
        self._buttons.addButton(button, self._stack.addWidget(tab))
        if self._stack.count() == 1:
            button.setChecked(True)

    @property
    def current(self) -> QWidget | None:
        """The one in front."""
        return self._stack.currentWidget()

    def button(self, number: int) -> TabButton:
        """What leads to a tab."""
        found = self._buttons.button(number)
        assert isinstance(found, TabButton)
        return found

    def turn_to(self, number: int) -> None:
        """Put that one in front."""
        self.button(number).setChecked(True)

    @Slot(int, bool)
    def _toggled(self, number: int, on: bool) -> None:
        if on:
            self._stack.setCurrentIndex(number)
            self.turned.emit(number)

    @Slot()
    def _next(self) -> None:
        self._step(1)

    @Slot()
    def _previous(self) -> None:
        self._step(-1)

    def _step(self, by: int) -> None:
        """The focus goes to the button: the one that had it is out of sight, or of another tab."""
        number = (self._stack.currentIndex() + by) % self._stack.count()
        self.turn_to(number)
        self.button(number).setFocus()
