"""One piece of work beside the window at a time: started, followed, put away. What is put away is not heard any more.

Whoever wants it owns a `Beside` and starts a `PieceThread` in it.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QThread, Signal, Slot

from studio.ui.parts.piece_thread import PieceThread


class Beside(QObject):
    """`progressed(float)`. `ended()`: nothing runs any more, whatever came of it; then `found(object)`, `failed(str)`.

    So another piece may be started by who hears `found` or `failed`; not by who hears `ended`, for `start` puts away
    what is under way, which ends it, before it begins the next.
    """

    progressed = Signal(float)
    ended = Signal()
    found = Signal(object)
    failed = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._work: PieceThread | None = None

    @property
    def running(self) -> bool:
        """Is something under way?"""
        return self._work is not None

    def start(self, work: PieceThread) -> None:
        """Begin, at low priority; what was under way is put away."""
        self.stop()
        self._work = work
        work.progressed.connect(self._progress)
        work.found.connect(self._find)
        work.failed.connect(self._fail)
        work.finished.connect(self._over)
        work.start(QThread.Priority.LowPriority)

    def interrupt(self) -> None:
        """Ask what is under way to end by itself; nobody waits, and what it finds all the same is told."""
        if self._work is not None:
            self._work.requestInterruption()

    def stop(self, wait: int | None = None) -> None:
        """Put away what is under way, if anything is: `PieceThread.stop`."""
        if self._work is not None:
            work, self._work = self._work, None
            work.stop(wait)
            self.ended.emit()

    @Slot(float)
    def _progress(self, share: float) -> None:
        if self.sender() is self._work:
            self.progressed.emit(share)

    @Slot(object)
    def _find(self, what: object) -> None:
        if self.sender() is self._work:
            self.stop()
            self.found.emit(what)

    @Slot(str)
    def _fail(self, why: str) -> None:
        if self.sender() is self._work:
            self.stop()
            self.failed.emit(why)

    @Slot()
    def _over(self) -> None:
        """It was interrupted: there is nothing to tell."""
        if self.sender() is self._work:
            self.stop()
