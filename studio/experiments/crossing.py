"""Does teaching a model one hand help with that hand, and what does it do to the hands of others?

Each writer teaches a model of his own: his first drawings, through a session and a gallery of their own, as at the
canvas, each time from the same version. Then it reads his later drawings and everything the other writers drew, and so
did the version it began with: before and after are of the very same drawings.

Each of his own drawings is read once. A drawing of the others is read by all models but one, so its answers are not
independent: it counts once, as most of these models read it. (Twenty compact models, retrained on twenty drawings each:
fifteen read the others better and none worse, and all because of the same few drawings.)
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

import numpy as np
from numpy.typing import NDArray

from studio.errors import StudioError
from studio.experiments.chosen import Choice, rows_of
from studio.experiments.replay import Trainer, replay, retrain
from studio.experiments.scratch import TurnedClock, session_in
from studio.glyphs import normalise
from studio.glyphs.strokes import RecordedGlyphs
from studio.paths import Home, shipped
from studio.recognition.library import ModelLibrary
from studio.recognition.quick import Quick
from studio.session import Session
from studio.stats import Contrast, paired

TAUGHT = 20  # drawings of each writer, unless another number is asked for
LATER = 10  # more that a writer has whom nobody named
SAME, OTHERS = "same", "others"
Images = NDArray[np.uint8]


@dataclass(frozen=True)
class Teacher:
    """One writer, and what his teaching did. Contrasts are (before, after)."""

    writer: str
    corrections: int  # of the drawings taught
    version: str  # that serves in the end
    accepted: bool | None  # did the gate accept the retrained network? None: nothing was retrained
    seconds: float  # of drawing, answering, and learning from it
    same: Contrast  # his later drawings
    others: Contrast  # everything of the others


@dataclass(frozen=True)
class Crossing:
    """All writers. Contrasts are (before, after)."""

    model: str  # version everybody begins with
    taught: int  # drawings of each writer
    teachers: tuple[Teacher, ...]
    same: Contrast  # every later drawing, read by its own writer's model
    others: Contrast | None  # every drawing, as most models of others read it; None: there is only one writer
    better: int  # models that read the others better than before
    worse: int
    seconds: float  # of all of it


def cross(
    recorded: RecordedGlyphs,
    writers: Sequence[str],
    home: Home,
    model: str,
    *,
    taught: int = TAUGHT,
    trainer: Trainer | None = None,
    retrain_every: int | None = None,
    kind: str | None = None,
    network_alone: bool = False,
    report: Callable[[int, int], None] | None = None,
) -> Crossing:
    """Teach with each of `writers` (classes in turn), and read. Everything is written under `home`.

    With a `trainer` the network is retrained after the last drawing (and after every `retrain_every`); else what is
    learnt between two retrainings is all. `report`: writers done, of how many. Raises StudioError: a writer has no
    drawings left to be tested on, and what a replay raises.
    """
    if not writers:
        raise StudioError(f"there is no writer with more than {taught} drawings: teach fewer (--limit N)")
    began = perf_counter()
    hands = [_with_ink(Choice((writer,), in_turn=True).of(recorded)) for writer in writers]
    for writer, (glyphs, _) in zip(writers, hands, strict=True):
        if len(glyphs) <= taught:
            raise StudioError(
                f'"{writer}" has {len(glyphs)} drawings, and {taught} are taught: none is left to test on; '
                "teach fewer (--limit N), or name other writers"
            )
    labels = np.array([label for glyphs, _ in hands for label in glyphs.labels], np.str_)
    images = np.concatenate([pictures for _, pictures in hands])
    owner = np.repeat(np.arange(len(hands)), [len(glyphs) for glyphs, _ in hands])
    place = np.concatenate([np.arange(len(glyphs)) for glyphs, _ in hands])
    begun = str(ModelLibrary(shipped("models"), home.models).resolve(model).folder)  # later the newest is another one
    base, before = "", np.zeros(0, np.bool_)
    after = np.zeros((len(hands), len(labels)), np.bool_)
    told = []
    for number, (writer, (glyphs, _)) in enumerate(zip(writers, hands, strict=True)):
        clock = TurnedClock()
        file = home.root / f"crossing-{number}.h5"
        with session_in(home, clock, model=begun, gallery=_new(file), network_alone=network_alone) as session:
            if not base:
                base, before = session.recognizer.version, _right(session.still(), images, labels)
            started = perf_counter()
            first = rows_of(glyphs, range(taught))
            result = replay(
                first, session, clock, trainer if retrain_every else None,
                retrain_every=retrain_every, kind=kind,
            )  # fmt: skip
            accepted = _retrained(session, trainer, kind)
            seconds = perf_counter() - started
            after[number] = _right(session.still(), images, labels)
            version = session.recognizer.version
            session.gallery.close(fold=False)  # its journal has everything, and a fold takes a process a writer
        mine, later = owner == number, place >= taught
        told.append(
            Teacher(
                writer, result.corrections, version, accepted, seconds,
                paired(("before", "after"), before[mine & later], after[number, mine & later]),
                paired(("before", "after"), before[~mine], after[number, ~mine]),
            )
        )  # fmt: skip
        if report is not None:
            report(number + 1, len(hands))
    tested = place >= taught
    own = after[owner, np.arange(len(labels))]
    better, worse = (sum(np.sign(_gain(one.others)) == sign for one in told) for sign in (1, -1))
    return Crossing(
        base,
        taught,
        tuple(told),
        paired(("before", "after"), before[tested], own[tested]),
        _by_most(before, after, owner) if len(hands) > 1 else None,
        int(better),
        int(worse),
        perf_counter() - began,
    )


def _with_ink(glyphs: RecordedGlyphs) -> tuple[RecordedGlyphs, Images]:
    """Those of which there is something to see, with their pictures (n, 28, 28)."""
    pictures = [normalise.glyph(drawing) for drawing in glyphs.drawings]
    rows = [row for row, picture in enumerate(pictures) if picture is not None]
    return rows_of(glyphs, rows), np.array([pictures[row] for row in rows], np.uint8).reshape(-1, 28, 28)


def _new(file: Path) -> Path:
    if file.exists():
        raise StudioError(f"{file} is there already: name an empty folder with --home, or none")
    return file


def _retrained(session: Session, trainer: Trainer | None, kind: str | None) -> bool | None:
    if trainer is None:
        return None
    return retrain(session, trainer, trials=len(session.gallery.trials()), kind=kind).accepted


def _right(quick: Quick, images: Images, labels: NDArray[np.str_]) -> NDArray[np.bool_]:
    """Is each of n images read rightly, and surely? -> (n,)."""
    answers = [quick.predict(image) for image in images]
    return np.array([one.label == label and not one.unsure for one, label in zip(answers, labels, strict=True)])


def _gain(contrast: Contrast) -> int:
    return contrast.second.count - contrast.first.count


def _by_most(before: NDArray[np.bool_], after: NDArray[np.bool_], owner: NDArray[np.int64]) -> Contrast:
    """Every drawing once, as most of the models of others read it; where they are divided, as before."""
    models = np.arange(len(after))[:, None] != owner[None, :]
    lead = 2 * (after & models).sum(axis=0) - models.sum(axis=0)
    return paired(("before", "after"), before, np.where(lead == 0, before, lead > 0))
