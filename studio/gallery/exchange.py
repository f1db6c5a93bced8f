"""Images into the gallery and out of it: every form the command line takes, told apart by what is in the file.

Of what comes from outside the ink is taken, whatever it is written on, and passed through the same normalisation as a
drawing (unless it is to stay as it is), because a model only ever sees pictures made that one way. Every reader here is
bounded, see `idx`, `tables`, `pictures` and `studio.glyphs.npz`; what cannot be read is one line naming file and place,
and nothing is taken of it.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable, Sequence
from contextlib import ExitStack, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from studio.errors import StudioError, counted
from studio.files import sync_folder
from studio.gallery import tables
from studio.gallery.idx import first_bytes, idx_file, is_idx, read_idx, reason
from studio.gallery.pictures import read_folder, read_picture
from studio.gallery.records import IMPORTED, NewSample
from studio.glyphs import normalise, paper
from studio.glyphs.keys import sample_key
from studio.glyphs.labels import clean_label
from studio.glyphs.npz import read_npz
from studio.glyphs.strokes import Drawing, load_recorded, pack

JPEG = b"\xff\xd8\xff"
PNG = b"\x89PNG\r\n\x1a\n"
HDF5 = b"\x89HDF\r\n\x1a\n"
_STROKES = {"points", "stroke_offsets", "glyph_offsets"}
_NPZ_NAMES = ("x", "y", "x_train", "y_train", "x_test", "y_test", "points")


@dataclass(frozen=True, eq=False)
class ImageSet:
    """Images from a file: (n, 28, 28) uint8 white on black, normalised unless `as_is`, in the order of the file."""

    images: NDArray[np.uint8]
    labels: tuple[str, ...] | None  # n, or None when the file has none
    source: Path
    as_is: bool = False
    drawings: tuple[Drawing, ...] | None = None  # n, for a strokes file
    writers: tuple[str, ...] | None = None  # n, for a strokes file
    names: tuple[str, ...] | None = None  # n file names, for a folder
    refused: tuple[str, ...] = ()  # one line for each image of the file that is not here
    rows: tuple[int, ...] | None = None  # n, see `row`; None: nothing was refused

    def __len__(self) -> int:
        return len(self.images)

    def row(self, place: int) -> int:
        """Which of the file or folder image `place` is, counted from 0 with those that were refused."""
        return place if self.rows is None else self.rows[place]


def read_images(path: Path, labels: Path | None = None, *, as_is: bool = False, part: str = "test") -> ImageSet:
    """Read images, with labels where the file has them or `labels` (CSV, one a row, or IDX) gives them.

    A CSV of 784 values a row, Kaggle's CSV, .npz (`x`, `y`, or Keras's names), IDX or a folder of MNIST's IDX files
    (.gz too), PNGs (sub-folders are labels), or recorded strokes, for which `as_is` has no meaning. `part` ("train" or
    "test") is the part taken of a file that has two. Raises StudioError naming file and line.
    """
    found = _read(path, as_is, part)
    if labels is not None:
        found = replace(found, labels=_labels_for(found, labels))
    return found


def _read(path: Path, as_is: bool, part: str) -> ImageSet:
    """Tell the form of `path` by its content and read it."""
    if path.is_dir():
        return _from_folder(path, as_is, part)
    head = first_bytes(path)
    if not head:
        raise StudioError(f"{path} is empty")
    if head.startswith(b"PK"):
        return _from_npz(path, as_is, part)
    if is_idx(head):
        return ImageSet(_normalised(_pixels(path, "its array", read_idx(path)), as_is), None, path, as_is)
    if head.startswith(PNG):
        return ImageSet(read_picture(path, as_is=as_is)[None], None, path, as_is, names=(path.name,))
    if head.startswith(HDF5):
        raise StudioError(f"{path} is a gallery, not a file of images: open it with --gallery")
    if head.startswith(JPEG) or path.suffix.lower() == ".png":
        raise StudioError(f"{path} is {'a JPEG' if head.startswith(JPEG) else 'not a PNG'} picture: save it as PNG")
    table = tables.read_table(path)
    return ImageSet(_normalised(table.images, as_is), table.labels, path, as_is)


def _from_folder(path: Path, as_is: bool, part: str) -> ImageSet:
    """MNIST's IDX files of the part, or pictures."""
    there = next((name for name in (part, "test", "train") if idx_file(path, f"x_{name}")), None)
    images = there and idx_file(path, f"x_{there}")
    if images:
        labels = idx_file(path, f"y_{there}")
        found = _read(images, as_is, part)
        return replace(found, source=path, labels=None if labels is None else _labels_for(found, labels))
    pictures = read_folder(path, as_is=as_is)
    return ImageSet(
        np.array(pictures.images),
        None if pictures.labels is None else tuple(pictures.labels),
        path,
        as_is,
        names=tuple(pictures.names),
        refused=tuple(pictures.refused),
        rows=tuple(pictures.rows),
    )


def _from_npz(path: Path, as_is: bool, part: str) -> ImageSet:
    """Recorded strokes, `x` and `y`, or the part of Keras's names."""
    arrays = read_npz(path, _NPZ_NAMES)
    if "points" in arrays:
        return _from_strokes(path)
    suffix = next((end for end in ("", f"_{part}", "_test", "_train") if "x" + end in arrays), None)
    if suffix is None:
        raise StudioError(f"{path} has no array x, x_train or x_test (images), nor points (strokes)")
    images = _normalised(_pixels(path, f"x{suffix}", arrays["x" + suffix]), as_is)
    labels = arrays.get("y" + suffix)
    found = ImageSet(images, None, path, as_is)
    return found if labels is None else replace(found, labels=_array_labels(path, f"y{suffix}", labels, len(images)))


def _from_strokes(path: Path) -> ImageSet:
    """A strokes file; drawings without ink are refused."""
    recorded = load_recorded(path)
    glyphs = [normalise.glyph(drawing) for drawing in recorded.drawings]
    kept = [row for row, glyph in enumerate(glyphs) if glyph is not None]
    if not kept:
        raise StudioError(f"{path} holds no drawings")
    return ImageSet(
        np.array([glyphs[row] for row in kept]),
        tuple(recorded.labels[row] for row in kept),
        path,
        False,
        drawings=tuple(recorded.drawings[row] for row in kept),
        writers=tuple(recorded.writers[row] for row in kept),
        refused=tuple(f"{path}, glyph {row}: no ink" for row, glyph in enumerate(glyphs) if glyph is None),
        rows=tuple(kept),
    )


def _pixels(path: Path, what: str, array: NDArray[Any]) -> NDArray[np.uint8]:
    """An array of images as (n, 28, 28) uint8. Raises StudioError: another shape, or values that are not 0..255."""
    n = len(array) if array.ndim else 0
    if not array.size:
        raise StudioError(f"{path} holds no images: {what} is empty")
    if array.shape not in {(n, 784), (n, 28, 28), (n, 28, 28, 1)}:
        raise StudioError(f"{path}: {what} is {array.shape}, not n x 28 x 28 or n x 784 images")
    if array.dtype.kind not in "buif":
        raise StudioError(f"{path}: {what} holds {array.dtype}, not numbers")
    if array.dtype != np.uint8:
        bad = ~((array >= 0) & (array <= 255))
        if array.dtype.kind == "f":
            bad |= array != np.floor(array)
        if bad.any():
            row = int(np.argmax(bad.reshape(n, -1).any(axis=1)))
            raise StudioError(f"{path}: {what}, image {row}: values must be whole numbers from 0 to 255")
    return array.reshape(n, 28, 28).astype(np.uint8)


def _normalised(images: NDArray[np.uint8], as_is: bool) -> NDArray[np.uint8]:
    return images if as_is else np.array([normalise.normalise(image) for image in paper.inks(images)])


def _array_labels(path: Path, what: str, labels: NDArray[Any], n: int) -> tuple[str, ...]:
    """Labels from an array of whole numbers or text."""
    if labels.shape not in {(n,), (n, 1)}:
        raise StudioError(f"{path}: {what} is {labels.shape}, not {counted(n, 'label')} for {counted(n, 'image')}")
    flat = labels.reshape(n)
    if flat.dtype.kind == "f" and (flat == np.floor(flat)).all() and (np.abs(flat) < 2**53).all():
        flat = flat.astype(np.int64)
    if flat.dtype.kind not in "uiUS":
        raise StudioError(f"{path}: {what} holds {labels.dtype}, not whole numbers or text")
    try:
        texts = flat.astype(np.str_)
        cleaned = {text: clean_label(text) for text in np.unique(texts).tolist()}
    except (StudioError, UnicodeError) as error:
        raise StudioError(f"{path}: {what}: {error}") from error
    return tuple(cleaned[text] for text in texts.tolist())


def _labels_for(found: ImageSet, path: Path) -> tuple[str, ...]:
    """Labels of a file of their own, as many as there are images."""
    n = len(found) + len(found.refused)
    if is_idx(first_bytes(path)):
        array = read_idx(path)
        if array.ndim != 1:
            raise StudioError(f"{path} holds images, not labels")
        labels, hint = _array_labels(path, "its array", array, len(array)), "give the labels of these images"
    else:
        labels = tables.read_labels(path)
        last = f"line {len(labels) + 1} is missing or blank" if len(labels) < n else f"line {n + 1} is one too many"
        hint = f"{last}; one label a line, no header"
    if len(labels) != n:
        counts = f"{counted(len(labels), 'label')} for {counted(n, 'image')}"
        raise StudioError(f"{path} has {counts} of {found.source}: {hint}")
    if found.refused:
        raise StudioError(f"labels of their own need every image: {found.refused[0]}")
    return labels


def as_samples(found: ImageSet, writer: str, time: float) -> tuple[tuple[NewSample, ...], tuple[str, ...]]:
    """What the gallery is given of an import, and one line for each image refused (no ink).

    Raises StudioError when the images have no labels.
    """
    if found.labels is None:
        raise StudioError(f"{found.source} has no labels: give them with --labels FILE, one a row")
    samples, refused = [], list(found.refused)
    for place, (image, label) in enumerate(zip(found.images, found.labels, strict=True)):
        if not image.any():
            refused.append(f"{found.source}, image {found.row(place)}: no ink")
            continue
        samples.append(
            NewSample(
                image=image,
                label=label,
                writer=found.writers[place] if found.writers else writer,
                source=IMPORTED,
                time=time,
                normalisation=0 if found.as_is else normalise.VERSION,
                strokes=pack(found.drawings[place]) if found.drawings else b"",
            )
        )
    return tuple(samples), tuple(refused)


def count_known(there: Iterable[NewSample], coming: Sequence[NewSample]) -> int:
    """How many of `coming` show the very pixels, with the very label, of one that is `there` already."""
    known = {sample_key(sample.image, sample.label) for sample in there}
    return sum(sample_key(sample.image, sample.label) in known for sample in coming)


def write_seed_csv(folder: Path, images: Sequence[NDArray[np.uint8]], labels: Sequence[str]) -> tuple[Path, Path]:
    """Write the seed program's two files, images.csv and labels.csv, into `folder`; returns their paths.

    Both are written or, with a StudioError, neither, and what was there is there again. No file system renames two
    files at once: a kill in that moment may leave one of them missing, never a new one beside an old one, and what is
    missing lies complete in a folder ``.export-*`` beside it.
    """
    targets = folder / "images.csv", folder / "labels.csv"
    for target in targets:
        if target.is_dir():
            raise StudioError(f"{target} is a folder: move it, or choose another place")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with ExitStack() as cleaning:
            aside = Path(tempfile.mkdtemp(prefix=".export-", dir=folder))
            cleaning.callback(_remove, aside, targets)
            with (aside / targets[0].name).open("w", encoding="ascii", newline="") as file:
                tables.write_images(file, images)
                _settle(file)
            with (aside / targets[1].name).open("w", encoding="utf-8", newline="") as file:
                tables.write_labels(file, labels)
                _settle(file)
            _put(aside, targets)
    except OSError as error:
        raise StudioError(f"cannot write to {folder}: {reason(error)}; choose another place") from error
    return targets


def _put(aside: Path, targets: Sequence[Path]) -> None:
    """Rename what lies in `aside` to its targets, all or none; old ones go there meanwhile. Raises OSError."""
    with ExitStack() as undoing:
        for target in targets:
            old = aside / (target.name + ".old")
            with suppress(FileNotFoundError):
                target.replace(old)
                undoing.callback(old.replace, target)
        for target in targets:
            new = aside / target.name
            new.replace(target)
            undoing.callback(target.replace, new)
        sync_folder(targets[0].parent)
        undoing.pop_all()
    for target in targets:
        with suppress(OSError):
            (aside / (target.name + ".old")).unlink()


def _remove(aside: Path, targets: Sequence[Path]) -> None:
    """Remove `aside`, unless an old file that could not be put back lies in it."""
    with suppress(OSError):
        for target in targets:
            (aside / target.name).unlink(missing_ok=True)
        aside.rmdir()


def _settle(file: Any) -> None:
    """To the disk, so that a full one is noticed now."""
    file.flush()
    os.fsync(file.fileno())
