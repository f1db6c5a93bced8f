"""What is odd about an image, by size and ink alone."""

from __future__ import annotations

import numpy as np

from studio.gallery.oddities import FULL, NO_INK, SPECK, WIDE, in_words, oddities


def picture(rows: slice, columns: slice, ink: int = 255) -> np.ndarray:
    made = np.zeros((28, 28), np.uint8)
    made[rows, columns] = ink
    return made


def test_that_size_and_ink_tell_what_is_likely_not_one_character() -> None:
    images = np.array(
        [
            picture(slice(4, 24), slice(12, 16)),
            picture(slice(0, 0), slice(0, 0)),
            picture(slice(13, 15), slice(13, 15)),
            picture(slice(10, 18), slice(4, 24)),
            picture(slice(2, 26), slice(2, 26), 220),
            picture(slice(4, 24), slice(4, 24), 40),
        ]
    )
    assert oddities(images).tolist() == [0, NO_INK, SPECK, WIDE, FULL, 0]
    assert oddities(images[:0]).tolist() == []


def test_that_it_is_said_in_words() -> None:
    assert in_words(0) == ""
    assert in_words(WIDE | FULL) == "wide: several characters?, full of ink"
