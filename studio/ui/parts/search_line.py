"""A line to search with. While it is empty, Ctrl+Z is the page's: a line edit would take it, with nothing to undo."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QListWidget, QWidget

WALKING = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class SearchLine(QLineEdit):
    """`placeholder` says what is searched, also to a screen reader. Up and Down walk through the list `found`."""

    def __init__(self, placeholder: str, found: QListWidget | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found = found
        self.setProperty("look", "search")
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)

    def event(self, event: QEvent) -> bool:
        """Undo and redo of an empty line are the page's."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and not self.text():
            keys = QKeySequence.StandardKey
            if event.matches(keys.Undo) or event.matches(keys.Redo):
                event.ignore()
                return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that walk are the list's, while the line keeps the focus."""
        if self._found is not None and event.key() in WALKING:
            QApplication.sendEvent(self._found, event)
            return
        super().keyPressEvent(event)
