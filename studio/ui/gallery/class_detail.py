"""The side of the Classes page: the chosen class, and the entry for its new label."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from studio.ui.parts import theme
from studio.ui.parts.label_entry import LabelEntry
from studio.ui.parts.said import said
from studio.ui.parts.texts import ElidedLabel, set_tone, text_label, title_label

if TYPE_CHECKING:
    from studio.session.classes import ClassRow


class ClassDetail(QFrame):
    """`delete_asked()`, `back_asked()`: its buttons were pressed."""

    delete_asked = Signal()
    back_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", "true")
        self.setFixedWidth(theme.SIDE)
        self.heading = ElidedLabel(size=theme.FIGURE)
        self.heading.setFont(theme.font(theme.FIGURE, QFont.Weight.DemiBold))
        self.facts = text_label(tone="grey")
        self.facts.setWordWrap(True)
        self.facts.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.entry = LabelEntry(self.tr("New label"), large=False)
        self.entry.prompt(self.tr("New label"), ())
        self.entry.set_typed_hints((self.tr("Enter"), ""))
        self.said = text_label(size=theme.TEXT - 1, tone="grey")
        self.said.setWordWrap(True)
        self.delete = self._button(self.tr("Delete the class"))
        self.delete.clicked.connect(self.delete_asked)
        self.back = self._button(self.tr("Back to the gallery"))
        self.back.clicked.connect(self.back_asked)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 20, 18)
        column.setSpacing(10)
        column.addWidget(title_label(self.tr("Chosen class")))
        column.addWidget(self.heading)
        column.addWidget(self.facts)
        column.addStretch(1)
        for widget in (self.said, self.entry, self.delete, self.back):
            column.addWidget(widget)
        self.show_class(None)

    def _button(self, text: str) -> QPushButton:
        button = QPushButton(text)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def show_class(self, row: ClassRow | None) -> None:
        """What is chosen; None: nothing."""
        self.delete.setEnabled(row is not None and not row.base)
        self.heading.setText("" if row is None else row.label)
        if row is None:
            self.facts.setText(self.tr("Choose a class with the arrow keys, then type its new label."))
        elif row.base:
            self.facts.setText(self.tr("It is of the base set and stays. Other classes can be merged into it."))
        else:
            self.facts.setText(
                self.tr("Type a new label and press Enter. A label that is in use merges the two; Delete deletes it.")
            )

    def say(self, text: str, *, tone: str = "grey") -> None:
        """One line on what has just been done, or, in the tone "warning", on what is about to be."""
        set_tone(self.said, tone)
        self.said.setText(said(text))
