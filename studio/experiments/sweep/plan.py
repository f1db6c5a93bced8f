"""From what a person asks for (a grid's file or a study, and data) to runs that can be performed, all of it checked."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from studio.errors import StudioError
from studio.experiments.sweep.data import MNIST, SweepData, read_data
from studio.experiments.sweep.folder import SweepFolder
from studio.experiments.sweep.grid import Choices, Data, Grid, Value
from studio.experiments.sweep.grid_file import read_grid
from studio.experiments.sweep.records import RunRecord
from studio.experiments.sweep.runs import Run, judgeable, run_of, runs_of
from studio.experiments.sweep.studies import SIZES, STUDIES, find_study, fitted
from studio.paths import typed
from studio.training.base import base_name

KEPT = 200  # drawings that a study which teaches keeps for testing, where nobody says another number


@dataclass(frozen=True, eq=False)
class Plan:
    """A sweep that may begin."""

    grid: Grid
    runs: tuple[Run, ...]
    data: SweepData
    about: str = ""  # of a study: its question
    small: str = ""  # of a small study: what it differs in from the full one
    trial: Run | None = None  # one as the search will have them

    def trials_left(self, trials: int | None, ended: int) -> list[Run]:
        """Runs as those that the search, of so many trials, has still to make, of which `ended` are done."""
        if self.grid.search is None or self.trial is None:
            return []
        wanted = trials or self.grid.search.trials
        return [replace(self.trial, seed=number) for number in range(ended, wanted)]


def plan_of(what: str, size: str, data: Data, mnist: Path | None, *, kept_said: bool = False) -> Plan:
    """The plan of `what`, a grid's file or a study in one of `SIZES`; `data` stands instead of what these name.

    A study keeps some of what is taught for testing, or all of it where it teaches nothing, unless `kept_said`: then
    `data.kept` was asked for. `mnist` is where MNIST lies, if anywhere. Raises StudioError naming file and field.
    """
    if size not in SIZES:
        raise StudioError(f'there is no size "{size}"; there are {" and ".join(SIZES)}')
    if is_file(what):
        path = Path(what)
        grid = read_grid(path)
        return _checked(replace(grid, data=_instead(grid.data, data, kept_said)), str(path), mnist)
    study = find_study(what)
    grid = study.sized(size)
    wanted = _instead(grid.data, data, kept_said)
    if mnist is None:
        wanted = replace(wanted, test=tuple(one for one in wanted.test if one != MNIST))
    if data.taught is not None and not kept_said:
        wanted = replace(wanted, kept=KEPT if study.needs_taught else None)
    plan = _checked(replace(grid, data=wanted), study.name, mnist, study=True)
    return replace(plan, about=study.question, small=study.small if size == "small" else "")


def is_file(what: str) -> bool:
    """Is `what` a grid's file, and no study?"""
    path = Path(what)
    return path.is_file() or path.suffix == ".toml"


def check_no_folder(what: str) -> None:
    """Raises StudioError: `what` is a folder, as one where a sweep was begun; a study may be called like one."""
    path = Path(what)
    if not path.is_dir() or what in (study.name for study in STUDIES):
        return
    folder = SweepFolder(path)
    if not folder.exists:
        raise StudioError(f"{what} is a folder, and holds no sweep: name a grid's file, or a study")
    name = folder.info().name
    begun = name if name in (study.name for study in STUDIES) else "GRID.toml"
    raise StudioError(
        f'{what} is the folder of the sweep "{name}", which goes on by the command that began it: '
        f"`studio sweep {begun} --out {typed(path)}`"
    )


def _instead(there: Data, given: Data, kept_said: bool) -> Data:
    """What is `there`, and what was given in its place; sets to test with come beside."""
    taught = there if given.taught is None else given
    return Data(
        taught=taught.taught,
        taught_labels=taught.taught_labels,
        kept=given.kept if kept_said else there.kept,
        test=tuple(dict.fromkeys((*there.test, *given.test))),
        as_is=there.as_is or given.as_is,
    )


def _checked(grid: Grid, where: str, mnist: Path | None, *, study: bool = False) -> Plan:
    auto = base_name("auto", mnist)
    runs = runs_of(grid, where, auto, "")  # what cannot be is said before anything is read
    search = grid.search
    corners = () if search is None else search.corners
    trials = [judgeable(run_of({**grid.fixed, **values}, where, auto, "")) for values in corners]
    bases = {run.base for run in runs} | bases_of_search(grid, auto)
    data = read_data(grid.data, mnist, with_mnist="mnist" in bases)
    if study:
        grid = fitted(grid, data)
    runs = tuple(data.settled(run) for run in runs_of(grid, where, auto, data.digest))
    data.check([*runs, *trials], mnist)
    return Plan(grid, runs, data, trial=trials[0] if trials else None)


def bases_of_search(grid: Grid, auto: str) -> set[str]:
    """The base sets that trials of a search may have; `auto` is what "auto" means here."""
    if grid.search is None:
        return set()
    space = grid.search.spaces.get("base")
    named = space.options if isinstance(space, Choices) else (grid.fixed.get("base", "auto"),)
    return {auto if one == "auto" else str(one) for one in named}


def summary(records: Iterable[RunRecord], varied: Iterable[str]) -> list[str]:
    """A line for each combination of the `varied` fields but the seed: mean accuracy by set, lowest and highest."""
    names = [name for name in varied if name != "seed"]
    groups: dict[str, list[RunRecord]] = {}
    for record in records:
        groups.setdefault(_words(record.values, names) or record.name, []).append(record)
    return [f"{words}: {_accuracies(group)}" for words, group in groups.items()]


def _words(values: dict[str, Value], names: list[str]) -> str:
    return ", ".join(f"{name} {values[name]}" for name in names if name in values)


def _accuracies(group: list[RunRecord]) -> str:
    sound = [record for record in group if not record.failed]
    if not sound:
        return f"failed: {group[0].failed}"
    parts = []
    for one in sound[0].judged:
        found = [judged.share.value or 0.0 for record in sound if (judged := record.on(one.set)) is not None]
        spread = f" ({min(found):.1%} to {max(found):.1%})" if len(found) > 1 else ""
        parts.append(f"{one.set} {np.mean(found):.1%}{spread} of {one.n:,}".replace("%", " %"))
    return "; ".join(parts)
