"""What a machine lacks is told in one line, before anything is installed, by a Python without any package."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from pathlib import Path

import pytest

import studio
from shipping import machine

TOP = Path(studio.__file__).parents[1]
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="apt is a matter of Linux")


@pytest.fixture(autouse=True)
def bare(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    monkeypatch.setattr(machine, "QT", {"libno-such-thing.so.1": "libno-such-thing1"})
    monkeypatch.setattr(machine, "X11", {"libnor-this.so.2": "libnor-this2"})
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    return monkeypatch


def test_that_all_that_is_missing_is_one_line(bare: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    bare.setattr(importlib.util, "find_spec", lambda _: None)
    bare.setenv("DISPLAY", ":0")
    assert machine.main() == 1
    told = "System packages are missing: sudo apt install python3-venv libno-such-thing1 libnor-this2\n"
    assert capsys.readouterr().err == told


def test_that_a_window_is_asked_for_only_where_there_is_an_x_display(bare: pytest.MonkeyPatch) -> None:
    assert machine.missing() == ["libno-such-thing1"]
    bare.setenv("DISPLAY", ":0")
    bare.setenv("WAYLAND_DISPLAY", "wayland-0")
    assert machine.missing() == ["libno-such-thing1"]


def test_that_it_says_nothing_where_nothing_is_missing(
    bare: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    bare.setattr(machine, "QT", {})
    assert machine.main() == 0
    assert capsys.readouterr() == ("", "")


def test_that_it_runs_without_any_package() -> None:
    if not (TOP / "shipping").is_dir():
        pytest.skip("not a source tree")
    command = [
        sys.executable,
        "-I",
        "-S",
        "-c",
        f"import sys; sys.path.insert(0, {str(TOP)!r}); import shipping.machine",
    ]
    subprocess.run(command, check=True)
