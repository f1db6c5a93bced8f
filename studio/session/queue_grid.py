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


def alike(ranked: Ranked, usable: Callable[[int], bool], skip: frozenset[str] = frozenset()) -> Iterator[int]:
    """Items for a grid, the most alike first; the class is that of the first. `skip`: no grid of these classes."""
    ranking = ranked.ranking
    best, sure = ranking.probabilities.argmax(axis=1), ranking.probabilities.max(axis=1, initial=0) >= SURE
    by_doubt = np.argsort(ranking.probabilities.max(axis=1, initial=0), kind="stable")
    skipped = np.isin(best, [place for place, label in enumerate(ranking.classes) if label in skip])
    for row in (*ranking.order.tolist(), *by_doubt.tolist()):
        if sure[row] and not skipped[row] and usable(int(ranked.ids[row])):
            break
    else:
        return
    mine = np.flatnonzero((best == best[row]) & sure)
    directions = unit(ranking.features[mine])
    nearness = directions @ unit(ranking.features[row][None])[0]
    for place in np.argsort(-nearness, kind="stable").tolist():
        item = int(ranked.ids[mine[place]])
        if usable(item):
            yield item


def make_grid(
    found: Iterable[int], pool: Pool, read: Callable[[NDArray[np.uint8]], Prediction], size: int = SIZE
) -> Grid | None:
    """The first `size` of `found` that are `read` as one class, and surely. None: there is none. StudioError."""
    cells: list[Cell] = []
    for number in found:
        image = pool.images([number])[0]
        shown = read(image)
        if not shown.unsure and (not cells or shown.label == cells[0].shown.label):
            cells.append(Cell(pool.item(number), image, shown))
        if len(cells) == size:
            break
    return Grid(cells[0].shown.label, tuple(cells)) if cells else None
