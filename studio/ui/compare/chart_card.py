"""A card of the Compare page: a title, what is asked above the chart, the chart, and words; or why there is none."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from studio.ui.parts.said import said
from studio.ui.parts.texts import text_label, title_label


class ChartCard(QFrame):
    """`top`: the line of the title, for menus. `inside`: what is shown, hidden while there are words instead."""

    def __init__(self, title: str, parent: QWidget | None = None, *, scrolls: bool = False) -> None:
        super().__init__(parent)
        self.setProperty("card", "true")
        self.empty = words_label()
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.hide()
        self.top = QHBoxLayout()
        self.top.setSpacing(8)
        self.top.addWidget(title_label(title))
        self.top.addStretch(1)
        body = QWidget()
        body.setObjectName("scrolled")
        self.inside = QVBoxLayout(body)
        self.inside.setContentsMargins(*((6, 4, 8, 4) if scrolls else (0, 0, 0, 0)))  # room for the ring of the focus
        self.inside.setSpacing(10)
        self.body = _scrolling(body, title) if scrolls else body
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 12, 14, 12)
        column.setSpacing(8)
        column.addLayout(self.top)
        column.addWidget(self.empty, 1)
        column.addWidget(self.body, 1)

    def say(self, words: str) -> None:
        """Why there is nothing to see, and what to do; "": there is."""
        self.empty.setText(said(words))
        self.empty.setVisible(bool(words))
        self.body.setVisible(not words)


def words_label(tone: str = "grey") -> QLabel:
    """A label of sentences."""
    label = text_label(tone=tone)
    label.setWordWrap(True)
    return label


def _scrolling(body: QWidget, name: str) -> QScrollArea:
    area = QScrollArea()
    area.setWidget(body)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setAccessibleName(name)
    area.viewport().setAutoFillBackground(False)
    return area
