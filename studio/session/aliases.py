"""What a person types in the queue for labels that are hard to type, written as lines: "a = α"."""

from __future__ import annotations

from studio.errors import StudioError
from studio.glyphs.labels import clean_label
from studio.settings import ALIASES, are_aliases


def parse_aliases(text: str) -> tuple[tuple[str, str], ...]:
    """Lines "text = label" as pairs; empty lines are none. Raises StudioError that names the line."""
    found: dict[str, str] = {}
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            continue
        alias, equals, label = (part.strip() for part in line.rpartition("="))
        if not equals or not alias:
            raise StudioError(f'line {number}: write what is typed, "=", and the label, as in "a = α"')
        if alias in found:
            raise StudioError(f'line {number}: "{alias[:32]}" is there twice')
        try:
            found[alias] = clean_label(label)
        except StudioError as error:
            raise StudioError(f"line {number}: {error}") from error
        if not are_aliases(((alias, found[alias]),)):
            raise StudioError(f"line {number}: what is typed has at most 16 characters that can be seen")
    pairs = tuple(found.items())
    if not are_aliases(pairs):
        raise StudioError(f"at most {ALIASES} aliases")
    return pairs
