"""F1: every key on one page, made from the table of actions, and the way to the pages of help.

It lies over the window and is none.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from studio.ui import theme
from studio.ui.actions import (
    ACTIONS,
    ENTRY_KEYS,
    GALLERY_KEYS,
    QUEUE_KEYS,
    REVIEW_KEYS,
    TOGETHER,
    VERSION_KEYS,
    words,
)
from studio.ui.keycaps import Keycaps
from studio.ui.texts import text_label, title_label


class KeysPage(QWidget):
    """Goes with F1, Esc, its button, or a click beside it."""

    def __init__(self, parent: QWidget, help_pages: QAction) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Keys"))
        card = QFrame()
        card.setProperty("card", "true")
        column = QVBoxLayout(card)
        column.setContentsMargins(24, 5, 24, 5)
        column.setSpacing(3)  # every row fits into the smallest window
        rows = [[ACTIONS[name] for name in names] for names in TOGETHER]
        everywhere = [("; ".join(one.keys for one in row), " · ".join(words(one.text) for one in row)) for row in rows]
        others = [spec for spec in ACTIONS.values() if spec.keys and not any(spec in row for row in rows)]
        everywhere += [(spec.keys, words(spec.text)) for spec in others]
        versions = _section(self.tr("Among the versions"), VERSION_KEYS)
        versions.addStretch(1)
        self._close = QPushButton(self.tr("Close"))
        self._close.clicked.connect(self.hide)
        more = QPushButton(help_pages.text())
        more.setToolTip(help_pages.toolTip())
        more.clicked.connect(self.hide)
        more.clicked.connect(help_pages.trigger)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(more)
        buttons.addWidget(self._close)
        versions.addLayout(buttons)
        column.addLayout(_side_by_side(_section(self.tr("In the entry"), ENTRY_KEYS), versions))
        queue = _section(self.tr("In the queue"), QUEUE_KEYS)
        queue.addStretch(1)
        column.addLayout(_side_by_side(_section(self.tr("Everywhere"), everywhere), queue))
        gallery = _section(self.tr("In the gallery"), GALLERY_KEYS)
        column.addLayout(_side_by_side(gallery, _section(self.tr("On the chosen ones"), REVIEW_KEYS)))
        around = QVBoxLayout(self)
        around.setContentsMargins(2, 2, 2, 2)
        around.addWidget(card, 0, Qt.AlignmentFlag.AlignCenter)
        self.hide()

    def open(self) -> None:
        """Lie over the whole window."""
        window = self.parentWidget()
        assert window is not None  # it was made with one
        self.setGeometry(window.rect())
        self.show()
        self.raise_()
        self._close.setFocus()

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        """A click beside the card closes it."""
        self.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The window behind it steps back."""
        veil = QColor(theme.colours().ground)
        veil.setAlpha(225)
        QPainter(self).fillRect(self.rect(), veil)


def _side_by_side(one: QVBoxLayout, other: QVBoxLayout) -> QHBoxLayout:
    row = QHBoxLayout()  # one below the other would not fit
    row.setSpacing(24)
    row.addLayout(one, 1)
    row.addLayout(other)
    return row


def _section(title: str, rows: Iterable[tuple[str, str]]) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(1)
    column.addWidget(title_label(title))
    column.addLayout(_rows(rows))
    return column


def _rows(rows: Iterable[tuple[str, str]]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(0)
    grid.setColumnMinimumWidth(0, 104)
    for row, (key, text) in enumerate(rows):
        cap = Keycaps()
        cap.show_hints((key.replace(";", ","), ""))
        grid.addWidget(cap, row, 0)
        grid.addWidget(text_label(words(text)), row, 1)
    grid.setColumnStretch(1, 1)
    return grid
