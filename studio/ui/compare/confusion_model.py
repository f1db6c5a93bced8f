"""What is taken for what, as a table model: rows are what it is, columns what was read, cells how often."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from studio.ui.parts.texts import number

if TYPE_CHECKING:
    from studio.experiments.compare.confusion import Confusion

Index = QModelIndex | QPersistentModelIndex
CountRole = Qt.ItemDataRole.UserRole + 1  # how often
HeatRole = Qt.ItemDataRole.UserRole + 2  # 0..1, of the most frequent mistake; right answers have none: -1.0


class ConfusionModel(QAbstractTableModel):
    """Read-only."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.confusion: Confusion | None = None
        self._worst = 1

    def show(self, confusion: Confusion | None) -> None:
        """Other counts."""
        self.beginResetModel()
        self.confusion = confusion
        worst = confusion.worst(1) if confusion is not None else ()
        self._worst = worst[0][2] if worst else 1
        self.endResetModel()

    def labels(self, index: Index) -> tuple[str, str]:
        """What it is and what was read, of a cell."""
        assert self.confusion is not None
        return self.confusion.labels[index.row()], self.confusion.labels[index.column()]

    def rowCount(self, parent: Index | None = None) -> int:
        """Labels."""
        return 0 if self.confusion is None or (parent is not None and parent.isValid()) else len(self.confusion.labels)

    def columnCount(self, parent: Index | None = None) -> int:
        """The same labels."""
        return self.rowCount(parent)

    def headerData(self, section: int, _way: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The labels, on both sides."""
        if self.confusion is None or role != Qt.ItemDataRole.DisplayRole:
            return None
        return self.confusion.labels[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a view asks for."""
        if self.confusion is None or not index.isValid():
            return None
        count = int(self.confusion.matrix[index.row(), index.column()])
        if role == CountRole:
            return count
        if role == HeatRole:
            return -1.0 if index.row() == index.column() else count / self._worst
        if role == Qt.ItemDataRole.DisplayRole:
            return number(count) if count else ""
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            true, read = self.labels(index)
            return self.tr("{label}, read as {read}: {n}").format(label=true, read=read, n=number(count))
        return None
