"""Labelled images and strokes as files of every form that is read: what is written and read again is the same.

Each form is written whole or not at all (`whole`). What a form cannot carry is refused in one line, or left out and
said, by the caller who knows what it was:

- csv: images.csv and labels.csv in a folder, the seed program's two files.
- kaggle: one CSV with a header, label and 784 values a row.
- idx, idx.gz: MNIST's names of the training part in a folder. Labels are bytes there; unless all of them are numbers
  from 0 to 255, they are codes, and classes.csv beside them says what each code means. At most 256 classes.
- npz: `x` (n, 28, 28) uint8, `y` whole numbers if all labels are, else text.
- png: a folder a class (`names`), a file an image, numbered in order of arrival.
- strokes, inkml, unipen: drawings with labels and writers. Only InkML keeps the width of the pen, and only recorded
  strokes (.npz) bring every glyph to one size and lose times and pressures.
"""

from __future__ import annotations

import gzip
import re
import struct
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO

import numpy as np
from numpy.typing import NDArray

from studio.errors import StudioError
from studio.formats import tables
from studio.formats.idx import MNIST_FILES
from studio.formats.images import CLASSES
from studio.formats.ink import check_size
from studio.formats.ink_writers import check_inkml, write_inkml, write_unipen
from studio.formats.names import folder_of
from studio.formats.progress import Progress, unseen, watched
from studio.formats.whole import new_files, new_folder
from studio.glyphs.strokes import Drawing, RecordedGlyphs, save_recorded

_BYTE = re.compile(r"0|[1-9]\d{0,2}")
_WHOLE = re.compile(r"0|[1-9]\d{0,15}")


@dataclass(frozen=True, eq=False)
class Labelled:
    """What is written: images (n, 28, 28) uint8 or drawings, with labels and writers, n of each."""

    images: Sequence[NDArray[np.uint8]]
    labels: Sequence[str]
    drawings: Sequence[Drawing] = ()  # for the forms of strokes
    writers: Sequence[str] = ()  # for the forms of strokes


Writer = Callable[[Labelled, Path, bool, Progress], tuple[Path, ...]]


def write(form: str, content: Labelled, target: Path, *, force: bool, progress: Progress = unseen) -> tuple[Path, ...]:
    """Write `content` as `form` (a key of `FORMS`); returns the files or the folder written.

    Raises StudioError, and what `progress` raises; then everything is as it was.
    """
    if FORMS[form].strokes:
        check_size(content.drawings)
    return FORMS[form].write(content, target, force, progress)


def write_seed_csv(folder: Path, images: Sequence[NDArray[np.uint8]], labels: Sequence[str]) -> tuple[Path, Path]:
    """Write the seed program's two files, images.csv and labels.csv, into `folder`; returns their paths.

    What was there is replaced, all or nothing (`whole.new_files`). Raises StudioError.
    """
    targets = folder / "images.csv", folder / "labels.csv"
    with new_files(targets, force=True) as aside:
        with aside.text(targets[0].name) as file:
            tables.write_images(file, images)
        with aside.text(targets[1].name) as file:
            tables.write_labels(file, labels)
    return targets


def _csv(content: Labelled, target: Path, force: bool, progress: Progress) -> tuple[Path, ...]:
    targets = target / "images.csv", target / "labels.csv"
    with new_files(targets, force=force) as aside:
        with aside.text(targets[0].name) as file:
            tables.write_images(file, watched(content.images, progress))
        with aside.text(targets[1].name) as file:
            tables.write_labels(file, content.labels)
    return targets


def _kaggle(content: Labelled, target: Path, force: bool, progress: Progress) -> tuple[Path, ...]:
    with new_files([target], force=force) as aside, aside.text(target.name) as file:
        tables.write_table(file, watched(content.images, progress), content.labels)
    return (target,)


def _idx(content: Labelled, target: Path, force: bool, progress: Progress, end: str = "") -> tuple[Path, ...]:
    plain = all(_BYTE.fullmatch(label) and int(label) < 256 for label in content.labels)
    classes = () if plain else tuple(dict.fromkeys(content.labels))
    if len(classes) > 256:
        raise StudioError(f"{target}: labels of IDX files are bytes, and there are {len(classes)} classes: use csv")
    codes = {label: code for code, label in enumerate(classes)}
    values = bytes(int(label) if plain else codes[label] for label in content.labels)
    names = [MNIST_FILES["x_train"][0] + end, MNIST_FILES["y_train"][0] + end]
    stale = target / CLASSES
    with new_files([target / name for name in (*names, *([] if plain else [CLASSES]))], force=force) as aside:
        if plain and stale.exists():
            raise StudioError(f"{stale} is there already and would give these labels another meaning: move it")
        with aside.bytes(names[0]) as file, _packed(file, end) as packed:
            packed.write(_idx_head(len(values), 28, 28))
            for image in watched(content.images, progress):
                packed.write(image.tobytes())
        with aside.bytes(names[1]) as file, _packed(file, end) as packed:
            packed.write(_idx_head(len(values)) + values)
        if not plain:
            with aside.text(CLASSES) as table:
                tables.write_labels(table, classes)
    return tuple(target / name for name in (*names, *([] if plain else [CLASSES])))


def _idx_gz(content: Labelled, target: Path, force: bool, progress: Progress) -> tuple[Path, ...]:
    return _idx(content, target, force, progress, ".gz")


def _idx_head(*shape: int) -> bytes:
    return struct.pack(f">BBBB{len(shape)}I", 0, 0, 8, len(shape), *shape)


def _packed(file: IO[bytes], end: str) -> IO[bytes]:
    """`file`, gzipped where its name ends so; the same content gives the same bytes."""
    return gzip.GzipFile("", "wb", 6, file, mtime=0) if end else _Open(file)  # type: ignore[return-value]


class _Open:
    """A file that somebody else closes."""

    def __init__(self, file: IO[bytes]) -> None:
        self.write = file.write

    def __enter__(self) -> _Open:
        return self

    def __exit__(self, *_how: object) -> None:
        """Leave it open."""


def _npz(content: Labelled, target: Path, force: bool, progress: Progress) -> tuple[Path, ...]:
    whole = all(_WHOLE.fullmatch(label) for label in content.labels)
    labels = np.array([int(label) for label in content.labels]) if whole else np.array(content.labels, np.str_)
    with new_files([target], force=force) as aside, aside.bytes(target.name) as file:
        progress(0, 0)
        np.savez_compressed(file, x=np.array(content.images, np.uint8).reshape(-1, 28, 28), y=labels)
    return (target,)


def _png(content: Labelled, target: Path, force: bool, progress: Progress) -> tuple[Path, ...]:
    from PIL import Image

    with new_folder(target, force=force, replaceable=".png") as folder:
        for label in dict.fromkeys(content.labels):
            (folder / folder_of(label)).mkdir()
        width = len(str(len(content.labels)))
        for number, image in enumerate(watched(content.images, progress)):
            name = f"{number:0{width}d}.png"
            Image.fromarray(image).save(folder / folder_of(content.labels[number]) / name, "PNG")
    return (target,)


def _strokes(content: Labelled, target: Path, force: bool, progress: Progress) -> tuple[Path, ...]:
    recorded = RecordedGlyphs(tuple(content.drawings), tuple(content.labels), tuple(content.writers))
    with new_files([target], force=force) as aside:
        progress(0, 0)
        save_recorded(aside.path(target.name), recorded)
    return (target,)


def _inkml(content: Labelled, target: Path, force: bool, progress: Progress) -> tuple[Path, ...]:
    check_inkml(content.labels, content.writers)
    glyphs = list(zip(content.drawings, content.labels, content.writers, strict=True))
    with new_files([target], force=force) as aside, aside.text(target.name) as file:
        write_inkml(file, watched(glyphs, progress), {drawing.pen_width for drawing in content.drawings})
    return (target,)


def _unipen(content: Labelled, target: Path, force: bool, progress: Progress) -> tuple[Path, ...]:
    glyphs = list(zip(content.drawings, content.labels, content.writers, strict=True))
    with new_files([target], force=force) as aside, aside.text(target.name) as file:
        write_unipen(file, watched(glyphs, progress))
    return (target,)


@dataclass(frozen=True)
class Form:
    """A form of export: how it is written, whether it takes drawings, and what its target is."""

    write: Writer
    strokes: bool = False
    endings: tuple[str, ...] = ()  # of a file's name that mean this form
    ending: str = ""  # of the file that is written; "": a folder is


FORMS: dict[str, Form] = {
    "csv": Form(_csv),
    "kaggle": Form(_kaggle, endings=(".csv",), ending=".csv"),
    "idx": Form(_idx),
    "idx.gz": Form(_idx_gz),
    "npz": Form(_npz, endings=(".npz",), ending=".npz"),
    "png": Form(_png),
    "strokes": Form(_strokes, strokes=True, ending=".npz"),
    "inkml": Form(_inkml, strokes=True, endings=(".inkml",), ending=".inkml"),
    "unipen": Form(_unipen, strokes=True, endings=(".dat", ".unp", ".unipen"), ending=".dat"),
}


def form_of(target: Path) -> str:
    """The form that a target's name means: csv, the folder of two files, where it has no ending.

    Raises StudioError: it ends in something else.
    """
    ending = target.suffix.lower()
    if not ending or target.is_dir():
        return "csv"
    known = {end: name for name, form in FORMS.items() for end in form.endings}
    if ending not in known:
        raise StudioError(
            f"{target} ends in {ending}, which no export does: {', '.join(known)} do, a name without an ending is a "
            "folder of two CSV files, and --format names the other forms"
        )
    return known[ending]
