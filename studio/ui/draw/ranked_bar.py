"""One of the labels the model thinks of, with its probability as a bar. Tapping it answers with that label."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from studio.ui.parts import theme
from studio.ui.parts.key_button import TARGET
from studio.ui.parts.language import placed
from studio.ui.parts.texts import percent

BAR = 12.0  # px, height of the bar
LABEL = 34.0  # px for the label at the left; more where a class has a longer one,
LABEL_MOST = 120.0  # px, up to this
FIGURE = 58.0  # px for the percentage at the right


class RankedBar(QAbstractButton):
    """`label` is "" where there is no prediction."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.label = ""
        self.probability = 0.0
        self._room = LABEL
        self.show_rank("", 0.0)

    def set_label_room(self, room: float) -> None:
        """How much of the width is the label's, in px: the same for all bars, so that they begin below each other."""
        if room != self._room:
            self._room = room
            self.update()

    def show_rank(self, label: str, probability: float) -> None:
        """`probability`: 0..1."""
        self.label, self.probability = label, probability
        self.setEnabled(bool(label))
        self.setAccessibleName(f"{label}, {percent(probability)}" if label else self.tr("no label"))
        self.setToolTip(self.tr("Tap to answer {label}").format(label=label) if label else "")
        self.setCursor(Qt.CursorShape.PointingHandCursor if label else Qt.CursorShape.ArrowCursor)
        self.update()

    def sizeHint(self) -> QSize:
        """High enough to be hit with a finger."""
        return QSize(240, TARGET)

    def minimumSizeHint(self) -> QSize:
        """Label, a stub of a bar, and the percentage."""
        return QSize(140, TARGET)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Label, bar, percentage."""
        c = theme.colours()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        if self.underMouse() and self.isEnabled():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(c.ground))
            painter.drawRoundedRect(box.adjusted(0, 3, 0, -3), 8, 8)
        room = max(LABEL, min(self._room, 0.4 * box.width()))
        track = QRectF(room, (box.height() - BAR) / 2, box.width() - room - FIGURE - 4, BAR)
        full = QRectF(track)
        track = placed(track, box.width())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(c.track))
        painter.drawRoundedRect(track, BAR / 2, BAR / 2)
        if self.label:
            full.setWidth(max(4.0, track.width() * self.probability))
            radius = min(BAR, full.width()) / 2
            painter.setBrush(QColor(c.accent))
            painter.drawRoundedRect(placed(full, box.width()), radius, BAR / 2)
            self._write(painter, box, room, c)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(c.accent), 2))
            painter.drawRoundedRect(box.adjusted(1, 3, -1, -3), 8, 8)

    def _write(self, painter: QPainter, box: QRectF, room: float, c: theme.Colours) -> None:
        bold = theme.font(theme.LARGE, QFont.Weight.DemiBold)
        painter.setFont(bold)
        painter.setPen(QColor(c.ink))
        text = QFontMetricsF(bold).elidedText(self.label, Qt.TextElideMode.ElideRight, room - 8)
        place = placed(QRectF(0, 0, room - 8, box.height()), box.width())
        painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), text)
        painter.setFont(theme.font(theme.TEXT))
        painter.setPen(QColor(c.grey))
        place = placed(QRectF(box.width() - FIGURE, 0, FIGURE - 2, box.height()), box.width())
        right = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(place, right, percent(self.probability))


@lru_cache(maxsize=8)
def label_room(classes: tuple[str, ...]) -> float:
    """The room in px for the labels `classes`, all of them: what is shown may change, and nothing is to move by it."""
    metrics = QFontMetricsF(theme.font(theme.LARGE, QFont.Weight.DemiBold))
    widest = max((metrics.horizontalAdvance(label) for label in classes), default=0.0)
    return min(max(LABEL, widest + 14), LABEL_MOST)
