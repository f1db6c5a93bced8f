"""The tour: four steps on the real canvas, by mouse and keys, and left at any time without a loss."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studio.app.application import put_away
from studio.app.assembly import Assembly
from studio.app.unattended import build
from studio.gallery.store import Gallery
from studio.glyphs.strokes import Drawing
from studio.paths import Home
from studio.session import Session
from studio.settings import load_settings
from studio.ui.guide.guide import Guide
from studio.ui.guide.tour import Step, Tour
from studio.ui.parts.actions import Act
from studio.ui.window.main_window import MainWindow
from tests.clock import Clock
from tests.gallery.making import teach
from tests.ui.conftest import draw, focused, press, show, write

ENTER, ESCAPE = Qt.Key.Key_Return, Qt.Key.Key_Escape
CTRL = Qt.KeyboardModifier.ControlModifier


def guide_of(window: MainWindow) -> Guide:
    root = window.root
    assert isinstance(root, Assembly)
    assert root.guide is not None
    return root.guide


@pytest.fixture
def tour(window: MainWindow) -> Tour:
    """Begun from the menu."""
    window.actions_by_name[Act.TOUR].trigger()
    return guide_of(window).tour


def at(tour: Tour) -> Step | None:
    return tour.step


def says(tour: Tour) -> str:
    assert tour.card is not None
    return f"{tour.card.step.text()} {tour.card.words.text()}"


def seen(window: MainWindow, clock: Clock, drawing: Drawing) -> None:
    draw(window.draw_page.canvas, drawing)
    clock.now += 1


def test_that_each_step_waits_until_it_was_really_done(
    window: MainWindow, tour: Tour, clock: Clock, sure_digits: dict[str, Drawing], session: Session, qtbot: QtBot
) -> None:
    assert says(tour).startswith("TOUR: 1 OF 4 Draw a digit")
    press(ENTER)
    write("7")
    assert at(tour) is Step.DRAW
    window.draw_page.entry.clear()
    seen(window, clock, sure_digits["3"])
    assert says(tour).startswith("TOUR: 2 OF 4 It says 3.")
    press(ENTER)
    assert at(tour) is Step.CORRECT
    seen(window, clock, sure_digits["4"])
    press(ENTER)
    assert at(tour) is Step.CORRECT, "confirmed again, not typed"
    seen(window, clock, sure_digits["5"])
    write("6")
    press(ENTER)
    assert says(tour).startswith("TOUR: 4 OF 4")
    press(Qt.Key.Key_R, CTRL)
    QApplication.processEvents()
    assert says(tour).startswith("TOUR: DONE It trains. Then a gate compares old and new")
    retraining = window.retraining
    assert retraining is not None
    retraining.cancel()
    qtbot.waitUntil(lambda: "That is all there is to it" in says(tour))
    assert [sample.label for sample in session.gallery.samples()] == ["3", "4", "6"]
    press(ESCAPE)
    assert not tour.running


def test_that_what_is_taken_back_is_asked_for_again(
    window: MainWindow, tour: Tour, clock: Clock, sure_digits: dict[str, Drawing], session: Session
) -> None:
    seen(window, clock, sure_digits["3"])
    press(ENTER)
    seen(window, clock, sure_digits["5"])
    assert says(tour) == "TOUR: 3 OF 4 Type what it is, and press Enter: so you correct it."
    write("6")
    press(ENTER)
    assert at(tour) is Step.LEARN
    press(Qt.Key.Key_Z, CTRL)
    assert says(tour).startswith("TOUR: 3 OF 4")
    press(ENTER)  # the label stands in the entry again
    assert at(tour) is Step.LEARN
    press(Qt.Key.Key_R, CTRL)
    QApplication.processEvents()
    assert says(tour).startswith("TOUR: DONE")
    while session.gallery.trials():
        press(Qt.Key.Key_Z, CTRL)
    assert says(tour).startswith("TOUR: 2 OF 4")


def test_that_the_curve_does_instead_of_a_training_and_a_correction_may_come_first(
    window: MainWindow, tour: Tour, clock: Clock, sure_digits: dict[str, Drawing]
) -> None:
    seen(window, clock, sure_digits["3"])
    write("8")
    press(ENTER)
    assert at(tour) is Step.CONFIRM
    seen(window, clock, sure_digits["4"])
    press(ENTER)
    assert at(tour) is Step.LEARN
    press(Qt.Key.Key_3, CTRL)
    assert at(tour) is None
    press(Qt.Key.Key_1, CTRL)
    assert tour.running, "who comes back is told that it is done"
    press(ESCAPE)


def test_that_the_pen_alone_is_enough_until_the_training(
    window: MainWindow, tour: Tour, clock: Clock, sure_digits: dict[str, Drawing]
) -> None:
    panel, left = window.draw_page.panel, Qt.MouseButton.LeftButton
    seen(window, clock, sure_digits["3"])
    QTest.mouseClick(panel.large, left)
    assert at(tour) is Step.CORRECT
    seen(window, clock, sure_digits["4"])
    QTest.mouseClick(panel.bars[1], left)
    assert at(tour) is Step.LEARN
    QTest.mouseClick(window.trainer_row.retrain, left)
    QApplication.processEvents()
    assert at(tour) is None
    assert tour.card is not None
    QTest.mouseClick(tour.card.leave, left)
    assert not tour.running
    assert focused() is window.draw_page.entry


def test_that_escape_leaves_the_tour_and_nothing_else(
    window: MainWindow, tour: Tour, sure_digits: dict[str, Drawing], session: Session
) -> None:
    canvas = window.draw_page.canvas
    draw(canvas, sure_digits["3"])
    write("8")
    window.show_figures()
    QApplication.processEvents()
    before = canvas.geometry()
    press(ESCAPE)
    assert not tour.running
    assert window.draw_page.entry.text() == "8"
    assert session.drawing
    QApplication.processEvents()
    assert canvas.geometry() == before
    press(ESCAPE)
    press(ESCAPE)
    assert not session.drawing, "Esc means what it meant before"


@pytest.mark.parametrize("size", [(900, 600), (1280, 820)])
def test_that_it_covers_no_ink_and_moves_no_canvas(window: MainWindow, size: tuple[int, int], qtbot: QtBot) -> None:
    window.resize(*size)
    window.show_figures()
    QApplication.processEvents()
    page = window.draw_page
    before = page.canvas.geometry()
    tour = guide_of(window).tour
    tour.begin()
    QApplication.processEvents()
    assert tour.card is not None
    assert page.canvas.geometry() == before
    assert not tour.card.geometry().intersects(page.canvas.geometry())
    assert page.rect().contains(tour.card.geometry())
    words = tour.card.words
    qtbot.waitUntil(lambda: words.height() >= words.heightForWidth(words.width()))


def test_that_another_gallery_ends_it(window: MainWindow, tour: Tour, tmp_path: Path) -> None:
    with Gallery.open(tmp_path / "other.h5") as gallery:
        teach(gallery, range(1))
    window.galleries.open(tmp_path / "other.h5")
    assert not tour.running


# when it begins by itself


@pytest.fixture
def greeted(home: Path, clock: Clock) -> Callable[[], bool]:
    """Opens a window as a person does and says whether the tour began."""

    def open_one() -> bool:
        window = build(home, seconds=clock)
        root = window.root
        assert isinstance(root, Assembly)
        try:
            show(window)
            guide = guide_of(window)
            guide.greet(fresh=root._fresh)
            if guide.help is not None:
                guide.help.close()
            if window.session is not None:
                window.session.gallery.close(fold=False)
            return guide.tour.running
        finally:
            put_away(window)

    return open_one


def test_that_it_begins_by_itself_once_in_a_new_home(home: Path, greeted: Callable[[], bool]) -> None:
    (home / "settings.json").unlink()
    assert greeted()
    assert load_settings(Home(home).settings).news
    assert not greeted()


def test_that_it_does_not_begin_where_something_was_taught(home: Path, greeted: Callable[[], bool]) -> None:
    (home / "settings.json").unlink()
    with Gallery.open(home / "gallery.h5") as gallery:
        teach(gallery, range(1))
    assert not greeted()


def test_that_it_does_not_begin_after_an_update(greeted: Callable[[], bool]) -> None:
    assert not greeted()
