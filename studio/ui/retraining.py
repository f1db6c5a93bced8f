"""Retrain, from button to swap: the session makes the job, the thread carries it, the session judges the result.

Nothing is decided here. What happened in one line is the verdict of the gate; it stands in the trainer's row.
"""

from __future__ import annotations

import logging

from PySide6.QtCore import QObject, Signal, Slot

from studio.errors import StudioError
from studio.session import Session
from studio.training.gate import Verdict
from studio.training.messages import Cancelled, Failed, Finished, Progress
from studio.ui.trainer_row import TrainerRow
from studio.ui.trainer_thread import TrainerThread

log = logging.getLogger(__name__)


class Retraining(QObject):
    """`failed(str)`: a training could not begin. `ended(str)`: one is over, with the line that says how."""

    failed = Signal(str)
    ended = Signal(str)

    def __init__(self, session: Session, trainer: TrainerThread, row: TrainerRow, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._trainer, self._row = session, trainer, row
        self._candidate = ""
        row.retrain_asked.connect(self.start)
        row.cancel_asked.connect(self.cancel)
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
    def start(self) -> None:
        """Train the kind that is chosen on everything taught so far."""
        if self._trainer.busy:
            return
        try:
            if not self._session.trainings.counts().training:
                raise StudioError(self.tr("there is nothing to train on yet: teach some drawings first"))
            job = self._session.trainings.make_job(self._row.kind.value)
        except (StudioError, OSError) as error:
            self.failed.emit(str(error))
            return
        if not self._trainer.train(job):
            self._session.trainings.discard(job.candidate)
            return
        self._candidate = job.candidate
        self._row.start()

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

    @Slot(object)
    def _finished(self, finished: Finished) -> None:
        try:
            verdict = self._session.judge(finished)
        except (StudioError, OSError) as error:
            log.warning("judging failed: %s", error)
            self._end(str(error), warning=True)
        except Exception as error:  # a defect, but the row must not wait for ever
            log.exception("judging failed")
            self._end(self.tr("the new model could not be taken in ({error})").format(error=error), warning=True)
        else:
            self._end(self._told(verdict))
            self.prepare()  # the next one goes on from another version

    def _told(self, verdict: Verdict) -> str:
        """The verdict, and where the new version is now."""
        if not verdict.accepted:
            return verdict.reason
        version = verdict.version
        if self._session.recognizer.version == version:
            where = self.tr("{version} serves")
        elif self._session.waiting == version:
            where = self.tr("{version} takes over after this drawing")
        else:
            where = self.tr("{version} is on the Training page")
        return f"{where.format(version=version)}: {verdict.reason}"

    @Slot(object)
    def _failed(self, failed: Failed) -> None:
        self._session.trainings.discard(self._candidate)
        self._end(failed.reason, warning=True)

    @Slot(object)
    def _cancelled(self, _: Cancelled) -> None:
        self._session.trainings.discard(self._candidate)
        self._end(self.tr("cancelled; nothing has changed"))

    def _end(self, line: str, *, warning: bool = False) -> None:
        self._row.end(line, warning=warning)
        self.ended.emit(line)
