"""Ranking the pool for the queue: what is ranked, by what, and when it is worth doing again.

A ranking is made in another thread of what the queue hands out (`Work`), which nobody changes: the answers of the
moment go on by the old order meanwhile. Every work has a number, and only the newest one's ranking is taken: one that
comes late, by a model that serves no more, is dropped. Whatever was taught meanwhile counts towards another one,
wherever that was: here, by drawing, or by an edit of the gallery.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from studio.active.pieces import Pieces, part
from studio.active.ranking import Ranking, answers, choose
from studio.active.strategies import STRATEGIES, strategy_of
from studio.recognition.quick import Quick
from studio.settings import BEST

if TYPE_CHECKING:
    from studio.gallery.pool import Pool
    from studio.session.loop import Session

AHEAD = 100  # items chosen at a time
CHANCE = "random"  # the strategy that chooses nothing
RENEW = 10  # samples taught or edited, after which another choice is worth it: of 28,000 it costs .04 s with an empty
# memory and 1.3 s with a full one, although the network is not asked again
PIECE = 4_096  # pictures fetched at a time
_FETCHED, _ANSWERED = 0.1, 0.7  # share of the work when pictures are fetched, and answered


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
    known: Ranked | None = None  # by the same network: what it has answered need not be asked again

    def pieces(self) -> Pieces[Ranked]:
        """Do it. Raises StudioError: the model answers with values that are not numbers."""
        recognizer, known = self.model.recognizer, self.known
        width = known.ranking.features.shape[1] if known is not None else 0
        there, places = _found(self.ids, known)
        missing = np.flatnonzero(~there)
        images = np.zeros((len(missing), 28, 28), np.uint8)
        for at in range(0, len(missing), PIECE):
            images[at : at + PIECE] = self.images(self.ids[missing[at : at + PIECE]])
            yield _FETCHED * at / len(missing)
        new, logits_of_new = yield from part(answers(images, recognizer), _FETCHED, _ANSWERED)
        features = np.zeros((len(self.ids), width or new.shape[1]), np.float32)
        logits = np.zeros((len(self.ids), logits_of_new.shape[1]), np.float32)
        features[missing], logits[missing] = new, logits_of_new
        if known is not None:
            features[there], logits[there] = known.ranking.features[places], known.ranking.logits[places]
        rng = np.random.default_rng(self.seed)
        work = choose(features, logits, self.model, strategy_of(self.strategy), AHEAD, rng, self.labels)
        ranking = yield from part(work, _ANSWERED, 1.0)
        return Ranked(self.ids, ranking)


def _found(ids: NDArray[np.int64], known: Ranked | None) -> tuple[NDArray[np.bool_], NDArray[np.int64]]:
    """Which of `ids` (N,), rising, were answered already, and in which row of `known` each of those is."""
    if known is None or not len(known.ids):
        return np.zeros(len(ids), np.bool_), np.zeros(0, np.int64)
    places = np.minimum(np.searchsorted(known.ids, ids), len(known.ids) - 1)
    there: NDArray[np.bool_] = np.equal(known.ids[places], ids)
    return there, places[there]


class Rankings:
    """Which ranking the queue goes by, and whether another one is worth it. `seed` gives the seeds."""

    def __init__(self, session: Session, seed: Callable[[], int]) -> None:
        self._session, self._seed = session, seed
        self._works = 0  # begun
        self._wanted_for: tuple[object, ...] = ()  # what the newest work is for,
        self._newest_for: tuple[object, ...] = ()  # and the newest ranking
        self._samples = self._edits = 0  # of the gallery when the newest work was begun
        self.taken_back = 0  # answers since
        self._failed = False
        self.newest: Ranked | None = None

    def outdated(self, pool: Pool) -> bool:
        """Is the newest work of no use any more, with another model, other items or another strategy?"""
        return self._wanted_for != self._what(pool)

    def due(self, pool: Pool) -> bool:
        """Is it worth ranking anew?"""
        return self.outdated(pool) or self.since >= (1 if self._failed else RENEW)

    @property
    def since(self) -> int:
        """Samples that were taught, taken back or edited since the newest work was begun."""
        gallery = self._session.gallery
        taught = len(gallery.samples(deleted=True)) - self._samples
        return self.taken_back + taught + sum(len(edit.samples) for edit in gallery.edits()[self._edits :])

    def _what(self, pool: Pool) -> tuple[object, ...]:
        recognizer = self._session.recognizer
        return recognizer.version, recognizer.spec.classes, len(pool), self.strategy

    @property
    def strategy(self) -> str:
        """The one that a person wants, or the best."""
        chosen = self._session.settings.queue_strategy
        return chosen if chosen in STRATEGIES else BEST

    def begin(self, pool: Pool, ids: NDArray[np.int64], labels: Sequence[str]) -> Work | None:
        """What another thread is to rank; None: there is nothing to choose from."""
        model = self._session.still()  # may change what classes are called
        self._works += 1
        wanted = self._what(pool)
        same = self._newest_for[:2] == wanted[:2]  # the same network, whatever was brought in
        self._wanted_for, self.taken_back, self._failed = wanted, 0, False
        gallery = self._session.gallery
        self._samples, self._edits = len(gallery.samples(deleted=True)), len(gallery.edits())
        if not len(ids):
            return None
        known = self.newest if same else None
        return Work(self._works, ids, pool.images, model, self.strategy, tuple(labels), self._seed(), known)

    def fail(self, work: int) -> None:
        """Nothing comes of that work: another one is worth it as soon as something is taught."""
        self._failed = work == self._works

    def take(self, pool: Pool, work: int, ranked: Ranked) -> bool:
        """Go by that. False: it came too late."""
        if work != self._works or self.outdated(pool):
            return False
        self.newest, self._newest_for = ranked, self._wanted_for
        return True
