"""Labels as names of folders that every file system keeps, and back.

Some file systems know no upper case, some spell letters anew, some refuse `:` or a dot at the end, or a folder called
`con`. So digits, small letters and letters that have no case stand as they are, a capital A-Z has a `^` before it, and
anything else is the percent-encoded bytes of its UTF-8. A folder that somebody else named is read as it is called:
only what is exactly the name of some label means that label.
"""

from __future__ import annotations

import re
import unicodedata

_PLAIN = frozenset("abcdefghijklmnopqrstuvwxyz0123456789-_")
_CAPITALS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
_DEVICES = frozenset({"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))})
_ENCODED = re.compile(r"(?:%[0-9a-f]{2})+|\^[A-Za-z]")


def folder_of(label: str) -> str:
    """The name of the folder for `label`: at most 255 bytes, different for different labels, whatever their case."""
    name = "".join(map(_written, label))
    if name in _DEVICES:
        return _percent(name[0]) + name[1:]
    return name


def label_of(folder: str) -> str:
    """The label whose folder is called `folder`; a name that `folder_of` never gives is a label itself."""
    composed = unicodedata.normalize("NFC", folder)
    try:
        label = _ENCODED.sub(_read, composed)
    except UnicodeDecodeError:
        return folder
    return label if folder_of(label) == composed else folder


def _written(character: str) -> str:
    if character in _PLAIN or (unicodedata.category(character) == "Lo" and _stays(character)):
        return character
    return "^" + character if character in _CAPITALS else _percent(character)


def _stays(character: str) -> bool:
    """Does it come back as it is from a file system that decomposes what it keeps, and has it no other case?"""
    again = unicodedata.normalize("NFC", unicodedata.normalize("NFD", character))
    return again == character == character.casefold() == unicodedata.normalize("NFKC", character)


def _percent(character: str) -> str:
    return "".join(f"%{byte:02x}" for byte in character.encode("utf-8"))


def _read(match: re.Match[str]) -> str:
    text = match[0]
    return text[1:].upper() if text[0] == "^" else bytes.fromhex(text.replace("%", "")).decode("utf-8")
