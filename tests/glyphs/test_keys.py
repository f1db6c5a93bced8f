from __future__ import annotations

import numpy as np
import pytest

from studio.glyphs.keys import pixel_key, pixel_keys, sample_key, sample_keys

RAMP = (np.arange(784) % 256).astype(np.uint8).reshape(28, 28)


def test_that_a_key_is_the_same_on_every_machine_for_ever() -> None:
    # sets are divided by these numbers: a change would let held-out drawings into training
    assert pixel_key(RAMP) == 9378575848756098101
    assert sample_key(RAMP, "é") == 9767526625958854566


def test_that_every_pixel_and_the_label_count() -> None:
    other = RAMP.copy()
    other[27, 27] ^= 1
    assert len({pixel_key(RAMP), pixel_key(other), sample_key(RAMP, "1"), sample_key(RAMP, "7")}) == 4


def test_that_memory_layout_does_not_count() -> None:
    assert pixel_key(np.asfortranarray(RAMP)) == pixel_key(np.pad(RAMP, 3)[3:-3, 3:-3]) == pixel_key(RAMP)


def test_that_many_keys_are_the_keys_of_each() -> None:
    images = np.random.default_rng(0).integers(0, 256, (5, 28, 28), dtype=np.uint8)
    labels = ["a", "b", "a", "ö", "10"]
    assert sample_keys(images, labels).tolist() == [sample_key(*pair) for pair in zip(images, labels, strict=True)]
    assert pixel_keys(images).tolist() == [pixel_key(image) for image in images]
    assert pixel_keys(images[:0]).dtype == np.uint64


def test_that_anything_but_a_picture_is_refused() -> None:
    with pytest.raises(ValueError, match="picture"):
        pixel_key(np.zeros((20, 20), np.uint8))
    with pytest.raises(ValueError, match="picture"):
        pixel_key(np.zeros((28, 28), np.float32))
    with pytest.raises(ValueError, match="1 labels"):
        sample_keys(np.zeros((2, 28, 28), np.uint8), ["a"])
