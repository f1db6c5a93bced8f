"""Everything that ships has the text of its licence with it, or there is no bundle."""

from __future__ import annotations

import importlib.metadata
import re
import tomllib
from importlib.metadata import Distribution, PackageNotFoundError
from pathlib import Path

import pytest

import studio
from shipping import licences
from shipping.licences import Licence, entries, of_distribution, of_python, shipped_in

PROJECT = Path(studio.__file__).parents[1] / "pyproject.toml"


def needed() -> list[Distribution]:
    if not PROJECT.exists():
        pytest.skip("not a source tree")
    found = []
    for line in tomllib.loads(PROJECT.read_text(encoding="utf-8"))["project"]["dependencies"]:
        try:
            found.append(importlib.metadata.distribution(re.split(r"[<>=;]", line)[0].strip()))
        except PackageNotFoundError:  # of another system
            continue
    return found


def test_that_every_library_has_a_text() -> None:
    for found in needed():
        assert all(text.stat().st_size > 200 for text in of_distribution(found).texts), found.name


def test_that_qt_brings_the_lgpl() -> None:
    texts = of_distribution(importlib.metadata.distribution("PySide6-Essentials")).texts
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in texts[0].read_text(encoding="utf-8")
    assert "GNU GENERAL PUBLIC LICENSE" in texts[1].read_text(encoding="utf-8")


def test_that_tensorflow_brings_the_notices_of_what_is_inside_it() -> None:
    owner = importlib.metadata.packages_distributions()["tensorflow"][0]
    texts = of_distribution(importlib.metadata.distribution(owner)).texts
    assert "THIRD_PARTY_NOTICES.txt" in [text.name for text in texts]


def test_that_python_has_a_text() -> None:
    assert "PYTHON SOFTWARE FOUNDATION" in of_python().texts[0].read_text(encoding="utf-8", errors="replace").upper()


def test_that_a_package_without_a_text_stops_the_build(tmp_path: Path) -> None:
    folder = tmp_path / "nameless-1.0.dist-info"
    folder.mkdir()
    (folder / "METADATA").write_text("Metadata-Version: 2.1\nName: nameless\nVersion: 1.0\n")
    (folder / "RECORD").write_text("nameless-1.0.dist-info/METADATA,,\n")
    with pytest.raises(ValueError, match="nameless comes without the text of its licence"):
        of_distribution(Distribution.at(folder))


def test_that_modules_and_files_lead_to_the_packages_they_are_of() -> None:
    import h5py

    names = {one.name.split("-")[0] for one in shipped_in(["numpy.linalg", "os"], [Path(h5py.__file__)])}
    assert names == {"Python", "numpy", "h5py", "mlxtend", "pyinstaller"}


def test_that_the_texts_and_a_list_of_them_go_into_one_folder(tmp_path: Path) -> None:
    text = tmp_path / "COPYING"
    text.touch()
    made = entries([Licence("a-1", "MIT", (text, text)), Licence("libb.so", "system library", ())], tmp_path)
    assert [name for name, _, _ in made] == ["licences/README.txt", "licences/a-1/COPYING", "licences/a-1/1-COPYING"]
    told = (tmp_path / "README.txt").read_text(encoding="utf-8")
    assert "a-1  MIT" in told
    assert "libb.so  system library  (text not found)" in told
    assert "LGPL" in told


def test_that_no_text_of_a_licence_is_left_over() -> None:
    used = {name for names in licences.WITHOUT_TEXT.values() for name in names}
    assert {path.stem for path in licences.TEXTS.iterdir()} == used
