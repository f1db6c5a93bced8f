"""What a trial keeps of the answer that was on the screen, or of there being none: on the canvas as in the queue."""

from __future__ import annotations

import time
from dataclasses import replace

from studio.gallery.records import NewSample, Sample, Trial
from studio.gallery.store import Gallery
from studio.recognition.recognizer import Prediction


def save_answered(
    gallery: Gallery, new: NewSample, shown: Prediction | None, serving: str, page: str
) -> tuple[Sample, Trial]:
    """Save `new`, answered on `page` while version `serving` showed `shown`. Raises StudioError: nothing was saved."""
    if shown is None:
        return gallery.answer(replace(new, unsure=True, model=serving), probability=0.0, page=page)
    looked = replace(
        new,
        predicted=shown.label,
        unsure=shown.unsure,
        model=shown.version,
        probabilities=shown.probabilities,
        classes=shown.classes,
    )
    return gallery.answer(looked, probability=shown.probability, page=page)


def save_left(gallery: Gallery, writer: str, shown: Prediction | None, serving: str, page: str) -> Trial:
    """Save that `writer` gave no answer, as `save_answered` does. Raises StudioError: that was not saved."""
    return gallery.clear(
        predicted=shown.label if shown else "",
        probability=shown.probability if shown else 0.0,
        unsure=shown is None or shown.unsure,
        model=shown.version if shown else serving,
        writer=writer,
        time=time.time(),
        page=page,
    )
