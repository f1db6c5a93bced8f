"""The Settings page: everything that can be chosen, searched by words, each with what it usually is and a reset.

What is chosen counts at once and is kept; the same settings stand in menus and on other pages, and all show the same,
for each is shown again after every choice, wherever it was made. Undo takes back what was chosen here.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from studio.ui.parts import theme
from studio.ui.parts.actions import Act
from studio.ui.parts.search_line import SearchLine
from studio.ui.parts.texts import KINDS, text_label, title_label
from studio.ui.queue.strategy_words import strategy_choices
from studio.ui.settings.setting_row import SettingRow
from studio.ui.settings.settings_table import SECTIONS, Row, Section, words

if TYPE_CHECKING:
    from studio.session import Session
    from studio.settings import Settings

WIDEST = 920  # px: what belongs together stays together
SEARCH = 300  # px
KEPT = frozenset(("language", "writer"))  # who it is that sits here: never reset along with the rest


class SettingsPage(QWidget):
    """`chosen(dict)`: settings by name. `left()`: Esc."""

    chosen = Signal(object)
    left = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._before: list[dict[str, object]] = []  # what was changed here, as it was before; newest last
        self.search = SearchLine(self.tr("Search the settings"))
        self.search.setClearButtonEnabled(True)
        self.search.setFixedWidth(SEARCH)
        self.search.textChanged.connect(self._find)
        self.search.returnPressed.connect(self._enter_first)
        self.reset_all = QPushButton(self.tr("Reset all"))
        self.reset_all.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.reset_all.setToolTip(
            self.tr("Every setting but language and writer as it usually is; Ctrl+Z takes that back")
        )
        self.reset_all.clicked.connect(self._reset_all)
        self.said = text_label(tone="grey")
        self.said.setWordWrap(True)  # beside the search there is little room
        self.rows: dict[str, SettingRow] = {}
        self._cards = [(section, self._card(section)) for section in SECTIONS]
        self.nothing = text_label(self.tr("No setting has these words. Esc shows all of them again."), tone="grey")
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.nothing.setMinimumHeight(120)
        self.nothing.hide()
        self._lay_out()
        self.setFocusProxy(self.search)
        self.show_settings(session.settings)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(text_label(self.tr("Settings"), size=theme.LARGE, weight=QFont.Weight.DemiBold))
        head.addWidget(self.said, 1)
        head.addWidget(self.search)
        head.addWidget(self.reset_all)
        inner = QWidget()
        inner.setObjectName("scrolled")
        inside = QVBoxLayout(inner)
        inside.setContentsMargins(0, 0, 6, 0)
        inside.setSpacing(14)
        for _, card in self._cards:
            inside.addWidget(card)
        inside.addWidget(self.nothing)
        inside.addStretch(1)
        self.area = QScrollArea()
        self.area.setWidget(inner)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.viewport().setAutoFillBackground(False)
        column = QWidget()
        column.setMaximumWidth(WIDEST)
        inside = QVBoxLayout(column)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(12)
        inside.addLayout(head)
        inside.addWidget(self.area, 1)
        around = QHBoxLayout(self)
        around.setContentsMargins(24, 14, 24, 14)
        around.addStretch(1)
        around.addWidget(column, 100)
        around.addStretch(1)

    def _card(self, section: Section) -> QFrame:
        card = QFrame()
        card.setProperty("card", "true")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(20, 12, 12, 10)
        inside.setSpacing(0)
        inside.addWidget(title_label(words(section.title)))
        for row in section.rows:
            made = SettingRow(row, self._choices(row))
            made.chosen.connect(self._take)
            self.rows[row.key] = made
            inside.addWidget(made)
        return card

    def _choices(self, row: Row) -> tuple[tuple[object, str], ...]:
        if row.key == "queue_strategy":
            return strategy_choices()
        if row.key == "retrain_kind":
            kinds = dict.fromkeys(entry.kind for entry in self._session.library.entries())
            return ("", self.tr("the kind that serves")), *((kind, KINDS.get(kind, kind)) for kind in kinds)
        return tuple((value, words(text)) for value, text in row.choices)

    # what is chosen

    def show_settings(self, settings: Settings) -> None:
        """The settings as they are, wherever they were chosen."""
        for key, row in self.rows.items():
            row.show_value(getattr(settings, key))
        self.reset_all.setEnabled(bool(self._resettable()))

    @Slot(str, object)
    def _take(self, key: str, value: object) -> None:
        self._change({key: value})
        self.said.setText("")

    def _change(self, chosen: dict[str, object]) -> None:
        before = self._session.settings
        self.chosen.emit(chosen)
        if self._session.settings != before:  # else it was refused
            self._before.append({key: getattr(before, key) for key in chosen})

    def _resettable(self) -> dict[str, object]:
        """What "Reset all" would choose."""
        return {key: row.usual for key, row in self.rows.items() if key not in KEPT and row.reset.isEnabled()}

    @Slot()
    def _reset_all(self) -> None:
        self._change(self._resettable())
        self.said.setText(self.tr("Everything but language and writer is as it usually is. Ctrl+Z takes that back."))
        self.search.setFocus()

    def undo(self) -> None:
        """Take back what was chosen here last."""
        if self._before:
            self.chosen.emit(self._before.pop())
            self.said.setText(self.tr("Taken back."))

    # the search

    @Slot()
    def _find(self) -> None:
        query = self.search.text()
        any_found = False
        for section, card in self._cards:
            shown = [self.rows[row.key].found_by(query, words(section.title)) for row in section.rows]
            for row, found in zip(section.rows, shown, strict=True):
                self.rows[row.key].setVisible(found)
            card.setVisible(any(shown))
            any_found |= any(shown)
        self.nothing.setVisible(not any_found)
        self.area.verticalScrollBar().setValue(0)

    @Slot()
    def _enter_first(self) -> None:
        """Enter: on to the first that was found."""
        for row in self.rows.values():
            if row.isVisible():
                row.control.setFocus(Qt.FocusReason.TabFocusReason)
                self.area.ensureWidgetVisible(row)
                return

    def offers(self) -> Mapping[Act, Callable[[], object]]:
        """What the actions do that mean something here."""
        return {Act.SEARCH: self.search.setFocus}

    def escape(self) -> None:
        """Esc: the words that are searched for, then the page."""
        if self.search.text():
            self.search.clear()
            self.search.setFocus()
        else:
            self.left.emit()
