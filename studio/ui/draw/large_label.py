"""The label the model reads, as large as the drawing deserves. Tapping it says: right."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from studio.ui.parts import theme


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
        self.setToolTip(self.tr("{label}. Tap to say: right").format(label=text) if text else "")
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
        text, font, ink = self._fitting()
        painter.setFont(font)
        painter.setPen(QColor(c.border if self._faint else c.ink))
        room = QRectF(self.rect())
        painter.drawText(room.center() - ink.center(), text)

    def _fitting(self) -> tuple[str, QFont, QRectF]:
        """The text, or as much of it as there is room for in small letters; its font, and where its ink lies."""
        text = self.text()
        size = min(theme.GLYPH, int(self.height() / 0.8))
        while True:
            font = theme.font(size, QFont.Weight.Bold)
            measure = QFontMetricsF(font)
            ink = measure.tightBoundingRect(text)
            if ink.width() <= self.width() - 8 and ink.height() <= self.height() - 4:
                return text, font, ink
            if size <= theme.SMALL:
                text = measure.elidedText(text, Qt.TextElideMode.ElideRight, self.width() - 8)
                return text, font, measure.tightBoundingRect(text)
            size = max(theme.SMALL, int(size * 0.85))
