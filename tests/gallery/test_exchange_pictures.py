"""PNG pictures and folders of them."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from studio.errors import StudioError
from studio.gallery import pictures
from studio.gallery.exchange import read_images
from studio.glyphs.normalise import normalise


def ink(side: int = 60) -> NDArray[np.uint8]:
    made = np.zeros((side, side), np.uint8)
    made[side // 6 : side // 2, side // 4 : side // 3] = 250
    made[side // 3 : side // 2, side // 4 : side // 2] = 250
    return made


def save(path: Path, pixels: NDArray[np.generic], mode: str | None = None) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    picture = Image.fromarray(pixels)
    (picture.convert(mode) if mode else picture).save(path)
    return path


def png_claiming(width: int, height: int) -> bytes:
    def chunk(name: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(bytes(9))) + chunk(b"IEND", b"")


def test_that_sub_folders_are_labels(tmp_path: Path) -> None:
    for name in ("7/10.png", "7/9.png", "é/a.PNG"):
        save(tmp_path / name, ink())
    (tmp_path / "7" / "notes.txt").write_text("not a picture")
    (tmp_path / "empty").mkdir()
    save(tmp_path / ".hidden" / "a.png", ink())
    found = read_images(tmp_path)
    assert found.labels == ("7", "7", "é")
    assert found.names == ("7/9.png", "7/10.png", "é/a.PNG")
    assert all((image == normalise(ink())).all() for image in found.images)


def test_that_a_folder_without_sub_folders_has_no_labels(tmp_path: Path) -> None:
    save(tmp_path / "a.png", ink())
    found = read_images(tmp_path)
    assert found.labels is None
    assert len(found) == 1
    assert len(read_images(tmp_path / "a.png")) == 1


@pytest.mark.parametrize("mode", ["L", "RGB", "P", "1", "LA"])
def test_that_ink_is_white_on_black_whatever_the_picture(mode: str, tmp_path: Path) -> None:
    pixels = np.where(ink() > 0, 255, 0).astype(np.uint8)
    expected = normalise(pixels)
    for name, shown in (("chalk.png", pixels), ("paper.png", 255 - pixels)):
        found = pictures.read_picture(save(tmp_path / name, shown, mode))
        assert (found == expected).all(), name


def test_that_sixteen_bits_are_brought_to_eight(tmp_path: Path) -> None:
    found = pictures.read_picture(save(tmp_path / "deep.png", ink().astype(np.uint16) * 257))
    assert (found == normalise(ink())).all()


def test_that_ink_on_a_transparent_ground_is_the_ink(tmp_path: Path) -> None:
    for colour in (0, 255):
        rgba = np.dstack([np.full((60, 60, 3), colour, np.uint8), ink()])
        found = pictures.read_picture(save(tmp_path / f"{colour}.png", rgba))
        assert (found == normalise(ink())).all()


def test_that_as_is_takes_only_28x28_and_turns_nothing_round(tmp_path: Path) -> None:
    pixels = 255 - ink(28)
    save(tmp_path / "28" / "a.png", pixels)
    assert (read_images(tmp_path / "28", as_is=True).images[0] == pixels).all()
    with pytest.raises(StudioError, match="28 x 28"):
        pictures.read_picture(save(tmp_path / "a.png", ink(30)), as_is=True)


def test_that_one_bad_picture_does_not_stop_the_others(tmp_path: Path) -> None:
    save(tmp_path / "1" / "good.png", ink())
    (tmp_path / "1" / "empty.png").touch()
    (tmp_path / "1" / "text.png").write_text("hello")
    (tmp_path / "1" / "cut.png").write_bytes((tmp_path / "1" / "good.png").read_bytes()[:60])
    (tmp_path / "1" / "vast.png").write_bytes(png_claiming(60_000, 60_000))
    (tmp_path / "1" / "hollow.png").write_bytes(png_claiming(3_000, 3_000))
    save(tmp_path / "1" / "tiny.png", ink(7))
    found = read_images(tmp_path)
    assert found.names == ("1/good.png",)
    assert found.labels == ("1",)
    assert len(found.refused) == 6
    assert all("\n" not in line and ".png" in line for line in found.refused)


def test_that_links_are_not_followed(tmp_path: Path) -> None:
    save(tmp_path / "elsewhere" / "1" / "secret.png", ink())
    save(tmp_path / "in" / "1" / "a.png", ink())
    (tmp_path / "in" / "1" / "link.png").symlink_to(tmp_path / "elsewhere" / "1" / "secret.png")
    (tmp_path / "in" / "2").symlink_to(tmp_path / "elsewhere" / "1")
    (tmp_path / "in" / "3").symlink_to(tmp_path / "in")
    assert read_images(tmp_path / "in").names == ("1/a.png",)


@pytest.mark.parametrize(
    ("files", "words"),
    [
        ((), "holds no PNG pictures"),
        (("a.png", "1/a.png"), "beside sub-folders"),
        (("x" * 17 + "/a.png",), "is no label"),
    ],
)
def test_that_a_folder_of_no_use_is_one_clear_line(files: tuple[str, ...], words: str, tmp_path: Path) -> None:
    for name in files:
        save(tmp_path / name, ink())
    with pytest.raises(StudioError, match=words) as caught:
        read_images(tmp_path)
    assert "\n" not in str(caught.value)


def test_that_a_folder_of_bad_pictures_alone_says_why(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_text("hello")
    with pytest.raises(StudioError, match="none of 1 pictures can be used"):
        read_images(tmp_path)


def test_that_a_flood_of_files_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures, "MAX_FILES", 2)
    for number in range(3):
        save(tmp_path / f"{number}.png", ink())
    with pytest.raises(StudioError, match="at most 2"):
        read_images(tmp_path)


def test_that_labels_of_their_own_go_with_pictures_in_natural_order(tmp_path: Path) -> None:
    for number in (10, 9, 1):
        save(tmp_path / "in" / f"{number}.png", ink())
    (tmp_path / "labels.csv").write_text("a\nb\nc\n")
    found = read_images(tmp_path / "in", tmp_path / "labels.csv")
    assert found.names == ("1.png", "9.png", "10.png")
    assert found.labels == ("a", "b", "c")
