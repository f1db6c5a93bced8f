"""Folding: the journal's closed segments become part of the gallery file. Runs as a child process, ``studio fold``.

The file is never changed, only replaced: read it and the segments, write a new one beside it, sync it, read that back
and compare it with what was meant, put it in the old one's place, sync the folder. Whatever ends the process in
between, the old file and all segments are still there, and at worst a piece is left that the next owner sweeps up. The
segments are the owner's to delete, once it has seen the new file in place. The file says up to which record it goes,
so records that are in both count once.

It is a process of its own because the HDF5 library ends its process when a disk is full, and because it takes a second
or two that the window does not have. Its standard input is a pipe from its owner: when that closes, the owner is gone,
and the child ends at once. Should it be too late for that, the fold's lock keeps it apart from the next owner.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import shutil
import sys
import threading
import uuid
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np

from studio.errors import StudioError
from studio.gallery.columns import Columns, to_columns
from studio.gallery.disk import disk_error, replace_durably
from studio.gallery.events import DamagedError
from studio.gallery.hdf5 import check_digest, read_file, read_header, write_file
from studio.gallery.load import load, load_unlocked, unreadable
from studio.gallery.locks import fold_lock
from studio.gallery.records import Edit
from studio.gallery.state import State

MOST_PROBLEMS = 100  # that are told
_MARGIN = 2**20  # bytes of disk beyond the arrays themselves
_FAILED, _ORPHANED = 1, 3


def leftover_prefix(gallery: Path) -> str:
    """How the name of a file begins that an interrupted fold left."""
    return f"{gallery.name}.folding-"


def fold(gallery: Path, through: int, *, step: Callable[[str], None] = lambda _: None) -> int:
    """Fold the segments up to the one that begins with record `through`; they must be closed.

    Returns the number of the last record now in the file. `step` is called with the name of each step that is done.
    Raises StudioError: the gallery is as it was.
    """
    lock = fold_lock(gallery)
    try:
        step("locked")
        loaded = load(gallery, through=through)
        if loaded.state.last == loaded.folded:
            return loaded.folded
        step("loaded")
        _replace(gallery, to_columns(loaded.state), loaded.identity, loaded.state.last, step)
        return loaded.state.last
    except OSError as error:
        raise disk_error("cannot fold the journal into", gallery, error) from error
    finally:
        lock.release()


def _replace(gallery: Path, columns: Columns, identity: bytes, last: int, step: Callable[[str], None]) -> None:
    size = sum(column.nbytes for column in columns.values())
    needed = size + size // 50 + _MARGIN
    if shutil.disk_usage(gallery.parent).free < needed:
        raise StudioError(f"the disk is too full to write {gallery}: {math.ceil(needed / 1e6):,} MB are needed")
    new = gallery.with_name(f"{leftover_prefix(gallery)}{os.getpid()}")
    new.unlink(missing_ok=True)
    try:
        write_file(new, columns, identity, last)
        if gallery.exists():
            shutil.copymode(gallery, new)
        step("written")
        _verify(new, columns)
        step("verified")
        replace_durably(new, gallery)
        step("replaced")
    finally:
        new.unlink(missing_ok=True)


def copy(gallery: Path, target: Path) -> int:
    """Write all of `gallery`, as a reader sees it now, as the gallery file `target`; returns its last record's number.

    Raises StudioError: the gallery is damaged, `target` is there already, or the disk refuses; nothing is left then.
    """
    if target.exists():
        raise StudioError(f"{target} is there already: name another file")
    loaded = load_unlocked(gallery)
    if not loaded.identity:
        raise StudioError(f"there is no gallery {gallery}: nothing was copied")
    try:
        _replace(target, to_columns(loaded.state), loaded.identity, loaded.state.last, lambda _: None)
        if gallery.exists():
            shutil.copymode(gallery, target)
    except OSError as error:
        raise disk_error("cannot write the backup", target, error) from error
    return loaded.state.last


def make(gallery: Path) -> int:
    """Write the new, empty gallery file `gallery`; returns the number of its last record, 0.

    Raises StudioError: something is there already, or the disk refuses; nothing is left then.
    """
    if gallery.exists():
        raise StudioError(f"{gallery} is there already: name another file")
    try:
        _replace(gallery, to_columns(State()), uuid.uuid4().bytes, 0, lambda _: None)
    except OSError as error:
        raise disk_error("cannot make gallery", gallery, error) from error
    return 0


def rescue(gallery: Path, target: Path) -> int:
    """Write what can be read of a damaged `gallery` as the gallery file `target`; returns the samples in it.

    Raises StudioError: nothing can be read, or `target` is there already or cannot be written.
    """
    if target.exists():
        raise StudioError(f"{target} is there already: name another file")
    state = load_unlocked(gallery, lenient=True, salvage=True).state
    if not state.live_samples():
        raise StudioError(unreadable(gallery))
    state.edits = _sound_edits(state)
    try:
        _replace(target, to_columns(state), uuid.uuid4().bytes, state.last, lambda _: None)
    except OSError as error:
        raise disk_error("cannot write the rescued gallery", target, error, named=True) from error
    return len(state.live_samples())


def _sound_edits(state: State) -> list[Edit]:
    """The edits of which everything is there, numbered anew; an undo of one that is lost is no edit any more."""
    kept: list[Edit] = []
    numbers: dict[int, int] = {}
    for edit in state.edits:
        if any(not 0 <= number < len(state.samples) for number in edit.samples):
            continue
        if edit.undoes is not None and edit.undoes not in numbers:
            continue
        numbers[edit.id] = len(kept)
        undoes = None if edit.undoes is None else numbers[edit.undoes]
        kept.append(replace(edit, id=len(kept), undoes=undoes))
    return kept


def _verify(path: Path, columns: Columns) -> None:
    """Read a new gallery file back; it must hold exactly `columns`. Raises StudioError."""
    try:
        check_digest(path, read_header(path))
        found = read_file(path)
    except DamagedError as error:
        raise StudioError(f"{path} was not written as it was meant ({error}); the old file stays") from error
    for name, column in columns.items():
        if not np.array_equal(found[name].view(np.uint8), column.view(np.uint8)):
            raise StudioError(f"{path} was not written as it was meant ({name} differs); the old file stays")


def main(argv: Sequence[str] | None = None) -> int:
    """``fold GALLERY THROUGH`` folds; ``fold --read GALLERY`` reads what can be read of a damaged gallery;
    ``fold --copy TARGET GALLERY`` writes all of it as one new file, ``--rescue`` what can be read of a damaged one;
    ``fold --make GALLERY`` writes a new one that is empty.

    One JSON object on standard output, or one line on standard error and exit code 1.
    """
    parser = argparse.ArgumentParser(prog="fold", description="Used by the gallery: see studio.gallery.fold.")
    parser.add_argument("gallery", type=Path)
    parser.add_argument("through", type=int, nargs="?")
    parser.add_argument("--read", action="store_true")
    parser.add_argument("--make", action="store_true")
    parser.add_argument("--copy", type=Path)
    parser.add_argument("--rescue", type=Path)
    options = parser.parse_args(argv)
    threading.Thread(target=_end_with_owner, daemon=True).start()
    if hasattr(os, "nice"):
        os.nice(10)  # the window and the trainer come first
    try:
        if options.read:
            loaded = load_unlocked(options.gallery, lenient=True, salvage=True)
            answer = {
                "samples": len(loaded.state.live_samples()),
                "trials": len(loaded.state.counted_trials()),
                "problems": loaded.problems[:MOST_PROBLEMS],
            }
        elif options.make:
            answer = {"last": make(options.gallery)}
        elif options.copy is not None:
            answer = {"last": copy(options.gallery, options.copy)}
        elif options.rescue is not None:
            answer = {"samples": rescue(options.gallery, options.rescue)}
        elif options.through is None:
            parser.error("name the last closed segment")
        else:
            answer = {"last": fold(options.gallery, options.through)}
    except StudioError as error:
        sys.stderr.write(f"{error}\n")
        return _FAILED
    sys.stdout.write(json.dumps(answer) + "\n")
    return 0


def _end_with_owner() -> None:
    """Standard input closes when the owner ends, however it ends."""
    if sys.stdin is None:
        return
    while os.read(sys.stdin.fileno(), 1):  # not sys.stdin.read: its lock would be held while the interpreter ends
        pass
    os._exit(_ORPHANED)


if __name__ == "__main__":
    sys.exit(main())
