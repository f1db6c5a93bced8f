"""Whose hand: a small form in the page itself that asks for a writer, and for how many drawings where that is open.

It takes the place of the label entry while it is asked, so that Enter and Esc mean one thing at a time.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from studio.settings import WRITER_LENGTH
from studio.ui.parts.name_completer import NameCompleter
from studio.ui.parts.said import said
from studio.ui.parts.texts import text_label


class WriterForm(QWidget):
    """`given(str)`: a name, with Enter or the button. `typed(str)`: it is another one. `declined()`: not now."""

    given = Signal(str)
    typed = Signal(str)
    declined = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.question = text_label()
        self.question.setWordWrap(True)
        self.count = QLineEdit("10")
        self.count.setAccessibleName(self.tr("How many of the last drawings"))
        self.count.setMaxLength(6)
        self.name = QLineEdit()
        self.name.setProperty("look", "search")
        self.name.setAccessibleName(self.tr("Writer"))
        self.name.setPlaceholderText(self.tr("Writer's name"))
        self.name.setMaxLength(WRITER_LENGTH)
        self.warning = text_label(tone="warning")
        self.warning.setWordWrap(True)
        self.yes, self.no = QPushButton(), QPushButton(self.tr("Cancel"))
        self.name.textChanged.connect(self.typed)
        self.name.returnPressed.connect(self._give)
        self.count.returnPressed.connect(self.name.setFocus)
        self.yes.clicked.connect(self._give)
        self.no.clicked.connect(self.declined)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.yes)
        buttons.addWidget(self.no)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in (self.question, self.count, self.warning, self.name):  # what is offered covers what is below
            column.addWidget(widget)
        column.addLayout(buttons)

    def ask(self, question: str, verb: str, writers: Sequence[str], *, counted: bool = False) -> None:
        """Ask; `writers` are offered. `counted`: ask for how many, too."""
        self.question.setText(question)
        self.warn("")
        self.yes.setText(verb)
        self.yes.setEnabled(True)
        self.count.setVisible(counted)
        NameCompleter(writers, self.name)
        self.name.clear()
        first = self.count if counted else self.name
        first.setFocus()
        first.selectAll()

    @property
    def number(self) -> int:
        """How many were asked for; 0: that is no number."""
        text = self.count.text().strip()
        return int(text) if text.isdecimal() else 0

    def warn(self, text: str) -> None:
        """What there is to know before it is done, or why it cannot be; "" takes it back."""
        self.warning.setText(said(text))
        self.warning.setVisible(bool(text))

    @Slot()
    def _give(self) -> None:
        if self.yes.isEnabled() and self.name.text().strip():
            self.given.emit(self.name.text().strip())
