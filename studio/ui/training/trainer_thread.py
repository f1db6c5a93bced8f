"""The trainer beside the window: a QThread whose worker waits on the trainer process so that the window need not.

The trainer is a program of its own (training.supervisor starts, watches and stops it); waiting for its next line is all
that happens in the thread. What it says comes out as typed signals in the window's thread. Cancelling does not go
through the thread, which is busy waiting: the supervisor may be asked from any thread.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QThread, Signal, Slot

from studio.training.messages import Cancelled, Failed, Finished, Job, Message, Prepare, Progress

if TYPE_CHECKING:
    from studio.training.supervisor import Supervisor

log = logging.getLogger(__name__)

LAST_WAIT = 2_000  # ms that closing waits for the thread, which has nothing left to wait for by then


class _Worker(QObject):
    """Lives in the thread. `reported(Message)`: what the trainer says. `ended(...)`: how a job ended."""

    reported = Signal(object)
    ended = Signal(object)

    def __init__(self, supervisor: Supervisor) -> None:
        super().__init__()
        self._supervisor = supervisor

    @Slot(object)
    def warm(self, order: Prepare) -> None:
        """Start the trainer before it is needed; a failure shows when it is."""
        try:
            self._supervisor.start(order)
        except Exception:
            log.exception("the trainer could not be started ahead of time")

    @Slot(object)
    def train(self, job: Job) -> None:
        """Run one job to its end."""
        try:
            end = self._supervisor.run(job, self._report)
        except Exception as error:
            log.exception("job %d", job.id)
            end = Failed(job.id, str(error) or type(error).__name__)
        self.ended.emit(end)

    def _report(self, message: Message) -> None:
        if isinstance(message, Progress):
            self.reported.emit(message)


class TrainerThread(QObject):
    """The window's side of the trainer. One job at a time.

    `progressed(Progress)`, and at the end one of `finished(Finished)`, `failed(Failed)`, `cancelled(Cancelled)`.
    """

    progressed = Signal(object)
    finished = Signal(object)
    failed = Signal(object)
    cancelled = Signal(object)
    _warm_asked = Signal(object)
    _job_given = Signal(object)

    def __init__(self, supervisor: Supervisor, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._supervisor = supervisor
        self._job: Job | None = None
        self._unwanted = False  # the job under way was cancelled, whatever comes of it
        self._closed = False
        self._thread = QThread()
        self._thread.setObjectName("trainer")
        self._worker = _Worker(supervisor)
        self._worker.moveToThread(self._thread)
        queued = Qt.ConnectionType.QueuedConnection
        self._warm_asked.connect(self._worker.warm, queued)
        self._job_given.connect(self._worker.train, queued)
        self._worker.reported.connect(self._reported, queued)
        self._worker.ended.connect(self._ended, queued)

    @property
    def busy(self) -> bool:
        """Is a job under way?"""
        return self._job is not None

    @property
    def job(self) -> Job | None:
        """The job under way."""
        return self._job

    @property
    def ready(self) -> bool:
        """Has an idle trainer imported what it needs?"""
        return self._supervisor.state == "ready"

    @property
    def waiting(self) -> bool:
        """Is there a trainer that nobody uses, ready or on its way?"""
        return self._supervisor.state in ("starting", "ready")

    @property
    def thread_running(self) -> bool:
        """Is the thread alive?"""
        return self._thread.isRunning()

    def warm(self, order: Prepare) -> None:
        """Start the trainer ahead of the first job, and let it make ready what `order` says; returns at once."""
        if not self._closed and not self.busy:
            self._run()
            self._warm_asked.emit(order)

    def train(self, job: Job) -> bool:
        """Begin `job`; False: another one is under way, or the window is closing."""
        if self._closed or self.busy:
            return False
        self._run()
        self._job, self._unwanted = job, False
        self._job_given.emit(job)
        return True

    def cancel(self) -> None:
        """Ask for an end of the job; `cancelled` tells when it has come."""
        if self._job is not None:
            self._unwanted = True
            self._supervisor.cancel(self._job.id)

    def close(self) -> bool:
        """End trainer and thread. False: the thread did not end in time and is left to the operating system.

        The trainer is not asked: nothing of its job is wanted any more, the supervisor clears away what it has written,
        and whoever closes a window waits for it to be gone.
        """
        self._closed = True
        if not self._thread.isRunning():
            return True
        self._worker.reported.disconnect(self._reported)
        self._worker.ended.disconnect(self._ended)
        self.cancel()  # a job that has not reached the worker yet is not begun
        self._supervisor.stop()  # ends the process; a worker that waits for it is free then
        self._thread.quit()
        ended = self._thread.wait(LAST_WAIT)
        self._supervisor.stop()  # what the worker was just asked to warm up
        if not ended:
            log.error("the trainer's thread did not end within %d ms", LAST_WAIT)
        self._job = None
        return ended

    def _run(self) -> None:
        if not self._thread.isRunning():
            self._thread.start()

    @Slot(object)
    def _reported(self, message: Progress) -> None:
        if self._job is not None and message.job == self._job.id:
            self.progressed.emit(message)

    @Slot(object)
    def _ended(self, end: object) -> None:
        self._job = None
        if isinstance(end, Finished) and self._unwanted:  # it was finished already when the cancel came
            self.cancelled.emit(Cancelled(end.job))
        elif isinstance(end, Finished):
            self.finished.emit(end)
        elif isinstance(end, Cancelled):
            self.cancelled.emit(end)
        elif isinstance(end, Failed):
            self.failed.emit(end)
