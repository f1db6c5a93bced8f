"""Being asked what to draw: "Draw a 7". A drawing then has its label before it is drawn, and nothing need be typed.

Asked in turn, through all classes and round again, nobody chooses what to draw by what the model reads badly or well:
the answers are a fair account of it, and count as drawings on the Draw page do. Weighted to the classes it reads badly,
they would make it look worse than it is: those are trained on, but their share of right ones is left out of the
figures. What is typed overrides what was asked; it is then a drawing like any other, and the same character is asked
for again.

A hand that was asked for a 7 may still draw a 1. Where the model is all but certain of another class, and that is no
look-alike, nothing is taken in until the person has looked: Enter says what it looks like, and only a second one, not
the other half of a double press, keeps the drawing. It is then taught as answered: a 7 that no model can read is what
teaches most.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

import numpy as np

from studio.figures import DRAW_PAGE, DRAW_PAGES, PROMPTED_PAGE, WEAK_PAGE
from studio.gallery.records import Trial
from studio.glyphs.lookalikes import alike
from studio.glyphs.strokes import Drawing
from studio.recognition.recognizer import Prediction

CERTAIN = 0.99  # probability of another class, from which on the person is asked to look
DOUBLE = 0.150  # seconds between two presses of Enter that are two

Classes = Callable[[], Iterable[str]]
Weights = Callable[[], Mapping[str, float]]


@dataclass(frozen=True)
class Place:
    """Where in a round of prompts something happened."""

    round: int
    turn: int


class Prompting:
    """Which character is asked for. `seconds`: a monotonic clock; `rng`: what is left to chance."""

    def __init__(self, classes: Classes, seconds: Callable[[], float], rng: np.random.Generator | None = None) -> None:
        self._classes, self._seconds = classes, seconds
        self._rng = np.random.default_rng() if rng is None else rng
        self._weights: Weights | None = None
        self._labels: list[str] = []  # asked for in this round, and where in it
        self._round = self._turn = 0
        self._doubted: tuple[Drawing, float] | None = None  # what the person was asked to look at, and when

    # what is asked

    @property
    def label(self) -> str:
        """What is asked for; "": nothing is."""
        return self._labels[self._turn] if self._labels else ""

    @property
    def weak(self) -> bool:
        """Are badly read classes asked for more often?"""
        return bool(self._labels) and self._weights is not None

    @property
    def place(self) -> Place | None:
        """Where it is; None: nothing is asked for."""
        return Place(self._round, self._turn) if self._labels else None

    def begin(self, weights: Weights | None = None) -> bool:
        """Ask through all classes in turn, or as often as `weights` say. False: there is no class to ask for."""
        self.end()
        self._weights = weights
        first = self._next("")
        self._labels = [first] if first else []
        self._round += 1
        return bool(first)

    def end(self) -> None:
        """Ask for nothing any more."""
        self._labels, self._turn, self._doubted = [], 0, None

    def skip(self) -> None:
        """Ask for the next one."""
        if not self._labels:
            return
        self._doubted = None
        following = self._next(self.label)
        if not following:
            self.end()
            return
        self._turn += 1
        del self._labels[self._turn :]  # after going back: classes may be others now
        self._labels.append(following)

    def go_back(self, place: Place | None) -> None:
        """Something was taken back that happened there: ask for the same again, if this round is not over."""
        self._doubted = None
        if place is not None and self._labels and place.round == self._round and place.turn < len(self._labels):
            self._turn = place.turn

    def _next(self, label: str) -> str:
        """What comes after `label`; "": there is no class."""
        classes = sorted(set(self._classes()))
        if not classes:
            return ""
        if self._weights is None:
            return next((one for one in classes if one > label), classes[0])
        others = [one for one in classes if one != label] or classes
        given = self._weights()
        weights = np.array([given.get(one, 0.5) for one in others])
        return str(self._rng.choice(others, p=weights / weights.sum()))

    # answers

    def doubt(self, drawing: Drawing, shown: Prediction | None, *, hidden: bool = False) -> str:
        """What to look at before Enter keeps `drawing` as what was asked for; "": nothing, keep it.

        `hidden`: what is shown is not seen, so what it looks like is not told.
        """
        certain = shown is not None and not shown.unsure and shown.probability > CERTAIN
        if shown is None or not certain or shown.label == self.label or alike(shown.label, self.label):
            return ""
        if self._doubted is not None and self._doubted[0] is drawing:
            if self._seconds() - self._doubted[1] >= DOUBLE:
                return ""
        else:
            self._doubted = drawing, self._seconds()
        if hidden:
            return f"{self.label} was asked for: Enter again if it is that"
        return f"that looks like {shown.label}: Enter again if it is {self.label}"

    def answered(self, label: str) -> None:
        """A drawing is kept as `label`: ask for the next one, if it was what was asked for."""
        self._doubted = None
        if label == self.label:
            self.skip()

    def page(self, label: str) -> str:
        """What the trial's page says of a drawing that is kept as `label`."""
        if not label or label != self.label:
            return DRAW_PAGE
        return WEAK_PAGE if self.weak else PROMPTED_PAGE


def weakness(trials: Iterable[Trial], writer: str, version: str) -> dict[str, float]:
    """How often `version` errs on each class that `writer` drew, as (wrong + 1) / (n + 2)."""
    counts: dict[str, list[int]] = {}
    for trial in trials:
        mine = trial.writer == writer and trial.model == version
        if trial.answered and mine and trial.page in (*DRAW_PAGES, WEAK_PAGE):
            wrong, total = counts.setdefault(trial.label, [0, 0])
            counts[trial.label] = [wrong + (not trial.correct), total + 1]
    return {label: (wrong + 1) / (total + 2) for label, (wrong, total) in counts.items()}
