"""Ranking the pool for the queue: what is ranked, by what, and when it is worth doing again.

A ranking is made in another thread of what the queue hands out (`Work`), which nobody changes: the answers of the
moment go on by the old order meanwhile. Every work has a number, and only the newest one's ranking is taken: one that
comes late, by a model that serves no more, is dropped.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from studio.active.pieces import Pieces, part
from studio.active.ranking import Ranking, rank
from studio.active.strategies import strategy_of
from studio.recognition.quick import Quick

if TYPE_CHECKING:
    from studio.gallery.pool import Pool
    from studio.session.loop import Session

AHEAD = 100  # items chosen at a time
RENEW = 10  # answers after which another choice is worth it
PIECE = 4_096  # pictures fetched at a time
_FETCHED = 0.1  # share of the work that fetching is


@dataclass(frozen=True, eq=False)
class Ranked:
    """A ranking of items of the pool: row i of it is item `ids[i]`."""

    ids: NDArray[np.int64]  # (N,)
    ranking: Ranking

    @property
    def order(self) -> list[int]:
        """Items, the one to ask first, first."""
        found: list[int] = self.ids[self.ranking.order].tolist()
        return found


@dataclass(frozen=True, eq=False)
class Work:
    """What a ranking is made of. Any thread may do it."""

    number: int
    ids: NDArray[np.int64]  # (N,)
    images: Callable[[NDArray[np.int64]], NDArray[np.uint8]]  # ids (n,) -> (n, 28, 28)
    model: Quick
    strategy: str
    labels: tuple[str, ...]  # of what is taught
    seed: int

    def pieces(self) -> Pieces[Ranked]:
        """Do it. Raises StudioError: the model answers with values that are not numbers."""
        images = np.zeros((len(self.ids), 28, 28), np.uint8)
        for at in range(0, len(self.ids), PIECE):
            images[at : at + PIECE] = self.images(self.ids[at : at + PIECE])
            yield _FETCHED * at / len(self.ids)
        rng = np.random.default_rng(self.seed)
        work = rank(images, self.model, strategy_of(self.strategy), AHEAD, rng, self.labels)
        ranking = yield from part(work, _FETCHED, 1.0)
        return Ranked(self.ids, ranking)


class Rankings:
    """Which ranking the queue goes by, and whether another one is worth it. `seed` gives the seeds."""

    def __init__(self, session: Session, seed: Callable[[], int]) -> None:
        self._session, self._seed = session, seed
        self._works = 0  # begun
        self._wanted_for: object = None  # what the newest work is for
        self.since = 0  # answers since
        self.newest: Ranked | None = None

    def outdated(self, pool: Pool) -> bool:
        """Is the newest work of no use any more, because another model serves, or other items are there?"""
        return self._wanted_for != self._what(pool)

    def due(self, pool: Pool) -> bool:
        """Is it worth ranking anew?"""
        return self.outdated(pool) or self.since >= RENEW

    def _what(self, pool: Pool) -> object:
        recognizer = self._session.recognizer
        return recognizer.version, recognizer.spec.classes, len(pool)

    def begin(self, pool: Pool, ids: NDArray[np.int64], labels: Sequence[str]) -> Work | None:
        """What another thread is to rank; None: there is nothing to choose from."""
        model = self._session.still()  # may change what classes are called
        self._works += 1
        self._wanted_for, self.since = self._what(pool), 0
        if not len(ids):
            return None
        return Work(self._works, ids, pool.images, model, "default", tuple(labels), self._seed())

    def take(self, pool: Pool, work: int, ranked: Ranked) -> bool:
        """Go by that. False: it came too late."""
        if work != self._works or self.outdated(pool):
            return False
        self.newest = ranked
        return True
