"""Being asked what to draw, with the mouse and the keyboard alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from studio.figures import PROMPTED_PAGE, WEAK_PAGE
from studio.glyphs.strokes import Drawing
from studio.session import Session
from studio.ui.parts.actions import Act
from studio.ui.window.main_window import MainWindow
from tests.clock import Clock
from tests.ui.conftest import draw, pen, press, write

ENTER = Qt.Key.Key_Return
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def asked(window: MainWindow) -> MainWindow:
    press(Qt.Key.Key_D, CONTROL)
    return window


def prompt(window: MainWindow) -> str:
    return window.draw_page.entry.placeholderText()


def seen(window: MainWindow, clock: Clock, drawing: Drawing) -> None:
    draw(window.draw_page.canvas, drawing)
    clock.now += 1


def test_that_drawings_are_labelled_as_they_were_asked_for_with_enter_alone(
    asked: MainWindow, session: Session, clock: Clock, sure_digits: dict[str, Drawing]
) -> None:
    assert prompt(asked) == "Draw a 0"
    for label in "012":
        seen(asked, clock, sure_digits[label])
        assert prompt(asked) == f"It is a {label}"
        press(ENTER)
        assert asked.draw_page.canvas.empty
    assert prompt(asked) == "Draw a 3"
    assert [trial.label for trial in session.gallery.trials()] == ["0", "1", "2"]
    assert {trial.page for trial in session.gallery.trials()} == {PROMPTED_PAGE}
    asked.show_figures()
    assert "n = 3" in asked.draw_page.plot.interval.text()


def test_that_what_is_contradicted_is_kept_back_until_enter_again(
    asked: MainWindow, session: Session, clock: Clock, sure_digits: dict[str, Drawing]
) -> None:
    for label, drawing in sure_digits.items():
        draw(asked.draw_page.canvas, drawing)
        shown = session.shown
        if label != "0" and shown is not None and not shown.unsure and shown.probability > 0.99:
            break
        asked.draw_page.clear()
    clock.now += 1
    press(ENTER)
    assert asked.draw_page.entry.message == f"that looks like {label}: Enter again if it is 0"
    assert not asked.draw_page.canvas.empty
    assert not session.gallery.samples()
    clock.now += 1
    press(ENTER)
    assert [sample.label for sample in session.gallery.samples()] == ["0"]


def test_that_skipping_keeps_the_drawing_for_the_queue_asks_for_the_next_and_undo_brings_it_back(
    asked: MainWindow, session: Session, clock: Clock, sure_digits: dict[str, Drawing]
) -> None:
    press(Qt.Key.Key_Right, CONTROL)
    assert prompt(asked) == "Draw a 1"
    draw(asked.draw_page.canvas, sure_digits["4"])
    press(Qt.Key.Key_Right, CONTROL)
    assert prompt(asked) == "Draw a 2"
    assert asked.draw_page.canvas.empty
    assert session.queue.left == 1  # what was drawn is not lost
    press(Qt.Key.Key_Z, CONTROL)
    assert not asked.draw_page.canvas.empty
    assert prompt(asked) == "It is a 1"


def test_that_reopening_an_answer_asks_for_the_same_again(
    asked: MainWindow, session: Session, clock: Clock, sure_digits: dict[str, Drawing]
) -> None:
    seen(asked, clock, sure_digits["0"])
    press(ENTER)
    press(Qt.Key.Key_Backspace)
    assert session.prompting.label == "0"
    assert asked.draw_page.entry.text() == "0"
    press(ENTER)
    assert prompt(asked) == "Draw a 1"
    assert [trial.page for trial in session.gallery.trials()] == [PROMPTED_PAGE]


def test_that_escape_empties_the_entry_then_the_canvas_then_ends_it(
    asked: MainWindow, session: Session, sure_digits: dict[str, Drawing]
) -> None:
    draw(asked.draw_page.canvas, sure_digits["4"])
    write("5")
    for left in ("0", "0", ""):
        press(Qt.Key.Key_Escape)
        assert session.prompting.label == left
    assert prompt(asked) == "Draw a character"
    assert asked.draw_page.canvas.empty


def test_that_the_key_that_begins_it_ends_it(asked: MainWindow, session: Session) -> None:
    press(Qt.Key.Key_D, CONTROL)
    assert not session.prompting.label


def test_that_without_prompts_the_skip_key_keeps_the_drawing_for_the_queue(
    window: MainWindow, session: Session, sure_digits: dict[str, Drawing]
) -> None:
    draw(window.draw_page.canvas, sure_digits["4"])
    press(Qt.Key.Key_Right, CONTROL)
    assert window.draw_page.canvas.empty
    assert session.queue.left == 1


def test_that_tapping_the_large_label_confirms_what_it_shows(
    asked: MainWindow, session: Session, clock: Clock, sure_digits: dict[str, Drawing]
) -> None:
    seen(asked, clock, sure_digits["3"])
    QTest.mouseClick(asked.draw_page.panel.large, Qt.MouseButton.LeftButton)
    assert [sample.label for sample in session.gallery.samples()] == ["3"]
    assert prompt(asked) == "Draw a 0"


def test_that_weak_classes_are_asked_for_from_the_menu_on_the_draw_page(
    window: MainWindow, session: Session, clock: Clock, sure_digits: dict[str, Drawing]
) -> None:
    window.open_gallery()
    window.actions_by_name[Act.PROMPT_WEAK].trigger()
    assert window.pages.currentWidget() is window.draw_page
    assert session.prompting.weak
    pen(window.draw_page.canvas, [QPoint(60, 60), QPoint(160, 160)])
    write(session.prompting.label)
    press(ENTER)
    assert session.gallery.trials()[0].page == WEAK_PAGE
