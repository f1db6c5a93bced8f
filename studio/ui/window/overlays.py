"""What lies over the window for a moment: the page of keys (F1) and the palette (Ctrl+K). At most one of them.

Both are made when they are first wanted. While one is open nothing happens below it, where nobody can see it: of the
keys of actions only those work that lead elsewhere. When it goes, the keys are the page's again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Slot
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QStackedWidget, QWidget

from studio.ui.parts.actions import Act

if TYPE_CHECKING:
    from studio.ui.window.keys_page import KeysPage
    from studio.ui.window.palette import Palette

ELSEWHERE = (  # what can be done while something lies over the page: that goes first, or stays as it is
    *(Act.DRAW, Act.GALLERY, Act.CLASSES, Act.TRAINING, Act.QUEUE, Act.COMPARE, Act.SETTINGS),
    *(Act.FIND_ACTION, Act.MENU, Act.KEYS, Act.HELP, Act.CLEAR, Act.QUIT),
)


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
            self.keys.installEventFilter(self)
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
            self.palette.installEventFilter(self)
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

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """They are as large as the window, and no key goes through them to an action that is the page's."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and watched is not self.window:
            pressed = QKeySequence(event.keyCombination())
            if not any(pressed in self._actions[name].shortcuts() for name in ELSEWHERE):
                event.accept()
                return True
        if event.type() == QEvent.Type.Resize and watched is self.window:
            if self.keys is not None:
                self.keys.setGeometry(self.window.rect())
            if self.palette is not None:
                self.palette.place()
        return super().eventFilter(watched, event)
