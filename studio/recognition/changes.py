"""What a version reads otherwise than its parent did, as pictures: what it fixed, and what it newly broke.

Counts say how much a training changed; a person sees what it changed. The trainer writes a few of the pictures beside
every model that has a parent (`changes.npz`), because the answers of both models are there at that moment and asking
again later would need the gallery as it was. Drawings that were held out come before base images: they are a person's
own. Drawings that were trained on are kept apart, for that they are read rightly now proves nothing about others.
A model without the file serves all the same and only shows nothing.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from studio.errors import StudioError
from studio.glyphs.labels import clean_label
from studio.glyphs.npz import read_npz
from studio.recognition.folder import CHANGES

SHOWN = 24  # pictures of each sort
LIMIT = 2**20  # bytes, unpacked
TRAINED, HELD_OUT, BASE = "trained", "holdout", "validation"
SOURCES = (TRAINED, HELD_OUT, BASE)


@dataclass(frozen=True, eq=False)
class Change:
    """One picture that two versions read otherwise."""

    image: NDArray[np.uint8]  # (28, 28)
    label: str  # what it is
    before: str  # what the parent read
    after: str  # what this version reads
    source: str  # one of SOURCES

    @property
    def fixed(self) -> bool:
        """Is it read rightly now?"""
        return self.after == self.label


@dataclass(frozen=True, eq=False)
class Changes:
    """At most `SHOWN` of each sort. Everything here was right with one of the two versions and wrong with the other."""

    learnt: tuple[Change, ...]  # drawings trained on that are read rightly now
    fixed: tuple[Change, ...]  # of what was not trained on
    broken: tuple[Change, ...]

    def packed(self) -> bytes:
        """The bytes of changes.npz."""
        every = (*self.learnt, *self.fixed, *self.broken)
        file = io.BytesIO()
        np.savez_compressed(
            file,
            images=np.array([one.image for one in every], np.uint8).reshape(-1, 28, 28),
            labels=np.array([one.label for one in every], np.str_),
            before=np.array([one.before for one in every], np.str_),
            after=np.array([one.after for one in every], np.str_),
            sources=np.array([SOURCES.index(one.source) for one in every], np.uint8),
        )
        return file.getvalue()

    @classmethod
    def read(cls, folder: Path) -> Changes | None:
        """The changes of the model in `folder`; None: it has none on record. Raises StudioError: they are damaged."""
        path = folder / CHANGES
        if not path.exists():
            return None
        try:
            every = _changes(read_npz(path, limit=LIMIT))
            found = cls(
                learnt=tuple(one for one in every if one.source == TRAINED),
                fixed=tuple(one for one in every if one.source != TRAINED and one.fixed),
                broken=tuple(one for one in every if one.source != TRAINED and not one.fixed),
            )
            if max(len(found.learnt), len(found.fixed), len(found.broken)) > SHOWN:
                raise ValueError(f"more than {SHOWN} pictures of one sort")
        except (StudioError, ValueError) as error:
            raise StudioError(f"{path} is damaged ({error}): what changed cannot be shown") from error
        return found


def _changes(arrays: dict[str, NDArray[np.generic]]) -> list[Change]:
    """Raises ValueError unless the arrays are what `packed` writes."""
    names = ("images", "labels", "before", "after", "sources")
    if set(arrays) != set(names):
        raise ValueError("arrays are missing or unknown")
    images, labels, before, after, sources = (arrays[name] for name in names)
    if images.dtype != np.uint8 or images.shape[1:] != (28, 28) or len(images) > len(SOURCES) * SHOWN:
        raise ValueError(f"pictures of {images.shape} {images.dtype}")
    texts = (labels, before, after)
    if any(text.dtype.kind != "U" or text.shape != images.shape[:1] for text in texts):
        raise ValueError("not as many labels as pictures")
    if sources.dtype != np.uint8 or sources.shape != images.shape[:1]:
        raise ValueError("not as many sources as pictures")
    rows = zip(images.astype(np.uint8), *(text.tolist() for text in texts), sources.tolist(), strict=True)
    return [_change(*row) for row in rows]


def _change(image: NDArray[np.uint8], label: str, before: str, after: str, source: int) -> Change:
    if any(clean_label(text) != text for text in (label, before, after)):
        raise ValueError("a label that is none")
    if (before == label) == (after == label):
        raise ValueError("a picture that is neither fixed nor broken")
    if source >= len(SOURCES) or (SOURCES[source] == TRAINED and after != label):
        raise ValueError("a picture from nowhere")
    return Change(image, label, before, after, SOURCES[source])
