"""Drawings as InkML and as UNIPEN, so that reading them gives the same points, times and pressures bit for bit.

Canvas px are 1/96 inch and lie on a grid of 1/64 px. InkML states lengths in points (1/72 inch), UNIPEN in whole
numbers at 6,144 to the inch. Times and pressures are the shortest decimals that mean the same float32; times are left
out where none is known.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import IO
from xml.sax.saxutils import escape

import numpy as np
from numpy.typing import NDArray

from studio.errors import StudioError
from studio.formats.ink import PX_PER_INCH
from studio.glyphs.strokes import GRID, Drawing, Stroke

_POINTS = 72 / PX_PER_INCH  # printer's points per canvas px
_NOT_XML = "\ufffe\uffff"

Glyph = tuple[Drawing, str, str]  # drawing, label, writer

_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<ink xmlns="http://www.w3.org/2003/InkML">
<definitions>
"""
_CHANNELS = """<channel name="X" type="decimal" units="pt"/><channel name="Y" type="decimal" units="pt"/>\
<channel name="F" type="decimal" min="0" max="1"/>"""
_TIME = """<channel name="T" type="decimal" units="ms"/>"""


def check_inkml(*texts: Iterable[str]) -> None:
    """Raise StudioError where a label or a name has a character that no XML may hold."""
    for kind in texts:
        for text in set(kind):
            if any(character in _NOT_XML for character in text):
                raise StudioError(f"{text!a} has a character that InkML cannot hold: use unipen, or give another label")


def write_inkml(file: IO[str], glyphs: Iterable[Glyph], pens: Collection[float]) -> None:
    """Write `glyphs`, one traceGroup each; `pens`: every width in them, canvas px."""
    brushes = {pen: f"b{number}" for number, pen in enumerate(sorted(pens))}
    file.write(_HEAD)
    for name, channels in (("plain", _CHANNELS), ("timed", _CHANNELS + _TIME)):
        file.write(f'<context xml:id="{name}"><traceFormat>{channels}</traceFormat></context>\n')
    for pen, name in brushes.items():
        width = _decimal(pen * _POINTS)
        file.write(f'<brush xml:id="{name}"><brushProperty name="width" value="{width}" units="pt"/></brush>\n')
    file.write("</definitions>\n")
    for drawing, label, writer in glyphs:
        timed = any(stroke.times.any() for stroke in drawing.strokes)
        context = "timed" if timed else "plain"
        file.write(f'<traceGroup contextRef="#{context}" brushRef="#{brushes[drawing.pen_width]}">\n')
        file.write(f'<annotation type="truth">{escape(label)}</annotation>\n')
        if writer:
            file.write(f'<annotation type="writer">{escape(writer)}</annotation>\n')
        for stroke in drawing.strokes:
            file.write(f"<trace>{','.join(_rows(stroke, _POINTS, timed))}</trace>\n")
        file.write("</traceGroup>\n")
    file.write("</ink>\n")


def write_unipen(file: IO[str], glyphs: Iterable[Glyph]) -> None:
    """Write `glyphs`, one .SEGMENT of level CHARACTER each."""
    inch = round(PX_PER_INCH * GRID)
    file.write(".VERSION 1.0\n.COMMENT Text is UTF-8, times are ms from the first touch, pressure is 0 to 1\n")
    file.write(f".HIERARCHY CHARACTER\n.X_POINTS_PER_INCH {inch}\n.Y_POINTS_PER_INCH {inch}\n")
    component, columns, hand = 0, "", ""
    for drawing, label, writer in glyphs:
        timed = any(stroke.times.any() for stroke in drawing.strokes)
        wanted = ".COORD X Y P T" if timed else ".COORD X Y P"
        if wanted != columns:
            columns = wanted
            file.write(f"{columns}\n")
        if writer != hand:
            hand = writer
            file.write(f".WRITER_ID {hand}\n")
        last = component + len(drawing.strokes) - 1
        quoted = label.replace("\\", "\\\\").replace('"', '\\"')
        file.write(f'.SEGMENT CHARACTER {component}-{last} OK "{quoted}"\n')
        for stroke in drawing.strokes:
            file.write(".PEN_DOWN\n" + "\n".join(_rows(stroke, GRID, timed, turned=True)) + "\n")
        component = last + 1


def _rows(stroke: Stroke, scale: float, timed: bool, *, turned: bool = False) -> Sequence[str]:
    """The points of a stroke as text: x, y (upwards if `turned`), pressure, and its time if `timed`."""
    points = stroke.points.astype(np.float64) * scale * ([1, -1] if turned else [1, 1])
    columns = [list(map(_decimal, points[:, 0].tolist())), list(map(_decimal, points[:, 1].tolist()))]
    columns.append(_shortest(stroke.pressures))
    if timed:
        columns.append(_shortest(stroke.times))
    return [" ".join(row) for row in zip(*columns, strict=True)]


def _decimal(value: float) -> str:
    """A number on the grid, written out; it has at most eight decimals."""
    return f"{value:.8f}".rstrip("0").rstrip(".") if value % 1 else str(int(value))


def _shortest(values: NDArray[np.float32]) -> list[str]:
    return [np.format_float_positional(value, trim="-") for value in values]
