"""The training loop learns, tells, stops, and is the same for the same seed."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from studio.errors import StudioError
from studio.recognition.recognizer import softmax
from studio.recognition.spec import LOSSES, OPTIMIZERS, Augmentation, Fit, ModelSpec, NNLayers
from studio.training import networks
from studio.training.fit import Examples, Loop, Step, epochs_of, steps_of
from studio.training.weights import finite

SPEC = ModelSpec("nn", classes=("0", "1", "2", "3"), layers=NNLayers(16, 0.2, 8))


def corners(n: int) -> tuple[np.ndarray, np.ndarray]:
    """Pictures with ink in one of four corners, and which."""
    random = np.random.default_rng(1)
    labels = random.integers(0, 4, n)
    images = random.integers(0, 60, (n, 28, 28), dtype=np.uint8)
    for image, label in zip(images, labels, strict=True):
        image[14 * (label // 2) :, 14 * (label % 2) :][:14, :14] += 150
    return images, labels


def ten(n: int) -> Examples:
    """Examples to count."""
    return Examples.labelled(*corners(n), 4)


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


def test_that_an_epoch_shows_every_row_once() -> None:
    batches = [rows for _, rows in epochs_of(ten(10), Fit(batch=4, epochs=3))]
    assert [part.shape for part in batches] == [(2, 4), (1, 2)] * 3
    epochs = [np.concatenate([batches[k].ravel(), batches[k + 1].ravel()]).tolist() for k in (0, 2, 4)]
    assert all(sorted(rows) == list(range(10)) for rows in epochs)
    assert epochs[0] != epochs[1]
    assert steps_of(10, 4, 3) == 9


def test_that_fewer_images_than_a_batch_are_one_batch() -> None:
    assert [rows.shape for _, rows in epochs_of(ten(3), Fit(batch=128, epochs=2))] == [(1, 3)] * 2


def test_that_each_epoch_shows_other_changes_of_a_share_of_the_images() -> None:
    images = np.repeat(corners(1)[0], 400, axis=0)
    examples = Examples.labelled(images, np.zeros(400, np.int64), 4)
    recipe = Fit(batch=400, epochs=3, augmentation=Augmentation(share=0.25))
    seen = [now.images for now, _ in epochs_of(examples, recipe)]
    changed = [(now != images).any(axis=(1, 2)).mean() for now in seen]
    assert all(0.15 < share < 0.35 for share in changed)
    assert not np.array_equal(seen[0], seen[1])
    assert all(
        np.array_equal(now, again.images) for now, (again, _) in zip(seen, epochs_of(examples, recipe), strict=True)
    )


def test_that_without_augmentation_every_epoch_shows_the_same_images() -> None:
    examples = ten(5)
    assert all(now is examples for now, _ in epochs_of(examples, Fit(epochs=2)))


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


def test_that_softened_examples_ask_for_the_old_answers() -> None:
    images, _ = corners(2)
    logits = np.array([[4, 0, 0, 0], [0, 0, 8, 0]], np.float32)
    soft = Examples.softened(images, logits, 2.0)
    np.testing.assert_allclose(soft.targets[0], np.exp([2, 0, 0, 0]) / np.exp([2, 0, 0, 0]).sum(), rtol=1e-5)
    assert soft.temperatures.tolist() == [2, 2]


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


def test_that_examples_add_up() -> None:
    images, labels = corners(5)
    both = Examples.labelled(images, labels, 4) + Examples.softened(images, np.zeros((5, 4), np.float32), 3.0)
    assert len(both) == 10
    assert both.temperatures.tolist() == [1] * 5 + [3] * 5


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
