"""Performs the runs that have no record yet, and keeps the record of each as it comes.

Only here are records written, so a run that is performed twice (a cluster may, when a worker dies) is recorded once.
Ctrl+C, a kill or a failing disk lose the runs under way and no other; the same command goes on from there.
"""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Callable, Sequence
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Executor, Future, wait
from dataclasses import dataclass
from functools import partial
from time import perf_counter

from studio.errors import StudioError
from studio.experiments.sweep.data import SweepData
from studio.experiments.sweep.folder import SweepFolder
from studio.experiments.sweep.perform import RunCancelled, perform, unmade
from studio.experiments.sweep.pools import Pool
from studio.experiments.sweep.records import RunRecord
from studio.experiments.sweep.runs import Run

TRIES = 2  # of a run whose process ends; then it is recorded as failed
ENDED = "its process ended before it was done, as one that needs more memory than there is would"

Perform = Callable[[Run, SweepData, str], RunRecord]


@dataclass(frozen=True)
class Step:
    """A run that came to its end, or the beginning, where `record` is None."""

    done: int  # runs with a record, of those asked for
    of: int
    record: RunRecord | None = None


@dataclass(frozen=True)
class Outcome:
    """How it went."""

    runs: int  # asked for
    done: int  # of them with a model, now or before
    failed: int  # of them without one
    performed: int  # now
    seconds: float


def missing(runs: Sequence[Run], records: Sequence[RunRecord], *, again: bool = False) -> list[Run]:
    """The runs without a record; with `again` those that failed, too."""
    known = {record.key for record in records if not (again and record.failed)}
    return [run for run in runs if run.key not in known]


def go(
    runs: Sequence[Run],
    data: SweepData,
    folder: SweepFolder,
    pool: Pool,
    *,
    again: bool = False,
    tell: Callable[[Step], None] = lambda _: None,
    by: Perform = perform,
    before: Sequence[RunRecord] | None = None,
) -> Outcome:
    """Perform what is missing in `folder`, by `pool`; `tell` hears of every run. `again`: failed ones once more.

    `before`: the records there are, where they have been read; what has come since then stands (None: they are read).
    Raises StudioError where a record cannot be written, and what `tell` raises; what is done stays.
    """
    started = perf_counter()
    before = folder.records() if before is None else before
    left = missing(runs, before, again=again)
    going = _Going(runs, data, folder, pool, tell, by, left)
    tell(Step(len(runs) - len(left), len(runs)))
    while going.waiting:
        going.round()
    kept = {record.key: record for record in (*before, *going.kept)}
    failed = sum(1 for run in runs if kept[run.key].failed)
    return Outcome(len(runs), len(runs) - failed, failed, len(left), perf_counter() - started)


def attempt(by: Perform, run: Run, data: SweepData, name: str) -> RunRecord:
    """What `by` makes of `run`, where it is performed: what goes wrong there is a failed run, and ends no sweep.

    Raises RunCancelled, and BrokenExecutor; whatever else a pool raises is the pool's own.
    """
    try:
        return by(run, data, name)
    except (RunCancelled, BrokenExecutor):
        raise
    except StudioError as error:
        return unmade(run, name, str(error))
    except Exception as error:
        return unmade(run, name, f"{type(error).__name__}: {error}")


class _Going:
    """Runs on their way."""

    def __init__(
        self, runs: Sequence[Run], data: SweepData, folder: SweepFolder, pool: Pool, tell: Callable[[Step], None],
        by: Perform, left: Sequence[Run],
    ) -> None:  # fmt: skip
        self._of, self._done = len(runs), len(runs) - len(left)
        self._data, self._folder, self._pool, self._tell, self._by = data, folder, pool, tell, by
        self._name = folder.info().name
        self._tries: Counter[str] = Counter()
        self._under_way: dict[Future[RunRecord], Run] = {}
        self.waiting = deque(left)
        self.kept: list[RunRecord] = []

    def round(self) -> None:
        """Perform what waits, until all is done or a process ends that should not have."""
        try:
            with self._pool.open() as executor:
                while self.waiting or self._under_way:
                    self._send(executor)
                    self._take(wait(self._under_way, return_when=FIRST_COMPLETED).done)
        except BrokenExecutor:
            lost = list(self._under_way.items())
            self._under_way.clear()
            for future, run in reversed(lost):
                self._lost(future, run)

    def _send(self, executor: Executor) -> None:
        """Never more than are performed at once: then those under way are those that a broken pool may blame."""
        while self.waiting and len(self._under_way) < self._pool.workers:
            run = self.waiting[0]
            self._under_way[executor.submit(partial(attempt, self._by), run, self._data, self._name)] = run
            self.waiting.popleft()

    def _take(self, ended: set[Future[RunRecord]]) -> None:
        for future in ended:
            self._keep(future.result())
            del self._under_way[future]

    def _keep(self, record: RunRecord) -> None:
        """Where another command has recorded the run meanwhile, that record stands."""
        if not self._folder.write(record):
            record = self._folder.find(record.key) or record
        self.kept.append(record)
        self._done += 1
        self._tell(Step(self._done, self._of, record))

    def _lost(self, future: Future[RunRecord], run: Run) -> None:
        """A run whose process has ended: its record, if it came, another try, or a failure."""
        if future.done() and not future.cancelled() and future.exception() is None:
            self._keep(future.result())
            return
        self._tries[run.key] += 1
        if self._tries[run.key] < TRIES:
            self.waiting.appendleft(run)
        else:
            self._keep(unmade(run, self._name, ENDED))
