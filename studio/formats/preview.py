"""What an import would bring, before anything is taken in: for a page of the window and for a dry run alike.

Nothing here writes. The caller says what is there already, by the keys of pictures, so that this room needs to know no
gallery; what a preview shows is what is then handed over, not a second reading that might find another file.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from studio.formats.arrays import FIRST
from studio.formats.images import ImageSet, read_images
from studio.formats.progress import Progress, unseen
from studio.glyphs.keys import pixel_key
from studio.glyphs.strokes import Drawing

Known = Mapping[int, Collection[str]]  # `pixel_key` of a picture there is, and the labels it has there


@dataclass(frozen=True, eq=False)
class Look:
    """One image before and after: what was found, or the drawing, and what the model will see."""

    row: int  # in the file, from 0
    label: str | None
    before: NDArray[np.uint8] | None  # (H, W); None for strokes
    drawing: Drawing | None
    after: NDArray[np.uint8]  # (28, 28)


@dataclass(frozen=True, eq=False)
class Preview:
    """An import that has been read and not been made. `found` is what would be taken in, empty images left out."""

    found: ImageSet
    images: int  # that can be used
    classes: tuple[tuple[str, int], ...] | None  # label and count, by label; None: there are no labels
    dark: int  # images found dark on light; normalising turns them round
    large: int  # images of more than `LARGE` px a side, each scaled down to one character
    as_is: bool  # taken as they are, not normalised
    strokes: bool  # they are drawings
    refused: tuple[str, ...]  # one line each, empty images among them
    duplicates: int  # same pixels and label as one that is there
    conflicts: int  # same pixels as one that is there, with another label
    repeated: int  # same pixels and label as one before it in the file
    lacking: int  # pixels and label that are not there yet, each once
    first: tuple[Look, ...]

    @property
    def ready(self) -> bool:
        """Can it be imported as it is: is there an image, and has it a label?"""
        return self.images > 0 and self.classes is not None


def read_preview(
    path: Path,
    labels: Path | None = None,
    *,
    as_is: bool = False,
    known: Known | None = None,
    progress: Progress = unseen,
) -> Preview:
    """Read what `read_images` reads (of two parts the training part) and say what is in it. Raises as it does."""
    return preview_of(read_images(path, labels, as_is=as_is, part="train", progress=progress), known or {})


def preview_of(found: ImageSet, known: Known) -> Preview:
    """What is in `found`, against what is `known`."""
    inked = [place for place in range(len(found)) if found.images[place].any()]
    empty = [f"{found.source}, image {found.row(p)}: no ink" for p in range(len(found)) if not found.images[p].any()]
    counts = None if found.labels is None else Counter(found.labels[place] for place in inked)
    compared = _compared(found, inked, known)
    return Preview(
        found=found,
        images=len(inked),
        classes=None if counts is None else tuple(sorted(counts.items())),
        dark=found.dark,
        large=found.large,
        as_is=found.as_is,
        strokes=found.drawings is not None,
        refused=(*found.refused, *empty),
        duplicates=compared.duplicates,
        conflicts=compared.conflicts,
        repeated=len(inked) - compared.distinct,
        lacking=compared.lacking,
        first=tuple(_look(found, place) for place in range(min(len(found), _shown(found)))),
    )


@dataclass(frozen=True)
class _Compared:
    duplicates: int
    conflicts: int
    distinct: int  # pixels and label, in the file
    lacking: int


def _compared(found: ImageSet, places: Sequence[int], known: Known) -> _Compared:
    """Images against what is known and against each other; without labels nothing is alike."""
    if found.labels is None:
        return _Compared(0, 0, len(places), len(places))
    duplicates = conflicts = lacking = 0
    seen: set[tuple[int, str]] = set()
    for place in places:
        key, label = pixel_key(found.images[place]), found.labels[place]
        there = known.get(key, ())
        duplicates += label in there
        conflicts += bool(there) and label not in there
        lacking += label not in there and (key, label) not in seen
        seen.add((key, label))
    return _Compared(duplicates, conflicts, len(seen), lacking)


def _shown(found: ImageSet) -> int:
    return FIRST if found.drawings is not None else len(found.first)


def _look(found: ImageSet, place: int) -> Look:
    return Look(
        row=found.row(place),
        label=None if found.labels is None else found.labels[place],
        before=found.first[place] if place < len(found.first) else None,
        drawing=None if found.drawings is None else found.drawings[place],
        after=found.images[place],
    )
