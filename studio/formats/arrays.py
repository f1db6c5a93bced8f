"""Arrays from files as images and labels: shape and values are checked, then the ink is taken and normalised.

In parts, so that a large file is held once as it is and once normalised and no more, or normalised where it lies, if
the array is nobody else's; and so that it can be said how far it has come.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from studio.errors import StudioError, counted
from studio.formats.idx import MAX_IMAGES
from studio.formats.progress import Progress
from studio.glyphs import normalise, paper
from studio.glyphs.labels import clean_label

FIRST = 24  # images kept as they were found, to be shown beside what they became
_PART = 500  # images


@dataclass(frozen=True)
class How:
    """How images are taken from what was found."""

    as_is: bool = False  # not normalised, nor is ink looked for
    dark: bool | None = None  # the ink is darker than its ground, or lighter; None: each as it is found to be
    tree: bool = False  # of a folder, the pictures of all folders in it, without labels


NORMALISED = How()


@dataclass(frozen=True, eq=False)
class Taken:
    """Images (n, 28, 28) uint8 as a model sees them, the first of them as they were, and how many are dark on light."""

    images: NDArray[np.uint8]
    first: tuple[NDArray[np.uint8], ...]
    dark: int


def take(found: NDArray[np.uint8], how: How, progress: Progress) -> Taken:
    """Images (n, 28, 28) uint8 of a file. An array that is writeable is written over."""
    first = tuple(found[:FIRST].copy())
    made = found if how.as_is or found.flags.writeable else np.empty_like(found)
    dark = 0
    for start in range(0, len(found), _PART):
        progress(start, len(found))
        part = found[start : start + _PART]
        dark += int(paper.dark_on_light(part).sum())
        if not how.as_is:
            for place, ink in enumerate(paper.inks(part, how.dark), start):
                made[place] = normalise.normalise(ink)
    progress(len(found), len(found))
    return Taken(made, first, dark)


def as_images(path: Path, what: str, array: NDArray[Any], most: int = MAX_IMAGES) -> NDArray[np.uint8]:
    """An array of images as (n, 28, 28) uint8; itself, if it is of that type.

    Raises StudioError: another shape, more than `most`, or values that are not 0..255.
    """
    n = len(array) if array.ndim else 0
    if not array.size:
        raise StudioError(f"{path} holds no images: {what} is empty")
    if array.shape not in {(n, 784), (n, 28, 28), (n, 28, 28, 1)}:
        raise StudioError(f"{path}: {what} is {array.shape}, not n x 28 x 28 or n x 784 images")
    if array.dtype.kind not in "buif":
        raise StudioError(f"{path}: {what} holds {array.dtype}, not numbers")
    if n > most:
        raise StudioError(f"{path}: {what} holds {n:,} images; at most {most:,} are read at once: split it")
    flat = array.reshape(n, 28, 28)
    if flat.dtype == np.uint8:
        return flat
    images = np.empty(flat.shape, np.uint8)
    for start in range(0, n, _PART):
        part = flat[start : start + _PART]
        bad = ~((part >= 0) & (part <= 255))
        if part.dtype.kind == "f":
            bad |= part != np.floor(part)
        if bad.any():
            row = start + int(np.argmax(bad.any(axis=(1, 2))))
            raise StudioError(f"{path}: {what}, image {row}: values must be whole numbers from 0 to 255")
        images[start : start + _PART] = part
    return images


def as_labels(path: Path, what: str, labels: NDArray[Any], n: int) -> tuple[str, ...]:
    """Labels of n images from an array of whole numbers or text. Raises StudioError."""
    if labels.shape not in {(n,), (n, 1)}:
        raise StudioError(f"{path}: {what} is {labels.shape}, not {counted(n, 'label')} for {counted(n, 'image')}")
    flat = labels.reshape(n)
    if flat.dtype.kind == "f" and (flat == np.floor(flat)).all() and (np.abs(flat) < 2**53).all():
        flat = flat.astype(np.int64)
    if flat.dtype.kind not in "uiUS":
        raise StudioError(f"{path}: {what} holds {labels.dtype}, not whole numbers or text")
    cleaned: dict[Any, str] = {}
    try:
        return tuple(cleaned[value] if value in cleaned else _noted(cleaned, value) for value in _values(flat))
    except (StudioError, UnicodeError) as error:
        raise StudioError(f"{path}: {what}: {error}") from error


def _values(flat: NDArray[Any]) -> Any:
    """The values one by one: text of great width is never copied as a whole."""
    return (value.item() for value in flat) if flat.dtype.kind in "US" else flat.tolist()


def _noted(cleaned: dict[Any, str], value: Any) -> str:
    text = value.decode("ascii") if isinstance(value, bytes) else str(value)
    return cleaned.setdefault(value, clean_label(text))
