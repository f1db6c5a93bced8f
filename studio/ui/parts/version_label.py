"""Which version serves, in the row at the bottom. When another one takes over, its name stands out for a moment."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from studio.ui.parts import theme
from studio.ui.parts.announcer import announce
from studio.ui.parts.motion import SWAPPED, Fading
from studio.ui.parts.texts import ElidedLabel


class VersionLabel(ElidedLabel):
    """One line; it is never what makes the window wider."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, size=theme.TEXT - 1, tone="grey")
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._version = ""
        self.standing_out = Fading(SWAPPED, self)
        self.standing_out.valueChanged.connect(self.update)
        self.standing_out.finished.connect(self.update)

    def show_status(self, text: str, version: str) -> None:
        """`text` names the `version` that serves; "": none does."""
        self.setText(text)
        if version and self._version and version != self._version:
            self.standing_out.begin()
            announce(self, self.tr("{version} serves now").format(version=version))
        self._version = version

    def paintEvent(self, event: QPaintEvent) -> None:
        """The words, on a tint that fades."""
        if share := self.standing_out.share:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setOpacity(share)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.colours().tint))
            painter.drawRoundedRect(QRectF(self.rect()), 4, 4)
            painter.end()
        super().paintEvent(event)
