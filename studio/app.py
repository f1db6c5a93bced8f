"""The composition root of the window: the only place that makes long-lived objects, wires them and puts them away.

The window is shown first; what the first stroke needs (numpy, the gallery, LiteRT) is loaded when it is on screen, then
what may come later (the trainer, pyqtgraph). Measured: first paint after 0.15 s so, 0.7 s with everything at the top.
Qt itself is imported only when it is known that a window can open, because Qt does not raise: it aborts.

Closing has an order: refuse new work, stop the trainer and its thread, close the gallery. Nothing would be lost without
it, for every answer is on disk before the canvas clears; it is what leaves no process behind.
"""

from __future__ import annotations

import logging
import os
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from studio.errors import StudioError
from studio.paths import Home, find_home, shipped
from studio.settings import Settings, load_settings

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from studio.gallery.backups import Rotation
    from studio.gallery.store import Gallery
    from studio.session import Session
    from studio.ui.doorbell import Doorbell
    from studio.ui.main_window import MainWindow
    from studio.ui.trainer_thread import TrainerThread

log = logging.getLogger(__name__)

FOLDING = 0.8  # seconds that closing may fold the gallery's journal: the window is to be gone within two
TIDY = 20_000  # ms between two looks whether the gallery's journal is worth folding


@dataclass(frozen=True)
class Moments:
    """When the window got where, in seconds of `time.monotonic`."""

    painted: float
    ready: float


def run(home: Path | None = None) -> int:
    """Open the window and stay until it is closed; returns the exit code.

    Raises StudioError (NoDisplayError where there is no screen): the window cannot open, or the gallery or the model
    cannot be loaded. On a screen it has been shown by then: who clicked on an icon sees nothing that is raised.
    """
    place = find_home(home)
    app = application()
    from studio.ui.safety import show_failure, watch

    studio = Assembly(place)
    guard = watch(place, studio.window)
    studio.open()
    try:
        code = app.exec()
        if studio.failure is not None and not studio.elsewhere:
            show_failure(str(studio.failure))
    finally:
        guard.stop()
        if studio.stuck:  # Qt aborts when a running thread is destroyed, and everything is on disk
            os._exit(1)
        put_away(studio.window)
    if studio.failure is not None:
        raise studio.failure
    return code


def run_stopwatch(arguments: Sequence[str]) -> int:
    """One measurement inside a window, for ``studio bench``: what to measure, a home, and what that needs."""
    app = application()
    from studio.ui.stopwatch import main

    studio = Assembly(find_home(Path(arguments[1])).create())
    try:
        return main(arguments, app, studio)
    finally:
        put_away(studio.window)


def build(
    home: Path | None = None,
    *,
    trainer: Sequence[str] | None = None,
    seconds: Callable[[], float] = time.monotonic,
) -> MainWindow:
    """The window with everything loaded and nothing running: for tests, the demo and measurements.

    `trainer`: the command that starts the trainer, where it is not the usual one. `seconds`: the session's clock. The
    caller puts the window away, and by that everything it holds. Raises StudioError as `run` does.
    """
    application()
    studio = Assembly(find_home(home), trainer=trainer, seconds=seconds)
    studio.load_all()
    if studio.failure is not None:
        put_away(studio.window)
        raise studio.failure
    return studio.window


def put_away(window: MainWindow) -> None:
    """Close `window`, if it is open, and delete it now, children first, as Qt does it.

    Left to Python's garbage collector, which knows no such order, its layouts were sometimes freed twice (SIGSEGV).
    """
    import shiboken6

    if shiboken6.isValid(window):
        window.close()
        shiboken6.delete(window)


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


def application() -> QApplication:
    """The one QApplication, made when it is first asked for. Raises StudioError where Qt would abort."""
    from studio.ui.display import check_display

    check_display()
    from PySide6.QtCore import QCoreApplication, Qt
    from PySide6.QtWidgets import QApplication

    running = QApplication.instance()
    if isinstance(running, QApplication):
        return running
    app = QApplication(["studio"])
    # X11 would otherwise drop moves while the loop is busy, and a stroke would have holes; the canvas spares itself.
    # Not before the line above: Qt's xcb plugin sets it when the application is made.
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_CompressHighFrequencyEvents, False)
    app.setApplicationName("Glyph Studio")
    app.setDesktopFileName("glyph-studio")
    return app


class Assembly:
    """One window and everything it uses, loaded step by step.

    It lives as long as its window, which holds it. All its methods run in the window's thread.
    """

    def __init__(
        self,
        home: Home,
        *,
        trainer: Sequence[str] | None = None,
        seconds: Callable[[], float] = time.monotonic,
    ) -> None:
        from studio.ui.main_window import MainWindow
        from studio.ui.theme import Theme

        self.failure: Exception | None = None
        self.moments: Moments | None = None
        self.stuck = False  # the trainer's thread would not end
        self._home = home
        self._command = trainer
        self._seconds = seconds
        self._folded_at = -1  # revision of the gallery at the last look
        self._told_problem = ""  # of the newest fold; said once
        self._settings: Settings = load_settings(home.settings)
        self._session: Session | None = None
        self._trainer: TrainerThread | None = None
        self._backups: Rotation | None = None
        self._doorbell: Doorbell | None = None
        self.elsewhere = False  # the gallery is open in another window, which has come to the front
        self._painted = 0.0
        self._closed = False
        self.window = MainWindow(Theme(application(), self._settings.theme), self._settings)
        self.window.root = self
        self.window.first_painted.connect(self._first_painted)
        self.window.closing.connect(self.close)
        self._steps: list[Callable[[], None]] = [
            self._load_session,
            self._load_trainer,
            self._load_base,
            self._load_plot,
            self._load_figures,
            self._keep_tidy,
            self._hang_doorbell,
        ]

    def open(self) -> None:
        """Show the window; the rest is loaded when it is on screen."""
        self.window.show()

    def load_all(self) -> None:
        """Load everything now. Sets `failure` and closes the window where something cannot be loaded."""
        while self._steps and not self._closed:
            self._load_next()

    def _first_painted(self) -> None:
        self._painted = time.monotonic()
        self._load_soon()

    def _load_soon(self) -> None:
        from PySide6.QtCore import QTimer

        if not self._steps or self._closed:
            return
        # a pen on the canvas goes first: what is loaded late is nothing it needs
        pause = 50 if self.window.draw_page.canvas.drawing_now and self._session is not None else 0
        QTimer.singleShot(pause, self._load_next_then_more)

    def _load_next_then_more(self) -> None:
        if self._closed:
            return
        if self._session is None or not self.window.draw_page.canvas.drawing_now:
            self._load_next()
        self._load_soon()

    def _load_next(self) -> None:
        if self._closed or not self._steps:
            return
        try:
            self._steps.pop(0)()
        except StudioError as error:
            self._give_up(error)
        except Exception as error:  # a library that is missing or broken, say: better no window than an idle one
            log.exception("cannot be opened")
            self._give_up(StudioError(f"the window cannot be loaded ({error}); `studio doctor` says what is missing"))

    def _give_up(self, why: StudioError) -> None:
        self.failure = why
        self._steps.clear()
        log.warning("cannot be opened: %s", why)
        self.window.close()

    # in the order in which the first stroke needs it

    def _load_session(self) -> None:
        from studio.recognition.library import ModelLibrary
        from studio.session import Session

        gallery = self._open_gallery()
        try:
            library = ModelLibrary(shipped("models"), self._home.models)
            self._session = Session(gallery, library, self._home, self._settings, seconds=self._seconds)
        except BaseException:
            gallery.close()
            raise
        self.window.attach(self._session)
        if gallery.read_only:
            self.window.notice.say(
                f"{gallery.path} is open for looking only: nothing can be written there, copy it elsewhere to teach"
            )
        if library.fallback:
            self.window.notice.say(library.fallback)
        self.moments = Moments(self._painted, time.monotonic())

    def _open_gallery(self) -> Gallery:
        """The gallery, to write to if possible. Raises StudioError; a window that has it comes to the front."""
        from studio.gallery.locks import OwnedError, ReadOnlyError
        from studio.gallery.store import Gallery

        path = self._home.create().gallery
        try:
            return Gallery.open(path)
        except OwnedError as error:
            from studio.ui.doorbell import ring

            if not ring(path):
                raise
            self.elsewhere = True
            raise StudioError(f"gallery {path} is open in another window, which is in front now") from error
        except ReadOnlyError:
            if not path.exists():
                raise
            return Gallery.open(path, read_only=True)

    def _load_trainer(self) -> None:
        from studio.training.supervisor import Supervisor
        from studio.ui.retraining import Retraining
        from studio.ui.trainer_thread import TrainerThread

        assert self._session is not None
        self._trainer = TrainerThread(Supervisor(self._command), self.window)
        retraining = Retraining(self._session, self._trainer, self.window.trainer_row, self.window)
        self.window.attach_retraining(retraining)
        self.window.trainer_wanted.connect(retraining.prepare)

    def _load_base(self) -> None:
        from studio.training.mnist import find_mnist

        found = find_mnist(self._home) is not None
        self.window.set_base("MNIST 60,000" if found else "MNIST sample 5,000")

    def _load_plot(self) -> None:
        self.window.draw_page.plot.load()

    def _load_figures(self) -> None:
        try:
            self.window.show_figures()
        except StudioError as error:  # a version that cannot be trained on, say: drawing goes on without its figures
            self.window.notice.say(str(error))

    def _keep_tidy(self) -> None:
        from PySide6.QtCore import QTimer

        from studio.gallery.backups import Rotation

        assert self._session is not None
        if self._session.gallery.read_only:
            return
        self._backups = Rotation(self._session.gallery)
        timer = QTimer(self.window)
        timer.timeout.connect(self._fold)
        timer.start(TIDY)

    def _hang_doorbell(self) -> None:
        from studio.ui.doorbell import Doorbell

        assert self._session is not None
        if not self._session.gallery.read_only:
            self._doorbell = Doorbell(self._session.gallery.path, self.window)
            self._doorbell.rung.connect(self.window.come_to_front)

    def _fold(self) -> None:
        if self._session is None or self.window.draw_page.canvas.drawing_now:
            return
        gallery = self._session.gallery
        gallery.fold(idle=gallery.revision == self._folded_at)
        self._folded_at = gallery.revision
        if gallery.fold_problem and gallery.fold_problem != self._told_problem:
            self.window.notice.say(gallery.fold_problem)
        self._told_problem = gallery.fold_problem
        if self._backups is not None:
            self._backups.poll()

    def close(self) -> None:
        """Put everything away, once, in order."""
        if self._closed:
            return
        self._closed = True
        self._steps.clear()
        try:
            if self._trainer is not None and not self._trainer.close():
                self.stuck = True
        finally:
            self._close_session()

    def _close_session(self) -> None:
        if self._session is None:
            return
        if self._doorbell is not None:
            self._doorbell.close()
        if self._backups is not None:
            self._backups.stop()
        try:
            self._session.close(patience=FOLDING)
        except StudioError as error:
            log.warning("closing the gallery: %s", error)
            print(error, file=sys.stderr)  # noqa: T201 the window is gone, and this must not be swallowed
