"""A duel: which of two writers is read better, by each version; and every writer beneath it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from studio.ui.compare.chart_card import ChartCard, words_label
from studio.ui.compare.contrast_words import contrast_words
from studio.ui.compare.interval_chart import IntervalChart, Row
from studio.ui.compare.sentences import Sentences
from studio.ui.parts.menu_button import MenuButton
from studio.ui.parts.texts import from_the_left, number, text_label, title_label

if TYPE_CHECKING:
    from studio.experiments.compare.duel import Duel
    from studio.ui.compare.comparison import Compared


class WritersTab(ChartCard):
    """`chosen()`: other writers are to fight it out."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Duel"), parent, scrolls=True)
        self.first, self.second = (
            MenuButton(self.tr("First writer")),
            MenuButton(self.tr("Second writer")),
        )
        self._against = text_label(self.tr("against"), tone="grey")
        for one in (self.first, self._against, self.second):
            self.top.addWidget(one)
            one.hide()  # until there are two writers
        self.chart = IntervalChart(self.tr("Two writers, by each version"))
        self.words, self.note = Sentences(), words_label()
        self.every = IntervalChart(self.tr("Every writer, by each version"))
        for widget in (self.chart, self.words, self.note, title_label(self.tr("Every writer")), self.every):
            self.inside.addWidget(widget)
        self.inside.addStretch(1)
        for menu in (self.first, self.second):
            menu.chosen.connect(self._choose)

    @property
    def pair(self) -> tuple[str, str]:
        """The two, or empty texts before there are any."""
        return self.first.value, self.second.value

    @Slot(str)
    def _choose(self, name: str) -> None:
        """The other one is somebody else in any case."""
        changed, other = (self.first, self.second) if self.sender() is self.first else (self.second, self.first)
        if other.value == name:
            free = [key for key in changed.keys if key != name]
            other.choose(free[0])
        self.chosen.emit()

    def show_compared(self, compared: Compared, numbers: Mapping[str, int]) -> None:
        """A race that was run, writer by writer."""
        names = [row.writer for row in compared.writers]
        self._fill(names, compared.pair)
        self.say(self._nothing(compared))
        versions = [racer.version for racer in compared.race.racers]
        fought = compared.duel
        self.chart.show_rows(_duel_rows(fought, names) if fought is not None else [])
        self.words.show_words([(compared.no_duel, False)] if fought is None else _duel_words(fought))
        self.note.setText("" if fought is None else self._told(fought))
        self.note.setVisible(bool(self.note.text()))
        self.every.show_rows(
            [
                Row(f"{row.writer} · {version}", share, numbers.get(version, 0))
                for row in compared.writers
                for version, share in zip(versions, row.shares, strict=True)
            ]
        )

    def _fill(self, names: list[str], pair: tuple[str, str]) -> None:
        for widget in (self.first, self._against, self.second):
            widget.setVisible(len(names) > 1)
        for menu, value in zip((self.first, self.second), pair, strict=True):
            if menu.keys != tuple(names):
                menu.set_choices(tuple((name, name) for name in names), value)
            menu.choose(value)

    def _told(self, fought: Duel) -> str:
        words = self.tr("Only classes that both have drawn count, class against class: {classes}.").format(
            classes=from_the_left(" ".join(fought.classes)) or "–"
        )
        if out := sum(fought.left_out):
            words += " " + self.tr("Left out, of other classes: {n}.").format(n=number(out))
        once = self.tr(
            "Decide beforehand when to look: who looks after every drawing will find a difference by chance, "
            "sooner or later."
        )
        return f"{words}\n{once}"

    def _nothing(self, compared: Compared) -> str:
        if not compared.race.racers:
            return self.tr("Choose a version at the side: it then reads everybody’s drawings.")
        if len(compared.writers) < 2:
            return self.tr(
                "A duel takes two writers. Choose “Another writer …” in the header, and let somebody else draw."
            )
        return ""


def _duel_rows(fought: Duel, names: list[str]) -> list[Row]:
    return [
        Row(f"{writer} · {version}", share, names.index(writer))
        for version, one in zip(fought.versions, fought.contrasts, strict=True)
        for writer, share in zip(fought.writers, (one.first, one.second), strict=True)
    ]


def _duel_words(fought: Duel) -> list[tuple[str, bool]]:
    return [
        (contrast_words(one, by=version), one.better is not None)
        for version, one in zip(fought.versions, fought.contrasts, strict=True)
    ]
