"""Beside the prediction: which rule makes an answer "not sure", and what share the model gives to none of its classes.

A person who is asked to type wants to know why. A share below the threshold is one reason; a mere dot is another one,
whatever share it has, and so are two look-alikes. And five bars that do not add up lack what is shown here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from studio.ui.parts import theme
from studio.ui.parts.texts import percent, set_tone, text_label

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from studio.recognition.recognizer import Prediction

LEAST = 0.0005  # a share that is not shown as nothing


class UnsureRule(QWidget):
    """Its words change; its size does not."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._threshold = 0.0
        self.rule, self.none = (text_label(size=theme.TEXT - 1, tone="grey") for _ in range(2))
        self.figure, self.rest = (
            text_label(size=theme.TEXT, weight=QFont.Weight.DemiBold, tone="grey") for _ in range(2)
        )
        self.setToolTip(
            self.tr(
                "Not sure: the best label has a smaller share than this, there is only a dot, or two labels look alike."
                " What the shares of all labels lack of 100 % is for none of them."
            )
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(2)
        room = max(self._wide(words) for words in (self.tr("not sure below"), self.tr("none of them")))
        for label in (self.rule, self.figure, self.none, self.rest):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setMinimumSize(room, label.fontMetrics().height())  # and no number is ever cut
            label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
            column.addWidget(label)
        column.insertSpacing(2, 6)
        column.addStretch(1)
        self.show_nothing()

    def _wide(self, words: str) -> int:
        return self.rule.fontMetrics().horizontalAdvance(words) + 1

    def set_threshold(self, unsure_below: float) -> None:
        """Below which probability the serving model answers "not sure"."""
        self._threshold = unsure_below
        self.show_nothing()

    def show_nothing(self) -> None:
        """No answer: the threshold alone."""
        self._say(self.tr("not sure below"), percent(self._threshold, 0), counts=False)
        self._show_rest(0.0)

    def show_prediction(self, prediction: Prediction, glyph: NDArray[np.uint8] | None) -> None:
        """Why the answer to `glyph` (28, 28) uint8 is not sure, if it is, and how much is for none of the classes."""
        self.show_nothing()
        if prediction.unsure:
            if glyph is not None and _speck(glyph):
                self._say(self.tr("only a dot"), "", counts=True)
            elif prediction.probability < self._threshold:
                self._say(self.tr("not sure below"), percent(self._threshold, 0), counts=True)
            else:
                self._say(self.tr("look-alikes"), " / ".join(prediction.pair or ()), counts=True)
        self._show_rest(1.0 - float(prediction.probabilities.sum(dtype="float64")))

    def _show_rest(self, share: float) -> None:
        told = share >= LEAST
        self.none.setText(self.tr("none of them") if told else "")
        self.rest.setText(percent(share) if told else "")

    def _say(self, rule: str, figure: str, *, counts: bool) -> None:
        """`counts`: it is why the answer that is shown is not sure."""
        self.rule.setText(rule)
        self.figure.setText(figure)
        set_tone(self.rule, "warning" if counts else "grey")


def _speck(glyph: NDArray[np.uint8]) -> bool:
    from studio.glyphs.normalise import are_specks

    return bool(are_specks(glyph[None])[0])
