"""The chosen version: where it comes from, why it was accepted, what it fixed and broke, and what can be done with it.

Pictures of drawings that were trained on stand apart ("now I read these"): they show what was learnt, not that it is
right about others.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from studio.errors import StudioError
from studio.recognition.changes import BASE, SHOWN, Change, Changes
from studio.stats import Share
from studio.ui.parts import theme
from studio.ui.parts.confirm_row import ConfirmRow
from studio.ui.parts.filmstrip import Filmstrip
from studio.ui.parts.said import said
from studio.ui.parts.texts import KINDS, interval, number, set_tone, text_label

if TYPE_CHECKING:
    from studio.recognition.comparison import Comparison
    from studio.recognition.entry import ModelEntry

WIDTH = 368  # px: five pictures in a row


class VersionDetail(QFrame):
    """`serve_asked(str)`, `export_asked(str)`, `delete_asked(str)`: a button was pressed for the version shown."""

    serve_asked = Signal(str)
    export_asked = Signal(str)
    delete_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(WIDTH)
        self._version = ""
        self.heading = text_label(size=theme.LARGE, weight=QFont.Weight.DemiBold)
        self.facts, self.gate, self.counts = (_wrapped("grey"), _wrapped(""), _wrapped("grey"))
        self.strips = {
            "learnt": Filmstrip(self.tr("Now I read these")),
            "fixed": Filmstrip(self.tr("Fixed")),
            "broken": Filmstrip(self.tr("Newly broken")),
        }
        self.titles = {name: _wrapped("") for name in self.strips}
        self.serve = QPushButton(self.tr("Serve this"))
        self.export = QPushButton(self.tr("Export …"))
        self.delete = QPushButton(self.tr("Delete"))
        self.confirm = ConfirmRow(self.tr("Delete for good"), self.tr("Keep"))
        self._buttons = QWidget()
        self._lay_out()
        self.serve.clicked.connect(self._serve)
        self.export.clicked.connect(self._export)
        self.delete.clicked.connect(self._ask)
        self.confirm.confirmed.connect(self._deleted)
        self.confirm.declined.connect(self._kept)

    def _lay_out(self) -> None:
        told = QWidget()
        words = QVBoxLayout(told)
        words.setContentsMargins(0, 0, 8, 0)
        words.setSpacing(8)
        words.addWidget(self.gate)
        for name, strip in self.strips.items():
            words.addWidget(self.titles[name])
            words.addWidget(strip)
        words.addWidget(self.counts)
        words.addWidget(self.facts)
        words.addStretch(1)
        self.area = QScrollArea()
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidgetResizable(True)
        self.area.setAccessibleName(self.tr("The chosen version"))
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidget(told)
        self.area.viewport().setAutoFillBackground(False)
        told.setAutoFillBackground(False)
        row = QHBoxLayout(self._buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for button in (self.serve, self.export, self.delete):
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.heading)
        column.addWidget(self.area, 1)
        column.addWidget(self._buttons)
        column.addWidget(self.confirm)
        self._show_row(self._buttons)

    def show_version(self, entry: ModelEntry, *, servable: bool) -> None:
        """What is known of `entry`; `servable`: it neither serves nor is about to."""
        changed = entry.version != self._version
        self._version = entry.version
        self.heading.setText(f"{entry.version} · {KINDS[entry.kind]}")
        self.facts.setText(self._facts(entry))
        self.gate.setText(said(entry.card.gate) or self._without_gate(entry))
        self.counts.setText("\n\n".join(self._counted(name, one) for name, one in entry.card.compared.items()))
        self.counts.setVisible(bool(entry.card.compared))
        self._show_changes(entry)
        self.serve.setEnabled(servable)
        self.delete.setEnabled(not entry.shipped and servable)
        if changed:
            self._show_row(self._buttons)
            self.area.verticalScrollBar().setValue(0)

    def _facts(self, entry: ModelEntry) -> str:
        card = entry.card
        base = {"mnist": "MNIST", "small": self.tr("sample of MNIST")}.get(card.base, self.tr("none"))
        lines = (
            self.tr("comes from {parent}").format(parent=card.parent)
            if card.parent
            else self.tr("trained from scratch"),
            self.tr("%Ln drawing(s) learnt, base: {base}", "", card.corrections).format(base=base),
            self.tr("%Ln epoch(s) in {seconds} s, seed {seed}", "", card.epochs).format(
                seconds=number(card.seconds, 1), seed=entry.spec.fit.seed
            ),
            self.tr("made {when}").format(when=card.created[:16].replace("T", " ")),
        )
        return "\n".join(lines)

    def _without_gate(self, entry: ModelEntry) -> str:
        if entry.shipped:
            return self.tr("Ships with the program; it has no older version to be compared with.")
        return self.tr("Nothing is on record about why it was accepted.")

    def _counted(self, name: str, one: Comparison) -> str:
        sets = {
            "validation": self.tr("Base validation"),
            "holdout": self.tr("Drawings kept for testing"),
            "test": self.tr("MNIST test (only reported)"),
        }
        return self.tr("{set}: {after} right of {n}, before {before}\n{fixed} fixed\n{broken} newly broken").format(
            set=sets[name],
            n=number(one.n),
            after=number(one.after),
            before=number(one.before),
            fixed=_share(one.fixed, one.n),
            broken=_share(one.broken, one.n),
        )

    def _show_changes(self, entry: ModelEntry) -> None:
        """The three strips; a version without a record of its changes shows none."""
        try:
            changes = Changes.read(entry.folder)
            damage = ""
        except StudioError as error:
            changes, damage = None, said(str(error))
        shown = changes or Changes((), (), ())
        words = {
            "learnt": (shown.learnt, self.tr("Now I read these"), self.tr("newest drawings trained on")),
            "fixed": (shown.fixed, self.tr("Fixed"), ""),
            "broken": (shown.broken, self.tr("Newly broken"), ""),
        }
        for name, (pictures, title, more) in words.items():
            self.strips[name].show_changes(pictures)
            where = (more if more and pictures else self._sources(pictures)) or self.tr("none")
            if len(pictures) == SHOWN and name != "learnt":
                where = self.tr("{what} and more").format(what=where)
            self.titles[name].setText(f"{title}: {where}")
            self.titles[name].setVisible(changes is not None)
        if damage:
            self.titles["learnt"].setVisible(True)
            self.titles["learnt"].setText(damage)
        set_tone(self.titles["learnt"], "warning" if damage else "")

    def _sources(self, pictures: tuple[Change, ...]) -> str:
        base = sum(one.source == BASE for one in pictures)
        mine = len(pictures) - base
        words = []
        if mine:
            words.append(self.tr("%Ln of your drawings", "", mine))
        if base:
            words.append(self.tr("%Ln base image(s)", "", base))
        return ", ".join(words)

    @Slot()
    def _serve(self) -> None:
        self.serve_asked.emit(self._version)

    @Slot()
    def _export(self) -> None:
        self.export_asked.emit(self._version)

    @Slot()
    def _ask(self) -> None:
        self._show_row(self.confirm)
        self.confirm.ask(self.tr("Delete {version}? It cannot be brought back.").format(version=self._version))

    @Slot()
    def _deleted(self) -> None:
        self._show_row(self._buttons)
        self.delete_asked.emit(self._version)

    @Slot()
    def _kept(self) -> None:
        self._show_row(self._buttons)
        self.delete.setFocus()

    def _show_row(self, row: QWidget) -> None:
        """One of the two: the buttons, or the question."""
        for one in (self._buttons, self.confirm):
            one.setVisible(one is row)


def _wrapped(tone: str) -> QLabel:
    label = text_label(tone=tone)
    label.setWordWrap(True)
    label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
    return label


def _share(count: int, n: int) -> str:
    """A count with the 95 % interval of its share: "5 (0.03 – 0.15 %)"."""
    share = Share(count, n)
    return f"{number(count)} ({interval(share.low, share.high, 2)})"
