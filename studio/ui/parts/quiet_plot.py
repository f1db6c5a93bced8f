"""A plot that is looked at, not handled: no menu, no buttons, no mouse, no focus. Imports pyqtgraph when it is made."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame


def quiet_plot(name: str) -> Any:
    """A `pyqtgraph.PlotWidget` without ground and frame; `name` is what a screen reader says."""
    import pyqtgraph

    plot = pyqtgraph.PlotWidget(background=None)
    plot.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # time goes to the right in every language
    plot.getPlotItem().setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    plot.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    plot.setMenuEnabled(False)
    plot.hideButtons()
    plot.setFrameShape(QFrame.Shape.NoFrame)
    plot.setAccessibleName(name)
    return plot
