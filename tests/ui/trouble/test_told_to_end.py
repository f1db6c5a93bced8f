"""What asks or tells while the window opens goes when the program is told to end, and nothing comes after it."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studio.app.running import run
from studio.errors import StudioError
from studio.ui.trouble.damage_box import DamageBox
from studio.ui.window import safety


@pytest.mark.skipif(os.name != "posix", reason="signals")
@pytest.mark.parametrize("signalled", [True, False])
def test_that_nobody_need_press_ok_in_a_program_that_is_told_to_end(
    signalled: bool, home: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    (home / "gallery.h5").write_bytes(b"no gallery " * 100)
    told: list[str] = []

    def ask(_box: DamageBox) -> int:
        if signalled:
            os.kill(os.getpid(), signal.SIGTERM)
            qtbot.waitUntil(lambda: not any(widget.isVisible() for widget in QApplication.topLevelWidgets()))
        return 0

    monkeypatch.setattr(safety, "seen", lambda: True)
    monkeypatch.setattr(safety, "show_failure", told.append)
    monkeypatch.setattr(DamageBox, "exec", ask)
    before = signal.getsignal(signal.SIGTERM), signal.getsignal(signal.SIGINT)
    try:
        with pytest.raises(StudioError, match="not a gallery"):
            run(home)
    finally:
        signal.signal(signal.SIGTERM, before[0])
        signal.signal(signal.SIGINT, before[1])
    assert len(told) == (0 if signalled else 1)
