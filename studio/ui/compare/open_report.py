"""The button beside "The report is written": it opens the page in what this computer opens such pages with."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QPushButton, QWidget


class OpenReport(QPushButton):
    """Hidden until there is a report to open."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._path = Path()
        self.setText(self.tr("Open"))
        self.setToolTip(self.tr("Look at the report in the browser"))
        self.setProperty("look", "narrow")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.hide()
        self.clicked.connect(self._open)

    @Slot(object)
    def offer(self, path: Path) -> None:
        """That report was written."""
        self._path = path
        self.show()

    @Slot()
    def _open(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._path)))
