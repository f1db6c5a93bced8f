"""The button that writes a report, of the gallery or of the sweep that is open, and stops it.

A figure that is being drawn cannot be stopped, and there is no second report before it has ended: several at once would
share what matplotlib keeps for all.
"""

from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QMessageBox, QPushButton, QWidget

from studio.ui.compare.report_work import ReportWork
from studio.ui.parts.beside import Beside
from studio.ui.parts.texts import breakable, percent

if TYPE_CHECKING:
    from studio.session import Session

ENDING = ".html"


class ReportButton(QPushButton):
    """`done(str)`: it was written, in one line. `written(Path)`: there. `failed(str)`: it was not."""

    done = Signal(str)
    written = Signal(object)
    failed = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._stopping = False
        self._asked = (Path(), Path())  # of what the report under way is, and where it goes
        self._beside = Beside(self)
        self._beside.progressed.connect(self._progressed)
        self._beside.ended.connect(self._rest)
        self._beside.found.connect(self._found)
        self._beside.failed.connect(self.failed)
        self.sweep: Path | None = None  # the folder of the one that is in front; None: the report is of the gallery
        self.setProperty("look", "narrow")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._able = able = importlib.util.find_spec("matplotlib") is not None
        self.setEnabled(able)
        self.setToolTip(
            self.tr("Write all of this as one page, with its figures, in the background")
            if able
            else self.tr("A report needs matplotlib, which is not installed here.")
        )
        self._rest()
        self.clicked.connect(self._clicked)

    @property
    def running(self) -> bool:
        """Is a report being written?"""
        return self._beside.running

    @Slot()
    def _clicked(self) -> None:
        if self.running:
            self._stopping = True
            self.setEnabled(False)
            self.setText(self.tr("Stopping …"))
            self._beside.interrupt()
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
        self._asked = source, path.absolute()
        self._progressed(0.0)
        self._beside.start(ReportWork(source, self._session.library, path.absolute(), self, force=force))

    @Slot(float)
    def _progressed(self, share: float) -> None:
        if not self._stopping:
            self.setText(self.tr("Stop · {share}").format(share=percent(share, 0)))

    @Slot(object)
    def _found(self, written: Path | None) -> None:
        source, path = self._asked
        if written is not None:
            self.done.emit(self.tr("The report is written: {path}").format(path=breakable(str(written))))
            self.written.emit(written)
        elif self._may_replace(path):
            self._start(source, path, force=True)

    def _may_replace(self, path: Path) -> bool:
        question = self.tr("{path} is there already. Replace it?").format(path=path)
        return QMessageBox.question(self, self.tr("Report"), question) == QMessageBox.StandardButton.Yes

    @Slot()
    def _rest(self) -> None:
        self._stopping = False
        self.setEnabled(self._able)
        self.setText(self.tr("Report …"))

    @Slot()
    def stop(self) -> None:
        """The window closes: end the report, if one is being written."""
        self._beside.stop()
