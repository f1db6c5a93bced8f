"""What lies under the ink: the cross through the middle and, where it is wanted, a grid to write along."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from studio.ui.parts import theme

MARGIN = 22  # px
CELLS = 8  # of the grid on the shorter side


def paint_ground(painter: QPainter, size: QSize, c: theme.Colours, *, grid: bool) -> None:
    """Thin lines; `grid`: squares from the middle outwards, so that the cross is one of them."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    width, height = size.width(), size.height()
    x, y = width // 2, height // 2
    if grid:
        pen = QPen(QColor(c.line), 1)
        painter.setPen(pen)
        step = max(1, min(width, height) // CELLS)
        for away in range(step, max(width, height) // 2, step):
            for at in (x - away, x + away):
                if 0 < at < width:
                    painter.drawLine(at, 1, at, height - 2)
            for at in (y - away, y + away):
                if 0 < at < height:
                    painter.drawLine(1, at, width - 2, at)
    pen = QPen(QColor(c.border if grid else c.line), 1, Qt.PenStyle.CustomDashLine)
    pen.setDashPattern([2, 2])
    painter.setPen(pen)
    painter.drawLine(x, MARGIN, x, height - MARGIN)
    painter.drawLine(MARGIN, y, width - MARGIN, y)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
