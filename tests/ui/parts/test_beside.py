"""One piece of work at a time, and not a word of one that was put away."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studio.errors import StudioError
from studio.ui.parts.beside import Beside
from studio.ui.parts.piece_thread import PieceThread


class Piece(PieceThread):
    """Says half, waits for `let`, and does what it is told."""

    def __init__(self, parent: QObject, end: Callable[[], object] = lambda: "found") -> None:
        super().__init__("piece", parent)
        self.let = threading.Event()
        self._end = end

    def work(self) -> object:
        self.show_share(0.5)
        self.let.wait(10)
        return self._end()


@pytest.fixture
def told() -> list[object]:
    return []


@pytest.fixture
def beside(qapp: QApplication, told: list[object]) -> Iterator[Beside]:
    made = Beside(qapp)
    made.progressed.connect(told.append)
    made.ended.connect(lambda: told.append("ended"))
    made.found.connect(told.append)
    made.failed.connect(told.append)
    yield made
    made.stop()
    made.deleteLater()


def test_that_it_is_over_before_what_was_found_is_told(beside: Beside, told: list[object], qtbot: QtBot) -> None:
    piece = Piece(beside)
    beside.start(piece)
    assert beside.running
    qtbot.waitUntil(lambda: told == [0.5])
    piece.let.set()
    qtbot.waitUntil(lambda: told == [0.5, "ended", "found"])
    assert not beside.running


def test_that_a_failure_is_told_in_its_words(beside: Beside, told: list[object], qtbot: QtBot) -> None:
    def fail() -> object:
        raise StudioError("no disk")

    piece = Piece(beside, fail)
    beside.start(piece)
    piece.let.set()
    qtbot.waitUntil(lambda: told == [0.5, "ended", "no disk"])


def test_that_nothing_is_heard_of_what_was_put_away(beside: Beside, told: list[object], qtbot: QtBot) -> None:
    first, second = Piece(beside), Piece(beside, lambda: "second")
    beside.start(first)
    qtbot.waitUntil(lambda: told == [0.5])
    first.let.set()
    beside.start(second)
    second.let.set()
    qtbot.waitUntil(lambda: "second" in told)
    assert told == [0.5, "ended", 0.5, "ended", "second"]
    beside.stop()
    assert told[-1] == "second"


def test_that_a_failure_of_what_was_put_away_ends_nothing(beside: Beside, told: list[object], qtbot: QtBot) -> None:
    def fail() -> object:
        raise StudioError("too late")

    first, second = Piece(beside, fail), Piece(beside)
    beside.start(first)
    qtbot.waitUntil(lambda: told == [0.5])
    first.let.set()
    first.wait()  # what it says is on its way
    beside.start(second)
    QApplication.processEvents()
    assert beside.running
    assert "too late" not in told
    second.let.set()
    qtbot.waitUntil(lambda: "found" in told)


def test_that_what_ends_because_it_was_asked_to_only_ends(beside: Beside, told: list[object], qtbot: QtBot) -> None:
    piece = Piece(beside)
    piece._end = piece.go_on
    beside.start(piece)
    beside.interrupt()
    assert beside.running
    piece.let.set()
    qtbot.waitUntil(lambda: not beside.running)
    assert told in ([0.5, "ended"], ["ended"])
