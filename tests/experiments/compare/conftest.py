"""The two quickest models that ship, and real drawings for them to answer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from studio.experiments.compare.race import Contestant
from studio.gallery.records import NewSample
from studio.gallery.store import Gallery
from studio.glyphs import normalise
from studio.glyphs.keys import sample_keys
from studio.glyphs.strokes import RecordedGlyphs
from studio.paths import shipped
from studio.recognition.library import ModelLibrary
from tests.gallery.making import new_sample


@pytest.fixture(scope="session")
def shipped_two() -> tuple[Contestant, Contestant]:
    library = ModelLibrary(shipped("models"), Path("nowhere"))
    return Contestant.load(library.resolve("nn-0")), Contestant.load(library.resolve("compact-0"))


@pytest.fixture(scope="session")
def real(glyphs: RecordedGlyphs) -> list[NewSample]:
    """The drawings of the demo as samples, by two writers in turns of ten."""
    drawn = []
    for row, (drawing, label) in enumerate(zip(glyphs.drawings, glyphs.labels, strict=True)):
        image = normalise.glyph(drawing)
        assert image is not None
        drawn.append(new_sample(row, label, image=image, writer=("ann", "ben")[row // 10 % 2]))
    return drawn


@pytest.fixture
def gallery(tmp_path: Path, real: list[NewSample]) -> Iterator[Gallery]:
    """A gallery of these drawings."""
    opened = Gallery.open(tmp_path / "gallery.h5")
    opened.add(real)
    yield opened
    opened.close(fold=False)


def taught(contestant: Contestant, samples: list[NewSample]) -> Contestant:
    """The same model, as if it had been trained on these samples."""
    images = np.array([one.image for one in samples], np.uint8)
    keys = np.sort(sample_keys(images, [one.label for one in samples]))
    return replace(contestant, trained=keys)
