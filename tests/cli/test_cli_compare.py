"""``studio compare``: the same drawings for every version, in pairs, and two writers."""

from __future__ import annotations

from pathlib import Path

import pytest

from studio.gallery.store import Gallery
from studio.glyphs import normalise
from studio.glyphs.strokes import load_recorded
from studio.paths import shipped
from tests.cli.conftest import Cli
from tests.gallery.making import imported, new_sample


@pytest.fixture
def drawn(home: Path) -> Path:
    """A gallery of 60 real drawings by two writers, and one imported image."""
    home.mkdir(parents=True, exist_ok=True)
    glyphs = load_recorded(shipped("datasets") / "demo-strokes.npz")
    samples = []
    for row, (drawing, label) in enumerate(zip(glyphs.drawings[:60], glyphs.labels[:60], strict=True)):
        image = normalise.glyph(drawing)
        assert image is not None
        samples.append(new_sample(row, label, image=image, writer=("ann", "ben")[row // 10 % 2]))
    path = home / "gallery.h5"
    gallery = Gallery.open(path)
    gallery.add([*samples, imported(99)])
    gallery.close(fold=False)
    return path


def test_that_versions_are_compared_in_pairs_on_the_same_drawings(run_cli: Cli, drawn: Path) -> None:
    done = run_cli("compare", "nn", "compact-0", "--json")
    assert (done.code, done.json["n"], done.json["left_out"]) == (0, 60, 0)
    first, second = done.json["versions"]
    assert (first["version"], second["version"]) == ("nn-0", "compact-0")
    (pair,) = done.json["pairs"]
    assert pair["test"] == "McNemar"
    assert pair["anytime"] == pair["adjusted"] <= 1
    assert "holds at any time" in run_cli("compare", "nn", "compact").out
    assert second["correct"] - first["correct"] == pair["only"][1] - pair["only"][0]
    assert pair["low"] <= pair["difference"] <= pair["high"]
    assert done.json["duel"] is None


def test_that_without_names_what_serves_and_the_newest_of_each_kind_are_compared(run_cli: Cli, drawn: Path) -> None:
    done = run_cli("compare")
    assert [line.split()[0] for line in done.out.splitlines()[1:5]] == ["accurate-0", "cnn-0", "compact-0", "nn-0"]
    assert done.out.count(" after Holm") + done.out.count("no evidence of a difference") == 6


def test_that_two_writers_fight_a_duel_under_each_version(run_cli: Cli, drawn: Path) -> None:
    done = run_cli("compare", "nn", "compact", "--writers", "ann,ben", "--json")
    duel = done.json["duel"]
    assert [row["version"] for row in duel["versions"]] == ["nn-0", "compact-0"]
    assert {row["test"] for row in duel["versions"]} == {"Cochran-Mantel-Haenszel"}
    for row in duel["versions"]:
        assert row["difference"] == row["same_mix"][1] - row["same_mix"][0]
        assert row["low"] <= row["difference"] <= row["high"]
    assert list(done.json["writers"]) == ["ann", "ben"]
    text = run_cli("compare", "nn", "--writers", "ann,ben").out
    assert "ann against ben; class against class" in text
    assert "this is for one look" in text


def test_that_imported_images_count_when_asked_for(run_cli: Cli, drawn: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("STUDIO_MNIST", raising=False)
    assert run_cli("compare", "nn", "--imported", "--json").json["n"] == 61


def test_that_bad_names_and_empty_galleries_are_one_line(run_cli: Cli, drawn: Path, tmp_path: Path) -> None:
    empty = tmp_path / "empty.h5"
    with Gallery.open(empty) as gallery:
        gallery.add([imported(1)])
    for words, said in (
        (("nn", "nn"), "nn-0 cannot race against itself"),
        (("nn", "--writers", "ann,"), "does not name writers"),
        (("nn", "--writers", "ann,zoe"), '"zoe" has no drawings'),
        (("nn", "--writers", "zoe"), "there are no drawings by zoe"),
        (("nn", "--gallery", tmp_path / "none.h5"), "there is no gallery"),
        (("nn", "--gallery", empty), "one version alone is not compared, either: name two"),
        (("tree-9",), 'there is no model "tree-9"'),
    ):
        done = run_cli("compare", *words)
        assert done.code == 1
        assert said in done.err
        assert done.err.count("\n") == 1


def test_that_a_gallery_of_imports_alone_says_how_to_count_them(run_cli: Cli, tmp_path: Path) -> None:
    gallery = Gallery.open(tmp_path / "imports.h5")
    gallery.add([imported(1), imported(2)])
    gallery.close(fold=False)
    done = run_cli("compare", "--gallery", tmp_path / "imports.h5")
    assert done.code == 1
    assert "--imported counts its 2 imported images, too" in done.err
    done = run_cli("compare", "--gallery", tmp_path / "imports.h5", "--writers", "zoe")
    assert "--imported" not in done.err


STROKES = shipped("datasets") / "demo-strokes.npz"


def test_that_what_a_replay_read_after_teaching_ended_is_told_apart(run_cli: Cli) -> None:
    done = run_cli("replay", STROKES, "--model", "nn", "--limit", 30, "--corrections", 0, "--in-turn", "--json")
    assert (done.code, done.json["trials"]) == (0, 30)
    assert done.json["reading"] == {"trials": 30} | {key: done.json[key] for key in ("accuracy", "low", "high")}
    assert "after teaching ended" in run_cli("replay", STROKES, "--model", "nn", "--limit", 12, "--corrections", 0).out


def test_that_a_hand_is_crossed_with_itself_alone_where_there_is_no_other(run_cli: Cli) -> None:
    done = run_cli("replay", STROKES, "--model", "nn", "--test-on", "same,others", "--limit", 20, "--json")
    assert (done.json["writers"], done.json["taught"], done.json["others"]) == (1, 20, None)
    assert done.json["same"]["n"] == 180
    assert done.json["by_writer"][0]["same"]["before"]["correct"] <= 180


def test_that_options_of_replay_that_contradict_each_other_are_one_line(run_cli: Cli, tmp_path: Path) -> None:
    for words, said in (
        (("--model", "nn", "--spec", "x.json"), "--model and --spec"),
        (("--kind", "nn"), "--retrain-every"),
        (("--writer", "a", "--writers", "b"), "--writer and --writers"),
        (("--writer", "a", "--test-on", "same"), "name them with --writers"),
        (("--gallery", tmp_path / "g.h5", "--test-on", "same"), "leave --gallery out"),
        (("--test-on", "nobody"), 'not "nobody"'),
        (("--writers", "7"), "there are 1 writers, not 7"),
        (("--test-on", "same", "--limit", 195), "there is no writer with more than 195 drawings"),
        (("--test-on", "same", "--corrections", 3), "leave --corrections out"),
    ):
        done = run_cli("replay", STROKES, *words)
        assert done.code == 1, words
        assert said in done.err
        assert done.err.count("\n") == 1
