"""``studio queue``: taking in, ranking, replaying."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
import pytest

from studio.active.control import in_reserve
from studio.active.simulate import Task
from studio.active.strategies import STRATEGIES
from studio.experiments import hidden_labels
from studio.gallery.pool import MACHINE, SKIPPED, Mark, NewItems, Pool
from studio.gallery.store import Gallery
from studio.glyphs.keys import pixel_keys
from studio.training.base import load_small
from tests.active.learning import NearestMean, blobs
from tests.cli.conftest import Cli
from tests.gallery.making import imported, new_sample


@pytest.fixture
def digits(tmp_path: Path) -> Path:
    """Three hundred digits with labels."""
    images, labels = load_small()
    np.savez(tmp_path / "digits.npz", x=images[::16][:300], y=labels[::16][:300])
    return tmp_path / "digits.npz"


def test_that_images_come_into_the_pool_without_their_labels(run_cli: Cli, home: Path, digits: Path) -> None:
    done = run_cli("queue", "import", digits, "--as-is", "--json")
    assert done.code == 0, done.err
    assert (done.json["imported"], done.json["duplicates"], done.json["to_ask"]) == (300, 0, 300)
    assert done.json["pool"] == str(home / "gallery.h5.pool")
    assert "labels it has were left" in done.err
    again = run_cli("queue", "import", digits, "--as-is", "--json").json
    assert (again["imported"], again["duplicates"], again["to_ask"]) == (300, 300, 300)
    with Pool.open(home / "gallery.h5") as pool:
        assert len(pool) == 600


def test_that_taught_images_are_not_asked(run_cli: Cli, home: Path, tmp_path: Path) -> None:
    home.mkdir(parents=True)
    with Gallery.open(home / "gallery.h5") as gallery:
        gallery.add([imported(0)])
    np.savez(tmp_path / "x.npz", x=np.array([imported(n).image for n in range(3)]))
    done = run_cli("queue", "import", tmp_path / "x.npz", "--as-is", "--json").json
    assert (done["taught"], done["to_ask"]) == (1, 2)
    ranked = run_cli("queue", "rank", "--json").json
    assert {row["row"] for row in ranked["ranked"]} == {1, 2}


def test_that_a_file_that_cannot_be_read_changes_nothing(run_cli: Cli, home: Path, tmp_path: Path) -> None:
    (tmp_path / "bad.npz").write_bytes(b"PK\3\4 no")
    done = run_cli("queue", "import", tmp_path / "bad.npz")
    assert (done.code, len(done.err.splitlines())) == (1, 1)
    assert not home.exists()


def test_that_a_ranking_answers_with_what_was_taught_and_leaves_the_reserve_out(
    run_cli: Cli, home: Path, tmp_path: Path
) -> None:
    images = np.repeat(load_small()[0][:1], 40, axis=0)
    images[np.arange(40), 0, np.arange(40) % 28] = 1 + np.arange(40)
    np.savez(tmp_path / "alike.npz", x=images)
    run_cli("queue", "import", tmp_path / "alike.npz", "--as-is")
    with Gallery.open(home / "gallery.h5") as gallery:
        gallery.answer(new_sample(0, "Q", image=images[0], model="compact-0"), probability=0.5)
    done = run_cli("queue", "rank", "--json").json
    kept = set(np.flatnonzero(in_reserve(pixel_keys(images))).tolist())
    assert {row["item"] for row in done["ranked"]} == set(range(1, 40)) - kept
    assert done["n"] - len(done["ranked"]) == done["reserve"] == len(kept - {0}) > 0
    assert {row["predicted"] for row in done["ranked"]} == {"Q"}
    assert (done["version"], done["taught"]) == ("compact-0", 1)
    rest = run_cli("queue", "label-rest", "--audit", 5, "--json").json
    assert (rest["version"], rest["by"], rest["labelled"]) == ("compact-0", "compact-0 + 1 taught", 34)
    with Pool.open(home / "gallery.h5") as pool:
        assert {(mark.label, mark.version) for mark in pool.marks(MACHINE)} == {("Q", "compact-0 + 1 taught")}


@pytest.mark.parametrize("name", ["default", *STRATEGIES])
def test_that_a_ranking_lists_the_first_to_label(run_cli: Cli, digits: Path, name: str) -> None:
    run_cli("queue", "import", digits, "--as-is")
    done = run_cli("queue", "rank", "--strategy", name, "--limit", 7, "--json")
    assert done.code == 0, done.err
    rows = done.json["ranked"]
    assert len({row["item"] for row in rows}) == len(rows) == 7
    assert (done.json["n"], done.json["version"]) == (300, "compact-0")
    assert {row["path"] for row in rows} == {str(digits)}
    assert all(0 <= row["probability"] <= 1 for row in rows)
    assert run_cli("queue", "rank", "--strategy", name, "--limit", 7, "--json").json["ranked"] == rows


def test_that_a_ranking_leaves_out_what_is_done_and_goes_into_a_csv(
    run_cli: Cli, home: Path, digits: Path, tmp_path: Path
) -> None:
    run_cli("queue", "import", digits, "--as-is")
    with Pool.open(home / "gallery.h5") as pool:
        open_ones = np.flatnonzero(~in_reserve(pool.keys(range(300))))[:5].tolist()
        kept = int(np.flatnonzero(in_reserve(pool.keys(range(300))))[0])
        pool.mark(Mark(number, SKIPPED) for number in range(300) if number not in (*open_ones, kept))
    out = tmp_path / "rank.csv"
    done = run_cli("queue", "rank", "--out", out)
    assert done.code == 0, done.err
    assert f"5 of 6 to ask, by default and compact-0: {home / 'gallery.h5.pool'}" in done.out
    assert "left out: 1 that are kept for the control" in done.out
    with out.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert sorted(int(row["item"]) for row in rows) == open_ones
    assert rows[0]["path"] == str(digits)
    out.write_text("mine")
    again = run_cli("queue", "rank", "--out", out)
    assert (again.code, again.err.count("\n"), "--force" in again.err) == (1, 1, True)
    assert out.read_text() == "mine"
    assert run_cli("queue", "rank", "--out", out, "--force").code == 0
    assert out.read_text() != "mine"


def test_that_a_pool_may_be_looked_at_while_a_window_owns_it(run_cli: Cli, home: Path, digits: Path) -> None:
    run_cli("queue", "import", digits, "--as-is")
    with Pool.open(home / "gallery.h5"):
        assert run_cli("queue", "rank", "--limit", 2).code == 0
        done = run_cli("queue", "import", digits)
        assert done.code == 1
        assert "is open in another window" in done.err


def test_that_what_is_not_there_is_said_in_one_line(run_cli: Cli, tmp_path: Path, digits: Path) -> None:
    for words, said in (
        (("rank",), "there is no pool beside"),
        (("rank", "--strategy", "best"), 'no strategy "best"'),
        (("import", tmp_path / "nothing.npz"), "nothing.npz"),
        (("simulate", "--strategies", "best"), 'no strategy "best"'),
        (("simulate", "--start", 0), "the models that ship know MNIST"),
        (("simulate", "--until", 50), "--until 50 is no more than --start 100"),
        (("simulate", "--figure", "f.jpg"), "ends in .png"),
        (("simulate", "--images", digits, "--gallery", digits), "not both"),
        (("simulate", "--images", digits, "--kind", "huge", "--start", 10, "--until", 20), 'kind of model "huge"'),
        (("simulate", "--test-writers", "ann"), "MNIST names no writers"),
    ):
        done = run_cli("queue", *words, "--json")
        assert done.code == 1, words
        assert said in done.json["error"], done.json
        assert len(done.err.splitlines()) == 1


def test_that_a_simulation_prints_curves_and_writes_figure_and_runs(
    run_cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    images, labels = blobs(400)
    np.savez(tmp_path / "blobs.npz", x=images, y=labels)
    learners: list[bool] = []

    def stand_in(task: Task, kind: str | None, *, newborn: bool, home: object) -> NearestMean:
        learners.append(newborn)
        return NearestMean(task.classes)

    monkeypatch.setattr(hidden_labels, "learner_for", stand_in)
    words = ("--images", tmp_path / "blobs.npz", "--as-is", "--batch", 10, "--until", 60, "--seeds", 2)
    done = run_cli(
        "queue", "simulate", *words, "--start", 20, "--strategies", "random,default,margin",
        "--figure", tmp_path / "f.png", "--runs", tmp_path / "r.csv", "--json",
    )  # fmt: skip
    assert done.code == 0, done.err
    found = done.json["strategies"]
    assert list(found) == ["random", "default", "margin"]
    for one in found.values():
        assert [labels for labels, _ in one["curve"]] == [20, 30, 40, 50, 60]
        assert all(
            low <= mean <= high for low, (_, mean), high in zip(one["low"], one["curve"], one["high"], strict=True)
        )
        assert set(one["labels_to"]) == {"0.9", "0.95", "0.97"}
    assert (tmp_path / "f.png").read_bytes().startswith(b"\x89PNG")
    assert len((tmp_path / "r.csv").read_text().splitlines()) == 1 + 3 * 2 * 5
    assert done.json["versions"]["tensorflow"]
    text = run_cli("queue", "simulate", *words, "--start", 0, "--strategies", "all").out.splitlines()
    assert "blobs.npz, judged by a fifth of it; nearest mean; 2 seeds" in text[0]
    assert len(text) == 2 + len(STRATEGIES)
    assert learners == [True, False]


def test_that_a_labelled_gallery_can_be_replayed(run_cli: Cli, taught: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hidden_labels, "learner_for", lambda task, kind, **_: NearestMean(task.classes))
    words = ("--start", 1, "--batch", 1, "--until", 2, "--seeds", 1, "--test-writers", "ben")
    done = run_cli("queue", "simulate", "--gallery", taught, *words, "--json")
    assert done.code == 0, done.err
    assert done.json["task"] == "gallery.h5, judged by 1 of 2 writers"
    assert done.json["test"] == 2


def test_that_a_writer_who_is_forgotten_is_gone_from_the_pool_too(run_cli: Cli, taught: Path) -> None:
    with Pool.open(taught) as pool:
        pictures = np.array([imported(n).image for n in range(50, 53)])
        pool.add(NewItems(pictures, [0, 1, 2], writers=["ann", "ben", "ann"]), Path("/scans"), 1.0)
    with Pool.open(taught) as pool:
        done = run_cli("gallery", "forget-writer", "ann", "--yes", "--json").json
        assert (done["samples"], done["unlabelled"], len(done["left"])) == (2, 0, 1), "a window has it open"
    with Gallery.open(taught) as gallery:
        gallery.add([imported(9)])
    assert run_cli("gallery", "forget-writer", "somebody", "--yes").code == 0
    with Gallery.open(taught) as gallery:
        gallery.answer(new_sample(5, writer="ann"), probability=0.5)
    said = run_cli("gallery", "forget-writer", "ann", "--yes").out
    assert "2 unlabelled images gone from the pool" in said
    with Pool.open(taught) as pool:
        assert pool.to_ask().tolist() == [1]


@pytest.mark.parametrize("output", ["--figure", "--runs"])
def test_that_what_cannot_be_written_is_said_before_the_work(output: str, run_cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "there.svg").mkdir()
    words = ("--images", tmp_path / "never-read.npz", "--start", 10)
    for name, why in (("none/x.svg", "there is no folder"), ("there.svg", "it is a folder")):
        refused = run_cli("queue", "simulate", *words, output, tmp_path / name)
        assert refused.code == 1
        assert why in refused.err
