"""What lies over the window while something is dragged across it: one line that says what dropping it would do."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from studio.ui.parts import theme
from studio.ui.parts.announcer import announce

MARGIN = 24  # px


class DropVeil(QWidget):
    """Hidden until something is dragged; it takes no event."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.words = ""
        self.hide()

    def say(self, words: str) -> None:
        """Lie over the whole window and say `words`."""
        window = self.parentWidget()
        assert window is not None  # it was made with one
        if words != self.words or self.isHidden():
            announce(self, words)
        self.words = words
        self.setAccessibleName(words)
        self.setGeometry(window.rect())
        self.show()
        self.raise_()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The window steps back behind a dashed frame."""
        c = theme.colours()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        veil = QColor(c.ground)
        veil.setAlpha(240)
        painter.fillRect(self.rect(), veil)
        painter.setPen(QPen(QColor(c.accent), 2, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN), 12, 12)
        painter.setPen(QColor(c.ink))
        painter.setFont(theme.font(theme.LARGE, QFont.Weight.DemiBold))
        inside = self.rect().adjusted(2 * MARGIN, 2 * MARGIN, -2 * MARGIN, -2 * MARGIN)
        painter.drawText(inside, int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap), self.words)
