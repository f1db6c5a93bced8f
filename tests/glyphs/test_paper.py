from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp
from numpy.typing import NDArray
from PIL import Image

from studio.experiments.hand import write_digits
from studio.glyphs.normalise import BOX, SIDE, glyph, normalise
from studio.glyphs.paper import MAX_SIDE, MIN_SIDE, ink, inks
from studio.training.base import load_small

Picture = NDArray[np.uint8]

GLYPHS = [picture for picture in map(glyph, write_digits(60).drawings) if picture is not None]
NEAR = 16.0  # levels: mean difference to the picture of the clean rendering, where it fits best by a pixel
NEAR_SMALL = 32.0  # the same for ink of less than BOX px, of which a picture 28 px wide enlarges every pixel's noise


@dataclass(frozen=True)
class Page:
    """A glyph on a canvas, white on black, and what is done to it."""

    clean: Picture
    ground: int
    contrast: int  # levels; negative: darker than the ground
    light: tuple[float, float]  # levels from the top to the bottom, from left to right
    noise: float  # levels, standard deviation
    seed: int

    def shown(self) -> Picture:
        height, width = self.clean.shape
        y, x = np.linspace(-0.5, 0.5, height)[:, None], np.linspace(-0.5, 0.5, width)
        light = self.ground + self.light[0] * y + self.light[1] * x
        grain = np.random.default_rng(self.seed).normal(0, self.noise, self.clean.shape)
        return np.rint(np.clip(light + self.contrast / 255 * self.clean + grain, 0, 255)).astype(np.uint8)


def on_canvas(picture: Picture, shape: tuple[int, int], size: int, place: tuple[float, float]) -> Picture:
    """The ink of `picture`, its longer side `size` px, on black, 1 px or more from every border."""
    box = Image.fromarray(picture).getbbox()
    assert box is not None
    crop = Image.fromarray(picture).crop(box)
    width, height = (max(1, round(side * size / max(crop.size))) for side in crop.size)
    canvas = np.zeros(shape, np.uint8)
    top, left = (1 + int(at * (side - 2 - k)) for at, side, k in zip(place, shape, (height, width), strict=True))
    how = Image.Resampling.BICUBIC if size > BOX else Image.Resampling.BOX
    canvas[top : top + height, left : left + width] = np.asarray(crop.resize((width, height), how))
    return canvas


@st.composite
def canvases(draw: st.DrawFn, low: int = MIN_SIDE, high: int = 600) -> Picture:
    shape = draw(st.integers(low, high)), draw(st.integers(low, high))
    most = min(shape) - 2
    size = draw(st.integers(max(most // 3, 6), most))
    return on_canvas(draw(st.sampled_from(GLYPHS)), shape, size, (draw(st.floats(0, 1)), draw(st.floats(0, 1))))


@st.composite
def pages(draw: st.DrawFn, low: int = MIN_SIDE) -> Page:
    contrast = draw(st.integers(60, 120)) * draw(st.sampled_from([-1, 1]))
    ground = draw(st.integers(170, 200) if contrast < 0 else st.integers(55, 85))
    light = draw(st.floats(-30, 30)), draw(st.floats(-30, 30))
    return Page(draw(canvases(low)), ground, contrast, light, draw(st.floats(0, 6)), draw(st.integers(0, 2**32 - 1)))


def apart(one: Picture, other: Picture) -> float:
    """Levels a pixel, where they fit best: a centre of mass near a half may be rounded either way."""
    shifts = [(y, x) for y in (-1, 0, 1) for x in (-1, 0, 1)]
    return min(float(np.abs(np.roll(one, shift, (0, 1)).astype(int) - other).mean()) for shift in shifts)


# what must be exact


def test_that_mnist_and_what_is_white_on_black_comes_out_bit_for_bit() -> None:
    images, _ = load_small()
    assert np.array_equal(inks(images), images)


def test_that_all_of_mnist_comes_out_bit_for_bit(shared: Path) -> None:
    with np.load(shared / "datasets" / "mnist.npz") as mnist:
        images = np.concatenate([mnist["x_train"], mnist["x_test"]])
    assert np.array_equal(inks(images), images)


@given(hnp.arrays(np.uint8, st.tuples(st.integers(1, 60), st.integers(1, 60)), elements=st.integers(0, 255)))
def test_that_no_normalised_picture_is_changed(image: Picture) -> None:
    picture = normalise(image)
    assert np.array_equal(ink(picture), picture)


@given(canvases())
def test_that_black_on_white_is_white_on_black_to_the_last_bit(clean: Picture) -> None:
    full = np.rint(clean * (255 / clean.max())).astype(np.uint8)
    assert np.array_equal(ink(255 - full), full)


@given(canvases(high=100), st.integers(1, 254), st.integers(60, 254))
def test_that_on_a_ground_of_one_grey_only_rounding_is_lost(clean: Picture, ground: int, contrast: int) -> None:
    step = contrast / 255 if ground + contrast <= 255 else -min(contrast, ground) / 255
    if abs(step) * clean.max() < 60:
        return
    found = ink(np.rint(ground + step * clean).astype(np.uint8))
    assert np.abs(found - clean * (255 / clean.max())).max() <= 255 / (abs(step) * 255) + 1


@given(pages())
def test_that_turning_black_and_white_round_changes_no_pixel(page: Page) -> None:
    assert np.array_equal(ink(255 - page.shown()), ink(page.shown()))


@given(pages(), st.integers(-20, 20))
def test_that_more_light_changes_no_pixel(page: Page, more: int) -> None:
    shown = np.clip(page.shown(), 21, 234)
    assert np.array_equal(ink((shown.astype(int) + more).astype(np.uint8)), ink(shown))


@given(pages())
def test_that_rows_and_columns_are_alike(page: Page) -> None:
    assert np.array_equal(ink(np.ascontiguousarray(page.shown().T)), ink(page.shown()).T)


@given(st.lists(canvases(SIDE, SIDE), min_size=1, max_size=6), st.integers(0, 63))
def test_that_many_pictures_come_out_as_each_alone(clean: list[Picture], turned: int) -> None:
    shown = np.array([255 - one if turned >> place & 1 else one for place, one in enumerate(clean)])
    before = shown.copy()
    assert np.array_equal(inks(shown), np.array([ink(one) for one in shown]))
    assert np.array_equal(shown, before)


# what must be near


@given(pages(24))
def test_that_paper_light_and_noise_hardly_change_the_picture(page: Page) -> None:
    found = normalise(ink(page.shown()))
    small = max(np.ptp(np.nonzero(page.clean), axis=1)) < BOX
    assert apart(found, normalise(page.clean)) <= (NEAR_SMALL if small else NEAR)


@given(pages())
def test_that_ink_is_found_at_any_size(page: Page) -> None:
    assert ink(page.shown()).any()


def test_that_noise_on_black_opens_no_box() -> None:
    clean = on_canvas(GLYPHS[3], (200, 150), 60, (0.2, 0.8))
    page = Page(clean, 0, 80, (0, 0), 6, 5)
    assert apart(normalise(ink(page.shown())), normalise(clean)) <= NEAR


def test_that_specks_open_no_box() -> None:
    page = Page(on_canvas(GLYPHS[4], (300, 300), 120, (0.5, 0.5)), 190, -90, (20, -20), 4, 1)
    specked = page.shown()
    for y, x in ((5, 7), (290, 12), (150, 294)):
        specked[y : y + 3, x : x + 3] = 20
    assert apart(normalise(ink(specked)), normalise(ink(page.shown()))) <= 1


def test_that_ink_may_touch_the_border() -> None:
    page = Page(on_canvas(GLYPHS[5], (90, 90), 80, (0.5, 0.5)), 180, -100, (25, 10), 3, 2)
    cut = page.shown()[6:, :]
    assert apart(normalise(ink(cut)), normalise(page.clean[6:, :])) <= NEAR


def test_that_a_dot_apart_from_its_stem_is_kept() -> None:
    clean = np.zeros((120, 60), np.uint8)
    clean[40:110, 25:33] = clean[15:24, 25:33] = 255
    found = normalise(ink(Page(clean, 190, -80, (20, 10), 5, 3).shown()))
    assert apart(found, normalise(clean)) <= NEAR


def test_that_small_ink_on_a_large_page_is_seen_from_near() -> None:
    clean = on_canvas(GLYPHS[8], (1800, 2400), 90, (0.9, 0.1))
    found = ink(Page(clean, 200, -90, (30, 30), 6, 4).shown())
    assert apart(normalise(found), normalise(clean)) <= NEAR


# what holds no ink, and what is no picture


@given(
    st.tuples(st.integers(MIN_SIDE, 300), st.integers(MIN_SIDE, 300)),
    st.integers(40, 215),
    st.tuples(st.floats(-30, 30), st.floats(-30, 30)),
    st.integers(0, 2**32 - 1),
)
def test_that_an_empty_page_has_no_ink(
    shape: tuple[int, int], ground: int, light: tuple[float, float], seed: int
) -> None:
    empty = np.zeros(shape, np.uint8)
    assert not ink(Page(empty, ground, 0, (0, 0), 0, seed).shown()).any()
    if min(shape) >= SIDE:
        assert not ink(Page(empty, ground, 0, light, 3, seed).shown()).any()


def test_that_a_level_or_two_on_an_even_page_is_no_ink() -> None:
    page = np.full((60, 40), 230, np.uint8)
    page[20:30, 10:20], page[40, 30] = 229, 232
    assert not ink(page).any()


@pytest.mark.parametrize("shape", [(MIN_SIDE, MAX_SIDE), (MAX_SIDE, MIN_SIDE), (17, MAX_SIDE), (MIN_SIDE, MIN_SIDE)])
def test_that_any_shape_allowed_is_read(shape: tuple[int, int]) -> None:
    clean = on_canvas(GLYPHS[1], shape, min(shape) - 2, (0.5, 0.5))
    assert ink(Page(clean, 200, -150, (20, 20), 2, 1).shown()).any()


def test_that_only_pictures_of_bytes_are_taken() -> None:
    for wrong in (np.zeros((28, 28)), np.zeros((28, 28, 3), np.uint8), np.zeros((7, 28), np.uint8)):
        with pytest.raises(ValueError, match="a picture is"):
            ink(wrong)  # type: ignore[arg-type]
