"""What stands beside the queue's name before it is opened."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from pytestqt.qtbot import QtBot

from studio.ui.parts.actions import Act
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
