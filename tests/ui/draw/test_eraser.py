"""The eraser: the other end of the pen, the button on its barrel, or the right button of a mouse."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QInputDevice, QMouseEvent, QPointingDevice, QPointingDeviceUniqueId, QTabletEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from studio.glyphs.strokes import Drawing, make_stroke
from studio.session import Session
from studio.ui.draw.canvas import Canvas
from studio.ui.draw.eraser import touched
from studio.ui.window.main_window import MainWindow
from tests.clock import Clock
from tests.ui.conftest import pen, press, write

LEFT, RIGHT, NONE = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton, Qt.MouseButton.NoButton
CTRL = Qt.KeyboardModifier.ControlModifier
ROWS = (60, 140, 220)  # y of three level strokes
PRESS, MOVE, RELEASE = QEvent.Type.TabletPress, QEvent.Type.TabletMove, QEvent.Type.TabletRelease


@pytest.fixture
def canvas(window: MainWindow) -> Canvas:
    """Three level strokes, one below the other."""
    canvas = window.draw_page.canvas
    for y in ROWS:
        pen(canvas, [QPoint(60, y), QPoint(120, y), QPoint(200, y)])
    return canvas


def rows(session: Session) -> list[int]:
    return [int(stroke.points[0, 1]) for stroke in session.drawing.strokes]


def rub(canvas: Canvas, *way: tuple[int, int]) -> None:
    """With the right button."""
    QTest.mousePress(canvas, RIGHT, pos=QPoint(*way[0]))
    for place in way[1:]:
        _move(canvas, QPoint(*place), RIGHT)  # QTest's own tells no button
    QTest.mouseRelease(canvas, RIGHT, pos=QPoint(*way[-1]))


def _move(canvas: Canvas, place: QPoint, button: Qt.MouseButton) -> None:
    at = QPointF(place)
    event = QMouseEvent(QEvent.Type.MouseMove, at, canvas.mapToGlobal(at), NONE, button, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(canvas, event)


def stylus(
    canvas: Canvas,
    kind: QEvent.Type,
    place: tuple[int, int],
    *,
    button: Qt.MouseButton = LEFT,
    turned: bool = False,
) -> None:
    end = QPointingDevice.PointerType.Eraser if turned else QPointingDevice.PointerType.Pen
    able = QInputDevice.Capability.Pressure
    name, number = "pen", 2 if turned else 1
    device = QPointingDevice(
        name, number, QInputDevice.DeviceType.Stylus, end, able, 1, 2, "", QPointingDeviceUniqueId()
    )
    at = QPointF(*place)
    event = QTabletEvent(
        kind, device, at, canvas.mapToGlobal(at), 0.5, 0.0, 0.0, 0.0, 0.0, 0.0, Qt.KeyboardModifier.NoModifier,
        NONE if kind == MOVE else button, NONE if kind == RELEASE else button,
    )  # fmt: skip
    QApplication.sendEvent(canvas, event)
    assert event.isAccepted()  # else Qt makes a mouse of it too


def test_that_the_right_button_takes_away_the_stroke_it_touches(canvas: Canvas, session: Session) -> None:
    rub(canvas, (90, ROWS[1]))
    assert rows(session) == [ROWS[0], ROWS[2]]


def test_that_a_quick_wipe_takes_everything_on_its_way(canvas: Canvas, session: Session) -> None:
    rub(canvas, (120, 100), (120, 260))
    assert rows(session) == [ROWS[0]]


def test_that_beside_the_ink_nothing_is_taken(canvas: Canvas, session: Session) -> None:
    rub(canvas, (260, 30), (260, 260), (20, 260))
    assert rows(session) == list(ROWS)


def test_that_undo_brings_back_what_was_erased_in_its_place(canvas: Canvas, session: Session) -> None:
    rub(canvas, (90, ROWS[0]), (90, ROWS[1]))
    assert rows(session) == [ROWS[2]]
    press(Qt.Key.Key_Z, CTRL)
    press(Qt.Key.Key_Z, CTRL)
    assert rows(session) == list(ROWS)
    press(Qt.Key.Key_Z, CTRL)
    assert rows(session) == list(ROWS[:2])  # and then the strokes go, newest first


def test_that_the_model_reads_what_is_left(window: MainWindow, canvas: Canvas, session: Session) -> None:
    before = session.seen_glyph
    rub(canvas, (90, ROWS[1]))
    assert session.seen_glyph is not None
    assert before is not None
    assert (session.seen_glyph != before).any()
    write("x")
    rub(canvas, (90, ROWS[0]))
    assert window.draw_page.entry.text() == "x"  # what is typed is about the drawing, which is still there
    rub(canvas, (90, ROWS[2]))
    assert session.shown is None
    assert window.draw_page.entry.text() == ""
    assert canvas.empty
    assert not session.gallery.trials()  # nothing was answered, nor cleared


def test_that_the_pens_other_end_erases_and_its_tip_draws_again(canvas: Canvas, session: Session) -> None:
    stylus(canvas, PRESS, (90, 100), turned=True)
    stylus(canvas, MOVE, (90, ROWS[1]), turned=True)
    stylus(canvas, RELEASE, (90, ROWS[1]), turned=True)
    assert rows(session) == [ROWS[0], ROWS[2]]
    stylus(canvas, PRESS, (90, ROWS[1]))
    stylus(canvas, MOVE, (150, ROWS[1]))
    stylus(canvas, RELEASE, (150, ROWS[1]))
    assert rows(session) == [ROWS[0], ROWS[2], ROWS[1]]


def test_that_a_palm_put_down_meanwhile_neither_draws_nor_ends_erasing(canvas: Canvas, session: Session) -> None:
    hand = QTest.createTouchDevice()
    stylus(canvas, PRESS, (90, 100), turned=True)
    QTest.touchEvent(canvas, hand).press(0, QPoint(250, 250), canvas).commit()
    QTest.touchEvent(canvas, hand).move(0, QPoint(240, 250), canvas).commit()
    stylus(canvas, MOVE, (90, ROWS[1]), turned=True)
    QTest.touchEvent(canvas, hand).release(0, QPoint(240, 250), canvas).commit()
    stylus(canvas, MOVE, (90, ROWS[2]), turned=True)
    stylus(canvas, RELEASE, (90, ROWS[2]), turned=True)
    assert rows(session) == [ROWS[0]]


def test_that_the_button_on_the_barrel_erases(canvas: Canvas, session: Session) -> None:
    stylus(canvas, PRESS, (90, ROWS[2]), button=RIGHT)
    stylus(canvas, RELEASE, (90, ROWS[2]), button=RIGHT)
    assert rows(session) == list(ROWS[:2])


def test_that_nothing_is_erased_under_a_pen_that_is_down(canvas: Canvas, session: Session) -> None:
    pen(canvas, [QPoint(20, 20), QPoint(40, 40)], lift=False)
    QTest.mousePress(canvas, RIGHT, pos=QPoint(90, ROWS[1]))
    QTest.mouseRelease(canvas, RIGHT, pos=QPoint(90, ROWS[1]))
    QTest.mouseRelease(canvas, LEFT, pos=QPoint(40, 40))
    assert rows(session) == [*ROWS, 20]


def test_that_an_erased_drawing_can_be_answered(
    window: MainWindow, canvas: Canvas, session: Session, clock: Clock
) -> None:
    rub(canvas, (90, ROWS[1]))
    clock.now += 1
    write("2")
    press(Qt.Key.Key_Return)
    assert [sample.label for sample in session.gallery.samples()] == ["2"]
    press(Qt.Key.Key_Z, CTRL)
    assert rows(session) == [ROWS[0], ROWS[2]]


def test_that_the_newest_stroke_under_the_eraser_goes_first() -> None:
    dot, line = make_stroke([[50, 50]]), make_stroke([[0, 50], [100, 50]])
    strokes = Drawing((dot, line)).strokes
    assert touched(strokes, (50, 50), (50, 50), 5) == 1
    assert touched(strokes[:1], (50, 58), (50, 20), 5) == 0
    assert touched(strokes, (50, 56), (60, 56), 5) is None
    assert touched((), (0, 0), (1, 1), 5) is None
