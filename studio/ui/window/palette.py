"""Ctrl+K: everything the studio can do, found by its words, started with Enter. It lies over the window and is none.

What it lists are the actions of the table as they are at that moment: one that cannot be done now is grey and comes
last, and Enter does not start it.
"""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction, QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QMenu, QVBoxLayout, QWidget

from studio.searching import finds
from studio.ui.parts import theme
from studio.ui.parts.actions import Act
from studio.ui.parts.search_line import SearchLine
from studio.ui.parts.texts import text_label
from studio.ui.window.palette_list import PaletteList
from studio.ui.window.palette_words import also_found_by

WIDTH, HEIGHT = 560, 470  # px
TOP = 76  # px


class Palette(QWidget):
    """`left()`: it goes, with nothing started. `picked(QAction)`: it goes, and that one is to be started."""

    left = Signal()
    picked = Signal(object)

    def __init__(self, actions: dict[Act, QAction], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Find an action"))
        self._actions = actions
        self._more = {action: also_found_by(name) for name, action in actions.items()}
        self.list = PaletteList()
        self.search = SearchLine(self.tr("What do you want to do?"), self.list)
        self.said = text_label(size=theme.TEXT - 1, tone="grey")
        self._card = QFrame(self)
        self._card.setProperty("card", "true")
        column = QVBoxLayout(self._card)
        column.setContentsMargins(12, 12, 12, 8)
        column.setSpacing(8)
        column.addWidget(self.search)
        column.addWidget(self.list, 1)
        column.addWidget(self.said)
        self.search.textChanged.connect(self._find)
        self.search.returnPressed.connect(self._start_chosen)
        self.list.picked.connect(self._start)
        self.list.currentRowChanged.connect(self._tell)
        self.hide()

    def open(self) -> None:
        """Lie over the whole window, with everything listed."""
        recent = self._actions[Act.RECENT].menu()
        if isinstance(recent, QMenu):
            recent.aboutToShow.emit()  # it is filled when it is wanted
        self.place()
        self.search.setText("")  # with nothing to undo
        self._find()
        self.show()
        self.raise_()
        self.search.setFocus()

    def place(self) -> None:
        """The window has another size."""
        window = self.parentWidget()
        assert window is not None  # it was made with one
        self.setGeometry(window.rect())
        width, height = min(WIDTH, self.width() - 48), min(HEIGHT, self.height() - TOP - 24)
        self._card.setGeometry((self.width() - width) // 2, TOP, width, height)

    # what is found

    @Slot()
    def _find(self) -> None:
        query = self.search.text()
        found = [
            (action, text)
            for action, text in self._listed()
            if finds(query, (text, action.toolTip(), *self._more.get(action, ())))
        ]
        found.sort(key=lambda one: self._place(query, *one))
        self.list.show_actions(found)
        self._tell()

    def _place(self, query: str, action: QAction, text: str) -> tuple[bool, bool, bool]:
        """What can be done before what cannot; of each first what is called so, then what says so of itself."""
        own = (text, action.toolTip())
        return not action.isEnabled(), not finds(query, own[:1]), not finds(query, own)

    def _listed(self) -> list[tuple[QAction, str]]:
        """Each with its words. What stands in a menu and not in the table, a gallery say, is told with the menu's."""
        known, listed = frozenset(self._actions.values()), []
        for name, action in self._actions.items():
            menu = action.menu()
            if not isinstance(menu, QMenu):
                if name is not Act.FIND_ACTION:
                    listed.append((action, action.text()))
                continue
            for one in menu.actions():
                if one not in known and not one.isSeparator():
                    listed.append((one, f"{action.text()}: {one.text().replace('&&', '&')}"))
        return listed

    @Slot()
    def _tell(self) -> None:
        chosen = self.list.chosen
        if chosen is None:
            self.said.setText(self.tr("No action has these words."))
        elif not chosen.isEnabled():
            self.said.setText(self.tr("Not possible now, or not on this page."))
        else:
            self.said.setText(self.tr("Enter starts it, Esc leaves."))

    @Slot()
    def _start_chosen(self) -> None:
        self._start(self.list.chosen)

    @Slot(object)
    def _start(self, action: QAction | None) -> None:
        if action is not None and action.isEnabled():
            self.picked.emit(action)

    # keys and pointer

    def focusNextPrevChild(self, _next: bool) -> bool:
        """Tab stays: what lies behind is not to be reached from here."""
        return True

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        """A click beside the card leaves it."""
        self.left.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The window behind it steps back."""
        veil = QColor(theme.colours().ground)
        veil.setAlpha(190)
        QPainter(self).fillRect(self.rect(), veil)
