"""Aliases to be typed, one a line: they are taken when the focus goes, and a line that is none is said at once."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from studio.errors import StudioError
from studio.session.aliases import parse_aliases
from studio.ui.parts.said import said

HEIGHT = 84  # px


class AliasesEdit(QPlainTextEdit):
    """`chosen(tuple)`: other aliases, as `Settings` keeps them. `refused(str)`: why not; "": nothing is wrong."""

    chosen = Signal(object)
    refused = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[tuple[str, str], ...] = ()
        self._refused = False  # what is typed
        self.setTabChangesFocus(True)
        self.setFixedHeight(HEIGHT)

    def show_value(self, value: tuple[tuple[str, str], ...]) -> None:
        """The aliases as they are kept; what somebody is typing stays, and what is still to be mended."""
        if value != self._shown or not (self.hasFocus() or self._refused):
            self._shown, self._refused = value, False
            self.setPlainText("\n".join(f"{text} = {label}" for text, label in value))
            self.refused.emit("")

    def take(self) -> None:
        """Take what is typed, if it is aliases."""
        try:
            aliases = parse_aliases(self.toPlainText())
        except StudioError as error:
            self._refused = True
            self.refused.emit(said(str(error)))
            return
        self._refused = False
        self.refused.emit("")
        if aliases != self._shown:
            self._shown = aliases
            self.chosen.emit(aliases)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Somebody is done with it."""
        super().focusOutEvent(event)
        self.take()
