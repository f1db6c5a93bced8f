"""What lies over the window for a moment: the page of keys (F1) and the palette (Ctrl+K). At most one of them.

Both are made when they are first wanted. While one is open nothing happens on the page below it, which nobody can see:
keys that would change it do nothing. When it goes, the keys are the page's again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QWidget

from studio.ui.parts.actions import Act

if TYPE_CHECKING:
    from studio.ui.window.keys_page import KeysPage
    from studio.ui.window.palette import Palette


class Overlays(QObject):
    """Shows and hides them; `hide` is also the window's, before it does something else."""

    def __init__(self, actions: dict[Act, QAction], pages: QStackedWidget, window: QWidget) -> None:
        super().__init__(window)
        self._actions, self._pages, self.window = actions, pages, window
        self.keys: KeysPage | None = None
        self.palette: Palette | None = None
        actions[Act.KEYS].triggered.connect(self.toggle_keys)
        actions[Act.FIND_ACTION].triggered.connect(self.toggle_palette)
        actions[Act.MENU].triggered.connect(self.hide)  # what is in the menu is done to the page
        window.installEventFilter(self)

    @property
    def shown(self) -> QWidget | None:
        """The one that is open."""
        for one in (self.keys, self.palette):
            if one is not None and not one.isHidden():
                return one
        return None

    @Slot()
    def toggle_keys(self) -> None:
        """Every key on one page, or the page again."""
        from studio.ui.window.keys_page import KeysPage

        if self.keys is None:
            self.keys = KeysPage(self.window, self._actions[Act.HELP])
            self.keys.left.connect(self.hide)
        if self._leave(self.keys):
            self.keys.open()

    @Slot()
    def toggle_palette(self) -> None:
        """Everything that can be done, or the page again."""
        from studio.ui.window.palette import Palette

        if self.palette is None:
            self.palette = Palette(self._actions, self.window)
            self.palette.left.connect(self.hide)
            self.palette.picked.connect(self._start)
        if self._leave(self.palette):
            self.palette.open()

    def _leave(self, wanted: QWidget) -> bool:
        """Hide what is open; is `wanted` another one?"""
        before = self.shown
        self.hide()
        return before is not wanted

    @Slot(object)
    def _start(self, action: QAction) -> None:
        self.hide()
        action.trigger()

    @Slot()
    def hide(self) -> bool:
        """True: one was open."""
        shown = self.shown
        if shown is None:
            return False
        shown.hide()
        page = self._pages.currentWidget()
        if page is not None:
            page.setFocus()
        return True

    def eventFilter(self, window: QObject, event: QEvent) -> bool:
        """They are as large as the window."""
        if event.type() == QEvent.Type.Resize:
            if self.keys is not None:
                self.keys.setGeometry(self.window.rect())
            if self.palette is not None:
                self.palette.place()
        return super().eventFilter(window, event)
