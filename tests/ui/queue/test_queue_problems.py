"""The Queue page where something refuses: it says what, and never shows what is not asked any more."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from threading import Event
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from studio.active.pieces import Pieces
from studio.errors import StudioError
from studio.gallery import pool_state
from studio.gallery.pool import NewItems, Pool, pool_of
from studio.gallery.pool_file import PoolFile, read_pool_file
from studio.recognition.recognizer import Prediction
from studio.session import Session, queue_pool
from studio.session.queue_ranking import Ranked, Work
from studio.settings import Settings, save_settings
from studio.ui.parts.actions import Act
from studio.ui.queue.queue_page import QueuePage
from studio.ui.window.main_window import MainWindow
from tests.session.pooling import digits, fill
from tests.ui.conftest import focused, press, write

ENTER, CTRL = Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier
IMAGES, _ = digits(40)


@pytest.fixture
def home(home: Path) -> Path:
    """A home with a pool."""
    chosen = Settings(theme="light", retrain_kind="nn", queue_random=0.0, queue_hidden=0.0)
    save_settings(home / "settings.json", chosen)
    fill(home / "gallery.h5", IMAGES)
    return home


def opened(window: MainWindow) -> QueuePage:
    press(Qt.Key.Key_4, CTRL)
    assert window.queue_page is not None
    return window.queue_page


def test_that_a_damaged_pool_is_said_to_be_damaged(home: Path, open_window: Callable[..., MainWindow]) -> None:
    journal = next(pool_of(home / "gallery.h5").glob("pool.journal-*"))
    journal.write_bytes(journal.read_bytes()[:40] + b"?" * 40)
    page = opened(open_window())
    assert page.views.currentWidget() is page.bring_in
    assert page.bring_in.title.text() == "The queue cannot be used"
    assert "move the folder" in page.bring_in.words.text()
    assert not page.bring_in.file.isVisible()


def test_that_a_large_pool_is_read_beside_the_window_and_once(
    home: Path, open_window: Callable[..., MainWindow], monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(queue_pool, "LARGE", 100)
    window = open_window()
    qtbot.waitUntil(lambda: window.header.tabs[Act.QUEUE].accessibleName().endswith(" 40"))  # that is another thread's
    threads = []

    def note(*asked: Any) -> PoolFile:
        threads.append(threading.current_thread() is threading.main_thread())
        return read_pool_file(*asked)

    monkeypatch.setattr(pool_state, "read_pool_file", note)
    page = opened(window)
    assert page.views.currentWidget() is page.bring_in
    assert page.bring_in.title.text() == "One moment"
    page.refresh()  # as whenever it comes to the front
    qtbot.waitUntil(lambda: page.views.currentWidget() is not page.bring_in)
    assert page.queue.current is not None
    assert focused() is page.entry
    assert threads == [False]


def test_that_a_large_pool_that_is_damaged_is_said_to_be_damaged(
    home: Path, open_window: Callable[..., MainWindow], monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(queue_pool, "LARGE", 100)
    file = next(pool_of(home / "gallery.h5").glob("images-*.npz"))
    file.write_bytes(file.read_bytes()[:-1])
    page = opened(open_window())
    qtbot.waitUntil(lambda: page.bring_in.title.text() == "The queue cannot be used")
    assert "its content differs from its checksum" in page.bring_in.words.text()
    assert page.bring_in.try_again.isVisible()


def test_that_a_pool_somebody_else_has_is_asked_for_again(home: Path, open_window: Callable[..., MainWindow]) -> None:
    with Pool.open(home / "gallery.h5"):
        page = opened(open_window())
        assert "pool" in page.bring_in.words.text()
        assert page.bring_in.title.text() == "The queue cannot be used"
        assert focused() is page.bring_in.try_again
    press(Qt.Key.Key_Space)
    assert page.views.currentWidget() is not page.bring_in
    assert page.queue.current is not None
    assert focused() is page.entry


def test_that_an_answer_that_is_saved_is_one_though_the_next_item_cannot_be_read(
    window: MainWindow, session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = opened(window)
    answered, upcoming = page.item.picture.items

    def refuse(glyph: NDArray[np.uint8]) -> Prediction:
        raise StudioError("it answers nonsense")

    with monkeypatch.context() as patch:
        patch.setattr(session, "read", refuse)
        write("7")
        with qtbot.waitSignal(page.failed) as told:
            press(ENTER)
        assert "saved" in told.args[0]
        assert "nonsense" in told.args[0]
        assert [trial.label for trial in session.gallery.trials()] == ["7"]
        assert page.item.picture.items[0] is page.queue.current is upcoming
        assert page.tally.last.text().startswith("7")
        with qtbot.waitSignal(page.failed):
            press(Qt.Key.Key_Backspace)
        assert page.item.picture.items[0] is not None
        assert answered is not None
        assert page.item.picture.items[0].item.id == answered.item.id
        assert not session.gallery.trials()
    write("7")
    press(ENTER)
    assert len(session.gallery.trials()) == 1


def test_that_cancel_does_not_wait_for_what_is_being_written_and_tells_what_was(
    window: MainWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, begun, on = opened(window), Event(), Event()
    add = Pool.add

    def slowly(pool: Pool, items: NewItems, source: Path, when: float) -> range:
        begun.set()
        assert on.wait(30)
        return add(pool, items, source, when)

    monkeypatch.setattr(Pool, "add", slowly)
    np.savez(tmp_path / "more.npz", x=IMAGES[:7] // 2)
    page.bring_in.take(tmp_path / "more.npz")
    assert begun.wait(30)
    page.setFocus()
    page.bring_in.cancel.click()
    assert page.bring_in.title.text() == "Stopping …"
    assert page.bring_in.busy
    on.set()
    qtbot.waitUntil(lambda: not page.bring_in.busy)
    assert page.bring_in.title.text() == "7 images taken in"
    assert page.queue.left == len(IMAGES) + 7


@pytest.mark.usefixtures("endless_reading")
def test_that_cancel_before_anything_is_written_leads_back_to_the_items(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    page = opened(window)
    page.bring_in.take(tmp_path / "more.npz")
    page.bring_in.cancel.click()
    qtbot.waitUntil(lambda: not page.bring_in.busy)
    assert page.views.currentWidget() is not page.bring_in
    assert page.queue.left == len(IMAGES)


def test_that_a_ranking_that_failed_is_told_once_and_tried_again_after_the_next_answer(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried: list[Work] = []

    def refuse(work: Work) -> Pieces[Ranked]:
        tried.append(work)
        raise StudioError("it answers nonsense")

    with monkeypatch.context() as patch:
        patch.setattr(Work, "pieces", refuse)
        page = opened(window)
        qtbot.waitUntil(lambda: bool(tried) and not page.ranker.busy)
    assert len(tried) == 1
    assert page.queue._rankings.newest is None
    write("7")
    press(ENTER)
    qtbot.waitUntil(lambda: page.queue._rankings.newest is not None and not page.ranker.busy)
