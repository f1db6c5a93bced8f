"""Reading what is to be imported, beside the window: a thread that can be stopped at its next word of progress.

It works on the gallery's samples as they were when it began, and changes nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from time import monotonic

from PySide6.QtCore import QObject, Signal

from studio.errors import StudioError
from studio.formats.progress import Progress
from studio.ui.parts.piece_thread import PieceThread

OFTEN = 0.05  # seconds between two words to the window


@dataclass(frozen=True)
class Step:
    """How far it has come: `done` of `total`, 0: of nobody knows how many."""

    done: int
    total: int


class ImportThread(PieceThread):
    """Finds what `work` gives. `stepped(Step)`: how far it has come, not at every word of it."""

    stepped = Signal(object)

    def __init__(self, work: Callable[[Progress], object], parent: QObject) -> None:
        super().__init__("import", parent)
        self._reading = work
        self._told = 0.0

    def work(self) -> object:
        """In the thread."""
        try:
            return self._reading(self.show)
        except MemoryError as error:
            raise StudioError("there is not enough memory to read it; split it") from error

    def show(self, done: int, total: int) -> None:
        """Ends the work if it is to stop."""
        self.go_on()
        if (now := monotonic()) - self._told >= OFTEN:
            self._told = now
            self.stepped.emit(Step(done, total))
