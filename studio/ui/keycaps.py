"""Keys shown as keycaps, where they can be used: "[Enter] right   [type + Enter]"."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from studio.ui import theme

GAP = 14.0  # px between two hints
NEAR = 7.0  # px between a keycap and its words
PAD = 7.0  # px inside a keycap
HEIGHT = 24.0


class Keycaps(QWidget):
    """A row of hints, each a keycap and words; a hint without a keycap is only words. It takes no mouse."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._hints: tuple[tuple[str, str], ...] = ()
        self._warning = False

    @property
    def hints(self) -> tuple[tuple[str, str], ...]:
        """What is shown: (keycap, words)."""
        return self._hints

    def show_hints(self, *hints: tuple[str, str], warning: bool = False) -> None:
        """Show `hints`, each (keycap, words); `warning` colours the words."""
        if (hints, warning) == (self._hints, self._warning):
            return
        self._hints, self._warning = hints, warning
        self.setAccessibleName(", ".join(" ".join(filter(None, hint)) for hint in hints))
        self.updateGeometry()
        self.resize(self.sizeHint())
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as its hints."""
        return QSize(int(self._paint(None)) + 1, int(HEIGHT) + 2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Keycaps and words, from left to right."""
        self._paint(QPainter(self))

    def changeEvent(self, event: QEvent) -> None:
        """Another font has another width."""
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange):
            self.updateGeometry()
        super().changeEvent(event)

    def _paint(self, painter: QPainter | None) -> float:
        """Paint, or only measure; returns the width in px."""
        c = theme.colours()
        key_font, word_font = theme.font(theme.SMALL + 1, QFont.Weight.DemiBold), theme.font(theme.TEXT)
        keys, words = QFontMetricsF(key_font), QFontMetricsF(word_font)
        x, top = 0.0, (self.height() - HEIGHT) / 2
        for index, (key, text) in enumerate(self._hints):
            x += GAP if index else 0.0
            if key:
                width = keys.horizontalAdvance(key) + 2 * PAD
                if painter is not None:
                    self._cap(painter, QRectF(x + 0.5, top + 0.5, width, HEIGHT - 1), key, c)
                x += width + (NEAR if text else 1.0)
            if text:
                if painter is not None:
                    painter.setFont(word_font)
                    painter.setPen(QColor(c.warning if self._warning else c.grey))
                    baseline = top + (HEIGHT + words.ascent() - words.descent()) / 2
                    painter.drawText(QPoint(round(x), round(baseline)), text)
                x += words.horizontalAdvance(text)
        return x

    @staticmethod
    def _cap(painter: QPainter, box: QRectF, key: str, c: theme.Colours) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(c.line), 1))
        painter.setBrush(QColor(c.keycap))
        painter.drawRoundedRect(box, 5, 5)
        painter.setFont(theme.font(theme.SMALL + 1, QFont.Weight.DemiBold))
        painter.setPen(QColor(c.grey))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, key)
