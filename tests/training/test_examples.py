"""What a training is shown: every row once an epoch, changed where the recipe says so, with what is wanted of it."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from studio.recognition.spec import Augmentation, Fit
from studio.training.examples import Examples, epochs_of, steps_of
from tests.training.corners import corners


def ten(n: int) -> Examples:
    """Examples to count."""
    return Examples.labelled(*corners(n), 4)


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
    other, _ = next(epochs_of(examples, replace(recipe, seed=1)))
    assert not np.array_equal(other.images, seen[0])


def test_that_without_augmentation_every_epoch_shows_the_same_images() -> None:
    examples = ten(5)
    assert all(now is examples for now, _ in epochs_of(examples, Fit(epochs=2)))


def test_that_softened_examples_ask_for_the_old_answers() -> None:
    images, _ = corners(2)
    logits = np.array([[4, 0, 0, 0], [0, 0, 8, 0]], np.float32)
    soft = Examples.softened(images, logits, 2.0)
    np.testing.assert_allclose(soft.targets[0], np.exp([2, 0, 0, 0]) / np.exp([2, 0, 0, 0]).sum(), rtol=1e-5)
    assert soft.temperatures.tolist() == [2, 2]


def test_that_examples_add_up() -> None:
    images, labels = corners(5)
    both = Examples.labelled(images, labels, 4) + Examples.softened(images, np.zeros((5, 4), np.float32), 3.0)
    assert len(both) == 10
    assert both.temperatures.tolist() == [1] * 5 + [3] * 5
