"""What is learnt between two trainings, in slices between two events, while the pen rests: nobody waits for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

if TYPE_CHECKING:
    from studio.session import Session
    from studio.ui.draw.canvas import Canvas

SLICE = 0.004  # seconds of learning between two events
PAUSE = 50  # ms until the next look whether the pen has come to rest


class Settling(QObject):
    """`session` is None until there is one."""

    def __init__(self, canvas: Canvas, parent: QObject) -> None:
        super().__init__(parent)
        self.session: Session | None = None
        self._canvas = canvas
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._learn)

    @Slot()
    def start(self) -> None:
        """There may be something to learn."""
        self._timer.start(0)

    def stop(self) -> None:
        """Leave off; what is not learnt yet is learnt when it is begun again."""
        self._timer.stop()

    @Slot()
    def _learn(self) -> None:
        if self.session is None:
            return
        pausing = self._canvas.drawing_now
        if pausing or self.session.settle(SLICE):
            self._timer.start(PAUSE if pausing else 0)
