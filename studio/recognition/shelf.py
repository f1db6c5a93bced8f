"""The versions as they lie on the disk: what ships and what was trained here, which are damaged, which one serves.

A folder that is damaged is named and left out; it never keeps the others from serving. What was read is remembered
until a file of it changes.
"""

from __future__ import annotations

import dataclasses
from pathlib import Path

from studio.errors import StudioError
from studio.recognition.card import ModelCard
from studio.recognition.entry import DamagedModel, ModelEntry
from studio.recognition.folder import FILES, SERVED, read_model, read_served, read_trained
from studio.recognition.ledger import Ledger
from studio.recognition.spec import ModelSpec

DEFAULTS = ("compact-0", "cnn-0", "nn-0")  # what serves before any choice: the first of these that is there


class Shelf:
    """The folders `shipped` and `own`, either of which may not exist, and what serves in `gallery`. It only reads."""

    def __init__(self, shipped: Path, own: Path, gallery: str) -> None:
        self._shipped, self._own, self._gallery = shipped, own, gallery
        self._read: dict[Path, tuple[object, ModelSpec, ModelCard]] = {}
        self._sound: dict[Path, object] = {}  # folder -> stamps of the files that were found whole

    def read(self) -> tuple[tuple[ModelEntry, ...], tuple[DamagedModel, ...]]:
        """Every version, by kind and then oldest first, and the folders that hold none."""
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

    def check(self, entry: ModelEntry) -> None:
        """Raises StudioError unless the files of `entry` are those its card describes. Remembers what it has read."""
        stamps = tuple(stamp(entry.folder / name) for name in FILES)
        if self._sound.get(entry.folder) != stamps:
            read_served(entry.folder, entry.card)
            read_trained(entry.folder)
            self._sound[entry.folder] = stamps

    def _entry(self, folder: Path, *, shipped: bool) -> ModelEntry:
        stamps = tuple(stamp(folder / name) for name in FILES)
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
        for version in (*reversed(Ledger.of(self._own, self._gallery).history), *DEFAULTS, *tuple(known)):
            if version not in known:
                continue
            try:
                self.check(known[version])
            except StudioError as error:
                damaged.append(DamagedModel(known.pop(version).folder, str(error)))
            else:
                return version
        return None


def _folders(root: Path) -> list[Path]:
    """The folders in `root` that should hold models, by name; hidden ones are on their way in."""
    try:
        return sorted(path for path in root.iterdir() if not path.name.startswith(".") and path.is_dir())
    except OSError:
        return []


def stamp(path: Path) -> tuple[int, int] | None:
    """When a file or folder was last changed (ns), and its size (bytes); None: it cannot be asked."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size
