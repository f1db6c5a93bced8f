"""The window opens where it was, if that screen is still there, and never where nobody sees it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, QSize, Qt

from studio.settings import Settings, load_settings, save_settings
from studio.ui.window.main_window import MainWindow
from studio.ui.window.window_place import TITLE, place_on

LAPTOP, BESIDE = QRect(0, 0, 1366, 740), QRect(1366, 0, 1920, 1050)
SMALLEST = QSize(900, 600)
SECOND = {"name": "second", "x": 1400, "y": 0, "width": 1600, "height": 1000}


def test_that_a_place_that_fits_is_taken_as_it_was() -> None:
    there = QRect(1500, 100, 1200, 800)
    assert place_on([LAPTOP, BESIDE], there, SMALLEST) == there


def test_that_a_screen_that_is_gone_is_not_opened_on() -> None:
    assert place_on([LAPTOP], QRect(1500, 100, 1200, 800), SMALLEST) is None
    assert place_on([LAPTOP], QRect(-2000, 100, 1200, 800), SMALLEST) is None
    assert place_on([], QRect(0, 0, 1200, 800), SMALLEST) is None


@pytest.mark.parametrize("wanted", [(-300, -200, 1200, 700), (700, 300, 1200, 700), (10, 0, 2600, 1400)])
def test_that_all_of_it_can_be_reached_title_bar_included(wanted: tuple[int, int, int, int]) -> None:
    found = place_on([LAPTOP], QRect(*wanted), SMALLEST)
    assert found is not None
    assert LAPTOP.contains(found.adjusted(0, -TITLE, 0, 0))


def test_that_the_window_is_never_smaller_than_is_useful() -> None:
    found = place_on([QRect(0, 0, 800, 600)], QRect(0, 0, 700, 500), SMALLEST)
    assert found == QRect(0, TITLE, 900, 600)


@pytest.mark.parametrize(
    "value", [[1, 2, 3], [0, 0, 0, 600, 0], [0, 0, 900, 600, 2], [0, 0, 1e9, 600, 0], "left", [True] * 5, [1.5] * 5]
)
def test_that_a_bad_place_costs_only_itself(tmp_path: Path, value: object) -> None:
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"window": value, "writer": "Ada"}), encoding="utf-8")
    assert load_settings(path) == Settings(writer="Ada")


def test_that_the_window_notes_its_place_when_it_closes_and_other_settings_stay(
    open_window: Callable[..., MainWindow], home: Path
) -> None:
    window = open_window()
    window.setGeometry(10, TITLE + 5, 900, 640)
    before = load_settings(home / "settings.json")
    window.close()
    after = load_settings(home / "settings.json")
    assert after.window == (10, TITLE + 5, 900, 640, 0)
    assert after.writer == before.writer
    assert after.retrain_kinds == before.retrain_kinds
    again = open_window()
    assert again.height() == 640


def test_that_a_choice_made_later_keeps_the_place(window: MainWindow, home: Path) -> None:
    path = home / "settings.json"
    other = Settings(window=(1, 2, 1000, 700, 0))  # another window closed meanwhile
    save_settings(path, other)
    window.header.writer_chosen.emit("Ada")
    assert load_settings(path).window == (1, 2, 1000, 700, 0)


def test_that_a_window_that_filled_the_screen_does_so_again(open_window: Callable[..., MainWindow], home: Path) -> None:
    save_settings(home / "settings.json", Settings(theme="light", window=(20, 40, 900, 600, 1)))
    window = open_window()
    assert window.windowState() & Qt.WindowState.WindowMaximized
    window.close()
    assert load_settings(home / "settings.json").window[4] == 1


@pytest.mark.parametrize("there", [True, False])
def test_that_a_second_screen_counts_while_it_is_there(tmp_path: Path, there: bool) -> None:
    first = {"name": "first", "x": 0, "y": 0, "width": 1400, "height": 900}
    screens = tmp_path / "screens.json"
    screens.write_text(json.dumps({"screens": [first, SECOND] if there else [first]}))
    code = """
from PySide6.QtWidgets import QApplication, QWidget
from studio.settings import Settings
from studio.ui.window.window_place import take_place
app = QApplication([])
window = QWidget()
window.resize(1000, 700)
take_place(window, Settings(window=(1600, 120, 1100, 750, 0)))
window.show()
print(window.screen().name(), window.width())
"""
    environment = {**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={screens}"}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environment)
    assert done.stdout.split() == (["second", "1100"] if there else ["first", "1000"])
