"""The figures beside the canvas, worked out from what the gallery holds: accuracy, its curve, the counts of the footer.

Accuracy comes from trials alone, because every drawing answered on the Draw page is one, right or wrong; samples are a
biased lot, and so are drawings that were asked for because the model reads them badly (`session.prompting`). It belongs
to the version that answered and to the writer who drew, so nothing is ever averaged over a swap.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

import numpy as np
from numpy.typing import NDArray

from studio.gallery.records import Sample, Trial
from studio.stats import Share

DRAW_PAGE = "draw"
PROMPTED_PAGE = "prompted"  # drawn there, too, as it was asked for: all classes in turn
WEAK_PAGE = "prompted weak"  # as it was asked for, badly read classes more often: a biased lot
DRAW_PAGES = (DRAW_PAGE, PROMPTED_PAGE)  # whose answers are an account of the model


@dataclass(frozen=True, eq=False)
class CurveSegment:
    """The answers one version gave without a break: one stretch of the accuracy curve."""

    version: str
    start: int  # number of this writer's answers before the segment
    correct: NDArray[np.bool_]  # (n,) right or wrong, in order
    unsure: int  # answers shown as "not sure"; they count as wrong
    cleared: int = 0  # drawings cleared without an answer meanwhile


@dataclass(frozen=True)
class Headline:
    """Accuracy of the serving model on the current writer's drawings; its n is the n of its curve segment."""

    share: Share
    unsure: int
    cleared: int  # drawings cleared without an answer since the version took over


@dataclass(frozen=True)
class Counts:
    """The footer: "38 remembered · 32 for training · 6 kept for testing"."""

    remembered: int
    training: int
    testing: int
    unlearnt: int  # training samples that the version the next training goes on from has not trained on


@dataclass(frozen=True)
class WriterFigures:
    """One writer: drawings in the gallery, and accuracy on the Draw page; "not sure" counts as not right."""

    writer: str
    samples: int
    cleared: int  # drawings cleared without an answer
    serving: Share  # answers of the version that serves
    ever: Share  # answers of all versions together


def by_writer(samples: Iterable[Sample], trials: Iterable[Trial], serving: str) -> tuple[WriterFigures, ...]:
    """Every writer there is, in order of arrival; `serving`: the version that serves."""
    drawn = Counter(sample.writer for sample in samples)
    answered: dict[str, list[Trial]] = {}
    for trial in trials:
        if trial.page in DRAW_PAGES:
            answered.setdefault(trial.writer, []).append(trial)
    return tuple(
        WriterFigures(
            writer,
            drawn[writer],
            sum(not trial.answered for trial in answered.get(writer, ())),
            _share(trial for trial in answered.get(writer, ()) if trial.model == serving),
            _share(answered.get(writer, ())),
        )
        for writer in dict.fromkeys((*answered, *drawn))
    )


def _share(trials: Iterable[Trial]) -> Share:
    right = [trial.correct for trial in trials if trial.answered]
    return Share(sum(right), len(right))


def curve(trials: Iterable[Trial], writer: str) -> tuple[CurveSegment, ...]:
    """The writer's drawings on the Draw page, one segment for each stretch that one version served."""
    mine = (trial for trial in trials if trial.writer == writer and trial.page in DRAW_PAGES)
    segments = []
    start = 0
    for version, stretch in groupby(mine, key=lambda trial: trial.model):
        drawn = list(stretch)
        answers = [trial for trial in drawn if trial.answered]
        correct = np.array([trial.correct for trial in answers], dtype=np.bool_)
        unsure = sum(trial.unsure for trial in answers)
        segments.append(CurveSegment(version, start, correct, unsure, len(drawn) - len(answers)))
        start += len(answers)
    return tuple(segments)


def headline(segments: tuple[CurveSegment, ...], serving: str) -> Headline:
    """The large number: accuracy of the newest segment, if the serving version made it."""
    if not segments or segments[-1].version != serving:
        return Headline(Share(0, 0), 0, 0)
    last = segments[-1]
    return Headline(Share(int(last.correct.sum()), len(last.correct)), last.unsure, last.cleared)
