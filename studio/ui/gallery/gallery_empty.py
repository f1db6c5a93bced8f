"""What a gallery without samples says."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QFont
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from studio.ui.parts import theme
from studio.ui.parts.actions import Act
from studio.ui.parts.import_button import import_button
from studio.ui.parts.texts import text_label


class GalleryEmpty(QWidget):
    """`draw_asked()`: its button was pressed."""

    draw_asked = Signal()

    def __init__(self, actions: dict[Act, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        title = text_label(self.tr("Nothing taught yet"), size=theme.LARGE, weight=QFont.Weight.DemiBold)
        words = text_label(self.tr("Draw a character and press Enter: it appears here."), tone="grey")
        bring = text_label(
            self.tr("Or bring what you have: drop files or a folder anywhere on the window."), tone="grey"
        )
        button = QPushButton(self.tr("Draw"))
        button.setProperty("look", "primary")
        button.clicked.connect(self.draw_asked)
        play = text_label(self.tr("Or play with a gallery that is full already; yours stays as it is."), tone="grey")
        samples = QPushButton(actions[Act.SAMPLES].text())
        samples.setToolTip(actions[Act.SAMPLES].toolTip())
        samples.clicked.connect(actions[Act.SAMPLES].trigger)
        column.addStretch(1)
        for widget in (title, words, button, bring, import_button(self.tr("Import"), actions), play, samples):
            column.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        column.setSpacing(12)
