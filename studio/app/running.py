"""The window as a person opens it: it stays until they close it, and is made anew where it asks for that."""

from __future__ import annotations

import os
from pathlib import Path

from studio.app.application import application, has_running_thread, put_away
from studio.app.assembly import Assembly
from studio.paths import Home, find_home


def run(home: Path | None = None, gallery: Path | None = None) -> int:
    """Open the window and stay until it is closed; returns the exit code.

    `gallery`: the one to open, where it is not the one that was opened last.
    Raises StudioError (NoDisplayError where there is no screen): the window cannot open, or the gallery or the model
    cannot be loaded. On a screen it has been shown by then: who clicked on an icon sees nothing that is raised.
    """
    place = find_home(home)
    application()
    studio = Assembly(place, gallery=gallery, greet=True, reopens=True)
    code = _stay(studio, place)
    while studio.again is not None:
        studio = Assembly(place, gallery=studio.again, reopens=True)
        code = _stay(studio, place)
    return code


def _stay(studio: Assembly, place: Home) -> int:
    """Show the window, until it is closed and put away. Raises what `run` raises."""
    from studio.ui.window.safety import show_failure, watch

    guard = watch(place, studio.window)
    studio.open()
    try:
        code = application().exec()
        if studio.failure is not None and not studio.elsewhere and not guard.told_to_end:
            show_failure(str(studio.failure))
    finally:
        guard.stop()
        # Qt aborts when a running thread is destroyed, and everything is on disk
        if studio.stuck or has_running_thread(studio.window):
            os._exit(1)
        put_away(studio.window)
    if studio.failure is not None:
        raise studio.failure
    return code
