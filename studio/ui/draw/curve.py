"""The accuracy curve as numbers: what the plot draws, worked out without a widget."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from studio.figures import CurveSegment
from studio.stats import cumulative, wilson_bands

WINDOW = 50  # answers in the short-term line
POINTS = 300  # most points drawn of a segment: more than that falls between pixels
SETTLED = 25  # answers after which a segment's band counts for the range of the axis
JUMPY = 4  # answers left out at the beginning of a segment that has many: they leap between 0 and 1
LEAST = 20  # answers the axis is long at least


@dataclass(frozen=True, eq=False)
class Stretch:
    """One segment ready to be drawn; arrays of equal length, shares 0..1."""

    version: str
    x: NDArray[np.float64]  # (k,) number of the answer
    value: NDArray[np.float64]  # (k,) right so far / answers so far, in this segment
    low: NDArray[np.float64]  # (k,) 95 % Wilson interval of `value`
    high: NDArray[np.float64]
    recent: NDArray[np.float64]  # (k,) the same over the last WINDOW answers; empty while there are fewer


@dataclass(frozen=True)
class Mark:
    """A swap: where, and what took over from what."""

    x: float
    text: str


@dataclass(frozen=True, eq=False)
class Curve:
    """Everything the plot needs."""

    stretches: tuple[Stretch, ...]
    marks: tuple[Mark, ...]
    floor: float  # where the vertical axis begins; above 0 it is cut and says so
    length: float


def build_curve(segments: Sequence[CurveSegment], corrections: Mapping[str, int]) -> Curve:
    """`corrections`: how many drawings each version was trained on; what a version has more is told at its mark."""
    stretches = tuple(_stretch(segment) for segment in segments if len(segment.correct))
    marks = tuple(
        Mark(float(after.start), _words(before.version, after.version, corrections))
        for before, after in pairwise(segments)
    )
    end = max((float(stretch.x[-1]) for stretch in stretches), default=0.0)
    return Curve(stretches, marks, _floor(stretches), max(end, LEAST))


def _words(before: str, after: str, corrections: Mapping[str, int]) -> str:
    more = corrections.get(after, 0) - corrections.get(before, 0)
    return f"{before} → {after}" + (f"  +{more}" if more > 0 else "")


def _stretch(segment: CurveSegment) -> Stretch:
    right, ns = cumulative(segment.correct)
    low, high = wilson_bands(right, ns)
    right_recent, n_recent = cumulative(segment.correct, WINDOW)
    size = len(ns)
    first = JUMPY if size > 10 * JUMPY else 0
    keep = np.unique(np.linspace(first, size - 1, min(size - first, POINTS)).astype(np.intp))
    recent = (right_recent / n_recent)[keep] if size > WINDOW else np.zeros(0)
    return Stretch(
        version=segment.version,
        x=(segment.start + ns[keep]).astype(np.float64),
        value=(right / ns)[keep],
        low=low[keep],
        high=high[keep],
        recent=recent,
    )


def _floor(stretches: Sequence[Stretch]) -> float:
    """The tenth below everything worth seeing; a segment's first few answers have bands that reach the ground."""
    lowest = 0.9
    for stretch in stretches:
        settled = stretch.x - stretch.x[0] >= SETTLED
        for values in (stretch.low, stretch.value):
            lowest = min(lowest, float(values[settled].min()) if settled.any() else float(values[-1]))
        lowest = min(lowest, *stretch.recent[settled[: len(stretch.recent)]].tolist(), 1.0)
    floor = np.floor(lowest * 10 + 1e-9) / 10
    return float(floor) if floor > 0.2 else 0.0
