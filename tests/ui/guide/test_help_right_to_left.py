"""Help in a language that is read from the right, with what is read from the left in it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextBlock, QTextCursor
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from studio.manual import NEWS, Page
from studio.ui.guide.help_browser import HelpBrowser
from studio.ui.guide.help_window import HelpWindow
from studio.ui.parts.language import speak

RIGHT, LEFT = Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight
TEXT = "# דף\n\nפסקה.\n\nCtrl+2 פותח.\n\n- פריט\n\n| מקש | עושה |\n|---|---|\n| Ctrl+, | הגדרות |\n"


@pytest.fixture(autouse=True)
def _hebrew(qapp: QApplication) -> Iterator[None]:
    speak(qapp, "he")
    yield
    speak(qapp, "en")


@pytest.fixture
def browser(qtbot: QtBot) -> HelpBrowser:
    made = HelpBrowser()
    qtbot.addWidget(made)
    made.resize(500, 400)
    made.show()
    return made


@pytest.fixture
def help_window(qtbot: QtBot) -> Iterator[HelpWindow]:
    parent = QWidget()
    qtbot.addWidget(parent)
    made = HelpWindow(parent)
    made.show()
    yield made
    made.close()


def blocks(browser: HelpBrowser) -> Iterator[QTextBlock]:
    block = browser.document().begin()
    while block.isValid():
        yield block
        block = block.next()


def place(browser: HelpBrowser, text: str) -> int:
    """Where the first letter of `text` stands, in px from the left."""
    found = browser.document().find(text)
    assert not found.isNull(), text
    start = QTextCursor(browser.document())
    start.setPosition(found.selectionStart())
    return browser.cursorRect(start).x()


def test_that_a_page_is_read_from_the_side_of_its_own_language(browser: HelpBrowser) -> None:
    browser.show_page(Page("a", "a", TEXT, "he"))
    assert {block.textDirection() for block in blocks(browser) if block.text()} == {RIGHT}
    assert place(browser, "פסקה") > browser.width() / 2
    browser.show_page(Page("b", "b", "# A page\n\nText.\n"))
    assert {block.textDirection() for block in blocks(browser)} == {LEFT}
    assert place(browser, "Text") < browser.width() / 2


def test_that_a_table_begins_at_the_right(browser: HelpBrowser) -> None:
    browser.show_page(Page("a", "a", TEXT, "he"))
    assert place(browser, "מקש") > place(browser, "עושה")
    assert place(browser, "הגדרות") < place(browser, "Ctrl+,")


@pytest.mark.parametrize(
    ("shown", "first", "last"),
    [
        ("| א | ב |\n|---|---|\n| Ctrl+, | ב |", "Ctrl", ","),
        ("אז `.npz` נקרא", ".", "npz"),
        ("אז ו־`--scheduler` או", "--", "scheduler"),
        ("עם 95 % שלו", "95", "%"),
    ],
)
def test_that_keys_commands_and_shares_are_read_from_the_left(
    browser: HelpBrowser, shown: str, first: str, last: str
) -> None:
    browser.show_page(Page("a", "a", f"# דף\n\n{shown}\n", "he"))
    assert place(browser, first) < place(browser, last)


def test_that_hebrew_help_is_hebrew_and_what_is_new_is_english(help_window: HelpWindow) -> None:
    for row in range(help_window.list.count()):
        help_window.list.setCurrentRow(row)
        page = help_window._page_of(help_window.list.item(row))
        told = {block.textDirection() for block in blocks(help_window.browser) if block.text()}
        assert told == {LEFT if page.name == NEWS else RIGHT}, page.name


def test_that_a_hebrew_word_is_found_also_behind_a_particle(help_window: HelpWindow) -> None:
    help_window.search.setText("מחק")
    assert "לצייר ולתקן" in [help_window.list.item(row).text() for row in range(help_window.list.count())]
    assert help_window.browser.textCursor().selectedText() == "מחק"
    help_window.search.setText("Ctrl+K")
    assert help_window.browser.textCursor().selectedText() == "Ctrl+K"
