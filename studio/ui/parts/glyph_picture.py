"""The 28x28 picture the model sees, enlarged by whole pixels and never smoothed: what it gets is what is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from studio.ui.parts import theme

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

SIDE = 28


def glyph_image(glyph: NDArray[np.uint8]) -> QImage:
    """A picture (28, 28) uint8 as a QImage that owns its bytes."""
    return QImage(glyph.tobytes(), SIDE, SIDE, SIDE, QImage.Format.Format_Grayscale8).copy()


class GlyphPicture(QWidget):
    """White ink on black, as the model gets it."""

    def __init__(self, times: int = 3, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._side = SIDE * times + 2
        self._image: QImage | None = None
        self.setAccessibleName(self.tr("What the model sees"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def image(self) -> QImage | None:
        """What is shown."""
        return self._image

    def show_glyph(self, glyph: NDArray[np.uint8] | None) -> None:
        """(28, 28) uint8, white on black; None: nothing."""
        self._image = None if glyph is None else glyph_image(glyph)
        self.setAccessibleDescription(self.tr("empty") if glyph is None else self.tr("28 by 28 pixels"))
        self.update()

    def sizeHint(self) -> QSize:
        """The picture and a line around it."""
        return QSize(self._side, self._side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Black ground, picture, line."""
        c = theme.colours()
        painter = QPainter(self)
        inner = QRect(self.rect()).adjusted(1, 1, -1, -1)
        if self._image is None:
            painter.fillRect(inner, QColor(c.ground))
        else:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
            painter.drawImage(inner, self._image)
        painter.setPen(QPen(QColor(c.line), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(QRect(self.rect()).adjusted(0, 0, -1, -1))
