"""InkML, the W3C's markup for pen strokes (https://www.w3.org/TR/InkML/), as far as labelled characters need it.

A glyph is a traceGroup that an annotation of type "truth" labels, with the traces in it or those its traceViews name
(as in the CROHME files); a group without a label belongs to the group around it. A file without such groups is one
glyph, labelled by the annotation of the ink itself, if there is one. Of a trace X, Y, T and F are taken, written as
values or as first or second differences; y goes down unless its orientation says otherwise. A group's brush gives the
width of the pen. Hovering (type penUp) is no ink; what a continuation continues is joined to it. Not read: canvas
transforms, mappings, and parts of a trace.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from studio.errors import StudioError
from studio.formats.ink import PX_PER_INCH, Collector, Ink, Trace
from studio.formats.inkml_traces import MAX_CHANNELS, Channel, as_trace, joined, points
from studio.formats.markup import Element, Markup
from studio.formats.progress import Progress, unseen
from studio.glyphs.labels import quoted
from studio.glyphs.strokes import GRID, MAX_ALL_POINTS, MAX_ALL_STROKES, MAX_PEN, Drawing

LABEL_TYPES = ("truth", "label")
WRITER_TYPES = ("writer", "writerid", "author")
_MAX_HELD = MAX_ALL_POINTS // 2  # points of traces whose glyph is not known yet
_MAX_DEFINED = 10_000  # formats and brushes
_INCHES = {
    "in": 1.0, "cm": 1 / 2.54, "mm": 1 / 25.4, "m": 100 / 2.54, "pt": 1 / 72, "pc": 1 / 6, "himetric": 1 / 2540,
    "px": 1 / PX_PER_INCH,
}  # fmt: skip
_XML = re.compile(rb"(?:\xef\xbb\xbf)?\s*<|\xff\xfe<\0|\xfe\xff\0<|<\0|\0<")


@dataclass
class _Read:
    """A trace, with what continues it; `scale`: canvas px per unit, where its format says."""

    pieces: list[Trace]
    scale: float | None


@dataclass
class _Group:
    """What has been read of a traceGroup, or of the ink itself."""

    attributes: Mapping[str, str]
    label: str | None = None
    writer: str = ""
    traces: list[_Read | str] = field(default_factory=list)  # read, or the id of one elsewhere


def is_xml(head: bytes) -> bool:
    """Do these first bytes begin an XML file?"""
    return _XML.match(head) is not None


def read_inkml(path: Path, progress: Progress = unseen) -> Ink:
    """Read an InkML file, gzipped or not. Raises StudioError naming the file, and what `progress` raises."""
    return _Reader(path).read(progress)


class _Reader:
    def __init__(self, path: Path) -> None:
        self._path = path
        self._collector = Collector(path)
        self._formats: dict[str, tuple[Channel, ...]] = {}
        self._pens: dict[str, float] = {}
        self._pen: float | None = None  # of the brush that is open
        self._pending: list[Channel] = []
        self._current: tuple[Channel, ...] = (Channel("X"), Channel("Y"))
        self._last: tuple[Channel, ...] = self._current  # the format read or referred to last
        self._ink = _Group({})
        self._stack = [self._ink]
        self._unlabelled: list[_Group] = []
        self._by_id: dict[str, _Read] = {}
        self._deferred: list[_Group] = []  # labelled groups whose traces are elsewhere
        self._held = 0  # points
        self._pieces = 0  # traces and references
        self._traces = 0

    def read(self, progress: Progress) -> Ink:
        """The drawings of the file."""
        Markup(self._path, self._opened, self._closed).read(progress)
        labelled = bool(self._collector.rows or self._collector.refused or self._deferred)
        for group in self._deferred:
            self._glyph(group, self._resolved(group))
        if not labelled and (self._ink.label is not None or not self._unlabelled):
            inner = [item for group in self._unlabelled for item in group.traces]
            self._ink.traces += inner
            self._glyph(self._ink, self._resolved(self._ink))
        else:
            for group in self._unlabelled:
                if labelled:
                    self._collector.refuse("no label")
                else:
                    self._glyph(group, self._resolved(group))
        return self._collector.done()

    def _opened(self, element: Element, around: tuple[str, ...]) -> None:
        if not around and element.name != "ink":
            raise StudioError(f'{self._path} is XML, but no InkML: its root is {quoted(element.name)}, not "ink"')
        match element.name:
            case "traceGroup":
                self._stack.append(_Group(element.attributes, writer=self._stack[-1].writer))
            case "traceFormat":
                self._pending = []
            case "brush":
                self._pen = None

    def _closed(self, element: Element, around: tuple[str, ...]) -> None:
        match element.name:
            case "trace":
                self._trace(element)
            case "traceGroup":
                self._grouped(self._stack.pop())
            case "traceView":
                self._view(element)
            case "annotation" if around[-1:] in {("ink",), ("traceGroup",)}:
                self._annotation(element)
            case "channel" if "intermittentChannels" not in around:
                self._channel(element)
            case "traceFormat" | "inkSource" | "context" | "brush" | "brushProperty":
                self._definition(element, around)

    def _definition(self, element: Element, around: tuple[str, ...]) -> None:
        """A format of traces or a pen, by its name or from here on."""
        given = element.attributes
        name = given.get("id", "")
        if len(self._formats) + len(self._pens) > _MAX_DEFINED:
            raise StudioError(f"{self._path} defines more than {_MAX_DEFINED:,} formats and brushes: it is not read")
        if element.name == "brushProperty":
            if given.get("name") == "width":
                self._pen = _pen(given.get("value", ""), given.get("units", ""))
            return
        if element.name == "brush":
            if name and self._pen is not None:
                self._pens[name] = self._pen
            return
        if element.name == "traceFormat":
            self._last = tuple(self._pending) or self._last
        for key in ("inkSourceRef", "traceFormatRef", "contextRef"):
            self._last = self._formats.get(_reference(given.get(key, "")), self._last)
        if name:
            self._formats[name] = self._last
        if "definitions" not in around:
            self._current = self._last

    def _channel(self, element: Element) -> None:
        given = element.attributes
        if len(self._pending) >= MAX_CHANNELS:
            raise StudioError(f"{self._path}: a trace format has more than {MAX_CHANNELS} channels")
        low, high = _number(given.get("min")), _number(given.get("max"))
        turned = given.get("orientation") == "-ve"
        self._pending.append(Channel(given.get("name", ""), given.get("units", ""), low or 0.0, high, turned))

    def _annotation(self, element: Element) -> None:
        what = element.attributes.get("type", "").lower()
        if what in LABEL_TYPES:
            self._stack[-1].label = element.text.strip()
        elif what in WRITER_TYPES:
            self._stack[-1].writer = element.text.strip()

    def _trace(self, element: Element) -> None:
        """One trace; a continuation is joined to what it continues."""
        self._traces += 1
        given = element.attributes
        if given.get("type", "penDown") == "penUp":
            return
        reference = given.get("contextRef") or self._stack[-1].attributes.get("contextRef") or ""
        channels = self._formats.get(_reference(reference), self._current)
        where = f"{self._path}, trace {self._traces}"
        trace = as_trace(points(element.text, len(channels), where), channels, where)
        group = self._stack[-1]
        self._hold(len(trace.points))
        before = group.traces[-1] if group.traces else None
        if given.get("continuation") in {"middle", "end"} and isinstance(before, _Read):
            before.pieces.append(trace)
            return
        read = _Read([trace], _scale(channels))
        group.traces.append(read)
        if len(self._stack) == 1 and given.get("id"):
            self._by_id[given["id"]] = read

    def _view(self, element: Element) -> None:
        given = element.attributes
        if "from" in given or "to" in given:
            raise StudioError(f"{self._path}: a traceView of a part of a trace is not read")
        if "traceDataRef" in given:
            self._hold(0)
            self._stack[-1].traces.append(_reference(given["traceDataRef"]))

    def _grouped(self, group: _Group) -> None:
        """A group is complete: a glyph, or a part of the group around it."""
        if group.label is not None and group.traces:
            if any(isinstance(item, str) for item in group.traces):
                self._deferred.append(group)
            else:
                self._glyph(group, self._resolved(group))
                pieces = [trace for read in group.traces if isinstance(read, _Read) for trace in read.pieces]
                self._held -= sum(len(trace.points) for trace in pieces)
                self._pieces -= len(pieces)
        elif group.traces and len(self._stack) > 1:
            self._stack[-1].traces += group.traces
        elif group.traces:
            self._unlabelled.append(group)

    def _resolved(self, group: _Group) -> list[_Read]:
        found: list[_Read] = []
        for item in group.traces:
            if isinstance(item, str):
                if item not in self._by_id:
                    raise StudioError(f"{self._path}: a traceView refers to {quoted(item)}, which is no trace here")
                found.append(self._by_id[item])
            else:
                found.append(item)
        return found

    def _glyph(self, group: _Group, traces: list[_Read]) -> None:
        scales = {read.scale for read in traces}
        scale = scales.pop() if len(scales) == 1 else None
        pen = self._pens.get(_reference(group.attributes.get("brushRef", "")), Drawing().pen_width)
        writer = group.writer or self._ink.writer
        self._collector.add([joined(read.pieces) for read in traces], group.label, writer, scale=scale, pen=pen)

    def _hold(self, points: int) -> None:
        self._held += points
        self._pieces += 1
        if self._held > _MAX_HELD or self._pieces > MAX_ALL_STROKES:
            limits = f"{_MAX_HELD:,} points or {MAX_ALL_STROKES:,} traces"
            raise StudioError(f"{self._path} holds more than {limits} without a label: split it")


def _scale(channels: tuple[Channel, ...]) -> float | None:
    """Canvas px per unit, where X and Y are in the same unit of length."""
    units = {channel.units for channel in channels if channel.name in {"X", "Y"}}
    inches = _INCHES.get(units.pop()) if len(units) == 1 else None
    return None if inches is None else inches * PX_PER_INCH


def _pen(value: str, units: str) -> float | None:
    """The width of a pen in canvas px, on the grid; None where it says none of use."""
    width, inches = _number(value), _INCHES.get(units)
    if width is None or inches is None:
        return None
    px = round(min(max(width * inches * PX_PER_INCH, 0.0), MAX_PEN) * GRID) / GRID
    return px if px > 0 else None


def _number(text: str | None) -> float | None:
    try:
        number = float(text or "")
    except ValueError:
        return None
    return number if np.isfinite(number) else None


def _reference(text: str) -> str:
    return text.removeprefix("#")
