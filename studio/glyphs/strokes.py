"""What the pen did: strokes of points, times and pressures, kept exactly, so that any drawing can be made again.

Coordinates are canvas pixels, x to the right, y down, held on a grid of 1/64 px: a drawing moved by whole pixels is
then the same drawing bit for bit, which is what makes normalisation exactly independent of place. Coordinates are
limited to REACH, where float32 still holds every point of the grid. Arrays are read-only: a drawing never changes.

Packed bytes (the gallery keeps them), little-endian: `GLYF`, version u8, pen width f64, strokes u32, points of each
stroke u32, then of all points x y f32, times f32, pressures f32. Nothing in them can declare more than they hold.

Recorded glyphs are files of many labelled drawings, to replay and to measure with: an .npz of plain arrays, `points`
int16 (P, 2), each glyph scaled to 0..1000 on its longer side; stroke k = points[stroke_offsets[k]:stroke_offsets[k+1]];
glyph i = strokes glyph_offsets[i]..glyph_offsets[i+1]; `labels` str (n,), `writers` str (n,).
"""

from __future__ import annotations

import io
import struct
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import ArrayLike, NDArray

from studio.errors import StudioError
from studio.files import write_safely
from studio.glyphs.labels import clean_label
from studio.glyphs.npz import read_npz

GRID = 64  # subdivisions of a canvas pixel
REACH = 100_000.0  # canvas px: no point lies further from the canvas's corner
MAX_STROKES = 10_000
MAX_POINTS = 1_000_000  # in one drawing: hours of drawing
MAX_PEN = 1_000.0  # canvas px

UNITS = 1000  # the longer side of a recorded glyph
CANVAS = 400.0  # px, width and height of the canvas the glyphs are laid on
SIZE = 280.0  # px, the longer side of a glyph laid on it, centred

_LIMIT = 96 * 2**20  # bytes, unpacked
MAX_ALL_POINTS = 5_000_000  # in one file of drawings: 20 bytes each while they are read, 16 in the drawings
MAX_ALL_STROKES = 200_000  # in one file of drawings: some 530 bytes each, however short they are
_SHORT = 1024  # points
_MAX_COORDINATE = 32_767
_NAMES = ("points", "stroke_offsets", "glyph_offsets", "labels", "writers")

_MAGIC = b"GLYF"
_VERSION = 1
_HEAD = struct.Struct("<4sBdI")


@dataclass(frozen=True, eq=False, slots=True)
class Stroke:
    """One touch of the pen, from down to up. Use `make_stroke` to build one."""

    points: NDArray[np.float32]  # (P, 2) canvas px, x right, y down, P >= 1
    times: NDArray[np.float32]  # (P,) ms since the drawing's first touch; all 0 where they are not known
    pressures: NDArray[np.float32]  # (P,) 0..1; 1 where the device reports none


@dataclass(frozen=True, eq=False, slots=True)
class Drawing:
    """Strokes in the order they were drawn. Empty strokes are not allowed; an empty drawing is."""

    strokes: tuple[Stroke, ...] = ()
    pen_width: float = 24.0  # canvas px, as painted

    def __bool__(self) -> bool:
        return bool(self.strokes)


def make_stroke(points: ArrayLike, times: ArrayLike | None = None, pressures: ArrayLike | None = None) -> Stroke:
    """A stroke from points (P, 2) in canvas px, times (P,) in ms and pressures (P,).

    Points are rounded to 1/GRID px and pressures clipped to 0..1. Raises StudioError when there is no point, or a value
    is not finite or out of reach; ValueError when the shapes do not fit together.
    """
    xy = np.asarray(points, dtype=np.float64)
    if xy.size == 0:
        raise StudioError("a stroke without a point: nothing was drawn")
    if xy.ndim != 2 or xy.shape[1] != 2:
        raise ValueError(f"points must be (P, 2), not {xy.shape}")
    when = np.zeros(len(xy)) if times is None else np.asarray(times, dtype=np.float64)
    force = np.ones(len(xy)) if pressures is None else np.asarray(pressures, dtype=np.float64)
    if when.shape != (len(xy),) or force.shape != (len(xy),):
        raise ValueError(f"{len(xy)} points, times {when.shape}, pressures {force.shape}")
    if not (np.isfinite(xy).all() and np.isfinite(when).all() and np.isfinite(force).all()):
        raise StudioError("a stroke has a value that is not a number: it is left out")
    if np.abs(xy).max() > REACH or np.abs(when).max() > np.finfo(np.float32).max:
        raise StudioError(f"a stroke has a point further than {REACH:.0f} px from the canvas: it is left out")
    return Stroke(
        _kept(np.rint(xy * GRID) / GRID),
        _same(len(xy), 0.0) if times is None else _kept(when),
        _same(len(xy), 1.0) if pressures is None else _kept(np.clip(force, 0.0, 1.0)),
    )


def pack(drawing: Drawing) -> bytes:
    """`drawing` as bytes, exactly (see the module's docstring). An empty drawing packs too."""
    counts = [len(stroke.points) for stroke in drawing.strokes]
    parts = [_HEAD.pack(_MAGIC, _VERSION, drawing.pen_width, len(counts)), np.array(counts, "<u4").tobytes()]
    parts += [stroke.points.astype("<f4").tobytes() for stroke in drawing.strokes]
    parts += [stroke.times.astype("<f4").tobytes() for stroke in drawing.strokes]
    parts += [stroke.pressures.astype("<f4").tobytes() for stroke in drawing.strokes]
    return b"".join(parts)


def unpack(data: bytes) -> Drawing:
    """The drawing in `data`, exactly as it was packed. Raises StudioError for bytes that `pack` did not write."""
    if len(data) < _HEAD.size:
        raise StudioError("stored strokes are damaged: they end too early")
    magic, version, pen_width, strokes = _HEAD.unpack_from(data)
    if magic != _MAGIC:
        raise StudioError("stored strokes are damaged: they do not begin as strokes do")
    if version != _VERSION:
        raise StudioError(f"stored strokes have format {version}, this program knows {_VERSION}: use a newer program")
    if strokes > MAX_STROKES or len(data) < _HEAD.size + 4 * strokes:
        raise StudioError("stored strokes are damaged: there are fewer than they say")
    counts = np.frombuffer(data, "<u4", strokes, _HEAD.size).astype(np.int64)
    total = int(counts.sum())
    if (counts == 0).any() or total > MAX_POINTS or len(data) != _HEAD.size + 4 * strokes + 16 * total:
        raise StudioError("stored strokes are damaged: there are not as many points as they say")
    values = np.frombuffer(data, "<f4", 4 * total, _HEAD.size + 4 * strokes).astype(np.float32)
    xy, times, pressures = values[: 2 * total].reshape(total, 2), values[2 * total : 3 * total], values[3 * total :]
    if not (np.isfinite(values).all() and 0 < pen_width <= MAX_PEN):
        raise StudioError("stored strokes are damaged: they hold a value that is not a number")
    if (np.abs(xy) > REACH).any() or (pressures < 0).any() or (pressures > 1).any():
        raise StudioError("stored strokes are damaged: they hold a value out of range")
    ends = np.cumsum(counts).tolist()
    pairs = zip([0, *ends[:-1]], ends, strict=True) if ends else ()
    return Drawing(
        tuple(Stroke(_kept(xy[a:b]), _kept(times[a:b]), _kept(pressures[a:b])) for a, b in pairs), float(pen_width)
    )


@dataclass(frozen=True, eq=False)
class RecordedGlyphs:
    """Drawings in the order they were recorded, with their labels and writers; all three equally long."""

    drawings: tuple[Drawing, ...]
    labels: tuple[str, ...]
    writers: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.drawings)


def load_recorded(path: Path) -> RecordedGlyphs:
    """Read a strokes file; each glyph is centred on a canvas of CANVAS x CANVAS px, SIZE px on its longer side.

    Raises StudioError naming the file when it cannot be read, is damaged, or is no strokes file.
    """
    arrays = read_npz(path, _NAMES, limit=_LIMIT)
    if missing := [name for name in _NAMES if name not in arrays]:
        raise StudioError(f"{path} is not a strokes file: it has no {', '.join(missing)}")
    points, strokes, glyphs, labels, writers = (arrays[name] for name in _NAMES)
    if points.ndim != 2 or points.shape[1] != 2 or points.dtype.kind not in "iu":
        raise StudioError(f"{path} is not a strokes file: points are {points.shape} {points.dtype}, not (n, 2) int16")
    if len(points) > MAX_ALL_POINTS or max(strokes.size, glyphs.size) > MAX_ALL_STROKES:
        limits = f"{MAX_ALL_POINTS:,} points or {MAX_ALL_STROKES:,} strokes"
        raise StudioError(f"{path} holds more than {limits}: split it")
    stroke_ends = _offsets(strokes, len(points), "stroke_offsets", path)
    glyph_ends = _offsets(glyphs, len(stroke_ends) - 1, "glyph_offsets", path)
    count = len(glyph_ends) - 1
    for name, column in (("labels", labels), ("writers", writers)):
        if column.dtype.kind != "U" or column.shape != (count,):
            raise StudioError(f"{path} is damaged: {name} is {column.shape} {column.dtype}, not ({count},) text")
    if len(points) and (points.min() < -_MAX_COORDINATE or points.max() > _MAX_COORDINATE):
        raise StudioError(f"{path} is damaged: a point lies beyond {_MAX_COORDINATE}")
    drawings = tuple(_drawing(points, stroke_ends[a : b + 1]) for a, b in pairwise(glyph_ends))
    return RecordedGlyphs(drawings, _labels(labels, path), tuple(str(writer)[:64] for writer in writers))


def save_recorded(path: Path, recorded: RecordedGlyphs) -> None:
    """Write `recorded` as a strokes file, in one piece or not at all; sizes and places on the canvas are not kept.

    Raises StudioError when the file cannot be written.
    """
    points, stroke_ends, glyph_ends = [np.zeros((0, 2), np.int16)], [0], [0]
    for drawing in recorded.drawings:
        for units in _units(drawing):
            points.append(units)
            stroke_ends.append(stroke_ends[-1] + len(units))
        glyph_ends.append(glyph_ends[-1] + len(drawing.strokes))
    packed = io.BytesIO()
    np.savez_compressed(
        packed,
        points=np.concatenate(points),
        stroke_offsets=np.array(stroke_ends, np.int32),
        glyph_offsets=np.array(glyph_ends, np.int32),
        labels=np.array(recorded.labels, np.str_),
        writers=np.array(recorded.writers, np.str_),
    )
    try:
        write_safely(path, packed.getvalue())
    except OSError as error:
        raise StudioError(f"cannot write {path}: {error.strerror or error}; choose another place") from error


def _kept(values: NDArray[np.floating]) -> NDArray[np.float32]:
    array = np.array(values, dtype=np.float32)
    array.flags.writeable = False
    return array


def _same(count: int, value: float) -> NDArray[np.float32]:
    """So many times the same value; short ones are shared, for a file may have a quarter of a million strokes."""
    return _shared(count, value) if count <= _SHORT else _kept(np.full(count, value))


@lru_cache(maxsize=2 * 1024)
def _shared(count: int, value: float) -> NDArray[np.float32]:
    return _kept(np.full(count, value))


def _offsets(values: NDArray[np.generic], total: int, name: str, path: Path) -> list[int]:
    """Offsets must begin at 0, never fall, and end at `total`."""
    if values.ndim == 1 and values.dtype.kind in "iu" and len(values):
        offsets = [int(value) for value in values]
        if offsets[0] == 0 and offsets[-1] == total and all(a <= b for a, b in pairwise(offsets)):
            return offsets
    raise StudioError(f"{path} is damaged: {name} does not rise from 0 to {total}")


def _drawing(points: NDArray[np.generic], ends: list[int]) -> Drawing:
    own = points[ends[0] : ends[-1]].astype(np.float64)
    if not len(own):
        return Drawing()
    low, high = own.min(axis=0), own.max(axis=0)
    scale = SIZE / max(float((high - low).max()), 1.0)
    shift = CANVAS / 2 - scale * (low + high) / 2
    pairs = [(a - ends[0], b - ends[0]) for a, b in pairwise(ends) if a < b]
    return Drawing(tuple(make_stroke(own[a:b] * scale + shift) for a, b in pairs))


def _units(drawing: Drawing) -> list[NDArray[np.int16]]:
    """The points of each stroke in units of 0..UNITS on the drawing's longer side."""
    if not drawing.strokes:
        return []
    every = np.concatenate([stroke.points for stroke in drawing.strokes]).astype(np.float64)
    low = every.min(axis=0)
    scale = UNITS / (float((every.max(axis=0) - low).max()) or 1.0)  # a dot has no size
    return [np.rint((stroke.points - low) * scale).astype(np.int16) for stroke in drawing.strokes]


def _labels(labels: NDArray[np.generic], path: Path) -> tuple[str, ...]:
    cleaned: dict[str, str] = {}
    for row, label in enumerate(map(str, labels)):
        if label not in cleaned:
            try:
                cleaned[label] = clean_label(label)
            except StudioError as error:
                raise StudioError(f"{path}, glyph {row}: {error}") from error
    return tuple(cleaned[str(label)] for label in labels)
