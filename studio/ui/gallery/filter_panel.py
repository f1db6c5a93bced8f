"""The filters that are seldom wanted, in one compact panel that is folded away: prediction, writer, version, days, …"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from studio.gallery.query import Choices, Query
from studio.gallery.ranges import parse_days, parse_shares
from studio.gallery.records import DRAWN, IMPORTED
from studio.ui.parts import theme
from studio.ui.parts.announcer import announce
from studio.ui.parts.menu_button import MenuButton
from studio.ui.parts.range_field import RangeField
from studio.ui.parts.texts import text_label

ALL = ""
KEPT, RULE, DELETED = "kept", "rule", "deleted"
HELD_OUT = {KEPT: True, RULE: False}


class FilterPanel(QWidget):
    """`changed()`: something else is asked for."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.predicted = MenuButton(self.tr("Prediction"), prefix=self.tr("Read as: "))
        self.writer = MenuButton(self.tr("Writer"), prefix=self.tr("Writer: "))
        self.model = MenuButton(self.tr("Version"), prefix=self.tr("Version: "))
        self.source = MenuButton(self.tr("Source"), prefix=self.tr("Source: "))
        self.kept = MenuButton(self.tr("Kept"), prefix=self.tr("Kept: "))
        self.days = RangeField(self.tr("Days"), "2026-11..2026-12", parse_days)
        self.sure = RangeField(self.tr("Sure, %"), "40-90", parse_shares)
        self._fixed()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 10, 0)
        grid.setSpacing(8)
        self._menus = (self.predicted, self.writer, self.model, self.source, self.kept)
        for place, field in enumerate((*self._menus, self.sure)):
            field.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            grid.addWidget(field, place // 4, place % 4)
        grid.addWidget(self.days, 1, 2, 1, 2)
        self.doubt = text_label(size=theme.TEXT - 1, tone="warning")
        self.doubt.setWordWrap(True)
        self.doubt.hide()
        grid.addWidget(self.doubt, 2, 0, 1, 4)
        for column in range(4):
            grid.setColumnStretch(column, 1)
        for menu in self._menus:
            menu.chosen.connect(self.changed)
        self.days.changed.connect(self.changed)
        self.sure.changed.connect(self.changed)
        self.days.doubted.connect(self._tell_doubts)
        self.sure.doubted.connect(self._tell_doubts)
        self.set_choices(Choices((), (), (), ()))

    def _fixed(self) -> None:
        everything = (ALL, self.tr("all"))
        self.source.set_choices((everything, (DRAWN, self.tr("drawn")), (IMPORTED, self.tr("imported"))), ALL)
        self.kept.set_choices(
            (
                everything,
                (KEPT, self.tr("for testing, by you")),
                (RULE, self.tr("as the rule says")),
                (DELETED, self.tr("deleted ones")),
            ),
            ALL,
        )

    def set_choices(self, choices: Choices) -> None:
        """What occurs in the gallery. A choice that is gone stays chosen: then nothing is like that."""
        for menu, found in (
            (self.predicted, choices.predictions),
            (self.writer, choices.writers),
            (self.model, choices.models),
        ):
            fill(menu, self.tr("all"), found)

    def add_to(self, query: Query) -> Query:
        """`query` with what is asked for here."""
        since, until = self.days.range
        low, high = self.sure.range
        return replace(
            query,
            predicted=self.predicted.value,
            writer=self.writer.value,
            model=self.model.value,
            source=self.source.value,
            since=since,
            until=until,
            low=low,
            high=high,
            held_out=HELD_OUT.get(self.kept.value),
            deleted=self.kept.value == DELETED,
        )

    @Slot()
    def _tell_doubts(self) -> None:
        """Say what of what is typed counts for nothing, and why."""
        told = [f"{field.accessibleName()}: {field.problem}" for field in (self.sure, self.days) if field.problem]
        self.doubt.setText("\n".join(told))
        self.doubt.setVisible(bool(told))
        announce(self.doubt, self.doubt.text())

    @Slot()
    def clear(self) -> None:
        """Ask for everything, without telling anyone."""
        self.blockSignals(True)
        for menu in self._menus:
            menu.choose(ALL)
        self.days.clear()
        self.sure.clear()
        self.blockSignals(False)


def fill(menu: MenuButton, everything: str, found: tuple[tuple[str, int], ...]) -> None:
    """The choices "all" and each of `found` with its count; what is chosen stays."""
    value = menu.value
    named = [(ALL, everything), *((text, f"{text} ({n})") for text, n in found)]
    if value and value not in dict(named):
        named.append((value, f"{value} (0)"))
    menu.set_choices(tuple(named), value)
