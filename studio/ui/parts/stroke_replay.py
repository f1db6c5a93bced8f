"""A drawing as it was drawn, on the canvas or in the gallery: each place of the pen when its time comes.

The times are the hand's own. Only what nobody wants to wait for is shortened: a long pause between two strokes, and a
drawing that took longer than it may. Where no times are known, the pen goes at an even pace.
"""

from __future__ import annotations

import time
from bisect import bisect_right
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from studio.ui.parts.ink import dabs_of
from studio.ui.parts.trace import Dab

if TYPE_CHECKING:
    from studio.glyphs.strokes import Stroke

FRAME = 16  # ms
PAUSE = 400.0  # ms between two strokes, at most
LONGEST = 10_000.0  # ms
EVEN = 12.0  # ms from place to place, where no times are known


class StrokeReplay(QObject):
    """`moved()`: more of it is due, or it is over. `longest`: ms that it takes at most."""

    moved = Signal()

    def __init__(
        self, parent: QObject, *, longest: float = LONGEST, seconds: Callable[[], float] = time.monotonic
    ) -> None:
        super().__init__(parent)
        self._longest = longest
        self._seconds = seconds
        self._strokes: list[list[Dab]] = []
        self._due: list[list[float]] = []  # ms from the start, of each place of each stroke
        self._started = 0.0
        self._timer = QTimer(self)
        self._timer.setInterval(FRAME)
        self._timer.timeout.connect(self._next)

    @property
    def running(self) -> bool:
        """Is it being drawn?"""
        return self._timer.isActive()

    def start(self, strokes: Sequence[Stroke]) -> None:
        """From the first touch of the pen."""
        self._strokes = [dabs_of(stroke) for stroke in strokes]
        self._due = schedule([[dab.time for dab in dabs] for dabs in self._strokes], self._longest)
        self._started = self._seconds()
        self._timer.start()
        self.moved.emit()

    @Slot()
    def stop(self) -> None:
        """Leave off; the whole drawing is there again."""
        if self.running:
            self._timer.stop()
            self.moved.emit()

    def dabs(self) -> list[list[Dab]]:
        """What is due now, stroke by stroke."""
        now = 1000 * (self._seconds() - self._started)
        parts = [dabs[: bisect_right(due, now)] for dabs, due in zip(self._strokes, self._due, strict=True)]
        return [part for part in parts if part]

    @Slot()
    def _next(self) -> None:
        if 1000 * (self._seconds() - self._started) >= self._due[-1][-1]:
            self.stop()
        else:
            self.moved.emit()


def schedule(times: Sequence[Sequence[float]], longest: float = LONGEST) -> list[list[float]]:
    """When each place of each stroke is due, in ms from the start, by the pen's own times in ms; they never fall."""
    known = any(time != times[0][0] for stroke in times for time in stroke)
    now, before = 0.0, times[0][0]
    due: list[list[float]] = []
    for stroke in times:
        if due:
            now += min(PAUSE, max(0.0, stroke[0] - before)) if known else PAUSE
        before = stroke[0]
        own = [now]
        for own_time in stroke[1:]:
            now += max(0.0, own_time - before) if known else EVEN
            before = max(before, own_time)
            own.append(now)
        due.append(own)
    scale = min(1.0, longest / now) if now else 1.0
    return [[scale * one for one in own] for own in due]
