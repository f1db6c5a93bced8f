"""Posters of drawings: cells in even rows, a title, and a signature where one is wanted; as SVG, or as PNG by Pillow.

Strokes are smoothed as on the canvas (quadratic curves through the middles of what the pen reported) and painted with
one pen, so that cells of large and small drawings are equally strong. An SVG draws itself once in the order of the
hand, where the viewer moves anything and its reader wants that; everywhere else it is simply there.
"""

from __future__ import annotations

import base64
import io
from dataclasses import dataclass
from itertools import pairwise
from math import ceil, dist, sqrt
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

import numpy as np
from numpy.typing import NDArray

from studio.formats.progress import Progress, unseen, watched
from studio.glyphs.strokes import Drawing

if TYPE_CHECKING:
    from PIL import Image, ImageDraw, ImageFont

SVG, PNG = ".svg", ".png"

CELL, INK, PEN = 180.0, 116.0, 11.0  # px: of a cell, of a drawing in it, and of the pen
EDGE, TITLE, FOOT = 60.0, 90.0, 60.0  # px: around everything, and for title and signature
WIDE = 2.0  # columns for a row, at most
LONGEST = 14  # characters of a label
TWICE = 2  # the PNG has so many pixels for one of the SVG
SMOOTH = 3  # how much larger it is painted before it is scaled down
STEPS = 6  # pieces of a curve

EACH, BETWEEN = 0.9, 0.12  # seconds that a cell is drawn, and until the next begins
LIGHT = {"paper": "#FFFFFF", "ink": "#1B1F27", "grey": "#667085", "line": "#E1E4EA"}
DARK = {"paper": "#14161B", "ink": "#ECEEF2", "grey": "#98A1B2", "line": "#2C313B"}
STYLE = """
@media (prefers-reduced-motion: no-preference) {
 .s { stroke-dasharray: var(--l) var(--l); animation: w var(--t) linear var(--d) backwards }
 @keyframes w { from { stroke-dashoffset: var(--l) } to { stroke-dashoffset: 0 } }
}
"""
FONTS = "Inter, 'DejaVu Sans', 'Segoe UI', Helvetica, sans-serif"

Point = tuple[float, float]
Curve = tuple[Point, ...]  # ends and control points in turn: from, control, to, control, to ...


@dataclass(frozen=True, eq=False)
class Cell:
    """A drawing, or where it has no strokes its picture (28, 28) uint8, with its label and a line below that."""

    drawing: Drawing
    image: NDArray[np.uint8]
    label: str
    words: str = ""


@dataclass(frozen=True)
class Poster:
    """What is on it. `signature`: who drew it and when; "": nobody is named."""

    title: str
    cells: tuple[Cell, ...]
    signature: str = ""
    dark: bool = False

    @property
    def columns(self) -> int:
        """Cells in a row: as few places as possible stay empty, and the whole is wider than high."""
        count = max(1, len(self.cells))
        wide = range(ceil(sqrt(count)), ceil(sqrt(WIDE * count)) + 1)
        return min(wide, key=lambda columns: (-count % columns, -columns))

    @property
    def size(self) -> tuple[float, float]:
        """Width and height, px."""
        rows = ceil(len(self.cells) / self.columns)
        return self.columns * CELL + 2 * EDGE, TITLE + rows * CELL + EDGE + (FOOT if self.signature else 0)

    def corner(self, place: int) -> Point:
        """Where the cell `place` begins."""
        row, column = divmod(place, self.columns)
        return EDGE + column * CELL, TITLE + EDGE / 2 + row * CELL

    @property
    def colours(self) -> dict[str, str]:
        """By name."""
        return DARK if self.dark else LIGHT


def poster_bytes(poster: Poster, form: str, progress: Progress = unseen) -> bytes:
    """The file, as `form` (SVG or PNG) says; `progress` hears of each cell of a PNG, which takes its time."""
    return as_svg(poster) if form == SVG else as_png(poster, progress)


# as SVG


def as_svg(poster: Poster) -> bytes:
    """One file that refers to no other."""
    width, height = poster.size
    c = poster.colours
    parts = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} {height:g}" width="{width:g}" '
        f'height="{height:g}" font-family={quoteattr(FONTS)}>',
        f"<title>{_safe(poster.title)}</title>",
        f"<style>{STYLE}</style>",
        f'<rect width="{width:g}" height="{height:g}" fill="{c["paper"]}"/>',
        _text(poster.title, (EDGE, EDGE + 14), 34, c["ink"], anchor="start", weight=600),
    ]
    for place, cell in enumerate(poster.cells):
        parts += _svg_cell(cell, poster.corner(place), c, place * BETWEEN)
    if poster.signature:
        parts.append(_text(poster.signature, (width - EDGE, height - EDGE / 2), 15, c["grey"], anchor="end"))
    parts.append("</svg>\n")
    return "\n".join(parts).encode("utf-8")


def _svg_cell(cell: Cell, corner: Point, c: dict[str, str], begin: float) -> list[str]:
    parts = []
    middle = corner[0] + CELL / 2
    curves = _curves(cell.drawing, corner)
    total = sum(map(_length, curves)) or 1.0
    for curve in curves:
        length = _length(curve)
        took = EACH * length / total
        timing = f"--l:{1.02 * length + 1:.0f}px;--t:{took:.2f}s;--d:{begin:.2f}s"
        begin += took
        parts.append(
            f'<path class="s" style="{timing}" d="{_path(curve)}" fill="none" stroke="{c["ink"]}" '
            f'stroke-width="{PEN:g}" stroke-linecap="round" stroke-linejoin="round"/>'
        )
    if not curves:
        left, top = middle - INK / 2, corner[1] + 10
        data = base64.b64encode(_picture(cell.image, c)).decode("ascii")
        parts.append(
            f'<image x="{left:g}" y="{top:g}" width="{INK:g}" height="{INK:g}" href="data:image/png;base64,{data}"/>'
        )
    parts.append(_text(_cut(cell.label), (middle, corner[1] + INK + 34), 15, c["grey"], weight=600))
    if cell.words:
        parts.append(_text(cell.words, (middle, corner[1] + INK + 52), 12, c["grey"]))
    return parts


def _path(curve: Curve) -> str:
    start, *rest = curve
    steps = (f"Q{a[0]:.1f} {a[1]:.1f} {b[0]:.1f} {b[1]:.1f}" for a, b in zip(rest[::2], rest[1::2], strict=True))
    return f"M{start[0]:.1f} {start[1]:.1f}" + "".join(steps)


def _text(words: str, at: Point, size: int, colour: str, *, anchor: str = "middle", weight: int = 400) -> str:
    return (
        f'<text x="{at[0]:g}" y="{at[1]:g}" font-size="{size}" font-weight="{weight}" fill="{colour}" '
        f'text-anchor="{anchor}">{_safe(words)}</text>'
    )


def _safe(words: str) -> str:
    """Text that XML can hold: labels and names come from outside."""
    return escape("".join(letter for letter in words if letter.isprintable()))


# as PNG


def as_png(poster: Poster, progress: Progress = unseen) -> bytes:
    """The same as pixels, `TWICE` as many."""
    from PIL import Image, ImageDraw

    c = poster.colours
    width, height = (round(TWICE * side) for side in poster.size)
    sheet = Image.new("RGB", (width, height), c["paper"])
    for place, cell in enumerate(watched(poster.cells, progress, often=1)):
        corner = poster.corner(place)
        sheet.paste(_png_cell(cell, c), (round(TWICE * corner[0]), round(TWICE * corner[1])))
    pen = ImageDraw.Draw(sheet)
    _write(pen, poster.title, (EDGE, EDGE + 14), 34, c["ink"], "ls")
    for place, cell in enumerate(poster.cells):
        left, top = poster.corner(place)
        _write(pen, _cut(cell.label), (left + CELL / 2, top + INK + 34), 15, c["grey"], "ms")
        _write(pen, cell.words, (left + CELL / 2, top + INK + 52), 12, c["grey"], "ms")
    _write(pen, poster.signature, (poster.size[0] - EDGE, poster.size[1] - EDGE / 2), 15, c["grey"], "rs")
    packed = io.BytesIO()
    sheet.save(packed, "PNG")
    return packed.getvalue()


def _png_cell(cell: Cell, c: dict[str, str]) -> Image.Image:
    from PIL import Image, ImageDraw

    curves = _curves(cell.drawing, (0.0, 0.0))
    sides = (round(TWICE * CELL),) * 2
    painted = Image.new("RGB", sides, c["paper"])
    if not curves:
        scale = TWICE
        picture = Image.open(io.BytesIO(_picture(cell.image, c))).resize(
            (round(scale * INK),) * 2, Image.Resampling.BICUBIC
        )
        painted.paste(picture, (round(scale * (CELL - INK) / 2), round(scale * 10)))
        return painted
    fine = TWICE * SMOOTH
    ink = Image.new("L", (round(fine * CELL),) * 2)
    pen, half = ImageDraw.Draw(ink), fine * PEN / 2
    for curve in curves:
        points = [(fine * x, fine * y) for x, y in _sampled(curve)]
        pen.line(points, fill=255, width=round(2 * half))
        for x, y in points:  # Pillow's own joints leave gaps between points that are nearer than the pen is wide
            pen.ellipse((x - half, y - half, x + half, y + half), fill=255)
    painted.paste(c["ink"], mask=ink.resize(sides, Image.Resampling.LANCZOS))
    return painted


def _picture(image: NDArray[np.uint8], c: dict[str, str]) -> bytes:
    """What has no strokes, as a PNG of 28x28 in the poster's colours."""
    from PIL import Image, ImageColor

    paper, ink = (np.array(ImageColor.getrgb(c[name]), np.float64) for name in ("paper", "ink"))
    share = image[..., None] / 255
    packed = io.BytesIO()
    Image.fromarray(np.rint(paper + share * (ink - paper)).astype(np.uint8)).save(packed, "PNG")
    return packed.getvalue()


def _write(pen: ImageDraw.ImageDraw, words: str, at: Point, size: int, colour: str, anchor: str) -> None:
    if words:
        pen.text((TWICE * at[0], TWICE * at[1]), words, fill=colour, font=_font(TWICE * size), anchor=anchor)


def _font(size: int) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    """One that knows more than Latin letters, where matplotlib is there, which brings it along."""
    from pathlib import Path

    from PIL import ImageFont

    try:
        import matplotlib as mpl

        return ImageFont.truetype(str(Path(mpl.get_data_path()) / "fonts" / "ttf" / "DejaVuSans.ttf"), size)
    except (ImportError, OSError):
        return ImageFont.load_default(size)


# curves


def _curves(drawing: Drawing, corner: Point) -> list[Curve]:
    """The strokes in a cell, as large as fits, in the order they were drawn."""
    if not drawing:
        return []
    every = np.concatenate([stroke.points for stroke in drawing.strokes]).astype(np.float64)
    low, high = every.min(axis=0), every.max(axis=0)
    scale = INK / max(float((high - low).max()), 1.0)
    middle = np.array([corner[0] + CELL / 2, corner[1] + 10 + INK / 2])
    return [_curve((stroke.points - (low + high) / 2) * scale + middle) for stroke in drawing.strokes]


def _curve(points: NDArray[np.float64]) -> Curve:
    """Through the middles between places of the pen, with these as control points; a dot is a line of no length."""
    places = [(float(x), float(y)) for x, y in points]
    found = [places[0]]
    for before, after in pairwise(places[1:]):
        found += [before, ((before[0] + after[0]) / 2, (before[1] + after[1]) / 2)]
    return (*found, places[-1], places[-1])


def _sampled(curve: Curve) -> list[Point]:
    start, *rest = curve
    found = [start]
    for control, end in zip(rest[::2], rest[1::2], strict=True):
        for step in range(1, STEPS + 1):
            t = step / STEPS
            a, b, c = (1 - t) ** 2, 2 * t * (1 - t), t**2
            x, y = (a * start[axis] + b * control[axis] + c * end[axis] for axis in (0, 1))
            found.append((x, y))
        start = end
    return found


def _length(curve: Curve) -> float:
    return sum(dist(one, other) for one, other in pairwise(_sampled(curve)))


def _cut(label: str) -> str:
    return label if len(label) <= LONGEST else label[: LONGEST - 1] + "…"
