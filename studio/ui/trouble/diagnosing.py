"""Makes the page of diagnostics beside the window: reading a large gallery whole takes a while."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from studio.ui.parts.piece_thread import PieceThread

if TYPE_CHECKING:
    from studio.paths import Home


class Diagnosing(PieceThread):
    """Finds what `studio.ui.trouble.diagnostics.diagnose` gives."""

    def __init__(self, home: Home, parent: QObject) -> None:
        super().__init__("diagnostics", parent)
        self._home = home

    def work(self) -> object:
        """In the thread."""
        from studio.ui.trouble.diagnostics import diagnose

        return diagnose(self._home)
