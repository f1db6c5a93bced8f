"""From a Keras model to the folder that is served: LiteRT file, weights, spec, card.

`TFLiteConverter.from_concrete_functions` given a Keras model writes a file without its weights and says nothing (seen
with Keras 3.15 and TensorFlow 2.20, also when a `tf.Module` holds the model). So the weights go into the traced graph
as constants, the file is run through LiteRT at once, and every output has to agree with Keras on real images before
anything is written. The batch dimension stays open, so that one file answers a moving pen one by one and a gallery in
batches.

Weights are stored as float16, in the LiteRT file, too; everything is computed in float32 all the same. Measured: half
the size (CNN 4.7 for 9.3 MB), the same latency, and no difference to the network when its weights are rounded first
(`weights.halved`) - but for batch norm, which the converter folds into the convolution before it rounds: there the
probabilities differ by up to a few ten-thousandths.
"""

from __future__ import annotations

import hashlib
import io
import shutil
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import keras
import numpy as np
import tensorflow as tf
from numpy.typing import NDArray

from studio.errors import StudioError
from studio.files import sync_folder, write_advice, write_safely
from studio.glyphs.npz import read_npz
from studio.recognition.card import ModelCard
from studio.recognition.folder import BANK, CARD, CHANGES, SERVED, SPEC, TRAINED, WEIGHTS
from studio.recognition.recognizer import softmax
from studio.recognition.spec import ModelSpec
from studio.stderr import diverted
from studio.training import networks
from studio.training.weights import Weights

CHECKED = 200  # images on which LiteRT and Keras are compared


def to_litert(model: Any) -> bytes:
    """The model as a LiteRT file: signature with input `image` (n, 28, 28) float32, outputs `features` and `logits`.

    The weights should be `halved` ones. Raises StudioError when the conversion fails.
    """
    function = _frozen(model).get_concrete_function()
    converter = tf.lite.TFLiteConverter.from_concrete_functions([function], tf.Module())
    converter.optimizations = [tf.lite.Optimize.DEFAULT]
    converter.target_spec.supported_types = [tf.float16]
    try:
        with diverted():  # it warns about options that nobody gave
            return bytes(converter.convert())
    except Exception as error:  # what the converter raises is not documented
        raise StudioError(f"the model cannot be converted to LiteRT ({str(error)[:120].splitlines()[0]})") from error


def _frozen(model: Any) -> Any:
    """The model as a function of ``image`` (n, 28, 28) float32 to its outputs by name, its weights constants in it."""
    trained = [variable.numpy() for variable in model.trainable_variables]
    fixed = [variable.numpy() for variable in model.non_trainable_variables]

    def answer(image: Any) -> dict[str, Any]:
        outputs, _ = model.stateless_call(
            [tf.constant(value) for value in trained], [tf.constant(value) for value in fixed], image, training=False
        )
        return {name: tf.identity(value) for name, value in outputs.items()}

    signature = [tf.TensorSpec((None, 28, 28), tf.float32, name="image")]
    return tf.function(answer, input_signature=signature, autograph=False)


def answering(spec: ModelSpec, weights: Weights, temperature: float) -> Any:
    """A Keras model of these weights for other programs: outputs ``features``, ``logits`` and ``probabilities``.

    The probabilities (n, K) are at that temperature, after the stranger's share. Made of Keras's own layers alone.
    Raises StudioError: the weights do not fit.
    """
    layers = keras.layers
    model = networks.build(spec)
    networks.load_weights(model, weights)
    logits, count = model.output["logits"], len(spec.classes)
    x = layers.Rescaling(1 / temperature)(logits)
    if spec.strangers:  # one more logit, which is 0, and after the softmax it is taken off
        x = layers.ZeroPadding1D((0, 1))(layers.Reshape((count, 1))(x))
        x = layers.Reshape((count + 1, 1))(layers.Softmax()(layers.Reshape((count + 1,))(x)))
        probabilities = layers.Reshape((count,), name="probabilities")(layers.Cropping1D((0, 1))(x))
    else:
        probabilities = layers.Softmax(name="probabilities")(x)
    return keras.Model(model.input, {**model.output, "probabilities": probabilities}, name=spec.kind)


def save_keras(model: Any, path: Path) -> None:
    """Write a model in Keras's own form (.keras). Raises OSError."""
    with _without_notice():
        model.save(path)


def ask_keras(path: Path, images: NDArray[np.float32]) -> NDArray[np.float32]:
    """``probabilities`` (n, K) of the file, read anew, for images (n, 28, 28) float32 0..1."""
    with _without_notice():
        model = keras.saving.load_model(path)
    found: NDArray[np.float32] = model(images, training=False)["probabilities"].numpy()
    return found


@contextmanager
def _without_notice() -> Iterator[None]:
    """Keras copies a variable in a way that numpy 2 says will end: nothing a person could do about it."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", "__array__ implementation doesn't accept a copy", DeprecationWarning)
        yield


def save_saved_model(model: Any, folder: Path) -> None:
    """Write a model as TensorFlow's SavedModel: signature ``serving_default``, as `to_litert`'s. Raises OSError."""
    module = tf.Module()
    module.answer = _frozen(model)
    with diverted():
        tf.saved_model.save(module, str(folder), signatures={"serving_default": module.answer})


def ask_saved_model(folder: Path, images: NDArray[np.float32]) -> NDArray[np.float32]:
    """``probabilities`` (n, K) of the folder, read anew, for images (n, 28, 28) float32 0..1."""
    loaded = tf.saved_model.load(str(folder))
    found: NDArray[np.float32] = loaded.signatures["serving_default"](image=tf.constant(images))[
        "probabilities"
    ].numpy()
    return found


def parity(model: Any, served: bytes, images: NDArray[np.uint8]) -> float:
    """Largest difference between Keras and the LiteRT file on images (n, 28, 28), n > 0.

    Of probabilities, and of features relative to the largest one. Raises StudioError when either answers with values
    that are not numbers, or in another shape.
    """
    from ai_edge_litert.interpreter import Interpreter

    x = images[:CHECKED].astype(np.float32) / np.float32(255)
    with diverted():  # LiteRT greets
        runner = Interpreter(model_content=served).get_signature_runner()
        given = runner(image=x)
    wanted = {name: value.numpy() for name, value in model(x, training=False).items()}
    for name, value in wanted.items():
        if name not in given or given[name].shape != value.shape:
            raise StudioError(f"the converted model has no usable output {name}; nothing has changed")
        if not (np.isfinite(value).all() and np.isfinite(given[name]).all()):
            raise StudioError("the new model answers with values that are not numbers; nothing has changed")
    logits = np.abs(softmax(given["logits"]) - softmax(wanted["logits"])).max()
    scale = max(float(np.abs(wanted["features"]).max()), 1e-6)
    features = np.abs(given["features"] - wanted["features"]).max() / scale
    return float(max(logits, features))


def write_model(
    folder: Path,
    spec: ModelSpec,
    card: ModelCard,
    served: bytes,
    weights: Weights,
    trained: NDArray[np.uint64],
    bank: bytes,
    changes: bytes | None = None,
) -> None:
    """Write the model folder `folder`, which must not exist yet, whole or not at all. No `changes`: no parent.

    Raises StudioError when the disk refuses; nothing is left of it then.
    """
    part = part_of(folder)
    packed = io.BytesIO()
    np.savez(packed, **{f"w{i}": weight.astype(np.float16) for i, weight in enumerate(weights)})  # type: ignore[arg-type]
    keys = io.BytesIO()
    np.save(keys, np.unique(trained).astype(np.uint64))
    try:
        part.mkdir(parents=True)
        write_safely(part / SERVED, served)
        write_safely(part / WEIGHTS, packed.getvalue())
        write_safely(part / TRAINED, keys.getvalue())
        write_safely(part / BANK, bank)
        if changes is not None:
            write_safely(part / CHANGES, changes)
        write_safely(part / SPEC, spec.to_json().encode("utf-8"))
        write_safely(part / CARD, card.to_json().encode("utf-8"))
        part.rename(folder)
        sync_folder(folder.parent)
    except OSError as error:
        shutil.rmtree(part, ignore_errors=True)
        raise StudioError(
            f"cannot write the new model {folder}: {error.strerror or error}; {write_advice(error)}, then train again"
        ) from error


def part_of(folder: Path) -> Path:
    """Where a folder is written before it gets its name: what a training that ends early may leave."""
    return folder.with_name(folder.name + ".part")


def read_weights(folder: Path) -> Weights:
    """The weights of the model in `folder`, in order, float32. Raises StudioError when they are missing or damaged."""
    try:
        arrays = read_npz(folder / WEIGHTS)
    except StudioError as error:  # whose advice is for a file that somebody else made
        raise StudioError(f"{folder / WEIGHTS} is damaged or cannot be read: use another version") from error
    names = [f"w{i}" for i in range(len(arrays))]
    if not arrays or set(names) != arrays.keys() or any(array.dtype.kind != "f" for array in arrays.values()):
        raise StudioError(f"{folder / WEIGHTS} does not hold a model's weights: use another version")
    if not all(np.isfinite(array).all() for array in arrays.values()):
        raise StudioError(f"{folder / WEIGHTS} is damaged: a weight is not a number; use another version")
    return [arrays[name].astype(np.float32) for name in names]


def digest_of(served: bytes) -> str:
    """SHA-256 (hex) of a LiteRT file: what its card must say."""
    return hashlib.sha256(served).hexdigest()


def libraries() -> dict[str, str]:
    """Versions of what trains and converts, for the card."""
    return {"keras": str(keras.__version__), "numpy": np.__version__, "tensorflow": str(tf.__version__)}
