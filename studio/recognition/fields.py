"""Reading JSON that somebody else may have written: every field by name, with its type and its range, and no others.

An error says which field of which file is wrong and what it may be, so that a person can mend it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any, NoReturn

from studio.errors import StudioError

FORMAT = 1  # of spec.json, card.json and active.json


def as_json(values: Any) -> str:
    """The text of a file that holds the fields of the dataclass `values`, for `Fields.parse` to read again."""
    return json.dumps({"format": FORMAT, **asdict(values)}, indent=2, ensure_ascii=False, allow_nan=False) + "\n"


class Fields:
    """The fields of one JSON object, taken one by one; `done` refuses what is left."""

    def __init__(self, values: object, where: str) -> None:
        if not isinstance(values, dict):
            raise StudioError(f"{where} is damaged: it is not a JSON object")
        self._values: dict[str, object] = dict(values)
        self._where = where

    @classmethod
    def parse(cls, text: str, where: str) -> Fields:
        """The fields of the JSON object `text`, which comes from `where`. Its `format` must be one we know."""
        try:
            values: object = json.loads(text, parse_constant=_refuse)
        except (ValueError, RecursionError) as error:
            raise StudioError(f"{where} is damaged: it is not JSON ({error}); restore it from a copy") from error
        fields = cls(values, where)
        found = fields.integer("format", 1, 10**6)
        if found > FORMAT:
            raise StudioError(f"{where} has format {found}, this program knows {FORMAT}: use a newer program")
        return fields

    def take(self, name: str) -> object:
        """The value of `name` as it is."""
        if name not in self._values:
            raise StudioError(f'{self._where}: "{name}" is missing')
        return self._values.pop(name)

    def has(self, name: str) -> bool:
        """Is `name` there? Of fields that came later, and mean something when they are missing."""
        return name in self._values

    def boolean(self, name: str) -> bool:
        """True or false."""
        value = self.take(name)
        if not isinstance(value, bool):
            self.refuse(name, "true or false", value)
        return value

    def objects(self, name: str, low: int, high: int) -> tuple[Fields, ...]:
        """A list of low..high objects, each with its fields."""
        value = self.take(name)
        if not isinstance(value, list) or not low <= len(value) <= high:
            self.refuse(name, f"a list of {low} to {high} objects", value)
        return tuple(Fields(item, f"{self._where}, {name}[{place}]") for place, item in enumerate(value))

    def inner(self, name: str) -> Fields:
        """The fields of the object `name`."""
        return Fields(self.take(name), f"{self._where}, {name}")

    def names(self) -> tuple[str, ...]:
        """The names that have not been taken yet."""
        return tuple(self._values)

    def integer(self, name: str, low: int, high: int) -> int:
        """A whole number low..high."""
        value = self.take(name)
        if isinstance(value, bool) or not isinstance(value, int) or not low <= value <= high:
            self.refuse(name, f"a whole number {low} to {high}", value)
        return value

    def number(self, name: str, low: float, high: float) -> float:
        """A number low..high, finite."""
        value = self.take(name)
        if isinstance(value, bool) or not isinstance(value, int | float) or not low <= value <= high:
            self.refuse(name, f"a number {low} to {high}", value)
        return float(value)

    def text(self, name: str, pattern: str, like: str) -> str:
        """A text that matches the regular expression `pattern` as a whole; `like` says in words what that is."""
        value = self.take(name)
        if not isinstance(value, str) or re.fullmatch(pattern, value) is None:
            self.refuse(name, like, value)
        return value

    def choice(self, name: str, options: Sequence[str]) -> str:
        """One of `options`."""
        value = self.take(name)
        if not isinstance(value, str) or value not in options:
            self.refuse(name, "one of " + ", ".join(options), value)
        return value

    def is_null(self, name: str) -> bool:
        """Is `name` there and null? Then it is taken."""
        if self._values.get(name, 0) is None:
            del self._values[name]
            return True
        return False

    def texts(self, name: str, low: int, high: int) -> tuple[str, ...]:
        """A list of low..high texts."""
        value = self.take(name)
        if not isinstance(value, list) or not low <= len(value) <= high:
            self.refuse(name, f"a list of {low} to {high} texts", value)
        if not all(isinstance(item, str) for item in value):
            self.refuse(name, f"a list of {low} to {high} texts", value)
        return tuple(value)

    def done(self) -> None:
        """Refuse fields nobody has taken: they mean something that this program does not know."""
        if self._values:
            raise StudioError(f'{self._where}: unknown field "{_short(next(iter(self._values)))}"')

    def refuse(self, name: str, expected: str, value: object) -> NoReturn:
        """Raise the StudioError which says that `name` must be `expected`."""
        raise StudioError(f'{self._where}: "{name}" must be {expected}, not {_short(_shown(value))}')


def _shown(value: object) -> str:
    if isinstance(value, dict | list):
        return "an object" if isinstance(value, dict) else f"a list of {len(value)}"
    return json.dumps(value)


def _short(text: str) -> str:
    return text if len(text) <= 60 else text[:60] + "…"


def _refuse(constant: str) -> float:
    raise ValueError(f"{constant} is not a number of JSON")
