"""Ctrl+K: every action is found by its words; Enter starts it, if it can be done now."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu

from studio.glyphs.strokes import Drawing
from studio.searching import finds
from studio.session import Session
from studio.ui.gallery.label_check import LabelCheck
from studio.ui.parts.actions import Act
from studio.ui.parts.language import speak
from studio.ui.window.keys_page import KeysPage
from studio.ui.window.main_window import MainWindow
from studio.ui.window.palette import Palette
from studio.ui.window.palette_list import HEIGHT, KEY
from studio.ui.window.palette_words import also_found_by
from tests.ui.conftest import draw, focused, press, write

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def palette(window: MainWindow) -> Palette:
    press(Qt.Key.Key_K, CTRL)
    assert window.overlays.palette is not None
    assert window.overlays.palette.isVisible()
    return window.overlays.palette


def chosen(palette: Palette) -> QAction:
    assert palette.list.chosen is not None
    return palette.list.chosen


def test_that_every_action_is_listed_with_its_key(window: MainWindow, palette: Palette) -> None:
    for name, action in window.actions_by_name.items():
        assert name is Act.FIND_ACTION or action.menu() or action in palette.list.shown, name
    row = palette.list.shown.index(window.actions_by_name[Act.RETRAIN])
    assert palette.list.item(row).data(KEY) == "Ctrl+R"
    assert any("My gallery" in palette.list.item(row).text() for row in range(palette.list.count()))


def test_that_words_find_an_action_and_enter_starts_it(window: MainWindow, palette: Palette) -> None:
    assert focused() is palette.search
    write("version EVERY")
    assert chosen(palette) is window.actions_by_name[Act.TRAINING]
    press(Qt.Key.Key_Return)
    assert not palette.isVisible()
    assert window.pages.currentWidget() is window.training_page


def test_that_what_is_called_so_comes_before_what_only_speaks_of_it(window: MainWindow, palette: Palette) -> None:
    write("queue")
    titles = [finds("queue", (action.text(),)) for action in palette.list.shown if action.isEnabled()]
    assert titles == sorted(titles, reverse=True)
    assert any(titles)
    assert not all(titles)


def test_that_what_says_so_of_itself_comes_before_what_is_only_looked_for_by_it(
    window: MainWindow, palette: Palette
) -> None:
    write("always dark")  # Light is found by "dark mode", and says that it is always light
    assert chosen(palette) is window.actions_by_name[Act.THEME_DARK]


def test_that_arrows_walk_and_only_what_can_be_done_starts(window: MainWindow, palette: Palette) -> None:
    write("cancel training")
    cancel = window.actions_by_name[Act.CANCEL]
    assert chosen(palette) is cancel
    assert not cancel.isEnabled()
    press(Qt.Key.Key_Return)
    assert palette.isVisible()
    assert palette.said.text() == "Not possible now, or not on this page."
    palette.search.clear()
    write("retrain after")
    first = chosen(palette)
    press(Qt.Key.Key_Down)
    second = chosen(palette)
    assert second is not first
    press(Qt.Key.Key_Up)
    assert chosen(palette) is first


def test_that_nothing_found_is_said_and_enter_does_nothing(palette: Palette) -> None:
    write("zzz")
    assert palette.list.chosen is None
    press(Qt.Key.Key_Return)
    assert palette.isVisible()
    assert palette.said.text() == "No action has these words."


@pytest.mark.parametrize("key", [(Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier), (Qt.Key.Key_K, CTRL)])
def test_that_it_goes_and_leaves_drawing_and_focus(
    key: tuple[Qt.Key, Qt.KeyboardModifier], window: MainWindow, sure_digits: dict[str, Drawing]
) -> None:
    draw(window.draw_page.canvas, sure_digits["3"])
    press(Qt.Key.Key_K, CTRL)
    write("cl")
    press(*key)
    assert window.overlays.shown is None
    assert not window.draw_page.canvas.empty
    assert window.draw_page.entry.text() == ""
    assert focused() is window.draw_page.entry


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("eraser", Act.KEYS),
        ("back to my gallery", Act.OWN_GALLERY),
        ("theme", Act.THEME_DARK),
        ("dark mode", Act.THEME_DARK),
        ("language", Act.LANGUAGE_HE),
        ("preferences", Act.SETTINGS),
        *((word, Act.COMPARE) for word in ("report", "sweep", "race", "duel", "confusion")),
        *((word, Act.YOUR_DATA) for word in ("backup", "restore", "where data lies")),
        ("forget", Act.FORGET_WRITER),
        ("export", Act.TRAINING),
        ("import version", Act.TRAINING),
        ("machine labels", Act.LABEL_REST),
    ],
)
def test_that_what_people_look_for_is_there(query: str, name: Act, window: MainWindow, palette: Palette) -> None:
    write(query)
    assert window.actions_by_name[name] in palette.list.shown


@pytest.mark.parametrize(
    ("language", "query", "english", "name"),
    [
        ("de", "Sprache", "language", Act.LANGUAGE_EN),
        ("he", "שפה", "language", Act.LANGUAGE_EN),
        ("de", "Bericht", "report", Act.COMPARE),
        ("he", "דוח", "report", Act.COMPARE),
        ("de", "Version exportieren", "export version", Act.TRAINING),
        ("he", "ייצוא גרסה", "export version", Act.TRAINING),
        ("de", "Sprache", "hebrew", Act.LANGUAGE_HE),
        ("he", "שפה", "always english", Act.LANGUAGE_EN),
    ],
)
def test_that_what_people_look_for_is_found_in_its_own_words_and_in_english(
    language: str, query: str, english: str, name: Act, qapp: QApplication
) -> None:
    speak(qapp, language)
    try:
        assert finds(query, also_found_by(name))
        assert finds(english, also_found_by(name))
    finally:
        speak(qapp, "en")


def test_that_what_cannot_be_done_now_comes_last(window: MainWindow, palette: Palette) -> None:
    write("export")
    can = [action.isEnabled() for action in palette.list.shown]
    assert can == sorted(can, reverse=True)
    assert palette.list.shown[-1] is window.actions_by_name[Act.EXPORT], (
        "it is called so, but on the Draw page it cannot"
    )
    assert not can[-1]
    assert palette.list.currentRow() == 0


def test_that_a_report_is_begun_from_any_page(
    window: MainWindow, palette: Palette, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def decline(_window: object, title: str, *_: object, **__: object) -> tuple[str, str]:
        asked.append(title)
        return "", ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", decline)
    write("report")
    assert chosen(palette) is window.actions_by_name[Act.REPORT]
    press(Qt.Key.Key_Return)
    assert window.pages.shows(window.pages.compare)
    assert asked == ["Report"]


def test_that_a_writer_is_forgotten_from_any_page_after_a_question(window: MainWindow, palette: Palette) -> None:
    write("forget")
    assert chosen(palette) is window.actions_by_name[Act.FORGET_WRITER]
    press(Qt.Key.Key_Return)
    page = window.gallery_page
    assert page is not None
    assert window.pages.shows(page)
    assert page.detail.asking
    assert page.detail.form.isAncestorOf(focused())


def test_that_tab_does_not_lead_behind_it(palette: Palette) -> None:
    for _ in range(3):
        press(Qt.Key.Key_Tab)
    assert focused() is palette.search


def test_that_only_one_thing_lies_over_the_window(window: MainWindow, palette: Palette) -> None:
    press(Qt.Key.Key_F1)
    assert not palette.isVisible()
    assert isinstance(window.overlays.shown, KeysPage)
    press(Qt.Key.Key_K, CTRL)
    assert isinstance(window.overlays.shown, Palette)


def test_that_a_pen_can_tap_a_line(window: MainWindow, session: Session, palette: Palette) -> None:
    write("left-handed")
    line = palette.list.visualItemRect(palette.list.item(0))
    assert line.height() >= HEIGHT >= 44
    QTest.mouseClick(palette.list.viewport(), Qt.MouseButton.LeftButton, pos=line.center())
    assert session.settings.left_handed


@pytest.mark.parametrize("page", [Qt.Key.Key_1, Qt.Key.Key_4])
def test_that_labels_can_be_checked_from_other_pages(
    window: MainWindow, page: Qt.Key, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(LabelCheck, "start", lambda *_: None)  # it takes as long as it likes
    press(page, CTRL)
    press(Qt.Key.Key_F8)
    gallery = window.gallery_page
    assert gallery is not None
    assert window.pages.shows(gallery)
    assert gallery.check.running
    press(page, CTRL)
    press(Qt.Key.Key_F8)
    assert window.pages.shows(gallery)
    assert gallery.check.running  # what is under way goes on
    press(Qt.Key.Key_F8)
    assert not gallery.check.running  # on its page it is the button


def test_that_what_leads_elsewhere_is_not_told_as_of_this_page(window: MainWindow) -> None:
    actions = window.actions_by_name
    menu = actions[Act.HERE].menu()
    assert isinstance(menu, QMenu)
    menu.aboutToShow.emit()
    assert actions[Act.WHY] in menu.actions()
    assert actions[Act.CHECK] not in menu.actions()


def test_that_an_action_of_a_page_can_be_done_on_that_page_only(window: MainWindow) -> None:
    actions = window.actions_by_name
    assert actions[Act.WHY].isEnabled()
    assert not actions[Act.MOVE].isEnabled()
    press(Qt.Key.Key_2, CTRL)
    assert not actions[Act.WHY].isEnabled()
    assert actions[Act.MOVE].isEnabled()
    press(Qt.Key.Key_F3)
    assert window.gallery_page is not None
    assert focused() is window.gallery_page.filters.search
    press(Qt.Key.Key_1, CTRL)
    press(Qt.Key.Key_F3)
    assert focused() is window.draw_page.entry


def test_that_an_action_follows_its_button(window: MainWindow) -> None:
    row = window.trainer_row
    for name, button in ((Act.RETRAIN, row.retrain), (Act.CANCEL, row.cancel)):
        assert window.actions_by_name[name].isEnabled() is (button.isEnabled() and not button.isHidden()), name
    row.retrain.setEnabled(False)
    row.cancel.show()
    assert not window.actions_by_name[Act.RETRAIN].isEnabled()
    assert window.actions_by_name[Act.CANCEL].isEnabled()


@pytest.mark.qt_log_ignore("does not support", extend=True)  # the offscreen platform
def test_that_f10_opens_the_menu(window: MainWindow) -> None:
    press(Qt.Key.Key_F10)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    assert menu.isVisible()
    menu.close()


@pytest.mark.parametrize("over", [(Qt.Key.Key_K, CTRL), (Qt.Key.Key_F1, Qt.KeyboardModifier.NoModifier)])
def test_that_nothing_is_taken_back_or_saved_below_what_lies_over_the_page(
    over: tuple[Qt.Key, Qt.KeyboardModifier], window: MainWindow, session: Session, sure_digits: dict[str, Drawing]
) -> None:
    draw(window.draw_page.canvas, sure_digits["3"])
    write("3")
    press(Qt.Key.Key_Return)
    samples = tuple(session.gallery.samples())
    assert len(samples) == 1
    for key in (Qt.Key.Key_Z, Qt.Key.Key_Y):
        press(*over)
        over_it = window.overlays.shown
        assert over_it is not None
        press(key, CTRL)
        assert window.overlays.shown is over_it
        assert over_it.isAncestorOf(focused())
        press(Qt.Key.Key_Return)
        assert tuple(session.gallery.samples()) == samples
        assert not session.drawing
        window.overlays.hide()
    press(Qt.Key.Key_Z, CTRL)
    assert session.drawing  # reopened, now that it can be seen


@pytest.mark.parametrize("over", [(Qt.Key.Key_K, CTRL), (Qt.Key.Key_F1, Qt.KeyboardModifier.NoModifier)])
def test_that_no_training_prompt_or_dialog_begins_below_what_lies_over_the_page(
    over: tuple[Qt.Key, Qt.KeyboardModifier], window: MainWindow
) -> None:
    begun: list[bool] = []
    for name in (Act.RETRAIN, Act.PROMPT, Act.IMPORT, Act.NEW_GALLERY, Act.OPEN_GALLERY):
        action = window.actions_by_name[name]
        action.triggered.disconnect()  # a dialog would wait for an answer
        action.triggered.connect(lambda: begun.append(True))
    keys = (Qt.Key.Key_R, Qt.Key.Key_D, Qt.Key.Key_I, Qt.Key.Key_N, Qt.Key.Key_O)
    press(*over)
    over_it = window.overlays.shown
    for key in keys:
        press(key, CTRL)
    assert not begun
    assert window.overlays.shown is over_it
    press(Qt.Key.Key_3, CTRL)  # what leads elsewhere goes on doing so
    assert window.overlays.shown is None
    assert window.pages.shows(window.training_page)
    for key in keys:
        press(key, CTRL)
    assert len(begun) == len(keys)


def test_that_an_action_of_a_page_is_not_done_below_the_palette_but_picked_there(window: MainWindow) -> None:
    press(Qt.Key.Key_2, CTRL)
    assert window.gallery_page is not None
    press(Qt.Key.Key_K, CTRL)
    press(Qt.Key.Key_F3)
    assert isinstance(window.overlays.shown, Palette)
    assert focused() is window.overlays.shown.search
    write("search on this page")
    press(Qt.Key.Key_Return)
    assert window.overlays.shown is None
    assert focused() is window.gallery_page.filters.search


def test_that_the_words_searched_for_can_be_undone(palette: Palette) -> None:
    write("cl")
    press(Qt.Key.Key_A, CTRL)
    press(Qt.Key.Key_Backspace)
    press(Qt.Key.Key_Z, CTRL)
    assert palette.search.text() == "cl"
