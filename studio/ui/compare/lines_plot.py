"""Curves of several versions, writers or runs in one plot, each with its colour, dash and band.

pyqtgraph is imported when there is something to draw; what is hidden is not drawn.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QTimer, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from studio.ui.parts import theme
from studio.ui.parts.plot_lines import add_band, add_curve
from studio.ui.parts.quiet_plot import quiet_plot
from studio.ui.parts.texts import number, percent

AXIS = 48  # px: the left axis
HEIGHT = 130  # px at least
SETTLED = 25  # answers after which a band counts for the range of the axis
STEPS = (0.005, 0.01, 0.02, 0.05, 0.1, 0.2)  # between two lines of the grid: the first that leaves
MOST = 6  # of them at most
FEW = 12  # on the horizontal axis: each has a number, where all are whole


@dataclass(frozen=True, eq=False)
class PlotLine:
    """Places x (k,), what it is there y (k,), and its band low (k,), high (k,) if it has one."""

    name: str
    number: int  # gives colour and dash
    x: NDArray[np.float64]
    y: NDArray[np.float64]
    low: NDArray[np.float64] | None = None
    high: NDArray[np.float64] | None = None


class LinesPlot(QWidget):
    """`shares`: the vertical axis ends at 1 at most, and is in per cent unless it has `digits`."""

    def __init__(self, name: str, parent: QWidget | None = None, *, shares: bool = True, digits: int = 0) -> None:
        super().__init__(parent)
        self._name, self._shares, self._digits = name, shares, digits
        self._plot: Any = None  # pyqtgraph.PlotWidget, once there is something to draw
        self._lines: tuple[PlotLine, ...] = ()
        self._below = ""
        self._stale = False
        self._looks = QTimer(self)  # a change of theme comes as many events: one redraw for all of them
        self._looks.setSingleShot(True)
        self._looks.setInterval(0)
        self._looks.timeout.connect(self._draw_if_seen)
        self.setAccessibleName(name)
        self.setMinimumHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._body = QVBoxLayout(self)
        self._body.setContentsMargins(0, 0, 0, 0)

    def show_lines(self, lines: Sequence[PlotLine], below: str) -> None:
        """Draw them when they can be seen; `below`: what the horizontal axis counts."""
        self._lines, self._below, self._stale = tuple(lines), below, True
        told = [f"{line.name}: {self._words(float(line.y[-1]))}" for line in self._lines if len(line.y)]
        self.setAccessibleDescription("; ".join(told))
        self._draw_if_seen()

    def _words(self, value: float) -> str:
        return number(value, self._digits + 1) if self._digits else percent(value)

    def showEvent(self, event: QShowEvent) -> None:
        """What came while nobody looked."""
        super().showEvent(event)
        self._draw_if_seen()

    def event(self, event: QEvent) -> bool:
        """Another theme has other colours, a screen of another density other pens."""
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.DevicePixelRatioChange):
            self._stale = True
            self._looks.start()
        return super().event(event)

    @Slot()
    def _draw_if_seen(self) -> None:
        if self._stale and self.isVisible():
            self._stale = False
            self._draw()

    def _draw(self) -> None:
        if self._plot is None:
            if not self._lines:
                return
            self._plot = quiet_plot(self._name)
            self._plot.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
            self._plot.getPlotItem().layout.setContentsMargins(0, 6, 4, 0)
            self._body.addWidget(self._plot)
        self._plot.clear()
        self._plot.setVisible(bool(self._lines))
        if not self._lines:
            return
        self._axes()
        for line in self._lines:
            if line.low is not None and line.high is not None:
                add_band(self._plot, line.x, line.low, line.high, line.number)
            add_curve(self._plot, line.x, line.y, line.number, self.devicePixelRatioF())

    def _axes(self) -> None:
        import pyqtgraph

        c = theme.colours()
        ticks = self._ticks()
        low, high = ticks[0], ticks[-1]
        longest = max(float(line.x[-1]) for line in self._lines)
        first = min(float(line.x[0]) for line in self._lines)
        for tick in ticks:
            grid = pyqtgraph.InfiniteLine(tick, angle=0, pen=pyqtgraph.mkPen(c.line))
            grid.setZValue(-20)
            self._plot.addItem(grid, ignoreBounds=True)
        left, bottom = self._plot.getAxis("left"), self._plot.getAxis("bottom")
        digits = 0 if ticks[1] - ticks[0] >= 0.0099 else 1
        left.setTicks([[(at, number(at, self._digits) if self._digits else percent(at, digits)) for at in ticks]])
        left.setWidth(AXIS)
        for axis in (left, bottom):
            axis.setStyle(tickLength=0, tickAlpha=0, tickFont=theme.font(theme.SMALL), tickTextOffset=6)
            axis.setPen(pyqtgraph.mkPen(None))
            axis.setTextPen(c.grey)
        few = longest - min(first, 0.0) <= FEW and all((line.x == line.x.round()).all() for line in self._lines)
        bottom.setTickSpacing(levels=[(1.0, 0.0)] if few else None)  # nobody gives half an answer
        bottom.showLabel(bool(self._below))
        bottom.setLabel(self._below or None, color=c.grey, **{"font-size": f"{theme.SMALL}px"})
        room = high - low
        self._plot.setRange(
            xRange=(min(first, 0.0) if longest > first else first - 1, longest * 1.02 + (longest == first)),
            yRange=(low - 0.01 * room, high + 0.015 * room),
            padding=0,
            disableAutoRange=True,
        )

    def _ticks(self) -> list[float]:
        """Lines of the grid, from below everything worth seeing, as bands of a few answers are not, to above it."""
        lows, highs = [], []
        for line in self._lines:
            settled = line.x >= SETTLED if line.low is not None else np.ones(len(line.x), np.bool_)
            settled[-1] |= not settled.any()
            lows.append(float((line.y if line.low is None else line.low)[settled].min()))
            highs.append(float((line.y if line.high is None else line.high)[settled].max()))
        low, high = min(lows), max(highs)
        if not self._shares:
            return [0.0, (high or 1.0) / 2, high or 1.0]
        step = next((step for step in STEPS if (high - low) / step <= MOST - 2), STEPS[-1])
        first, last = int(np.floor(low / step + 1e-9)), int(np.ceil(high / step - 1e-9))
        return [place * step for place in range(min(first, last - 1), last + 1)]
