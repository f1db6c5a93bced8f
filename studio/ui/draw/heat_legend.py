"""What the two colours of explained ink mean, in one line: a swatch and its words, twice. Painted, so that the theme's
colours and a label's length are no concern of anybody else's.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from studio.ui.parts import theme
from studio.ui.parts.language import placed

SIZE = theme.TEXT - 1
SWATCH = 10  # px
BESIDE = 6  # px between a swatch and its words
APART = 14  # px between the two
WIDEST = 60  # px: a longer label is cut


class HeatLegend(QWidget):
    """Hidden while there is nothing to explain."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._words = ("", "")
        self.hide()

    @property
    def text(self) -> str:
        """What it says; "" when it is hidden."""
        return " / ".join(filter(None, self._words))

    def show_label(self, label: str) -> None:
        """Say what the colours mean for `label`; "" hides it."""
        short = theme.metrics(SIZE).elidedText(label, Qt.TextElideMode.ElideRight, WIDEST)
        self._words = (self.tr("for {label}").format(label=short), self.tr("against it")) if label else ("", "")
        self.setAccessibleName(self.text)
        self.updateGeometry()
        self.update()
        self.setVisible(bool(label))

    def sizeHint(self) -> QSize:
        """Both words with their swatches."""
        metrics = theme.metrics(SIZE)
        wide = sum(SWATCH + BESIDE + metrics.horizontalAdvance(words) for words in self._words)
        return QSize(wide + APART, max(metrics.height(), SWATCH))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Swatch, words, swatch, words."""
        c = theme.colours()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.font(SIZE))
        left = 0.0
        for words, colour in zip(self._words, (c.speaks_for, c.speaks_against), strict=True):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colour))
            swatch = QRectF(left, (self.height() - SWATCH) / 2, SWATCH, SWATCH)
            painter.drawRoundedRect(placed(swatch, self.width()), 3, 3)
            left += SWATCH + BESIDE
            room = theme.metrics(SIZE).horizontalAdvance(words)
            painter.setPen(QColor(c.grey))
            box = placed(QRectF(left, 0, room + 1, self.height()), self.width())
            painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter), words)
            left += room + APART
