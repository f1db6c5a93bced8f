"""The composition root of the window: the only place that makes long-lived objects, wires them and puts them away.

The window is shown first; what the first stroke needs (numpy, the gallery, LiteRT) is loaded when it is on screen, then
what may come later (the trainer, pyqtgraph). Measured: first paint after 0.15 s so, 0.7 s with everything at the top.
Qt itself is imported only when it is known that a window can open, because Qt does not raise: it aborts.

Another gallery is opened before the one that is open is put away, so whatever goes wrong costs nothing; the window
stays where it is (`studio.ui.window.desk` says why).

Closing has an order: refuse new work, stop the trainer and its thread, close the gallery. Nothing would be lost without
it, for every answer is on disk before the canvas clears; it is what leaves no process behind.
"""

from __future__ import annotations

import logging
import os
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from studio.errors import StudioError
from studio.paths import Home, find_home
from studio.settings import Settings, read_settings

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QWidget

    from studio.session import Session
    from studio.ui.guide.guide import Guide
    from studio.ui.window.desk import Desk
    from studio.ui.window.main_window import MainWindow

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Moments:
    """When the window got where, in seconds of `time.monotonic`."""

    painted: float
    ready: float


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
        if studio.failure is not None and not studio.elsewhere:
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


def has_running_thread(window: QWidget) -> bool:
    """Does a thread of `window` or of anything in it still run, although it was told to end (a slow disk, say)?

    One that was told to end belongs to the application: see `PieceThread.stop`.
    """
    from PySide6.QtCore import QThread

    return any(thread.isRunning() for owner in (window, application()) for thread in owner.findChildren(QThread))


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


def build(
    home: Path | None = None,
    *,
    gallery: Path | None = None,
    trainer: Sequence[str] | None = None,
    seconds: Callable[[], float] = time.monotonic,
) -> MainWindow:
    """The window with everything loaded and nothing running: for tests, the demo and measurements.

    `gallery`: as for `run`. `trainer`: the command that starts the trainer, where it is not the usual one. `seconds`:
    the session's clock. The caller puts the window away, and by that everything it holds. Raises StudioError as `run`.
    """
    application()
    studio = Assembly(find_home(home), gallery=gallery, trainer=trainer, seconds=seconds)
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
    from studio.trouble.display import check_display

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
        gallery: Path | None = None,
        trainer: Sequence[str] | None = None,
        seconds: Callable[[], float] = time.monotonic,
        greet: bool = False,
        reopens: bool = False,
    ) -> None:
        from studio.ui.parts.language import speak
        from studio.ui.parts.theme import Theme
        from studio.ui.window.main_window import MainWindow
        from studio.ui.window.window_place import take_place

        self.again: Path | None = None  # the gallery with which the window is to be opened anew
        self._reopens = reopens  # `run` opens the window anew where it must be made anew
        self.failure: Exception | None = None
        self.moments: Moments | None = None
        self.stuck = False  # the trainer's thread would not end
        self._home = home
        self._gallery = gallery
        self._command = trainer
        self._seconds = seconds
        self._greet = greet  # a person opens it, who may want to hear what is new
        self._fresh = not home.settings.exists()
        self._settings, self._unusable = read_settings(home.settings)
        self._desk: Desk | None = None
        self.guide: Guide | None = None
        self._left: list[Desk] = []  # whose trainers would not end
        self.elsewhere = False  # the gallery is open in another window, which has come to the front
        self._painted = 0.0
        self._closed = False
        speak(application(), self._settings.language)
        theme = Theme(application(), self._settings.theme)
        self.window = MainWindow(theme, self._settings)
        theme.setParent(self.window)  # and goes with it
        self.window.root = self
        take_place(self.window, self._settings)
        self.window.first_painted.connect(self._first_painted)
        self.window.closing.connect(self.close)
        self.window.choices.changed.connect(self._speak)
        self.window.galleries.open_asked.connect(self.open_gallery)
        self.window.galleries.new_asked.connect(self.make_gallery)
        self._steps: list[Callable[[], None]] = [
            self._load_session,
            self._load_trainer,
            self._load_guide,
            self._load_base,
            self._load_plot,
            self._load_figures,
            self._keep_tidy,
            self._hang_doorbell,
            self._count_queue,
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
        pause = 50 if self.window.draw_page.canvas.drawing_now and self._desk is not None else 0
        QTimer.singleShot(pause, self._load_next_then_more)

    def _load_next_then_more(self) -> None:
        if self._closed:
            return
        if self._desk is None or not self.window.draw_page.canvas.drawing_now:
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
        from studio.ui.window.opening import ElsewhereError

        try:
            told, session = self._first_session()
        except ElsewhereError:
            self.elsewhere = True
            raise
        told = self._note(session) or told or self._odd_settings()
        self._set_up(session)
        self._say(told)
        self.moments = Moments(self._painted, time.monotonic())

    def _first_session(self) -> tuple[str, Session]:
        """What to tell, and a session on the gallery asked for, else on the one opened last, else on the home's own.

        Raises StudioError: what was asked for, or both of the others, cannot be opened.
        """
        from studio.session.recent import recent_galleries
        from studio.ui.parts.said import said
        from studio.ui.parts.texts import translate
        from studio.ui.window.opening import ElsewhereError

        self._home.create()
        wanted = self._gallery or recent_galleries(self._home)[0].path
        try:
            return "", self._session_on(wanted)
        except StudioError as error:
            if self._gallery is not None or self._home.is_own(wanted) or isinstance(error, ElsewhereError):
                raise
            log.warning("cannot be opened: %s", error)
            told = translate("App", "Your own gallery is open, because {error}").format(error=said(str(error)))
            return told, self._session_on(self._home.gallery)

    def _session_on(self, path: Path) -> Session:
        from studio.ui.window.opening import open_session

        settings = self._settings if self._desk is None else self._desk.session.settings
        return open_session(path, self._home, settings, self.window, seconds=self._seconds)

    def _note(self, session: Session) -> str:
        """Note which gallery is open; returns what there is to tell of it."""
        from studio.files import write_advice
        from studio.session.recent import note_opened
        from studio.ui.parts.texts import translate

        path, told = session.gallery.path, ""
        try:
            note_opened(self._home, session.settings, path)
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

    def _odd_settings(self) -> str:
        from studio.ui.parts.texts import translate

        if not self._unusable:
            return ""
        words = translate("App", "Settings that cannot be used have their defaults ({names}); a copy is kept as {file}")
        return words.format(names=", ".join(self._unusable), file=f"{self._home.settings.name}.bad")

    def _set_up(self, session: Session) -> None:
        from studio.ui.window.desk import Desk

        self._desk = Desk(session, self.window, self._command)
        self.window.attach(session)

    def _say(self, told: str) -> None:
        if told:
            self.window.notice.say(told)

    def _load_guide(self) -> None:
        from studio.ui.guide.guide import Guide

        self.guide = Guide(self.window)
        self.guide.lesson.follow()
        if self._greet:
            self.guide.greet(fresh=self._fresh)

    def _load_trainer(self) -> None:
        assert self._desk is not None
        self._desk.load_trainer()

    def _load_base(self) -> None:
        from studio.training.mnist import find_mnist
        from studio.ui.parts.texts import number, translate

        if find_mnist(self._home) is not None:
            self.window.set_base(f"MNIST {number(60_000)}")
        else:
            self.window.set_base(translate("App", "MNIST sample {n}").format(n=number(5_000)))

    def _load_plot(self) -> None:
        self.window.draw_page.plot.load()

    def _load_figures(self) -> None:
        try:
            self.window.show_figures()
        except StudioError as error:  # a version that cannot be trained on, say: drawing goes on without its figures
            self.window.notice.say(str(error))

    def _keep_tidy(self) -> None:
        assert self._desk is not None
        self._desk.keep_tidy()

    def _hang_doorbell(self) -> None:
        assert self._desk is not None
        self._desk.hang_doorbell()

    def _count_queue(self) -> None:
        assert self._desk is not None
        self._desk.count_queue()

    # another language

    def _speak(self, settings: Settings) -> None:
        """Texts are looked up when a widget is made, so the window is made anew; where that would lose a thing, later.

        What is lost otherwise is only that an answer can be reopened: everything else is on disk. A language that had
        to wait comes when it is chosen once more.
        """
        from PySide6.QtCore import QTimer

        from studio.ui.parts.language import language_of, spoken
        from studio.ui.parts.texts import translate

        before, self._settings = self._settings, settings
        asked = before.language != settings.language or before == settings
        if not asked or language_of(settings.language) == spoken():
            return
        objection = self.window.galleries.objection
        if self._desk is not None and self._reopens and not objection:
            self.again = self._desk.session.gallery.path
            QTimer.singleShot(0, self.window.close)
        else:
            told = translate("App", "The language changes when the studio is started again.")
            self._say(f"{told} {objection}".strip())

    # another gallery

    def make_gallery(self, path: Path) -> None:
        """Begin the new gallery `path` and open it; if that fails, say why and change nothing."""
        from PySide6.QtCore import Qt

        from studio.gallery.folder import make_new
        from studio.gallery.places import new_place
        from studio.ui.window.opening import cursor

        try:
            path = new_place(path)
            with cursor(Qt.CursorShape.WaitCursor):
                make_new(path)
        except StudioError as error:
            self._say(str(error))
        else:
            self.open_gallery(path)

    def open_gallery(self, path: Path) -> None:
        """Put the gallery `path` in the place of the one that is open; if that fails, say why and change nothing."""
        from PySide6.QtCore import Qt

        from studio.ui.parts.texts import translate
        from studio.ui.window.opening import cursor

        self.load_all()  # the rest of what is there already
        if self._desk is None:
            return
        with cursor(Qt.CursorShape.WaitCursor):
            try:
                self._check_other(path)
                session = self._session_on(path)
            except StudioError as error:
                self._say(str(error))
            except Exception as error:  # a defect; the gallery that is open is none the worse for it
                log.exception("%s cannot be opened", path)
                self._say(translate("App", "{path} cannot be opened ({error})").format(path=path, error=error))
            else:
                self._change_to(session)

    def _check_other(self, path: Path) -> None:
        """Raises StudioError: it is the one that is open."""
        assert self._desk is not None
        if path.expanduser().resolve() == self._desk.session.gallery.path:
            raise StudioError(f"{path} is open already")

    def _change_to(self, session: Session) -> None:
        told = self._note(session)
        if self.guide is not None:
            self.guide.let_go()
        self.window.detach()
        self._clear_desk()
        self._set_up(session)
        self._steps += [self._load_trainer, self._load_figures, self._keep_tidy, self._hang_doorbell, self._count_queue]
        self.load_all()
        if self.guide is not None:
            self.guide.lesson.follow()
        self._say(told)

    def _clear_desk(self) -> None:
        """Put away everything that works on the gallery that was open; whatever happens, the next one is open now."""
        import shiboken6

        desk, self._desk = self._desk, None
        assert desk is not None
        ended = False
        try:
            ended = desk.close()
        except Exception:
            log.exception("a gallery could not be put away in order")
        if ended:
            shiboken6.delete(desk)
        else:
            self._left.append(desk)  # Qt aborts when a running thread is destroyed
            self.stuck = True

    def close(self) -> None:
        """Put everything away, once, in order."""
        if self._closed:
            return
        from studio.ui.window.window_place import note_place

        self._closed = True
        self._steps.clear()
        if self._desk is not None and not self._desk.session.gallery.read_only:
            note_place(self.window, self._home.settings)
        if self._desk is not None and not self._desk.close():
            self.stuck = True
