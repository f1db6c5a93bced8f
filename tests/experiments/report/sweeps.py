"""Sweeps that were never run: every record says what a test wants it to say."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import numpy as np

from studio.experiments.sweep.folder import SweepFolder
from studio.experiments.sweep.grid import Grid
from studio.experiments.sweep.records import Judged
from studio.experiments.sweep.runs import runs_of
from studio.recognition.epochs import EpochPoint
from tests.experiments.sweep.making import DIGEST, a_record, some_data

DIGITS = tuple("0123456789")
Difficulty = Callable[[Mapping[str, Any]], float]  # of a run's values: share of right answers


def judged(name: str, n: int, share: float, seed: int, seen: int = 0) -> Judged:
    """The same n drawings for every run: the hard ones are hard for all, and `seed` shifts which."""
    true = np.array([DIGITS[number % 10] for number in range(n)])
    order = np.random.default_rng(7).random(n) + np.random.default_rng(seed).random(n) * 0.2
    wrong = np.argsort(-order)[: round(n * (1 - share))]
    answers = true.copy()
    answers[wrong] = [DIGITS[(DIGITS.index(label) + 1) % 10] for label in true[wrong]]
    return Judged.of(name, true, answers, DIGITS, seen)


def sweep(path: Path, grid: Grid, share: Difficulty, *, n: int = 200, seen: int = 0, failed: str = "") -> SweepFolder:
    """A folder with every run of `grid` done; the run whose values stand in `failed` has no model."""
    runs = runs_of(grid, "GRID.toml", "small", DIGEST)
    folder = SweepFolder.begin(path, grid, runs, some_data())
    for run in runs:
        part = share(run.values)
        points = tuple(EpochPoint(e, 2.0 / e, 1 - 0.5 / e, part - 0.2 / e, 1 - 0.1 / e) for e in range(1, 7))
        sets = (judged("kept", n, part, run.seed, seen), judged("validation", 2 * n, min(1, part + 0.02), run.seed))
        said: dict[str, Any] = {"judged": sets, "history": points}
        if failed and failed in str(run.values):
            said = {"judged": (), "failed": "the loss is no number any more"}
        folder.write(a_record(run, name=grid.name, **said))
    return folder
