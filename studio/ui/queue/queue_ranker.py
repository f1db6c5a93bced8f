"""Ranks the queue's pool beside the window, again and again, without anybody waiting for it.

Where another model serves by now, a ranking under way is told to end, and the next one begins when it has: nothing here
waits but `stop`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot

from studio.ui.parts.beside import Beside
from studio.ui.parts.piece_thread import PieceThread

if TYPE_CHECKING:
    from studio.session.queue import Queue
    from studio.session.queue_ranking import Ranked, Work


class _Ranking(PieceThread):
    def __init__(self, work: Work, parent: QObject) -> None:
        super().__init__("ranking", parent)
        self.of = work

    def work(self) -> Ranked:
        from studio.active.pieces import finished

        return finished(self.of.pieces(), self.show_share)


class QueueRanker(QObject):
    """`ranked()`: the queue goes by another order. `failed(str)`: it goes on by the old one until the next answer."""

    ranked = Signal()
    failed = Signal(str)

    def __init__(self, queue: Queue, parent: QObject) -> None:
        super().__init__(parent)
        self._queue = queue
        self._number = 0  # of the ranking begun last
        self._beside = Beside(self)
        self._beside.ended.connect(self._again, Qt.ConnectionType.QueuedConnection)  # when what was found is taken
        self._beside.found.connect(self._found)
        self._beside.failed.connect(self._fail)
        self._stopped = False

    @property
    def busy(self) -> bool:
        """Is a ranking under way?"""
        return self._beside.running

    def poke(self) -> None:
        """Rank if it is worth it. Never waits. Raises StudioError: the pool cannot be used."""
        if self._stopped or not self._queue.due:
            return
        if self._beside.running:
            if self._queue.outranked:
                self._beside.interrupt()
            return
        work = self._queue.begin_ranking()
        if work is None:
            return
        self._number = work.number
        self._beside.start(_Ranking(work, self))

    @Slot(object)
    def _found(self, ranked: Ranked) -> None:
        if self._queue.take_ranking(self._number, ranked):
            self.ranked.emit()

    @Slot(str)
    def _fail(self, why: str) -> None:
        self._queue.ranking_failed(self._number)
        self.failed.emit(why)

    @Slot()
    def _again(self) -> None:
        self.poke()

    def stop(self) -> None:
        """End for good."""
        self._stopped = True
        self._beside.stop()
