"""A thread is ended without harm, also while a piece of its work takes longer than anybody waits."""

from __future__ import annotations

import threading

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from studio.ui.parts.piece_thread import PieceThread


class OnePiece(PieceThread):
    """Work that cannot be stopped before `let` is set."""

    def __init__(self, parent: QObject) -> None:
        super().__init__("one piece", parent)
        self.begun, self.let = threading.Event(), threading.Event()

    def work(self) -> object:
        self.begun.set()
        self.let.wait()
        self.go_on()
        return "found"


def test_that_a_thread_which_outlives_the_wait_is_deleted_when_it_is_over(qtbot: QtBot) -> None:
    parent = QObject()
    thread = OnePiece(parent)
    found: list[object] = []
    thread.found.connect(found.append)
    gone: list[object] = []
    thread.destroyed.connect(lambda: gone.append(True))
    thread.start()
    assert thread.begun.wait(10)
    thread.stop(0)
    parent.deleteLater()
    qtbot.wait(20)
    assert not gone
    assert thread.isRunning()
    thread.let.set()
    qtbot.waitUntil(lambda: len(gone) == 1)
    assert not found


def test_that_a_thread_which_ends_in_time_is_deleted_at_once(qtbot: QtBot) -> None:
    parent = QObject()
    thread = OnePiece(parent)
    gone: list[object] = []
    thread.destroyed.connect(lambda: gone.append(True))
    thread.let.set()
    thread.start()
    thread.stop()
    qtbot.waitUntil(lambda: len(gone) == 1)
