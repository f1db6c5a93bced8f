"""Images that are likely not one character: told by size and ink alone, before any model looks.

A sign for the person who labels, no verdict: nothing is refused by it. `WIDE` is what two characters side by side are:
of 240 pairs of digits 28 % are, of MNIST's digits 2 %, of 3,000 capital letters 5 % (W, M). `FULL` is a picture of
something else, or one whose ground was taken for ink: none of 20,000 of MNIST's digits is.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from studio.glyphs.normalise import are_specks

NO_INK, SPECK, WIDE, FULL = 1, 2, 4, 8  # bits
WORDS = {NO_INK: "no ink", SPECK: "a speck", WIDE: "wide: several characters?", FULL: "full of ink"}

_SEEN = 64  # of 255: fainter is no part of a character's size
_WIDE = 1.25  # times as wide as high
_FULL = 0.35  # share of ink


def oddities(images: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """What is odd about images (n, 28, 28) uint8 -> (n,) uint8 of the bits above, 0: nothing."""
    inked = images.any(axis=(1, 2))
    seen: NDArray[np.bool_] = np.greater(images, _SEEN)
    high, wide = _extent(seen, 2), _extent(seen, 1)
    found = np.where(inked, 0, NO_INK)
    found |= np.where(inked & are_specks(images), SPECK, 0)
    found |= np.where(wide > _WIDE * high, WIDE, 0)
    found |= np.where(images.mean(axis=(1, 2)) > _FULL * 255, FULL, 0)
    return found.astype(np.uint8)


def in_words(odd: int) -> str:
    """What is odd, or nothing."""
    return ", ".join(words for bit, words in WORDS.items() if odd & bit)


def _extent(seen: NDArray[np.bool_], axis: int) -> NDArray[np.int64]:
    """From the first to the last line along `axis` with ink (n, 28, 28) -> (n,)."""
    lines: NDArray[np.bool_] = np.any(seen, axis=axis)
    size = lines.shape[1] - lines.argmax(axis=1) - lines[:, ::-1].argmax(axis=1)
    extent: NDArray[np.int64] = np.where(lines.any(axis=1), size, 0)
    return extent
