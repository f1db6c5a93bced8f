"""The audit of labels beside the window: a thread that looks for wrong labels and near-duplicates, and can be stopped.

It works on the samples as they were when it began, and changes nothing: what it lists a person looks at.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject, QThread, Signal

from studio.errors import StudioError

if TYPE_CHECKING:
    from studio.active.suspects import Suspect
    from studio.gallery.records import Sample
    from studio.recognition.library import ModelLibrary

log = logging.getLogger(__name__)

LAST_WAIT = 5_000  # ms that stopping waits for the piece under way


@dataclass(frozen=True)
class Doubts:
    """What was found: the labels to doubt, the most suspicious first, and a group by id where pictures are alike."""

    suspects: tuple[Suspect, ...]
    alike: dict[int, int]


class _StoppedError(Exception):
    """Nobody wants the answer any more."""


class LabelCheck(QThread):
    """`progressed(float)`: the share that is done. `found(Doubts)` or `failed(str)`: how it ended, if not stopped."""

    progressed = Signal(float)
    found = Signal(object)
    failed = Signal(str)

    def __init__(self, samples: Sequence[Sample], library: ModelLibrary, parent: QObject) -> None:
        super().__init__(parent)
        self.setObjectName("label check")
        self._samples = tuple(samples)
        self._library = library

    def run(self) -> None:
        """In the thread."""
        try:
            self.found.emit(self._look())
        except _StoppedError:
            return
        except StudioError as error:
            self.failed.emit(str(error))
        except Exception as error:  # a thread must not end in silence
            log.exception("checking the labels")
            self.failed.emit(str(error) or type(error).__name__)

    def _look(self) -> Doubts:
        from studio.active.pieces import finished
        from studio.active.suspects import Looker, audit

        review = finished(audit(self._samples, Looker.of(self._library)), self._show)
        several = np.bincount(review.families, minlength=1) > 1
        return Doubts(
            review.suspects,
            {
                number: leader
                for number, leader in zip(review.ids.tolist(), review.families.tolist(), strict=True)
                if several[leader]
            },
        )

    def _show(self, share: float) -> None:
        if self.isInterruptionRequested():
            raise _StoppedError
        self.progressed.emit(share)

    def stop(self) -> None:
        """End it, and wait until the piece under way is over."""
        self.requestInterruption()
        self.wait(LAST_WAIT)
