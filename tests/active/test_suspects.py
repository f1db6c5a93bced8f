"""The audit of labels: what it lists, what it leaves alone, and that it changes nothing."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

import numpy as np
import pytest
from numpy.typing import NDArray

from studio.active.pieces import finished
from studio.active.suspects import DOUBTED, Looker, Review, audit
from studio.errors import StudioError
from studio.gallery.records import IMPORTED, Sample
from studio.paths import shipped
from studio.recognition.library import ModelLibrary
from studio.training.base import load_small

Images = NDArray[np.uint8]


@cache
def looker() -> Looker:
    return Looker.of(ModelLibrary(shipped("models"), shipped("models") / "nobody's"))


def digits(count: int, seed: int = 0) -> tuple[Images, list[str]]:
    images, labels = load_small()
    rows = np.random.default_rng(seed).permutation(len(images))[:count]
    return images[rows], labels[rows].tolist()


def samples(images: Images, labels: Sequence[str]) -> list[Sample]:
    return [
        Sample(image, label, "ann", IMPORTED, 0.0, 1, id=3 * row)
        for row, (image, label) in enumerate(zip(images, labels, strict=True))
    ]


def other(label: str) -> str:
    return str((int(label) + 5) % 10)


def reviewed(images: Images, labels: Sequence[str]) -> Review:
    return finished(audit(samples(images, labels), looker()))


def test_that_wrong_labels_are_listed_with_the_right_one_proposed_the_most_suspicious_first() -> None:
    images, labels = digits(150)
    wrong = dict.fromkeys((10, 40, 77, 120))
    taught = [other(label) if row in wrong else label for row, label in enumerate(labels)]
    found = reviewed(images, taught).suspects
    mine = {one.row // 3: one for one in found if one.row // 3 in wrong}
    assert mine.keys() == wrong.keys()
    assert all((one.label, one.predicted) == (taught[row], labels[row]) for row, one in mine.items())
    assert len(found) <= len(wrong) + 2
    probabilities = [one.probability for one in found]
    assert probabilities == sorted(probabilities)
    assert all(0 <= one < DOUBTED for one in probabilities)


def test_that_two_copies_of_one_wrong_label_do_not_confirm_each_other() -> None:
    images, labels = digits(100)
    images = np.concatenate([images, images[5:6], np.roll(images[5:6], 1, axis=1)])
    labels = [*labels, labels[5], labels[5]]
    for row in (5, 100, 101):
        labels[row] = other(labels[row])
    assert {15, 300, 303} <= {one.row for one in reviewed(images, labels).suspects}


def test_that_a_label_a_person_kept_is_told_apart_and_another_one_is_not() -> None:
    images, labels = digits(150)
    for row in (10, 40, 77):
        labels[row] = other(labels[row])
    taught = samples(images, labels)
    taught[10] = replace(taught[10], checked=labels[10])
    taught[40] = replace(taught[40], checked="before it was relabelled")
    found = finished(audit(taught, looker()))
    assert [one.row for one in found.kept] == [30]
    assert {120, 231} <= {one.row for one in found.suspects}
    assert 30 not in {one.row for one in found.suspects}


def test_that_no_label_and_no_picture_is_changed() -> None:
    images, labels = digits(40)
    taught = samples(images, [other(labels[0]), *labels[1:]])
    before = [(one.label, one.image.tobytes()) for one in taught]
    finished(audit(taught, looker()))
    assert [(one.label, one.image.tobytes()) for one in taught] == before


def test_that_a_class_which_the_network_does_not_know_is_not_doubted_as_such() -> None:
    images, labels = digits(60)
    marks = np.zeros((12, 28, 28), np.uint8)
    for number in range(12):  # a frame that no digit looks like, each a little else
        marks[number, 4 : 6 + number % 3, 4:24] = marks[number, 20:23, 4:24] = 255
        marks[number, 4:23, 4 : 6 + number // 4] = marks[number, 4:23, 21:24] = 255
        marks[number, 12:14, 8 + number % 5 : 20] = 255
    found = reviewed(np.concatenate([images, marks]), [*labels, *["#"] * 12]).suspects
    assert not [one for one in found if one.label == "#"]


def test_that_a_review_tells_the_probability_of_every_sample_in_order_of_arrival() -> None:
    images, labels = digits(30)
    found = reviewed(images, labels)
    assert found.ids.tolist() == [3 * row for row in range(30)]
    assert found.probabilities.shape == (30,)
    assert ((found.probabilities >= 0) & (found.probabilities <= 1.0001)).all()


@pytest.mark.parametrize("count", [0, 1, 2])
def test_that_few_samples_are_no_trouble(count: int) -> None:
    images, labels = digits(count)
    assert len(reviewed(images, labels).ids) == count


def test_that_a_picture_without_ink_is_no_trouble() -> None:
    images, labels = digits(30)
    found = reviewed(np.concatenate([images, np.zeros((2, 28, 28), np.uint8)]), [*labels, "3", "4"])
    assert np.isfinite(found.probabilities).all()


def test_that_it_comes_in_pieces_and_says_how_far_it_is() -> None:
    shares: list[float] = []
    finished(audit(samples(*digits(300)), looker()), shares.append)
    assert len(shares) >= 10
    assert shares == sorted(shares)


def test_that_without_a_model_that_ships_it_says_so() -> None:
    nowhere = shipped("models") / "nobody's"
    with pytest.raises(StudioError, match="install the program again"):
        Looker.of(ModelLibrary(nowhere, nowhere))


def test_that_an_audit_loads_no_tensorflow() -> None:
    code = "import sys, studio.active.suspects; assert not {'tensorflow', 'keras', 'PySide6'} & set(sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True)
