"""The trainer: a program of its own, because TensorFlow in the window's process froze it for a third of a second,
grew with every retraining, and took the window along when memory ran out.

It reads orders (`Job`, `Cancel`), one JSON line each, from standard input, and says `Ready`, `Progress` and how a job
ended on what was standard output. That descriptor is put aside, and standard output pointed at standard error, before
anything heavy is imported: whatever TensorFlow prints, the messages stay clean. Standard input ends when the parent
does, however it ends; the trainer then ends at once, so there are no orphans. It runs at a low priority, so that the
pen never waits for it.

A training may ask for more memory than there is (a batch of 65,536 images through convolutions: 20 GB). It must then be
the trainer that goes, not the window or the machine. So it may take `SHARE` of the machine's memory as data, never less
than `LEAST`, and when memory runs out all the same, because others need it too, it tells Linux to end it first. It is
its data that is limited (RLIMIT_DATA), not its addresses: TensorFlow reserves gigabytes of those and never uses them.
Windows and macOS have no such limit; there the system pages and the trainer is slow.
"""

from __future__ import annotations

import contextlib
import logging
import os
import queue
import signal
import sys
import threading
from pathlib import Path
from typing import BinaryIO

from studio.training.environment import quieten
from studio.training.making import Stopped
from studio.training.material import Kept
from studio.training.messages import (
    MAX_ORDER,
    Cancel,
    Cancelled,
    Failed,
    Finished,
    Job,
    Message,
    MessageError,
    Prepare,
    Ready,
    decode,
    encode,
)
from studio.training.work import clear_away, work

__all__ = ["main", "work"]

log = logging.getLogger(__name__)

NICENESS = 10
SHARE = 0.75  # of the machine's memory
LEAST = 4 * 2**30  # bytes
FIRST_TO_GO = b"1000"  # the largest oom_score_adj


class _Channel:
    """Where messages go out. A parent that no longer listens is a parent that is gone."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file

    @classmethod
    def take_standard_output(cls) -> _Channel:
        """Put descriptor 1 aside for messages and send everything else that is printed to standard error."""
        sys.stdout.flush()
        aside = os.dup(1)
        os.dup2(2, 1)
        return cls(os.fdopen(aside, "wb", buffering=0))

    def say(self, message: Message) -> None:
        try:
            self._file.write(encode(message))
        except OSError:
            os._exit(0)


class _Desk:
    """Orders as they come in, read by a thread of its own so that a cancel is heard while a job is under way."""

    def __init__(self, source: BinaryIO) -> None:
        self._source = source
        self._orders: queue.SimpleQueue[Job | Prepare] = queue.SimpleQueue()
        self._lock = threading.Lock()
        self._unwanted: set[int] = set()
        self._current: Job | None = None

    def open(self) -> None:
        threading.Thread(target=self._read, name="orders", daemon=True).start()

    def next(self) -> Job | Prepare:
        """The next order; waits for it."""
        return self._orders.get()

    @property
    def waiting(self) -> bool:
        """Is there another order?"""
        return not self._orders.empty()

    def is_unwanted(self, job: Job) -> bool:
        return job.id in self._unwanted

    def begin(self, job: Job) -> None:
        with self._lock:
            self._current = job

    def end(self) -> None:
        """From here on what the job has written is the parent's."""
        with self._lock:
            self._current = None

    def _read(self) -> None:
        for line in self._source:
            try:
                order = decode(line, MAX_ORDER)
            except MessageError:
                log.exception("an order that cannot be read")
                break
            if isinstance(order, Job):
                self._unwanted.discard(order.id)
                self._orders.put(order)
            elif isinstance(order, Prepare):
                self._orders.put(order)
            elif isinstance(order, Cancel):
                self._unwanted.add(order.job)
        with self._lock:  # the parent is gone: leave nothing half done
            if self._current is not None:
                clear_away(self._current)
            os._exit(0)


def main() -> int:
    """``studio trainer``: wait for jobs and do them until standard input ends. Returns the exit code."""
    channel = _Channel.take_standard_output()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is the parent's to answer
    if hasattr(os, "nice"):
        os.nice(NICENESS)
    stay_within()
    logging.basicConfig(stream=sys.stderr, level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s")
    desk = _Desk(sys.stdin.buffer)
    desk.open()
    _warm_up()
    channel.say(Ready())
    kept = Kept()
    while True:
        order = desk.next()
        if isinstance(order, Prepare):
            _prepare(order, desk, kept)
        else:
            _serve(order, desk, channel, kept)


def stay_within() -> None:
    """Let this process, and no other, be the one that ends when it wants too much memory. Only Linux can."""
    if sys.platform != "linux":
        return
    import resource

    import psutil

    most = max(LEAST, int(SHARE * psutil.virtual_memory().total))
    hard = resource.getrlimit(resource.RLIMIT_DATA)[1]
    if hard != resource.RLIM_INFINITY:
        most = min(most, hard)
    with contextlib.suppress(OSError, ValueError):  # a system that forbids it: the trainer works all the same
        resource.setrlimit(resource.RLIMIT_DATA, (most, hard))
    with contextlib.suppress(OSError):
        Path("/proc/self/oom_score_adj").write_bytes(FIRST_TO_GO)


def _warm_up() -> None:
    """Import what takes seconds, so that the first job need not wait for it."""
    quieten()
    from studio.training import convert, fit, networks, ready, warm  # noqa: F401


def _prepare(order: Prepare, desk: _Desk, kept: Kept) -> None:
    """Make ready, until somebody asks for more; what goes wrong is said when a job needs it."""
    from studio.training.ready import prepare

    def pause() -> None:
        if desk.waiting:
            raise Stopped

    try:
        prepare(order, kept, pause)
    except Stopped:
        log.debug("made ready in part")
    except Exception:
        log.exception("not made ready")


def _serve(job: Job, desk: _Desk, channel: _Channel, kept: Kept) -> None:
    desk.begin(job)
    outcome: Finished | Failed | Cancelled
    outcome = (
        Cancelled(job.id) if desk.is_unwanted(job) else work(job, channel.say, lambda: desk.is_unwanted(job), kept)
    )
    desk.end()
    channel.say(outcome)
