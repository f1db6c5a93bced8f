"""How the chosen versions were trained: loss, accuracy, validation and AUC over the epochs, as cards keep them."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from studio.ui.compare.chart_card import ChartCard, words_label
from studio.ui.compare.lines_plot import LinesPlot, PlotLine
from studio.ui.parts import theme
from studio.ui.parts.texts import text_label

if TYPE_CHECKING:
    from studio.recognition.entry import ModelEntry

FIGURES = ("loss", "accuracy", "validation", "auc")


class HistoryTab(ChartCard):
    """Emits nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Training, epoch by epoch"), parent)
        titles = {
            "loss": self.tr("Loss"),
            "accuracy": self.tr("Right, of what trains"),
            "validation": self.tr("Right, of base validation"),
            "auc": self.tr("AUC, of base validation"),
        }
        digits = {"loss": 2, "auc": 3}
        self.plots = {
            name: LinesPlot(titles[name], shares=name != "loss", digits=digits.get(name, 0)) for name in FIGURES
        }
        self.lacking = {name: words_label() for name in FIGURES}  # in place of a plot: why it is empty
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        for place, name in enumerate(FIGURES):
            row, column = divmod(place, 2)
            grid.addWidget(text_label(titles[name], size=theme.TEXT - 1, tone="grey"), 2 * row, column)
            grid.addWidget(self.plots[name], 2 * row + 1, column)
            grid.addWidget(self.lacking[name], 2 * row + 1, column, Qt.AlignmentFlag.AlignTop)
            grid.setRowStretch(2 * row + 1, 1)
            grid.setColumnStretch(column, 1)
        self.inside.addLayout(grid, 1)
        self.note = words_label()
        self.inside.addWidget(self.note)

    def show_entries(self, entries: Sequence[ModelEntry], chosen: Collection[str], numbers: Mapping[str, int]) -> None:
        """The curves of those that are `chosen`."""
        mine = [entry for entry in entries if entry.version in chosen]
        kept = [entry for entry in mine if entry.card.history]
        without = ", ".join(entry.version for entry in mine if not entry.card.history)
        self.say("" if kept else self._nothing(bool(mine)))
        for name, plot in self.plots.items():
            lines = [line for entry in kept if (line := _line(entry, name, numbers[entry.version])) is not None]
            plot.show_lines(lines, self.tr("epochs"))
            plot.setVisible(bool(lines))
            lacking = self.lacking[name]
            lacking.setVisible(not lines)
            lacking.setText(self._why(", ".join(entry.version for entry in kept)))
        self.note.setText(self.tr("Without curves: {versions}.").format(versions=without) if without else "")
        self.note.setVisible(bool(without))

    def _why(self, versions: str) -> str:
        return self.tr(
            "Not measured epoch by epoch when {versions} trained: a retraining is validated once, at its end. "
            "A training from scratch has this curve."
        ).format(versions=versions)

    def _nothing(self, any_chosen: bool) -> str:
        if not any_chosen:
            return self.tr("Choose versions at the side.")
        return self.tr(
            "None of these versions has kept its curves; what is trained from now on does. Press Retrain (Ctrl+R)."
        )


def _line(entry: ModelEntry, name: str, number: int) -> PlotLine | None:
    points = [(one.epoch, value) for one in entry.card.history if (value := getattr(one, name)) is not None]
    if not points:
        return None
    x, y = np.array(points, np.float64).T
    return PlotLine(entry.version, number, x, y)
