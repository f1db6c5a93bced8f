"""Starts the trainer program, hands it jobs, hears it out, and stops it. Knows no Qt and no TensorFlow.

`run` blocks, so it is called from a worker's thread; `start`, `cancel` and `stop` may be called from any. The trainer
is kept between jobs, because importing TensorFlow takes five seconds, and let go after some idle minutes, because it
holds 400 MB. A cancel is first said and then enforced: inside an import or a conversion the trainer cannot listen, so
it is killed after `PATIENCE` and the next start is cold. Whatever way a job ends without `Finished`, its candidate is
removed.

A trainer can also hang: stopped by a signal, or waiting for something that never comes. It is then silent, but so is
one that imports or converts; what tells them apart is that those use the processor. One that has neither spoken nor
worked for `HUNG` seconds is ended, and the training has failed.

TensorFlow gives back little of what a training took: measured, a trainer grew by some 14 MB with every retraining of
compact. So after `JOBS` of them it is replaced by a new one, which imports while nothing else is to be done.

The conversion holds Python's lock for up to a second and imports do so for a third, so progress is repeated from here
while the process lives: a row that stands still for a second looks dead.
"""

from __future__ import annotations

import contextlib
import logging
import threading
from collections.abc import Callable, Sequence
from dataclasses import replace
from time import monotonic

from studio.paths import own_program
from studio.training.child import GRACE, Child, Gone
from studio.training.messages import Cancel, Cancelled, Failed, Finished, Job, Message, Prepare, Progress
from studio.training.work import clear_away

log = logging.getLogger(__name__)

PATIENCE = 0.7  # seconds a trainer has to answer a cancel
PULSE = 0.2  # seconds after which progress is repeated
HUNG = 30.0  # seconds without a word and without work after which a trainer at a job has failed
JOBS = 20  # trainings after which a trainer is replaced
LOOK = 1.0  # seconds of silence after which it is asked whether it works
IDLE = 5 * 60.0  # seconds an idle trainer is kept
Outcome = Finished | Failed | Cancelled


class Supervisor:
    """One trainer at a time, one job at a time.

    `command` starts the trainer; None: this program's own. `idle`: seconds an unused trainer is kept. `hung`: seconds
    that one at a job may neither speak nor work. `jobs`: trainings that one trainer does.
    """

    def __init__(
        self, command: Sequence[str] | None = None, *, idle: float = IDLE, hung: float = HUNG, jobs: int = JOBS
    ) -> None:
        self._command = trainer_command() if command is None else tuple(command)
        self._idle, self._hung, self._most_jobs = idle, hung, jobs
        self._jobs = 0  # that the trainer has finished
        self._lock = threading.RLock()  # guards what follows; never held while waiting for the trainer
        self._running = threading.Lock()  # held by `run`
        self._child: Child | None = None
        self._timer: threading.Timer | None = None
        self._job: Job | None = None
        self._asked: float | None = None  # when the job under way was cancelled
        self._unwanted: set[int] = set()  # jobs cancelled before they began

    @property
    def state(self) -> str:
        """ "off", "starting" (importing), "ready" or "training"."""
        with self._lock:
            if self._job is not None:
                return "training"
            if self._child is None or not self._child.is_alive():
                return "off"
            return "ready" if self._child.is_ready else "starting"

    @property
    def pid(self) -> int | None:
        """Process id of the trainer, while there is one."""
        with self._lock:
            return None if self._child is None else self._child.pid

    def start(self, order: Prepare | None = None) -> None:
        """Start the trainer if there is none, so that it is warm when a job comes; `order`: what to make ready.

        Returns at once; raises OSError.
        """
        with self._lock:
            child = self._ready_child()
            if order is not None and self._job is None:
                child.prepare(order)
            self._rest_later()

    def run(self, job: Job, on_message: Callable[[Message], None]) -> Outcome:
        """Do `job` and wait for its end. `on_message` is handed every `Progress`, at least four a second.

        What `on_message` raises ends the job and is passed on. A second job at the same time is a `Failed`.
        """
        if not self._running.acquire(blocking=False):
            return Failed(job.id, "another training is under way: wait for it, or cancel it")
        outcome: Outcome | None = None
        try:
            outcome = self._run(job, on_message)
        finally:
            with self._lock:
                cancelled = self._asked is not None
                self._job, self._asked = None, None
                if outcome is None:
                    self._drop()
                elif isinstance(outcome, Finished) and not cancelled:
                    self._count_job()
                self._rest_later()
            if cancelled and isinstance(outcome, Finished):
                outcome = Cancelled(job.id)  # it was too late for the trainer, not for the person
            if not isinstance(outcome, Finished):
                clear_away(job)
            self._running.release()
        return outcome

    def cancel(self, job: int | None = None) -> None:
        """End the job under way, within a second; `job`: only that one, also if it has not begun yet."""
        with self._lock:
            if self._job is None or job not in (None, self._job.id):
                if job is not None:
                    self._unwanted.add(job)
                return
            if self._asked is None:
                self._asked = monotonic()
                if self._child is not None:
                    self._child.send(Cancel(self._job.id))

    def stop(self) -> None:
        """End the trainer, and with it a job under way. It may be started again. Takes a moment, never long."""
        with self._lock:
            self._stop_timer()
            if self._job is not None and self._asked is None:
                self._asked = monotonic()
            self._drop()

    def _run(self, job: Job, on_message: Callable[[Message], None]) -> Outcome:
        with self._lock:
            self._stop_timer()
            if job.id in self._unwanted:
                self._unwanted.discard(job.id)
                return Cancelled(job.id)
            self._job = job
            try:
                child = self._ready_child()
            except OSError as error:
                return Failed(job.id, f"the trainer cannot be started ({error.strerror or error})")
            child.send(job)  # if nobody reads it, the trainer is gone, and that is heard
        return self._hear_out(job, child, on_message)

    def _hear_out(self, job: Job, child: Child, on_message: Callable[[Message], None]) -> Outcome:
        """Pass progress on until the job has ended."""
        last = Progress(job.id, "loading" if child.is_ready else "starting")
        said = spoken = monotonic()
        on_message(last)
        while True:
            message = child.hear(PULSE / 2)
            now = monotonic()
            if self._asked is not None and now - self._asked > PATIENCE:
                self._end(child)
                return Cancelled(job.id)
            if message is not None:
                spoken = now
            elif self._hangs(child, now - spoken):
                self._end(child)
                return Failed(job.id, "the trainer no longer answered and was ended; nothing has changed: try again")
            if message is None and now - said > PULSE:
                loads = last.phase == "starting" and child.is_ready
                last = Progress(job.id, "loading") if loads else _later(last, now - said)
                said = now
                on_message(last)
            elif isinstance(message, Progress) and message.job == job.id:
                last, said = message, now
                on_message(last)
            elif isinstance(message, Finished | Failed | Cancelled) and message.job == job.id:
                return message
            elif isinstance(message, Gone):
                self._end(child, GRACE)
                return Cancelled(job.id) if self._asked is not None else _unexpected(job, child)

    def _hangs(self, child: Child, silent: float) -> bool:
        """Has `child`, silent for so many seconds, not worked either?"""
        return silent > min(LOOK, self._hung / 2) and child.idle_for() > self._hung < silent

    def _ready_child(self) -> Child:
        if self._child is not None and not self._child.is_alive():
            self._drop()
        if self._child is None:
            self._child, self._jobs = Child(self._command), 0
        return self._child

    def _count_job(self) -> None:
        """Put a new trainer in the place of one that has done enough."""
        self._jobs += 1
        if self._jobs >= self._most_jobs:
            self._drop()
            with contextlib.suppress(OSError):  # the next job will say so
                self._ready_child()

    def _end(self, child: Child, grace: float = 0.0) -> None:
        child.end(grace)
        with self._lock:
            if self._child is child:
                self._child = None

    def _drop(self) -> None:
        if self._child is not None:
            self._child.end()
            self._child = None

    def _rest_later(self) -> None:
        """Let an idle trainer go after a while."""
        self._stop_timer()
        if self._child is not None:
            self._timer = threading.Timer(self._idle, self._rest)
            self._timer.daemon = True
            self._timer.name = "trainer-idle"
            self._timer.start()

    def _rest(self) -> None:
        with self._lock:
            if self._job is None and self._timer is threading.current_thread():
                self._timer = None
                self._drop()

    def _stop_timer(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None


def _unexpected(job: Job, child: Child) -> Failed:
    log.error("the trainer ended unexpectedly (%s); it said:\n%s", child.how_it_ended(), "\n".join(child.tail))
    return Failed(job.id, f"the trainer ended unexpectedly ({child.how_it_ended()}); nothing has changed")


def trainer_command() -> tuple[str, ...]:
    """How this program starts its trainer."""
    return tuple(own_program("trainer"))


def _later(progress: Progress, seconds: float) -> Progress:
    """The same progress, some seconds on."""
    if progress.seconds_left is None:
        return progress
    return replace(progress, seconds_left=max(0.0, progress.seconds_left - seconds))
