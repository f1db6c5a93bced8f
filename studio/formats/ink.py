"""Pen strokes of a file, on their way to drawings: where they lie on our canvas, and whose they are.

A file that says how large its ink was (96 px are an inch, as everywhere on a screen) keeps its size, so what the studio
writes comes back point for point. Where it does not say, units mean nothing: each glyph is centred on the canvas, its
longer side as long as those of recorded glyphs.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from studio.errors import StudioError
from studio.glyphs.labels import clean_label
from studio.glyphs.strokes import (
    CANVAS,
    MAX_ALL_POINTS,
    MAX_ALL_STROKES,
    MAX_POINTS,
    MAX_STROKES,
    SIZE,
    Drawing,
    RecordedGlyphs,
    Stroke,
    make_stroke,
)
from studio.settings import WRITER_LENGTH, is_writer

PX_PER_INCH = 96.0
MAX_BYTES = 160 * 2**20  # of a file of ink, unpacked
MAX_DRAWINGS = 100_000  # in one file: their pictures alone are 78 MB
LIMITS = f"{MAX_DRAWINGS:,} drawings, {MAX_ALL_STROKES:,} strokes or {MAX_ALL_POINTS:,} points"
_PLAIN_PEN = Drawing().pen_width


@dataclass(frozen=True, eq=False)
class Ink:
    """Drawings of a file in its order, with what it says of them; what could not be taken is one line each."""

    drawings: tuple[Drawing, ...]
    labels: tuple[str, ...] | None  # None: the file has none
    writers: tuple[str, ...]  # "" where the file names none
    rows: tuple[int, ...]  # which glyph of the file each is, from 0, refused ones counted
    refused: tuple[str, ...] = ()


@dataclass(frozen=True, eq=False, slots=True)
class Trace:
    """One touch of the pen as a file has it: x right, y down, in units of the file."""

    points: NDArray[np.float32]  # (P, 2), P >= 1
    times: NDArray[np.float64] | None = None  # (P,) ms, since any moment
    pressures: NDArray[np.float32] | None = None  # (P,) 0..1


@dataclass
class Collector:
    """Gathers the glyphs of a file one by one; one that cannot be used does not stop the others.

    Raises StudioError naming the file where there are too many.
    """

    path: Path
    drawings: list[Drawing] = field(default_factory=list)
    labels: list[str | None] = field(default_factory=list)
    writers: list[str] = field(default_factory=list)
    rows: list[int] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    points: int = 0
    strokes: int = 0
    _known: dict[str, str] = field(default_factory=dict)  # each text once, however many have it

    def add(
        self,
        traces: Sequence[Trace],
        label: str | None,
        writer: str,
        *,
        scale: float | None,
        pen: float = _PLAIN_PEN,
    ) -> None:
        """One glyph; `scale`: canvas px per unit of the file, None where it does not say."""
        row = len(self.rows) + len(self.refused)
        self.points += sum(len(trace.points) for trace in traces)
        self.strokes += len(traces)
        if row >= MAX_DRAWINGS or self.points > MAX_ALL_POINTS or self.strokes > MAX_ALL_STROKES:
            raise StudioError(f"{self.path} holds more than {LIMITS}: split it")
        try:
            drawing = laid(traces, scale, pen)
            clean = None if label is None else clean_label(label)
            name = _writer(writer)
        except StudioError as error:
            self.refuse(str(error))
            return
        self.drawings.append(drawing)
        self.labels.append(clean and self._known.setdefault(clean, clean))
        self.writers.append(self._known.setdefault(name, name))
        self.rows.append(row)

    def refuse(self, why: str) -> None:
        """A glyph of the file that is not taken."""
        self.refused.append(f"{self.path}, glyph {len(self.rows) + len(self.refused)}: {why}")

    def done(self) -> Ink:
        """What was gathered. Where some have labels, those without are refused. Raises StudioError: nothing is left."""
        if any(label is not None for label in self.labels):
            kept = [place for place, label in enumerate(self.labels) if label is not None]
            refused = [
                f"{self.path}, glyph {self.rows[p]}: no label" for p, lab in enumerate(self.labels) if lab is None
            ]
        else:
            kept, refused = list(range(len(self.labels))), []
        refused = self.refused + refused
        if not kept:
            raise StudioError(refused[0] if refused else f"{self.path} holds no drawings")
        labels = [label for label in self.labels if label is not None]
        return Ink(
            tuple(self.drawings[place] for place in kept),
            tuple(labels) if labels else None,
            tuple(self.writers[place] for place in kept),
            tuple(self.rows[place] for place in kept),
            tuple(refused),
        )


def laid(traces: Sequence[Trace], scale: float | None, pen: float = _PLAIN_PEN) -> Drawing:
    """The drawing of `traces` on the canvas; `scale` as in `Collector.add`. Raises StudioError."""
    if len(traces) > MAX_STROKES or sum(len(trace.points) for trace in traces) > MAX_POINTS:
        raise StudioError(f"more than {MAX_STROKES:,} strokes or {MAX_POINTS:,} points in one drawing")
    if not traces:
        return Drawing()
    low = np.min([trace.points.min(axis=0) for trace in traces], axis=0).astype(np.float64)
    high = np.max([trace.points.max(axis=0) for trace in traces], axis=0).astype(np.float64)
    if not (np.isfinite(low).all() and np.isfinite(high).all()):
        raise StudioError("a point is not a number")
    shift = np.zeros(2)
    if scale is None:
        longer = float((high - low).max())
        scale = SIZE / longer if longer > 0 and np.isfinite(longer) else 1.0
        shift = CANVAS / 2 - scale * (low / 2 + high / 2)
    start = float(traces[0].times[0]) if traces[0].times is not None else 0.0
    return Drawing(tuple(_stroke(trace, scale, shift, start) for trace in traces), pen)


def check_size(drawings: Sequence[Drawing]) -> None:
    """Raises StudioError: they are more than a file may hold that is read again."""
    strokes = sum(len(drawing.strokes) for drawing in drawings)
    points = sum(len(stroke.points) for drawing in drawings for stroke in drawing.strokes)
    if len(drawings) > MAX_DRAWINGS or strokes > MAX_ALL_STROKES or points > MAX_ALL_POINTS:
        raise StudioError(
            f"{len(drawings):,} drawings of {strokes:,} strokes and {points:,} points are more than one file holds "
            f"({LIMITS}): write fewer at a time"
        )


def from_recorded(path: Path, recorded: RecordedGlyphs) -> Ink:
    """The drawings of a strokes file. Those whose writer is no name are refused."""
    if len(recorded) > MAX_DRAWINGS:
        raise StudioError(f"{path} holds {len(recorded):,} drawings; at most {MAX_DRAWINGS:,} are read: split it")
    bad = {name for name in set(recorded.writers) if name and not is_writer(name)}
    kept = [row for row, name in enumerate(recorded.writers) if name not in bad]
    if not kept:
        raise StudioError(f"{path} holds no drawings" if not bad else f"{path}, glyph 0: {_bad_writer()}")
    return Ink(
        tuple(recorded.drawings[row] for row in kept),
        tuple(recorded.labels[row] for row in kept),
        tuple(recorded.writers[row].strip() for row in kept),
        tuple(kept),
        tuple(f"{path}, glyph {row}: {_bad_writer()}" for row, name in enumerate(recorded.writers) if name in bad),
    )


def _stroke(trace: Trace, scale: float, shift: NDArray[np.float64], start: float) -> Stroke:
    with np.errstate(over="ignore", invalid="ignore"):
        points = trace.points.astype(np.float64) * scale + shift
        times = None if trace.times is None else trace.times - start
    return make_stroke(points, times, trace.pressures)


def _writer(name: str) -> str:
    """A writer's name, or "". Raises StudioError."""
    if name.strip() and not is_writer(name):
        raise StudioError(_bad_writer())
    return name.strip()


def _bad_writer() -> str:
    return f"the writer's name is not 1 to {WRITER_LENGTH} printable characters"
