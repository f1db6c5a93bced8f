"""What a newborn lesson says and asks for, in place of the prediction until there is something to predict with."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from studio.ui.guide.lesson_dots import LessonDots
from studio.ui.guide.step_card import StepCard


class LessonCard(StepCard):
    """`train_asked()`, `go_on_asked()`, `again_asked()`, `leave_asked()`: its buttons."""

    train_asked = Signal()
    go_on_asked = Signal()
    again_asked = Signal()
    leave_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.dots = LessonDots()
        self.train = self._button(self.tr("Train the newborn"), self.train_asked, "primary")
        self.go_on = self._button(self.tr("Go on drawing"), self.go_on_asked, "primary")
        self.again = self._button(self.tr("Start over"), self.again_asked, "flat")
        self.again.setToolTip(self.tr("Begin another lesson in a gallery of its own; this one stays"))
        self.leave = self._button(self.tr("Back to my gallery"), self.leave_asked, "flat")
        top = QHBoxLayout()
        top.setSpacing(4)
        top.addWidget(self.step)
        top.addStretch(1)
        for button in (self.again, self.leave):
            top.addWidget(button)
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self.train, self.go_on):
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 2, 8, 10)
        column.setSpacing(4)
        column.addLayout(top)
        column.addWidget(self.words)
        column.addWidget(self.dots, 1)
        column.addLayout(row)

    @staticmethod
    def _button(words: str, signal: SignalInstance, look: str) -> QPushButton:
        button = QPushButton(words)
        button.setProperty("look", look)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keys with the entry
        button.clicked.connect(signal)
        return button

    def tell(self, step: str, words: str, shown: tuple[QWidget, ...]) -> None:
        """`shown`: which of dots, `train` and `go_on` there are now."""
        self.tell_step(step, words)
        for widget in (self.dots, self.train, self.go_on):
            widget.setVisible(widget in shown)
