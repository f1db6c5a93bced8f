"""What the one process that writes to a gallery holds: the lock, the journal, and the folding of it.

Opening is where everything that an earlier end left behind is put in order, before a record is written: half a record
at the end of the journal, a half-written new file, segments that are in the file already.
"""

from __future__ import annotations

import errno
import logging
import os
import shutil
import uuid
from collections.abc import Sequence
from pathlib import Path
from typing import Self

from filelock import BaseFileLock

from studio.errors import StudioError
from studio.files import sync_folder
from studio.gallery.disk import disk_error, sync_file
from studio.gallery.fold import leftover_prefix
from studio.gallery.folder import CLOSING, Folding, TooLongError
from studio.gallery.journal import Journal, cut
from studio.gallery.load import Loaded, load
from studio.gallery.locks import fold_lock, own
from studio.gallery.segments import MAX_RECORDS, segment_paths
from studio.gallery.state import State

log = logging.getLogger(__name__)

_GROWTH = 10  # a fold is due when the journal is a tenth of the gallery
_NO_LINKS = {errno.EPERM, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK}
_IDLE = 20  # records that are worth a fold when nothing else is going on


class Owner:
    """The writing side of an open gallery. One thread."""

    def __init__(self, path: Path, loaded: Loaded, lock: BaseFileLock, fold_after: int) -> None:
        self._path, self._lock, self._fold_after = path, lock, fold_after
        self._journal = Journal(path, loaded.identity or uuid.uuid4().bytes, loaded.state.last + 1)
        self._folding = Folding(path, self._journal, loaded.folded)
        self._open = True

    @classmethod
    def open(cls, path: Path, fold_after: int) -> tuple[Self, State]:
        """Become the owner of the gallery `path` and read it. Raises StudioError; everything is then as it was."""
        if not path.parent.is_dir():
            raise StudioError(f"the folder {path.parent} does not exist: make it first, or choose another gallery")
        lock = own(path)
        try:
            earlier = fold_lock(path)
            try:
                loaded = load(path)
                _tidy(path, loaded)
            finally:
                earlier.release()
            return cls(path, loaded, lock, fold_after), loaded.state
        except OSError as error:
            lock.release()
            raise disk_error("cannot open gallery", path, error) from error
        except BaseException:
            lock.release()
            raise

    @property
    def pending(self) -> int:
        """Records that are in the journal only."""
        return self._folding.pending

    @property
    def problem(self) -> str:
        """Why the last fold failed."""
        return self._folding.problem

    def append(self, payloads: Sequence[bytes]) -> int:
        """Make `payloads` durable, all or none; returns the number of the first. Raises StudioError."""
        if not self._open:
            raise StudioError(f"gallery {self._path} is closed; nothing was saved")
        if self.pending + len(payloads) > MAX_RECORDS:
            why = self.problem or "the disk may be full"
            raise StudioError(f"nothing was saved in {self._path}: its journal is full and cannot be folded: {why}")
        first = self._journal.next_number
        self._journal.append(payloads)
        return first

    def fold(self, samples: int, *, idle: bool) -> None:
        """Start a fold when one is due for a gallery of so many samples. Never waits, never raises."""
        if self._open:
            due = min(max(self._fold_after, samples // _GROWTH), MAX_RECORDS // 2)
            self._folding.start(_IDLE if idle else due)

    def link_to(self, folder: Path) -> None:
        """Link what is on the disk now into `folder`: a gallery of its own that nothing changes. Raises OSError.

        The file is only ever replaced and a closed segment never written to, so a link is a copy that costs nothing.
        The file comes first: should a fold replace it meanwhile, all that it takes in is in the segments, too.
        """
        self._journal.close_segment()
        for path in (self._path, *segment_paths(self._path)):
            if path.exists():
                _link(path, folder / path.name)

    def finish(self) -> None:
        """Fold everything and wait. Raises StudioError; the journal then still has it."""
        self._folding.finish()

    def close(self, *, fold: bool, patience: float = CLOSING) -> None:
        """Fold if asked to (a failure is logged, want of time is none), and let go of the gallery. Twice is once."""
        if not self._open:
            return
        self._open = False
        try:
            if fold:
                self._folding.finish(patience)
        except TooLongError as error:
            log.info("%s", error)  # as on any slow day: the journal is folded at the next opening
        except StudioError as error:
            log.warning("%s", error)
        finally:
            self._folding.stop()
            self._journal.close()
            self._lock.release()


def _link(path: Path, target: Path) -> None:
    try:
        os.link(path, target)
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        shutil.copyfile(path, target)  # a file system without links


def _tidy(path: Path, loaded: Loaded) -> None:
    """Put in order what an earlier end left. Raises OSError."""
    for left in path.parent.iterdir():
        if left.name.startswith(leftover_prefix(path)):
            left.unlink()
    for segment in loaded.segments[-1:]:
        cut(segment)
    gone = [*loaded.spent, *(s.path for s in loaded.segments if s.records and s.last <= loaded.folded)]
    if gone:
        sync_file(path)  # whoever put it in place may have died before it was durable
        sync_folder(path.parent)
        for spent in gone:
            spent.unlink()
        sync_folder(path.parent)
