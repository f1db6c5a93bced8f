"""Files that are whole or not there: how everything small is written, so that a kill or a full disk spoils nothing."""

from __future__ import annotations

import errno
import os
from pathlib import Path


def write_safely(path: Path, data: bytes) -> None:
    """Write `data` to `path` in one piece or not at all, and onto the disk. Raises OSError; nothing is left of it."""
    temporary = path.with_name(path.name + ".part")
    try:
        with temporary.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except OSError:
        temporary.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def write_advice(error: OSError, *, named: bool = False) -> str:
    """What a person can do about a write that failed: a full disk asks for other things than a closed folder.

    `named`: the place was named by the person, so it is not the home that is to be another.
    """
    how = "" if named else " with --home"
    if error.errno in {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}:
        return "free some space"
    if error.errno in {errno.EROFS, errno.EACCES, errno.EPERM}:
        return f"make the folder writable or choose another{how}"
    return f"choose another folder{how}"


def sync_folder(folder: Path) -> None:
    """Return when names made, replaced or removed in `folder` are on the disk itself. Raises OSError."""
    if os.name == "nt":
        return  # a folder cannot be opened there; NTFS keeps names in its own journal
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
