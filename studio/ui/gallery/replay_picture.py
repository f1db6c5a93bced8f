"""A drawing as it was drawn: its strokes, shown again at the pace of the hand, at most a few seconds long."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, QTimer, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from studio.ui.parts import theme
from studio.ui.parts.ink import paint_drawing

if TYPE_CHECKING:
    from studio.glyphs.strokes import Drawing

SIDE = 160  # px
ROOM = 14.0  # px around the ink
FRAME = 33  # ms
LONGEST = 60  # frames: two seconds
PER_FRAME = 3  # places of the pen a frame, at least


class ReplayPicture(QWidget):
    """Shows the whole drawing until `play` is asked for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("As it was drawn"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._drawing: Drawing | None = None
        self._total = 0
        self._shown = 0  # places of the pen that are painted
        self._timer = QTimer(self)
        self._timer.setInterval(FRAME)
        self._timer.timeout.connect(self._next)

    @property
    def playing(self) -> bool:
        """Is it being drawn?"""
        return self._timer.isActive()

    def show_drawing(self, drawing: Drawing | None) -> None:
        """The whole of it; None: nothing."""
        self._timer.stop()
        self._drawing = drawing
        if drawing is not None and drawing:
            self._total = self._shown = sum(len(stroke.points) for stroke in drawing.strokes)
        strokes = 0 if drawing is None else len(drawing.strokes)
        self.setAccessibleDescription(self.tr("strokes: {n}").format(n=strokes))
        self.update()

    @Slot()
    def play(self) -> None:
        """Draw it again from the first touch of the pen."""
        if self._drawing:
            self._shown = 0
            self._timer.start()

    @Slot()
    def _next(self) -> None:
        self._shown += max(PER_FRAME, self._total // LONGEST)
        if self._shown >= self._total:
            self._timer.stop()
        self.update()

    def sizeHint(self) -> QSize:
        """A square."""
        return QSize(SIDE, SIDE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """As much of the ink as is due."""
        c = theme.colours()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(c.line))
        painter.setBrush(QColor(c.canvas))
        painter.drawRoundedRect(self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        if not self._drawing:
            return
        room = self.rect().toRectF().adjusted(ROOM, ROOM, -ROOM, -ROOM)
        paint_drawing(painter, self._drawing, room, QColor(c.ink), self._shown)
