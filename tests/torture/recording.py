"""What a process does to a folder, recorded so that the power can fail at any moment of it, as often as one likes.

Every call that writes, syncs, cuts, renames or removes is followed by a look at the whole folder, so what a library
writes without Python (HDF5) is seen, too. What a power failure may leave is then what no sync stands for: of every file
any of the pages written since its last sync, the others as they were or as zeros, and any of its sizes since; of the
names made, moved and removed since the folder's last sync the first few, or any of them.
"""

from __future__ import annotations

import os
import random
import stat
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from unittest.mock import patch

PAGES = (512, 4096)


@dataclass(frozen=True)
class Written:
    """The file is these bytes now, for whoever reads it; not yet on the disk."""

    file: int
    data: bytes


@dataclass(frozen=True)
class Synced:
    """All of the file is on the disk."""

    file: int


@dataclass(frozen=True)
class Named:
    """The name stands for this file now (None: it is gone), and `was` no longer does; not yet on the disk."""

    name: str
    file: int | None
    was: str = ""


@dataclass(frozen=True)
class FolderSynced:
    """All names are on the disk."""


@dataclass(frozen=True)
class Said:
    """What the writer said: see `tests.torture.writer`."""

    line: Any


Step = Written | Synced | Named | FolderSynced | Said


@dataclass
class Recorder:
    """Records what happens in `folder` while `recording` is entered. One process, one thread."""

    folder: Path
    steps: list[Step] = field(default_factory=list)
    trouble: str = ""  # the call of that name fails once, as on a full or failing disk

    def __post_init__(self) -> None:
        self._names: dict[str, int] = {}
        self._data: dict[int, bytes] = {}
        self._ids: dict[int, int] = {}  # by inode, which is used again as soon as it is free

    def say(self, line: Any) -> None:
        """Keep what the writer says among what it does."""
        self.steps.append(Said(line))

    @contextmanager
    def recording(self) -> Iterator[None]:
        """Look after every call."""
        with patch.multiple(
            os,
            write=self._followed(os.write, self._write_fails(os.write)),
            ftruncate=self._followed(os.ftruncate),
            unlink=self._followed(os.unlink),
            replace=self._replacing(os.replace),
            fsync=self._syncing(os.fsync),
            fdatasync=self._syncing(os.fdatasync),
        ):
            yield

    def _followed(self, call: Callable[..., Any], fails: Callable[..., Any] | None = None) -> Callable[..., Any]:
        def followed(*arguments: Any, **more: Any) -> Any:
            try:
                return (fails or call)(*arguments, **more)
            finally:
                self._look()

        return followed

    def _write_fails(self, write: Callable[[int, Any], int]) -> Callable[[int, Any], int]:
        def half(descriptor: int, data: Any) -> int:
            if self.trouble != "write":
                return write(descriptor, data)
            self.trouble = ""
            write(descriptor, bytes(data)[: len(data) // 2])
            raise OSError(28, "No space left on device")

        return half

    def _syncing(self, sync: Callable[[int], None]) -> Callable[[int], None]:
        def synced(descriptor: int) -> None:
            self._look()
            if self.trouble == "sync":
                self.trouble = ""
                raise OSError(5, "Input/output error")
            sync(descriptor)
            found = os.fstat(descriptor)
            if stat.S_ISDIR(found.st_mode):
                self.steps.append(FolderSynced())
            elif found.st_ino in self._ids:
                self.steps.append(Synced(self._ids[found.st_ino]))

        return synced

    def _replacing(self, replace: Callable[..., None]) -> Callable[..., None]:
        def replaced(source: Any, target: Any) -> None:
            self._look()
            replace(source, target)
            was, name = Path(source).name, Path(target).name
            self._forget(name)
            self._names[name] = self._names.pop(was)
            self.steps.append(Named(name, self._names[name], was))
            self._look()

        return replaced

    def _forget(self, name: str) -> None:
        gone = self._names.pop(name, None)
        if gone is not None and gone not in self._names.values():
            self._ids = {inode: file for inode, file in self._ids.items() if file != gone}

    def _look(self) -> None:
        """Note what is different from the last look."""
        there = {path.name: path for path in self.folder.iterdir() if not path.name.endswith("lock")}
        for name in self._names.keys() - there.keys():
            self._forget(name)
            self.steps.append(Named(name, None))
        for name, path in sorted(there.items()):
            inode = path.stat().st_ino
            file = self._ids.setdefault(inode, len(self._data))
            if self._names.get(name) != file:
                self._names[name] = file
                self.steps.append(Named(name, file))
            data = path.read_bytes()
            if self._data.get(file, b"") != data:
                self.steps.append(Written(file, data))
            self._data[file] = data


def after_power_loss(steps: Sequence[Step], choose: random.Random, page: int) -> dict[str, bytes]:
    """One of the folders that may be found when the power fails after `steps`: bytes by name."""
    versions: dict[int, list[bytes]] = {}
    names: dict[str, int] = {}
    moved: list[Named] = []
    for step in steps:
        match step:
            case Written(file, data):
                versions.setdefault(file, [b""]).append(data)
            case Synced(file):
                versions[file] = versions.get(file, [b""])[-1:]
            case Named():
                moved.append(step)
            case FolderSynced():
                _rename(names, moved)
                moved = []
    if choose.random() < 0.5:
        moved = moved[: choose.randint(0, len(moved))]  # as a journalling file system has it
    else:
        moved = [one for one in moved if choose.random() < 0.5]
    _rename(names, moved)
    return {name: _left_of(versions.get(file, [b""]), choose, page) for name, file in names.items()}


def _rename(names: dict[str, int], moved: Sequence[Named]) -> None:
    for one in moved:
        names.pop(one.was, None)
        if one.file is None:
            names.pop(one.name, None)
        else:
            names[one.name] = one.file


def _left_of(versions: Sequence[bytes], choose: random.Random, page: int) -> bytes:
    """What may be left of a file: `versions` from the one that is on the disk to the newest."""
    if len(versions) == 1:
        return versions[0]
    size = len(choose.choice([versions[-1], choose.choice(versions)]))
    starts = range(0, size, page)
    way = choose.choice(["none", "all", "toss", "all but one", "one"])
    odd = choose.choice(starts) if starts else 0
    found = bytearray()
    for start in starts:
        newest = {"none": False, "all": True, "all but one": start != odd, "one": start == odd}.get(way)
        version = versions[-1 if newest else 0] if newest is not None else choose.choice(versions)
        found += version[start : start + page].ljust(page, b"\0")
    return bytes(found[:size])
