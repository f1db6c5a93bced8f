"""One step of the tour, in words, above the curve: it covers nothing and leaves the canvas as it is."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from studio.ui.guide.step_card import StepCard


class TourCard(StepCard):
    """`left()`: its button, or Esc."""

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.leave = QPushButton()
        self.leave.setProperty("look", "flat")
        self.leave.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keys with the entry
        self.leave.clicked.connect(self.left)
        told = QVBoxLayout()
        told.setSpacing(2)
        told.addWidget(self.step)
        told.addWidget(self.words, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 8, 10)
        row.setSpacing(8)
        row.addLayout(told, 1)
        row.addWidget(self.leave, 0, Qt.AlignmentFlag.AlignTop)

    def tell(self, step: str, words: str, leave: str) -> None:
        """`step`: which one it is; `leave`: what the button says."""
        self.tell_step(step, words)
        self.leave.setText(leave)

    @Slot()
    def escape(self) -> None:
        """Esc leaves the tour, and nothing else."""
        self.left.emit()
