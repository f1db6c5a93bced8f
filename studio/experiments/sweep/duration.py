"""How long a sweep will take, said before it starts: the costs of `training.estimate`, at the pace of runs here.

Where no run has been recorded yet the estimate is that of the computer on which those costs were measured.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from studio.experiments.sweep.records import RunRecord
from studio.experiments.sweep.runs import Run
from studio.training import estimate

AROUND = 3.0  # seconds of a run beside its steps: compiling, converting, judging
WARM = 8.0  # seconds of a run that goes on from a model, about


@dataclass(frozen=True)
class Duration:
    """Seconds from now, and whether runs of this sweep say so."""

    seconds: float
    measured: bool


def duration(left: Sequence[Run], records: Sequence[RunRecord], workers: int = 1) -> Duration:
    """Of the runs that are `left`, by so many workers, which share this computer's cores."""
    if not left:
        return Duration(0.0, measured=True)
    timed = [record for record in records if not record.failed and record.from_scratch]
    same = [record for record in timed if record.spec.kind == left[0].spec.kind]
    expected = sum(_seconds(record) for record in same)
    pace = sum(record.seconds for record in same) / expected if same else 1.0
    longest = max(map(_seconds, left))
    start = estimate.START - AROUND
    total = start + max(longest, sum(map(_seconds, left)) / workers) * pace
    return Duration(total, measured=bool(same))


def _seconds(run: Run | RunRecord) -> float:
    if not run.from_scratch:
        return WARM
    return estimate.estimate(run.spec, run.base, run.corrections, ()).seconds - estimate.START + AROUND
