"""The Compare page by real keys and events: what it says, what it leads to, and that nobody waits for it."""

from __future__ import annotations

from collections.abc import Callable
from time import perf_counter

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from studio.glyphs.strokes import Drawing
from studio.session import Session
from studio.settings import Settings
from studio.stats import Share, by_class, independent, paired, raced, together
from studio.ui.compare import compare_page, comparing
from studio.ui.compare.compare_page import ComparePage
from studio.ui.compare.comparison import ANSWERED, Comparer
from studio.ui.compare.contrast_words import contrast_words
from studio.ui.parts.actions import Act
from studio.ui.parts.piece_thread import PieceThread
from studio.ui.window.main_window import MainWindow
from tests.gallery.making import imported
from tests.ui.conftest import focused, press, write

CTRL = Qt.KeyboardModifier.ControlModifier


def teach(session: Session, drawing: Drawing, label: str) -> None:
    for stroke in drawing.strokes:
        session.add_stroke(stroke)
    session.answer(label)


@pytest.fixture
def drawn(window: MainWindow, session: Session, sure_digits: dict[str, Drawing]) -> MainWindow:
    """Six digits by one writer, one of them called something else, and three by another."""
    digits = list(sure_digits.items())
    for label, drawing in digits[:6]:
        teach(session, drawing, "4" if label == digits[0][0] else label)
    session.configure(Settings(writer="ann", theme="light", retrain_kind="nn"))
    for label, drawing in digits[1:4]:
        teach(session, drawing, label)
    window.show_figures()
    return window


@pytest.fixture
def page(drawn: MainWindow, qtbot: QtBot) -> ComparePage:
    press(Qt.Key.Key_5, CTRL)
    page = drawn.pages.compare
    assert page is not None
    assert drawn.pages.shows(page)
    qtbot.waitUntil(lambda: not page.comparing.busy)
    return page


def rest(page: ComparePage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not page.comparing.busy)


def test_that_kept_versions_race_over_every_drawing(page: ComparePage) -> None:
    rows = page.race.chart.rows
    assert {row.name.split(" · ")[0] for row in rows} == {"compact-0", "cnn-0", "nn-0", "accurate-0"}
    assert {row.share.n for row in rows} == {9}
    listed = page.choices.versions.versions
    assert [row.name.split(" · ")[0] for row in rows] == list(listed), "in the order of the list beside it"
    assert page.choices.told.text() == "9 drawings count."
    assert page.race.words.text.count("n = 9") == len(rows) * (len(rows) - 1) // 2
    assert "nn-0 · 0 learnt: 88.9" in page.race.chart.accessibleDescription()


def test_that_a_drawing_is_answered_while_the_page_is_in_front_at_most_twice_a_second(
    page: ComparePage,
    drawn: MainWindow,
    session: Session,
    sure_digits: dict[str, Drawing],
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    shown: list[int] = []
    page.comparing.compared.connect(lambda found: shown.append(len(found.race.drawings)))
    begun: list[float] = []
    begin = page.comparing._beside.start

    def start(work: PieceThread) -> None:
        begun.append(perf_counter())
        begin(work)

    monkeypatch.setattr(page.comparing._beside, "start", start)
    QTest.qWait(comparing.PAUSE + 50)
    for label, drawing in list(sure_digits.items())[:2]:
        teach(session, drawing, label)
        drawn.show_figures()
        rest(page, qtbot)
    assert shown == [10, 11]
    assert begun[1] - begun[0] >= 0.9 * comparing.PAUSE / 1000
    assert page.race.chart.rows[0].share.n == 11


def test_that_nothing_is_compared_while_another_page_is_in_front(
    page: ComparePage, drawn: MainWindow, session: Session, sure_digits: dict[str, Drawing], qtbot: QtBot
) -> None:
    drawn.open_draw()
    teach(session, sure_digits["7"], "7")
    drawn.show_figures()
    assert not page.comparing.busy
    drawn.open_compare()
    rest(page, qtbot)
    assert page.race.chart.rows[0].share.n == 10


def test_that_the_race_kept_in_view_follows_while_one_draws_and_leaves_the_keys_to_the_canvas(
    page: ComparePage, drawn: MainWindow, session: Session, sure_digits: dict[str, Drawing], qtbot: QtBot
) -> None:
    page.float.click()
    assert page.race_window is not None
    assert page.race_window.race.chart.rows[0].share.n == 9
    drawn.open_draw()
    assert focused() is drawn.draw_page.entry
    teach(session, sure_digits["7"], "7")
    drawn.show_figures()
    rest(page, qtbot)
    assert page.race_window.race.chart.rows[0].share.n == 10
    page.race_window.close()
    teach(session, sure_digits["7"], "7")
    drawn.show_figures()
    assert not page.comparing.busy


def test_that_versions_are_chosen_by_keys(page: ComparePage, qtbot: QtBot) -> None:
    page.choices.versions.setFocus()
    before = page.choices.versions.versions
    press(Qt.Key.Key_Space)
    assert len(page.choices.versions.versions) == len(before) - 1
    rest(page, qtbot)
    assert {row.name.split(" · ")[0] for row in page.race.chart.rows} == set(page.choices.versions.versions)


def test_that_without_versions_the_page_says_what_to_do(page: ComparePage, qtbot: QtBot) -> None:
    page.choices.versions.setFocus()
    for _ in page.choices.versions.versions:
        press(Qt.Key.Key_Space)
        press(Qt.Key.Key_Down)
    rest(page, qtbot)
    assert page.race.empty.text().startswith("Choose versions at the side")
    assert page.writers.empty.text().startswith("Choose a version")


def test_that_a_home_where_nothing_was_drawn_is_told_what_to_do(window: MainWindow, qtbot: QtBot) -> None:
    window.open_compare()
    page = window.pages.compare
    assert page is not None
    rest(page, qtbot)
    for tab in (page.race, page.trials, page.confusions):
        assert "draw a few" in tab.empty.text()
    assert "two writers" in page.writers.empty.text()
    assert "Retrain" in page.history.empty.text()


def test_that_an_empty_race_names_the_switch_that_would_let_imported_images_count(
    window: MainWindow, session: Session, qtbot: QtBot
) -> None:
    session.gallery.add([imported(900), imported(901)])
    session.gallery.delete([1])
    window.open_compare()
    page = window.pages.compare
    assert page is not None
    rest(page, qtbot)
    assert page.race.empty.text().endswith("“Imported images, too” lets them race over 1 imported image.")
    page.choices.imported.click()
    rest(page, qtbot)
    assert page.race.empty.isHidden()
    assert {row.share.n for row in page.race.chart.rows} == {1}


def test_that_what_counts_is_told_of_the_race_alone_and_never_of_a_choice_before(
    page: ComparePage, qtbot: QtBot
) -> None:
    page.choices.imported.click()
    assert page.choices.told.text() == "Counting …"
    rest(page, qtbot)
    assert page.choices.told.text() == "9 drawings count."
    page.show_tab(compare_page.CONFUSIONS)
    assert not page.choices.told.isVisible()
    page.show_tab(compare_page.RACE)
    assert page.choices.told.isVisible()


def test_that_ctrl_tab_turns_to_the_next_tab_and_tab_comes_to_its_button_first(page: ComparePage) -> None:
    press(Qt.Key.Key_Tab)
    assert focused() is page.tabs.button(compare_page.RACE)
    page.choices.versions.setFocus()
    for number in (*range(1, compare_page.STUDIES + 1), compare_page.RACE):
        press(Qt.Key.Key_Tab, CTRL)
        assert page.tabs.button(number).isChecked()
        assert focused() is page.tabs.button(number)
    press(Qt.Key.Key_Backtab, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert page.tabs.current is page.studies


def test_that_the_drawings_of_one_writer_can_be_raced_over(page: ComparePage, qtbot: QtBot) -> None:
    assert page.choices.writer.keys[1:] == ("me", "ann")
    page.choices.writer.choose("ann")
    page.choices.writer.chosen.emit("ann")
    rest(page, qtbot)
    assert {row.share.n for row in page.race.chart.rows} == {3}
    assert [row.share.n for row in page.trials.legend.rows] == [3]


def test_that_two_writers_are_compared_on_what_both_have_drawn(page: ComparePage) -> None:
    page.show_tab(compare_page.WRITERS)
    assert page.writers.pair == ("me", "ann")
    assert {row.name.split(" · ")[0]: row.share.n for row in page.writers.chart.rows} == {"me": 4, "ann": 3}
    assert "no evidence of a difference" in page.writers.words.text
    assert "Decide beforehand when to look" in page.writers.note.text()
    assert {row.name.split(" · ")[0]: row.share.n for row in page.writers.every.rows} == {"me": 6, "ann": 3}


def test_that_a_cell_leads_to_its_drawings_and_they_are_relabelled_there(
    page: ComparePage, drawn: MainWindow, session: Session, sure_digits: dict[str, Drawing], qtbot: QtBot
) -> None:
    wrong = next(iter(sure_digits))
    page.show_tab(compare_page.CONFUSIONS)
    tab = page.confusions
    tab.whose.choose("nn-0")
    tab.whose.chosen.emit("nn-0")
    assert tab.cell.text() == f"4, read as {wrong}: 1"
    tab.view.setFocus()
    press(Qt.Key.Key_Return)
    gallery = drawn.gallery_page
    assert gallery is not None
    assert drawn.pages.shows(gallery)
    assert [sample.label for sample in gallery.chosen()] == ["4"]
    assert gallery.model.rowCount() == 1
    assert focused() is gallery.entry
    write(wrong)
    press(Qt.Key.Key_Return)
    assert session.gallery.samples()[0].label == wrong
    gallery.filters.reset.click()
    assert gallery.model.rowCount() == 9
    press(Qt.Key.Key_5, CTRL)
    rest(page, qtbot)
    confusion = page.confusions.confusion
    assert confusion is not None
    assert (confusion.true == confusion.read).all()


def test_that_arrows_walk_among_the_cells_and_letters_do_not(page: ComparePage) -> None:
    page.show_tab(compare_page.CONFUSIONS)
    view = page.confusions.view
    view.setFocus()
    view.go_to(0, 0)
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Down)
    assert (view.currentIndex().row(), view.currentIndex().column()) == (1, 1)
    write("0")
    assert (view.currentIndex().row(), view.currentIndex().column()) == (1, 1)


def test_that_answers_as_given_stay_history(page: ComparePage) -> None:
    assert page.confusions.whose.value == ANSWERED
    assert page.confusions.note.text().endswith("8 of 9 are right.")


def test_that_a_model_that_cannot_be_asked_is_told_and_what_was_shown_stays(
    page: ComparePage, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    def fail(_self: object, _question: object, _show: Callable[[float], None]) -> None:
        raise ValueError("it answers nonsense")

    rows = page.race.chart.rows
    monkeypatch.setattr(Comparer, "compare", fail)
    page.choices.versions.setFocus()
    press(Qt.Key.Key_Space)
    rest(page, qtbot)
    assert page.status.text() == "it answers nonsense"
    assert page.race.chart.rows == rows


def test_that_the_page_has_its_key_and_its_place_in_the_search(window: MainWindow) -> None:
    assert window.actions_by_name[Act.COMPARE].shortcut().toString() == "Ctrl+5"
    assert window.header.tabs[Act.COMPARE].text() == "Compare"


# words


def test_that_better_is_said_only_with_evidence() -> None:
    right = np.ones(40, np.bool_)
    worse = right.copy()
    worse[:15] = False
    told = contrast_words(paired(("nn-0", "nn-1"), worse, right))
    assert told.startswith("nn-1 is better than nn-0: 100.0")
    assert "n = 40 (McNemar, p < 0.001)" in told
    at_any_time = contrast_words(together([raced(("nn-0", "nn-1"), worse, right)])[0])
    assert "n = 40 (p < 0.001 at any time, Holm; McNemar, p < 0.001)" in at_any_time
    early = contrast_words(raced(("nn-0", "nn-1"), worse[:6], right[:6]))
    assert early.startswith("nn-0 and nn-1: no evidence of a difference yet, n = 6. Right by one")
    assert told.endswith("Right by one alone: nn-0 0, nn-1 15.")
    unclear = contrast_words(independent(("ann", "ben"), Share(59, 100), Share(57, 90)), by="nn-0")
    assert unclear.startswith("By nn-0: ann and ben: no evidence of a difference, 59.0")
    assert unclear.endswith("n = 100 / 90.")
    mixed = by_class(("ann", "ben"), [(Share(188, 190), Share(10, 10)), (Share(8, 10), Share(162, 190))])
    assert contrast_words(mixed, by="nn-0").endswith("Of the same mix of classes: ann 89.5\u00a0%, ben 92.6\u00a0%.")
    assert "nothing to compare" in contrast_words(independent(("ann", "ben"), Share(0, 0), Share(1, 2)))
