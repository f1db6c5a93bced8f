"""A training as it goes: loss above, accuracy on what it trains on and on base validation below, over the epochs.

It is redrawn at most twice a second, however fast reports come, and only while it can be seen. The last training stays
until the next one begins, with a line where it ended. pyqtgraph is imported when there is something to draw.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, Qt, QTimer, Slot
from PySide6.QtGui import QColor, QPen, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from studio.ui.parts import theme
from studio.ui.parts.quiet_plot import quiet_plot
from studio.ui.parts.texts import ElidedLabel, number, percent, text_label, title_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from studio.ui.training.training_run import Point, TrainingRun

REDRAW = 500  # ms
HEIGHT = 280  # px
DASHES = [5.0, 2.0]  # of what it trains on
AXIS = 48  # px: both axes begin at one place
EDGE = 6  # px above a plot: half of the number at the top of its axis
FLOOR = 0.02  # of accuracy, below the lowest point


class TrainingPlot(QFrame):
    """A card with two plots, one above the other."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", "true")
        self.setMinimumHeight(HEIGHT)
        self._run: TrainingRun | None = None
        self._plots: tuple[Any, Any] | None = None  # pyqtgraph.PlotWidget, once they are wanted: loss, accuracy
        self._stale = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(REDRAW)
        self._pause.timeout.connect(self._draw_if_stale)
        self.empty = text_label(
            self.tr("No training yet: its loss and accuracy are drawn here as it goes."), tone="grey"
        )
        self.empty.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.words = ElidedLabel(size=theme.SMALL, tone="grey")
        self.words.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._title = title_label(self.tr("Training as it goes"))
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addWidget(self.words, 1)
        self._body = QVBoxLayout(self)
        self._body.setContentsMargins(20, 14, 20, 12)
        self._body.setSpacing(4)
        self._body.addLayout(head)
        self._body.addWidget(self.empty, 1)

    def show_run(self, run: TrainingRun) -> None:
        """Draw `run`, now or half a second after the last time; call it again when there is more of it."""
        self._run, self._stale = run, True
        if not self._pause.isActive():
            self._draw_if_stale()

    def showEvent(self, event: QShowEvent) -> None:
        """What came while nobody looked."""
        super().showEvent(event)
        self._draw_if_stale()

    def changeEvent(self, event: QEvent) -> None:
        """Another theme: other colours."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._plots is not None:
            self._stale = True
            self._pause.start()

    @Slot()
    def _draw_if_stale(self) -> None:
        if self._stale and self.isVisible() and self._run is not None:
            self._stale = False
            self._draw(self._run)
            self._pause.start()

    def _draw(self, run: TrainingRun) -> None:
        self.words.setText(self._told(run))
        self.setAccessibleName(f"{self._title.accessibleName()}: {self.words.text()}")
        self.empty.setVisible(not run.loss)
        if not run.loss:
            self.empty.setText(self._nothing(run))
            for plot in self._plots or ():
                plot.hide()
            return
        if self._plots is None:
            self._plots = self._made(self.tr("Loss")), self._made(self.tr("Accuracy"))
        c = theme.colours()
        losses, accuracies = self._plots
        highest = max(point.value for point in run.loss)
        lines = [*run.accuracy, *run.validation]
        lowest = max(0.0, min((point.value for point in lines), default=0.0) - FLOOR)
        self._begin(losses, run, (0.0, highest * 1.05 or 1.0), c)
        self._begin(accuracies, run, (lowest, 1.0), c)
        self._line(losses, run.loss, c.grey, dashes=True)
        self._line(accuracies, run.accuracy, c.grey, dashes=True)
        self._line(accuracies, run.validation, c.accent, dots=True)
        accuracies.setLabel("bottom", self._legend(run), color=c.grey, **{"font-size": f"{theme.SMALL}px"})
        for plot in self._plots:
            plot.show()

    def _made(self, name: str) -> Any:
        plot = quiet_plot(name)
        plot.getPlotItem().layout.setContentsMargins(0, EDGE, 0, 0)
        plot.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)  # its own hint is a whole window
        self._body.addWidget(plot, 1)
        return plot

    def _begin(self, plot: Any, run: TrainingRun, high: tuple[float, float], c: theme.Colours) -> None:
        """An empty plot with its axes, and the line where the training ended."""
        import pyqtgraph

        plot.clear()
        plot.setRange(xRange=(0, run.epochs), yRange=high, padding=0.02, disableAutoRange=True)
        for side in ("left", "bottom"):
            axis = plot.getAxis(side)
            axis.setStyle(tickLength=0, tickFont=theme.font(theme.SMALL), tickTextOffset=6)
            axis.setPen(pyqtgraph.mkPen(c.line))
            axis.setTextPen(c.grey)
        left = plot.getAxis("left")
        left.setWidth(AXIS)
        room = high[1] - high[0]
        ticks = [high[0] + share * room for share in (0.0, 0.5, 1.0)]
        percents = plot is (self._plots or (None, None))[1]
        left.setTicks([[(at, percent(at, 0) if percents else number(at, 2)) for at in ticks]])
        if run.ended:
            pen = self._pen(c.grey)
            pen.setDashPattern([4, 3])
            plot.addItem(pyqtgraph.InfiniteLine(run.at, angle=90, pen=pen), ignoreBounds=True)

    def _line(
        self, plot: Any, points: Sequence[Point], colour: str, *, dots: bool = False, dashes: bool = False
    ) -> None:
        """Lines differ by more than their colour: not everybody tells grey from blue."""
        import pyqtgraph

        if not points:
            return
        x, y = [point.epoch for point in points], [point.value for point in points]
        pen = self._pen(colour, 1.8)
        if dashes:
            pen.setDashPattern(DASHES)
        plot.addItem(pyqtgraph.PlotCurveItem(x, y, pen=pen, antialias=True), ignoreBounds=True)
        if (dots and len(points) <= 40) or len(points) == 1:
            clear = pyqtgraph.mkPen(None)
            plot.addItem(pyqtgraph.ScatterPlotItem(x, y, size=5, brush=QColor(colour), pen=clear), ignoreBounds=True)

    def _pen(self, colour: str, width: float = 1.0) -> QPen:
        pen = QPen(QColor(colour), width * self.devicePixelRatioF())
        pen.setCosmetic(True)
        return pen

    def _legend(self, run: TrainingRun) -> str:
        if run.validation:
            return self.tr("epochs · dashes: what it trains on · dots: images it never trains on")
        return self.tr("epochs · dashes: what it trains on")

    def _told(self, run: TrainingRun) -> str:
        """The newest figures, and how it ended."""
        if not run.loss:
            return run.name
        parts = [run.name, self.tr("loss {loss}").format(loss=number(run.loss[-1].value, 3))]
        if run.accuracy:
            parts.append(self.tr("training {share} right").format(share=percent(run.accuracy[-1].value)))
        if run.validation:
            parts.append(self.tr("validation {share}").format(share=percent(run.validation[-1].value)))
        words = {"finished": self.tr("ended"), "failed": self.tr("failed"), "cancelled": self.tr("cancelled")}
        return " · ".join(parts + ([words[run.ended]] if run.ended else []))

    def _nothing(self, run: TrainingRun) -> str:
        if run.ended:
            return self.tr("That training ended before its first step.")
        return self.tr("The training begins in a moment.")
