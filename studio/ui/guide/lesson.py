"""The newborn lesson in the window: draw what is asked for, train, then draw and see.

Where the lesson stands is read from its gallery and from what serves there, never kept: who closes the window in the
middle of it goes on at the same place. Until the newborn is trained the prediction is hidden, for what is answered then
is not its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QWidget

from studio.errors import StudioError
from studio.session.examples import KIND, Progress, is_lesson, new_lesson, open_lesson
from studio.training.recipe import Recipe
from studio.ui.guide.lesson_card import LessonCard
from studio.ui.parts.actions import Act

if TYPE_CHECKING:
    from pathlib import Path

    from studio.session import Session
    from studio.ui.window.main_window import MainWindow

NEWBORN = Recipe(from_scratch=True, base="none")


class Lesson(QObject):
    """`follow` shows it where the gallery that is open is a lesson's."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._page = window, window.draw_page
        self._tour = window.actions_by_name[Act.TOUR]
        self.card: LessonCard | None = None
        self._soon = QTimer(self)  # when whoever trains has heard of it, too
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self.show)
        self._page.changed.connect(self._soon.start)
        self._page.asked.connect(self._soon.start)
        window.trainer_row.retrain_asked.connect(self._soon.start)

    # galleries

    @Slot()
    def open(self) -> None:
        """Go on with the lesson that is open or not over yet, else begin one."""
        session = self._window.session
        if session is not None and self._is_lesson(session):
            self._window.open_draw()
            self.go_on()
        else:
            self._change(begin_anew=False)

    @Slot()
    def again(self) -> None:
        """Begin another lesson; the one that is open stays as it is."""
        self._change(begin_anew=True)

    def _change(self, *, begin_anew: bool) -> None:
        galleries, session = self._window.galleries, self._window.session
        if session is None or galleries.objection:
            galleries.failed.emit(galleries.objection)
            return
        try:
            galleries.open(self._place(session, begin_anew=begin_anew))
        except StudioError as error:
            galleries.failed.emit(str(error))

    def _place(self, session: Session, *, begin_anew: bool) -> Path:
        from studio.ui.window.opening import cursor

        with cursor(Qt.CursorShape.WaitCursor):
            return (None if begin_anew else open_lesson(session.home)) or new_lesson(session.home)

    @staticmethod
    def _is_lesson(session: Session) -> bool:
        return is_lesson(session.home, session.gallery.path)

    # while one is open

    @Slot()
    def follow(self) -> None:
        """Another gallery is open, with all that works on it."""
        session = self._window.session
        if session is None or not self._is_lesson(session) or session.gallery.read_only:
            return
        self._tour.setEnabled(False)  # its card would take the place of this one
        self.card = LessonCard()
        self.card.train_asked.connect(self.train)
        self.card.go_on_asked.connect(self.go_on)
        self.card.again_asked.connect(self.again)
        self.card.leave_asked.connect(self._window.galleries.open_own)
        if self._window.retraining is not None:
            self._window.retraining.ended.connect(self._soon.start)
            self._window.retraining.instead = self._retrain
        self.go_on()

    def let_go(self) -> None:
        """The gallery goes."""
        if self.card is not None:
            self.card = None
            self._page.show_aside(None)
            self._tour.setEnabled(True)

    @Slot()
    def go_on(self) -> None:
        """Ask for what is not drawn yet."""
        session = self._window.session
        if session is None or self.card is None:
            return
        if not self._born(session) and not self._progress(session).complete and not session.prompting.label:
            self._page.toggle_prompts(weak=False)
        self._page.entry.setFocus()
        self.show()

    @Slot()
    def train(self) -> None:
        """Make the newborn of what is drawn."""
        session, retraining = self._window.session, self._window.retraining
        if session is None or retraining is None:
            return
        self._end_prompts(session)
        retraining.start_recipe(KIND, NEWBORN)
        self._page.entry.setFocus()
        self.show()

    def _retrain(self) -> bool:
        """Retrain was pressed: until the newborn serves, it is the newborn that is trained, or nothing."""
        session, retraining = self._window.session, self._window.retraining
        if session is None or retraining is None or self._born(session):
            return False
        missing = [label for label, count in self._progress(session).counts if not count]
        if missing:
            words = self.tr("The newborn needs a drawing of every digit first; missing are {labels}.")
            retraining.failed.emit(words.format(labels=" ".join(missing)))
        else:
            self.train()
        return True

    def _end_prompts(self, session: Session) -> None:
        if session.prompting.label:
            self._page.toggle_prompts(weak=session.prompting.weak)

    def _born(self, session: Session) -> bool:
        """Does a newborn serve, or wait for an empty canvas?"""
        return session.models.chosen.card.base == "none"

    def _progress(self, session: Session) -> Progress:
        return Progress.of(session.gallery.samples())

    # what it says

    @Slot()
    def show(self) -> None:
        """Where the lesson stands."""
        session = self._window.session
        if session is None or self.card is None:
            return
        progress = self._progress(session)
        if self._born(session):
            self._show_born()
        elif self._window.retraining is not None and self._window.retraining.busy:
            words = self.tr("The newborn begins with random numbers and sees your drawings alone: twenty seconds …")
            self._tell(2, words, self.card.dots)
        elif progress.complete:
            self._end_prompts(session)
            words = self.tr("All {n} are drawn. Now let the newborn learn from them.").format(n=progress.all)
            self._tell(2, words, self.card.dots, self.card.train)
        else:
            self._show_drawing(session, progress)
        self.card.dots.show_progress(progress, session.prompting.label)
        self._page.show_aside(self.card, alone=not self._born(session))

    def _show_drawing(self, session: Session, progress: Progress) -> None:
        assert self.card is not None
        words = self.tr(
            "Draw each digit ten times, as it is asked for; Enter saves. {n} of {all} are drawn. The newborn can be "
            "trained as soon as there is one of each, and again later."
        ).format(n=progress.drawn, all=progress.all)
        shown: list[QWidget] = [self.card.dots, *([self.card.train] if progress.enough else [])]
        if not session.prompting.label:
            shown.append(self.card.go_on)
        self._tell(1, words, *shown)

    def _show_born(self) -> None:
        words = self.tr(
            "The newborn serves: all it knows are your drawings. Draw and see! Enter where it is right; type the label "
            "where it is wrong."
        )
        self._tell(3, words)

    def _tell(self, step: int, words: str, *shown: QWidget) -> None:
        assert self.card is not None
        told = self.tr("Newborn lesson: {n} of {all}").format(n=step, all=3)
        self.card.tell(told, words, shown)
