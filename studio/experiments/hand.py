"""A hand that does not exist: it writes digits from templates of its own, so that a demo has strokes to show.

Nothing here is traced from anybody. A digit is drawn as people are taught to draw it: a few strokes, each a chain of
smooth pieces (Catmull-Rom splines through key points) that meet in corners. What makes two of them differ is what makes
two drawings of one hand differ: key points miss their place, slant, aspect and size wander, the whole shape bends a
little, and now and then another variant is written (a crossed seven, an open four, a one with a long upstroke). The pen
slows down at the ends of a piece (minimum-jerk profile; T. Flash, N. Hogan, J. Neurosci. 5, 1985, 1688-1703).

``python -m studio.experiments.hand OUT.npz`` writes the file that ships as ``datasets/demo-strokes.npz``.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from studio.glyphs.strokes import Drawing, RecordedGlyphs, Stroke, make_stroke, save_recorded

Point = tuple[float, float]
Piece = tuple[Point, ...]  # key points of one smooth curve
Template = tuple[
    tuple[Piece, ...], ...
]  # strokes, each pieces that meet in corners; x and y in units of height, y down

CANVAS = 400.0  # px, side of the canvas the hand writes on
STEP_MS = 8.0  # time between two points, as a common pen or mouse reports them
DEMO_SEED = 23
DEMO_GLYPHS = 200

# Several ways to write a digit, the plainest first; `Hand.habits` says how often each is used.
TEMPLATES: dict[str, tuple[Template, ...]] = {
    "0": (
        ((((0.38, 0.02), (0.12, 0.2), (0.04, 0.54), (0.15, 0.88), (0.37, 0.98), (0.6, 0.82), (0.67, 0.48), (0.57, 0.14),
           (0.36, 0.03)),),),
        ((((0.5, 0.1), (0.28, 0.02), (0.06, 0.3), (0.05, 0.7), (0.26, 0.99), (0.5, 0.78), (0.56, 0.36), (0.44, 0.06),
           (0.25, 0.05)),),),
        ((((0.3, 0.12), (0.08, 0.34), (0.05, 0.7), (0.24, 0.97), (0.52, 0.86), (0.63, 0.5), (0.52, 0.12),
           (0.26, 0.02)),),),
    ),
    "1": (
        ((((0.3, 0.0), (0.29, 0.5), (0.28, 1.0)),),),
        ((((0.02, 0.36), (0.2, 0.2), (0.38, 0.0)), ((0.38, 0.0), (0.37, 0.5), (0.35, 1.0))),),
        ((((0.1, 0.24), (0.22, 0.14), (0.34, 0.0)), ((0.34, 0.0), (0.33, 0.5), (0.32, 0.98))),
         (((0.06, 1.0), (0.34, 0.99), (0.6, 1.0)),)),
        ((((0.0, 0.62), (0.2, 0.34), (0.4, 0.0)), ((0.4, 0.0), (0.38, 0.5), (0.36, 1.0))),),
    ),
    "2": (
        ((((0.06, 0.24), (0.2, 0.03), (0.46, 0.03), (0.58, 0.24), (0.42, 0.56), (0.06, 0.96)),
          ((0.06, 0.96), (0.36, 0.94), (0.68, 0.96))),),
        ((((0.08, 0.2), (0.3, 0.0), (0.55, 0.18), (0.42, 0.56), (0.16, 0.92), (0.03, 0.88), (0.13, 0.78), (0.34, 0.9),
           (0.52, 0.98), (0.68, 0.88)),),),
        ((((0.04, 0.06), (0.3, 0.03), (0.6, 0.06)), ((0.6, 0.06), (0.34, 0.5), (0.05, 0.95)),
          ((0.05, 0.95), (0.36, 0.96), (0.68, 0.92))),),
    ),
    "3": (
        ((((0.07, 0.13), (0.3, 0.0), (0.53, 0.16), (0.45, 0.38), (0.24, 0.47)),
          ((0.24, 0.47), (0.5, 0.53), (0.6, 0.74), (0.41, 0.97), (0.17, 0.98), (0.02, 0.85))),),
        ((((0.05, 0.03), (0.3, 0.02), (0.55, 0.02)), ((0.55, 0.02), (0.4, 0.2), (0.26, 0.4)),
          ((0.26, 0.4), (0.52, 0.48), (0.6, 0.72), (0.41, 0.96), (0.16, 0.98), (0.02, 0.86))),),
        ((((0.03, 0.1), (0.3, 0.0), (0.46, 0.14), (0.34, 0.36), (0.16, 0.42)),
          ((0.16, 0.42), (0.52, 0.44), (0.64, 0.68), (0.46, 0.98), (0.1, 0.96))),),
    ),
    "4": (
        ((((0.32, 0.0), (0.18, 0.32), (0.03, 0.62)), ((0.03, 0.62), (0.34, 0.61), (0.68, 0.6))),
         (((0.5, 0.32), (0.48, 0.66), (0.46, 1.0)),)),
        ((((0.5, 0.0), (0.26, 0.32), (0.02, 0.66)), ((0.02, 0.66), (0.34, 0.65), (0.68, 0.64))),
         (((0.5, 0.02), (0.49, 0.5), (0.48, 1.0)),)),
        ((((0.1, 0.02), (0.05, 0.28), (0.12, 0.48), (0.34, 0.52), (0.56, 0.46)),),
         (((0.6, 0.02), (0.56, 0.5), (0.5, 1.0)),)),
        ((((0.44, 0.03), (0.24, 0.24), (0.07, 0.44)), ((0.07, 0.44), (0.3, 0.47), (0.54, 0.43))),
         (((0.47, 0.0), (0.46, 0.5), (0.42, 1.0)),)),
    ),
    "5": (
        ((((0.13, 0.04), (0.11, 0.22), (0.08, 0.44)),
          ((0.08, 0.44), (0.32, 0.36), (0.55, 0.5), (0.57, 0.76), (0.36, 0.97), (0.04, 0.92))),
         (((0.13, 0.04), (0.36, 0.03), (0.6, 0.02)),)),
        ((((0.6, 0.02), (0.36, 0.03), (0.15, 0.04)), ((0.15, 0.04), (0.12, 0.22), (0.09, 0.43)),
          ((0.09, 0.43), (0.33, 0.36), (0.56, 0.52), (0.56, 0.78), (0.34, 0.98), (0.03, 0.9))),),
        ((((0.58, 0.04), (0.34, 0.02), (0.12, 0.16), (0.18, 0.38), (0.42, 0.52), (0.54, 0.74), (0.36, 0.97),
           (0.05, 0.92)),),),
        ((((0.15, 0.16), (0.12, 0.3), (0.09, 0.46)),
          ((0.09, 0.46), (0.32, 0.4), (0.53, 0.54), (0.54, 0.78), (0.34, 0.97), (0.03, 0.9))),
         (((0.16, 0.03), (0.4, 0.02), (0.66, -0.04)),)),
    ),
    "6": (
        ((((0.48, 0.02), (0.24, 0.2), (0.09, 0.5), (0.07, 0.78), (0.25, 0.98), (0.5, 0.88), (0.54, 0.66), (0.36, 0.53),
           (0.16, 0.62), (0.08, 0.76)),),),
        ((((0.3, 0.0), (0.14, 0.26), (0.06, 0.58), (0.12, 0.9), (0.36, 0.99), (0.56, 0.82), (0.46, 0.6), (0.24, 0.6),
           (0.1, 0.78)),),),
        ((((0.36, 0.0), (0.18, 0.34), (0.09, 0.72), (0.18, 0.96), (0.4, 0.94), (0.46, 0.8), (0.34, 0.72),
           (0.14, 0.8)),),),
    ),
    "7": (
        ((((0.03, 0.04), (0.32, 0.03), (0.6, 0.02)), ((0.6, 0.02), (0.42, 0.42), (0.24, 1.0))),),
        ((((0.03, 0.05), (0.32, 0.02), (0.62, 0.03)), ((0.62, 0.03), (0.46, 0.42), (0.3, 1.0))),
         (((0.18, 0.5), (0.38, 0.48), (0.62, 0.48)),)),
        ((((0.04, 0.2), (0.03, 0.1), (0.05, 0.04)), ((0.05, 0.04), (0.34, 0.07), (0.6, 0.02)),
          ((0.6, 0.02), (0.36, 0.42), (0.3, 1.0))),),
        ((((0.02, 0.16), (0.04, 0.04), (0.2, 0.08), (0.4, 0.08), (0.6, 0.02)), ((0.6, 0.02), (0.4, 0.42), (0.34, 1.0))),
         (((0.14, 0.56), (0.36, 0.5), (0.64, 0.46)),)),
    ),
    "8": (
        ((((0.52, 0.14), (0.3, 0.0), (0.1, 0.14), (0.18, 0.36), (0.42, 0.53), (0.56, 0.75), (0.35, 0.98), (0.08, 0.84),
           (0.15, 0.62), (0.4, 0.42), (0.54, 0.22), (0.48, 0.08)),),),
        ((((0.34, 0.46), (0.12, 0.28), (0.28, 0.02), (0.5, 0.14), (0.44, 0.38), (0.32, 0.47), (0.08, 0.68),
           (0.2, 0.96), (0.48, 0.92), (0.54, 0.66), (0.34, 0.46)),),),
        ((((0.5, 0.1), (0.24, 0.04), (0.1, 0.2), (0.3, 0.46), (0.52, 0.7), (0.32, 0.98), (0.08, 0.8), (0.26, 0.54),
           (0.58, 0.0)),),),
        ((((0.34, 0.03), (0.16, 0.1), (0.14, 0.3), (0.32, 0.42), (0.48, 0.28), (0.42, 0.06), (0.3, 0.02)),),
         (((0.33, 0.47), (0.08, 0.6), (0.1, 0.88), (0.34, 0.99), (0.56, 0.82), (0.5, 0.56), (0.3, 0.46)),)),
    ),
    "9": (
        ((((0.53, 0.16), (0.32, 0.0), (0.08, 0.2), (0.16, 0.46), (0.38, 0.46), (0.54, 0.16)),
          ((0.54, 0.16), (0.52, 0.6), (0.46, 1.0))),),
        ((((0.52, 0.14), (0.3, 0.01), (0.07, 0.22), (0.18, 0.47), (0.4, 0.42), (0.55, 0.16)),
          ((0.55, 0.16), (0.54, 0.62), (0.38, 0.95), (0.1, 0.93))),),
        ((((0.5, 0.1), (0.28, 0.02), (0.08, 0.2), (0.2, 0.42), (0.46, 0.36), (0.54, 0.12)),
          ((0.54, 0.12), (0.54, 0.6), (0.36, 0.98), (0.08, 0.94), (0.06, 0.78))),),
    ),
}  # fmt: skip


@dataclass(frozen=True)
class Hand:
    """How one imaginary person writes. Lengths are shares of the height of a digit, angles radians."""

    habits: tuple[tuple[str, tuple[float, ...]], ...] = ()  # digit -> weight of each variant; not named: all alike
    slant: float = 0.12  # to the right
    slant_spread: float = 0.11
    aspect: float = 1.0
    aspect_spread: float = 0.14
    turn_spread: float = 0.06
    miss: float = 0.035  # how far a key point lands from its place
    bend: float = 0.03  # how far the whole shape is bent
    size: float = 230.0  # px, height of a digit
    size_spread: float = 0.16
    speed: float = 620.0  # px a second
    pen_width: float = 24.0

    def write(self, digit: str, random: np.random.Generator) -> Drawing:
        """One drawing of `digit` ("0".."9") on a 400 px canvas. Equal generator states give equal drawings."""
        return self.draw(self._choose(digit, random), random)

    def draw(self, template: Template, random: np.random.Generator) -> Drawing:
        """One drawing of any template on a 400 px canvas."""
        bend = _Bend(self.bend, random)
        matrix, centre = self._posture(random)
        strokes: list[Stroke] = []
        clock = 0.0
        for pieces in template:
            paths = [bend(_spline(piece)) @ matrix.T for piece in self._missed(pieces, random)]
            points, times = _paced(paths, self.speed * float(np.exp(random.normal(0, 0.15))))
            strokes.append(make_stroke(points, clock + times))
            clock += float(times[-1]) + float(random.uniform(90, 220))
        return Drawing(_placed(strokes, centre), self.pen_width)

    def _choose(self, digit: str, random: np.random.Generator) -> Template:
        variants = TEMPLATES[digit]
        weights = np.array(dict(self.habits).get(digit, (1.0,) * len(variants)))
        return variants[int(random.choice(len(variants), p=weights / weights.sum()))]

    def _missed(self, pieces: Sequence[Piece], random: np.random.Generator) -> list[NDArray[np.float64]]:
        """The key points where this hand really puts them: (k, 2) a piece, corners still shared."""
        landed = [np.array(piece) + random.normal(0, self.miss, (len(piece), 2)) for piece in pieces]
        for before, after in pairwise(landed):
            after[0] = before[-1]
        return landed

    def _posture(self, random: np.random.Generator) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Slant, aspect, turn and size as one matrix (2, 2), and the place on the canvas (2,) in px."""
        height = self.size * float(np.exp(np.clip(random.normal(0, self.size_spread), -0.28, 0.28)))
        width = height * self.aspect * float(np.exp(random.normal(0, self.aspect_spread)))
        turn = float(random.normal(0, self.turn_spread))
        slant = float(random.normal(self.slant, self.slant_spread))
        rotation = np.array([[np.cos(turn), -np.sin(turn)], [np.sin(turn), np.cos(turn)]])
        centre = CANVAS / 2 + np.clip(random.normal(0, 12, 2), -24, 24)
        return rotation @ np.array([[width, -slant * height], [0.0, height]]), centre


class _Bend:
    """A smooth displacement of the plane: two slow waves, the same for all strokes of one drawing."""

    def __init__(self, strength: float, random: np.random.Generator) -> None:
        self._directions = random.normal(0, strength / np.sqrt(2), (2, 2))
        self._waves = random.normal(0, 3.0, (2, 2))
        self._phases = random.uniform(0, 2 * np.pi, 2)

    def __call__(self, points: NDArray[np.float64]) -> NDArray[np.float64]:
        waves = np.sin(points @ self._waves.T + self._phases)
        return np.asarray(points + waves @ self._directions)


def _spline(keys: NDArray[np.float64], steps: int = 24) -> NDArray[np.float64]:
    """A Catmull-Rom curve through `keys` (k >= 2, 2), `steps` points a span (E. Catmull, R. Rom, 1974)."""
    ends = np.vstack([2 * keys[0] - keys[1], keys, 2 * keys[-1] - keys[-2]])
    t = np.linspace(0, 1, steps, endpoint=False)[:, None]
    spans = []
    for a, b, c, d in zip(ends, ends[1:], ends[2:], ends[3:], strict=False):
        spans.append(0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t**2 + (3 * b - a - 3 * c + d) * t**3))
    return np.vstack([*spans, keys[-1:]])


def _paced(paths: Sequence[NDArray[np.float64]], speed: float) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Points (P, 2) along `paths` at equal times and those times (P,) in ms; the pen is slow at the ends of a path."""
    points: list[NDArray[np.float64]] = []
    for path in paths:
        along = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(path, axis=0).T))])
        count = max(int(along[-1] / speed * 1000 / STEP_MS), 3)
        tau = np.linspace(0, 1, count)
        eased = 0.6 * (10 * tau**3 - 15 * tau**4 + 6 * tau**5) + 0.4 * tau
        places = np.stack([np.interp(eased * along[-1], along, path[:, axis]) for axis in (0, 1)], axis=1)
        points.append(places[1:] if points else places)
    joined = np.vstack(points)
    return joined, np.arange(len(joined), dtype=np.float64) * STEP_MS


def _placed(strokes: Sequence[Stroke], centre: NDArray[np.float64]) -> tuple[Stroke, ...]:
    """The strokes moved so that the middle of their box is at `centre` (2,), px."""
    everything = np.vstack([stroke.points for stroke in strokes])
    shift = centre - (everything.min(axis=0) + everything.max(axis=0)) / 2
    return tuple(make_stroke(stroke.points + shift, stroke.times, stroke.pressures) for stroke in strokes)


def write_digits(count: int = DEMO_GLYPHS, seed: int = DEMO_SEED, hand: Hand | None = None) -> RecordedGlyphs:
    """`count` drawings of 0..9 in turn, as somebody would who collects them; writer "demo". Same seed, same strokes."""
    random = np.random.default_rng(seed)
    labels = tuple(str(i % 10) for i in range(count))
    chosen = hand or DEMO_HAND
    return RecordedGlyphs(tuple(chosen.write(label, random) for label in labels), labels, ("demo",) * count)


# The hand of the demo: its ones have a long upstroke, its sevens a bar, its fours are narrow and closed, its nines end
# in a hook. Models that learnt digits from other people read most of it, and stumble over these habits: something
# to teach.
DEMO_HAND = Hand(
    habits=(
        ("0", (0.5, 0.2, 0.3)),
        ("1", (0.0, 0.7, 0.0, 0.3)),
        ("2", (0.5, 0.3, 0.2)),
        ("3", (0.4, 0.3, 0.3)),
        ("4", (0.0, 0.0, 0.0, 1.0)),
        ("5", (0.3, 0.4, 0.15, 0.15)),
        ("6", (0.5, 0.3, 0.2)),
        ("7", (0.1, 0.5, 0.1, 0.3)),
        ("8", (0.4, 0.2, 0.2, 0.2)),
        ("9", (0.0, 0.0, 1.0)),
    ),
    miss=0.04,
)


def main(arguments: Sequence[str]) -> int:
    """Write the demo's strokes to the file named by the only argument."""
    if len(arguments) != 1:
        sys.stderr.write("usage: python -m studio.experiments.hand OUT.npz\n")
        return 2
    glyphs = write_digits()
    save_recorded(Path(arguments[0]), glyphs)
    sys.stdout.write(f"{len(glyphs)} glyphs written to {arguments[0]}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
