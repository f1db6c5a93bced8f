"""A search by Optuna in place of a grid: each trial is a run like any other, recorded once, and judged by validation.

A trial's values come from Optuna's sampler (TPE), and a trial that is behind the median of the others at the same epoch
is stopped, on what validation says after every epoch; no test set chooses anything. The run that performs it, wherever
that is, tells Optuna's storage where it stands: a file in the sweep's folder, or a database for several machines, each
of which may then give the same command.

A search that was interrupted goes on, with the trials that were under way first. Its random numbers depend on how many
trials there are, those that were given up not counted: so alone on its storage and with one worker it goes the way it
would have gone. A folder is searched by one command at a time, for what is under way there after an interruption and
what another command has under way look alike in Optuna's storage; several folders may share one.
"""

from __future__ import annotations

import hashlib
import json
import socket
from collections.abc import Callable, Iterator
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Executor, Future, wait
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Any

from filelock import FileLock, Timeout

from studio.errors import StudioError
from studio.experiments.sweep.data import VALIDATION, SweepData
from studio.experiments.sweep.folder import SweepFolder
from studio.experiments.sweep.going import ENDED, attempt
from studio.experiments.sweep.grid import Choices, Grid, Range, Value
from studio.experiments.sweep.perform import unmade
from studio.experiments.sweep.place import JOURNAL, Place, study_at
from studio.experiments.sweep.pools import Pool
from studio.experiments.sweep.records import RunRecord
from studio.experiments.sweep.runs import Run, judgeable
from studio.experiments.sweep.trial import STOPPED, report_all, tried

if TYPE_CHECKING:
    import optuna

_ABANDONED, _FOLDER = "abandoned", "folder"  # attributes of a trial
_LOCK = "search.lock"  # in the sweep's folder


@dataclass(frozen=True)
class Trial:
    """A trial that came to its end; `ended` of so many are there now."""

    record: RunRecord
    ended: int
    trials: int


@dataclass(frozen=True)
class Searched:
    """How it went, everything that the storage holds counted."""

    trials: int  # that have ended
    stopped: int
    failed: int
    best: RunRecord | None  # of those recorded here
    elsewhere: int = 0  # under way from other folders, as far as the storage knows


@dataclass
class _Going:
    """Trials on their way."""

    study: optuna.Study
    place: Place
    grid: Grid
    run_of: Callable[[dict[str, Value]], Run]
    data: SweepData
    folder: SweepFolder
    tell: Callable[[Trial], None]
    trials: int
    by: Callable[..., RunRecord]
    under_way: dict[Future[RunRecord], tuple[optuna.Trial, Run]] = field(default_factory=dict)

    def round(self, pool: Pool) -> bool:
        """Until none is left to begin, or a process ends that should not have: then there is more to do."""
        try:
            with pool.open() as executor:
                while self._fill(executor, pool.workers):
                    for future in wait(self.under_way, return_when=FIRST_COMPLETED).done:
                        record = future.result()
                        self._end(self.under_way.pop(future)[0], record)
        except BrokenExecutor:
            for trial, run in self.under_way.values():
                self._end(trial, unmade(run, self.grid.name, ENDED))
            self.under_way.clear()
            return True
        return False

    def _fill(self, executor: Executor, workers: int) -> bool:
        """Begin as many trials as there are workers for; is any under way?"""
        while len(self.under_way) < workers and (found := self._next()) is not None:
            trial, run = found
            if (known := self.folder.find(run.key)) is not None:
                self._end(trial, known)
                continue
            by = partial(self.by, self.place, trial.number)
            self.under_way[executor.submit(partial(attempt, by), run, self.data, self.grid.name)] = (trial, run)
        return bool(self.under_way)

    def _next(self) -> tuple[optuna.Trial, Run] | None:
        """Another trial; None: there are enough, those that others have under way counted."""
        import optuna

        assert self.grid.search is not None
        begun = sum(1 for one in _counted(self.study) if one.state != optuna.trial.TrialState.WAITING)
        if begun >= self.trials:
            return None
        self.study.sampler = optuna.samplers.TPESampler(seed=begun)
        trial = self.study.ask()
        trial.set_user_attr(_FOLDER, mark_of(self.folder))
        if sum(1 for one in _counted(self.study) if one.number < trial.number) >= self.trials:
            _abandon(self.study, trial._trial_id, trial.number)  # others began some at the same moment
            return None
        values = {name: suggested(trial, name, space) for name, space in self.grid.search.spaces.items()}
        try:
            return trial, self.run_of({**self.grid.fixed, **values})
        except StudioError:
            _abandon(self.study, trial._trial_id, trial.number)
            raise

    def _end(self, trial: optuna.Trial, record: RunRecord) -> None:
        """Keep the record, then tell Optuna: what is told is never without a record."""
        from optuna.trial import TrialState

        self.folder.write(record)
        judged = record.on(VALIDATION)
        if judged is not None and judged.share.value is not None:
            self.study.tell(trial, judged.share.value)
        else:
            stopped = record.failed.startswith(STOPPED) and bool(record.history)
            if stopped and not trial.study.trials[trial.number].intermediate_values:
                report_all(trial, record)  # of a run that was recorded before
            self.study.tell(trial, state=TrialState.PRUNED if stopped else TrialState.FAIL)
        self.tell(Trial(record, ended_of(self.study), self.trials))


def search(
    grid: Grid, run_of: Callable[[dict[str, Value]], Run], data: SweepData, folder: SweepFolder, pool: Pool,
    place: Place, trials: int, *, tell: Callable[[Trial], None] = lambda _: None,
    by: Callable[..., RunRecord] | None = None,
) -> Searched:  # fmt: skip
    """Go on with the search of `grid` until `trials` have ended in all. `run_of` makes a run of values.

    `by` performs a trial: place, number, run, data, name of the sweep. Raises StudioError: the storage cannot be
    opened, values that no run can have, a record that cannot be written; what is done stays.
    """
    with _alone_in(folder):
        study = study_at(place)
        _take_up(study, mark_of(folder), alone=place.file == folder.path / JOURNAL)
        going = _Going(
            study,
            place,
            grid,
            lambda values: judgeable(run_of(values)),
            data,
            folder,
            tell,
            trials,
            tried if by is None else by,
        )
        while ended_of(study) < trials and going.round(pool):
            pass
        return _found(study, going, folder)


@contextmanager
def _alone_in(folder: SweepFolder) -> Iterator[None]:
    """Raises StudioError: another command searches in `folder`, or nothing can be written there."""
    lock = FileLock(folder.path / _LOCK)
    try:
        lock.acquire(timeout=0)
    except Timeout as error:
        raise StudioError(
            f"{folder.path} is searched by another command: let it end, or share its --storage from another --out"
        ) from error
    except (OSError, NotImplementedError) as error:
        said = getattr(error, "strerror", None) or error
        raise StudioError(f"cannot search in {folder.path}: {said}; choose another folder with --out") from error
    try:
        yield
    finally:
        lock.release()


def mark_of(folder: SweepFolder) -> str:
    """What the trials of `folder`, on this machine, are known by among those of others."""
    return hashlib.sha256(f"{socket.gethostname()}\n{folder.path}".encode()).hexdigest()[:16]


def _take_up(study: optuna.Study, mark: str, *, alone: bool) -> None:
    """Let the trials that were under way when the search was interrupted come first.

    They are those of `mark`; of a storage that is this folder's `alone`, all.
    """
    from optuna.trial import TrialState

    for trial in study.get_trials(deepcopy=False, states=(TrialState.RUNNING,)):
        if alone or trial.user_attrs.get(_FOLDER) == mark:
            _abandon(study, trial._trial_id, trial.number)
            if trial.params:
                study.enqueue_trial(trial.params)


def _abandon(study: optuna.Study, trial_id: int, number: int) -> None:
    from optuna.trial import TrialState

    study._storage.set_trial_user_attr(trial_id, _ABANDONED, True)
    study.tell(number, state=TrialState.FAIL)


def _counted(study: optuna.Study) -> list[optuna.trial.FrozenTrial]:
    """All trials but those that were given up."""
    return [one for one in study.get_trials(deepcopy=False) if not _abandoned(one)]


def ended_of(study: optuna.Study) -> int:
    """How many trials have come to an end of their own."""
    return sum(1 for one in _counted(study) if one.state.is_finished())


def _abandoned(trial: optuna.trial.FrozenTrial) -> bool:
    return bool(trial.user_attrs.get(_ABANDONED))


def _found(study: optuna.Study, going: _Going, folder: SweepFolder) -> Searched:
    from optuna.trial import TrialState

    every = _counted(study)
    ended = [one for one in every if one.state.is_finished()]
    sound = sorted(
        (one for one in ended if one.state == TrialState.COMPLETE), key=lambda one: one.value or 0.0, reverse=True
    )
    assert going.grid.search is not None
    recorded = (folder.find(going.run_of({**going.grid.fixed, **_values(one, going.grid)}).key) for one in sound)
    return Searched(
        trials=len(ended),
        stopped=sum(1 for one in ended if one.state == TrialState.PRUNED),
        failed=sum(1 for one in ended if one.state == TrialState.FAIL),
        best=next((record for record in recorded if record is not None and not record.failed), None),
        elsewhere=sum(1 for one in every if one.state == TrialState.RUNNING),
    )


def _values(trial: optuna.trial.FrozenTrial, grid: Grid) -> dict[str, Value]:
    import optuna

    assert grid.search is not None
    fixed = optuna.trial.FixedTrial(trial.params)
    return {name: suggested(fixed, name, space) for name, space in grid.search.spaces.items()}


def suggested(trial: Any, name: str, space: Range | Choices) -> Value:
    """What Optuna's `trial` proposes for the field `name`."""
    if isinstance(space, Range):
        if space.whole:
            return trial.suggest_int(name, int(space.low), int(space.high), log=space.log)
        return trial.suggest_float(name, space.low, space.high, log=space.log)
    plain = all(isinstance(one, str | int | float) for one in space.options)
    if plain:
        return trial.suggest_categorical(name, space.options)
    return json.loads(trial.suggest_categorical(name, tuple(json.dumps(one) for one in space.options)))
