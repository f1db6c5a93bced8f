"""Where the window was: noted in the settings when it closes, and taken up again if that screen is still there.

A second screen may be gone at the next start, and a window on it would be seen by nobody. So the place counts only
where its middle lies on a screen there is, and is moved until all of it, title bar included, can be reached; else the
window opens where the system puts it.
"""

from __future__ import annotations

import dataclasses
import logging
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from studio.settings import Settings, load_settings, save_settings

log = logging.getLogger(__name__)

TITLE = 32  # px above the window that its title bar takes


def place_on(screens: Sequence[QRect], wanted: QRect, smallest: QSize) -> QRect | None:
    """`wanted`, moved and made smaller until it is whole on the screen of its middle; None: that is no more.

    `screens`: what is free of each, in px.
    """
    free = next((screen for screen in screens if screen.contains(wanted.center())), None)
    if free is None:
        return None
    free = free.adjusted(0, TITLE, 0, 0)
    size = wanted.size().boundedTo(free.size()).expandedTo(smallest)
    x = max(free.left(), min(wanted.x(), free.right() + 1 - size.width()))
    y = max(free.top(), min(wanted.y(), free.bottom() + 1 - size.height()))
    return QRect(x, y, size.width(), size.height())


def take_place(window: QWidget, settings: Settings) -> None:
    """Put a window that is not shown yet where it was."""
    if not settings.window:
        return
    x, y, width, height, full = settings.window
    screens = [screen.availableGeometry() for screen in QGuiApplication.screens()]
    found = place_on(screens, QRect(x, y, width, height), window.minimumSize())
    if found is not None:
        window.setGeometry(found)
        if full:
            window.setWindowState(window.windowState() | Qt.WindowState.WindowMaximized)


def note_place(window: QWidget, path: Path) -> None:
    """Note in the settings file `path` where the window is; where that cannot be, the next one opens elsewhere."""
    full = bool(window.windowState() & Qt.WindowState.WindowMaximized)
    place = window.normalGeometry() if full and window.normalGeometry().isValid() else window.geometry()
    noted = (place.x(), place.y(), place.width(), place.height(), int(full))
    stored = load_settings(path)
    settings = dataclasses.replace(stored, window=noted)
    if settings == stored or not settings.valid("window"):
        return
    try:
        save_settings(path, settings)
    except OSError as error:
        log.warning("the place of the window could not be noted: %s", error)
