"""What is learnt between two retrainings, kept in step with the gallery: memory at once, the last layer a moment later.

An answered drawing is remembered before the next stroke. The last layer is mended after a correction, in pieces of a
few milliseconds, so that it needs no thread of its own and the pen never waits: who drives the session calls `settle`
when there is time. Where no correction is left, taken back say, it is the model's own again, as after a restart. A
drawing that the serving model, or one it comes from, was trained on is not remembered any more; one that was deleted,
relabelled or taken back is let go or learnt anew; what is imported waits until there is no ink. A held-out drawing
stays remembered: what judges a new model asks the network alone.
"""

from __future__ import annotations

import logging
from collections.abc import Generator
from math import inf
from time import perf_counter

import numpy as np
from numpy.typing import NDArray

from studio.errors import StudioError
from studio.gallery.records import Sample
from studio.gallery.store import Gallery
from studio.glyphs.keys import sample_key
from studio.recognition.bank import Bank
from studio.recognition.folder import read_trained
from studio.recognition.memory import MOST
from studio.recognition.quick import Head, Quick
from studio.recognition.recognizer import Prediction, Recognizer
from studio.training.head import mend
from studio.training.plan import names_since

log = logging.getLogger(__name__)


class Study:
    """`recognizer` with what `gallery` holds and it was not trained on. Not thread-safe.

    `recalls`: memory may answer. `mends`: the last layer is mended. With neither it is the recognizer alone.
    `writer`: only this one's drawings are learnt; None: everybody's. Classes have the gallery's names.
    """

    def __init__(
        self,
        recognizer: Recognizer,
        gallery: Gallery,
        *,
        recalls: bool = True,
        mends: bool = True,
        writer: str | None = None,
    ) -> None:
        self._gallery = gallery
        self._names = self._named(recognizer)
        self._compared = len(gallery.edits())  # how many edits they are known to be right for
        self._quick = Quick(recognizer.renamed(self._names), None)
        self._writer = writer
        self._recalls, self._mends = recalls, mends
        self._loaded = not (recalls or mends)
        self._trained: frozenset[int] = frozenset()
        self._seen = 0  # the first sample that was not looked at yet
        self._edits = len(gallery.edits())
        self._queue: list[int] = []  # samples to look at, in order of arrival
        self._there = len(gallery.samples(deleted=True))  # how many there were at first
        self._corrections: set[int] = set()  # of the remembered: what the last layer is mended for
        self._stale = False  # something was taught that the last layer does not have
        self._mending: Generator[None, None, Head | None] | None = None
        self._mended: list[Head | None] = []  # the newest, until the canvas is empty

    @property
    def recognizer(self) -> Recognizer:
        """The model alone, its classes called what they were called when this study began."""
        return self._quick.recognizer

    @property
    def outdated(self) -> bool:
        """Were classes of the model renamed, merged or deleted since, or was that undone? Then begin anew."""
        count = len(self._gallery.edits())
        if count != self._compared and self._named(self.recognizer) == self._names:
            self._compared = count
        return count != self._compared

    def _named(self, recognizer: Recognizer) -> tuple[str, ...]:
        """What the columns of the model are called now."""
        return names_since(recognizer.card, recognizer.columns.trained, self._gallery.edits())

    @property
    def classes(self) -> tuple[str, ...]:
        """The model's classes; memory may answer with others."""
        return self._quick.recognizer.spec.classes

    def predict(self, glyph: NDArray[np.uint8]) -> Prediction:
        """The answer to one picture (28, 28) uint8. Raises as `Recognizer.predict` does."""
        return self._quick.predict(glyph)

    def still(self) -> Quick:
        """The model with what is learnt as it is now, for another thread."""
        self._load()
        self._follow()
        return self._quick.still()

    def remember(self, sample: Sample) -> None:
        """Let a drawing that was just answered count from the next look on."""
        self._load()
        self._follow()
        self._queue.remove(sample.id)  # it goes first; what else there is waits for `settle`
        self._consider(sample.id)

    def forget(self, sample: int) -> None:
        """Let a drawing go whose answer was taken back."""
        if self._quick.forget(sample):
            self._stale |= bool(self._corrections)
            self._corrections.discard(sample)

    def apply(self) -> None:
        """Answer with the newest mended layer from now on: for when the canvas is empty."""
        if self._mended:
            self._quick.head = self._mended.pop()

    def settle(self, seconds: float = inf, *, inked: bool = False) -> bool:
        """Do what is left to learn, for about `seconds`; True: there is more.

        `inked`: there is a drawing, under which no answer may change: what came in meanwhile waits for the next time,
        but what is remembered has its new name at once.
        """
        end = perf_counter() + seconds
        self._load()
        self._follow()
        while (number := self._next(inked=inked)) is not None:
            self._consider(number)
            if perf_counter() > end:
                return True
        while self._mends and (self._mending is not None or self._stale):
            self._step()
            if perf_counter() > end:
                return True
        return False

    def _next(self, *, inked: bool) -> int | None:
        """Take the next sample to look at from the queue; None: there is none, or none that may be under a drawing."""
        if not self._queue:
            return None
        if not inked or self._queue[0] < self._there:
            return self._queue.pop(0)
        known = set(() if self._quick.memory is None else self._quick.memory.samples)
        usable = (place for place, number in enumerate(self._queue) if number < self._there or number in known)
        place = next(usable, None)
        return None if place is None else self._queue.pop(place)

    def _step(self) -> None:
        memory, bank = self._quick.memory, self._quick.bank
        if self._mending is None:
            self._stale = False
            if memory is None or bank is None:
                return
            if self._corrections.isdisjoint(memory.samples):
                self._mended = [None]
                return
            recognizer = self._quick.recognizer
            labels = [recognizer.columns.trained_as(label) for label in memory.labels]
            self._mending = mend(bank, recognizer.trained_spec, memory.features, labels)
        try:
            next(self._mending)
        except StopIteration as done:
            self._mending, self._mended = None, [done.value]

    def _load(self) -> None:
        """Read what stands beside the model; without it nothing is learnt before the next retraining."""
        if self._loaded:
            return
        self._loaded = True
        recognizer = self._quick.recognizer
        try:
            bank = Bank.read(recognizer.folder, recognizer.trained_spec)
            self._trained = frozenset(read_trained(recognizer.folder).tolist())
        except StudioError as error:
            log.warning("nothing is learnt before the next retraining: %s", error)
            return
        self._quick = Quick(recognizer, bank, recalls=self._recalls)

    def _follow(self) -> None:
        """Queue what came and what changed since the last look; of what came, as much as memory holds."""
        count = len(self._gallery.samples(deleted=True))
        edits = self._gallery.edits()
        changed = [sample for edit in edits[self._edits :] for sample in edit.samples if sample < self._seen]
        self._queue = [*self._queue, *changed, *range(max(self._seen, count - MOST), count)]
        self._seen, self._edits = count, len(edits)

    def _consider(self, number: int) -> None:
        """Remember sample `number` as it is now, or let it go."""
        sample = self._gallery.sample(number)
        if self._quick.memory is None:
            return
        others = self._writer is not None and sample.writer != self._writer
        if sample.deleted or others or self._knows(sample):
            self.forget(number)
            return
        try:
            self._quick.remember(number, sample.image, sample.label)
        except StudioError as error:  # it is on the disk all the same, and so is its answer
            log.warning("sample %d counts from the next training on: %s", number, error)
            self.forget(number)
            return
        corrects = sample.corrected or not sample.model
        self._stale |= corrects or number in self._corrections
        (self._corrections.add if corrects else self._corrections.discard)(number)

    def _knows(self, sample: Sample) -> bool:
        """Was the model trained on it, under the label it has now or under what that class was called then?"""
        if not self._trained:
            return False
        columns = self._quick.recognizer.columns
        labels = {label for label, now in zip(columns.trained, columns.names, strict=True) if now == sample.label}
        return any(sample_key(sample.image, label) in self._trained for label in {sample.label, *labels})
