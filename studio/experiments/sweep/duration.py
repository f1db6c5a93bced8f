"""How long a sweep will take: the costs of `training.estimate`, at the pace of the runs that are recorded.

Where no run is recorded yet the costs are those of the computer on which they were measured, of two cores with nothing
else to do; another computer, or one that is busy, may be far from that. So a range is said, and from the first run on
what is left is said anew after every run.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass

from studio.experiments.sweep.records import RunRecord
from studio.experiments.sweep.runs import Run
from studio.training import estimate

AROUND = 3.0  # seconds of a run beside its steps: compiling, converting, judging
WARM = 8.0  # seconds of a run that goes on from a model, about
UNSURE = 2.0  # what nothing was measured for takes so many times as long, or as short


@dataclass(frozen=True)
class Duration:
    """Seconds from now, as many times `low` as `high` is times them, and whether runs of this sweep say so."""

    seconds: float
    low: float
    high: float
    measured: bool


class Pace:
    """What is left of a sweep, and how long runs take here for what they should take."""

    def __init__(self, left: Sequence[Run], records: Sequence[RunRecord], workers: int = 1) -> None:
        self._left = {run.key: (_sort(run), _seconds(run)) for run in left}
        self._workers = workers
        self._took: dict[tuple[str, bool], float] = {}
        self._should: dict[tuple[str, bool], float] = {}
        for record in records:
            self._learn(record)

    @property
    def measured(self) -> bool:
        """Has any run here said how long it took?"""
        return bool(self._should)

    @property
    def seconds(self) -> float:
        """Of what is left, once the workers have started."""
        if not self._left:
            return 0.0
        costs = [cost * self._factor(sort) for sort, cost in self._left.values()]
        return max(*costs, sum(costs) / self._workers)

    def take(self, record: RunRecord) -> None:
        """A run has ended."""
        self._left.pop(record.key, None)
        self._learn(record)

    def _learn(self, record: RunRecord) -> None:
        if not record.failed:
            sort = _sort(record)
            self._took[sort] = self._took.get(sort, 0.0) + record.seconds
            self._should[sort] = self._should.get(sort, 0.0) + _seconds(record)

    def _factor(self, sort: tuple[str, bool]) -> float:
        """How many times as long as they should runs of a kind take; of one that has none yet, as the others do."""
        if sort in self._should:
            return self._took[sort] / self._should[sort]
        return sum(self._took.values()) / sum(self._should.values()) if self.measured else 1.0


def duration(left: Sequence[Run], records: Sequence[RunRecord], workers: int = 1, busy: float = 1.0) -> Duration:
    """Of the runs that are `left`, by so many workers. `busy`: how many times as long as alone a run takes here now."""
    pace = Pace(left, records, workers)
    if not left:
        return Duration(0.0, 0.0, 0.0, measured=True)
    seconds = estimate.START - AROUND + pace.seconds
    if pace.measured:
        return Duration(seconds, seconds, seconds, measured=True)
    return Duration(seconds * busy**0.5, seconds / UNSURE, seconds * busy * UNSURE, measured=False)


def at_once(workers: int) -> int:
    """How many runs so many workers of this computer perform in the time of one: never more than it has cores."""
    return max(1, min(workers, os.cpu_count() or 1))


def busy_here(workers: int) -> float:
    """How many times as long a run takes as if nothing else ran on this computer, by its load of the last minute."""
    if not hasattr(os, "getloadavg"):  # Windows
        return 1.0
    return max(1.0, (os.getloadavg()[0] + at_once(workers)) / (os.cpu_count() or 1))


def _sort(run: Run | RunRecord) -> tuple[str, bool]:
    return run.spec.kind, run.from_scratch


def _seconds(run: Run | RunRecord) -> float:
    if not run.from_scratch:
        return WARM
    return estimate.estimate(run.spec, run.base, run.corrections, ()).seconds - estimate.START + AROUND
