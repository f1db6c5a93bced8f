"""Who may do what to a gallery: one owner, and one fold at a time.

The owner's lock is held as long as a gallery is open for writing. A fold has a lock of its own, because its child
process may outlive an owner that was killed: whoever owns the gallery next waits for it before touching anything. The
operating system lets go of both when a process dies. Readers take no lock; `studio.gallery.load` says how they manage.
"""

from __future__ import annotations

import errno
from pathlib import Path

from filelock import FileLock, Timeout

from studio.errors import StudioError
from studio.gallery.disk import disk_error

READ_ONLY = {errno.EROFS, errno.EACCES, errno.EPERM}
FOLD_PATIENCE = 60.0  # seconds; a fold of 100,000 samples takes a few


class OwnedError(StudioError):
    """Another process owns the gallery."""


class ReadOnlyError(StudioError):
    """Nothing can be written where the gallery is; it can be looked at."""


def own(gallery: Path, what: str = "gallery") -> FileLock:
    """Become the owner of `gallery`, or of what else is kept so. Raises StudioError when another process is, or nothing
    can be written there.
    """
    lock = FileLock(f"{gallery}.lock", thread_local=False)
    try:
        lock.acquire(timeout=0)
    except Timeout as error:
        raise OwnedError(f"{what} {gallery} is open in another window; close that one first") from error
    except OSError as error:
        told = disk_error(f"cannot open {what}", gallery, error)
        if error.errno in READ_ONLY:
            raise ReadOnlyError(str(told)) from error
        raise told from error
    return lock


def fold_lock(gallery: Path) -> FileLock:
    """Be the only one that folds `gallery`, tidies up, or reads it to do so; release it. Raises StudioError."""
    lock = FileLock(f"{gallery}.fold-lock", thread_local=False)
    try:
        lock.acquire(timeout=FOLD_PATIENCE)
    except Timeout as error:
        raise StudioError(f"gallery {gallery} is still being written by an earlier window; try again soon") from error
    except OSError as error:
        raise disk_error("cannot open gallery", gallery, error) from error
    return lock
