"""``studio sweep``: many trainings that differ in a few fields, by a grid's file or a study of the seed program."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from studio.cli.console import emit, note, progress_bar
from studio.cli.options import HomeOption, JsonOption, SchedulerOption
from studio.cli.sweep_search import check_search, go_searching, search_lines, search_plan, search_values, trials_ended
from studio.cli.sweep_words import heard, in_words, length, plan_lines
from studio.errors import counted
from studio.paths import find_home

if TYPE_CHECKING:
    from studio.experiments.sweep.duration import Duration, Pace
    from studio.experiments.sweep.folder import SweepFolder
    from studio.experiments.sweep.going import Outcome, Step
    from studio.experiments.sweep.plan import Plan
    from studio.experiments.sweep.pools import Pool
    from studio.experiments.sweep.records import RunRecord
    from studio.experiments.sweep.runs import Run
    from studio.experiments.sweep.search import Searched


def sweep(
    what: Annotated[str, typer.Argument(metavar="GRID.toml|STUDY", help="A grid's file, or the name of a study.")],
    *,
    out: Annotated[
        Path | None, typer.Option("--out", metavar="DIR", help="The sweep's folder.", show_default=False)
    ] = None,
    size: Annotated[
        str | None, typer.Option(metavar="SIZE", help="Of a study: small (the default) or full.", show_default=False)
    ] = None,
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
    workers: Annotated[
        int | None,
        typer.Option(min=1, max=256, metavar="N", help="Runs at a time, here (1).", show_default=False),
    ] = None,
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
    from studio.experiments.sweep.duration import Pace
    from studio.experiments.sweep.folder import SweepFolder
    from studio.experiments.sweep.going import missing
    from studio.experiments.sweep.grid import Data
    from studio.experiments.sweep.plan import check_no_folder, is_file, plan_of
    from studio.training.base import find_mnist

    check_no_folder(what)
    if out is None and not plan:
        raise typer.BadParameter("name the sweep's folder with --out, or only look at the --plan")
    if taught is None and (taught_labels is not None or (kept is not None and not is_file(what))):
        raise typer.BadParameter("--taught-labels and --kept say something of --taught")
    if scheduler is not None and workers is not None:
        raise typer.BadParameter("--workers counts processes here, and a --scheduler has workers of its own")
    if size is not None and is_file(what):
        raise typer.BadParameter(f"--size is of a study, and {what} is a grid: its own fields say how large it is")
    mnist = find_mnist(find_home(home))
    wanted = Data(taught, taught_labels, kept or 0, tuple(str(one) for one in test or ()), as_is)
    planned = plan_of(what, size or "small", wanted, mnist, kept_said=kept is not None)
    folder = None if out is None else SweepFolder(out.expanduser().absolute())
    records = folder.records() if folder is not None and folder.exists else ()
    left = missing(planned.runs, records, again=again)
    check_search(planned, trials, storage, again, what)
    with _pool(planned, scheduler, workers or 1, mnist) as pool:
        time = _duration([*left, *planned.trials_left(trials, trials_ended(planned, folder, storage))], records, pool)
        by = counted(pool.workers, "worker") + (f" at {scheduler}" if scheduler is not None else "")
        lines = [*plan_lines(planned, len(left), mnist), *search_plan(planned, trials), f"  {length(time, by)}"]
        if plan or folder is None:
            values = {"name": planned.grid.name, "runs": len(planned.runs), "done": len(planned.runs) - len(left),
                      "estimate": round(time.seconds, 1), "low": round(time.low, 1), "high": round(time.high, 1),
                      "measured": time.measured}  # fmt: skip
            emit(values, as_json, lines)
            return
        for line in (*lines, *(f"studio: {line}; its run is run again" for line in folder.damaged)):
            note(line)
        folder = SweepFolder.begin(folder.path, planned.grid, planned.runs, planned.data)
        outcome = _go(planned, folder, pool, Pace(left, records, _at_once(pool)), records, again)
        searched = None if planned.grid.search is None else go_searching(planned, folder, pool, trials, storage, mnist)
    _end(planned, folder, outcome, searched, as_json)


def _duration(left: Sequence[Run], records: Sequence[RunRecord], pool: Pool) -> Duration:
    """How long `pool` takes for what is `left`; how busy the workers of a cluster are is not known."""
    from studio.experiments.sweep.duration import busy_here, duration
    from studio.experiments.sweep.pools import LocalPool

    return duration(left, records, _at_once(pool), busy_here(pool.workers) if isinstance(pool, LocalPool) else 1.0)


def _at_once(pool: Pool) -> int:
    """How many runs it performs in the time of one."""
    from studio.experiments.sweep.duration import at_once
    from studio.experiments.sweep.pools import LocalPool

    return at_once(pool.workers) if isinstance(pool, LocalPool) else pool.workers


@contextmanager
def _pool(plan: Plan, scheduler: str | None, workers: int, mnist: Path | None) -> Iterator[Pool]:
    """Processes of this computer, or the workers of a cluster. Raises StudioError."""
    from studio.experiments.cluster.connecting import Needs, connected
    from studio.experiments.sweep.cluster import ClusterPool
    from studio.experiments.sweep.plan import bases_of_search
    from studio.experiments.sweep.pools import LocalPool
    from studio.training.base import base_name

    if scheduler is None:
        yield LocalPool(workers, mnist)
        return
    bases = {run.base for run in plan.runs} | bases_of_search(plan.grid, base_name("auto", mnist))
    needs = Needs(mnist="mnist" in bases, alone=True, modules=() if plan.grid.search is None else ("optuna",))
    with connected(scheduler, needs, note) as cluster:
        yield ClusterPool(cluster)


def _go(plan: Plan, folder: SweepFolder, pool: Pool, pace: Pace, records: Sequence[RunRecord], again: bool) -> Outcome:
    """Perform what is missing, with a bar or a line a run."""
    from studio.experiments.sweep import going
    from studio.experiments.sweep.cluster import ClusterPool, perform_there

    done, hear = 0, heard(plan.grid, pace)
    try:
        with progress_bar(plan.grid.name) as show:

            def tell(step: Step) -> None:
                nonlocal done
                done = step.done
                show(step.done, step.of, f"{plan.grid.name}: {step.done} of {counted(step.of, 'run')}")
                hear(step)

            go = partial(going.go, by=perform_there) if isinstance(pool, ClusterPool) else going.go
            return go(plan.runs, plan.data, folder, pool, again=again, tell=tell, before=records)
    except KeyboardInterrupt:
        note(f"{done} of {counted(len(plan.runs), 'run')} are recorded in {folder.path}; the same command goes on")
        raise


def _end(plan: Plan, folder: SweepFolder, outcome: Outcome, searched: Searched | None, as_json: bool) -> None:
    from studio.experiments.sweep.plan import summary
    from studio.experiments.sweep.tables import has_pyarrow

    asked = {run.key for run in plan.runs}
    every = folder.records()
    records = [record for record in every if record.key in asked]
    table = folder.write_tables(every)
    trials = [] if searched is None else [one for one in every if one.data_digest == plan.data.digest]
    for name, seen in _seen([*records, *trials]).items():
        note(f"{counted(seen, 'image')} of the set {name} were trained on: what is said of it flatters")
    if not has_pyarrow():
        note("runs.parquet was not written: it takes pyarrow, the extra parquet (`python -m pip install pyarrow`)")
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
        f"{plan.grid.name}: {_went(outcome)}{table}",
        *(f"  {line}" for line in summary(records, plan.grid.varied)),
        *([] if searched is None else search_lines(plan.grid, searched)),
    ]
    emit(values, as_json, lines)


def _went(outcome: Outcome) -> str:
    """What became of the runs; of a search alone there are none."""
    if not outcome.runs:
        return ""
    failed = f", {outcome.failed} failed" if outcome.failed else ""
    done = f"{outcome.done} of {counted(outcome.runs, 'run')}{failed}"
    return f"{done}; {outcome.performed} of them now, in {in_words(outcome.seconds)}; "


def _seen(records: list[RunRecord]) -> dict[str, int]:
    """Images of each set that some run was trained on, where there are any."""
    found: dict[str, int] = {}
    for judged in (one for record in records for one in record.judged if one.seen):
        found[judged.set] = max(judged.seen, found.get(judged.set, 0))
    return found
