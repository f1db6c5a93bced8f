"""The first minute on the real canvas: draw, Enter, a label and Enter, retrain. Each step waits until it was done.

It only looks on: nothing is held up, nothing is drawn for anybody, and Esc leaves it at any time with the drawing where
it is. What was done before its turn counts; whoever corrects first is not asked for it again. What was taken back does
not count any more, and is asked for once more.
"""

from __future__ import annotations

from bisect import bisect_left
from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Slot

from studio.ui.guide.tour_card import TourCard
from studio.ui.parts.actions import Act

if TYPE_CHECKING:
    from studio.session import Taught
    from studio.ui.window.main_window import MainWindow


class Step(Enum):
    """What a person does, in order."""

    DRAW = auto()
    CONFIRM = auto()
    CORRECT = auto()
    LEARN = auto()


class Tour(QObject):
    """`begin` makes it run, Esc, its button or another gallery ends it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._page = window, window.draw_page
        self.card: TourCard | None = None
        self._done: dict[Step, int | None] = {}  # by which trial, if by one
        self._taught: Taught | None = None  # by the answer that is being given
        self._page.looked.connect(self._looked)
        self._page.taught.connect(self._note)
        self._page.entry.submitted.connect(self._submitted)  # after the page itself, which was connected first
        self._page.panel.answered.connect(self._submitted)
        self._page.panel.confirmed.connect(self._confirmed)
        self._soon = QTimer(self)  # when whoever trains has heard of it, too
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._follow)
        window.trainer_row.retrain_asked.connect(self._soon.start)
        window.pages.currentChanged.connect(self._follow)

    @property
    def running(self) -> bool:
        """Is it under way?"""
        return self.card is not None

    @property
    def step(self) -> Step | None:
        """What it waits for; None: everything was done."""
        return next((step for step in Step if step not in self._done), None)

    def _forget_what_was_taken_back(self) -> None:
        if self._window.session is None:
            return
        trials = self._window.session.gallery.trials()
        for step, number in tuple(self._done.items()):
            place = 0 if number is None else bisect_left(trials, number, key=lambda trial: trial.id)
            if number is not None and (place == len(trials) or trials[place].id != number):
                del self._done[step]

    @Slot()
    def begin(self) -> None:
        """From the first step; once more, if it is under way. Not where its action is off, as in a lesson."""
        if self._window.session is None or not self._window.actions_by_name[Act.TOUR].isEnabled():
            return
        self._done = {Step.DRAW: None} if self._window.session.drawing else {}
        if self.card is None:
            self.card = TourCard()
            self.card.left.connect(self.end)
            self._page.show_aside(self.card)
        if self._window.retraining is not None:
            self._window.retraining.ended.connect(self._trained, Qt.ConnectionType.UniqueConnection)
        self._window.open_draw()
        self._tell()

    @Slot(str)
    def _trained(self, _line: str) -> None:
        self._soon.start()

    @Slot()
    def end(self) -> None:
        """Leave it: everything else stays as it is."""
        if self.card is None:
            return
        held = self.card.leave.hasFocus()
        self.card = None
        self._page.show_aside(None)
        if held:
            self._page.entry.setFocus()

    # what a person does

    @Slot()
    def _looked(self) -> None:
        session = self._window.session
        if session is not None and session.drawing:
            self._do(Step.DRAW)
        self._tell()

    @Slot(object)
    def _note(self, taught: Taught) -> None:
        self._taught = taught

    @Slot(str)
    def _submitted(self, text: str) -> None:
        taught, self._taught = self._taught, None
        if taught is None:  # nothing was saved
            return
        if text.strip():
            self._do(Step.CORRECT, taught)
        elif taught.confirmed:
            self._do(Step.CONFIRM, taught)
        self._tell()

    @Slot()
    def _confirmed(self) -> None:
        self._submitted("")

    @Slot()
    def _follow(self) -> None:
        """A training was asked for, or another page is open."""
        if self.step is Step.LEARN and (self._trains or self._window.pages.shows(self._window.pages.training)):
            self._do(Step.LEARN)
        self._tell()

    @property
    def _trains(self) -> bool:
        return self._window.retraining is not None and self._window.retraining.busy

    def _do(self, step: Step, taught: Taught | None = None) -> None:
        if self.running:
            self._done.setdefault(step, None if taught is None else taught.trial.id)

    # what it says

    def _tell(self) -> None:
        if self.card is None:
            return
        self._forget_what_was_taken_back()
        step = self.step
        if step is None and self._trains:
            words = self.tr(
                "It trains. Then a gate compares old and new: only one that is not worse takes over, and the line at "
                "the bottom says why. Go back, on the Training page (Ctrl+3), undoes that."
            )
            self.card.tell(self.tr("Tour: done"), words, self.tr("Done"))
            return
        if step is None:
            words = self.tr(
                "That is all there is to it. The number below counts how often it was right. "
                "F1 shows every key and leads to help."
            )
            self.card.tell(self.tr("Tour: done"), words, self.tr("Done"))
            return
        told = self.tr("Tour: {n} of {all}").format(n=step.value, all=len(Step))
        self.card.tell(told, self._words(step), self.tr("Leave (Esc)"))

    def _words(self, step: Step) -> str:
        if step is Step.DRAW:
            return self.tr("Draw a digit on the canvas, with mouse, pen or finger.")
        if step is Step.CONFIRM:
            return self._confirm_words()
        session = self._window.session
        if step is Step.CORRECT and session is not None and session.drawing:
            return self.tr("Type what it is, and press Enter: so you correct it.")
        if step is Step.CORRECT:
            return self.tr("Saved. Draw another, type what it is, and press Enter: so you correct it.")
        return self.tr(
            "Both count from now on. Press Retrain (Ctrl+R) to train the network, or look at its versions (Ctrl+3)."
        )

    def _confirm_words(self) -> str:
        session = self._window.session
        shown = None if session is None else session.shown
        if shown is None:
            return self.tr("Draw a digit. When the label is right, press Enter or tap it.")
        if shown.unsure:
            return self.tr("It is not sure. Type what it is, and press Enter; the next one it may know.")
        return self.tr(
            "It says {label}. If that is right, press Enter or tap it; if not, type what it is first."
        ).format(label=shown.label)
