"""All that there is to say beside the queue, worked out from the gallery's trials: one look at them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from studio.active.evidence import Evidence, evidence
from studio.active.pace import Pace, pace
from studio.active.questions import Question
from studio.active.stopping import GOAL, Gain, Goal, gain, goal_in_words, judge, rungs
from studio.gallery.pool_audit import Audited
from studio.gallery.records import Trial


@dataclass(frozen=True)
class QueueReport:
    """What the card beside the queue shows."""

    evidence: Evidence
    gain: Gain | None
    goal: float
    pace: Pace
    audit: Audited | None = None
    reserve: int | None = None  # random items that the pool has yet; None: not known

    @property
    def state(self) -> Goal:
        """Is the goal reached?"""
        return judge(self.evidence.serving, self.goal, self.evidence.left)

    def goal_in_words(self) -> str:
        """Without the goal itself."""
        words = goal_in_words(self.evidence.serving, self.goal, self.evidence.left, self.reserve)
        return words.partition(": ")[2]

    def gain_in_words(self) -> str:
        """One line."""
        return "cannot tell yet what the next labels bring" if self.gain is None else self.gain.in_words()


def queue_report(
    trials: Sequence[Trial], serving: str, goal: float = GOAL, now: float = 0.0, audit: Audited | None = None,
    reserve: int | None = None,
) -> QueueReport:  # fmt: skip
    """Of the trials of a gallery, `serving` being the version that serves.

    `now`: seconds since 1970. `reserve`: random items that the pool has yet; None: that is not known.
    """
    mine = [trial for trial in trials if Question.of(trial.page) is not None]
    answered = [trial.time for trial in mine if trial.answered]
    return QueueReport(
        evidence(mine, serving), gain(rungs(mine), len(answered)), goal, pace(answered, now), audit, reserve
    )  # fmt: skip
