"""What the model reads while the pen moves: the label large, its percentage, five ranked bars, the picture it sees.

Green appears only after a confirmation: certainty is not correctness. The card is its own height whatever it shows, so
that nothing beside it moves while somebody draws.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from studio.ui.draw.large_label import LargeLabel
from studio.ui.draw.ranked_bar import RankedBar, label_room
from studio.ui.draw.unsure_rule import UnsureRule
from studio.ui.parts import theme
from studio.ui.parts.glyph_picture import GlyphPicture
from studio.ui.parts.texts import from_the_left, number, percent, set_tone, text_label, title_label

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from studio.gallery.records import Trial
    from studio.recognition.recognizer import Prediction

BARS = 5
STRANGE = "?"  # in place of a label that is less probable than none of them
RECENT = 31  # looks over which the time shown is the median


class PredictionPanel(QFrame):
    """`confirmed()`: the large label was tapped. `answered(str)`: a ranked bar was tapped."""

    confirmed = Signal()
    answered = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", "true")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._took: list[float] = []
        self._remark = ""
        self.large = LargeLabel()
        self.large.clicked.connect(self.confirmed)
        self.figure = text_label(size=22, weight=QFont.Weight.DemiBold)
        self.source = text_label(size=theme.TEXT - 1, tone="grey")
        self.bars = tuple(RankedBar() for _ in range(BARS))
        self.picture = GlyphPicture()
        self.remembered = GlyphPicture(times=2)
        self.remembered.setAccessibleName(self.tr("What memory takes it for, taught before"))
        self.rule = UnsureRule()
        for bar in self.bars:
            bar.clicked.connect(self._bar_clicked)
        self._lay_out()
        self.show_nothing()

    def _lay_out(self) -> None:
        for label in (self.figure, self.source):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        centre = Qt.AlignmentFlag.AlignHCenter
        self._lower = QStackedWidget()  # by whom the label is given: the network with its threshold, or memory
        self._lower.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self._lower.addWidget(self.rule)
        self._lower.addWidget(_column(0, self.remembered, _caption(self.tr("you taught this"))))
        left = QVBoxLayout()
        left.setSpacing(2)
        left.addWidget(self.large, 1)
        left.addWidget(self.figure)
        left.addWidget(self.source)
        left.addSpacing(8)
        middle = QVBoxLayout()
        middle.setSpacing(0)
        for bar in self.bars:
            middle.addWidget(bar)
        right = QVBoxLayout()
        right.setSpacing(6)
        right.addSpacing(4)
        right.addWidget(self.picture, 0, centre)
        right.addWidget(_caption(self.tr("what it sees")), 0, centre)
        right.addWidget(self._lower, 1)
        body = QHBoxLayout()
        body.setSpacing(16)
        body.addLayout(left, 3)
        body.addLayout(middle, 7)
        body.addLayout(right)
        grid = QGridLayout(self)
        grid.setVerticalSpacing(4)
        grid.addWidget(title_label(self.tr("Prediction")), 0, 0)
        grid.addLayout(body, 1, 0)

        self.set_compact(False)

    # what it shows

    @property
    def spoken(self) -> str:
        """What it shows in one line, for who does not see it; "" where it shows nothing."""
        return ", ".join(filter(None, (self.large.text(), self.figure.text(), self._remark)))

    def set_compact(self, compact: bool) -> None:
        """A low window: smaller margins."""
        grid = self.layout()
        assert grid is not None
        grid.setContentsMargins(22, 9 if compact else 14, 20, 6 if compact else 14)

    def set_threshold(self, unsure_below: float) -> None:
        """Below which probability the serving model answers "not sure"."""
        self.rule.set_threshold(unsure_below)

    def show_nothing(self) -> None:
        """No ink."""
        self.large.show_label("", faint=False)
        self._say("", "", "")
        for bar in self.bars:
            bar.show_rank("", 0.0)
        self.picture.show_glyph(None)
        self.rule.show_nothing()
        self._show_remembered(None)

    def _show_remembered(self, glyph: NDArray[np.uint8] | None) -> None:
        self.remembered.show_glyph(glyph)
        self._lower.setCurrentIndex(0 if glyph is None else 1)

    def show_prediction(
        self,
        prediction: Prediction,
        glyph: NDArray[np.uint8] | None,
        took: float,
        remembered: NDArray[np.uint8] | None = None,
    ) -> None:
        """`glyph` (28, 28) uint8: what the model saw; `took`: seconds from stroke to answer.

        `remembered` (28, 28) uint8: the drawing by which memory gave the label; None: the network gave it.
        """
        self._took = [*self._took[1 - RECENT :], took]
        strange = prediction.strange
        label = STRANGE if strange and prediction.unsure else " / ".join(prediction.pair or (prediction.label,))
        self.large.show_label(label, faint=prediction.unsure)
        words = self.tr("network · {time}") if prediction.recalled is None else self.tr("memory · {time}")
        source = words.format(time=_duration(sorted(self._took)[len(self._took) // 2]))
        if prediction.pair is not None:
            words = self.tr("type it or tap a bar")
            self._say(self.tr("which?"), "warning", words, words)
        elif prediction.unsure:
            words = self.tr("unlike all it knows") if strange else ""
            self._say(self.tr("not sure"), "warning", words or source, words)
        elif strange:
            words = self.tr("or unlike all it knows")
            self._say(percent(prediction.probability), "warning", words, words)
        else:
            self._say(percent(prediction.probability), "", source)
        ranked = prediction.ranked(BARS)
        room = label_room(prediction.classes)
        for bar in self.bars:
            bar.set_label_room(room)
        for bar, (label, probability) in zip(self.bars, ranked, strict=False):
            bar.show_rank(label, probability)
        for bar in self.bars[len(ranked) :]:
            bar.show_rank("", 0.0)
        self.picture.show_glyph(glyph)
        self.rule.show_prediction(prediction, glyph)
        self._show_remembered(remembered)

    def show_hidden(self, glyph: NDArray[np.uint8]) -> None:
        """There is a suggestion for the picture (28, 28), and it is told after the answer."""
        self.show_nothing()
        self.large.show_label(STRANGE, faint=True)
        words = self.tr("told afterwards")
        self._say(self.tr("your turn"), "grey", words, words)
        self.picture.show_glyph(glyph)

    def show_answer(self, trial: Trial, *, confirmed: bool) -> None:
        """The last answer stays until the pen comes back: what was saved, and whether the model was right."""
        self.large.show_label(trial.label, faint=False)
        if confirmed and trial.correct:
            words = self.tr("right · saved")
            self._say(percent(trial.probability), "right", words, words)
        elif confirmed:
            words = self.tr("it was not sure · saved")
            self._say(percent(trial.probability), "", words, words)
        else:
            words = self.tr("it said {label}").format(label=trial.predicted)
            words = self.tr("it was not sure") if trial.unsure else words
            self._say(self.tr("saved"), "grey", words, words)
        for bar in self.bars:
            bar.setEnabled(False)

    def _say(self, figure: str, tone: str, source: str, remark: str = "") -> None:
        """`remark`: what of `source` is worth being read aloud."""
        self._remark = remark
        self.figure.setText(figure)
        set_tone(self.figure, tone)
        self.source.setText(source)

    def _bar_clicked(self) -> None:
        bar = self.sender()
        if isinstance(bar, RankedBar) and bar.label:
            self.answered.emit(bar.label)


def _column(above: int, *widgets: QWidget) -> QWidget:
    """Widgets one below the other, centred, `above` px below the top."""
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, above, 0, 0)
    column.setSpacing(6)
    for widget in widgets:
        column.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
    column.addStretch(1)
    return made


def _caption(text: str) -> QLabel:
    return text_label(text, size=theme.TEXT - 1, tone="grey")


def _duration(seconds: float) -> str:
    if seconds < 0.001:
        return from_the_left(f"{number(1e6 * seconds)} µs")
    return from_the_left(f"{number(1e3 * seconds, 1)} ms")
