"""Galleries opened lately: a class, a subject, a project each; the home's own is always among them.

They are read from the settings file each time they are asked for, not from what a session knows of it: two windows may
be open on one home, each on a gallery of its own, and what one opens the other shall list.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from studio.gallery.places import is_gallery
from studio.paths import Home, shipped
from studio.recognition.ledger import OWN
from studio.recognition.library import ModelLibrary
from studio.settings import KINDS, RECENT, Settings, load_settings, save_settings


@dataclass(frozen=True)
class Recent:
    """One of the list."""

    path: Path
    own: bool  # the home's own, which is made when it is missing
    there: bool


def recent_galleries(home: Home) -> tuple[Recent, ...]:
    """At most `RECENT` galleries, the one opened last first; the home's own is one of them."""
    found = []
    for name in _with_own(home, load_settings(home.settings).recent):
        path = home.place_of(name)
        own = home.is_own(path)
        found.append(Recent(path, own, own or is_gallery(path)))
    return tuple(found)


def settings_for(home: Home, settings: Settings, gallery: Path) -> Settings:
    """The settings that count in `gallery`, when it is opened where `settings` did.

    Which kind Retrain trains is chosen in each gallery: it is the kind that serves there, until somebody chooses.
    """
    stored, name = load_settings(home.settings), home.name_of(gallery)
    kinds = dict(settings.retrain_kinds) | dict(stored.retrain_kinds)  # another window may have chosen meanwhile
    if name not in kinds and name == _with_own(home, stored.recent)[0]:
        kinds[name] = settings.retrain_kind  # chosen when only that of the gallery opened last was kept
    return with_kind(home, replace(settings, retrain_kind=kinds.get(name, "")), gallery)


def with_kind(home: Home, settings: Settings, gallery: Path) -> Settings:
    """`settings` of a session on `gallery`, with what Retrain trains there noted beside that of other galleries."""
    name = home.name_of(gallery)
    kinds = dict(settings.retrain_kinds) | dict(load_settings(home.settings).retrain_kinds)
    kinds.pop(name, None)
    if settings.retrain_kind:
        kinds[name] = settings.retrain_kind
    noted = replace(settings, retrain_kinds=tuple(kinds.items())[-KINDS:])
    return noted if noted.valid("retrain_kinds") else settings  # a path that is no text cannot be kept


def note_opened(home: Home, settings: Settings, gallery: Path) -> None:
    """Note that `gallery` was opened last, with its settings. Raises OSError: it cannot be noted."""
    before = _with_own(home, load_settings(home.settings).recent)
    name = home.name_of(gallery)
    settings = replace(settings, recent=_with_own(home, (name, *(one for one in before if one != name))))
    if name != before[0] and settings.valid("recent"):  # a path that is no text can be opened, but not be kept
        save_settings(home.settings, settings)


def _with_own(home: Home, names: Iterable[str]) -> tuple[str, ...]:
    own = home.name_of(home.gallery)
    kept = tuple(names)
    if own in kept[:RECENT]:
        return kept[:RECENT]
    return (*kept[: RECENT - 1], own)


def library_for(home: Home, gallery: Path) -> ModelLibrary:
    """The versions in `home`, with what serves in `gallery`: what shipped, where none was chosen there.

    A lesson has versions of its own: a newborn must not be the newest of its kind anywhere else.
    """
    own = home.models_for(gallery)
    alone = home.is_own(gallery) or own != home.models
    return ModelLibrary(shipped("models"), own, OWN if alone else home.name_of(gallery))
