"""What stands beside the queue's name before it is opened."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studio.gallery.folder import make_new
from studio.ui.parts.actions import Act
from studio.ui.queue.queue_count import QueueCount
from studio.ui.window.main_window import MainWindow
from tests.session.pooling import digits, fill


def test_that_what_waits_is_told_before_the_queue_is_opened(
    home: Path, open_window: Callable[..., MainWindow], qtbot: QtBot
) -> None:
    images, _ = digits(7)
    fill(home / "gallery.h5", images)
    window = open_window()
    tab = window.header.tabs[Act.QUEUE]
    qtbot.waitUntil(lambda: tab.accessibleName() == "Queue 7")
    assert window.queue_page is None
    window.open_queue()
    assert window.session is not None
    assert window.session.queue.left == 7


def test_that_what_was_counted_for_one_gallery_is_not_told_of_another(
    home: Path, open_window: Callable[..., MainWindow], monkeypatch: pytest.MonkeyPatch
) -> None:
    images, _ = digits(7)
    fill(home / "gallery.h5", images)
    make_new(home / "other.h5")
    count, go_on = QueueCount.work, threading.Event()
    monkeypatch.setattr(QueueCount, "work", lambda work: (go_on.wait(60), count(work))[1])
    window = open_window()
    counting = window.findChild(QueueCount)
    assert counting is not None
    go_on.set()
    assert counting.wait(60_000)  # it has said how many, and nobody has heard it yet
    window.galleries.open(home / "other.h5")
    QApplication.processEvents()
    assert window.session is not None
    assert window.session.gallery.path.name == "other.h5"
    assert window.header.tabs[Act.QUEUE].accessibleName() == "Queue"
