"""Writing an import to the gallery from the window's own thread, a piece at a turn: the window goes on living."""

from __future__ import annotations

import logging
from collections.abc import Generator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from studio.errors import StudioError
from studio.ui.importing.import_thread import Step

if TYPE_CHECKING:
    from studio.session import Session
    from studio.session.imports import Taking

log = logging.getLogger(__name__)


class ImportWriting(QObject):
    """`progressed(Step)`. `wrote(tuple)`: all of it is there, by these ids. `failed(str)`: nothing of it is."""

    progressed = Signal(object)
    wrote = Signal(object)
    failed = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._session: Session | None = None
        self._taking: Taking | None = None
        self._pieces: Generator[int, None, tuple[int, ...]] | None = None
        self._ids: tuple[int, ...] | None = None  # of what is written, until that is told
        self._turn = QTimer(self)
        self._turn.setInterval(0)
        self._turn.timeout.connect(self._write)

    @property
    def running(self) -> bool:
        """Is something being written?"""
        return self._taking is not None

    def start(self, session: Session, taking: Taking) -> None:
        """Begin to write."""
        self._session, self._taking = session, taking
        self._pieces = session.gallery.adding(taking.samples, marked=taking.marked, here=taking.here)
        self._turn.start()

    @Slot()
    def _write(self) -> None:
        """One piece; that it was the last is told at the next turn."""
        if self._ids is not None:
            self._tell()
        elif self._pieces is not None and self._taking is not None:
            try:
                self.progressed.emit(Step(next(self._pieces), len(self._taking.samples)))
            except StopIteration as done:
                self._ids = tuple(done.value)
            except StudioError as error:
                self._end()
                self.failed.emit(str(error))
            except Exception as error:  # a turn that ends in one would come again at once, without end
                log.exception("an import is written")
                self._end()
                self.failed.emit(str(error) or type(error).__name__)

    def _tell(self) -> None:
        ids, taking, session = self._ids, self._taking, self._session
        self._end()
        if ids is not None and taking is not None and session is not None:
            session.trainings.know(ids, [sample.label for sample in taking.samples], taking.keys)
            self.wrote.emit(ids)

    def stop(self) -> bool:
        """Give up what is not all written: nothing of it counts. False: it is all written, which is told."""
        if self._ids is not None:
            self._tell()
            return False
        self._end()
        return True

    def _end(self) -> None:
        self._turn.stop()
        if self._pieces is not None:
            self._pieces.close()
        self._pieces = self._taking = None
        self._ids = None
