"""The headline and its curve: how often the model was right on your drawings, model after model.

The number is never shown without its interval and its n. pyqtgraph takes a good part of a second to load, so the card
stands without it at first; it is redrawn at most twice a second, however fast somebody answers.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, Qt, QTimer, Slot
from PySide6.QtGui import QColor, QFont, QPen
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from studio.ui.parts import theme
from studio.ui.parts.plot_lines import add_band, add_curve, curve_colour
from studio.ui.parts.quiet_plot import quiet_plot
from studio.ui.parts.texts import interval, number, percent, text_label, title_label

if TYPE_CHECKING:
    from studio.figures import CurveSegment, Headline
    from studio.ui.draw.curve import Curve, Mark, Stretch

TICK = 26  # px between two lines of the grid at least
REDRAW = 500  # ms
LOWEST, APART, TURNS = 0.06, 0.1, 3  # heights of the words at swaps, in turn: neighbours do not cover each other
LINE = 16  # px between them at least, where the plot is low
AXES = 20  # px of the plot that are its axis


class AccuracyPlot(QFrame):
    """The card at the bottom right of the Draw page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", "true")
        self.setMinimumHeight(150)
        self._plot: Any = None  # pyqtgraph.PlotWidget, once it is loaded
        self._segments: Sequence[CurveSegment] = ()
        self._corrections: Mapping[str, int] = {}
        self._seen: dict[str, int] = {}  # version -> its number in order of arrival: its colour and dash for good
        self._stale = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(REDRAW)
        self._pause.timeout.connect(self._draw_if_stale)
        self._looks = QTimer(self)  # a change of theme comes as many events: one redraw for all of them
        self._looks.setSingleShot(True)
        self._looks.setInterval(0)
        self._looks.timeout.connect(self._draw)
        self.figure = text_label("–", size=theme.FIGURE, weight=QFont.Weight.Bold)
        self.interval = text_label("", size=theme.TEXT, tone="grey")
        self.empty = text_label(self.tr("Your accuracy appears here, answer by answer."), tone="grey")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._lay_out()

    def _lay_out(self) -> None:
        self._title = title_label(self.tr("Accuracy on your drawings"))
        self._body = QVBoxLayout()
        self._body.addWidget(self.empty, 1)
        self._grid = QGridLayout(self)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(0, 1)
        self._grid.setRowStretch(2, 1)
        self._grid.addLayout(self._body, 2, 0, 1, 2)
        self._describe(())
        self._compact = True
        self.set_compact(False)

    def set_compact(self, compact: bool) -> None:
        """A low window: the interval goes beside the number, under the title, and the axis loses its words."""
        if compact == self._compact:
            return
        self._compact = compact
        side = Qt.AlignmentFlag.AlignLeft if compact else Qt.AlignmentFlag.AlignRight
        self._grid.setContentsMargins(22, *((8, 20, 4) if compact else (14, 20, 10)))
        self._grid.addWidget(self._title, 0, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(self.figure, 0, 1, 2 if compact else 1, 1, Qt.AlignmentFlag.AlignRight)
        self._grid.addWidget(self.interval, 1, 0, 1, 1 if compact else 2, side)
        self._draw()

    @property
    def loaded(self) -> bool:
        """Is pyqtgraph there?"""
        return self._plot is not None

    def load(self) -> None:
        """Import pyqtgraph and put the plot in place."""
        if self._plot is not None:
            return
        plot = quiet_plot(self.tr("Accuracy curve"))
        plot.getViewBox().setMouseEnabled(x=False, y=False)
        plot.getPlotItem().layout.setContentsMargins(0, 8, 2, 0)
        plot.hide()
        self._body.addWidget(plot, 1)
        self._plot = plot
        self._draw()

    def show_figures(
        self, headline: Headline, segments: Sequence[CurveSegment], corrections: Mapping[str, int]
    ) -> None:
        """The number at once, the curve at the next redraw. `corrections`: drawings each version trained on."""
        share = headline.share
        self.figure.setText("–" if share.value is None else percent(share.value))
        parts = []
        if share.n:
            parts.append(f"{interval(share.low, share.high)}   n = {number(share.n)}")
        if headline.cleared:
            parts.append(self.tr("{n} cleared").format(n=number(headline.cleared)))
        self.interval.setText("   ".join(parts))
        self._describe(segments)
        self._segments, self._corrections = segments, corrections
        for segment in segments:
            self._seen.setdefault(segment.version, len(self._seen))
        self._stale = True
        if not self._pause.isActive():
            self._draw_if_stale()

    def forget(self) -> None:
        """Another gallery comes: its versions have their colours from the first on, whatever was shown before."""
        self._seen.clear()

    def _describe(self, segments: Sequence[CurveSegment]) -> None:
        """The curve in words, version by version: what is drawn can be read, too."""
        said = [
            self.tr("{version}: {share} of {n}").format(
                version=one.version, share=percent(sum(one.correct) / len(one.correct)), n=len(one.correct)
            )
            for one in segments
            if len(one.correct)
        ]
        self.setAccessibleName(f"{self._title.accessibleName()}: {self.figure.text()}, {self.interval.text()}")
        self.setAccessibleDescription("; ".join(said) or self.empty.text())

    def changeEvent(self, event: QEvent) -> None:
        """Another theme: other colours."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._looks.start()

    def event(self, event: QEvent) -> bool:
        """On a screen of another density lines are drawn again: see `_pen`."""
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._looks.start()
        return super().event(event)

    @Slot()
    def _draw_if_stale(self) -> None:
        if self._stale and self._plot is not None:
            self._draw()
            self._pause.start()

    @Slot()
    def _draw(self) -> None:
        if self._plot is None:
            return
        from studio.ui.draw.curve import build_curve

        self._stale = False
        curve = build_curve(self._segments, self._corrections)
        self.empty.setVisible(not curve.stretches)
        self._plot.setVisible(bool(curve.stretches))
        if not curve.stretches:
            return
        colours = theme.colours()
        self._plot.clear()
        self._draw_axes(curve, colours)
        for stretch in curve.stretches:
            self._draw_stretch(stretch)
        room = self._plot.height() - AXES
        for index, mark in enumerate(curve.marks):
            self._draw_mark(mark, LOWEST + index % TURNS * max(APART, LINE / max(room, 1)), curve, colours)

    def _pen(self, colour: str | QColor, width: float) -> QPen:
        """pyqtgraph's pens count device pixels: on a dense screen they must be wider to look the same."""
        pen = QPen(QColor(colour), width * self.devicePixelRatioF())
        pen.setCosmetic(True)
        return pen

    def _draw_axes(self, curve: Curve, c: theme.Colours) -> None:
        import pyqtgraph

        room = self._plot.height() - (20 if self._compact else 40)
        step = 0.1 if (1 - curve.floor) / 0.1 <= room / TICK else 0.2
        ticks = [1 - index * step for index in range(int((1 - curve.floor) / step + 1e-6) + 1)]
        for tick in ticks:
            line = pyqtgraph.InfiniteLine(tick, angle=0, pen=self._pen(c.line, 1))
            line.setZValue(-20)
            self._plot.addItem(line, ignoreBounds=True)
        left, bottom = self._plot.getAxis("left"), self._plot.getAxis("bottom")
        left.setTicks([[(tick, percent(tick, 0)) for tick in ticks]])
        words = self.tr("answers · the thin line is the last 50")
        if curve.floor > 0:
            words += self.tr(" · the axis is cut at {floor}").format(floor=percent(curve.floor, 0))
        for axis in (left, bottom):
            axis.setStyle(tickLength=0, tickAlpha=0, tickFont=theme.font(theme.SMALL), tickTextOffset=6)
            axis.setPen(pyqtgraph.mkPen(None))
            axis.setTextPen(c.grey)
        bottom.showLabel(not self._compact)
        bottom.setLabel(None if self._compact else words, color=c.grey, **{"font-size": f"{theme.SMALL}px"})
        self._plot.setRange(
            xRange=(0, curve.length * 1.02),
            yRange=(curve.floor, 1 + 0.015 * (1 - curve.floor)),
            padding=0,
            disableAutoRange=True,
        )

    def _draw_stretch(self, stretch: Stretch) -> None:
        import pyqtgraph

        number = self._seen.get(stretch.version, 0)
        add_band(self._plot, stretch.x, stretch.low, stretch.high, number)
        add_curve(self._plot, stretch.x, stretch.value, number, self.devicePixelRatioF())
        if len(stretch.recent):
            faint = curve_colour(number)
            faint.setAlpha(150)
            recent = pyqtgraph.PlotCurveItem(stretch.x, stretch.recent, pen=self._pen(faint, 1), antialias=True)
            self._plot.addItem(recent, ignoreBounds=True)

    def _draw_mark(self, mark: Mark, height: float, curve: Curve, c: theme.Colours) -> None:
        import pyqtgraph

        pen = self._pen(c.grey, 1)
        pen.setDashPattern([4, 3])
        side = -0.04 if mark.x < 0.7 * curve.length else 1.04
        line = pyqtgraph.InfiniteLine(
            mark.x,
            angle=90,
            pen=pen,
            label=mark.text,
            labelOpts={"position": height, "color": c.grey, "anchors": [(side, 0.5)] * 2},
        )
        line.label.setFont(theme.font(theme.SMALL))
        self._plot.addItem(line, ignoreBounds=True)
