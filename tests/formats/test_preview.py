"""What an import would bring is said before it is made, and cancelling one leaves everything as it was."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from studio.formats.images import read_images
from studio.formats.preview import read_preview
from studio.formats.progress import CancelledError
from studio.formats.writers import FORMS, Labelled, write
from studio.gallery.exchange import import_preview, known_pictures, preview_samples
from studio.gallery.store import Gallery
from studio.glyphs.normalise import glyph
from studio.glyphs.strokes import Drawing, make_stroke
from tests.gallery.making import imported

DRAWING = Drawing((make_stroke([(10, 10), (60, 200), (90, 30)]),))


def pictures(folder: Path) -> Path:
    """A "1" dark on light, two like "2" light on dark, an empty one and a text that calls itself a picture."""
    for label in "12":
        (folder / label).mkdir(parents=True)
    light = np.zeros((28, 28), np.uint8)
    light[4:20, 10:14] = 255
    Image.fromarray(255 - light).save(folder / "1" / "a.png")
    Image.fromarray(light).save(folder / "2" / "b.png")
    Image.fromarray(light).save(folder / "2" / "c.png")
    Image.fromarray(np.zeros((28, 28), np.uint8)).save(folder / "2" / "d.png")
    (folder / "2" / "e.png").write_text("no picture")
    return folder


def test_that_a_preview_counts_what_is_there(tmp_path: Path) -> None:
    preview = read_preview(pictures(tmp_path / "in"))
    assert (preview.images, preview.classes) == (3, (("1", 1), ("2", 2)))
    assert (preview.dark, preview.repeated, preview.duplicates, preview.conflicts) == (1, 1, 0, 0)
    refused = sorted(line.rpartition("/")[2].split(":")[0] for line in preview.refused)
    assert refused == ["e.png is not a PNG picture", "in, image 3"]
    assert preview.ready


def test_that_the_first_images_are_shown_before_and_after(tmp_path: Path) -> None:
    look = read_preview(pictures(tmp_path / "in")).first[0]
    assert look.before is not None
    assert (look.row, look.label, look.before.shape) == (0, "1", (28, 28))
    assert look.before[0, 0] == 255
    assert look.after[0, 0] == 0
    assert (look.after == read_images(tmp_path / "in").images[0]).all()


def test_that_a_preview_of_strokes_shows_drawings(tmp_path: Path) -> None:
    picture = glyph(DRAWING)
    assert picture is not None
    write("inkml", Labelled([picture], ["a"], [DRAWING], ["ann"]), tmp_path / "a.inkml", force=False)
    preview = read_preview(tmp_path / "a.inkml")
    assert preview.strokes
    assert preview.first[0].drawing is not None
    assert preview.first[0].before is None


def test_that_duplicates_and_conflicts_with_the_gallery_are_counted(tmp_path: Path) -> None:
    images = [imported(number).image for number in range(3)]
    write("npz", Labelled(images, ["a", "b", "c"]), tmp_path / "x.npz", force=False)
    known = known_pictures([imported(0, "a"), imported(1, "z")])
    preview = read_preview(tmp_path / "x.npz", as_is=True, known=known)
    assert (preview.duplicates, preview.conflicts) == (1, 1)


def test_that_what_is_lacking_is_counted_once_and_taken_once(tmp_path: Path) -> None:
    images = [imported(number).image for number in (0, 0, 1, 1, 2)]
    write("npz", Labelled(images, ["a", "a", "b", "b", "c"]), tmp_path / "x.npz", force=False)
    known = known_pictures([imported(0, "a"), imported(2, "z")])
    preview = read_preview(tmp_path / "x.npz", as_is=True, known=known)
    assert (preview.duplicates, preview.repeated, preview.conflicts, preview.lacking) == (2, 2, 1, 2)
    samples, _ = preview_samples(preview, "me", 1.0, known=known)
    assert [sample.label for sample in samples] == ["b", "c"]
    assert len(preview_samples(preview, "me", 1.0)[0]) == 5


@pytest.mark.parametrize("ground", [0, 90])
def test_that_a_person_can_say_which_is_the_ink(ground: int, tmp_path: Path) -> None:
    """A light frame with a dark stroke in it: taken by itself, there is more of the frame."""
    picture = np.full((28, 28), ground, np.uint8)
    picture[3:25, 3:25] = 255
    picture[6:22, 12:16] = ground // 2
    np.savez(tmp_path / "x.npz", x=picture[None])
    Image.fromarray(picture).save(tmp_path / "x.png")
    for name in ("x.npz", "x.png"):
        by_itself, light = (read_images(tmp_path / name, dark=dark).images[0] for dark in (None, False))
        assert (by_itself == light).all()
        dark = read_images(tmp_path / name, dark=True).images[0]
        assert dark.any() == (ground > 0)  # nothing is darker than black
        assert (dark != light).any()


def test_that_images_without_labels_are_not_ready(tmp_path: Path) -> None:
    np.savez(tmp_path / "x.npz", x=np.array([imported(1).image]))
    preview = read_preview(tmp_path / "x.npz")
    assert (preview.ready, preview.classes) == (False, None)


def test_that_what_was_shown_is_what_is_taken_in(tmp_path: Path) -> None:
    preview = read_preview(pictures(tmp_path / "in"))
    with Gallery.open(tmp_path / "g.h5") as gallery:
        done = import_preview(gallery, preview, "ann", 1.0)
        assert len(done.ids) == preview.images
        assert len(done.refused) == len(preview.refused)
        assert [sample.label for sample in gallery.samples()] == ["1", "2", "2"]


class Impatient:
    """Cancels at the given word of progress."""

    def __init__(self, at: int) -> None:
        self.left = at

    def __call__(self, _done: int, _total: int) -> None:
        self.left -= 1
        if self.left < 0:
            raise CancelledError("cancelled")


@pytest.mark.parametrize(
    ("form", "at"), [*((form, 0) for form in FORMS), *((form, 1) for form in FORMS if form not in {"npz", "strokes"})]
)  # those two say one word only
def test_that_a_cancelled_export_leaves_nothing_and_what_was_there(form: str, at: int, tmp_path: Path) -> None:
    picture = glyph(DRAWING)
    assert picture is not None
    many = Labelled([picture] * 200, ["a"] * 200, [DRAWING] * 200, [""] * 200)
    target = tmp_path / "there" / "out"
    with pytest.raises(CancelledError):
        write(form, many, target, force=False, progress=Impatient(at))
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []
    files = write(form, Labelled([picture], ["b"], [DRAWING], [""]), target, force=False)
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    with pytest.raises(CancelledError):
        write(form, many, target, force=True, progress=Impatient(at))
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before
    assert files


@pytest.mark.parametrize("form", list(FORMS))
def test_that_a_read_is_cancelled_at_the_next_word(form: str, tmp_path: Path) -> None:
    picture = glyph(DRAWING)
    assert picture is not None
    write(form, Labelled([picture], ["a"], [DRAWING], [""]), tmp_path / "out", force=False)
    with pytest.raises(CancelledError):
        read_images(tmp_path / "out", progress=Impatient(0))
