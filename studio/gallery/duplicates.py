"""Pictures that are there twice: the very same pixels, or the same drawing a little shifted, resampled or noisy.

Two of them flatter every figure: what was trained on is then also judged, and a label given twice confirms itself. The
same pixels have the same `pixel_key`. For the others a picture is described so that its place does not matter: its
Fourier coefficients up to a quarter of a cycle a pixel, a little blurred, turned to where its centre of mass (of ink
above `FLOOR`) would be the middle, at length 1. Two pictures are near duplicates from a correlation of `NEAR` on.
"""

from __future__ import annotations

from collections.abc import Callable, Generator

import numpy as np
from numpy.typing import NDArray

from studio.glyphs.keys import SIDE, pixel_keys

NEAR = 0.997  # correlation from which on two pictures are one drawing
BLUR = 0.7  # px, standard deviation
FLOOR = 32  # of 255: fainter is noise, and does not move the centre of mass
PERIOD = 32  # px: the picture with room around it
HIGHEST = 8  # coefficient: a quarter of a cycle a pixel
LOW = 40  # directions that are looked at first
SAMPLED = 2_000  # pictures from which these directions come
PIECE = 512  # pictures at a time

Images = NDArray[np.uint8]
Vectors = NDArray[np.float32]


def descriptions(images: Images) -> Vectors:
    """What (n, 28, 28) uint8 pictures look like, wherever they stand: (n, D) float32 of length 1; 0 without ink."""
    found = [_described(images[at : at + PIECE]) for at in range(0, len(images), PIECE)]
    return np.concatenate([np.zeros((0, 2 * _WEIGHTS.size), np.float32), *found])


def near_duplicates(
    asked: Vectors, known: Vectors, pause: Callable[[], None] = lambda: None, *, least: float = NEAR
) -> NDArray[np.int64]:
    """For each of `asked` (n, D) the row of `known` (m, D) it is most like, -1 if that is no near duplicate -> (n,).

    Both are `descriptions`. `pause` is called between pieces, and may end it by raising.
    """
    found = np.full(len(asked), -1, np.int64)
    if not len(asked) or not len(known):
        return found
    sieve = _Sieve(known, least)
    known_at, asked_at = sieve.places(known), sieve.places(asked)
    known_rows, asked_rows = np.argsort(known_at[:, 0]), np.argsort(asked_at[:, 0])
    known_at, ends = known_at[known_rows], known_at[known_rows, 0]
    for at in range(0, len(asked), PIECE):
        pause()
        rows = asked_rows[at : at + PIECE]
        first, last = sieve.reached(ends, asked_at[rows, 0])
        one, other = sieve.pairs(asked_at[rows], known_at[first:last])
        one, other = rows[one], known_rows[first:last][other]
        alike = np.einsum("ij,ij->i", asked[one], known[other])
        order = np.argsort(alike)  # of several the most alike is written last
        order = order[alike[order] >= least]
        found[one[order]] = other[order]
    return found


def groups(images: Images, *, least: float = NEAR) -> Generator[float, None, NDArray[np.int64]]:
    """Which of (n, 28, 28) uint8 pictures are one drawing -> (n,): the row of the first of its group; its own if alone.

    Every member is a near duplicate of one of them, so a chain of slow changes is no group. Pauses after every piece,
    and yields the share that is done. Pictures without ink are alone.
    """
    _, firsts, same = np.unique(pixel_keys(images), return_index=True, return_inverse=True)
    vectors = np.zeros((len(firsts), 2 * _WEIGHTS.size), np.float16)
    for at in range(0, len(firsts), PIECE):
        vectors[at : at + PIECE] = _described(images[firsts[at : at + PIECE]])
        yield 0.5 * at / len(firsts)
    inked = np.flatnonzero(vectors.any(axis=1))
    leader = np.arange(len(firsts))
    if len(inked):
        leader[inked] = inked[(yield from _led(vectors[inked], least))]
    blank = np.ones(len(firsts), np.bool_)
    blank[inked] = False
    earliest = np.full(len(firsts), len(images))
    np.minimum.at(earliest, leader[same], np.arange(len(images)))
    return np.where(blank[same], np.arange(len(images)), earliest[leader[same]])


def _led(vectors: NDArray[np.float16], least: float) -> Generator[float, None, NDArray[np.int64]]:
    """For each of (n, D) the row of the one that leads its group -> (n,)."""
    sieve = _Sieve(vectors, least)
    places = sieve.places(vectors)
    order = np.argsort(places[:, 0])
    leader = np.arange(len(vectors))
    leads = np.zeros(0, np.int64)  # the rows that lead a group, in `order`
    for at in range(0, len(order), PIECE):
        rows = order[at : at + PIECE]
        leads = leads[sieve.reached(places[leads, 0], places[rows, 0])[0] :]  # later ones are further away still
        mine = np.concatenate([leads, rows])
        one, other = sieve.pairs(places[rows], places[mine])
        earlier = other < one + len(leads)
        one, other = rows[one[earlier]], mine[other[earlier]]
        alike = np.einsum("ij,ij->i", vectors[one].astype(np.float32), vectors[other].astype(np.float32)) >= least
        for row, before in zip(one[alike].tolist(), other[alike].tolist(), strict=True):
            if leader[before] == before and leader[row] == row:
                leader[row] = before
        leads = np.concatenate([leads, rows[leader[rows] == rows]])
        yield 0.5 + 0.5 * at / len(order)
    return leader


class _Sieve:
    """Leaves out most pairs of descriptions that are no near duplicates, and none that are.

    In some directions alone two descriptions are never further apart than in all; and in the first, by which they are
    sorted, most are too far away to be looked at.
    """

    def __init__(self, vectors: NDArray[np.floating], least: float) -> None:
        some = vectors[:: max(1, len(vectors) // SAMPLED)].astype(np.float32)
        self._directions = np.linalg.eigh(some.T @ some)[1][:, ::-1][:, 1 : 1 + LOW].copy()  # the largest is their mean
        self._squared = np.float32(2 - 2 * least + 1e-3)  # of the distance; what float16 rounds is less
        self._reach = float(np.sqrt(self._squared))

    def places(self, vectors: NDArray[np.floating]) -> Vectors:
        """Where descriptions (n, D) lie -> (n, LOW)."""
        found = [vectors[at : at + PIECE].astype(np.float32) @ self._directions for at in range(0, len(vectors), PIECE)]
        return np.concatenate([np.zeros((0, LOW), np.float32), *found])

    def reached(self, ends: NDArray[np.float32], asked: NDArray[np.float32]) -> tuple[int, int]:
        """From which up to which of the sorted first places `ends` (m,) near duplicates of `asked` (n,) may lie."""
        first = np.searchsorted(ends, asked.min() - self._reach, "left")
        return int(first), int(np.searchsorted(ends, asked.max() + self._reach, "right"))

    def pairs(self, one: Vectors, other: Vectors) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Rows of places (n, LOW) and (m, LOW) that are within reach of each other."""
        apart = np.float32(-2) * (one @ other.T)
        apart += np.square(one).sum(axis=1)[:, None]
        apart += np.square(other).sum(axis=1)[None]
        found = np.nonzero(apart <= self._squared)
        return found[0], found[1]


def _described(images: Images) -> Vectors:
    ink = images.astype(np.float32)
    dark = np.maximum(ink - FLOOR, 0)
    total = np.maximum(dark.sum(axis=(1, 2)), 1)
    middle = np.stack([dark.sum(axis=2) @ _PIXELS, dark.sum(axis=1) @ _PIXELS]) / total  # down, right
    found = _DOWN.T @ ink @ _RIGHT  # (n, rows, columns) complex
    found *= _WEIGHTS
    turned = np.exp(2j * np.pi * middle[0, :, None] * _CYCLES_DOWN)[:, :, None]
    found *= turned * np.exp(2j * np.pi * middle[1, :, None] * _CYCLES_RIGHT)[:, None, :]
    flat = np.ascontiguousarray(found.astype(np.complex64)).reshape(len(images), -1).view(np.float32)
    length = np.linalg.norm(flat, axis=1, keepdims=True)
    described: Vectors = flat / np.maximum(length, np.float32(1e-6))
    return described


def _waves(cycles: NDArray[np.float32]) -> NDArray[np.complex64]:
    waves: NDArray[np.complex64] = np.exp(-2j * np.pi * _PIXELS[:, None] * cycles[None]).astype(np.complex64)
    return waves


_PIXELS = np.arange(SIDE, dtype=np.float32)
_CYCLES_DOWN = np.arange(-HIGHEST, HIGHEST + 1, dtype=np.float32) / np.float32(PERIOD)  # a pixel
_CYCLES_RIGHT = np.arange(HIGHEST + 1, dtype=np.float32) / np.float32(PERIOD)  # the negative ones say the same again
_DOWN, _RIGHT = _waves(_CYCLES_DOWN), _waves(_CYCLES_RIGHT)
_WEIGHTS = np.where(_CYCLES_RIGHT[None] > 0, np.sqrt(2), 1).astype(np.float32) * np.exp(
    -2 * np.pi**2 * BLUR**2 * (_CYCLES_DOWN[:, None] ** 2 + _CYCLES_RIGHT[None] ** 2)
).astype(np.float32)
