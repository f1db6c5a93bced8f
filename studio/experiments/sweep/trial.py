"""A trial of a search where it is performed: it tells Optuna how it stands after every epoch, and may be stopped."""

from __future__ import annotations

import warnings
from dataclasses import replace
from typing import TYPE_CHECKING

from studio.experiments.sweep.cluster import unwanted
from studio.experiments.sweep.data import SweepData
from studio.experiments.sweep.perform import RunCancelled, perform, unmade
from studio.experiments.sweep.place import Place, study_at
from studio.experiments.sweep.records import RunRecord
from studio.experiments.sweep.runs import Run
from studio.recognition.epochs import EpochPoint
from studio.training.messages import Message, Progress

if TYPE_CHECKING:
    import optuna

STOPPED = "stopped by the search"


def tried(place: Place, number: int, run: Run, data: SweepData, name: str) -> RunRecord:
    """Perform `run` as trial `number`, here or in a worker; one that is stopped is a failed record that says so.

    Its history has the loss and the accuracy of the last steps of each epoch, not of the whole epoch.
    """
    import optuna

    study = study_at(place)
    storage = study._storage
    trial = optuna.Trial(study, storage.get_trial_id_from_study_id_trial_number(study._study_id, number))
    points: list[EpochPoint] = []
    left, stopped, of = unwanted(), False, 0

    def hear(message: Message) -> None:
        nonlocal stopped, of
        if not isinstance(message, Progress) or message.validation is None:
            return
        of = message.epochs
        points.append(
            EpochPoint(message.epoch, message.loss or 0.0, message.accuracy or 0.0, message.validation, message.auc)
        )
        _report(trial, message.validation, message.epoch)
        stopped = message.epoch < of and trial.should_prune()

    try:
        return perform(run, data, name, hear, lambda: stopped or left())
    except RunCancelled:
        if not stopped:
            raise
    made = unmade(run, name, f"{STOPPED} after epoch {points[-1].epoch} of {of}")
    return replace(made, history=tuple(points), epochs=points[-1].epoch)


def report_all(trial: optuna.Trial, record: RunRecord) -> None:
    """Tell Optuna what `record` says of every epoch, of a run that was recorded before."""
    for point in record.history:
        if point.validation is not None:
            _report(trial, point.validation, point.epoch)


def _report(trial: optuna.Trial, value: float, epoch: int) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # a trial that is performed twice reports an epoch twice
        trial.report(value, epoch)
