"""A shadow race: versions answer the same drawings, silently, and are compared in pairs.

Each answers by its network alone, so that what memory holds of the very drawings helps nobody; right means right and
sure, as for a person at the canvas. What any of them, or one they come from, was trained on is left out for all:
otherwise two shares of one table would be of different drawings. A version that was trained on much therefore leaves
little to race on, and `Racer.trained` says whose that is. (Held-out drawings count: no version was trained on them. But
the gate chose by them which versions are kept, so among the kept the newest has had a little luck.)

A race is looked at after every drawing, so what decides a pair holds at any time (`pvalues.anytime`), in the order of
the drawings; McNemar's p, which holds for one look, is told beside it.

To race live, call `race_in` again after every drawing with the same `Answers`: only what is new is asked.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import combinations
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from studio.errors import StudioError
from studio.experiments.compare.drawings import Drawings, drawings_of
from studio.gallery.records import DRAWN, IMPORTED, Edit
from studio.gallery.store import Gallery
from studio.glyphs.keys import pixel_keys
from studio.recognition.entry import ModelEntry
from studio.recognition.recognizer import Recognizer
from studio.stats import Contrast, Share, raced, together
from studio.training.plan import names_since

SOURCES = (DRAWN, IMPORTED)
PIECE = 1_000  # pictures that a model is asked about between two calls of `show`
Show = Callable[[float], None]
NOTHING: NDArray[np.uint64] = np.zeros(0, np.uint64)


@dataclass(frozen=True, eq=False)
class Contestant:
    """A version that can race."""

    recognizer: Recognizer
    trained: NDArray[np.uint64]  # sorted keys of the drawings that it or an ancestor was trained on
    pictures: NDArray[np.uint64] = field(default_factory=NOTHING.copy)  # of base images it was trained on; see `knows`

    @classmethod
    def load(cls, entry: ModelEntry) -> Contestant:
        """The version of `entry`, loaded. Raises StudioError: it is damaged."""
        return cls(Recognizer.load(entry.folder), entry.trained_keys())

    def knows(self, base_file: Path | None) -> Contestant:
        """The same, with the pictures of the base set that it was trained on: for a race over imported images.

        `base_file`: MNIST's, if it was found. Raises StudioError: what ships is damaged.
        """
        from studio.training.leakage import no_drawings, trained_on

        pictures, _ = trained_on(self.recognizer, no_drawings, base_file)
        return replace(self, pictures=pixel_keys(pictures))

    def called(self, edits: Sequence[Edit]) -> Contestant:
        """The same, with its classes called as they are after `edits` of the gallery."""
        names = names_since(self.recognizer.card, self.recognizer.columns.trained, edits)
        known = self.recognizer.columns.names
        return self if names == known else replace(self, recognizer=self.recognizer.renamed(names))


class Answers:
    """What models said to pictures, kept by the digest of the one and the key of the other. Not thread-safe."""

    def __init__(self) -> None:
        self._said: dict[tuple[str, tuple[str, ...]], dict[int, tuple[str, bool]]] = {}

    def of(
        self, recognizer: Recognizer, drawings: Drawings, show: Show = lambda _: None
    ) -> tuple[NDArray[np.str_], NDArray[np.bool_]]:
        """The most probable label of each of n drawings (n,), and whether that was "not sure" (n,).

        `show` hears what share is done; what it raises ends the work, and what was said until then is kept.
        Raises StudioError: the model answers with nonsense.
        """
        classes = recognizer.spec.classes
        said = self._said.setdefault((recognizer.card.digest, classes), {})
        keys = drawings.pixels.tolist()
        new = np.flatnonzero([key not in said for key in keys])
        for start in range(0, len(new), PIECE):
            show(start / len(new))
            rows = new[start : start + PIECE]
            images = drawings.images[rows]
            probabilities = recognizer.probabilities(images)
            unsure = recognizer.unsure(images, probabilities).tolist()
            best = probabilities.argmax(axis=1).tolist()
            for key, label, doubt in zip(drawings.pixels[rows].tolist(), best, unsure, strict=True):
                said[key] = classes[label], doubt
        answers = [said[key] for key in keys]
        return np.array([label for label, _ in answers], np.str_), np.array([doubt for _, doubt in answers], np.bool_)


@dataclass(frozen=True, eq=False)
class Racer:
    """One version and its answers to the n drawings of a race."""

    version: str
    digest: str
    corrections: int  # drawings it was trained on, as its card has it
    trained: int  # drawings that are left out because it, or one it comes from, was trained on them
    answers: NDArray[np.str_]  # (n,) the most probable label, sure or not
    unsure: NDArray[np.bool_]  # (n,)
    right: NDArray[np.bool_]  # (n,) right and sure

    @property
    def share(self) -> Share:
        """Right answers."""
        return Share(int(self.right.sum()), len(self.right))


@dataclass(frozen=True, eq=False)
class Race:
    """Versions over the same n drawings."""

    drawings: Drawings  # those that count
    left_out: int  # drawings that one of the versions was trained on
    racers: tuple[Racer, ...]  # in the order asked for
    contrasts: tuple[Contrast, ...]  # every pair, first before second as in `racers`; Holm over all of them

    def racer(self, version: str) -> Racer:
        """The racer of that name. Raises KeyError."""
        for racer in self.racers:
            if racer.version == version:
                return racer
        raise KeyError(version)

    def between(self, first: str, second: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """Ids of the drawings that only the `first` version had right, and of those that only the `second` had."""
        one, other = self.racer(first).right, self.racer(second).right
        ids = self.drawings.ids
        return tuple(ids[one & ~other].tolist()), tuple(ids[other & ~one].tolist())


def race(
    contestants: Sequence[Contestant],
    drawings: Drawings,
    answers: Answers | None = None,
    show: Show = lambda _: None,
) -> Race:
    """Let `contestants` answer those of `drawings` that none of them was trained on.

    `answers` keeps what was said, for the next time; `show` hears what share is done, and may raise to end it.
    Raises StudioError: a version twice, or one answers nonsense.
    """
    names = [one.recognizer.version for one in contestants]
    for name in names:
        if names.count(name) > 1:
            raise StudioError(f"{name} cannot race against itself: name each version once")
    book = answers or Answers()
    trained = [drawings.among(one.trained, one.pictures) for one in contestants]
    seen = np.logical_or.reduce(trained) if trained else np.zeros(len(drawings), np.bool_)
    counted = drawings.only(~seen)
    racers = []
    for place, (one, mine) in enumerate(zip(contestants, trained, strict=True)):
        said, unsure = book.of(one.recognizer, counted, partial(_show_part, show, place, len(contestants)))
        right = (said == counted.labels) & ~unsure
        card = one.recognizer.card
        racers.append(Racer(card.version, card.digest, card.corrections, int(mine.sum()), said, unsure, right))
    pairs = [raced((a.version, b.version), a.right, b.right) for a, b in combinations(racers, 2)]
    return Race(counted, int(seen.sum()), tuple(racers), together(pairs))


def _show_part(show: Show, place: int, of: int, share: float) -> None:
    show((place + share) / of)


def race_in(
    gallery: Gallery,
    contestants: Iterable[Contestant],
    answers: Answers | None = None,
    *,
    sources: Collection[str] = (DRAWN,),
    writers: Collection[str] = (),
) -> Race:
    """A race over what `gallery` holds now, classes called as they are there. Raises StudioError as `race` does."""
    edits = gallery.edits()
    drawings = drawings_of(gallery.samples(), edits, sources=sources, writers=writers)
    return race([one.called(edits) for one in contestants], drawings, answers)
