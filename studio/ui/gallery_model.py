"""The gallery as a list model: samples newest first, filtered; thumbnails are made when they come into view.

A thumbnail costs some 20 µs and 12 kB: a bounded cache keeps the ones on screen and a few screens around them.
Filtering looks at every sample once, after a change of the gallery or of the filter.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from enum import Enum

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QImage, QPixmap

from studio.gallery.records import Sample
from studio.ui import theme

CACHED = 3000  # thumbnails
ALL_LABELS = ""
SampleRole = Qt.ItemDataRole.UserRole + 1

Index = QModelIndex | QPersistentModelIndex


class Which(Enum):
    """Which samples are shown."""

    ALL = "all"
    RIGHT = "right"
    WRONG = "wrong"
    IMPORTED = "imported"  # no model has looked at them

    def shows(self, sample: Sample) -> bool:
        """Does `sample` belong to these?"""
        match self:
            case Which.RIGHT:
                return sample.model != "" and not sample.corrected
            case Which.WRONG:
                return sample.corrected
            case Which.IMPORTED:
                return sample.model == ""
            case _:
                return True


class GalleryModel(QAbstractListModel):
    """Rows are samples; `SampleRole` gives the sample itself."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: Sequence[Sample] = ()
        self._shown: list[Sample] = []
        self._rows: dict[int, int] = {}  # sample id -> row
        self._label = ALL_LABELS
        self._which = Which.ALL
        self._pixmaps: OrderedDict[tuple[int, str], QPixmap] = OrderedDict()

    def set_samples(self, samples: Sequence[Sample]) -> None:
        """Everything there is, in order of arrival."""
        self._all = samples
        self._filter()

    def show_only(self, label: str, which: Which) -> None:
        """`label`: ALL_LABELS or one label."""
        self._label, self._which = label, which
        self._filter()

    @property
    def total(self) -> int:
        """Samples there are, shown or not."""
        return len(self._all)

    def labels(self) -> tuple[tuple[str, int], ...]:
        """Every label with its number of samples, sorted as people sort."""
        counts: dict[str, int] = {}
        for sample in self._all:
            counts[sample.label] = counts.get(sample.label, 0) + 1
        return tuple(sorted(counts.items(), key=lambda item: (len(item[0]) > 1, item[0])))

    def sample(self, index: Index) -> Sample:
        """The sample of a row."""
        return self._shown[index.row()]

    def row_of(self, sample_id: int) -> int:
        """The row that shows a sample, or -1."""
        return self._rows.get(sample_id, -1)

    def _filter(self) -> None:
        self.beginResetModel()
        self._shown = [
            sample
            for sample in reversed(self._all)
            if (self._label in (ALL_LABELS, sample.label)) and self._which.shows(sample)
        ]
        self._rows = {sample.id: row for row, sample in enumerate(self._shown)}
        self.endResetModel()

    # the model of a view

    def rowCount(self, parent: Index | None = None) -> int:
        """Samples shown."""
        return 0 if parent is not None and parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a view asks for."""
        if not index.isValid() or index.row() >= len(self._shown):
            return None
        sample = self._shown[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return caption(sample)
        if role == Qt.ItemDataRole.DecorationRole:
            return self._pixmap(sample)
        if role == SampleRole:
            return sample
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return self._told(sample)
        return None

    def _told(self, sample: Sample) -> str:
        if not sample.model:
            return self.tr("{label}, imported").format(label=sample.label)
        if sample.unsure:
            return self.tr("{label}; {model} was not sure").format(label=sample.label, model=sample.model)
        if sample.corrected:
            return self.tr("{label}; {model} said {predicted}").format(
                label=sample.label, model=sample.model, predicted=sample.predicted
            )
        return self.tr("{label}; {model} was right").format(label=sample.label, model=sample.model)

    def _pixmap(self, sample: Sample) -> QPixmap:
        colour = theme.colours().ink
        place = (sample.id, colour)
        if place in self._pixmaps:
            self._pixmaps.move_to_end(place)
            return self._pixmaps[place]
        made = QPixmap.fromImage(ink_image(sample.image, QColor(colour)))
        self._pixmaps[place] = made
        if len(self._pixmaps) > CACHED:
            self._pixmaps.popitem(last=False)
        return made


def caption(sample: Sample) -> str:
    """What stands under a thumbnail: "1 → 7" where the model read 1 and the person said 7, else the label."""
    if sample.model and sample.corrected:
        return f"{'?' if sample.unsure else sample.predicted} → {sample.label}"
    return sample.label


def ink_image(image: NDArray[np.uint8], colour: QColor) -> QImage:
    """(28, 28) uint8 as ink of `colour` on nothing."""
    side = image.shape[0]
    pixels = np.empty((side, side, 4), np.uint8)
    pixels[..., 0], pixels[..., 1], pixels[..., 2] = colour.blue(), colour.green(), colour.red()
    pixels[..., 3] = image
    return QImage(pixels.tobytes(), side, side, side * 4, QImage.Format.Format_ARGB32).copy()
