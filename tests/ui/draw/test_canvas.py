"""The canvas by itself: what it takes from mouse, tablet and finger, and what it says and paints."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QInputDevice, QPointingDevice, QPointingDeviceUniqueId, QTabletEvent, QTouchEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studio.glyphs.strokes import Drawing, make_stroke
from studio.ui.draw.canvas import Canvas
from studio.ui.parts import theme
from studio.ui.parts.ink import LIGHTEST, STEP, swelling
from studio.ui.parts.theme import Theme
from studio.ui.parts.trace import Dab, Trace, cut
from tests.ui.conftest import pen

LINE = [QPoint(40, 60), QPoint(80, 100), QPoint(120, 140)]


@pytest.fixture
def canvas(qtbot: QtBot, qapp: QApplication) -> Canvas:
    Theme(qapp, "light")
    made = Canvas()
    qtbot.addWidget(made)
    made.resize(300, 300)
    made.show()
    return made


@pytest.fixture
def finished(canvas: Canvas) -> list[Trace]:
    traces: list[Trace] = []
    canvas.stroke_finished.connect(traces.append)
    return traces


def darkness(canvas: Canvas, x: int, y: int) -> int:
    image = canvas.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    ratio = canvas.devicePixelRatioF()
    return 255 - image.pixelColor(round(x * ratio), round(y * ratio)).red()


def test_that_a_stroke_goes_from_press_to_release(canvas: Canvas, finished: list[Trace]) -> None:
    pen(canvas, LINE)
    assert [(dab.x, dab.y) for dab in finished[0].dabs] == [(40, 60), (80, 100), (120, 140)]
    assert finished[0].dabs[0].time == 0
    times = [dab.time for dab in finished[0].dabs]
    assert times == sorted(times)
    assert {dab.pressure for dab in finished[0].dabs} == {1.0}


def test_that_a_touch_of_the_pen_is_one_point(canvas: Canvas, finished: list[Trace]) -> None:
    pen(canvas, [QPoint(50, 50)])
    assert [(dab.x, dab.y) for dab in finished[0].dabs] == [(50, 50)]
    assert darkness(canvas, 50, 50) > 200


def test_that_ink_is_painted_and_stays(canvas: Canvas) -> None:
    pen(canvas, LINE, lift=False)
    assert darkness(canvas, 80, 100) > 200
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=LINE[-1])
    assert darkness(canvas, 80, 100) > 200
    assert darkness(canvas, 250, 30) < 20


def test_that_the_right_button_does_not_draw(canvas: Canvas, finished: list[Trace]) -> None:
    QTest.mousePress(canvas, Qt.MouseButton.RightButton, pos=LINE[0])
    QTest.mouseRelease(canvas, Qt.MouseButton.RightButton, pos=LINE[1])
    assert not finished
    assert canvas.empty


def test_that_strokes_are_cut_at_the_edge(canvas: Canvas, finished: list[Trace]) -> None:
    pen(canvas, [QPoint(280, 100), QPoint(320, 100), QPoint(320, 200), QPoint(280, 200), QPoint(260, 200)])
    assert len(finished) == 2
    assert finished[0].dabs[-1][:2] == (300, 100)
    assert finished[1].dabs[0][:2] == (300, 200)
    assert finished[1].dabs[-1][:2] == (260, 200)


def test_that_a_stroke_over_a_corner_keeps_what_was_inside(canvas: Canvas, finished: list[Trace]) -> None:
    pen(canvas, [QPoint(280, 20), QPoint(280, -60), QPoint(340, 0), QPoint(340, 40), QPoint(260, 40)])
    assert [trace.dabs[-1][:2] for trace in finished] == [(280, 0), (260, 40)]


@pytest.mark.parametrize(
    ("a", "b", "kept"),
    [
        ((10, 10), (20, 20), ((10, 10), (20, 20))),
        ((-10, 50), (110, 50), ((0, 50), (100, 50))),
        ((-10, -10), (-5, 200), None),
        ((50, -50), (150, 50), ((100, 0), (100, 0))),
        ((50, 50), (50, 150), ((50, 50), (50, 100))),
    ],
)
def test_that_a_way_is_cut_exactly(
    a: tuple[float, float], b: tuple[float, float], kept: tuple[tuple[float, float], tuple[float, float]] | None
) -> None:
    part = cut(Dab(*a, 0, 1), Dab(*b, 100, 1), 100, 100)
    assert (None if part is None else tuple(dab[:2] for dab in part)) == kept


def test_that_time_and_pressure_at_a_cut_are_between() -> None:
    part = cut(Dab(50, 50, 0, 0.2), Dab(150, 50, 100, 0.6), 100, 100)
    assert part is not None
    assert part[1] == pytest.approx((100, 50, 50, 0.4))


def test_that_moves_are_announced_at_most_once_a_frame(canvas: Canvas) -> None:
    heard: list[int] = []

    def hear(trace: Trace) -> None:
        heard.append(len(trace.dabs))

    canvas.stroke_changed.connect(hear)
    pen(canvas, [QPoint(20 + x, 50) for x in range(200)], lift=False)
    QTest.qWait(40)
    assert 1 <= len(heard) < 150
    assert heard[-1] == 200  # the last place is never swallowed
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=QPoint(219, 50))


def tablet(canvas: Canvas, kind: QEvent.Type, place: QPointF, pressure: float) -> None:
    device = QPointingDevice(
        "pen",
        1,
        QInputDevice.DeviceType.Stylus,
        QPointingDevice.PointerType.Pen,
        QInputDevice.Capability.Pressure,
        1,
        1,
        "",
        QPointingDeviceUniqueId(),
    )
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    event = QTabletEvent(
        kind,
        device,
        place,
        canvas.mapToGlobal(place),
        pressure,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        Qt.KeyboardModifier.NoModifier,
        none if kind == QEvent.Type.TabletMove else left,
        none if kind == QEvent.Type.TabletRelease else left,
    )
    QApplication.sendEvent(canvas, event)
    assert event.isAccepted()  # else Qt makes a mouse of it too


def test_that_a_pen_presses(canvas: Canvas, finished: list[Trace]) -> None:
    tablet(canvas, QEvent.Type.TabletPress, QPointF(40.25, 60), 0.25)
    tablet(canvas, QEvent.Type.TabletMove, QPointF(80.5, 60), 0.5)
    tablet(canvas, QEvent.Type.TabletMove, QPointF(120, 60), 1.0)
    tablet(canvas, QEvent.Type.TabletRelease, QPointF(120, 60), 0.0)
    assert [(dab.x, dab.pressure) for dab in finished[0].dabs] == [(40.25, 0.25), (80.5, 0.5), (120, 1.0)]
    column = [darkness(canvas, 118, y) for y in range(40, 80)], [darkness(canvas, 44, y) for y in range(40, 80)]
    assert sum(value > 128 for value in column[0]) > sum(value > 128 for value in column[1])


def test_that_a_finger_draws(canvas: Canvas, finished: list[Trace], qtbot: QtBot) -> None:
    finger = QTest.createTouchDevice()
    QTest.touchEvent(canvas, finger).press(0, QPoint(50, 50), canvas).commit()
    QTest.touchEvent(canvas, finger).move(0, QPoint(90, 60), canvas).commit()
    QTest.touchEvent(canvas, finger).release(0, QPoint(90, 60), canvas).commit()
    assert [dab[:2] for dab in finished[0].dabs] == [(50, 50), (90, 60)]
    assert len(finished) == 1


def test_that_a_second_finger_and_a_palm_are_not_joined_to_the_stroke(canvas: Canvas, finished: list[Trace]) -> None:
    hand = QTest.createTouchDevice()
    QTest.touchEvent(canvas, hand).press(5, QPoint(50, 50), canvas).commit()
    QTest.touchEvent(canvas, hand).stationary(5).press(1, QPoint(250, 250), canvas).commit()
    QTest.touchEvent(canvas, hand).move(1, QPoint(240, 250), canvas).move(5, QPoint(70, 55), canvas).commit()
    QTest.touchEvent(canvas, hand).stationary(5).move(1, QPoint(230, 250), canvas).commit()
    assert canvas.drawing_now
    QTest.touchEvent(canvas, hand).release(5, QPoint(90, 60), canvas).stationary(1).commit()
    assert [[dab[:2] for dab in trace.dabs] for trace in finished] == [[(50, 50), (70, 55), (90, 60)]]
    assert not canvas.drawing_now
    QTest.touchEvent(canvas, hand).move(1, QPoint(200, 250), canvas).commit()
    QTest.touchEvent(canvas, hand).release(1, QPoint(200, 250), canvas).commit()
    assert len(finished) == 1
    assert not canvas.drawing_now


def test_that_a_stroke_goes_on_when_another_finger_is_lifted(canvas: Canvas, finished: list[Trace]) -> None:
    hand = QTest.createTouchDevice()
    QTest.touchEvent(canvas, hand).press(1, QPoint(50, 50), canvas).commit()
    QTest.touchEvent(canvas, hand).stationary(1).press(0, QPoint(250, 250), canvas).commit()
    QTest.touchEvent(canvas, hand).stationary(1).release(0, QPoint(250, 250), canvas).commit()
    assert not finished
    QTest.touchEvent(canvas, hand).move(1, QPoint(90, 60), canvas).commit()
    QTest.touchEvent(canvas, hand).release(1, QPoint(90, 60), canvas).commit()
    assert [[dab[:2] for dab in trace.dabs] for trace in finished] == [[(50, 50), (90, 60)]]


def test_that_a_finger_draws_stroke_after_stroke_beside_a_palm_that_stays(
    canvas: Canvas, finished: list[Trace]
) -> None:
    hand = QTest.createTouchDevice()
    QTest.touchEvent(canvas, hand).press(0, QPoint(20, 20), canvas).commit()
    QTest.touchEvent(canvas, hand).stationary(0).press(1, QPoint(250, 250), canvas).commit()
    QTest.touchEvent(canvas, hand).release(0, QPoint(20, 20), canvas).stationary(1).commit()
    QTest.touchEvent(canvas, hand).press(2, QPoint(50, 50), canvas).stationary(1).commit()
    QTest.touchEvent(canvas, hand).move(2, QPoint(90, 60), canvas).move(1, QPoint(251, 250), canvas).commit()
    QTest.touchEvent(canvas, hand).release(2, QPoint(90, 60), canvas).release(1, QPoint(251, 250), canvas).commit()
    assert [[dab[:2] for dab in trace.dabs] for trace in finished] == [[(20, 20)], [(50, 50), (90, 60)]]


PEN_STROKE = [(40.0, 60.0), (80.0, 60.0), (120.0, 60.0)]


def test_that_a_palm_that_touches_under_the_pen_is_ignored(canvas: Canvas, finished: list[Trace]) -> None:
    hand, dropped = QTest.createTouchDevice(), []
    canvas.stroke_dropped.connect(lambda: dropped.append(True))
    tablet(canvas, QEvent.Type.TabletPress, QPointF(*PEN_STROKE[0]), 0.5)
    QTest.touchEvent(canvas, hand).press(0, QPoint(250, 250), canvas).commit()
    tablet(canvas, QEvent.Type.TabletMove, QPointF(*PEN_STROKE[1]), 0.5)
    QTest.touchEvent(canvas, hand).move(0, QPoint(251, 250), canvas).commit()
    tablet(canvas, QEvent.Type.TabletRelease, QPointF(*PEN_STROKE[2]), 0.0)
    QTest.touchEvent(canvas, hand).move(0, QPoint(240, 250), canvas).commit()
    QTest.touchEvent(canvas, hand).release(0, QPoint(240, 250), canvas).commit()
    assert [[dab[:2] for dab in trace.dabs] for trace in finished] == [PEN_STROKE]
    assert not dropped
    assert not canvas.drawing_now


def test_that_a_palm_the_system_takes_away_leaves_the_stroke_of_the_pen(canvas: Canvas, finished: list[Trace]) -> None:
    hand = QTest.createTouchDevice()
    tablet(canvas, QEvent.Type.TabletPress, QPointF(*PEN_STROKE[0]), 0.5)
    QTest.touchEvent(canvas, hand).press(0, QPoint(250, 250), canvas).commit()
    QApplication.sendEvent(canvas, QTouchEvent(QEvent.Type.TouchCancel, hand))
    tablet(canvas, QEvent.Type.TabletMove, QPointF(*PEN_STROKE[1]), 0.5)
    tablet(canvas, QEvent.Type.TabletRelease, QPointF(*PEN_STROKE[2]), 0.0)
    QTest.touchEvent(canvas, hand).release(0, QPoint(250, 250), canvas).commit()
    assert [[dab[:2] for dab in trace.dabs] for trace in finished] == [PEN_STROKE]


def test_that_a_pen_takes_the_canvas_from_a_palm_that_was_there_first(
    canvas: Canvas, finished: list[Trace], qtbot: QtBot
) -> None:
    hand = QTest.createTouchDevice()
    QTest.touchEvent(canvas, hand).press(0, QPoint(250, 250), canvas).commit()
    with qtbot.waitSignal(canvas.stroke_dropped):
        tablet(canvas, QEvent.Type.TabletPress, QPointF(*PEN_STROKE[0]), 0.5)
    QTest.touchEvent(canvas, hand).move(0, QPoint(240, 250), canvas).commit()
    tablet(canvas, QEvent.Type.TabletMove, QPointF(*PEN_STROKE[1]), 0.5)
    QTest.touchEvent(canvas, hand).release(0, QPoint(240, 250), canvas).commit()
    tablet(canvas, QEvent.Type.TabletRelease, QPointF(*PEN_STROKE[2]), 0.0)
    assert [[dab[:2] for dab in trace.dabs] for trace in finished] == [PEN_STROKE]


def test_that_a_finger_draws_after_the_pen(canvas: Canvas, finished: list[Trace]) -> None:
    hand = QTest.createTouchDevice()
    tablet(canvas, QEvent.Type.TabletPress, QPointF(*PEN_STROKE[0]), 0.5)
    tablet(canvas, QEvent.Type.TabletRelease, QPointF(*PEN_STROKE[1]), 0.0)
    QTest.touchEvent(canvas, hand).press(0, QPoint(50, 150), canvas).commit()
    QTest.touchEvent(canvas, hand).release(0, QPoint(90, 160), canvas).commit()
    assert [[dab[:2] for dab in trace.dabs] for trace in finished] == [PEN_STROKE[:2], [(50, 150), (90, 160)]]


def test_that_the_drawing_is_what_it_is_told(canvas: Canvas) -> None:
    one, other = make_stroke([[40, 60], [80, 60]]), make_stroke([[200, 200], [240, 200]])
    canvas.set_drawing(Drawing((one,), 20.0))
    assert darkness(canvas, 60, 60) > 200
    canvas.set_drawing(Drawing((one, other), 20.0))
    assert darkness(canvas, 220, 200) > 200
    canvas.set_drawing(Drawing((one,), 20.0))
    assert darkness(canvas, 220, 200) < 20
    canvas.set_drawing(Drawing())
    assert canvas.empty
    assert darkness(canvas, 60, 60) < 20


def test_that_a_reopened_drawing_goes_on_after_its_last_stroke(canvas: Canvas, finished: list[Trace]) -> None:
    canvas.set_drawing(Drawing((make_stroke([[40, 60], [80, 60]], [0, 700]),)))
    pen(canvas, LINE)
    assert finished[0].dabs[0].time > 700


WIDE = make_stroke([[40, 150], [290, 150]])  # on the canvas of 300 px; half of it is beyond one of 240


def dark_columns(canvas: Canvas, y: int) -> list[int]:
    """From the first column to the last where there is ink at the height `y`."""
    image = canvas.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    found = [x for x in range(canvas.width()) if image.pixelColor(x, y).red() < 55]
    return [found[0], found[-1]]


def test_that_ink_beyond_the_edge_of_a_smaller_canvas_is_moved_into_sight(canvas: Canvas) -> None:
    canvas.set_drawing(Drawing((make_stroke([[180, 150], [280, 150]]),), 20.0))
    canvas.resize(240, 300)
    first, last = dark_columns(canvas, 150)
    assert last < 240
    assert last - first == pytest.approx(120, abs=3)  # as large as it was
    canvas.resize(300, 300)
    assert dark_columns(canvas, 150)[0] == pytest.approx(170, abs=2)  # and back where it was


def test_that_ink_wider_than_the_canvas_is_shown_smaller(canvas: Canvas) -> None:
    canvas.set_drawing(Drawing((WIDE,), 20.0))
    canvas.resize(240, 240)
    across = round(150 * 240 / 270)
    first, last = dark_columns(canvas, across)
    assert first < 5
    assert 234 < last < 240
    canvas.play()
    canvas.replay.stop()
    assert dark_columns(canvas, across) == [first, last]


def test_that_what_is_drawn_on_a_shifted_paper_lies_under_the_pen_and_is_kept_in_its_place(
    canvas: Canvas, finished: list[Trace]
) -> None:
    canvas.set_drawing(Drawing((WIDE,), 20.0))
    canvas.resize(240, 240)
    scale = 240 / 270
    pen(canvas, [QPoint(100, 200), QPoint(120, 200), QPoint(140, 200)])
    assert darkness(canvas, 120, 200) > 200
    at = [dab[:2] for dab in finished[0].dabs]
    assert at[0][0] == pytest.approx((100 + 26) / scale, abs=2)
    assert at[0][1] == pytest.approx(200 / scale, abs=2)
    assert at[2][0] - at[0][0] == pytest.approx(40 / scale)
    kept = make_stroke(at)
    canvas.set_drawing(Drawing((WIDE, kept), 20.0))
    assert darkness(canvas, 120, 200) > 200
    canvas.resize(300, 300)
    assert darkness(canvas, round(kept.points[1, 0]), round(kept.points[1, 1])) > 200
    canvas.set_drawing(Drawing())
    canvas.resize(240, 240)
    pen(canvas, LINE)
    assert finished[-1].dabs[0][:2] == (40, 60)  # on an empty canvas nothing is shifted


def test_that_a_drawing_of_a_larger_canvas_is_seen_whole(canvas: Canvas) -> None:
    canvas.set_drawing(Drawing((make_stroke([[100, 100], [500, 100]]), make_stroke([[100, 500], [500, 500]])), 24.0))
    image = canvas.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    ink = [y for y in range(300) if image.pixelColor(150, y).red() < 60]
    assert ink[0] > 0
    assert ink[-1] < 300
    assert ink[-1] - ink[0] > 290
    pen(canvas, [QPoint(2, 2), QPoint(290, 2), QPoint(290, 290)])  # along the edge: nothing moves under the pen
    assert canvas.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8).pixelColor(150, ink[-1]).red() < 60


def test_that_the_eraser_takes_ink_where_it_is_seen(canvas: Canvas) -> None:
    canvas.set_drawing(Drawing((WIDE,), 20.0))
    canvas.resize(240, 240)
    erased: list[int] = []
    canvas.stroke_erased.connect(erased.append)
    for y in (150, round(150 * 240 / 270)):
        QTest.mousePress(canvas, Qt.MouseButton.RightButton, pos=QPoint(200, y))
        QTest.mouseRelease(canvas, Qt.MouseButton.RightButton, pos=QPoint(200, y))
    assert erased == [0]


def test_that_a_grid_can_lie_under_the_ink_and_is_no_part_of_it(canvas: Canvas, finished: list[Trace]) -> None:
    plain = canvas.grab().toImage()
    canvas.set_grid(True)
    lined = canvas.grab().toImage()
    assert lined != plain
    column = 300 // 2 - 300 // 8  # one cell from the middle
    assert darkness(canvas, column, 30) > darkness(canvas, column - 10, 30)
    assert canvas.empty
    pen(canvas, LINE)
    assert len(finished) == 1
    canvas.set_drawing(Drawing())
    canvas.set_grid(False)
    assert canvas.grab().toImage() == plain


def test_that_ink_follows_the_theme(canvas: Canvas, qapp: QApplication) -> None:
    canvas.set_drawing(Drawing((make_stroke([[40, 60], [80, 60]]),), 20.0))
    look = Theme(qapp, "dark")
    assert darkness(canvas, 60, 60) < 60
    assert darkness(canvas, 250, 30) > 200
    look.choose("light")
    assert theme.colours() is theme.LIGHT
    assert darkness(canvas, 60, 60) > 200


def test_that_the_line_swells_with_pressure_without_steps() -> None:
    hard = [Dab(20.0 * n, 10.0 * (n % 2), 8.0 * n, float(n % 2)) for n in range(9)]
    pieces = swelling(hard, 40.0)
    widths = [40.0 * (LIGHTEST + (1 - LIGHTEST) * end.pressure) for _, _, end in pieces]
    assert max(abs(a - b) for a, b in pairwise(widths)) <= STEP + 1e-9
    assert all(before[2][:2] == pytest.approx(after[0][:2]) for before, after in pairwise(pieces))
    assert pieces[0][0][:2] == hard[0][:2]
    assert pieces[-1][2][:2] == hard[-1][:2]
