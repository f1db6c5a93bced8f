from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.errors import StudioError
from studio.glyphs.strokes import GRID, MAX_PEN, REACH, Drawing, Stroke, make_stroke, pack, unpack

COORDINATES = st.floats(-500, 900, allow_nan=False)


@st.composite
def strokes(draw: st.DrawFn) -> Stroke:
    count = draw(st.integers(1, 8))
    points = draw(st.lists(st.tuples(COORDINATES, COORDINATES), min_size=count, max_size=count))
    times = draw(st.lists(st.floats(0, 1e5), min_size=count, max_size=count))
    pressures = draw(st.lists(st.floats(0, 1), min_size=count, max_size=count))
    return make_stroke(points, times, pressures)


DRAWINGS = st.builds(
    Drawing, st.lists(strokes(), max_size=4).map(tuple), st.floats(0, MAX_PEN, exclude_min=True, allow_subnormal=False)
)


def same(one: Drawing, other: Drawing) -> bool:
    return (
        one.pen_width == other.pen_width
        and len(one.strokes) == len(other.strokes)
        and all(
            np.array_equal(a.points, b.points)
            and np.array_equal(a.times, b.times)
            and np.array_equal(a.pressures, b.pressures)
            for a, b in zip(one.strokes, other.strokes, strict=True)
        )
    )


def line(*points: tuple[float, float]) -> Drawing:
    return Drawing((make_stroke(points, np.arange(len(points)) * 10.0),))


def test_that_points_lie_on_the_grid_and_pressures_between_0_and_1() -> None:
    stroke = make_stroke([(0.001, 1.0), (0.999, 7.5)], pressures=[-1, 3])
    assert (stroke.points * GRID % 1 == 0).all()
    assert stroke.pressures.tolist() == [0, 1]
    assert stroke.times.tolist() == [0, 0]
    assert stroke.points.dtype == stroke.times.dtype == stroke.pressures.dtype == np.float32


def test_that_a_stroke_cannot_be_changed() -> None:
    with pytest.raises(ValueError, match="read-only"):
        make_stroke([(0, 0)]).points[0] = 1


def test_that_a_stroke_does_not_follow_the_array_it_was_made_of() -> None:
    points = np.zeros((2, 2), np.float32)
    stroke = make_stroke(points)
    points += 5
    assert (stroke.points == 0).all()


@pytest.mark.parametrize(
    "points", [[], [(np.nan, 0)], [(0, np.inf)], [(2 * REACH, 0)]], ids=["none", "nan", "inf", "far"]
)
def test_that_strokes_that_cannot_be_are_refused(points: list[tuple[float, float]]) -> None:
    with pytest.raises(StudioError):
        make_stroke(points)


def test_that_times_which_are_no_numbers_are_refused() -> None:
    with pytest.raises(StudioError):
        make_stroke([(0, 0)], times=[np.nan])
    with pytest.raises(StudioError):
        make_stroke([(0, 0)], times=[1e300])


def test_that_shapes_that_do_not_fit_together_are_a_mistake_of_the_caller() -> None:
    with pytest.raises(ValueError, match="points"):
        make_stroke([1, 2, 3])
    with pytest.raises(ValueError, match="times"):
        make_stroke([(0, 0)], times=[1, 2])


@given(DRAWINGS)
def test_that_packing_keeps_every_bit(drawing: Drawing) -> None:
    assert same(unpack(pack(drawing)), drawing)


@given(st.binary(max_size=200) | st.binary(max_size=200).map(lambda tail: pack(Drawing())[:5] + tail))
def test_that_bytes_of_any_kind_are_a_drawing_or_one_line(data: bytes) -> None:
    try:
        drawing = unpack(data)
    except StudioError:
        return
    assert pack(drawing) == data


@given(DRAWINGS, st.data())
def test_that_a_changed_length_is_noticed(drawing: Drawing, data: st.DataObject) -> None:
    packed = pack(drawing)
    with pytest.raises(StudioError):
        unpack(packed[: data.draw(st.integers(0, len(packed) - 1))])
    with pytest.raises(StudioError):
        unpack(packed + b"\0")


@pytest.mark.parametrize("value", [np.nan, np.inf, 2 * REACH])
def test_that_stored_values_out_of_range_are_refused(value: float) -> None:
    packed = bytearray(pack(line((1, 2), (3, 4))))
    packed[-32:-28] = np.float32(value).tobytes()  # the first x
    with pytest.raises(StudioError, match=r"a value (that is not a number|out of range)"):
        unpack(bytes(packed))


def test_that_a_newer_format_is_refused_as_such() -> None:
    packed = bytearray(pack(line((1, 2))))
    packed[4] = 9
    with pytest.raises(StudioError, match="newer program"):
        unpack(bytes(packed))


def test_that_few_bytes_cannot_ask_for_much_memory() -> None:
    head = pack(Drawing())[:-4]
    with pytest.raises(StudioError):
        unpack(head + (2**32 - 1).to_bytes(4, "little"))
    with pytest.raises(StudioError):
        unpack(head + (1).to_bytes(4, "little") + (2**32 - 1).to_bytes(4, "little"))
