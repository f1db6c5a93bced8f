"""One line that says what went wrong and what to do.

It lies over the top of the page and moves nothing: a canvas that changed its size under a drawing would be worse than
what the notice is about.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from studio.ui.parts import theme
from studio.ui.parts.announcer import announce
from studio.ui.parts.said import said
from studio.ui.parts.texts import text_label

TOP = 62  # px: below the header
MARGIN = 24
WIDEST = 860


class Notice(QFrame):
    """Hidden until there is something to say."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self._words: QLabel = text_label(size=theme.TEXT)
        self._words.setWordWrap(True)
        self._words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        close = QPushButton(self.tr("Close"))
        close.setProperty("look", "flat")
        close.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 6, 4)
        row.addWidget(self._words, 1)
        row.addWidget(close)
        self.hide()

    @property
    def text(self) -> str:
        """What it says, or "" when it is hidden."""
        return "" if self.isHidden() else self._words.text()

    def say(self, text: str) -> None:
        """Show `text`, in the language that is on as far as it is known there (`said`)."""
        text = said(text)
        self._words.setText(text)
        self.setAccessibleName(text)
        self.place()
        self.show()
        self.raise_()
        announce(self, text, urgent=True)

    def place(self) -> None:
        """Across the top of the page, below the header; called again when the window changes its size."""
        window = self.parentWidget()
        assert window is not None  # it was made with one
        width = min(WIDEST, window.width() - 2 * MARGIN)
        height = max(self._words.heightForWidth(width - 120) + 16, 44)
        self.setGeometry((window.width() - width) // 2, TOP, width, height)
