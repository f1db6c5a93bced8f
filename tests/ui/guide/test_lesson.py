"""The newborn lesson and the sample gallery in the window, with a stand-in for the trainer."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessibleAnnouncementEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studio.glyphs.strokes import Drawing
from studio.session import Session
from studio.session.examples import EACH
from studio.ui.guide.lesson_card import LessonCard
from studio.ui.parts import announcer
from studio.ui.parts.actions import Act
from studio.ui.window.main_window import MainWindow
from tests.clock import Clock
from tests.gallery.making import teach
from tests.ui.conftest import draw, press, write
from tests.ui.guide.test_tour import guide_of

ENTER = Qt.Key.Key_Return


def on(window: MainWindow) -> Session:
    assert window.session is not None
    return window.session


@pytest.fixture
def lesson(open_window: Callable[..., MainWindow]) -> MainWindow:
    window = open_window()
    window.actions_by_name[Act.LESSON].trigger()
    return window


def card(window: MainWindow) -> LessonCard:
    QApplication.processEvents()
    found = guide_of(window).lesson.card
    assert found is not None
    return found


def fill(window: MainWindow, digits: str, each: int) -> None:
    """So many drawings of each, taught behind the window's back."""
    for digit in digits:
        teach(on(window).gallery, range(int(digit) * 20, int(digit) * 20 + each), label=digit)
    window.draw_page.changed.emit()


def test_that_it_asks_for_each_digit_in_a_gallery_of_its_own_and_enter_alone_saves(
    lesson: MainWindow, home: Path, clock: Clock, sure_digits: dict[str, Drawing]
) -> None:
    assert on(lesson).gallery.path.parent.parent == home / "lessons"
    assert card(lesson).words.text().startswith("Draw each digit ten times")
    assert lesson.draw_page.panel.isHidden(), "what is answered is not the newborn's"
    assert not card(lesson).train.isVisible()
    for digit in "01":
        assert on(lesson).prompting.label == digit
        draw(lesson.draw_page.canvas, sure_digits[digit])
        clock.now += 1
        press(ENTER)
    assert "2 of 100" in card(lesson).words.text()
    assert card(lesson).dots.accessibleName().startswith("Drawings of each digit: 0: 1, 1: 1, 2: 0")


def test_that_the_newborn_can_be_trained_from_one_of_each_and_then_serves_there_alone(
    lesson: MainWindow, home: Path, qtbot: QtBot
) -> None:
    fill(lesson, "0123456789", 1)
    QTest.mouseClick(card(lesson).train, Qt.MouseButton.LeftButton)
    assert lesson.retraining is not None
    assert lesson.retraining.busy
    assert not on(lesson).prompting.label
    assert "2 OF 3" in card(lesson).step.text()
    qtbot.waitUntil(lambda: lesson.retraining is not None and not lesson.retraining.busy)
    assert on(lesson).recognizer.version == "nn-1"
    assert on(lesson).recognizer.card.base == "none"
    assert "3 OF 3" in card(lesson).step.text()
    assert lesson.draw_page.panel.isVisible()
    QTest.mouseClick(card(lesson).leave, Qt.MouseButton.LeftButton)
    assert on(lesson).gallery.path == home / "gallery.h5"
    assert guide_of(lesson).lesson.card is None
    assert on(lesson).recognizer.version == "nn-0"
    assert not (home / "models" / "nn-1").exists()


def test_that_retrain_trains_the_newborn_or_says_what_is_missing(lesson: MainWindow, qtbot: QtBot) -> None:
    assert lesson.retraining is not None
    fill(lesson, "01234567", 1)
    press(Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    assert not lesson.retraining.busy
    assert lesson.notice.text == "The newborn needs a drawing of every digit first; missing are 8 9."
    fill(lesson, "89", 1)
    press(Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: on(lesson).recognizer.version == "nn-1")
    assert on(lesson).recognizer.card.base == "none"
    assert "3 OF 3" in card(lesson).step.text()


def test_that_nothing_more_is_asked_for_when_all_are_drawn(lesson: MainWindow) -> None:
    fill(lesson, "0123456789", EACH)
    assert "All 100 are drawn" in card(lesson).words.text()
    assert not on(lesson).prompting.label
    assert card(lesson).train.isVisible()


def test_that_escape_pauses_it_and_it_can_go_on(lesson: MainWindow) -> None:
    press(Qt.Key.Key_Escape)
    assert not on(lesson).prompting.label
    assert card(lesson).go_on.isVisible()
    QTest.mouseClick(card(lesson).go_on, Qt.MouseButton.LeftButton)
    assert on(lesson).prompting.label == "0"
    assert not card(lesson).go_on.isVisible()


def test_that_a_hidden_prediction_is_neither_told_nor_confirmed(
    lesson: MainWindow, clock: Clock, sure_digits: dict[str, Drawing], monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []

    def hear(event: QAccessibleAnnouncementEvent) -> None:
        told.append(event.message())

    monkeypatch.setattr(announcer, "deliver", hear)
    press(Qt.Key.Key_Escape)
    draw(lesson.draw_page.canvas, sure_digits["3"])
    clock.now += 1
    assert lesson.draw_page.entry.placeholderText() == "Type what it is"
    QTest.qWait(announcer.REST + 100)
    assert not told
    press(ENTER)
    assert told == ["type what it is"]
    assert not on(lesson).gallery.samples()
    write("3")
    press(ENTER)
    assert [sample.label for sample in on(lesson).gallery.samples()] == ["3"]
    assert len(told) == 1, "what it said is not on screen"


def test_that_neither_why_nor_a_doubt_tells_a_hidden_prediction(
    lesson: MainWindow, clock: Clock, sure_digits: dict[str, Drawing], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("studio.session.prompting.CERTAIN", 0.8)
    page = lesson.draw_page
    draw(page.canvas, sure_digits["3"])
    clock.now += 1
    press(Qt.Key.Key_F2)
    assert page.canvas.reason is None
    assert page.entry.message == "the prediction is hidden here"
    press(ENTER)
    assert page.entry.message == "0 was asked for: Enter again if it is that"
    assert not on(lesson).gallery.samples()
    clock.now += 1
    press(ENTER)
    assert [sample.label for sample in on(lesson).gallery.samples()] == ["0"]


def test_that_a_tour_gives_way_to_a_lesson_and_none_begins_in_it(
    open_window: Callable[..., MainWindow], clock: Clock, sure_digits: dict[str, Drawing]
) -> None:
    window = open_window()
    tour = guide_of(window).tour
    window.actions_by_name[Act.TOUR].trigger()
    assert tour.running
    for name in (Act.LESSON, Act.TOUR):
        window.actions_by_name[name].trigger()
        tour.begin()
        assert not tour.running
        draw(window.draw_page.canvas, sure_digits[on(window).prompting.label])
        clock.now += 1
        press(ENTER)
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        assert card(window).isVisible()
    assert "2 of 100" in card(window).words.text()
    QTest.mouseClick(card(window).leave, Qt.MouseButton.LeftButton)
    window.actions_by_name[Act.TOUR].trigger()
    assert tour.running


def test_that_it_is_gone_on_with_and_can_be_begun_anew(lesson: MainWindow, home: Path) -> None:
    fill(lesson, "0", 3)
    first = on(lesson).gallery.path
    lesson.draw_page.plot._seen["nn-9"] = 0
    lesson.actions_by_name[Act.OWN_GALLERY].trigger()
    assert "nn-9" not in lesson.draw_page.plot._seen, "colours are the gallery's"
    assert not lesson.actions_by_name[Act.OWN_GALLERY].isEnabled(), "it is open"
    lesson.actions_by_name[Act.LESSON].trigger()
    assert on(lesson).gallery.path == first
    assert "3 of 100" in card(lesson).words.text()
    QTest.mouseClick(card(lesson).again, Qt.MouseButton.LeftButton)
    assert on(lesson).gallery.path == home / "lessons" / "2" / "Newborn 2.h5"
    assert first.exists()


def test_that_a_drawing_is_never_lost_to_a_lesson_or_a_sample(
    window: MainWindow, home: Path, sure_digits: dict[str, Drawing]
) -> None:
    draw(window.draw_page.canvas, sure_digits["3"])
    write("8")
    for name in (Act.LESSON, Act.SAMPLES):
        window.actions_by_name[name].trigger()
        assert "There is a drawing on the canvas" in window.notice.text
        assert on(window).gallery.path == home / "gallery.h5"
        assert on(window).drawing
    assert not (home / "lessons").exists()
    assert not (home / "examples").exists()


def test_that_the_empty_gallery_leads_to_the_sample_gallery(
    window: MainWindow, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("studio.session.examples._samples", lambda: ())  # how it is filled has a test of its own
    window.open_gallery()
    page = window.gallery_page
    assert page is not None
    window.actions_by_name[Act.SAMPLES].trigger()
    assert on(window).gallery.path == home / "examples" / "Sample gallery.h5"
    assert window.pages.shows(window.gallery_page)
    assert "nothing you do here touches your own" in window.notice.text
    window.actions_by_name[Act.SAMPLES].trigger()
    assert on(window).gallery.path == home / "examples" / "Sample gallery.h5"
