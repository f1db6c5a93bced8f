"""Writes machine labels into the pool beside the window, or takes them away."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from studio.ui.parts.piece_thread import PieceThread
from studio.ui.queue.pool_reading import PoolReading

if TYPE_CHECKING:
    from studio.active.pieces import Pieces


class PoolLabelling(PieceThread):
    """Finds what `pieces` come to. Until it has ended, nobody else may use the pool."""

    patience = PoolReading.patience  # it writes to the pool, too

    def __init__(self, pieces: Pieces[Any], parent: QObject) -> None:
        super().__init__("labelling the rest", parent)
        self._pieces = pieces

    def work(self) -> object:
        """In the thread."""
        from studio.active.pieces import finished

        return finished(self._pieces, self.show_share)
