"""Compares again and again beside the window, at most twice a second; of several questions the newest is answered.

Where a person has chosen something else, what is under way is told to end; after a drawing it may end by itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from studio.ui.parts.beside import Beside
from studio.ui.parts.piece_thread import PieceThread

if TYPE_CHECKING:
    from studio.ui.compare.comparison import Compared, Comparer, Question

PAUSE = 500  # ms between two answers


class _Comparing(PieceThread):
    def __init__(self, comparer: Comparer, question: Question, parent: QObject) -> None:
        super().__init__("compare", parent)
        self._comparer, self._question = comparer, question

    def work(self) -> Compared:
        return self._comparer.compare(self._question, self.show_share)


class Comparing(QObject):
    """`compared(Compared)`. `failed(str)`. `progressed(float)`: of the answer under way."""

    compared = Signal(object)
    failed = Signal(str)
    progressed = Signal(float)

    def __init__(self, comparer: Comparer, parent: QObject) -> None:
        super().__init__(parent)
        self._comparer = comparer
        self._next: Question | None = None
        self._stale = False  # is the answer under way to a question that a person has changed?
        self._beside = Beside(self)
        self._beside.progressed.connect(self.progressed)
        self._beside.ended.connect(self._ended)
        self._beside.found.connect(self._found)
        self._beside.failed.connect(self.failed)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._begin)

    @property
    def busy(self) -> bool:
        """Is an answer under way, or about to be?"""
        return self._beside.running or self._next is not None

    def ask(self, question: Question, *, anew: bool = False) -> None:
        """Answer `question` as soon as may be. `anew`: a person chose something else, and waits for nothing before."""
        self._next = question
        if anew:
            self._pause.stop()
            self._stale = True
            self._beside.interrupt()
        self._begin()

    @Slot()
    def _begin(self) -> None:
        if self._next is None or self._beside.running or self._pause.isActive():
            return
        question, self._next = self._next, None
        self._stale = False
        self._beside.start(_Comparing(self._comparer, question, self))

    @Slot(object)
    def _found(self, compared: Compared) -> None:
        if not self._stale:
            self.compared.emit(compared)

    @Slot()
    def _ended(self) -> None:
        self._pause.start(0 if self._stale else PAUSE)

    @Slot()
    def stop(self) -> None:
        """End for good."""
        self._next = None
        self._beside.stop()
        self._pause.stop()
