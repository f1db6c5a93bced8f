"""A question in the page itself, for what cannot be undone: asked once, answered by one of two buttons, no window."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from studio.ui.parts.texts import text_label


class ConfirmRow(QWidget):
    """`confirmed()`, `declined()`: how it was answered."""

    confirmed = Signal()
    declined = Signal()

    def __init__(self, yes: str, no: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.question = text_label(tone="warning")
        self.question.setWordWrap(True)
        self.yes, self.no = QPushButton(yes), QPushButton(no)
        self.yes.clicked.connect(self.confirmed)
        self.no.clicked.connect(self.declined)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.yes)
        buttons.addWidget(self.no)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.question)
        column.addLayout(buttons)

    def ask(self, question: str) -> None:
        """Show the question; the harmless answer has the focus."""
        self.question.setText(question)
        self.no.setFocus()
