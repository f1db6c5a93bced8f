"""The button that writes a report, of the gallery or of the sweep that is open, and stops it."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QMessageBox, QPushButton, QWidget

from studio.ui.compare.report_work import ReportWork
from studio.ui.parts.texts import breakable, percent

if TYPE_CHECKING:
    from studio.session import Session

ENDING = ".html"


class ReportButton(QPushButton):
    """`done(str)`: it was written, in one line. `failed(str)`: it was not."""

    done = Signal(str)
    failed = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._running: ReportWork | None = None
        self.sweep: Path | None = None  # the folder of the one that is in front; None: the report is of the gallery
        self.setProperty("look", "narrow")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        able = importlib.util.find_spec("matplotlib") is not None
        self.setEnabled(able)
        self.setToolTip(
            self.tr("Write all of this as one page, with its figures, in the background")
            if able
            else self.tr("A report needs matplotlib, which is not installed here.")
        )
        self.setText(self.tr("Report …"))
        self.clicked.connect(self._clicked)

    @property
    def running(self) -> bool:
        """Is a report being written?"""
        return self._running is not None

    @Slot()
    def _clicked(self) -> None:
        if self._running is not None:
            self.stop(0)
            return
        source = self.sweep or self._session.gallery.path
        name, _ = QFileDialog.getSaveFileName(
            self,
            self.tr("Report"),
            f"{source.stem}-report{ENDING}",
            f"*{ENDING}",
            options=QFileDialog.Option.DontConfirmOverwrite,  # asked when it is known what the name becomes
        )
        if name:
            path = Path(name)
            self._start(source, path if path.suffix else path.with_name(path.name + ENDING))

    def _start(self, source: Path, path: Path, *, force: bool = False) -> None:
        self._running = ReportWork(source, self._session.library, path.absolute(), self, force=force)
        self._running.progressed.connect(self._progressed)
        self._running.found.connect(self._found)
        self._running.failed.connect(self._fail)
        self._progressed(0.0)
        self._running.start(ReportWork.Priority.LowPriority)

    @Slot(float)
    def _progressed(self, share: float) -> None:
        if self._running is not None:
            self.setText(self.tr("Stop · {share}").format(share=percent(share, 0)))

    @Slot(object)
    def _found(self, written: Path | None) -> None:
        work = self._running
        if work is None or self.sender() is not work:
            return
        self.stop()
        if written is not None:
            self.done.emit(self.tr("The report is written: {path}").format(path=breakable(str(written))))
        elif self._may_replace(work.path):
            self._start(work.source, work.path, force=True)

    def _may_replace(self, path: Path) -> bool:
        question = self.tr("{path} is there already. Replace it?").format(path=path)
        return QMessageBox.question(self, self.tr("Report"), question) == QMessageBox.StandardButton.Yes

    @Slot(str)
    def _fail(self, why: str) -> None:
        if self.sender() is self._running:
            self.stop()
            self.failed.emit(why)

    @Slot()
    def stop(self, wait: int | None = None) -> None:
        """End the report, if one is being written; what is under way ends within `wait` ms, or by itself later."""
        if self._running is not None:
            running, self._running = self._running, None
            running.stop(wait)
            self.setText(self.tr("Report …"))
