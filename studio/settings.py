"""What a person chose, in one versioned JSON file that survives bad values key by key.

A value of the wrong type or outside its range is replaced by the default and named in the log, and a copy of the file
is kept as ``settings.json.bad``; an unreadable file is moved there. Nothing is overwritten silently. Of a file that a
newer program wrote, what is known counts; before it is written over, a copy is kept as ``settings.json.newer``. Which
model serves is kept by the model library.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Callable
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any

from studio.errors import StudioError
from studio.files import write_safely

log = logging.getLogger(__name__)

FORMAT = 1
WRITER_LENGTH = 64  # characters
THEMES = ("system", "light", "dark")
LANGUAGES = ("system", "en", "de", "he")
RETRAIN_AFTER = (0, 10, 25, 50)
NEWLY_BROKEN = (0.0, 0.01)  # share of base validation
ENOUGH = (5, 1_000)  # test drawings: fewer than five lost of five prove nothing
SIGNIFICANT = (0.001, 0.2)  # p
GOAL = (0.5, 0.999)  # accuracy
RECENT = 8  # galleries
KINDS = 50  # galleries, of which is kept what Retrain trains there
KIND_LENGTH = 32  # characters
RANGES = {  # of numbers
    "pen_width": (1.0, 40.0),
    "holdout": (0.0, 0.5),
    "newly_broken": NEWLY_BROKEN,
    "significant": SIGNIFICANT,
    "goal": GOAL,
    "queue_random": (0.0, 0.2),  # no more are kept for it (`active.control`)
    "queue_hidden": (0.0, 0.5),
}
BEST = "default"  # the strategy that measured best, whichever that is (`active.strategies`)
ALIASES = 200
ALIAS_LENGTH = 16  # characters, of an alias and of its label
PATH_LENGTH = 4096  # characters
PLACE = 100_000  # px: no window lies or reaches further


@dataclass(frozen=True)
class Settings:
    """Every choice with its default. Add a field here and it is saved, loaded and reset like the others."""

    writer: str = "me"
    theme: str = "system"
    language: str = "system"  # of the window; of the system's, the first that there is, else English
    pen_width: float = 24.0  # canvas pixels
    left_handed: bool = False
    grid: bool = False  # of thin lines on the canvas
    less_motion: bool = False  # nothing moves by itself, whatever the desktop says
    retrain_kind: str = ""  # in the gallery that is open; empty: the kind that serves
    retrain_kinds: tuple[tuple[str, str], ...] = ()  # a gallery, as in `recent`, and what was chosen in it; newest last
    holdout: float = 0.2  # share of a writer's drawings kept for testing
    memory: bool = True  # answered drawings count from the next stroke on
    mending: bool = True  # the last layer is mended between two retrainings
    memory_of_writer: bool = False  # both know the current writer's drawings alone
    retrain_after: int = 0  # corrections; 0: only when asked for
    newly_broken: float = 0.001  # the gate's rules (`training.gate`), with its defaults: share of base validation
    made_up: bool = True  # what a model breaks may be made up for by what it fixes
    enough: int = 20  # test drawings that can decide
    significant: float = 0.05  # p
    queue_strategy: str = BEST  # what the queue asks first; one that is not known is the default
    queue_random: float = 0.12  # share of the queue's items that are drawn at random: the control
    queue_hidden: float = 0.1  # share of them whose suggestion is hidden until the answer
    queue_single_key: bool = False  # a key answers without Enter where every label is one character
    aliases: tuple[tuple[str, str], ...] = ()  # what may be typed in the queue, and the label that is meant
    goal: float = 0.98  # accuracy from which on the rest of a queue may be left to the model
    news: str = ""  # the version of the program that ran here last, whose news were shown
    recent: tuple[str, ...] = ()  # galleries, the one opened last first, as `Home.name_of` names them
    window: tuple[int, ...] = ()  # where it was: x, y, width, height in px, and 1 if it filled the screen; or nothing

    def valid(self, key: str) -> bool:
        """Is the value of `key` one the program can work with?"""
        value = getattr(self, key)
        if key in RANGES:
            low, high = RANGES[key]
            return _is_number(value) and low <= value <= high
        check = _CHECKS.get(key)
        return isinstance(value, bool) if check is None else check(value)


def is_writer(name: object) -> bool:
    """Is it a name for whose hand it is: 1 to `WRITER_LENGTH` printable characters, not counting blanks around it?"""
    return isinstance(name, str) and 0 < len(name.strip()) <= WRITER_LENGTH and name.isprintable()


def are_aliases(pairs: object) -> bool:
    """Pairs (text, label), each of 1 to `ALIAS_LENGTH` printable characters with none blank at the ends, no text twice?

    Whether a label is one is asked when it is used: see `glyphs.labels`.
    """
    if not isinstance(pairs, tuple) or len(pairs) > ALIASES:
        return False
    if not all(isinstance(pair, tuple) and len(pair) == 2 and all(map(_is_short, pair)) for pair in pairs):
        return False
    return len({text for text, _ in pairs}) == len(pairs)


def _is_short(text: object) -> bool:
    return isinstance(text, str) and 0 < len(text) <= ALIAS_LENGTH and text == text.strip() and text.isprintable()


def _is_window(value: object) -> bool:
    if not isinstance(value, tuple) or len(value) != 5 or not all(type(one) is int for one in value):
        return False
    x, y, width, height, full = value
    return max(abs(x), abs(y)) <= PLACE and 0 < width <= PLACE and 0 < height <= PLACE and full in (0, 1)


def _is_kind(value: object) -> bool:
    return isinstance(value, str) and len(value) <= KIND_LENGTH


def _are_kinds(pairs: object) -> bool:
    """Pairs (gallery, kind), no gallery twice?"""
    if not isinstance(pairs, tuple) or len(pairs) > KINDS:
        return False
    if not all(isinstance(pair, tuple) and len(pair) == 2 and _is_kind(pair[1]) for pair in pairs):
        return False
    return _are_paths(tuple(name for name, _ in pairs))


def _are_paths(values: tuple[object, ...]) -> bool:
    return all(map(_is_path, values)) and len(set(values)) == len(values)


def _is_path(value: object) -> bool:
    if not isinstance(value, str) or "\0" in value or not 0 < len(value) <= PATH_LENGTH:
        return False
    return not any("\ud800" <= character <= "\udfff" for character in value)  # a name that is no text cannot be kept


def _are_recent(value: object) -> bool:
    return isinstance(value, tuple) and len(value) <= RECENT and _are_paths(value)


def _is_enough(value: object) -> bool:
    return type(value) is int and ENOUGH[0] <= value <= ENOUGH[1]


_CHECKS: dict[str, Callable[[object], bool]] = {  # of what is neither in RANGES nor a switch
    "writer": is_writer,
    "theme": lambda value: value in THEMES,
    "language": lambda value: value in LANGUAGES,
    "retrain_after": lambda value: value in RETRAIN_AFTER and not isinstance(value, bool),
    "enough": _is_enough,
    "aliases": are_aliases,
    "recent": _are_recent,
    "window": lambda value: value == () or _is_window(value),
    "retrain_kind": _is_kind,
    "queue_strategy": _is_kind,
    "news": _is_kind,
    "retrain_kinds": _are_kinds,
}


def clean_writer(name: str) -> str:
    """A writer's name without blanks around it. Raises StudioError: it is none."""
    if not is_writer(name):
        raise StudioError(f"a writer's name has 1 to {WRITER_LENGTH} printable characters")
    return name.strip()


def _is_number(value: object) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def load_settings(path: Path) -> Settings:
    """Read `path`; a missing file gives the defaults, a bad value its default, an unreadable file is kept aside."""
    return read_settings(path)[0]


def read_settings(path: Path) -> tuple[Settings, tuple[str, ...]]:
    """As `load_settings`, with the names of the settings that have their defaults because of a bad value."""
    try:
        stored: Any = json.loads(path.read_text(encoding="utf-8"))
        if not isinstance(stored, dict):
            raise ValueError("not an object")
    except FileNotFoundError:
        return Settings(), ()
    except (OSError, ValueError, RecursionError) as error:
        log.warning("settings %s unreadable (%s): defaults are used, the file is kept as .bad", path, error)
        try:
            path.replace(path.with_name(path.name + ".bad"))
        except OSError:
            log.warning("settings %s could not be moved aside", path)
        return Settings(), ()
    newer = _is_newer(stored)
    if newer:
        log.warning("settings %s have format %s, this program knows %d", path, stored["format"], FORMAT)
    good, bad = _sorted(stored)
    for name in bad:
        log.warning("settings: bad value for %s: %r; the default is used", name, stored[name])
    if bad and not newer:  # else `save_settings` keeps it
        _keep_bad(path)
    return Settings(**good), bad


def _sorted(stored: dict[str, Any]) -> tuple[dict[str, Any], tuple[str, ...]]:
    """Good values by name, and names of the others; what is no setting is neither."""
    there: dict[str, Any] = {
        field.name: _tuples(stored[field.name]) for field in fields(Settings) if field.name in stored
    }
    good = {name: value for name, value in there.items() if Settings(**{name: value}).valid(name)}
    return good, tuple(name for name in there if name not in good)


def _keep_bad(path: Path) -> None:
    try:
        write_safely(path.with_name(path.name + ".bad"), path.read_bytes())
    except OSError as error:
        log.warning("no copy of settings %s could be kept (%s)", path, error)


def _tuples(value: object) -> object:
    """What JSON gave as lists, and lists of lists, as tuples."""
    if not isinstance(value, list):
        return value
    return tuple(tuple(one) if isinstance(one, list) else one for one in value)


def save_settings(path: Path, settings: Settings) -> None:
    """Write in one piece or not at all; a file of a newer program is kept beside it. Raises OSError."""
    _keep_newer(path)
    text = json.dumps({"format": FORMAT, **asdict(settings)}, indent=2, ensure_ascii=False)
    write_safely(path, text.encode("utf-8"))


def _keep_newer(path: Path) -> None:
    """Copy a file that a newer program wrote, which holds what this one would lose. Raises OSError."""
    try:
        text = path.read_bytes()
        newer = _is_newer(json.loads(text))
    except (OSError, ValueError, RecursionError):
        return  # there is none, or it is unreadable, which `load_settings` has told
    if newer:
        kept = path.with_name(path.name + ".newer")
        write_safely(kept, text)
        log.warning("settings %s were written by a newer program: a copy is kept as %s", path, kept.name)


def _is_newer(stored: object) -> bool:
    found = stored.get("format") if isinstance(stored, dict) else None
    return isinstance(found, int) and found > FORMAT
