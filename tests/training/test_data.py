"""What is held out, and the snapshot a training is given."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from studio.errors import StudioError
from studio.gallery.records import DRAWN, IMPORTED, Sample
from studio.glyphs.keys import sample_keys
from studio.training.base import load_base
from studio.training.data import ALWAYS_TRAIN, read_snapshot, split_holdout, take_snapshot, without_base_images
from studio.training.data import write_snapshot as write

KEYS = st.lists(st.integers(0, 2**64 - 1), max_size=120)
LABELS = "01A"


def keys_and_labels(values: list[int]) -> tuple[NDArray[np.uint64], list[str]]:
    return np.array(values, np.uint64), [LABELS[value % 3] for value in values]


def sample(number: int, label: str = "7", **more: object) -> Sample:
    image = np.random.default_rng(number).integers(0, 256, (28, 28), np.uint8)
    values: dict[str, object] = {
        "image": image, "label": label, "writer": "me", "source": DRAWN, "time": 0.0, "normalisation": 1, "id": number,
    }  # fmt: skip
    return Sample(**{**values, **more})  # type: ignore[arg-type]


@given(KEYS, st.floats(0, 1))
def test_that_the_first_ten_of_a_class_always_train(values: list[int], fraction: float) -> None:
    keys, labels = keys_and_labels(values)
    held = split_holdout(keys, labels, fraction)
    for label in LABELS:
        places = [place for place, one in enumerate(labels) if one == label]
        assert not any(held[place] for place in places[:ALWAYS_TRAIN])


@given(KEYS, st.floats(0, 1), st.data())
def test_that_what_was_trained_on_is_never_held_out(values: list[int], fraction: float, data: st.DataObject) -> None:
    keys, labels = keys_and_labels(values)
    trained = data.draw(st.lists(st.sampled_from(values))) if values else []
    held = split_holdout(keys, labels, fraction, np.array(trained, np.uint64))
    assert not set(keys[held].tolist()) & set(trained)


@given(KEYS, st.floats(0, 1), st.data())
def test_that_no_duplicate_of_a_training_sample_is_held_out(
    values: list[int], fraction: float, data: st.DataObject
) -> None:
    doubled = values + (data.draw(st.lists(st.sampled_from(values), max_size=60)) if values else [])
    keys, labels = keys_and_labels(doubled)
    held = split_holdout(keys, labels, fraction)
    assert not set(keys[held].tolist()) & set(keys[~held].tolist())


@given(KEYS, KEYS, st.floats(0, 1))
def test_that_new_samples_change_nothing_for_old_ones(values: list[int], more: list[int], fraction: float) -> None:
    keys, labels = keys_and_labels(values)
    later_keys, later_labels = keys_and_labels(values + more)
    before = split_holdout(keys, labels, fraction)
    assert (split_holdout(later_keys, later_labels, fraction)[: len(values)] == before).all()


def test_that_about_the_fraction_is_held_out() -> None:
    keys = np.random.default_rng(1).integers(0, 2**64, 5000, np.uint64)
    labels = ["7"] * 5000
    assert split_holdout(keys, labels, 0.2).mean() == pytest.approx(0.2, abs=0.02)
    assert split_holdout(keys, labels, 0.0).sum() == 0
    assert split_holdout(keys, labels, 1.0).sum() == 5000 - ALWAYS_TRAIN


@pytest.mark.parametrize("fraction", [-0.1, 1.1, float("nan")])
def test_that_a_share_outside_0_to_1_is_refused(fraction: float) -> None:
    with pytest.raises(StudioError, match="from 0 to 1"):
        split_holdout(np.zeros(1, np.uint64), ["7"], fraction)


def test_that_a_snapshot_comes_back_as_it_was(tmp_path: Path) -> None:
    samples = [
        sample(0, "7", model="nn-0", predicted="7"),
        sample(1, "é", model="nn-0", predicted="e"),
        sample(2, "7", model="nn-0", predicted="7", unsure=True),
        sample(3, "17", source=IMPORTED),
    ]
    held = np.array([True, False, True, False])
    path = write(tmp_path / "new" / "snapshot.npz", samples, held)
    snapshot = read_snapshot(path)
    assert (snapshot.images == np.array([one.image for one in samples])).all()
    assert snapshot.labels.tolist() == ["7", "é", "7", "17"]
    assert snapshot.held_out.tolist() == held.tolist()
    assert snapshot.confirmed.tolist() == [True, False, False, False]
    assert snapshot.training.labels.tolist() == ["é", "17"]
    assert [file.name for file in path.parent.iterdir()] == ["snapshot.npz"]


def test_that_a_snapshot_of_nothing_is_empty(tmp_path: Path) -> None:
    written = write(tmp_path / "snapshot.npz", [], np.zeros(0, bool))
    for snapshot in (read_snapshot(written), read_snapshot(None)):
        assert len(snapshot) == 0
        assert snapshot.images.shape == (0, 28, 28)


def test_that_a_snapshot_that_cannot_be_written_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StudioError, match="cannot write"):
        write(tmp_path / "file" / "snapshot.npz", [], np.zeros(0, bool))


def test_that_other_files_are_no_snapshot(tmp_path: Path) -> None:
    np.savez(tmp_path / "other.npz", images=np.zeros((2, 28, 28), np.uint8))
    with pytest.raises(StudioError, match="arrays are missing"):
        read_snapshot(tmp_path / "other.npz")
    np.savez(
        tmp_path / "shapes.npz", images=np.zeros((2, 28, 28), np.uint8), labels=np.array(["1"]),
        held_out=np.zeros(2, bool), confirmed=np.zeros(2, bool),
    )  # fmt: skip
    with pytest.raises(StudioError, match="wrong shapes"):
        read_snapshot(tmp_path / "shapes.npz")


@pytest.mark.parametrize("label", ["", "  ", " 7", "x" * 17, "x" * 10_000, "\ud800", "e\u0301", "7\n", 7, b"7"])
def test_that_what_is_no_label_is_no_training_data(label: str | int | bytes, tmp_path: Path) -> None:
    labels = np.array(["7", label]) if isinstance(label, str) else np.array([label, label])
    np.savez(
        tmp_path / "labels.npz", images=np.zeros((2, 28, 28), np.uint8), labels=labels,
        held_out=np.zeros(2, bool), confirmed=np.zeros(2, bool),
    )  # fmt: skip
    with pytest.raises(StudioError, match=r"labels\.npz") as caught:
        read_snapshot(tmp_path / "labels.npz")
    assert len(str(caught.value)) < len(str(tmp_path)) + 150
    assert "\n" not in str(caught.value)


def test_that_images_of_the_base_set_neither_train_where_they_judge_nor_judge_where_they_train() -> None:
    base = load_base("small", None)
    images = [base.validation_images[0], base.calibration_images[0], base.train_images[0], base.train_images[1]]
    samples = [sample(number, image=image) for number, image in enumerate(images)] + [sample(9), sample(10)]
    snapshot = take_snapshot(samples, np.array([False, False, False, True, True, False]))
    left = without_base_images(snapshot, base)
    assert (left.images == np.array([images[2], samples[4].image, samples[5].image])).all()
    assert left.held_out.tolist() == [False, True, False]


def test_that_images_kept_apart_never_train_whatever_the_base_set_is() -> None:
    small, none = load_base("small", None), load_base("none", None)
    images = [small.validation_images[0], small.calibration_images[0], small.train_images[0]]
    samples = [sample(number, image=image) for number, image in enumerate(images)]
    left = without_base_images(take_snapshot(samples, np.zeros(3, bool)), none)
    assert (left.images == images[2]).all()
    assert len(left) == 1


def test_that_the_hold_out_goes_by_what_is_drawn_and_not_by_its_place() -> None:
    images = np.random.default_rng(3).integers(0, 256, (400, 28, 28), np.uint8)
    keys = sample_keys(images, ["7"] * 400)
    held = split_holdout(keys, ["7"] * 400, 0.5)
    turned = split_holdout(keys[::-1].copy(), ["7"] * 400, 0.5)[::-1]
    middle = slice(ALWAYS_TRAIN, -ALWAYS_TRAIN)
    assert (held[middle] == turned[middle]).all()
    assert 100 < held.sum() < 300


def test_that_what_a_person_marks_is_held_out_unless_it_was_trained_on() -> None:
    keys = np.arange(1, 7, dtype=np.uint64)
    keys[5] = keys[0]  # the same drawing twice
    marked = np.array([True, True, False, False, False, False])
    held_out = split_holdout(keys, ["7"] * 6, 0.2, keys[1:2], marked)
    assert held_out.tolist() == [True, False, False, False, False, True]
    assert not split_holdout(keys, ["7"] * 6, 0.0, (), marked).any()
