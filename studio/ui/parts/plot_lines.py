"""How curves look, wherever one is drawn: a colour and a dash for each number, a thin band for the interval.

A version, writer or run keeps its number, so it can be told by more than its colour, and by the same in every plot.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QColor, QPen

from studio.ui.parts import theme

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

DASHES: tuple[list[float] | None, ...] = (None, [6, 2.5], [2, 2], [7, 2, 2, 2])
WIDTH = 2.2  # px
DOT = 7  # px across: a line of one place


def curve_colour(number: int) -> QColor:
    """The colour of the line of that number, in the theme that is on."""
    curves = theme.colours().curves
    return QColor(curves[number % len(curves)])


def curve_pen(number: int, ratio: float, width: float = WIDTH) -> QPen:
    """Its pen. `ratio`: device pixels a pixel, which are what such pens count, so that it is the same in every plot."""
    pen = QPen(curve_colour(number), width * ratio)
    pen.setCosmetic(True)
    if (dash := DASHES[number % len(DASHES)]) is not None:
        pen.setDashPattern(dash)
    return pen


def add_curve(plot: Any, x: NDArray[np.float64], y: NDArray[np.float64], number: int, ratio: float) -> None:
    """A line through places x (k,), y (k,) of a `quiet_plot`; a dot where it is one place."""
    import pyqtgraph

    line = pyqtgraph.PlotCurveItem(x, y, pen=curve_pen(number, ratio), antialias=True)
    plot.addItem(line, ignoreBounds=True)
    if len(x) == 1:
        clear = pyqtgraph.mkPen(None)
        dot = pyqtgraph.ScatterPlotItem(x, y, size=DOT, brush=curve_colour(number), pen=clear)
        plot.addItem(dot, ignoreBounds=True)


def add_band(
    plot: Any, x: NDArray[np.float64], low: NDArray[np.float64], high: NDArray[np.float64], number: int
) -> None:
    """The band between low (k,) and high (k,), below all lines."""
    import pyqtgraph

    colour = curve_colour(number)
    colour.setAlpha(45 if theme.colours().dark else 38)
    clear = pyqtgraph.mkPen(None)
    ends = [pyqtgraph.PlotCurveItem(x, values, pen=clear) for values in (low, high)]
    fill = pyqtgraph.FillBetweenItem(*ends, brush=colour)
    fill.setZValue(-10)
    for item in (*ends, fill):
        plot.addItem(item, ignoreBounds=True)
