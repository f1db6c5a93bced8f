"""The label the model reads, as large as the drawing deserves. Tapping it says: right."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from studio.ui import theme


class LargeLabel(QAbstractButton):
    """Clicked: a person confirms what it shows. Long labels are made smaller until they fit."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(124, 84)
        self._faint = False
        self.show_label("", faint=False)

    def show_label(self, text: str, *, faint: bool) -> None:
        """`faint`: the model is not sure."""
        if text == self.text() and faint == self._faint:
            return
        self._faint = faint
        self.setText(text)
        self.setAccessibleName(text or self.tr("no prediction"))
        self.setToolTip(self.tr("Tap to say: right") if text else "")
        self.setCursor(Qt.CursorShape.PointingHandCursor if text else Qt.CursorShape.ArrowCursor)
        self.update()

    def sizeHint(self) -> QSize:
        """Room for one character of full size."""
        return QSize(150, theme.GLYPH)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The characters' ink in the middle, whatever the font's ascent says."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        c = theme.colours()
        if self.hasFocus():
            painter.setPen(QPen(QColor(c.accent), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
        if not self.text():
            return
        font, ink = self._fitting()
        painter.setFont(font)
        painter.setPen(QColor(c.border if self._faint else c.ink))
        room = QRectF(self.rect())
        painter.drawText(room.center() - ink.center(), self.text())

    def _fitting(self) -> tuple[QFont, QRectF]:
        size = min(theme.GLYPH, int(self.height() / 0.8))
        while True:
            font = theme.font(size, QFont.Weight.Bold)
            ink = QFontMetricsF(font).tightBoundingRect(self.text())
            if (ink.width() <= self.width() - 8 and ink.height() <= self.height() - 4) or size <= theme.LARGE:
                return font, ink
            size = max(theme.LARGE, int(size * 0.85))
