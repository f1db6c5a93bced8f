from __future__ import annotations

import pickle
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from studio.errors import StudioError
from studio.glyphs.normalise import glyph
from studio.glyphs.strokes import CANVAS, GRID, SIZE, Drawing, RecordedGlyphs, load_recorded, make_stroke, save_recorded


def recorded() -> RecordedGlyphs:
    seven = Drawing((make_stroke([(10, 10), (90, 10), (40, 210)]), make_stroke([(30, 100), (80, 100)])))
    one = Drawing((make_stroke([(100, 0), (100, 300)]),))
    return RecordedGlyphs((seven, one, Drawing()), ("7", "1", "é"), ("ada", "bo", "bo"))


def arrays() -> dict[str, Any]:
    return {
        "points": np.array([[0, 0], [500, 1000], [3, 3]], np.int16),
        "stroke_offsets": np.array([0, 2, 3], np.int32),
        "glyph_offsets": np.array([0, 1, 2], np.int32),
        "labels": np.array(["1", "2"]),
        "writers": np.array(["w", "w"]),
    }


def written(path: Path, **changes: Any) -> Path:
    np.savez(path, **(arrays() | changes))
    return path


def test_that_recorded_glyphs_come_back_as_the_same_pictures(tmp_path: Path) -> None:
    before = recorded()
    save_recorded(tmp_path / "g.npz", before)
    after = load_recorded(tmp_path / "g.npz")
    assert (after.labels, after.writers, len(after)) == (before.labels, before.writers, 3)
    for a, b in zip(before.drawings[:2], after.drawings[:2], strict=True):
        first, second = glyph(a), glyph(b)
        assert first is not None
        assert second is not None
        assert np.abs(first.astype(int) - second).max() <= 2
    assert not after.drawings[2]


def test_that_writing_again_what_was_read_changes_nothing(tmp_path: Path) -> None:
    save_recorded(tmp_path / "a.npz", recorded())
    save_recorded(tmp_path / "b.npz", load_recorded(tmp_path / "a.npz"))
    with np.load(tmp_path / "a.npz") as one, np.load(tmp_path / "b.npz") as other:
        assert all(np.array_equal(one[name], other[name]) for name in arrays())


def test_that_the_smallest_drawing_keeps_its_shape(tmp_path: Path) -> None:
    tiny = Drawing((make_stroke([(0, 0), (1 / GRID, 2 / GRID)]),))
    save_recorded(tmp_path / "s.npz", RecordedGlyphs((tiny,), ("7",), ("",)))
    (large,) = load_recorded(tmp_path / "s.npz").drawings
    low, high = large.strokes[0].points
    assert (high - low).tolist() == [140, 280]


def test_that_glyphs_are_laid_in_the_middle_of_a_canvas(tmp_path: Path) -> None:
    glyphs = load_recorded(written(tmp_path / "g.npz"))
    points = glyphs.drawings[0].strokes[0].points
    assert np.ptp(points, axis=0).tolist() == [SIZE / 2, SIZE]
    assert ((points.min(axis=0) + points.max(axis=0)) / 2).tolist() == [CANVAS / 2, CANVAS / 2]
    assert glyphs.drawings[1].strokes[0].points.tolist() == [[CANVAS / 2, CANVAS / 2]]


@pytest.mark.parametrize(
    "changes",
    [
        {"points": np.zeros((3, 3), np.int16)},
        {"points": np.zeros((3, 2), np.float32)},
        {"points": np.full((3, 2), 10**6, np.int64)},
        {"stroke_offsets": np.array([0, 2, 4])},
        {"stroke_offsets": np.array([0, 9, 3])},
        {"stroke_offsets": np.array([1, 2, 3])},
        {"stroke_offsets": np.array([0.0, 2.0, 3.0])},
        {"glyph_offsets": np.zeros(0, np.int32)},
        {"glyph_offsets": np.array([0, 2])},
        {"labels": np.array(["1"])},
        {"labels": np.array([1, 2])},
        {"labels": np.array(["1", ""])},
        {"labels": np.array(["1", "x" * 40])},
        {"writers": np.array([["w", "w"]])},
        {"labels": np.array(["1", None], dtype=object)},
    ],
    ids=lambda changes: "-".join(f"{k}{getattr(v, 'shape', '')}" for k, v in changes.items()),
)
def test_that_a_damaged_file_is_refused_in_one_line_naming_it(tmp_path: Path, changes: dict[str, Any]) -> None:
    path = written(tmp_path / "g.npz", **changes)
    with pytest.raises(StudioError, match=r"g\.npz") as caught:
        load_recorded(path)
    assert "\n" not in str(caught.value)


def test_that_a_wrong_label_is_named_by_its_glyph(tmp_path: Path) -> None:
    with pytest.raises(StudioError, match=r"glyph 1.*at most 16"):
        load_recorded(written(tmp_path / "g.npz", labels=np.array(["1", "x" * 40])))


def test_that_another_kind_of_npz_is_no_strokes_file(tmp_path: Path) -> None:
    np.savez(tmp_path / "g.npz", x=np.zeros(3))
    with pytest.raises(StudioError, match="not a strokes file"):
        load_recorded(tmp_path / "g.npz")


def test_that_saving_where_nothing_can_be_written_is_one_line(tmp_path: Path) -> None:
    with pytest.raises(StudioError, match="cannot write"):
        save_recorded(tmp_path / "no folder" / "g.npz", recorded())


def test_that_a_pickle_is_not_opened(tmp_path: Path) -> None:
    (tmp_path / "g.npz").write_bytes(pickle.dumps({"points": 1}))
    with pytest.raises(StudioError, match=r"not a complete \.npz"):
        load_recorded(tmp_path / "g.npz")


def test_that_real_recordings_are_read(shared: Path) -> None:
    glyphs = load_recorded(shared / "strokes" / "digits.npz")
    assert len(glyphs) == len(glyphs.labels) == len(glyphs.writers) == 3000
    assert set(glyphs.labels) == set("0123456789")
    assert sum(len(drawing.strokes) for drawing in glyphs.drawings) == 3709
