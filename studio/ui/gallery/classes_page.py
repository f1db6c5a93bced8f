"""Classes and writers: what is taught, as whole classes, and by whom.

The entry holds the focus as on the other pages: arrows choose a class, type + Enter renames it, Delete deletes it,
Ctrl+Z takes it back. A merge is said before it is done, and done by a second Enter.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from studio.errors import StudioError
from studio.figures import by_writer
from studio.glyphs.classes import MERGE, Change
from studio.session.classes import ClassRow, in_question, list_classes, plan_delete, plan_rename
from studio.ui.gallery.class_detail import ClassDetail
from studio.ui.gallery.gallery_edits import GalleryEdits
from studio.ui.parts.plain_table import PlainTable
from studio.ui.parts.texts import interval, number, percent, title_label, translate

if TYPE_CHECKING:
    from studio.recognition.entry import ModelEntry
    from studio.session import Session
    from studio.stats import Share

DRAWINGS = 1  # column of the writers' table
NARROW = 960  # px


class ClassesPage(QWidget):
    """`changed()`: classes were edited. `failed(str)`: they could not be. `back_asked()`: back to the gallery."""

    changed = Signal()
    failed = Signal(str)
    back_asked = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._asked: Change | None = None
        self._rows: tuple[ClassRow, ...] = ()
        headings = (self.tr("Class"), self.tr("Drawings"), self.tr("Learnt"), self.tr("Of"), self.tr("Answered by"))
        self.table = PlainTable(headings, choosing=True)
        self.table.setAccessibleName(self.tr("Classes"))
        self.writers = PlainTable(
            (self.tr("Writer"), self.tr("Drawings"), self.tr("Serving version"), self.tr("All time"))
        )
        self.writers.setAccessibleName(self.tr("Writers"))
        self.detail = ClassDetail()
        self._edits = GalleryEdits(session.gallery, self)
        self._edits.done.connect(self.detail.say)
        self._edits.failed.connect(self.failed)
        self.entry = self.detail.entry
        left = QVBoxLayout()
        left.setSpacing(16)
        left.addWidget(_card(self.tr("Classes"), self.table), 3)
        left.addWidget(_card(self.tr("Writers"), self.writers), 2)
        columns = QHBoxLayout(self)
        columns.setContentsMargins(24, 18, 24, 18)
        columns.setSpacing(18)
        columns.addLayout(left, 1)
        columns.addWidget(self.detail)
        self.table.itemSelectionChanged.connect(self._chosen)
        self.entry.passed.connect(self._passed)
        self.entry.typed.connect(self._retyped)
        self.entry.submitted.connect(self._rename)
        self.detail.delete_asked.connect(self.delete_chosen)
        self.detail.back_asked.connect(self.back_asked)
        self.setFocusProxy(self.entry)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is not room for all of a writer's figures, the number of drawings is spared."""
        super().resizeEvent(event)
        self.writers.setColumnHidden(DRAWINGS, self.width() < NARROW)

    # what is shown

    def refresh(self) -> None:
        """Read gallery and library again; the chosen class stays chosen."""
        chosen = self.chosen
        try:
            self._rows = list_classes(self._session.gallery, self._model())
        except StudioError as error:
            self.failed.emit(str(error))
            return
        self.table.show_rows([self._cells(row) for row in self._rows])
        self._show_writers()
        self._choose("" if chosen is None else chosen.label)

    @property
    def chosen(self) -> ClassRow | None:
        """The class that is selected."""
        rows = self.table.selectionModel().selectedRows()
        return self._rows[rows[0].row()] if rows and rows[0].row() < len(self._rows) else None

    def _model(self) -> ModelEntry:
        return self._session.trainings.begun_with()

    def _cells(self, row: ClassRow) -> tuple[str, ...]:
        return (
            row.label,
            str(row.samples),
            str(row.learnt),
            self.tr("base set") if row.base else self.tr("yours"),
            self.tr("network") if row.known else self.tr("memory"),
        )

    def _show_writers(self) -> None:
        session = self._session
        found = by_writer(session.gallery.samples(), session.gallery.trials(), session.recognizer.version)
        rows = [(one.writer, str(one.samples), _in_words(one.serving), _in_words(one.ever)) for one in found]
        current = [place for place, one in enumerate(found) if one.writer == session.settings.writer]
        self.writers.show_rows(rows, bold=current[0] if current else -1)

    def _choose(self, label: str) -> None:
        places = [place for place, row in enumerate(self._rows) if row.label == label]
        if places:
            flag = QItemSelectionModel.SelectionFlag
            self.table.setCurrentCell(places[0], 0, flag.ClearAndSelect | flag.Rows)
            self.table.scrollTo(self.table.currentIndex())
        else:
            self.table.setCurrentCell(-1, -1)
            self.table.clearSelection()
        self.detail.show_class(self.chosen)

    @Slot()
    def _chosen(self) -> None:
        self._asked = None
        self.entry.ask("")
        self.detail.say("")
        self.detail.show_class(self.chosen)

    @Slot()
    def _retyped(self) -> None:
        self._asked = None
        self.detail.say("")
        row, text = self.chosen, self.entry.text()
        if row is None or not text.strip():
            return
        try:
            self.detail.say(
                in_question(self._session.gallery, plan_rename(self._session.gallery, self._model(), row.label, text))
            )
        except StudioError as error:
            self.detail.say(str(error), tone="warning")

    @Slot(QKeyEvent)
    def _passed(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.delete_chosen()
        elif self.chosen is None and self._rows:
            self._choose(self._rows[0].label)
        else:
            self.table.walk(event)

    # edits

    @Slot(str)
    def _rename(self, text: str) -> None:
        row = self.chosen
        if not text.strip():
            return
        if row is None:
            self.entry.ask(self.tr("choose a class first"))
            return
        gallery = self._session.gallery
        try:
            change = plan_rename(gallery, self._model(), row.label, text)
            if change.verb == MERGE and self._asked != change:
                self._asked = change
                self.entry.ask(self.tr("Enter again"))
                self.detail.say(in_question(gallery, change), tone="warning")
                return
            gallery.change_class(change)
        except StudioError as error:
            self.detail.say(str(error), tone="warning")
            return
        self.entry.clear()
        self._edited(change.new)
        words = self.tr('"{old}" merged into "{new}"') if change.verb == MERGE else self.tr('"{old}" is "{new}" now')
        self.detail.say(words.format(old=change.old, new=change.new) + self.tr(" · Ctrl+Z takes it back"))

    @Slot()
    def delete_chosen(self) -> None:
        """Delete the chosen class with its drawings; it can be undone."""
        row = self.chosen
        if row is None:
            return
        try:
            drawings = self._session.gallery.change_class(plan_delete(self._session.gallery, self._model(), row.label))
        except StudioError as error:
            self.detail.say(str(error), tone="warning")
            return
        self.entry.clear()
        self._edited("")
        words = self.tr('"{label}" deleted, drawings: {n} · Ctrl+Z brings it back')
        self.detail.say(words.format(label=row.label, n=drawings))

    @Slot()
    def undo(self) -> None:
        """Take back the newest edit of the gallery."""
        self._step(self._edits.undo)

    @Slot()
    def redo(self) -> None:
        """Make the edit again that was taken back last."""
        self._step(self._edits.redo)

    def _step(self, step: Callable[[], bool]) -> None:
        if step():
            said = self.detail.said.text()
            self._edited("" if self.chosen is None else self.chosen.label)
            self.detail.say(said)

    def _edited(self, choose: str) -> None:
        self.refresh()
        self._choose(choose)
        self.changed.emit()

    @Slot()
    def escape(self) -> None:
        """The entry first, then back to the gallery."""
        if self.entry.text():
            self.entry.clear()
        else:
            self.back_asked.emit()


def _card(title: str, table: PlainTable) -> QFrame:
    card = QFrame()
    card.setProperty("card", "true")
    column = QVBoxLayout(card)
    column.setContentsMargins(20, 14, 12, 10)
    column.setSpacing(6)
    column.addWidget(title_label(title))
    column.addWidget(table, 1)
    return card


def _in_words(share: Share) -> str:
    """ "97.5 % of 40 (87 – 100)"; a dash where nothing was answered."""
    if share.value is None:
        return "–"
    words = translate("ClassesPage", "{share} of {n} ({interval})")
    return words.format(share=percent(share.value), n=number(share.n), interval=interval(share.low, share.high, 0))
