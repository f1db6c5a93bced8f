"""Another language: texts, numbers and plurals, the side that reading begins on, and the way from one to the other."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QRectF, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studio.app.application import put_away
from studio.app.assembly import Assembly
from studio.glyphs.strokes import Drawing
from studio.paths import Home
from studio.settings import LANGUAGES, Settings, load_settings, save_settings
from studio.ui.parts.actions import Act
from studio.ui.parts.keycaps import key_words
from studio.ui.parts.language import NAMES, language_of, placed, speak
from studio.ui.parts.menu_button import MenuButton
from studio.ui.parts.texts import guess, interval, number, percent
from studio.ui.window.main_window import MainWindow
from tests.ui.conftest import draw


@pytest.fixture(autouse=True)
def _english_again(qapp: QApplication) -> Iterator[None]:
    yield
    speak(qapp, "en")


def test_that_every_language_can_be_chosen() -> None:
    assert ("system", *NAMES) == LANGUAGES
    assert all(Settings(language=one).valid("language") for one in LANGUAGES)
    assert not Settings(language="tlh").valid("language")


def test_that_the_systems_language_is_the_first_that_there_is(monkeypatch: pytest.MonkeyPatch) -> None:
    class System:
        def uiLanguages(self) -> list[str]:
            return ["tlh", "de-AT", "en-US"]

    with monkeypatch.context() as patch:
        patch.setattr(QLocale, "system", System)
        assert language_of("system") == "de"
        assert language_of("he") == "he"
        patch.setattr(System, "uiLanguages", lambda _: ["tlh"])
        assert language_of("system") == "en"


def test_that_numbers_are_written_as_the_language_does(qapp: QApplication) -> None:
    speak(qapp, "en")
    assert (number(1234), percent(0.986)) == ("1,234", "98.6\N{NO-BREAK SPACE}%")
    assert interval(0.941, 0.978) == "94.1 – 97.8\N{NO-BREAK SPACE}%"
    speak(qapp, "de")
    assert (number(1234), percent(0.986)) == ("1.234", "98,6\N{NO-BREAK SPACE}%")


def test_that_keys_are_called_what_stands_on_them(qapp: QApplication) -> None:
    assert key_words("Ctrl+Del") == "Ctrl+Del"
    speak(qapp, "de")
    assert key_words("Ctrl+Del") == "Strg+Entf"
    assert key_words("type + Enter") == "type + Enter"
    speak(qapp, "he")
    assert key_words("Ctrl+Del") == "Ctrl+Del"


def test_that_what_is_read_from_the_right_is_mirrored(qapp: QApplication) -> None:
    box = QRectF(10, 5, 20, 8)
    assert placed(box, 100) == box
    speak(qapp, "he")
    assert qapp.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert placed(box, 100) == QRectF(70, 5, 20, 8)
    assert percent(0.5).strip("\N{LEFT-TO-RIGHT ISOLATE}\N{POP DIRECTIONAL ISOLATE}") == "50.0\N{NO-BREAK SPACE}%"


def test_that_a_language_leaves_nothing_of_the_one_before(qapp: QApplication) -> None:
    speak(qapp, "he")
    speak(qapp, "de")
    assert guess("7") == "Es ist 7"
    speak(qapp, "en")
    assert guess("7") == "It is a 7"
    assert qapp.layoutDirection() == Qt.LayoutDirection.LeftToRight


def test_that_the_window_opens_in_the_chosen_language(open_window: Callable[..., MainWindow], home: Path) -> None:
    save_settings(home / "settings.json", replace(load_settings(home / "settings.json"), language="he"))
    window = open_window()
    assert window.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert window.header.tabs[Act.GALLERY].text() == "גלריה"
    tabs = window.header.tabs
    assert tabs[Act.DRAW].x() > tabs[Act.QUEUE].x()
    assert window.draw_page.canvas.mapTo(window, window.draw_page.canvas.rect().center()).x() > window.width() / 2


def test_that_a_choice_that_cannot_count_now_says_when_it_does(window: MainWindow, home: Path) -> None:
    window.actions_by_name[Act.LANGUAGE_DE].trigger()
    assert window.notice.text == "The language changes when the studio is started again."
    assert window.isVisible()
    assert load_settings(home / "settings.json").language == "de"


@pytest.fixture
def assembly(qtbot: QtBot, home: Path) -> Iterator[Assembly]:
    """As a person opens it: it may open anew."""
    made = Assembly(Home(home), reopens=True)
    made.load_all()
    made.window.show()
    yield made
    put_away(made.window)


def test_that_the_window_opens_anew_in_another_language(assembly: Assembly, qtbot: QtBot, home: Path) -> None:
    assembly.window.actions_by_name[Act.LANGUAGE_DE].trigger()
    qtbot.waitUntil(lambda: not assembly.window.isVisible())
    assert assembly.again == home / "gallery.h5"
    assert load_settings(home / "settings.json").language == "de"


def test_that_the_same_language_by_another_name_changes_nothing(assembly: Assembly) -> None:
    assembly.window.actions_by_name[Act.LANGUAGE_EN].trigger()  # as the system, which is English here
    assert assembly.again is None
    assert not assembly.window.notice.text


def test_that_a_drawing_is_not_lost_to_another_language(assembly: Assembly, sure_digits: dict[str, Drawing]) -> None:
    draw(assembly.window.draw_page.canvas, sure_digits["3"])
    assembly.window.actions_by_name[Act.LANGUAGE_DE].trigger()
    QApplication.processEvents()
    assert assembly.window.isVisible()
    assert assembly.again is None
    assert not assembly.window.draw_page.canvas.empty
    assert "started again" in assembly.window.notice.text
    assert "drawing on the canvas: answer or clear it first" in assembly.window.notice.text, "why it waits"
    assembly.window.draw_page.clear()


@pytest.mark.parametrize("by", ["menu", "page"])
def test_that_a_language_that_had_to_wait_comes_when_it_is_chosen_once_more(
    assembly: Assembly, sure_digits: dict[str, Drawing], qtbot: QtBot, by: str
) -> None:
    window = assembly.window
    draw(window.draw_page.canvas, sure_digits["3"])
    window.actions_by_name[Act.LANGUAGE_DE].trigger()
    window.draw_page.clear()
    window.actions_by_name[Act.PEN_THIN].trigger()
    QApplication.processEvents()
    assert window.isVisible(), "another choice does not ask for it"
    if by == "menu":
        window.actions_by_name[Act.LANGUAGE_DE].trigger()
    else:
        window.open_settings()
        assert window.pages.settings is not None
        menu = window.pages.settings.rows["language"].control
        assert isinstance(menu, MenuButton)
        menu.menu().actions()[menu.keys.index("de")].trigger()
    qtbot.waitUntil(lambda: not window.isVisible())
    assert assembly.again is not None
