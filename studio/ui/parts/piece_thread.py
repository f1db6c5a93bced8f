"""Long work beside the window: a thread that says how far it is, can be stopped, and never ends in silence."""

from __future__ import annotations

import logging

from PySide6.QtCore import QCoreApplication, QObject, QThread, Signal

from studio.errors import StudioError
from studio.formats.progress import CancelledError

log = logging.getLogger(__name__)


class PieceThread(QThread):
    """`progressed(float)`: the share that is done. `found(object)` or `failed(str)`: how it ended, if not stopped.

    A subclass does its `work` and calls `show_share`, or `go_on`, between its pieces.
    """

    patience = 5_000  # ms that stopping waits for the piece under way
    progressed = Signal(float)
    found = Signal(object)
    failed = Signal(str)

    def __init__(self, name: str, parent: QObject) -> None:
        super().__init__(parent)
        self.setObjectName(name)

    def work(self) -> object:
        """In the thread; returns what is found. What it raises is told."""
        raise NotImplementedError

    def run(self) -> None:
        """In the thread."""
        try:
            self.found.emit(self.work())
        except CancelledError:
            return
        except StudioError as error:
            self.failed.emit(str(error))
        except Exception as error:  # a thread must not end in silence
            log.exception(self.objectName())
            self.failed.emit(str(error) or type(error).__name__)

    def go_on(self) -> None:
        """Ends the work if it is to stop."""
        if self.isInterruptionRequested():
            raise CancelledError("stopped")

    def show_share(self, share: float) -> None:
        """So much is done. Ends the work if it is to stop."""
        self.go_on()
        self.progressed.emit(share)

    def show(self, done: int, total: int) -> None:
        """As `show_share`, of work that counts: a `formats.progress.Progress`."""
        self.show_share(done / total if total else 0.0)

    def stop(self, wait: int | None = None) -> None:
        """End it for good, and wait until the piece under way is over, `wait` ms at most; None: its `patience`.

        It is deleted when that piece is over, not before: a thread that is destroyed while it runs takes the program
        with it.
        """
        self.requestInterruption()
        self.finished.connect(self.deleteLater)
        self.setParent(QCoreApplication.instance())  # whoever asked for it may be gone before it is
        self.wait(self.patience if wait is None else wait)
        if not self.isRunning():
            self.deleteLater()
