"""Which pictures are one drawing: the same pixels, or a little shifted, resampled or noisy."""

from __future__ import annotations

from collections.abc import Callable
from time import process_time

import numpy as np
import pytest
from numpy.typing import NDArray
from scipy import ndimage

from studio.active.pieces import finished
from studio.gallery.duplicates import NEAR, descriptions, groups, near_duplicates
from studio.training.base import load_small

Images = NDArray[np.uint8]


def digits(count: int, but: str = "1") -> Images:
    images, labels = load_small()
    inside = np.pad(np.ones((24, 24), bool), 2)  # with room to be shifted in
    kept: Images = images[(labels != but) & ~images[:, ~inside].any(axis=1)]
    found: Images = kept[np.random.default_rng(0).permutation(len(kept))[:count]]
    return found


def noisy(images: Images) -> Images:
    noise = np.random.default_rng(1).normal(0, 6, images.shape)
    found: Images = np.clip(images + noise, 0, 255).astype(np.uint8)
    return found


def resampled(images: Images) -> Images:
    return np.array([np.clip(ndimage.shift(one.astype(float), (0.4, -0.3), order=3), 0, 255) for one in images], "u1")


CHANGES: dict[str, Callable[[Images], Images]] = {
    "the same": lambda images: images,
    "shifted": lambda images: np.roll(images, (2, -1), axis=(1, 2)),
    "noisy": noisy,
    "resampled": resampled,
}


@pytest.mark.parametrize("change", CHANGES)
def test_that_a_changed_copy_is_found_and_points_at_its_own_original(change: str) -> None:
    images = digits(300)
    found = near_duplicates(descriptions(CHANGES[change](images)), descriptions(images))
    assert (found == np.arange(len(images))).mean() >= 0.99


def test_that_drawings_of_other_people_are_no_duplicates() -> None:
    images = digits(2_000)
    found = near_duplicates(descriptions(images[:1_000]), descriptions(images[1_000:]))
    assert (found >= 0).sum() <= 2


def test_that_what_the_sieve_leaves_is_what_every_pair_would_give() -> None:
    images = digits(400)
    one, other = descriptions(images[:200]), descriptions(np.concatenate([images[200:], noisy(images[:60])]))
    least = 0.93  # so that there are many
    alike = one @ other.T
    expected = np.where(alike.max(axis=1) >= least, alike.argmax(axis=1), -1)
    found = near_duplicates(one, other, least=least)
    assert np.array_equal(found, expected)
    assert (found >= 0).sum() > 60


def test_that_groups_are_named_by_their_first_and_others_are_alone() -> None:
    images = digits(50)
    every = np.concatenate([images, np.roll(images[3:5], 1, axis=1), images[3:4]])
    found = finished(groups(every))
    assert found[:50].tolist() == list(range(50))
    assert found[50:].tolist() == [3, 4, 3]


def test_that_the_order_of_arrival_does_not_change_who_is_together() -> None:
    images = digits(40)
    every = np.concatenate([images, np.roll(images[:20], 1, axis=2)])
    order = np.random.default_rng(2).permutation(len(every))
    found = finished(groups(every[order]))
    by_place = np.empty(len(every), np.int64)
    by_place[order] = order[found]
    assert all(by_place[row] == by_place[40 + row] for row in range(20))


def test_that_pictures_without_ink_are_alone() -> None:
    every = np.concatenate([np.zeros((3, 28, 28), np.uint8), digits(2)])
    assert finished(groups(every)).tolist() == [0, 1, 2, 3, 4]
    assert (near_duplicates(descriptions(every[:3]), descriptions(every[:3])) == -1).all()


@pytest.mark.parametrize("count", [0, 1])
def test_that_none_and_one_are_no_trouble(count: int) -> None:
    images = digits(count)
    assert finished(groups(images)).tolist() == list(range(count))
    assert len(near_duplicates(descriptions(images), descriptions(images[:0]))) == count


def test_that_it_can_be_stopped_between_pieces() -> None:
    def stop() -> None:
        raise KeyboardInterrupt

    vectors = descriptions(digits(10))
    with pytest.raises(KeyboardInterrupt):
        near_duplicates(vectors, vectors, stop)


def test_that_thousands_take_seconds_not_minutes() -> None:
    images, _ = load_small()
    started = process_time()
    found = finished(groups(images))
    assert process_time() - started < 10
    assert (found != np.arange(len(images))).sum() < 0.01 * len(images)
    assert 0.99 < NEAR < 1
