"""Where a person lets the model label the rest of the queue, or takes that back, with what it means said before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from studio.ui.parts.texts import number
from studio.ui.queue.pool_labelling import PoolLabelling
from studio.ui.queue.queue_notice import QueueNotice, make_button

if TYPE_CHECKING:
    from studio.session.queue import Queue


class LabelRest(QueueNotice):
    """A notice over the queue."""

    def __init__(self, queue: Queue, parent: QWidget | None = None) -> None:
        super().__init__(queue, parent)
        self.take = make_button(self.tr("Label the rest"), self.label)
        self.take.setProperty("look", "primary")
        self.back = make_button(self.tr("Take machine labels back"), self.take_back)
        self.go_on.setText(self.tr("Back to the queue"))
        self.lay_out((self.go_on, self.take, self.back, self.cancel))

    @property
    def changing(self) -> tuple[QWidget, ...]:
        """What is not always shown."""
        return (*super().changing, self.take, self.back)

    def ask(self, version: str, machine: int, *, reached: bool) -> None:
        """Shall `version` do it? `machine`: labels of it there are; `reached`: the goal is known to be."""
        from studio.active.rest import AUDIT

        meaning = self.tr(
            "The model labels what it is sure of. What it is not sure of, and up to {n} at random to tell how good it "
            "is, stay to be asked. Nothing is ever trained on its labels, and they can be taken back."
        )
        words = [meaning.format(n=AUDIT)]
        if not reached:
            words.insert(0, self.tr("It is not known whether the goal is reached."))
        if machine:
            words.append(self.tr("%Ln machine label(s) that are there would be replaced.", "", machine))
        shown = (self.go_on, self.take, self.back) if machine else (self.go_on, self.take)
        self.say(self.tr("Let {version} label the rest?").format(version=version), " ".join(words), *shown)

    @Slot()
    def label(self) -> None:
        """Do it."""
        self.begin(lambda: PoolLabelling(self._queue.begin_rest(), self), self.tr("Labelling the rest"))

    @Slot()
    def take_back(self) -> None:
        """Let all that the machine labelled be asked again."""
        self.begin(lambda: PoolLabelling(self._queue.begin_take_back(), self), self.tr("Taking machine labels back"))

    def show_found(self, found: object) -> None:
        """What was done."""
        from studio.active.rest import Rest

        if isinstance(found, Rest):
            words = self.tr("By {by}. Still to be asked: {audit} at random, {unsure} it is not sure of.")
            words = words.format(by=found.by, audit=number(found.audit), unsure=number(found.unsure))
            self.say(self.tr("%Ln machine label(s)", "", found.labelled), words, self.go_on, self.back)
        elif isinstance(found, int):
            self.say(self.tr("%Ln machine label(s) taken back", "", found), "", self.go_on)
