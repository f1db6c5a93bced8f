"""PNG pictures, one or a folder of them, whose sub-folders are their labels.

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
from studio.gallery.idx import reason
from studio.glyphs.labels import clean_label
from studio.glyphs.normalise import SIDE, normalise
from studio.glyphs.paper import MAX_SIDE, MIN_SIDE, ink

if TYPE_CHECKING:
    from PIL import Image

MAX_FILES = 100_000
PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".bmp", ".tif", ".tiff", ".webp")


@dataclass
class Pictures:
    """What a folder gave: images (28, 28) uint8, labels (None: no sub-folders), file names, and what was refused."""

    images: list[NDArray[np.uint8]] = field(default_factory=list)
    labels: list[str] | None = None
    names: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    rows: list[int] = field(default_factory=list)  # which of the folder each image is, from 0, those refused counted

    def take(self, path: Path, name: str, label: str | None, as_is: bool) -> None:
        """Read one picture, or note why not."""
        try:
            image = read_picture(path, as_is=as_is)
        except StudioError as error:
            self.refused.append(str(error))
            return
        self.rows.append(len(self.images) + len(self.refused))
        self.images.append(image)
        self.names.append(name)
        if self.labels is not None and label is not None:
            self.labels.append(label)


def read_folder(folder: Path, *, as_is: bool = False) -> Pictures:
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
    return _read_all(folder, loose, labelled, as_is)


def _read_all(folder: Path, loose: list[Path], labelled: list[tuple[Path, list[Path]]], as_is: bool) -> Pictures:
    """Read every picture in its order."""
    pictures = Pictures(labels=[] if labelled else None)
    for path in loose:
        pictures.take(path, path.name, None, as_is)
    for place, files in labelled:
        try:
            label = clean_label(place.name)
        except StudioError as error:
            raise StudioError(f"the folder {place} is no label: {error}") from error
        for path in files:
            pictures.take(path, f"{place.name}/{path.name}", label, as_is)
    if not pictures.images:
        raise StudioError(f"{folder}: no picture of {len(pictures.refused)} can be used; {pictures.refused[0]}")
    return pictures


def read_picture(path: Path, *, as_is: bool = False) -> NDArray[np.uint8]:
    """One PNG of 8 to 4000 px a side -> (28, 28) uint8 white on black, normalised.

    `as_is`: the ink is not looked for and nothing is normalised, so it must be 28x28. Raises StudioError.
    """
    from PIL import Image, UnidentifiedImageError

    try:
        with warnings.catch_warnings(), Image.open(path, formats=["PNG"]) as picture:
            warnings.simplefilter("ignore")
            width, height = picture.size
            if not all(MIN_SIDE <= side <= MAX_SIDE for side in picture.size):
                raise StudioError(f"{path} is {width} x {height} px; a side may have {MIN_SIDE} to {MAX_SIDE}")
            if as_is and picture.size != (SIDE, SIDE):
                raise StudioError(f"{path} is {width} x {height} px; as it is, a picture must have {SIDE} x {SIDE}")
            return _grey(picture) if as_is else normalise(_ink(picture))
    except StudioError:
        raise
    except UnidentifiedImageError as error:
        raise StudioError(f"{path} is not a PNG picture: save it as PNG") from error
    except Exception as error:  # of a damaged picture Pillow's parsers raise whatever they stumble over
        raise StudioError(f"cannot read {path}: {reason(error)}; the picture is damaged") from error


def _ink(picture: Image.Image) -> NDArray[np.uint8]:
    """The ink (H, W), white on black: what is not transparent, or else what stands out from the ground."""
    if picture.has_transparency_data:
        alpha = np.array(picture.convert("RGBA").getchannel("A"), np.uint8)
        if alpha.min() < alpha.max():
            return alpha
    return ink(_grey(picture))


def _grey(picture: Image.Image) -> NDArray[np.uint8]:
    """The pixels (H, W) in 256 levels, whatever their transparency."""
    if picture.mode.startswith("I") or picture.mode == "F":  # 16 bits a pixel
        return (np.asarray(picture, np.float64) / 257).clip(0, 255).astype(np.uint8)
    return np.array(picture.convert("L"), np.uint8)


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
