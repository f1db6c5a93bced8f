"""F2: the ink coloured by how it speaks for or against the label, and when it is plain again."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from studio.errors import StudioError
from studio.glyphs.normalise import Placement
from studio.glyphs.strokes import Drawing
from studio.recognition.why import Reason
from studio.session import Session
from studio.ui.draw.canvas import Canvas
from studio.ui.parts import theme
from studio.ui.parts.actions import Act
from studio.ui.window.main_window import MainWindow
from tests.clock import Clock
from tests.ui.conftest import draw, pen, press, write

F2 = Qt.Key.Key_F2
SOMEWHERE = [QPoint(30, 30), QPoint(60, 60)]


@pytest.fixture
def explained(window: MainWindow, clock: Clock, sure_digits: dict[str, Drawing]) -> MainWindow:
    """A window with a seven on it that has been asked why."""
    draw(window.draw_page.canvas, sure_digits["7"])
    clock.now += 1
    press(F2)
    return window


def painted(canvas: Canvas) -> NDArray[np.int_]:
    """What is on the canvas (h, w, 3)."""
    image = canvas.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, : 3 * image.width()].reshape(image.height(), image.width(), 3).astype(int)


def correct(_window: MainWindow) -> None:
    write("4")
    press(Qt.Key.Key_Return)


def is_coloured(window: MainWindow) -> bool:
    """Is there colour on the canvas, and a legend with it? Both or none."""
    seen = painted(window.draw_page.canvas)
    colour = bool((np.ptp(seen, axis=2) > 60).any())
    assert window.draw_page.legend.isVisible() == colour
    return colour


def test_that_f2_colours_the_ink_and_f2_again_makes_it_plain(explained: MainWindow, session: Session) -> None:
    assert is_coloured(explained)
    assert explained.draw_page.legend.text == "for 7 / against it"
    assert session.shown is not None
    assert explained.draw_page.entry.placeholderText() == "It is a 7"
    press(F2)
    assert not is_coloured(explained)


def test_that_colour_lies_on_ink_only_and_on_all_of_it(
    window: MainWindow, clock: Clock, sure_digits: dict[str, Drawing]
) -> None:
    draw(window.draw_page.canvas, sure_digits["7"])
    QApplication.processEvents()
    before = painted(window.draw_page.canvas)
    press(F2)
    after = painted(window.draw_page.canvas)
    ink = QColor(theme.colours().ink)
    solid = (before == (ink.red(), ink.green(), ink.blue())).all(axis=2)
    paper = (before == 255).all(axis=2)
    assert solid.any()
    assert (after[paper] == 255).all()
    assert (after[solid] != before[solid]).any(axis=1).all()


def test_that_the_legend_moves_nothing(window: MainWindow, sure_digits: dict[str, Drawing]) -> None:
    draw(window.draw_page.canvas, sure_digits["7"])
    QApplication.processEvents()
    before = window.draw_page.canvas.geometry()
    for _ in range(2):
        press(F2)
        assert window.draw_page.canvas.geometry() == before
        QApplication.processEvents()
        assert window.draw_page.canvas.geometry() == before


def test_that_warm_ink_speaks_for_and_cool_ink_against_where_it_was_drawn(window: MainWindow) -> None:
    canvas = window.draw_page.canvas
    pen(canvas, [QPoint(100, 60), QPoint(100, 260)])
    pen(canvas, [QPoint(300, 60), QPoint(300, 260)])
    picture, heat = np.zeros((28, 28), np.uint8), np.zeros((28, 28), np.float32)
    picture[4:24, 9:11], heat[4:24, 9:11] = 255, 1
    picture[4:24, 19:21], heat[4:24, 19:21] = 255, -1
    canvas.show_reason(Reason("7", picture, heat, Placement(0.05, 5.0, 2.0)))
    seen = painted(canvas)
    ratio = canvas.devicePixelRatioF()
    left, right = (seen[round(150 * ratio), round(x * ratio)] for x in (100, 300))
    c = theme.colours()
    assert QColor(*left.tolist()).name() == c.speaks_for.lower()
    assert QColor(*right.tolist()).name() == c.speaks_against.lower()


def test_that_the_colour_goes_with_ink_that_a_smaller_window_moves(window: MainWindow) -> None:
    canvas = window.draw_page.canvas
    window.resize(1400, 800)
    QApplication.processEvents()
    right = canvas.width() - 20
    pen(canvas, [QPoint(right, 60), QPoint(right, 260)])
    picture, heat = np.zeros((28, 28), np.uint8), np.zeros((28, 28), np.float32)
    picture[4:24, 19:21], heat[4:24, 19:21] = 255, -1
    canvas.show_reason(Reason("7", picture, heat, Placement(0.05, 20 - 0.05 * right, 2.0)))
    window.resize(window.minimumSize())
    QApplication.processEvents()
    assert canvas.width() < right
    against = QColor(theme.colours().speaks_against)
    cool = (painted(canvas) == (against.red(), against.green(), against.blue())).all(axis=2)
    assert cool.sum() > 20 * 150


@pytest.mark.parametrize(
    "change",
    [
        lambda window: pen(window.draw_page.canvas, SOMEWHERE),
        lambda window: pen(window.draw_page.canvas, SOMEWHERE, lift=False),
        lambda window: press(Qt.Key.Key_Escape),
        lambda window: press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier),
        lambda window: press(Qt.Key.Key_Return),
        correct,
        lambda window: window.draw_page.panel.bars[1].click(),
    ],
    ids=["stroke", "pen down", "clear", "undo", "right", "wrong", "tap"],
)
def test_that_colour_goes_when_the_drawing_changes_or_is_answered(
    change: Callable[[MainWindow], object], explained: MainWindow
) -> None:
    assert is_coloured(explained)
    change(explained)
    assert not is_coloured(explained)
    QTest.mouseRelease(explained.draw_page.canvas, Qt.MouseButton.LeftButton, pos=SOMEWHERE[-1])
    assert not is_coloured(explained)


def test_that_a_drawing_brought_back_is_plain(explained: MainWindow) -> None:
    press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert not explained.draw_page.canvas.empty
    assert not is_coloured(explained)


def test_that_typing_a_label_leaves_the_colour(explained: MainWindow) -> None:
    write("1")
    assert is_coloured(explained)
    assert explained.draw_page.entry.text() == "1"


def test_that_another_theme_and_another_pen_keep_the_explanation(explained: MainWindow) -> None:
    light = painted(explained.draw_page.canvas)
    explained.actions_by_name[Act.THEME_DARK].trigger()
    explained.actions_by_name[Act.PEN_THICK].trigger()
    assert is_coloured(explained)
    assert not np.array_equal(painted(explained.draw_page.canvas), light)
    explained.resize(1000, 700)
    QApplication.processEvents()
    assert is_coloured(explained)


def test_that_a_stroke_under_the_pen_is_not_disturbed(window: MainWindow) -> None:
    pen(window.draw_page.canvas, SOMEWHERE, lift=False)
    press(F2)
    assert window.draw_page.canvas.drawing_now
    assert not is_coloured(window)
    QTest.mouseRelease(window.draw_page.canvas, Qt.MouseButton.LeftButton, pos=SOMEWHERE[-1])
    press(F2)
    assert is_coloured(window)


def test_that_an_empty_canvas_has_nothing_to_explain(window: MainWindow) -> None:
    press(F2)
    assert not is_coloured(window)
    assert window.draw_page.entry.message == "draw something first"


def test_that_a_word_about_an_empty_canvas_goes_with_esc_and_with_the_pen(window: MainWindow) -> None:
    entry = window.draw_page.entry
    press(F2)
    press(Qt.Key.Key_Escape)
    assert entry.message == ""
    press(F2)
    assert entry.message == "draw something first"
    pen(window.draw_page.canvas, SOMEWHERE, lift=False)
    assert entry.message == ""
    QTest.mouseRelease(window.draw_page.canvas, Qt.MouseButton.LeftButton, pos=SOMEWHERE[-1])


def test_that_a_dot_nobody_can_be_sure_of_is_explained_as_the_best_guess(window: MainWindow, session: Session) -> None:
    pen(window.draw_page.canvas, [QPoint(200, 200)])
    press(F2)
    assert session.shown is not None
    assert session.shown.unsure
    assert window.draw_page.legend.text.startswith(f"for {session.shown.label} ")


def test_that_f2_is_for_the_draw_page(explained: MainWindow) -> None:
    press(Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    press(F2)
    press(Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert is_coloured(explained)


def test_that_the_menu_asks_why_too(explained: MainWindow) -> None:
    menus = [
        menu for menu in explained.header.findChildren(QMenu) if explained.actions_by_name[Act.WHY] in menu.actions()
    ]
    assert len(menus) == 1
    explained.actions_by_name[Act.WHY].trigger()
    assert not is_coloured(explained)


def test_that_a_model_that_answers_nonsense_is_told_and_the_ink_stays(
    window: MainWindow, session: Session, sure_digits: dict[str, Drawing], monkeypatch: pytest.MonkeyPatch
) -> None:
    def nonsense() -> None:
        raise StudioError("nn-0 answers with values that are not numbers")

    draw(window.draw_page.canvas, sure_digits["7"])
    monkeypatch.setattr(session, "why", nonsense)
    press(F2)
    assert "not numbers" in window.notice.text
    assert not is_coloured(window)
    assert not window.draw_page.canvas.empty


def test_that_a_long_label_leaves_the_legend_its_place(window: MainWindow) -> None:
    window.resize(window.minimumSize())
    window.draw_page.legend.show_label("W" * 32)
    QApplication.processEvents()
    assert window.width() == window.minimumWidth()
    assert "…" in window.draw_page.legend.text
