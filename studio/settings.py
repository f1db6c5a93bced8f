"""What a person chose, in one versioned JSON file that survives bad values key by key.

A value of the wrong type or outside its range is replaced by the default and named in the log; an unreadable file is
kept aside as ``settings.json.bad``, never overwritten silently. Which model serves is kept by the model library.
"""

from __future__ import annotations

import json
import logging
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any

from studio.files import write_safely

log = logging.getLogger(__name__)

FORMAT = 1
WRITER_LENGTH = 64  # characters
THEMES = ("system", "light", "dark")
RETRAIN_AFTER = (0, 10, 25, 50)


@dataclass(frozen=True)
class Settings:
    """Every choice with its default. Add a field here and it is saved, loaded and reset like the others."""

    writer: str = "me"
    theme: str = "system"
    pen_width: float = 24.0  # canvas pixels
    left_handed: bool = False
    retrain_kind: str = ""  # empty: the kind that serves
    holdout: float = 0.2  # share of a writer's drawings kept for testing
    memory: bool = True  # answered drawings count from the next stroke on
    mending: bool = True  # the last layer is mended between two retrainings
    memory_of_writer: bool = False  # both know the current writer's drawings alone
    retrain_after: int = 0  # corrections; 0: only when asked for

    def valid(self, key: str) -> bool:
        """Is the value of `key` one the program can work with?"""
        value = getattr(self, key)
        match key:
            case "writer":
                return is_writer(value)
            case "theme":
                return value in THEMES
            case "pen_width":
                return _is_number(value) and 1 <= value <= 40
            case "holdout":
                return _is_number(value) and 0 <= value <= 0.5
            case "retrain_after":
                return value in RETRAIN_AFTER and not isinstance(value, bool)
            case "retrain_kind":
                return isinstance(value, str) and len(value) <= 32
            case _:
                return isinstance(value, bool)


def is_writer(name: object) -> bool:
    """Is it a name for whose hand it is: 1 to `WRITER_LENGTH` printable characters, not counting blanks around it?"""
    return isinstance(name, str) and 0 < len(name.strip()) <= WRITER_LENGTH and name.isprintable()


def _is_number(value: object) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def load_settings(path: Path) -> Settings:
    """Read `path`; a missing file gives the defaults, a bad value its default, an unreadable file is kept aside."""
    try:
        stored: Any = json.loads(path.read_text(encoding="utf-8"))
        if not isinstance(stored, dict):
            raise ValueError("not an object")
    except FileNotFoundError:
        return Settings()
    except (OSError, ValueError) as error:
        log.warning("settings %s unreadable (%s): defaults are used, the file is kept as .bad", path, error)
        try:
            path.replace(path.with_name(path.name + ".bad"))
        except OSError:
            log.warning("settings %s could not be moved aside", path)
        return Settings()
    good: dict[str, Any] = {}
    for field in fields(Settings):
        if field.name not in stored:
            continue
        if Settings(**{field.name: stored[field.name]}).valid(field.name):
            good[field.name] = stored[field.name]
        else:
            log.warning("settings: bad value for %s: %r; the default is used", field.name, stored[field.name])
    return Settings(**good)


def save_settings(path: Path, settings: Settings) -> None:
    """Write in one piece or not at all. Raises OSError."""
    text = json.dumps({"format": FORMAT, **asdict(settings)}, indent=2, ensure_ascii=False)
    write_safely(path, text.encode("utf-8"))
