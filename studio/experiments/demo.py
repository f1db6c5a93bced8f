"""The whole loop on strokes that ship with the program, without a screen: draw, read, correct, retrain, swap, check.

For a machine without a display, for a first look, and as the smallest proof that an installation works. Nothing is
staged: the strokes go through the session, the trainer is the program the window starts, the gate decides, and what was
taught is read back from the gallery file. The picture of the window is taken by whoever may import Qt and is handed in.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from studio.errors import StudioError
from studio.experiments.replay import ReplayResult, Retrain, Trainer, replay, retrain
from studio.experiments.scratch import TurnedClock, session_in
from studio.gallery.store import Gallery, verify
from studio.glyphs.strokes import RecordedGlyphs, load_recorded
from studio.paths import Home, shipped
from studio.session import Session
from studio.settings import Settings, save_settings
from studio.training.messages import Job

KIND = "nn"
WRITER = "demo"


@dataclass(frozen=True)
class Part:
    """The drawings answered by one version."""

    version: str
    n: int
    accuracy: float | None
    low: float
    high: float


@dataclass(frozen=True)
class DemoResult:
    """What the demo did. `verified`: the gallery file, read back, holds exactly what was taught."""

    trials: int
    corrections: int
    before: Part
    after: Part | None
    retrain_seconds: float
    accepted: bool
    reason: str
    verified: bool
    picture: str | None
    seconds: float

    def summary(self) -> dict[str, Any]:
        """The JSON object of ``studio demo --json``."""
        return asdict(self)


def demo_strokes() -> RecordedGlyphs:
    """The strokes that ship (see ``datasets/README.md``). Raises StudioError: missing or damaged."""
    return load_recorded(shipped("datasets") / "demo-strokes.npz")


def run_demo(
    home: Home,
    trainer: Trainer,
    say: Callable[[str], None],
    *,
    picture: Path | None = None,
    take_picture: Callable[[Home, Path], None] | None = None,
    glyphs: RecordedGlyphs | None = None,
) -> DemoResult:
    """Play the loop in `home`, telling the story line by line to `say`.

    `glyphs` (default: the strokes that ship) are drawn in two halves, with one retraining between them. `take_picture`
    is called with the home and `picture` when the gallery is closed; a picture that cannot be taken is said, and is no
    failure. Raises StudioError: the loop could not be played, or the gallery does not hold what was taught.
    """
    started = time.perf_counter()
    glyphs = glyphs or demo_strokes()
    first, trained, second = _loop(home, trainer, say, glyphs)
    _check(home, glyphs)
    say(f"The gallery holds exactly the {len(glyphs)} drawings taught.")
    shot = _picture(home, picture, take_picture, say)
    return DemoResult(
        trials=first.trials + second.trials,
        corrections=first.corrections + second.corrections,
        before=_part(first),
        after=_part(second),
        retrain_seconds=trained.seconds,
        accepted=trained.accepted,
        reason=trained.reason,
        verified=True,
        picture=shot,
        seconds=time.perf_counter() - started,
    )


def _loop(
    home: Home, trainer: Trainer, say: Callable[[str], None], glyphs: RecordedGlyphs
) -> tuple[ReplayResult, Retrain, ReplayResult]:
    """Draw and answer one half, retrain, draw and answer the other."""
    half = len(glyphs) // 2
    clock = TurnedClock()
    settings = Settings(writer=WRITER, retrain_kind=KIND)
    if not home.settings.exists():  # so that the window opens on what was drawn here
        save_settings(home.settings, settings)
    with session_in(home, clock, settings=settings) as session:
        session.models.serve(KIND)
        say(f"{session.recognizer.version} looks on while {half} digits are drawn:")
        first = replay(_rows(glyphs, 0, half), session, clock)
        say(_story(first))
        say("Retrain: the trainer works in the background …")
        trained = retrain(session, trainer, trials=first.trials, kind=KIND, adjust=_small)
        say(f"  {trained.version} after {trained.seconds:.1f} s: {trained.reason}")
        say(f"{_served(session, trained)} {len(glyphs) - half} more digits:")
        second = replay(_rows(glyphs, half, len(glyphs)), session, clock)
        say(_story(second))
    return first, trained, second


def _small(job: Job) -> Job:
    """The sample that ships as base: the demo must run anywhere, and soon."""
    return replace(job, base="small", base_file=None)


def _rows(glyphs: RecordedGlyphs, start: int, stop: int) -> RecordedGlyphs:
    return RecordedGlyphs(glyphs.drawings[start:stop], glyphs.labels[start:stop], glyphs.writers[start:stop])


def _story(result: ReplayResult) -> str:
    share = f"{result.accuracy:.1%} right" if result.accuracy is not None else "nothing answered"
    return (
        f"  {share} (95 %: {result.low:.1%} - {result.high:.1%}, n = {result.trials}); {result.corrections} corrected "
        f"by typing the label ({result.unsure} of them not sure), the rest by Enter."
    )


def _served(session: Session, trained: Retrain) -> str:
    version = session.recognizer.version
    return f"{version} takes over for" if trained.accepted else f"{version} stays, for"


def _part(result: ReplayResult) -> Part:
    names = {row.version for row in result.by_model}
    return Part(" ".join(sorted(names)), result.trials, result.accuracy, result.low, result.high)


def _check(home: Home, glyphs: RecordedGlyphs) -> None:
    """Read the gallery back and compare it with what was drawn. Raises StudioError naming the difference."""
    report = verify(home.gallery)
    if report.problems:
        raise StudioError(f"{home.gallery}: {report.problems[0]}")
    with Gallery.open(home.gallery, read_only=True) as gallery:
        labels = tuple(sample.label for sample in gallery.samples())[-len(glyphs) :]
    if labels != glyphs.labels:
        raise StudioError(f"{home.gallery} holds {len(labels)} drawings that are not the {len(glyphs)} taught")


def _picture(
    home: Home, picture: Path | None, take: Callable[[Home, Path], None] | None, say: Callable[[str], None]
) -> str | None:
    if picture is None or take is None:
        return None
    try:
        take(home, picture)
    except StudioError as error:
        say(f"No picture of the window: {error}")
        return None
    say(f"A picture of the window: {picture}")
    return str(picture)
