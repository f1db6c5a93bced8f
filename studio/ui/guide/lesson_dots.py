"""How far a lesson's drawings have come: a row for each digit, a dot for each drawing of it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from studio.session.examples import EACH, Progress
from studio.ui.parts import theme

NAME = 28.0  # px for the digit
LEAST, MOST = 16, 30  # px of a row
DOT = 0.30  # radius, of the distance between two
WIDEST = 32.0  # px between two dots


class LessonDots(QWidget):
    """Takes no mouse; what it shows is also its accessible name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._progress = Progress(())
        self._asked = ""

    def show_progress(self, progress: Progress, asked: str) -> None:
        """`asked`: the digit that is asked for now; "": none."""
        self._progress, self._asked = progress, asked
        told = ", ".join(f"{digit}: {count}" for digit, count in progress.counts)
        self.setAccessibleName(self.tr("Drawings of each digit: {told}").format(told=told))
        self.update()

    def minimumSizeHint(self) -> QSize:
        """Room for ten rows."""
        return QSize(220, LEAST * 10)

    def sizeHint(self) -> QSize:
        """Some air between them."""
        return QSize(340, MOST * 10)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Rows from the top."""
        c = theme.colours()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rows = max(1, len(self._progress.counts))
        height = min(MOST, self.height() / rows)
        step = min(WIDEST, (self.width() - NAME) / EACH)
        radius = DOT * min(step, height)
        for row, (digit, count) in enumerate(self._progress.counts):
            middle = (row + 0.5) * height
            asked = digit == self._asked
            painter.setFont(theme.font(theme.TEXT, QFont.Weight.DemiBold if asked else QFont.Weight.Normal))
            painter.setPen(QColor(c.accent if asked else c.grey))
            painter.drawText(QRectF(0, middle - height / 2, NAME, height), Qt.AlignmentFlag.AlignVCenter, digit)
            for place in range(EACH):
                full = place < count
                painter.setPen(Qt.PenStyle.NoPen if full else QPen(QColor(c.border), 1))
                painter.setBrush(QColor(c.accent) if full else Qt.BrushStyle.NoBrush)
                painter.drawEllipse(QPointF(NAME + (place + 0.5) * step, middle), radius, radius)
