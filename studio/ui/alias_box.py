"""Aliases: what is typed in the queue for labels that are hard to type, one a line: "a = α"."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout, QWidget

from studio.errors import StudioError
from studio.glyphs.labels import clean_label
from studio.settings import ALIASES, are_aliases
from studio.ui.texts import set_tone, text_label


class AliasBox(QDialog):
    """Accepted: `aliases` are what was written."""

    def __init__(self, aliases: tuple[tuple[str, str], ...], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Aliases"))
        self.aliases = aliases
        self.lines = QPlainTextEdit("\n".join(f"{text} = {label}" for text, label in aliases))
        self.lines.setAccessibleName(self.tr("Aliases, one a line"))
        self.lines.setTabChangesFocus(True)
        self._said = text_label(self.tr("One a line, such as: a = α"), tone="grey")
        self._said.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(text_label(self.tr("What you type in the queue, and the label you mean")))
        column.addWidget(self.lines, 1)
        column.addWidget(self._said)
        column.addWidget(buttons)
        self.resize(360, 320)

    @property
    def said(self) -> str:
        """What it says below the lines."""
        return self._said.text()

    @Slot()
    def accept(self) -> None:
        """Take the lines, if they are aliases; else say which is not."""
        try:
            self.aliases = parse_aliases(self.lines.toPlainText())
        except StudioError as error:
            self._said.setText(str(error))
            set_tone(self._said, "warning")
            return
        super().accept()


def parse_aliases(text: str) -> tuple[tuple[str, str], ...]:
    """Lines "text = label" as pairs; empty lines are none. Raises StudioError that names the line."""
    found: dict[str, str] = {}
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            continue
        alias, equals, label = (part.strip() for part in line.rpartition("="))
        if not equals or not alias:
            raise StudioError(f'line {number}: write what is typed, "=", and the label, as in "a = α"')
        if alias in found:
            raise StudioError(f'line {number}: "{alias[:32]}" is there twice')
        try:
            found[alias] = clean_label(label)
        except StudioError as error:
            raise StudioError(f"line {number}: {error}") from error
        if not are_aliases(((alias, found[alias]),)):
            raise StudioError(f"line {number}: what is typed has at most 16 characters that can be seen")
    pairs = tuple(found.items())
    if not are_aliases(pairs):
        raise StudioError(f"at most {ALIASES} aliases")
    return pairs
