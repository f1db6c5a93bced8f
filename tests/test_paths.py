"""How the program starts itself, from a source tree and from a bundle."""

from __future__ import annotations

import ast
import sys
from pathlib import Path

import pytest

import studio
from studio import cli
from studio.paths import own_program

PACKAGE = Path(studio.__file__).parent


def test_that_python_runs_the_program_or_a_module_of_it() -> None:
    assert own_program("trainer") == [sys.executable, "-m", "studio", "trainer"]
    assert own_program("fold", "studio.gallery.fold") == [sys.executable, "-m", "studio.gallery.fold"]


@pytest.mark.parametrize("system", ["linux", "win32"])
def test_that_a_bundle_starts_itself(system: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "platform", system)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "studio"))
    assert own_program("fold", "studio.gallery.fold") == [str(tmp_path / "studio"), "fold"]


def test_that_the_windows_window_starts_the_program_that_can_speak(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "studio.exe").touch()
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(sys, "executable", str(tmp_path / "Glyph Studio.exe"))
    assert own_program("trainer") == [str(tmp_path / "studio.exe"), "trainer"]


def test_that_nothing_else_starts_python() -> None:
    """In a bundle there is no Python that could be started."""
    starters = [path for path in PACKAGE.rglob("*.py") if '"-m"' in path.read_text(encoding="utf-8")]
    assert [path.name for path in starters] == ["paths.py"]


def test_that_every_child_is_a_command_of_the_bundle(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = {
        str(call.args[0].value)
        for path in PACKAGE.rglob("*.py")
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == "own_program"
        if isinstance(call.args[0], ast.Constant)
    }
    assert asked == {"trainer", "fold", "incoming", "stopwatch", "gallery-stopwatch"}
    started: list[str] = []
    monkeypatch.setattr("studio.training.program.main", lambda: started.append("trainer"))
    monkeypatch.setattr("studio.gallery.fold.main", lambda _: started.append("fold"))
    monkeypatch.setattr("studio.recognition.incoming.main", lambda _: started.append("incoming"))
    monkeypatch.setattr("studio.app.unattended.run_stopwatch", lambda _: started.append("stopwatch"))
    monkeypatch.setattr("studio.experiments.gallery_stopwatch.main", lambda _: started.append("gallery-stopwatch"))
    for command in sorted(asked):
        cli.run([command])
    assert started == sorted(asked)


def test_that_a_program_without_standard_streams_can_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    assert cli.run(["--version"]) == 0
    assert cli.run(["paint"]) == 2
    for stream in (sys.stdout, sys.stderr):
        stream.close()
