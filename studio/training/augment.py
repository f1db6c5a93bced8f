"""Augmentation: the same character as another hand, another pen or a shaky table might have left it.

One picture is moved by one smooth map: turned, scaled, squeezed, slanted, shifted, and warped by a few low cosines over
the picture, which move the centre of a loop or the foot of a stroke without turning a 6 into a 5, as elastic distortion
with its short waves does (P. Simard, D. Steinkraus, J. Platt, "Best practices for convolutional neural networks", 2003;
measured here: worse on drawings). Affine terms and cosines are columns of one fixed basis, so all the maps of a batch
are one matrix product. Thickness is part of the way to a dilated or an eroded picture. A share of the pictures is
"loose": of any size and in any place that fits, as images are which nobody normalised.

numpy alone, at some 30,000 images a second and thread; numpy lets go of the interpreter's lock, so two threads make
the next epoch's images while this epoch trains.
"""

from __future__ import annotations

import functools
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import numpy as np
from numpy.typing import NDArray

from studio.recognition.spec import Augmentation, ModelSpec

# Where a spec names none, as those of the seed program's networks: what a warm start changes pictures by.
AFFINE = Augmentation(
    share=1.0, degrees=10.0, scale=0.08, aspect=0.08, slant=0.1, pixels=1.5, warp=0.0, thickness=0.0, loose=0.0
)

MODES = 2  # cosines along a side: 0, 1 and 2 half-waves
PIECE = 1_000  # images augmented at once
THREADS = 2
_SIDE = 28
_CENTRE = (_SIDE - 1) / 2
_INK = 20  # px, the longer side of a normalised character
_LOOSE = (0.55, 1.25)  # size of a loose picture's ink, as a share of the normalised one


def augmentation_of(spec: ModelSpec) -> Augmentation:
    """What changes the pictures that a model of `spec` is taught by a warm start."""
    return spec.fit.augmentation or AFFINE


def augment(
    images: NDArray[np.uint8],
    how: Augmentation,
    random: np.random.Generator,
    pause: Callable[[], None] = lambda: None,
) -> NDArray[np.uint8]:
    """Each of images (n, 28, 28) uint8, white ink on black, once more as somebody else might have written it.

    The same generator state gives the same pictures. `pause` is called between pieces; what it raises ends the work.
    """
    made = np.empty_like(images)
    starts = range(0, len(images), PIECE)
    seeds = random.spawn(len(starts))

    def piece(at: int, own: np.random.Generator) -> None:
        pause()
        made[at : at + PIECE] = _piece(images[at : at + PIECE], how, own)

    with ThreadPoolExecutor(THREADS) as pool:
        for done in [pool.submit(piece, at, own) for at, own in zip(starts, seeds, strict=True)]:
            done.result()
    return made


def augment_share(
    images: NDArray[np.uint8],
    how: Augmentation,
    random: np.random.Generator,
    pause: Callable[[], None] = lambda: None,
) -> NDArray[np.uint8]:
    """A copy of images (n, 28, 28) with the share `how.share` of them, drawn at random, augmented."""
    chosen = np.flatnonzero(random.random(len(images)) < how.share)
    mixed = images.copy()
    mixed[chosen] = augment(images[chosen], how, random, pause)
    return mixed


def _piece(images: NDArray[np.uint8], how: Augmentation, random: np.random.Generator) -> NDArray[np.uint8]:
    field = _coefficients(len(images), how, random) @ _basis()  # (n, 2, 784): where each pixel is fetched from
    moved = _fetched(images, field[:, 0], field[:, 1])
    if how.thickness:
        moved = _thickened(moved, random.uniform(-how.thickness, how.thickness, len(images)).astype(np.float32))
    return np.rint(moved).astype(np.uint8)


@functools.lru_cache(maxsize=1)
def _basis() -> NDArray[np.float32]:
    """(3 + cosines, 784): one, x and y from the centre, and the products of cosines but the constant one."""
    ticks = np.arange(_SIDE)
    waves = [np.cos(np.pi * k * (ticks + 0.5) / _SIDE) for k in range(MODES + 1)]
    x, y = np.meshgrid(ticks - _CENTRE, ticks - _CENTRE)
    columns = [np.ones_like(x), x, y]
    columns += [np.outer(waves[i], waves[j]) for i in range(MODES + 1) for j in range(MODES + 1) if i or j]
    return np.array(columns, np.float32).reshape(len(columns), -1)


def _coefficients(n: int, how: Augmentation, random: np.random.Generator) -> NDArray[np.float32]:
    """(n, 2, 3 + cosines) of the x and y that a pixel is fetched from, in the columns of `_basis`."""
    angle = np.deg2rad(random.uniform(-how.degrees, how.degrees, n))
    size = np.exp(random.uniform(-how.scale, how.scale, n))
    loose = random.random(n) < how.loose
    size[loose] = random.uniform(*_LOOSE, int(loose.sum()))
    aspect = np.exp(random.uniform(-how.aspect, how.aspect, n))
    slant = random.uniform(-how.slant, how.slant, n)
    shift = random.uniform(-how.pixels, how.pixels, (n, 2))
    room = np.maximum((_SIDE - _INK * size[loose]) / 2, how.pixels)
    shift[loose] = random.uniform(-1, 1, (int(loose.sum()), 2)) * room[:, None]
    cosine, sine = np.cos(angle), np.sin(angle)
    wide, high = aspect / size, 1 / (aspect * size)
    # fetched from: rotation, then slant, then size, all about the centre; the shift is of the ink
    matrix = np.array([[cosine * wide, (slant * cosine - sine) * high], [sine * wide, (slant * sine + cosine) * high]])
    found = np.zeros((n, 2, len(_basis())), np.float32)
    found[:, :, 1:3] = matrix.transpose(2, 0, 1)
    found[:, :, 0] = _CENTRE - np.einsum("ijn,nj->ni", matrix, shift)
    found[:, :, 3:] = random.normal(0, how.warp / 2, (n, 2, len(_basis()) - 3))
    return found


def _fetched(images: NDArray[np.uint8], x: NDArray[np.float32], y: NDArray[np.float32]) -> NDArray[np.float32]:
    """Images (n, 28, 28) read at x and y (n, 784), bilinear; black outside."""
    wide = np.pad(images, ((0, 0), (1, 1), (1, 1)))
    side = _SIDE + 2
    x, y = np.clip(x + 1, 0, side - 1.001), np.clip(y + 1, 0, side - 1.001)
    column, row = x.astype(np.int32), y.astype(np.int32)
    x -= column
    y -= row
    place = row * side + column + (np.arange(len(images), dtype=np.int32) * side * side)[:, None]
    flat = wide.reshape(-1)
    top = flat[place] * (1 - x) + flat[place + 1] * x
    bottom = flat[place + side] * (1 - x) + flat[place + side + 1] * x
    found: NDArray[np.float32] = (top + (bottom - top) * y).reshape(images.shape)
    return found


def _thickened(images: NDArray[np.float32], by: NDArray[np.float32]) -> NDArray[np.float32]:
    """Images (n, 28, 28) moved by the share |by| (n,) towards their dilation (by > 0) or erosion, by one pixel."""
    for thicker, extreme in ((True, np.maximum), (False, np.minimum)):
        which = np.flatnonzero((by > 0) == thicker)
        part = images[which]
        spread = np.pad(part, ((0, 0), (1, 1), (1, 1)))
        outer = extreme(
            extreme(spread[:, :-2, 1:-1], spread[:, 2:, 1:-1]), extreme(spread[:, 1:-1, :-2], spread[:, 1:-1, 2:])
        )
        outer = extreme(outer, part)
        images[which] = part + (outer - part) * np.abs(by[which])[:, None, None]
    return images


def contact_sheet(
    images: NDArray[np.uint8], how: Augmentation, random: np.random.Generator, times: int = 9
) -> NDArray[np.uint8]:
    """Images (n, 28, 28), each in a row with `times` augmented ones beside it -> (n * 30, (times + 1) * 30) uint8."""
    made = augment(np.repeat(images, times, axis=0), how, random).reshape(len(images), times, _SIDE, _SIDE)
    rows = np.concatenate([images[:, None], made], axis=1)
    framed = np.pad(rows, ((0, 0), (0, 0), (1, 1), (1, 1)), constant_values=64)
    sheet: NDArray[np.uint8] = framed.transpose(0, 2, 1, 3).reshape(len(images) * (_SIDE + 2), -1)
    return sheet
