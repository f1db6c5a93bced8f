"""Training steps over arrays in memory: one compiled function runs several steps a call.

Measured on two cores, this is 1.1 to 4.5 times as fast as Keras's ``fit()``; `tf.data` never helped and XLA was 6 to 12
times slower. A call takes about a sixth of a second, so progress goes out and a cancel is heard several times a second
without the loop's overhead mattering. The loop is a `tf.while_loop`, not Python code for AutoGraph to translate: a
frozen bundle has no source to translate.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from time import perf_counter
from typing import Any

import numpy as np
import tensorflow as tf
from numpy.typing import NDArray

from studio.errors import StudioError
from studio.recognition.epochs import EpochPoint
from studio.training import devices, networks
from studio.training.examples import Examples
from studio.training.weights import Weights

CHUNK_SECONDS = 0.15  # aim for one call of the compiled function
CHUNK_STEPS = 256  # and at most so many steps, however fast


@dataclass(frozen=True)
class Step:
    """Where the loop is: means over the steps since the last report."""

    epoch: int  # from 1
    epochs: int
    step: int
    steps: int
    loss: float
    accuracy: float
    seconds_a_step: float | None  # None: not known yet
    ended: EpochPoint | None = None  # the epoch that ended with this step, as a whole

    @property
    def seconds_left(self) -> float | None:
        """Until the last step."""
        return None if self.seconds_a_step is None else self.seconds_a_step * (self.steps - self.step)

    def of(self, number: int, count: int) -> Step:
        """This step of the training of member `number` (from 0), as one of the training of `count` members."""
        return replace(
            self,
            epoch=self.epoch + number * self.epochs,
            epochs=self.epochs * count,
            step=self.step + number * self.steps,
            steps=self.steps * count,
            ended=self.ended and replace(self.ended, epoch=self.ended.epoch + number * self.epochs),
        )


Validated = tuple[float | None, float | None]  # accuracy and area under the ROC curve, as in `EpochPoint`


class _Epoch:
    """Sums over the epoch under way."""

    def __init__(self, number: int) -> None:
        self.number = number  # from 1
        self._examples = 0
        self._loss = self._right = 0.0

    def add(self, rows: tuple[int, int], total: float, right: float) -> None:
        """Steps of `rows` (steps, examples each), their summed mean losses and accuracies."""
        self._examples += rows[0] * rows[1]
        self._loss += total * rows[1]
        self._right += right * rows[1]

    def point(self, found: Validated) -> EpochPoint:
        """The epoch as a whole, and what was found at its end."""
        right = min(self._right / self._examples, 1.0)  # sums of float32
        return EpochPoint(self.number, self._loss / self._examples, right, *found)


class Loop:
    """A model, its optimizer and its loss, compiled on first use."""

    def __init__(self, model: Any, optimizer: Any, loss: str, *, strangers: bool = False) -> None:
        self._model, self._strangers = model, strangers
        self._optimizer = optimizer
        self._objective = networks.loss(loss)
        self._strategy = tf.distribute.get_strategy()
        self._host = "CPU:0" if devices.several() else None  # where the examples lie: None, where TensorFlow likes
        optimizer.build(model.trainable_variables)
        self._begin = [(variable, variable.numpy()) for variable in optimizer.variables]
        self._part_dropout()
        classes = int(model.output["logits"].shape[-1])
        signature = [  # open in every length, so that it is compiled once
            tf.TensorSpec((None, 28, 28), tf.uint8),
            tf.TensorSpec((None, classes), tf.float32),
            tf.TensorSpec((None,), tf.float32),
            tf.TensorSpec((None,), tf.float32),
            tf.TensorSpec((None, None), tf.int32),
        ]
        self._chunk = tf.function(self._steps, input_signature=signature, autograph=False)

    def restart(self, weights: Weights, seed: int) -> None:
        """Begin anew with `weights`, as if nothing had been trained; what is compiled stays.

        Equal seeds give equal trainings. Raises StudioError for weights of other shapes.
        """
        networks.load_weights(self._model, weights)
        for variable, value in self._begin:
            variable.assign(value)
        for state in networks.dropout_states(self._model):
            state.assign([seed % 2**32, 0])
        self._part_dropout()

    def _part_dropout(self) -> None:
        """Let every device drop by random numbers of its own; the first one, or the only one, keeps what it has."""
        for state in networks.dropout_states(self._model):
            for number, own in enumerate(self._strategy.experimental_local_results(state.value)):
                own.assign_add([number, 0])

    def _steps(self, images: Any, targets: Any, temperatures: Any, weights: Any, rows: Any) -> tuple[Any, Any]:
        """Train on batches `rows` (steps, batch) int32 of the examples; sums of batch losses and accuracies."""
        data = (images, targets, temperatures, weights)
        step = self._step if self._host is None else self._shared_step

        def body(at: Any, total: Any, right: Any) -> tuple[Any, Any, Any]:
            value, hit = step(data, rows[at])
            return at + 1, total + value, right + hit

        start = (tf.constant(0), tf.constant(0.0), tf.constant(0.0))
        _, total, right = tf.while_loop(lambda at, *_: at < tf.shape(rows)[0], body, start)
        return total, right

    def _shared_step(self, data: tuple[Any, ...], picked: Any) -> tuple[Any, Any]:
        """One step of which every device takes its share of the examples `picked` (b,); some may get none.

        Each reckons its part of the mean over the whole batch, and the optimizer adds up their gradients.
        """
        count, size = self._strategy.num_replicas_in_sync, tf.cast(tf.size(picked), tf.float32)

        def share() -> tuple[Any, Any]:
            own = tf.distribute.get_replica_context().replica_id_in_sync_group
            return self._step(data, picked[own::count], lambda values: tf.reduce_sum(values) / size)

        value, hit = (self._strategy.reduce("SUM", part, axis=None) for part in self._strategy.run(share))
        return value, hit

    def _step(self, data: tuple[Any, ...], picked: Any, mean: Callable[[Any], Any] = tf.reduce_mean) -> tuple[Any, Any]:
        """One step on the examples `picked` (b,) of `data`; its loss and accuracy, each the `mean` of (b,) values."""
        variables = self._model.trainable_variables
        with tf.device(self._host):
            pixels, wanted, heat, weights = (tf.gather(column, picked) for column in data)
        x = tf.cast(pixels, tf.float32) / 255.0
        if self._strangers:
            wanted = tf.concat([wanted, 1.0 - tf.reduce_sum(wanted, -1, keepdims=True)], -1)
        with tf.GradientTape() as tape:
            logits = self._model(x, training=True)["logits"]
            if self._strangers:
                logits = tf.pad(logits, ((0, 0), (0, 1)))
            each = self._objective(wanted, logits / heat[:, None]) * heat * heat
            value = mean(each * weights)
        self._optimizer.apply(tape.gradient(value, variables), variables)
        hit = tf.equal(tf.argmax(logits, -1), tf.argmax(wanted, -1))
        return value, mean(tf.cast(hit, tf.float32))

    def run(
        self, batches: Iterator[tuple[Examples, NDArray[np.int32]]], epochs: int, steps: int,
        report: Callable[[Step], None], validate: Callable[[], Validated] = lambda: (None, None),
    ) -> None:  # fmt: skip
        """Train. `batches` yields examples with the rows of their batches (k, b), possibly several times an epoch.

        `validate` is asked at the end of every epoch (where batches run on over it, after the call in which it ends).

        `report` is called after every chunk; what it raises ends the training. Raises StudioError when the loss stops
        being a number.
        """
        loaded: Examples | None = None
        data: list[Any] = []
        done, size, started = 0, 1, 0.0
        widest, shown = 0, (0.0, 0.0)  # the last batch of an epoch may hold a few examples, which tell nothing
        first = 0  # steps before the clock started: the first call compiles
        under_way = _Epoch(1)
        for examples, rows in batches:
            if examples is not loaded:
                with tf.device(self._host):
                    loaded, data = examples, [tf.constant(column) for column in vars(examples).values()]
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
                each: float | None = None
                if first == 0:
                    first, started = done, now
                else:
                    size = int(np.clip(CHUNK_SECONDS / max((now - before) / count, 1e-6), 1, CHUNK_STEPS))
                    each = (now - started) / (done - first)
                epoch = min(epochs, 1 + (done - 1) * epochs // steps)
                under_way.add((count, int(part.shape[1])), total, right)
                ended: EpochPoint | None = None
                if (whole := done * epochs // steps) >= under_way.number:
                    under_way.number = whole
                    ended, under_way = under_way.point(validate()), _Epoch(whole + 1)
                if int(part.shape[1]) >= widest:
                    widest, shown = int(part.shape[1]), (total / count, right / count)
                report(Step(epoch, epochs, done, steps, *shown, each, ended))
