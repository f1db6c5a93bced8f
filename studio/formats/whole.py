"""Exports are whole or not there: written beside their target, onto the disk, and then renamed into place.

What was there before is replaced only where that was asked for, and stays until the new is complete. No file system
renames two files at once: a kill in that moment may leave one of them missing, never a new one beside an old one, and
what is missing lies complete in a folder ``.export-*`` beside it.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import IO, Any

from studio.errors import StudioError
from studio.files import sync_folder
from studio.formats.idx import reason


class TakenError(StudioError):
    """Something is there already that could be replaced, if that were asked for."""

    def __init__(self, path: Path, place: str) -> None:
        super().__init__(f"{path} is there already: choose another {place}, or replace it with --force")
        self.path = path


class Aside:
    """Where new files are written until all of them are complete."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def path(self, name: str) -> Path:
        """Where a file is written by others."""
        return self._folder / name

    @contextmanager
    def text(self, name: str) -> Iterator[IO[str]]:
        """Write UTF-8 text."""
        with (self._folder / name).open("w", encoding="utf-8", newline="") as file:
            yield file
            _settle(file)

    @contextmanager
    def bytes(self, name: str) -> Iterator[IO[bytes]]:
        """Write bytes."""
        with (self._folder / name).open("wb") as file:
            yield file
            _settle(file)


@contextmanager
def new_files(targets: Sequence[Path], *, force: bool) -> Iterator[Aside]:
    """Write `targets`, files of one folder, all or none: give the new ones their names in the `Aside`.

    The folder is made where it is missing. Raises StudioError: one is there and not `force`, or is a folder, or the
    disk refuses; then everything is as it was.
    """
    folder = targets[0].parent
    for target in targets:
        if target.is_dir():
            raise StudioError(f"{target} is a folder: move it, or choose another place")
        if os.path.lexists(target) and not force:
            raise TakenError(target, "place")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with ExitStack() as cleaning:
            aside = Path(tempfile.mkdtemp(prefix=".export-", dir=folder))
            cleaning.callback(_remove, aside, targets)
            yield Aside(aside)
            _put(aside, targets)
    except OSError as error:
        raise StudioError(f"cannot write to {folder}: {reason(error)}; choose another place") from error


@contextmanager
def new_folder(target: Path, *, force: bool, replaceable: str) -> Iterator[Path]:
    """Write a folder as a whole: into the one given here, which becomes `target`.

    With `force` an old one is replaced, if it holds nothing but files that end in `replaceable`, in folders. Raises
    StudioError as `new_files` does.
    """
    there = os.path.lexists(target)
    if there and (target.is_symlink() or not target.is_dir()):
        raise StudioError(f"{target} is there already and no folder: choose another place")
    if there and any(target.iterdir()):
        if not force:
            raise TakenError(target, "folder")
        _check_replaceable(target, replaceable)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        aside = Path(tempfile.mkdtemp(prefix=".export-", dir=target.parent))
        new, old = aside / "new", aside / "old"
        try:
            new.mkdir()
            yield new
            with ExitStack() as undoing:
                if there:
                    target.replace(old)
                    undoing.callback(old.replace, target)
                new.replace(target)
                undoing.pop_all()
            sync_folder(target.parent)
            shutil.rmtree(old, ignore_errors=True)
        finally:
            shutil.rmtree(new, ignore_errors=True)
            with suppress(OSError):
                aside.rmdir()  # stays if an old folder that could not be put back lies in it
    except OSError as error:
        raise StudioError(f"cannot write {target}: {reason(error)}; choose another place") from error


def _check_replaceable(folder: Path, ending: str) -> None:
    """Raise StudioError where something lies in `folder` that no export has put there."""
    for path, folders, files in os.walk(folder):
        links = [name for name in folders if (Path(path) / name).is_symlink()]
        other = links or [name for name in files if not name.lower().endswith(ending)]
        if other or (files and Path(path) == folder):
            name = other[0] if other else files[0]
            raise StudioError(f"{Path(path) / name} is no part of an export: move it, or choose another folder")


def _put(aside: Path, targets: Sequence[Path]) -> None:
    """Rename what lies in `aside` to its targets, all or none; old ones go there meanwhile. Raises OSError."""
    with ExitStack() as undoing:
        for target in targets:
            old = aside / (target.name + ".old")
            with suppress(FileNotFoundError):
                target.replace(old)
                undoing.callback(old.replace, target)
        for target in targets:
            new = aside / target.name
            new.replace(target)
            undoing.callback(target.replace, new)
        sync_folder(targets[0].parent)
        undoing.pop_all()
    for target in targets:
        with suppress(OSError):
            (aside / (target.name + ".old")).unlink()


def _remove(aside: Path, targets: Sequence[Path]) -> None:
    """Remove `aside`, unless an old file that could not be put back lies in it."""
    with suppress(OSError):
        for target in targets:
            (aside / target.name).unlink(missing_ok=True)
        aside.rmdir()


def _settle(file: IO[Any]) -> None:
    """To the disk, so that a full one is noticed now."""
    file.flush()
    os.fsync(file.fileno())
