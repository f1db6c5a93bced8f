"""Keys shown as keycaps, where they can be used: "[Enter] right   [type + Enter]"."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from studio.ui.parts import theme
from studio.ui.parts.language import from_the_right, placed

GAP = 14.0  # px between two hints
NEAR = 7.0  # px between a keycap and its words
PAD = 7.0  # px inside a keycap
HEIGHT = 24.0


def key_words(keys: str) -> str:
    """Keys as the language that is on calls them: "Ctrl+Del" -> "Strg+Entf"; what is no key stays as it is."""
    sequence = QKeySequence(keys)
    if from_the_right():
        return keys  # keyboards there carry the English names
    known = sequence.toString(QKeySequence.SequenceFormat.PortableText) == keys
    return sequence.toString(QKeySequence.SequenceFormat.NativeText) if known else keys


class Keycaps(QWidget):
    """A row of hints, each a keycap and words; a hint without a keycap is only words. It takes no mouse."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._hints: tuple[tuple[str, str], ...] = ()
        self._warning = False
        self._ends: list[float] = []  # px from where reading begins: where each hint ends

    @property
    def hints(self) -> tuple[tuple[str, str], ...]:
        """What is shown: (keycap, words)."""
        return self._hints

    def show_hints(self, *hints: tuple[str, str], warning: bool = False) -> None:
        """Show `hints`, each (keycap, words); `warning` colours the words."""
        if (hints, warning) == (self._hints, self._warning):
            return
        self._hints, self._warning = hints, warning
        self.setAccessibleName(", ".join(" ".join(filter(None, (key_words(key), text))) for key, text in hints))
        self.updateGeometry()
        self.resize(self.sizeHint())
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as its hints."""
        return QSize(int(self._paint(None)) + 1, int(HEIGHT) + 2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Keycaps and words, one after the other as one reads."""
        self._paint(QPainter(self))

    def key_at(self, x: float) -> str:
        """The key of the hint at `x` px from the left, its words included; "": there is none."""
        self._paint(None)
        start, x = 0.0, self.width() - x if from_the_right() else x
        for (key, _), end in zip(self._hints, self._ends, strict=True):
            if start <= x <= end:
                return key
            start = end + GAP
        return ""

    def changeEvent(self, event: QEvent) -> None:
        """Another font has another width."""
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange):
            self.updateGeometry()
        super().changeEvent(event)

    def _paint(self, painter: QPainter | None) -> float:
        """Paint, or only measure; returns the width in px."""
        c = theme.colours()
        key_font, word_font = theme.font(theme.SMALL + 1, QFont.Weight.DemiBold), theme.font(theme.TEXT)
        narrow, words = QFontMetricsF(key_font), QFontMetricsF(word_font)
        x, top = 0.0, (self.height() - HEIGHT) / 2
        self._ends = []
        for index, (keys, text) in enumerate(self._hints):
            x += GAP if index else 0.0
            if keys:
                key = key_words(keys)
                width = narrow.horizontalAdvance(key) + 2 * PAD
                if painter is not None:
                    self._cap(painter, placed(QRectF(x + 0.5, top + 0.5, width, HEIGHT - 1), self.width()), key, c)
                x += width + (NEAR if text else 1.0)
            if text:
                width = words.horizontalAdvance(text)
                if painter is not None:
                    painter.setFont(word_font)
                    painter.setPen(QColor(c.warning if self._warning else c.grey))
                    baseline = top + (HEIGHT + words.ascent() - words.descent()) / 2
                    left = placed(QRectF(x, 0, width, HEIGHT), self.width()).left()
                    painter.drawText(QPoint(round(left), round(baseline)), text)
                x += width
            self._ends.append(x)
        return x

    @staticmethod
    def _cap(painter: QPainter, box: QRectF, key: str, c: theme.Colours) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(c.line), 1))
        painter.setBrush(QColor(c.keycap))
        painter.drawRoundedRect(box, 5, 5)
        painter.setFont(theme.font(theme.SMALL + 1, QFont.Weight.DemiBold))
        painter.setPen(QColor(c.grey))
        direction = painter.layoutDirection()
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # "Ctrl+→" is one name, in any language
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, key)
        painter.setLayoutDirection(direction)
