"""A gallery that cannot be opened because it is damaged: what there is to go on with, and going on with it.

Nothing is touched before a person has chosen. Either way the damaged gallery is moved aside, journal and all: what
cannot be read today may be readable by somebody else.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from studio.errors import StudioError
from studio.gallery.backups import Backup, list_backups, restore, set_aside
from studio.gallery.folder import rescue
from studio.gallery.load import load_unlocked
from studio.gallery.verify import verify


@dataclass(frozen=True)
class Damage:
    """What is wrong with a gallery, and what could take its place."""

    path: Path
    problem: str  # the first one, in one line
    readable: int  # samples of it that can be read
    backup: Backup | None  # the newest that is sound
    backed_up: int  # samples in it


def look_at(path: Path) -> Damage | None:
    """What is wrong with the gallery `path`; None: nothing is. Raises StudioError: it cannot be looked at."""
    report = verify(path)
    if report.ok:
        return None
    for backup in list_backups(path):
        try:
            samples = len(load_unlocked(backup.path).state.live_samples())
        except StudioError:
            continue
        return Damage(report.path, report.problems[0], report.samples, backup, samples)
    return Damage(report.path, report.problems[0], report.samples, None, 0)


def go_on_with_rescued(damage: Damage) -> Path:
    """Let what can be read take the gallery's place; returns where the damaged one is now. Raises StudioError."""
    rescued = damage.path.with_name(f"{damage.path.name}.rescued")
    rescued.unlink(missing_ok=True)  # of a try that did not end
    try:
        rescue(damage.path, rescued)
        return restore(damage.path, rescued)
    finally:
        rescued.unlink(missing_ok=True)


def go_on_with_backup(damage: Damage) -> Path:
    """Let the backup take the gallery's place; returns where the damaged one is now. Raises StudioError."""
    if damage.backup is None:
        raise StudioError(f"there is no backup of {damage.path}")
    return restore(damage.path, damage.backup.path)


def begin_anew(damage: Damage) -> Path:
    """Leave the gallery's place to a new one; returns where the damaged one is now. Raises StudioError."""
    return set_aside(damage.path)
