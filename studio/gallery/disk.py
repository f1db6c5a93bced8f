"""The few system calls on which "it is safe" rests, and what to tell a person when they fail."""

from __future__ import annotations

import errno
import os
import sys
import time
from pathlib import Path

from studio.errors import StudioError
from studio.files import sync_folder

_ELSEWHERE = "copy it to another place, or name another with --home"
_ADVICE = {
    errno.ENOSPC: "the disk is full; free some space and try again",
    errno.EDQUOT: "your share of the disk is used up; free some space and try again",
    errno.EFBIG: "the file may not grow any further here; free some space or move the gallery",
    errno.EROFS: f"the folder is read-only; {_ELSEWHERE}",
    errno.EACCES: f"the folder is read-only for you; {_ELSEWHERE}",
    errno.EPERM: f"the folder is read-only for you; {_ELSEWHERE}",
    errno.EIO: "the disk reports an error; copy the gallery to another disk",
}
_REPLACE_TRIES = 20  # Windows refuses to replace a file that a reader has open this moment


def disk_error(what: str, path: Path, error: OSError, *, named: bool = False) -> StudioError:
    """The one line for a failed system call: `what` could not be done, where, why, and what to do.

    `named`: the person named `path` for what is new, so that nothing there is to be copied, nor the home to be another.
    """
    why = _ADVICE.get(error.errno or 0, f"{error.strerror or error}")
    if named:
        why = why.replace(_ELSEWHERE, "choose another")
    return StudioError(f"{what} {path}: {why}")


def write_all(descriptor: int, data: bytes) -> None:
    """Write all of `data`; os.write may take less than it is given. Raises OSError."""
    view = memoryview(data)
    while view:
        view = view[os.write(descriptor, view) :]


def sync_data(descriptor: int) -> None:
    """Return when the file's data and size are on the disk itself. Raises OSError."""
    if sys.platform == "darwin":
        import fcntl

        fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)  # there fsync stops at the drive's cache
    elif hasattr(os, "fdatasync"):
        os.fdatasync(descriptor)
    else:
        os.fsync(descriptor)


def sync_file(path: Path) -> None:
    """Return when all of the file `path`, whoever wrote it, is on the disk itself. Raises OSError."""
    descriptor = os.open(path, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def replace_durably(source: Path, target: Path) -> None:
    """Put the synced file `source` in the place of `target`, at once or not at all, and make that durable."""
    for attempt in range(_REPLACE_TRIES):
        try:
            source.replace(target)
            break
        except PermissionError:
            if os.name != "nt" or attempt == _REPLACE_TRIES - 1:
                raise
            time.sleep(0.05)
    sync_folder(target.parent)
