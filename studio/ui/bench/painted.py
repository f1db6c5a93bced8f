"""How long until something is on screen: to the end of the paint of one of the widgets that show it."""

from __future__ import annotations

import time
from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, QTimer, Slot
from PySide6.QtWidgets import QWidget


class Painted(QObject):
    """`times`, in ms: of everything that was `expect`ed and is on screen."""

    def __init__(self, widgets: Iterable[QWidget], parent: QObject) -> None:
        super().__init__(parent)
        self.times: list[float] = []
        self._since: float | None = None
        self._painting = False
        for widget in widgets:
            widget.installEventFilter(self)

    @property
    def waiting(self) -> bool:
        """Is something expected that is not on screen yet?"""
        return self._since is not None

    def expect(self, since: float) -> None:
        """What was asked for at `since` (`time.perf_counter`) is to be painted; what waits already goes with it."""
        if self._since is None:
            self._since = since

    def take(self) -> list[float]:
        """The times so far; the next ones begin a new list."""
        taken, self.times = self.times, []
        return taken

    def forget(self) -> None:
        """What is expected is not measured."""
        self._since = None

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        """A part is painted: the whole is on screen when the loop comes back."""
        if event.type() == QEvent.Type.Paint and self._since is not None and not self._painting:
            self._painting = True
            QTimer.singleShot(0, self._over)
        return False

    @Slot()
    def _over(self) -> None:
        self._painting = False
        if self._since is not None:
            self.times.append((time.perf_counter() - self._since) * 1000)
        self._since = None
