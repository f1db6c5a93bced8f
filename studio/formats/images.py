"""Images from files: every form the studio takes, told apart by what is in the file.

Of what comes from outside the ink is taken, whatever it is written on, and passed through the same normalisation as a
drawing (unless it is to stay as it is), because a model only ever sees pictures made that one way. Every reader here is
bounded, see `idx`, `tables`, `pictures`, `inkml`, `unipen` and `studio.glyphs.npz`; what cannot be read is one line
naming file and place, and nothing is taken of it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from studio.errors import StudioError, counted
from studio.formats import inkml, tables, unipen
from studio.formats.arrays import How, as_images, as_labels, take
from studio.formats.foreign import refuse_foreign
from studio.formats.idx import MAX_IDX_IMAGES, first_bytes, idx_file, is_idx, read_idx, reason, unpacked_limit
from studio.formats.ink import Ink, from_recorded
from studio.formats.pictures import read_folder, read_tree, take_picture
from studio.formats.progress import Progress, unseen, watched
from studio.glyphs import normalise
from studio.glyphs.npz import read_npz, refuse_pipes
from studio.glyphs.strokes import Drawing, load_recorded

PNG = b"\x89PNG\r\n\x1a\n"
FORMS = ("csv", "kaggle", "npz", "idx", "png", "folder", "strokes", "inkml", "unipen")  # what a file turned out to be
CLASSES = "classes.csv"  # beside IDX labels that are codes: what each code from 0 means, one a row
_NPZ_NAMES = ("x", "y", "x_train", "y_train", "x_test", "y_test", "points")
_NPZ_LIMIT = 160 * 2**20  # bytes, unpacked


@dataclass(frozen=True, eq=False)
class ImageSet:
    """Images from a file: (n, 28, 28) uint8 white on black, normalised unless `as_is`, in the order of the file."""

    images: NDArray[np.uint8]
    labels: tuple[str, ...] | None  # n, or None when the file has none
    source: Path
    as_is: bool = False
    drawings: tuple[Drawing, ...] | None = None  # n, for a file of strokes
    writers: tuple[str, ...] | None = None  # n, for a file of strokes; "" where it names none
    names: tuple[str, ...] | None = None  # n file names, for a folder
    refused: tuple[str, ...] = ()  # one line for each image of the file that is not here
    rows: tuple[int, ...] | None = None  # n, see `row`; None: nothing was refused
    first: tuple[NDArray[np.uint8], ...] = ()  # the first images (H, W) as they were found; none for strokes
    dark: int = 0  # how many were found dark on light
    large: int = 0  # how many were found larger than `pictures.LARGE`
    form: str = ""  # one of FORMS
    part: str = ""  # "train" or "test", of an .npz of both; "": it has no parts
    of_both: int = 0  # images of the two parts

    def __len__(self) -> int:
        return len(self.images)

    def row(self, place: int) -> int:
        """Which of the file or folder image `place` is, counted from 0 with those that were refused."""
        return place if self.rows is None else self.rows[place]


def read_images(
    path: Path, labels: Path | None = None, *, as_is: bool = False, dark: bool | None = None, part: str = "test",
    tree: bool = False, progress: Progress = unseen,
) -> ImageSet:  # fmt: skip
    """Read images, with labels where the file has them or `labels` (CSV, one a row, or IDX) gives them.

    A CSV of 784 values a row, Kaggle's CSV, .npz (`x`, `y`, or Keras's names), IDX or a folder of MNIST's IDX files
    (.gz too), a folder of the two CSV files images.csv and labels.csv, PNGs (sub-folders are labels), or strokes:
    recorded ones (.npz), InkML or UNIPEN, for which `as_is` and `dark` (see `How`) have no meaning. `part` ("train" or
    "test") is the part taken of a file that has two; `tree`: PNGs of a folder are those of all folders in it, too, and
    have no labels. Raises StudioError naming file and line, and whatever `progress` raises.
    """
    refuse_pipes(path, labels)
    found = _read(path, How(as_is, dark, tree), part, progress)
    if labels is not None:
        found = replace(found, labels=_labels_for(found, labels))
    return found


def _read(path: Path, how: How, part: str, progress: Progress) -> ImageSet:
    """Tell the form of `path` by its content and read it."""
    if path.is_dir():
        return _from_folder(path, how, part, progress)
    head = first_bytes(path)
    if not head:
        raise StudioError(f"{path} is empty")
    if head.startswith(b"PK"):
        return _from_npz(path, how, part, progress)
    if is_idx(head):
        return _taken(path, as_images(path, "its array", read_idx(path), MAX_IDX_IMAGES), how, progress, "idx")
    if inkml.is_xml(head):
        return _from_ink(path, inkml.read_inkml(path, progress), progress, "inkml")
    if unipen.is_unipen(head):
        return _from_ink(path, unipen.read_unipen(path, progress), progress, "unipen")
    if head.startswith(PNG):
        picture = take_picture(path, how)
        return ImageSet(
            picture.image[None], None, path, how.as_is, names=(path.name,), first=(picture.seen,),
            dark=int(picture.dark), large=int(picture.large), form="png",
        )  # fmt: skip
    refuse_foreign(path, head)
    table = tables.read_table(path, progress)
    found = _taken(path, table.images, how, progress, "csv" if table.labels is None else "kaggle")
    return replace(found, labels=table.labels)


def _taken(path: Path, found: NDArray[np.uint8], how: How, progress: Progress, form: str) -> ImageSet:
    """Images of an array, without labels."""
    taken = take(found, how, progress)
    return ImageSet(taken.images, None, path, how.as_is, first=taken.first, dark=taken.dark, form=form)


def _from_folder(path: Path, how: How, part: str, progress: Progress) -> ImageSet:
    """MNIST's IDX files of the part, the two files of a CSV export, or pictures."""
    there = next((name for name in (part, "test", "train") if idx_file(path, f"x_{name}")), None)
    images = there and idx_file(path, f"x_{there}")
    if images:
        labels = idx_file(path, f"y_{there}")
        found = replace(_read(images, how, part, progress), source=path)
        return found if labels is None else replace(found, labels=_coded(path, _labels_for(found, labels)))
    if (path / "images.csv").is_file() and (path / "labels.csv").is_file():
        found = replace(_read(path / "images.csv", how, part, progress), source=path)
        return replace(found, labels=_labels_for(found, path / "labels.csv"))
    pictures = (read_tree if how.tree else read_folder)(path, how, progress=progress)
    return ImageSet(
        np.array(pictures.images),
        None if pictures.labels is None else tuple(pictures.labels),
        path,
        how.as_is,
        names=tuple(pictures.names),
        refused=tuple(pictures.refused),
        rows=tuple(pictures.rows),
        first=tuple(pictures.first),
        dark=pictures.dark,
        large=pictures.large,
        form="folder",
    )


def _coded(folder: Path, labels: tuple[str, ...]) -> tuple[str, ...]:
    """What codes mean, where a file in the folder says so. Raises StudioError: one is not in it."""
    meanings = folder / CLASSES
    if not meanings.is_file():
        return labels
    classes = tables.read_labels(meanings)
    codes = [int(label) if label.isascii() and label.isdigit() else len(classes) for label in labels]
    if max(codes, default=0) >= len(classes):
        raise StudioError(f"{meanings} has {counted(len(classes), 'line')}, but a label is code {max(codes)}")
    return tuple(classes[code] for code in codes)


def _from_npz(path: Path, how: How, part: str, progress: Progress) -> ImageSet:
    """Recorded strokes, `x` and `y`, or the part of Keras's names."""
    try:
        limit = unpacked_limit(path, _NPZ_LIMIT)
    except OSError as error:
        raise StudioError(f"cannot read {path}: {reason(error)}") from error
    arrays: dict[str, Any] = dict(read_npz(path, _NPZ_NAMES, limit=limit))
    if "points" in arrays:
        arrays.clear()
        return _from_ink(path, from_recorded(path, load_recorded(path)), progress, "strokes")
    suffix = next((end for end in ("", f"_{part}", "_test", "_train") if "x" + end in arrays), None)
    if suffix is None:
        raise StudioError(f"{path} has no array x, x_train or x_test (images), nor points (strokes)")
    labels = arrays.get("y" + suffix)
    both = [len(arrays[name]) for name in ("x_train", "x_test") if suffix and name in arrays and arrays[name].ndim]
    images = as_images(path, f"x{suffix}", arrays.pop("x" + suffix))
    named = None if labels is None else as_labels(path, f"y{suffix}", labels, len(images))  # before the long work
    taken = replace(_taken(path, images, how, progress, "npz"), labels=named)
    return replace(taken, part=suffix[1:], of_both=sum(both)) if len(both) == 2 else taken


def _from_ink(path: Path, ink: Ink, progress: Progress, form: str) -> ImageSet:
    """Drawings; those without ink are refused."""
    images = np.empty((len(ink.drawings), normalise.SIDE, normalise.SIDE), np.uint8)
    kept: list[int] = []
    for row, drawing in enumerate(watched(ink.drawings, progress)):
        glyph = normalise.glyph(drawing)
        if glyph is not None:
            images[len(kept)] = glyph
            kept.append(row)
    if not kept:
        raise StudioError(f"{path} holds no drawings")
    blank = sorted(set(range(len(ink.drawings))) - set(kept))
    return ImageSet(
        images[: len(kept)],
        None if ink.labels is None else tuple(ink.labels[row] for row in kept),
        path,
        False,
        drawings=tuple(ink.drawings[row] for row in kept),
        writers=tuple(ink.writers[row] for row in kept),
        refused=(*ink.refused, *(f"{path}, glyph {ink.rows[row]}: no ink" for row in blank)),
        rows=tuple(ink.rows[row] for row in kept),
        form=form,
    )


def _labels_for(found: ImageSet, path: Path) -> tuple[str, ...]:
    """Labels of a file of their own, as many as there are images."""
    n = len(found) + len(found.refused)
    if is_idx(first_bytes(path)):
        array = read_idx(path)
        if array.ndim != 1:
            raise StudioError(f"{path} holds images, not labels")
        labels, hint = as_labels(path, "its array", array, len(array)), "give the labels of these images"
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
