"""What the bundle is made of: nothing that is needed stays out, and nothing of the builder's own goes in."""

from __future__ import annotations

import ast
import importlib.util
from pathlib import Path

import pytest

import studio
from shipping import contents
from studio.recognition.folder import CARD
from studio.training.base import SMALL_NAME

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


def test_that_models_strokes_sample_and_changelog_ship_and_a_downloaded_mnist_does_not(tmp_path: Path) -> None:
    for name in ("models", "resources", "datasets"):
        (tmp_path / name).mkdir()
    for name in ("mnist.npz", "mnist.npz.part", "drawn.npz"):
        (tmp_path / "datasets" / name).touch()
    names = [Path(source).name for source, _ in contents.data_files(tmp_path)]
    assert "drawn.npz" in names
    assert not {"mnist.npz", "mnist.npz.part"} & set(names)
    shipped = contents.data_files(TOP)
    assert all(Path(source).exists() for source, _ in shipped)
    assert {Path(source).name for source, _ in shipped} >= {"models", "demo-strokes.npz", SMALL_NAME, "CHANGELOG.md"}
    assert list((TOP / "models").glob(f"*/{CARD}"))


def test_that_versions_can_be_told_in_a_bundle() -> None:
    told = {Path(source).parent.name.split("-")[0].lower() for source, _ in contents.metadata()}
    assert {"h5py", "numpy", "pyside6_essentials"} <= told


def test_that_the_spec_can_be_read_and_serves_three_systems() -> None:
    text = SPEC.read_text(encoding="utf-8")
    compile(text, str(SPEC), "exec")
    assert 'program("Glyph Studio", console=False)' in text
    assert "BUNDLE(" in text
