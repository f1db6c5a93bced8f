"""Where runs are performed: in processes of this computer. A pool of another kind only has to open an Executor.

A process of its own for each worker: TensorFlow never loads in the caller, Ctrl+C ends a training at once, and what
takes too much memory costs one run and not the sweep. They start afresh (spawn), for a fork of a process that has
threads may hang; they end with the process that started them, however that ends.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections.abc import Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

RUNS_A_PROCESS = 50  # what TensorFlow leaves behind of every training adds up


class Pool(Protocol):
    """Something that runs can be sent to."""

    @property
    def workers(self) -> int:
        """How many runs it performs at a time."""

    def open(self) -> AbstractContextManager[Executor]:
        """An executor; leaving it by an exception ends what is under way."""


@dataclass(frozen=True)
class LocalPool:
    """Processes of this computer."""

    workers: int = 1
    mnist: Path | None = None  # where MNIST lies, if it is anywhere

    @contextmanager
    def open(self) -> Iterator[Executor]:
        """The processes, which start when they are needed."""
        before = set(multiprocessing.active_children())
        threads = max(1, (os.cpu_count() or 1) // self.workers)
        executor = ProcessPoolExecutor(
            self.workers,
            multiprocessing.get_context("spawn"),
            begin_worker,
            (threads, self.mnist),
            max_tasks_per_child=RUNS_A_PROCESS,
        )
        try:
            yield executor
        except BaseException:
            executor.shutdown(wait=False, cancel_futures=True)
            for child in set(multiprocessing.active_children()) - before:
                child.terminate()
            raise
        executor.shutdown()


def begin_worker(threads: int, mnist: Path | None) -> None:
    """Make this process a worker: so many threads, Ctrl+C is the parent's to answer, and no life without it."""
    from studio.training.environment import quieten
    from studio.training.program import stay_within

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if mnist is not None:
        os.environ["STUDIO_MNIST"] = str(mnist)
    os.environ.setdefault("TF_NUM_INTRAOP_THREADS", str(threads))
    quieten()
    stay_within()
    threading.Thread(target=_end_with_parent, name="parent", daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(0)
