"""Ranks the queue's pool beside the window, again and again, without anybody waiting for it.

Where another model serves by now, a ranking under way is told to end, and the next one begins when it has: nothing here
waits but `stop`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

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
        self._running: _Ranking | None = None
        self._stopped = False

    @property
    def busy(self) -> bool:
        """Is a ranking under way?"""
        return self._running is not None

    def poke(self) -> None:
        """Rank if it is worth it. Never waits. Raises StudioError: the pool cannot be used."""
        if self._stopped or not self._queue.due:
            return
        if self._running is not None:
            if self._queue.outranked:
                self._running.requestInterruption()
            return
        work = self._queue.begin_ranking()
        if work is None:
            return
        self._running = _Ranking(work, self)
        self._running.found.connect(self._found)
        self._running.failed.connect(self._fail)
        self._running.finished.connect(self._ended)
        self._running.start(_Ranking.Priority.LowPriority)

    @Slot(object)
    def _found(self, ranked: Ranked) -> None:
        thread = self.sender()
        if isinstance(thread, _Ranking) and self._queue.take_ranking(thread.of.number, ranked):
            self.ranked.emit()

    @Slot(str)
    def _fail(self, why: str) -> None:
        thread = self.sender()
        if isinstance(thread, _Ranking):
            self._queue.ranking_failed(thread.of.number)
        self.failed.emit(why)

    @Slot()
    def _ended(self) -> None:
        thread = self.sender()
        if isinstance(thread, _Ranking):
            thread.deleteLater()
        if thread is self._running:
            self._running = None
            self.poke()

    def stop(self) -> None:
        """End for good."""
        self._stopped = True
        if self._running is not None:
            running, self._running = self._running, None
            running.stop()
