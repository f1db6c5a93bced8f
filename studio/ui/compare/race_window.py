"""The race in a small window of its own, which stays in view while somebody draws: it follows every answer."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from studio.ui.compare.race_tab import RaceTab

SIZE = (640, 420)  # px


class RaceWindow(QDialog):
    """Esc closes it. It does not take the keys when it comes: they are the canvas's."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Tool)
        self.setWindowTitle(self.tr("Race"))
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.resize(*SIZE)
        self.race = RaceTab()
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.addWidget(self.race)
