"""The review of labels to doubt: what the check proposes, and what a person says to it, one suspect after the other.

Nothing is changed by itself. F4 gives the sample the proposed label, F5 leaves it the one it has; either way it is
doubted no more, and the page goes on to the next.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from studio.ui.gallery_check import GalleryCheck

if TYPE_CHECKING:
    from studio.gallery.records import Sample
    from studio.session import Session
    from studio.ui.gallery_edits import GalleryEdits
    from studio.ui.label_check import Doubts


class GalleryReview(QObject):
    """`found()`: a check is over, there are other suspects now. `failed(str)`: it could not be made."""

    found = Signal()
    failed = Signal(str)

    def __init__(self, session: Session, edits: GalleryEdits, parent: QWidget) -> None:
        super().__init__(parent)
        self._edits = edits
        self._suspects: Mapping[int, tuple[str, float]] = {}
        self.alike: Mapping[int, int] = {}  # samples with the same number are near-duplicates, by id
        self.check = GalleryCheck(session, parent)
        self.check.found.connect(self._checked)
        self.check.failed.connect(self.failed)

    @property
    def scores(self) -> dict[int, float]:
        """How much a label is doubted, 0..1, by sample id."""
        return {number: score for number, (_, score) in self._suspects.items()}

    @property
    def proposals(self) -> dict[int, str]:
        """The label that is proposed instead, by sample id."""
        return {number: label for number, (label, _) in self._suspects.items()}

    def proposed(self, sample: Sample) -> str:
        """The label that is proposed for `sample`; "": its own is not doubted."""
        return self._suspects.get(sample.id, ("", 0.0))[0]

    def take(self, samples: Sequence[Sample]) -> bool:
        """The proposed label is right; False: there is not one suspect among `samples`, or it could not be."""
        suspect = self._only(samples)
        if suspect is None or not self._edits.relabel([suspect], self.proposed(suspect)):
            return False
        self._settle(suspect)
        return True

    def keep(self, samples: Sequence[Sample]) -> bool:
        """The label is right as it is; False: there is not one suspect among `samples`."""
        suspect = self._only(samples)
        if suspect is None:
            return False
        self._settle(suspect)
        return True

    def _only(self, samples: Sequence[Sample]) -> Sample | None:
        suspects = [sample for sample in samples if sample.id in self._suspects]
        return suspects[0] if len(suspects) == 1 else None

    def _settle(self, suspect: Sample) -> None:
        self._suspects = {number: doubt for number, doubt in self._suspects.items() if number != suspect.id}

    @Slot(object)
    def _checked(self, doubts: Doubts) -> None:
        self._suspects, self.alike = doubts.suspects, doubts.alike
        self.found.emit()
