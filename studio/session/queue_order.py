"""Who comes next in the queue: first what somebody waits for, then the control or what a strategy has chosen.

Whether the control has its turn is thrown anew for every item, so nobody can see one coming; see `active.control` for
whom it draws from. Where no strategy has spoken yet, or all it has chosen is asked, the others come in random order, so
that there is never a wait. Nothing here looks at the disk: whoever asks says whether an item may still be asked.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable

import numpy as np
from numpy.typing import NDArray

from studio.active.control import in_reserve
from studio.active.questions import Question
from studio.gallery.pool import Pool

Ids = NDArray[np.int64]


class Order:
    """The items of `pool` that may be asked, and in which order. `rng`: whatever is left to chance."""

    def __init__(self, pool: Pool, rng: np.random.Generator) -> None:
        self._pool, self._rng = pool, rng
        self._first: deque[tuple[int, Question]] = deque()
        self._ranked: deque[int] = deque()
        self._others: deque[int] = deque()
        self._reserve: deque[int] = deque()
        self.waiting = 0  # items that may be asked, at the last `renew`

    def renew(self, taught: NDArray[np.uint64]) -> None:
        """Read the pool again; `taught`: keys of what is not asked. What was ranked stays ranked."""
        ids = self._pool.to_ask(taught)
        kept = in_reserve(self._pool.keys(ids))
        self._reserve = deque(self._rng.permutation(ids[kept]).tolist())
        self._others = deque(self._rng.permutation(ids[~kept]).tolist())
        self.waiting = len(ids)

    def candidates(self, taught: NDArray[np.uint64]) -> Ids:
        """What a strategy may choose from (n,): all that may be asked but the reserve."""
        ids = self._pool.to_ask(taught)
        return ids[~in_reserve(self._pool.keys(ids))]

    def rank(self, ids: Iterable[int]) -> None:
        """A strategy has chosen: the first first."""
        self._ranked = deque(ids)

    def ask_first(self, items: Iterable[tuple[int, Question]]) -> None:
        """These before all others, the first first."""
        self._first.extendleft(reversed(list(items)))

    def next(self, usable: Callable[[int], bool], control: float, hidden: float) -> tuple[int, Question] | None:
        """The next item that is `usable`, and how it is asked; None: there is none.

        `control`, `hidden`: share of items that are drawn at random, and whose suggestion is hidden.
        """
        while self._first:
            item, question = self._first.popleft()
            if usable(item):
                return item, question
        at_random, veiled = self._rng.random() < control, self._rng.random() < hidden
        turns = [(self._reserve, True)] if at_random else []
        turns += [(self._ranked, False), (self._others, False), (self._reserve, True)]
        for items, random in turns:
            while items:
                item = items.popleft()
                if usable(item):
                    return item, Question(random=random, hidden=veiled)
        return None
