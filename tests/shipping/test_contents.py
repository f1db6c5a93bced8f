"""What the bundle is made of: nothing that is needed stays out, and nothing of the builder's own goes in."""

from __future__ import annotations

import ast
import importlib.util
import re
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest

import studio
from shipping import contents
from shipping.sources import CHANGES, listed, shipped_files, tracked
from studio.recognition.folder import CARD
from studio.training.base import SMALL_NAME
from studio.trouble.display import QT

TOP = Path(studio.__file__).parents[1]
SPEC = TOP / "studio.spec"


@pytest.fixture(autouse=True)
def _source_tree() -> None:
    if not SPEC.exists():
        pytest.skip("not a source tree")


@pytest.mark.parametrize("name", contents.HIDDEN)
def test_that_what_is_imported_by_name_is_there(name: str) -> None:
    root, *rest = name.split(".")
    spec = importlib.util.find_spec(root)  # finds, does not import
    assert spec is not None
    assert spec.origin is not None
    assert list(Path(spec.origin).parent.glob("/".join(rest) + "*"))


def test_that_no_module_stays_out_that_the_program_imports() -> None:
    roots: set[str] = set()
    for path in (TOP / "studio").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                roots |= {alias.name.split(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom):
                roots.add((node.module or "").split(".")[0])
    assert not roots & set(contents.EXCLUDED)


def test_that_the_extras_stay_out_and_are_what_the_lock_has_for_them() -> None:
    project = tomllib.loads((TOP / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = {name: set(wanted) for name, wanted in project["optional-dependencies"].items() if name != "dev"}
    named = {re.split("[^a-z]", one)[0] for wanted in extras.values() for one in wanted}
    assert named == {"distributed", "optuna", "pyarrow"}
    assert named <= set(contents.EXTRAS)
    assert "contents.EXTRAS" in SPEC.read_text(encoding="utf-8")
    assert all(importlib.util.find_spec(module) for module in contents.EXTRAS)


@pytest.mark.parametrize(
    "path",
    [
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/Qt/plugins/platforms/libqwayland.so",
        "PySide6/Qt/plugins/platforms/libqoffscreen.so",
        "PySide6/Qt/plugins/platforms/libqminimal.so",
        "PySide6\\plugins\\platforms\\qwindows.dll",
        "PySide6/Qt/plugins/platforms/libqcocoa.dylib",
        "PySide6/Qt/plugins/platforminputcontexts/libibusplatforminputcontextplugin.so",
        "PySide6/Qt/plugins/imageformats/libqsvg.so",
        "PySide6/Qt/plugins/imageformats/libqjpeg.so",
        "PySide6/Qt/plugins/imageformats/libqico.so",
        "PySide6/Qt/plugins/xcbglintegrations/libqxcb-glx-integration.so",
        "PySide6/Qt/translations/qtbase_de.qm",
        "PySide6/Qt/lib/libQt6OpenGL.so.6",
        "libxcb-cursor.so.0",
        "resources/icons/studio.svg",
        "tensorflow/libtensorflow_cc.so.2",
        "tensorflow/python/profiler/internal/_pywrap_profiler_plugin.so",  # TensorFlow imports it
    ],
)
def test_that_what_is_needed_stays_in(path: str) -> None:
    assert contents.is_wanted(path)


@pytest.mark.parametrize(
    "path",
    [
        "PySide6/Qt/plugins/platformthemes/libqgtk3.so",
        "PySide6/Qt/plugins/platforms/libqvnc.so",
        "PySide6/Qt/translations/qt_help_de.qm",
        "tensorflow/compiler/mlir/stablehlo/stablehlo_extension.so",
        "resources/screenshots/draw.png",
    ],
)
def test_that_what_is_large_and_unused_stays_out(path: str) -> None:
    assert not contents.is_wanted(path)


def test_that_the_system_keeps_the_libraries_it_has_data_for() -> None:
    """Ours would find neither fonts nor keyboards; and what they are in is what is then named as missing."""
    assert not [name for name in QT if contents.is_wanted(name) and name not in ("libGL.so.1", "libEGL.so.1")]
    assert not contents.is_wanted("libxkbcommon-x11.so.0")


def test_that_models_strokes_sample_and_changelog_ship() -> None:
    shipped = contents.data_files(TOP)
    assert all(Path(source).is_file() for source, _ in shipped)
    inside = {(Path(source).name, folder) for source, folder in shipped}
    assert {(CARD, "models/nn"), ("demo-strokes.npz", "datasets"), (SMALL_NAME, "datasets")} <= inside
    assert {("studio.svg", "resources/icons"), (CHANGES, ".")} <= inside


@pytest.mark.parametrize("git", [True, False])
def test_that_nothing_of_the_builders_own_ships(tmp_path: Path, git: bool) -> None:
    if git and shutil.which("git") is None:
        pytest.skip("git is not here")
    ours = ("models/nn/card.json", "resources/help/01-first-minute.md", "datasets/drawn.npz", CHANGES)
    others = ("models/mine/card.json", "models/nn/old.npz", "resources/help/notes.md", "datasets/mnist.npz.part")
    for name in (*ours, *others):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    if git:
        subprocess.run(["git", "init", "-q", str(tmp_path)], check=True)
        subprocess.run(["git", "-C", str(tmp_path), "add", *ours], check=True)
    assert shipped_files(tmp_path) == sorted(ours)


def test_that_without_git_the_same_ships() -> None:
    if not tracked(TOP):
        pytest.skip("not kept by git")
    assert listed(TOP) == tracked(TOP)


def test_that_versions_can_be_told_in_a_bundle() -> None:
    told = {Path(source).parent.name.split("-")[0].lower() for source, _ in contents.metadata()}
    assert {"h5py", "numpy", "pyside6_essentials"} <= told


def test_that_the_spec_can_be_read_and_serves_three_systems() -> None:
    text = SPEC.read_text(encoding="utf-8")
    compile(text, str(SPEC), "exec")
    assert 'program("Glyph Studio", console=False)' in text
    assert "BUNDLE(" in text
