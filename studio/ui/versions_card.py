"""Every version of every kind, what it learnt from, how it measured, and which one serves.

Which version serves is a person's choice and is made here; training one does not change the kind that serves.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from studio.errors import StudioError
from studio.ui import theme
from studio.ui.texts import KINDS, percent, text_label, title_label

if TYPE_CHECKING:
    from collections.abc import Mapping

    from studio.recognition.library import ModelEntry
    from studio.session import Session

ROW = 48  # px
SERVES = 116  # px: the column of buttons
SPARED = (1, 4, 7)  # columns that a narrow window does without: kind, base, made
NARROW = 1080  # px


class VersionsCard(QFrame):
    """`served(str)`: a person put a version into service. `failed(str)`: that was not possible."""

    served = Signal(str)
    failed = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.table = QTableWidget()
        self._headings = (
            self.tr("Version"),
            self.tr("Kind"),
            self.tr("Comes from"),
            self.tr("Drawings learnt"),
            self.tr("Base"),
            self.tr("Validation"),
            self.tr("MNIST test"),
            self.tr("Made"),
            "",
        )
        self.damaged = text_label(tone="warning")
        self.damaged.setWordWrap(True)
        self._lay_out()

    def _lay_out(self) -> None:
        self.setProperty("card", "true")
        inside = QVBoxLayout(self)
        inside.setContentsMargins(20, 14, 20, 14)
        inside.setSpacing(8)
        inside.addWidget(title_label(self.tr("Versions")))
        inside.addWidget(self.table, 1)
        inside.addWidget(self.damaged)
        table = self.table
        table.setAccessibleName(self.tr("Versions of the models"))
        table.setColumnCount(len(self._headings))
        table.setHorizontalHeaderLabels(list(self._headings))
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(ROW)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for column in range(1, len(self._headings) - 1):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(len(self._headings) - 1, QHeaderView.ResizeMode.Fixed)
        table.setColumnWidth(len(self._headings) - 1, SERVES)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A number keeps its interval in any width; what the version's name says anyway is spared."""
        super().resizeEvent(event)
        for column in SPARED:
            self.table.setColumnHidden(column, self.width() < NARROW)

    def refresh(self) -> None:
        """Read the library again."""
        entries = sorted(self._session.library.entries(), key=lambda entry: entry.card.created, reverse=True)
        serving, waiting = self._session.recognizer.version, self._session.waiting
        self.table.setRowCount(len(entries))
        for row, entry in enumerate(entries):
            for column, text in enumerate(self._cells(entry)):
                item = QTableWidgetItem(text)
                bold = column == 0 and entry.version == serving
                item.setFont(theme.font(theme.TEXT, QFont.Weight.Bold if bold else QFont.Weight.Normal))
                self.table.setItem(row, column, item)
            self.table.setCellWidget(row, len(self._headings) - 1, self._choice(entry.version, serving, waiting))
        damaged = self._session.library.damaged
        self.damaged.setVisible(bool(damaged))
        self.damaged.setText(self.tr("Damaged and left out: {names}").format(names=", ".join(map(str, damaged))))

    def _cells(self, entry: ModelEntry) -> tuple[str, ...]:
        card = entry.card
        return (
            entry.version,
            KINDS[entry.kind],
            card.parent or self.tr("scratch"),
            str(card.corrections),
            {"mnist": "MNIST", "small": self.tr("sample")}.get(card.base, card.base),
            _accuracy(card.metrics.get("validation")),
            _accuracy(card.metrics.get("test")),
            card.created[:16].replace("T", " "),
        )

    def _choice(self, version: str, serving: str, waiting: str | None) -> QWidget:
        if version == serving:
            return _centred(self.tr("serves"))
        if version == waiting:
            return _centred(self.tr("next drawing"))
        button = QPushButton(self.tr("Serve this"))
        button.setProperty("look", "flat")
        button.setAccessibleName(self.tr("Serve {version}").format(version=version))
        button.setProperty("version", version)
        button.clicked.connect(self._serve)
        return button

    @Slot()
    def _serve(self) -> None:
        sender = self.sender()
        if sender is None:
            return
        try:
            version = self._session.serve(str(sender.property("version")))
        except (StudioError, OSError) as error:
            self.failed.emit(str(error))
            return
        self.refresh()
        self.served.emit(version)


def _centred(text: str) -> QWidget:
    label = text_label(text, tone="grey")
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return label


def _accuracy(metric: Mapping[str, float | int | None] | None) -> str:
    if not metric or metric.get("accuracy") is None:
        return "–"
    accuracy, low, high = (metric.get(name) for name in ("accuracy", "low", "high"))
    text = percent(float(accuracy or 0.0), 2)
    if low is None or high is None:
        return text
    return f"{text}  ({100 * low:.2f} – {100 * high:.2f})"
