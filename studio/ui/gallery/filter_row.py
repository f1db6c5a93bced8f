"""What of the gallery is shown: one search field, the two filters everybody wants, the rest folded away, and the order.

Tab leads into it from the label entry, F3 to the search field; Enter or Down in the search goes back to the samples.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from studio.gallery.query import Choices, Order, Query, Which
from studio.ui.gallery.filter_panel import ALL, FilterPanel, fill
from studio.ui.parts.folding_row import FoldingRow
from studio.ui.parts.menu_button import MenuButton
from studio.ui.parts.texts import from_the_left, number, text_label


class SearchField(QLineEdit):
    """`left()`: Enter, Esc or Down: the person wants to go on with the samples."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Typing; some keys lead back."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self.left.emit()
        else:
            super().keyPressEvent(event)


class FilterRow(QWidget):
    """`asked()`: something else, or in another order, is asked for. `left()`: back to the samples."""

    asked = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._only: frozenset[int] | None = None  # samples that another page wants to be seen
        self.search = SearchField()
        self.search.setProperty("look", "search")
        self.search.setAccessibleName(self.tr("Search"))
        self.search.setPlaceholderText(self.tr("Search label, writer, version, source (F3)"))
        self.search.setToolTip(
            self.tr(
                "Words that label, writer, version or source begin with: 7, ada, nn-0, imported. "
                "#12 is the sample of number 12."
            )
        )
        self.search.setClearButtonEnabled(True)
        for cross in self.search.findChildren(QToolButton):  # Qt's own, which has no words
            cross.setAccessibleName(self.tr("Clear the search"))
        self.search.setMaxLength(100)
        self.label = MenuButton(self.tr("Label"), prefix=self.tr("Label: "))
        self.more = QPushButton(self.tr("Filters"))
        self.more.setCheckable(True)
        self.more.setToolTip(self.tr("Prediction, writer, version, source, days, how sure, kept for testing, deleted"))
        self.panel = FilterPanel()
        self.panel.hide()
        self.which = MenuButton(self.tr("Show"), prefix=self.tr("Show: "))
        self.order = MenuButton(self.tr("Sort"), prefix=self.tr("Sort: "))
        self.shown = text_label(tone="grey")
        self.shown.setAccessibleName(self.tr("Shown"))
        self.reset = QPushButton(self.tr("Show all"))
        self.reset.setProperty("look", "flat")
        self.reset.setToolTip(self.tr("Clear the filters, and show what the order leaves out"))
        for button in (self.more, self.reset):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.below = FoldingRow()  # to whose second group the page adds what acts on the samples
        self._fill()
        self._lay_out()
        self._connect()

    def _fill(self) -> None:
        self.which.set_choices(
            (
                (Which.ALL.value, self.tr("all")),
                (Which.RIGHT.value, self.tr("right")),
                (Which.WRONG.value, self.tr("wrong")),
                (Which.UNSURE.value, self.tr("not sure")),
                (Which.IMPORTED.value, self.tr("no model looked")),
            ),
            Which.ALL.value,
        )
        self.order.set_choices(
            (
                (Order.NEWEST.value, self.tr("newest first")),
                (Order.OLDEST.value, self.tr("oldest first")),
                (Order.LABEL.value, self.tr("label")),
                (Order.PREDICTION.value, self.tr("prediction")),
                (Order.CONFIDENCE.value, self.tr("least sure first")),
                (Order.WRITER.value, self.tr("writer")),
                (Order.MODEL.value, self.tr("version")),
                (Order.SUSPICIOUS.value, self.tr("most suspicious")),
                (Order.ALIKE.value, self.tr("near-duplicates")),
            ),
            Order.NEWEST.value,
        )
        self.set_choices(Choices((), (), (), ()))

    def _lay_out(self) -> None:
        self.order.setMinimumWidth(self.order.sizeHint().width())  # how it is sorted is never cut
        self.which.setMinimumWidth(124)
        self.search.setMinimumWidth(140)
        self.label.setMinimumWidth(96)
        self.label.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        above = QHBoxLayout()
        above.setContentsMargins(0, 0, 10, 0)
        above.setSpacing(8)
        above.addWidget(self.search, 1)
        for widget in (self.label, self.more):
            above.addWidget(widget)
        self.below.setContentsMargins(0, 0, 10, 0)
        self.below.first.addWidget(self.shown)
        self.below.first.addWidget(self.reset)
        self.below.first.addStretch(1)
        self.below.first.addWidget(self.which)
        self.below.first.addWidget(self.order)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(above)
        column.addWidget(self.panel)
        column.addWidget(self.below)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._changed)
        self.search.left.connect(self.left)
        self.label.chosen.connect(self._changed)
        self.which.chosen.connect(self._changed)
        self.order.chosen.connect(self._changed)
        self.panel.changed.connect(self._changed)
        self.more.toggled.connect(self._unfold)
        self.reset.clicked.connect(self.clear)

    @property
    def query(self) -> Query:
        """What is asked for."""
        text = self.search.text().strip()
        here = Query(label=self.label.value, which=Which(self.which.value), text=text, ids=self._only)
        return self.panel.add_to(here)

    @property
    def narrows(self) -> bool:
        """Is anything left out, by a filter or by the order?"""
        return self.query.narrows or self.asked_order.narrows

    @property
    def asked_order(self) -> Order:
        """In what order."""
        return Order(self.order.value)

    def set_choices(self, choices: Choices) -> None:
        """What occurs in the gallery."""
        fill(self.label, self.tr("all"), choices.labels)
        self.panel.set_choices(choices)
        self._show_reset()

    def sort_by(self, order: Order) -> None:
        """Show in `order`, without telling anyone."""
        self.order.choose(order.value)
        self._show_reset()

    def show_only(self, ids: frozenset[int]) -> None:
        """Ask for these samples and no others, until everything is asked for again."""
        self.clear()
        self._only = ids
        self._changed()

    def show_counts(self, shown: int, total: int) -> None:
        """How many are shown, of how many."""
        whole = not self.query.narrows and shown == total
        self.shown.setText(
            "" if not total else number(total) if whole else from_the_left(f"{number(shown)} / {number(total)}")
        )

    @Slot()
    def clear(self) -> None:
        """Ask for everything again."""
        self.search.blockSignals(True)
        self.search.clear()
        self.search.blockSignals(False)
        self.label.choose(ALL)
        self.which.choose(Which.ALL.value)
        self.panel.clear()
        self._only = None
        if self.asked_order.narrows:
            self.order.choose(Order.NEWEST.value)
        self._changed()
        self.left.emit()

    @Slot(bool)
    def _unfold(self, shown: bool) -> None:
        """Show the panel, or fold it away; whoever was in it goes on with the samples."""
        inside = self.panel.isAncestorOf(QApplication.focusWidget() or self)
        self.panel.setVisible(shown)
        if inside and not shown:
            self.left.emit()

    @Slot()
    def _changed(self) -> None:
        self._show_reset()
        self.asked.emit()

    def _show_reset(self) -> None:
        self.reset.setVisible(self.narrows)
