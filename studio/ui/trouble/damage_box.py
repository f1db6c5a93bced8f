"""Asks what to go on with when the gallery is damaged. Nothing is touched before an answer."""

from __future__ import annotations

from datetime import datetime
from enum import Enum

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QMessageBox, QWidget

from studio.gallery.damage import Damage
from studio.ui.parts.said import said
from studio.ui.parts.texts import from_the_left


class Choice(Enum):
    """What a person may want."""

    RESCUED = "rescued"
    BACKUP = "backup"
    ANEW = "anew"
    QUIT = "quit"


class DamageBox(QMessageBox):
    """`choice`, after it was closed, is what was chosen: nothing at all is to quit.

    `own`: it is the home's own gallery, without which there is no window; another can be left as it is.
    """

    def __init__(self, damage: Damage, parent: QWidget | None = None, *, own: bool = True) -> None:
        super().__init__(parent)
        self.setIcon(QMessageBox.Icon.Warning)
        self.setWindowTitle("Glyph Studio")
        self.setTextFormat(Qt.TextFormat.PlainText)
        words = self.tr("The gallery is damaged. Nothing has been changed.")
        if not own:
            words = self.tr("{name} is damaged. Nothing has been changed.")
            words = words.format(name=from_the_left(str(damage.path)))
        self.setText(words)
        lost = not damage.readable and damage.backup is None
        kept = self.tr("If you go on, the damaged gallery is kept: it is moved aside, whole.")
        if lost:
            words = self.tr("Nothing of it can be read, and there is no backup.")
            kept = f"{words} {kept}"
        self.setInformativeText(f"{said(damage.problem)}\n\n{kept}")
        self._choices: dict[QAbstractButton, Choice] = {}
        if damage.readable:
            words = self.tr("Go on with what can be read ({n})").format(n=damage.readable)
            self._add(words, Choice.RESCUED)
        if damage.backup is not None:
            when = datetime.fromtimestamp(damage.backup.time).strftime("%Y-%m-%d %H:%M")
            words = self.tr("Go on with the backup of {when} ({n})").format(when=when, n=damage.backed_up)
            self._add(words, Choice.BACKUP)
        if lost:
            self._add(self.tr("Move it aside and begin anew"), Choice.ANEW)
        words = self.tr("Quit") if own else self.tr("Leave it")
        leave = self.addButton(words, QMessageBox.ButtonRole.RejectRole)
        self._choices[leave] = Choice.QUIT
        self.setDefaultButton(leave)
        self.setEscapeButton(leave)

    def _add(self, words: str, choice: Choice) -> None:
        self._choices[self.addButton(words, QMessageBox.ButtonRole.AcceptRole)] = choice

    @property
    def choice(self) -> Choice:
        """What was chosen."""
        clicked = self.clickedButton()
        return Choice.QUIT if clicked is None else self._choices.get(clicked, Choice.QUIT)
