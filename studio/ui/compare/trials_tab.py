"""Accuracy over trials, one curve for each version or writer with its band, as the seed program's figures have it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from studio.ui.compare.chart_card import ChartCard, words_label
from studio.ui.compare.interval_chart import IntervalChart
from studio.ui.compare.lines_plot import LinesPlot
from studio.ui.parts.menu_button import MenuButton

if TYPE_CHECKING:
    from studio.ui.compare.comparison import Compared

BY_VERSION, BY_WRITER, RACED = "version", "writer", "race"


class TrialsTab(ChartCard):
    """Emits nothing: what it can show is all there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Accuracy over trials"), parent)
        self._compared: Compared | None = None
        self._numbers: Mapping[str, int] = {}
        self.which = MenuButton(self.tr("Curves"), prefix=self.tr("Curves: "))
        self.which.set_choices(
            (
                (BY_VERSION, self.tr("by version")),
                (BY_WRITER, self.tr("by writer")),
                (RACED, self.tr("of the race")),
            ),
            BY_VERSION,
        )
        self.which.setMinimumWidth(self.which.sizeHint().width())
        self.which.chosen.connect(self._show)
        self.top.addWidget(self.which)
        self.plot = LinesPlot(self.tr("Accuracy over trials"))
        self.legend = IntervalChart(self.tr("What was right in the end"))
        self.note = words_label()
        self.inside.addWidget(self.plot, 1)
        self.inside.addWidget(self.legend)
        self.inside.addWidget(self.note)

    def show_compared(self, compared: Compared, numbers: Mapping[str, int]) -> None:
        """What was found."""
        self._compared, self._numbers = compared, numbers
        self._show()

    @Slot()
    def _show(self) -> None:
        if self._compared is None:
            return
        from studio.ui.compare.numbers import numbered, plot_line, row

        which = self.which.value
        found = {
            BY_VERSION: self._compared.by_version,
            BY_WRITER: self._compared.by_writer,
            RACED: self._compared.raced,
        }[which]
        numbers = numbered({} if which == BY_WRITER else self._numbers, (line.name for line in found))
        self.say("" if found else self._nothing(which))
        below = self.tr("drawings") if which == RACED else self.tr("answers")
        self.plot.show_lines([plot_line(line, numbers[line.name]) for line in found], below)
        self.legend.show_rows([row(line, numbers[line.name]) for line in found])
        self.note.setText(self._told(which))

    def _told(self, which: str) -> str:
        if which == RACED:
            return self.tr("Of the networks alone, over the drawings of the race. ml 200: trained on 200 drawings.")
        return self.tr(
            "As it was answered on the Draw page, with what was remembered then. ml 200: trained on 200 drawings."
        )

    def _nothing(self, which: str) -> str:
        if which == RACED:
            return self.tr("There was no race: see there what it lacks.")
        return self.tr("No answers yet: draw a few, confirm or correct them, and come back.")
