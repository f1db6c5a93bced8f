"""What a session learns from between two retrainings: which drawings, and at which of the quick speeds."""

from __future__ import annotations

from studio.gallery.store import Gallery
from studio.recognition.recognizer import Recognizer
from studio.settings import Settings
from studio.training.study import Study


def study_of(recognizer: Recognizer, gallery: Gallery, settings: Settings) -> Study:
    """A new study of `recognizer` as the person has chosen it."""
    recalls, mends, writer = learnt_from(settings)
    return Study(recognizer, gallery, recalls=recalls, mends=mends, writer=writer)


def learnt_from(settings: Settings) -> tuple[bool, bool, str | None]:
    """Does memory answer, is the last layer mended, and by whose drawings (None: everybody's)?"""
    return settings.memory, settings.mending, settings.writer if settings.memory_of_writer else None
