"""One window and everything it uses: the only place that makes long-lived objects, wires them and puts them away.

The window is shown first; what the first stroke needs (numpy, the gallery, LiteRT) is loaded when it is on screen, then
what may come later (the trainer, pyqtgraph). Measured: first paint after 0.15 s so, 0.7 s with everything at the top.

Another gallery is opened before the one that is open is put away, so whatever goes wrong costs nothing; the window
stays where it is (`studio.ui.window.desk` says why).

Closing has an order: refuse new work, stop the trainer and its thread, close the gallery. Nothing would be lost without
it, for every answer is on disk before the canvas clears; it is what leaves no process behind.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from studio.app.application import application
from studio.app.loading import Loading
from studio.errors import StudioError
from studio.paths import Home
from studio.settings import Settings, read_settings

if TYPE_CHECKING:
    from studio.session import Session
    from studio.ui.guide.guide import Guide
    from studio.ui.window.desk import Desk

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Moments:
    """When the window got where, in seconds of `time.monotonic`."""

    painted: float
    ready: float


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
        self._reopens = reopens  # `running` makes the window anew where it must be
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
        self._loading = Loading([self._load_session], waits=self._pen_goes_first, failed=self._give_up)

    def open(self) -> None:
        """Show the window; the rest is loaded when it is on screen."""
        self.window.show()

    def load_all(self) -> None:
        """Load everything now. Sets `failure` and closes the window where something cannot be loaded."""
        self._loading.do_all()

    def _first_painted(self) -> None:
        self._painted = time.monotonic()
        self._loading.do_soon()

    def _pen_goes_first(self) -> bool:
        """What is loaded late is nothing a pen on the canvas needs."""
        return self._desk is not None and self.window.draw_page.canvas.drawing_now

    def _give_up(self, why: StudioError) -> None:
        self.failure = why
        self.window.close()

    # in the order in which the first stroke needs it

    def _load_session(self) -> None:
        from studio.ui.window.opening import ElsewhereError, note, open_first

        try:
            session, told = open_first(self._home, self._gallery, self._session_on)
        except ElsewhereError:
            self.elsewhere = True
            raise
        told = note(self._home, session) or told or self._odd_settings()
        desk = self._set_up(session)
        self._say(told)
        self.moments = Moments(self._painted, time.monotonic())
        self._loading.add(desk.load_trainer, self._load_guide, self._load_base, self._load_plot, self._load_figures)
        self._loading.add(desk.keep_tidy, desk.hang_doorbell, desk.count_queue)

    def _session_on(self, path: Path) -> Session:
        from studio.ui.window.opening import open_session

        settings = self._settings if self._desk is None else self._desk.session.settings
        return open_session(path, self._home, settings, self.window, seconds=self._seconds)

    def _odd_settings(self) -> str:
        from studio.ui.parts.texts import translate

        if not self._unusable:
            return ""
        words = translate("App", "Settings that cannot be used have their defaults ({names}); a copy is kept as {file}")
        return words.format(names=", ".join(self._unusable), file=f"{self._home.settings.name}.bad")

    def _set_up(self, session: Session) -> Desk:
        from studio.ui.window.desk import Desk

        desk = self._desk = Desk(session, self.window, self._command)
        self.window.attach(session)
        return desk

    def _say(self, told: str) -> None:
        if told:
            self.window.notice.say(told)

    def _load_guide(self) -> None:
        from studio.ui.guide.guide import Guide

        self.guide = Guide(self.window)
        self.guide.lesson.follow()
        if self._greet:
            self.guide.greet(fresh=self._fresh)

    def _load_base(self) -> None:
        from studio.training.mnist import find_mnist
        from studio.ui.parts.texts import number, translate

        if find_mnist(self._home) is not None:
            self.window.figures.set_base(f"MNIST {number(60_000)}")
        else:
            self.window.figures.set_base(translate("App", "MNIST sample {n}").format(n=number(5_000)))

    def _load_plot(self) -> None:
        self.window.draw_page.plot.load()

    def _load_figures(self) -> None:
        try:
            self.window.show_figures()
        except StudioError as error:  # a version that cannot be trained on, say: drawing goes on without its figures
            self.window.notice.say(str(error))

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
        from studio.ui.window.opening import note

        told = note(self._home, session)
        if self.guide is not None:
            self.guide.let_go()
        self.window.detach()
        self._clear_desk()
        desk = self._set_up(session)
        self._loading.add(desk.load_trainer, self._load_figures, desk.keep_tidy, desk.hang_doorbell, desk.count_queue)
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
        self._loading.stop()
        if self._desk is not None and not self._desk.session.gallery.read_only:
            note_place(self.window, self._home.settings)
        if self._desk is not None and not self._desk.close():
            self.stuck = True
