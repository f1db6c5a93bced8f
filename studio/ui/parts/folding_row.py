"""Two groups of controls in one line or, where there is no room for both, one below the other."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

SPACING = 8  # px


class FoldingRow(QWidget):
    """`first` gets the room that is left, `second` is as wide as it must be."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.first, self.second = QHBoxLayout(), QHBoxLayout()
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(SPACING)
        for group, stretch in ((self.first, 1), (self.second, 0)):
            group.setSpacing(SPACING)
            self._box.addLayout(group, stretch)
        self.second.addStretch(1)  # in a line of their own, too, its controls are as wide as they must be

    @property
    def folded(self) -> bool:
        """Is the second group below the first one?"""
        return self._box.direction() is QBoxLayout.Direction.TopToBottom

    def minimumSizeHint(self) -> QSize:
        """As wide as the wider group, also while they stand side by side: else it could never be narrowed."""
        width = max(self.first.minimumSize().width(), self.second.minimumSize().width())
        return QSize(width, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """There is more or less room."""
        super().resizeEvent(event)
        self._fold()

    def event(self, event: QEvent) -> bool:
        """Something in it was shown, hidden, or has other words."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._fold()
        return done

    def _fold(self) -> None:
        needed = self.first.sizeHint().width() + SPACING + self.second.sizeHint().width()
        directions = QBoxLayout.Direction
        self._box.setDirection(directions.LeftToRight if needed <= self.width() else directions.TopToBottom)
