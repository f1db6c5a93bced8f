"""A page's name in the header, with the number of things on that page beside it, smaller."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from studio.ui.parts import theme
from studio.ui.parts.texts import number

PAD = 14.0  # px at both ends
GAP = 9.0  # px between name and number
SIZE = 14


class TabButton(QAbstractButton):
    """Checked: its page is open."""

    def __init__(self, text: str, tip: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count = ""
        self.setText(text)
        self.setToolTip(tip)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.set_count(None)

    def set_count(self, count: int | None) -> None:
        """How many things are on the page; None: it is not said."""
        text = "" if count is None else number(count)
        if text != self._count:
            self._count = text
            self.updateGeometry()
            self.update()
        self.setAccessibleName(f"{self.text()} {text}".strip())

    def sizeHint(self) -> QSize:
        """As wide as the boldest version of its words, so that choosing it moves nothing."""
        width = 2 * PAD + QFontMetricsF(theme.font(SIZE, QFont.Weight.DemiBold)).horizontalAdvance(self.text())
        if self._count:
            width += GAP + QFontMetricsF(theme.font(theme.SMALL + 1)).horizontalAdvance(self._count)
        return QSize(int(width) + 1, 34)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Name and number on a thin tint of the accent when its page is open."""
        c = theme.colours()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(c.tint))
            painter.drawRoundedRect(box, 8, 8)
        name = theme.font(SIZE, QFont.Weight.DemiBold if self.isChecked() else QFont.Weight.Medium)
        painter.setFont(name)
        hovered = self.underMouse() and self.isEnabled()
        painter.setPen(QColor(c.accent if self.isChecked() else c.ink if hovered else c.grey))
        words = QRectF(PAD, 0, self.width() - 2 * PAD, self.height())
        painter.drawText(words, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), self.text())
        if self._count and self.width() >= self.sizeHint().width():  # else its room is not made yet: it would lie over
            painter.setFont(theme.font(theme.SMALL + 1))  # the name
            painter.setPen(QColor(c.grey))
            painter.drawText(words, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), self._count)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(c.accent), 2))
            painter.drawRoundedRect(box, 8, 8)
