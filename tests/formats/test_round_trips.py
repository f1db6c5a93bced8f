"""import(export(x)) == x, for every form there is."""

from __future__ import annotations

import gzip
import itertools
from collections.abc import Iterable
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from studio.errors import StudioError
from studio.formats.images import ImageSet, read_images
from studio.formats.ink import MAX_DRAWINGS
from studio.formats.names import folder_of, label_of
from studio.formats.writers import FORMS, Labelled, write
from studio.glyphs.labels import MAX_LENGTH
from studio.glyphs.normalise import glyph
from studio.glyphs.strokes import GRID, Drawing, make_stroke, pack
from studio.settings import is_writer
from tests.formats.making import is_label

AWKWARD = (
    ",", '"', '","', 'a",b', "a,b", ";", "'", "''", "'=x", "#", "=1+1", "+7", "-", "@a",  # for a table
    "\\n", "\\", "\u2424", "\u23ce", "a b", "%s", "{0}", "\u0663", "\u017f", "0", "00", "1e5", "NaN", "None",
    "\u05d0", "\u0627\u0628\u062c\u062f", "\u05e9a\u05d0",  # from right to left
    "\U0001f44d", "\U0001f469\u200d\U0001f467", "\u2764\ufe0f", "\uac00",
    "&lt;", "<b>", "]]>", "nul", "con", "..", "~", "a/b", "*",  # for XML, and for a folder
)  # fmt: skip
LABELS = st.one_of(
    st.sampled_from(AWKWARD),
    st.text(max_size=MAX_LENGTH),
    st.text(alphabet="'=+-@\"',;# 0aA\\%^.:/<>&|*?éÅ가", max_size=MAX_LENGTH),
    st.integers(0, 300).map(str),
    st.sampled_from(["con", "CON", "nul", "..", ".", "a.", "A", "a", "^A", "%41", "%5e", "ß", "é", "-", "007"]),
).filter(is_label)
WRITERS = st.one_of(st.just(""), st.text(max_size=20).map(str.strip).filter(is_writer))
PIXELS = arrays(np.uint8, (28, 28), elements=st.integers(0, 255), fill=st.just(0))
NUMBERS = itertools.count()
GRID_PX = st.integers(-2000 * GRID, 2000 * GRID).map(lambda value: value / GRID)


@st.composite
def drawings(draw: st.DrawFn) -> Drawing:
    timed = draw(st.booleans())
    strokes, first = [], True
    for _ in range(draw(st.integers(1, 3))):
        points = draw(st.lists(st.tuples(GRID_PX, GRID_PX), min_size=1, max_size=6))
        times = draw(st.lists(st.floats(0, 1e6, width=32), min_size=len(points), max_size=len(points)))
        if first:
            times[0], first = 0.0, False
        pressures = draw(st.lists(st.floats(0, 1, width=32), min_size=len(points), max_size=len(points)))
        strokes.append(make_stroke(points, times if timed else None, pressures))
    return Drawing(tuple(strokes), draw(st.integers(1, 60 * GRID)) / GRID)


def fresh(folder: Path) -> Path:
    """A place no example before has used."""
    return folder / f"{next(NUMBERS)}.out"


def there_and_back(form: str, content: Labelled, folder: Path) -> ImageSet:
    target = fresh(folder)
    write(form, content, target, force=False)
    if form == "csv":
        return read_images(target / "images.csv", target / "labels.csv", as_is=True)
    return read_images(target, as_is=True)


@pytest.mark.parametrize("form", ["csv", "kaggle", "idx", "idx.gz", "npz"])
@settings(max_examples=60)
@given(st.data())
def test_that_images_and_labels_come_back_from_every_form(form: str, tmp_path_factory: pytest.TempPathFactory, data: st.DataObject) -> None:  # fmt: skip  # noqa: E501
    labels = data.draw(st.lists(LABELS, min_size=1, max_size=6))
    images = [data.draw(PIXELS) for _ in labels]
    found = there_and_back(form, Labelled(images, labels), tmp_path_factory.getbasetemp())
    assert found.labels == tuple(labels)
    assert (found.images == np.array(images)).all()


@settings(max_examples=60)
@given(st.data())
def test_that_a_folder_of_pictures_brings_each_class_back_in_its_order(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    labels = data.draw(st.lists(LABELS, min_size=1, max_size=6))
    images = [data.draw(PIXELS) for _ in labels]
    found = there_and_back("png", Labelled(images, labels), tmp_path_factory.getbasetemp())
    assert found.labels is not None
    for label in {*labels, *found.labels}:
        there = [image.tobytes() for image, own in zip(images, labels, strict=True) if own == label]
        assert [i.tobytes() for i, own in zip(found.images, found.labels, strict=True) if own == label] == there


@pytest.mark.parametrize("form", ["inkml", "unipen"])
@settings(max_examples=80)
@given(st.data())
def test_that_drawings_come_back_point_for_point(form: str, tmp_path_factory: pytest.TempPathFactory, data: st.DataObject) -> None:  # fmt: skip  # noqa: E501
    labels = data.draw(st.lists(LABELS.filter(lambda t: not set("\ufffe\uffff") & set(t)), min_size=1, max_size=4))
    made = [data.draw(drawings()) for _ in labels]
    writers = [data.draw(WRITERS) for _ in labels]
    content = Labelled([np.zeros((28, 28), np.uint8)] * len(labels), labels, made, writers)
    found = there_and_back(form, content, tmp_path_factory.getbasetemp())
    assert (found.labels, found.writers) == (tuple(labels), tuple(writers))
    assert found.drawings is not None
    for before, after, image in zip(made, found.drawings, found.images, strict=True):
        wanted = before if form == "inkml" else Drawing(before.strokes)
        assert pack(after) == pack(wanted)
        picture = glyph(wanted)
        assert picture is not None
        assert (image == picture).all()


@settings(max_examples=60)
@given(st.data())
def test_that_recorded_strokes_come_back_once_they_have_their_one_size(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    labels = data.draw(st.lists(LABELS, min_size=1, max_size=4))
    writers = [data.draw(WRITERS) for _ in labels]
    made = [data.draw(drawings()) for _ in labels]
    folder = tmp_path_factory.getbasetemp()
    once = there_and_back("strokes", Labelled([], labels, made, writers), folder)
    assert once.drawings is not None
    again = there_and_back("strokes", Labelled([], labels, once.drawings, writers), folder)
    assert again.drawings is not None
    assert (again.labels, again.writers) == (tuple(labels), tuple(writers))
    assert [pack(drawing) for drawing in again.drawings] == [pack(drawing) for drawing in once.drawings]
    assert (again.images == once.images).all()


def by_label(labels: Iterable[str], things: Iterable[bytes]) -> dict[str, list[bytes]]:
    """What there is of each label, in order."""
    found: dict[str, list[bytes]] = {}
    for label, thing in zip(labels, things, strict=True):
        found.setdefault(label, []).append(thing)
    return found


@pytest.mark.parametrize("form", list(FORMS))
def test_that_awkward_labels_dots_and_single_pixels_come_back(form: str, tmp_path: Path) -> None:
    labels = [label for label in AWKWARD if is_label(label)]
    assert len(labels) > 40
    made = [Drawing((make_stroke([(place * 3.5, 200 - place)], [0.0], [0.5]),)) for place in range(len(labels))]
    images = [np.zeros((28, 28), np.uint8) for _ in labels]
    for place, image in enumerate(images):
        image[place // 28 * 27, place % 28] = 1 + place * 5
    writers = [label if is_writer(label) else "" for label in labels]
    found = there_and_back(form, Labelled(images, labels, made, writers), tmp_path)
    assert found.labels is not None
    if not FORMS[form].strokes:
        assert by_label(found.labels, map(bytes, found.images)) == by_label(labels, map(bytes, images))
        return
    assert found.drawings is not None
    assert (found.labels, found.writers) == (tuple(labels), tuple(writers))
    assert all(len(drawing.strokes) == len(drawing.strokes[0].points) == 1 for drawing in found.drawings)
    assert found.images.any(axis=(1, 2)).all()
    if form != "strokes":  # which keeps no sizes and places
        assert [pack(Drawing(drawing.strokes)) for drawing in found.drawings] == list(map(pack, made))


@pytest.mark.parametrize("form", [form for form in FORMS if form not in {"csv", "png", "npz", "strokes", "idx.gz"}])
@given(labels=st.lists(LABELS, min_size=1, max_size=3))
@settings(max_examples=15)
def test_that_a_packed_file_is_read_as_the_plain_one(
    form: str, tmp_path_factory: pytest.TempPathFactory, labels: list[str]
) -> None:
    labels = [label for label in labels if not set("\ufffe\uffff") & set(label)] or ["7"]
    made = [Drawing((make_stroke([(10, 10), (60, 200 + place)]),)) for place, _ in enumerate(labels)]
    images = [image for image in map(glyph, made) if image is not None]
    folder = fresh(tmp_path_factory.getbasetemp())
    write(form, Labelled(images, labels, made, [""] * len(labels)), folder, force=False)
    files = [folder] if folder.is_file() else [path for path in folder.iterdir() if path.suffix != ".csv"]
    plain = read_images(folder, as_is=True)
    for file in files:
        file.write_bytes(gzip.compress(file.read_bytes()))
        if folder.is_dir():
            file.rename(file.with_name(f"{file.name}.gz"))
    packed = read_images(folder, as_is=True)
    assert (packed.labels, packed.images.tobytes()) == (plain.labels, plain.images.tobytes())
    assert plain.labels == tuple(labels)


@given(st.sets(LABELS, min_size=1, max_size=8))
def test_that_names_of_folders_are_safe_and_mean_their_label(labels: set[str]) -> None:
    names = {label: folder_of(label) for label in labels}
    assert all(label_of(name) == label for label, name in names.items())
    assert len({name.casefold() for name in names.values()}) == len(labels)
    for name in names.values():
        assert not set(name) & set('<>:"/\\|?*. \0')
        assert len(name.encode()) <= 255
        assert name.casefold() not in {"con", "nul", "aux", "prn", "com1", "lpt9"}


@pytest.mark.parametrize("form", list(FORMS))
def test_that_what_is_there_is_replaced_only_where_that_is_asked_for(form: str, tmp_path: Path) -> None:
    drawing = Drawing((make_stroke([(10, 10), (60, 200), (90, 30)]),))
    image = glyph(drawing)
    assert image is not None
    content = Labelled([image], ["1"], [drawing], ["ann"])
    target = tmp_path / "out"
    write(form, content, target, force=False)
    with pytest.raises(StudioError, match="--force"):
        write(form, content, target, force=False)
    write(form, content, target, force=True)
    assert [path.name for path in tmp_path.rglob(".export-*")] == []


def test_that_a_folder_of_other_things_is_never_replaced(tmp_path: Path) -> None:
    (tmp_path / "out" / "1").mkdir(parents=True)
    (tmp_path / "out" / "1" / "thesis.txt").write_text("precious")
    with pytest.raises(StudioError, match="no part of an export"):
        write("png", Labelled([np.full((28, 28), 9, np.uint8)], ["1"]), tmp_path / "out", force=True)
    assert (tmp_path / "out" / "1" / "thesis.txt").read_text() == "precious"


@pytest.mark.parametrize("form", [name for name, form in FORMS.items() if form.strokes])
def test_that_no_file_is_written_that_is_too_large_to_be_read(form: str, tmp_path: Path) -> None:
    line = Drawing((make_stroke([[0.0, 0.0], [9.0, 9.0]]),))
    many = Labelled([], ["1"] * (MAX_DRAWINGS + 1), [line] * (MAX_DRAWINGS + 1), ["me"] * (MAX_DRAWINGS + 1))
    with pytest.raises(StudioError, match=r"100,001 drawings of 100,001 strokes and 200,002 points .* fewer at a time"):
        write(form, many, tmp_path / "many", force=False)
    assert not list(tmp_path.iterdir())
