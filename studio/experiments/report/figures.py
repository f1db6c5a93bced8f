"""The figures of a report: curves with bands, points with intervals, confusion matrices, training curves.

Each function draws one `Figure` in the light colours of `palette`, on a ground that lets the page through. One colour,
dash and marker belong to one name all over a figure. Names come from files, so none of them is taken for mathematics.
matplotlib is loaded where a figure is drawn.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from studio.experiments.report.html import held
from studio.experiments.report.palette import CURVES, DASHES, LIGHT, MARKERS
from studio.stats import Share

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

WIDE = 9.2  # inches; a figure is as wide as the page
DECADES = 50  # times as large as the smallest: then a scale is logarithmic
SETTLED = 20  # points of a curve after which its band says something
POINTS = 240  # of a curve: more are not seen
LEGEND = 4  # names in a row
WRITERS = 30  # of a chart: those with most drawings or answers, or the first
BAND = 0.13  # how strong a band is
STRONGEST = 0.55  # of a field of a matrix, so that its number can be read on it
FIELD = 0.34  # inches, of a matrix; less where it has many
INNER = 30  # classes of a matrix up to which each field has its number
STYLE: dict[Any, Any] = {
    "font.family": "DejaVu Sans",
    "font.size": 9.0,
    "text.color": LIGHT["ink"],
    "text.parse_math": False,
    "axes.edgecolor": LIGHT["line"],
    "axes.labelcolor": LIGHT["grey"],
    "axes.facecolor": "none",
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.spines.left": False,
    "axes.grid": True,
    "axes.axisbelow": True,
    "axes.unicode_minus": False,
    "grid.color": LIGHT["line"],
    "grid.linewidth": 0.8,
    "xtick.color": LIGHT["grey"],
    "ytick.color": LIGHT["grey"],
    "xtick.major.size": 0.0,
    "ytick.major.size": 0.0,
    "lines.linewidth": 1.8,
    "lines.markersize": 5.0,
    "legend.frameon": False,
    "legend.handlelength": 3.0,
    "figure.facecolor": "none",
    "savefig.facecolor": LIGHT["card"],
    "svg.hashsalt": "studio",
}


@dataclass(frozen=True, eq=False)
class Line:
    """A curve: places x (k,), what it is there y (k,), and its interval low (k,), high (k,) if it has one."""

    name: str  # "": it is the only one, and needs none
    x: NDArray[Any]
    y: NDArray[Any]
    low: NDArray[Any] | None = None
    high: NDArray[Any] | None = None
    single: tuple[tuple[float, float], ...] = ()  # what it is the mean of, each with its x; shown small


@dataclass(frozen=True)
class Point:
    """A share with its interval, in a row named `row`; `series` gives its colour and marker."""

    row: str
    value: float
    low: float
    high: float
    series: str = ""
    single: tuple[float, ...] = ()  # what it is the mean of, shown small


@contextmanager
def looks() -> Iterator[None]:
    """Figures made, or written, inside look as they should."""
    import matplotlib as mpl

    with mpl.rc_context(STYLE):
        yield


def manner(place: int) -> dict[str, Any]:
    """Colour, dash and marker of the model number `place`."""
    return {
        "color": CURVES[place % len(CURVES)],
        "linestyle": DASHES[place % len(DASHES)],
        "marker": MARKERS[place % len(MARKERS)],
    }


@looks()
def curves(lines: Sequence[Line], *, x: str, y: str = "accuracy", height: float = 3.6, cut: bool = False) -> Figure:
    """One curve for each of `lines`, with its band. `cut`: the first points, of which little is known, may run off."""
    figure, (axes,) = _figure(height)
    _draw(axes, lines)
    axes.set(xlabel=held(x), ylabel=y)
    lower = [line.y if line.low is None else line.low for line in lines]
    bottom = [float((_settled(values) if cut else values).min()) for values in lower]
    top = max(float((line.y if line.high is None else line.high).max()) for line in lines)
    if min(bottom) < top:
        axes.set_ylim(min(bottom) - 0.02 * (top - min(bottom)), top + 0.02 * (top - min(bottom)))
    if any(line.name for line in lines):
        _legend(figure, axes)
    return figure


@looks()
def points(rows: Sequence[Point], *, x: str = "accuracy") -> Figure:
    """A line for each row, its points with their intervals on it; rows from the top, in the order they come."""
    names = list(dict.fromkeys(one.row for one in rows))
    series = list(dict.fromkeys(one.series for one in rows))
    figure, (axes,) = _figure(0.8 + (0.12 + 0.13 * len(series)) * len(names) + (0.3 if len(series) > 1 else 0))
    step = 0.6 / len(series)
    for place, name in enumerate(series):
        mine = [one for one in rows if one.series == name]
        heights = np.array([names.index(one.row) + step * (place - (len(series) - 1) / 2) for one in mine])
        value, low, high = (np.array([getattr(one, key) for one in mine]) for key in ("value", "low", "high"))
        how = manner(place if len(series) > 1 else 2)
        axes.hlines(heights, low, high, color=how["color"], linewidth=2)
        for one, at in zip(mine, heights, strict=True):
            axes.plot(one.single, [at] * len(one.single), "|", color=how["color"], markersize=6, alpha=0.7)
        axes.plot(value, heights, how["marker"], color=how["color"], label=name, markersize=6)
    axes.set_yticks(range(len(names)), [_short(name) for name in names])
    axes.set_ylim(len(names) - 0.5, -0.5)
    axes.grid(visible=False, axis="y")
    axes.set_xlabel(x)
    if len(series) > 1:
        _legend(figure, axes)
    return figure


@looks()
def scattered(shares: Sequence[tuple[float, Share]], *, x: str, y: str = "accuracy") -> Figure:
    """A point with its interval for each share, at its x; on a logarithmic scale where x goes over decades."""
    figure, (axes,) = _figure(3.2)
    places = np.array([place for place, _ in shares])
    value, low, high = (np.array([getattr(share, key) for _, share in shares]) for key in ("value", "low", "high"))
    how = manner(2)
    axes.vlines(places, low, high, color=how["color"], linewidth=1, alpha=0.5)
    axes.plot(places, value, how["marker"], color=how["color"])
    if places.min() > 0 and places.max() > DECADES * places.min():
        axes.set_xscale("log")
    axes.set(xlabel=held(x), ylabel=y)
    return figure


@looks()
def matrix(labels: Sequence[str], counts: NDArray[np.int64], *, columns: Sequence[str] | None = None) -> Figure:
    """A confusion matrix, counts (labels, columns): what it is downwards, as what it was read across.

    A field is as strong as its share of its row; what was read rightly is blue, the rest orange.
    """
    across = tuple(labels if columns is None else columns)
    field = min(FIELD, (WIDE - 1) / max(len(labels), len(across)))
    figure, (axes,) = _figure(0.7 + field * len(labels), 0.7 + field * len(across))
    total = np.maximum(counts.sum(axis=1, keepdims=True), 1)
    strength = np.sqrt(counts / total) * STRONGEST
    for row, column in np.argwhere(counts > 0).tolist():
        right = labels[row] == across[column]
        where = (column - 0.47, row - 0.47)
        axes.add_patch(_field(where, CURVES[2 if right else 1], float(strength[row, column])))
        if max(counts.shape) <= INNER:
            axes.text(column, row, f"{counts[row, column]:,}", ha="center", va="center", fontsize=7.5)
    axes.set_xticks(range(len(across)), [_short(name, 6) for name in across])
    axes.set_yticks(range(len(labels)), [_short(name, 6) for name in labels])
    axes.set(xlim=(-0.5, len(across) - 0.5), ylim=(len(labels) - 0.5, -0.5), xlabel="read as", ylabel="is", aspect=1)
    axes.grid(visible=False)
    axes.spines["bottom"].set_visible(False)
    return figure


@looks()
def panels(shown: Sequence[tuple[str, Sequence[Line]]], *, x: str = "epoch", height: float = 3.2) -> Figure:
    """Several plots beside each other, each with its title and its curves; one legend for all of them."""
    names = list(dict.fromkeys(line.name for _, lines in shown for line in lines))
    figure, every = _figure(height, count=len(shown))
    for axes, (title, lines) in zip(every, shown, strict=True):
        _draw(axes, lines, names)
        axes.set_title(title, fontsize=9, color=LIGHT["grey"], loc="left")
        axes.set_xlabel(x)
    _legend(figure, max(every, key=lambda axes: len(axes.get_lines())))
    return figure


def _figure(height: float, width: float = WIDE, count: int = 1) -> tuple[Figure, tuple[Axes, ...]]:
    from matplotlib.figure import Figure

    figure = Figure(figsize=(width, height), layout="constrained")
    return figure, tuple(figure.add_subplot(1, count, place + 1) for place in range(count))


def _draw(axes: Axes, lines: Sequence[Line], names: Sequence[str] | None = None) -> None:
    """The curves, each in the manner of its place among `names`."""
    every = [line.name for line in lines] if names is None else list(names)
    band = BAND if len(lines) <= LEGEND else BAND / 2
    for line in lines:
        how = manner(every.index(line.name))
        kept = _thinned(len(line.x))
        if line.low is not None and line.high is not None:
            axes.fill_between(
                line.x[kept], line.low[kept], line.high[kept], color=how["color"], alpha=band, linewidth=0
            )
        if line.single:
            axes.plot(*zip(*line.single, strict=True), "_", color=how["color"], markersize=7, alpha=0.8)
        apart = max(1, len(kept) // 8)
        axes.plot(line.x[kept], line.y[kept], **how, markevery=(apart // 2, apart), label=line.name)


def _thinned(count: int) -> NDArray[np.int64]:
    """Which of `count` points are drawn: the first and the last are among them."""
    return np.unique(np.linspace(0, count - 1, min(count, POINTS)).round().astype(np.int64))


def _field(corner: tuple[float, float], colour: str, strength: float) -> Any:
    from matplotlib.patches import Rectangle

    return Rectangle(corner, 0.94, 0.94, facecolor=colour, alpha=max(0.08, strength), linewidth=0)


def _legend(figure: Figure, axes: Axes) -> None:
    """The names below everything, where they cover nothing; one that begins with "_" is a name, too."""
    lines = [line for line in axes.get_lines() if line.get_marker() not in ("|", "_")]
    said = [f"\u200b{_short(str(line.get_label()))}" for line in lines]
    if lines:
        figure.legend(lines, said, loc="outside lower center", ncols=min(LEGEND, len(lines)))


def _settled(values: NDArray[Any]) -> NDArray[Any]:
    """Without the first of them, of which little is known."""
    return values[min(max(SETTLED, len(values) // 8), len(values) // 2) :]


def _short(name: str, most: int = 28) -> str:
    name = held(name)
    return name if len(name) <= most else name[: most - 1] + "…"
