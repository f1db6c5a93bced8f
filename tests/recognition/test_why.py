from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from studio.glyphs.normalise import glyph
from studio.glyphs.strokes import load_recorded
from studio.paths import shipped
from studio.recognition.heat import spread, tint
from studio.recognition.recognizer import Recognizer
from studio.recognition.why import PATCH, why
from tests.recognition.conftest import MakeModel

Picture = NDArray[np.uint8]


@pytest.fixture(scope="module")
def recognizer() -> Recognizer:
    return Recognizer.load(shipped("models") / "nn")


@pytest.fixture(scope="module")
def digits() -> list[Picture]:
    """A few pictures a digit."""
    recorded = load_recorded(shipped("datasets") / "demo-strokes.npz")
    made = [glyph(drawing) for drawing in recorded.drawings[:20]]
    return [picture for picture in made if picture is not None]


def without(picture: Picture, place: tuple[int, int]) -> Picture:
    """The picture with a patch around (row, column) blanked out."""
    left = picture.copy()
    row, column = place
    half = PATCH // 2
    left[max(row - half, 0) : row + half + 1, max(column - half, 0) : column + half + 1] = 0
    return left


def place_of(heat: NDArray[np.float32], flat: np.intp) -> tuple[int, int]:
    return int(flat) // heat.shape[1], int(flat) % heat.shape[1]


def test_that_the_hottest_ink_matters_more_than_the_coldest(recognizer: Recognizer, digits: list[Picture]) -> None:
    for picture in digits:
        said = recognizer.predict(picture)
        heat = why(recognizer, picture, said.label)
        on_ink = np.where(picture > 0, heat, np.nan)
        hottest, coldest = place_of(heat, np.nanargmax(on_ink)), place_of(heat, np.nanargmin(on_ink))
        left = recognizer.probabilities(np.stack([without(picture, hottest), without(picture, coldest)]))
        of_label = left[:, said.classes.index(said.label)]
        assert of_label[0] < of_label[1]


def test_that_heat_is_a_picture_from_minus_one_to_one(recognizer: Recognizer, digits: list[Picture]) -> None:
    for picture in digits:
        heat = why(recognizer, picture, recognizer.predict(picture).label)
        assert heat.shape == (28, 28)
        assert heat.dtype == np.float32
        assert np.abs(heat).max() == 1
        assert not heat[picture == 0].any()


def test_that_the_same_question_gets_the_same_answer(recognizer: Recognizer, digits: list[Picture]) -> None:
    before = digits[0].copy()
    assert np.array_equal(why(recognizer, digits[0], "3"), why(recognizer, digits[0], "3"))
    assert np.array_equal(digits[0], before)


def test_that_any_label_can_be_asked_about(recognizer: Recognizer, digits: list[Picture]) -> None:
    said = recognizer.predict(digits[0])
    other = said.ranked(2)[1][0]
    ours, theirs = why(recognizer, digits[0], said.label), why(recognizer, digits[0], other)
    assert (ours * theirs).sum() < 0  # what speaks for one of two look-alikes speaks against the other


def test_that_no_ink_has_no_heat(recognizer: Recognizer) -> None:
    assert not why(recognizer, np.zeros((28, 28), np.uint8), "7").any()


def test_that_ink_at_the_very_edge_is_explained_too(recognizer: Recognizer) -> None:
    frame = np.full((28, 28), 255, np.uint8)
    frame[1:-1, 1:-1] = 0
    heat = why(recognizer, frame, "0")
    assert np.isfinite(heat).all()
    assert np.abs(heat).max() == 1


def test_that_an_unknown_label_is_a_mistake(recognizer: Recognizer, digits: list[Picture]) -> None:
    with pytest.raises(ValueError, match="tuple"):
        why(recognizer, digits[0], "no class")


def test_that_a_model_for_one_picture_at_a_time_is_explained_alike(
    make_model: MakeModel, tmp_path: Path, digits: list[Picture]
) -> None:
    many = Recognizer.load(make_model(tmp_path / "many"))
    single = Recognizer.load(make_model(tmp_path / "single", tflite="one_by_one"))
    assert why(many, digits[0], "a") == pytest.approx(why(single, digits[0], "a"), abs=1e-3)


# as colours

CENTRES = np.arange(28) + 0.5


def test_that_spread_heat_is_smooth_and_keeps_its_place() -> None:
    picture, heat = np.zeros((28, 28), np.uint8), np.zeros((28, 28), np.float32)
    picture[10:18, 14] = 255
    heat[10:14, 14], heat[14:18, 14] = 1, -1
    fine = np.linspace(10.5, 17.5, 71)
    along = spread(heat, picture, np.array([14.5]), fine)[:, 0]
    assert (np.diff(along) <= 1e-9).all()
    assert np.abs(np.diff(along)).max() < 0.2
    assert (along[0], along[-1]) == pytest.approx((1, -1), abs=0.01)


def test_that_heat_goes_on_beyond_thin_ink_as_the_nearest_ink_is() -> None:
    picture, heat = np.zeros((28, 28), np.uint8), np.zeros((28, 28), np.float32)
    picture[5:20, 8], picture[5:20, 19] = 255, 255
    heat[5:20, 8], heat[5:20, 19] = 1, -1
    row = spread(heat, picture, np.array([-50.0, 5, 12, 15, 22, 80]), np.array([12.0]))[0]
    assert row == pytest.approx([1, 1, 1, -1, -1, -1], abs=0.01)


def test_that_ink_far_in_a_corner_is_no_defect() -> None:
    picture = np.zeros((28, 28), np.uint8)
    picture[0, 0] = 1
    assert np.isfinite(spread(np.ones((28, 28), np.float32), picture, CENTRES, CENTRES)).all()


def test_that_a_colour_is_warm_for_and_cool_against() -> None:
    heat = np.array([[1.0, -1.0, 0.0, 0.5, 7.0]])
    colours = tint(heat, "#808080", "#FF0000", "#0000FF").tolist()
    assert colours == [[[255, 0, 0], [0, 0, 255], [128, 128, 128], [192, 64, 64], [255, 0, 0]]]
