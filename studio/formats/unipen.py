"""UNIPEN 1.0, the exchange format of online handwriting (http://unipen.nici.ru.nl/unipen.def), for character data.

Keywords begin a line with a dot. .COORD names the columns of points; .PEN_DOWN and .PEN_UP begin the components they
are in, counted together from 0; .SEGMENT says which components are a character, and its label. y goes upwards. Points
per inch give the size, where they are stated for both axes. Text is read as UTF-8, of which the format's ASCII is a
part. Not read: files that include others, and characters that begin or end inside a component.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from studio.errors import StudioError
from studio.formats.ink import MAX_BYTES, MAX_DRAWINGS, PX_PER_INCH, Collector, Ink, Trace
from studio.formats.lines import numbered_lines
from studio.formats.progress import Progress, unseen
from studio.glyphs.labels import quoted
from studio.glyphs.strokes import MAX_ALL_POINTS, MAX_ALL_STROKES, MAX_STROKES

LEVEL = "CHARACTER"
_MAX_COMPONENTS = MAX_ALL_STROKES
_MAX_RANGES = _MAX_COMPONENTS  # of all segments together
_MAX_LINES = MAX_ALL_POINTS + 2_000_000  # blank ones, too: a packed file has millions in a kilobyte
_MAX_COLUMNS = 16
_OFTEN = 20_000  # lines
_KEYWORD = re.compile(rb"\s*\.[A-Z]")
_LABEL = re.compile(r'"((?:[^"\\]|\\.)*)"')
_RANGE = re.compile(r"(\d{1,9})(?:-(\d{1,9}))?")
_ESCAPES = {"t": " ", "n": " "}


@dataclass(frozen=True, slots=True)
class _Segment:
    level: str
    ranges: tuple[tuple[int, int], ...] | None  # components first..last; None: in a way that is not read
    label: str | None
    writer: str

    @property
    def size(self) -> int:
        """How many components; 0 where they are not read."""
        return sum(last - first + 1 for first, last in self.ranges or ())


@dataclass
class _Component:
    """The points of a .PEN_DOWN, as they come; nothing of a .PEN_UP."""

    columns: tuple[str, ...]
    down: bool
    values: array[float] = field(default_factory=lambda: array("d"))


def is_unipen(head: bytes) -> bool:
    """Do these first bytes begin a UNIPEN file?"""
    return _KEYWORD.match(head.removeprefix(b"\xef\xbb\xbf")) is not None


def read_unipen(path: Path, progress: Progress = unseen) -> Ink:
    """Read a UNIPEN file, gzipped or not. Raises StudioError naming file and line, and what `progress` raises."""
    return _Reader(path).read(progress)


class _Reader:
    def __init__(self, path: Path) -> None:
        self._path = path
        self._columns: tuple[str, ...] = ("X", "Y")
        self._inch: dict[str, float] = {}
        self._writer = ""
        self._segments: list[_Segment] = []
        self._traces: list[Trace | None] = []  # by component; None: the pen was up
        self._open: _Component | None = None
        self._points = 0
        self._ranges = 0
        self._pressure = 1.0  # the largest
        self._keywords: dict[str, Callable[[str, int], None]] = {
            ".COORD": self._coord,
            ".PEN_DOWN": self._pen,
            ".PEN_UP": self._pen,
            ".SEGMENT": self._segment,
            ".WRITER_ID": self._writer_id,
            ".X_POINTS_PER_INCH": self._per_inch,
            ".Y_POINTS_PER_INCH": self._per_inch,
            ".X_POINTS_PER_MM": self._per_inch,
            ".Y_POINTS_PER_MM": self._per_inch,
            ".INCLUDE": self._include,
        }

    def read(self, progress: Progress) -> Ink:
        """The drawings of the file."""
        for number, line in self._lines():
            if number % _OFTEN == 0:
                progress(number, 0)
            if line.startswith("."):
                self._close()
                word = line.split(None, 1)[0]
                take = self._keywords.get(word)
                if take is not None:
                    take(line, number)
            elif self._open is not None and self._open.down:
                self._point(self._open, line, number)
        self._close()
        return self._glyphs()

    def _lines(self) -> Iterator[tuple[int, str]]:
        for number, line in numbered_lines(self._path, _MAX_LINES, limit=MAX_BYTES):
            try:
                text = line.decode("utf-8").strip().removeprefix("\ufeff")
            except UnicodeDecodeError as error:
                raise StudioError(f"{self._path}, line {number}: it is not UTF-8 text; save it as UTF-8") from error
            if text:
                yield number, text

    def _coord(self, line: str, number: int) -> None:
        columns = tuple(line.split()[1:])
        if not {"X", "Y"} <= set(columns) or len(columns) > _MAX_COLUMNS:
            raise StudioError(f"{self._path}, line {number}: .COORD must name X and Y, and {_MAX_COLUMNS} at the most")
        self._columns = columns

    def _pen(self, line: str, number: int) -> None:
        if len(self._traces) >= _MAX_COMPONENTS:
            raise StudioError(f"{self._path}, line {number}: more than {_MAX_COMPONENTS:,} components: split it")
        self._open = _Component(self._columns, line.startswith(".PEN_DOWN"))

    def _segment(self, line: str, number: int) -> None:
        if len(self._segments) >= 2 * MAX_DRAWINGS:
            raise StudioError(f"{self._path}, line {number}: more than {2 * MAX_DRAWINGS:,} segments: split it")
        words = line.split(None, 3)
        found = _LABEL.search(words[3]) if len(words) > 3 else None
        if len(words) < 3:
            raise StudioError(f"{self._path}, line {number}: .SEGMENT needs a level and its components")
        ranges = _ranges(words[2])
        self._ranges += len(ranges or ())
        if self._ranges > _MAX_RANGES:
            raise StudioError(f"{self._path}, line {number}: segments in more than {_MAX_RANGES:,} parts: split it")
        label = None if found is None else re.sub(r"\\(.)", lambda m: _ESCAPES.get(m[1], m[1]), found[1])
        self._segments.append(_Segment(words[1].upper(), ranges, label, self._writer))

    def _writer_id(self, line: str, _number: int) -> None:
        self._writer = line.removeprefix(".WRITER_ID").strip()

    def _per_inch(self, line: str, number: int) -> None:
        words = line.split()
        per = _numbers(words[1:2])
        if per is None or len(per) != 1 or not 0 < per[0] < 1e9:
            raise StudioError(f"{self._path}, line {number}: {words[0]} needs a number above 0")
        self._inch[words[0][1]] = per[0] * (25.4 if words[0].endswith("MM") else 1.0)

    def _include(self, _line: str, number: int) -> None:
        raise StudioError(f"{self._path}, line {number}: it includes another file; put what it needs into one file")

    def _point(self, component: _Component, line: str, number: int) -> None:
        values = _numbers(line.split())
        if values is None or len(values) != len(component.columns):
            columns = quoted(" ".join(component.columns))
            raise StudioError(f"{self._path}, line {number}: {quoted(line)} is no point of {columns}")
        self._points += 1
        if self._points > MAX_ALL_POINTS:
            raise StudioError(f"{self._path} holds more than {MAX_ALL_POINTS:,} points: split it")
        component.values.extend(values)

    def _close(self) -> None:
        """The open component is complete."""
        if self._open is None:
            return
        self._traces.append(self._as_trace(self._open) if self._open.values else None)
        self._open = None

    def _as_trace(self, component: _Component) -> Trace:
        table = np.frombuffer(component.values).reshape(-1, len(component.columns))
        at = {name: place for place, name in reversed(list(enumerate(component.columns)))}
        with np.errstate(over="ignore"):
            points = table[:, [at["X"], at["Y"]]].astype(np.float32)
        points[:, 1] *= -1
        times = table[:, at["T"]].copy() if "T" in at else None
        if "P" not in at:
            return Trace(points, times)
        pressures = table[:, at["P"]]
        self._pressure = max(self._pressure, float(pressures.max()))
        with np.errstate(over="ignore"):
            return Trace(points, times, pressures.astype(np.float32))

    def _glyphs(self) -> Ink:
        """The segments of characters, or else everything as one drawing."""
        collector = Collector(self._path)
        scale = PX_PER_INCH / self._inch["X"] if self._inch.get("X") == self._inch.get("Y", -1.0) else None
        levels = {segment.level for segment in self._segments}
        if len(levels) > 1 and LEVEL not in levels:
            raise StudioError(f"{self._path} has segments of several levels, but none of {LEVEL}")
        chosen = [s for s in self._segments if s.level == LEVEL or len(levels) == 1]
        needed, whole = self._needed(chosen), not chosen
        self._segments.clear()
        chosen.reverse()
        while chosen:  # what has been read makes room for what is made of it
            segment, number = chosen.pop(), len(chosen)
            self._glyph(collector, segment, scale)
            for first, last in segment.ranges if segment.ranges and segment.size <= MAX_STROKES else ():
                for place in range(first, min(last + 1, len(self._traces))):
                    if needed[place] == number:
                        self._traces[place] = None
        if whole:
            collector.add([self._even(t) for t in self._traces if t is not None], None, self._writer, scale=scale)
        return collector.done()

    def _needed(self, chosen: list[_Segment]) -> NDArray[np.int32]:
        """How many segments follow the last that a component is a part of. Raises StudioError: too many parts."""
        needed = np.full(len(self._traces), -1, np.int32)
        budget = 4 * _MAX_COMPONENTS
        for number, segment in enumerate(chosen):
            budget -= min(segment.size, MAX_STROKES)
            if budget < 0:
                raise StudioError(f"{self._path}: its segments are made of more components than are read: split it")
            for first, last in segment.ranges if segment.ranges and segment.size <= MAX_STROKES else ():
                needed[first : last + 1] = len(chosen) - 1 - number
        return needed

    def _glyph(self, collector: Collector, segment: _Segment, scale: float | None) -> None:
        if segment.ranges is None:
            collector.refuse("it begins or ends inside a component, which is not read")
        elif segment.size > MAX_STROKES or any(last >= len(self._traces) for _, last in segment.ranges):
            collector.refuse(f"its components are not among the {len(self._traces):,} of the file, or too many")
        else:
            parts = [self._traces[place] for first, last in segment.ranges for place in range(first, last + 1)]
            traces = [self._even(trace) for trace in parts if trace is not None]
            collector.add(traces, segment.label, segment.writer, scale=scale)

    def _even(self, trace: Trace) -> Trace:
        """Pressures as shares of the largest in the file."""
        if trace.pressures is None:
            return trace
        with np.errstate(all="ignore"):
            return Trace(trace.points, trace.times, (trace.pressures / np.float32(self._pressure)).clip(0, 1))


def _ranges(text: str) -> tuple[tuple[int, int], ...] | None:
    """ "0-2,5" as ((0, 2), (5, 5)); None for anything else."""
    found = []
    for part in text.split(","):
        match = _RANGE.fullmatch(part)
        if match is None or int(match[1]) > int(match[2] or match[1]):
            return None
        found.append((int(match[1]), int(match[2] or match[1])))
    return tuple(found)


def _numbers(words: list[str]) -> list[float] | None:
    try:
        return [float(word) for word in words]
    except ValueError:
        return None
