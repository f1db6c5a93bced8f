"""What an item of the queue becomes in the gallery: a sample with its trial, or a trial without an answer."""

from __future__ import annotations

import time
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from studio.active.questions import REJECTED as REJECTED_WORD
from studio.active.questions import SKIPPED as SKIPPED_WORD
from studio.active.questions import UNSURE, Question
from studio.gallery.pool import NOT_SURE, REJECTED, SKIPPED, Item
from studio.gallery.records import IMPORTED, NewSample, Sample, Trial
from studio.recognition.recognizer import Prediction

if TYPE_CHECKING:
    from studio.session.loop import Session

WORDS = {SKIPPED: SKIPPED_WORD, REJECTED: REJECTED_WORD, NOT_SURE: UNSURE}  # a state of the pool, and the trial's word


@dataclass(frozen=True, eq=False)
class Asking:
    """One item, and how it is asked for."""

    item: Item
    question: Question
    image: NDArray[np.uint8]  # (28, 28)


def teach(session: Session, asking: Asking, shown: Prediction | None, label: str) -> tuple[Sample, Trial]:
    """An answer, durable and remembered. `shown`: what the model said. Raises StudioError: nothing was saved."""
    item = asking.item
    new = NewSample(
        image=asking.image,
        label=label,
        writer=item.writer or session.settings.writer,
        source=IMPORTED,
        time=time.time(),
        normalisation=item.normalisation,
        strokes=item.strokes,
        predicted=shown.label if shown else "",
        unsure=shown is None or shown.unsure,
        model=shown.version if shown else session.recognizer.version,
        probabilities=shown.probabilities if shown else None,
        classes=shown.classes if shown else (),
    )
    probability = shown.probability if shown else 0.0
    stored, trial = session.gallery.answer(new, probability=probability, page=asking.question.page)
    session.remember(stored)
    return stored, trial


def note_left(session: Session, asking: Asking, shown: Prediction | None, state: str) -> Trial:
    """The item was left in `state`, without a label. Raises StudioError: that was not saved."""
    return session.gallery.clear(
        predicted=shown.label if shown else "",
        probability=shown.probability if shown else 0.0,
        unsure=shown is None or shown.unsure,
        model=shown.version if shown else session.recognizer.version,
        writer=asking.item.writer or session.settings.writer,
        time=time.time(),
        page=replace(asking.question, left=WORDS[state]).page,
    )
