"""The gallery as a list model: the samples that were found; thumbnails are made when they come into view.

A thumbnail costs some 20 µs and 3 kB: a bounded cache keeps the ones on screen and a few screens around them. What is
found, and in what order, is `gallery.query`'s to say.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QImage, QPixmap

from studio.gallery.records import Sample
from studio.ui.parts import theme

CACHED = 3000  # thumbnails
SampleRole = Qt.ItemDataRole.UserRole + 1
ProposalRole = Qt.ItemDataRole.UserRole + 2  # the label that is proposed instead, or ""
BandRole = Qt.ItemDataRole.UserRole + 3  # True for every second group of samples that are alike

Index = QModelIndex | QPersistentModelIndex


class GalleryModel(QAbstractListModel):
    """Rows are samples; `SampleRole` gives the sample itself."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shown: Sequence[Sample] = ()
        self._rows: dict[int, int] | None = None  # sample id -> row; None: nobody has asked yet
        self._proposed: Mapping[int, str] = {}
        self._banded: frozenset[int] = frozenset()
        self._pixmaps: OrderedDict[tuple[int, str], QPixmap] = OrderedDict()

    def set_samples(
        self,
        samples: Sequence[Sample],
        proposed: Mapping[int, str] | None = None,
        groups: Mapping[int, int] | None = None,
    ) -> None:
        """Show `samples` in their order. `proposed`: another label by id; `groups`: to tell neighbours apart by id."""
        self.beginResetModel()
        self._shown, self._rows = samples, None
        self._proposed = proposed or {}
        self._banded = _every_second(samples, groups) if groups else frozenset()
        self.endResetModel()

    @property
    def shown(self) -> Sequence[Sample]:
        """The samples, in their order."""
        return self._shown

    def sample(self, row: int) -> Sample:
        """The sample of a row."""
        return self._shown[row]

    def row_of(self, sample_id: int) -> int:
        """The row that shows a sample, or -1."""
        if self._rows is None:
            self._rows = {sample.id: row for row, sample in enumerate(self._shown)}
        return self._rows.get(sample_id, -1)

    def rows_of(self, ids: Iterable[int]) -> list[int]:
        """The rows that show samples, in order; those that are not shown are passed over."""
        return sorted(row for row in map(self.row_of, ids) if row >= 0)

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
            return caption(sample, self._proposed.get(sample.id, ""))
        if role == Qt.ItemDataRole.DecorationRole:
            return self._pixmap(sample)
        if role == SampleRole:
            return sample
        if role == ProposalRole:
            return self._proposed.get(sample.id, "")
        if role == BandRole:
            return sample.id in self._banded
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

    def drop_pictures(self) -> None:
        """Another gallery, or one that has forgotten somebody: a number may stand for another picture now."""
        self._pixmaps.clear()


def _every_second(samples: Sequence[Sample], groups: Mapping[int, int]) -> frozenset[int]:
    banded: set[int] = set()
    band, before = True, None
    for sample in samples:
        if (group := groups.get(sample.id)) != before:
            band, before = not band, group
        if band:
            banded.add(sample.id)
    return frozenset(banded)


def caption(sample: Sample, proposed: str = "") -> str:
    """What stands under a thumbnail.

    "1 → 7" where the model read 1 and the person said 7, "3 → 7?" where 7 is proposed for a 3, else the label.
    """
    if proposed:
        return f"{sample.label} → {proposed}?"
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
