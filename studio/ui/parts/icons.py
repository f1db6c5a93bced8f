"""Icons: SVG files of one line width, painted in whatever colour the theme wants, sharp at any scale."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from studio.paths import shipped

RATIOS = (1.0, 2.0, 3.0)


def icon(name: str, colour: str | None = None, size: int = 20) -> QIcon:
    """The icon `name` of resources/icons at `size` pixels; `colour` replaces its black."""
    text = (shipped("resources") / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    if colour is not None:
        text = text.replace("#000000", colour)
    renderer = QSvgRenderer(QByteArray(text.encode()))
    made = QIcon()
    for ratio in RATIOS:
        made.addPixmap(_painted(renderer, size, ratio))
    return made


def _painted(renderer: QSvgRenderer, size: int, ratio: float) -> QPixmap:
    pixmap = QPixmap(QSize(size, size) * ratio)
    pixmap.fill(QColor(Qt.GlobalColor.transparent))
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(pixmap.rect()))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap
