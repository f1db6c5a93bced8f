"""A gallery from disk into memory: the gallery file, then what the journal says happened after it.

Strictly, the first thing that is wrong is a `StudioError` and nothing is loaded: no sample is ever silently wrong or
missing. Leniently (to report, to rescue), everything readable is loaded and everything wrong is listed.

Readers hold no lock. They look at the file's header and the names of the segments before and after: a fold in between,
which replaces the one and then removes the others, is noticed and everything read again.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from studio.errors import StudioError
from studio.gallery.checks import check_columns
from studio.gallery.columns import COLUMNS, Columns, broken_rows, bury, from_columns, to_columns
from studio.gallery.disk import disk_error
from studio.gallery.events import DamagedError, Forgotten
from studio.gallery.hdf5 import Header, check_digest, read_cut_file, read_file, read_header
from studio.gallery.payloads import decode
from studio.gallery.segments import MAX_RECORDS, Segment, read_segment, segment_first, segment_path, segment_paths
from studio.gallery.state import State
from studio.paths import typed

_LOOKS = 20  # times a reader tries while a fold is under way
_PAUSE = 0.05  # seconds between them
_NAMED = 5  # damaged rows that are named one by one
_MOST_PROBLEMS = 1_000  # that are listed
_MOST_FORGOTTEN = 100  # writers; each is folded away before the next, and takes a look at everything


@dataclass(frozen=True)
class Loaded:
    """What was read. `identity` is empty and `header` None for a gallery that is not there yet."""

    state: State
    identity: bytes
    header: Header | None  # of the gallery file, when it has one that can be read
    spent: tuple[Path, ...]  # segments of which everything is in the gallery file
    segments: tuple[Segment, ...]  # the others
    problems: tuple[str, ...]
    file_read: bool  # the gallery file's own content is in `state`

    @property
    def folded(self) -> int:
        """Sequence number of the last event in the gallery file."""
        return self.header.last if self.header else 0


def load(path: Path, *, lenient: bool = False, salvage: bool = False, through: int | None = None) -> Loaded:
    """Read the gallery `path`.

    `lenient`: list what is wrong instead of raising. `salvage`: let the HDF5 library read a file that fails its
    checksum, which may end the process. `through`: only the segments up to the one that begins with that record, which
    must all be closed; and check the sum of every row, for what is read will be written again.
    Raises StudioError, OSError (FileNotFoundError when a fold removed a segment meanwhile).
    """
    return _Loading(path, lenient).run(salvage, through)


class _Loading:
    """One reading of one gallery."""

    def __init__(self, path: Path, lenient: bool) -> None:
        self._path, self._lenient = path, lenient
        self._problems: list[str] = []
        self._header: Header | None = None
        self._records = self._forgotten = 0

    def run(self, salvage: bool, through: int | None) -> Loaded:
        state = self._file(salvage, sums=self._lenient or through is not None) if self._path.exists() else None
        file_read = state is not None
        if state is None:
            state = State(last=self._header.last if self._header else 0, lenient=self._lenient)
        paths = [path for path in segment_paths(self._path) if through is None or segment_first(path) <= through]
        for path in paths:
            if path != segment_path(self._path, segment_first(path)):
                raise StudioError(f"{path} is not named as a part of the journal: move it away from the gallery")
        folded = self._header.last if self._header else 0
        spent = [a for a, b in pairwise(paths) if segment_first(b) <= folded + 1]
        segments = []
        for path in paths[len(spent) :]:
            segment = read_segment(path, last=through is None and path == paths[-1])
            self._replay(state, segment)
            segments.append(segment.emptied())
        for left_out in state.left_out:
            self._wrong(f"{self._path}: {left_out}")
        if state.amiss and not self._problems:
            self._wrong(f"{self._path}: its journal does not fit together: {state.amiss}")
        identity = next((s.identity for s in segments if s.identity), b"")
        return Loaded(
            state,
            self._header.identity if self._header else identity,
            self._header,
            tuple(spent),
            tuple(segments),
            tuple(self._problems),
            file_read,
        )

    def _wrong(self, text: str) -> None:
        if len(self._problems) < _MOST_PROBLEMS:
            self._problems.append(text)
        if not self._lenient:
            command = f"studio gallery verify --gallery {typed(self._path)}"
            raise StudioError(f"{text}; nothing was changed: `{command}` says what can be read")

    def _file(self, salvage: bool, sums: bool) -> State | None:
        try:
            self._header = header = read_header(self._path)
            check_digest(self._path, header)
        except DamagedError as error:
            self._wrong(f"{self._path} cannot be used: {error}")
            if not salvage:
                return None
        try:
            columns = self._columns(salvage)
            self._check(columns)
            state = from_columns(columns, last=self._header.last if self._header else 0)
            state.lenient = self._lenient
            for group, rows in broken_rows(state, columns).items() if sums else ():
                if rows:
                    named = ", ".join(map(str, rows[:_NAMED])) + (", ..." if len(rows) > _NAMED else "")
                    self._wrong(f"{self._path}: damaged {group}: {len(rows):,} (number {named})")
                    bury(state, group, rows)
        except DamagedError as error:
            self._wrong(unreadable(self._path) if salvage else f"{self._path} cannot be used: {error}")
            return None
        return state

    def _columns(self, salvage: bool) -> Columns:
        if not salvage:
            return read_file(self._path)
        header = self._header
        found = read_file(self._path, lenient=True) if header is None else read_cut_file(self._path, header)
        lost = {name.partition("/")[0] for name in COLUMNS.keys() - found.keys()}
        if "samples" in lost:
            raise DamagedError("its samples cannot be read")
        for group in sorted(lost):
            self._wrong(f"{self._path}: its {group.replace('_', ' ')} cannot be read")
        found = {name: column for name, column in found.items() if name.partition("/")[0] not in lost}
        return to_columns(State()) | found

    def _check(self, columns: Columns) -> None:
        try:
            check_columns(columns)
        except DamagedError as error:
            self._wrong(f"{self._path} cannot be used: {error}")

    def _replay(self, state: State, segment: Segment) -> None:
        for damage in segment.damage:
            self._wrong(f"{segment.path} at byte {damage.offset}: {damage.reason}")
        if self._header and segment.identity and segment.identity != self._header.identity:
            self._wrong(f"{segment.path} belongs to another gallery than {self._path}")
            return
        if segment.first > state.last + 1:
            missing = f"records {state.last + 1} to {segment.first - 1}"
            self._wrong(f"{missing} of gallery {self._path} are missing before {segment.path.name}")
        self._records += len(segment.records)
        if self._records > MAX_RECORDS:
            self._wrong(f"the journal of {self._path} holds more than {MAX_RECORDS:,} records, and is not read on")
            return
        for record in segment.records:
            try:
                event = decode(record.payload)
                self._forgotten += isinstance(event, Forgotten)
                if self._forgotten > _MOST_FORGOTTEN:
                    raise DamagedError(f"more than {_MOST_FORGOTTEN} writers are forgotten at once")
                state.apply(record.number, event)
            except DamagedError as error:
                self._wrong(f"{segment.path} at byte {record.offset}: record {record.number}: {error}")


def unreadable(path: Path) -> str:
    """What to say, and what to do, when not even a part of the gallery file `path` can be read."""
    return (
        f"nothing of {path} can be read: move it aside, keep it, and put an earlier copy in its place "
        f"(the journal beside it, {path.name}.journal-*, is still read: leave it there); "
        "without a copy, move the journal aside too and begin anew"
    )


def load_unlocked(path: Path, *, lenient: bool = False, salvage: bool = False) -> Loaded:
    """Read a gallery that somebody else may be writing to: one consistent state of it. Raises StudioError."""
    for look in range(_LOOKS):
        before = _seen(path)
        failure: Exception | None = None
        try:
            loaded = load(path, lenient=lenient, salvage=salvage)
        except (StudioError, OSError) as error:
            failure = error
        if before == _seen(path):
            sound = failure is None and not loaded.problems
            if failure is None and (sound or look > 0):
                return loaded
            if look > 0 and isinstance(failure, OSError):
                raise disk_error("cannot read gallery", path, failure) from failure
            if look > 0 and failure is not None:
                raise failure
        time.sleep(_PAUSE)
    raise StudioError(f"gallery {path} is being changed all the time by another window; try again soon")


def _seen(path: Path) -> tuple[bytes, Sequence[Path]]:
    """What changes when a gallery is folded or tidied."""
    if path.exists() and not path.is_file():
        raise StudioError(f"{path} is no file: a gallery is one")
    try:
        with path.open("rb") as file:
            head = file.read(512)
    except FileNotFoundError:
        head = b""
    except OSError as error:
        raise disk_error("cannot read gallery", path, error) from error
    try:
        return head, segment_paths(path)
    except OSError as error:
        raise disk_error("cannot read gallery", path, error) from error
