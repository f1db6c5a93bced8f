"""MNIST: where it may lie, and how it is told from anything else.

The container does not matter (Keras's .npz, the original IDX files, gzipped or not): what is accepted is decided by the
SHA-256 of the four raw arrays, so a file that is another set, a damaged one or a doctored one is refused by name.
"""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from studio.errors import StudioError
from studio.formats.idx import MNIST_FILES, idx_file, read_idx
from studio.glyphs.npz import read_npz
from studio.paths import Home, shipped

FILE = "mnist.npz"
SHA256 = {
    "x_train": "741c988805d008ac6e4c904b69001ba184c24b2c540a4ef403f4c71b676cf757",
    "y_train": "1feba77c54802fa5339a11837ea4b2866434b83314ec45192930f1df69120c13",
    "x_test": "6d87418db22cc8025d05968bec9bd5c3932904b23485740db143a061a2c9d161",
    "y_test": "ddeff807876a9661a1110d45c266c86239a3a1b7d37da0c3716a7a683c852ff5",
}
_SHAPES = {"x_train": (60000, 28, 28), "y_train": (60000,), "x_test": (10000, 28, 28), "y_test": (10000,)}


@dataclass(frozen=True, eq=False)
class Mnist:
    """The four arrays, checked: images (n, 28, 28) uint8 white on black, labels (n,) uint8."""

    x_train: NDArray[np.uint8]
    y_train: NDArray[np.uint8]
    x_test: NDArray[np.uint8]
    y_test: NDArray[np.uint8]


def places(home: Home) -> tuple[Path, ...]:
    """Where MNIST is looked for, best first: STUDIO_MNIST alone when it is set, else folders and Keras's cache."""
    if named := os.environ.get("STUDIO_MNIST"):
        return (Path(named).expanduser().absolute(),)
    keras = Path(os.environ.get("KERAS_HOME") or Path.home() / ".keras") / "datasets"
    folders = (home.datasets, shipped("datasets"))
    return (*(place for folder in folders for place in (folder / FILE, folder / "mnist", folder)), keras / FILE)


def is_there(place: Path) -> bool:
    """Is something at `place` that may be MNIST: a file, or a folder with its IDX files? Looks, does not read."""
    return place.is_file() or (place.is_dir() and idx_file(place, "x_train") is not None)


def find_mnist(home: Home) -> Path | None:
    """The first place that holds MNIST by its looks, or None. Cheap: `load_mnist` is what checks.

    What STUDIO_MNIST names is returned even when it is missing, so that loading says so instead of another set being
    used silently.
    """
    if os.environ.get("STUDIO_MNIST"):
        return places(home)[0]
    return next((place for place in places(home) if is_there(place)), None)


def read_arrays(path: Path) -> dict[str, NDArray[Any]]:
    """The arrays of MNIST's names at `path` (.npz, IDX folder, or one of its files), unchecked. Raises StudioError."""
    if not path.exists():
        raise StudioError(
            f"{path} does not exist; `studio mnist fetch` downloads MNIST, or name its file in STUDIO_MNIST"
        )
    folder = path if path.is_dir() else path.parent
    idx = {name: idx_file(folder, name) for name in SHA256}
    if path.is_dir() or path in idx.values():
        missing = [MNIST_FILES[name][0] for name, file in idx.items() if file is None]
        if missing:
            raise StudioError(f"{folder} holds no {missing[0]}: MNIST needs its four IDX files in one folder")
        return {name: read_idx(file) for name, file in idx.items() if file is not None}
    return read_npz(path, SHA256)


def load_mnist(path: Path) -> Mnist:
    """Read MNIST from an .npz, a folder of IDX files (.gz too) or one of these files; raises StudioError.

    Accepted only when the SHA-256 of each raw array is MNIST's.
    """
    arrays = read_arrays(path)
    for name, shape in _SHAPES.items():
        if name not in arrays:
            raise StudioError(f"{path} is not MNIST: it has no {name}; `studio mnist fetch` downloads it")
        array = arrays[name]
        if array.shape != shape or array.dtype != np.uint8 or digest(array) != SHA256[name]:
            raise StudioError(
                f"{path} is not MNIST as published: the checksum of {name} differs; `studio mnist fetch` downloads it"
            )
    return Mnist(**arrays)


def digest(*arrays: NDArray[Any]) -> str:
    """SHA-256 (hex) of the raw bytes of arrays, one after another."""
    total = hashlib.sha256()
    for array in arrays:
        total.update(np.ascontiguousarray(array).data)
    return total.hexdigest()
