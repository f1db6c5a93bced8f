"""What is compared: versions, whose drawings, and whether imported images count, too. It stands beside the charts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QSizePolicy, QVBoxLayout, QWidget

from studio.experiments.compare.choosing import usual
from studio.ui.compare.versions_list import VersionsList
from studio.ui.parts import theme
from studio.ui.parts.menu_button import MenuButton
from studio.ui.parts.texts import number, text_label, title_label

if TYPE_CHECKING:
    from studio.recognition.entry import ModelEntry

EVERYBODY = ""


class ChoicesCard(QFrame):
    """`chosen()`: something else is to be compared."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", "true")
        self.setFixedWidth(theme.SIDE)
        self._known: tuple[str, ...] = ()
        self.versions = VersionsList()
        self.writer = MenuButton(self.tr("Writer"), prefix=self.tr("Writer: "))
        self.writer.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.imported = QCheckBox(self.tr("Imported images, too"))
        self.imported.setToolTip(self.tr("Else only drawings count. What a version was trained on is left out."))
        self.told = text_label(size=theme.TEXT - 1, tone="grey")
        self.told.setWordWrap(True)
        keeps = self.told.sizePolicy()
        keeps.setRetainSizeWhenHidden(True)
        self.told.setSizePolicy(keeps)
        self.show_writers(())
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(16, 14, 16, 14)
        self.column.setSpacing(8)
        self.column.addWidget(title_label(self.tr("Versions")))
        self.column.addWidget(self.versions, 1)
        self.column.addWidget(title_label(self.tr("Drawings")))
        for widget in (self.writer, self.imported, self.told):
            self.column.addWidget(widget)
        self.versions.chosen.connect(self.chosen)
        self.writer.chosen.connect(self.chosen)
        self.imported.toggled.connect(self.chosen)

    def show_versions(self, entries: Sequence[ModelEntry]) -> None:
        """What there is, the oldest first. What was chosen stays so, and what is new is chosen; at first, the usual."""
        names = tuple(entry.version for entry in entries)
        if self._known:
            chosen = {*self.versions.versions, *(name for name in names if name not in self._known)}
        else:
            chosen = {entry.version for entry in usual(sorted(entries, key=lambda one: (one.kind, one.number)))}
        self._known = names
        self.versions.show_versions(entries, chosen)

    def show_writers(self, writers: Sequence[str]) -> None:
        """Everybody whose drawings there are."""
        choices = ((EVERYBODY, self.tr("everybody")), *((name, name) for name in writers))
        keys = tuple(key for key, _ in choices)
        if keys != self.writer.keys:
            self.writer.set_choices(choices, self.writer.value if self.writer.value in keys else EVERYBODY)

    def count(self) -> None:
        """Something else was chosen: what is told is over, and is counted again."""
        self.told.setText(self.tr("Counting …"))

    def stop_counting(self) -> None:
        """There is no answer, so nothing to tell."""
        self.told.setText("")

    def tell(self, counted: int, left_out: int) -> None:
        """Over how many drawings a race goes, and how many are left out."""
        words = self.tr("%Ln drawing(s) count(s).", "", counted)
        if left_out:
            words += " " + self.tr("Left out, for one of these was trained on them: {n}.").format(n=number(left_out))
        self.told.setText(words)
