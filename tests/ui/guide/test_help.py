"""Help, what is new and diagnostics, with the keyboard alone."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

import studio
from studio.app.assembly import Assembly
from studio.glyphs.strokes import Drawing
from studio.manual import ABOUT, NEWS, Page
from studio.paths import Home
from studio.session import Session
from studio.settings import load_settings
from studio.ui.guide.guide import Guide
from studio.ui.guide.help_window import HelpWindow
from studio.ui.parts.actions import Act
from studio.ui.parts.language import NAMES, speak
from studio.ui.window.main_window import MainWindow
from tests.ui.conftest import draw, focused, press, write

SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def guide(window: MainWindow) -> Guide:
    root = window.root
    assert isinstance(root, Assembly)
    assert root.guide is not None
    return root.guide


@pytest.fixture
def help_window(window: MainWindow, guide: Guide, qtbot: QtBot) -> HelpWindow:
    press(Qt.Key.Key_F1, SHIFT)
    assert guide.help is not None
    qtbot.waitUntil(guide.help.isActiveWindow)
    return guide.help


def title(help_window: HelpWindow) -> str:
    return help_window.browser.accessibleName()


def titles(help_window: HelpWindow) -> list[str]:
    return [help_window.list.item(row).text() for row in range(help_window.list.count())]


def test_that_help_is_searched_read_and_closed_by_keys_alone(help_window: HelpWindow) -> None:
    assert title(help_window) == "The first minute"
    every = titles(help_window)
    write("backup")
    assert titles(help_window) != every
    assert "Your data" in titles(help_window)
    press(Qt.Key.Key_Down)
    assert title(help_window) == titles(help_window)[1]
    press(Qt.Key.Key_Return)
    assert focused() is help_window.browser
    press(Qt.Key.Key_Escape)
    assert titles(help_window) == every, "the search goes first"
    press(Qt.Key.Key_Escape)
    assert not help_window.isVisible()


def test_that_a_search_without_a_hit_says_so(help_window: HelpWindow) -> None:
    write("xyzzy")
    assert titles(help_window) == []
    assert help_window.none.isVisible()


def test_that_a_link_leads_to_its_page_and_nothing_is_fetched(help_window: HelpWindow) -> None:
    help_window.browser.anchorClicked.emit("07-lesson.md")
    assert title(help_window) == "The newborn lesson"
    help_window.browser.anchorClicked.emit("https://example.org/07-lesson.md")
    help_window.browser.anchorClicked.emit("no-such-page.md")
    assert title(help_window) == "The newborn lesson"


def test_that_the_page_of_keys_leads_to_help_and_a_drawing_stays(
    window: MainWindow, guide: Guide, sure_digits: dict[str, Drawing]
) -> None:
    draw(window.draw_page.canvas, sure_digits["3"])
    press(Qt.Key.Key_F1)
    press(Qt.Key.Key_Tab, SHIFT)
    press(Qt.Key.Key_Space)
    assert guide.help is not None
    assert guide.help.isVisible()
    assert window.overlays.keys is not None
    assert not window.overlays.keys.isVisible()
    guide.help.close()
    assert not window.draw_page.canvas.empty


@pytest.mark.parametrize(
    ("key", "page"),
    [
        (Qt.Key.Key_2, "The gallery"),
        (Qt.Key.Key_3, "Training in detail"),
        (Qt.Key.Key_4, "The queue"),
        (Qt.Key.Key_5, "Comparing"),
    ],
)
def test_that_help_begins_at_the_page_that_is_open(window: MainWindow, guide: Guide, key: Qt.Key, page: str) -> None:
    press(key, Qt.KeyboardModifier.ControlModifier)
    press(Qt.Key.Key_F1, SHIFT)
    assert guide.help is not None
    assert title(guide.help) == page
    guide.help.close()


def test_that_the_menu_leads_to_the_news_and_to_what_the_program_is(window: MainWindow, guide: Guide) -> None:
    window.actions_by_name[Act.ABOUT].trigger()
    assert guide.help is not None
    assert f"Version {studio.__version__}" in guide.help.browser.toPlainText()
    assert guide.help.list.currentItem().text() == "About Glyph Studio"
    window.actions_by_name[Act.NEWS].trigger()
    assert "The whole loop" in guide.help.browser.toPlainText()
    guide.help.close()
    assert {ABOUT, NEWS} <= {page.name for page in guide.help._pages}


def test_that_no_title_is_cut_in_any_language(qapp: QApplication, window: MainWindow) -> None:
    for language in NAMES:
        speak(qapp, language)
        made = HelpWindow(window)
        speak(qapp, "en")
        made.show()
        assert made.list.sizeHintForColumn(0) <= made.list.viewport().width(), language
        made.close()


def test_that_a_list_keeps_as_far_from_what_follows_as_a_paragraph(help_window: HelpWindow) -> None:
    help_window.browser.show_page(Page("a", "a", "# A\n\nText.\n\n- one\n- two\n\nMore.\n"))
    document = help_window.browser.document()
    below = [document.findBlockByNumber(n).blockFormat().bottomMargin() for n in range(1, 5)]
    assert below[0] == below[2] == below[3] > below[1]


def test_that_a_name_and_its_dots_stay_on_one_line_and_are_found(help_window: HelpWindow) -> None:
    help_window.browser.show_page(Page("a", "a", "# A\n\n**Report …** of 95 % in 1 MB.\n"))
    text = help_window.browser.document().findBlockByNumber(1).text()
    assert text.split(" ") == [
        "Report\N{NO-BREAK SPACE}…",
        "of",
        "95\N{NO-BREAK SPACE}%",
        "in",
        "1\N{NO-BREAK SPACE}MB.",
    ]
    assert help_window.browser.find("Report …")


# after an update


def seen(session: Session, version: str) -> None:
    session.configure(dataclasses.replace(session.settings, news=version))


def test_that_news_are_shown_once_after_an_update(window: MainWindow, guide: Guide, session: Session) -> None:
    seen(session, "0.0.9")
    guide.greet(fresh=False)
    assert guide.help is not None
    assert title(guide.help) == "What’s new"
    guide.help.close()
    guide.greet(fresh=False)
    assert not guide.help.isVisible()
    assert load_settings(session.home.settings).news == studio.__version__


def test_that_a_new_home_has_no_news_until_the_next_update(guide: Guide, session: Session) -> None:
    guide.greet(fresh=True)
    assert guide.help is None
    assert load_settings(session.home.settings).news == studio.__version__


def test_that_news_are_not_shown_for_ever_where_nothing_can_be_kept(
    guide: Guide, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "no")

    monkeypatch.setattr("studio.session.loop.save_settings", refuse)
    guide.greet(fresh=False)
    assert guide.help is None


# diagnostics


def test_that_diagnostics_are_copied_and_hold_no_label(
    window: MainWindow, guide: Guide, home: Path, qtbot: QtBot
) -> None:
    QGuiApplication.clipboard().clear()
    window.actions_by_name[Act.DIAGNOSTICS].trigger()
    qtbot.waitUntil(lambda: "copied: paste" in window.notice.text)
    text = QGuiApplication.clipboard().text()
    assert text.startswith(f"glyph-studio {studio.__version__}")
    assert str(Home(home).log) in text
    qtbot.waitUntil(lambda: guide._diagnosing is None)


def test_that_diagnostics_are_of_the_open_gallery_and_read_nothing_whole(
    guide: Guide, session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("takes seconds")

    for slow in ("gallery.store.verify", "training.base.load_small", "training.mnist.load_mnist"):
        monkeypatch.setattr(f"studio.{slow}", refuse)
    monkeypatch.setattr(Home, "gallery", property(lambda home: home.root / "another.h5"))
    guide.copy_diagnostics()
    qtbot.waitUntil(lambda: guide._diagnosing is None)
    lines = QGuiApplication.clipboard().text().splitlines()
    gallery = next(line for line in lines if line.startswith("gallery"))
    assert gallery.startswith(f"gallery  {len(session.gallery.samples())} samples, ")
    assert gallery.endswith(str(session.gallery.path))
    assert any(line.startswith(f"models   {session.recognizer.version} in service") for line in lines)
    assert lines[-1].startswith("not read: drawings")


def test_that_closing_meanwhile_waits_for_the_diagnostics(window: MainWindow, guide: Guide) -> None:
    window.actions_by_name[Act.DIAGNOSTICS].trigger()
    QTest.qWait(1)
    window.close()
    QApplication.processEvents()  # what is left running fails the test
