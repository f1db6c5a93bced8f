"""A flat button that shows the key which does the same: "[Esc] clear". Large enough for a finger or a pen."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from studio.ui.parts import theme
from studio.ui.parts.keycaps import Keycaps
from studio.ui.parts.language import from_the_right

TARGET = 44  # px, the least height of what a pen or finger must hit


class KeyButton(QAbstractButton):
    """Clicked like any button; a click leaves the focus where it is, so that the entry keeps it."""

    def __init__(self, key: str, words: str, tip: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._caps = Keycaps(self)
        self._key = key
        self._over = False
        self.show_words(words)
        self.setToolTip(tip)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_words(self, words: str) -> None:
        """What it does now."""
        self._caps.show_hints((self._key, words))
        self.setText(words)
        self.setAccessibleName(words)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """The keycap and its words, with room around them."""
        return QSize(self._caps.sizeHint().width() + 16, TARGET)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Nothing but a ground under the pointer and a ring in focus; the keycap paints itself."""
        left = self.width() - 8 - self._caps.width() if from_the_right() else 8
        self._caps.move(left, (self.height() - self._caps.height()) // 2)
        c = theme.colours()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = self.rect().toRectF().adjusted(1, 1, -1, -1)
        if self._over or self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(c.track))
            painter.drawRoundedRect(box, 8, 8)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(c.accent), 2))
            painter.drawRoundedRect(box, 8, 8)

    def enterEvent(self, event: QEnterEvent) -> None:
        """The pointer came."""
        self._over = True
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """The pointer went."""
        self._over = False
        self.update()
        super().leaveEvent(event)
