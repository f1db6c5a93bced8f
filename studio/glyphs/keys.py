"""Keys of pictures: which set an image belongs to, and whether it was trained on, is decided by what it shows.

A key is the first 64 bits of BLAKE2b over the pixels (and the label), so that it is the same on every machine and in
every order, and an exact duplicate gets the same key wherever it comes from.
"""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

SIDE = 28


def sample_key(image: NDArray[np.uint8], label: str) -> int:
    """Key (0 .. 2**64 - 1) of a picture (28, 28) uint8 with its label. Raises ValueError for another shape or dtype."""
    return _key(_pixels(image[None]), label)


def pixel_key(image: NDArray[np.uint8]) -> int:
    """Key (0 .. 2**64 - 1) of a picture (28, 28) uint8 alone. Raises ValueError for another shape or dtype."""
    return _key(_pixels(image[None]), "")


def sample_keys(images: NDArray[np.uint8], labels: Sequence[str]) -> NDArray[np.uint64]:
    """`sample_key` of each: images (n, 28, 28) uint8, labels n -> (n,) uint64."""
    if len(images) != len(labels):
        raise ValueError(f"{len(images)} images, {len(labels)} labels")
    pixels = memoryview(_pixels(images))
    size = SIDE * SIDE
    keys = [_key(pixels[i * size : (i + 1) * size], label) for i, label in enumerate(labels)]
    return np.array(keys, dtype=np.uint64)


def pixel_keys(images: NDArray[np.uint8]) -> NDArray[np.uint64]:
    """`pixel_key` of each: images (n, 28, 28) uint8 -> (n,) uint64."""
    return sample_keys(images, [""] * len(images))


def _pixels(images: NDArray[np.uint8]) -> bytes:
    if images.dtype != np.uint8 or images.shape[1:] != (SIDE, SIDE):
        raise ValueError(f"a picture is ({SIDE}, {SIDE}) uint8, not {images.shape[1:]} {images.dtype}")
    return images.tobytes()


def _key(pixels: bytes | memoryview, label: str) -> int:
    # pixels are always 784 bytes, so pixels + label cannot be read in two ways
    return int.from_bytes(blake2b(bytes(pixels) + label.encode("utf-8"), digest_size=8).digest(), "little")
