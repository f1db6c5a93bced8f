"""The wheel carries what the program needs besides its code (that its demo runs is for `make test-wheel`)."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

import studio
from shipping.sources import shipped_files

TOP = Path(studio.__file__).parents[1]


def test_that_models_resources_strokes_and_code_are_in_the_wheel(tmp_path: Path) -> None:
    if not (TOP / "pyproject.toml").exists():
        pytest.skip("not a source tree")
    from shipping.wheel import build

    with zipfile.ZipFile(build(tmp_path)) as wheel:
        inside = set(wheel.namelist())
    assert {f"studio/shipped/{path}" for path in shipped_files(TOP)} == {
        name for name in inside if name.startswith("studio/shipped/")
    }
    assert {path.relative_to(TOP).as_posix() for path in (TOP / "studio").rglob("*.py")} <= inside
    assert not [name for name in inside if name.startswith(("tests/", "shipping/"))]
