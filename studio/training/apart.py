"""Images of MNIST, wherever they turn up: such that never train (base validation, calibration, test) and the others.

Who imports MNIST into the gallery and trains without it, or with the small sample, would otherwise train on what a
later gate judges by, or be judged by what the models that ship were trained on. So the keys of both ship (160 and
400 kB), and are known where MNIST itself is not. ``python -m studio.training.apart FOLDER`` writes the two files, from
MNIST.
"""

from __future__ import annotations

import io
import sys
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from studio.errors import StudioError
from studio.files import write_safely
from studio.glyphs.keys import pixel_keys
from studio.glyphs.npz import read_npy
from studio.paths import find_home, shipped
from studio.training.base import VALIDATION_BELOW
from studio.training.mnist import Mnist, find_mnist, load_mnist

APART, TRAINED = "kept-apart.npy", "mnist-trained.npy"
LIMIT = 2**20  # bytes


@lru_cache(maxsize=1)
def kept_apart() -> NDArray[np.uint64]:
    """Sorted `pixel_key`s (n,) of the images that never train. Raises StudioError: the file is missing or damaged."""
    return _read(APART)


@lru_cache(maxsize=1)
def mnist_trained() -> NDArray[np.uint64]:
    """Sorted `pixel_key`s (n,) of MNIST's other images, which trained all models that ship. Raises as `kept_apart`."""
    return _read(TRAINED)


def _read(name: str) -> NDArray[np.uint64]:
    path = shipped("datasets") / name
    keys = read_npy(path, limit=LIMIT)
    if keys.dtype != np.uint64 or keys.ndim != 1 or not len(keys):
        raise StudioError(f"{path} is damaged: install the program again")
    return keys.astype(np.uint64)


def keys_apart(mnist: Mnist) -> NDArray[np.uint64]:
    """What `kept_apart` must give, from MNIST itself."""
    train = pixel_keys(mnist.x_train)
    return np.union1d(train[train < np.uint64(VALIDATION_BELOW)], pixel_keys(mnist.x_test))


def keys_trained(mnist: Mnist) -> NDArray[np.uint64]:
    """What `mnist_trained` must give, from MNIST itself."""
    return np.setdiff1d(pixel_keys(mnist.x_train), keys_apart(mnist))


def main(arguments: Sequence[str]) -> int:
    """Write the keys into the folder named by the only argument; returns the exit code."""
    place = find_mnist(find_home())
    if len(arguments) != 1 or place is None:
        sys.stderr.write("usage: python -m studio.training.apart FOLDER (MNIST must be there)\n")
        return 2
    mnist = load_mnist(place)
    for name, keys in ((APART, keys_apart(mnist)), (TRAINED, keys_trained(mnist))):
        packed = io.BytesIO()
        np.save(packed, keys)
        write_safely(Path(arguments[0]) / name, packed.getvalue())
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
