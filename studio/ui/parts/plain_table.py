"""A quiet table of text: one row can be chosen, nothing can be edited in it, and keys come from the page's entry."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from studio.ui.parts import theme

ROW = 36  # px
LEAST = 64  # px, of a column: its heading can be read


class PlainTable(QTableWidget):
    """`headings`: the first column takes the room that is left. `chosen`: can a row be chosen?"""

    def __init__(self, headings: Sequence[str], parent: QWidget | None = None, *, choosing: bool = False) -> None:
        super().__init__(0, len(headings), parent)
        self.setHorizontalHeaderLabels(list(headings))
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        mode = QAbstractItemView.SelectionMode
        self.setSelectionMode(mode.SingleSelection if choosing else mode.NoSelection)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setMinimumSectionSize(LEAST)

    def show_rows(self, rows: Sequence[Sequence[str]], bold: int = -1) -> None:
        """`rows`: the text of each cell; row `bold` stands out by its first cell."""
        self.setRowCount(len(rows))
        for row, cells in enumerate(rows):
            for column, text in enumerate(cells):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                item.setFont(
                    theme.font(theme.TEXT, QFont.Weight.Bold if (row, column) == (bold, 0) else QFont.Weight.Normal)
                )
                self.setItem(row, column, item)

    def walk(self, event: QKeyEvent) -> None:
        """A key that moves to another row, from the entry that has the focus."""
        super().keyPressEvent(event)
