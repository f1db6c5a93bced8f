"""How the queue asks: chosen in a box, kept in the settings, and followed from the next item on."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialogButtonBox
from pytestqt.qtbot import QtBot

from studio.session import Session
from studio.settings import Settings, load_settings
from studio.ui.parts.actions import Act
from studio.ui.queue.queue_options import QueueOptions
from studio.ui.queue.queue_page import QueuePage
from studio.ui.window.main_window import MainWindow
from tests.clock import Clock
from tests.session.pooling import digits, fill
from tests.ui.conftest import press, write
from tests.ui.queue.test_queue_page import opened

ENTER = Qt.Key.Key_Return
IMAGES, LABELS = digits(40)


@pytest.fixture
def home(home: Path) -> Path:
    """A home with a pool."""
    fill(home / "gallery.h5", IMAGES)
    return home


@pytest.fixture
def page(window: MainWindow) -> QueuePage:
    return opened(window)


def choose(page: QueuePage, monkeypatch: pytest.MonkeyPatch, strategy: str, random: float, hidden: float) -> None:
    def fill_in(box: QueueOptions) -> int:
        box.strategy.choose(strategy)
        box.random.setValue(random)
        box.hidden.setValue(hidden)
        box.one_key.click()
        box.accept()
        return 1

    monkeypatch.setattr(QueueOptions, "exec", fill_in)
    page.options.click()


def test_that_what_is_chosen_is_kept_and_shown_again(
    window: MainWindow, page: QueuePage, session: Session, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    choose(page, monkeypatch, "entropy", 5, 0)
    kept = load_settings(session.home.settings)
    assert (kept.queue_strategy, kept.queue_random, kept.queue_hidden) == ("entropy", 0.05, 0.0)
    assert kept.queue_single_key
    again = QueueOptions(session.settings, page)
    qtbot.addWidget(again)
    assert (again.strategy.value, again.random.value(), again.hidden.value()) == ("entropy", 5, 0)
    assert again.one_key.isChecked()
    assert window.actions_by_name[Act.SINGLE_KEY].isChecked()  # the menu says so, too


def test_that_another_strategy_orders_the_queue_anew(
    page: QueuePage, session: Session, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: not page.ranker.busy)
    assert not page.queue.due
    with qtbot.waitSignal(page.ranker.ranked):
        choose(page, monkeypatch, "entropy", 0, 0)
    qtbot.waitUntil(lambda: not page.ranker.busy)
    choose(page, monkeypatch, "entropy", 10, 10)
    assert not page.ranker.busy  # the order is the same


def test_that_a_strategy_that_is_not_known_is_the_default(page: QueuePage, session: Session, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not page.ranker.busy)
    session.configure(replace(session.settings, queue_strategy="of another version"))
    assert not page.queue.due  # it is ordered so already
    box = QueueOptions(session.settings, page)
    qtbot.addWidget(box)
    assert box.strategy.value == "default"


def test_that_an_alias_is_shown_before_enter(
    page: QueuePage, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fill_in(box: QueueOptions) -> int:
        box.lines.setPlainText("a = α\n\nnine = 9")
        box.accept()
        return 1

    monkeypatch.setattr(QueueOptions, "exec", fill_in)
    page.options.click()
    assert load_settings(session.home.settings).aliases == (("a", "α"), ("nine", "9"))
    write("nine")
    assert ("", "nine → 9") in page.entry.hints
    press(ENTER)
    assert session.gallery.samples()[-1].label == "9"
    write("a")
    assert ("", 'a → α · New class "α"') in page.entry.hints


def test_that_a_line_that_is_no_alias_is_named_and_nothing_is_taken(page: QueuePage, qtbot: QtBot) -> None:
    box = QueueOptions(Settings(), page)
    qtbot.addWidget(box)
    box.lines.setPlainText("a")
    save = box.findChild(QDialogButtonBox)
    assert save is not None
    save.button(QDialogButtonBox.StandardButton.Save).click()
    assert "line 1" in box.said
    assert box.result() == 0


def test_that_an_answer_by_one_key_is_reopened_and_waits(
    page: QueuePage, session: Session, clock: Clock, qtbot: QtBot
) -> None:
    session.configure(replace(session.settings, queue_single_key=True, queue_hidden=0.0))
    clock.now += 1
    write("5")
    assert [sample.label for sample in session.gallery.samples()] == ["5"]
    press(Qt.Key.Key_Backspace)
    assert not session.gallery.samples()
    assert page.entry.text() == "5"
    assert page.entry.selectedText() == "5"
    clock.now += 1
    write("7")  # over it
    assert [sample.label for sample in session.gallery.samples()] == ["7"]


def test_that_why_nothing_came_in_stays_until_something_goes_right(
    window: MainWindow, page: QueuePage, clock: Clock, tmp_path: Path, qtbot: QtBot
) -> None:
    bad = tmp_path / "bad.npz"
    bad.write_bytes(b"no archive")
    page.bring_in.take(bad)
    qtbot.waitUntil(lambda: not page.busy)
    assert "bad.npz" in window.notice.text
    QTest.qWait(20)
    assert "bad.npz" in window.notice.text
    clock.now += 1
    write("5")
    press(ENTER)
    qtbot.waitUntil(lambda: not window.notice.text)
