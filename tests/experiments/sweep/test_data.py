"""What is tested is never trained on, whatever a person names."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from studio.errors import StudioError
from studio.experiments.sweep.data import read_data
from studio.experiments.sweep.grid import Data
from tests.experiments.sweep.making import a_run, labelled


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
