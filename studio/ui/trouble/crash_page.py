"""Told when something went wrong inside: what is safe, the details to copy, where the log is, and the way on.

It lies beside the window and holds up nothing: the drawing stays on its canvas, and nothing is sent anywhere.
"""

from __future__ import annotations

import platform
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QFont, QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

import studio
from studio.ui.parts import theme
from studio.ui.parts.texts import text_label

WIDTH, HEIGHT = 620, 400


class CrashPage(QDialog):
    """`logs`: the folder of the log; None: no log can be written, and there is none to open."""

    def __init__(self, logs: Path | None, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Glyph Studio")
        self.resize(WIDTH, HEIGHT)
        self._logs = logs
        self.title = text_label(size=theme.LARGE, weight=QFont.Weight.DemiBold)
        self.words = text_label()
        sent = self.tr("Nothing is sent anywhere. If you want to report it, copy the details.")
        self._sent = text_label(sent, tone="grey")
        for label in (self.title, self.words, self._sent):
            label.setWordWrap(True)
        self.details = QPlainTextEdit()
        self.details.setReadOnly(True)
        self.details.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.details.setTabChangesFocus(True)
        self.details.setAccessibleName(self.tr("Details"))
        self.copy = QPushButton(self.tr("Copy the details"))
        self.copy.clicked.connect(self._copy)
        self.folder = QPushButton(self.tr("Open the log’s folder"))
        self.folder.clicked.connect(self._open_folder)
        self.folder.setVisible(logs is not None)
        self.go_on = QPushButton(self.tr("Go on"))
        self.go_on.setProperty("look", "primary")
        self.go_on.setDefault(True)
        self.go_on.clicked.connect(self.close)
        self.finished.connect(parent.activateWindow)
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        for label in (self.title, self.words):
            column.addWidget(label)
        column.addWidget(self.details, 1)
        column.addWidget(self._sent)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.copy)
        row.addWidget(self.folder)
        row.addStretch(1)
        row.addWidget(self.go_on)
        column.addLayout(row)

    def tell(self, title: str, words: str, details: str) -> None:
        """Show what happened; what is shown already stays, with this below it."""
        before = f"{self.details.toPlainText()}\n\n" if self.isVisible() else ""
        self.title.setText(title)
        self.words.setText(words)
        self.details.setPlainText(before + details.strip())
        self.copy.setText(self.tr("Copy the details"))
        self.show()
        self.raise_()
        self.go_on.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _copy(self) -> None:
        head = f"glyph-studio {studio.__version__}, Python {platform.python_version()}, {platform.platform()}"
        QGuiApplication.clipboard().setText(f"{head}\n{self.details.toPlainText()}")
        self.copy.setText(self.tr("Copied"))

    @Slot()
    def _open_folder(self) -> None:
        assert self._logs is not None  # else the button is hidden
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._logs)))
