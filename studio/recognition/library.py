"""The versions there are: those that ship and those trained here, which one serves, and the way back.

A version comes in whole and is never written over. What ships never leaves, what serves and its parent not while they
are that. Any other version leaves when a person removes it, or when `prune` does, by the rule in `pruning`, which lets
the last choices, the newest of each kind and what has just come stay. The number of one that is gone is not given
again, because answers in the gallery are told by it. What served before is a list (`ledger`), one for each gallery;
going back takes the last one off. Nothing is written until a model is added or chosen. What lies in the folders is read
by `shelf`.
"""

from __future__ import annotations

import dataclasses
import shutil
import time
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path

from studio.errors import StudioError
from studio.files import write_advice
from studio.recognition import exchange, placing, pruning
from studio.recognition.card import MAX_LINE, ModelCard
from studio.recognition.entry import DamagedModel, ModelEntry
from studio.recognition.folder import read_model, read_served, read_trained
from studio.recognition.incoming import Incoming
from studio.recognition.ledger import ACTIVE, OWN, Ledger, is_version, kind_of, number_of
from studio.recognition.shelf import Shelf, stamp
from studio.recognition.spec import ModelSpec

HIGHEST_KEPT = 99_999  # number that an imported version keeps: a stranger's must not use them all up


class ModelLibrary:
    """Models that ship (`shipped`, never written to) and models trained here (`own`, which may not exist yet).

    `gallery`: in which gallery they serve, as `Home.name_of` names it; empty: the home's own.
    """

    def __init__(self, shipped: Path, own: Path, gallery: str = OWN) -> None:
        self._shipped, self._own, self._gallery = shipped, own, gallery
        self._shelf = Shelf(shipped, own, gallery)

    def entries(self) -> tuple[ModelEntry, ...]:
        """Every version, by kind and then oldest first."""
        return self._shelf.read()[0]

    @property
    def damaged(self) -> tuple[DamagedModel, ...]:
        """Folders that hold no usable model, with the reason."""
        return self._shelf.read()[1]

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
        if folder.name != name:  # a path
            raise StudioError(
                f"there is no model at {name}: give a model's folder, or a version of `studio models list`"
            )
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

    @property
    def chosen(self) -> bool:
        """Was it ever chosen what serves in this gallery?"""
        return bool(Ledger.of(self._own, self._gallery).history)

    def use(self, version: str) -> ModelEntry:
        """Let `version` (or the newest of a kind) of this library serve from now on.

        Raises:
            StudioError: it is not in the library, or the choice cannot be written; then nothing has changed.
        """
        entry = self.resolve(version)
        if entry.folder not in {known.folder for known in self.entries()}:
            raise StudioError(f"{entry.folder} is not in the library: import it first")
        self._shelf.check(entry)
        with self._changing():
            ledger = Ledger.of(self._own, self._gallery)
            history = ledger.history or (self.active().version,)
            if history[-1] != entry.version:
                history = (*history, entry.version)
            dataclasses.replace(ledger, history=history).write(self._own)
        return dataclasses.replace(entry, active=True)

    def rollback(self) -> ModelEntry:
        """Let the version that served before serve again; doing it twice goes two back.

        Raises:
            StudioError: none served before, or the choice cannot be written; then nothing has changed.
        """
        with self._changing():
            known = {entry.version for entry in self.entries()}
            now = self.active()
            ledger = Ledger.of(self._own, self._gallery)
            history = [version for version in ledger.history if version in known]
            while history and history[-1] == now.version:
                history.pop()
            if not history:
                raise StudioError(f"no other version served before {now.version}: choose one with `studio models use`")
            dataclasses.replace(ledger, history=tuple(history)).write(self._own)
        return self.active()

    def newest(self, kind: str) -> ModelEntry:
        """The newest version of a kind. Raises StudioError when there is none."""
        of_kind = [entry for entry in self.entries() if entry.kind == kind]
        if not of_kind:
            raise StudioError(f'there is no model of the kind "{kind}" here')
        return of_kind[-1]

    def next_version(self, kind: str) -> str:
        """The name the next version of `kind` gets; a number that was ever used is not used again."""
        return f"{kind}-{self._highest(kind) + 1}"

    def _highest(self, kind: str) -> int:
        """The highest number of a kind that is there, also as a damaged folder, or was removed."""
        numbers = [number_of(name) for name in self._taken() if kind_of(name) == kind]
        return max([0, Ledger.of(self._own, self._gallery).numbers.get(kind, 0), *numbers])

    def _taken(self) -> set[str]:
        """The names of versions that are there, damaged or not."""
        names = {entry.version for entry in self.entries()} | {broken.folder.name for broken in self.damaged}
        return {name for name in names if is_version(name)}

    def add(self, candidate: Path, reason: str = "") -> ModelEntry:
        """Move the model in the folder `candidate` into the library, in one piece, and onto the disk.

        It keeps the version on its card if that was never used, else it gets the next one of its kind; `reason`, the
        line with which the gate accepted it, is put on its card. It does not serve yet.

        Raises:
            StudioError: it is damaged, or cannot be written; then the library is as it was and the candidate stays.
        """
        spec, card = read_model(candidate)
        read_served(candidate, card)
        read_trained(candidate)
        with self._changing():
            entry = self._place(candidate, spec, dataclasses.replace(card, gate=_one_line(reason) or card.gate))
        shutil.rmtree(candidate, ignore_errors=True)
        return entry

    def import_(self, path: Path) -> ModelEntry:
        """Take in a model that was exported, from a folder or a .zip file; it stays where it is, and a copy comes in.

        It keeps its version if that was never used here, else it gets the next one of its kind. It does not serve yet.

        Raises:
            StudioError: it is no model of this program, damaged or too large (see `exchange`), or the check of it ended
                in any other way (see `incoming`); nothing has changed.
        """
        return self.take_in(self.incoming(path))

    def incoming(self, path: Path) -> Incoming:
        """Begin to import: a process of its own checks the model at `path`, which `take_in` ends. Returns at once.

        Raises:
            StudioError: the check cannot be started; nothing has changed.
        """
        with self._writing():
            return Incoming(path, self._own)

    def take_in(self, incoming: Incoming) -> ModelEntry:
        """End what `incoming` has begun, as `import_` says; waits for the check. The lock is taken after it."""
        try:
            folder = incoming.result()
            with self._changing():
                spec, card = read_model(folder)
                card = dataclasses.replace(card, from_scratch=False)  # how long it took elsewhere says nothing here
                if number_of(card.version) > HIGHEST_KEPT:
                    card = dataclasses.replace(card, version=self.next_version(spec.kind))
                return self._place(folder, spec, card)
        finally:
            incoming.stop()

    def _place(self, candidate: Path, spec: ModelSpec, card: ModelCard) -> ModelEntry:
        used_up = Ledger.of(self._own, self._gallery).numbers.get(spec.kind, 0)
        version = card.version
        if version in self._taken() or number_of(version) <= used_up or (self._own / version).exists():
            version = self.next_version(spec.kind)
        card = dataclasses.replace(card, version=version)
        folder = self._own / version
        placing.move_in(candidate, card, folder)
        return ModelEntry(version, spec.kind, folder, spec, card, shipped=False, active=False)

    def export(self, name: str, path: Path) -> ModelEntry:
        """Write the files of a model to `path`: one .zip file where the name says so, else a new folder.

        Raises:
            StudioError: there is no such model, it is damaged, or `path` cannot be written.
        """
        entry = self.resolve(name)
        self._shelf.check(entry)
        try:
            place = path.resolve()
        except (OSError, RuntimeError, ValueError) as error:  # links that lead round in a circle, and the like
            raise StudioError(f"cannot export to {path}: {error}; choose another place") from error
        if any(root.resolve() in (place, *place.parents) for root in (self._own, self._shipped)):
            raise StudioError(f"cannot export to {path}: the library itself is there; choose another place")
        exchange.send(entry.folder, path)
        return entry

    def remove(self, version: str, needed: Collection[str] = ()) -> None:
        """Delete a version that was trained or imported here, or a damaged folder, for good. `needed` may not go.

        Raises:
            StudioError: there is no such version, it ships, serves, is the parent of the one that serves, or is
                needed; or it cannot be deleted. Then nothing has changed.
        """
        with self._changing():
            placing.sweep(self._own)
            if objection := self._objection(version, needed):
                raise StudioError(f"{version} is not removed: {objection}")
            self._remove(version)

    def _objection(self, version: str, needed: Collection[str]) -> str:
        """What speaks against removing a version; empty: nothing. Raises StudioError: there is none of that name."""
        entries = {entry.version: entry for entry in self.entries()}
        entry = entries.get(version)
        if entry is None:
            if any(broken.folder == self._own / version for broken in self.damaged):
                return ""
            names = [one.version for one in entries.values() if not one.shipped]
            can = f"those trained here are {', '.join(names)}" if names else "none was trained here"
            raise StudioError(f'there is no version "{version}" to remove: {can}')
        if entry.shipped:
            return "it ships with the program"
        if entry.active:
            return "it serves; let another version serve first"
        serving = self.active()
        if serving.card.parent == version:
            return f"it is the parent of {serving.version}, which serves"
        for gallery, history in Ledger.of(self._own, self._gallery).others(self._own).items():
            if history[-1] == version:
                where = f"gallery {gallery}" if gallery else "your own gallery"
                return f"it serves in {where}; let another version serve there first"
        return "it is in use" if version in needed else ""

    def _remove(self, name: str) -> None:
        ledger = Ledger.of(self._own, self._gallery)
        if is_version(name):  # first the number: it is used up whatever happens next
            ledger.without(name).write(self._own)
        placing.take_out(self._own / name)

    def prune(self, needed: Collection[str] = ()) -> tuple[str, ...]:
        """Delete old versions by the rule in `pruning`; returns what went. `needed`: versions that may not.

        Raises:
            StudioError: one could not be deleted; those before it are gone.
        """
        if not self._dispensable(needed):
            return ()
        with self._changing():
            placing.sweep(self._own)
            gone = [one.version for one in self._dispensable(needed)]
            for version in gone:
                self._remove(version)
        return tuple(gone)

    def _dispensable(self, needed: Collection[str]) -> tuple[ModelEntry, ...]:
        entries, now = self.entries(), time.time_ns()
        came = {entry.version: stamp(entry.folder) for entry in entries}
        young = {name for name, stamp in came.items() if stamp is None or now - stamp[0] < 1e9 * pruning.LEAST_AGE}
        ledger = Ledger.of(self._own, self._gallery)
        others = ledger.others(self._own).values()
        kept = pruning.kept_for(entries, tuple(others))
        return pruning.dispensable(entries, ledger.history, {*needed, *young, *kept})

    @property
    def fallback(self) -> str:
        """Why another version serves than the one chosen last, in one line; empty when that one serves.

        Raises StudioError when there is no model at all.
        """
        path = self._own / ACTIVE
        try:
            chosen = Ledger.read(self._own, self._gallery).history
        except StudioError as error:
            return f"{error}; {self.active().version} serves: choose again with `studio models use`"
        serving = self.active().version
        if not chosen or chosen[-1] == serving:
            return ""
        reasons = [broken.reason for broken in self.damaged if broken.folder.name == chosen[-1]]
        why = reasons[0] if reasons else f"{chosen[-1]} is not in {path.parent} any more"
        return f"{serving} serves instead of {chosen[-1]}: {why}"

    @contextmanager
    def _changing(self) -> Iterator[None]:
        """One process changes the library at a time."""
        from filelock import FileLock, Timeout

        with self._writing():
            try:
                with FileLock(self._own / ".lock", timeout=10):
                    yield
            except Timeout as error:
                raise StudioError(f"another process is changing the models in {self._own}: try again") from error

    @contextmanager
    def _writing(self) -> Iterator[None]:
        """The library's folder is there; what the disk refuses becomes one line."""
        try:
            self._own.mkdir(parents=True, exist_ok=True)
            yield
        except OSError as error:
            why = f"{error.strerror or error}; {write_advice(error)}"
            raise StudioError(f"cannot write the models in {self._own}: {why}") from error


def _one_line(text: str) -> str:
    """`text` as a card may keep it."""
    line = " ".join(text.split())[:MAX_LINE]
    return line if line.isprintable() else ""
