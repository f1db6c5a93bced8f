"""The first minute in a real window, by keys and mouse alone: the tour, leaving it, help, and what a crash leaves."""

from __future__ import annotations

import signal
import sys
import time
from pathlib import Path

import pytest

from studio.glyphs.strokes import load_recorded
from studio.paths import Home, shipped
from studio.settings import load_settings
from tests.window.studio_window import READING, studio_window
from tests.window.xvfb import screen, wait_for

pytestmark = [pytest.mark.window, pytest.mark.timeout(300)]

LOADED = 3.0  # seconds until the tour is there


@pytest.mark.skipif(sys.platform == "win32", reason="it is ended by a signal")
def test_that_a_new_home_is_led_through_and_a_crash_is_told_at_the_next_start(tmp_path: Path) -> None:
    home = Home(tmp_path / "home").create()
    digits = load_recorded(shipped("datasets") / "demo-strokes.npz").drawings
    log = tmp_path / "log"
    with screen() as display:
        with studio_window(display, home, log) as window:
            time.sleep(LOADED)
            window.draw(digits[7])
            time.sleep(READING)
            window.screen.keys("Return")
            window.wait_for_samples(1)
            window.draw(digits[14])
            time.sleep(READING)
            window.screen.write("9")
            window.screen.keys("Return")
            assert [sample.label for sample in window.wait_for_samples(2)] == ["7", "9"]
            window.draw(digits[15])
            time.sleep(READING)
            window.screen.keys("Escape")  # leaves the tour, and the drawing where it is
            time.sleep(READING)
            window.screen.keys("Return")
            assert window.wait_for_samples(3)[-1].label == "5"
            window.screen.keys("F1", "shift+Tab", "space")
            assert display.window("^Help$")
            assert load_settings(home.settings).news
            window.process.send_signal(signal.SIGSEGV)
            window.process.wait(20)
        with studio_window(display, home, log) as window:
            wait_for(lambda: len(display.visible("Glyph Studio")) == 2, 20, "the page that tells of the crash")
            assert len(window.wait_for_samples(3)) == 3
            window.process.terminate()
            assert window.process.wait(20) == 0
    assert sorted(path.name for path in home.logs.iterdir()) == ["crash-last.log", "studio.log"]
