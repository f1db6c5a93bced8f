"""Builds tiny LiteRT files with known weights, in a process of its own: `python build_models.py FOLDER`.

sound.tflite has what a served file must have: a signature with `image`, `logits` (n, 3) and `features` (n, 8). The
others lack one thing each.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import numpy as np
import tensorflow as tf


def weights(seed: int = 1) -> tuple[Any, Any]:
    random = np.random.default_rng(seed)
    first = random.normal(0, 0.1, (784, 8)).astype(np.float32)
    return first, random.normal(0, 1, (8, 3)).astype(np.float32)


def convert(forward: Any, batch: int | None = None) -> bytes:
    module = tf.Module()
    function = tf.function(forward, input_signature=[tf.TensorSpec((batch, 28, 28), tf.float32, name="image")])
    converter = tf.lite.TFLiteConverter.from_concrete_functions([function.get_concrete_function()], module)
    return bytes(converter.convert())


def network(*, rows: int = -1, spoil: float = 0.0, names: tuple[str, str] = ("logits", "features")) -> Any:
    first, last = weights()

    def forward(image: Any) -> dict[str, Any]:
        features = tf.nn.relu(tf.reshape(image, (rows, 784)) @ first)
        return {names[0]: features @ (last + np.float32(spoil)), names[1]: features}

    return forward


def main(folder: Path) -> None:
    first, last = weights()
    np.savez(folder / "weights.npz", w0=first, w1=last)
    (folder / "sound.tflite").write_bytes(convert(network()))
    (folder / "one_by_one.tflite").write_bytes(convert(network(rows=1), batch=1))
    (folder / "not_a_number.tflite").write_bytes(convert(network(spoil=np.nan)))
    (folder / "unnamed.tflite").write_bytes(convert(network(names=("a", "b"))))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
