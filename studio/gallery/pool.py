"""The pool: images that nobody has labelled yet, and what became of each.

It lies beside its gallery, ``gallery.h5``, in a folder of its own, ``gallery.h5.pool``:

    images-000001.npz               what one import brought, written once and never changed (`pool_file`)
    pool.journal-000000000001       which files count, and what became of their items (`pool_events`)
    pool.lock                       who owns it

An import of 100,000 images is 80 MB that never change, and an answer a hundred bytes that must be on the disk before
the next item is shown. So nothing is folded: images are written once, and the journal, which is the gallery's own
(`segments`), has the rest. A file counts from the moment the journal names it, with its SHA-256: an import is there as
a whole or not at all; where the disk would not take back what the journal says of one that failed, its file stays, and
is removed at the next opening if it does not count. A journal that has grown is begun anew with one record of all that
still counts, and only then are the segments before it deleted.

What is answered is safe twice, for the gallery has the sample. That comes first: should the end come in between, the
item is still open, but its pixels are taught, and what is taught is not asked. An item with the pixels of an earlier
one is its twin: it stays, because an export names every file, but it is not asked, and what becomes of one becomes of
both. Labels that came with the images are not kept: whoever is asked here must not be told.

A damaged pool is refused, not guessed at: the images are copies of files that are elsewhere, and the answers are in the
gallery. Ids of items are their order of arrival from 0; nothing is ever removed.
"""

from __future__ import annotations

import time
import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from types import TracebackType
from typing import Self

import numpy as np
from filelock import BaseFileLock
from numpy.typing import NDArray

from studio.errors import StudioError
from studio.files import sync_folder
from studio.gallery.disk import disk_error
from studio.gallery.journal import Journal, cut
from studio.gallery.locks import own
from studio.gallery.places import POOL
from studio.gallery.pool_events import (
    ANSWERED,
    MACHINE,
    MAX_PATH,
    MOST,
    NOT_SURE,
    OPEN,
    REJECTED,
    SKIPPED,
    STATES,
    Came,
    Event,
    Everything,
    Mark,
    Marked,
    encode_checked,
)
from studio.gallery.pool_file import NewItems, clipped, read_pool_file, write_pool_file
from studio.gallery.pool_state import Contents, Ids, PoolState, base_of, look_at
from studio.gallery.segments import segment_paths

__all__ = [
    "ANSWERED", "MACHINE", "NOT_SURE", "OPEN", "REJECTED", "SKIPPED", "STATES", "Item", "Mark", "NewItems", "Pool",
    "pool_of",
]  # fmt: skip

BEGIN_ANEW = 2_000  # records, or
SEGMENTS = 20  # segments, from which on an opened journal is begun anew
_MARKS = 5_000  # in one record


@dataclass(frozen=True, slots=True)
class Item:
    """One image of a pool, without its pixels."""

    id: int
    path: Path  # the file it came from
    row: int  # which of that file or folder
    writer: str  # "" where nobody is named
    odd: int  # see `oddities`
    normalisation: int  # version; 0: as it came
    strokes: bytes  # packed; b"" where there are none
    twin_of: int | None  # the first item with the same pixels
    mark: Mark  # what became of it, or of its twin


def pool_of(gallery: Path) -> Path:
    """The folder of the pool of `gallery`."""
    return gallery.with_name(f"{gallery.name}{POOL}")


class Pool:
    """An open pool. `open` it, `close` it, or use it as a context manager. One thread.

    What changes it is on the disk when the call returns. Every change raises StudioError where the disk refuses, or the
    pool is open for looking only: then nothing has changed.
    """

    def __init__(self, folder: Path, state: PoolState, lock: BaseFileLock | None) -> None:
        self.folder = folder
        self.revision = 0  # grows at every change
        self._state, self._lock = state, lock
        self._journal = Journal(base_of(folder), state.identity or uuid.uuid4().bytes, state.last + 1)

    @classmethod
    def open(cls, gallery: Path, *, read_only: bool = False, known: Contents | None = None) -> Self:
        """Open the pool of `gallery`, which need not exist yet, nor the pool. Become its owner, unless `read_only`.

        `known`: what was found out of its files before, as by another thread; an owner then need not read them.

        Raises StudioError, one line: another process owns it, it is damaged, or it cannot be read or written.
        """
        folder = pool_of(gallery.expanduser().resolve())
        if read_only:
            return cls(folder, look_at(folder), None)
        try:
            if not folder.parent.is_dir():
                raise StudioError(f"the folder {folder.parent} does not exist: make it first")
            if not folder.is_dir():
                folder.mkdir(exist_ok=True)
                sync_folder(folder.parent)
            lock = own(base_of(folder), "pool")
        except OSError as error:
            raise disk_error("cannot open pool", folder, error) from error
        try:
            state = PoolState.read(folder, known)
            opened = cls(folder, state, lock)
            opened._tidy()
        except BaseException as error:
            lock.release()
            if isinstance(error, OSError):
                raise disk_error("cannot open pool", folder, error) from error
            raise
        return opened

    # looking

    def __len__(self) -> int:
        return len(self._state.first)

    @property
    def read_only(self) -> bool:
        """Opened for looking only."""
        return self._lock is None

    def item(self, number: int) -> Item:
        """The item with that id. Raises StudioError when there is none."""
        if not 0 <= number < len(self):
            raise StudioError(f"there is no item {number} in pool {self.folder}")
        place, came, file = self._state.place(number)
        first = int(self._state.first[number])
        name = file.name(place)
        return Item(
            id=number,
            path=Path(came.source, name) if name else Path(came.source),
            row=file.row(place),
            writer=file.writer(place),
            odd=int(file.odd[place]),
            normalisation=file.normalisation,
            strokes=file.strokes(place),
            twin_of=None if first == number else first,
            mark=self._state.marks.get(first, Mark(first, OPEN)),
        )

    def facts(self, ids: range) -> tuple[NDArray[np.uint8], NDArray[np.bool_]]:
        """Of a range of items (n,): what is odd about each, see `oddities`, and is it a twin of an earlier one?"""
        return self._state.odd[ids.start : ids.stop], self._state.first[ids.start : ids.stop] != np.array(ids)

    def keys(self, ids: Sequence[int] | Ids) -> NDArray[np.uint64]:
        """`pixel_keys` of items (n,) -> (n,)."""
        found: NDArray[np.uint64] = self._state.keys[np.asarray(ids, np.int64)]
        return found

    def images(self, ids: Sequence[int] | Ids) -> NDArray[np.uint8]:
        """The pixels of items (n,) -> (n, 28, 28) uint8. Any thread may ask: what came in never changes."""
        return self._state.images(np.asarray(ids, np.int64))

    def to_ask(self, taught: NDArray[np.uint64] | None = None) -> Ids:
        """Items to ask for, in order of arrival: open, no twin of an earlier one, pixels not among those `taught`.

        `taught`: `pixel_keys` of the gallery's samples.
        """
        state = self._state
        wanted = state.first == np.arange(len(self))
        done = np.array([item for item, mark in state.marks.items() if mark.state != OPEN], np.int64)
        wanted[done] = False
        if taught is not None and len(taught):
            wanted &= ~np.isin(state.keys, taught)
        return np.flatnonzero(wanted)

    def is_open(self, number: int) -> bool:
        """May the item be asked, as far as its mark and that of an earlier one of the same pixels say?"""
        first = self._first(number)
        return first == number and self._state.marks.get(first, Mark(first, OPEN)).state == OPEN

    def marks(self, *states: str) -> list[Mark]:
        """The marks of those states, of twins one."""
        return [mark for mark in self._state.marks.values() if mark.state in states]

    def in_state(self, *states: str) -> tuple[int, ...]:
        """The items that were marked so, without twins, in order of arrival.

        Of `OPEN` ones, those that a person had dealt with before: the others are not marked.
        """
        return tuple(sorted(mark.item for mark in self.marks(*states)))

    def counts(self) -> dict[str, int]:
        """How many items there are of each state; a twin counts as the item it is a twin of."""
        found = self._state.counts
        marked = found.total() - found[OPEN]
        return {state: found[state] if state != OPEN else len(self) - marked for state in STATES}

    # changing

    def add(self, items: NewItems, source: Path, when: float) -> range:
        """Take in an import from `source`, all of it or nothing; returns the new ids."""
        self._owned()
        count = len(items.images)
        if not count:
            return range(len(self), len(self))
        if len(self) + count > MOST:
            raise StudioError(f"pool {self.folder} would hold more than {MOST:,} images: take in fewer")
        number = self._journal.next_number
        try:
            path = self._new_file()
            digest = write_pool_file(path, items)
        except OSError as error:
            raise disk_error("nothing was taken into", self.folder, error) from error
        came = Came(path.name, digest, count, clipped(str(source), MAX_PATH), float(when))
        try:
            file = read_pool_file(path, digest, count)  # what is in memory is what is on the disk
            self._commit(came)
        except BaseException:
            if self._journal.next_number == number and not self._journal.unsure:  # else the journal may name it
                path.unlink(missing_ok=True)
            raise
        self._state.take(came, file)
        return range(len(self) - count, len(self))

    def mark(self, marks: Iterable[Mark]) -> None:
        """Note what became of items, or of the items they are twins of. All of it is durable when this returns."""
        wanted = [
            mark._replace(
                item=self._first(mark.item),
                probability=float(mark.probability),
                time=float(mark.time or time.time()),
            )
            for mark in marks
        ]
        self._commit(*(Marked(tuple(wanted[at : at + _MARKS])) for at in range(0, len(wanted), _MARKS)))
        self._state.note(wanted)

    def disregard(self, items: Iterable[int]) -> None:
        """Take items as open, whatever their marks on the disk say, for as long as the pool is open."""
        self._state.note([Mark(number, OPEN) for number in items])
        self.revision += 1

    def forget(self, writer: str) -> int:
        """Remove everything of a writer for good; returns how many items it was.

        What is left are blank items that are rejected, for an id is a place. Other items with the same pixels stay.
        """
        self._owned()
        state = self._state
        places = [file.places_of(writer) for file in state.contents]
        gone = {int(start) + at for start, some in zip(state.starts, places, strict=False) for at in some}
        if not gone or not writer:
            return 0
        marks = dict(state.marks)
        for number in gone:
            mark = marks.pop(number, None)
            heir = next((twin for twin in state.twins(number) if twin not in gone), None)
            if mark is not None and heir is not None:
                marks.setdefault(heir, mark._replace(item=heir))
        marks |= {number: Mark(number, REJECTED, time=time.time()) for number in gone}
        self._rewrite(places, marks)
        return len(gone)

    def _rewrite(self, places: Sequence[Sequence[int]], marks: dict[int, Mark]) -> None:
        """Write files of images anew without what is at `places` of each, and the journal with `marks`."""
        state, old = self._state, []
        files, contents = list(state.files), list(state.contents)
        try:
            for at, some in enumerate(places):
                if some:
                    path = self._new_file()
                    came = replace(files[at], file=path.name, digest=write_pool_file(path, contents[at].without(some)))
                    old.append(self.folder / files[at].file)
                    files[at], contents[at] = came, read_pool_file(path, came.digest, came.count)
            old += segment_paths(base_of(self.folder))
            self._journal.close_segment()
            self._commit(Everything(tuple(files), tuple(marks.values())))
            state.files, state.contents, state.marks = files, contents, marks
            state.number()
            for path in old:
                path.unlink()
            sync_folder(self.folder)
        except OSError as error:
            raise disk_error("cannot forget a writer in pool", self.folder, error) from error

    def close(self) -> None:
        """Let go of the pool. Twice is once."""
        self._journal.close()
        if self._lock is not None:
            self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _new_file(self) -> Path:
        """The next file of images; none that is left of a failure, for the journal may name it. Raises OSError."""
        number = self._state.next_file
        while (path := self.folder / f"images-{number:06d}.npz").exists():
            number += 1
        return path

    def _first(self, number: int) -> int:
        if not 0 <= number < len(self):
            raise StudioError(f"there is no item {number} in pool {self.folder}")
        return int(self._state.first[number])

    def _owned(self) -> None:
        if self._lock is None or not self._lock.is_locked:
            raise StudioError(f"pool {self.folder} is open for looking only; nothing was changed")

    def _commit(self, *events: Event) -> None:
        """Make `events` durable, all or none. Raises StudioError; ValueError: one could not be read back."""
        self._owned()
        self._journal.append([encode_checked(event) for event in events])
        self._state.last = self._journal.next_number - 1
        self.revision += 1

    def _tidy(self) -> None:
        """Put in order what an earlier end left, and begin a long journal anew. Raises OSError, StudioError."""
        state = self._state
        named = {came.file for came in state.files}
        for left in self.folder.glob("images-*.npz*"):
            if left.name not in named and state.records:  # without a journal they may be all there is
                left.unlink()
        if state.end is not None:
            cut(state.end)
        old = [path for path in segment_paths(base_of(self.folder)) if path not in state.segments]
        if state.records >= BEGIN_ANEW or len(state.segments) >= SEGMENTS:
            self._commit(Everything(tuple(state.files), tuple(state.marks.values())))
            self._journal.close_segment()
            old += [path for path in state.segments if path.exists()]
        for path in old:
            path.unlink()
        if old:
            sync_folder(self.folder)
