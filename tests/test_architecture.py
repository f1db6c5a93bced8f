"""The rules of the house (README, "The house"): who may import whom, and what must not be loaded."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import studio

PACKAGE = Path(studio.__file__).parent
MODULES = sorted(PACKAGE.rglob("*.py"))

# From the ground up: a room imports only from rooms with a smaller number.
FLOOR = {
    "errors": 0,
    "files": 0,
    "logs": 0,
    "searching": 0,
    "stderr": 0,
    "paths": 1,
    "settings": 1,
    "pvalues": 0,
    "stats": 1,
    "seeds": 2,
    "manual": 2,
    "glyphs": 2,
    "recognition": 3,
    "formats": 4,
    "gallery": 5,
    "training": 6,
    "active": 7,
    "figures": 7,
    "session": 8,
    "trouble": 8,
    "experiments": 9,
    "ui": 10,
    "app": 11,
    "cli": 12,
    "__main__": 13,
    "__init__": 13,
}
FLOOR_OF_WINDOW = {  # the rooms of ui/
    "parts": 0,
    "draw": 1,
    "importing": 1,
    "gallery": 2,
    "training": 2,
    "queue": 3,
    "compare": 4,
    "settings": 5,
    "trouble": 5,
    "window": 6,
    "guide": 7,
    "bench": 8,
}
TENSORFLOW_ROOMS = {f"training/{name}.py" for name in ("convert", "devices", "fit", "networks")}


def name_of(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


def room_of(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imports_of(path: Path) -> set[str]:
    """Every module imported anywhere in a file, also inside functions."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            module = node.module or ""
            found |= {f"{module}.{alias.name}" for alias in node.names} if module == "studio" else {module}
    return found


def test_that_every_room_has_a_floor() -> None:
    assert {room_of(path) for path in MODULES} <= FLOOR.keys()


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_that_nothing_imports_upward(path: Path) -> None:
    own = FLOOR[room_of(path)]
    rooms = {name.split(".")[1] for name in imports_of(path) if name.startswith("studio.")}
    upward = sorted(room for room in rooms if room in FLOOR and room != room_of(path) and FLOOR[room] >= own)
    assert not upward, f"{name_of(path)} imports {upward}"


@pytest.mark.parametrize("path", [path for path in MODULES if len(path.relative_to(PACKAGE).parts) > 2], ids=name_of)
def test_that_nothing_in_the_window_imports_upward(path: Path) -> None:
    own = path.parent.name
    rooms = {name.split(".")[2] for name in imports_of(path) if name.startswith("studio.ui.")}
    upward = sorted(room for room in rooms if room != own and FLOOR_OF_WINDOW[room] >= FLOOR_OF_WINDOW[own])
    assert not upward, f"{name_of(path)} imports {upward}"


def test_that_every_room_of_the_window_has_a_floor() -> None:
    assert {path.name for path in (PACKAGE / "ui").iterdir() if (path / "__init__.py").is_file()} == set(
        FLOOR_OF_WINDOW
    )


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_that_qt_stays_in_the_window(path: Path) -> None:
    qt = {name for name in imports_of(path) if name.split(".")[0] in {"PySide6", "shiboken6", "pyqtgraph"}}
    assert not qt or room_of(path) in {"ui", "app"}, f"{name_of(path)} imports {sorted(qt)}"


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_that_tensorflow_stays_in_four_modules(path: Path) -> None:
    heavy = {name for name in imports_of(path) if name.split(".")[0] in {"tensorflow", "keras"}}
    assert not heavy or name_of(path) in TENSORFLOW_ROOMS, f"{name_of(path)} imports {sorted(heavy)}"


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_that_every_module_says_what_it_is_for(path: Path) -> None:
    assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))), f"{name_of(path)} has no docstring"


def test_that_no_room_is_called_utils() -> None:
    assert not [name_of(path) for path in MODULES if path.stem in {"utils", "util", "helpers", "common", "misc"}]


def loaded_by(module: str) -> set[str]:
    code = f"import sys, {module}; print(' '.join(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return {name.split(".")[0] for name in done.stdout.split()}


@pytest.mark.parametrize("module", ["studio.cli", "studio.cli.commands"])
def test_that_the_command_line_loads_nothing_heavy(module: str) -> None:
    heavy = {"PySide6", "tensorflow", "keras", "pandas", "h5py", "scipy", "sklearn", "matplotlib", "pyqtgraph"}
    assert not loaded_by(module) & heavy


def test_that_the_window_loads_only_what_the_first_stroke_needs() -> None:
    heavy = {"tensorflow", "keras", "pandas", "h5py", "scipy", "sklearn", "matplotlib", "pyqtgraph"}
    app = "studio.app.running, studio.app.unattended"
    window = "studio.ui.window.main_window, studio.session, studio.recognition.recognizer"
    assert not loaded_by(f"{app}, {window}") & heavy


def test_that_the_lock_holds_no_address() -> None:
    lock = PACKAGE.parent / "requirements.lock"
    if not lock.exists():
        pytest.skip("not a source tree")
    text = lock.read_text(encoding="utf-8")
    assert "://" not in text
    assert "(/" not in text  # nor a path of the machine it was made on
