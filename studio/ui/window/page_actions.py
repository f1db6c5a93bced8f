"""Actions that mean something on some pages only: the page in front says which, and what they do there.

They stand in the one table with all others, so that their keys, the menu and the search know them; a page that is not
in front, or that something lies over (`overlays`), cannot be hit by them. One that changes nothing may lead to its page
from any other. Undo and redo are every page's own. Two more follow a button: what the button cannot do, the action
cannot either.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QObject, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton, QStackedWidget, QWidget

from studio.ui.parts.actions import ACTIONS, Act
from studio.ui.parts.page import Offers, Redoes, Undoes

LOCAL = tuple(name for name, spec in ACTIONS.items() if spec.local)


class PageActions(QObject):
    """Enables and carries out what the page in front offers."""

    def __init__(self, actions: dict[Act, QAction], pages: QStackedWidget, window: QWidget) -> None:
        super().__init__(window)
        self._actions, self._pages = actions, pages
        self._followed: dict[QObject, QAction] = {}
        self._leads: dict[Act, Callable[[], object]] = {}
        self._menu = QMenu(window)
        self._menu.setToolTipsVisible(True)
        self._menu.aboutToShow.connect(self._fill)
        actions[Act.HERE].setMenu(self._menu)
        for name in LOCAL:
            actions[name].triggered.connect(self._do)
        actions[Act.UNDO].triggered.connect(self._undo)
        actions[Act.REDO].triggered.connect(self._redo)
        pages.currentChanged.connect(self.show_page)
        self.show_page()

    def lead(self, name: Act, do: Callable[[], object]) -> None:
        """Where the page in front does not offer the action, it does this: open the page that does."""
        self._leads[name] = do
        self.show_page()

    def follow(self, name: Act, button: QPushButton) -> None:
        """The action does what the button does, and only while that can."""
        action = self._actions[name]
        self._followed[button] = action
        action.triggered.connect(button.click)
        button.installEventFilter(self)
        action.setEnabled(_can(button))

    def _offered(self) -> Mapping[Act, Callable[[], object]]:
        page = self._pages.currentWidget()
        return page.offers() if isinstance(page, Offers) else {}

    @Slot()
    def show_page(self) -> None:
        """Another page is in front."""
        offered = self._offered()
        for name in LOCAL:
            self._actions[name].setEnabled(name in offered or name in self._leads)
        self._actions[Act.HERE].setEnabled(bool(offered))

    @Slot()
    def _fill(self) -> None:
        offered = self._offered()
        self._menu.clear()
        self._menu.addActions([self._actions[name] for name in LOCAL if name in offered])

    @Slot()
    def _do(self) -> None:
        for name, do in {**self._leads, **self._offered()}.items():
            if self._actions[name] is self.sender():
                do()
                return

    @Slot()
    def _undo(self) -> None:
        page = self._pages.currentWidget()
        if isinstance(page, Undoes):
            page.undo()

    @Slot()
    def _redo(self) -> None:
        page = self._pages.currentWidget()
        if isinstance(page, Redoes):
            page.redo()

    def eventFilter(self, button: QObject, event: QEvent) -> bool:
        """A button that is followed can be pressed now, or cannot any more."""
        kinds = (QEvent.Type.EnabledChange, QEvent.Type.ShowToParent, QEvent.Type.HideToParent)
        if event.type() in kinds and isinstance(button, QPushButton):
            self._followed[button].setEnabled(_can(button))
        return super().eventFilter(button, event)


def _can(button: QPushButton) -> bool:
    return button.isEnabled() and not button.isHidden()
