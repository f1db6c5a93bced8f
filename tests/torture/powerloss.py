"""Let the power fail at a thousand moments of saving, editing and folding, and look at what is left.

A session with the gallery is recorded once (`tests.torture.recording`): answers, imports, edits and undos, refusals of
a full disk, folds with records saved between their steps, closings and openings. The fold does in this process what its
child does elsewhere, so that its writes are recorded, too. Then a folder is made as a power failure may have left it,
and opened: it must be the gallery as it was last acknowledged, or that and the one change under way.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from unittest.mock import patch

from studio.errors import StudioError
from studio.gallery import folder as folder_module
from studio.gallery.fold import fold
from studio.gallery.store import Gallery, verify
from tests.torture.kills import Expected, found
from tests.torture.recording import PAGES, FolderSynced, Named, Recorder, Said, Step, Synced, after_power_loss
from tests.torture.writer import Writer

CHANGES = 70  # in one session
FOLD_AFTER = 12


class InlineFold:
    """Stands in for the fold's child process: runs here, when it is told to."""

    def __init__(self, gallery: Path, through: int) -> None:
        self._gallery, self._through = gallery, through
        self._answer: dict[str, Any] | None = None

    @property
    def running(self) -> bool:
        """Until it was told to run."""
        return self._answer is None

    def run(self, step: Any = lambda _: None) -> None:
        """Fold now."""
        self._answer = {"last": fold(self._gallery, self._through, step=step)}

    def result(self, timeout: float = 0.0) -> dict[str, Any]:
        """As `FoldProcess.result`."""
        if self._answer is None:
            self.run()
        assert self._answer is not None
        return self._answer

    def stop(self) -> None:
        """It never ran."""


@dataclass
class Losses:
    """What a thousand power failures came to."""

    states: int = 0
    acknowledged: int = 0  # changes that had to be there, over all states
    lost: int = 0  # states in which the gallery was not what was acknowledged
    unreadable: int = 0  # states in which it did not open or verify
    within_folds: int = 0  # states in which a new file was written or put in place
    torn: int = 0  # states in which something was not on the disk
    trouble: list[str] = field(default_factory=list)


def lose_power(folder: Path, states: int, seed: int, *, each: int = 100, to_the_end: bool = True) -> Losses:
    """Open `states` galleries that a power failure left, `each` of one session; else only up to the first trouble."""
    losses = Losses()
    for session in range(0, states, each):
        choose = random.Random(f"{seed}-{session}")
        place = folder / str(session)
        place.mkdir()
        steps = record(place, choose)
        for number in range(session, min(states, session + each)):
            if to_the_end or not losses.trouble:
                _fail_once(place / str(number), steps, choose, losses, number)
    return losses


def record(folder: Path, choose: random.Random) -> Sequence[Step]:
    """What one session does to the gallery ``g.h5`` in `folder`."""
    recorder = Recorder(folder)
    path = folder / "g.h5"
    changes = 0
    with recorder.recording(), _inline_folds() as folds:
        while changes < CHANGES:
            gallery = Gallery.open(path, fold_after=FOLD_AFTER)
            writer = Writer(gallery, choose, recorder.say, without={"flood", "back up"})
            for _ in range(choose.randint(1, 50)):
                _change(writer, recorder, choose)
                changes += 1
                if folds and folds[-1].running and choose.random() < 0.3:
                    folds[-1].run(lambda _: _change(writer, recorder, choose))  # noqa: B023 - called at once
            gallery.close(fold=choose.random() < 0.5)
    return recorder.steps


def _change(writer: Writer, recorder: Recorder, choose: random.Random) -> None:
    """One change, which the disk may refuse."""
    recorder.trouble = choose.choices(["", "write", "sync"], [92, 4, 4])[0]
    try:
        writer.step()
    except StudioError:
        recorder.say("refused")
    recorder.trouble = ""


@contextmanager
def _inline_folds() -> Iterator[list[InlineFold]]:
    folds: list[InlineFold] = []

    def start(gallery: Path, through: int) -> InlineFold:
        folds.append(InlineFold(gallery, through))
        return folds[-1]

    with patch.object(folder_module, "start", start):
        yield folds


def _fail_once(folder: Path, steps: Sequence[Step], choose: random.Random, losses: Losses, number: int) -> None:
    end = _moment(steps, choose)
    left = after_power_loss(steps[:end], choose, choose.choice(PAGES))
    folder.mkdir()
    for name, data in left.items():
        (folder / name).write_bytes(data)
    expected, under_way, acknowledged = _said(steps[:end])
    losses.states += 1
    losses.acknowledged += acknowledged
    losses.within_folds += any("folding" in name for name in left)
    losses.torn += not isinstance(steps[end - 1], FolderSynced | Synced | Said)
    try:
        held, problems = _held(folder / "g.h5")
    except StudioError as error:
        losses.unreadable += 1
        losses.trouble.append(f"state {number}, step {end}: {error}")
        return
    if problems:
        losses.unreadable += 1
        losses.trouble.append(f"state {number}, step {end}: {problems}")
    after = expected.copy()
    if under_way is not None:
        after.happen(under_way)
    if held not in (expected, after):
        losses.lost += 1
        told = f"{len(held.samples)} samples, {len(expected.samples)} acknowledged"
        losses.trouble.append(f"state {number}, step {end}: {told}")


def _moment(steps: Sequence[Step], choose: random.Random) -> int:
    """After how many steps the power fails; every other time around a fold's."""
    folding = [n for n, step in enumerate(steps, 1) if isinstance(step, Named) and "folding" in step.name + step.was]
    if folding and choose.random() < 0.5:
        return min(len(steps), max(1, choose.choice(folding) + choose.randint(-4, 12)))
    return choose.randint(1, len(steps))


def _held(path: Path) -> tuple[Expected, tuple[str, ...]]:
    """What the gallery holds, and what `verify` says is wrong with it."""
    if not any(file.name.startswith(path.name) for file in path.parent.iterdir()):
        return Expected(), ()
    try:
        problems = verify(path).problems
    except StudioError as error:
        if "there is no gallery" not in str(error):
            raise
        problems = ()
    gallery = Gallery.open(path)
    gallery.close(fold=False)
    if not any("journal" in file.name or file.name == path.name for file in path.parent.iterdir()):
        return Expected(), problems
    return found(path), problems


def _said(steps: Sequence[Step]) -> tuple[Expected, dict[str, Any] | None, int]:
    """What was acknowledged, what was under way, and how many changes were acknowledged."""
    expected, under_way, count = Expected(), None, 0
    for step in steps:
        if not isinstance(step, Said):
            continue
        if isinstance(step.line, dict):
            under_way = step.line
            continue
        if step.line == "ack" and under_way is not None:
            expected.happen(under_way)
            count += 1
        under_way = None
    return expected, under_way, count
