"""The audit of labels beside the window: a thread that looks for wrong labels and near-duplicates, and can be stopped.

It works on the samples as they were when it began, and changes nothing: what it lists a person looks at.
"""

from __future__ import annotations

import logging
from collections.abc import Generator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

import numpy as np
from PySide6.QtCore import QObject, QThread, Signal

from studio.errors import StudioError

if TYPE_CHECKING:
    from studio.gallery.records import Sample
    from studio.recognition.library import ModelLibrary

log = logging.getLogger(__name__)

LAST_WAIT = 5_000  # ms that stopping waits for the piece under way
T = TypeVar("T")


@dataclass(frozen=True)
class Doubts:
    """What was found: (label that is proposed, score 0..1) by sample id, and a group by id where pictures are alike."""

    suspects: dict[int, tuple[str, float]]
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
        from studio.active.suspects import Looker, audit
        from studio.gallery.duplicates import groups

        review = self._go_on(audit(self._samples, Looker.of(self._library)), 0.0, 0.8)
        leaders: np.ndarray = np.zeros(0, np.int64)
        if self._samples:
            images = np.array([sample.image for sample in self._samples], np.uint8)
            leaders = self._go_on(groups(images), 0.8, 1.0)
        several = np.bincount(leaders, minlength=1) > 1
        return Doubts(
            {one.id: (one.predicted, 1.0 - one.probability) for one in review.suspects},
            {
                sample.id: leader
                for sample, leader in zip(self._samples, leaders.tolist(), strict=True)
                if several[leader]
            },
        )

    def _go_on(self, work: Generator[float, None, T], first: float, last: float) -> T:
        while True:
            try:
                share = next(work)
            except StopIteration as end:
                result: T = end.value
                return result
            if self.isInterruptionRequested():
                raise _StoppedError
            self.progressed.emit(first + (last - first) * share)

    def stop(self) -> None:
        """End it, and wait until the piece under way is over."""
        self.requestInterruption()
        self.wait(LAST_WAIT)
