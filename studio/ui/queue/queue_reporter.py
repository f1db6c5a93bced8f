"""Works out what stands on the card beside the queue, in a thread and a moment after the newest answer.

With ten thousand answers that takes a fifth of a second, and nobody shall wait for it between two items.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from studio.errors import StudioError
from studio.ui.parts.beside import Beside
from studio.ui.parts.piece_thread import PieceThread

if TYPE_CHECKING:
    from studio.active.queue_report import QueueReport
    from studio.gallery.pool_audit import Audited
    from studio.session import Session

REST = 400  # ms after an answer


class _Reporting(PieceThread):
    def __init__(self, make: Callable[[], QueueReport], parent: QObject) -> None:
        super().__init__("figures of the queue", parent)
        self._make = make

    def work(self) -> QueueReport:
        return self._make()


class QueueReporter(QObject):
    """`reported(QueueReport)`. `failed(str)`: what is known of the pool cannot be read; said once."""

    reported = Signal(object)
    failed = Signal(str)

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._beside = Beside(self)
        self._beside.found.connect(self.reported)
        self._beside.failed.connect(self._say_once)
        self._told = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(REST)
        self._timer.timeout.connect(self._start)

    @property
    def busy(self) -> bool:
        """Is there a report to come?"""
        return self._timer.isActive() or self._beside.running

    def poke(self) -> None:
        """Something was answered, or another goal is set: report in a moment. Never waits."""
        if not self._timer.isActive():
            self._timer.start()

    @Slot()
    def _start(self) -> None:
        from studio.active.queue_report import queue_report

        if self._beside.running:
            self._timer.start()
            return
        session, audit = self._session, self._audited()
        trials, version, goal = session.gallery.trials(), session.recognizer.version, session.settings.goal
        reserve = session.queue.reserve
        self._beside.start(_Reporting(lambda: queue_report(trials, version, goal, time.time(), audit, reserve), self))

    def _audited(self) -> Audited | None:
        try:
            return self._session.queue.audited()
        except StudioError as error:
            self._say_once(str(error))
            return None

    @Slot(str)
    def _say_once(self, why: str) -> None:
        if why != self._told:
            self._told = why
            self.failed.emit(why)

    def stop(self) -> None:
        """End for good."""
        self._timer.stop()
        self._beside.stop()
