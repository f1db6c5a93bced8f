"""A drawing as it was drawn: its strokes, shown again at the pace of the hand, at most a few seconds long."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from studio.ui.parts import theme
from studio.ui.parts.ink import paint_drawing
from studio.ui.parts.stroke_replay import StrokeReplay

if TYPE_CHECKING:
    from studio.glyphs.strokes import Drawing

SIDE = 160  # px
ROOM = 14.0  # px around the ink
LONGEST = 2_000.0  # ms


class ReplayPicture(QWidget):
    """Shows the whole drawing until `play` is asked for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("As it was drawn"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._drawing: Drawing | None = None
        self.replay = StrokeReplay(self, longest=LONGEST)
        self.replay.moved.connect(self.update)

    def show_drawing(self, drawing: Drawing | None) -> None:
        """The whole of it; None: nothing."""
        self.replay.stop()
        self._drawing = drawing
        strokes = 0 if drawing is None else len(drawing.strokes)
        self.setAccessibleDescription(self.tr("strokes: {n}").format(n=strokes))
        self.update()

    @Slot()
    def play(self) -> None:
        """Draw it again from the first touch of the pen."""
        if self._drawing:
            self.replay.start(self._drawing.strokes)

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
        due = sum(map(len, self.replay.dabs())) if self.replay.running else None
        paint_drawing(painter, self._drawing, room, QColor(c.ink), due)
