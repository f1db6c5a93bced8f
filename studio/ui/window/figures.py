"""The numbers that stand around the pages: accuracy, counts beside the pages' names, who has written, what serves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from studio.active.questions import Question
from studio.ui.draw.draw_page import DrawPage
from studio.ui.parts.actions import Act
from studio.ui.training.trainer_row import TrainerRow
from studio.ui.window.header import Header

if TYPE_CHECKING:
    from studio.session import Session


class Figures(QObject):
    """Shows them in header, Draw page and trainer's row. `session` is None until there is one."""

    def __init__(self, header: Header, draw_page: DrawPage, trainer_row: TrainerRow, parent: QObject) -> None:
        super().__init__(parent)
        self.session: Session | None = None
        self._header, self._draw_page, self._trainer_row = header, draw_page, trainer_row
        self._base = ""

    def set_base(self, name: str) -> None:
        """The base set in words, for the status: "MNIST 60,000"."""
        self._base = name
        self.show_status()

    def show(self) -> None:
        """Work out and show every number that depends on the gallery. Raises StudioError: a version is spoilt."""
        session = self.session
        if session is None:
            return
        corrections = {entry.version: entry.card.corrections for entry in session.library.entries()}
        self._draw_page.plot.show_figures(session.headline(), session.curve(), corrections)
        self._draw_page.model_changed()
        counts = session.trainings.counts()
        self._trainer_row.show_counts(counts)
        self._header.tabs[Act.GALLERY].set_count(counts.remembered)
        drawn = (trial for trial in session.gallery.trials() if Question.of(trial.page) is None)
        writers = tuple(dict.fromkeys(trial.writer for trial in drawn))  # not everybody whose images were labelled
        self._header.set_writers(writers, session.settings.writer)
        self.show_status()
        self.count_queue()

    def show_status(self) -> None:
        """What serves, what waits, and what it was trained with."""
        if self.session is None:
            return
        serving = version = self.session.recognizer.version
        if self.session.models.waiting:
            version += self.tr(", {next} after this drawing").format(next=self.session.models.waiting)
        self._trainer_row.show_status(" · ".join(filter(None, (version, self._base))), serving)

    def count_queue(self) -> None:
        """How many are left, beside the queue's name."""
        if self.session is not None and self.session.queue.reserve is not None:
            self._header.tabs[Act.QUEUE].set_count(self.session.queue.left or None)

    @Slot(object)
    def show_waiting(self, count: int) -> None:
        """So many are left, as far as is known while the queue is not open."""
        if self.session is not None and self.session.queue.reserve is None:
            self._header.tabs[Act.QUEUE].set_count(count or None)
