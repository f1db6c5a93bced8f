"""The versions there are: those that ship and those trained here, which one serves, and the way back.

Every version is kept: a folder is moved in whole, never written over and never removed here. What served before is a
list in `active.json`; going back takes the last one off. Nothing is written until a model is added or chosen. A folder
that is damaged is named and left out; it never keeps the others from serving.
"""

from __future__ import annotations

import dataclasses
import json
import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from studio.errors import StudioError
from studio.files import sync_folder, write_advice, write_safely
from studio.recognition.fields import FORMAT, Fields
from studio.recognition.folder import (
    CARD,
    FILES,
    MAX_JSON,
    SERVED,
    read_limited,
    read_model,
    read_served,
    read_trained,
)
from studio.recognition.spec import VERSION_PATTERN, ModelCard, ModelSpec

ACTIVE = "active.json"
DEFAULTS = ("compact-0", "cnn-0", "nn-0")  # what serves before any choice: the first of these that is there
KEPT_HISTORY = 1_000  # choices


@dataclass(frozen=True)
class ModelEntry:
    """One version in the library, or a model folder outside of it."""

    version: str
    kind: str
    folder: Path
    spec: ModelSpec
    card: ModelCard
    shipped: bool
    active: bool

    @property
    def number(self) -> int:
        """The number of the version among its kind."""
        return _number(self.version)

    def trained_keys(self) -> NDArray[np.uint64]:
        """Sorted keys (n,) of the drawings this version or an ancestor trained on. Raises StudioError."""
        return read_trained(self.folder)


@dataclass(frozen=True)
class DamagedModel:
    """A folder that should hold a model and does not."""

    folder: Path
    reason: str  # one line

    def __str__(self) -> str:
        return self.folder.name


class ModelLibrary:
    """Models that ship (`shipped`, never written to) and models trained here (`own`, which may not exist yet)."""

    def __init__(self, shipped: Path, own: Path) -> None:
        self._shipped, self._own = shipped, own
        self._read: dict[Path, tuple[object, ModelSpec, ModelCard]] = {}
        self._sound: dict[Path, object] = {}  # folder -> stamps of the files that were found whole

    def entries(self) -> tuple[ModelEntry, ...]:
        """Every version, by kind and then oldest first."""
        return self._scan()[0]

    @property
    def damaged(self) -> tuple[DamagedModel, ...]:
        """Folders that hold no usable model, with the reason."""
        return self._scan()[1]

    def resolve(self, name: str) -> ModelEntry:
        """The model called `name`: a version, a kind (its newest version), or a model's folder anywhere.

        Raises:
            StudioError: there is none; the known names are listed. Or the folder is damaged.
        """
        entries = self.entries()
        for entry in reversed(entries):
            if name in (entry.version, entry.kind):
                return entry
        folder = Path(name).expanduser()
        if name and folder.is_dir():
            for entry in entries:
                if entry.folder.resolve() == folder.resolve():
                    return entry
            spec, card = read_model(folder)
            return ModelEntry(card.version, spec.kind, folder, spec, card, shipped=False, active=False)
        for broken in self.damaged:
            if broken.folder.name == name:
                raise StudioError(broken.reason)
        known = sorted({entry.kind for entry in entries}) + [entry.version for entry in entries]
        raise StudioError(f'there is no model "{name}": {"known are " + ", ".join(known) if known else "none is here"}')

    def active(self) -> ModelEntry:
        """The version that serves: the last chosen one that is still there, else the one that ships.

        Raises:
            StudioError: there is no model at all.
        """
        for entry in self.entries():
            if entry.active:
                return entry
        raise StudioError(f"there is no model at {self._shipped}: run `make models`, or install the program again")

    def use(self, version: str) -> ModelEntry:
        """Let `version` (or the newest of a kind) of this library serve from now on.

        Raises:
            StudioError: it is not in the library, or the choice cannot be written; then nothing has changed.
        """
        entry = self.resolve(version)
        if entry.folder not in {known.folder for known in self.entries()}:
            raise StudioError(f"{entry.folder} is not in the library: import it first")
        self._check(entry)
        with self._changing():
            history = self._history() or [self.active().version]
            if history[-1] != entry.version:
                history.append(entry.version)
            self._remember(history)
        return dataclasses.replace(entry, active=True)

    def rollback(self) -> ModelEntry:
        """Let the version that served before serve again; doing it twice goes two back.

        Raises:
            StudioError: none served before, or the choice cannot be written; then nothing has changed.
        """
        with self._changing():
            known = {entry.version for entry in self.entries()}
            now = self.active()
            history = [version for version in self._history() if version in known]
            while history and history[-1] == now.version:
                history.pop()
            if not history:
                raise StudioError(f"no other version served before {now.version}: choose one with `studio models use`")
            self._remember(history)
        return self.active()

    def newest(self, kind: str) -> ModelEntry:
        """The newest version of a kind. Raises StudioError when there is none."""
        of_kind = [entry for entry in self.entries() if entry.kind == kind]
        if not of_kind:
            raise StudioError(f'there is no model of the kind "{kind}" here')
        return of_kind[-1]

    def next_version(self, kind: str) -> str:
        """The name the next version of `kind` gets; numbers are not used twice, not even those of damaged folders."""
        names = [entry.version for entry in self.entries()] + [broken.folder.name for broken in self.damaged]
        numbers = [_number(name) for name in names if _is_version(name) and name.rpartition("-")[0] == kind]
        return f"{kind}-{max([0, *numbers]) + 1}"

    def add(self, candidate: Path) -> ModelEntry:
        """Move the model in the folder `candidate` into the library, in one piece, and onto the disk.

        It keeps the version on its card if that is free, else it gets the next one of its kind. It does not serve yet.

        Raises:
            StudioError: it is damaged, or cannot be written; then the library is as it was and the candidate stays.
        """
        spec, card = read_model(candidate)
        read_served(candidate, card)
        read_trained(candidate)
        with self._changing():
            taken = {entry.version for entry in self.entries()} | {broken.folder.name for broken in self.damaged}
            version = card.version
            if version in taken or (self._own / version).exists():
                version = self.next_version(spec.kind)
            card = dataclasses.replace(card, version=version)
            folder = self._own / version
            self._move_in(candidate, card, folder)
        shutil.rmtree(candidate, ignore_errors=True)
        return ModelEntry(version, spec.kind, folder, spec, card, shipped=False, active=False)

    def _move_in(self, candidate: Path, card: ModelCard, folder: Path) -> None:
        """Copy into a hidden folder, sync, rename: a version is there whole or not at all."""
        arriving = folder.with_name(f".new-{folder.name}")
        shutil.rmtree(arriving, ignore_errors=True)  # left by a process that died; we hold the lock
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
            sync_folder(self._own)
        except OSError:
            shutil.rmtree(arriving, ignore_errors=True)
            raise

    def _scan(self) -> tuple[tuple[ModelEntry, ...], tuple[DamagedModel, ...]]:
        found: dict[str, ModelEntry] = {}
        damaged: list[DamagedModel] = []
        for root in (self._shipped, self._own):
            for folder in _folders(root):
                try:
                    entry = self._entry(folder, shipped=root == self._shipped)
                    if entry.version in found:
                        raise StudioError(f"{folder} is left out: {entry.version} is there already")
                    found[entry.version] = entry
                except StudioError as error:
                    damaged.append(DamagedModel(folder, str(error)))
        serving = self._serving(found, damaged)
        entries = (dataclasses.replace(entry, active=entry.version == serving) for entry in found.values())
        return tuple(sorted(entries, key=lambda entry: (entry.kind, entry.number))), tuple(damaged)

    def _entry(self, folder: Path, *, shipped: bool) -> ModelEntry:
        stamps = tuple(_stamp(folder / name) for name in FILES)
        if (known := self._read.get(folder)) is None or known[0] != stamps:
            known = (stamps, *read_model(folder))
            self._read[folder] = known
        _, spec, card = known
        if not (folder / SERVED).is_file():
            raise StudioError(f"{folder} is damaged: {SERVED} is missing")
        if not shipped and folder.name != card.version:
            raise StudioError(f"{folder} is left out: its card says {card.version}")
        return ModelEntry(card.version, spec.kind, folder, spec, card, shipped, active=False)

    def _serving(self, known: dict[str, ModelEntry], damaged: list[DamagedModel]) -> str | None:
        """The first that can serve of those chosen, newest choice first, of the defaults, and of all others.

        Only what is about to serve is read whole; if that shows damage it is moved from `known` to `damaged`.
        """
        for version in (*reversed(self._history()), *DEFAULTS, *tuple(known)):
            if version not in known:
                continue
            try:
                self._check(known[version])
            except StudioError as error:
                damaged.append(DamagedModel(known.pop(version).folder, str(error)))
            else:
                return version
        return None

    def _check(self, entry: ModelEntry) -> None:
        """Raises StudioError unless the files of `entry` are those its card describes. Remembers what it has read."""
        stamps = tuple(_stamp(entry.folder / name) for name in FILES)
        if self._sound.get(entry.folder) != stamps:
            read_served(entry.folder, entry.card)
            read_trained(entry.folder)
            self._sound[entry.folder] = stamps

    @property
    def fallback(self) -> str:
        """Why another version serves than the one chosen last, in one line; empty when that one serves.

        Raises StudioError when there is no model at all.
        """
        path = self._own / ACTIVE
        try:
            chosen = self._read_history()
        except StudioError as error:
            return f"{error}; {self.active().version} serves: choose again with `studio models use`"
        serving = self.active().version
        if not chosen or chosen[-1] == serving:
            return ""
        reasons = [broken.reason for broken in self.damaged if broken.folder.name == chosen[-1]]
        why = reasons[0] if reasons else f"{chosen[-1]} is not in {path.parent} any more"
        return f"{serving} serves instead of {chosen[-1]}: {why}"

    def _history(self) -> list[str]:
        """The versions that served, the one that serves last. A damaged list is as good as none."""
        try:
            return self._read_history()
        except StudioError:
            return []

    def _read_history(self) -> list[str]:
        """Raises StudioError when the list is damaged."""
        path = self._own / ACTIVE
        if not path.exists():
            return []
        fields = Fields.parse(read_limited(path, MAX_JSON).decode("utf-8", "replace"), str(path))
        return [version for version in fields.texts("history", 0, KEPT_HISTORY) if _is_version(version)]

    def _remember(self, history: list[str]) -> None:
        text = json.dumps({"format": FORMAT, "history": history[-KEPT_HISTORY:]}, indent=2) + "\n"
        write_safely(self._own / ACTIVE, text.encode("utf-8"))

    @contextmanager
    def _changing(self) -> Iterator[None]:
        """One process changes the library at a time; what the disk refuses becomes one line."""
        from filelock import FileLock, Timeout

        try:
            self._own.mkdir(parents=True, exist_ok=True)
            with FileLock(self._own / ".lock", timeout=10):
                yield
        except Timeout as error:
            raise StudioError(f"another process is changing the models in {self._own}: try again") from error
        except OSError as error:
            why = f"{error.strerror or error}; {write_advice(error)}"
            raise StudioError(f"cannot write the models in {self._own}: {why}") from error


def _folders(root: Path) -> list[Path]:
    """The folders in `root` that should hold models, by name; hidden ones are on their way in."""
    try:
        return sorted(path for path in root.iterdir() if not path.name.startswith(".") and path.is_dir())
    except OSError:
        return []


def _stamp(path: Path) -> tuple[int, int] | None:
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size


def _sync(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _is_version(name: str) -> bool:
    return re.fullmatch(VERSION_PATTERN, name) is not None


def _number(version: str) -> int:
    return int(version.rpartition("-")[2])
