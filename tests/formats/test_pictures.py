"""PNG pictures and folders of them."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray
from PIL import Image

from studio.errors import StudioError
from studio.formats import pictures
from studio.formats.images import read_images
from studio.gallery.exchange import as_samples
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


def chunk(name: bytes, body: bytes = b"") -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def png(*chunks: bytes, size: tuple[int, int] = (28, 28), bits: int = 8, colour: int = 0, extra: bytes = b"") -> bytes:
    """A PNG with any chunks between its header and its pixels, all with the checksums they need."""
    header = chunk(b"IHDR", struct.pack(">IIBBBBB", *size, bits, colour, 0, 0, 0) + extra)
    pixels = chunk(b"IDAT", zlib.compress(bytes(29 * 28)))
    return b"\x89PNG\r\n\x1a\n" + header + b"".join(chunks) + pixels + chunk(b"IEND")


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


@pytest.mark.parametrize("alpha", [0, 128, 255])
def test_that_an_alpha_that_is_the_same_everywhere_says_nothing(alpha: int, tmp_path: Path) -> None:
    pixels = np.where(ink() > 0, 255, 0).astype(np.uint8)
    rgba = np.dstack([*[255 - pixels] * 3, np.full_like(pixels, alpha)])
    assert (pictures.read_picture(save(tmp_path / "a.png", rgba)) == normalise(pixels)).all()


def scanned(clean: NDArray[np.uint8], seed: int = 1) -> NDArray[np.uint8]:
    """Dark on grey paper, with noise, lit from one side."""
    light = np.linspace(170, 210, clean.shape[1]) - clean * 0.4
    return np.rint(light + np.random.default_rng(seed).normal(0, 4, clean.shape)).astype(np.uint8)


@pytest.mark.parametrize("side", [60, 900])
def test_that_a_scan_gives_nearly_the_picture_of_its_ink(side: int, tmp_path: Path) -> None:
    found = pictures.read_picture(save(tmp_path / "a.png", scanned(ink(side))))
    assert np.abs(found.astype(int) - normalise(ink(side))).mean() < 8


def test_that_an_empty_page_is_refused_for_want_of_ink(tmp_path: Path) -> None:
    save(tmp_path / "1" / "a.png", scanned(np.zeros((300, 200), np.uint8)))
    save(tmp_path / "1" / "b.png", np.full((300, 200), 255, np.uint8))
    save(tmp_path / "1" / "c.png", scanned(ink()))
    samples, refused = as_samples(read_images(tmp_path), "me", 1.0)
    assert len(samples) == 1
    assert [line.rpartition(", ")[2] for line in refused] == ["image 0: no ink", "image 1: no ink"]


def test_that_a_side_too_short_or_too_long_is_one_clear_line(tmp_path: Path) -> None:
    for width, height in ((7, 28), (28, 4001)):
        path = save(tmp_path / f"{width}.png", np.zeros((height, width), np.uint8))
        with pytest.raises(StudioError, match=rf"is {width} x {height} px; a side may have 8 to 4000$"):
            pictures.read_picture(path)


def test_that_a_size_that_is_only_declared_is_said_and_nothing_else_is(tmp_path: Path) -> None:
    path = tmp_path / "bomb.png"
    path.write_bytes(png(size=(12_000, 12_000)))
    with pytest.raises(StudioError, match=r"is 12000 x 12000 px; a side may have 8 to 4000$"):
        pictures.read_picture(path)


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
    (tmp_path / "1" / "vast.png").write_bytes(png(size=(60_000, 60_000)))
    (tmp_path / "1" / "hollow.png").write_bytes(png(size=(3_000, 3_000)))
    save(tmp_path / "1" / "tiny.png", ink(7))
    found = read_images(tmp_path)
    assert found.names == ("1/good.png",)
    assert found.labels == ("1",)
    assert len(found.refused) == 6
    assert all("\n" not in line and ".png" in line for line in found.refused)


def test_that_a_refused_picture_leaves_a_gap_in_the_numbers(tmp_path: Path) -> None:
    for name in ("0/a.png", "0/c.png", "1/b.png"):
        save(tmp_path / name, ink())
    (tmp_path / "0" / "b.png").write_bytes(b"not a picture")
    (tmp_path / "1" / "a.png").write_bytes(b"not a picture")
    found = read_images(tmp_path)
    assert [found.row(place) for place in range(len(found))] == [0, 2, 4]
    save(tmp_path / "1" / "b.png", np.zeros((28, 28), np.uint8))
    assert as_samples(read_images(tmp_path, as_is=False), "me", 1.0)[1][-1].endswith("image 4: no ink")


WHOLE = png(chunk(b"tEXt", b"Title\0seven"), chunk(b"gAMA", bytes(4)), chunk(b"pHYs", bytes(9)))
CHUNKS = st.builds(
    chunk,
    st.sampled_from(
        [b"IHDR", b"PLTE", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"pHYs", b"iCCP", b"tEXt", b"zTXt", b"iTXt", b"eXIf",
         b"acTL", b"fcTL", b"fdAT", b"IDAT", b"IEND", b"abcd"]
    ),
    st.binary(max_size=40) | st.binary(max_size=40).map(lambda tail: b"a\0\0" + zlib.compress(tail)),
)  # fmt: skip


def read_or_one_line(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    try:
        image = pictures.read_picture(path)
    except StudioError as error:
        line = str(error)
    else:
        line = f"{path.name}"
        assert image.shape == (28, 28)
    assert path.name in line
    assert "\n" not in line


@given(st.data())
def test_that_a_picture_with_any_bytes_changed_is_read_or_one_line(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    content = bytearray(WHOLE[: data.draw(st.just(len(WHOLE)) | st.integers(0, len(WHOLE)))])
    for place in data.draw(st.lists(st.integers(0, len(content) - 1), max_size=6)) if content else ():
        content[place] = data.draw(st.integers(0, 255))
    read_or_one_line(tmp_path_factory.mktemp("png") / "a.png", bytes(content))


@given(
    st.lists(CHUNKS, max_size=4),
    st.sampled_from([0, 1, 2, 3, 4, 6, 9]),
    st.sampled_from([1, 2, 4, 8, 16, 99]),
    st.binary(max_size=3),
)
def test_that_a_picture_of_any_chunks_is_read_or_one_line(
    tmp_path_factory: pytest.TempPathFactory, chunks: list[bytes], colour: int, bits: int, extra: bytes
) -> None:
    content = png(*chunks, colour=colour, bits=bits, extra=extra)
    read_or_one_line(tmp_path_factory.mktemp("png") / "a.png", content)


@pytest.mark.parametrize(
    "error", [IndexError, TypeError, struct.error, zlib.error, AssertionError, KeyError, OverflowError, MemoryError]
)
def test_that_whatever_pillow_raises_is_one_refused_picture(
    error: type[Exception], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def convert(picture: Image.Image, mode: str) -> Image.Image:
        if picture.size == (30, 30):
            raise error("what\never")
        return real(picture, mode)

    real = Image.Image.convert
    monkeypatch.setattr(Image.Image, "convert", convert)
    save(tmp_path / "1" / "bad.png", ink(30))
    save(tmp_path / "1" / "good.png", ink())
    found = read_images(tmp_path)
    assert found.names == ("1/good.png",)
    assert len(found.refused) == 1
    assert "bad.png" in found.refused[0]
    assert "\n" not in found.refused[0]


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
    with pytest.raises(StudioError, match="no picture of 1 can be used"):
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


def test_that_a_tree_of_folders_is_read_without_labels_and_names_say_where_each_lay(tmp_path: Path) -> None:
    for name in ("10.png", "9.png", "b/1.png", "b/c/2.png", ".hidden/3.png"):
        save(tmp_path / name, ink())
    (tmp_path / "b" / "bad.png").write_text("hello")
    (tmp_path / "link").symlink_to(tmp_path / "b")
    found = read_images(tmp_path, tree=True)
    assert found.names == ("9.png", "10.png", "b/1.png", "b/c/2.png")
    assert found.labels is None
    assert len(found.refused) == 1


def test_that_a_tree_without_pictures_or_with_too_many_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a").mkdir()
    with pytest.raises(StudioError, match="nor do the folders"):
        read_images(tmp_path, tree=True)
    monkeypatch.setattr(pictures, "MAX_FILES", 2)
    for number in range(3):
        save(tmp_path / "a" / f"{number}.png", ink())
    with pytest.raises(StudioError, match="more than 2 pictures"):
        read_images(tmp_path, tree=True)
