"""Classes and writers in the window: rename by typing, merge after being told, delete, take back; keys alone do it."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import Qt

from studio.gallery.records import DRAWN, NewSample
from studio.glyphs.strokes import Drawing
from studio.session import Session
from studio.ui.gallery.classes_page import ClassesPage
from studio.ui.window.main_window import MainWindow
from tests.ui.conftest import draw, press, write

CTRL = Qt.KeyboardModifier.ControlModifier
ENTER = Qt.Key.Key_Return


def sample(label: str, number: int, writer: str = "me") -> NewSample:
    image = np.zeros((28, 28), np.uint8)
    image[4:24, 4 + number % 20] = 255
    return NewSample(image, label, writer, DRAWN, 1.7e9 + number, 1, predicted="1", model="nn-0")


@pytest.fixture
def page(window: MainWindow, session: Session) -> ClassesPage:
    for number, label in enumerate(["o", "o", "o", "q", "3"]):
        session.gallery.answer(sample(label, number, "ann" if label == "q" else "me"), probability=0.5)
    press(Qt.Key.Key_L, CTRL)
    assert window.classes_page is not None
    assert window.pages.currentWidget() is window.classes_page
    return window.classes_page


def counts(session: Session) -> dict[str, int]:
    found: dict[str, int] = {}
    for one in session.gallery.samples():
        found[one.label] = found.get(one.label, 0) + 1
    return found


def choose(page: ClassesPage, label: str) -> None:
    press(Qt.Key.Key_Down)
    while page.chosen is None or page.chosen.label != label:
        before = page.chosen
        press(Qt.Key.Key_Down)
        assert page.chosen != before, f"{label} is not in the list"


def cells(page: ClassesPage, row: int) -> list[str]:
    found = [page.table.item(row, column) for column in range(page.table.columnCount())]
    return [item.text() for item in found if item is not None]


def test_that_a_persons_own_classes_come_first_with_their_figures(page: ClassesPage) -> None:
    assert cells(page, 0) == ["o", "3", "0", "yours", "memory"]
    assert cells(page, 1) == ["q", "1", "0", "yours", "memory"]
    assert cells(page, 2)[0] == "0"
    assert cells(page, 2)[3:] == ["base set", "network"]


def test_that_typing_and_enter_rename_the_chosen_class(page: ClassesPage, session: Session) -> None:
    choose(page, "q")
    write("Q")
    press(ENTER)
    assert counts(session) == {"o": 3, "Q": 1, "3": 1}
    assert page.chosen is not None
    assert page.chosen.label == "Q"
    press(Qt.Key.Key_Z, CTRL)
    assert counts(session) == {"o": 3, "q": 1, "3": 1}


def test_that_a_merge_is_said_before_it_is_done(page: ClassesPage, session: Session) -> None:
    choose(page, "o")
    write("0")
    press(ENTER)
    assert counts(session)["o"] == 3
    assert page.detail.said.text() == 'merge 3 drawings of "o" into "0"?'
    press(ENTER)
    assert counts(session) == {"0": 3, "q": 1, "3": 1}
    press(Qt.Key.Key_Z, CTRL)
    assert counts(session)["o"] == 3


def test_that_another_text_is_another_question(page: ClassesPage, session: Session) -> None:
    choose(page, "o")
    write("q")
    press(ENTER)
    press(Qt.Key.Key_Backspace)
    write("0")
    press(ENTER)
    assert counts(session)["o"] == 3


def test_that_delete_deletes_the_class_and_undo_brings_it_back(page: ClassesPage, session: Session) -> None:
    choose(page, "o")
    press(Qt.Key.Key_Delete)
    assert counts(session) == {"q": 1, "3": 1}
    assert "Ctrl+Z" in page.detail.said.text()
    press(Qt.Key.Key_Z, CTRL)
    assert counts(session)["o"] == 3


def test_that_a_class_of_the_base_set_stays_and_it_says_why(page: ClassesPage, session: Session) -> None:
    choose(page, "3")
    assert not page.detail.delete.isEnabled()
    press(Qt.Key.Key_Delete)
    assert "base set" in page.detail.said.text()
    write("x")
    press(ENTER)
    assert "base set" in page.detail.said.text()
    assert counts(session)["3"] == 1


def test_that_what_is_no_label_changes_nothing(page: ClassesPage, session: Session) -> None:
    choose(page, "o")
    write("x" * 17)
    press(ENTER)
    assert "16 characters" in page.detail.said.text()
    assert counts(session)["o"] == 3


def test_that_writers_have_their_figures_and_the_current_one_stands_out(page: ClassesPage) -> None:
    rows = [[page.writers.item(row, column) for column in range(4)] for row in range(page.writers.rowCount())]
    texts = {row[0].text(): [cell.text() for cell in row if cell] for row in rows if row[0] is not None}
    assert texts["me"][1:3] == ["4", "0.0\N{NO-BREAK SPACE}% of 4 (0 – 49\N{NO-BREAK SPACE}%)"]
    assert texts["ann"][1] == "1"
    assert [row[0].font().bold() for row in rows if row[0] is not None] == [True, False]


def test_that_escape_leads_back_to_the_gallery(page: ClassesPage, window: MainWindow) -> None:
    write("x")
    press(Qt.Key.Key_Escape)
    assert window.pages.currentWidget() is page
    press(Qt.Key.Key_Escape)
    assert window.pages.currentWidget() is window.gallery_page
    assert window.gallery_page is not None
    window.gallery_page.classes.click()
    assert window.pages.currentWidget() is page


def test_that_a_drawing_on_the_canvas_is_called_by_the_new_name_at_once(
    window: MainWindow, session: Session, sure_digits: dict[str, Drawing]
) -> None:
    draw(window.draw_page.canvas, sure_digits["7"])
    write("G")
    press(ENTER)
    press(ENTER)
    assert not session.drawing
    draw(window.draw_page.canvas, sure_digits["7"])
    assert window.draw_page.panel.large.text() == "G"
    press(Qt.Key.Key_L, CTRL)
    page = window.classes_page
    assert page is not None
    choose(page, "G")
    write("H")
    press(ENTER)
    session.settle()
    press(Qt.Key.Key_1, CTRL)
    window.draw_page.show_drawing()
    assert window.draw_page.panel.large.text() == "H"


def test_that_typing_says_at_once_what_enter_would_do(page: ClassesPage) -> None:
    choose(page, "o")
    write("G")
    assert page.detail.said.text() == 'rename "o" (3 drawings) to "G"?'
    press(Qt.Key.Key_Backspace)
    write("q")
    assert page.detail.said.text() == 'merge 3 drawings of "o" into "q"?'


def test_that_a_new_class_is_said_while_its_label_is_typed_in_the_smallest_window_too(
    window: MainWindow, session: Session, sure_digits: dict[str, Drawing]
) -> None:
    window.resize(900, 600)
    entry = window.draw_page.entry
    draw(window.draw_page.canvas, sure_digits["7"])
    write("incomprehensible")
    assert entry._caps.isVisible()
    assert entry.hints[0][1].startswith('New class "incompre')
    press(ENTER)
    assert entry.message == 'New class "incomprehensible": Enter again'
    assert not len(session.gallery.samples())
    write("x")
    assert "16 characters" in entry.message
    press(ENTER)
    assert not len(session.gallery.samples())


def test_that_a_new_class_is_said_while_its_label_is_typed_in_the_gallery(
    page: ClassesPage, window: MainWindow
) -> None:
    press(Qt.Key.Key_2, CTRL)
    assert window.gallery_page is not None
    write("G")
    assert window.gallery_page.detail.said.text() == 'New class "G"'
    write("x" * 16)
    assert "16 characters" in window.gallery_page.detail.said.text()
