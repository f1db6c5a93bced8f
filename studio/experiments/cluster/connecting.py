"""To a Dask scheduler, and what its workers must be like before anything is sent to them.

A worker computes in this program's name, so it has to be the same program: with another version of NumPy or TensorFlow
its figures would be others, and no table would say so. Every worker is asked when a connection is made, and a worker
that comes later by the first task it gets. What goes wrong is said in one line that names the worker.
"""

from __future__ import annotations

import importlib.metadata
import importlib.util
import logging
import os
import platform
import threading
import warnings
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import CancelledError
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import studio
from studio.errors import StudioError, counted
from studio.paths import find_home
from studio.training.base import find_mnist

if TYPE_CHECKING:
    from distributed import Client

PATIENCE = 10  # seconds for a scheduler to answer
LOOK = 5.0  # seconds between two looks whether there are workers
_ALIKE = ("numpy", "tensorflow", "distributed")


@dataclass(frozen=True)
class Needs:
    """What the workers must have beside this program."""

    mnist: bool = False
    alone: bool = False  # one task at a time in a process, as a training must have it
    modules: tuple[str, ...] = ()
    file: Path | None = None  # on a disk that all see


@dataclass(frozen=True)
class Facts:
    """What a computer says of itself."""

    versions: dict[str, str]
    mnist: bool
    lacking: tuple[str, ...]  # modules
    file: bool


def facts(needs: Needs) -> Facts:
    """Of the process that this runs in. Nothing heavy is imported."""
    found = {"studio": studio.__version__, "python": platform.python_version()}
    return Facts(
        versions=found | {name: _version(name) for name in _ALIKE},
        mnist=not needs.mnist or find_mnist(find_home()) is not None,
        lacking=tuple(name for name in needs.modules if importlib.util.find_spec(name) is None),
        file=needs.file is None or needs.file.exists(),
    )


def _version(name: str) -> str:
    for one in (name, f"{name}-cpu"):
        try:
            return importlib.metadata.version(one)
        except importlib.metadata.PackageNotFoundError:
            continue
    return "none"


def differing(worker: str, there: Facts, needs: Needs, wanted: dict[str, str]) -> str:
    """The line that says why `worker` cannot be used; empty: it can."""
    for name, version in wanted.items():
        if there.versions.get(name) != version:
            has = there.versions.get(name, "none")
            return f"the worker {worker} has {name} {has}, and this computer {version}: install the same on both"
    if there.lacking:
        return f"the worker {worker} has no {there.lacking[0]}: install it there"
    if not there.mnist:
        return f"the worker {worker} finds no MNIST: name its file there in STUDIO_MNIST, and start it again"
    if not there.file:
        return f"the worker {worker} does not see {needs.file}: name a database that all reach, with --storage"
    return ""


class Cluster:
    """A scheduler that answers, and workers that may be used."""

    def __init__(self, client: Client, address: str, needs: Needs, say: Callable[[str], None]) -> None:
        self.client, self.address, self.needs, self._say = client, address, needs, say
        self.versions = facts(Needs()).versions

    @property
    def workers(self) -> int:
        """How many there are now; others may come, and go."""
        return len(self._known())

    @property
    def neighbours(self) -> int:
        """The most workers that share a machine."""
        return max(Counter(one["host"] for one in self._known().values()).values(), default=1)

    def _known(self) -> dict[str, Any]:
        """What the scheduler says of its workers, by address. Raises StudioError: it has ended."""
        workers: dict[str, Any] | None = self.client.scheduler_info(n_workers=-1).get("workers")
        if workers is None:
            raise self.gone
        return workers

    def check(self) -> None:
        """Raises StudioError: there is no worker, or one that cannot be used."""
        workers = self._known()
        if not workers:
            raise StudioError(
                f"the scheduler at {self.address} has no workers: start some with "
                f"`dask worker {self.address} --nthreads 1`"
            )
        for worker, about in workers.items():
            if self.needs.alone and about["nthreads"] != 1:
                raise StudioError(
                    f"the worker {worker} takes {about['nthreads']} tasks at a time, and a training needs a process "
                    "of its own: start it with --nthreads 1, and with --nworkers N for N of them"
                )
        for worker, there in self.client.run(facts, self.needs, on_error="return").items():
            if not isinstance(there, Facts):
                said = " ".join(f"{type(there).__name__}: {there}".split())[:160]
                raise StudioError(f"the worker {worker} cannot load this program ({said}): install it there")
            if line := differing(worker, there, self.needs, self.versions):
                raise StudioError(line)

    def check_sees(self, file: Path | None) -> None:
        """Raises StudioError naming a worker that does not see `file`, which is there; so does every later task."""
        self.needs = replace(self.needs, file=file)
        self.check()

    @contextmanager
    def watched(self) -> Iterator[None]:
        """Say in one line what ends the work inside: raises StudioError where the scheduler, or every worker, ends.

        Where no worker is left the work waits for one to come, and that is said, too.
        """
        from distributed import KilledWorker
        from distributed.client import ClosedClientError
        from distributed.comm.core import CommClosedError

        done = threading.Event()
        watcher = threading.Thread(target=self._watch, args=(done,), name="workers", daemon=True)
        watcher.start()
        try:
            yield
        except KilledWorker as error:
            raise StudioError(f"every worker at {self.address} that took a part of the work ended with it") from error
        except (CancelledError, ClosedClientError, CommClosedError, TimeoutError) as error:
            raise self.gone from error
        finally:
            done.set()

    def _watch(self, done: threading.Event) -> None:
        """Say when there are no workers any more, and when some have come."""
        lonely = False
        while not done.wait(LOOK):
            try:
                workers = self.workers
            except Exception:  # the scheduler has ended, which the work itself says
                return
            if self.client.status != "running":  # then what it knows of workers says nothing
                return
            if lonely == bool(workers) and not done.is_set():
                lonely = not workers
                self._say(self._alone if lonely else f"{counted(workers, 'worker')} at {self.address}: it goes on")

    @property
    def _alone(self) -> str:
        start = f"`dask worker {self.address} --nthreads 1`"
        return f"no worker is left at {self.address}: what is not done waits for one ({start})"

    @property
    def gone(self) -> StudioError:
        """What is said where it ended before its work did."""
        return StudioError(f"the scheduler at {self.address} no longer answers: start it and its workers again")


@contextmanager
def connected(
    address: str, needs: Needs = Needs(), say: Callable[[str], None] = lambda _: None
) -> Iterator[Cluster]:  # fmt: skip
    """The cluster whose scheduler listens at `address` ("tcp://10.0.0.1:8786"), its workers checked.

    `say` is told in a line when all workers have gone, and when there are some again.

    Raises StudioError: Dask is not installed, nothing answers there, or a worker cannot be used.
    """
    if importlib.util.find_spec("distributed") is None:
        raise StudioError("--scheduler needs Dask, which is not installed: `python -m pip install distributed`")
    from distributed import Client

    for name in ("distributed", "distributed.client"):  # loading it sets levels for both
        logging.getLogger(name).setLevel(logging.CRITICAL)  # what matters is said in our own words
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # that versions differ: those that matter are checked here
        try:
            client = Client(address, timeout=PATIENCE, set_as_default=False)
        except (OSError, ValueError, ImportError) as error:
            raise StudioError(
                f"no Dask scheduler answers at {address}: start one with `dask scheduler`, or mend the address"
            ) from error
    try:
        cluster = Cluster(client, address, needs, say)
        cluster.check()
        yield cluster
    finally:
        client.close(timeout=PATIENCE)


def begin_task(wanted: dict[str, str], needs: Needs, neighbours: int) -> None:
    """What every task begins with in its worker: is it the same program? And it takes its share of the cores.

    Raises StudioError naming the worker.
    """
    from distributed import get_worker

    if line := differing(get_worker().address, facts(needs), needs, wanted):
        raise StudioError(line)
    os.environ.setdefault("TF_NUM_INTRAOP_THREADS", str(max(1, (os.cpu_count() or 1) // neighbours)))
