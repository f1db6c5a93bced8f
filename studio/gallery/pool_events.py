"""What happened to a pool, as bytes: the payload of a journal record, and back.

JSON, for the reasons of `events`: read by eye years from now, able to grow fields, and nothing in it is believed. There
are three events: a file of images came, items were marked, and all of it once more in one record, by which a journal
that has grown is begun anew.
"""

from __future__ import annotations

import json
import math
import re
from dataclasses import astuple, dataclass
from typing import Any, NamedTuple

from studio.gallery.events import DamagedError
from studio.gallery.records import MAX_TEXT

FORMAT = 1
MOST = 500_000  # items of a pool: 400 MB
MOST_SAMPLES = 2**48

OPEN, ANSWERED, SKIPPED, REJECTED, NOT_SURE, MACHINE = (
    "open", "answered", "skipped", "rejected", "not sure", "machine"
)  # fmt: skip
STATES = (OPEN, ANSWERED, SKIPPED, REJECTED, NOT_SURE, MACHINE)

_MARK = (int, str, str, int, float, str, float)  # the types of its fields
_FILE = r"images-[0-9]{6}\.npz"
_DIGEST = r"[0-9a-f]{64}"
_EVERYTHING = f'{{"format": {FORMAT}, "kind": "everything", '.encode()

MAX_PATH = 4096  # characters of the file or folder that an import came from


@dataclass(frozen=True)
class Came:
    """A file of images is part of the pool."""

    file: str  # its name
    digest: str  # SHA-256 (hex)
    count: int
    source: str  # where the images came from
    time: float


class Mark(NamedTuple):  # as a dataclass it would take five times as long to make, and a pool may have 100,000
    """What became of an item. `OPEN`: nothing, any more."""

    item: int
    state: str
    label: str = ""  # answered, or by the machine
    sample: int = -1  # of the gallery, answered
    probability: float = 0.0  # by the machine: of the label
    version: str = ""  # by the machine: which model
    time: float = 0.0


@dataclass(frozen=True)
class Marked:
    """Items were marked."""

    marks: tuple[Mark, ...]


@dataclass(frozen=True)
class Everything:
    """All that counts of what came before."""

    files: tuple[Came, ...]
    marks: tuple[Mark, ...]


Event = Came | Marked | Everything


def encode(event: Event) -> bytes:
    """`event` as bytes."""
    body: dict[str, Any]
    match event:
        case Came():
            body = {"kind": "came", "file": astuple(event)}
        case Marked(marks):
            body = {"kind": "marked", "marks": marks}
        case Everything(files, marks):
            body = {
                "kind": "everything",
                "files": [astuple(file) for file in files],
                "marks": marks,
            }
    return json.dumps({"format": FORMAT, **body}, ensure_ascii=False, allow_nan=False).encode("utf-8")


def tells_everything(payload: bytes) -> bool:
    """Is it what `encode` makes of an `Everything`? All of it need not be read for that."""
    return payload.startswith(_EVERYTHING)


def decode(payload: bytes) -> Event:
    """The event in `payload`. Raises DamagedError when it is anything else than `encode` makes."""
    try:
        body = json.loads(payload.decode("utf-8"), parse_constant=_refuse)
    except (ValueError, RecursionError) as error:
        raise DamagedError("its text is damaged") from error
    if not isinstance(body, dict) or body.pop("format", None) != FORMAT:
        raise DamagedError("it is of a format that this program does not know")
    match body:
        case {"kind": "came", "file": file} if len(body) == 2:
            return _came(file)
        case {"kind": "marked", "marks": list(marks)} if len(body) == 2:
            return Marked(tuple(map(_mark, marks)))
        case {"kind": "everything", "files": list(files), "marks": list(marks)} if len(body) == 3:
            return Everything(tuple(map(_came, files)), tuple(map(_mark, marks)))
    raise DamagedError("it is no event of a pool")


def _came(values: object) -> Came:
    match values:
        case [str(file), str(digest), int(count), str(source), float(time)]:
            sound = re.fullmatch(_FILE, file) and re.fullmatch(_DIGEST, digest) and 0 < count <= MOST
            if sound and not isinstance(count, bool) and len(source) <= MAX_PATH and math.isfinite(time):
                return Came(file, digest, count, source, time)
    raise DamagedError("a file of images is not described as it should be")


def _mark(values: object) -> Mark:
    if isinstance(values, list) and tuple(map(type, values)) == _MARK:  # a match statement takes five times as long
        item, state, label, sample, probability, version, _ = values
        texts = state in STATES and len(label) <= MAX_TEXT and len(version) <= MAX_TEXT
        if texts and 0 <= item < MOST and -1 <= sample < MOST_SAMPLES and 0 <= probability <= 1:
            return Mark._make(values)
    raise DamagedError("a mark is not what it should be")


def encode_checked(event: Event) -> bytes:
    """`event` as bytes that are read back as the same. Raises ValueError: there are none (a defect of the caller)."""
    payload = encode(event)
    try:
        same = decode(payload) == event
    except DamagedError:
        same = False
    if not same:
        raise ValueError("an event that would be read back otherwise")
    return payload


def _refuse(constant: str) -> float:
    raise ValueError(f"{constant} is not a number of JSON")
