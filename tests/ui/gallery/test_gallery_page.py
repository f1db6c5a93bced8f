"""The gallery: look through it, filter it, mend it, undo; with the keys a person has under the hand."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from studio.active.suspects import Suspect
from studio.app.application import put_away
from studio.gallery.query import Order, Which
from studio.gallery.records import DRAWN, IMPORTED, NewSample
from studio.gallery.store import MANY, load_samples
from studio.glyphs.normalise import glyph
from studio.glyphs.strokes import Drawing
from studio.session import Session
from studio.ui.gallery.gallery_model import CACHED, GalleryModel, caption
from studio.ui.gallery.gallery_page import GalleryPage
from studio.ui.gallery.label_check import Doubts, LabelCheck
from studio.ui.gallery.sample_facts import history
from studio.ui.parts.menu_button import MenuButton
from studio.ui.window.main_window import MainWindow
from tests.ui.conftest import focused, press, write

CTRL = Qt.KeyboardModifier.ControlModifier


def sample(label: str, predicted: str, number: int, *, unsure: bool = False) -> NewSample:
    image = np.zeros((28, 28), np.uint8)
    image[4:24, 4 + number % 20] = 255
    looked = predicted != ""
    return NewSample(
        image=image,
        label=label,
        writer="me",
        source=DRAWN if looked else IMPORTED,
        time=1.7e9 + number,
        normalisation=1,
        predicted=predicted,
        unsure=unsure,
        model="nn-0" if looked else "",
    )


@pytest.fixture
def page(window: MainWindow, session: Session) -> GalleryPage:
    session.gallery.add(
        [
            sample("1", "1", 0),
            sample("2", "7", 1),
            sample("3", "3", 2, unsure=True),
            sample("4", "", 3),
            sample("1", "1", 4),
        ]
    )
    press(Qt.Key.Key_2, CTRL)
    assert window.gallery_page is not None
    assert window.pages.currentWidget() is window.gallery_page
    return window.gallery_page


def labels(page: GalleryPage) -> list[str]:
    """What stands under the thumbnails."""
    return [str(page.model.index(row).data()) for row in range(page.model.rowCount())]


def choose(page: GalleryPage, *rows: int) -> None:
    """Click thumbnails, the second and later ones with Ctrl."""
    for number, row in enumerate(rows):
        place = page.grid.visualRect(page.model.index(row)).center()
        modifier = CTRL if number else Qt.KeyboardModifier.NoModifier
        QTest.mouseClick(page.grid.viewport(), Qt.MouseButton.LeftButton, modifier, place)


def test_that_the_newest_comes_first_with_what_the_model_said(page: GalleryPage) -> None:
    assert labels(page) == ["1", "4", "? → 3", "7 → 2", "1"]


def test_that_the_entry_holds_the_focus_and_a_click_leaves_it_there(page: GalleryPage) -> None:
    assert focused() is page.entry
    choose(page, 2)
    assert focused() is page.entry
    assert [one.label for one in page.chosen()] == ["3"]


@pytest.mark.parametrize(
    ("which", "shown"),
    [(Which.RIGHT, ["1", "1"]), (Which.WRONG, ["? → 3", "7 → 2"]), (Which.IMPORTED, ["4"])],
)
def test_that_right_and_wrong_can_be_looked_at_apart(page: GalleryPage, which: Which, shown: list[str]) -> None:
    page.filters.which.choose(which.value)
    page.filters.which.chosen.emit(which.value)
    assert labels(page) == shown
    assert page.filters.shown.text() == f"{len(shown)} / 5"


def test_that_one_label_can_be_looked_at_alone(page: GalleryPage) -> None:
    assert page.filters.label.keys == ("", "1", "2", "3", "4")
    page.filters.label.choose("1")
    page.filters.label.chosen.emit("1")
    assert labels(page) == ["1", "1"]


def test_that_typing_and_enter_mends_all_that_are_chosen(page: GalleryPage, home: Path) -> None:
    choose(page, 0, 1)
    write("9")
    press(Qt.Key.Key_Return)
    assert [one.label for one in load_samples(home / "gallery.h5")] == ["1", "2", "3", "9", "9"]
    assert len(page.chosen()) == 2  # still chosen: the mending can be mended
    assert page.detail.said.text() == '2 relabelled "9" · Ctrl+Z takes it back'


def test_that_a_typo_is_no_class_here_either(page: GalleryPage, session: Session) -> None:
    choose(page, 0)
    write("17")
    press(Qt.Key.Key_Return)
    assert page.entry.message == "Enter again"
    assert "17" not in session.gallery.classes
    press(Qt.Key.Key_Return)
    assert "17" in session.gallery.classes
    assert page.detail.said.text() == '1 relabelled "17"'  # the question is gone


def test_that_a_label_goes_to_the_entry_after_samples_were_chosen_wherever_the_keyboard_was(
    page: GalleryPage, session: Session
) -> None:
    press(Qt.Key.Key_F3)
    write("1")
    assert labels(page) == ["1", "1"]
    choose(page, 0, 1)
    assert focused() is page.entry
    write("3")
    press(Qt.Key.Key_Return)
    assert [one.label for one in session.gallery.samples()] == ["3", "2", "3", "4", "3"]


def test_that_a_filter_that_is_folded_away_leaves_the_keyboard_to_the_entry(page: GalleryPage) -> None:
    page.filters.more.click()
    page.filters.panel.days.setFocus()
    page.filters.more.click()
    assert not page.filters.panel.isVisible()
    assert focused() is page.entry


def test_that_choosing_leaves_the_keyboard_to_the_form_that_asks(page: GalleryPage) -> None:
    choose(page, 0)
    press(Qt.Key.Key_F6)
    form = focused()
    choose(page, 1)
    assert page.detail.asking
    assert focused() is form


@pytest.mark.parametrize(("field", "wrong", "words"), [("sure", "abc", "Sure, %: "), ("days", "2026-13..5", "Days: ")])
def test_that_a_filter_says_why_it_does_nothing(page: GalleryPage, field: str, wrong: str, words: str) -> None:
    page.filters.more.click()
    typed = getattr(page.filters.panel, field)
    typed.setText(wrong)
    assert page.filters.panel.doubt.isVisible()
    assert page.filters.panel.doubt.text().startswith(words + "type ")
    assert len(labels(page)) == 5
    typed.setText("")
    assert not page.filters.panel.doubt.isVisible()


def test_that_why_a_filter_does_nothing_can_be_read_in_the_smallest_window(
    page: GalleryPage, window: MainWindow
) -> None:
    window.resize(window.minimumSize())
    page.filters.more.click()
    panel = page.filters.panel
    panel.sure.setText("abc")
    panel.days.setText("2026-13..5")
    for _ in range(3):  # a layout asks those above it
        QApplication.processEvents()
    assert panel.doubt.height() >= panel.doubt.heightForWidth(panel.doubt.width())
    assert not panel.doubt.geometry().intersects(panel.days.geometry())
    assert not panel.days.geometry().intersects(panel.writer.geometry())


def test_that_an_import_is_not_taken_back_by_one_key_after_what_edited_nothing(
    page: GalleryPage, session: Session
) -> None:
    session.gallery.add([sample("7", "", number) for number in range(MANY)])
    page.refresh()
    choose(page, 0)
    for other in (1, 2):
        press(Qt.Key.Key_Z, CTRL)
        assert page.detail.said.text() == "Ctrl+Z again takes back an import of 50 samples"
        assert len(session.gallery.samples()) == 5 + MANY
        choose(page, other)  # something else: it is asked for anew
        assert page.detail.said.text() == ""
    press(Qt.Key.Key_Z, CTRL)
    press(Qt.Key.Key_Z, CTRL)
    assert len(session.gallery.samples()) == 5


def test_that_what_was_just_done_to_many_is_taken_back_at_once(page: GalleryPage, session: Session) -> None:
    session.gallery.add([sample("7", "", number) for number in range(MANY)])
    page.refresh()
    press(Qt.Key.Key_A, CTRL)
    press(Qt.Key.Key_Delete)
    assert not session.gallery.samples()
    press(Qt.Key.Key_Z, CTRL)
    assert len(session.gallery.samples()) == 5 + MANY


def test_that_an_import_that_is_taken_back_is_called_so(page: GalleryPage, session: Session) -> None:
    session.gallery.add([sample("7", "", 9)])
    session.gallery.undo()
    (gone,) = (one for one in session.gallery.samples(deleted=True) if one.deleted)
    told = [line.split("  ")[1] for line in history(gone, session.gallery.edits()).splitlines()]
    assert told == ["undone: imported", "imported"]


def test_that_a_label_and_its_share_are_told_apart_and_stay_together(page: GalleryPage, session: Session) -> None:
    choose(page, 0)
    shares = page.detail.now.text().rsplit(": ", 1)[1].split(" · ")
    assert len(shares) == 3
    assert all(re.fullmatch(r"\d:\N{NO-BREAK SPACE}\d+\N{NO-BREAK SPACE}%", share) for share in shares)


def test_that_what_the_entry_asks_for_can_be_read_in_full(page: GalleryPage) -> None:
    choose(page, 0)
    write("o")
    press(Qt.Key.Key_Return)
    assert page.entry.hints == (("", "Enter again"),)  # not cut
    said = page.detail.said
    assert said.text().startswith('New class "o"')
    assert said.height() >= said.heightForWidth(said.width()) > 0
    write("x")
    assert (page.entry.message, said.text()) == ("", 'New class "ox"')  # of what stands there now


def test_that_choosing_takes_back_what_was_asked_for(page: GalleryPage, session: Session) -> None:
    write("17")
    press(Qt.Key.Key_Return)
    assert page.entry.hints == (("", "choose a sample first"),)
    choose(page, 0)
    assert page.entry.message == ""
    press(Qt.Key.Key_Return)
    assert page.entry.message == "Enter again"
    choose(page, 1)
    assert (page.entry.message, page.detail.said.text()) == ("", "")  # for another sample Enter is a first one
    press(Qt.Key.Key_Return)
    assert "17" not in session.gallery.classes


def test_that_nothing_is_mended_when_nothing_is_chosen(page: GalleryPage, session: Session) -> None:
    write("9")
    press(Qt.Key.Key_Return)
    assert page.entry.message == "choose a sample first"
    assert "9" not in session.gallery.classes


def test_that_delete_deletes_and_undo_brings_back(page: GalleryPage, window: MainWindow, session: Session) -> None:
    choose(page, 1, 2)
    press(Qt.Key.Key_Delete)
    assert labels(page) == ["1", "7 → 2", "1"]
    assert len(page.chosen()) == 1  # the next one: the hand can go on
    press(Qt.Key.Key_Z, CTRL)
    assert labels(page) == ["1", "4", "? → 3", "7 → 2", "1"]
    assert page.detail.said.text().startswith("taken back")
    QTest.qWait(200)
    assert window.trainer_row.counts.text().startswith("5 remembered")


def test_that_delete_deletes_nothing_while_nothing_is_chosen(page: GalleryPage, session: Session) -> None:
    press(Qt.Key.Key_Delete)
    assert page.chosen() == []
    press(Qt.Key.Key_Delete)
    assert len(session.gallery.samples()) == 5


def test_that_delete_after_undo_hits_what_came_back_and_not_its_neighbour(page: GalleryPage, session: Session) -> None:
    choose(page, 1, 2)
    press(Qt.Key.Key_Delete)
    press(Qt.Key.Key_Z, CTRL)
    assert [one.id for one in page.chosen()] == [3, 2]
    press(Qt.Key.Key_Delete)
    assert [one.id for one in session.gallery.samples()] == [0, 1, 4]


def test_that_nothing_is_chosen_after_undo_when_what_came_back_is_not_shown(
    page: GalleryPage, session: Session
) -> None:
    choose(page, 1)  # imported
    press(Qt.Key.Key_Delete)
    page.filters.which.choose(Which.RIGHT.value)
    page.filters.which.chosen.emit(Which.RIGHT.value)
    choose(page, 0)
    press(Qt.Key.Key_Z, CTRL)
    assert page.chosen() == []
    press(Qt.Key.Key_Delete)
    assert len(session.gallery.samples()) == 5


def test_that_delete_after_mending_hits_what_was_mended(page: GalleryPage, session: Session) -> None:
    choose(page, 2)
    write("9")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Delete)
    assert [one.id for one in session.gallery.samples()] == [0, 1, 3, 4]


def test_that_arrows_go_on_from_what_was_mended(page: GalleryPage) -> None:
    choose(page, 2)
    write("9")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Right)
    assert [one.id for one in page.chosen()] == [1]


def test_that_ctrl_a_chooses_all_that_are_shown_with_nothing_chosen_before(page: GalleryPage) -> None:
    press(Qt.Key.Key_A, CTRL)
    assert len(page.chosen()) == 5
    page.filters.which.choose(Which.WRONG.value)
    page.filters.which.chosen.emit(Which.WRONG.value)
    press(Qt.Key.Key_A, CTRL)
    assert [one.id for one in page.chosen()] == [2, 1]


def test_that_ctrl_a_is_the_entrys_own_while_something_is_typed(page: GalleryPage) -> None:
    write("17")
    press(Qt.Key.Key_A, CTRL)
    assert page.entry.selectedText() == "17"
    assert page.chosen() == []


def test_that_undo_takes_relabelling_back(page: GalleryPage, session: Session) -> None:
    choose(page, 0)
    write("9")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Z, CTRL)
    assert session.gallery.samples()[4].label == "1"
    press(Qt.Key.Key_Z, CTRL)
    assert page.detail.said.text() == "taken back: an import of 5 samples"
    press(Qt.Key.Key_Z, CTRL)
    assert page.detail.said.text() == "nothing to take back"


def test_that_arrows_walk_while_the_entry_is_empty(page: GalleryPage) -> None:
    press(Qt.Key.Key_Right)
    assert [one.id for one in page.chosen()] == [4]
    press(Qt.Key.Key_Right)
    assert [one.id for one in page.chosen()] == [3]
    press(Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert [one.id for one in page.chosen()] == [3, 2]
    press(Qt.Key.Key_A, CTRL)
    assert len(page.chosen()) == 5
    press(Qt.Key.Key_Escape)
    assert page.chosen() == []


def test_that_keys_in_the_grid_are_labels_too(page: GalleryPage) -> None:
    choose(page, 0)
    page.grid.setFocus()
    write("9")
    assert focused() is page.entry
    assert page.entry.text() == "9"


def test_that_the_chosen_one_is_told_at_the_side(page: GalleryPage) -> None:
    assert "Choose a sample" in page.detail.facts.text()
    choose(page, 3)
    assert page.detail.heading.text() == "2"
    assert "nn-0 read 7" in page.detail.facts.text()
    assert page.detail.picture.image is not None
    choose(page, 3, 4)
    assert page.detail.heading.text() == "2 samples"


def test_that_an_empty_gallery_says_what_to_do(open_window: Callable[..., MainWindow]) -> None:
    window = open_window()
    press(Qt.Key.Key_2, CTRL)
    page = window.gallery_page
    assert page is not None
    assert page._stack.currentIndex() == 1
    page.draw_asked.emit()
    assert window.pages.currentWidget() is window.draw_page
    assert focused() is window.draw_page.entry


def test_that_a_new_answer_is_there_when_the_page_is_opened_again(
    page: GalleryPage, window: MainWindow, session: Session
) -> None:
    press(Qt.Key.Key_1, CTRL)
    session.gallery.add([sample("6", "6", 9)])
    press(Qt.Key.Key_2, CTRL)
    assert labels(page)[0] == "6"


def test_that_thumbnails_are_bounded(qapp: QApplication, session: Session) -> None:
    model = GalleryModel()
    session.gallery.add([sample("1", "1", number) for number in range(CACHED + 50)])
    model.set_samples(session.gallery.samples())
    for row in range(model.rowCount()):
        model.index(row).data(Qt.ItemDataRole.DecorationRole)
    assert len(model._pixmaps) == CACHED


def test_that_a_caption_tells_right_from_wrong(session: Session) -> None:
    session.gallery.add(
        [sample("1", "1", 0), sample("1", "7", 1), sample("1", "1", 2, unsure=True), sample("1", "", 3)]
    )
    assert [caption(one) for one in session.gallery.samples()] == ["1", "7 → 1", "? → 1", "1"]


def caught(page: GalleryPage, *, wrong: dict[int, str]) -> None:
    """The audit is over and doubts these, the first most."""
    samples = page._session.gallery.samples(deleted=True)
    suspects = (Suspect(n, n, samples[n].label, label, 0.01 + n / 1000) for n, label in wrong.items())
    page.check.found.emit(Doubts(tuple(suspects), {}, len(samples)))


def test_that_one_key_takes_a_proposed_label_and_one_keeps_it(page: GalleryPage, session: Session) -> None:
    caught(page, wrong={0: "7", 1: "1", 3: "9"})
    assert labels(page) == ["1 → 7?", "2 → 1?", "4 → 9?"]
    assert [one.label for one in session.gallery.samples()] == ["1", "2", "3", "4", "1"], "nothing by itself"
    press(Qt.Key.Key_F4)
    press(Qt.Key.Key_F5)
    assert labels(page) == ["4 → 9?"]
    press(Qt.Key.Key_F4)
    assert [one.label for one in session.gallery.samples()] == ["7", "2", "3", "9", "1"]
    assert labels(page) == []
    press(Qt.Key.Key_Z, CTRL)
    assert session.gallery.samples()[3].label == "4"


def test_that_a_kept_label_is_told_and_taken_back_like_any_edit(page: GalleryPage, session: Session) -> None:
    caught(page, wrong={0: "7", 1: "1"})
    press(Qt.Key.Key_F5)
    assert (labels(page), page.detail.said.text()) == (["2 → 1?"], "1 label kept")
    press(Qt.Key.Key_Z, CTRL)
    assert labels(page) == ["1 → 7?", "2 → 1?"]
    assert [one.id for one in page.chosen()] == [0]
    press(Qt.Key.Key_Y, CTRL)
    assert labels(page) == ["2 → 1?"]
    page.filters.order.choose(Order.OLDEST.value)
    page.filters.order.chosen.emit(Order.OLDEST.value)
    choose(page, 0)
    assert page.detail.changes.text().count("label kept by hand") == 3, "kept, undone, kept again"
    assert "label kept" in page.detail.whose.text()
    assert not page.detail.leave.isVisible()


def test_that_an_undone_relabelling_brings_its_proposal_back(page: GalleryPage) -> None:
    caught(page, wrong={0: "7", 1: "1"})
    press(Qt.Key.Key_F4)
    press(Qt.Key.Key_Z, CTRL)
    assert labels(page) == ["1 → 7?", "2 → 1?"]


def test_that_a_suspect_given_a_third_label_is_doubted_no_more(page: GalleryPage) -> None:
    caught(page, wrong={0: "7", 1: "1"})
    write("3")
    press(Qt.Key.Key_Return)
    assert labels(page) == ["2 → 1?"]


def test_that_a_kept_label_is_not_proposed_again_in_another_window(
    page: GalleryPage, window: MainWindow, open_window: Callable[..., MainWindow]
) -> None:
    caught(page, wrong={0: "7", 1: "1"})
    press(Qt.Key.Key_F5)
    put_away(window)
    later = open_window()
    press(Qt.Key.Key_2, CTRL)
    assert later.gallery_page is not None
    caught(later.gallery_page, wrong={0: "7", 1: "1"})
    assert labels(later.gallery_page) == ["2 → 1?"]


def test_that_labels_are_checked_in_the_background(page: GalleryPage, session: Session, qtbot: QtBot) -> None:
    before = [one.label for one in session.gallery.samples()]
    with qtbot.waitSignal(page.check.found):
        page.check.button.click()
        assert page.check.running
    assert not page.check.running
    assert [one.label for one in session.gallery.samples()] == before


@pytest.fixture
def sound(window: MainWindow, session: Session, sure_digits: dict[str, Drawing]) -> GalleryPage:
    """A gallery in which there is nothing to doubt."""
    images = {label: glyph(drawing) for label, drawing in sure_digits.items()}
    session.gallery.add(
        [NewSample(image, label, "me", IMPORTED, 1.7e9, 1) for label, image in images.items() if image is not None]
    )
    press(Qt.Key.Key_2, CTRL)
    assert window.gallery_page is not None
    return window.gallery_page


@pytest.mark.parametrize("button", [False, True])
def test_that_a_check_that_finds_nothing_says_so_and_leads_back_to_everything(
    sound: GalleryPage, qtbot: QtBot, button: bool
) -> None:
    samples = sound.model.rowCount()
    with qtbot.waitSignal(sound.check.found):
        press(Qt.Key.Key_F8)
    assert sound.model.rowCount() == 0
    assert sound.none_here.isVisible()
    assert sound.none_here.words.text() == f"Nothing suspicious among {samples} samples."
    if button:
        QTest.mouseClick(sound.none_here.all, Qt.MouseButton.LeftButton)
    else:
        press(Qt.Key.Key_Escape)
    assert sound.model.rowCount() == samples
    assert sound.filters.asked_order is Order.NEWEST
    assert focused() is sound.entry


def test_that_escape_leads_back_from_suspects_to_all_samples(page: GalleryPage) -> None:
    caught(page, wrong={0: "7"})
    assert page.filters.reset.isVisible()
    press(Qt.Key.Key_Escape)  # the choice first
    assert labels(page) == ["1 → 7?"]
    press(Qt.Key.Key_Escape)
    assert len(labels(page)) == 5
    assert not page.filters.reset.isVisible()


def test_that_escape_leads_back_where_no_sample_is_like_that(page: GalleryPage) -> None:
    press(Qt.Key.Key_F3)
    write("nothing like it")
    assert page.none_here.isVisible()
    press(Qt.Key.Key_Escape)
    assert labels(page) == []
    press(Qt.Key.Key_Escape)
    assert len(labels(page)) == 5


def test_that_a_check_is_stopped_by_its_button(page: GalleryPage) -> None:
    press(Qt.Key.Key_F8)
    assert page.check.running
    page.check.button.click()
    assert not page.check.running
    assert page.check.button.text() == "Check labels"


def test_that_keys_that_answer_a_doubt_say_that_the_check_is_not_over(
    page: GalleryPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(LabelCheck, "start", lambda *_: None)  # it takes as long as it likes
    press(Qt.Key.Key_F8)
    press(Qt.Key.Key_F4)
    assert page.detail.said.text() == "The labels are still being checked: F4 and F5 answer when that is done."
    caught(page, wrong={0: "7"})
    assert page.detail.said.text() == ""


def test_that_what_was_taken_back_is_still_told_when_a_check_ends(page: GalleryPage, session: Session) -> None:
    session.gallery.add([sample("5", "", 10 + number) for number in range(3)])
    page.refresh()
    press(Qt.Key.Key_Z, CTRL)
    assert page.detail.said.text() == "taken back: an import of 3 samples"
    caught(page, wrong={0: "7"})
    assert page.detail.said.text() == "taken back: an import of 3 samples"


def test_that_chosen_samples_are_moved_to_a_typed_writer(page: GalleryPage, session: Session) -> None:
    choose(page, 0, 2)
    press(Qt.Key.Key_F6)
    write("ada")
    press(Qt.Key.Key_Return)
    assert [one.writer for one in session.gallery.samples()] == ["me", "me", "ada", "me", "ada"]
    assert page.detail.said.text() == '2 moved to writer "ada" · Ctrl+Z takes it back'
    assert focused() is page.entry
    press(Qt.Key.Key_Z, CTRL)
    assert {one.writer for one in session.gallery.samples()} == {"me"}
    press(Qt.Key.Key_Y, CTRL)
    assert [one.writer for one in session.gallery.samples()] == ["me", "me", "ada", "me", "ada"]


def test_that_escape_leaves_the_writers_form_and_changes_nothing(page: GalleryPage, session: Session) -> None:
    choose(page, 0)
    press(Qt.Key.Key_F6)
    write("ada")
    press(Qt.Key.Key_Escape)
    assert focused() is page.entry
    assert {one.writer for one in session.gallery.samples()} == {"me"}


def test_that_the_last_drawings_are_moved_and_imports_are_not_among_them(page: GalleryPage, session: Session) -> None:
    page.writers.last.trigger()
    write("2")
    press(Qt.Key.Key_Return)
    write("ben")
    press(Qt.Key.Key_Return)
    assert [one.writer for one in session.gallery.samples()] == ["me", "me", "ben", "me", "ben"]


def test_that_one_key_keeps_samples_for_testing_and_gives_them_back(page: GalleryPage, session: Session) -> None:
    choose(page, 0, 1)
    press(Qt.Key.Key_F7)
    assert [one.held_out for one in session.gallery.samples()] == [False, False, False, True, True]
    press(Qt.Key.Key_F7)
    assert not any(one.held_out for one in session.gallery.samples())


@pytest.mark.qt_log_ignore("This plugin does not support")  # what offers the names, off screen
def test_that_a_writer_is_forgotten_only_by_the_whole_name(page: GalleryPage, session: Session) -> None:
    session.gallery.move([1, 2], "ada")
    page.refresh()
    page.writers.forget.trigger()
    write("ad")
    press(Qt.Key.Key_Return)
    assert len(session.gallery.samples()) == 5
    write("a")
    press(Qt.Key.Key_Return)
    assert [one.id for one in session.gallery.samples()] == [0, 3, 4]
    assert 'writer "ada" is forgotten' in page.detail.said.text()
    assert labels(page) == ["1", "4", "1"]
    assert not session.undo().what


@pytest.mark.parametrize("narrowed", [False, True])
def test_that_nothing_above_the_samples_is_cut_in_the_smallest_window(
    page: GalleryPage, window: MainWindow, narrowed: bool
) -> None:
    window.resize(window.minimumSize())
    if narrowed:
        page.filters.label.choose("1")
        page.filters.label.chosen.emit("1")
    QApplication.processEvents()
    assert window.width() == 900
    assert page.filters.reset.isVisible() == narrowed
    for button in page.filters.findChildren(QPushButton):
        if button.isVisible() and not isinstance(button, MenuButton):
            assert button.width() >= button.sizeHint().width(), button.text()
    whole = [widget for widget in page.filters.below.children() if isinstance(widget, QWidget) and widget.isVisible()]
    for number, one in enumerate(whole):
        assert page.filters.below.rect().contains(one.geometry()), one
        assert not any(one.geometry().intersects(other.geometry()) for other in whole[number + 1 :]), one
    assert page.filters.below.folded
    window.resize(1372, 884)
    QApplication.processEvents()
    assert not page.filters.below.folded
    window.resize(window.minimumSize())
    QApplication.processEvents()
    assert (window.width(), page.filters.below.folded) == (900, True)


def test_that_the_search_field_says_what_it_takes(page: GalleryPage, window: MainWindow) -> None:
    window.resize(window.minimumSize())
    QApplication.processEvents()
    search = page.filters.search
    for field in ("label", "writer", "version", "source"):
        assert field in search.placeholderText()
        assert field in search.toolTip()
    room = search.width() - 2 * 14  # its border and padding
    assert search.fontMetrics().horizontalAdvance(search.placeholderText()) <= room


def test_that_the_search_field_narrows_and_escape_returns_to_the_entry(page: GalleryPage) -> None:
    press(Qt.Key.Key_F3)
    assert focused() is page.filters.search
    write("imported")
    assert labels(page) == ["4"]
    press(Qt.Key.Key_Escape)
    assert focused() is page.entry
