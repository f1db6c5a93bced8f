"""Does the control's interval hold the true accuracy? Sessions of the real queue over images whose labels are known.

Every session is one of the program's own, with its reserve, its order, its rankings and what it learns meanwhile, in a
home that is gone afterwards; only the person is made up, and always answers truly. In the middle another model takes
over. Beside the pool there are images of the same kind that are never asked: the share of them that the serving model,
with all it was taught, reads rightly and surely is the truth. It moves while the session goes on, so what
`active.evidence` says in the end is compared with its mean since that model took over, and with its value in the end.
Nobody is swayed by a suggestion here: it is counted how many sessions said so at any look.

``python -m studio.experiments.control_coverage [IMAGES] [--sessions N] [--items N] [--pool N]`` prints the table;
without images it takes those of the base set that nothing trains on.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from studio.active.evidence import Evidence, evidence
from studio.active.pieces import finished
from studio.active.questions import Question
from studio.active.ranking import answers
from studio.errors import StudioError
from studio.experiments.scratch import TurnedClock, home_to_measure_in, session_in
from studio.formats.images import read_images
from studio.gallery.pool import NewItems, Pool
from studio.paths import find_home
from studio.session import Asked, Session
from studio.session.queue import Queue
from studio.settings import Settings
from studio.stats import Share
from studio.training.base import find_mnist, load_base

MODELS = ("nn", "compact")  # one after the other
EVERY = 20  # answers between two looks, when it also learns what there is to learn


@dataclass(frozen=True, eq=False)
class Labelled:
    """Images whose labels are known."""

    images: NDArray[np.uint8]  # (n, 28, 28)
    labels: NDArray[np.str_]  # (n,)

    def part(self, rows: NDArray[np.int64]) -> Labelled:
        """Those rows of it."""
        return Labelled(self.images[rows], self.labels[rows])


@dataclass(frozen=True)
class Outcome:
    """What became of one session; accuracies are of the model that served last."""

    n: int  # random items
    estimate: float  # of the control
    low: float
    high: float
    mean: float  # true, while it served
    end: float  # true, in the end
    chosen: float  # of all items that were not random
    swayed: bool  # did it say at any look that suggestions may sway?


class Truth:
    """How good the model of a session is, by images that nobody asks for."""

    def __init__(self, apart: Labelled) -> None:
        self._apart = apart
        self._answers: dict[str, tuple[NDArray[np.float32], NDArray[np.float32]]] = {}

    def of(self, session: Session) -> float:
        """The share that it reads rightly and surely now."""
        model = session.still()
        recognizer = model.recognizer
        if recognizer.version not in self._answers:
            self._answers[recognizer.version] = finished(answers(self._apart.images, recognizer))
        shares, classes = model.shares(*self._answers[recognizer.version])
        said = np.array(classes)[shares.argmax(axis=1)]
        unsure = recognizer.unsure(self._apart.images, shares, classes)
        return float(((said == self._apart.labels) & ~unsure).mean())


def play(
    session: Session, queue: Queue, clock: TurnedClock, labels: Sequence[str], items: int, truth: Truth
) -> Outcome:
    """Answer so many items of the pool, whose labels these are; the last of `MODELS` takes over in the middle."""
    true: list[float] = []
    swayed = False
    for number in range(items):
        if number == items // 2:
            session.models.serve(MODELS[-1])
            true.clear()
        if number % EVERY == 0:
            swayed = swayed or _sways(_said(session))
            true.append(truth.of(session))
            session.settle()
        if queue.due and (work := queue.begin_ranking()) is not None:
            queue.take_ranking(work.number, finished(work.pieces()))
        _answer(queue, clock, labels)
    found = _said(session)
    share, (low, high) = found.serving, found.interval
    version = session.recognizer.version
    asked = [(Question.of(trial.page), trial) for trial in session.gallery.trials() if trial.model == version]
    chosen = [trial.correct for question, trial in asked if question is not None and not question.random]
    estimate = 0.5 if share.value is None else share.value
    swayed = swayed or _sways(found)
    return Outcome(
        share.n, estimate, low, high, float(np.mean(true)), truth.of(session), float(np.mean(chosen)), swayed
    )  # fmt: skip


def _said(session: Session) -> Evidence:
    return evidence(session.gallery.trials(), session.recognizer.version)


def _sways(found: Evidence) -> bool:
    low, high = found.agreement.interval
    return found.agreement.told and not low < 0 < high


def _answer(queue: Queue, clock: TurnedClock, labels: Sequence[str]) -> None:
    if queue.current is None:
        raise StudioError("the pool is too small: nothing is left to ask")
    label = labels[queue.current.item.id]
    clock.advance(1)
    if isinstance(queue.answer(label), Asked):  # a new class is asked for twice
        queue.answer(label)


def sessions(known: Labelled, count: int, items: int, pool: int) -> list[Outcome]:
    """So many sessions, each with a seed and a pool of its own. Raises StudioError: there are too few images."""
    if len(known.labels) < 2 * pool or pool < 2 * items:
        raise StudioError(
            f"{len(known.labels):,} images are too few: twice a pool of {pool:,}, and that twice {items:,}"
        )
    return [_session(known, seed, items, pool) for seed in range(count)]


def _session(known: Labelled, seed: int, items: int, pool: int) -> Outcome:
    rng = np.random.default_rng(seed)
    rows = rng.permutation(len(known.labels))
    asked, apart = known.part(rows[:pool]), known.part(rows[pool : 2 * pool])
    clock = TurnedClock()
    with home_to_measure_in() as home:
        with Pool.open(home.gallery) as filled:
            filled.add(NewItems(asked.images, range(pool)), Path("known"), 1.0)
        with (
            session_in(home, clock, model=MODELS[0], settings=Settings()) as session,
            closing(Queue(session, rng)) as queue,
        ):
            queue.refresh()
            return play(session, queue, clock, asked.labels.tolist(), items, Truth(apart))


def table(found: Sequence[Outcome]) -> list[str]:
    """The table in Markdown."""
    mean = np.array([(one.n, one.high - one.low, one.mean, one.end, one.estimate, one.chosen) for one in found]).mean(0)
    held = [
        Share(sum(one.low <= one.mean <= one.high for one in found), len(found)),
        Share(sum(one.low <= one.end <= one.high for one in found), len(found)),
    ]
    names = (
        "sessions", "n", "width", "true, mean", "true, end", "control", "not random", "holds mean", "holds end",
        "swayed",
    )  # fmt: skip
    figures = [f"{len(found):,}", f"{mean[0]:.1f}", f"{100 * mean[1]:.1f} points"]
    figures += [f"{100 * figure:.1f} %" for figure in mean[2:]]
    figures += [f"{one.count} of {one.n} ({100 * one.low:.0f} to {100 * one.high:.0f} %)" for one in held]
    figures += [f"{sum(one.swayed for one in found)} of {len(found)}"]
    return [f"| {' | '.join(names)} |", "|---" * len(names) + "|", f"| {' | '.join(figures)} |"]


def _known(images: Path | None) -> Labelled:
    if images is not None:
        found = read_images(images, None, as_is=False, part="test")
        if found.labels is None:
            raise StudioError(f"{images} has no labels: they must be known")
        return Labelled(found.images, np.array(found.labels, np.str_))
    parts = load_base("auto", find_mnist(find_home())).judged
    held = [parts["validation"], parts["test"]]
    return Labelled(np.concatenate([part[0] for part in held]), np.concatenate([part[1] for part in held]))


def main(arguments: Sequence[str]) -> int:
    """Print the table; returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m studio.experiments.control_coverage")
    parser.add_argument("images", type=Path, nargs="?")
    parser.add_argument("--sessions", type=int, default=20)
    parser.add_argument("--items", type=int, default=300)
    parser.add_argument("--pool", type=int, default=2_000)
    asked = parser.parse_args(arguments)
    try:
        found = sessions(_known(asked.images), max(1, asked.sessions), max(2, asked.items), asked.pool)
    except StudioError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    sys.stdout.write("\n".join(table(found)) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
