"""Networks as specs describe them: functional Keras models with the seed program's layers.

Input ``image`` (batch, 28, 28) float32 0..1, white ink on black; outputs by name ``features`` (batch, F), the last
hidden layer, which feature memory reads, and ``logits`` (batch, classes). Softmax stands outside, so that losses can be
computed stably and one file serves both needs. This module, `devices`, `fit` and `convert` are the only ones that
import TensorFlow; they are imported by the trainer's work function alone.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Any

import keras
import numpy as np
import tensorflow as tf
from keras.src.random import seed_generator
from numpy.typing import NDArray

from studio.errors import StudioError
from studio.recognition.spec import LOSSES, OPTIMIZERS, BlockLayers, CNNLayers, Fit, ModelSpec, NNLayers
from studio.training import devices
from studio.training.weights import Weights

BATCH_NORM = 0.9  # momentum of the running means and variances

_OPTIMIZERS: dict[str, Any] = {
    "adam": keras.optimizers.Adam,
    "adamw": keras.optimizers.AdamW,
    "adadelta": keras.optimizers.Adadelta,
    "adagrad": keras.optimizers.Adagrad,
    "adamax": keras.optimizers.Adamax,
    "nadam": keras.optimizers.Nadam,
    "rmsprop": keras.optimizers.RMSprop,
    "sgd": keras.optimizers.SGD,
    "ftrl": keras.optimizers.Ftrl,
}


def reset(seed: int) -> None:
    """Forget earlier models of this process and start its random numbers anew: equal seeds, equal first weights."""
    keras.backend.clear_session()
    _seed(seed)


def _seed(seed: int) -> None:
    """Start the random numbers of networks anew, whatever other threads do with Python's own meanwhile.

    Keras draws every layer's seed from the module `random`, which the threads of a cluster's worker draw from, too: it
    is given numbers of its own, the same ones.
    """
    keras.utils.set_random_seed(seed % 2**32)
    seed_generator.python_random = random.Random(seed % 2**32)  # noqa: S311 - no secret


def fresh_weights(spec: ModelSpec, seed: int) -> Weights:
    """First weights of a network of `spec`; equal seeds, equal weights. Other models of this process stay."""
    _seed(seed)
    made: Weights = build(spec).get_weights()
    return made


def build(spec: ModelSpec) -> Any:
    """A `keras.Model` with fresh weights. Raises StudioError for layers that cannot be built (sizes below 1, ...)."""
    _check(spec)
    layers = keras.layers
    image = keras.Input((28, 28), name="image", dtype="float32")
    match spec.layers:
        case NNLayers() as sizes:
            features, last = _dense(layers.Flatten()(image), sizes)
        case CNNLayers() as sizes:
            x = _convolutions(layers.Reshape((28, 28, 1))(image), sizes)
            features = layers.Dense(sizes.dense, activation="relu", name="features")(layers.Flatten()(x))
            last = _dropout(features, sizes.dense_dropout)
        case BlockLayers() as sizes:
            features = _members(layers.Reshape((28, 28, 1))(image), sizes)
            last = _dropout(features, sizes.dropout)
    logits = layers.Dense(len(spec.classes), name="logits")(last)
    return keras.Model(image, {"features": features, "logits": logits}, name=spec.kind)


def _dense(x: Any, sizes: NNLayers) -> tuple[Any, Any]:
    """The output of the last Dense layer that there is, and what the logits read: the same, or dropped out."""
    units = [size for size in (sizes.n1, sizes.n2, sizes.n3) if size]
    features = x
    for number, size in enumerate(units, 1):
        name = "features" if number == len(units) else f"dense_{number}"
        features = keras.layers.Dense(size, activation="relu", name=name)(x)
        x = _dropout(features, sizes.dropout) if number == 1 else features
    return features, x


def _convolutions(x: Any, sizes: CNNLayers) -> Any:
    layers = keras.layers
    x = layers.Conv2D(sizes.n1, 3, activation="relu", name="conv_1")(x)
    x = layers.Conv2D(sizes.n2, 3, activation="relu", name="conv_2")(x)
    x = _dropout(layers.MaxPooling2D(2)(x), sizes.dropout)
    if sizes.n3:
        x = layers.Conv2D(sizes.n3, 3, activation="relu", name="conv_3")(x)
        x = _dropout(layers.MaxPooling2D(2)(x), sizes.dropout)
    return x


def _members(x: Any, sizes: BlockLayers) -> Any:
    """The features of one or more stacks of blocks; the Dense layer over all of them is the sum of theirs."""
    layers = keras.layers
    if sizes.members == 1:
        return layers.GlobalMaxPooling2D(name="features")(_blocks(x, sizes))
    each = []
    for number in range(1, sizes.members + 1):
        inner = keras.Input(x.shape[1:])
        pooled = layers.GlobalMaxPooling2D()(_blocks(inner, sizes))
        each.append(keras.Model(inner, pooled, name=f"member_{number}")(x))
    return layers.Concatenate(name="features")(each)


def _blocks(x: Any, sizes: BlockLayers) -> Any:
    layers = keras.layers
    for number, block in enumerate(sizes.blocks, 1):
        name = f"conv_{number}"
        x = layers.Conv2D(block.filters, block.kernel, block.stride, "same", use_bias=False, name=name)(x)
        norm = layers.BatchNormalization(momentum=BATCH_NORM, synchronized=devices.several(), name=f"norm_{number}")
        x = layers.ReLU()(norm(x))
        x = layers.MaxPooling2D(block.pool)(x) if block.pool > 1 else x
    return x


def _dropout(x: Any, rate: float) -> Any:
    return keras.layers.Dropout(rate)(x) if rate > 0 else x


def _check(spec: ModelSpec) -> None:
    parts = spec.layers.blocks if isinstance(spec.layers, BlockLayers) else (spec.layers,)
    for name, value in (pair for part in (spec.layers, *parts) for pair in vars(part).items() if pair[0] != "blocks"):
        low = 0 if name in ("n3", "dropout", "dense_dropout") or (spec.kind, name) == ("nn", "n2") else 1
        high = 1 if "dropout" in name else 4096
        if not low <= value <= high or value == high == 1:
            raise StudioError(f"a {spec.kind} with {name} = {value} cannot be built: give {low} to {high}")
    if len(spec.classes) < 2:
        raise StudioError("a model needs drawings of at least two classes; draw some of another one first")


def trainer_of(recipe: Fit, steps: int) -> Any:
    """The optimizer of a training from scratch of so many steps, with its rate, decay and average."""
    kind, rate = _kind_and_rate(recipe.optimizer, recipe.learning_rate)
    if recipe.warm_up is not None:
        rising = round(recipe.warm_up * steps)
        rate = keras.optimizers.schedules.CosineDecay(0.0, steps - rising, warmup_target=rate, warmup_steps=rising)
    options = {"use_ema": True, "ema_momentum": recipe.average} if recipe.average else {}
    made = kind(learning_rate=rate, **_decay(recipe.optimizer, recipe.weight_decay), **options)
    if recipe.weight_decay:
        made.exclude_from_weight_decay(var_names=["bias", "gamma", "beta"])
    return made


def _decay(name: str, share: float) -> dict[str, float]:
    """The option of Keras: AdamW decays by a share of its own unless it is told otherwise, and takes no None."""
    return {"weight_decay": share} if share or name == "adamw" else {}


def _kind_and_rate(name: str, learning_rate: float | None) -> tuple[Any, float]:
    if name not in OPTIMIZERS:
        raise StudioError(f'unknown optimizer "{name}"; known: {", ".join(OPTIMIZERS)}')
    kind = _OPTIMIZERS[name]
    return kind, float(kind().learning_rate.numpy() if learning_rate is None else learning_rate)


def optimizer(name: str, learning_rate: float | Falling | None = None) -> Any:
    """The optimizer `name` at `learning_rate` (None: its Keras default). No weight decays.

    Raises StudioError for a name that is not known.
    """
    if isinstance(learning_rate, Falling):
        return _OPTIMIZERS[name](learning_rate=learning_rate, **_decay(name, 0.0))
    kind, rate = _kind_and_rate(name, learning_rate)
    return kind(learning_rate=rate, **_decay(name, 0.0))


class Falling(keras.optimizers.schedules.LearningRateSchedule):  # type: ignore[misc]
    """A rate that falls as a cosine to a twentieth over `steps`, which is no constant of a compiled graph."""

    def __init__(self, rate: float, steps: int = 1) -> None:
        self.rate = rate
        self.steps = tf.Variable(float(steps), trainable=False)

    @classmethod
    def of(cls, recipe: Fit, share: float) -> Falling:
        """From `share` of the rate of `recipe`. Raises StudioError for an optimizer that is not known."""
        return cls(_kind_and_rate(recipe.optimizer, recipe.learning_rate)[1] * share)

    def __call__(self, step: Any) -> Any:
        """The rate at `step`, from 0."""
        share = tf.minimum(tf.cast(step, tf.float32) / self.steps, 1.0)
        return self.rate * (0.05 + 0.475 * (1.0 + tf.cos(np.pi * share)))

    def get_config(self) -> dict[str, Any]:
        """What Keras asks every schedule for."""
        return {"rate": self.rate, "steps": int(self.steps.numpy())}


def loss(name: str) -> Callable[[Any, Any], Any]:
    """The loss `name` as a function of target probabilities (b, K) and logits (b, K), one value an image (b,)."""
    match name:
        case "categorical_crossentropy":
            return tf.nn.softmax_cross_entropy_with_logits  # type: ignore[no-any-return]
        case "mean_squared_error":
            return lambda targets, logits: tf.reduce_mean(tf.square(targets - tf.nn.softmax(logits)), axis=-1)
        case "mean_absolute_error":
            return lambda targets, logits: tf.reduce_mean(tf.abs(targets - tf.nn.softmax(logits)), axis=-1)
    raise StudioError(f'unknown loss "{name}"; known: {", ".join(LOSSES)}')


def dropout_states(model: Any) -> list[Any]:
    """The states, (2,) each, of the random numbers that `model` drops by."""
    weights = {id(variable) for variable in model.weights}
    return [variable for variable in model.variables if id(variable) not in weights]


def load_weights(model: Any, weights: Weights) -> None:
    """Put `weights` into `model`. Raises StudioError when their number or shapes are not the model's."""
    have = [tuple(w.shape) for w in model.weights]
    given = [tuple(w.shape) for w in weights]
    if have != given:
        raise StudioError(f"the weights do not fit the spec: shapes {given}, expected {have}; the model is damaged")
    model.set_weights([w.astype(np.float32) for w in weights])


def answers_of(
    model: Any, images: NDArray[np.uint8], batch: int = 1024, pause: Callable[[], None] = lambda: None
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Features (n, F) and logits (n, K) float32 of images (n, 28, 28) uint8. `pause` is called between batches."""
    sizes = model.output["features"].shape[-1], model.output["logits"].shape[-1]
    features, logits = ([np.zeros((0, size), np.float32)] for size in sizes)
    for at in range(0, len(images), batch):
        pause()
        outputs = model(images[at : at + batch].astype(np.float32) / np.float32(255), training=False)
        features.append(outputs["features"].numpy())
        logits.append(outputs["logits"].numpy())
    return np.concatenate(features), np.concatenate(logits)


def logits_of(
    model: Any, images: NDArray[np.uint8], batch: int = 1024, pause: Callable[[], None] = lambda: None
) -> NDArray[np.float32]:
    """Logits (n, K) float32 of images (n, 28, 28) uint8."""
    return answers_of(model, images, batch, pause)[1]
