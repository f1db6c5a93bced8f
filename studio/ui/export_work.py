"""An export beside the window: a thread that writes files of samples, tells how far it is, and can be stopped.

It works on the samples as they were when it began. What it writes is whole or not there (`formats.whole`), so to stop
it leaves everything as it was.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThread, Signal

from studio.errors import StudioError
from studio.formats.progress import CancelledError
from studio.formats.whole import TakenError

if TYPE_CHECKING:
    from studio.gallery.export import Content

log = logging.getLogger(__name__)

LAST_WAIT = 30_000  # ms that stopping waits for the piece under way; a large .npz is one piece


@dataclass(frozen=True)
class Job:
    """What is to be written."""

    form: str  # of gallery.export.EXPORTS
    content: Content
    target: Path
    force: bool = False  # a person has said that what is there may be replaced


class ExportWork(QThread):
    """How it ended, if not stopped: `written(gallery.export.Written)`; `taken(Path)`, nothing was written because that
    is there; `failed(str)`. `progressed(float)`: the share that is done.
    """

    progressed = Signal(float)
    written = Signal(object)
    taken = Signal(object)
    failed = Signal(str)

    def __init__(self, job: Job, parent: QObject) -> None:
        super().__init__(parent)
        self.setObjectName("export")
        self.job = job

    def run(self) -> None:
        """In the thread."""
        from studio.gallery.export import export

        job = self.job
        try:
            self.written.emit(export(job.form, job.content, job.target, force=job.force, progress=self._show))
        except CancelledError:
            return
        except TakenError as error:
            self.taken.emit(error.path)
        except StudioError as error:
            self.failed.emit(str(error))
        except Exception as error:  # a thread must not end in silence
            log.exception("exporting")
            self.failed.emit(str(error) or type(error).__name__)

    def _show(self, done: int, total: int) -> None:
        if self.isInterruptionRequested():
            raise CancelledError("stopped")
        self.progressed.emit(done / total if total else 0.0)

    def stop(self) -> None:
        """End it, and wait until the piece under way is over."""
        self.requestInterruption()
        self.wait(LAST_WAIT)
