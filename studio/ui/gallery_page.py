"""The Gallery: everything taught, in a grid; look through it, filter it, mend it, undo.

The entry holds the focus here as on the Draw page: type + Enter gives the chosen samples another label, and what an
empty entry has no use for (arrows, Delete) goes to the grid.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt, Signal, Slot
from PySide6.QtGui import QFont, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from studio.errors import StudioError
from studio.glyphs.labels import clean_label
from studio.ui import theme
from studio.ui.gallery_detail import GalleryDetail
from studio.ui.gallery_grid import GalleryGrid
from studio.ui.gallery_model import ALL_LABELS, GalleryModel, Which
from studio.ui.menu_button import MenuButton
from studio.ui.texts import text_label

if TYPE_CHECKING:
    from studio.gallery.records import Sample
    from studio.session import Session


class GalleryPage(QWidget):
    """`changed()`: samples were edited. `failed(str)`: they could not be.

    `draw_asked()`: the empty page's button. `classes_asked()`: the button to whole classes.
    """

    changed = Signal()
    failed = Signal(str)
    draw_asked = Signal()
    classes_asked = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._revision = -1
        self._asked = ""
        self.model = GalleryModel(self)
        self.grid = GalleryGrid()
        self.grid.setModel(self.model)
        self.detail = GalleryDetail()
        self.entry = self.detail.entry
        self.label_filter = MenuButton(self.tr("Label"), prefix=self.tr("Label: "))
        self.which_filter = MenuButton(self.tr("Show"), prefix=self.tr("Show: "))
        self.which_filter.set_choices(
            (
                (Which.ALL.value, self.tr("all")),
                (Which.RIGHT.value, self.tr("right")),
                (Which.WRONG.value, self.tr("wrong")),
                (Which.IMPORTED.value, self.tr("imported")),
            ),
            Which.ALL.value,
        )
        self.classes = QPushButton(self.tr("Classes …"))
        self.classes.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.classes.setToolTip(self.tr("Rename, merge and delete whole classes; accuracy by writer (Ctrl+L)"))
        self.shown = text_label(tone="grey")
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.entry)

    def _lay_out(self) -> None:
        filters = QHBoxLayout()
        filters.setSpacing(8)
        filters.addWidget(self.label_filter)
        filters.addWidget(self.which_filter)
        filters.addWidget(self.classes)
        filters.addStretch(1)
        filters.addWidget(self.shown)
        card = QFrame()
        card.setProperty("card", "true")
        left = QVBoxLayout(card)
        left.setContentsMargins(16, 14, 6, 8)
        left.setSpacing(10)
        row = QWidget()
        row.setLayout(filters)
        filters.setContentsMargins(0, 0, 10, 0)
        left.addWidget(row)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.grid)
        self._stack.addWidget(self._empty_state())
        self._none_here = text_label(self.tr("No sample is like that. Choose another label or show all."), tone="grey")
        self._none_here.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack.addWidget(self._none_here)
        left.addWidget(self._stack, 1)
        columns = QHBoxLayout(self)
        columns.setContentsMargins(24, 18, 24, 18)
        columns.setSpacing(18)
        columns.addWidget(card, 1)
        columns.addWidget(self.detail)

    def _empty_state(self) -> QWidget:
        empty = QWidget()
        column = QVBoxLayout(empty)
        title = text_label(self.tr("Nothing taught yet"), size=theme.LARGE, weight=QFont.Weight.DemiBold)
        words = text_label(self.tr("Draw a character and press Enter: it appears here."), tone="grey")
        button = QPushButton(self.tr("Draw"))
        button.setProperty("look", "primary")
        button.clicked.connect(self.draw_asked)
        column.addStretch(1)
        for widget in (title, words, button):
            column.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        column.setSpacing(12)
        return empty

    def _connect(self) -> None:
        self.classes.clicked.connect(self.classes_asked)
        self.label_filter.chosen.connect(self._filter)
        self.which_filter.chosen.connect(self._filter)
        self.grid.selectionModel().selectionChanged.connect(self._selection_changed)
        self.grid.typed.connect(self._typed)
        self.grid.delete_pressed.connect(self.delete_chosen)
        self.entry.passed.connect(self._passed)
        self.entry.typed.connect(self._retyped)
        self.entry.submitted.connect(self._relabel)
        self.detail.delete_asked.connect(self.delete_chosen)

    # what is shown

    def refresh(self) -> None:
        """Read the gallery again if it has changed; what was chosen stays chosen."""
        gallery = self._session.gallery
        if gallery.revision == self._revision:
            return
        self._revision = gallery.revision
        chosen = {sample.id for sample in self.chosen()}
        self.model.set_samples(gallery.samples())
        choices = [(ALL_LABELS, self.tr("all"))]
        choices += [(label, f"{label} ({n})") for label, n in self.model.labels()]
        value = self.label_filter.value
        kept = value if value in dict(choices) else ALL_LABELS
        self.label_filter.set_choices(tuple(choices), kept)
        if kept != value:
            self._filter()
        self._choose(chosen)
        self._show_state()

    def chosen(self) -> list[Sample]:
        """The samples that are selected."""
        return [self.model.sample(index) for index in self.grid.selectedIndexes()]

    @Slot()
    def _filter(self) -> None:
        self.model.show_only(self.label_filter.value, Which(self.which_filter.value))
        self._show_state()
        self.entry.setFocus()

    def _show_state(self) -> None:
        shown, total = self.model.rowCount(), self.model.total
        self._stack.setCurrentIndex(1 if not total else 2 if not shown else 0)
        self.shown.setText("" if not total else str(total) if shown == total else f"{shown} / {total}")
        self.detail.show_samples(self.chosen())

    def _choose(self, ids: set[int]) -> None:
        selection = QItemSelection()
        rows = sorted(row for row in map(self.model.row_of, ids) if row >= 0)
        for _, run in groupby(enumerate(rows), key=lambda place: place[1] - place[0]):  # neighbours are one range
            stretch = [row for _, row in run]
            selection.select(self.model.index(stretch[0]), self.model.index(stretch[-1]))
        selected, flag = self.grid.selectionModel(), QItemSelectionModel.SelectionFlag
        selected.select(selection, flag.ClearAndSelect)
        if rows:  # arrows go on from there
            selected.setCurrentIndex(self.model.index(rows[0]), flag.NoUpdate)

    @Slot()
    def _selection_changed(self) -> None:
        self._asked = ""
        self.entry.ask("")  # what it asked for was about other samples
        self.detail.show_samples(self.chosen())

    # keys

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
            if remark and self._asked != label:
                self._asked = label
                self.entry.ask(self.tr("Enter again"))  # all there is room for: what is typed says the rest, and `say`
                self.detail.say(remark, tone="warning")
                return
            self._session.gallery.relabel([sample.id for sample in samples], label)
        except StudioError as error:
            self.failed.emit(str(error))
            return
        self._asked = ""
        self.entry.clear()
        self.refresh()
        self.changed.emit()

    @Slot()
    def delete_chosen(self) -> None:
        """Delete what is selected; it can be undone."""
        samples = self.chosen()
        if not samples:
            return
        row = min(index.row() for index in self.grid.selectedIndexes())
        try:
            self._session.gallery.delete([sample.id for sample in samples])
        except StudioError as error:
            self.failed.emit(str(error))
            return
        self.refresh()
        if self.model.rowCount():
            self.grid.setCurrentIndex(self.model.index(min(row, self.model.rowCount() - 1)))
        self.changed.emit()

    @Slot()
    def undo(self) -> None:
        """Take back the newest relabelling or deletion, and choose what that changed: no key hits its neighbour."""
        try:
            what = self._session.gallery.undo()
        except StudioError as error:
            self.failed.emit(str(error))
            return
        if what:
            self.refresh()
            self._choose(set(self._session.gallery.edits()[-1].samples))
            self.changed.emit()
        self.detail.say(self.tr("taken back: {what}").format(what=what) if what else self.tr("nothing to take back"))

    @Slot()
    def escape(self) -> None:
        """The entry first, then the choice."""
        if self.entry.text():
            self.entry.clear()
        else:
            self.grid.clearSelection()

    def focus_entry(self) -> None:
        """The page was opened."""
        self.entry.setFocus()
