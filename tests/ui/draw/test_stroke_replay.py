"""The replay of a drawing: the hand's own times, and what ends it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from studio.glyphs.strokes import Drawing, make_stroke
from studio.session import Session
from studio.ui.draw.stroke_replay import EVEN, LONGEST, PAUSE, StrokeReplay, schedule
from studio.ui.parts.actions import Act
from studio.ui.window.main_window import MainWindow
from tests.clock import Clock
from tests.ui.conftest import draw, focused, pen, press


def test_that_strokes_come_when_the_pen_drew_them() -> None:
    assert schedule([[0, 10, 40], [100, 130]]) == [[0, 10, 40], [100, 130]]


def test_that_a_long_pause_and_a_long_drawing_are_shortened() -> None:
    assert schedule([[0, 10], [9_000, 9_020]]) == [[0, 10], [10 + PAUSE, 30 + PAUSE]]
    long = schedule([[0, 30_000, 60_000]])
    assert long == [[0, LONGEST / 2, LONGEST]]


def test_that_without_times_the_pen_goes_at_an_even_pace() -> None:
    assert schedule([[0, 0, 0], [0, 0]]) == [[0, EVEN, 2 * EVEN], [2 * EVEN + PAUSE, 3 * EVEN + PAUSE]]


@pytest.mark.parametrize("times", [[[5, 3, 9]], [[0, 50], [20, 30]], [[0]], [[0], [0]]])
def test_that_times_that_fall_never_lead_back(times: list[list[float]]) -> None:
    due = [one for stroke in schedule(times) for one in stroke]
    assert due == sorted(due)
    assert due[0] == 0


def test_that_what_is_due_is_shown_and_it_ends(qapp: QApplication, clock: Clock) -> None:
    owner = QObject()
    replay = StrokeReplay(owner, seconds=clock)
    strokes = [make_stroke([[0, 0], [10, 0], [20, 0]], [0, 100, 200]), make_stroke([[0, 9], [9, 9]], [300, 400])]
    replay.start(strokes)
    clock.now += 0.15
    assert [len(dabs) for dabs in replay.dabs()] == [2]
    clock.now += 0.16
    assert [len(dabs) for dabs in replay.dabs()] == [3, 1]
    assert replay.running
    clock.now += 1
    QTest.qWait(50)
    assert not replay.running


@pytest.fixture
def replaying(window: MainWindow, sure_digits: dict[str, Drawing]) -> MainWindow:
    draw(window.draw_page.canvas, sure_digits["3"])
    press(Qt.Key.Key_F9)
    assert window.draw_page.canvas.replay.running
    return window


def test_that_f9_leaves_off_too_and_the_prediction_stays(replaying: MainWindow) -> None:
    page = replaying.draw_page
    assert page.panel.large.text() == "3"
    press(Qt.Key.Key_F9)
    assert not page.canvas.replay.running
    assert not page.canvas.empty


def test_that_drawing_ends_a_replay_and_the_stroke_counts(replaying: MainWindow, session: Session) -> None:
    strokes = len(session.drawing.strokes)
    pen(replaying.draw_page.canvas, [QPoint(20, 20), QPoint(60, 60)], lift=False)
    assert not replaying.draw_page.canvas.replay.running
    QTest.mouseRelease(replaying.draw_page.canvas, Qt.MouseButton.LeftButton, pos=QPoint(60, 60))
    assert len(session.drawing.strokes) == strokes + 1


def test_that_escape_ends_the_replay_first_and_the_drawing_stays(replaying: MainWindow) -> None:
    press(Qt.Key.Key_Escape)
    assert not replaying.draw_page.canvas.replay.running
    assert not replaying.draw_page.canvas.empty
    press(Qt.Key.Key_Escape)
    assert replaying.draw_page.canvas.empty


def test_that_an_answer_ends_the_replay(replaying: MainWindow, clock: Clock, session: Session) -> None:
    clock.now += 1
    press(Qt.Key.Key_Return)
    assert not replaying.draw_page.canvas.replay.running
    assert [sample.label for sample in session.gallery.samples()] == ["3"]


def test_that_an_empty_canvas_says_what_to_do_first(window: MainWindow) -> None:
    window.actions_by_name[Act.REPLAY].trigger()
    assert window.draw_page.entry.message == "draw something first"
    assert focused() is window.draw_page.entry
