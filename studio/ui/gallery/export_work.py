"""An export beside the window: a thread that writes files of samples, tells how far it is, and can be stopped.

It works on the samples as they were when it began. What it writes is whole or not there (`formats.whole`), so to stop
it leaves everything as it was.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from studio.formats.whole import TakenError
from studio.ui.parts.piece_thread import PieceThread

if TYPE_CHECKING:
    from studio.gallery.export import Content, Written


@dataclass(frozen=True)
class Job:
    """What is to be written."""

    form: str  # of gallery.export.EXPORTS
    content: Content
    target: Path
    force: bool = False  # a person has said that what is there may be replaced


@dataclass(frozen=True)
class Taken:
    """Nothing was written, because `path` is there."""

    path: Path


class ExportWork(PieceThread):
    """Finds `gallery.export.Written`, or `Taken`."""

    patience = 30_000  # ms: a large .npz is one piece

    def __init__(self, job: Job, parent: QObject) -> None:
        super().__init__("export", parent)
        self.job = job

    def work(self) -> Written | Taken:
        """In the thread."""
        from studio.gallery.export import export

        job = self.job
        try:
            return export(job.form, job.content, job.target, force=job.force, progress=self.show)
        except TakenError as error:
            return Taken(error.path)
