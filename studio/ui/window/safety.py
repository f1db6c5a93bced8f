"""What catches a defect of ours: a log that rotates, a trace of crashes below Python, a page that tells, and going on.

An exception in a slot does not end a Qt program; without a hook it is printed where nobody looks. One place is told
with a page once, and then in a line: a defect in what is painted would else open pages for ever. What is raised in
another thread is logged there and told from the window's. Signals that ask the program to end (Ctrl+C, a logout) close
the window in order, which Python alone cannot do while Qt's loop runs.
"""

from __future__ import annotations

import contextlib
import logging
import signal
import socket
import sys
import threading
import traceback
from types import FrameType, TracebackType

from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    QSocketNotifier,
    Qt,
    QTimer,
    QtMsgType,
    Signal,
    Slot,
    qInstallMessageHandler,
)
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMessageBox

from studio.logs import log_to
from studio.paths import Home
from studio.trouble.crash_log import CrashLog, last_crash
from studio.ui.trouble.crash_page import CrashPage
from studio.ui.window.main_window import MainWindow

log = logging.getLogger("studio")

UNSEEN = ("offscreen", "minimal", "minimalegl")  # platforms of Qt that paint where nobody looks
PEN = 100  # ms until the next look whether the pen has left the canvas: no page opens under it
PATIENCE = 50  # looks
LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
}


class Guard(QObject):
    """Hooks and files, from `watch` until `stop`."""

    _raised = Signal(object, object, object)  # kind, exception, trace: in any thread

    def __init__(self, home: Home, window: MainWindow) -> None:
        super().__init__()
        self._window = window
        self._home = home
        self._crashes: CrashLog | None = None  # None: no log can be written
        self._handler = self._open_log(home)
        logging.getLogger().addHandler(self._handler)
        self._page: CrashPage | None = None
        self._told: set[tuple[str, str]] = set()  # defects that had a page
        self._waiting: list[str] = []  # details of defects that wait for one
        self._looks = 0
        self._stopped = False
        self.told_to_end = False  # by a signal: then nobody waits for an answer
        self._soon = QTimer(self)  # not inside of whatever failed, which may be a painting
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._tell)
        self._raised.connect(self._tell_of)  # queued where it comes from another thread
        self._previous = sys.excepthook, threading.excepthook
        sys.excepthook = self._caught
        threading.excepthook = self._caught_in_thread
        qInstallMessageHandler(_qt_said)
        self._signals: tuple[socket.socket, socket.socket] | None = None
        if sys.platform != "win32":
            self._catch_signals()
        window.first_painted.connect(self.look_back)

    def _open_log(self, home: Home) -> logging.Handler:
        with contextlib.ExitStack() as opened:
            try:
                home.logs.mkdir(parents=True, exist_ok=True)
                crashes = CrashLog(home.logs)
                opened.callback(crashes.close)
                handler = log_to(home.log)
            except OSError as error:
                log.info("no log can be written to %s: %s", home.logs, error)
                console = logging.StreamHandler()
                console.setLevel(logging.ERROR)  # defects only: what fails with the log, as the gallery, tells itself
                return console
            opened.pop_all()
        self._crashes = crashes
        return handler

    # a defect

    def _caught_in_thread(self, raised: threading.ExceptHookArgs) -> None:
        if not issubclass(raised.exc_type, SystemExit):  # which ends a thread in order
            error = raised.exc_type() if raised.exc_value is None else raised.exc_value
            self._caught(raised.exc_type, error, raised.exc_traceback)

    def _caught(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """In any thread, whose widgets these are not."""
        if not issubclass(kind, KeyboardInterrupt):
            log.critical("not caught", exc_info=(kind, error, trace))
        with contextlib.suppress(RuntimeError):  # the window is gone already
            self._raised.emit(kind, error, trace)

    @Slot(object, object, object)
    def _tell_of(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """In the window's thread."""
        if self._stopped:  # it waited too long
            return
        if issubclass(kind, KeyboardInterrupt):
            self._window.close()
            return
        with contextlib.suppress(RuntimeError):
            details = "".join(traceback.format_exception(kind, error, trace))
            place = (kind.__name__, _place(trace))
            if place in self._told:
                self._window.notice.say(self._words(kind, error))
                return
            self._told.add(place)
            self._waiting.append(details)
            self._looks = 0
            self._soon.start(0)

    def _words(self, kind: type[BaseException], error: BaseException) -> str:
        if self._crashes is None:
            words = self.tr("Something went wrong inside ({error}). What you taught is safe.")
        else:
            words = self.tr("Something went wrong inside. What you taught is safe; the details are in {file}.")
        return words.format(file=self._home.log, error=f"{kind.__name__}: {error}")

    @Slot()
    def _tell(self) -> None:
        self._looks += 1
        if self._window.draw_page.canvas.drawing_now and self._looks < PATIENCE:
            self._soon.start(PEN)
            return
        details, self._waiting = "\n".join(self._waiting), []
        self.page.tell(
            self.tr("Something went wrong inside"),
            self.tr(
                "That is a defect of this program. The drawing on the canvas stays, what you taught is safe, and you "
                "can go on."
            ),
            details,
        )

    @property
    def page(self) -> CrashPage:
        """What tells of defects and crashes, made when there is one."""
        if self._page is None:
            self._page = CrashPage(None if self._crashes is None else self._home.logs, self._window)
        return self._page

    @Slot()
    def look_back(self) -> None:
        """Tell of a process that crashed before this one."""
        if self._crashes is None:
            return
        if trace := last_crash(self._home.logs):
            log.warning("a process crashed before: %s", trace.partition("\n")[0])
            self.page.tell(
                self.tr("The studio ended without a word last time"),
                self.tr(
                    "It crashed below what it could catch. What you taught is safe; a drawing that was not answered "
                    "yet is lost."
                ),
                trace,
            )

    def _catch_signals(self) -> None:
        ours, theirs = socket.socketpair()
        for end in (ours, theirs):
            end.setblocking(False)
        signal.set_wakeup_fd(theirs.fileno())
        self._signals = (ours, theirs)
        self._notifier = QSocketNotifier(ours.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._signalled)
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, _nothing)

    @Slot()
    def _signalled(self) -> None:
        assert self._signals is not None
        with contextlib.suppress(BlockingIOError):
            self._signals[0].recv(64)
        self.told_to_end = True
        QApplication.closeAllWindows()

    def stop(self) -> None:
        """Take the hooks away and close what is open of the log. Twice is once."""
        sys.excepthook, threading.excepthook = self._previous
        qInstallMessageHandler(None)
        if self._signals is not None:
            self._notifier.setEnabled(False)
            signal.set_wakeup_fd(-1)
            for end in self._signals:
                end.close()
            self._signals = None
        self._stopped = True
        self._soon.stop()
        if self._page is not None:
            with contextlib.suppress(RuntimeError):  # it went with the window
                self._page.close()
            self._page = None
        if self._crashes is not None:
            self._crashes.close()
            self._crashes = None
        logging.getLogger().removeHandler(self._handler)
        self._handler.close()


def watch(home: Home, window: MainWindow) -> Guard:
    """Begin to catch."""
    return Guard(home, window)


def seen() -> bool:
    """Is there a screen with somebody before it? Elsewhere nobody could close a box."""
    return QGuiApplication.platformName() not in UNSEEN


def show_failure(text: str) -> None:
    """Say why there is no window, until it is closed; only on a screen, for elsewhere nobody could close it."""
    if not seen():
        return
    box = QMessageBox(QMessageBox.Icon.Critical, "Glyph Studio", text)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.exec()


def _place(trace: TracebackType | None) -> str:
    """Where an exception was raised."""
    frames = traceback.extract_tb(trace)
    return f"{frames[-1].filename}:{frames[-1].lineno}" if frames else ""


def _nothing(_number: int, _frame: FrameType | None) -> None:
    """The wake-up descriptor tells Qt's loop; a handler must exist for that."""


def _qt_said(kind: QtMsgType, _context: QMessageLogContext, message: str | None) -> None:
    log.log(LEVELS.get(kind, logging.ERROR), "Qt: %s", message)
