"""A page that hands the focus on to one of its widgets when it gets it.

Not by a focus proxy: Qt's Tab, coming to a page with one, goes to the proxy at once, and what stands before it on the
page cannot be reached by keys at all.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


class FirstFocus(QWidget):
    """`lead_to` says to which widget."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._first: QWidget | None = None

    def lead_to(self, widget: QWidget) -> None:
        """From now on the focus goes to `widget`; who has it keeps it."""
        self._first = widget

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Hand the focus on."""
        if self._first is None:
            super().setFocus(reason)
        else:
            self._first.setFocus(reason)
