"""Accuracy over trials, one curve for each version, writer or run, with its band: what the seed program's figures show.

A run is a sequence of answers, right or wrong, in the order they were given. Its curve says what share was right so
far. The legend is the seed's: "ml 200" for a version trained on 200 drawings; where two were trained on as many, the
version stands beside it. Trials are history: what was answered on the Draw page, by the model of the moment with its
memory. Answers of a race are of the networks alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from studio.experiments.compare.race import Race
from studio.figures import DRAW_PAGES
from studio.gallery.records import Trial
from studio.stats import Share, cumulative, wilson_bands

POINTS = 300  # most points of a curve: more than that falls between pixels


@dataclass(frozen=True, eq=False)
class Run:
    """Answers in order."""

    name: str  # the version, writer or run
    legend: str
    correct: NDArray[np.bool_]  # (n,)

    @property
    def share(self) -> Share:
        """All of them."""
        return Share(int(self.correct.sum()), len(self.correct))


@dataclass(frozen=True, eq=False)
class Line:
    """A run ready to be drawn; arrays (k,), shares 0..1."""

    name: str
    legend: str
    share: Share  # at the end
    x: NDArray[np.int64]  # answers so far
    value: NDArray[np.float64]  # right of them
    low: NDArray[np.float64]  # 95 % Wilson interval
    high: NDArray[np.float64]


def runs_by_version(
    trials: Iterable[Trial], corrections: Mapping[str, int], writer: str | None = None
) -> tuple[Run, ...]:
    """The answers that each version gave on the Draw page, to `writer` (None: to everybody).

    `corrections`: how many drawings a version was trained on; one that is not there is told by its name.
    """
    answered: dict[str, list[bool]] = {}
    for trial in _drawn(trials):
        if writer in (None, trial.writer):
            answered.setdefault(trial.model, []).append(trial.correct)
    names = legends(tuple(answered), corrections)
    return tuple(Run(version, names[version], np.array(right, np.bool_)) for version, right in answered.items())


def runs_by_writer(trials: Iterable[Trial], version: str | None = None) -> tuple[Run, ...]:
    """The answers that each writer was given on the Draw page, by `version` (None: by whatever served)."""
    answered: dict[str, list[bool]] = {}
    for trial in _drawn(trials):
        if version in (None, trial.model):
            answered.setdefault(trial.writer, []).append(trial.correct)
    return tuple(Run(writer, writer, np.array(right, np.bool_)) for writer, right in answered.items())


def runs_of(race: Race) -> tuple[Run, ...]:
    """The answers of each version of a race, over the same drawings."""
    names = legends([racer.version for racer in race.racers], {one.version: one.corrections for one in race.racers})
    return tuple(Run(racer.version, names[racer.version], racer.right) for racer in race.racers)


def legends(versions: Sequence[str], corrections: Mapping[str, int]) -> dict[str, str]:
    """What each version is called in a legend: "ml 200", or "ml 200 (nn-3)" where that alone would not tell it."""
    often = Counter(corrections[version] for version in versions if version in corrections)
    return {
        version: version
        if version not in corrections
        else f"ml {corrections[version]}" + (f" ({version})" if often[corrections[version]] > 1 else "")
        for version in versions
    }


def line(run: Run) -> Line:
    """The curve of a run; at most POINTS points, the last among them."""
    right, ns = cumulative(run.correct)
    low, high = wilson_bands(right, ns) if len(ns) else (np.zeros(0), np.zeros(0))
    keep = np.unique(np.linspace(0, len(ns) - 1, min(len(ns), POINTS)).astype(np.intp))
    return Line(run.name, run.legend, run.share, ns[keep], right[keep] / ns[keep], low[keep], high[keep])


def _drawn(trials: Iterable[Trial]) -> Iterable[Trial]:
    return (trial for trial in trials if trial.page in DRAW_PAGES and trial.answered and not trial.taken_back)
