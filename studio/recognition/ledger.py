"""What the library knows besides the versions themselves: which were chosen, and which numbers are used up.

Each gallery has choices of its own: what is taught in one says nothing about what should serve in another.
`active.json` holds all of it, in a form that can be read and mended by hand. A damaged one is as good as none: then
what ships serves, and numbers go on after the highest that is there.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from pathlib import Path

from studio.errors import StudioError
from studio.files import write_safely
from studio.paths import JOURNAL
from studio.recognition.card import VERSION_PATTERN
from studio.recognition.fields import FORMAT, Fields
from studio.recognition.folder import MAX_JSON, read_text
from studio.recognition.spec import KINDS

ACTIVE = "active.json"
KEPT_HISTORY = 1_000  # choices
KEPT_ELSEWHERE = 100  # choices in a gallery other than the home's own
KEPT_GALLERIES = 50  # others, those where something was chosen last
OWN = ""  # the home's own gallery
LONGEST = 4096  # characters of a gallery's name
MAX_NUMBER = 999_999_999  # as VERSION_PATTERN has it


@dataclass(frozen=True)
class Ledger:
    """`history`: the versions that served in `gallery`, the one that serves last. `elsewhere`: in other galleries.

    `numbers`: by kind, the highest ever removed.
    """

    history: tuple[str, ...] = ()
    numbers: dict[str, int] = field(default_factory=dict)
    gallery: str = OWN
    elsewhere: dict[str, tuple[str, ...]] = field(default_factory=dict)

    @classmethod
    def read(cls, own: Path, gallery: str = OWN) -> Ledger:
        """The ledger in the folder `own`; an empty one where there is none. Raises StudioError: it is damaged."""
        path = own / ACTIVE
        if not path.exists():
            return cls(gallery=gallery)
        fields = Fields.parse(read_text(path, MAX_JSON, "restore it from a copy"), str(path))
        histories = {OWN: _versions(fields, "history", KEPT_HISTORY)}
        if fields.has("galleries"):  # they came later, too
            others = fields.inner("galleries")
            histories |= {name: _versions(others, name, KEPT_HISTORY) for name in others.names()[-KEPT_GALLERIES:]}
        numbers = {}
        if fields.has("numbers"):  # they came later
            inner = fields.inner("numbers")
            numbers = {kind: inner.integer(kind, 0, MAX_NUMBER) for kind in KINDS if inner.has(kind)}
        return cls(histories.pop(gallery, ()), numbers, gallery, histories)

    @classmethod
    def of(cls, own: Path, gallery: str = OWN) -> Ledger:
        """As `read`, but a damaged one is as good as none."""
        try:
            return cls.read(own, gallery)
        except StudioError:
            return cls(gallery=gallery)

    def write(self, own: Path) -> None:
        """Raises OSError."""
        histories = {**self.elsewhere, self.gallery: self.history}
        history = histories.pop(OWN, ())
        others = {name: list(one[-KEPT_ELSEWHERE:]) for name, one in histories.items() if one and len(name) <= LONGEST}
        values = {"format": FORMAT, "history": list(history[-KEPT_HISTORY:]), "numbers": self.numbers}
        if others:
            values["galleries"] = dict(list(others.items())[-KEPT_GALLERIES:])
        write_safely(own / ACTIVE, (json.dumps(values, indent=2) + "\n").encode("utf-8"))

    def others(self, own: Path) -> dict[str, tuple[str, ...]]:
        """What served in other galleries, but for those that are gone; by name, empty for the home's own."""
        gone = {name for name in self.elsewhere if name != OWN and _is_gone(own.parent / name)}
        return {name: history for name, history in self.elsewhere.items() if history and name not in gone}

    def without(self, version: str) -> Ledger:
        """The ledger when `version` is gone: it was never chosen, and its number is used up."""
        kind = kind_of(version)
        numbers = {**self.numbers, kind: max(self.numbers.get(kind, 0), number_of(version))}
        histories = {name: _but(version, one) for name, one in self.elsewhere.items()}
        return Ledger(_but(version, self.history), numbers, self.gallery, histories)


def _versions(fields: Fields, name: str, most: int) -> tuple[str, ...]:
    return tuple(version for version in fields.texts(name, 0, most) if is_version(version))


def _but(version: str, history: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(one for one in history if one != version)


def _is_gone(gallery: Path) -> bool:
    """Is neither a file nor a journal of it in its folder? Where that cannot be seen, it may be on another disk.

    An empty folder may be where such a disk is mounted.
    """
    try:
        gallery.lstat()
        return False
    except FileNotFoundError:
        pass
    except (OSError, ValueError):
        return False
    try:
        there = [path.name for path in gallery.parent.iterdir()]
    except OSError:
        return False
    return bool(there) and not any(name.startswith(gallery.name + JOURNAL) for name in there)


def is_version(name: str) -> bool:
    """Is it the name of a version, such as "nn-3"?"""
    return re.fullmatch(VERSION_PATTERN, name) is not None


def kind_of(version: str) -> str:
    """The kind in the name of a version."""
    return version.rpartition("-")[0]


def number_of(version: str) -> int:
    """The number in the name of a version."""
    return int(version.rpartition("-")[2])
