"""The head of a card that leads step by step: which step it is, and what to do, in words that wrap."""

from __future__ import annotations

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from studio.ui.parts import theme
from studio.ui.parts.texts import text_label


class StepCard(QFrame):
    """Makes `step` and `words`; whoever derives from it lays them out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("tour")
        self.step = text_label(size=theme.SMALL, weight=QFont.Weight.DemiBold, tone="grey")
        self.words = text_label(size=theme.TEXT + 1)
        self.words.setWordWrap(True)
        narrow = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        narrow.setHeightForWidth(True)
        self.words.setSizePolicy(narrow)

    def tell_step(self, step: str, words: str) -> None:
        """`step`: which one it is, shown in capitals and read out as it is."""
        self.step.setText(step.upper())
        self.step.setAccessibleName(step)
        self.words.setText(words)
        self.setAccessibleName(f"{step}: {words}")
