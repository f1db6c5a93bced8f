"""Whether a window can open is known before Qt, which would abort, is asked."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from studio.errors import StudioError
from studio.trouble import display
from studio.trouble.display import NoDisplayError, check_display


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    return monkeypatch


def test_that_no_display_is_said_in_one_line(bare: pytest.MonkeyPatch) -> None:
    with pytest.raises(NoDisplayError, match="there is no display; try `studio demo`") as raised:
        check_display()
    assert "\n" not in str(raised.value)


def test_that_a_dead_display_is_named(bare: pytest.MonkeyPatch) -> None:
    bare.setenv("DISPLAY", ":4711")
    with pytest.raises(NoDisplayError, match=":4711 does not answer"):
        check_display()


def test_that_a_dead_wayland_is_named(bare: pytest.MonkeyPatch, tmp_path: Path) -> None:
    bare.setenv("WAYLAND_DISPLAY", "wayland-9")
    bare.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    with pytest.raises(NoDisplayError, match="wayland-9 does not answer"):
        check_display()
    (tmp_path / "wayland-9").touch()
    check_display()


def test_that_offscreen_needs_no_display(bare: pytest.MonkeyPatch) -> None:
    bare.setenv("QT_QPA_PLATFORM", "offscreen")
    check_display()


def test_that_missing_libraries_are_one_line_of_apt(bare: pytest.MonkeyPatch) -> None:
    bare.setenv("DISPLAY", ":0")
    bare.setattr(display, "_x_answers", lambda: True)
    bare.setattr(display, "X11", {"libno-such-thing.so.1": "libno-such-thing1", "libnor-this.so.2": "libnor-this2"})
    with pytest.raises(StudioError, match=r"sudo apt install libno-such-thing1 libnor-this2$"):
        check_display()


def test_that_qt_is_not_even_imported_without_a_display(bare: pytest.MonkeyPatch, tmp_path: Path) -> None:
    code = """
import sys
from pathlib import Path
from studio.app.running import run
from studio.errors import StudioError
try:
    run(Path(sys.argv[1]))
except StudioError as error:
    print(error)
print("PySide6" in sys.modules)
"""
    run = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path / "home")], capture_output=True, text=True, check=True
    )
    assert run.stdout.splitlines() == [
        "the window cannot open: there is no display; try `studio demo`, which needs none",
        "False",
    ]
