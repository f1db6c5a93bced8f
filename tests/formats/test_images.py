"""Every form images come in, and none of them believed."""

from __future__ import annotations

import gzip
import io
import struct
import zipfile
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from studio.errors import StudioError
from studio.formats.arrays import NORMALISED, take
from studio.formats.images import read_images
from studio.formats.progress import unseen
from studio.gallery.exchange import as_samples
from studio.gallery.records import IMPORTED
from studio.glyphs.normalise import VERSION, glyph, normalise
from studio.glyphs.strokes import Drawing, RecordedGlyphs, make_stroke, save_recorded, unpack
from tests.formats.making import refused_soon


@pytest.fixture
def images() -> NDArray[np.uint8]:
    """Five images with ink off the centre, so that normalising them changes them."""
    made = np.zeros((5, 28, 28), np.uint8)
    for number, image in enumerate(made):
        image[2 : 8 + number, 3:6] = 200 + number
    return made


def idx(array: NDArray[np.uint8]) -> bytes:
    return struct.pack(f">BBBB{array.ndim}I", 0, 0, 8, array.ndim, *array.shape) + array.tobytes()


def normalised(images: NDArray[np.uint8]) -> NDArray[np.uint8]:
    return np.array([normalise(image) for image in images])


# -- .npz


@pytest.mark.parametrize("shape", [(5, 28, 28), (5, 784), (5, 28, 28, 1)])
@pytest.mark.parametrize("dtype", [np.uint8, np.int64, np.float32])
def test_that_x_and_y_are_images_and_labels(
    shape: tuple[int, ...], dtype: type, images: NDArray[np.uint8], tmp_path: Path
) -> None:
    np.savez(tmp_path / "a.npz", x=images.reshape(shape).astype(dtype), y=np.array([3, 1, 4, 1, 5]))
    found = read_images(tmp_path / "a.npz")
    assert (found.images == normalised(images)).all()
    assert found.labels == ("3", "1", "4", "1", "5")


def test_that_as_is_changes_no_pixel(images: NDArray[np.uint8], tmp_path: Path) -> None:
    np.savez(tmp_path / "a.npz", x=images)
    found = read_images(tmp_path / "a.npz", as_is=True)
    assert (found.images == images).all()
    assert found.labels is None
    assert not (read_images(tmp_path / "a.npz").images == images).all()


def test_that_images_of_an_array_may_be_dark_on_light_unless_they_stay_as_they_are(tmp_path: Path) -> None:
    clean = np.zeros((4, 28, 28), np.uint8)
    clean[:, 2:12, 3:6] = clean[:, 9:12, 3:15] = 255
    shown = clean.copy()
    shown[1], shown[2] = 255 - clean[1], 180 - clean[2] // 3
    shown[3] = 160 + clean[3] // 5
    np.savez(tmp_path / "a.npz", x=shown)
    (tmp_path / "images").write_bytes(idx(shown))
    np.savetxt(tmp_path / "a.csv", shown.reshape(4, 784), "%d", ",")
    for name in ("a.npz", "images", "a.csv"):
        assert (read_images(tmp_path / name).images == normalised(clean)).all(), name
        assert (read_images(tmp_path / name, as_is=True).images == shown).all(), name


@pytest.mark.parametrize(("part", "rows"), [("train", slice(0, 3)), ("test", slice(3, 5))])
def test_that_the_asked_part_of_keras_names_is_taken(
    part: str, rows: slice, images: NDArray[np.uint8], tmp_path: Path
) -> None:
    np.savez(
        tmp_path / "k.npz", x_train=images[:3], y_train=np.array([0, 1, 2]), x_test=images[3:], y_test=np.array([3, 4])
    )
    found = read_images(tmp_path / "k.npz", as_is=True, part=part)
    assert (found.images == images[rows]).all()
    assert found.labels == tuple("01234"[rows])


def test_that_text_labels_are_kept_and_cleaned(images: NDArray[np.uint8], tmp_path: Path) -> None:
    np.savez(tmp_path / "a.npz", x=images, y=np.array(["a", "A", " é", "e\u0301", "17"]))
    assert read_images(tmp_path / "a.npz").labels == ("a", "A", "é", "é", "17")


@pytest.mark.parametrize(
    ("x", "y", "words"),
    [
        (np.zeros((2, 20, 20), np.uint8), None, r"x is \(2, 20, 20\)"),
        (np.zeros((0, 28, 28), np.uint8), None, r"a\.npz holds no images: x is empty"),
        (np.zeros((0, 784), np.uint8), np.zeros(0), r"a\.npz holds no images: x is empty"),
        (np.zeros(0), None, r"a\.npz holds no images: x is empty"),
        (np.zeros((), np.uint8), None, "not n x 28 x 28"),
        (np.array([["a"] * 784]), None, "not numbers"),
        (np.full((2, 784), 256), None, "image 0: values must be whole numbers from 0 to 255"),
        (np.concatenate([np.zeros((1, 784)), np.full((1, 784), 0.5)]), None, "image 1: values"),
        (np.full((2, 784), np.nan), None, "image 0: values"),
        (np.full((2, 784), -1), None, "image 0: values"),
        (np.zeros((2, 784), np.uint8), np.array([1]), r"y is \(1,\), not 2 labels for 2 images"),
        (np.zeros((1, 784), np.uint8), np.array([1, 2]), r"y is \(2,\), not 1 label for 1 image$"),
        (np.zeros((2, 784), np.uint8), np.array([np.inf, 2]), "not whole numbers or text"),
        (np.zeros((2, 784), np.uint8), np.array([1e300, 2]), "not whole numbers or text"),
        (np.zeros((2, 784), np.uint8), np.array([1.5, 2]), "not whole numbers or text"),
        (np.zeros((2, 784), np.uint8), np.array(["1", " "]), "label is blank"),
        (np.zeros((2, 784), np.uint8), np.array(["1", "x" * 17]), "at most 16 characters; .* has 17"),
    ],
)
def test_that_wrong_arrays_are_one_clear_line(
    x: NDArray[np.generic], y: NDArray[np.generic] | None, words: str, tmp_path: Path
) -> None:
    np.savez(tmp_path / "a.npz", **({"x": x} if y is None else {"x": x, "y": y}))  # type: ignore[arg-type]
    with pytest.raises(StudioError, match=words) as caught:
        read_images(tmp_path / "a.npz")
    assert "a.npz" in str(caught.value)
    assert "\n" not in str(caught.value)


def test_that_an_npz_of_something_else_says_what_was_looked_for(tmp_path: Path) -> None:
    np.savez(tmp_path / "a.npz", weights=np.zeros(3))
    with pytest.raises(StudioError, match="no array x, x_train or x_test"):
        read_images(tmp_path / "a.npz")


def test_that_pickled_arrays_are_refused_unopened(tmp_path: Path) -> None:
    class Trap:
        def __reduce__(self) -> tuple[object, tuple[str]]:
            return (open, (str(tmp_path / "sprung"), "w"))  # type: ignore[return-value]

    np.savez(tmp_path / "a.npz", x=np.array([Trap()], dtype=object))
    with pytest.raises(StudioError):
        read_images(tmp_path / "a.npz")
    assert not (tmp_path / "sprung").exists()


def test_that_an_npz_declaring_terabytes_is_refused_unread(tmp_path: Path) -> None:
    header = io.BytesIO()
    np.lib.format.write_array_header_1_0(header, {"descr": "|u1", "fortran_order": False, "shape": (2**40, 28, 28)})
    with zipfile.ZipFile(tmp_path / "a.npz", "w") as archive:
        archive.writestr("x.npy", header.getvalue() + bytes(784))
    with pytest.raises(StudioError, match="damaged"):
        read_images(tmp_path / "a.npz")


# -- IDX


@pytest.mark.parametrize("packed", [False, True])
def test_that_idx_is_read_with_its_labels_plain_or_gzipped(
    packed: bool, images: NDArray[np.uint8], tmp_path: Path
) -> None:
    pack = gzip.compress if packed else bytes
    (tmp_path / "images").write_bytes(pack(idx(images)))
    (tmp_path / "labels").write_bytes(pack(idx(np.array([9, 8, 7, 6, 5], np.uint8))))
    found = read_images(tmp_path / "images", tmp_path / "labels")
    assert (found.images == normalised(images)).all()
    assert found.labels == ("9", "8", "7", "6", "5")
    assert read_images(tmp_path / "images").labels is None


def test_that_a_folder_of_mnists_idx_files_is_images_with_labels(images: NDArray[np.uint8], tmp_path: Path) -> None:
    (tmp_path / "t10k-images-idx3-ubyte").write_bytes(idx(images[:2]))
    (tmp_path / "t10k-labels-idx1-ubyte").write_bytes(idx(np.array([7, 2], np.uint8)))
    (tmp_path / "train-images-idx3-ubyte.gz").write_bytes(gzip.compress(idx(images[2:])))
    (tmp_path / "train-labels-idx1-ubyte.gz").write_bytes(gzip.compress(idx(np.array([5, 0, 4], np.uint8))))
    assert read_images(tmp_path).labels == ("7", "2")
    assert read_images(tmp_path, part="train").labels == ("5", "0", "4")


def test_that_as_many_images_as_the_largest_known_idx_file_has_are_read_at_once(tmp_path: Path) -> None:
    """EMNIST's digits are 240,000."""
    with (tmp_path / "images").open("wb") as file:
        file.write(struct.pack(">4B3I", 0, 0, 8, 3, 240_000, 28, 28))
        file.truncate(16 + 240_000 * 784)
    assert len(read_images(tmp_path / "images", as_is=True)) == 240_000
    with (tmp_path / "more").open("wb") as file:
        file.write(struct.pack(">4B3I", 0, 0, 8, 3, 250_001, 28, 28))
        file.truncate(16 + 250_001 * 784)
    refused_soon(tmp_path / "more", "250,000 images")


def test_that_images_of_nobody_else_are_normalised_where_they_lie(images: NDArray[np.uint8]) -> None:
    own, others = images.copy(), images.copy()
    others.flags.writeable = False
    made = take(own, NORMALISED, unseen)
    assert made.images is own
    assert (take(others, NORMALISED, unseen).images == own).all()
    assert (others == images).all()


@pytest.mark.parametrize("sides", [(0, 2**32 - 1, 2**32 - 1), (2**32 - 1, 0, 2**32 - 1), (3, 28, 0)])
def test_that_an_idx_file_of_nothing_is_one_clear_line(sides: tuple[int, int, int], tmp_path: Path) -> None:
    (tmp_path / "images").write_bytes(struct.pack(">4B3I", 0, 0, 8, 3, *sides))
    refused_soon(tmp_path / "images", "no images")


def test_that_idx_files_of_other_things_say_so(images: NDArray[np.uint8], tmp_path: Path) -> None:
    (tmp_path / "images").write_bytes(idx(images))
    (tmp_path / "labels").write_bytes(idx(np.arange(4, dtype=np.uint8)))
    (tmp_path / "none").write_bytes(idx(images[:0]))
    with pytest.raises(StudioError, match="holds images, not labels"):
        read_images(tmp_path / "images", tmp_path / "images")
    with pytest.raises(StudioError, match="4 labels for 5 images"):
        read_images(tmp_path / "images", tmp_path / "labels")
    with pytest.raises(StudioError, match=r"its array is \(4,\), not n x 28 x 28"):
        read_images(tmp_path / "labels")
    with pytest.raises(StudioError, match="holds no images: its array is empty"):
        read_images(tmp_path / "none")


@pytest.mark.parametrize(
    "content",
    [
        struct.pack(">BBBB3I", 0, 0, 8, 3, 2**31, 28, 28),  # declares 1.7 TB
        struct.pack(">BBBB3I", 0, 0, 8, 3, 2, 28, 28) + bytes(784),  # half of it
        struct.pack(">BBBB3I", 0, 0, 8, 3, 1, 28, 28) + bytes(785),  # one too many
        struct.pack(">BBBB3I", 0, 0, 8, 3, 1, 20, 20) + bytes(400),  # another size
        struct.pack(">BBBB2I", 0, 0, 8, 3, 1, 28),  # no header
        gzip.compress(struct.pack(">BBBB3I", 0, 0, 8, 3, 1, 28, 28) + bytes(784), mtime=0)[:-12],  # cut
    ],
)
def test_that_a_damaged_idx_file_is_one_clear_line(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "images").write_bytes(content)
    with pytest.raises(StudioError) as caught:
        read_images(tmp_path / "images")
    assert str(tmp_path / "images") in str(caught.value)
    assert "\n" not in str(caught.value)


# -- strokes


def test_that_recorded_strokes_are_drawings_with_labels_and_writers(tmp_path: Path) -> None:
    drawings = tuple(Drawing((make_stroke([(10, 10), (10 + 40 * n, 200), (90, 30)]),)) for n in range(1, 4))
    save_recorded(tmp_path / "s.npz", RecordedGlyphs(drawings, ("a", "b", "c"), ("ann", "ann", "bob")))
    found = read_images(tmp_path / "s.npz")
    assert found.labels == ("a", "b", "c")
    assert found.writers == ("ann", "ann", "bob")
    assert found.drawings is not None
    assert all((glyph(drawing) == image).all() for drawing, image in zip(found.drawings, found.images, strict=True))
    samples, refused = as_samples(found, "me", 5.0)
    assert [(one.label, one.writer, one.source) for one in samples] == [
        ("a", "ann", IMPORTED), ("b", "ann", IMPORTED), ("c", "bob", IMPORTED),
    ]  # fmt: skip
    assert unpack(samples[0].strokes).strokes
    assert refused == ()


# -- what the gallery is given


def test_that_images_become_samples_and_empty_ones_are_refused(images: NDArray[np.uint8], tmp_path: Path) -> None:
    images[1] = 0
    np.savez(tmp_path / "a.npz", x=images, y=np.arange(5))
    for as_is, version in ((False, VERSION), (True, 0)):
        samples, refused = as_samples(read_images(tmp_path / "a.npz", as_is=as_is), "ann", 5.0)
        assert [one.label for one in samples] == ["0", "2", "3", "4"]
        assert {(one.writer, one.time, one.model, one.normalisation) for one in samples} == {("ann", 5.0, "", version)}
        assert len(refused) == 1
        assert "image 1: no ink" in refused[0]


def test_that_a_drawing_without_ink_leaves_a_gap_in_the_numbers(tmp_path: Path) -> None:
    drawing = Drawing((make_stroke([(10, 10), (60, 200), (90, 30)]),))
    recorded = RecordedGlyphs((Drawing(), drawing, Drawing(), drawing), ("1", "2", "3", "4"), ("ann",) * 4)
    save_recorded(tmp_path / "s.npz", recorded)
    found = read_images(tmp_path / "s.npz")
    assert [found.row(place) for place in range(len(found))] == [1, 3]


def test_that_images_without_labels_are_no_samples(images: NDArray[np.uint8], tmp_path: Path) -> None:
    np.savez(tmp_path / "a.npz", x=images)
    with pytest.raises(StudioError, match="--labels"):
        as_samples(read_images(tmp_path / "a.npz"), "me", 0.0)


# -- what is no file of images


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "is empty"),
        (b"GLYPHGAL" + bytes(100), "is a gallery, .*`studio gallery merge`"),
        (b"\x89HDF\r\n\x1a\n" + bytes(100), "is an HDF5 file of another program, not images: give a CSV"),
        (b"%PDF-1.4\n" + bytes(100), "is a PDF, not images: give a CSV"),
        (b"GIF89a\1\0" + bytes(100), "is a GIF picture: save it as PNG"),
        (bytes(100), "is a binary file of an unknown kind: give a CSV .*UNIPEN"),
        (b"PK\x03\x04", "not a complete .npz"),
        (b"\x89PNG\r\n\x1a\n", "not a PNG|damaged"),
        (b"\x1f\x8b\x08\x00 broken", "cannot read"),
        (b"hello\n", r"is a text, but no CSV of images \(line 1 has 1 value, not 784\): give a CSV .*UNIPEN"),
    ],
)
def test_that_other_files_are_told_apart_and_refused(content: bytes, words: str, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(content)
    with pytest.raises(StudioError, match=words) as caught:
        read_images(tmp_path / "file")
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("content", [b"hello\n", bytes(100)])
def test_that_what_is_named_like_a_gallery_is_told_to_be_none(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "notes.h5").write_bytes(content)
    with pytest.raises(StudioError, match=r"notes\.h5 is no gallery, though it is named like one, .*: give a CSV"):
        read_images(tmp_path / "notes.h5")


def test_that_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(StudioError, match=r"nowhere\.csv: no such file"):
        read_images(tmp_path / "nowhere.csv")
