"""The rules of the loop, as hands meet them in the window: mouse, keys, and what is on disk afterwards."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studio.errors import StudioError
from studio.gallery.store import load_samples
from studio.glyphs.strokes import Drawing
from studio.recognition.spec import DIGITS
from studio.session import Session
from studio.ui.parts.actions import Act
from studio.ui.window.main_window import MainWindow
from tests.clock import Clock
from tests.ui.conftest import draw, focused, pen, places, press, write

ENTER = Qt.Key.Key_Return


def seen(window: MainWindow, clock: Clock, drawing: Drawing) -> None:
    """Draw, and look at it for long enough."""
    draw(window.draw_page.canvas, drawing)
    clock.now += 1


def test_that_a_drawing_is_read_while_the_pen_is_still_down(
    window: MainWindow, session: Session, sure_digits: dict[str, Drawing]
) -> None:
    strokes = places(window.draw_page.canvas, sure_digits["3"])
    for stroke in strokes[:-1]:
        pen(window.draw_page.canvas, stroke)
    pen(window.draw_page.canvas, strokes[-1], lift=False)
    QTest.qWait(30)
    assert session.shown is not None
    assert window.draw_page.panel.large.text() == session.shown.label != ""
    assert window.draw_page.panel.picture.image is not None
    QTest.mouseRelease(window.draw_page.canvas, Qt.MouseButton.LeftButton, pos=strokes[-1][-1])


def test_that_enter_confirms_saves_and_clears(
    window: MainWindow, session: Session, clock: Clock, home: Path, sure_digits: dict[str, Drawing]
) -> None:
    seen(window, clock, sure_digits["3"])
    assert window.draw_page.entry.placeholderText() == "It is a 3"
    press(ENTER)
    assert [sample.label for sample in load_samples(home / "gallery.h5")] == ["3"]
    assert session.gallery.trials()[0].correct
    assert window.draw_page.canvas.empty
    assert not session.drawing


def test_that_a_typed_label_corrects(
    window: MainWindow, session: Session, clock: Clock, sure_digits: dict[str, Drawing]
) -> None:
    seen(window, clock, sure_digits["3"])
    write("5")
    press(ENTER)
    trial = session.gallery.trials()[0]
    assert (trial.predicted, trial.label, trial.correct) == ("3", "5", False)
    assert window.draw_page.entry.text() == ""


def test_that_what_is_typed_while_drawing_stays_in_the_entry(
    window: MainWindow, session: Session, sure_digits: dict[str, Drawing]
) -> None:
    strokes = places(window.draw_page.canvas, sure_digits["7"])
    pen(window.draw_page.canvas, strokes[0], lift=False)
    write("7")
    QTest.mouseRelease(window.draw_page.canvas, Qt.MouseButton.LeftButton, pos=strokes[0][-1])
    assert window.draw_page.entry.text() == "7"


def test_that_enter_includes_the_stroke_under_the_pen(
    window: MainWindow, session: Session, clock: Clock, sure_digits: dict[str, Drawing]
) -> None:
    strokes = places(window.draw_page.canvas, sure_digits["3"])
    pen(window.draw_page.canvas, strokes[0], lift=False)
    QTest.qWait(30)
    clock.now += 1
    write("3")
    press(ENTER)
    assert len(session.gallery.samples()) == 1
    assert window.draw_page.canvas.empty


def test_that_a_repeated_enter_is_no_answer(
    window: MainWindow, session: Session, clock: Clock, sure_digits: dict[str, Drawing]
) -> None:
    seen(window, clock, sure_digits["3"])
    held = QKeyEvent(QKeyEvent.Type.KeyPress, ENTER, Qt.KeyboardModifier.NoModifier, "\r", True)
    QApplication.sendEvent(focused(), held)
    assert len(session.gallery.samples()) == 0
    assert not window.draw_page.canvas.empty


def test_that_enter_in_a_composition_is_no_answer(
    window: MainWindow, session: Session, clock: Clock, sure_digits: dict[str, Drawing]
) -> None:
    seen(window, clock, sure_digits["3"])
    QApplication.sendEvent(focused(), QInputMethodEvent("´", []))
    press(ENTER)
    assert len(session.gallery.samples()) == 0
    composed = QInputMethodEvent("", [])
    composed.setCommitString("3")
    QApplication.sendEvent(focused(), composed)
    press(ENTER)
    assert [sample.label for sample in session.gallery.samples()] == ["3"]


def test_that_enter_too_soon_saves_nothing_and_asks(
    window: MainWindow, session: Session, sure_digits: dict[str, Drawing]
) -> None:
    draw(window.draw_page.canvas, sure_digits["3"])
    press(ENTER)
    assert len(session.gallery.samples()) == 0
    assert window.draw_page.entry.message == "type what it is"


def test_that_not_sure_is_shown_and_cannot_be_confirmed(window: MainWindow, session: Session, clock: Clock) -> None:
    page = window.draw_page
    pen(page.canvas, [QPoint(100, 100)])
    clock.now += 1
    assert page.panel.figure.text() == "not sure"
    assert page.entry.placeholderText() == "Type what it is"
    press(ENTER)
    assert len(session.gallery.samples()) == 0
    assert page.entry.message == "type what it is"
    write("1")
    assert page.entry.message == ""
    press(ENTER)
    assert len(session.gallery.samples()) == 1


def test_that_a_scribble_is_not_shown_as_a_digit(window: MainWindow, session: Session) -> None:
    session.models.serve("compact")
    page = window.draw_page
    pen(page.canvas, [QPoint(60, 240), QPoint(90, 80), QPoint(140, 200), QPoint(190, 80), QPoint(220, 240)])  # an M
    assert page.panel.figure.text() == "not sure"
    assert page.panel.large.text() == "?"
    assert page.panel.source.text() == "unlike all it knows"
    press(ENTER)
    assert len(session.gallery.samples()) == 0


def test_that_a_digit_that_may_be_none_says_so(window: MainWindow, session: Session) -> None:
    session.models.serve("compact")
    page = window.draw_page
    pen(page.canvas, [QPoint(60 + 12 * step, 80 if step % 2 else 240) for step in range(14)])
    assert page.panel.large.text() in DIGITS
    assert page.panel.source.text() == "or unlike all it knows"
    assert page.panel.figure.property("tone") == "warning"


def test_that_enter_on_an_empty_canvas_does_nothing(window: MainWindow, session: Session) -> None:
    press(ENTER)
    assert len(session.gallery.trials()) == 0


def test_that_an_unknown_label_is_asked_for_twice(
    window: MainWindow, session: Session, clock: Clock, sure_digits: dict[str, Drawing]
) -> None:
    seen(window, clock, sure_digits["3"])
    write("17")
    assert ("", 'New class "17"') in window.draw_page.entry.hints
    press(ENTER)
    assert len(session.gallery.samples()) == 0
    assert window.draw_page.entry.message == 'New class "17": Enter again'
    press(ENTER)
    assert [sample.label for sample in session.gallery.samples()] == ["17"]


def test_that_a_label_too_long_is_refused_with_its_reason(
    window: MainWindow, session: Session, clock: Clock, sure_digits: dict[str, Drawing]
) -> None:
    seen(window, clock, sure_digits["3"])
    write("a very long label")
    assert "16" in window.draw_page.entry.message
    press(ENTER)
    assert len(session.gallery.samples()) == 0
    assert "16" in window.notice.text


def test_that_blanks_are_no_label(
    window: MainWindow, session: Session, clock: Clock, sure_digits: dict[str, Drawing]
) -> None:
    seen(window, clock, sure_digits["3"])
    write("  ")
    press(ENTER)
    assert len(session.gallery.samples()) == 0
    assert window.draw_page.entry.message == "type what it is"
    assert not window.draw_page.canvas.empty


def test_that_one_tap_clears_the_canvas_with_what_was_typed_about_it(
    window: MainWindow, sure_digits: dict[str, Drawing]
) -> None:
    page = window.draw_page
    draw(page.canvas, sure_digits["3"])
    write("5")
    QTest.mouseClick(page.clear_button, Qt.MouseButton.LeftButton)
    assert page.canvas.empty
    assert page.entry.text() == ""
    QTest.mouseClick(page.undo_button, Qt.MouseButton.LeftButton)
    assert page.panel.large.text() == "3"


def test_that_esc_empties_the_entry_then_the_canvas_and_can_be_undone(
    window: MainWindow, session: Session, sure_digits: dict[str, Drawing]
) -> None:
    page = window.draw_page
    draw(page.canvas, sure_digits["3"])
    write("5")
    press(Qt.Key.Key_Escape)
    assert page.entry.text() == ""
    assert session.drawing
    press(Qt.Key.Key_Escape)
    assert page.canvas.empty
    assert page.panel.large.text() == ""
    press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert not page.canvas.empty
    assert page.panel.large.text() == "3"


def test_that_esc_under_the_pen_can_be_undone(window: MainWindow, sure_digits: dict[str, Drawing]) -> None:
    canvas = window.draw_page.canvas
    stroke = places(canvas, sure_digits["3"])[0]
    pen(canvas, stroke, lift=False)
    press(Qt.Key.Key_Escape)
    QTest.mouseMove(canvas, QPoint(10, 10))
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=QPoint(10, 10))
    assert canvas.empty
    press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert not canvas.empty


def test_that_undo_takes_strokes_not_typed_text(
    window: MainWindow, session: Session, sure_digits: dict[str, Drawing]
) -> None:
    draw(window.draw_page.canvas, sure_digits["4"])
    strokes = len(session.drawing.strokes)
    write("9")
    press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(session.drawing.strokes) == strokes - 1
    assert window.draw_page.entry.text() == "9"


@pytest.mark.parametrize("key", ["undo", "backspace"])
def test_that_the_last_answer_comes_back_with_its_drawing_and_label(
    key: str, window: MainWindow, session: Session, clock: Clock, sure_digits: dict[str, Drawing]
) -> None:
    seen(window, clock, sure_digits["3"])
    write("5")
    press(ENTER)
    if key == "undo":
        press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    else:
        press(Qt.Key.Key_Backspace)
    assert len(session.gallery.samples()) == 0
    assert len(session.gallery.trials()) == 0
    assert not window.draw_page.canvas.empty
    assert window.draw_page.entry.text() == "5"
    write("8")  # replaces what was selected
    press(ENTER)
    assert [sample.label for sample in session.gallery.samples()] == ["8"]


def test_that_a_held_backspace_only_erases(
    window: MainWindow, session: Session, clock: Clock, sure_digits: dict[str, Drawing]
) -> None:
    seen(window, clock, sure_digits["3"])
    press(ENTER)
    write("12")
    for repeated in (False, True, True, True):
        event = QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_Backspace, Qt.KeyboardModifier.NoModifier, "\b", repeated)
        QApplication.sendEvent(focused(), event)
    assert window.draw_page.entry.text() == ""
    assert len(session.gallery.samples()) == 1


def test_that_backspace_over_a_drawing_reopens_nothing(
    window: MainWindow, session: Session, clock: Clock, sure_digits: dict[str, Drawing]
) -> None:
    seen(window, clock, sure_digits["3"])
    press(ENTER)
    draw(window.draw_page.canvas, sure_digits["4"])
    press(Qt.Key.Key_Backspace)
    assert len(session.gallery.samples()) == 1


def test_that_the_pen_alone_is_enough(
    window: MainWindow, session: Session, clock: Clock, sure_digits: dict[str, Drawing]
) -> None:
    page, left = window.draw_page, Qt.MouseButton.LeftButton
    seen(window, clock, sure_digits["3"])
    QTest.mouseClick(page.panel.large, left)
    seen(window, clock, sure_digits["4"])
    second = page.panel.bars[1].label
    QTest.mouseClick(page.panel.bars[1], left)
    assert [sample.label for sample in session.gallery.samples()] == ["3", second]
    QTest.mouseClick(page.undo_button, left)
    assert len(session.gallery.samples()) == 1
    QTest.mouseClick(page.clear_button, left)
    assert page.canvas.empty
    assert focused() is page.entry


def test_that_lifting_the_pen_confirms_nothing(
    window: MainWindow, session: Session, clock: Clock, qtbot: QtBot, sure_digits: dict[str, Drawing]
) -> None:
    seen(window, clock, sure_digits["3"])
    qtbot.wait(50)
    assert len(session.gallery.trials()) == 0


def test_that_targets_for_the_pen_are_large_enough(window: MainWindow) -> None:
    page = window.draw_page
    window.resize(window.minimumSize())
    QApplication.processEvents()
    for target in (page.panel.large, *page.panel.bars, page.undo_button, page.clear_button):
        assert min(target.width(), target.height()) >= 44, target


def test_that_green_means_confirmed(
    window: MainWindow, session: Session, clock: Clock, sure_digits: dict[str, Drawing]
) -> None:
    figure = window.draw_page.panel.figure
    seen(window, clock, sure_digits["3"])
    assert figure.property("tone") == ""
    press(ENTER)
    assert figure.property("tone") == "right"
    seen(window, clock, sure_digits["3"])
    assert figure.property("tone") == ""
    write("5")
    press(ENTER)
    assert figure.property("tone") == "grey"


def test_that_a_drawing_that_cannot_be_saved_stays(
    window: MainWindow,
    session: Session,
    clock: Clock,
    sure_digits: dict[str, Drawing],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def full(*_: object, **__: object) -> None:
        raise StudioError("the disk is full: free some space and press Enter again")

    seen(window, clock, sure_digits["3"])
    write("5")
    with monkeypatch.context() as patch:
        patch.setattr(session.gallery, "answer", full)
        press(ENTER)
    assert not window.draw_page.canvas.empty
    assert window.draw_page.entry.text() == "5"
    assert window.notice.text.startswith("the disk is full")
    press(ENTER)
    assert len(session.gallery.samples()) == 1
    assert window.notice.text == ""


def test_that_a_model_changes_only_on_an_empty_canvas(
    window: MainWindow, session: Session, clock: Clock, sure_digits: dict[str, Drawing]
) -> None:
    seen(window, clock, sure_digits["3"])
    session.models.serve("cnn-0")
    window.show_figures()
    assert session.recognizer.version == "nn-0"
    assert "cnn-0 after this drawing" in window.trainer_row.status.text()
    press(ENTER)
    assert session.gallery.trials()[0].model == "nn-0"
    assert window.trainer_row.status.text().startswith("cnn-0 ·")


def test_that_clearing_lets_a_waiting_model_take_over(
    window: MainWindow, session: Session, sure_digits: dict[str, Drawing]
) -> None:
    draw(window.draw_page.canvas, sure_digits["3"])
    session.models.serve("cnn-0")
    press(Qt.Key.Key_Escape)
    assert session.recognizer.version == "cnn-0"
    QTest.qWait(200)
    assert window.trainer_row.status.text().startswith("cnn-0 ·")


def test_that_the_footer_and_headline_follow(
    window: MainWindow, session: Session, clock: Clock, sure_digits: dict[str, Drawing], qtbot: QtBot
) -> None:
    for label in ("3", "4"):
        seen(window, clock, sure_digits[label])
        press(ENTER)
    seen(window, clock, sure_digits["5"])
    write("6")
    press(ENTER)
    qtbot.waitUntil(lambda: window.draw_page.plot.figure.text() == "66.7\N{NO-BREAK SPACE}%")
    assert "n = 3" in window.draw_page.plot.interval.text()
    assert window.trainer_row.counts.text() == "3 remembered · 3 for training · 0 kept for testing"
    assert window.trainer_row.unlearnt.text() == "3 drawings not yet learnt"
    assert window.header.tabs[next(iter(window.header.tabs))].isChecked()


def test_that_a_label_that_came_back_goes_with_its_drawing(
    window: MainWindow, session: Session, clock: Clock, sure_digits: dict[str, Drawing]
) -> None:
    seen(window, clock, sure_digits["3"])
    press(ENTER)
    press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.draw_page.entry.text() == "3"
    for _ in sure_digits["3"].strokes:
        press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.draw_page.canvas.empty
    assert window.draw_page.entry.text() == ""
    seen(window, clock, sure_digits["4"])
    press(ENTER)
    assert [sample.label for sample in session.gallery.samples()] == ["4"]


def test_that_a_corrected_drawing_is_read_from_memory_the_next_time(
    window: MainWindow, session: Session, clock: Clock, sure_digits: dict[str, Drawing]
) -> None:
    seen(window, clock, sure_digits["3"])
    assert window.draw_page.panel.source.text().startswith("network")
    write("8")
    press(ENTER)
    seen(window, clock, sure_digits["3"])
    panel = window.draw_page.panel
    assert panel.large.text() == "8"
    assert panel.source.text().startswith("memory")


def test_that_what_was_not_sure_is_not_said_to_have_been_a_label(
    window: MainWindow, session: Session, clock: Clock, sure_digits: dict[str, Drawing]
) -> None:
    canvas = window.draw_page.canvas
    pen(canvas, [QPoint(100, 100), QPoint(101, 101)])
    assert session.shown is not None
    assert session.shown.unsure
    write("1")
    press(ENTER)
    assert window.draw_page.panel.source.text() == "it was not sure"


def test_that_no_version_takes_over_under_the_first_stroke(
    window: MainWindow, session: Session, sure_digits: dict[str, Drawing]
) -> None:
    canvas = window.draw_page.canvas
    stroke = places(canvas, sure_digits["3"])[0]
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=stroke[0])
    for place in stroke[1:-1]:
        QTest.mouseMove(canvas, place, 2)
    window.actions_by_name[Act.PEN_THICK].trigger()
    session.models.serve("compact-0")
    assert canvas.drawing_now
    assert session.recognizer.version == "nn-0"
    assert session.models.waiting == "compact-0"
    QTest.mouseMove(canvas, stroke[-1], 2)
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=stroke[-1])
    assert len(session.drawing.strokes) == 1
    assert session.drawing.strokes[0].times[-2] > 0
    assert (np.diff(session.drawing.strokes[0].times) >= 0).all()
