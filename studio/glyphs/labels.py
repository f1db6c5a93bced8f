"""Labels: any short text a person can type is a class. One way of writing each, so that no class exists twice.

Text is brought to Unicode's composed form (NFC) and stripped, because two keyboards may spell "é" differently; case is
kept, and "O" and "0" are different classes. Characters that show nothing or reorder text are refused: a label that
cannot be seen cannot be corrected.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from studio.errors import StudioError

MAX_LENGTH = 16  # characters, after composing
_MAX_TYPED = 1_000  # characters before composing: more is looked at no further

_JOINERS = "\u200c\u200d"  # needed inside some scripts and emoji, though they are format characters
_BLANK = "\u115f\u1160\u2800\u3164\uffa0"  # letters and symbols by category, nothing on screen
_REFUSED = {"Cc", "Cf", "Cs", "Zl", "Zp"}  # control, format, surrogate, line and paragraph separators


def clean_label(text: str) -> str:
    """The one way of writing the label `text`: NFC, stripped, case kept.

    Raises StudioError when it is blank, longer than MAX_LENGTH, or has control or invisible formatting characters.
    Cleaning twice changes nothing.
    """
    if len(text) > _MAX_TYPED:
        raise StudioError(f"a label has at most {MAX_LENGTH} characters; {quoted(text)} has {len(text)}")
    label = unicodedata.normalize("NFC", text).strip()
    if not any(_shows(character) for character in label):
        raise StudioError("the label is blank: type what the character is")
    for character in label:
        if unicodedata.category(character) in _REFUSED and character not in _JOINERS:
            raise StudioError(
                f"the label {quoted(label)} has the invisible character U+{ord(character):04X}: type it without"
            )
    if len(label) > MAX_LENGTH:
        raise StudioError(f"a label has at most {MAX_LENGTH} characters; {quoted(label)} has {len(label)}")
    return label


def differing_in_case(label: str, classes: Iterable[str]) -> tuple[str, ...]:
    """Those of `classes` that differ from `label` in case only; size is normalised away, so they may look alike."""
    folded = label.casefold()
    return tuple(known for known in classes if known != label and known.casefold() == folded)


def _shows(character: str) -> bool:
    category = unicodedata.category(character)
    return category not in _REFUSED and not category.startswith("Z") and character not in _BLANK


def quoted(label: str) -> str:
    """`label`, or another text, for a message: escaped where it cannot be printed, shortened where it is long."""
    short = label if len(label) <= MAX_LENGTH * 2 else label[: MAX_LENGTH * 2] + "…"
    return '"' + "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in short) + '"'
