"""What the library knows besides the versions themselves: which were chosen, and which numbers are used up.

`active.json` holds both, in a form that can be read and mended by hand. A damaged one is as good as none: then what
ships serves, and numbers go on after the highest that is there.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from pathlib import Path

from studio.errors import StudioError
from studio.files import write_safely
from studio.recognition.fields import FORMAT, Fields
from studio.recognition.folder import MAX_JSON, read_limited
from studio.recognition.spec import KINDS, VERSION_PATTERN

ACTIVE = "active.json"
KEPT_HISTORY = 1_000  # choices
MAX_NUMBER = 999_999_999  # as VERSION_PATTERN has it


@dataclass(frozen=True)
class Ledger:
    """`history`: the versions that served, the one that serves last. `numbers`: by kind, the highest ever removed."""

    history: tuple[str, ...] = ()
    numbers: dict[str, int] = field(default_factory=dict)

    @classmethod
    def read(cls, own: Path) -> Ledger:
        """The ledger in the folder `own`; an empty one where there is none. Raises StudioError: it is damaged."""
        path = own / ACTIVE
        if not path.exists():
            return cls()
        fields = Fields.parse(read_limited(path, MAX_JSON).decode("utf-8", "replace"), str(path))
        history = tuple(version for version in fields.texts("history", 0, KEPT_HISTORY) if is_version(version))
        numbers = {}
        if fields.has("numbers"):  # they came later
            inner = fields.inner("numbers")
            numbers = {kind: inner.integer(kind, 0, MAX_NUMBER) for kind in KINDS if inner.has(kind)}
        return cls(history, numbers)

    @classmethod
    def of(cls, own: Path) -> Ledger:
        """As `read`, but a damaged one is as good as none."""
        try:
            return cls.read(own)
        except StudioError:
            return cls()

    def write(self, own: Path) -> None:
        """Raises OSError."""
        values = {"format": FORMAT, "history": list(self.history[-KEPT_HISTORY:]), "numbers": self.numbers}
        write_safely(own / ACTIVE, (json.dumps(values, indent=2) + "\n").encode("utf-8"))

    def without(self, version: str) -> Ledger:
        """The ledger when `version` is gone: it was never chosen, and its number is used up."""
        kind = kind_of(version)
        numbers = {**self.numbers, kind: max(self.numbers.get(kind, 0), number_of(version))}
        return Ledger(tuple(one for one in self.history if one != version), numbers)


def is_version(name: str) -> bool:
    """Is it the name of a version, such as "nn-3"?"""
    return re.fullmatch(VERSION_PATTERN, name) is not None


def kind_of(version: str) -> str:
    """The kind in the name of a version."""
    return version.rpartition("-")[0]


def number_of(version: str) -> int:
    """The number in the name of a version."""
    return int(version.rpartition("-")[2])
