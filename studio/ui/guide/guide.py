"""What explains the studio: the tour, help, what is new, diagnostics. It is the window's, whichever gallery is open.

Loaded after the first stroke can be drawn; nothing of it is made before it is wanted.
"""

from __future__ import annotations

import dataclasses
import logging
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QGuiApplication

import studio
from studio.errors import StudioError
from studio.manual import ABOUT, SAFETY
from studio.ui.guide.lesson import Lesson
from studio.ui.guide.tour import Tour
from studio.ui.parts.actions import Act

if TYPE_CHECKING:
    from studio.ui.gallery.poster_window import PosterWindow
    from studio.ui.guide.help_window import HelpWindow
    from studio.ui.trouble.diagnosing import Diagnosing
    from studio.ui.window.main_window import MainWindow

log = logging.getLogger(__name__)


class Guide(QObject):
    """A child of its window, all of whose methods run in the window's thread."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.tour, self.lesson = Tour(window), Lesson(window)
        self.help: HelpWindow | None = None
        self.poster: PosterWindow | None = None
        self._diagnosing: Diagnosing | None = None
        actions = window.actions_by_name
        for name, slot in {
            Act.TOUR: self.tour.begin,
            Act.SAMPLES: self.open_samples,
            Act.LESSON: self.lesson.open,
            Act.POSTER: self.show_poster,
            Act.HELP: self.show_help,
            Act.YOUR_DATA: self.show_safety,
            Act.NEWS: self.show_news,
            Act.DIAGNOSTICS: self.copy_diagnostics,
            Act.ABOUT: self.show_about,
        }.items():
            actions[name].triggered.connect(slot)
        window.closing.connect(self._stop)

    def greet(self, *, fresh: bool) -> None:
        """The window has been opened by a person. `fresh`: nobody has chosen anything here, so nothing can be news.

        Where nothing was taught either it is a new home, and the tour begins.
        """
        session = self._window.session
        if session is None or session.settings.news == studio.__version__:
            return
        if fresh and not session.gallery.read_only and not session.gallery.trials() and not session.gallery.samples():
            self.tour.begin()
        seen = session.settings.news
        try:
            session.configure(dataclasses.replace(session.settings, news=studio.__version__))
        except OSError as error:  # a home that cannot be written tells that itself, and would show its news for ever
            log.warning("that the news were shown cannot be kept: %s", error)
            return
        if not fresh:
            self._news_since(seen)

    @Slot()
    def let_go(self) -> None:
        """The gallery goes, and with it what was shown on it."""
        self.tour.end()
        self.lesson.let_go()
        if self.poster is not None:
            self.poster.close()

    @Slot()
    def open_samples(self) -> None:
        """The sample gallery, in the place of the one that is open."""
        from studio.session.examples import sample_gallery
        from studio.ui.window.opening import cursor

        galleries, session = self._window.galleries, self._window.session
        if session is None or galleries.objection:
            galleries.failed.emit(galleries.objection)
            return
        if session.gallery.path != session.home.samples.resolve():
            try:
                with cursor(Qt.CursorShape.WaitCursor):
                    path = sample_gallery(session.home)
            except StudioError as error:
                galleries.failed.emit(str(error))
                return
            galleries.open(path)
        self._window.open_gallery()
        self._window.notice.say(
            self.tr(
                "The sample gallery: nothing you do here touches your own, which is in the menu, "
                "among the recent galleries."
            )
        )

    @Slot()
    def show_poster(self) -> None:
        """A poster of the gallery that is open."""
        from studio.ui.gallery.poster_window import PosterWindow

        session = self._window.session
        if session is None:
            return
        if self.poster is None:
            self.poster = PosterWindow(self._window)
            self.poster.saved.connect(self._window.notice.say)
        self.poster.bring_up(session.gallery.samples(), session.settings.writer)

    # help

    @Slot()
    def show_help(self) -> None:
        """The pages of help, ready to be searched, at what they say of the page that is open."""
        if found := self._want_help():
            found.bring_up()
            found.open_page(self._own_page())

    def _own_page(self) -> str:
        """The page of help about the page that is open; "": there is none, or the first will do."""
        pages = self._window.pages
        shown = pages.currentWidget()
        known = (
            (pages.gallery, "04-gallery.md"),
            (pages.classes, "04-gallery.md"),
            (pages.queue, "05-queue.md"),
            (pages.training, "06-training.md"),
            (pages.compare, "06b-comparing.md"),
        )
        return next((name for page, name in known if page is not None and page is shown), "")

    @Slot()
    def show_safety(self) -> None:
        """Where what was taught lies, what is backed up and how it is put back."""
        if found := self._want_help():
            found.bring_up()
            found.open_page(SAFETY)

    @Slot()
    def show_about(self) -> None:
        """What this program is."""
        if found := self._want_help():
            found.bring_up()
            found.open_page(ABOUT)

    @Slot()
    def show_news(self) -> None:
        """What changed with this version."""
        self._news_since("")

    def _news_since(self, seen: str) -> None:
        if found := self._want_help():
            found.show_news(seen)
            found.bring_up()

    def _want_help(self) -> HelpWindow | None:
        """None: it cannot be shown, and why is said."""
        from studio.ui.guide.help_window import HelpWindow

        if self.help is None:
            try:
                self.help = HelpWindow(self._window)
            except StudioError as error:
                self._window.notice.say(str(error))
        return self.help

    # diagnostics

    @Slot()
    def copy_diagnostics(self) -> None:
        """Copy what `studio doctor` says of what is open, as soon as it is found out; nothing is read whole."""
        from studio.trouble.diagnostics import Opened
        from studio.ui.trouble.diagnosing import Diagnosing

        session = self._window.session
        if session is None or self._diagnosing is not None:
            return
        opened = Opened(session.gallery.path, len(session.gallery.samples()), session.recognizer.version)
        self._diagnosing = Diagnosing(session.home, opened, self)
        self._diagnosing.found.connect(self._diagnosed)
        self._diagnosing.failed.connect(self._window.notice.say)
        self._diagnosing.finished.connect(self._forget_thread)
        self._diagnosing.start()

    @Slot(object)
    def _diagnosed(self, found: dict[str, Any]) -> None:
        from studio.trouble.diagnostics import lines_of

        QGuiApplication.clipboard().setText("\n".join(lines_of(found)))
        problems = len(found["problems"])
        if problems:
            told = self.tr("Problems found: {n}.").format(n=problems)
        else:
            told = self.tr("Nothing is wrong at a glance; the command `studio doctor` reads everything.")
        self._window.notice.say(self.tr("The diagnostics are copied: paste them where they are wanted.") + " " + told)

    @Slot()
    def _forget_thread(self) -> None:
        if self._diagnosing is not None:
            self._diagnosing.deleteLater()
            self._diagnosing = None

    @Slot()
    def _stop(self) -> None:
        if self._diagnosing is not None:
            self._diagnosing.stop()
        for window in (self.help, self.poster):
            if window is not None:
                window.close()
