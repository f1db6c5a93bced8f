"""Makes the page of diagnostics beside the window: a disk may be slow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from studio.ui.parts.piece_thread import PieceThread

if TYPE_CHECKING:
    from studio.paths import Home
    from studio.trouble.diagnostics import Opened


class Diagnosing(PieceThread):
    """Finds what `studio.trouble.diagnostics.diagnose` gives."""

    def __init__(self, home: Home, opened: Opened, parent: QObject) -> None:
        super().__init__("diagnostics", parent)
        self._home, self._opened = home, opened

    def work(self) -> object:
        """In the thread."""
        from studio.trouble.diagnostics import diagnose

        return diagnose(self._home, self._opened)
