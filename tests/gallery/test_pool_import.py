"""What a pool is given of files."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from studio.formats.images import read_images
from studio.gallery.pool import Pool
from studio.gallery.pool_import import import_into
from studio.glyphs import normalise
from studio.glyphs.keys import pixel_keys
from studio.glyphs.strokes import load_recorded, unpack
from studio.paths import shipped

NOTHING = np.zeros(0, np.uint64)


def draw(path: Path, column: int) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    paper = np.full((40, 40), 255, np.uint8)
    paper[5:35, column : column + 4] = 0
    paper[5:9, 4:36] = 0
    Image.fromarray(paper).save(path)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for column in (5, 15, 25):
        draw(tmp_path / "scans" / f"{column}.png", column)
    return tmp_path / "scans"


def test_that_every_image_keeps_the_path_of_its_file_and_unreadable_ones_are_listed(folder: Path) -> None:
    (folder / "10.png").write_bytes(b"no picture")
    (folder / "20.jpg").write_bytes(b"\xff\xd8\xff")
    with Pool.open(folder.parent / "g.h5") as pool:
        done = import_into(pool, read_images(folder), NOTHING, 5.0)
        found = [pool.item(number) for number in done.ids]
    assert [item.path for item in found] == [folder / "5.png", folder / "15.png", folder / "25.png"]
    assert [item.row for item in found] == [0, 2, 4]
    assert {item.normalisation for item in found} == {normalise.VERSION}
    assert len(done.refused) == 2
    assert str(folder / "10.png") in done.refused[0]


def test_that_labels_are_left_where_they_are(tmp_path: Path) -> None:
    draw(tmp_path / "scans" / "A" / "one.png", 5)
    draw(tmp_path / "scans" / "B" / "two.png", 20)
    with Pool.open(tmp_path / "g.h5") as pool:
        done = import_into(pool, read_images(tmp_path / "scans"), NOTHING, 5.0)
        assert done.labelled
        assert pool.item(1).path == tmp_path / "scans" / "B" / "two.png"
        assert {pool.item(number).mark.label for number in done.ids} == {""}


def test_that_one_picture_is_no_folder_of_its_name(folder: Path) -> None:
    with Pool.open(folder.parent / "g.h5") as pool:
        import_into(pool, read_images(folder / "15.png"), NOTHING, 5.0)
        assert pool.item(0).path == folder / "15.png"


def test_that_twins_and_taught_ones_are_counted_and_not_asked(folder: Path) -> None:
    found = read_images(folder)
    taught = pixel_keys(found.images[1:2])
    with Pool.open(folder.parent / "g.h5") as pool:
        first = import_into(pool, found, taught, 5.0)
        again = import_into(pool, found, taught, 6.0)
        assert (first.twins, first.taught, len(first.ids)) == (0, 1, 3)
        assert (again.twins, again.taught, len(again.ids)) == (3, 0, 3)
        assert len(pool.to_ask(taught)) == 2


def test_that_images_as_they_are_say_so(tmp_path: Path) -> None:
    image = np.zeros((28, 28), np.uint8)
    image[3:9, 3:20] = 200
    Image.fromarray(image).save(tmp_path / "one.png")
    with Pool.open(tmp_path / "g.h5") as pool:
        done = import_into(pool, read_images(tmp_path / "one.png", as_is=True), NOTHING, 5.0)
        assert np.array_equal(pool.images([0])[0], image)
        assert pool.item(0).normalisation == 0
        assert done.odd == {"wide: several characters?": 1}


def test_that_recorded_strokes_come_in_with_their_writers(tmp_path: Path) -> None:
    source = shipped("datasets") / "demo-strokes.npz"
    recorded = load_recorded(source)
    with Pool.open(tmp_path / "g.h5") as pool:
        import_into(pool, read_images(source), NOTHING, 5.0)
    with Pool.open(tmp_path / "g.h5") as pool:
        item = pool.item(4)
        assert item.writer == recorded.writers[4]
        assert len(unpack(item.strokes).strokes) == len(recorded.drawings[4].strokes)
