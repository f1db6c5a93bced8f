"""Retrain, from button to swap: the session makes the job, the thread carries it, the session judges the result.

Nothing is decided here. What happened in one line is the verdict of the gate; it stands in the trainer's row, beside
the one button by which a person may overrule it or go back.
"""

from __future__ import annotations

import logging
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QPushButton

from studio.errors import StudioError
from studio.session import Session
from studio.training.gate import Verdict
from studio.training.messages import Cancelled, Failed, Finished, Progress
from studio.training.recipe import Recipe
from studio.ui.parts.said import said
from studio.ui.training.trainer_row import TrainerRow
from studio.ui.training.trainer_thread import TrainerThread
from studio.ui.training.training_run import TrainingRun

log = logging.getLogger(__name__)


class Retraining(QObject):
    """`failed(str)`: a training could not begin. `ended(str)`: one is over, with the line that says how.

    `progressed(TrainingRun)`: one has begun, there is more of it, or it has ended. `served()`: another version serves.
    """

    failed = Signal(str)
    ended = Signal(str)
    progressed = Signal(object)
    served = Signal()

    def __init__(self, session: Session, trainer: TrainerThread, row: TrainerRow, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._trainer, self._row = session, trainer, row
        self._candidate = ""
        self._verdict: Verdict | None = None  # of the newest training, while its line stands
        self._newest = ""  # the version that "Go back" would go back from
        self.run: TrainingRun | None = None  # the newest
        self.instead: Callable[[], bool] | None = None  # what a lesson does where Retrain is pressed; False: nothing
        row.retrain_asked.connect(self.start)
        row.cancel_asked.connect(self.cancel)
        row.swap_asked.connect(self.swap_anyway)
        row.back_asked.connect(self.go_back)
        row.kind_chosen.connect(self.prepare_again)
        trainer.progressed.connect(self._progressed)
        trainer.finished.connect(self._finished)
        trainer.failed.connect(self._failed)
        trainer.cancelled.connect(self._cancelled)

    @property
    def busy(self) -> bool:
        """Is a training under way?"""
        return self._trainer.busy

    @Slot()
    def prepare(self) -> None:
        """Let the trainer make ready what the next training needs."""
        try:
            order = self._session.trainings.preparation()
        except StudioError as error:
            log.warning("nothing can be made ready for a training: %s", error)
            return
        self._trainer.warm(order)

    @Slot()
    def prepare_again(self) -> None:
        """As `prepare`, if a trainer waits: what the next training goes on from has changed, or may have."""
        if self._trainer.waiting:
            self.prepare()

    @Slot()
    def start(self) -> None:
        """Train the kind that is chosen on everything taught so far."""
        if self.instead is None or not self.instead():
            self._start(self._row.kind.value, Recipe())

    @Slot(str, object)
    def start_recipe(self, kind: str, recipe: Recipe) -> None:
        """Train `kind` as a person has asked for in detail."""
        self._start(kind, recipe)

    def _start(self, kind: str, recipe: Recipe) -> None:
        if self._trainer.busy:
            return
        try:
            self._session.trainings.check(kind, recipe)
            job = self._session.trainings.make_job(kind, recipe)
        except (StudioError, OSError) as error:
            self.failed.emit(str(error))
            return
        if not self._trainer.train(job):
            self._session.trainings.discard(job.candidate)
            return
        self._candidate = job.candidate
        self._verdict = None
        self.run = TrainingRun(job.version)
        self._row.start()
        self.progressed.emit(self.run)

    @Slot()
    def cancel(self) -> None:
        """Ask the trainer to stop."""
        if self._trainer.busy:
            self._row.cancelling()
            self._trainer.cancel()

    @Slot(object)
    def _progressed(self, progress: Progress) -> None:
        if self._row.cancel.isEnabled():
            self._row.show_progress(progress)
        if self.run is not None and self.run.note(progress):
            self.progressed.emit(self.run)

    @Slot(object)
    def _finished(self, finished: Finished) -> None:
        try:
            verdict = self._session.models.judge(finished)
        except (StudioError, OSError) as error:
            log.warning("judging failed: %s", error)
            self._end(str(error), "failed", self._again)
        except Exception as error:  # a defect, but the row must not wait for ever
            log.exception("judging failed")
            line = self.tr("the new model could not be taken in ({error})").format(error=said(str(error)))
            self._end(line, "failed", self._again)
        else:
            self._verdict = verdict
            self._end(self._told(verdict), "finished", self._offered(verdict))
            self.prepare()  # the next one goes on from another version

    def _offered(self, verdict: Verdict) -> QPushButton | None:
        """What a person may do about a verdict with one click."""
        if not verdict.accepted:
            return self._row.swap
        self._newest = verdict.version
        return self._row.back if self._chosen == verdict.version else None

    @property
    def _chosen(self) -> str:
        return self._session.models.waiting or self._session.recognizer.version

    def follow_choice(self) -> None:
        """Another version serves, or was chosen elsewhere, from which "Go back" would then go back."""
        if self._chosen != self._newest:
            self._row.withdraw(self._row.back)
        if self._verdict is not None and self._verdict.accepted:
            self._row.retell(self._told(self._verdict))

    @property
    def _again(self) -> QPushButton | None:
        """What may be done where a new model could not be taken in: the same once more, while it is there."""
        return None if self._session.trainings.refused is None else self._row.swap

    @Slot()
    def swap_anyway(self) -> None:
        """Take in what the gate, or a passing trouble, has kept out."""
        try:
            verdict = self._session.models.swap_anyway()
        except (StudioError, OSError) as error:
            self._say(str(error), self._again, warning=True)
        else:
            self._say(self._told(verdict), self._offered(verdict))
            self._verdict = verdict
        self.served.emit()

    @Slot()
    def go_back(self) -> None:
        """Let the version that served before serve again."""
        try:
            version = self._session.models.go_back()
        except (StudioError, OSError) as error:
            self._say(str(error), warning=True)
            return
        waits = self._session.models.waiting == version
        words = self.tr("{version} takes over after this drawing") if waits else self.tr("{version} serves again")
        self._say(words.format(version=version))
        self.served.emit()

    def _say(self, line: str, offer: QPushButton | None = None, *, warning: bool = False) -> None:
        """Another line instead of the verdict; whoever had the focus on a button that goes does not lose it."""
        self._verdict = None
        held = self._row.swap.hasFocus() or self._row.back.hasFocus()
        self._row.end(said(line), warning=warning, offer=offer)
        if held:
            (self._row.retrain if offer is None else offer).setFocus()

    def _told(self, verdict: Verdict) -> str:
        """The verdict, and where the new version is now."""
        if not verdict.accepted:
            return said(verdict.reason)
        version = verdict.version
        if self._session.recognizer.version == version:
            where = self.tr("{version} serves")
        elif self._session.models.waiting == version:
            where = self.tr("{version} takes over after this drawing")
        else:
            where = self.tr("{version} is on the Training page")
        return f"{where.format(version=version)}: {said(verdict.reason)}"

    @Slot(object)
    def _failed(self, failed: Failed) -> None:
        self._session.trainings.discard(self._candidate)
        self._end(failed.reason, "failed")

    @Slot(object)
    def _cancelled(self, _: Cancelled) -> None:
        self._session.trainings.discard(self._candidate)
        self._end(self.tr("cancelled; nothing has changed"), "cancelled")

    def _end(self, line: str, how: str, offer: QPushButton | None = None) -> None:
        line = said(line)
        self._row.end(line, warning=how == "failed", offer=offer)
        if self.run is not None:
            self.run.ended = how
            self.progressed.emit(self.run)
        self.ended.emit(line)
