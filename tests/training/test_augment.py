"""Augmentation: the same character as another hand might have written it, and never another character."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studio.recognition.spec import Augmentation
from studio.training.augment import PIECE, augment, augment_share, contact_sheet

NOTHING = Augmentation(
    share=1, degrees=0, scale=0, aspect=0, slant=0, pixels=0, warp=0, thickness=0, loose=0
)  # fmt: skip


def discs(n: int) -> np.ndarray:
    """Pictures of a bar with a foot, (n, 28, 28) uint8."""
    picture = np.zeros((28, 28), np.uint8)
    picture[6:22, 12:16] = 255
    picture[18:22, 12:20] = 255
    return np.repeat(picture[None], n, axis=0)


def rng(seed: int = 0) -> np.random.Generator:
    """A generator."""
    return np.random.default_rng(seed)


def test_that_an_augmentation_of_nothing_changes_nothing() -> None:
    images = rng().integers(0, 256, (6, 28, 28), dtype=np.uint8)
    assert np.array_equal(augment(images, NOTHING, rng()), images)


def test_that_augmentation_moves_ink_but_keeps_it() -> None:
    images = discs(60)
    moved = augment(images, Augmentation(loose=0), rng())
    assert moved.dtype == np.uint8
    assert moved.shape == images.shape
    assert len(np.unique(moved.reshape(60, -1), axis=0)) == 60
    ink = moved.reshape(60, -1).sum(1, dtype=np.int64) / int(images[0].sum(dtype=np.int64))
    assert ((ink > 0.4) & (ink < 1.9)).all()


def test_that_the_same_seed_gives_the_same_pictures() -> None:
    images = discs(PIECE + 3)
    assert np.array_equal(augment(images, Augmentation(), rng(1)), augment(images, Augmentation(), rng(1)))
    assert not np.array_equal(augment(images, Augmentation(), rng(1)), augment(images, Augmentation(), rng(2)))


def test_that_each_parameter_changes_something_by_itself() -> None:
    images = discs(20)
    for name, value in vars(Augmentation()).items():
        if name not in ("share", "loose"):
            changed = augment(images, Augmentation(**{**vars(NOTHING), name: value}), rng())
            assert (changed != images).any(), name


def test_that_loose_pictures_have_other_sizes_and_places_and_all_their_ink_inside() -> None:
    images = discs(200)
    loose = augment(images, Augmentation(**{**vars(NOTHING), "loose": 1.0}), rng())
    heights = np.array([np.ptp(np.flatnonzero(image.any(axis=1))) + 1 for image in loose])
    tops = np.array([np.flatnonzero(image.any(axis=1))[0] for image in loose])
    assert heights.min() < 12 < 18 < heights.max()
    assert tops.min() < 3
    assert tops.max() > 12
    edges = loose.astype(np.int64)
    assert (edges[:, [0, -1]].sum() + edges[:, :, [0, -1]].sum()) / edges.sum() < 0.01


@given(st.floats(0.2, 0.9))
@settings(max_examples=10, deadline=None)
def test_that_the_share_that_is_asked_for_is_augmented(share: float) -> None:
    images = discs(2_000)
    mixed = augment_share(images, Augmentation(share=share), rng())
    assert (mixed != images).any(axis=(1, 2)).mean() == pytest.approx(share, abs=0.06)
    assert np.array_equal(images, discs(2_000)), "what is given stays as it is"


def test_that_no_images_are_no_trouble() -> None:
    assert augment(discs(0), Augmentation(), rng()).shape == (0, 28, 28)


def test_that_what_pause_raises_ends_the_work() -> None:
    def stop() -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        augment(discs(3), Augmentation(), rng(), stop)


def test_that_a_contact_sheet_shows_each_picture_before_its_changes() -> None:
    sheet = contact_sheet(discs(3), Augmentation(), rng(), times=4)
    assert sheet.dtype == np.uint8
    assert sheet.shape == (3 * 30, 5 * 30)
    assert np.array_equal(sheet[31:59, 1:29], discs(1)[0])
    assert not np.array_equal(sheet[31:59, 31:59], discs(1)[0])
