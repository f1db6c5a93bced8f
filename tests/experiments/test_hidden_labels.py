"""What a simulation is played on, and how its outcome is shown."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import numpy as np
import pytest

from studio.active.simulate import Run, summaries
from studio.errors import StudioError
from studio.experiments import saved_labels
from studio.experiments.hidden_labels import base_task, learner_for, task_of
from studio.glyphs.keys import pixel_keys
from studio.paths import Home
from tests.active.learning import blobs

RUNS = [
    Run(name, seed, tuple((100 * n, 0.7 + 0.02 * n * better + 0.01 * seed) for n in range(1, 6)))
    for seed in (0, 1)
    for name, better in (("random", 1), ("=margin", 2))
]


def test_that_some_writers_are_kept_to_judge_by_where_writers_are_known() -> None:
    images, labels = blobs(200)
    writers = [f"w{n % 10}" for n in range(200)]
    task = task_of(images, labels.tolist(), writers, "letters.npz")
    judging = {writers[np.flatnonzero((images == one).all(axis=(1, 2)))[0]] for one in task.test_images}
    asked = {writers[np.flatnonzero((images == one).all(axis=(1, 2)))[0]] for one in task.images}
    assert len(judging) == 2
    assert not judging & asked
    assert task.name == "letters.npz, judged by 2 of 10 writers"
    chosen = task_of(images, labels.tolist(), writers, "letters.npz", kept=("w3",))
    assert np.array_equal(chosen.test_images, images[3::10])
    with pytest.raises(StudioError, match='nothing by "zoe": name writers it has with --test-writers'):
        task_of(images, labels.tolist(), writers, "letters.npz", kept=("w3", "zoe"))


def test_that_a_hash_of_the_pixels_keeps_a_fifth_where_no_writers_are_known() -> None:
    images, labels = blobs(500)
    task = task_of(images, labels.tolist(), (), "blobs")
    assert len(task.images) + len(task.test_images) == 500
    assert 60 < len(task.test_images) < 140
    order = np.random.default_rng(0).permutation(500)
    again = task_of(images[order], labels[order].tolist(), (), "blobs")
    assert set(pixel_keys(again.test_images).tolist()) == set(pixel_keys(task.test_images).tolist())


def test_that_nothing_that_judges_is_asked_for() -> None:
    images, labels = blobs(100)
    writers = [f"w{n % 10}" for n in range(100)]
    copies = np.concatenate([images, images])
    task = task_of(copies, labels.tolist() * 2, writers + ["w1"] * 100, "twice", kept=("w2",))
    assert len(task.test_images) == 10
    assert not np.isin(pixel_keys(task.images), pixel_keys(task.test_images)).any()
    assert len(task.images) == 180


def test_that_too_little_is_refused() -> None:
    images, labels = blobs(1)
    with pytest.raises(StudioError, match="too little"):
        task_of(images, labels.tolist(), (), "one")


def test_that_the_small_sample_is_taken_where_mnist_is_not(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("STUDIO_MNIST", raising=False)
    monkeypatch.setenv("KERAS_HOME", str(tmp_path))
    task = base_task(Home(tmp_path))
    assert task.classes == tuple("0123456789")
    assert "small sample" in task.name
    assert not np.isin(pixel_keys(task.images), pixel_keys(task.test_images)).any()


def test_that_a_kind_which_does_not_ship_cannot_be_taught(tmp_path: Path) -> None:
    images, labels = blobs(50)
    with pytest.raises(StudioError, match='no model of kind "small" ships'):
        learner_for(task_of(images, labels.tolist(), (), "x"), "small", newborn=False, home=Home(tmp_path))


def test_that_the_table_has_the_strategy_first_that_needs_least() -> None:
    lines = saved_labels.table(summaries(RUNS))
    assert lines[0].split()[0] == "strategy"
    assert lines[1].startswith("=margin")
    assert "500 (475 to -)" not in lines[1]
    assert lines[1].split()[-1] == "50%"
    assert lines[2].split()[-1] == "100%"


def test_that_every_point_of_every_run_is_in_the_csv_and_none_is_a_formula() -> None:
    rows = list(csv.reader(io.StringIO(saved_labels.runs_csv(RUNS).decode())))
    assert rows[0] == ["strategy", "seed", "labels", "accuracy"]
    assert len(rows) == 1 + 4 * 5
    assert rows[6] == ["'=margin", "0", "100", "0.74000"]


@pytest.mark.parametrize(("name", "head"), [("f.png", b"\x89PNG"), ("f.svg", b"<?xml"), ("f.pdf", b"%PDF")])
def test_that_the_figure_is_written_in_the_form_its_name_says(tmp_path: Path, name: str, head: bytes) -> None:
    saved_labels.draw_figure(summaries(RUNS), "blobs", tmp_path / name)
    assert (tmp_path / name).read_bytes().startswith(head)


def test_that_a_figure_of_another_form_is_refused_before_anything_is_done(tmp_path: Path) -> None:
    saved_labels.check_figure(None)
    with pytest.raises(StudioError, match=r"ends in \.png, \.svg, \.pdf"):
        saved_labels.check_figure(tmp_path / "f.jpg")
    with pytest.raises(StudioError, match="cannot write"):
        saved_labels.draw_figure(summaries(RUNS), "blobs", tmp_path / "missing" / "f.png")
