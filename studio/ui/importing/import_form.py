"""The side of the import page: how it is to be read, whose hand it is, what will happen, and the two buttons.

Esc leaves at any time. Enter imports what is shown; the page sees to that, for it counts on the whole page.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from studio.settings import WRITER_LENGTH, is_writer
from studio.ui.parts import theme
from studio.ui.parts.menu_button import MenuButton
from studio.ui.parts.name_completer import NameCompleter
from studio.ui.parts.said import said
from studio.ui.parts.texts import text_label, title_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from studio.formats.arrays import How
    from studio.session.imports import Asked

TYPING = 250  # ms after the last key until a typed label is taken up
AUTO, DARK, LIGHT, AS_IS = "auto", "dark", "light", "as-is"
SKIP, AGAIN = "skip", "again"


class ImportForm(QFrame):
    """`asked()`: it is to be read otherwise. `changed()`: whose hand, or what is left out, is another.

    `import_asked()`, `queue_asked()`, `cancel_asked()`: the buttons.
    """

    asked = Signal()
    changed = Signal()
    import_asked = Signal()
    queue_asked = Signal()
    cancel_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", "true")
        self.setFixedWidth(theme.SIDE)
        self.labels: Path | None = None
        self.ink = MenuButton(self.tr("Ink"), prefix=self.tr("Ink: "))
        self.choose_labels = QPushButton()
        self.every = _field(self.tr("All are this label"), self.tr("or all are: label"), 32)
        self.writer = _field(self.tr("Writer"), self.tr("Writer"), WRITER_LENGTH)
        self.whose = text_label(self.tr("Whose hand"), tone="grey", size=theme.SMALL + 1)
        self.skip = MenuButton(self.tr("What is there already"), prefix=self.tr("There already: "))
        self.sentence = text_label(size=theme.LARGE, weight=QFont.Weight.DemiBold)
        self.problem = text_label(tone="warning")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.take = QPushButton(self.tr("Import"))
        self.take.setProperty("look", "primary")
        self.queue = QPushButton(self.tr("Ask for them in the queue"))
        self.queue.setToolTip(self.tr("Put them into the queue as they are; there you say what each of them is"))
        self.queue.hide()
        self.cancel = QPushButton(self.tr("Cancel (Esc)"))
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(TYPING)
        self._fill()
        self._lay_out()
        self._connect()

    def _fill(self) -> None:
        self.ink.set_choices(
            (
                (AUTO, self.tr("found by itself")),
                (DARK, self.tr("dark on light")),
                (LIGHT, self.tr("light on dark")),
                (AS_IS, self.tr("as it is")),
            ),
            AUTO,
        )
        self.ink.setToolTip(
            self.tr("Images are normalised like drawings; as it is, they stay as they are in the file, pixel by pixel")
        )
        self.skip.set_choices(((SKIP, self.tr("left out")), (AGAIN, self.tr("taken again"))), SKIP)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 20, 18)
        column.setSpacing(8)
        column.addWidget(title_label(self.tr("Import")))
        for widget in (self.ink, self.choose_labels, self.every, self.whose, self.writer, self.skip):
            column.addWidget(widget)
        column.addStretch(1)
        for label in (self.sentence, self.problem):
            label.setWordWrap(True)
            column.addWidget(label)
        for control in (self.bar, self.take, self.queue, self.cancel):
            column.addWidget(control)
        for button in (self.choose_labels, self.take, self.queue, self.cancel):
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def _connect(self) -> None:
        self.ink.chosen.connect(self.asked)
        self.skip.chosen.connect(self.changed)
        self.choose_labels.clicked.connect(self._choose_labels)
        self.every.textEdited.connect(self._typed)
        self._typing.timeout.connect(self.asked)
        self.writer.textEdited.connect(self.changed)
        self.take.clicked.connect(self.import_asked)
        self.queue.clicked.connect(self.queue_asked)
        self.cancel.clicked.connect(self.cancel_asked)

    # what is asked for

    def begin(self, asked: Asked, writer: str, writers: Sequence[str]) -> None:
        """A new import: everything at its default."""
        self.labels = asked.labels
        self.ink.choose(AUTO)
        self.skip.choose(SKIP)
        self.every.clear()
        self._typing.stop()
        self.writer.setText(writer)
        NameCompleter(writers, self.writer)

    @property
    def how(self) -> How:
        """How images are read."""
        from studio.formats.arrays import How

        return How(self.ink.value == AS_IS, {DARK: True, LIGHT: False}.get(self.ink.value))

    @property
    def unread(self) -> bool:
        """Was something typed that what is shown does not know of yet?"""
        return self._typing.isActive()

    def read_now(self) -> None:
        """Take up what was typed."""
        self._typing.stop()
        self.asked.emit()

    @property
    def writer_problem(self) -> str:
        """Why this is no writer; "": it is one, or the file says."""
        name = self.writer.text().strip()
        if is_writer(name) or (not name and self.writer.placeholderText() != self.tr("Writer")):
            return ""
        return self.tr("A writer's name has 1 to {n} printable characters.").format(n=WRITER_LENGTH)

    # what is shown

    def show_choices(self, *, images: bool, labelled: bool, writers: int, there: bool) -> None:
        """Only what there is to choose. `labelled`: the file has labels of its own; `writers`: that it names."""
        self.ink.setVisible(images)
        without = not labelled
        self.choose_labels.setVisible(without)
        self.every.setVisible(without)
        self.choose_labels.setText(
            self.tr("Labels file …") if self.labels is None else self.tr("Labels: {name}").format(name=self.labels.name)
        )
        if writers:
            self.writer.setPlaceholderText(self.tr("as the file says ({n})").format(n=writers))
        else:
            self.writer.setPlaceholderText(self.tr("Writer"))
        for widget in (self.whose, self.writer):
            widget.setVisible(True)
        self.skip.setVisible(there)

    def show_none(self) -> None:
        """There is nothing to choose: it is being read, or is another gallery."""
        for widget in (self.ink, self.choose_labels, self.every, self.whose, self.writer, self.skip):
            widget.hide()

    def say(self, sentence: str, problem: str = "", *, ready: bool = False, unlabelled: bool = False) -> None:
        """What will happen, or why not. `unlabelled`: labels are all that is missing; the queue asks for such."""
        self.queue.setVisible(unlabelled)
        self.sentence.setText(sentence)
        self.sentence.setVisible(bool(sentence))
        self.problem.setText(said(problem))
        self.problem.setVisible(bool(problem))
        if not ready and self.take.hasFocus():
            self.setFocus()  # else it would go to Cancel, and a second Enter with it
        self.take.setEnabled(ready)

    def show_progress(self, done: int, total: int) -> None:
        """How far it is; `total` 0: nobody knows of how much."""
        self.bar.setVisible(True)
        self.bar.setRange(0, total)
        self.bar.setValue(done)

    def hide_progress(self) -> None:
        """Nothing is under way."""
        self.bar.hide()

    @Slot()
    def _typed(self) -> None:
        self.say("", "")
        self._typing.start()

    @Slot()
    def _choose_labels(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Labels of these images"))
        if name:
            self.labels = Path(name)
            self.every.clear()
            self.asked.emit()


def _field(name: str, placeholder: str, length: int) -> QLineEdit:
    field = QLineEdit()
    field.setProperty("look", "search")
    field.setAccessibleName(name)
    field.setPlaceholderText(placeholder)
    field.setMaxLength(length)
    return field
