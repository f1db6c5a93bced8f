"""Reading what is to be imported, beside the window: a thread that can be stopped at its next word of progress.

It works on the gallery's samples as they were when it began, and changes nothing.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from time import monotonic

from PySide6.QtCore import QObject, QThread, Signal

from studio.errors import StudioError
from studio.formats.progress import CancelledError, Progress

log = logging.getLogger(__name__)

LAST_WAIT = 5_000  # ms that stopping waits for the piece under way
OFTEN = 0.05  # seconds between two words to the window


@dataclass(frozen=True)
class Step:
    """How far it has come: `done` of `total`, 0: of nobody knows how many."""

    done: int
    total: int


class ImportThread(QThread):
    """`progressed(Step)`. `found(object)`: what `work` gave; `failed(str)`: why not. Neither if it was stopped."""

    progressed = Signal(object)
    found = Signal(object)
    failed = Signal(str)

    def __init__(self, work: Callable[[Progress], object], parent: QObject) -> None:
        super().__init__(parent)
        self.setObjectName("import")
        self._work = work
        self._told = 0.0

    def run(self) -> None:
        """In the thread."""
        try:
            answer = self._work(self._show)
            if not self.isInterruptionRequested():
                self.found.emit(answer)
        except CancelledError:
            return
        except StudioError as error:
            self.failed.emit(str(error))
        except MemoryError:
            self.failed.emit("there is not enough memory to read it; split it")
        except Exception as error:  # a thread must not end in silence
            log.exception("reading an import")
            self.failed.emit(str(error) or type(error).__name__)

    def _show(self, done: int, total: int) -> None:
        if self.isInterruptionRequested():
            raise CancelledError("stopped")
        if (now := monotonic()) - self._told >= OFTEN:
            self._told = now
            self.progressed.emit(Step(done, total))

    def stop(self) -> None:
        """End it, and wait until the piece under way is over."""
        self.requestInterruption()
        self.wait(LAST_WAIT)
