"""What became of the pool so far, and of the answer just given: how many, and what the model had said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from studio.gallery.pool import ANSWERED, MACHINE, NOT_SURE, REJECTED, SKIPPED
from studio.ui.parts import theme
from studio.ui.parts.announcer import announce
from studio.ui.parts.key_button import KeyButton
from studio.ui.parts.texts import ElidedLabel, number, set_tone, text_label, title_label

if TYPE_CHECKING:
    from studio.gallery.records import Trial

LEFT = "left"


class QueueTally(QFrame):
    """A card; `beside` and `below` are where its page puts buttons."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", "true")
        captions = {
            ANSWERED: self.tr("answered"),
            LEFT: self.tr("left"),
            SKIPPED: self.tr("skipped"),
            NOT_SURE: self.tr("not sure"),
            REJECTED: self.tr("rejected"),
            MACHINE: self.tr("by the model"),
        }
        self._numbers = {name: text_label("0", size=22, weight=QFont.Weight.DemiBold) for name in captions}
        self._by_model = (self._numbers[MACHINE], _caption(captions[MACHINE]))
        self.last = ElidedLabel(tone="grey")
        self.break_due = ElidedLabel(tone="warning")
        self.back = KeyButton("Backspace", self.tr("reopen"), self.tr("Take back the newest answer"))
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 14, 20, 12)
        column.setSpacing(4)
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(title_label(self.tr("Queue")))
        head.addWidget(self.break_due, 1)  # beside the title, where nothing moves when it comes
        self.break_due.setAlignment(Qt.AlignmentFlag.AlignRight)
        column.addLayout(head)
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)  # every caption is whole in the smallest window
        grid.setVerticalSpacing(0)
        for place, (name, words) in enumerate(captions.items()):
            grid.addWidget(self._numbers[name], 0, place)
            grid.addWidget(self._by_model[1] if name == MACHINE else _caption(words), 1, place)
            grid.setColumnStretch(place, 1)
        column.addLayout(grid)
        self._row = QHBoxLayout()
        self.beside = QHBoxLayout()
        self._row.addWidget(self.back)
        self._row.addWidget(self.last, 1)
        self._row.addLayout(self.beside)
        column.addLayout(self._row)
        self.below = QVBoxLayout()
        column.addLayout(self.below)

    def set_left_handed(self, left_handed: bool) -> None:
        """Taking back stands on the side of the other hand."""
        directions = QHBoxLayout.Direction
        self._row.setDirection(directions.RightToLeft if left_handed else directions.LeftToRight)

    def number(self, name: str) -> str:
        """What stands over a caption."""
        return self._numbers[name].text()

    def show_counts(self, counts: dict[str, int], left: int) -> None:
        """How many there are of each state, and how many may still be asked."""
        for name, label in self._numbers.items():
            label.setText(number(left if name == LEFT else counts.get(name, 0)))
        for label in self._by_model:
            label.setVisible(bool(counts.get(MACHINE)))

    def show_break(self, words: str) -> None:
        """It is time for one; "": it is not."""
        self.break_due.setText(words)

    def show_answer(self, trial: Trial, count: int = 1) -> None:
        """The answer just given. What the model had said is told now at the latest."""
        if count > 1:
            self._say(self.tr("{n} are {label}").format(n=number(count), label=trial.label), "right")
        elif trial.correct:
            self._say(self.tr("{label} · it said so, too").format(label=trial.label), "right")
        elif trial.unsure:
            self._say(self.tr("{label} · it was not sure").format(label=trial.label), "grey")
        else:
            words = self.tr("{label} · it said {predicted}")
            self._say(words.format(label=trial.label, predicted=trial.predicted), "warning")

    def show_left(self, words: str) -> None:
        """The item was left without a label, or something was taken back."""
        self._say(words, "grey")

    def _say(self, words: str, tone: str) -> None:
        self.last.setText(words)
        announce(self.last, words)
        set_tone(self.last, tone)


def _caption(words: str) -> QLabel:
    made = text_label(words, size=theme.TEXT - 1, tone="grey")
    made.setAlignment(Qt.AlignmentFlag.AlignLeft)
    return made
