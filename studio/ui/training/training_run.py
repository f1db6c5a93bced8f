"""What a training has reported so far, for the plot: a record without Qt that lives as long as the window.

The plot may be opened in the middle of a training, or after it. A long training reports a hundred thousand times;
beyond `MOST` points every second one goes, so that the whole of it stays on the plot. What was measured on validation
all stays.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from studio.training.messages import Progress

MOST = 2_000  # points
STOPPED = ("finished", "failed", "cancelled")


@dataclass(frozen=True)
class Point:
    """One report: where, in epochs, and what."""

    epoch: float
    value: float


@dataclass
class TrainingRun:
    """One training, as far as it has come; `ended` is empty while it is under way, else one of `STOPPED`."""

    name: str
    loss: list[Point] = field(default_factory=list)
    accuracy: list[Point] = field(default_factory=list)
    validation: list[Point] = field(default_factory=list)
    epochs: int = 0
    ended: str = ""
    at: float = 0.0  # epochs done
    _step: int = 0
    _every: int = 1  # of the reports, this many make one point
    _skipped: int = 0

    def note(self, progress: Progress) -> bool:
        """Take in a report; False: it says nothing that is not known."""
        if not progress.steps or progress.step <= self._step or progress.loss is None:
            return False
        self._step, self.epochs = progress.step, max(progress.epochs, 1)
        self.at = self.epochs * progress.step / progress.steps
        if progress.validation is not None:
            self.validation.append(Point(self.at, progress.validation))
        self._skipped += 1
        if self._skipped >= self._every:
            self._skipped = 0
            self.loss.append(Point(self.at, progress.loss))
            if progress.accuracy is not None:
                self.accuracy.append(Point(self.at, progress.accuracy))
        if len(self.loss) > MOST:
            self._every *= 2
            self.loss, self.accuracy = self.loss[::2], self.accuracy[::2]
        return True
