"""A grid of alike: items that the model takes for one class, confirmed together, but for the strangers among them.

It begins with what a strategy would ask first among the items the model is sure of, and goes on with what is most like
it (the cosine of the network's features) of the same class: that is where a wrong answer has company, and where the eye
finds a stranger at once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from studio.gallery.pool import Item, Pool
from studio.recognition.bank import unit
from studio.recognition.recognizer import Prediction
from studio.session.queue_ranking import Ranked

SIZE = 24
READS = 100  # items read for one grid, at the most: the window waits for them
HOPELESS = 12  # items of a class that are not sure, after which another class is tried
SURE = 0.9  # of what is asked together; the model may demand more to be sure


@dataclass(frozen=True, eq=False)
class Cell:
    """One item of a grid."""

    item: Item
    image: NDArray[np.uint8]  # (28, 28)
    shown: Prediction


@dataclass(frozen=True, eq=False)
class Grid:
    """Items that are taken for `label`, most alike first."""

    label: str
    cells: tuple[Cell, ...]


def alike(ranked: Ranked, usable: Callable[[int], bool], skip: frozenset[str] = frozenset()) -> Iterator[Iterator[int]]:
    """Items for a grid, class by class, in each the most alike to its first one first. `skip`: not these classes."""
    ranking = ranked.ranking
    best, sure = ranking.probabilities.argmax(axis=1), ranking.probabilities.max(axis=1, initial=0) >= SURE
    by_doubt = np.argsort(ranking.probabilities.max(axis=1, initial=0), kind="stable")
    passed = np.isin(best, [place for place, label in enumerate(ranking.classes) if label in skip])
    for row in (*ranking.order.tolist(), *by_doubt.tolist()):
        if sure[row] and not passed[row] and usable(int(ranked.ids[row])):
            mine = (best == best[row]) & sure
            passed |= best == best[row]
            yield _like(ranked, row, np.flatnonzero(mine), usable)


def _like(ranked: Ranked, row: int, mine: NDArray[np.int64], usable: Callable[[int], bool]) -> Iterator[int]:
    """The items of rows `mine`, the one most like that of `row` first."""
    directions = unit(ranked.ranking.features[mine])
    nearness = directions @ unit(ranked.ranking.features[row][None])[0]
    for place in np.argsort(-nearness, kind="stable").tolist():
        item = int(ranked.ids[mine[place]])
        if usable(item):
            yield item


def make_grid(
    classes: Iterable[Iterable[int]],
    pool: Pool,
    read: Callable[[NDArray[np.uint8]], Prediction],
    skip: frozenset[str] = frozenset(),
) -> Grid | None:
    """The first `SIZE` items of a class that are `read` as one class, not of `skip`, and surely; see `alike`.

    The ranking may be of another model than the one that reads now: a class of which it is sure of none is passed over,
    and nothing is read once `READS` items are. None: there is no grid. Raises StudioError as `read` does.
    """
    left = READS
    for items in classes:
        cells: list[Cell] = []
        for tried, number in enumerate(items):
            if not left or len(cells) == SIZE or (not cells and tried == HOPELESS):
                break
            left -= 1
            image = pool.images([number])[0]
            shown = read(image)
            alike_so_far = shown.label == cells[0].shown.label if cells else shown.label not in skip
            if not shown.unsure and alike_so_far:
                cells.append(Cell(pool.item(number), image, shown))
        if cells:
            return Grid(cells[0].shown.label, tuple(cells))
    return None
