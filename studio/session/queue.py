"""The queue without a screen: it asks for unlabelled images one by one, and what is answered is taught.

The rules of the loop hold here as on the canvas (`answers`). An item is shown with what the session's model and all it
was taught make of it. An answer is durable in the gallery, as a sample with its trial, when `answer` returns; the pool
is told later (`queue_pool`). To take back goes the other way round, so that nothing is asked again that is taught. What
is skipped, no character or not sure is noted in the pool, and is a trial without an answer.

Who comes next is `queue_order`'s to say, and what a strategy chooses from is ranked elsewhere (`queue_ranking`). The
next item is there from the moment the present one is shown, so that there is no wait; a model takes over between two.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from studio.active.questions import Question
from studio.errors import StudioError
from studio.gallery.oddities import NO_INK, WORDS
from studio.gallery.pool import ANSWERED, OPEN, Mark
from studio.gallery.records import Sample, Trial
from studio.recognition.recognizer import Prediction
from studio.session.answers import LOOK_FIRST, Asked
from studio.session.queue_grid import Grid, alike, make_grid
from studio.session.queue_pool import OpenPool
from studio.session.queue_ranking import CHANCE, Ranked, Rankings, Work
from studio.session.queue_teaching import Asking, note_left, teach

if TYPE_CHECKING:
    from studio.session.loop import Session, Taught


@dataclass(frozen=True, eq=False)
class Reopened:
    """What `back` took back: an item with the label it had been given ("": it was left), or a grid."""

    label: str = ""
    grid: Grid | None = None


@dataclass(frozen=True, eq=False)
class _Step:
    """Something done, newest last."""

    asked: tuple[Asking, ...]
    trials: tuple[int, ...]
    samples: tuple[int, ...] = ()
    label: str = ""
    grid: Grid | None = None


class Queue(OpenPool):
    """Asks for what is in the pool. Not thread-safe, as the session. `rng`: what is left to chance."""

    def __init__(self, session: Session, rng: np.random.Generator | None = None) -> None:
        super().__init__(session, np.random.default_rng() if rng is None else rng)
        self._answers = session.new_answers()
        self._grid_seen = session.new_answers()
        self._steps: list[_Step] = []
        self._rankings = self._new_rankings()
        self._asked_blank: Asking | None = None  # a picture without ink that Enter was pressed on once
        self.current: Asking | None = None
        self.upcoming: Asking | None = None
        self.took = 0.0  # seconds of the newest look

    def _new_rankings(self) -> Rankings:
        return Rankings(self._session, lambda: int(self._rng.integers(2**32)))

    def close(self) -> None:
        """Let go of the pool. Twice is once. Raises StudioError: another thread is at work on it."""
        super().close()
        self.current = self.upcoming = None

    def refresh(self) -> None:
        """Look again: something may have been taught, renamed or brought in elsewhere. Raises StudioError."""
        if self.lent or not self.open():
            return
        self.tidy()
        if self._taught.follow():
            self._renew()
        self._settle_on_next()

    def _settle_on_next(self) -> None:
        """Show the item there is as it is seen now, or the next one if it is not to be asked any more."""
        self.current, self.upcoming = self._as_now(self.current), self._as_now(self.upcoming)
        if self.current is None or not self._open_still(self.current.item.id):
            self._advance()
            return
        self._look()
        if self.upcoming is None or not self._open_still(self.upcoming.item.id):
            self.upcoming = self._draw()

    def _as_now(self, asking: Asking | None) -> Asking | None:
        if asking is None:
            return None
        return replace(asking, question=self._order.as_now(asking.item.id, asking.question))

    def end_work(self) -> None:
        """The other thread is done with the pool."""
        self.lent = False
        self._renew()
        self._settle_on_next()

    def ask_again(self, *states: str) -> int:
        """Reopen what was left in `states`; returns how many. None of it is random any more. Raises StudioError."""
        pool = self._opened()
        found = [Mark(number, OPEN) for number in pool.in_state(*states)]
        pool.mark(found)
        self._renew()
        self._settle_on_next()
        return len(found)

    # what is asked

    @property
    def reserve(self) -> int | None:
        """Items that can still be drawn at random; None: the pool is not open."""
        return None if self._pool is None else self._order.reserve

    @property
    def shown(self) -> Prediction | None:
        """What the model says of the present item; it is on screen unless the question hides it."""
        return self._answers.shown

    def _look(self) -> None:
        """Raises StudioError: the model answers nonsense; the item is there all the same."""
        asking = self.current
        started = time.perf_counter()
        self._answers.show(lambda: None if asking is None else self._session.read(asking.image))
        self.took = time.perf_counter() - started

    def _advance(self) -> None:
        upcoming, self.upcoming = self.upcoming, None
        usable = upcoming is not None and self._open_still(upcoming.item.id)
        self.current = upcoming if usable else None
        self._answers.another()
        self.current = self.current or self._draw()
        self.upcoming = self._draw()
        self._look()

    def _draw(self) -> Asking | None:
        settings = self._session.settings
        drawn = self._order.next(self._usable, settings.queue_random, settings.queue_hidden)
        return None if drawn is None else self._asking(*drawn)

    def _asking(self, number: int, question: Question) -> Asking:
        pool = self._opened()
        return Asking(pool.item(number), question, pool.images([number])[0])

    def _usable(self, number: int) -> bool:
        there = {asking.item.id for asking in (self.current, self.upcoming) if asking is not None}
        return number not in there and self._open_still(number)

    # answers

    def meant(self, text: str) -> str:
        """The label that a person has made `text` an alias of, else `text`, as where a class is called that."""
        if text.strip() in self._session.known_labels():
            return text
        return dict(self._session.settings.aliases).get(text.strip(), text)

    def typing(self, text: str) -> str:
        """What to say while a label is being typed: "a → α", a word on a new class, both, or "". Raises StudioError."""
        meant = self.meant(text)
        arrow = f"{text.strip()} → {meant}" if meant != text else ""
        return " · ".join(filter(None, (arrow, self._answers.typing(meant))))

    def at_once(self, text: str) -> bool:
        """Is the key `text` an answer without Enter? Only where a person wants that and no label is longer than it."""
        if not self._session.settings.queue_single_key or len(text) != 1:
            return False
        known = self._session.known_labels()
        longer = any(alias != text and alias.startswith(text) for alias, _ in self._session.settings.aliases)
        return not longer and self.meant(text) in known and all(len(label) == 1 for label in known)

    def answer(self, text: str, *, at_once: bool = False) -> Taught | Asked:
        """Enter: "" takes the suggestion, anything else is the item's label. One without ink needs a second Enter.

        `at_once`: a key alone, without Enter; as Enter alone, it counts only where the item was seen. Raises
        StudioError: the text is no label, or it cannot be saved; then the item stays.
        """
        from studio.session.loop import Taught

        self._opened()
        asking = self.current
        if asking is None:
            return Asked("")
        if at_once and not self._answers.seen:
            return Asked(LOOK_FIRST)
        if self._session.outdated:
            self._look()  # what is on screen may not be called that any more
        shown = self.shown
        label = self._answers.label(self.meant(text), hidden=asking.question.hidden)
        if isinstance(label, Asked):
            return label
        if not asking.image.any() and self._asked_blank is not asking:
            self._asked_blank = asking
            return Asked(f"{WORDS[NO_INK]}: Enter again")
        new_class = label not in self._session.known_labels()
        stored, trial = teach(self._session, asking, shown, label)
        self._steps.append(_Step((asking,), (trial.id,), (stored.id,), label))
        self._note([Mark(asking.item.id, ANSWERED, label=label, sample=stored.id)])
        return Taught(trial, shown is not None and shown.label == label, new_class, self._go_on())

    def leave(self, state: str) -> bool:
        """`SKIPPED`, `REJECTED` (no character) or `NOT_SURE`: no label for this item. False: there is none.

        Raises StudioError: it cannot be saved; the item stays.
        """
        pool, asking, shown = self._opened(), self.current, self.shown
        if asking is None:
            return False
        pool.mark([Mark(asking.item.id, state)])
        try:
            trial = note_left(self._session, asking, shown, state)
        except StudioError:
            pool.mark([Mark(asking.item.id, OPEN)])
            raise
        self._steps.append(_Step((asking,), (trial.id,)))
        self.left -= 1
        self._go_on()
        return True

    def _go_on(self) -> str | None:
        swapped = self._session.swap_if_empty()
        with self._saved():
            self._advance()
        return swapped

    @contextmanager
    def _saved(self) -> Iterator[None]:
        """What was done is on the disk: what fails from here on is a problem to be told, and no failure of it."""
        try:
            yield
        except StudioError as error:
            self.problem = f"it is saved, but the next item cannot be read: {error}"

    def back(self) -> Reopened | None:
        """Take back the newest answer, leaving or grid, and ask for it again. None: there is nothing.

        What was hidden is known now, so it is not asked as hidden again, and says that it was reopened. One that was
        drawn at random is random still: its answer has taken the place of the one before. Raises StudioError: it stays
        as it is.
        """
        if not self._steps:
            return None
        pool = self._opened()
        self.tidy()
        step = self._steps[-1]
        pool.mark([Mark(asking.item.id, OPEN) for asking in step.asked])
        for trial in step.trials:
            self._session.gallery.take_back(trial)
        for sample in step.samples:
            self._session.let_go(sample)
        self._steps.pop()
        self._taught.follow()
        self._rankings.taken_back += len(step.samples)
        self.left += len(step.asked)
        if step.grid is None:
            self._put_back()
            question = replace(step.asked[0].question, hidden=False, reopened=True)
            self.current = replace(step.asked[0], question=question)
            self._answers.another()
            with self._saved():
                self.upcoming = self._draw()
                self._look()
        return Reopened(step.label, step.grid)

    def start_over(self) -> None:
        """Let go of the pool and of all that was done and ranked: it would bring back what is to be forgotten.

        Raises StudioError: another thread is at work on the pool.
        """
        self.close()
        self._steps.clear()
        self.left = 0
        self._rankings = self._new_rankings()

    def _put_back(self) -> None:
        """Whoever is shown, and whoever would come then, come later."""
        there = [asking for asking in (self.current, self.upcoming) if asking is not None]
        self.current = self.upcoming = None
        self._order.ask_first([(asking.item.id, asking.question) for asking in there])

    # many alike

    def grid(self, skip: frozenset[str] = frozenset()) -> Grid | None:
        """Items that are taken for one class, to be confirmed together; None: there are none. `skip`: classes."""
        pool, ranked = self._opened(), self._rankings.newest
        if ranked is None:
            return None
        found = alike(ranked, lambda number: self._order.choosable(number) and self._usable(number), skip)
        return make_grid(found, pool, self._session.read, skip)

    def show_grid(self, grid: Grid) -> None:
        """It is on screen from now on."""
        self._grid_seen.another()
        self._grid_seen.show(lambda: grid.cells[0].shown)

    def confirm(self, grid: Grid, strangers: frozenset[int]) -> Taught | Asked:
        """All of `grid` are its label, but for the items that are `strangers`, which are asked next, one by one.

        Raises StudioError: not all could be saved; what could is taught.
        """
        from studio.session.loop import Taught

        self._opened()
        if self._grid_seen.confirmable() is None or grid.label not in self._session.known_labels():
            return Asked("look at them first")
        done: list[tuple[Asking, Sample, Trial]] = []
        try:
            for cell in grid.cells:
                if cell.item.id not in strangers:
                    asking = Asking(cell.item, Question(grid=True), cell.image)
                    done.append((asking, *teach(self._session, asking, cell.shown, grid.label)))
        finally:
            if done:
                self._note_grid(grid, done)
        if not done:
            return Asked("all are strangers: Esc leaves the grid")
        self._put_back()
        found = [cell.item.id for cell in grid.cells if cell.item.id in strangers]
        self._order.ask_first([(number, Question(stranger=True)) for number in found])
        return Taught(done[-1][2], confirmed=True, new_class=False, swapped=self._go_on())

    def _note_grid(self, grid: Grid, done: list[tuple[Asking, Sample, Trial]]) -> None:
        asked = tuple(asking for asking, _, _ in done)
        trials, samples = tuple(trial.id for _, _, trial in done), tuple(sample.id for _, sample, _ in done)
        self._steps.append(_Step(asked, trials, samples, grid.label, grid))
        self._note([Mark(asking.item.id, ANSWERED, grid.label, sample.id) for asking, sample, _ in done])

    # ranking

    @property
    def outranked(self) -> bool:
        """Is a ranking under way of no use any more?"""
        return self._pool is None or self._rankings.outdated(self._pool)

    @property
    def due(self) -> bool:
        """Is it worth ranking anew?"""
        return self._pool is not None and not self.lent and self._rankings.due(self._pool)

    def begin_ranking(self) -> Work | None:
        """What another thread is to rank; None: there is nothing to choose from."""
        labels = [sample.label for sample in self._session.gallery.samples()]
        return self._rankings.begin(self._opened(), self._order.candidates(self._taught.array()), labels)

    def ranking_failed(self, work: int) -> None:
        """Nothing comes of that: it is tried again after the next answer."""
        self._rankings.fail(work)

    def take_ranking(self, work: int, ranked: Ranked) -> bool:
        """From the item after the next on, go by that. False: it came too late, and a newer one is under way."""
        if self._pool is None or not self._rankings.take(self._pool, work, ranked):
            return False
        self._order.rank(ranked.order, chosen=self._rankings.strategy != CHANCE)
        return True
