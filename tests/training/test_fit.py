"""The training loop learns, tells, stops, and is the same for the same seed."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from studio.errors import StudioError
from studio.recognition.spec import LOSSES, OPTIMIZERS, ModelSpec, NNLayers
from studio.training import fit, networks
from studio.training.fit import Distortion, Examples, Loop, Step, distorted, epochs_of, steps_of

SPEC = ModelSpec("nn", classes=("0", "1", "2", "3"), layers=NNLayers(16, 0.2, 8))


def corners(n: int) -> tuple[np.ndarray, np.ndarray]:
    """Pictures with ink in one of four corners, and which."""
    random = np.random.default_rng(1)
    labels = random.integers(0, 4, n)
    images = random.integers(0, 60, (n, 28, 28), dtype=np.uint8)
    for image, label in zip(images, labels, strict=True):
        image[14 * (label // 2) :, 14 * (label % 2) :][:14, :14] += 150
    return images, labels


def trained(
    *, seed: int = 0, epochs: int = 4, optimizer: str = "adam", rate: float | None = None, loss: str = LOSSES[0],
    report: Any = lambda step: None,
) -> Any:  # fmt: skip
    images, labels = corners(300)
    networks.reset(seed)
    model = networks.build(SPEC)
    loop = Loop(model, networks.optimizer(optimizer, rate), loss)
    rows = epochs_of(300, 32, epochs, seed)
    loop.run(Examples.labelled(images, labels, 4), rows, epochs, steps_of(300, 32, epochs), report)
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
    assert networks.finite(after)


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
    batches = list(epochs_of(10, 4, 3, seed=0))
    assert [part.shape for part in batches] == [(2, 4), (1, 2)] * 3
    epochs = [np.concatenate([batches[k].ravel(), batches[k + 1].ravel()]).tolist() for k in (0, 2, 4)]
    assert all(sorted(rows) == list(range(10)) for rows in epochs)
    assert epochs[0] != epochs[1]
    assert steps_of(10, 4, 3) == 9


def test_that_fewer_images_than_a_batch_are_one_batch() -> None:
    assert [part.shape for part in epochs_of(3, 128, 2, seed=0)] == [(1, 3)] * 2


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
        examples, epochs_of(200, 32, 5, 0), 5, 35, lambda _: None
    )
    np.testing.assert_allclose(networks.logits_of(model, images), before, atol=1e-3)


def test_that_a_weight_of_nothing_teaches_nothing() -> None:
    images, labels = corners(64)
    networks.reset(0)
    model = networks.build(replace(SPEC, layers=NNLayers(16, 0.0, 8)))
    before = model.get_weights()
    examples = Examples.labelled(images, labels, 4, weight=0.0)
    Loop(model, networks.optimizer("sgd", 0.1), LOSSES[0]).run(examples, epochs_of(64, 32, 1, 0), 1, 2, lambda _: None)
    assert all(np.array_equal(a, b) for a, b in zip(before, model.get_weights(), strict=True))


def test_that_examples_add_up() -> None:
    images, labels = corners(5)
    both = Examples.labelled(images, labels, 4) + Examples.softened(images, np.zeros((5, 4), np.float32), 3.0)
    assert len(both) == 10
    assert both.temperatures.tolist() == [1] * 5 + [3] * 5


def test_that_a_distortion_of_nothing_changes_nothing() -> None:
    images, _ = corners(6)
    same = distorted(images, np.random.default_rng(0), Distortion(0, 0, 0, 0))
    assert np.array_equal(same, images)


def test_that_a_distortion_moves_ink_but_keeps_it() -> None:
    disc = np.zeros((28, 28), np.uint8)
    disc[8:20, 12:16] = 255
    images = np.repeat(disc[None], 40, axis=0)
    moved = distorted(images, np.random.default_rng(0), Distortion())
    assert moved.dtype == np.uint8
    assert moved.shape == images.shape
    assert len(np.unique(moved.reshape(40, -1), axis=0)) == 40
    ink = moved.reshape(40, -1).sum(1, dtype=np.int64) / int(disc.sum(dtype=np.int64))
    assert ((ink > 0.6) & (ink < 1.6)).all()
    again = distorted(images, np.random.default_rng(0), Distortion())
    assert np.array_equal(moved, again)


def test_that_no_images_are_no_trouble() -> None:
    assert distorted(np.zeros((0, 28, 28), np.uint8), np.random.default_rng(0), fit.Distortion()).shape == (0, 28, 28)
