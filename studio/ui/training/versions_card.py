"""Every version of every kind, what it learnt from, how it measured, and which one serves; the chosen one beside them.

Which version serves is a person's choice and is made here; training one does not change the kind that serves. Versions
go out and come in here, too, and away: what is deleted cannot be brought back, so that is asked once. What comes in is
checked by a process of its own, which may take a while or end badly; here it is only looked whether it has ended.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from studio.errors import StudioError
from studio.recognition.pruning import CHOICES, NEWEST
from studio.ui.parts import theme
from studio.ui.parts.plain_table import PlainTable
from studio.ui.parts.texts import KINDS, text_label, title_label
from studio.ui.training.measured import accuracy, images
from studio.ui.training.version_detail import VersionDetail

if TYPE_CHECKING:
    from studio.recognition.entry import ModelEntry
    from studio.recognition.incoming import Incoming
    from studio.session import Session

LOOK = 50  # ms
SPARED = (1, 2, 4, 7)  # columns that are told beside the table: kind, comes from, base, made
SPARED_NARROW = (1, 2, 3, 4, 6, 7)  # and drawings learnt, MNIST test
NARROW = 1080  # px
WIDE = 1600
MARK = "*"


class VersionsCard(QFrame):
    """`served(str)`: a person put a version into service. `failed(str)`: that was not possible."""

    served = Signal(str)
    failed = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        headings = (
            self.tr("Version"),
            self.tr("Kind"),
            self.tr("Comes from"),
            self.tr("Drawings learnt"),
            self.tr("Base"),
            self.tr("Validation"),
            self.tr("MNIST test"),
            self.tr("Made"),
            self.tr("State"),
        )
        self.table = PlainTable(headings, choosing=True)
        self._known: frozenset[str] = frozenset()
        self._others: frozenset[str] = frozenset()  # versions that were validated on fewer images
        self.detail = VersionDetail()
        self.back = _flat(self.tr("Go back"), self.tr("Let the version that served before serve again"))
        self.import_ = _flat(self.tr("Import …"), self.tr("Take in a version that was exported"))
        self.rule = text_label(size=theme.SMALL, tone="grey")
        self.rule.setWordWrap(True)
        self.damaged = text_label(tone="warning")
        self.damaged.setWordWrap(True)
        self._incoming: Incoming | None = None
        self._looking = QTimer(self)  # whether a version on its way in was checked
        self._looking.setInterval(LOOK)
        self._looking.timeout.connect(self._look)
        self._lay_out()
        self._lay_out_table()
        self.table.itemSelectionChanged.connect(self._show_chosen)
        self.back.clicked.connect(self._go_back)
        self.import_.clicked.connect(self._import)
        self.detail.serve_asked.connect(self._serve)
        self.detail.export_asked.connect(self._export)
        self.detail.delete_asked.connect(self._delete)

    def _lay_out(self) -> None:
        self.setProperty("card", "true")
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(title_label(self.tr("Versions")))
        top.addStretch(1)
        top.addWidget(self.back)
        top.addWidget(self.import_)
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addLayout(top)
        left.addWidget(self.table, 1)
        left.addWidget(self.rule)
        left.addWidget(self.damaged)
        inside = self._inside = QHBoxLayout(self)
        inside.addLayout(left, 1)
        inside.addWidget(self.detail)

    def _lay_out_table(self) -> None:
        table = self.table
        table.setAccessibleName(self.tr("Versions of the models"))
        table.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # there is no entry that its keys could come from
        table.setTabKeyNavigation(False)  # arrows walk; Tab leaves
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A number keeps its interval in any width; what the version's name says anyway is spared."""
        super().resizeEvent(event)
        width = self.width()
        spared = SPARED_NARROW if width < NARROW else SPARED if width < WIDE else ()
        for column in range(self.table.columnCount()):
            self.table.setColumnHidden(column, column in spared)
        gap = 10 if width < NARROW else 20
        self._inside.setContentsMargins(gap, 14, gap, 14)
        self._inside.setSpacing(gap)

    @property
    def chosen(self) -> str:
        """The version whose row is selected; empty: none."""
        item = self.table.item(self.table.currentRow(), 0)
        return "" if item is None else item.text()

    def refresh(self) -> None:
        """Read the library again. A version that is new is chosen; else what was chosen stays so."""
        entries = self._entries()
        choose = self._choice(entries)
        self._known = frozenset(entry.version for entry in entries)
        self.table.blockSignals(True)
        serving = [row for row, entry in enumerate(entries) if entry.version == self._session.recognizer.version]
        usual = max((images(entry) for entry in entries), default=0)
        self._others = frozenset(entry.version for entry in entries if 0 < images(entry) < usual)
        self.table.show_rows([self._cells(entry) for entry in entries], bold=serving[0] if serving else -1)
        self.table.blockSignals(False)
        self.choose(choose)
        self._tell_rule()
        damaged = self._session.library.damaged
        self.damaged.setVisible(bool(damaged))
        self.damaged.setText(self.tr("Damaged and left out: {names}").format(names=", ".join(map(str, damaged))))

    def _tell_rule(self) -> None:
        """What is kept, in one sentence, and what went by it."""
        words = self.tr(
            "After a training old versions go: all but the newest {newest} of a kind, what the last {choices} choices "
            "let serve, the parent of what serves, and what is less than a day old."
        ).format(newest=NEWEST, choices=CHOICES)
        if gone := self._session.models.pruned:
            words += " " + self.tr("Gone: {names}.").format(names=", ".join(gone))
        if self._others:
            mark = self.tr("{mark} Validated on other, fewer images: no ranking with the shares above or below it.")
            words = mark.format(mark=MARK) + "\n" + words
        self.rule.setText(words)

    def _entries(self) -> list[ModelEntry]:
        """Newest first."""
        return sorted(self._session.library.entries(), key=lambda entry: entry.card.created, reverse=True)

    def _choice(self, entries: list[ModelEntry]) -> str:
        """Which version to show: a new one, else the one that is shown; at first, the newest that is not shipped."""
        fresh = [entry.version for entry in entries if entry.version not in self._known and not entry.shipped]
        if fresh:
            return fresh[0]
        there = {entry.version for entry in entries}
        return self.chosen if self.chosen in there else self._session.recognizer.version

    def choose(self, version: str) -> None:
        """Select the row of a version and show it."""
        for row in range(self.table.rowCount()):
            item = self.table.item(row, 0)
            if item is not None and item.text() == version:
                self.table.setCurrentCell(row, 0)
        self._show_chosen()

    @Slot()
    def _show_chosen(self) -> None:
        chosen, session = self.chosen, self._session
        for entry in session.library.entries():
            if entry.version == chosen:
                busy = (session.recognizer.version, session.models.waiting)
                self.detail.show_version(entry, servable=chosen not in busy)
        self.detail.setVisible(bool(chosen))

    def _cells(self, entry: ModelEntry) -> tuple[str, ...]:
        card = entry.card
        return (
            entry.version,
            KINDS[entry.kind],
            card.parent or self.tr("scratch"),
            str(card.corrections),
            {"mnist": "MNIST", "small": self.tr("sample")}.get(card.base, card.base),
            accuracy(card.metrics.get("validation"), MARK if entry.version in self._others else ""),
            accuracy(card.metrics.get("test")),
            card.created[:16].replace("T", " "),
            self._state(entry.version),
        )

    def _state(self, version: str) -> str:
        if version == self._session.recognizer.version:
            return self.tr("serves")
        return self.tr("next drawing") if version == self._session.models.waiting else ""

    # what can be done with a version

    @Slot(str)
    def _serve(self, version: str) -> None:
        try:
            served = self._session.models.serve(version)
        except (StudioError, OSError) as error:
            self.failed.emit(str(error))
            return
        self.refresh()
        self.served.emit(served)

    @Slot()
    def _go_back(self) -> None:
        try:
            version = self._session.models.go_back()
        except (StudioError, OSError) as error:
            self.failed.emit(str(error))
            return
        self.refresh()
        self.choose(version)
        self.served.emit(version)

    @Slot(str)
    def _delete(self, version: str) -> None:
        try:
            self._session.models.remove(version)
        except (StudioError, OSError) as error:
            self.failed.emit(str(error))
        self.refresh()
        self.table.setFocus()

    @Slot(str)
    def _export(self, version: str) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Export {version}").format(version=version), f"{version}.zip", self.tr("Models (*.zip)")
        )
        if not name:
            return
        try:
            self._session.library.export(version, Path(name if name.lower().endswith(".zip") else f"{name}.zip"))
        except (StudioError, OSError) as error:
            self.failed.emit(str(error))

    @Slot()
    def _import(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Import a version"), "", self.tr("Models (*.zip)"))
        if not name:
            return
        try:
            self._incoming = self._session.library.incoming(Path(name))
        except (StudioError, OSError) as error:
            self.failed.emit(str(error))
            return
        self.import_.setText(self.tr("Checking …"))
        self.import_.setEnabled(False)
        self._looking.start()

    @Slot()
    def _look(self) -> None:
        if self._incoming is None or self._incoming.running:
            return
        incoming, self._incoming = self._incoming, None
        self._looking.stop()
        self.import_.setText(self.tr("Import …"))
        self.import_.setEnabled(True)
        try:
            version = self._session.library.take_in(incoming).version
        except (StudioError, OSError) as error:
            self.failed.emit(str(error))
            return
        self.refresh()
        self.choose(version)

    @Slot()
    def stop(self) -> None:
        """Give up what is on its way in: the window goes."""
        self._looking.stop()
        if self._incoming is not None:
            self._incoming.stop()
            self._incoming = None


def _flat(text: str, tip: str) -> QPushButton:
    button = QPushButton(text)
    button.setProperty("look", "flat")
    button.setToolTip(tip)
    return button
