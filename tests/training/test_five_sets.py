"""The five sets never meet, whatever is in the gallery: on the small base set, and on MNIST where STUDIO_MNIST is set.

Everything goes the way it goes in the product: the plan cuts the gallery, the trainer gathers a job's material.
"""

from __future__ import annotations

import os
from dataclasses import replace
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from studio.gallery.records import DRAWN, IMPORTED, Sample
from studio.glyphs.keys import pixel_keys, sample_keys
from studio.paths import shipped
from studio.recognition.bank import Bank
from studio.recognition.library import ModelLibrary
from studio.recognition.recognizer import Recognizer
from studio.training import belongings, calibrate, making, ready, scratch
from studio.training.base import BaseData, load_base
from studio.training.data import write_snapshot
from studio.training.drawn import load_drawn
from studio.training.material import HOLDOUT, Kept, Material, gather
from studio.training.messages import Job
from studio.training.plan import Plan, Planner
from studio.training.warm import Rehearsal
from tests.training.jobs import samples

MNIST = os.environ.get("STUDIO_MNIST")
NEVER_TRAINS = ("validation", "calibration", "test")


@pytest.fixture(scope="module", params=["small", "mnist"])
def base(request: pytest.FixtureRequest) -> BaseData:
    """The base set."""
    if request.param == "mnist" and not MNIST:
        pytest.skip("STUDIO_MNIST names no file")
    return load_base(request.param, Path(MNIST) if MNIST else None)


def hostile_gallery(base: BaseData) -> list[Sample]:
    """Drawings, each twice, some under two labels; imported MNIST of every part; "drawings" that are base images."""
    drawn = samples(300)
    other = [replace(sample, label="A") for sample in drawn[:40]]
    taken: list[Sample] = []
    for part in ("train", *NEVER_TRAINS):
        images, labels = getattr(base, f"{part}_images")[:60], getattr(base, f"{part}_labels")[:60]
        for source in (IMPORTED, DRAWN):
            taken += [
                replace(drawn[0], image=image, label=str(label), source=source)
                for image, label in zip(images, labels, strict=True)
            ]
    every = [*drawn, *other, *taken, *drawn]
    return [replace(sample, id=number) for number, sample in enumerate(every)]


@pytest.fixture(scope="module")
def plan(base: BaseData) -> Plan:
    library = ModelLibrary(shipped("models"), Path("/nowhere"))
    return Planner().plan(library.newest("nn"), hostile_gallery(base), 0.5)


@pytest.fixture(scope="module")
def material(base: BaseData, plan: Plan, tmp_path_factory: pytest.TempPathFactory) -> Material:
    folder = tmp_path_factory.mktemp("five")
    job = Job(
        id=1,
        kind="nn",
        candidate=str(folder / "candidate"),
        version="nn-1",
        parent=str(shipped("models") / "nn"),
        snapshot=str(write_snapshot(folder / "snapshot.npz", plan.samples, plan.held_out)),
        base=base.name,
        base_file=MNIST,
    )
    return gather(job, Kept())


def both(images: NDArray[np.uint8], labels: NDArray[np.str_]) -> set[int]:
    """Keys of pixels and label."""
    return set(sample_keys(images, labels.tolist()).tolist())


def pixels(images: NDArray[np.uint8]) -> set[int]:
    return set(pixel_keys(images).tolist())


def five(material: Material) -> dict[str, tuple[NDArray[np.uint8], NDArray[np.str_]]]:
    """The sets, by name."""
    training = material.snapshot.training
    images = np.concatenate([material.base.train_images, training.images])
    return {"training": (images, np.concatenate([material.base.train_labels, training.labels])), **material.sets}


def test_that_the_five_sets_are_disjoint_by_pixels_and_label(material: Material, base: BaseData) -> None:
    sets = {name: both(*columns) for name, columns in five(material).items()}
    assert set(sets) == {"training", "validation", "calibration", "test", HOLDOUT}
    for name, keys in sets.items():
        assert keys or (name == "test" and base.name == "small"), f"{name} is empty, so that this proves nothing"
    for one, other in combinations(sets, 2):
        assert not sets[one] & sets[other], f"{one} and {other} meet"


def test_that_no_picture_of_the_base_set_is_in_two_sets_under_any_label(material: Material) -> None:
    sets = {name: pixels(images) for name, (images, _) in five(material).items()}
    for name in NEVER_TRAINS:
        for other in sets.keys() - {name}:
            assert not sets[name] & sets[other], f"{name} and {other} meet"
    assert not pixels(material.base.train_images) & sets[HOLDOUT], "the base set trains on what is held out"


def test_that_the_plan_and_the_trainer_mean_the_same_drawings(material: Material, plan: Plan) -> None:
    held = [sample for sample, out in zip(plan.samples, plan.held_out.tolist(), strict=True) if out]
    kept = pixels(np.array([sample.image for sample in held])) - pixels(material.base.train_images)
    assert kept == pixels(material.sets[HOLDOUT][0])
    assert plan.apart > 0


def test_that_every_copy_of_a_drawing_is_on_one_side(material: Material) -> None:
    keys = sample_keys(material.snapshot.images, material.snapshot.labels.tolist())
    held = material.snapshot.held_out
    assert len(set(keys.tolist())) < len(keys), "there are copies"
    assert not set(keys[held].tolist()) & set(keys[~held].tolist())


def test_that_what_is_rehearsed_is_of_the_training_set_or_drawn(
    material: Material, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[NDArray[np.uint8]] = []
    monkeypatch.setattr(Rehearsal, "of", lambda _, images, *__: asked.append(images))
    assert material.parent is not None
    ready.rehearsal_of(material.parent, material.base, 100, 0, Kept(), lambda: None)
    rehearsed = pixels(asked[0])
    drawn = pixels(load_drawn().images)
    assert rehearsed <= pixels(five(material)["training"][0]) | drawn
    for name in (*NEVER_TRAINS, HOLDOUT):
        assert not (rehearsed | drawn) & pixels(material.sets[name][0])


def test_that_the_bank_holds_the_training_set_and_is_checked_on_base_validation(
    material: Material, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: dict[str, tuple[NDArray[np.uint8], NDArray[np.str_]]] = {}
    classes = np.array(material.spec.classes)

    def seen(_: Any, __: Any, trained: tuple[Any, Any], checked: tuple[Any, Any]) -> None:
        asked["trained"], asked["checked"] = ((images, classes[columns]) for images, columns in (trained, checked))

    assert material.parent is not None
    monkeypatch.setattr(Bank, "of", seen)
    belongings.bank(material.parent, (np.zeros((0, 0), np.float32), np.zeros(0, np.float32)), material)
    sets = {name: both(*columns) for name, columns in five(material).items()}
    trained, checked = both(*asked["trained"]), both(*asked["checked"])
    assert trained <= sets["training"]
    assert checked <= sets["validation"]
    assert len(asked["checked"][0]) == min(belongings.BANKED, len(material.sets["validation"][0]))
    for name in ("calibration", "test", HOLDOUT):
        assert not (trained | checked) & sets[name]


def test_that_the_bank_that_ships_is_of_no_reserved_picture(material: Material, base: BaseData) -> None:
    """Its features are of training images, those it is checked on of validation images, and none is of any other set.

    A picture is known by what the network makes of it, in the steps in which a bank is stored: that is exact.
    """
    model = material.parent
    assert model is not None
    bank = Bank.read(model.folder, model.spec)
    assert bank is not None
    assert len(bank.features) == len(bank.checked) == belongings.BANKED

    def found(features: NDArray[np.float32], images: NDArray[np.uint8]) -> int:
        """How many of `images` are behind `features`."""
        scale = features.max(axis=0) / 255
        scale[scale == 0] = 1
        rows = {row.tobytes() for row in np.rint(features / scale).astype(np.uint8)}
        asked = np.clip(np.rint(model.features(images) / scale), 0, 255).astype(np.uint8)
        return sum(row.tobytes() in rows for row in asked)

    sets = {"train": material.base.train_images, **{name: columns[0] for name, columns in material.sets.items()}}
    for features, own in ((bank.features, "train"), (bank.checked, "validation")):
        counts = {name: found(features, images) for name, images in sets.items() if len(images)}
        assert counts.pop(own) > 100, "the base set is a part of what it was made of"
        assert not any(counts.values()), counts


def test_that_what_ships_drawn_of_an_added_class_is_of_no_reserved_set(material: Material) -> None:
    assert "A" in material.added_classes
    images, columns = material.drawn
    assert len(images) > 0, "else this proves nothing"
    drawn = load_drawn()
    assert pixels(images) == pixels(drawn.images[np.isin(drawn.labels, material.added_classes)])
    assert {material.spec.classes[column] for column in columns.tolist()} <= set(material.added_classes)
    for name in (*NEVER_TRAINS, HOLDOUT):
        assert not pixels(images) & pixels(material.sets[name][0]), name


def test_that_drawn_characters_that_judge_here_do_not_train(
    material: Material, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn, asked = load_drawn(), list[NDArray[np.uint8]]()
    rows = tuple(np.flatnonzero(np.isin(drawn.labels, ("A", "3")))[::2].tolist())
    judging = replace(material, undrawn=rows, spec=replace(material.spec, fit=replace(material.spec.fit, drawn=True)))
    monkeypatch.setattr(Rehearsal, "of", lambda _, images, *__: asked.append(images))
    parent = Recognizer.load(shipped("models") / "compact")
    ready.rehearsal_of(parent, material.base, 100, 0, Kept(), lambda: None, rows)
    asked += [judging.drawn[0], scratch._examples(judging).images]
    gone = pixels(drawn.images[list(rows)]) - pixels(drawn.without(rows).images)
    assert len(gone) > 50, "else this proves nothing"
    assert [len(images) > 0 and not gone & pixels(images) for images in asked] == [True, True, True]
    assert gone & pixels(scratch._examples(replace(judging, undrawn=())).images)


def test_that_the_temperature_is_chosen_on_the_calibration_part_alone(
    material: Material, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[NDArray[np.uint8]] = []

    class Listening:
        """A recognizer that notes what it is asked."""

        def logits(self, images: NDArray[np.uint8]) -> NDArray[np.float32]:
            asked.append(images)
            assert material.parent is not None
            return material.parent.logits(images)

        def calibrated(self, temperature: float) -> Listening:
            return self

    training = making.Training(Job(1, "nn", "/nowhere", "nn-1", None), lambda _: None, lambda: False, Kept())
    training._calibrated(material, making._Made(None, b"", Listening()))  # type: ignore[arg-type]
    enough = len(material.sets["calibration"][0]) >= calibrate.ENOUGH
    assert [pixels(images) for images in asked] == [pixels(material.sets["calibration"][0])] * enough
