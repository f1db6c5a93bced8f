"""One line that says what went wrong and what to do.

It lies over the page and moves nothing: a canvas that changed its size under a drawing would be worse than what the
notice is about. It is as wide as its words, and lies at the top or the bottom, in the middle or at a side, where it
hides least of what can be used and read: a search stands at the top of the gallery, undo and clear at the bottom of the
page to draw on.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from studio.ui.parts import theme
from studio.ui.parts.announcer import announce
from studio.ui.parts.keycaps import Keycaps
from studio.ui.parts.said import said
from studio.ui.parts.texts import text_label

GAP = 6  # px: to the edge of the page
MARGIN = 24
WIDEST = 860
BESIDE = 130  # px: its margins, and the button to close it
USED = (QAbstractButton, QLineEdit, QComboBox, QAbstractSpinBox)
TOLD = (QLabel, Keycaps)


class Notice(QFrame):
    """Hidden until there is something to say. It lies over `pages`, within the same window."""

    def __init__(self, pages: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._pages, self._window = pages, parent
        self.setObjectName("notice")
        self._words: QLabel = text_label(size=theme.TEXT)
        self._words.setWordWrap(True)
        self._words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        close = QPushButton(self.tr("Close"))
        close.setProperty("look", "flat")
        close.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 6, 4)
        row.addWidget(self._words, 1)
        row.addWidget(close)
        self.hide()

    @property
    def text(self) -> str:
        """What it says, or "" when it is hidden."""
        return "" if self.isHidden() else self._words.text()

    def say(self, text: str) -> None:
        """Show `text`, in the language that is on as far as it is known there (`said`)."""
        text = said(text)
        self._words.setText(text)
        self.setAccessibleName(text)
        self.show()
        self.place()
        self.raise_()
        announce(self, text, urgent=True)

    def place(self) -> None:
        """Across the page, at its top or its bottom; called again when the window changes its size."""
        if self.isHidden():
            return
        page = QRect(self._pages.mapTo(self._window, QPoint(0, 0)), self._pages.size())
        words = self._words.fontMetrics().horizontalAdvance(self._words.text())
        width = min(words + BESIDE, WIDEST, page.width() - 2 * MARGIN)  # no wider than its words: it hides less
        room = page.adjusted(MARGIN, GAP, -MARGIN, -GAP)
        half = min(width, room.width() // 2 - GAP)  # of two columns it may leave one alone
        places = [place for wide in (width, half) for place in self._places(room, wide)]
        self.setGeometry(min(places, key=self._covered))

    def _places(self, room: QRect, width: int) -> list[QRect]:
        height = max(self._words.heightForWidth(width - BESIDE) + 16, 44)
        lefts = (room.left() + (room.width() - width) // 2, room.left(), room.right() + 1 - width)
        tops = (room.top(), room.bottom() + 1 - height)
        return [QRect(left, top, width, height) for left in lefts for top in tops]

    def _covered(self, place: QRect) -> tuple[int, int]:
        """How many of the things that can be used would lie below it, and how many words."""
        used = [one for one in self._pages.findChildren(QWidget) if isinstance(one, USED) and one.isEnabled()]
        told = [one for one in self._pages.findChildren(QWidget) if isinstance(one, TOLD)]
        return self._below(place, used), self._below(place, told)

    def _below(self, place: QRect, widgets: Sequence[QWidget]) -> int:
        seen = (one.visibleRegion().boundingRect().translated(one.mapTo(self._window, QPoint(0, 0))) for one in widgets)
        return sum(place.intersects(one) for one in seen)
