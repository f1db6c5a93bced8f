"""Backups of an open gallery that nobody waits for: every half hour of change, and before risky changes.

What is backed up is the gallery at one moment, put by in no time as a folder of links to its files, whatever happens to
it afterwards; a child process then makes a backup of that. So a risk that comes while an earlier backup is being
written, or just before the window closes, or before a kill, has its backup all the same: what is put by waits, in the
folder of backups, for the backup before it or for the next window.
"""

from __future__ import annotations

import contextlib
import logging
import shutil
import tempfile
import time
from collections import deque
from dataclasses import dataclass
from pathlib import Path

from studio.errors import StudioError
from studio.gallery.backups import (
    LINKS,
    Backup,
    backup_called,
    backups_folder,
    list_backups,
    next_backup,
    rotate,
    sweep,
)
from studio.gallery.events import DamagedError
from studio.gallery.fold import leftover_prefix
from studio.gallery.folder import FoldProcess, start_copy
from studio.gallery.hdf5 import read_header
from studio.gallery.store import Gallery

log = logging.getLogger(__name__)

EVERY = 30 * 60.0  # seconds from the first change that no backup has to the backup
MOST = 4  # moments that wait for their backups: class after class may be renamed within seconds


@dataclass(frozen=True)
class _PutBy:
    """A gallery at one moment: a folder of links to its files, and the backup to make of it."""

    made: Backup
    links: Path

    def drop(self) -> None:
        shutil.rmtree(self.links, ignore_errors=True)


class Rotation:
    """Of a gallery that is open for writing. Who drives it calls `poll` now and then, at last `finish` or `close`.

    One thread.
    """

    def __init__(self, gallery: Gallery) -> None:
        self._gallery = gallery
        self._child: FoldProcess | None = None  # makes the backup of the first that is put by
        self.problem = ""  # why the newest backup was not made
        sweep(backups_folder(gallery.path))
        self._put_by = self._left()
        self._put_by_at = -1  # number of the newest event in what was put by last
        self._changed_at = 0.0  # when a change was first seen that no backup has
        self._backed_up, made = self._newest()
        self._overdue = gallery.last not in {0, self._backed_up} and time.time() - made >= EVERY  # at the opening
        gallery.before_risk = self.begin
        gallery.before_forgetting = self.finish  # what is being written would have the writer still

    def _newest(self) -> tuple[int, float]:
        """Number of the last event in the newest backup, and its moment; 0: it cannot be read, or there is none."""
        try:
            there = list_backups(self._gallery.path)
            return (read_header(there[0].path).last, there[0].time) if there else (0, 0.0)
        except (OSError, DamagedError, StudioError):
            return 0, 0.0

    def _left(self) -> deque[_PutBy]:
        """What was put by and not backed up when the gallery was closed, or its owner killed."""
        left: deque[_PutBy] = deque()
        with contextlib.suppress(OSError):
            folder = backups_folder(self._gallery.path)
            for links in sorted(folder.glob(f"{LINKS}*")) if folder.is_dir() else ():
                made = backup_called(folder / f"{links.name.removeprefix(LINKS)}.h5")
                if made is not None and made.path.exists():  # whoever made it could not drop what it was made of
                    _PutBy(made, links).drop()
                elif made is not None:
                    left.append(_PutBy(made, links))
        return left

    @property
    def running(self) -> bool:
        """Is a backup being written?"""
        return self._child is not None

    def begin(self) -> None:
        """Put by the gallery as it is now, and make a backup of it as soon as may be. Never waits, never raises."""
        gallery = self._gallery
        if gallery.read_only or gallery.last in {0, self._put_by_at} or len(self._put_by) >= MOST:
            return
        try:
            self._put_by.append(self._now())
        except (StudioError, OSError) as error:
            self._failed(str(error))
            return
        self._put_by_at = self._backed_up = gallery.last
        self._changed_at, self._overdue = 0.0, False
        self._go_on()

    def _now(self) -> _PutBy:
        """What is put by of this moment: all of it or nothing. Raises StudioError, OSError."""
        made = next_backup(self._gallery.path)
        folder = made.path.parent
        begun = Path(tempfile.mkdtemp(prefix=f"{LINKS}part-", dir=folder))
        try:
            self._gallery.link_to(begun)
            return _PutBy(made, begun.rename(folder / f"{LINKS}{made.path.stem}"))
        except BaseException:
            shutil.rmtree(begun, ignore_errors=True)
            raise

    def _go_on(self) -> None:
        """Begin the backup of what was put by first, unless one is being written."""
        while self._child is None and self._put_by:
            first = self._put_by[0]
            try:
                self._child = start_copy(first.links / self._gallery.path.name, first.made.path)
            except StudioError as error:
                self._put_by.popleft().drop()
                self._failed(str(error))

    def poll(self, now: float | None = None) -> None:
        """See to a backup that is being written, and begin one that is due. Never waits, never raises."""
        now = time.monotonic() if now is None else now
        if self._child is not None:
            if self._child.running:
                return
            self._end()
        self._go_on()
        if self._gallery.last == self._backed_up:
            return
        if self._overdue:
            self.begin()
        elif not self._changed_at:
            self._changed_at = now
        elif now - self._changed_at >= EVERY:
            self.begin()

    def finish(self) -> None:
        """Wait for the backups of all that is put by."""
        self._go_on()
        while self._child is not None:
            self._end()
            self._go_on()

    def close(self, patience: float) -> None:
        """Wait so for at most `patience` seconds; what has no backup by then gets it from whoever opens next."""
        until = time.monotonic() + patience
        self._go_on()
        while self._child is not None:
            if not self._child.wait(max(0.0, until - time.monotonic())):
                self._give_up(self._child)
                return
            self._end()
            self._go_on()

    def _give_up(self, child: FoldProcess) -> None:
        child.stop()
        self._child = None
        path = self._put_by[0].made.path
        with contextlib.suppress(OSError):
            for part in path.parent.glob(f"{leftover_prefix(path)}*"):
                part.unlink()

    def _end(self) -> None:
        child, self._child = self._child, None
        assert child is not None
        first = self._put_by.popleft()
        try:
            child.result()
            rotate(self._gallery.path, first.made)
            self.problem = ""
        except StudioError as error:
            self._failed(str(error))
        first.drop()

    def _failed(self, why: str) -> None:
        self.problem = why
        self._backed_up, self._put_by_at, self._overdue = 0, -1, False  # it is tried again in half an hour
        log.warning("no backup was made: %s", why)
