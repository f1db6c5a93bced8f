"""CSV files of images and labels: the seed program's two files and Kaggle's one."""

from __future__ import annotations

import errno
import gzip
import itertools
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from studio.errors import StudioError
from studio.formats import lines, tables
from studio.formats.idx import open_bounded
from studio.formats.images import read_images
from studio.formats.writers import write_seed_csv
from studio.glyphs.labels import MAX_LENGTH
from tests.formats.making import is_label

ROW = ",".join(["0"] * 783 + ["255"])


LABELS = st.one_of(
    st.text(max_size=MAX_LENGTH),
    st.text(alphabet="'=+-@\"',;# 0a", max_size=MAX_LENGTH),
).filter(is_label)


@given(st.lists(LABELS, min_size=1, max_size=8), st.data())
def test_that_what_is_exported_comes_back_exactly(
    tmp_path_factory: pytest.TempPathFactory, labels: list[str], data: st.DataObject
) -> None:
    folder = tmp_path_factory.mktemp("export")
    images = data.draw(arrays(np.uint8, (len(labels), 28, 28)))
    image_file, label_file = write_seed_csv(folder, list(images), labels)
    found = read_images(image_file, label_file, as_is=True)
    assert (found.images == images).all()
    assert found.labels == tuple(labels)


@pytest.mark.parametrize("label", ["=1+1", "+7", "-", "@a", "'=x", "''-"])
def test_that_no_exported_label_is_a_formula(label: str, tmp_path: Path) -> None:
    _, label_file = write_seed_csv(tmp_path, [np.zeros((28, 28), np.uint8)], [label])
    assert label_file.read_text(encoding="utf-8").lstrip('"').startswith("'")
    assert tables.read_labels(label_file) == (label,)


def test_that_an_export_is_the_two_files_of_the_seed_program(tmp_path: Path) -> None:
    image = np.arange(784).reshape(28, 28).astype(np.uint8)
    image_file, label_file = write_seed_csv(tmp_path / "new", [image, image], ["0", "A"])
    assert image_file.read_text().splitlines() == [",".join(str(value % 256) for value in range(784))] * 2
    assert label_file.read_text() == "0\nA\n"
    assert sorted(path.name for path in image_file.parent.iterdir()) == ["images.csv", "labels.csv"]


def test_that_the_seed_programs_own_files_are_read(shared: Path) -> None:
    folder = shared / "corrections"
    found = read_images(folder / "images.csv", folder / "labels.csv", as_is=True)
    assert found.images.shape == (800, 28, 28)
    assert found.labels is not None
    assert set(found.labels) == set("0123456789")
    assert (found.images[0].reshape(-1) == np.loadtxt(folder / "images.csv", delimiter=",", max_rows=1)).all()


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("start", ["", "\ufeff"])
@pytest.mark.parametrize("packed", [False, True])
def test_that_line_ends_marks_and_gzip_make_no_difference(end: str, start: str, packed: bool, tmp_path: Path) -> None:
    text = (start + end.join([ROW, ROW.replace("255", " 7.0 "), "", ""])).encode()
    (tmp_path / "images.csv").write_bytes(gzip.compress(text) if packed else text)
    found = read_images(tmp_path / "images.csv", as_is=True)
    assert found.images[:, 27, 27].tolist() == [255, 7]


def test_that_kaggles_file_is_read_with_and_without_labels(tmp_path: Path) -> None:
    pixels = ",".join(f"pixel{number}" for number in range(784))
    (tmp_path / "train.csv").write_text(f"label,{pixels}\n3,{ROW}\n8,{ROW}\n")
    (tmp_path / "test.csv").write_text(f"{pixels}\n{ROW}\n")
    found = read_images(tmp_path / "train.csv")
    assert found.labels == ("3", "8")
    assert len(found) == 2
    assert read_images(tmp_path / "test.csv").labels is None


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        ([ROW, ROW + ",0"], r"line 2: 785 values, not 784; images with labels need a header"),
        ([ROW, "1,2,3"], r"line 2: 3 values, not 784"),
        ([ROW, ROW.replace("255", "256")], r"line 2, value 784: 256 is outside 0 to 255"),
        ([ROW, ROW.replace("255", "9" * 40)], r"line 2, value 784: 9+ is outside 0 to 255"),
        ([ROW.replace("255", "-1")], r"line 1, value 784: -1 is not a whole number from 0 to 255"),
        ([ROW.replace("255", "0.5")], r"line 1, value 784: 0.5 is not a whole number"),
        ([ROW, ROW, ROW.replace("255", "x")], r'line 3, value 784: "x" is not a number'),
        ([ROW, ROW.replace("255", "")], r'line 2, value 784: "" is not a number'),
        ([ROW.replace("255", "nan")], r'value 784: "nan" is not a number'),
        ([ROW.replace("255", "25\ufeff5")], r'value 784: "25\\ufeff5" is not a number'),
        ([ROW.replace("255", "2\r5")], r'value 784: "2\\r5" is not a number'),
        ([ROW, "", ROW], r"line 2: it is blank; every line needs its image"),
        ([ROW, ROW.replace("255", " " * 60_000 + "x")], r"line 2, value 784: .* is not a number"),
        ([ROW, ROW.replace("255", "1" * 60_000 + "x")], r"line 2, value 784: .* is not a number"),
        ([ROW, "7"], r"line 2: 1 value, not 784"),
        (["label,pixel0", "1,2"], r"line 1: the header names 1 pixel column, not 784"),
        ([ROW, "a\0b"], r"line 2: it is binary"),
        ([ROW, "1" * 70_000], r"line 2: longer than"),
        (["label,pixel0,pixel1", "1,2,3"], r"line 1: the header names 2 pixel columns, not 784"),
        (["label," + ",".join(["p"] * 784)], r"holds no images"),
        (["label," + ",".join(["p"] * 784), "," + ROW], r"line 2: the label is blank"),
        (
            ["label," + ",".join(["p"] * 784), "x" * 17 + "," + ROW],
            r"line 2: a label has at most 16 characters; .* has 17",
        ),
    ],
)
def test_that_a_bad_row_is_named_by_its_line(lines: list[str], words: str, tmp_path: Path) -> None:
    (tmp_path / "images.csv").write_text("\n".join(lines) + "\n")
    with pytest.raises(StudioError, match=words) as caught:
        read_images(tmp_path / "images.csv")
    assert "images.csv" in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "is empty"),
        (b"1\n2\n\n", "2 labels for 3 images of .*: line 3 is missing or blank"),
        (b"1\n", "1 label for 3 images of .*: line 2 is missing or blank"),
        (b"1\n2\n3\n4\n", "4 labels for 3 images of .*: line 4 is one too many"),
        (b"1\n\n3\n", "line 2: it is blank; every line needs its label"),
        (b"1\n" + b"x" * 70_000, "line 2: longer than 65,536 bytes; it is no CSV of labels"),
        (b'1\n" "\n3\n', "line 2: the label is blank"),
        (b"1\n2\n" + b"x" * 17, "line 3: a label has at most 16 characters; .* has 17"),
        (b"1\n2,3\n4\n", "line 2: 2 values, not one label"),
        (b"1\n2,\n", "line 2: 2 values, not one label"),
        (b'1\n"2\n3\n', "line 2: .*; it is not a CSV of labels"),
        (b'"1\n2"\n3\n', "line 1: .*; it is not a CSV of labels"),
        (b"1\n2\r3\n4\n", "line 2: .*; it is not a CSV of labels"),
        (b"1\n\xff\xfe\n3\n", "line 2: it is not UTF-8"),
        (b"1\n\x01\n3\n", "line 2: the label"),
        (b"\x00\x01\x02\n", "line 1: it is binary, not text; give a CSV or IDX file"),
    ],
)
def test_that_bad_labels_are_named_by_their_line(content: bytes, words: str, tmp_path: Path) -> None:
    (tmp_path / "images.csv").write_text(f"{ROW}\n" * 3)
    (tmp_path / "labels.csv").write_bytes(content)
    with pytest.raises(StudioError, match=words) as caught:
        read_images(tmp_path / "images.csv", tmp_path / "labels.csv")
    assert "labels.csv" in str(caught.value)
    assert "\n" not in str(caught.value)


def test_that_a_gzip_bomb_stops_at_the_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rows = (ROW + "\n").encode() * 5000
    (tmp_path / "bomb.csv").write_bytes(gzip.compress(rows))
    real = open_bounded
    monkeypatch.setattr(lines, "open_bounded", lambda path, _limit: real(path, 1_000_000))
    with pytest.raises(StudioError, match="unpacks to more than"):
        read_images(tmp_path / "bomb.csv")


def test_that_too_many_lines_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tables, "MAX_LINES", 2)
    (tmp_path / "images.csv").write_text(f"{ROW}\n" * 3)
    (tmp_path / "labels.csv").write_text("1\n\n\n")
    with pytest.raises(StudioError, match="more than 2 lines"):
        read_images(tmp_path / "images.csv")
    with pytest.raises(StudioError, match="more than 2 lines"):
        tables.read_labels(tmp_path / "labels.csv")


def content(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text() for path in folder.rglob("*") if path.is_file()}


def export(folder: Path) -> None:
    write_seed_csv(folder, [np.zeros((28, 28), np.uint8)], ["1"])


def failing_at(call: int, monkeypatch: pytest.MonkeyPatch, *, and_after: bool = False) -> None:
    """Of the renames to come, let the one of this number fail, and all after it."""
    calls = itertools.count(1)
    real = Path.replace

    def replace(path: Path, target: Path) -> Path:
        number = next(calls)
        if number == call or (and_after and number > call):
            raise OSError(errno.EIO, "Input/output error")
        return real(path, target)

    monkeypatch.setattr(Path, "replace", replace)


def test_that_an_export_replaces_what_was_there_and_leaves_nothing_else(tmp_path: Path) -> None:
    for name in ("images.csv", "labels.csv", "labels.csv.old", "images.csv.new"):
        (tmp_path / name).write_text("before")
    export(tmp_path)
    found = content(tmp_path)
    assert (found.pop("images.csv"), found.pop("labels.csv")) == (",".join(["0"] * 784) + "\n", "1\n")
    assert found == {"labels.csv.old": "before", "images.csv.new": "before"}
    assert len(list(tmp_path.iterdir())) == 4


@pytest.mark.parametrize("name", ["images.csv", "labels.csv"])
def test_that_a_folder_in_the_way_of_an_export_is_named_and_nothing_is_changed(tmp_path: Path, name: str) -> None:
    for other in {"images.csv", "labels.csv"} - {name}:
        (tmp_path / other).write_text("precious")
    (tmp_path / name).mkdir()
    (tmp_path / name / "kept").write_text("kept")
    before = content(tmp_path)
    with pytest.raises(StudioError, match=f"{name} is a folder"):
        export(tmp_path)
    assert content(tmp_path) == before
    assert len(list(tmp_path.iterdir())) == 2


@pytest.mark.parametrize("there", [(), ("images.csv",), ("labels.csv",), ("images.csv", "labels.csv")])
@pytest.mark.parametrize("call", [1, 2, 3, 4])  # two old files are asked for, two new ones put
def test_that_an_export_that_fails_while_renaming_leaves_what_was_there(
    tmp_path: Path, there: tuple[str, ...], call: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in there:
        (tmp_path / name).write_text("precious")
    failing_at(call, monkeypatch)
    with pytest.raises(StudioError, match="cannot write"):
        export(tmp_path)
    assert content(tmp_path) == dict.fromkeys(there, "precious")
    assert len(list(tmp_path.iterdir())) == len(there)


def test_that_an_export_that_fails_while_writing_leaves_what_was_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(file: object, labels: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    (tmp_path / "images.csv").write_text("precious")
    monkeypatch.setattr(tables, "write_labels", full)
    with pytest.raises(StudioError, match="No space left"):
        export(tmp_path)
    assert content(tmp_path) == {"images.csv": "precious"}
    assert len(list(tmp_path.iterdir())) == 1


def test_that_an_old_file_that_cannot_be_put_back_is_not_removed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("images.csv", "labels.csv"):
        (tmp_path / name).write_text("precious")
    failing_at(3, monkeypatch, and_after=True)
    with pytest.raises(StudioError, match="cannot write"):
        export(tmp_path)
    assert content(tmp_path) == {"images.csv.old": "precious", "labels.csv.old": "precious"}


@pytest.mark.parametrize("value", ["nan", "-5", "1e0", "0.000000000000000000e+00"])
def test_that_a_first_row_of_numbers_is_no_header(value: str, tmp_path: Path) -> None:
    path = tmp_path / "images.csv"
    path.write_text(",".join([value] * 784) + "\n" + ",".join(["0"] * 784) + "\n")
    with pytest.raises(StudioError, match="line 1, value 1"):
        read_images(path)
