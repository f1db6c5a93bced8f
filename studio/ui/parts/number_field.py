"""A number to type or to step with the arrow keys; one value may have a word instead of its figure: "all"."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QDoubleSpinBox, QWidget

from studio.ui.parts.language import from_the_right

WIDTH = 96  # px
MARGIN = 12  # px


class NumberField(QDoubleSpinBox):
    """From `low` to `high`, with so many `digits` behind the point; `word` stands for `low`."""

    def __init__(
        self, name: str, low: float, high: float, *, digits: int = 0, step: float = 1.0, word: str = "",
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.setDecimals(digits)
        self.setRange(low, high)
        self.setSingleStep(step)
        self.setSpecialValueText(word)
        self.setButtonSymbols(QDoubleSpinBox.ButtonSymbols.NoButtons)
        self.setAccessibleName(name)
        self.setMinimumWidth(WIDTH)
        edit = self.lineEdit()
        if edit is not None:
            if from_the_right():
                edit.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
            edit.setTextMargins(MARGIN, 0, MARGIN, 0)  # the number stands where the words of a menu button do
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setKeyboardTracking(False)  # a number is chosen when it is whole

    @property
    def whole(self) -> int:
        """The value, where it has no digits behind the point."""
        return round(self.value())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolling the page over a number must not change it."""
        event.ignore()
