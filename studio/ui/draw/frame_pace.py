"""Something that happens at most once a frame: at once if it can, else when its frame comes."""

from __future__ import annotations

from math import ceil
from time import perf_counter

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

FRAME = 8  # ms between two of them


class FramePace(QObject):
    """`due()`: now."""

    due = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._last = 0.0  # when, in seconds of perf_counter
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setTimerType(Qt.TimerType.PreciseTimer)
        self._soon.timeout.connect(self._now)

    def ask(self) -> None:
        """It is to happen, now or when its frame comes."""
        if self._soon.isActive():
            return
        left = FRAME - 1000 * (perf_counter() - self._last)
        if left <= 0:
            self._now()
        else:
            self._soon.start(ceil(left))

    def stop(self) -> None:
        """It is not wanted any more."""
        self._soon.stop()

    @Slot()
    def _now(self) -> None:
        self._last = perf_counter()
        self.due.emit()
