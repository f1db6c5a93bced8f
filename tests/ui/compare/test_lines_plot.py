"""Curves: what their axes say."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studio.ui.compare.lines_plot import LinesPlot, PlotLine


@pytest.mark.parametrize(
    ("x", "whole"),
    [((1.0, 2.0), True), ((1.0, 2.0, 3.0, 11.0), True), ((1.0, 2.0, 900.0), True), ((0.1, 0.2, 0.4), False)],
)
def test_that_what_is_counted_has_whole_numbers(
    qapp: QApplication, qtbot: QtBot, x: tuple[float, ...], whole: bool
) -> None:
    plot = LinesPlot("Accuracy")
    qtbot.addWidget(plot)
    plot.resize(500, 300)
    plot.show()
    plot.show_lines([PlotLine("nn-0", 0, np.array(x), np.linspace(0.5, 0.9, len(x)))], "answers")
    axis = plot._plot.getAxis("bottom")
    ticks = [value for _, values in axis.tickValues(0.0, x[-1], 400) for value in values]
    assert len(ticks) > 1
    assert all(float(tick).is_integer() for tick in ticks) is whole
