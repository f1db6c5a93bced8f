"""A time ends with the paint of what shows it, and only what was expected has one."""

from __future__ import annotations

import time

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from studio.ui.bench.painted import Painted


def test_that_a_time_goes_from_the_oldest_wish_to_the_end_of_the_paint_that_shows_it(qtbot: QtBot) -> None:
    label = QLabel("a")
    qtbot.addWidget(label)
    label.show()
    qtbot.waitExposed(label)
    qtbot.wait(20)
    painted = Painted([label], label)
    label.setText("nobody asked for it")
    qtbot.wait(50)
    assert painted.times == []
    painted.expect(time.perf_counter() - 1.0)
    painted.expect(time.perf_counter())
    label.setText("b")
    assert painted.waiting
    qtbot.waitUntil(lambda: not painted.waiting)
    (took,) = painted.take()
    assert 1_000 <= took < 3_000
    assert painted.times == []


def test_that_what_is_forgotten_has_no_time(qtbot: QtBot) -> None:
    label = QLabel("a")
    qtbot.addWidget(label)
    label.show()
    qtbot.waitExposed(label)
    painted = Painted([label], label)
    painted.expect(time.perf_counter())
    painted.forget()
    label.setText("b")
    qtbot.wait(50)
    assert painted.times == []
