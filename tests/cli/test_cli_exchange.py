"""``studio gallery import --dry-run``, ``export --format`` and ``merge``."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from studio.formats.writers import FORMS
from studio.gallery.records import DRAWN
from studio.gallery.store import Gallery, load_samples
from studio.glyphs.normalise import glyph
from studio.glyphs.strokes import Drawing, make_stroke, pack
from tests.cli.conftest import Cli
from tests.gallery.making import imported, new_sample


@pytest.fixture
def drawn(tmp_path: Path) -> Path:
    """A gallery of three drawings and an image."""
    path = tmp_path / "drawn.h5"
    with Gallery.open(path) as gallery:
        for number, label in enumerate("1=x"):
            drawing = Drawing((make_stroke([(10, 10), (60 + number, 200), (90, 30)], [0, 5, 9.5]),))
            changes = {"image": glyph(drawing), "strokes": pack(drawing), "source": DRAWN, "writer": "ann"}
            gallery.answer(new_sample(number, label, **changes), probability=0.5)
        gallery.add([imported(9, "7")])
    return path


@pytest.mark.parametrize("form", list(FORMS))
def test_that_every_format_is_exported_and_imported_again(form: str, drawn: Path, run_cli: Cli, tmp_path: Path) -> None:
    done = run_cli("gallery", "export", tmp_path / "out", "--format", form, "--gallery", drawn, "--json")
    strokes = FORMS[form].strokes
    assert (done.code, done.json["exported"], done.json["left_out"]) == (0, 3 if strokes else 4, 1 if strokes else 0)
    assert ("left out: 1 sample without strokes" in done.err) is strokes
    again = run_cli("gallery", "import", tmp_path / "out", "--as-is", "--gallery", tmp_path / "new.h5", "--json")
    assert (again.code, again.json["imported"]) == (0, done.json["exported"])
    wanted = {(sample.label, sample.image.tobytes()) for sample in load_samples(drawn)[: done.json["exported"]]}
    if form != "strokes":  # brings every glyph to one size
        assert {(sample.label, sample.image.tobytes()) for sample in load_samples(tmp_path / "new.h5")} == wanted


@pytest.mark.parametrize(("name", "form"), [("a.npz", "npz"), ("a.csv", "kaggle"), ("a.inkml", "inkml"), ("a", "csv")])
def test_that_the_name_of_the_target_says_the_format(
    name: str, form: str, drawn: Path, run_cli: Cli, tmp_path: Path
) -> None:
    done = run_cli("gallery", "export", tmp_path / name, "--gallery", drawn, "--json")
    assert done.json["format"] == form


def test_that_a_name_with_an_unknown_ending_is_one_line_that_names_the_known(
    drawn: Path, run_cli: Cli, tmp_path: Path
) -> None:
    target = tmp_path / "foo.xyz"
    done = run_cli("gallery", "export", target, "--gallery", drawn)
    assert (done.code, done.err.count("\n")) == (1, 1)
    for word in ("ends in .xyz", ".csv", ".npz", ".inkml", ".unipen", "--format", "folder"):
        assert word in done.err
    assert not target.exists()
    target.mkdir()  # a folder that is there is one, whatever it is called
    assert run_cli("gallery", "export", target, "--gallery", drawn, "--json").json["format"] == "csv"
    assert run_cli("gallery", "export", tmp_path / "b.xyz", "--format", "csv", "--gallery", drawn).code == 0


def test_that_an_unknown_format_is_one_line_that_names_the_known(drawn: Path, run_cli: Cli, tmp_path: Path) -> None:
    done = run_cli("gallery", "export", tmp_path / "out", "--format", "docx", "--gallery", drawn)
    assert (done.code, done.err.count("\n")) == (1, 1)
    assert "unipen" in done.err
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(("what", "count"), [("trials", 3), ("samples", 4)])
def test_that_tables_are_exported(what: str, count: int, drawn: Path, run_cli: Cli, tmp_path: Path) -> None:
    words = ("gallery", "export", tmp_path / "t.csv", "--format", what, "--gallery", drawn, "--json")
    assert run_cli(*words).json["exported"] == count
    with (tmp_path / "t.csv").open(encoding="utf-8", newline="") as file:
        assert [row["label"] for row in csv.DictReader(file)] == ["1", "'=", "x", "7"][:count]
    again = run_cli(*words)
    assert (again.code, "--force" in again.json["error"]) == (1, True)
    assert run_cli(*words, "--force").code == 0


def test_that_a_dry_run_says_what_would_come_and_changes_nothing(
    drawn: Path, run_cli: Cli, tmp_path: Path, home: Path
) -> None:
    pictures = np.array([imported(9).image, imported(9).image, imported(8).image, np.zeros((28, 28), np.uint8)])
    np.savez(tmp_path / "x.npz", x=pictures, y=np.array(["7", "8", "8", "8"]))
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    words = ("gallery", "import", tmp_path / "x.npz", "--as-is", "--dry-run")
    found = run_cli(*words, "--gallery", drawn, "--json").json
    assert (found["images"], found["classes"], found["refused"]) == (3, {"7": 1, "8": 2}, 1)
    assert (found["duplicates"], found["conflicts"], found["repeated"]) == (1, 1, 0)
    assert run_cli(*words, "--json").json["duplicates"] == 0
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before
    assert not home.exists()


def test_that_pictures_much_larger_than_a_character_are_said(run_cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "in" / "7").mkdir(parents=True)
    page = np.zeros((1000, 1000), np.uint8)
    page[200:800, 400:500] = page[300:400, 600:900] = 255
    Image.fromarray(page).save(tmp_path / "in" / "7" / "page.png")
    Image.fromarray(imported(1).image).save(tmp_path / "in" / "7" / "one.png")
    for more in (("--dry-run",), ()):
        done = run_cli("gallery", "import", tmp_path / "in", *more, "--json")
        assert done.json["scaled_down"] == 1
        assert "larger than 112 px, each scaled down to one character: 1" in done.err
    assert "dark on light" not in run_cli("gallery", "import", tmp_path / "in", "--dry-run").out


def test_that_a_merge_takes_what_is_lacking_and_lists_what_contradicts(
    drawn: Path, run_cli: Cli, tmp_path: Path
) -> None:
    other = tmp_path / "other.h5"
    with Gallery.open(other) as gallery:
        gallery.add([imported(9, "8"), imported(5, "5")])
    before = other.read_bytes()
    words = ("gallery", "merge", other, "--gallery", drawn, "--json")
    done = run_cli(*words)
    assert (done.json["added"], done.json["known"]) == (1, 0)
    assert done.json["conflicts"] == [{"other": 0, "label": "8", "here": ["7"]}]
    assert '"8" there and "7" here' in done.err
    assert (done.json["writers"], "the writer here" in done.err) == ([], False)
    again = run_cli(*words)
    assert (again.json["added"], again.json["known"]) == (0, 1)
    assert other.read_bytes() == before
    assert [sample.label for sample in load_samples(drawn)] == ["1", "=", "x", "7", "5"]


def test_that_a_merge_lists_samples_that_have_another_writer(drawn: Path, run_cli: Cli, tmp_path: Path) -> None:
    other = tmp_path / "other.h5"
    with Gallery.open(other) as gallery:
        gallery.add([replace(imported(9, "7"), writer="ann")])
    done = run_cli("gallery", "merge", other, "--gallery", drawn, "--json")
    assert (done.json["added"], done.json["known"]) == (0, 1)
    assert done.json["writers"] == [{"other": 0, "label": "7", "writer": "ann", "here": ["somebody"]}]
    assert "sample 0 of" in done.err
    assert 'is by "ann" there and by "somebody" here: the writer here stays' in done.err


def test_that_a_gallery_is_not_merged_with_itself_or_with_nothing(drawn: Path, run_cli: Cli, tmp_path: Path) -> None:
    for other in (drawn, tmp_path / "none.h5"):
        done = run_cli("gallery", "merge", other, "--gallery", drawn)
        assert (done.code, done.err.count("\n")) == (1, 1)
