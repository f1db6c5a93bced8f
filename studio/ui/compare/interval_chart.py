"""Shares in rows, each with its 95 % interval as a line and its figures beside it: who is read better can be seen.

It is the legend of curves, too: each row has the colour and the dash of its number.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, floor

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from studio.stats import Share
from studio.ui.parts import theme
from studio.ui.parts.language import placed
from studio.ui.parts.plot_lines import curve_colour, curve_pen
from studio.ui.parts.texts import interval, number, percent

ROW = 28  # px
AXIS = 22  # px below the rows
SWATCH = 26  # px, of the dash before a name
GAP = 14  # px
NAMES = 0.4  # of the width that names may take
LEAST = 90  # px of the chart: where there is less room, there are figures alone
DOT = 4.5  # px, radius
STEPS = (0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.25, 0.5)  # between two lines of the grid
TICK = 64  # px between them at least


@dataclass(frozen=True)
class Row:
    """One share; `number` gives colour and dash, `singles` what it is the mean of."""

    name: str
    share: Share
    number: int
    singles: tuple[float, ...] = ()

    @property
    def figures(self) -> str:
        """The share, its interval and n in words."""
        if self.share.value is None:
            return "–"
        return f"{percent(self.share.value)}   {interval(self.share.low, self.share.high)}   n = {number(self.share.n)}"


class IntervalChart(QWidget):
    """As high as its rows; it paints and emits nothing."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[Row, ...] = ()
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_rows(())

    def show_rows(self, rows: Sequence[Row]) -> None:
        """What is to be seen, from the top."""
        self.rows = tuple(rows)
        self.setAccessibleDescription("; ".join(f"{row.name}: {row.figures}" for row in self.rows))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """All rows and the axis."""
        return QSize(480, ROW * len(self.rows) + (AXIS if self.rows else 0))

    def minimumSizeHint(self) -> QSize:
        """As high; names are cut where it is narrow."""
        return QSize(240, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Grid, then row by row: dash, name, interval, figures."""
        if not self.rows:
            return
        c, metrics = theme.colours(), QFontMetricsF(theme.font())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.font())
        figures = max(metrics.horizontalAdvance(row.figures) for row in self.rows) + 2
        widest = max(metrics.horizontalAdvance(row.name) for row in self.rows) + 2
        names = min(widest, max(NAMES * self.width() - SWATCH, self.width() - figures - SWATCH - 2 * GAP - LEAST, 60))
        left = SWATCH + 8 + names + GAP
        chart = QRectF(left, 0, max(0.0, self.width() - left - GAP - figures), ROW * len(self.rows))
        chart = placed(chart, self.width())
        low, high, step = self._span(chart.width())
        if chart.width() >= LEAST:
            self._grid(painter, chart, low, high, step, c)
        for place, row in enumerate(self.rows):
            top = place * ROW
            self._swatch(painter, row, top)
            painter.setPen(QColor(c.ink))
            box = placed(QRectF(SWATCH + 8, top, names, ROW), self.width())
            name = metrics.elidedText(row.name, Qt.TextElideMode.ElideMiddle, names)
            painter.drawText(box, _side(at_end=False), name)
            painter.setPen(QColor(c.grey))
            box = placed(QRectF(self.width() - figures, top, figures, ROW), self.width())
            painter.drawText(box, _side(at_end=True), row.figures)
            if chart.width() >= LEAST and row.share.n:
                self._interval(painter, row, QRectF(chart.left(), top, chart.width(), ROW), (low, high))

    def _span(self, width: float) -> tuple[float, float, float]:
        """Where the axis begins and ends, and the step of its grid."""
        shares = [row.share for row in self.rows if row.share.n] or [Share(0, 0)]
        low, high = min(share.low for share in shares), max(share.high for share in shares)
        step = next((step for step in STEPS if (high - low) / step * TICK <= max(width, TICK)), STEPS[-1])
        return max(0.0, floor(low / step) * step), min(1.0, ceil(high / step) * step), step

    def _grid(self, painter: QPainter, chart: QRectF, low: float, high: float, step: float, c: theme.Colours) -> None:
        small = theme.font(theme.SMALL)
        painter.save()
        painter.setFont(small)
        for index in range(round((high - low) / step) + 1):
            at = low + index * step
            x = chart.left() + chart.width() * (at - low) / (high - low)
            painter.setPen(QPen(QColor(c.line), 1))
            painter.drawLine(QPointF(x, 2), QPointF(x, chart.bottom()))
            painter.setPen(QColor(c.grey))
            words = percent(at, 0 if step >= 0.01 else 1)
            box = QRectF(x - TICK / 2, chart.bottom() + 2, TICK, AXIS - 4)
            painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), words)
        painter.restore()

    def _swatch(self, painter: QPainter, row: Row, top: float) -> None:
        painter.setPen(curve_pen(row.number, self.devicePixelRatioF()))
        y = top + ROW / 2
        box = placed(QRectF(0, y, SWATCH, 0), self.width())
        painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))

    def _interval(self, painter: QPainter, row: Row, box: QRectF, span: tuple[float, float]) -> None:
        def x(share: float) -> float:
            return box.left() + box.width() * (share - span[0]) / (span[1] - span[0])

        colour, y = curve_colour(row.number), box.center().y()
        painter.setPen(QPen(colour, 2))
        painter.drawLine(QPointF(x(row.share.low), y), QPointF(x(row.share.high), y))
        for end in (row.share.low, row.share.high):
            painter.drawLine(QPointF(x(end), y - 4), QPointF(x(end), y + 4))
        painter.setPen(Qt.PenStyle.NoPen)
        faint = QColor(colour)
        faint.setAlpha(120)
        painter.setBrush(faint)
        for share in row.singles:
            if span[0] <= share <= span[1]:
                painter.drawEllipse(QPointF(x(share), y - 7), 2.0, 2.0)
        painter.setBrush(colour)
        if row.share.value is not None:
            painter.drawEllipse(QPointF(x(row.share.value), y), DOT, DOT)


def _side(*, at_end: bool) -> int:
    """At the side where reading ends, or begins: Qt mirrors both in a widget that is mirrored."""
    side = Qt.AlignmentFlag.AlignRight if at_end else Qt.AlignmentFlag.AlignLeft
    return int(side | Qt.AlignmentFlag.AlignVCenter)
