"""Copies of a gallery in a folder beside it, few enough to keep and old enough to help.

A backup is a whole gallery file, journal folded in, written by the fold's child process from what a reader sees: beside
its name, read back, then renamed. So a full disk or a crash of the HDF5 library costs nothing but that copy, and a
window goes on owning the gallery meanwhile. Its name is its moment, in UTC, so the folder needs no list.

Which ones stay is worked out from their moments alone, not from today's date: a gallery nobody has opened for a year
has the backups it had.
"""

from __future__ import annotations

import contextlib
import glob
import shutil
import time
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from studio.errors import StudioError
from studio.files import sync_folder
from studio.gallery.disk import disk_error, replace_durably
from studio.gallery.fold import leftover_prefix
from studio.gallery.folder import copy_to
from studio.gallery.locks import own
from studio.gallery.owner import Owner
from studio.gallery.places import ASIDE, BACKUPS
from studio.gallery.segments import segment_paths
from studio.gallery.store import FOLD_AFTER, Gallery
from studio.gallery.verify import verify

RECENT, DAYS, WEEKS = 8, 7, 4  # newest ones; the newest of so many days, and of so many weeks, that have any
_DAY, _WEEK = 24 * 3600, 7 * 24 * 3600  # seconds
WRITING = 3600.0  # seconds after which nobody is writing a backup any more
LINKS = ".links-"  # how the name of a folder begins that has a gallery at one moment: see `rotation`
_NAME = "%Y%m%d-%H%M%S.h5"


@dataclass(frozen=True)
class Backup:
    """One copy that stands in the folder of backups."""

    path: Path
    time: int  # seconds since 1970


def kept(times: Iterable[int]) -> frozenset[int]:
    """Which of the backups made at `times` (seconds since 1970) stay: at most RECENT + DAYS + WEEKS of them."""
    newest = sorted(set(times), reverse=True)
    by_day: dict[int, int] = {}
    by_week: dict[int, int] = {}
    for moment in newest:
        by_day.setdefault(moment // _DAY, moment)
        by_week.setdefault(moment // _WEEK, moment)
    return frozenset((*newest[:RECENT], *list(by_day.values())[:DAYS], *list(by_week.values())[:WEEKS]))


def backups_folder(gallery: Path) -> Path:
    """Where the backups of `gallery` stand."""
    gallery = gallery.expanduser().resolve()
    return gallery.with_name(f"{gallery.name}{BACKUPS}")


def backup_called(path: Path) -> Backup | None:
    """The backup that a file `path` is; None: its name is no moment."""
    try:
        moment = datetime.strptime(path.name, _NAME).replace(tzinfo=UTC)
    except ValueError:
        return None
    return Backup(path, int(moment.timestamp()))


def list_backups(gallery: Path) -> tuple[Backup, ...]:
    """The backups of `gallery`, newest first; files of other names are nobody's business. Raises StudioError."""
    found = []
    try:
        for path in backups_folder(gallery).iterdir():
            if one := backup_called(path):
                found.append(one)
    except FileNotFoundError:
        return ()
    except OSError as error:
        raise disk_error("cannot look for backups of", gallery, error) from error
    return tuple(sorted(found, key=lambda one: one.time, reverse=True))


def back_up(gallery: Path) -> Backup:
    """Add a backup of `gallery` as it is now to its rotation, also while a window owns it, and drop what is over.

    Raises StudioError: the gallery is damaged, or there is no room; then nothing has changed.
    """
    made = next_backup(gallery)
    copy_to(gallery.expanduser().resolve(), made.path)
    rotate(gallery, made)
    return made


def next_backup(gallery: Path) -> Backup:
    """Where the next backup of `gallery` goes. Raises StudioError."""
    folder = backups_folder(gallery)
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise disk_error("cannot make the folder of backups", folder, error) from error
    moment = int(time.time())
    while (path := folder / datetime.fromtimestamp(moment, UTC).strftime(_NAME)).exists() or _is_put_by(path):
        moment += 1
    return Backup(path, moment)


def _is_put_by(path: Path) -> bool:
    """Will there be a backup `path`, of what was put by?"""
    return path.with_name(f"{LINKS}{path.stem}").exists()


def rotate(gallery: Path, made: Backup) -> None:
    """Drop the backups that are over, but not the one just `made`. Raises StudioError."""
    there = list_backups(gallery)
    stays = kept(one.time for one in there)
    try:
        for one in there:
            if one.time not in stays and one.path != made.path:
                one.path.unlink()
    except OSError as error:
        raise disk_error("an old backup cannot be removed from", made.path.parent, error) from error


def forget_in_backups(gallery: Path, writer: str) -> tuple[int, tuple[str, ...]]:
    """Remove everything of `writer` from the backups of `gallery`: how many had some, and where it still is, in lines.

    What is put by for a backup, or left of one, goes whole. A damaged gallery that was moved aside is left as it is and
    named.
    """
    count, left = 0, _without_unfinished(backups_folder(gallery))
    for one in list_backups(gallery):
        try:
            with Gallery.open(one.path) as opened:
                if opened.knows(writer):
                    opened.forget(writer)
                    count += 1
        except StudioError as error:
            left.append(f"{one.path}: {error}")
        for lock in (".lock", ".fold-lock"):
            one.path.with_name(one.path.name + lock).unlink(missing_ok=True)
    gallery = gallery.expanduser().resolve()
    for aside in sorted(gallery.parent.glob(f"{glob.escape(gallery.name)}{ASIDE}*")):
        left.append(f"{aside} is damaged and cannot be searched: delete it when it is needed no more")
    return count, tuple(left)


def _without_unfinished(folder: Path) -> list[str]:
    """Remove all that is no backup yet, also what somebody is writing; where it cannot be removed, in lines."""
    left = []
    for path in folder.iterdir() if folder.is_dir() else ():
        if _is_unfinished(path):
            try:
                _remove(path)
            except OSError as error:
                left.append(f"{path}: {error.strerror or error}")
    return left


def _is_unfinished(path: Path) -> bool:
    return path.name.startswith(LINKS) or ".folding-" in path.name


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink()


def sweep(folder: Path) -> None:
    """Remove what a backup left that was killed, unless somebody may be writing it now."""
    if not folder.is_dir():
        return
    for left in folder.iterdir():
        if backup_called(left.with_name(f"{left.name.removeprefix(LINKS)}.h5")):
            continue  # all of a gallery; its backup is to be made yet
        with contextlib.suppress(OSError):
            if _is_unfinished(left) and time.time() - left.stat().st_ctime >= WRITING:
                _remove(left)


def restore(gallery: Path, backup: Path) -> Path:
    """Put `backup` in the place of `gallery`; returns where everything is that stood there before.

    A sound gallery is backed up first. A damaged one is moved aside as it is, with its journal, into a folder beside
    it. Raises StudioError: a window owns the gallery, the backup is damaged, or the disk refuses.
    """
    gallery = gallery.expanduser().resolve()
    if problems := verify(backup).problems:
        raise StudioError(f"{backup} cannot be restored: {problems[0]}")
    damaged = bool(verify(gallery).problems)
    new = gallery.with_name(f"{leftover_prefix(gallery)}restored")  # swept up by the next owner if we are ended here
    lock = own(gallery) if damaged else None
    owner = None if damaged else Owner.open(gallery, FOLD_AFTER)[0]
    try:
        new.unlink(missing_ok=True)
        copy_to(backup.expanduser().resolve(), new)  # before the rotation, which may drop it
        before = _moved_aside(gallery) if owner is None else _folded_and_kept(gallery, owner)
        replace_durably(new, gallery)
    except OSError as error:
        raise disk_error("the backup was not put in the place of", gallery, error) from error
    finally:
        with contextlib.suppress(OSError):
            new.unlink(missing_ok=True)
        if owner is not None:
            owner.close(fold=False)
        if lock is not None:
            lock.release()
    return before


def set_aside(gallery: Path) -> Path:
    """Move a damaged gallery aside as it is, as `restore` does, and put nothing in its place; returns where it is now.

    Raises StudioError: a window owns it, or the disk refuses.
    """
    gallery = gallery.expanduser().resolve()
    lock = own(gallery)
    try:
        return _moved_aside(gallery)
    except OSError as error:
        raise disk_error("cannot move aside", gallery, error) from error
    finally:
        lock.release()


def _folded_and_kept(gallery: Path, owner: Owner) -> Path:
    """Back up a sound gallery, and fold its journal: no record of it may follow a file it was not written after."""
    before = back_up(gallery).path
    owner.finish()
    if segment_paths(gallery):
        raise StudioError(f"the journal of {gallery} could not be folded; nothing was restored")
    return before


def _moved_aside(gallery: Path) -> Path:
    """Move a damaged gallery into a folder of its own, the file first and then its journal in order.

    In this order whatever is left by an interruption is refused as incomplete, and never read as all there was.
    """
    moment = datetime.now(UTC).strftime("%Y%m%d-%H%M%S-%f")
    aside = gallery.with_name(f"{gallery.name}{ASIDE}{moment}")
    aside.mkdir()
    for path in (gallery, *segment_paths(gallery)):
        if path.exists():
            path.rename(aside / path.name)
            sync_folder(aside)
            sync_folder(gallery.parent)
    return aside
