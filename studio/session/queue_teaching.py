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
from studio.session.shown import save_answered, save_left

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
    )
    serving, page = session.recognizer.version, asking.question.page
    stored, trial = save_answered(session.gallery, new, shown, serving, page)
    session.remember(stored)
    return stored, trial


def note_left(session: Session, asking: Asking, shown: Prediction | None, state: str) -> Trial:
    """The item was left in `state`, without a label. Raises StudioError: that was not saved."""
    writer = asking.item.writer or session.settings.writer
    page = replace(asking.question, left=WORDS[state]).page
    return save_left(session.gallery, writer, shown, session.recognizer.version, page)
