"""Anything drawn -> the 28x28 picture a model sees, made the way MNIST was made. numpy only.

The ink is cropped to its box, scaled with its aspect kept so that the longer side is 20 px, and placed in 28x28 with
its centre of mass in the middle, by whole pixels. `normalise` does that to any image, `glyph` to strokes: it draws them
with a pen of constant thickness relative to the picture, so that neither the place on the canvas nor the size of the
drawing nor the width of the pen on screen changes what the model sees. Pressure and time are kept with a drawing, not
looked at.

Measured with three 784-50-50-10 networks and three small CNNs trained on plain MNIST, on 3,000 recorded digits:

    pen, px of the picture   1.4   1.8   2.0   2.2   2.4   2.6   3.0   3.4   (MNIST test)
    NN, % right             93.2  93.6  93.7  93.6  93.5  93.4  92.6  91.5   97.2
    CNN, % right            96.0  96.2  96.2  96.1  96.0  95.9  95.5  94.7   98.7
    mean ink                20.5  25.8  28.3  30.7  33.1  35.4  39.8  43.9   33.3

so the pen is 2 px; drawing at 3 or 4 times the picture instead of 2 changes neither figure by more than 0.1. For images
(NN): what is fainter than FAINT of the peak opens no box (digits resized with ringing 82.9 -> 95.5 %, JPEG 72.4 ->
95.3, clean ones as before), and the peak is made 255 (a thin pen on a large canvas 73.5 -> 88.8 %). All 70,000 images
of MNIST come out bit for bit.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from studio.glyphs.strokes import Drawing

VERSION = 1  # stored with every sample and model; raise it when a picture may come out differently
SIDE = 28  # px, the picture
BOX = 20  # px, the longer side of the ink in it
FITS = 19  # px: ink of FITS..BOX px is not scaled, so that pictures already made come out unchanged
SPECK = 4  # px: ink that fits into SPECK x SPECK is a dot in any picture, and is not enlarged
FAINT = 16 / 255  # of the peak: ringing and noise below it open no box
DOT = 6.0  # canvas px: a drawing no larger than this is a dot, whatever the pen

_TIE = 0.01  # px
_SCALE = 2  # raster px per picture px: strokes are drawn larger and scaled down by the same area filter as images
_PEN = 2.0  # picture px, the constant thickness of the pen
_STEP = 3.0  # raster px, the longest piece of a stroke drawn at once
_THIN = (0.2, 1.5)  # raster px along the stroke: points closer than this are left out; more in a very long drawing
_AT_ONCE = 16_384  # points: a million of them, as one drawing may have, would be a gigabyte of pieces
_MANY = 1000  # pieces: more than these are thinned further, so that a scribble of 10,000 points stays quick


@dataclass(frozen=True)
class Placement:
    """Where a drawing lies in its picture: picture px = scale * canvas px + (x, y); pixel k covers k..k+1."""

    scale: float  # picture px per canvas px
    x: float  # picture px
    y: float


def normalise(ink: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """The picture (28, 28) uint8 of an image (H, W) uint8, white ink on black. No ink gives an empty picture.

    Idempotent, and the identity on pictures already normalised. Raises ValueError for another shape or dtype.
    """
    if ink.ndim != 2 or ink.dtype != np.uint8:
        raise ValueError(f"an image is (H, W) uint8, not {ink.shape} {ink.dtype}")
    if not ink.any():
        return np.zeros((SIDE, SIDE), np.uint8)
    whole = ink[_box(ink > 0)]
    if _is_fitting(whole.shape):
        return ink.copy() if _is_placed(ink) else _placed(whole)
    return _placed(_fitted(whole[_box(_visible(whole))]))


def glyph(drawing: Drawing) -> NDArray[np.uint8] | None:
    """The picture (28, 28) uint8 of a drawing; None when there is no ink.

    A drawing no larger than DOT gives a small disc in the middle.
    """
    made = placed_glyph(drawing)
    return None if made is None else made[0]


def placed_glyph(drawing: Drawing) -> tuple[NDArray[np.uint8], Placement] | None:
    """The picture (28, 28) uint8 of a drawing and where the drawing lies in it; None when there is no ink."""
    if not drawing:
        return None
    points = np.concatenate([stroke.points for stroke in drawing.strokes]).astype(np.float64)
    corner = points.min(axis=0)
    points -= corner  # exact: points lie on a grid, so the place on the canvas is gone for good
    extent = points.max(axis=0)
    longer = float(extent.max())
    if longer <= DOT:
        return _dot().copy(), _dot_placement(corner + extent / 2, longer + drawing.pen_width)
    radius = _PEN * _SCALE / 2
    scale = (BOX * _SCALE - 2 * radius) / longer
    points *= scale
    points += radius  # the ink begins at pixel 0 exactly
    first = np.zeros(len(points), bool)
    first[np.cumsum([0] + [len(stroke.points) for stroke in drawing.strokes[:-1]])] = True
    # the raster is BOX x BOX by making; a box sought by pixels would move when a faint edge comes or goes
    picture, (top, left) = _laid(_fitted(_raster(_pieces(points, first), radius)))
    x, y = (radius - scale * corner) / _SCALE + (left, top)
    return picture, Placement(scale / _SCALE, float(x), float(y))


def are_specks(pictures: NDArray[np.uint8]) -> NDArray[np.bool_]:
    """Of which pictures (n, H, W) uint8 the ink fits into SPECK x SPECK, or is none? Their shape says nothing; (n,)."""
    specks: NDArray[np.bool_] = np.count_nonzero(pictures, axis=(1, 2)) <= SPECK * SPECK
    for place in np.flatnonzero(specks):
        seen = pictures[place] > 0
        specks[place] = not seen.any() or max(pictures[place][_box(seen)].shape) <= SPECK
    return specks


@lru_cache(maxsize=1)
def _dot() -> NDArray[np.uint8]:
    centre = SPECK / 2
    disc = np.zeros((SIDE, SIDE), np.uint8)
    ticks = np.arange(SPECK) + 0.5 - centre
    distance = np.hypot(ticks[:, None], ticks[None, :])
    start = (SIDE - SPECK) // 2
    disc[start : start + SPECK, start : start + SPECK] = np.rint(255 * np.clip(centre + 0.5 - distance, 0.0, 1.0))
    return disc


def _dot_placement(middle: NDArray[np.float64], across: float) -> Placement:
    """A dot `across` canvas px, pen included, on the disc that stands for it."""
    scale = SPECK / across
    x, y = SIDE / 2 - scale * middle
    return Placement(scale, float(x), float(y))


def _pieces(points: NDArray[np.float64], first: NDArray[np.bool_]) -> NDArray[np.float32]:
    """Short segments (S, 4) x0 y0 x1 y1 along strokes: points (P, 2) raster px, first (P,) True where one begins."""
    step = np.zeros(len(points))
    step[1:] = np.hypot(*np.diff(points, axis=0).T)
    step[first] = 0.0
    so_far = np.cumsum(step)
    bins = np.floor(so_far / np.clip(so_far[-1] / _MANY, *_THIN))
    last = np.append(first[1:], True)
    keep = first | last
    keep[1:] |= bins[1:] != bins[:-1]
    points, first = points[keep], first[keep]
    # a segment from each point to the next of its stroke; the last point of a stroke gives one of no length
    end = np.where(np.append(first[1:], True), np.arange(len(points)), np.arange(len(points)) + 1)
    way = points[end] - points
    if len(points) <= _AT_ONCE:
        pieces = _cut(points, way)
        return pieces if len(pieces) <= _MANY else _distinct(pieces)
    starts = range(0, len(points), _AT_ONCE)  # the same as of all at once, for the first ones are kept
    return _distinct(np.concatenate([_distinct(_cut(points[a : a + _AT_ONCE], way[a : a + _AT_ONCE])) for a in starts]))


def _cut(start: NDArray[np.float64], way: NDArray[np.float64]) -> NDArray[np.float32]:
    """Segments (P, 2), (P, 2) in pieces (S, 4) of _STEP at the most."""
    count = np.maximum(np.ceil(np.hypot(way[:, 0], way[:, 1]) / _STEP), 1).astype(np.intp)
    which = np.repeat(np.arange(len(start)), count)
    nth = np.arange(len(which)) - np.repeat(np.cumsum(count) - count, count)
    piece = way[which] / count[which, None]
    begin = start[which] + nth[:, None] * piece
    return np.hstack([begin, piece]).astype(np.float32)


def _distinct(pieces: NDArray[np.float32]) -> NDArray[np.float32]:
    """One of the pieces (S, 4) that cross the same raster pixel in about the same direction: ink over ink adds none."""
    middle = np.floor(pieces[:, :2] + pieces[:, 2:] / 2).astype(np.int64)
    direction = np.rint(np.arctan2(pieces[:, 3], pieces[:, 2]) * (4 / np.pi)).astype(np.int64) % 4
    _, kept = np.unique((middle[:, 0] * 256 + middle[:, 1]) * 4 + direction, return_index=True)
    return pieces[kept]


def _raster(pieces: NDArray[np.float32], radius: float) -> NDArray[np.uint8]:
    """Pieces (S, 4) x y dx dy in raster px drawn with a round pen: ink by a pixel's distance to the nearest."""
    side = BOX * _SCALE
    reach = radius + 0.5 + _STEP / 2
    window = np.arange(2 * int(np.ceil(reach)) + 1)
    middle = np.floor(pieces[:, :2] + pieces[:, 2:] / 2).astype(np.intp) - int(np.ceil(reach))
    x, y = middle[:, :1] + window, middle[:, 1:] + window  # (S, k) pixels near each piece
    dx, dy = pieces[:, 2, None], pieces[:, 3, None]
    px = (x + np.float32(0.5) - pieces[:, 0, None]).astype(np.float32)  # pixel centre from the piece's beginning
    py = (y + np.float32(0.5) - pieces[:, 1, None]).astype(np.float32)
    length = dx * dx + dy * dy
    scale = np.divide(1, length, out=np.zeros_like(length), where=length > 0)
    along = (px * dx * scale)[:, None, :] + (py * dy * scale)[:, :, None]
    np.clip(along, 0, 1, out=along)
    square = (px[:, None, :] - along * dx[:, None]) ** 2 + (py[:, :, None] - along * dy[:, None]) ** 2
    margin = int(np.ceil(reach))  # windows may reach over the edge: a wider field spares a mask
    field = np.full((side + 2 * margin + 2, side + 2 * margin + 2), np.inf, np.float32)
    place = (y[:, :, None] + margin) * field.shape[1] + (x[:, None, :] + margin)
    np.minimum.at(field.reshape(-1), place.reshape(-1), square.reshape(-1))
    inner = np.sqrt(field[margin : margin + side, margin : margin + side])
    return np.rint(255 * np.clip(radius + 0.5 - inner, 0, 1)).astype(np.uint8)


def _fitted(crop: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """`crop` (h, w) scaled to BOX px. Specks far out which vanish on the way are cut off, and it is scaled again."""
    while not _is_fitting(crop.shape):
        scale = BOX / max(crop.shape)
        rows, columns = _weights(crop.shape[0], scale), _weights(crop.shape[1], scale)
        small: NDArray[np.float32] = rows @ crop.astype(np.float32) @ columns.T
        seen = _box(_visible(small))
        if scale > 1 or max(small[seen].shape) >= FITS:
            crop = np.rint(np.clip(small * (255 / float(small.max())), 0, 255)).astype(np.uint8)
            break
        crop = crop[tuple(_source(part, small.shape[k], crop.shape[k], scale) for k, part in enumerate(seen))]
        crop = crop[_box(_visible(crop))]
    return crop


def _is_fitting(shape: tuple[int, ...]) -> bool:
    return max(shape) <= SPECK or FITS <= max(shape) <= BOX


def _visible(image: NDArray[np.uint8] | NDArray[np.float32]) -> NDArray[np.bool_]:
    return np.asarray(image > FAINT * float(image.max()))


def _box(seen: NDArray[np.bool_]) -> tuple[slice, slice]:
    """The smallest box around the True pixels of `seen` (H, W), which must have one."""
    rows, columns = np.flatnonzero(seen.any(axis=1)), np.flatnonzero(seen.any(axis=0))
    return slice(rows[0], rows[-1] + 1), slice(columns[0], columns[-1] + 1)


def _source(part: slice, new: int, length: int, scale: float) -> slice:
    """The pixels of a crop of `length` px which the part of its `new` scaled pixels came from."""
    offset = (length - new / scale) / 2
    low, high = int(np.floor(offset + part.start / scale)), int(np.ceil(offset + part.stop / scale))
    return slice(max(low, 0), min(high, length))


@lru_cache(maxsize=256)
def _weights(length: int, scale: float) -> NDArray[np.float32]:
    """(new, length) weights of pixels: area filter when shrinking, bilinear when growing; nothing lies outside."""
    new = max(1, int(np.ceil(length * scale - 1e-6)))
    offset = (length - new / scale) / 2  # in pixels of the crop: what is missing to whole pixels is shared by both ends
    pixel = np.arange(length)
    if scale < 1:
        low = offset + np.arange(new)[:, None] / scale
        overlap = np.minimum(low + 1 / scale, pixel + 1) - np.maximum(low, pixel)
        shrunk: NDArray[np.float32] = (np.clip(overlap, 0, None) * scale).astype(np.float32)
        return shrunk
    centre = offset + (np.arange(new)[:, None] + 0.5) / scale - 0.5
    grown: NDArray[np.float32] = np.clip(1 - np.abs(centre - pixel), 0, None).astype(np.float32)
    return grown


def _placed(crop: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """`crop` (h, w <= 28) with its centre of mass in the middle, as nearly as whole pixels and the edges allow."""
    return _laid(crop)[0]


def _laid(crop: NDArray[np.uint8]) -> tuple[NDArray[np.uint8], tuple[int, int]]:
    """`crop` as `_placed` puts it, and the row and column of the picture where pixel (0, 0) of `crop` came to lie."""
    rows, columns = _box(crop > 0)
    crop = crop[rows, columns]
    picture = np.zeros((SIDE, SIDE), np.uint8)
    top, left = (_start(centre, length) for centre, length in zip(_centre(crop), crop.shape, strict=True))
    picture[top : top + crop.shape[0], left : left + crop.shape[1]] = crop
    return picture, (top - int(rows.start), left - int(columns.start))


def _start(centre: float, length: int) -> int:
    """Where ink of `length` px begins so that its `centre` comes to 13.5 .. 14.5, which is the middle as in MNIST.

    Anything symmetric lies on the border of two places: a little is taken off, so that it goes the same way always.
    """
    return int(np.clip(np.ceil(SIDE / 2 - centre - 0.5 - _TIE), 0, SIDE - length))


def _is_placed(ink: NDArray[np.uint8]) -> bool:
    """Is it a picture with its ink in the middle already? With some slack: a picture once made is never moved."""
    return ink.shape == (SIDE, SIDE) and all(abs(centre - SIDE / 2) <= 0.5 + 2 * _TIE for centre in _centre(ink))


def _centre(ink: NDArray[np.uint8]) -> tuple[float, float]:
    """Row and column of the centre of mass, counted from the middle of the first."""
    total = float(ink.sum(dtype=np.float64))
    rows, columns = (ink.sum(axis=axis, dtype=np.float64) @ np.arange(ink.shape[1 - axis]) for axis in (1, 0))
    return float(rows) / total, float(columns) / total
