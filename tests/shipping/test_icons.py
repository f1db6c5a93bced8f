"""The icon in the forms of three systems, from one drawing."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from shipping import icons
from studio.paths import shipped

DRAWING = shipped("resources") / "icons" / "studio.svg"


def test_that_windows_gets_every_size_painted(tmp_path: Path) -> None:
    with Image.open(icons.write_ico(DRAWING, tmp_path / "studio.ico")) as made:
        assert {size for size, _ in made.info["sizes"]} == set(icons.WINDOWS)


def test_that_macos_gets_its_form(tmp_path: Path) -> None:
    with Image.open(icons.write_icns(DRAWING, tmp_path / "studio.icns")) as made:
        assert max(size[0] * size[2] for size in made.info["sizes"]) == max(icons.MAC)


def test_that_the_picture_is_the_drawing_on_nothing(tmp_path: Path) -> None:
    with Image.open(icons.write_png(DRAWING, 64, tmp_path / "icons" / "studio.png")) as made:
        assert (made.size, made.mode) == ((64, 64), "RGBA")
        assert made.getpixel((0, 0)) == (0, 0, 0, 0)  # outside of the round corner
        assert made.getpixel((8, 32)) == (0x3B, 0x5B, 0xDB, 255)


def test_that_what_is_no_drawing_is_refused(tmp_path: Path) -> None:
    (tmp_path / "no.svg").write_text("no drawing")
    with pytest.raises(ValueError, match="not a drawing"):
        icons.painted(tmp_path / "no.svg", 64)
