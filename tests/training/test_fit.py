"""The training loop learns, tells, stops, and is the same for the same seed."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from studio.errors import StudioError
from studio.recognition.recognizer import softmax
from studio.recognition.spec import LOSSES, OPTIMIZERS, Fit, ModelSpec, NNLayers
from studio.training import networks
from studio.training.examples import Examples, epochs_of, steps_of
from studio.training.fit import Loop, Step
from studio.training.weights import finite
from tests.training.corners import corners

SPEC = ModelSpec("nn", classes=("0", "1", "2", "3"), layers=NNLayers(16, 0.2, 8))


def trained(
    *, seed: int = 0, epochs: int = 4, optimizer: str = "adam", rate: float | None = None, loss: str = LOSSES[0],
    report: Any = lambda step: None,
) -> Any:  # fmt: skip
    images, labels = corners(300)
    networks.reset(seed)
    model = networks.build(SPEC)
    loop = Loop(model, networks.optimizer(optimizer, rate), loss)
    batches = epochs_of(Examples.labelled(images, labels, 4), Fit(batch=32, epochs=epochs, seed=seed))
    loop.run(batches, epochs, steps_of(300, 32, epochs), report)
    return model


def test_that_it_learns_and_tells_where_it_is() -> None:
    steps: list[Step] = []
    model = trained(epochs=8, report=steps.append)
    images, labels = corners(100)
    assert (networks.logits_of(model, images).argmax(1) == labels).mean() > 0.95
    assert steps[-1].step == steps[-1].steps == 80
    assert (steps[0].epoch, steps[-1].epoch, steps[-1].epochs) == (1, 8, 8)
    assert steps[0].seconds_left is None, "the first call compiles: it says nothing about the others"
    assert steps[-1].seconds_left == 0
    assert steps[-1].loss < steps[0].loss
    assert [step.step for step in steps] == sorted({step.step for step in steps})


def test_that_the_end_of_every_epoch_tells_the_whole_of_it() -> None:
    steps: list[Step] = []
    trained(epochs=4, report=steps.append)
    ended = [step.ended for step in steps if step.ended is not None]
    assert [point.epoch for point in ended] == [1, 2, 3, 4]
    assert all(0 <= point.accuracy <= 1 for point in ended)
    assert ended[0].loss > ended[-1].loss
    first = [step for step in steps if step.epoch == 1]
    assert min(one.loss for one in first) <= ended[0].loss <= max(one.loss for one in first)


def test_that_equal_seeds_give_equal_weights() -> None:
    first, again, other = (trained(seed=seed).get_weights() for seed in (1, 1, 2))
    assert all(np.array_equal(a, b) for a, b in zip(first, again, strict=True))
    assert not np.array_equal(first[0], other[0])


@pytest.mark.parametrize("name", OPTIMIZERS)
def test_that_every_optimizer_takes_a_step(name: str) -> None:
    networks.reset(0)
    before = networks.build(SPEC).get_weights()
    after = trained(epochs=1, optimizer=name).get_weights()
    assert not np.array_equal(before[0], after[0])
    assert finite(after)


@pytest.mark.parametrize("name", LOSSES)
def test_that_every_loss_falls(name: str) -> None:
    steps: list[Step] = []
    trained(epochs=8, loss=name, report=steps.append)
    assert steps[-1].loss < steps[0].loss


def test_that_what_the_report_raises_ends_the_training() -> None:
    seen: list[Step] = []

    def stop(step: Step) -> None:
        seen.append(step)
        if len(seen) == 2:
            raise KeyError("enough")

    with pytest.raises(KeyError):
        trained(epochs=10_000, report=stop)
    assert len(seen) == 2


def test_that_a_loss_that_is_no_number_ends_the_training() -> None:
    with pytest.raises(StudioError, match="diverged"):
        trained(epochs=50, optimizer="sgd", rate=1e30)


def test_that_a_stranger_is_improbable_in_every_class_after_training() -> None:
    images, labels = corners(300)
    targets = np.eye(4, dtype=np.float32)[labels]
    targets[labels == 3] = 0  # not one of the classes
    networks.reset(0)
    model = networks.build(replace(SPEC, layers=NNLayers(32, 0.0, 16)))
    recipe = Fit(batch=32, epochs=12)
    loop = Loop(model, networks.trainer_of(recipe, 120), recipe.loss, strangers=True)
    loop.run(epochs_of(Examples.asking(images, targets), recipe), 12, 120, lambda _: None)
    probabilities = softmax(networks.logits_of(model, corners(100)[0]), strangers=True)
    labels = corners(100)[1]
    assert probabilities[labels == 3].sum(axis=1).max() < 0.5
    assert probabilities[labels != 3].max(axis=1).min() > 0.5


def test_that_a_model_taught_its_own_answers_stays_what_it_is() -> None:
    images, _ = corners(200)
    networks.reset(0)
    spec = replace(SPEC, layers=NNLayers(16, 0.0, 8))
    model = networks.build(spec)
    before = networks.logits_of(model, images)
    examples = Examples.softened(images, before, 4.0)
    Loop(model, networks.optimizer("sgd", 0.1), LOSSES[0]).run(
        epochs_of(examples, Fit(batch=32, epochs=5)), 5, 35, lambda _: None
    )
    np.testing.assert_allclose(networks.logits_of(model, images), before, atol=1e-3)


def test_that_a_weight_of_nothing_teaches_nothing() -> None:
    images, labels = corners(64)
    networks.reset(0)
    model = networks.build(replace(SPEC, layers=NNLayers(16, 0.0, 8)))
    before = model.get_weights()
    examples = Examples.labelled(images, labels, 4, weight=0.0)
    Loop(model, networks.optimizer("sgd", 0.1), LOSSES[0]).run(
        epochs_of(examples, Fit(batch=32, epochs=1)), 1, 2, lambda _: None
    )
    assert all(np.array_equal(a, b) for a, b in zip(before, model.get_weights(), strict=True))


def test_that_a_last_small_batch_is_not_shown_as_the_accuracy() -> None:
    model = networks.build(SPEC)
    images = np.zeros((9, 28, 28), np.uint8)
    examples = Examples.labelled(images, np.zeros(9, np.int64), len(SPEC.classes))
    seen: list[Step] = []
    full, rest = np.arange(8, dtype=np.int32).reshape(1, 8), np.array([[8]], np.int32)
    Loop(model, networks.optimizer("sgd", 0.1), LOSSES[0]).run(
        iter([(examples, full), (examples, rest)]), 1, 2, seen.append
    )
    assert (seen[0].loss, seen[0].accuracy) == (seen[1].loss, seen[1].accuracy)
    assert [step.step for step in seen] == [1, 2]
