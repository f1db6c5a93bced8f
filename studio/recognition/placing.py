"""How a version comes into the library's folder and leaves it: whole or not at all, whenever the power goes.

What is on its way in or out has a name that begins with a dot and is not looked at; what a process that died left of
that is cleared away by the next one: at once, or, where it may still be worked at without the lock (`CHECKING`), when
it is old. Whoever calls this holds the library's lock.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import time
from pathlib import Path

from studio.files import sync_folder, write_safely
from studio.recognition.card import ModelCard
from studio.recognition.folder import CARD, FILES

COMING, GOING = ".new-", ".gone-"
CHECKING = ".checking-"  # of a foreign model that is looked at without the lock
STALE = 3600.0  # seconds: many times what such a check may take


def move_in(candidate: Path, card: ModelCard, folder: Path) -> None:
    """Copy the files of a model, and `card` instead of its own, into a hidden folder; sync; rename. Raises OSError."""
    arriving = folder.with_name(COMING + folder.name)
    shutil.rmtree(arriving, ignore_errors=True)
    try:
        arriving.mkdir()
        for name in FILES:
            if name == CARD:
                write_safely(arriving / CARD, card.to_json().encode("utf-8"))
            elif (candidate / name).is_file():
                shutil.copyfile(candidate / name, arriving / name)
                _sync(arriving / name)
        sync_folder(arriving)
        arriving.rename(folder)
        sync_folder(folder.parent)
    except OSError:
        shutil.rmtree(arriving, ignore_errors=True)
        raise


def take_out(folder: Path) -> None:
    """Rename, sync, and only then delete: no half of a version is ever seen. Raises OSError: it is still there."""
    leaving = folder.with_name(GOING + folder.name)
    shutil.rmtree(leaving, ignore_errors=True)
    folder.rename(leaving)
    sync_folder(folder.parent)
    shutil.rmtree(leaving, ignore_errors=True)


def sweep(own: Path) -> None:
    """Delete what was on its way when a process died."""
    for prefix in (COMING, GOING):
        for left in own.glob(f"{prefix}*"):
            shutil.rmtree(left, ignore_errors=True)
    for left in own.glob(f"{CHECKING}*"):
        with contextlib.suppress(OSError):  # it has just gone
            if time.time() - left.stat().st_mtime > STALE:
                shutil.rmtree(left, ignore_errors=True)


def _sync(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())
