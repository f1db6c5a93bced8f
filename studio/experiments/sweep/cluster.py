"""The runs of a sweep on a Dask cluster: an executor for `going`, which does not know where runs are performed.

Dask sends a run whose worker died to another one, which makes it possible that a run is performed twice; it is recorded
once, for only the driver writes records. The data go to the scheduler once and from there to every worker that needs
them, as a task of its own: so they can be made again where the worker that held them has died. A run that nobody waits
for any more ends by itself.
"""

from __future__ import annotations

import pickle
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import CancelledError, Executor, Future
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from studio.experiments.cluster.connecting import Cluster, begin_task
from studio.experiments.sweep.data import SweepData
from studio.experiments.sweep.perform import perform, unmade
from studio.experiments.sweep.records import RunRecord
from studio.experiments.sweep.runs import Run

if TYPE_CHECKING:
    from distributed import Client

ENDED = "every worker that took it ended, as by a run that needs more memory than there is"


@dataclass(frozen=True)
class ClusterPool:
    """The workers of a cluster; those that come while a sweep is under way are used, too."""

    cluster: Cluster

    @property
    def workers(self) -> int:
        """How many runs it performs at a time."""
        return max(1, self.cluster.workers)

    @contextmanager
    def open(self) -> Iterator[Executor]:
        """An executor of runs. Raises StudioError: the scheduler has ended."""
        executor = _Runs(self.cluster)
        try:
            with self.cluster.watched():
                yield executor
        finally:
            executor.shutdown(cancel_futures=True)


class _Runs(Executor):
    """Sends runs to the workers of a cluster."""

    def __init__(self, cluster: Cluster) -> None:
        self._cluster = cluster
        self._inner = cluster.client.get_executor(pure=False, retries=0)
        self._held: dict[str, Any] = {}  # data by digest, as Dask's futures

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        """`fn` is a `going.Perform`, with a run, its data and the name of its sweep."""
        run, data, name = args
        cluster = self._cluster
        inner = self._inner.submit(
            _performed, cluster.versions, cluster.needs, cluster.neighbours, fn, run, self._data(data), name,
            key=f"run-{run.key}-{uuid4().hex}", **kwargs,
        )  # fmt: skip
        outer: Future[RunRecord] = Future()
        inner.add_done_callback(lambda ended: pass_on(ended, outer, run, name))
        return outer

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Let go of what is under way, which then ends in its workers."""
        if self._cluster.client.status != "running":
            return
        self._inner.shutdown(wait=wait and not cancel_futures)
        self._held.clear()

    def _data(self, data: SweepData) -> Any:
        if data.digest not in self._held:
            self._held[data.digest] = _sent(self._cluster.client, data)
        return self._held[data.digest]


def _sent(client: Client, data: SweepData) -> Any:
    """`data` among the workers, which fetch it from each other."""
    import dask

    with dask.config.set({"distributed.admin.large-graph-warning-threshold": "1TB"}):  # it is sent once, and said to be
        return client.submit(pickle.loads, pickle.dumps(data), key=f"data-{data.digest}")


def pass_on(ended: Future[RunRecord], outer: Future[RunRecord], run: Run, name: str) -> None:
    """Let `outer` end as `ended` did, which may have cost workers: then its run has failed."""
    from distributed import KilledWorker

    if ended.cancelled():
        outer.set_exception(CancelledError())
    elif isinstance(error := ended.exception(), KilledWorker):
        outer.set_result(unmade(run, name, ENDED))
    elif error is not None:
        outer.set_exception(error)
    else:
        outer.set_result(ended.result())


def _performed(
    wanted: dict[str, str], needs: Any, neighbours: int, by: Callable[..., RunRecord], run: Run, data: SweepData,
    name: str,
) -> RunRecord:  # fmt: skip
    """In a worker: `run`, if it is the worker that it should be."""
    begin_task(wanted, needs, neighbours)
    return by(run, data, name)


def perform_there(run: Run, data: SweepData, name: str) -> RunRecord:
    """`perform` in a worker: it ends where nobody waits for it any more. Raises RunCancelled."""
    return perform(run, data, name, cancelled=unwanted())


def unwanted() -> Callable[[], bool]:
    """Of the task that this is called in: does nobody wait for it any more? Elsewhere than in a worker: never so."""
    if "distributed" not in sys.modules:
        return lambda: False
    from distributed import get_worker

    try:
        worker = get_worker()
    except ValueError:
        return lambda: False
    key = worker.get_current_task()

    def asked() -> bool:
        task = worker.state.tasks.get(key)
        return task is None or task.state == "cancelled"

    return asked
