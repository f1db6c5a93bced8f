"""F1: every key on one page, made from the table of actions, and the way to the pages of help.

It lies over the window and is none. Each key has a row of its own; where they do not all fit, they scroll.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

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
    VERSION_KEYS,
)

ABOVE = 7  # px above the head of a group
MARGIN = 20  # px
TOP = Qt.AlignmentFlag.AlignTop


class KeysPage(QWidget):
    """Goes with F1 or Esc. `left()`: it is to go, by one of its buttons or a click beside it."""

    left = Signal()

    def __init__(self, parent: QWidget, help_pages: QAction) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Keys"))
        card = QFrame()
        card.setProperty("card", "true")
        local = (*GALLERY_ACTS, *QUEUE_ACTS)
        first = (*PAGES, Act.SETTINGS)  # in the order of their keys
        everywhere = _keys((*first, *(name for name in ACTIONS if name not in (*first, *local))))
        self._close = QPushButton(self.tr("Close"))
        self._close.clicked.connect(self.left)
        more = self._more = QPushButton(help_pages.text())
        more.setToolTip(help_pages.toolTip())
        more.clicked.connect(self.left)
        more.clicked.connect(help_pages.trigger)
        self._page_alone = _column(
            _section(self.tr("In the entry"), ENTRY_KEYS),
            _section(self.tr("In the queue"), (*QUEUE_KEYS, *_keys(QUEUE_ACTS))),
        )
        self._everywhere = _column(_section(self.tr("On every page"), everywhere))
        self._others = _column(
            _section(self.tr("In the gallery"), (*GALLERY_KEYS, *_keys(GALLERY_ACTS))),
            _section(self.tr("Among the versions"), VERSION_KEYS),
        )
        self._told = QWidget()
        self._columns = QGridLayout(self._told)
        self._area = QScrollArea()
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Page Up and Page Down reach it from the buttons
        self._area.setWidget(self._told)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.viewport().setAutoFillBackground(False)
        self._told.setAutoFillBackground(False)
        self._lay_out(card)
        self.hide()

    def _lay_out(self, card: QFrame) -> None:
        columns = self._columns
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setHorizontalSpacing(24)
        columns.setVerticalSpacing(ABOVE)
        columns.addWidget(self._page_alone, 0, 0, TOP)
        columns.addWidget(self._everywhere, 0, 1, 2, 1, TOP)
        columns.setRowStretch(1, 1)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addStretch(1)
        foot.addWidget(self._more)
        foot.addWidget(self._close)
        column = QVBoxLayout(card)
        column.setContentsMargins(*(MARGIN, MARGIN - 4) * 2)
        column.setSpacing(10)
        column.addWidget(self._area)
        column.addLayout(foot)
        around = QVBoxLayout(self)
        around.setContentsMargins(2, 2, 2, 2)
        around.addWidget(card, 0, Qt.AlignmentFlag.AlignCenter)

    def open(self) -> None:
        """Lie over the whole window."""
        window = self.parentWidget()
        assert window is not None  # it was made with one
        self.setGeometry(window.rect())
        self._fit()
        self.show()
        self.raise_()
        self._close.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another size has another number of columns."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Three columns where they fit, else two; what is higher than the window scrolls."""
        parts = (self._page_alone, self._everywhere, self._others)
        room = self.width() - 2 * MARGIN - 8
        three = sum(part.sizeHint().width() for part in parts) + 2 * 24 <= room
        self._columns.removeWidget(self._others)
        self._columns.addWidget(self._others, *((0, 2, 2, 1) if three else (1, 0, 1, 1)), TOP)
        wanted = self._columns.sizeHint()
        high = min(wanted.height(), self.height() - self._close.sizeHint().height() - 2 * MARGIN - 16)
        bar = 0 if high >= wanted.height() else self._area.verticalScrollBar().sizeHint().width() + 4
        self._area.setFixedSize(min(wanted.width() + bar, room), high)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page Up and Page Down scroll."""
        bar = self._area.verticalScrollBar()
        steps = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}
        if event.key() in steps:
            bar.setValue(bar.value() + steps[Qt.Key(event.key())] * bar.pageStep())
            return
        super().keyPressEvent(event)

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
    """The keys of actions, and their words; those without keys have none here."""
    known = ((ACTIONS[name].keys, words(ACTIONS[name].text)) for name in names)
    return [(keys.partition(";")[0], text) for keys, text in known if keys]


def _column(*sections: QVBoxLayout) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(3)
    for place, section in enumerate(sections):
        if place:
            column.addSpacing(ABOVE)
        column.addLayout(section)
    return made


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
        cap.show_hints((words(key), ""))
        grid.addWidget(cap, row, 0)
        grid.addWidget(text_label(words(text), size=theme.TEXT - 1), row, 1)
    grid.setColumnStretch(1, 1)
    return grid
