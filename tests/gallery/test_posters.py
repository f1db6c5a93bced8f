"""Which drawings come onto a poster."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from studio.errors import StudioError
from studio.gallery.posters import SAID, cells_of, fool_it, my_hand, signature, sure_of
from studio.gallery.records import Sample
from studio.gallery.store import Gallery
from studio.glyphs.strokes import Drawing, make_stroke, pack
from tests.gallery.making import imported, new_sample

STROKES = pack(Drawing((make_stroke([(0, 0), (10, 20)]),)))


def read(number: int, label: str, predicted: str, share: float, **changes: object) -> object:
    probabilities = np.full(10, (1 - share) / 9, np.float32)
    probabilities[int(predicted)] = share
    made = {"strokes": STROKES, "predicted": predicted, "probabilities": probabilities, **changes}
    return new_sample(number, label, **made)


def kept(tmp_path: Path, *samples: object) -> tuple[Sample, ...]:
    with Gallery.open(tmp_path / "one.h5") as gallery:
        gallery.add(samples)  # type: ignore[arg-type]
        return tuple(gallery.samples())


def test_that_a_hand_has_one_drawing_a_class_the_one_that_was_read_best(tmp_path: Path) -> None:
    samples = kept(
        tmp_path,
        read(0, "3", "3", 0.6),
        read(1, "3", "3", 0.9),
        read(2, "3", "3", 0.7),
        read(3, "1", "7", 0.99),
        read(4, "1", "7", 0.5),
        read(5, "2", "2", 0.9, writer="Ada"),
        imported(6, "9"),
    )
    assert [one.id for one in my_hand(samples, "me")] == [4, 1], "of equals, the newest; sorted by class"
    with pytest.raises(StudioError, match='no drawing by "Bob" here; there are Ada, me'):
        my_hand(samples, "Bob")


def test_that_the_surest_mistakes_come_first_and_only_mistakes(tmp_path: Path) -> None:
    samples = kept(
        tmp_path,
        read(0, "3", "5", 0.7),
        read(1, "3", "3", 0.99),
        read(2, "4", "9", 0.95, writer="Ada"),
        read(3, "7", "1", 0.99, unsure=True),
        read(4, "7", "1", 0.9996),
    )
    assert [one.id for one in fool_it(samples)] == [4, 2, 0]
    assert [one.id for one in fool_it(samples, most=1)] == [4]
    assert [one.id for one in fool_it(samples, "Ada")] == [2]
    assert cells_of(fool_it(samples, most=1), SAID)[0].words == "read as 1, 99.9 % sure"
    with pytest.raises(StudioError, match="nobody has fooled it"):
        fool_it(samples[1:2])


def test_that_a_label_that_was_mended_is_no_mistake_any_more(tmp_path: Path) -> None:
    with Gallery.open(tmp_path / "one.h5") as gallery:
        gallery.add([read(0, "3", "5", 0.7)])  # type: ignore[list-item]
        gallery.relabel([0], "5")
        with pytest.raises(StudioError):
            fool_it(gallery.samples())


def test_that_a_signature_names_who_drew_it_and_the_newest_day(tmp_path: Path) -> None:
    samples = kept(
        tmp_path, read(0, "3", "5", 0.7, time=0.0), read(1, "4", "4", 0.7, writer="Ada", time=1_700_000_000.0)
    )
    assert signature(samples).startswith("me, Ada, 2023-11-1")


def test_that_a_probability_nobody_knows_is_none(tmp_path: Path) -> None:
    (sample,) = kept(tmp_path, read(0, "3", "5", 0.7, probabilities=None, classes=()))
    assert sure_of(sample) == 0.0
