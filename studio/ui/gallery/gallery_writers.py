"""Whose drawings they are: moving the chosen or the last ones to a writer, and forgetting one, by the page's form."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from studio.errors import StudioError
from studio.session.writers import versions_trained_on

if TYPE_CHECKING:
    from studio.gallery.records import Sample
    from studio.session import Session
    from studio.ui.gallery.gallery_detail import GalleryDetail
    from studio.ui.gallery.gallery_edits import GalleryEdits

MOVE, LAST, FORGET = "move", "last", "forget"


class GalleryWriters(QObject):
    """`forgotten(str)`: a writer was, in one line. `closed()`: the form is gone, the entry is back."""

    forgotten = Signal(str)
    closed = Signal()

    def __init__(self, session: Session, edits: GalleryEdits, detail: GalleryDetail, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._edits = edits
        self._detail = detail
        self._form = detail.form
        self._asked = ""
        self._samples: Sequence[Sample] = ()
        self.button = QPushButton(self.tr("Writers"))
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        menu = QMenu(self.button)
        self.last = QAction(self.tr("Move the last drawings to a writer …"), menu)
        self.last.triggered.connect(self.ask_last)
        self.forget = QAction(self.tr("Forget a writer …"), menu)
        self.forget.triggered.connect(self.ask_forget)
        menu.addActions([self.last, self.forget])
        self.button.setMenu(menu)
        self._form.given.connect(self._given)
        self._form.typed.connect(self._typed)
        self._form.declined.connect(self.close)

    def _writers(self) -> tuple[str, ...]:
        return tuple(sorted({sample.writer for sample in self._session.gallery.samples()}))

    def ask_move(self, samples: Sequence[Sample]) -> None:
        """Ask whose hand `samples` are."""
        self._samples = samples
        words = self.tr("Whose hand? Samples: {n}").format(n=len(samples))
        self._ask(MOVE, words, self.tr("Move"))

    @Slot()
    def ask_last(self) -> None:
        """Ask how many of the last drawings are whose."""
        self._ask(LAST, self.tr("How many of the last drawings, and whose hand?"), self.tr("Move"))

    @Slot()
    def ask_forget(self) -> None:
        """Ask who is to be forgotten; nothing goes before the name was typed."""
        self._ask(FORGET, self.tr("Who is to be forgotten? Type the name."), self.tr("Forget for good"))
        self._form.yes.setEnabled(False)

    def _ask(self, what: str, question: str, verb: str) -> None:
        self._asked = what
        self._detail.say("")
        self._detail.show_form(True)
        self._form.ask(question, verb, self._writers(), counted=what == LAST)

    @Slot(str)
    def _typed(self, name: str) -> None:
        self._form.warn("")
        if self._asked != FORGET:
            return
        name = name.strip()
        gallery = self._session.gallery
        samples = sum(sample.writer == name for sample in gallery.samples(deleted=True))
        answers = sum(trial.writer == name for trial in gallery.trials())
        known = bool(name) and bool(samples or answers)
        self._form.yes.setEnabled(known)
        if known:
            words = self.tr("Samples: {n}, answers: {m}, in the gallery and its backups. It cannot be undone.")
            self._form.warn(words.format(n=samples, m=answers) + self._learnt_from(name))

    def _learnt_from(self, name: str) -> str:
        try:
            versions = versions_trained_on(self._session.gallery, self._session.library, name)
        except StudioError as error:
            return f" {error}"
        words = self.tr(" These versions have learnt from them and stay: {versions}.")
        return words.format(versions=", ".join(versions)) if versions else ""

    @Slot(str)
    def _given(self, name: str) -> None:
        if self._asked == FORGET:
            self._forget(name)
            return
        if self._asked == LAST and not self._form.number:
            self._form.warn(self.tr("Type how many, as 20."))
            return
        done = (
            self._edits.move_last(self._form.number, name)
            if self._asked == LAST
            else self._edits.move(self._samples, name)
        )
        if done:
            self.close()

    def _forget(self, name: str) -> None:
        try:
            forgot = self._session.forget(name)
        except StudioError as error:
            self._form.warn(str(error))
            return
        self.close()
        words = self.tr('writer "{name}" is forgotten, samples: {n}').format(name=name, n=forgot.samples)
        self.forgotten.emit("\n".join((words, *forgot.left)))

    @Slot()
    def close(self) -> None:
        """The entry again; nothing more is asked."""
        self._asked, self._samples = "", ()
        self._detail.show_form(False)
        self.closed.emit()
