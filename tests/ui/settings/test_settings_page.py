"""The Settings page: every setting, its default, its reset, the search, and that all places agree."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit, QWidget

from studio.session import Session
from studio.settings import Settings, load_settings
from studio.ui.parts.actions import Act
from studio.ui.parts.menu_button import MenuButton
from studio.ui.parts.number_field import NumberField
from studio.ui.settings.aliases_edit import AliasesEdit
from studio.ui.settings.settings_page import SettingsPage
from studio.ui.settings.settings_table import KEYS
from studio.ui.window.main_window import MainWindow
from tests.ui.conftest import focused, press, write

CTRL = Qt.KeyboardModifier.ControlModifier
NOTED = {"recent", "retrain_kinds", "window", "news"}  # by the program, of what was done: no choice to make


@pytest.fixture
def page(window: MainWindow) -> SettingsPage:
    press(Qt.Key.Key_Comma, CTRL)
    page = window.pages.settings
    assert page is not None
    assert window.pages.currentWidget() is page
    return page


def shown(page: SettingsPage) -> set[str]:
    return {key for key, row in page.rows.items() if row.isVisible()}


def search(page: SettingsPage, text: str) -> set[str]:
    page.search.clear()
    QTest.keyClicks(page.search, text)
    return shown(page)


def other_value(control: QWidget) -> None:
    """Choose something else with keys, as a person would."""
    match control:
        case QCheckBox():
            QTest.keyClick(control, Qt.Key.Key_Space)
        case MenuButton():
            other = next(key for key in control.keys if key != control.value)
            next(action for action in control.menu().actions() if action.data() == other).trigger()
        case NumberField():
            QTest.keyClick(control, Qt.Key.Key_Up)
        case AliasesEdit():
            control.setFocus()
            QTest.keyClicks(control, "a = b")
            QTest.keyClick(control, Qt.Key.Key_Tab)
        case QLineEdit():
            control.selectAll()
            QTest.keyClicks(control, "Ada")
            QTest.keyClick(control, Qt.Key.Key_Return)
        case _:
            raise AssertionError(control)


def test_that_every_setting_is_on_the_page() -> None:
    assert {field.name for field in dataclasses.fields(Settings)} == KEYS | NOTED


def test_that_every_setting_can_be_chosen_and_reset_one_by_one(
    page: SettingsPage, session: Session, home: Path
) -> None:
    for key in sorted(KEYS):
        row, usual = page.rows[key], getattr(Settings(), key)
        if row.reset.isEnabled():  # the test's own home chose it
            row.reset.click()
        assert getattr(session.settings, key) == usual, key
        assert not row.reset.isEnabled(), key
        other_value(row.control)
        assert getattr(session.settings, key) != usual, key
        assert getattr(load_settings(home / "settings.json"), key) == getattr(session.settings, key), key
        assert row.reset.isEnabled(), key
        row.reset.click()
        assert getattr(session.settings, key) == usual, key
        assert getattr(load_settings(home / "settings.json"), key) == usual, key


def test_that_all_can_be_reset_at_once_and_undo_takes_that_back(page: SettingsPage, session: Session) -> None:
    other_value(page.rows["left_handed"].control)
    other_value(page.rows["goal"].control)
    before = session.settings
    page.reset_all.click()
    kept = {key: getattr(session.settings, key) for key in KEYS}
    assert kept == {key: getattr(Settings(), key) for key in KEYS}
    assert not page.reset_all.isEnabled()
    press(Qt.Key.Key_Z, CTRL)
    assert session.settings == before
    assert focused() is page.search


def test_that_the_search_finds_by_words_of_title_and_explanation(page: SettingsPage) -> None:
    assert shown(page) == set(KEYS)
    assert search(page, "left-handed") == {"left_handed"}
    assert search(page, "STROKE next") == {"memory"}  # any order, in capitals or not
    assert search(page, "queue without enter") == {"queue_single_key"}  # its section counts, too
    assert search(page, "nothing is called so") == set()
    assert page.nothing.isVisible()
    press(Qt.Key.Key_Escape)
    assert shown(page) == set(KEYS)
    assert not page.nothing.isVisible()


def test_that_enter_leads_from_the_search_to_what_was_found_and_escape_back(
    window: MainWindow, page: SettingsPage
) -> None:
    write("grid")
    press(Qt.Key.Key_Return)
    assert focused() is page.rows["grid"].control
    press(Qt.Key.Key_Space)
    assert window.session is not None
    assert window.session.settings.grid
    press(Qt.Key.Key_Escape)
    assert focused() is page.search
    press(Qt.Key.Key_Escape)
    assert window.pages.currentWidget() is window.draw_page
    assert focused() is window.draw_page.entry


def test_that_escape_leads_back_to_the_page_the_settings_were_opened_from(window: MainWindow) -> None:
    press(Qt.Key.Key_3, CTRL)
    press(Qt.Key.Key_Comma, CTRL)
    assert not any(tab.isChecked() for tab in window.header.tabs.values())
    press(Qt.Key.Key_Escape)
    assert window.pages.currentWidget() is window.training_page
    assert [name for name, tab in window.header.tabs.items() if tab.isChecked()] == [Act.TRAINING]


def test_that_menus_and_the_page_agree(window: MainWindow, page: SettingsPage) -> None:
    actions = window.actions_by_name
    actions[Act.PEN_THICK].trigger()
    actions[Act.GRID].trigger()
    trained = window.trainer_row.kind
    next(action for action in trained.menu().actions() if action.data() == "cnn").trigger()
    window.header.writer_chosen.emit("Ada")
    kind, writer = page.rows["retrain_kind"].control, page.rows["writer"].control
    assert isinstance(kind, MenuButton)
    assert isinstance(writer, QLineEdit)
    assert page.rows["pen_width"].in_words(34.0) == page.rows["pen_width"].control.property("text")
    assert page.rows["grid"].control.property("checked") is True
    assert (kind.value, writer.text()) == ("cnn", "Ada")
    page.rows["pen_width"].reset.click()
    page.rows["grid"].reset.click()
    page.rows["retrain_kind"].reset.click()
    page.rows["writer"].reset.click()
    assert actions[Act.PEN_MEDIUM].isChecked()
    assert not actions[Act.GRID].isChecked()
    assert trained.value == "nn"  # what serves
    assert window.header.writer.value == "me"


def test_that_a_width_no_menu_offers_is_ticked_nowhere(window: MainWindow, page: SettingsPage) -> None:
    QTest.keyClick(page.rows["pen_width"].control, Qt.Key.Key_Up)
    pens = (Act.PEN_THIN, Act.PEN_MEDIUM, Act.PEN_THICK)
    assert not any(window.actions_by_name[name].isChecked() for name in pens)
    assert window.session is not None
    assert window.session.drawing.pen_width == 25


def test_that_rules_and_queue_agree_with_the_page(window: MainWindow) -> None:
    press(Qt.Key.Key_3, CTRL)
    press(Qt.Key.Key_4, CTRL)
    press(Qt.Key.Key_Comma, CTRL)
    page = window.pages.settings
    assert page is not None
    assert window.training_page is not None
    assert window.queue_page is not None
    other_value(page.rows["enough"].control)
    other_value(page.rows["goal"].control)
    other_value(page.rows["left_handed"].control)
    assert window.queue_page.figures.goal.value() == 98.5
    press(Qt.Key.Key_3, CTRL)
    assert window.training_page.gate.enough.value() == 21
    QTest.keyClick(window.training_page.gate.broken, Qt.Key.Key_Up)
    window.queue_page.chosen.emit({"queue_strategy": "entropy", "goal": 0.9})
    press(Qt.Key.Key_Comma, CTRL)
    controls = {key: page.rows[key].control for key in ("newly_broken", "queue_strategy", "goal")}
    assert controls["newly_broken"].property("value") == 0.15
    assert controls["goal"].property("value") == 90
    strategy = controls["queue_strategy"]
    assert isinstance(strategy, MenuButton)
    assert strategy.value == "entropy"


def test_that_what_cannot_be_is_refused_and_shown_as_it_was(
    window: MainWindow, session: Session, page: SettingsPage
) -> None:
    writer, aliases = page.rows["writer"], page.rows["aliases"]
    assert isinstance(writer.control, QLineEdit)
    writer.control.clear()
    QTest.keyClick(writer.control, Qt.Key.Key_Return)
    assert session.settings.writer == "me"
    assert writer.control.text() == "me"
    assert window.notice.text
    assert isinstance(aliases.control, AliasesEdit)
    aliases.control.setFocus()
    write("nonsense")
    press(Qt.Key.Key_Tab)
    assert session.settings.aliases == ()
    assert "line 1" in aliases.tip.text()
    assert aliases.control.toPlainText() == "nonsense"  # to be mended
    window.actions_by_name[Act.GRID].trigger()
    assert session.settings.grid


def test_that_the_smallest_window_shows_every_setting_whole(window: MainWindow, page: SettingsPage) -> None:
    window.resize(window.minimumSize())
    QApplication.processEvents()
    for key, row in page.rows.items():
        assert row.reset.mapTo(page.area, row.reset.rect().bottomRight()).x() <= page.area.width(), key
        assert row.tip.height() >= row.tip.heightForWidth(row.tip.width()), key
    other_value(page.rows["grid"].control)
    page.reset_all.click()
    QApplication.processEvents()
    assert page.said.height() >= page.said.heightForWidth(page.said.width())
    assert page.said.width() >= page.said.minimumSizeHint().width()


def test_that_reset_all_leaves_language_and_writer(page: SettingsPage, session: Session) -> None:
    other_value(page.rows["language"].control)
    other_value(page.rows["writer"].control)
    language = session.settings.language
    assert language != Settings().language
    other_value(page.rows["grid"].control)
    page.reset_all.click()
    assert (session.settings.language, session.settings.writer) == (language, "Ada")
    assert not session.settings.grid
    assert not page.reset_all.isEnabled()
    assert page.rows["writer"].reset.isEnabled()
    press(Qt.Key.Key_Z, CTRL)
    assert session.settings.grid


def test_that_refused_aliases_stay_to_be_mended_when_something_else_is_chosen(
    page: SettingsPage, session: Session
) -> None:
    aliases = page.rows["aliases"]
    assert isinstance(aliases.control, AliasesEdit)
    aliases.control.setFocus()
    aliases.control.setPlainText("a = b\nnonsense")
    press(Qt.Key.Key_Tab)
    other_value(page.rows["grid"].control)
    assert session.settings.grid
    assert aliases.control.toPlainText() == "a = b\nnonsense"
    assert "line 2" in aliases.tip.text()
    aliases.control.setFocus()
    aliases.control.setPlainText("a = b")
    press(Qt.Key.Key_Tab)
    assert session.settings.aliases == (("a", "b"),)
    assert "line 2" not in aliases.tip.text()
    aliases.reset.click()
    assert aliases.control.toPlainText() == ""


def test_that_undo_passes_over_what_was_refused(page: SettingsPage, session: Session) -> None:
    other_value(page.rows["grid"].control)
    writer = page.rows["writer"].control
    assert isinstance(writer, QLineEdit)
    writer.clear()
    QTest.keyClick(writer, Qt.Key.Key_Return)
    assert session.settings.writer == "me"
    page.search.setFocus()
    press(Qt.Key.Key_Z, CTRL)
    assert not session.settings.grid
