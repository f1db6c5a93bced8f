"""The replay on the canvas: what ends it, and what it leaves as it is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from studio.glyphs.strokes import Drawing
from studio.session import Session
from studio.ui.parts.actions import Act
from studio.ui.window.main_window import MainWindow
from tests.clock import Clock
from tests.ui.conftest import draw, focused, pen, press


@pytest.fixture
def replaying(window: MainWindow, sure_digits: dict[str, Drawing], monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    """A replay in which no time passes, so that it does not end by itself."""
    draw(window.draw_page.canvas, sure_digits["3"])
    monkeypatch.setattr(window.draw_page.canvas.replay, "_seconds", lambda: 0.0)
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
