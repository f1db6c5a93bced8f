"""A small field for a range that is typed; what it cannot read stands in the warning colour and counts for nothing.

Why it cannot be read is said by whoever has room for it: `problem`.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from studio.errors import StudioError
from studio.ui.parts.said import said
from studio.ui.parts.texts import set_tone

Range = tuple[float | None, float | None]


class RangeField(QLineEdit):
    """`changed()`: another range is meant. `doubted()`: there is a `problem`, another one, or none any more."""

    changed = Signal()
    doubted = Signal()

    def __init__(self, name: str, example: str, read: Callable[[str], Range], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "search")
        self.setAccessibleName(name)
        self.setPlaceholderText(f"{name}: {example}")
        self.setMaxLength(40)
        self._tip = f"{name}: {example}"
        self.setToolTip(self._tip)
        self._read = read
        self._range: Range = (None, None)
        self._problem = ""
        self.textChanged.connect(self._typed)

    @property
    def range(self) -> Range:
        """What is meant; (None, None) where nothing is, or it cannot be read."""
        return self._range

    @property
    def problem(self) -> str:
        """Why what is typed counts for nothing, and what can be typed; "" where it can be read."""
        return self._problem

    @Slot()
    def _typed(self) -> None:
        try:
            meant, problem = self._read(self.text()), ""
        except StudioError as error:
            meant, problem = (None, None), said(str(error))
        set_tone(self, "warning" if problem else "")
        self.setToolTip(problem or self._tip)
        if problem != self._problem:
            self._problem = problem
            self.doubted.emit()
        if meant != self._range:
            self._range = meant
            self.changed.emit()
