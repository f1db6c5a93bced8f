"""The finished ink of a canvas as a picture, which grows by one stroke at a time.

It is painted afresh only where it must be: when a stroke has gone, or the ink looks different now.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from studio.ui.draw.canvas_view import CanvasView
from studio.ui.parts.ink import paint_ink

if TYPE_CHECKING:
    from studio.recognition.why import Reason
    from studio.ui.parts.theme import Colours
    from studio.ui.parts.trace import Dab


@dataclass(frozen=True)
class InkLook:
    """How ink looks: `size` of the canvas in px, `ratio` of its screen, `width` of the pen on paper."""

    size: QSize
    ratio: float
    view: CanvasView
    width: float
    colour: str


class InkPicture:
    """Whoever has it says what strokes there are when it is asked for, and `forget`s it when one of them has gone."""

    def __init__(self) -> None:
        self._ink: QPixmap | None = None
        self._look: InkLook | None = None
        self._heated: tuple[int, Reason, QPixmap] | None = None  # cache key of the ink it was made from, and why

    def forget(self) -> None:
        """Other strokes: paint it afresh."""
        self._ink = None

    def add(self, dabs: list[Dab]) -> None:
        """One stroke more."""
        if self._ink is None or self._look is None:
            return
        painter = QPainter(self._ink)
        painter.setTransform(self._look.view.transform)
        paint_ink(painter, dabs, self._look.width, QColor(self._look.colour))
        painter.end()

    def plain(self, look: InkLook, strokes: Iterable[list[Dab]]) -> QPixmap:
        """It, of `strokes` where it must be painted afresh."""
        self._heated = None
        return self._painted(look, strokes)

    def _painted(self, look: InkLook, strokes: Iterable[list[Dab]]) -> QPixmap:
        if self._ink is None or look != self._look:
            self._look = look
            self._ink = QPixmap(look.size * look.ratio)
            self._ink.setDevicePixelRatio(look.ratio)
            self._ink.fill(QColor(Qt.GlobalColor.transparent))
            for dabs in strokes:
                self.add(dabs)
        return self._ink

    def coloured(self, look: InkLook, strokes: Iterable[list[Dab]], reason: Reason, colours: Colours) -> QPixmap:
        """It, coloured by how it speaks for or against a label."""
        ink = self._painted(look, strokes)
        if self._heated is None or self._heated[0] != ink.cacheKey() or self._heated[1] is not reason:
            from studio.ui.draw.heated_ink import heated_ink

            self._heated = ink.cacheKey(), reason, heated_ink(ink, reason, look.view, colours)
        return self._heated[2]
