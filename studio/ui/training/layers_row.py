"""The sizes of a network's layers, as numbers to choose; each kind has its own, and some have none to choose."""

from __future__ import annotations

from dataclasses import asdict

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from studio.recognition.spec import BlockLayers, CNNLayers, NNLayers
from studio.ui.parts.number_field import NumberField
from studio.ui.parts.texts import text_label

MOST = {"nn": 4096, "cnn": 1024}  # units or filters of a layer
MOST_DROPOUT = 0.99
A_ROW = 3  # numbers


class LayersRow(QWidget):
    """`changed()`: a person chose another size."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fields: dict[str, NumberField] = {}
        self._shown: type[object] | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(8)

    @property
    def values(self) -> tuple[tuple[str, float], ...]:
        """Name and size of each."""
        return tuple((name, field.value() if "dropout" in name else field.whole) for name, field in self.fields.items())

    def show_layers(self, layers: NNLayers | CNNLayers | BlockLayers) -> None:
        """The sizes of `layers`; of blocks none can be chosen."""
        if type(layers) is not self._shown:
            self._shown = type(layers)
            self._make(layers)
        for name, field in self.fields.items():
            field.blockSignals(True)
            field.setValue(float(getattr(layers, name)))
            field.blockSignals(False)
        self.setVisible(bool(self.fields))

    def _make(self, layers: NNLayers | CNNLayers | BlockLayers) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        self.fields = {}
        if isinstance(layers, BlockLayers):
            return
        words = {
            "n1": self.tr("Layer 1"),
            "n2": self.tr("Layer 2"),
            "n3": self.tr("Layer 3"),
            "dropout": self.tr("Dropout"),
            "dense": self.tr("Dense"),
            "dense_dropout": self.tr("Dense dropout"),
        }
        for number, name in enumerate(asdict(layers)):
            field = self._field(name, words[name], "nn" if isinstance(layers, NNLayers) else "cnn")
            row, column = divmod(number, A_ROW)
            self._grid.addWidget(text_label(words[name], tone="grey"), 2 * row, column)
            self._grid.addWidget(field, 2 * row + 1, column)
            self.fields[name] = field

    def _field(self, name: str, words: str, kind: str) -> NumberField:
        if "dropout" in name:
            field = NumberField(words, 0.0, MOST_DROPOUT, digits=2, step=0.05)
        elif name == "n3" or (kind, name) == ("nn", "n2"):
            field = NumberField(words, 0, MOST[kind], word=self.tr("none"))
        else:
            field = NumberField(words, 1, 4096 if name == "dense" else MOST[kind])
        field.valueChanged.connect(self.changed)
        return field
