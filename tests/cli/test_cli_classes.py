"""``studio gallery classes``, ``rename-class``, ``delete-class`` and ``writers``."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from studio.gallery.store import load_samples
from studio.paths import shipped
from tests.cli.conftest import Cli


def test_that_classes_are_listed_with_their_figures(taught: Path, run_cli: Cli) -> None:
    found = run_cli("gallery", "classes", "--json").json
    rows = {row["label"]: row for row in found["classes"]}
    assert found["model"] == "compact-0"
    assert rows["o"] == {"label": "o", "samples": 2, "learnt": 0, "known": False, "base": False}
    assert rows["1"] == {"label": "1", "samples": 1, "learnt": 0, "known": True, "base": True}


def test_that_the_serving_version_is_asked_and_not_the_newest(taught: Path, home: Path, run_cli: Cli) -> None:
    newer = shutil.copytree(shipped("models") / "compact", home / "models" / "compact-1")
    card = (newer / "card.json").read_text(encoding="utf-8")
    (newer / "card.json").write_text(card.replace('"compact-0"', '"compact-1"'), encoding="utf-8")
    assert run_cli("gallery", "classes", "--json").json["model"] == "compact-0"


def test_that_a_class_is_renamed_merged_and_deleted(taught: Path, run_cli: Cli) -> None:
    assert run_cli("gallery", "rename-class", "q", "Q", "--json").json == {
        "done": "rename class", "old": "q", "new": "Q", "drawings": 1,
    }  # fmt: skip
    merged = run_cli("gallery", "rename-class", "o", "0", "--json")
    assert merged.json["done"] == "merge class"
    assert 'merge 2 drawings of "o" into "0"' in merged.err
    assert run_cli("gallery", "delete-class", "Q", "--json").json["drawings"] == 1
    assert [one.label for one in load_samples(taught)] == ["0", "0", "1"]


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (("rename-class", "1", "x"), "base set"),
        (("delete-class", "1"), "base set"),
        (("delete-class", "zz"), "no class"),
        (("rename-class", "o", "x" * 17), "16 characters"),
        (("rename-class", "o", " "), "blank"),
    ],
)
def test_that_what_cannot_be_is_said_in_one_line(
    taught: Path, run_cli: Cli, words: tuple[str, ...], reason: str
) -> None:
    done = run_cli("gallery", *words, "--json")
    assert done.code == 1
    assert reason in done.json["error"]
    assert len(load_samples(taught)) == 4


def test_that_writers_are_listed_with_their_intervals(taught: Path, run_cli: Cli) -> None:
    found = {one["writer"]: one for one in run_cli("gallery", "writers", "--json").json["writers"]}
    assert (found["ann"]["samples"], found["ben"]["samples"]) == (2, 2)
    assert (found["ben"]["ever"]["n"], found["ben"]["ever"]["accuracy"]) == (2, 0.5)
    assert found["ben"]["serving"] == found["ben"]["ever"]
    assert 0 < found["ben"]["ever"]["low"] < 0.5 < found["ben"]["ever"]["high"] < 1


def test_that_without_a_gallery_it_says_what_to_do(run_cli: Cli) -> None:
    done = run_cli("gallery", "classes")
    assert done.code == 1
    assert "teach something" in done.err
