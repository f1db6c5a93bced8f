"""What catches a defect of ours: a log that rotates, a trace of crashes below Python, one notice, and going on.

An exception in a slot does not end a Qt program; without a hook it is printed where nobody looks. Signals that ask the
program to end (Ctrl+C, a logout) close the window in order, which Python alone cannot do while Qt's loop runs.
"""

from __future__ import annotations

import contextlib
import faulthandler
import logging
import signal
import socket
import sys
from types import FrameType, TracebackType
from typing import TextIO

from PySide6.QtCore import QMessageLogContext, QObject, QSocketNotifier, Qt, QtMsgType, Slot, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMessageBox

from studio.logs import log_to
from studio.paths import Home
from studio.ui.main_window import MainWindow

log = logging.getLogger("studio")

UNSEEN = ("offscreen", "minimal", "minimalegl")  # platforms of Qt that paint where nobody looks
LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
}


class Guard(QObject):
    """Hooks and files, from `watch` until `stop`."""

    def __init__(self, home: Home, window: MainWindow) -> None:
        super().__init__()
        self._window = window
        self._file = home.log
        self._crashes: TextIO | None = None  # None: no log can be written
        self._handler = self._open_log(home)
        logging.getLogger().addHandler(self._handler)
        self._previous = sys.excepthook
        sys.excepthook = self._caught
        qInstallMessageHandler(_qt_said)
        self._signals: tuple[socket.socket, socket.socket] | None = None
        if sys.platform != "win32":
            self._catch_signals()

    def _open_log(self, home: Home) -> logging.Handler:
        with contextlib.ExitStack() as opened:
            try:
                home.logs.mkdir(parents=True, exist_ok=True)
                crashes = opened.enter_context((home.logs / "crash.log").open("a", encoding="utf-8"))
                handler = log_to(home.log)
            except OSError as error:
                log.info("no log can be written to %s: %s", home.logs, error)
                console = logging.StreamHandler()
                console.setLevel(logging.ERROR)  # defects only: what fails with the log, as the gallery, tells itself
                return console
            opened.pop_all()
        self._crashes = crashes
        faulthandler.enable(crashes)
        return handler

    def _caught(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self._window.close()
            return
        log.critical("not caught", exc_info=(kind, error, trace))
        with contextlib.suppress(RuntimeError):  # the window is gone already
            if self._crashes is None:
                words = self.tr("Something went wrong inside ({error}). What you taught is safe.")
            else:
                words = self.tr("Something went wrong inside. What you taught is safe; the details are in {file}.")
            self._window.notice.say(words.format(file=self._file, error=f"{kind.__name__}: {error}"))

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
        QApplication.closeAllWindows()

    def stop(self) -> None:
        """Take the hooks away and close what is open of the log. Twice is once."""
        sys.excepthook = self._previous
        qInstallMessageHandler(None)
        if self._signals is not None:
            self._notifier.setEnabled(False)
            signal.set_wakeup_fd(-1)
            for end in self._signals:
                end.close()
            self._signals = None
        if self._crashes is not None:
            faulthandler.disable()
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


def _nothing(_number: int, _frame: FrameType | None) -> None:
    """The wake-up descriptor tells Qt's loop; a handler must exist for that."""


def _qt_said(kind: QtMsgType, _context: QMessageLogContext, message: str | None) -> None:
    log.log(LEVELS.get(kind, logging.ERROR), "Qt: %s", message)
