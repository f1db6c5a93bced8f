"""The Gallery: everything taught, in a grid; look through it, filter it, mend it, undo.

The entry holds the focus here as on the Draw page: type + Enter gives the chosen samples another label, and what an
empty entry has no use for (arrows, Delete) goes to the grid. What filters find is `gallery.query`'s to say, and what is
done to samples `gallery_edits`'.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from studio.errors import StudioError
from studio.gallery.query import Order, choices, find
from studio.glyphs.labels import clean_label
from studio.ui.gallery.filter_row import FilterRow
from studio.ui.gallery.gallery_detail import GalleryDetail
from studio.ui.gallery.gallery_edits import GalleryEdits
from studio.ui.gallery.gallery_empty import GalleryEmpty
from studio.ui.gallery.gallery_export import GalleryExport
from studio.ui.gallery.gallery_grid import GalleryGrid
from studio.ui.gallery.gallery_model import GalleryModel
from studio.ui.gallery.gallery_none import GalleryNone
from studio.ui.gallery.gallery_review import GalleryReview
from studio.ui.gallery.gallery_writers import GalleryWriters
from studio.ui.gallery.thumbnail import CELL
from studio.ui.parts.actions import Act
from studio.ui.parts.first_focus import FirstFocus
from studio.ui.parts.import_button import import_button
from studio.ui.parts.menus import open_menu

if TYPE_CHECKING:
    from studio.gallery.records import Sample
    from studio.recognition.recognizer import Prediction
    from studio.session import Session


class GalleryPage(FirstFocus):
    """`changed()`: samples were edited. `failed(str)`: they could not be.

    `draw_asked()`: the empty page's button. `classes_asked()`: the button to whole classes.
    """

    changed = Signal()
    failed = Signal(str)
    draw_asked = Signal()
    classes_asked = Signal()

    def __init__(self, session: Session, actions: dict[Act, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._actions = actions
        self._revision = -1
        self._asked = ""
        self.model = GalleryModel(self)
        self.grid = GalleryGrid()
        self.grid.setModel(self.model)
        self.detail = GalleryDetail()
        self.entry = self.detail.entry
        self.filters = FilterRow()
        self.edits = GalleryEdits(session.gallery, self)
        self.writers = GalleryWriters(session, self.edits, self.detail, self)
        self.review = GalleryReview(session, self.edits, self)
        self.check = self.review.check
        self.export = GalleryExport(session.gallery, lambda: self.model.shown, self.chosen, self)
        self.classes = QPushButton(self.tr("Classes"))
        self.classes.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.classes.setToolTip(self.tr("Rename, merge and delete whole classes; accuracy by writer (Ctrl+L)"))
        self.import_ = import_button(self.tr("Import"), actions)
        self._lay_out()
        self._connect()
        self.lead_to(self.entry)

    def _lay_out(self) -> None:
        for button in (self.import_, self.check.button, self.writers.button, self.classes, self.export.button):
            button.setProperty("look", "narrow")
            self.filters.below.second.addWidget(button)
        card = QFrame()
        card.setProperty("card", "true")
        left = QVBoxLayout(card)
        left.setContentsMargins(16, 14, 6, 8)
        left.setSpacing(10)
        left.addWidget(self.filters)
        self._empty = GalleryEmpty(self._actions)
        self.none_here = GalleryNone()
        self._stack = QStackedWidget()
        for page in (self.grid, self._empty, self.none_here):
            self._stack.addWidget(page)
        self._stack.setMinimumHeight(CELL.height())  # what is above is never cut for pages that are not shown
        left.addWidget(self._stack, 1)
        columns = QHBoxLayout(self)
        columns.setContentsMargins(24, 18, 24, 18)
        columns.setSpacing(18)
        columns.addWidget(card, 1)
        columns.addWidget(self.detail)

    def _connect(self) -> None:
        self.classes.clicked.connect(self.classes_asked)
        self._empty.draw_asked.connect(self.draw_asked)
        self.none_here.all_asked.connect(self.filters.clear)
        self.filters.asked.connect(self._filter)
        self.filters.left.connect(self.focus_entry)
        self.grid.selectionModel().selectionChanged.connect(self._selection_changed)
        self.grid.touched.connect(self._touched)
        self.grid.typed.connect(self._typed)
        self.grid.delete_pressed.connect(self.delete_chosen)
        self.entry.passed.connect(self._passed)
        self.entry.typed.connect(self._retyped)
        self.entry.submitted.connect(self._relabel)
        self.edits.done.connect(self._edited)
        self.edits.failed.connect(self.failed)
        self.writers.forgotten.connect(self._forgotten)
        self.writers.closed.connect(self.focus_entry)
        self.review.found.connect(self._checked)
        self.review.failed.connect(self.failed)
        self.export.done.connect(self.detail.say)
        self.export.failed.connect(self.failed)
        self.detail.delete_asked.connect(self.delete_chosen)
        self.detail.move_asked.connect(self.move_chosen)
        self.detail.keep_asked.connect(self.keep_chosen)
        self.detail.taken.connect(self.take_proposed)
        self.detail.left.connect(self.keep_label)

    def offers(self) -> Mapping[Act, Callable[[], object]]:
        """What the actions do that mean something here."""
        return {
            Act.SEARCH: self.filters.search.setFocus,
            Act.CHECK: self.check.button.click,
            Act.TAKE: self.take_proposed,
            Act.KEEP_LABEL: self.keep_label,
            Act.MOVE: self.move_chosen,
            Act.HOLD_OUT: self.keep_chosen,
            Act.FORGET_WRITER: self.writers.ask_forget,
            Act.EXPORT: lambda: open_menu(self.export.button),
        }

    # what is shown

    def refresh(self) -> None:
        """Read the gallery again if it has changed; what was chosen stays chosen."""
        gallery = self._session.gallery
        if gallery.revision == self._revision:
            return
        self._revision = gallery.revision
        self.filters.set_choices(choices(gallery.samples()))
        self._find()

    def chosen(self) -> list[Sample]:
        """The samples that are selected, in the order they are shown."""
        return [self.model.sample(row) for row in self.grid.rows_chosen()]

    def _find(self) -> None:
        """Show what is asked for; what was chosen stays chosen where it is still shown."""
        chosen = {sample.id for sample in self.chosen()}
        query, order = self.filters.query, self.filters.asked_order
        samples = self._session.gallery.samples(deleted=query.deleted)
        review = self.review
        found = find(samples, query, order, suspicion=review.scores, groups=review.alike)
        self.model.set_samples(
            found,
            review.proposals if order is Order.SUSPICIOUS else None,
            review.alike if order is Order.ALIKE else None,
        )
        self.grid.choose(self.model.rows_of(chosen))
        self._show_state()

    @Slot()
    def _filter(self) -> None:
        self.edits.let_go_of_undo()
        self._find()
        if not self.filters.isAncestorOf(QApplication.focusWidget() or self):
            self.entry.setFocus()

    def _show_state(self) -> None:
        shown, total = self.model.rowCount(), len(self._session.gallery.samples())
        self._stack.setCurrentIndex(0 if shown else 2 if total or self.filters.query.narrows else 1)
        order = self.filters.asked_order
        reviewed = order.narrows and not self.filters.query.narrows
        self.none_here.words.setText(self.check.nothing(order) if reviewed else self.tr("No sample is like that."))
        self.filters.show_counts(shown, total)
        self._show_chosen()

    def _show_chosen(self) -> None:
        samples = self.chosen()
        one = samples[0] if len(samples) == 1 else None
        self.detail.show_samples(
            samples,
            edits=self._session.gallery.edits() if one is not None else (),
            answer=None if one is None else self._answer(one),
            proposed="" if one is None else self.review.proposed(one),
        )

    def _answer(self, sample: Sample) -> Prediction | None:
        try:
            return self._session.recognizer.predict(sample.image)
        except StudioError:  # a model that cannot answer says so on the Draw page
            return None

    @Slot()
    def _selection_changed(self) -> None:
        self._asked = ""
        self.edits.let_go_of_undo()
        self.entry.ask("")  # what it asked for was about other samples
        self._show_chosen()

    # keys

    @Slot()
    def _touched(self) -> None:
        """What is typed next is about what was chosen, wherever the keyboard was."""
        if not self.detail.asking:
            self.entry.setFocus()

    @Slot(QKeyEvent)
    def _typed(self, event: QKeyEvent) -> None:
        self.entry.setFocus()
        QApplication.sendEvent(self.entry, event)

    @Slot(QKeyEvent)
    def _passed(self, event: QKeyEvent) -> None:
        walks = event.key() != Qt.Key.Key_Delete and not event.matches(QKeySequence.StandardKey.SelectAll)
        if walks and not self.grid.currentIndex().isValid() and self.model.rowCount():
            self.grid.setCurrentIndex(self.model.index(0))
            return
        self.grid.keyPressEvent(event)

    @Slot()
    def _retyped(self) -> None:
        self.detail.say("")  # it was about what stood there before
        try:
            self.detail.say(self._session.typing(self.entry.text()))
        except StudioError as error:
            self.detail.say(str(error), tone="warning")

    # edits

    @Slot(str)
    def _relabel(self, text: str) -> None:
        samples = self.chosen()
        if not text.strip():
            return
        if not samples:
            self.entry.ask(self.tr("choose a sample first"))
            return
        try:
            label = clean_label(text)
            remark = self._session.typing(text)
        except StudioError as error:
            self.failed.emit(str(error))
            return
        if remark and self._asked != label:
            self._asked = label
            self.entry.ask(self.tr("Enter again"))  # all there is room for: what is typed says the rest, and `say`
            self.detail.say(remark, tone="warning")
            return
        if self.edits.relabel(samples, label):
            self._asked = ""

    @Slot(str)
    def _edited(self, words: str) -> None:
        """Samples were edited: one line on it, the page anew, and the hand goes on."""
        self.entry.clear()
        self.refresh()
        self.detail.say(words)
        self.changed.emit()

    @Slot()
    def delete_chosen(self) -> None:
        """Delete what is selected, or bring it back if it is deleted; it can be undone."""
        self._go_on(lambda samples: self.edits.restore(samples) if samples[0].deleted else self.edits.delete(samples))

    @Slot()
    def keep_chosen(self) -> None:
        """Keep what is selected for testing, or leave it to the rule again."""
        if samples := self.chosen():
            self.edits.hold_out(samples)

    @Slot()
    def move_chosen(self) -> None:
        """Ask whose hand what is selected is."""
        if samples := self.chosen():
            self.writers.ask_move(samples)

    @Slot()
    def take_proposed(self) -> None:
        """The proposed label is right: the sample gets it, and the next suspect is chosen."""
        self._answer_doubt(self.review.take)

    @Slot()
    def keep_label(self) -> None:
        """The label is right as it is, and the next suspect is chosen."""
        self._answer_doubt(self.review.keep)

    def _answer_doubt(self, edit: Callable[[list[Sample]], bool]) -> None:
        """Answer the chosen suspect; while the check still runs, and none is chosen, say that there may be one soon."""
        if self.check.running and not any(map(self.review.proposed, self.chosen())):
            self.detail.say(self.check.not_yet())
        else:
            self._go_on(edit)

    def _go_on(self, edit: Callable[[list[Sample]], bool]) -> None:
        """Edit what is selected so that it goes, and choose what comes after it: the hand can go on."""
        rows, samples = self.grid.rows_chosen(), self.chosen()
        if samples and edit(samples):
            said = self.detail.said.text()
            self.grid.go_to(rows[0])
            self.detail.say(said)

    @Slot()
    def undo(self) -> None:
        """Take back the newest edit, and choose what that changed: no key hits its neighbour."""
        if doubt := self.edits.doubt_of_undo():
            self.detail.say(doubt, tone="warning")
        elif self.edits.undo():
            self._choose_changed()

    @Slot()
    def redo(self) -> None:
        """Make the edit again that was taken back last, and choose what that changed."""
        if self.edits.redo():
            self._choose_changed()

    def _choose_changed(self) -> None:
        said = self.detail.said.text()
        self.grid.choose(self.model.rows_of(self._session.gallery.edits()[-1].samples))
        self.detail.say(said)

    @Slot(str)
    def _forgotten(self, words: str) -> None:
        self.model.drop_pictures()
        self._edited(words)

    def show_came(self, words: str) -> None:
        """Samples were taken in: they come first. None is chosen, so that no label typed by accident goes to all."""
        self.filters.sort_by(Order.NEWEST)
        self.filters.clear()
        self.grid.choose([])
        self.grid.scrollToTop()
        self.detail.say(words)
        self.focus_entry()

    def show_only(self, ids: frozenset[int], words: str) -> None:
        """These samples and no others, the first of them chosen; `words` say what they are."""
        self.filters.show_only(ids)
        self.grid.go_to(0)
        self.detail.say(words)
        self.focus_entry()

    @Slot()
    def _checked(self) -> None:
        """The audit is over: show what it doubts, the most suspicious first."""
        told = self.detail.said.text()
        if self.filters.asked_order is not Order.ALIKE:
            self.filters.sort_by(Order.SUSPICIOUS)
        self._find()
        self.grid.go_to(0)
        if told != self.check.not_yet():
            self.detail.say(told)  # what was done meanwhile, an undo say

    @Slot()
    def escape(self) -> None:
        """The form first, then the entry, then the choice, then what the page shows so little of."""
        if self.detail.asking:
            self.writers.close()
        elif not self.entry.hasFocus():
            self.entry.setFocus()
        elif self.entry.text():
            self.entry.clear()
        elif self.chosen():
            self.grid.clearSelection()
        elif self.filters.asked_order.narrows or not self.model.rowCount():
            self.filters.clear()

    @Slot()
    def focus_entry(self) -> None:
        """The page was opened, or a control has done its work."""
        self.entry.setFocus()

    @Slot()
    def stop(self) -> None:
        """The window closes."""
        self.check.stop()
        self.export.stop()
