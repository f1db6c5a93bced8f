"""Opening a gallery for a window: what may stand in the way, and what a person is asked or told about it.

Nothing of what is open already is touched here. Everything that goes wrong is a StudioError of one line, and leaves
nothing behind: no lock, no file beside what was no gallery.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from studio.errors import StudioError
from studio.files import write_advice
from studio.gallery.damage import begin_anew, go_on_with_backup, go_on_with_rescued, look_at
from studio.gallery.locks import OwnedError, ReadOnlyError
from studio.gallery.places import check_gallery, is_gallery
from studio.gallery.store import Gallery
from studio.paths import Home
from studio.session import Session
from studio.session.recent import library_for, note_opened, recent_galleries, settings_for
from studio.settings import Settings
from studio.ui.parts.said import said
from studio.ui.parts.texts import translate
from studio.ui.window.doorbell import ring

log = logging.getLogger(__name__)


class ElsewhereError(StudioError):
    """The gallery is open in another window, which has come to the front."""


@contextmanager
def cursor(shape: Qt.CursorShape) -> Iterator[None]:
    """Show that shape over the whole window meanwhile: a large gallery takes seconds."""
    QGuiApplication.setOverrideCursor(shape)
    try:
        yield
    finally:
        QGuiApplication.restoreOverrideCursor()


def open_first(home: Home, wanted: Path | None, opened: Callable[[Path], Session]) -> tuple[Session, str]:
    """A session on the gallery `wanted`, else on the one opened last, else on the home's own; and what to tell of it.

    `opened` opens one. Raises StudioError: what was wanted, or both of the others, cannot be opened.
    """
    home.create()
    path = wanted or recent_galleries(home)[0].path
    try:
        return opened(path), ""
    except StudioError as error:
        if wanted is not None or home.is_own(path) or isinstance(error, ElsewhereError):
            raise
        log.warning("cannot be opened: %s", error)
        told = translate("App", "Your own gallery is open, because {error}").format(error=said(str(error)))
        return opened(home.gallery), told


def note(home: Home, session: Session) -> str:
    """Note which gallery is open; returns what there is to tell of it."""
    path, told = session.gallery.path, ""
    try:
        note_opened(home, session.settings, path)
    except OSError as error:
        told = translate("App", "{path} is open, which cannot be noted ({error}): {advice}").format(
            path=path, error=error.strerror or error, advice=write_advice(error)
        )
    if session.gallery.read_only:
        words = translate(
            "App", "{path} is open for looking only: nothing can be written there, copy it elsewhere to teach"
        )
        told = words.format(path=path)
    return session.library.fallback or told


def open_session(
    path: Path, home: Home, settings: Settings, window: QWidget, *, seconds: Callable[[], float]
) -> Session:
    """A session on the gallery `path`, to write to if possible. The home's own is made when it is missing.

    Raises StudioError; ElsewhereError.
    """
    gallery = _open_gallery(path, window, own=home.is_own(path))
    try:
        library, chosen = library_for(home, gallery.path), settings_for(home, settings, gallery.path)
        return Session(gallery, library, home, chosen, seconds=seconds)
    except BaseException:
        gallery.close()
        raise


def _open_gallery(path: Path, window: QWidget, *, own: bool) -> Gallery:
    if not own:
        check_gallery(path)
    try:
        return Gallery.open(path)
    except OwnedError as error:
        if not ring(path):
            raise
        raise ElsewhereError(f"gallery {path} is open in another window, which is in front now") from error
    except ReadOnlyError:
        if not is_gallery(path):
            raise
        return Gallery.open(path, read_only=True)
    except StudioError:
        if not _mended(path, window, own=own):
            raise
        return Gallery.open(path)


def _mended(path: Path, window: QWidget, *, own: bool) -> bool:
    """Is a damaged gallery replaced by what a person chose? False: it is not damaged, or they would rather not.

    Raises StudioError: it could not be replaced.
    """
    from studio.ui.trouble.damage_box import Choice, DamageBox
    from studio.ui.window.safety import seen

    damage = look_at(path)
    if damage is None or not seen():
        return False
    box = DamageBox(damage, window, own=own)
    with cursor(Qt.CursorShape.ArrowCursor):
        box.exec()
    if box.choice is Choice.QUIT:
        return False
    ways = {Choice.RESCUED: go_on_with_rescued, Choice.BACKUP: go_on_with_backup, Choice.ANEW: begin_anew}
    aside = ways[box.choice](damage)
    log.warning("gallery %s was damaged (%s); what it was is in %s", path, damage.problem, aside)
    return True
