"""The audit of labels beside the window: a thread that looks for wrong labels and near-duplicates, and can be stopped.

It works on the samples as they were when it began, and changes nothing: what it lists a person looks at.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject

from studio.ui.parts.piece_thread import PieceThread

if TYPE_CHECKING:
    from studio.active.suspects import Suspect
    from studio.gallery.records import Sample
    from studio.recognition.library import ModelLibrary


@dataclass(frozen=True)
class Doubts:
    """What was found: the labels to doubt, the most suspicious first, and a group by id where pictures are alike."""

    suspects: tuple[Suspect, ...]
    alike: dict[int, int]
    checked: int  # samples that were looked at


class LabelCheck(PieceThread):
    """Finds `Doubts`."""

    def __init__(self, samples: Sequence[Sample], library: ModelLibrary, parent: QObject) -> None:
        super().__init__("label check", parent)
        self._samples = tuple(samples)
        self._library = library

    def work(self) -> Doubts:
        """In the thread."""
        from studio.active.pieces import finished
        from studio.active.suspects import Looker, audit

        review = finished(audit(self._samples, Looker.of(self._library)), self.show_share)
        several = np.bincount(review.families, minlength=1) > 1
        return Doubts(
            review.suspects,
            {
                number: leader
                for number, leader in zip(review.ids.tolist(), review.families.tolist(), strict=True)
                if several[leader]
            },
            len(self._samples),
        )
