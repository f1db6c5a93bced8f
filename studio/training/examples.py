"""What a network is trained on, and the batches it is shown of it. Of numpy alone.

Every row of the examples has its target as probabilities and a temperature T: the loss is T^2 times the loss of the
target against softmax(logits / T) (G. Hinton, O. Vinyals, J. Dean, "Distilling the knowledge in a neural network",
2015). T = 1 with a one-hot target is plain training; an older model's softened answers at T > 1 are distillation.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from studio.recognition.recognizer import softmax
from studio.recognition.spec import Fit
from studio.training.augment import augment_share


@dataclass(frozen=True, eq=False)
class Examples:
    """What a training draws its batches from."""

    images: NDArray[np.uint8]  # (n, 28, 28)
    targets: NDArray[np.float32]  # (n, K) probabilities, at the row's temperature; what is lacking of 1: a stranger
    temperatures: NDArray[np.float32]  # (n,) 1: plain
    weights: NDArray[np.float32]  # (n,) of the row in its batch's mean

    @classmethod
    def asking(cls, images: NDArray[np.uint8], targets: NDArray[np.float32]) -> Examples:
        """Plain examples: images (n, 28, 28) with the probabilities (n, K) wanted for them."""
        ones = np.ones(len(images), np.float32)
        return cls(images, targets, ones, ones)

    @classmethod
    def labelled(
        cls, images: NDArray[np.uint8], labels: NDArray[np.int64], classes: int, weight: float = 1.0
    ) -> Examples:
        """Plain examples: images (n, 28, 28) with their class numbers (n,)."""
        ones = np.ones(len(images), np.float32)
        return cls(images, np.eye(classes, dtype=np.float32)[labels], ones, ones * np.float32(weight))

    @classmethod
    def softened(
        cls, images: NDArray[np.uint8], logits: NDArray[np.float32], temperature: float, *, strangers: bool = False
    ) -> Examples:
        """Examples that ask for an older model's answers, given as logits (n, K)."""
        ones = np.ones(len(images), np.float32)
        targets = softmax(logits / np.float32(temperature), strangers=strangers)
        return cls(images, targets, ones * np.float32(temperature), ones)

    def __add__(self, other: Examples) -> Examples:
        pairs = zip(vars(self).values(), vars(other).values(), strict=True)
        return Examples(*(np.concatenate(pair) for pair in pairs))

    def __len__(self) -> int:
        return len(self.images)


def epochs_of(
    examples: Examples, recipe: Fit, pause: Callable[[], None] = lambda: None
) -> Iterator[tuple[Examples, NDArray[np.int32]]]:
    """Every example once an epoch in a new order, in full batches and one smaller last one.

    Where the recipe has an augmentation, a new share of the images is changed for every epoch, while the epoch before
    it trains. `pause` may end that by raising.
    """
    random = np.random.default_rng(recipe.seed)
    for images in _images_of(examples.images, recipe, pause):
        now = examples if images is examples.images else replace(examples, images=images)
        for rows in _in_batches(random.permutation(len(examples)).astype(np.int32), recipe.batch):
            yield now, rows


def _in_batches(order: NDArray[np.int32], batch: int) -> list[NDArray[np.int32]]:
    full = len(order) // batch * batch
    parts = [order[:full].reshape(-1, batch), order[full:].reshape(1, -1)]
    return [part for part in parts if part.size]


def _images_of(images: NDArray[np.uint8], recipe: Fit, pause: Callable[[], None]) -> Iterator[NDArray[np.uint8]]:
    """The images (n, 28, 28) of each epoch; the next epoch's are made in another thread."""
    how = recipe.augmentation
    if how is None:
        yield from itertools.repeat(images, recipe.epochs)
        return
    random = np.random.default_rng([recipe.seed, 1])
    with ThreadPoolExecutor(1) as pool:
        following = pool.submit(augment_share, images, how, random, pause)
        for left in reversed(range(recipe.epochs)):
            now = following.result()
            if left:
                following = pool.submit(augment_share, images, how, random, pause)
            yield now


def steps_of(n: int, batch: int, epochs: int) -> int:
    """Number of steps `epochs_of` makes."""
    return -(-n // batch) * epochs
