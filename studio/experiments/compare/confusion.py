"""What is taken for what: a matrix, and the drawings behind each of its cells.

As in `studio evaluate`, the label counted is the most probable one, sure or not, so that the matrix adds up to all.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from studio.experiments.compare.race import Race
from studio.figures import DRAW_PAGES
from studio.gallery.records import Sample, Trial


@dataclass(frozen=True, eq=False)
class Confusion:
    """Rows are what it is, columns what was read."""

    labels: tuple[str, ...]  # (L,) of rows and columns
    matrix: NDArray[np.int64]  # (L, L)
    ids: NDArray[np.int64]  # (n,) samples
    true: NDArray[np.intp]  # (n,) row of each
    read: NDArray[np.intp]  # (n,) column of each

    def cell(self, true: str, read: str) -> tuple[int, ...]:
        """Ids of the samples that are `true` and were read as `read`, in order. Raises ValueError: no such label."""
        row, column = self.labels.index(true), self.labels.index(read)
        return tuple(self.ids[(self.true == row) & (self.read == column)].tolist())

    def worst(self, count: int) -> tuple[tuple[str, str, int], ...]:
        """The `count` most frequent mistakes: what it is, what was read, how often."""
        wrong = self.matrix.copy()
        np.fill_diagonal(wrong, 0)
        order = np.argsort(-wrong, axis=None, kind="stable")[:count]
        rows, columns = np.unravel_index(order, wrong.shape)
        found = zip(rows.tolist(), columns.tolist(), strict=True)
        return tuple((self.labels[i], self.labels[j], int(wrong[i, j])) for i, j in found if wrong[i, j])


def confusion_of(race: Race, version: str) -> Confusion:
    """What `version` took for what in a race. Raises KeyError: it did not race."""
    drawings = race.drawings
    return confusion(drawings.ids.tolist(), drawings.labels.tolist(), race.racer(version).answers.tolist())


def confusion_of_trials(
    trials: Iterable[Trial], version: str | None = None, writer: str | None = None, samples: Iterable[Sample] = ()
) -> Confusion:
    """What was shown for what on the Draw page, by `version` and to `writer` (None: any).

    A drawing is what its label among `samples` says now: one that was mended later was no mistake of the model. Of what
    is not among them it is what was answered then.
    """
    now = {sample.id: sample.label for sample in samples}
    chosen = [
        trial
        for trial in trials
        if trial.page in DRAW_PAGES
        and trial.sample is not None
        and not trial.taken_back
        and version in (None, trial.model)
        and writer in (None, trial.writer)
        and trial.predicted
    ]
    ids = [trial.sample for trial in chosen if trial.sample is not None]
    labels = [now.get(number, trial.label) for number, trial in zip(ids, chosen, strict=True)]
    return confusion(ids, labels, [trial.predicted for trial in chosen])


def confusion(ids: Sequence[int], labels: Sequence[str], answers: Sequence[str]) -> Confusion:
    """Of n samples: what they are, and what was read."""
    names = tuple(sorted({*labels, *answers}))
    place = {label: row for row, label in enumerate(names)}
    true, read = (np.array([place[label] for label in column], np.intp) for column in (labels, answers))
    matrix = np.zeros((len(names), len(names)), np.int64)
    np.add.at(matrix, (true, read), 1)
    return Confusion(names, matrix, np.array(ids, np.int64), true, read)
