"""The versions there are, each with a box to choose it and the colour and dash it has in every plot of the page."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from studio.recognition.entry import ModelEntry
from studio.ui.parts.plot_lines import curve_pen
from studio.ui.parts.texts import from_the_left

SWATCH = QSize(26, 12)  # px
NAME = Qt.ItemDataRole.UserRole


class VersionsList(QListWidget):
    """`chosen()`: a person chose others. Space marks, arrows walk."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Versions to compare"))
        self.setObjectName("choices")
        self.setIconSize(SWATCH)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.numbers: dict[str, int] = {}  # version -> its number in order of arrival: its colour and dash
        self.itemChanged.connect(self._changed)

    @property
    def versions(self) -> tuple[str, ...]:
        """Those that are chosen, in order."""
        items = [self.item(row) for row in range(self.count())]
        return tuple(item.data(NAME) for item in items if item.checkState() == Qt.CheckState.Checked)

    def show_versions(self, entries: Sequence[ModelEntry], chosen: Collection[str]) -> None:
        """`entries`, the oldest first, as a list that begins with the newest; `chosen` are marked. Tells nobody."""
        current = self.currentItem().data(NAME) if self.currentItem() is not None else ""
        self.numbers = {entry.version: number for number, entry in enumerate(entries)}
        self.blockSignals(True)
        self.clear()
        for entry in reversed(entries):
            words = self.tr("{version} · {n} learnt").format(
                version=from_the_left(entry.version), n=entry.card.corrections
            )
            item = QListWidgetItem(words)
            item.setData(NAME, entry.version)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if entry.version in chosen else Qt.CheckState.Unchecked)
            item.setToolTip(words + (self.tr(", serves") if entry.active else ""))
            self.addItem(item)
            if entry.version == current:
                self.setCurrentItem(item)
        self._show_swatches()
        self.blockSignals(False)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """One of them is the current one, so that Space does something at once."""
        super().focusInEvent(event)
        if self.currentRow() < 0 and self.count():
            self.setCurrentRow(0)

    def changeEvent(self, event: QEvent) -> None:
        """Another theme has other colours."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.blockSignals(True)
            self._show_swatches()
            self.blockSignals(False)

    def _show_swatches(self) -> None:
        for row in range(self.count()):
            item = self.item(row)
            item.setIcon(swatch(self.numbers[item.data(NAME)], self.devicePixelRatioF()))

    @Slot(QListWidgetItem)
    def _changed(self, _item: QListWidgetItem) -> None:
        self.chosen.emit()


def swatch(number: int, ratio: float) -> QIcon:
    """The dash of a number as a picture."""
    picture = QPixmap(SWATCH * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(curve_pen(number, ratio))
    box = QRectF(0, 0, SWATCH.width(), SWATCH.height())
    painter.drawLine(QPointF(box.left(), box.center().y()), QPointF(box.right(), box.center().y()))
    painter.end()
    return QIcon(picture)
