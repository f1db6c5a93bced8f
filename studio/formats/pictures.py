"""PNG pictures, one or a folder of them, whose sub-folders are their labels (see `names` for how).

A picture file can declare any size in a few bytes, so its size is looked at before a pixel is unpacked. A picture that
cannot be used does not stop the others: it is refused by name with its reason. Ink is white on black, as in MNIST: a
transparent ground leaves the ink alone, whatever its colour; on any other ground `studio.glyphs.paper` finds it.
"""

from __future__ import annotations

import os
import warnings
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from studio.errors import StudioError
from studio.formats.arrays import FIRST, NORMALISED, How
from studio.formats.idx import reason
from studio.formats.names import label_of
from studio.formats.progress import Progress, unseen, watched
from studio.glyphs.labels import clean_label
from studio.glyphs.normalise import SIDE, normalise
from studio.glyphs.paper import MAX_SIDE, MIN_SIDE, dark_on_light, ink

if TYPE_CHECKING:
    from PIL import Image

MAX_FILES = 100_000
LARGE = 4 * SIDE  # px
PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".bmp", ".tif", ".tiff", ".webp")


_SEEN = 200  # px: a larger picture is shown smaller
_STRIP = 2**20  # pixels of 16 bits brought to 8 at once


@dataclass(frozen=True, eq=False)
class Picture:
    """What one file gave: (28, 28) uint8 as a model sees it, the picture (H, W) it was made from, and its polarity."""

    image: NDArray[np.uint8]
    seen: NDArray[np.uint8]
    dark: bool  # dark on light
    large: bool  # more than `LARGE` px a side: it may be more than one character


@dataclass
class Pictures:
    """What a folder gave: images (28, 28) uint8, labels (None: no sub-folders), file names, and what was refused."""

    images: list[NDArray[np.uint8]] = field(default_factory=list)
    labels: list[str] | None = None
    names: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    rows: list[int] = field(default_factory=list)  # which of the folder each image is, from 0, those refused counted
    first: list[NDArray[np.uint8]] = field(default_factory=list)  # the first (H, W) as they were
    dark: int = 0  # how many were dark on light
    large: int = 0  # how many were larger than `LARGE`

    def take(self, path: Path, name: str, label: str | None, how: How) -> None:
        """Read one picture, or note why not."""
        try:
            picture = take_picture(path, how)
        except StudioError as error:
            self.refused.append(str(error))
            return
        self.rows.append(len(self.images) + len(self.refused))
        self.images.append(picture.image)
        self.dark += picture.dark
        self.large += picture.large
        if len(self.first) < FIRST:
            self.first.append(picture.seen)
        self.names.append(name)
        if self.labels is not None and label is not None:
            self.labels.append(label)


def read_folder(folder: Path, how: How = NORMALISED, *, progress: Progress = unseen) -> Pictures:
    """The PNGs of a folder: of its sub-folders, named by their label, or else of the folder itself, without labels.

    Links are not followed, and what is no picture is passed over. Raises StudioError when nothing is left, when
    pictures lie in both places, or when there are too many.
    """
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: _natural(entry.name))
        loose = [Path(entry.path) for entry in entries if _is_picture(entry)]
        labelled = [
            (
                Path(entry.path),
                [Path(file.path) for file in sorted(os.scandir(entry.path), key=_order) if _is_picture(file)],
            )
            for entry in entries
            if entry.is_dir(follow_symlinks=False) and not entry.name.startswith(".")
        ]
    except OSError as error:
        raise StudioError(f"cannot read the folder {folder}: {reason(error)}") from error
    labelled = [(place, files) for place, files in labelled if files]
    count = len(loose) + sum(len(files) for _, files in labelled)
    if not count:
        raise StudioError(f"{folder} holds no PNG pictures, nor sub-folders of them named by label")
    if loose and labelled:
        raise StudioError(f"{folder} holds PNGs beside sub-folders of PNGs: move them into a sub-folder named by label")
    if count > MAX_FILES:
        raise StudioError(f"{folder} holds {count:,} pictures; at most {MAX_FILES:,} are read")
    return _read_all(folder, loose, labelled, how, progress)


def read_tree(folder: Path, how: How = NORMALISED, *, progress: Progress = unseen) -> Pictures:
    """The PNGs of a folder and of all folders in it, without labels; their names say where in it they are.

    Links are not followed, and what is no picture is passed over. Raises StudioError when nothing is left, or when
    there are too many.
    """
    files: list[tuple[Path, str, str | None]] = []
    waiting = [folder]
    try:
        while waiting:
            entries = sorted(os.scandir(waiting.pop()), key=_order)
            files += [
                (Path(entry.path), Path(entry.path).relative_to(folder).as_posix(), None)
                for entry in entries
                if _is_picture(entry)
            ]
            if len(files) > MAX_FILES:
                raise StudioError(f"{folder} holds more than {MAX_FILES:,} pictures: take a part of it")
            waiting += [
                Path(entry.path)
                for entry in reversed(entries)
                if entry.is_dir(follow_symlinks=False) and not entry.name.startswith(".")
            ]
    except OSError as error:
        raise StudioError(f"cannot read the folder {folder}: {reason(error)}") from error
    if not files:
        raise StudioError(f"{folder} holds no PNG pictures, nor do the folders in it")
    return _read_jobs(folder, Pictures(), files, how, progress)


def _read_all(
    folder: Path, loose: list[Path], labelled: list[tuple[Path, list[Path]]], how: How, progress: Progress
) -> Pictures:
    """Read every picture in its order."""
    pictures = Pictures(labels=[] if labelled else None)
    jobs: list[tuple[Path, str, str | None]] = [(path, path.name, None) for path in loose]
    for place, files in labelled:
        try:
            label = clean_label(label_of(place.name))
        except StudioError as error:
            raise StudioError(f"the folder {place} is no label: {error}") from error
        jobs += [(path, f"{place.name}/{path.name}", label) for path in files]
    return _read_jobs(folder, pictures, jobs, how, progress)


def _read_jobs(
    folder: Path, pictures: Pictures, jobs: list[tuple[Path, str, str | None]], how: How, progress: Progress
) -> Pictures:
    for file, name, meant in watched(jobs, progress, often=1):  # a large picture takes a while
        pictures.take(file, name, meant, how)
    if not pictures.images:
        raise StudioError(f"{folder}: no picture of {len(pictures.refused)} can be used; {pictures.refused[0]}")
    return pictures


def read_picture(path: Path, *, as_is: bool = False) -> NDArray[np.uint8]:
    """One PNG of 8 to 4000 px a side -> (28, 28) uint8 white on black, normalised.

    `as_is`: the ink is not looked for and nothing is normalised, so it must be 28x28. Raises StudioError.
    """
    return take_picture(path, How(as_is)).image


def take_picture(path: Path, how: How) -> Picture:
    """`read_picture`, with what the picture was. Raises StudioError."""
    from PIL import Image, UnidentifiedImageError

    try:
        with warnings.catch_warnings(action="ignore"), Image.open(path, formats=["PNG"]) as picture:  # of its size
            width, height = picture.size
            if not all(MIN_SIDE <= side <= MAX_SIDE for side in picture.size):
                raise StudioError(f"{path} is {width} x {height} px; a side may have {MIN_SIDE} to {MAX_SIDE}")
            if how.as_is and picture.size != (SIDE, SIDE):
                raise StudioError(f"{path} is {width} x {height} px; as it is, a picture must have {SIDE} x {SIDE}")
            return _taken(picture, how)
    except StudioError:
        raise
    except UnidentifiedImageError as error:
        raise StudioError(f"{path} is not a PNG picture: save it as PNG") from error
    except PermissionError as error:
        raise StudioError(f"cannot read {path}: {reason(error)}") from error
    except Exception as error:  # of a damaged picture Pillow's parsers raise whatever they stumble over
        raise StudioError(f"cannot read {path}: {reason(error)}; the picture is damaged") from error


def _taken(picture: Image.Image, how: How) -> Picture:
    """The ink is what is not transparent, or else what stands out from the ground; as it is, all is ink."""
    large = max(picture.size) > LARGE
    alpha = None if how.as_is else _alpha(picture)
    if alpha is not None:
        return Picture(normalise(alpha), _small(alpha), False, large)
    grey = _grey(picture)
    image = grey if how.as_is else normalise(ink(grey, how.dark))
    return Picture(image, _small(grey), bool(dark_on_light(grey[None])[0]), large)


def _alpha(picture: Image.Image) -> NDArray[np.uint8] | None:
    """What is not transparent (H, W); None where transparency says nothing."""
    if not picture.has_transparency_data:
        return None
    alpha = np.array(picture.convert("RGBA").getchannel("A"), np.uint8)
    return alpha if alpha.min() < alpha.max() else None


def _small(grey: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """The picture (H, W), thinned out to no more than some hundreds of px a side."""
    step = -(-max(grey.shape) // _SEEN)
    return grey[::step, ::step].copy()


def _grey(picture: Image.Image) -> NDArray[np.uint8]:
    """The pixels (H, W) in 256 levels, whatever their transparency."""
    if not picture.mode.startswith("I") and picture.mode != "F":
        return np.array(picture.convert("L"), np.uint8)
    deep = np.asarray(picture)  # 16 bits a pixel
    grey = np.empty(deep.shape, np.uint8)
    rows = max(1, _STRIP // deep.shape[1])
    for start in range(0, len(deep), rows):
        grey[start : start + rows] = (deep[start : start + rows] / 257.0).clip(0, 255)
    return grey


def _is_picture(entry: os.DirEntry[str]) -> bool:
    """A picture by its name, no link, not hidden: of another format than PNG, it is refused by name."""
    named = entry.name.lower().endswith(PICTURES) and not entry.name.startswith(".")
    return named and entry.is_file(follow_symlinks=False)


def _order(entry: os.DirEntry[str]) -> tuple[tuple[int, str], ...]:
    return _natural(entry.name)


def _natural(name: str) -> tuple[tuple[int, str], ...]:
    """Sorts "9.png" before "10.png"."""
    import re

    return tuple((int(part), "") if part.isdecimal() else (0, part) for part in re.split(r"(\d+)", name))
