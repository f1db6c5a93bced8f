"""The entry of the Draw page: what it says of a drawing, or of what is asked for, and the keys that work then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from studio.ui.parts.actions import ACTIONS, Act
from studio.ui.parts.label_entry import LabelEntry
from studio.ui.parts.texts import draw_words, guess

if TYPE_CHECKING:
    from studio.recognition.recognizer import Prediction

ASIDE_KEY = ACTIONS[Act.SKIP].keys


class DrawEntry(LabelEntry):
    """A tapped hint is as good as its key: `submitted`, as Enter; `aside_tapped()`; `escape_tapped()`."""

    aside_tapped = Signal()
    escape_tapped = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.leave_to_page(QKeySequence(ASIDE_KEY))
        self.tapped.connect(self._tapped)

    def show_asked(self, asked: str, prediction: Prediction | None, *, hidden: bool) -> None:
        """`asked`: the label that is asked for, or "". `hidden`: nobody sees the prediction. None: there is no ink."""
        if asked and prediction is None:
            self.prompt(draw_words(asked), ((ASIDE_KEY, self.tr("skip")), (self.tr("Esc"), self.tr("end"))))
        elif asked:
            self.prompt(guess(asked), ((self.tr("Enter"), self.tr("save")), (self.tr("type + Enter"), "")))
        elif prediction is None:
            self.prompt(self.tr("Draw a character"), ())
        elif prediction.unsure or hidden:
            self.prompt(self.tr("Type what it is"), ((self.tr("type + Enter"), ""),))
        else:
            hints = ((self.tr("Enter"), self.tr("right")), (self.tr("type + Enter"), ""))
            self.prompt(guess(prediction.label), hints)
        self.show_remark("")

    @Slot(str)
    def _tapped(self, key: str) -> None:
        if key == self.tr("Enter"):
            self.submitted.emit(self.text())
        elif key == ASIDE_KEY:
            self.aside_tapped.emit()
        elif key == self.tr("Esc"):
            self.escape_tapped.emit()
