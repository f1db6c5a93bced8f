"""What is taken for what, and the drawings behind each cell, which the gallery opens to be looked at and relabelled."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from studio.ui.compare.chart_card import ChartCard, words_label
from studio.ui.compare.comparison import ANSWERED
from studio.ui.compare.confusion_model import ConfusionModel
from studio.ui.compare.confusion_view import ConfusionView
from studio.ui.gallery.gallery_grid import GalleryGrid
from studio.ui.gallery.gallery_model import GalleryModel
from studio.ui.parts.menu_button import MenuButton
from studio.ui.parts.texts import number

if TYPE_CHECKING:
    from studio.experiments.compare.confusion import Confusion
    from studio.gallery.records import Sample
    from studio.ui.compare.comparison import Compared

WIDE = 760  # px: the pictures stand beside the matrix
PICTURES = 236  # px
SHOWN = 60  # pictures: the gallery has all


class ConfusionTab(ChartCard):
    """`opened(frozenset[int], str)`: these samples are to be seen, and in words what they are."""

    opened = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("What is taken for what"), parent)
        self._compared: Compared | None = None
        self._samples: Sequence[Sample] = ()
        self.whose = MenuButton(self.tr("Answers"), prefix=self.tr("Answers: "))
        self.whose.set_choices(((ANSWERED, self.tr("as given")),), ANSWERED)
        self.whose.chosen.connect(self._show)
        self.top.addWidget(self.whose)
        self.model = ConfusionModel(self)
        self.view = ConfusionView(self.model)
        self.view.walked.connect(self._show_cell)
        self.view.opened.connect(self._open)
        self.cell = words_label("")
        self.open = QPushButton(self.tr("Open in the gallery"))
        self.open.setToolTip(self.tr("Look at these drawings, and give them another label (Enter)"))
        self.open.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.open.clicked.connect(self._open)
        self.pictures = GalleryGrid()
        self.pictures.setModel(GalleryModel(self))
        self.pictures.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.pictures.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.pictures.setFixedWidth(PICTURES)
        self.pictures.clicked.connect(self._open)
        self.note = words_label()
        self._lay_out()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self.view, 1)
        row.addWidget(self.pictures)
        below = QHBoxLayout()
        below.addWidget(self.cell, 1)
        below.addWidget(self.open)
        inside = QVBoxLayout()
        inside.addLayout(row, 1)
        inside.addLayout(below)
        inside.addWidget(self.note)
        self.inside.addLayout(inside, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room the gallery alone has the pictures."""
        super().resizeEvent(event)
        self.pictures.setVisible(self.width() >= WIDE)

    def show_compared(self, compared: Compared, samples: Sequence[Sample]) -> None:
        """What was found. `samples`: of the gallery, each at the index that is its id."""
        self._compared, self._samples = compared, samples
        names = tuple(name for name in compared.confusions if name != ANSWERED)
        if self.whose.keys != (ANSWERED, *names):
            choices = ((ANSWERED, self.tr("as given")), *((name, name) for name in names))
            self.whose.set_choices(choices, self.whose.value if self.whose.value in names else ANSWERED)
        self._show()

    @property
    def confusion(self) -> Confusion | None:
        """The one that is chosen."""
        return None if self._compared is None else self._compared.confusions[self.whose.value]

    @Slot()
    def _show(self) -> None:
        """Other answers; one stays at the cell where one was, or goes to the most frequent mistake."""
        found = self.confusion
        if found is None:
            return
        at = self.view.currentIndex()
        before = self.model.labels(at) if at.isValid() else None
        self.say("" if len(found.ids) else self._nothing())
        self.model.show(found)
        if before is not None and set(before) <= set(found.labels):
            self.view.go_to(*map(found.labels.index, before))
        elif worst := found.worst(1):
            self.view.go_to(*map(found.labels.index, worst[0][:2]))
        elif len(found.labels):
            self.view.go_to(0, 0)
        n, right = len(found.ids), int((found.true == found.read).sum())
        words = self.tr("Rows: what it is. Columns: what was read, sure or not. {right} of {n} are right.")
        self.note.setText(words.format(right=number(right), n=number(n)))

    @Slot()
    def _show_cell(self) -> None:
        at = self.view.currentIndex()
        found = self.confusion
        if not at.isValid() or found is None or at.row() >= len(found.labels):
            return
        ids = self._ids()
        self.cell.setText(str(self.model.data(at, Qt.ItemDataRole.AccessibleTextRole)))
        self.open.setEnabled(bool(ids))
        shown = [self._samples[one] for one in ids[-SHOWN:][::-1] if one < len(self._samples)]
        model = self.pictures.model()
        assert isinstance(model, GalleryModel)
        model.set_samples(shown)

    def _ids(self) -> tuple[int, ...]:
        at, found = self.view.currentIndex(), self.confusion
        return () if found is None or not at.isValid() else found.cell(*self.model.labels(at))

    @Slot()
    def _open(self) -> None:
        if ids := self._ids():
            self.opened.emit(frozenset(ids), self.cell.text())

    def _nothing(self) -> str:
        if self.whose.value == ANSWERED:
            return self.tr("No answers yet: draw a few, confirm or correct them, and come back.")
        return self.tr("There was no race: see there what it lacks.")
