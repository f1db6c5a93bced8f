"""What is read for an import just now: one thread whose answer is waited for, and those that nobody waits for any more.

Nobody waits for a thread to leave off: another choice is answered at once, and what was asked before ends by itself.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from studio.formats.progress import Progress
from studio.ui.importing.import_thread import ImportThread, Step


class ImportReading(QObject):
    """`progressed(Step)`, `failed(str)`: of what is waited for."""

    progressed = Signal(object)
    failed = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._thread: ImportThread | None = None  # whose answer is waited for
        self._done: Callable[[Any], None] | None = None  # who wants it
        self._threads: list[ImportThread] = []  # that have not ended

    @property
    def running(self) -> bool:
        """Is something waited for?"""
        return self._thread is not None

    def start(self, work: Callable[[Progress], object], done: Callable[[Any], None]) -> None:
        """Let a thread do `work`, and hand what it finds to `done`; what was under way is forgotten."""
        self.forget()
        self._thread, self._done = ImportThread(work, self), done
        self._threads.append(self._thread)
        self._thread.stepped.connect(self._stepped)
        self._thread.found.connect(self._found)
        self._thread.failed.connect(self._failed)
        self._thread.finished.connect(self._ended)
        self._thread.start(ImportThread.Priority.LowPriority)

    def forget(self) -> None:
        """Nobody waits for what is being read any more."""
        if self._thread is not None:
            self._thread.requestInterruption()
            self._thread = self._done = None

    def stop(self) -> None:
        """The window closes: end every thread."""
        self.forget()
        for thread in self._threads:
            thread.stop()

    @Slot(object)
    def _stepped(self, step: Step) -> None:
        if self.sender() is self._thread:
            self.progressed.emit(step)

    @Slot(object)
    def _found(self, found: object) -> None:
        if self.sender() is self._thread and self._done is not None:
            done, self._thread, self._done = self._done, None, None
            done(found)

    @Slot(str)
    def _failed(self, why: str) -> None:
        if self.sender() is self._thread:
            self._thread = self._done = None
            self.failed.emit(why)

    @Slot()
    def _ended(self) -> None:
        ended = self.sender()
        if isinstance(ended, ImportThread) and ended in self._threads:
            ended.wait()
            self._threads.remove(ended)
            ended.deleteLater()
