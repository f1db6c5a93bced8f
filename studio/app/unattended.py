"""The window without a person before it: for tests and the demo, for pictures, measurements and the smoke test."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from studio.app.application import application, put_away
from studio.app.assembly import Assembly
from studio.errors import StudioError
from studio.paths import Home, find_home

if TYPE_CHECKING:
    from studio.ui.window.main_window import MainWindow


def build(
    home: Path | None = None,
    *,
    gallery: Path | None = None,
    trainer: Sequence[str] | None = None,
    seconds: Callable[[], float] = time.monotonic,
) -> MainWindow:
    """The window with everything loaded and nothing running: for tests, the demo and measurements.

    `gallery`: the one to open, where it is not the one that was opened last. `trainer`: the command that starts the
    trainer, where it is not the usual one. `seconds`: the session's clock. The caller puts the window away, and by that
    everything it holds. Raises StudioError: the window cannot open, or the gallery or the model cannot be loaded.
    """
    application()
    studio = Assembly(find_home(home), gallery=gallery, trainer=trainer, seconds=seconds)
    studio.load_all()
    if studio.failure is not None:
        put_away(studio.window)
        raise studio.failure
    return studio.window


def take_picture(home: Home, path: Path) -> None:
    """Write a picture (PNG) of the window on `home` to `path`; a screen is not needed. Raises StudioError."""
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    window = build(home.root)
    try:
        window.show()
        window.show_figures()
        application().processEvents()
        if not window.grab().save(str(path)):
            raise StudioError(f"the picture of the window could not be written to {path}; choose another place")
    finally:
        put_away(window)


def run_stopwatch(arguments: Sequence[str]) -> int:
    """One measurement inside a window, for ``studio bench``: what to measure, a home, and what that needs."""
    app = application()
    from studio.ui.bench.stopwatch import main

    studio = Assembly(find_home(Path(arguments[1])).create())
    try:
        return main(arguments, app, studio)
    finally:
        put_away(studio.window)


def run_smoke_test(home: Home, say: Callable[[str], None], *, trainer: Sequence[str] | None = None) -> None:
    """The loop once in a window on `home`, told step by step to `say`; `trainer` as for `build`.

    Raises StudioError: what failed.
    """
    application()
    from studio.ui.bench.smoke import SmokeTest, prepare

    prepare(home)
    studio = Assembly(home, trainer=trainer)
    try:
        SmokeTest(studio, home, say).run()
    finally:
        put_away(studio.window)
