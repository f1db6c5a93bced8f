"""Training steps over arrays in memory: one compiled function runs several steps a call.

Measured on two cores, this is 1.1 to 4.5 times as fast as Keras's ``fit()``; `tf.data` never helped and XLA was 6 to 12
times slower. A call takes about a sixth of a second, so progress goes out and a cancel is heard several times a second
without the loop's overhead mattering. The loop is a `tf.while_loop`, not Python code for AutoGraph to translate: a
frozen bundle has no source to translate.

Every row of the examples has its target as probabilities and a temperature T: the loss is T^2 times the loss of the
target against softmax(logits / T) (G. Hinton, O. Vinyals, J. Dean, "Distilling the knowledge in a neural network",
2015). T = 1 with a one-hot target is plain training; an older model's softened answers at T > 1 are distillation.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from time import perf_counter
from typing import Any

import numpy as np
import tensorflow as tf
from numpy.typing import NDArray

from studio.errors import StudioError
from studio.recognition.recognizer import softmax
from studio.training import networks

CHUNK_SECONDS = 0.15  # aim for one call of the compiled function
CHUNK_STEPS = 256  # and at most so many steps, however fast


@dataclass(frozen=True, eq=False)
class Examples:
    """What a training draws its batches from."""

    images: NDArray[np.uint8]  # (n, 28, 28)
    targets: NDArray[np.float32]  # (n, K) probabilities, at the row's temperature
    temperatures: NDArray[np.float32]  # (n,) 1: plain
    weights: NDArray[np.float32]  # (n,) of the row in its batch's mean

    @classmethod
    def labelled(
        cls, images: NDArray[np.uint8], labels: NDArray[np.int64], classes: int, weight: float = 1.0
    ) -> Examples:
        """Plain examples: images (n, 28, 28) with their class numbers (n,)."""
        ones = np.ones(len(images), np.float32)
        return cls(images, np.eye(classes, dtype=np.float32)[labels], ones, ones * np.float32(weight))

    @classmethod
    def softened(cls, images: NDArray[np.uint8], logits: NDArray[np.float32], temperature: float) -> Examples:
        """Examples that ask for an older model's answers, given as logits (n, K)."""
        ones = np.ones(len(images), np.float32)
        return cls(images, softmax(logits / np.float32(temperature)), ones * np.float32(temperature), ones)

    def __add__(self, other: Examples) -> Examples:
        pairs = zip(vars(self).values(), vars(other).values(), strict=True)
        return Examples(*(np.concatenate(pair) for pair in pairs))

    def __len__(self) -> int:
        return len(self.images)


@dataclass(frozen=True)
class Distortion:
    """How far `distorted` goes either way."""

    degrees: float = 10.0
    scale: float = 0.12
    slant: float = 0.1
    pixels: float = 1.5


@dataclass(frozen=True)
class Step:
    """Where the loop is: means over the steps since the last report."""

    epoch: int  # from 1
    epochs: int
    step: int
    steps: int
    loss: float
    accuracy: float
    seconds_left: float | None  # None: not known yet


class Loop:
    """A model, its optimizer and its loss, compiled on first use."""

    def __init__(self, model: Any, optimizer: Any, loss: str) -> None:
        self._model = model
        self._optimizer = optimizer
        self._objective = networks.loss(loss)
        optimizer.build(model.trainable_variables)
        classes = int(model.output["logits"].shape[-1])
        signature = [  # open in every length, so that it is compiled once
            tf.TensorSpec((None, 28, 28), tf.uint8),
            tf.TensorSpec((None, classes), tf.float32),
            tf.TensorSpec((None,), tf.float32),
            tf.TensorSpec((None,), tf.float32),
            tf.TensorSpec((None, None), tf.int32),
        ]
        self._chunk = tf.function(self._steps, input_signature=signature, autograph=False)

    def _steps(self, images: Any, targets: Any, temperatures: Any, weights: Any, rows: Any) -> tuple[Any, Any]:
        """Train on batches `rows` (steps, batch) int32 of the examples; sums of batch losses and accuracies."""
        variables = self._model.trainable_variables

        def body(at: Any, total: Any, right: Any) -> tuple[Any, Any, Any]:
            picked = rows[at]
            x = tf.cast(tf.gather(images, picked), tf.float32) / 255.0
            wanted, heat = tf.gather(targets, picked), tf.gather(temperatures, picked)
            with tf.GradientTape() as tape:
                logits = self._model(x, training=True)["logits"]
                each = self._objective(wanted, logits / heat[:, None]) * heat * heat
                value = tf.reduce_mean(each * tf.gather(weights, picked))
            self._optimizer.apply(tape.gradient(value, variables), variables)
            hit = tf.equal(tf.argmax(logits, -1), tf.argmax(wanted, -1))
            return at + 1, total + value, right + tf.reduce_mean(tf.cast(hit, tf.float32))

        start = (tf.constant(0), tf.constant(0.0), tf.constant(0.0))
        _, total, right = tf.while_loop(lambda at, *_: at < tf.shape(rows)[0], body, start)
        return total, right

    def run(
        self, examples: Examples, batches: Iterator[NDArray[np.int32]], epochs: int, steps: int,
        report: Callable[[Step], None],
    ) -> None:  # fmt: skip
        """Train. `batches` yields one epoch a time, as (k, b) arrays of row numbers, possibly several an epoch.

        `report` is called after every chunk; what it raises ends the training. Raises StudioError when the loss stops
        being a number.
        """
        data = [tf.constant(column) for column in vars(examples).values()]
        done, size, started = 0, 1, 0.0
        first = 0  # steps before the clock started: the first call compiles
        for rows in batches:
            at = 0
            while at < len(rows):
                part = tf.constant(rows[at : at + size])
                before = perf_counter()
                total, right = (float(v) for v in self._chunk(*data, part))
                count = int(part.shape[0])
                at, done = at + count, done + count
                if not np.isfinite(total):
                    raise StudioError(
                        "the training diverged (the loss is no longer a number); try a smaller learning rate"
                    )
                now = perf_counter()
                left: float | None = None
                if first == 0:
                    first, started = done, now
                else:
                    size = int(np.clip(CHUNK_SECONDS / max((now - before) / count, 1e-6), 1, CHUNK_STEPS))
                    left = (now - started) / (done - first) * (steps - done)
                epoch = min(epochs, 1 + (done - 1) * epochs // steps)
                report(Step(epoch, epochs, done, steps, total / count, right / count, left))


def epochs_of(n: int, batch: int, epochs: int, seed: int) -> Iterator[NDArray[np.int32]]:
    """Every row once an epoch in a new order, in full batches and one smaller last one."""
    random = np.random.default_rng(seed)
    for _ in range(epochs):
        order = random.permutation(n).astype(np.int32)
        full = n // batch * batch
        if full:
            yield order[:full].reshape(-1, batch)
        if full < n:
            yield order[full:].reshape(1, -1)


def steps_of(n: int, batch: int, epochs: int) -> int:
    """Number of steps `epochs_of` makes."""
    return -(-n // batch) * epochs


def distorted(images: NDArray[np.uint8], random: np.random.Generator, reach: Distortion) -> NDArray[np.uint8]:
    """Each of images (n, 28, 28) turned, scaled, slanted and moved a little about its centre, bilinear."""
    n = len(images)
    if not n:
        return images
    angle = np.deg2rad(random.uniform(-reach.degrees, reach.degrees, n))
    high, wide = 1 + random.uniform(-reach.scale, reach.scale, (2, n))
    slant = random.uniform(-reach.slant, reach.slant, n)
    cosine, sine = np.cos(angle), np.sin(angle)
    matrix = np.array([[cosine * wide, slant - sine * high], [sine * wide, cosine * high]]).transpose(2, 0, 1)
    centre = np.full(2, 13.5)
    shift = centre + random.uniform(-reach.pixels, reach.pixels, (n, 2)) - matrix @ centre
    rows = [matrix[:, 0], shift[:, :1], matrix[:, 1], shift[:, 1:], np.zeros((n, 2))]
    moved = tf.raw_ops.ImageProjectiveTransformV3(
        images=tf.cast(images[..., None], tf.float32), transforms=np.concatenate(rows, axis=1).astype(np.float32),
        output_shape=[28, 28], fill_value=0.0, interpolation="BILINEAR", fill_mode="CONSTANT",
    )  # fmt: skip
    result: NDArray[np.uint8] = tf.cast(moved[..., 0] + 0.5, tf.uint8).numpy()
    return result
