"""What a pool holds, in memory, and how it is read from the disk.

Strictly: the first thing that is wrong is a `StudioError`, and nothing is loaded. Readers hold no lock: where the
segments have changed meanwhile, everything is read again.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Self

import numpy as np
from numpy.typing import NDArray

from studio.errors import StudioError
from studio.gallery.disk import disk_error
from studio.gallery.events import DamagedError
from studio.gallery.pool_events import MACHINE, MOST, OPEN, Came, Event, Everything, Mark, decode, tells_everything
from studio.gallery.pool_file import PoolFile, read_pool_file
from studio.gallery.segments import Segment, read_segment, segment_paths

LOOKS = 20  # times a reader tries while an owner is at work
PAUSE = 0.05  # seconds between them

Ids = NDArray[np.int64]


Contents = Mapping[tuple[str, int], PoolFile]  # by checksum and number of items; never changes


class PoolState:
    """Files of images, and what became of their items."""

    def __init__(self) -> None:
        self.identity = b""
        self.last = 0  # number of the newest record
        self.records = 0  # that were read
        self.segments: list[Path] = []  # they were read from
        self.end: Segment | None = None  # the last segment, whose end may be torn
        self.files: list[Came] = []
        self.contents: list[PoolFile] = []
        self.starts = np.zeros(1, np.int64)  # of each file: the id of its first item; the last: how many there are
        self.keys = np.zeros(0, np.uint64)  # (N,) of the pixels
        self.odd = np.zeros(0, np.uint8)  # (N,)
        self.first = np.zeros(0, np.int64)  # (N,) the first item with the same pixels
        self.marks: dict[int, Mark] = {}
        self.counts: Counter[str] = Counter()  # of items of each state but open, twins too: it is shown at every answer

    @property
    def next_file(self) -> int:
        """The number of the next file of images."""
        return max((int(came.file[7:13]) for came in self.files), default=0) + 1

    @classmethod
    def read(cls, folder: Path, known: Contents | None = None) -> Self:
        """Everything on the disk; what is `known` of its files is not read again. Raises StudioError: it is damaged;
        OSError.
        """
        state = cls()
        for number, event in state._events(folder):
            state.last, state.records = number, state.records + 1
            if isinstance(event, Everything):
                state.files, state.marks = [], {}
            for came in _files(event):
                state.files.append(came)
            if not isinstance(event, Came):
                state._keep(event.marks)
        total = sum(came.count for came in state.files)
        if total > MOST or any(item >= total for item in state.marks):
            raise StudioError(f"pool {folder} is damaged: it has marks of items that are not there; {_advice(folder)}")
        for came in state.files:
            try:
                state.contents.append(_content(folder, came, {} if known is None else known))
            except FileNotFoundError as error:
                raise StudioError(f"{folder / came.file} is missing; {_advice(folder)}") from error
            except DamagedError as error:
                raise StudioError(f"{folder / came.file} cannot be used: {error}; {_advice(folder)}") from error
        state.number()
        return state

    def _events(self, folder: Path) -> Iterable[tuple[int, Event]]:
        """Every event that counts, with its number."""
        paths = segment_paths(base_of(folder)) if folder.is_dir() else ()
        segments = [read_segment(path, last=path == paths[-1]) for path in paths]
        begun = [place for place, segment in enumerate(segments) if _begins_anew(segment)]
        segments = segments[begun[-1] :] if begun else segments
        expected = segments[0].first if begun else 1
        for segment in segments:
            for damage in segment.damage:
                raise StudioError(f"{segment.path} at byte {damage.offset}: {damage.reason}; {_advice(folder)}")
            if segment.identity and segment.identity != (self.identity or segment.identity):
                raise StudioError(f"{segment.path} belongs to another pool; {_advice(folder)}")
            if segment.first != expected:
                raise StudioError(f"records of pool {folder} are missing before {segment.path.name}; {_advice(folder)}")
            self.identity = segment.identity or self.identity
            self.segments.append(segment.path)
            self.end = segment
            for record in segment.records:
                yield record.number, _decoded(folder, segment, record.payload)
            expected = segment.last + 1

    def take(self, came: Came, file: PoolFile) -> None:
        """A file is part of the pool."""
        self.files.append(came)
        self.contents.append(file)
        self.number()

    def note(self, marks: Sequence[Mark]) -> None:
        """Items were marked. Of one that a person had dealt with and that is open again, the mark stays and says so."""
        before = self._count(mark.item for mark in marks)
        self._keep(marks)
        self.counts.update(self._count(mark.item for mark in marks))
        self.counts.subtract(before)

    def _keep(self, marks: Sequence[Mark]) -> None:
        for mark in marks:
            before = self.marks.get(mark.item)
            if mark.state == OPEN and before is not None and before.state == MACHINE:
                del self.marks[mark.item]
            else:
                self.marks[mark.item] = mark

    def number(self) -> None:
        """Work out which item is where, and which are twins; what a forgotten writer left is nobody's twin."""
        self.starts = np.cumsum([0, *map(len, self.contents)])
        self.keys = np.concatenate([np.zeros(0, np.uint64), *(file.keys for file in self.contents)])
        self.odd = np.concatenate([np.zeros(0, np.uint8), *(file.odd for file in self.contents)])
        self.first = np.arange(len(self.keys), dtype=np.int64)
        there = self.first[~np.concatenate([np.zeros(0, np.bool_), *(file.blanked for file in self.contents)])]
        _, firsts, same = np.unique(self.keys[there], return_index=True, return_inverse=True)
        self.first[there] = there[firsts[same]]
        self._copies: list[int] = np.bincount(self.first, minlength=len(self.first)).tolist()
        self.counts = self._count(self.marks)

    def _count(self, items: Iterable[int]) -> Counter[str]:
        """How many there are of each state among those of `items` that are marked, twins too; each item once."""
        found: Counter[str] = Counter()
        for mark in filter(None, map(self.marks.get, dict.fromkeys(items))):
            found[mark.state] += self._copies[mark.item]
        return found

    def twins(self, item: int) -> list[int]:
        """The items with the pixels of an item, itself among them."""
        found: list[int] = np.flatnonzero(self.first == self.first[item]).tolist()
        return found

    def place(self, number: int) -> tuple[int, Came, PoolFile]:
        """Where an item is."""
        at = int(np.searchsorted(self.starts, number, "right")) - 1
        return number - int(self.starts[at]), self.files[at], self.contents[at]

    def images(self, ids: Ids) -> NDArray[np.uint8]:
        """The pixels of items."""
        found = np.zeros((len(ids), 28, 28), np.uint8)
        at = np.searchsorted(self.starts, ids, "right") - 1
        for number, file in enumerate(self.contents):
            mine = at == number
            found[mine] = file.images[ids[mine] - self.starts[number]]
        return found


def base_of(folder: Path) -> Path:
    """What the names of the journal's segments begin with."""
    return folder / "pool"


def contents_at(folder: Path) -> Contents:
    """What the files of a pool hold that somebody else may be writing to. Raises StudioError."""
    state = look_at(folder)
    return {(came.digest, came.count): file for came, file in zip(state.files, state.contents, strict=True)}


def _content(folder: Path, came: Came, known: Contents) -> PoolFile:
    """Of one file, which must be there. Raises DamagedError, OSError."""
    path = folder / came.file
    path.stat()
    found = known.get((came.digest, came.count))
    return read_pool_file(path, came.digest, came.count) if found is None else found


def look_at(folder: Path) -> PoolState:
    """What a pool holds that somebody else may be writing to. Raises StudioError."""
    for look in range(LOOKS):
        try:
            before = segment_paths(base_of(folder)) if folder.is_dir() else ()
            failure: Exception | None = None
            try:
                state = PoolState.read(folder)
            except (StudioError, OSError) as error:
                failure = error
            if before == (segment_paths(base_of(folder)) if folder.is_dir() else ()):
                if failure is None:
                    return state
                if look > 0:
                    raise failure
        except OSError as error:
            raise disk_error("cannot read pool", folder, error) from error
        time.sleep(PAUSE)
    raise StudioError(f"pool {folder} is being changed all the time by another window; try again soon")


def _files(event: Event) -> tuple[Came, ...]:
    match event:
        case Came():
            return (event,)
        case Everything(files=files):
            return files
    return ()


def _begins_anew(segment: Segment) -> bool:
    """Does nothing before it count?"""
    return bool(segment.records) and not segment.damage and tells_everything(segment.records[0].payload)


def _decoded(folder: Path, segment: Segment, payload: bytes) -> Event:
    try:
        return decode(payload)
    except DamagedError as error:
        raise StudioError(f"{segment.path} is damaged: {error}; {_advice(folder)}") from error


def _advice(folder: Path) -> str:
    return f"move the folder {folder} aside and import the images again: what was answered is in the gallery"
