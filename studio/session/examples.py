"""Galleries to play and to learn with: the sample gallery, and lessons in which a newborn is taught. Both are files of
their own; nothing of them ever comes into a person's gallery, nor a lesson's models among a person's models.

The sample gallery holds the digits that ship as strokes, as the model that ships reads them. Five labels in it are
wrong on purpose, for "Check labels" to find.
"""

from __future__ import annotations

import time
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from studio.errors import StudioError
from studio.gallery.folder import make_new
from studio.gallery.places import is_gallery
from studio.gallery.records import DRAWN, NewSample, Sample
from studio.gallery.store import Gallery
from studio.glyphs import normalise
from studio.glyphs.strokes import Drawing, load_recorded, pack
from studio.paths import Home, shipped
from studio.recognition.recognizer import Recognizer
from studio.recognition.spec import DIGITS
from studio.session.recent import library_for

WRONG = (31, 68, 104, 147, 182)  # numbers of drawings in the sample gallery that get a wrong label
EACH = 10  # drawings of a digit that a lesson asks for
KIND = "nn"  # of a newborn: of the kinds, the one that is trained from scratch in seconds
_READER = "compact"  # who has read the sample gallery


def sample_gallery(home: Home) -> Path:
    """The sample gallery, made if it is missing. Raises StudioError: it cannot be written."""
    path = home.samples
    _make(path)
    with Gallery.open(path) as gallery:
        if not gallery.samples(deleted=True):
            gallery.add(_samples())
    return path


def _samples() -> tuple[NewSample, ...]:
    recorded = load_recorded(shipped("datasets") / "demo-strokes.npz")
    reader = Recognizer.load(shipped("models") / _READER)
    rows = enumerate(zip(recorded.drawings, recorded.labels, recorded.writers, strict=True))
    return tuple(_sample(drawing, _label(label, row), writer, reader) for row, (drawing, label, writer) in rows)


def _label(label: str, row: int) -> str:
    return str((int(label) + 4) % 10) if row in WRONG else label


def _sample(drawing: Drawing, label: str, writer: str, reader: Recognizer) -> NewSample:
    image = normalise.glyph(drawing)
    assert image is not None  # each has ink
    said = reader.predict(image)
    return NewSample(
        image=image,
        label=label,
        writer=writer,
        source=DRAWN,
        time=time.time(),
        normalisation=normalise.VERSION,
        strokes=pack(drawing),
        predicted=said.label,
        unsure=said.unsure,
        model=reader.version,
        probabilities=said.probabilities,
        classes=said.classes,
    )


@dataclass(frozen=True)
class Progress:
    """How far the drawings of a lesson have come: digit -> drawings of it, `EACH` at most."""

    counts: tuple[tuple[str, int], ...]

    @classmethod
    def of(cls, samples: Iterable[Sample]) -> Progress:
        """What `samples` make; what is no digit counts nothing."""
        found = dict.fromkeys(DIGITS, 0)
        for sample in samples:
            if sample.label in found:
                found[sample.label] = min(EACH, found[sample.label] + 1)
        return cls(tuple(found.items()))

    @property
    def drawn(self) -> int:
        """Drawings that count."""
        return sum(count for _, count in self.counts)

    @property
    def all(self) -> int:
        """Drawings that are asked for."""
        return EACH * len(self.counts)

    @property
    def enough(self) -> bool:
        """Is there one of every digit, so that something can be trained?"""
        return all(count for _, count in self.counts)

    @property
    def complete(self) -> bool:
        """Is everything drawn?"""
        return self.drawn == self.all


def is_lesson(home: Home, gallery: Path) -> bool:
    """Is it the gallery of a lesson?"""
    return home.models_for(gallery) != home.models


def open_lesson(home: Home) -> Path | None:
    """The newest lesson whose newborn is not trained yet; None: there is none."""
    for path in reversed(lesson_galleries(home)):
        if not any(home.models_for(path).glob(f"{KIND}-*")):
            return path
    return None


def new_lesson(home: Home) -> Path:
    """Begin another lesson: an empty gallery in which the small network serves until it is replaced by the newborn.

    Raises StudioError: it cannot be written.
    """
    numbers = [int(path.parent.name) for path in lesson_galleries(home)]
    number = max(numbers, default=0) + 1
    path = home.lessons / str(number) / f"Newborn {number}.h5"
    _make(path)
    library_for(home, path).use(f"{KIND}-0")
    return path


def lesson_galleries(home: Home) -> list[Path]:
    """The galleries of lessons, oldest first."""
    folders = (path for path in home.lessons.glob("*") if path.name.isdecimal())
    found = [folder / f"Newborn {folder.name}.h5" for folder in sorted(folders, key=lambda path: int(path.name))]
    return [path for path in found if is_gallery(path)]


def _make(path: Path) -> None:
    """An empty gallery, if there is none. Raises StudioError."""
    if is_gallery(path):
        return
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StudioError(f"cannot create the folder {path.parent}: {error.strerror or error}") from error
    make_new(path)
