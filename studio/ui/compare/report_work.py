"""A report that is written beside the window: its figures take seconds. It is whole in the end, or not there."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from studio.formats.whole import TakenError
from studio.ui.parts.piece_thread import PieceThread

if TYPE_CHECKING:
    from studio.recognition.library import ModelLibrary


class ReportWork(PieceThread):
    """Finds the path that was written, or None: something is there already, and `force` is not said.

    `source`: a gallery's file or a sweep's folder.
    """

    def __init__(
        self, source: Path, library: ModelLibrary, path: Path, parent: QObject, *, force: bool = False
    ) -> None:
        super().__init__("report", parent)
        self.source, self.path = source, path
        self._library, self._force = library, force

    def work(self) -> Path | None:
        """In the thread."""
        from datetime import datetime

        from studio.experiments.report.of_gallery import gallery_report
        from studio.experiments.report.of_sweep import sweep_report
        from studio.experiments.report.writing import Outputs

        wanted = Outputs(self.path, None, "svg", self._force)
        try:
            wanted.check()
            report = (
                sweep_report(self.source)
                if self.source.is_dir()
                else gallery_report(self.source, self._library, lambda share: self.show_share(0.5 * share))
            )
            self.show_share(0.5)
            wanted.write([report], f"{datetime.now():%Y-%m-%d %H:%M}", self.go_on)
        except TakenError:
            return None
        return self.path
