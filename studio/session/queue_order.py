"""Who comes next in the queue: first what somebody waits for, then the control or what a strategy has chosen.

Whether the control has its turn is thrown anew for every item, so nobody can see one coming; see `active.control` for
whom it draws from. Where no strategy has spoken yet, or all it has chosen is asked, the others come in random order, so
that there is never a wait. Nothing here looks at the disk: whoever asks says whether an item may still be asked.

The control is a random part of the pool only as long as nothing but chance has taken items from it. So an item that a
person dealt with, and that is asked again, does not belong to it any more. And when a model has labelled the rest,
there is no control among the items that were there then: what remains of the reserve is what the model was not sure of.
(To leave the reserve out of that would keep the control, but a fifth of the pool unlabelled, of which labelling the
rest is to rid people.) What comes in later has a control again, and so have all if the machine labels are taken away
before anything of the reserve was dealt with. Instead there is the audit of the machine labels. It is asked before
anything is chosen, in random order; no strategy and no grid gets to see it, or its hard items would be asked first.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from studio.active.control import in_reserve
from studio.active.questions import Question
from studio.errors import StudioError
from studio.gallery.pool import MACHINE, OPEN, STATES, Pool
from studio.gallery.pool_audit import Audit, read_audit

Ids = NDArray[np.int64]


class Order:
    """The items of `pool` that may be asked, and in which order. `rng`: whatever is left to chance."""

    def __init__(self, pool: Pool, rng: np.random.Generator) -> None:
        self._pool, self._rng = pool, rng
        self._first: deque[tuple[int, Question]] = deque()
        self._audit: deque[int] = deque()
        self._ranked: deque[int] = deque()
        self._chosen = False  # did a strategy choose them, or chance?
        self._others: deque[int] = deque()
        self._reserve: deque[int] = deque()
        self._audited: frozenset[int] = frozenset()  # items of the audit
        self._reopened: frozenset[int] = frozenset()  # items that a person dealt with before
        self._labelled = 0  # items below have no control: the rest of them was labelled
        self.waiting = 0  # items that may be asked, at the last `renew`

    def renew(self, taught: NDArray[np.uint64]) -> None:
        """Read the pool again; `taught`: keys of what is not asked. What was ranked stays ranked."""
        self._read_marks()
        ids = self._pool.to_ask(taught)
        audit, kept = self._is_audited(ids), self._in_control(ids)
        self._audit = deque(self._rng.permutation(ids[audit]).tolist())
        self._reserve = deque(self._rng.permutation(ids[kept]).tolist())
        self._others = deque(self._rng.permutation(ids[~kept & ~audit]).tolist())
        self._ranked = deque(item for item in self._ranked if item not in self._audited)
        self.waiting = len(ids)

    def _read_marks(self) -> None:
        pool = self._pool
        self._reopened = frozenset(pool.in_state(OPEN))
        self._audited, self._labelled = frozenset(), 0
        try:
            audit = read_audit(pool)
        except StudioError:  # whoever shows it says so; nobody knows what was labelled
            self._labelled = len(pool)
            return
        if audit is None:
            return
        seen = len(pool) if audit.seen is None else audit.seen
        if pool.in_state(MACHINE):
            self._audited, self._labelled = frozenset(one.item for one in audit.items), seen
        elif self._touched_since(audit, seen):
            self._labelled = seen

    def _touched_since(self, audit: Audit, seen: int) -> bool:
        """Has a person dealt with any of the reserve since the rest was labelled? Then what remains is chosen."""
        ids = np.array(self._pool.in_state(*(state for state in STATES if state != MACHINE)), np.int64)
        ids = ids[in_reserve(self._pool.keys(ids)) & (ids < seen)]
        return any(self._pool.item(number).mark.time >= audit.time for number in ids.tolist())

    def _in_control(self, ids: Ids) -> NDArray[np.bool_]:
        kept: NDArray[np.bool_] = in_reserve(self._pool.keys(ids)) & (ids >= self._labelled)
        return kept & ~np.isin(ids, np.array(sorted(self._reopened), np.int64)) & ~self._is_audited(ids)

    def _is_audited(self, ids: Ids) -> NDArray[np.bool_]:
        found: NDArray[np.bool_] = np.isin(ids, np.array(sorted(self._audited), np.int64))
        return found

    @property
    def reserve(self) -> int:
        """Items that there are for the control yet."""
        return len(self._reserve)

    def choosable(self, item: int) -> bool:
        """May a strategy, or a grid, have it? Not the audit's, which is asked anyway."""
        return item not in self._audited

    def candidates(self, taught: NDArray[np.uint64]) -> Ids:
        """What a strategy may choose from (n,): all that may be asked but the control and the audit."""
        ids = self._pool.to_ask(taught)
        return ids[~self._in_control(ids) & ~self._is_audited(ids)]

    def rank(self, ids: Iterable[int], *, chosen: bool = True) -> None:
        """A strategy has ranked them: the first first. `chosen`: by more than chance."""
        self._ranked = deque(item for item in ids if self.choosable(item))
        self._chosen = chosen

    def ask_first(self, items: Iterable[tuple[int, Question]]) -> None:
        """These before all others, the first first."""
        self._first.extendleft(reversed(list(items)))

    def as_now(self, item: int, question: Question) -> Question:
        """The question of an item that was drawn a while ago: does it belong to the control still?"""
        again = item in self._reopened
        if question.random and (item < self._labelled or (again and not question.reopened)):
            return replace(question, random=False, unchosen=True, reopened=again)
        return question

    def next(self, usable: Callable[[int], bool], control: float, hidden: float) -> tuple[int, Question] | None:
        """The next item that is `usable`, and how it is asked; None: there is none.

        `control`, `hidden`: share of items that are drawn at random, and whose suggestion is hidden.
        """
        while self._first:
            item, question = self._first.popleft()
            if usable(item):
                return item, self.as_now(item, question)
        at_random, veiled = self._rng.random() < control, self._rng.random() < hidden
        while self._ranked and not usable(self._ranked[0]):
            self._ranked.popleft()
        choice = self._chosen and bool(self._ranked)  # else there is nothing to compare the control with
        turns = [(self._audit, Question(unchosen=True))]
        turns += [(self._reserve, Question(random=True, unchosen=not choice))] if at_random else []
        turns += [(self._ranked, Question(unchosen=not choice)), (self._others, Question(unchosen=True))]
        turns += [(self._reserve, Question(random=True, unchosen=True))]
        for items, question in turns:
            while items:
                item = items.popleft()
                if usable(item):
                    return item, replace(question, hidden=veiled, reopened=item in self._reopened)
        return None
