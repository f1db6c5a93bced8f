"""UNIPEN of others, and UNIPEN that means harm."""

from __future__ import annotations

import gzip
import time
from pathlib import Path

import pytest

from studio.errors import StudioError
from studio.formats.images import read_images
from studio.formats.unipen import read_unipen
from tests.formats.making import refused_soon

WORD = """.VERSION 1.0
.COMMENT two letters of one word
.HIERARCHY WORD CHARACTER
.COORD X Y T P
.X_POINTS_PER_INCH 96
.Y_POINTS_PER_INCH 96
.WRITER_ID ann lee
.SEGMENT WORD 0-3 OK "ab"
.SEGMENT CHARACTER 0,2 GOOD "a"
.SEGMENT CHARACTER 3 OK "\\"b"
.PEN_DOWN
1 2 100 50
3 4 110 100
.PEN_UP
5 6 120 0
.PEN_DOWN
7 8 130 200
.PEN_DOWN
9 1 140 20
"""


@pytest.mark.parametrize("packed", [False, True])
def test_that_segments_of_characters_are_drawings(packed: bool, tmp_path: Path) -> None:
    (tmp_path / "a.dat").write_bytes(gzip.compress(WORD.encode()) if packed else WORD.encode())
    ink = read_unipen(tmp_path / "a.dat")
    assert ink.labels == ("a", '"b')
    assert ink.writers == ("ann lee", "ann lee")
    first, second = ink.drawings
    assert [stroke.points.tolist() for stroke in first.strokes] == [[[1, -2], [3, -4]], [[7, -8]]]
    assert [stroke.times.tolist() for stroke in first.strokes] == [[0, 10], [30]]
    assert [stroke.pressures.tolist() for stroke in first.strokes] == [[0.25, 0.5], [1]]
    assert second.strokes[0].points.tolist() == [[9, -1]]


def test_that_without_segments_everything_is_one_drawing_without_a_label(tmp_path: Path) -> None:
    (tmp_path / "a.dat").write_text(".COORD X Y\n.PEN_DOWN\n0 0\n100 50\n.PEN_DOWN\n5 5\n")
    found = read_images(tmp_path / "a.dat")
    assert (len(found), found.labels) == (1, None)
    assert found.drawings is not None
    assert found.drawings[0].strokes[0].points.tolist() == [[60, 270], [340, 130]]  # upwards, in the middle


def test_that_a_character_that_cannot_be_taken_leaves_the_others(tmp_path: Path) -> None:
    more = '.SEGMENT CHARACTER 0:1-0:2 OK "c"\n.SEGMENT CHARACTER 7-9 OK "d"\n.SEGMENT CHARACTER 0\n'
    (tmp_path / "a.dat").write_text(WORD + more)
    found = read_images(tmp_path / "a.dat")
    assert found.labels == ("a", '"b')
    assert [line.split(": ")[0].rpartition(" ")[2] for line in found.refused] == ["2", "3", "4"]


HOSTILE = {
    "an include": (".INCLUDE /etc/passwd\n", "another file"),
    "no axes": (".COORD T P\n", "name X and Y"),
    "too many columns": (".COORD X Y" + " Q" * 20 + "\n", "16 at the most"),
    "not a number": (".PEN_DOWN\n1 x\n", 'no point of "X Y"'),
    "not finite": (".PEN_DOWN\n1 nan\n", "not a number"),
    "too few values": (".PEN_DOWN\n1\n", 'no point of "X Y"'),
    "columns that do not show": (".COORD X Y \u202e\x15\n.PEN_DOWN\n1 2\n", r'no point of "X Y \\u202e\\x15"'),
    "no inch": (".X_POINTS_PER_INCH 0\n", "a number above 0"),
    "a long line": (".COMMENT " + "x" * 70_000 + "\n", "longer than"),
    "not text": (".COMMENT \udcff\n", "not UTF-8"),
    "a short segment": (".SEGMENT CHARACTER\n", "needs a level"),
    "nothing in it": (".VERSION 1.0\n", "no drawings"),
    "levels": ('.SEGMENT WORD 0 OK "a"\n.SEGMENT TEXT 0 OK "b"\n.PEN_DOWN\n1 2\n', "none of CHARACTER"),
    "far away": ('.SEGMENT CHARACTER 0-999999999 OK "a"\n.PEN_DOWN\n1 2\n', "not among the 1"),
    "ranges": ((".SEGMENT CHARACTER " + "0," * 20_000 + "0\n") * 60, "parts"),
}  # fmt: skip


@pytest.mark.parametrize("name", list(HOSTILE))
def test_that_what_cannot_be_read_is_one_line_and_soon(name: str, tmp_path: Path) -> None:
    text, words = HOSTILE[name]
    (tmp_path / "a.dat").write_bytes(text.encode("utf-8", "surrogateescape"))
    refused_soon(tmp_path / "a.dat", words)


def test_that_segments_of_the_same_points_over_and_over_are_refused(tmp_path: Path) -> None:
    points = ".PEN_DOWN\n" + "1 2\n3 4\n" * 4000
    (tmp_path / "a.dat").write_text('.SEGMENT CHARACTER 0 OK "a"\n' * 3000 + points)
    with pytest.raises(StudioError, match="split it"):
        read_images(tmp_path / "a.dat")


def test_that_a_bomb_is_not_unfolded(tmp_path: Path) -> None:
    (tmp_path / "a.dat").write_bytes(gzip.compress(b".COMMENT x\n" + (b" " * 60_000 + b"\n") * 700, 9))
    with pytest.raises(StudioError, match="unpacks to more than"):
        read_images(tmp_path / "a.dat")


def test_that_millions_of_blank_lines_in_a_kilobyte_are_refused_soon(tmp_path: Path) -> None:
    (tmp_path / "a.dat").write_bytes(gzip.compress(b".COMMENT x\n" + b"\n" * 30_000_000, 6))
    began = time.process_time()
    with pytest.raises(StudioError, match="lines: split it"):
        read_images(tmp_path / "a.dat")
    assert time.process_time() - began < 5
