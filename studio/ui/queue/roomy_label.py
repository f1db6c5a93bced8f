"""A line of the queue's card that goes on below where there is room, and is cut with dots where there is none.

It asks for the height of one line, and for none where it says nothing; what else it needs it may get.
"""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from studio.ui.parts.texts import ElidedLabel

WRAPPED = int(Qt.TextFlag.TextWordWrap)


class RoomyLabel(ElidedLabel):
    """To be laid out with a stretch above that of what is left over."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, tone="grey")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._want()

    def sizeHint(self) -> QSize:
        """A line, or none."""
        hint = super().sizeHint()
        return hint if self.text() else QSize(hint.width(), 0)

    def setText(self, text: str) -> None:
        """Say something else."""
        super().setText(text)
        self._want()

    def _needed(self) -> int:
        """px: how high all of it is."""
        return self.fontMetrics().boundingRect(QRect(0, 0, self.width(), 10_000), WRAPPED, self.text()).height()

    def _want(self) -> None:
        self.setMaximumHeight(max(self._needed() if self.text() else 0, self.sizeHint().height()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrower line may need another one."""
        super().resizeEvent(event)
        self._want()

    def paintEvent(self, event: QPaintEvent) -> None:
        """All of it, or as much as fits into one line."""
        if self._needed() > self.height():
            super().paintEvent(event)
            return
        self.setToolTip("")
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.rect(), int(self.alignment()) | WRAPPED, self.text())
