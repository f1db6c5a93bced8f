"""Writers against each other under the same versions: who is read better, and is that more than chance?

The drawings of two people are different ones, so nothing is paired, and one who draws mainly ones is read better for
that alone: in a duel only classes that both have drawn count.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from studio.errors import StudioError
from studio.experiments.compare.race import Race
from studio.stats import Contrast, Share, independent, together


@dataclass(frozen=True)
class Duel:
    """Two writers under the versions of a race."""

    writers: tuple[str, str]
    versions: tuple[str, ...]
    contrasts: tuple[Contrast, ...]  # one a version, first writer against second; Holm over the versions
    classes: tuple[str, ...]  # that both have drawn
    left_out: tuple[int, int]  # drawings of each that are of other classes


@dataclass(frozen=True)
class WriterShares:
    """How one writer is read by each version of a race."""

    writer: str
    shares: tuple[Share, ...]  # in the order of the race's versions


def duel(race: Race, first: str, second: str) -> Duel:
    """The drawings of `first` against those of `second`. Raises StudioError: one has none that count, or it is one."""
    if first == second:
        raise StudioError(f'a duel takes two writers, not "{first}" twice')
    drawings = race.drawings
    rows = [drawings.writers == writer for writer in (first, second)]
    for writer, mine in zip((first, second), rows, strict=True):
        if not mine.any():
            known = ", ".join(dict.fromkeys(drawings.writers.tolist())) or "nobody"
            raise StudioError(f'"{writer}" has no drawings that count; there are those of {known[:200]}')
    classes = set(drawings.labels[rows[0]].tolist()) & set(drawings.labels[rows[1]].tolist())
    shared: NDArray[np.bool_] = np.isin(drawings.labels, sorted(classes))
    counted = [mine & shared for mine in rows]
    contrasts = [
        independent((first, second), *(_share(racer.right[mine]) for mine in counted)) for racer in race.racers
    ]
    return Duel(
        (first, second),
        tuple(racer.version for racer in race.racers),
        together(contrasts),
        tuple(sorted(classes)),
        (int((rows[0] & ~shared).sum()), int((rows[1] & ~shared).sum())),
    )


def by_writer(race: Race) -> tuple[WriterShares, ...]:
    """Every writer of the drawings of a race, in order of arrival."""
    found = []
    for writer in dict.fromkeys(race.drawings.writers.tolist()):
        mine = race.drawings.writers == writer
        found.append(WriterShares(writer, tuple(_share(racer.right[mine]) for racer in race.racers)))
    return tuple(found)


def _share(right: NDArray[np.bool_]) -> Share:
    return Share(int(right.sum()), len(right))
