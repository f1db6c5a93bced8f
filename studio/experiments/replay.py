"""Recorded strokes through the session, exactly as at the canvas: the measurement every claim about drawings rests on.

Each glyph is drawn stroke by stroke, looked at while the pen is still down, waited on for longer than the 150 ms rule
asks, and then answered as its writer would: Enter when the label on screen is right, the label typed when it is wrong
or "not sure". Nothing is read from the recognizer behind the session's back, so what comes out is what a person would
have got. Glyphs follow one another in the order of the file; those without ink are skipped, because nobody could answer
them. Retraining goes the way of the window: a job from the session, the trainer program under its supervisor, the
verdict of the gate, a swap on the empty canvas.

Runs over the same glyphs are paired trial by trial: `ReplayResult.correct`.

With a number of `corrections`, teaching ends at the last of them, with one more retraining where there are any; what
follows is answered and stored as before, but nothing is learnt from it. So the answers after it are those of one model
after so many corrections, which is what the seed program's figures show.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from typing import Any, Protocol

import numpy as np

from studio.errors import StudioError
from studio.experiments.chosen import rows_of, unknown_writer
from studio.experiments.replayed_hand import ReplayedHand
from studio.experiments.scratch import TurnedClock
from studio.gallery.records import Trial
from studio.glyphs import normalise
from studio.glyphs.strokes import RecordedGlyphs
from studio.session import Session
from studio.stats import Share
from studio.training.messages import Cancelled, Failed, Finished, Job, Message


class Trainer(Protocol):
    """What carries a job to the trainer and its outcome back: `training.supervisor.Supervisor`."""

    def run(self, job: Job, on_message: Callable[[Message], None]) -> Finished | Failed | Cancelled:
        """Train, blocking; every message is also handed to `on_message`."""
        ...


@dataclass(frozen=True)
class VersionShare:
    """The trials that one version answered."""

    version: str
    trials: int
    accuracy: float

    @property
    def share(self) -> Share:
        """The right answers of the trials, with their interval."""
        return Share(round(self.accuracy * self.trials), self.trials)


@dataclass(frozen=True)
class Retrain:
    """One retraining of a replay: after how many trials, how long, and what the gate said."""

    trials: int
    seconds: float
    version: str  # as the library keeps it; of a refused model, the name it would have had
    accepted: bool
    reason: str


@dataclass(frozen=True)
class Latency:
    """Milliseconds from a change of the drawing to a prediction, in the session (nothing is painted here)."""

    p50: float
    p99: float


@dataclass(frozen=True)
class Reading:
    """The trials after teaching ended; accuracy and interval are None, 0 and 1 without any."""

    trials: int
    accuracy: float | None
    low: float
    high: float


@dataclass(frozen=True)
class ReplayResult:
    """What a replay found. "Not sure" counts as not correct. Accuracy and interval are None, 0 and 1 without trials."""

    trials: int
    accuracy: float | None
    low: float
    high: float
    corrections: int  # trials where the label had to be typed against what was shown
    unsure: int
    skipped: int  # glyphs without ink, which are no trials
    retrains: int
    retrain_seconds: float  # all retrainings together, from the job to the verdict
    by_model: tuple[VersionShare, ...]
    latency_ms: Latency
    correct: tuple[bool, ...]  # trial by trial, for paired comparison
    verdicts: tuple[Retrain, ...]
    reading: Reading | None = None  # None: everything was taught

    def summary(self) -> dict[str, Any]:
        """The JSON object of ``studio replay --json``; without the trial-by-trial sequence."""
        values = asdict(self)
        del values["correct"]
        return values


@dataclass(frozen=True)
class Step:
    """What a replay reports while it runs: trials done of all, and the training message of the moment, if any."""

    trials: int
    of: int
    message: Message | None = None
    retrain: Retrain | None = None


def chosen_glyphs(recorded: RecordedGlyphs, limit: int | None = None, writer: str | None = None) -> RecordedGlyphs:
    """The first `limit` glyphs (of `writer`, if named), in file order. Raises StudioError: nothing is left."""
    rows = [i for i, who in enumerate(recorded.writers) if writer is None or who == writer][:limit]
    if not rows:
        raise StudioError("no glyphs to replay" if writer is None else unknown_writer(recorded, writer))
    return rows_of(recorded, rows)


def _with_ink(glyphs: RecordedGlyphs) -> RecordedGlyphs:
    """Those of which there is something to see. Raises StudioError: none."""
    rows = [i for i, drawing in enumerate(glyphs.drawings) if normalise.glyph(drawing) is not None]
    if not rows:
        raise StudioError(f"no glyphs to replay: none of {len(glyphs)} has any ink")
    return rows_of(glyphs, rows)


def replay(
    recorded: RecordedGlyphs,
    session: Session,
    clock: TurnedClock,
    trainer: Trainer | None = None,
    *,
    retrain_every: int | None = None,
    limit: int | None = None,
    writer: str | None = None,
    kind: str | None = None,
    corrections: int | None = None,
    adjust: Callable[[Job], Job] | None = None,
    report: Callable[[Step], None] | None = None,
) -> ReplayResult:
    """Draw and answer `recorded` glyphs in `session`, whose clock must be `clock`; retrain every so many trials.

    `limit` and `writer` choose glyphs; `kind` is what is retrained (None: the kind that serves); after so many
    `corrections` nothing more is learnt; `adjust` may change a job before it is run (another base, fewer epochs). The
    last block is not followed by a retraining: nobody would use it. Raises StudioError: nothing to replay, an answer
    that cannot be saved, a training that failed or was cancelled.
    """
    chosen = chosen_glyphs(recorded, limit, writer)
    glyphs = _with_ink(chosen)
    if retrain_every is not None and (retrain_every < 1 or trainer is None):
        raise StudioError("retraining needs a trainer and a number of trials of 1 or more: --retrain-every N")
    tell = report or _silent
    hand = ReplayedHand(session, clock)
    trials: list[Trial] = []
    retrains: list[Retrain] = []
    total, wrong, taught = len(glyphs), 0, 0
    for drawing, label, who in zip(glyphs.drawings, glyphs.labels, glyphs.writers, strict=True):
        hand.write_as(who)
        learns = corrections is None or wrong < corrections
        trials.append(hand.teach(drawing, label, learns=learns).trial)
        tell(Step(len(trials), total))
        wrong, taught = wrong + (not trials[-1].correct), taught + learns
        due = learns and retrain_every and (taught % retrain_every == 0 or wrong == corrections)
        if due and trainer and len(trials) < total:

            def pass_on(message: Message, done: int = len(trials)) -> None:
                tell(Step(done, total, message))

            retrains.append(retrain(session, trainer, trials=len(trials), kind=kind, adjust=adjust, on_message=pass_on))
            tell(Step(len(trials), total, retrain=retrains[-1]))
    result = _result(trials, len(chosen) - total, retrains, hand.latencies)
    return result if corrections is None else replace(result, reading=_reading(trials[taught:]))


def _reading(trials: list[Trial]) -> Reading:
    share = Share(sum(trial.correct for trial in trials), len(trials))
    return Reading(share.n, share.value, share.low, share.high)


def _silent(news: object) -> None:
    """Nobody asked to be told."""


def retrain(
    session: Session,
    trainer: Trainer,
    *,
    trials: int = 0,
    kind: str | None = None,
    adjust: Callable[[Job], Job] | None = None,
    on_message: Callable[[Message], None] | None = None,
) -> Retrain:
    """One retraining as the Retrain button does it, blocking, with the swap if the gate lets it through.

    Raises StudioError: the training failed or was cancelled; the model that serves goes on serving.
    """
    started = time.perf_counter()
    job = session.trainings.make_job(kind)
    if adjust is not None:
        job = adjust(job)
    outcome = trainer.run(job, on_message or _silent)
    if not isinstance(outcome, Finished):
        session.trainings.discard(job.candidate)
    if isinstance(outcome, Failed):
        raise StudioError(f"the training after {trials} drawings failed: {outcome.reason}")
    if isinstance(outcome, Cancelled):
        raise StudioError(f"the training after {trials} drawings was cancelled")
    verdict = session.models.judge(outcome)
    session.swap_if_empty()
    version = verdict.version or job.version  # the library gives another name where the job's is taken by now
    return Retrain(trials, time.perf_counter() - started, version, verdict.accepted, verdict.reason)


def _result(trials: list[Trial], skipped: int, retrains: list[Retrain], latencies: list[float]) -> ReplayResult:
    correct = tuple(trial.correct for trial in trials)
    share = Share(sum(correct), len(correct))
    versions: dict[str, list[bool]] = {}
    for trial in trials:
        versions.setdefault(trial.model, []).append(trial.correct)
    p50, p99 = (float(q) for q in np.percentile(np.array(latencies or [0.0]) * 1000, (50, 99)))
    return ReplayResult(
        trials=share.n,
        accuracy=share.value,
        low=share.low,
        high=share.high,
        corrections=share.n - share.count,
        unsure=sum(trial.unsure for trial in trials),
        skipped=skipped,
        retrains=len(retrains),
        retrain_seconds=sum((one.seconds for one in retrains), 0.0),
        by_model=tuple(VersionShare(name, len(row), sum(row) / len(row)) for name, row in versions.items()),
        latency_ms=Latency(p50, p99),
        correct=correct,
        verdicts=tuple(retrains),
    )
