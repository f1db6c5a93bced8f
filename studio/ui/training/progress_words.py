"""How far a training is, in one line of the trainer's row.

Importing TensorFlow takes seconds, and on a busy machine a minute. Whoever waits for longer than a moment is told what
for, and for how long already: a line that only says that it loads looks dead.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from studio.ui.parts.texts import number, percent

if TYPE_CHECKING:
    from studio.training.messages import Progress

MOMENT = 3.0  # seconds that nobody minds
LONG = 120  # seconds: more of them are told in minutes


class ProgressWords(QObject):
    """Of one training after another; `begin` is called at the start of each."""

    def __init__(self, parent: QObject | None = None, *, seconds: Callable[[], float] = time.monotonic) -> None:
        super().__init__(parent)
        self._seconds = seconds
        self._phase, self._since = "", 0.0

    def begin(self) -> str:
        """What to say before anything is reported."""
        self._phase, self._since = "starting", self._seconds()
        return self.tr("starting the trainer") + " …"

    def of(self, progress: Progress) -> str:
        """What to say of `progress`, now."""
        if progress.phase != self._phase:
            self._phase, self._since = progress.phase, self._seconds()
        if progress.phase == "training" and progress.epoch:
            return self._training(progress)
        waited = self._seconds() - self._since
        return self._waiting(progress.phase, waited) if waited > MOMENT else self._short(progress.phase) + " …"

    @property
    def longest(self) -> str:
        """What is said at most: a line that never jumps has room for it."""
        figures = (
            self.tr("epoch {n} of {all}").format(n=100, all=200),
            self.tr("loss {loss}").format(loss=number(0, 3)),
            self.tr("{share} right").format(share=percent(0.5)),
            self.tr("{n} min left").format(n=88),
        )
        return " · ".join(figures)

    def _training(self, progress: Progress) -> str:
        parts = [self.tr("epoch {n} of {all}").format(n=progress.epoch, all=progress.epochs)]
        if progress.loss is not None:
            parts.append(self.tr("loss {loss}").format(loss=number(progress.loss, 3)))
        if progress.accuracy is not None:
            parts.append(self.tr("{share} right").format(share=percent(progress.accuracy)))
        if progress.seconds_left is not None:
            parts.append(self._left(progress.seconds_left))
        return " · ".join(parts)

    def _left(self, seconds: float) -> str:
        if seconds < LONG:
            return self.tr("{n} s left").format(n=round(seconds))
        return self.tr("{n} min left").format(n=round(seconds / 60))

    def _short(self, phase: str) -> str:
        phases = {
            "starting": self.tr("starting the trainer"),
            "loading": self.tr("loading"),
            "training": self.tr("training"),
            "converting": self.tr("making it ready to serve"),
            "checking": self.tr("checking it"),
        }
        return phases.get(phase, phase)

    def _waiting(self, phase: str, waited: float) -> str:
        """What takes so long."""
        reasons = {
            "starting": self.tr("TensorFlow is being loaded: {n} s"),
            "loading": self.tr("images are read, the old model is asked: {n} s"),
            "training": self.tr("the network is being built: {n} s"),
            "converting": self.tr("the network becomes a file that serves: {n} s"),
            "checking": self.tr("the new model is compared with the old one: {n} s"),
        }
        return reasons.get(phase, f"{phase}: {{n}} s").format(n=round(waited))
