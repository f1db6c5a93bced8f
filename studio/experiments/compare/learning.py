"""Training curves: what a version's training said epoch by epoch, ready to be drawn beside those of others."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from studio.experiments.compare.curves import legends
from studio.recognition.entry import ModelEntry
from studio.recognition.epochs import EpochPoint


@dataclass(frozen=True, eq=False)
class Learning:
    """One training; arrays (k,) over its epochs, NaN where nothing was measured."""

    name: str  # the version or run
    legend: str
    epoch: NDArray[np.int64]
    loss: NDArray[np.float64]
    accuracy: NDArray[np.float64]  # of what trained
    validation: NDArray[np.float64]  # accuracy on some of base validation
    auc: NDArray[np.float64]  # area under the ROC curve there


def learning(name: str, legend: str, history: Iterable[EpochPoint]) -> Learning:
    """The curves of a training from its epochs, which may be none."""
    points = tuple(history)

    def column(values: Iterable[float | None]) -> NDArray[np.float64]:
        return np.array([np.nan if value is None else value for value in values], np.float64)

    return Learning(
        name,
        legend,
        np.array([point.epoch for point in points], np.int64),
        column(point.loss for point in points),
        column(point.accuracy for point in points),
        column(point.validation for point in points),
        column(point.auc for point in points),
    )


def learning_of(entries: Iterable[ModelEntry]) -> tuple[Learning, ...]:
    """The curves of those versions that have any: cards of older versions, and of what ships, say nothing of it."""
    told = [entry for entry in entries if entry.card.history]
    names = legends([entry.version for entry in told], {entry.version: entry.card.corrections for entry in told})
    return tuple(learning(entry.version, names[entry.version], entry.card.history) for entry in told)
