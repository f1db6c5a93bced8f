"""The search of ``studio sweep``: what a grid's [search] asks for, by trials of Optuna instead of every combination."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Any

import typer

from studio.cli.console import note, percent, progress_bar
from studio.cli.sweep_words import in_words, on_terminal, run_line
from studio.errors import StudioError, counted

if TYPE_CHECKING:
    from studio.experiments.sweep.folder import SweepFolder
    from studio.experiments.sweep.grid import Grid, Value
    from studio.experiments.sweep.plan import Plan
    from studio.experiments.sweep.pools import Pool
    from studio.experiments.sweep.runs import Run
    from studio.experiments.sweep.search import Searched, Trial


def check_search(plan: Plan, trials: int | None, storage: str | None, again: bool, where: str) -> None:
    """Raises typer.BadParameter where a search is asked for and there is none, or a grid's runs and there are none."""
    if plan.grid.search is None and (trials is not None or storage is not None):
        raise typer.BadParameter(f"--trials and --storage are for a [search], and {where} has none")
    if again and not plan.runs:
        raise typer.BadParameter(f"--again is for the runs of a [grid], and {where} has none")


def trials_ended(plan: Plan, folder: SweepFolder | None, storage: str | None) -> int:
    """How many trials of the search have ended, as its storage says; 0: it was not begun. Raises StudioError."""
    from studio.experiments.sweep.place import place_of, study_if_begun
    from studio.experiments.sweep.search import ended_of

    if plan.grid.search is None or (folder is None and storage is None):
        return 0
    path = Path() if folder is None else folder.path
    study = study_if_begun(place_of(plan.grid, plan.data, path, storage))
    return 0 if study is None else ended_of(study)


def search_plan(plan: Plan, trials: int | None) -> list[str]:
    """What would be searched, for a person."""
    if plan.grid.search is None:
        return []
    many = counted(trials or plan.grid.search.trials, "trial")
    return [f"  a search of {many} over {', '.join(plan.grid.search.spaces)}, judged by base validation"]


def go_searching(
    plan: Plan, folder: SweepFolder, pool: Pool, trials: int | None, storage: str | None, mnist: Path | None
) -> Searched:
    """Go on with the search, with a bar. Raises StudioError."""
    from studio.experiments.sweep.cluster import ClusterPool
    from studio.experiments.sweep.place import place_of, study_at
    from studio.experiments.sweep.runs import run_of
    from studio.experiments.sweep.search import search
    from studio.training.base import base_name

    assert plan.grid.search is not None
    place = place_of(plan.grid, plan.data, folder.path, storage)
    study_at(place)
    if isinstance(pool, ClusterPool):
        pool.cluster.check_sees(place.file)
    name, done, hear = plan.grid.name, 0, heard_trials(plan.grid)

    def made(values: dict[str, Value]) -> Run:
        run = run_of(values, f"{name}, [search]", base_name("auto", mnist), plan.data.digest)
        plan.data.check([run], mnist)
        return plan.data.settled(run)

    try:
        with progress_bar(name) as show:

            def tell(trial: Trial) -> None:
                nonlocal done
                done = trial.ended
                show(done, trial.trials, f"{name}: {done} of {counted(trial.trials, 'trial')}")
                hear(trial)

            return search(plan.grid, made, plan.data, folder, pool, place, trials or plan.grid.search.trials, tell=tell)
    except KeyboardInterrupt:
        note(f"{counted(done, 'trial')} of the search are recorded in {folder.path}; the same command goes on")
        raise


def heard_trials(grid: Grid) -> Callable[[Trial], None]:
    """Says what became of every trial where no terminal is: a line each, and how long the others take."""
    assert grid.search is not None
    if on_terminal():
        return lambda _: None
    spaces, started, ended = tuple(grid.search.spaces), perf_counter(), 0

    def hear(trial: Trial) -> None:
        nonlocal ended
        ended += 1
        each = (perf_counter() - started) / ended
        left = f"; about {in_words(each * (trial.trials - trial.ended))} left" if trial.ended < trial.trials else ""
        note(f"trial {trial.ended} of {trial.trials}: {run_line(trial.record, spaces)}{left}")

    return hear


def search_values(found: Searched) -> dict[str, Any]:
    """For --json."""
    best = found.best
    return {
        "trials": found.trials,
        "stopped": found.stopped,
        "failed": found.failed,
        "best": None if best is None else {"key": best.key, "values": best.values, "validation": _validation(best)},
    }


def search_lines(grid: Grid, found: Searched) -> list[str]:
    """For a person."""
    assert grid.search is not None
    lines = [f"search: {counted(found.trials, 'trial')}, {found.stopped} of them stopped early, {found.failed} failed"]
    if found.elsewhere:
        lines.append(
            f"  {counted(found.elsewhere, 'trial')} under way from other folders; where a command there was "
            "interrupted, the same command goes on"
        )
    if found.best is not None:
        values = ", ".join(f"{name} {found.best.values[name]}" for name in grid.search.spaces)
        lines.append(f"  best by validation ({percent(_validation(found.best))}): {values}; run {found.best.key}")
    return lines


def _validation(record: Any) -> float:
    from studio.experiments.sweep.data import VALIDATION

    judged = record.on(VALIDATION)
    if judged is None or judged.share.value is None:
        raise StudioError(f"the run {record.key} was not asked for base validation")
    return float(judged.share.value)
