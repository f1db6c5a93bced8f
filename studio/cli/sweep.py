"""``studio sweep``: many trainings that differ in a few fields, by a grid's file or a study of the seed program."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from studio.cli.console import emit, note, progress_bar
from studio.cli.options import HomeOption, JsonOption, SchedulerOption
from studio.cli.sweep_search import base_of, check_search, go_searching, search_lines, search_plan, search_values
from studio.errors import counted
from studio.paths import find_home

if TYPE_CHECKING:
    from studio.experiments.sweep.duration import Duration
    from studio.experiments.sweep.folder import SweepFolder
    from studio.experiments.sweep.going import Outcome, Step
    from studio.experiments.sweep.plan import Plan
    from studio.experiments.sweep.pools import Pool
    from studio.experiments.sweep.records import RunRecord
    from studio.experiments.sweep.search import Searched


def sweep(
    what: Annotated[str, typer.Argument(metavar="GRID.toml|STUDY", help="A grid's file, or the name of a study.")],
    *,
    out: Annotated[
        Path | None, typer.Option("--out", metavar="DIR", help="The sweep's folder.", show_default=False)
    ] = None,
    size: Annotated[str, typer.Option(metavar="SIZE", help="Of a study: small or full.")] = "small",
    taught: Annotated[
        Path | None, typer.Option("--taught", metavar="IMAGES", help="Drawings to teach.", show_default=False)
    ] = None,
    taught_labels: Annotated[
        Path | None, typer.Option("--taught-labels", metavar="CSV", help="Their labels.", show_default=False)
    ] = None,
    kept: Annotated[
        int | None,
        typer.Option("--kept", min=0, metavar="N", help="The last N of them test and never train.", show_default=False),
    ] = None,
    test: Annotated[
        list[Path] | None, typer.Option("--test", metavar="IMAGES", help="Test with these, too.", show_default=False)
    ] = None,
    as_is: Annotated[bool, typer.Option("--as-is", help="Take 28x28 images as they are: no normalisation.")] = False,
    workers: Annotated[int, typer.Option(min=1, max=256, metavar="N", help="Runs at a time.")] = 1,
    scheduler: SchedulerOption = None,
    trials: Annotated[
        int | None,
        typer.Option(min=1, metavar="N", help="Trials of the grid's \\[search], in all.", show_default=False),
    ] = None,
    storage: Annotated[
        str | None,
        typer.Option(metavar="URL", help="Keep the search in this database, or file.", show_default=False),
    ] = None,
    again: Annotated[bool, typer.Option("--again", help="Try failed runs once more.")] = False,
    plan: Annotated[bool, typer.Option("--plan", help="Only say what would be done, and how long it takes.")] = False,
    home: HomeOption = None,
    as_json: JsonOption = False,
) -> None:
    """Train every combination of a grid, and record each once; the same command goes on where it ended.

    Studies: neurons, dropout, epochs, labels, losses, optimizers, kaggle-epochs, layers, third-convolution.
    """
    from studio.experiments.sweep.duration import duration
    from studio.experiments.sweep.folder import SweepFolder
    from studio.experiments.sweep.going import missing
    from studio.experiments.sweep.grid import Data
    from studio.experiments.sweep.plan import plan_of
    from studio.training.base import find_mnist

    if out is None and not plan:
        raise typer.BadParameter("name the sweep's folder with --out, or only look at the --plan")
    if taught is None and (taught_labels is not None or kept is not None):
        raise typer.BadParameter("--taught-labels and --kept say something of --taught")
    mnist = find_mnist(find_home(home))
    wanted = Data(taught, taught_labels, kept or 0, tuple(str(one) for one in test or ()), as_is)
    planned = plan_of(what, size, wanted, mnist, kept_said=kept is not None)
    folder = None if out is None else SweepFolder(out.expanduser().absolute())
    records = folder.records() if folder is not None and folder.exists else ()
    left = missing(planned.runs, records, again=again)
    time = duration(left, records, workers)
    check_search(planned, trials, storage, what)
    lines = [*_plan_lines(planned, len(left), time, workers), *search_plan(planned, trials)]
    if plan or folder is None:
        values = {"name": planned.grid.name, "runs": len(planned.runs), "done": len(planned.runs) - len(left),
                  "estimate": round(time.seconds, 1), "measured": time.measured}  # fmt: skip
        emit(values, as_json, lines)
        return
    for line in (*lines, *(f"studio: {line}; its run is run again" for line in folder.damaged)):
        note(line)
    with _pool(planned, scheduler, workers, mnist) as pool:
        folder = SweepFolder.begin(folder.path, planned.grid, planned.runs, planned.data)
        outcome = _go(planned, folder, pool, again)
        searched = None if planned.grid.search is None else go_searching(planned, folder, pool, trials, storage, mnist)
    _end(planned, folder, outcome, searched, as_json)


@contextmanager
def _pool(plan: Plan, scheduler: str | None, workers: int, mnist: Path | None) -> Iterator[Pool]:
    """Processes of this computer, or the workers of a cluster. Raises StudioError."""
    from studio.experiments.cluster.connecting import Needs, connected
    from studio.experiments.sweep.cluster import ClusterPool
    from studio.experiments.sweep.pools import LocalPool

    if scheduler is None:
        yield LocalPool(workers, mnist)
        return
    bases = {run.base for run in plan.runs} | (set() if plan.grid.search is None else {base_of(plan, mnist)})
    needs = Needs(mnist="mnist" in bases, alone=True, modules=() if plan.grid.search is None else ("optuna",))
    with connected(scheduler, needs) as cluster:
        note(f"{counted(cluster.workers, 'worker')} at {scheduler}")
        yield ClusterPool(cluster)


def _go(plan: Plan, folder: SweepFolder, pool: Pool, again: bool) -> Outcome:
    """Perform what is missing, with a bar."""
    from studio.experiments.sweep import going
    from studio.experiments.sweep.cluster import ClusterPool, perform_there

    done = 0
    try:
        with progress_bar(plan.grid.name) as show:

            def tell(step: Step) -> None:
                nonlocal done
                done = step.done
                show(step.done, step.of, f"{plan.grid.name}: {step.done} of {counted(step.of, 'run')}")
                if step.record is not None and step.record.failed:
                    note(f"run {step.record.key} failed: {step.record.failed}")

            go = partial(going.go, by=perform_there) if isinstance(pool, ClusterPool) else going.go
            return go(plan.runs, plan.data, folder, pool, again=again, tell=tell)
    except KeyboardInterrupt:
        note(f"{done} of {counted(len(plan.runs), 'run')} are recorded in {folder.path}; the same command goes on")
        raise


def _end(plan: Plan, folder: SweepFolder, outcome: Outcome, searched: Searched | None, as_json: bool) -> None:
    from studio.experiments.sweep.plan import summary

    asked = {run.key for run in plan.runs}
    every = folder.records()
    records = [record for record in every if record.key in asked]
    table = folder.write_tables(every)
    for name, seen in _seen(records).items():
        note(f"{counted(seen, 'image')} of the set {name} were trained on: what is said of it flatters")
    values = {
        "name": plan.grid.name,
        "runs": outcome.runs,
        "done": outcome.done,
        "failed": outcome.failed,
        "seconds": round(outcome.seconds, 3),
        "out": str(folder.path),
        **({} if searched is None else {"search": search_values(searched)}),
    }
    lines = [
        f"{plan.grid.name}: {outcome.done} of {counted(outcome.runs, 'run')}"
        + (f", {outcome.failed} failed" if outcome.failed else "")
        + f"; {outcome.performed} of them now, in {_time(outcome.seconds)}; {table}",
        *(f"  {line}" for line in summary(records, plan.grid.varied)),
        *([] if searched is None else search_lines(plan.grid, searched)),
    ]
    emit(values, as_json, lines)


def _seen(records: list[RunRecord]) -> dict[str, int]:
    """Images of each set that some run was trained on, where there are any."""
    found: dict[str, int] = {}
    for judged in (one for record in records for one in record.judged if one.seen):
        found[judged.set] = max(judged.seen, found.get(judged.set, 0))
    return found


def _plan_lines(plan: Plan, left: int, time: Duration, workers: int) -> list[str]:
    """What would be done, for a person."""
    grid, data = plan.grid, plan.data
    sets = ", ".join(f"{name} ({len(one):,})" for name, one in data.sets.items()) or "base validation alone"
    lines = [
        f"{grid.name}: {plan.about} {counted(len(plan.runs), 'run')}, {len(plan.runs) - left} of them done".replace(
            ":  ", ": "
        ),
        f"  small: {plan.small}" if plan.small else "",
        *(f"  {name}: {', '.join(map(str, options))}" for name, options in grid.grid.items()),
        *(f"  case: {', '.join(f'{name} {value}' for name, value in case.items())}" for case in grid.cases),
        f"  {counted(len(data.taught), 'drawing') if len(data.taught) else 'no drawings'} to teach; tested with {sets}",
        f"  {counted(data.left_out, 'taught drawing')} of a test set left out" if data.left_out else "",
        f"  about {_time(time.seconds)} by {counted(workers, 'worker')}"
        + ("" if time.measured else " on a computer of two cores; nothing has been measured on this one yet"),
    ]
    return [line for line in lines if line]


def _time(seconds: float) -> str:
    """About how long, in words."""
    if seconds < 90:
        return f"{seconds:.0f} s"
    return f"{seconds / 60:.0f} min" if seconds < 5_400 else f"{seconds / 3600:.1f} h"
