"""What is tested is never trained on, whatever a person names."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from studio.errors import StudioError
from studio.experiments.sweep.data import SweepData, read_data
from studio.experiments.sweep.grid import Data
from studio.experiments.sweep.runs import run_of
from studio.glyphs.keys import pixel_keys
from studio.training.base import load_base
from studio.training.drawn import load_drawn
from tests.experiments.sweep.making import DIGEST, a_run, labelled


def npz(path: Path, labels: str, first: int = 0) -> Path:
    found = labelled(labels, first)
    np.savez(path, x=found.images, y=found.labels)
    return path


def test_that_the_last_ones_are_kept_and_none_of_a_test_set_is_taught(tmp_path: Path) -> None:
    taught, other = npz(tmp_path / "mine.npz", "01234567"), npz(tmp_path / "other.npz", "12", first=1)
    data = read_data(Data(taught, kept=3, test=(str(other),), as_is=True), None)
    assert data.taught.labels.tolist() == ["0", "3", "4"]
    assert {name: one.labels.tolist() for name, one in data.sets.items()} == {
        "kept": ["5", "6", "7"],
        "other": ["1", "2"],
    }
    assert data.left_out == 2


def drawn_test(path: Path, rows: slice) -> SweepData:
    drawn = load_drawn()
    digits = np.flatnonzero(np.char.isdigit(drawn.labels))[rows]
    np.savez(path, x=drawn.images[digits], y=drawn.labels[digits])
    return read_data(Data(test=(str(path),), as_is=True), None)


def test_that_no_run_trains_on_a_drawn_character_that_ships_and_tests_it(tmp_path: Path) -> None:
    data, few = drawn_test(tmp_path / "drawn.npz", slice(0, 30)), drawn_test(tmp_path / "few.npz", slice(0, 3))
    images = pixel_keys(data.sets["drawn"].images)
    assert np.isin(images, pixel_keys(load_drawn().images[list(data.drawn)])).all()
    assert not np.isin(images, pixel_keys(load_drawn().without(data.drawn).images)).any()
    plain, compact = a_run(), run_of({"kind": "compact", "base": "small"}, "GRID.toml", "small", DIGEST)
    warm = run_of({"kind": "compact", "from_scratch": False, "corrections": 1}, "GRID.toml", "small", DIGEST)
    assert data.settled(plain).key == plain.key  # nothing changes for it
    for run in (compact, warm):
        assert (data.settled(run).undrawn, few.settled(run).undrawn) == (data.drawn, few.drawn)
        assert len({run.key, data.settled(run).key, few.settled(run).key}) == 3
        assert SweepData().settled(run).key == run.key


def test_that_a_class_that_is_new_to_a_warm_start_is_not_learnt_from_what_tests_it() -> None:
    labels = load_drawn().labels
    one, digit = int(np.flatnonzero(labels == "A")[0]), int(np.flatnonzero(labels == "3")[0])
    data = SweepData(labelled("3A"), drawn=(digit, one))
    warm = run_of({"from_scratch": False, "corrections": 2}, "GRID.toml", "small", DIGEST)
    assert data.settled(warm).undrawn == (one,)
    assert data.settled(replace(warm, corrections=1)).key == replace(warm, corrections=1).key


def test_that_images_of_mnist_that_judge_every_training_are_no_taught_drawings(tmp_path: Path) -> None:
    base, mine = load_base("small", None), labelled("0123")
    images = np.concatenate([mine.images[:2], base.validation_images[:2], mine.images[2:]])
    np.savez(tmp_path / "mine.npz", x=images, y=np.array(list("019923")))
    data = read_data(Data(tmp_path / "mine.npz", as_is=True), None)
    assert (data.taught.labels.tolist(), data.apart, data.left_out) == (["0", "1", "2", "3"], (2, 3), 0)
    with pytest.raises(StudioError, match="5 corrections were asked for, and 4 taught drawings can train"):
        data.check([a_run(corrections=5)], None)
    for corrections, changed in ((0, False), (2, False), (3, True)):
        run = a_run(corrections=corrections)
        assert (data.settled(run).key != run.key) == changed


def test_that_sets_of_one_name_are_told_apart(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    one, two = npz(tmp_path / "set.npz", "01"), npz(tmp_path / "a" / "set.npz", "01", first=5)
    assert [*read_data(Data(test=(str(one), str(two)), as_is=True), None).sets] == ["set", "set 2"]


def test_that_the_digest_tells_data_apart_and_nothing_else(tmp_path: Path) -> None:
    taught = npz(tmp_path / "mine.npz", "01234567")
    moved = npz(tmp_path / "moved.npz", "01234567")
    digests = [read_data(Data(path, kept=kept, as_is=True), None).digest for path, kept in
               ((taught, 2), (moved, 2), (taught, 3))]  # fmt: skip
    assert digests[0] == digests[1] != digests[2]


@pytest.mark.parametrize(
    ("wanted", "said"),
    [({"kept": 9}, "9 cannot be kept"), ({"taught": None, "kept": 1}, "no taught drawings"),
     ({"test": ("nowhere.npz",)}, "nowhere.npz")],
)  # fmt: skip
def test_that_data_which_are_not_there_are_one_line(tmp_path: Path, wanted: dict[str, object], said: str) -> None:
    values: dict[str, object] = {"taught": npz(tmp_path / "mine.npz", "01"), "as_is": True, **wanted}
    with pytest.raises(StudioError, match=said):
        read_data(Data(**values), None)  # type: ignore[arg-type]


def test_that_more_corrections_than_there_are_refused_before_anything_runs(tmp_path: Path) -> None:
    data = read_data(Data(npz(tmp_path / "mine.npz", "0123"), kept=1, as_is=True), None)
    data.check([a_run(corrections=3)], None)
    with pytest.raises(StudioError, match="4 corrections were asked for, and 3 taught drawings can train"):
        data.check([a_run(corrections=4)], None)
