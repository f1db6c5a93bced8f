"""A picture of a glyph on any ground -> its ink, white on black, which is what `normalise` takes. numpy only.

The border says what the ground is, for most of it is ground even where ink touches it. Three cases:

- Black: at least half of the neighbours along the border are both 0. The picture is returned as it is, so MNIST and
  every normalised picture stay bit for bit (ink of 20 x 20 px cuts off 41 of 108 neighbours at most). Neighbours, not
  pixels: of noise on black half the pixels are 0 too, but only a quarter of the neighbours are.
- One level, as drawn by a program: the side of it with more energy is the ink, and its peak is made 255.
- Paper: a plane of light is fitted to the medians of the four sides, and noise is measured by what the border is off
  it. Ink is what goes on from 6 times the noise down to 2.5 times; patches apart that are small or faint beside the
  largest are specks and shadows. A large picture is averaged over square cells first, whole numbers of pixels, so that
  noise falls and every sum stays exact; ink that is small in it is looked at again from nearer.

Measured with the shipped models on 1,000 recorded digits, rendered at random places and sizes; % right, "not sure"
counts as wrong. Before: only turned round, where the border's median was above 127 (not measured at 2,000 px). Light
falls by 40 to 50 levels across the page, by 25 more towards the corners in photos (which have grain of 3 levels, too);
contrast 60 to 130.

                                            NN   before     CNN   before
    the glyphs themselves                 95.1             97.1
    28 px, black on white                 95.1     95.1    97.1     97.1
    64 px, grey paper, noise 6            94.3     11.6    97.3     14.4
    400 px, as photographed, noise 5      94.0     10.8    97.4     11.3
    2,000 px, as photographed, noise 6    93.9        -    97.6        -

4,000 x 4,000 px of noisy paper take 14 to 19 ms and 5 MB beside the picture, on one level 65 to 80 ms and 16 MB (time
of one core). MNIST's 60,000 images are looked over in 70 ms, where normalising them takes 2 s; a picture of 28 px takes
0.2 ms on one level and 1 ms on paper.

Left as they are: shadows with an edge, ruled lines, a black frame around a page (it is taken for black ground).
"""

from __future__ import annotations

from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

Grey = TypeVar("Grey", np.uint8, np.float64)

MIN_SIDE, MAX_SIDE = 8, 4000  # px, of a picture that can be read

_BLACK = 0.5  # share of neighbours along the border that are both 0: the ground is black
_EVEN = 0.9  # share of neighbours that have both the median's level: the ground is that level everywhere
_WORK = 256  # cells: a picture of more than WORK x WORK px is averaged over square cells first
_CLOSE = 40  # cells: ink smaller than this is looked at again, from nearer
_ROUNDS = 3  # of fitting the light; ink at the border moves it less with each
_MAD = 1.4826  # a normal distribution's standard deviation, in median absolute deviations
_QUIET = 0.5  # levels, the least noise: grey comes in whole levels
_INK = 6.0  # times the noise: what reaches it nowhere is no ink
_EDGE = 2.5  # times the noise: where ink ends
_FULL = 0.75  # quantile of the ink above half its peak that becomes 255: noise and shade make a few cells darker still
_FAINTER = 1 / 3  # of the darkest: a patch apart from the glyph that is fainter everywhere is a shadow
_SMALLER = 1 / 50  # of its amount of ink: a patch apart with less is a speck


def ink(grey: NDArray[np.uint8], dark: bool | None = None) -> NDArray[np.uint8]:
    """The ink (H, W) uint8, white on black, of a picture (H, W) uint8 dark on light or light on dark.

    On black it is returned as it is. On uneven ground a large picture comes back smaller, aspect kept, and what shows
    no ink is all 0. `dark`: the ink is the darker, or the lighter; None: whatever there is more of. Raises ValueError
    for another dtype or number of dimensions, or a side below MIN_SIDE.
    """
    if grey.ndim != 2 or grey.dtype != np.uint8 or min(grey.shape) < MIN_SIDE:
        raise ValueError(f"a picture is (H, W) uint8 of {MIN_SIDE} px or more a side, not {grey.shape} {grey.dtype}")
    border = _border(grey)
    if _evenness(border, 0) >= _BLACK and not dark:
        return grey
    level = int(np.median(border))
    return _off_even(grey, level, dark) if _evenness(border, level) >= _EVEN else _off_paper(grey, dark)


def inks(grey: NDArray[np.uint8], dark: bool | None = None) -> NDArray[np.uint8]:
    """`ink` of each of n pictures (n, 28, 28) uint8; quick where most are on black, as in MNIST."""
    others = np.arange(len(grey)) if dark else np.flatnonzero(_evenness(_border(grey), 0) < _BLACK)
    if not len(others):
        return grey
    lifted = grey.copy()
    for place in others:
        lifted[place] = ink(grey[place], dark)
    return lifted


def dark_on_light(grey: NDArray[np.uint8]) -> NDArray[np.bool_]:
    """Which pictures (n, H, W) uint8 have ink darker than their ground -> (n,) bool: ink pulls the mean its way."""
    border = _border(grey)
    level = np.median(border, axis=-1)
    return np.asarray((_evenness(border, 0) < _BLACK) & (grey.mean(axis=(1, 2)) < level))


def _border(picture: NDArray[Grey]) -> NDArray[Grey]:
    """The outermost pixels (..., 2H + 2W - 4) of (..., H, W), once around."""
    top, bottom = picture[..., 0, :-1], picture[..., -1, :0:-1]
    right, left = picture[..., :-1, -1], picture[..., :0:-1, 0]
    return np.concatenate([top, right, bottom, left], axis=-1)


def _evenness(border: NDArray[np.uint8], level: int) -> NDArray[np.float64]:
    """The share (...) of neighbours along a border (..., k) that are both `level`: noise has few, ink cuts off few."""
    same = border == level
    return np.asarray((same & np.roll(same, 1, axis=-1)).mean(axis=-1))


def _off_even(grey: NDArray[np.uint8], level: int, dark: bool | None) -> NDArray[np.uint8]:
    """The ink on a ground that is `level` everywhere: one look-up a pixel."""
    rows = max(1, 2**16 // grey.shape[1])  # counted by parts, for counting takes 8 bytes a pixel
    parts = (grey[start : start + rows].reshape(-1) for start in range(0, len(grey), rows))
    counts = sum((np.bincount(part, minlength=256) for part in parts), np.zeros(256, np.int64))
    away = np.arange(256) - level
    if dark is None:
        dark = bool(counts @ np.minimum(away, 0) ** 2 > counts @ np.maximum(away, 0) ** 2)
    if dark:
        away = -away
    peak = int(away[counts > 0].max())
    if peak < _INK * _QUIET:
        return np.zeros(grey.shape, np.uint8)
    table = np.rint(np.clip(away, 0, peak) * (255 / peak)).astype(np.uint8)
    return np.asarray(table[grey])


def _off_paper(grey: NDArray[np.uint8], dark: bool | None) -> NDArray[np.uint8]:
    """The ink on ground with light and noise of its own."""
    factor = _factor(grey.shape)
    away = _levelled(_cells(grey, factor))
    noise = max(_MAD * float(np.median(np.abs(_border(away)))), _QUIET * factor**2)
    if dark is None:
        below, above = (float((np.maximum(side - _EDGE * noise, 0) ** 2).sum()) for side in (-away, away))
        dark = below > above
    amount = -away if dark else away
    rows, columns = _glyph(amount, noise)
    picture = np.zeros(amount.shape, np.uint8)
    if not len(rows):
        return picture
    nearer = tuple(_around(cells, side, factor) for cells, side in zip((rows, columns), grey.shape, strict=True))
    if max(np.ptp(rows), np.ptp(columns)) < _CLOSE and _factor(grey[nearer].shape) < factor:
        return _off_paper(grey[nearer], dark)
    found = amount[rows, columns]
    full = float(np.quantile(found[found > found.max() / 2], _FULL))
    picture[rows, columns] = np.rint(np.minimum(found * (255 / full), 255))
    return picture


def _factor(shape: tuple[int, ...]) -> int:
    """The side of a cell in px."""
    return int(np.ceil(np.sqrt(shape[0] * shape[1]) / _WORK))


def _cells(grey: NDArray[np.uint8], factor: int) -> NDArray[np.float64]:
    """Sums (H // factor, W // factor) over square cells, whole numbers; what makes no whole cell is cut off around."""
    height, width = (side // factor for side in grey.shape)
    top, left = ((side % factor) // 2 for side in grey.shape)
    whole = grey[top : top + height * factor, left : left + width * factor]
    strips = whole.reshape(height, factor, -1).sum(axis=1, dtype=np.uint32)
    return np.asarray(strips.reshape(height, width, factor).sum(axis=2), np.float64)


def _levelled(cells: NDArray[np.float64]) -> NDArray[np.float64]:
    """`cells` (h, w) less their ground: a plane through the medians of the four sides, then the border's median.

    Only differences of cells are ever rounded, and rows and columns alike: turned round in black and white, in rows and
    columns, or lit by some levels more, a picture gives the same to the last bit.
    """
    away = cells - np.median(_border(cells))
    y, x = (np.arange(side) / (side - 1) - 0.5 for side in cells.shape)
    for _ in range(_ROUNDS):
        down = np.median(away[-1]) - np.median(away[0])
        across = np.median(away[:, -1]) - np.median(away[:, 0])
        away = away - ((down * y)[:, None] + (across * x)[None, :])
    return np.asarray(away - np.median(_border(away)))


def _glyph(amount: NDArray[np.float64], noise: float) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Rows and columns of the glyph's cells: the patch with most ink, and others that are no specks or shadows."""
    seen = amount > _EDGE * noise
    rows, columns = np.nonzero(seen)
    found = amount[rows, columns]
    patch = _patches(seen)
    mass, energy = np.bincount(patch, found), np.bincount(patch, found**2)
    darkest = np.zeros(len(mass))
    np.maximum.at(darkest, patch, found)
    energy[darkest < _INK * noise] = 0
    if not energy.any():
        return rows[:0], columns[:0]
    main = int(energy.argmax())
    kept = (energy > 0) & (mass >= _SMALLER * mass[main]) & (darkest >= _FAINTER * darkest[main])
    return rows[kept[patch]], columns[kept[patch]]


def _patches(seen: NDArray[np.bool_]) -> NDArray[np.intp]:
    """For each True of `seen` (h, w), in order, the number of its patch: what touches, corners too, is one.

    Every cell points to one before it in its patch, neighbours join what they point to, and pointers are shortened,
    until nothing changes (Y. Shiloach, U. Vishkin, J. Algorithms 3, 1982, 57-67).
    """
    number = np.full((seen.shape[0] + 1, seen.shape[1] + 2), -1)
    number[:-1, 1:-1][seen] = np.arange(np.count_nonzero(seen))
    here = number[:-1, 1:-1][seen]
    beside = (number[:-1, 2:][seen], number[1:, :-2][seen], number[1:, 1:-1][seen], number[1:, 2:][seen])
    one = np.concatenate([here[other >= 0] for other in beside])
    two = np.concatenate([other[other >= 0] for other in beside])
    first = here.copy()
    while (apart := first[one] != first[two]).any():
        one, two = one[apart], two[apart]
        low, high = np.minimum(first[one], first[two]), np.maximum(first[one], first[two])
        np.minimum.at(first, high, low)
        while (first != first[first]).any():
            first = first[first]
    return np.asarray(first)


def _around(cells: NDArray[np.intp], side: int, factor: int) -> slice:
    """The pixels of a `side` px long which `cells` cover, with as much ground on both sides."""
    low, high = int(cells.min()), int(cells.max()) + 1
    margin = max(high - low, MIN_SIDE // 2)
    offset = (side % factor) // 2
    return slice(max(offset + (low - margin) * factor, 0), min(offset + (high + margin) * factor, side))
