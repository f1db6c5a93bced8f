"""What the entry of labels says aloud is what it shows."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studio.ui.parts import announcer
from studio.ui.parts.label_entry import LabelEntry
from studio.ui.parts.language import speak


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    speak(qapp, "de")
    yield
    speak(qapp, "en")


@pytest.mark.usefixtures("german")
def test_that_what_is_told_is_what_is_shown(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []

    def hear(event: QAccessibleAnnouncementEvent) -> None:
        told.append(event.message())

    monkeypatch.setattr(announcer, "deliver", hear)
    entry = LabelEntry("Label")
    qtbot.addWidget(entry)
    entry.ask("type what it is")
    assert told == [entry.message]
    assert entry.message != "type what it is"
