"""F1: every key on one page, made from the table of actions, and the way to the pages of help.

It lies over the window and is none.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from studio.ui.parts import theme
from studio.ui.parts.actions import ACTIONS, PAGES, Act, words
from studio.ui.parts.keycaps import Keycaps
from studio.ui.parts.texts import text_label, title_label
from studio.ui.window.keys_told import (
    ENTRY_KEYS,
    GALLERY_ACTS,
    GALLERY_KEYS,
    QUEUE_ACTS,
    QUEUE_KEYS,
    TOGETHER,
    VERSION_KEYS,
)

ABOVE = 7  # px above the head of a group


class KeysPage(QWidget):
    """Goes with F1 or Esc. `left()`: it is to go, by one of its buttons or a click beside it."""

    left = Signal()

    def __init__(self, parent: QWidget, help_pages: QAction) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Keys"))
        card = QFrame()
        card.setProperty("card", "true")
        column = QVBoxLayout(card)
        column.setContentsMargins(14, 5, 12, 5)
        column.setSpacing(3)  # every row fits into the smallest window
        local = (*GALLERY_ACTS, *QUEUE_ACTS)
        everywhere = _keys((*PAGES, *(name for name in ACTIONS if name not in local)))
        self._close = QPushButton(self.tr("Close"))
        self._close.clicked.connect(self.left)
        more = self._more = QPushButton(help_pages.text())
        more.setToolTip(help_pages.toolTip())
        more.clicked.connect(self.left)
        more.clicked.connect(help_pages.trigger)
        left = _column(_section(self.tr("In the entry"), ENTRY_KEYS), _section(self.tr("On every page"), everywhere))
        right = _column(
            _section(self.tr("In the queue"), (*QUEUE_KEYS, *_keys(QUEUE_ACTS))),
            _section(self.tr("In the gallery"), (*GALLERY_KEYS, *_keys(GALLERY_ACTS))),
        )
        last = QHBoxLayout()
        last.addLayout(_section(self.tr("Among the versions"), VERSION_KEYS), 1)
        for button in (more, self._close):
            last.addWidget(button, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom)
        right.addSpacing(ABOVE)
        right.addLayout(last)
        for one in (left, right):
            one.addStretch(1)  # the heads are level
        columns = QHBoxLayout()
        columns.setSpacing(12)
        columns.addLayout(left, 1)
        columns.addLayout(right)
        column.addLayout(columns)
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

    def focusNextPrevChild(self, _forward: bool) -> bool:
        """Tab stays among the two buttons: what lies below cannot be seen. Esc and F1 lead back."""
        (self._more if self._close.hasFocus() else self._close).setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        """A click beside the card closes it."""
        self.left.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The window behind it steps back."""
        veil = QColor(theme.colours().ground)
        veil.setAlpha(225)
        QPainter(self).fillRect(self.rect(), veil)


def _keys(names: Iterable[Act]) -> list[tuple[str, str]]:
    """The keys of actions, and their words; those without keys have none here, some share a row."""
    rows: dict[tuple[Act, ...], None] = {}
    for name in names:
        if ACTIONS[name].keys:
            rows[next((row for row in TOGETHER if name in row), (name,))] = None
    return [
        ("; ".join(ACTIONS[name].keys for name in row), " · ".join(words(ACTIONS[name].text) for name in row))
        for row in rows
    ]


def _column(*sections: QVBoxLayout) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(3)
    for place, section in enumerate(sections):
        if place:
            column.addSpacing(ABOVE)
        column.addLayout(section)
    return column


def _section(title: str, rows: Iterable[tuple[str, str]]) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(1)
    column.addWidget(title_label(title), 0, Qt.AlignmentFlag.AlignTop)
    column.addLayout(_rows(rows))
    return column


def _rows(rows: Iterable[tuple[str, str]]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(0)
    grid.setColumnMinimumWidth(0, 88)
    for row, (key, text) in enumerate(rows):
        cap = Keycaps()
        cap.show_hints((words(key.replace(";", ",")), ""))
        grid.addWidget(cap, row, 0)
        grid.addWidget(text_label(words(text), size=theme.TEXT - 1), row, 1)
    grid.setColumnStretch(1, 1)
    return grid
