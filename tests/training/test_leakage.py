"""What was trained on must not judge: found among images to evaluate, and left out of the held-out drawings."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from studio.errors import StudioError
from studio.gallery.records import LABEL, Edit, Sample
from studio.glyphs.keys import sample_keys
from studio.paths import shipped
from studio.recognition.folder import TRAINED
from studio.recognition.recognizer import Recognizer
from studio.training.base import load_base
from studio.training.data import Snapshot, take_snapshot, write_snapshot
from studio.training.leakage import Taught, leakage, trained_on, without_near_duplicates
from studio.training.material import HOLDOUT, Kept, gather
from studio.training.messages import Job
from tests.training.jobs import samples

NN = shipped("models") / "nn"


def taught(shifted: int, label: str | None = None) -> tuple[list[Sample], np.ndarray]:
    """Thirty drawings that train, ten others held out, and `shifted` of those that train a pixel further left."""
    mine = samples(40)
    copies = [
        replace(one, image=np.roll(one.image, -1, axis=1), label=label or one.label)
        for one in mine[:30]
        if one.label != "1" and not one.image[:, 0].any()
    ][:shifted]
    every = [replace(one, id=number) for number, one in enumerate([*mine, *copies])]
    return every, np.arange(len(every)) >= 30


def left(snapshot: Snapshot) -> tuple[int, int]:
    return len(snapshot.training), int(snapshot.held_out.sum())


def test_that_a_held_out_drawing_nearly_the_same_as_one_that_trains_is_left_out() -> None:
    assert left(without_near_duplicates(take_snapshot(*taught(4)))) == (30, 10)


def test_that_with_another_label_it_stays_for_it_flatters_nobody() -> None:
    assert left(without_near_duplicates(take_snapshot(*taught(4, "A")))) == (30, 14)


def test_that_without_anything_held_out_or_anything_to_train_on_nothing_changes() -> None:
    every, _ = taught(2)
    for held in (np.zeros(len(every), bool), np.ones(len(every), bool)):
        assert len(without_near_duplicates(take_snapshot(every, held))) == len(every)
    assert len(without_near_duplicates(take_snapshot([], np.zeros(0, bool)))) == 0


def test_that_a_training_judges_without_them_and_counts_them(tmp_path: Path) -> None:
    snapshot = write_snapshot(tmp_path / "snapshot.npz", *taught(4))
    job = Job(1, "nn", str(tmp_path / "new"), "nn-1", str(NN), snapshot=str(snapshot), base="small")
    material = gather(job, Kept())
    assert material.leaked == 4
    assert len(material.sets[HOLDOUT][0]) == 10
    assert len(material.snapshot.training) == 30


def test_that_a_training_can_be_stopped_while_it_looks(tmp_path: Path) -> None:
    def stop() -> None:
        raise KeyboardInterrupt

    snapshot = write_snapshot(tmp_path / "snapshot.npz", *taught(4))
    job = Job(1, "nn", str(tmp_path / "new"), "nn-1", str(NN), snapshot=str(snapshot), base="small")
    with pytest.raises(KeyboardInterrupt):
        gather(job, Kept(), stop)


def test_that_the_same_pixels_and_nearly_the_same_are_counted_apart() -> None:
    base = load_base("small", None)
    eights = base.train_images[base.train_labels == "8"]
    asked = np.concatenate([eights[:3], np.roll(eights[3:5], 1, axis=2), eights[100:104], np.zeros((1, 28, 28), "u1")])
    found = leakage(asked, eights[:50])
    assert np.flatnonzero(found.exact).tolist() == [0, 1, 2]
    assert np.flatnonzero(found.near).tolist() == [3, 4]
    assert np.flatnonzero(found.found).tolist() == [0, 1, 2, 3, 4]


def nobody() -> Taught:
    raise AssertionError("the gallery was read")


def test_that_the_gallery_is_not_read_for_a_model_that_no_drawing_taught() -> None:
    model = Recognizer.load(NN)
    small = replace(model.card, base="small")
    images, whole = trained_on(Recognizer(NN, model.spec, small, (NN / "model.tflite").read_bytes()), nobody, None)
    assert whole
    assert len(images) == len(load_base("small", None).train_images)


def test_that_a_gallery_that_cannot_be_read_is_not_all_of_it() -> None:
    def damaged() -> Taught:
        raise StudioError("damaged")

    images, whole = trained_on(Recognizer.load(NN), damaged, None, remembers=True)
    assert not whole
    assert images.shape[1:] == (28, 28)


def test_that_a_base_set_that_is_not_here_is_not_all_of_it() -> None:
    model = Recognizer.load(NN)
    images, whole = trained_on(model, nobody, None)
    assert (len(images), whole) == (0, model.card.base != "mnist")


def test_that_what_is_remembered_counts_and_what_was_deleted_does_not() -> None:
    mine = samples(10)
    mine[4] = replace(mine[4], deleted=True)
    images, _ = trained_on(Recognizer.load(NN), lambda: (mine, ()), None, remembers=True)
    assert len(images) == 9


def test_that_what_was_trained_on_under_a_wrong_label_is_found_by_its_pixels(tmp_path: Path) -> None:
    mine = samples(10)
    np.save(tmp_path / TRAINED, np.sort(sample_keys(np.array([mine[4].image]), ["wrong"])))
    model = Recognizer.load(NN)
    taught = Recognizer(tmp_path, model.spec, replace(model.card, base="none"), (NN / "model.tflite").read_bytes())
    mended = Edit(0, "relabel", LABEL, (4,), ("wrong",), (mine[4].label,), 0.0)
    images, whole = trained_on(taught, lambda: (mine, (mended,)), None)
    assert whole
    assert np.array_equal(images, [mine[4].image])
    assert not trained_on(taught, lambda: (mine, ()), None)[1]
