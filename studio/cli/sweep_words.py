"""What ``studio sweep`` says: its plan, a line a run where no terminal shows a bar, and how long it takes."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from studio.cli.console import note, percent
from studio.errors import counted

if TYPE_CHECKING:
    from studio.experiments.sweep.duration import Duration, Pace
    from studio.experiments.sweep.going import Step
    from studio.experiments.sweep.grid import Grid
    from studio.experiments.sweep.plan import Plan
    from studio.experiments.sweep.records import RunRecord


def plan_lines(plan: Plan, left: int, mnist: Path | None) -> list[str]:
    """What would be done, for a person; `mnist` is where MNIST lies, if anywhere."""
    grid, data = plan.grid, plan.data
    sets = ", ".join(f"{name} ({len(one):,})" for name, one in data.sets.items()) or "base validation alone"
    lines = [
        " ".join(part for part in (f"{grid.name}:", plan.about, _runs(plan, left)) if part),
        f"  small: {plan.small}" if plan.small else "",
        *(f"  {name}: {', '.join(map(str, options))}" for name, options in grid.grid.items()),
        *(f"  case: {', '.join(f'{name} {value}' for name, value in case.items())}" for case in grid.cases),
        f"  {counted(len(data.taught), 'drawing') if len(data.taught) else 'no drawings'} to teach; tested with {sets}",
        f"  {counted(data.left_out, 'taught drawing')} of a test set left out" if data.left_out else "",
        f"  {counted(len(data.apart), 'taught drawing')} left out: images of MNIST that judge every training"
        if data.apart
        else "",
        f"  {counted(len(data.drawn), 'drawn character')} of those that ship {'is' if len(data.drawn) == 1 else 'are'}"
        " in a test set, and not trained on"
        if data.drawn
        else "",
        "  MNIST is not here: of the test images, those that the models that ship know from it are not counted"
        if mnist is None and data.sets and not all(run.from_scratch for run in (*plan.runs, plan.trial) if run)
        else "",
    ]
    return [line for line in lines if line]


def _runs(plan: Plan, left: int) -> str:
    if not plan.runs:
        return "a search alone"
    return f"{counted(len(plan.runs), 'run')}, {len(plan.runs) - left} of them done"


def length(time: Duration, workers: str) -> str:
    """How long it would take `workers`, for a person."""
    if not time.seconds:
        return "nothing is left to do"
    if time.measured:
        return f"about {in_words(time.seconds)} by {workers}"
    between = f"about {in_words(time.low)} to {in_words(time.high)} by {workers}"
    return f"{between}: no run has been timed here yet; what is left is said anew after each"


def heard(grid: Grid, pace: Pace) -> Callable[[Step], None]:
    """Says what became of every run: a line each where no terminal is, else of those that failed alone."""
    terminal = on_terminal()

    def hear(step: Step) -> None:
        record = step.record
        if record is None:
            return
        pace.take(record)
        if not terminal:
            left = f"; about {in_words(pace.seconds)} left" if step.done < step.of else ""
            note(f"{step.done} of {step.of}: {run_line(record, grid.varied or grid.grid)}{left}")
        elif record.failed:
            note(f"run {record.key} failed: {record.failed}")

    return hear


def run_line(record: RunRecord, varied: Iterable[str]) -> str:
    """What was tried, what came of it on every set, and how long it took."""
    from studio.experiments.sweep.settings import shown
    from studio.experiments.sweep.trial import STOPPED

    named = ", ".join(f"{name} {shown(record.values[name])}" for name in varied if name in record.values)
    named = named or f"run {record.key}"
    if record.failed:
        return f"{named}: {'' if record.failed.startswith(STOPPED) else 'failed: '}{record.failed}"
    shares = ", ".join(f"{one.set} {percent(one.share.value)}" for one in record.judged)
    return f"{named}: {shares}; {record.seconds:.1f} s"


def on_terminal() -> bool:
    """Does somebody see a bar?"""
    return sys.stderr.isatty()


def in_words(seconds: float) -> str:
    """About how long."""
    if seconds < 90:
        return f"{seconds:.0f} s"
    return f"{seconds / 60:.0f} min" if seconds < 5_400 else f"{seconds / 3600:.1f} h"
