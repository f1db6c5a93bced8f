"""CSV files of images and labels: the seed program's two files, and Kaggle's one.

Read line by line, so that every complaint names its line, and within limits, so that a file of half a megabyte cannot
become gigabytes. Written labels that a spreadsheet would take for a formula get an apostrophe in front, which reading
takes off again: what is exported comes back exactly.
"""

from __future__ import annotations

import codecs
import csv
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO

import numpy as np
from numpy.typing import NDArray

from studio.errors import StudioError, counted
from studio.formats.idx import MAX_IMAGES
from studio.formats.lines import numbered_lines
from studio.formats.progress import Progress, unseen
from studio.glyphs.labels import clean_label, quoted

PIXELS = 784
MAX_LINES = MAX_IMAGES + 1  # with a header
_OFTEN = 500  # lines
_FORMS = {"images": "give a CSV, .npz, IDX or PNG folder", "labels": "give a CSV or IDX file"}
_BYTES = {str(value).encode(): value for value in range(256)}
_WHOLE = re.compile(rb'"?\s*(\d+)(?:\.0*)?\s*"?')
_RISKY = re.compile(r"'*[=+\-@\t\r]")  # what a spreadsheet runs, and what escaping makes of it
_ESCAPED = re.compile(r"'+[=+\-@\t\r]")


@dataclass(frozen=True, eq=False)
class Table:
    """A CSV of images: (n, 28, 28) uint8, and the labels of its ``label`` column, None when it has none."""

    images: NDArray[np.uint8]
    labels: tuple[str, ...] | None


def read_table(path: Path, progress: Progress = unseen) -> Table:
    """A CSV without header (784 values of 0..255 a row) or Kaggle's (header, with or without ``label``); .gz too.

    Raises StudioError naming the file and the line, and what `progress` raises.
    """
    pixels = bytearray()
    labels: list[str] = []
    label_at: int | None = None
    columns = PIXELS
    for number, line in _lines(path, "images"):
        if number % _OFTEN == 0:
            progress(number, 0)
        fields = _fields(path, number, line) if label_at is not None and b'"' in line else line.split(b",")
        if number == 1 and _is_header(fields):
            label_at, columns = _header(path, fields), len(fields)
            continue
        if len(fields) != columns:
            raise StudioError(f"{path}, line {number}: {counted(len(fields), 'value')}, not {columns}{_hint(fields)}")
        if label_at is not None:
            labels.append(_label(path, number, _unescaped(_text(path, number, fields.pop(label_at)))))
        pixels += _row(path, number, fields)
    if not pixels:
        raise StudioError(f"{path} holds no images: it is empty or has a header only")
    images = np.frombuffer(memoryview(pixels).toreadonly(), np.uint8).reshape(-1, 28, 28)
    return Table(images, None if label_at is None else tuple(labels))


def read_labels(path: Path) -> tuple[str, ...]:
    """One label a row, no header, escapes of `write_labels` taken off. Raises StudioError naming file and line."""
    labels: list[str] = []
    for number, line in _lines(path, "labels"):
        try:
            (row,) = csv.reader([_text(path, number, line)], strict=True)
        except csv.Error as error:
            raise StudioError(f"{path}, line {number}: {error}; it is not a CSV of labels") from error
        if len(row) != 1:
            raise StudioError(f"{path}, line {number}: {counted(len(row), 'value')}, not one label")
        labels.append(_label(path, number, _unescaped(row[0])))
    if not labels:
        raise StudioError(f"{path} holds no labels: it is empty")
    return tuple(labels)


def write_table(file: IO[str], images: Iterable[NDArray[np.uint8]], labels: Sequence[str]) -> None:
    """Kaggle's form: a header, then the label and the 784 values of an image (28, 28) a row; labels as in the other."""
    file.write("label," + ",".join(f"pixel{number}" for number in range(PIXELS)) + "\n")
    quoting = csv.writer(file, lineterminator=",")
    for image, label in zip(images, labels, strict=True):
        quoting.writerow([escaped(label)])
        file.write(",".join(map(str, image.reshape(-1).tolist())) + "\n")


def write_images(file: IO[str], images: Iterable[NDArray[np.uint8]]) -> None:
    """One image (28, 28) a row: 784 whole numbers, no header."""
    for image in images:
        file.write(",".join(map(str, image.reshape(-1).tolist())) + "\n")


def write_labels(file: IO[str], labels: Sequence[str]) -> None:
    """One label a row, no header; one that begins with = + - @ gets an apostrophe in front."""
    writer = csv.writer(file, lineterminator="\n")
    for label in labels:
        writer.writerow([escaped(label)])


def escaped(label: str) -> str:
    """`label` as it may stand in a CSV that a spreadsheet opens."""
    return "'" + label if _RISKY.match(label) else label


def _unescaped(label: str) -> str:
    return label[1:] if _ESCAPED.match(label) else label


def _fields(path: Path, number: int, line: bytes) -> list[bytes]:
    """The fields of a line with quotes, such as stand around a label. Raises StudioError."""
    try:
        (row,) = csv.reader([_text(path, number, line)], strict=True)
    except csv.Error as error:
        raise StudioError(f"{path}, line {number}: {error}; it is not a CSV of images") from error
    return [field.encode() for field in row]


def _lines(path: Path, content: str) -> Iterator[tuple[int, bytes]]:
    """Numbered lines of a CSV of `content`, without their ends; blank ones only at the end. Raises StudioError."""
    blank = 0
    for number, line in numbered_lines(path, MAX_LINES, hint=f"; it is no CSV of {content}"):
        if b"\0" in line:
            raise StudioError(f"{path}, line {number}: it is binary, not text; {_FORMS[content]}")
        text = line.removeprefix(codecs.BOM_UTF8) if number == 1 else line
        if not text.strip():
            blank = blank or number
            continue
        if blank:
            raise StudioError(f"{path}, line {blank}: it is blank; every line needs its {content[:-1]}")
        yield number, text


def _is_header(fields: list[bytes]) -> bool:
    """A first row in which nothing is a number, nor was meant to be one, is a header."""
    return len(fields) > 1 and not any(not field.strip() or _is_number(field) for field in fields)


def _is_number(field: bytes) -> bool:
    try:
        float(field.strip(b'" '))  # nan and 1e0 are numbers, too
    except ValueError:
        return False
    return True


def _header(path: Path, fields: list[bytes]) -> int | None:
    """Where the ``label`` column of a header stands, None when there is none. Raises StudioError: wrong columns."""
    names = [field.strip(b'" ').lower() for field in fields]
    at = names.index(b"label") if b"label" in names else None
    pixels = len(names) - (at is not None)
    if pixels != PIXELS:
        raise StudioError(f"{path}, line 1: the header names {counted(pixels, 'pixel column')}, not {PIXELS}")
    return at


def _row(path: Path, number: int, fields: list[bytes]) -> bytes:
    """784 fields as 784 bytes."""
    try:
        return bytes([_BYTES[field] for field in fields])
    except KeyError:
        return bytes([_value(path, number, column, field) for column, field in enumerate(fields, 1)])


def _value(path: Path, number: int, column: int, field: bytes) -> int:
    """One value written less plainly (" 12", "12.0", quoted). Raises StudioError naming line and column."""
    if field in _BYTES:
        return _BYTES[field]
    shown = field.decode("utf-8", "replace").strip()[:24]
    if match := _WHOLE.fullmatch(field.strip()):
        value = int(match[1]) if len(match[1]) < 6 else 99999
        if value > 255:
            raise StudioError(f"{path}, line {number}, value {column}: {shown} is outside 0 to 255")
        return value
    if _is_number(field) and b"n" not in field.lower():  # neither nan nor inf
        raise StudioError(f"{path}, line {number}, value {column}: {shown} is not a whole number from 0 to 255")
    raise StudioError(f"{path}, line {number}, value {column}: {quoted(shown)} is not a number")


def _label(path: Path, number: int, text: str) -> str:
    try:
        return clean_label(text)
    except StudioError as error:
        raise StudioError(f"{path}, line {number}: {error}") from error


def _text(path: Path, number: int, line: bytes) -> str:
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError as error:
        raise StudioError(f"{path}, line {number}: it is not UTF-8 text; save it as UTF-8") from error


def _hint(fields: list[bytes]) -> str:
    if len(fields) == PIXELS + 1:
        return "; images with labels need a header row that names the label column"
    return ""
