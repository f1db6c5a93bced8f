"""Posters: every cell is on it, and nothing but what was asked for."""

from __future__ import annotations

import io
from xml.etree import ElementTree

import numpy as np
import pytest
from PIL import Image

from studio.formats.poster import PNG, SVG, Cell, Poster, as_png, as_svg, poster_bytes
from studio.glyphs.strokes import Drawing, make_stroke

NAME = "{http://www.w3.org/2000/svg}"
EMPTY = np.zeros((28, 28), np.uint8)


def cell(label: str = "7", strokes: int = 1, words: str = "") -> Cell:
    drawn = tuple(make_stroke([(10 * n, 0), (10 * n + 40, 50), (10 * n, 100)]) for n in range(strokes))
    image = EMPTY.copy()
    image[8:20, 8:20] = 255
    return Cell(Drawing(drawn), image, label, words)


def svg(poster: Poster) -> ElementTree.Element:
    return ElementTree.fromstring(as_svg(poster))


def texts(poster: Poster) -> list[str]:
    return [one.text or "" for one in svg(poster).iter(f"{NAME}text")]


def test_that_each_stroke_is_a_path_and_a_picture_stands_for_what_has_none() -> None:
    made = svg(Poster("My hand", (cell(strokes=3), cell(strokes=0))))
    assert len(list(made.iter(f"{NAME}path"))) == 3
    (image,) = made.iter(f"{NAME}image")
    assert image.get("href", "").startswith("data:image/png;base64,"), "it refers to no other file"


def test_that_a_dot_is_a_stroke() -> None:
    dot = Cell(Drawing((make_stroke([(5, 5)]),)), EMPTY, ".")
    assert len(list(svg(Poster("", (dot,))).iter(f"{NAME}path"))) == 1
    assert as_png(Poster("", (dot,)))


def test_that_nobody_is_named_unless_it_is_signed() -> None:
    assert texts(Poster("My hand", (cell("A"),))) == ["My hand", "A"]
    assert texts(Poster("My hand", (cell("A"),), "Ada, 2026-11-27"))[-1] == "Ada, 2026-11-27"


def test_that_labels_and_names_cannot_break_out_of_the_file() -> None:
    evil = "</text><script>alert(1)</script>\x00&"
    made = Poster(evil, (cell("<&\x1b>", words='"<b>'),), evil)
    assert not list(svg(made).iter(f"{NAME}script"))
    assert texts(made)[0] == "</text><script>alert(1)</script>&"
    assert as_png(made)


def test_that_it_is_wide_with_few_empty_places() -> None:
    for count, columns in ((1, 1), (2, 2), (10, 5), (26, 7), (12, 4)):
        assert Poster("", (cell(),) * count).columns == columns, count


@pytest.mark.parametrize("dark", [False, True])
def test_that_a_png_has_twice_the_pixels_and_ink_in_every_cell(dark: bool) -> None:
    made = Poster("Fool it", (cell(), cell(strokes=0), cell("長いラベルはどうなるのか知りたい")), dark=dark)
    with Image.open(io.BytesIO(as_png(made))) as opened:
        assert opened.size == tuple(round(2 * side) for side in made.size)
        paper = opened.getpixel((0, 0))
        for place in range(3):
            left, top = (round(2 * side) for side in made.corner(place))
            inside = opened.crop((left, top, left + 360, top + 250)).getcolors(2**20)
            assert inside is not None
            assert any(colour != paper for _, colour in inside)


def test_that_the_form_is_what_the_name_says() -> None:
    made = Poster("", (cell(),))
    assert poster_bytes(made, SVG).startswith(b"<?xml")
    assert poster_bytes(made, PNG).startswith(b"\x89PNG")


def test_that_it_moves_only_for_who_wants_that_and_stands_whole_elsewhere() -> None:
    text = as_svg(Poster("", (cell(),))).decode()
    before, inside = text.split("prefers-reduced-motion: no-preference")
    assert "animation" not in before
    assert "stroke-dasharray" in inside
    assert "stroke-dasharray" not in inside.split("</style>")[1]
