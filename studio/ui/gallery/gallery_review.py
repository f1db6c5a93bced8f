"""The review of labels to doubt: what the check proposes, and what a person says to it, one suspect after the other.

Nothing is changed by itself. F4 gives the sample the proposed label, F5 says that the one it has is right: an edit like
any other, which the gallery keeps, so that nobody is asked twice. What is still doubted follows from the gallery alone:
a sample whose label is the doubted one and was not kept. So an undo of either brings the suspect back.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from studio.ui.gallery.gallery_check import GalleryCheck

if TYPE_CHECKING:
    from studio.active.suspects import Suspect
    from studio.gallery.records import Sample
    from studio.session import Session
    from studio.ui.gallery.gallery_edits import GalleryEdits
    from studio.ui.gallery.label_check import Doubts


class GalleryReview(QObject):
    """`found()`: a check is over, there are other suspects now. `failed(str)`: it could not be made."""

    found = Signal()
    failed = Signal(str)

    def __init__(self, session: Session, edits: GalleryEdits, parent: QWidget) -> None:
        super().__init__(parent)
        self._gallery = session.gallery
        self._edits = edits
        self._suspects: Mapping[int, Suspect] = {}
        self.alike: Mapping[int, int] = {}  # samples with the same number are near-duplicates, by id
        self.check = GalleryCheck(session, parent)
        self.check.found.connect(self._checked)
        self.check.failed.connect(self.failed)

    @property
    def scores(self) -> dict[int, float]:
        """How much a label is doubted, 0..1, by sample id."""
        return {one.id: 1.0 - one.probability for one in self._open()}

    @property
    def proposals(self) -> dict[int, str]:
        """The label that is proposed instead, by sample id."""
        return {one.id: one.predicted for one in self._open()}

    def proposed(self, sample: Sample) -> str:
        """The label that is proposed for `sample`; "": its own is not doubted."""
        suspect = self._suspects.get(sample.id)
        return "" if suspect is None or sample.label != suspect.label or sample.sound else suspect.predicted

    def take(self, samples: Sequence[Sample]) -> bool:
        """The proposed label is right; False: there is not one suspect among `samples`, or it could not be."""
        suspect = self._only(samples)
        return suspect is not None and self._edits.relabel([suspect], self.proposed(suspect))

    def keep(self, samples: Sequence[Sample]) -> bool:
        """The label is right as it is; False: there is not one suspect among `samples`, or it could not be."""
        suspect = self._only(samples)
        return suspect is not None and self._edits.keep_labels([suspect])

    def _only(self, samples: Sequence[Sample]) -> Sample | None:
        suspects = [sample for sample in samples if self.proposed(sample)]
        return suspects[0] if len(suspects) == 1 else None

    def _open(self) -> Iterator[Suspect]:
        """What a person has said nothing to yet."""
        samples = self._gallery.samples(deleted=True)
        return (one for one in self._suspects.values() if self.proposed(samples[one.id]))

    @Slot(object)
    def _checked(self, doubts: Doubts) -> None:
        self._suspects = {one.id: one for one in doubts.suspects}
        self.alike = doubts.alike
        self.found.emit()
