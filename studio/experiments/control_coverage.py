"""Does the control's interval hold the true accuracy? Sessions of the queue over images whose labels are known.

A session answers so many items, of which a share is drawn at random; the others come in the order of a strategy. Where
the random ones come from makes a difference: from a *reserve* that was put aside before anything was asked, which no
strategy sees, or from what the strategy has *left*, which is the easier the more it has taken away. Both are tried.
Nothing is trained: models that ship give the answers, one after the other where the model changes within a session.
What `active.evidence` says at the end is compared with the true accuracy of the version that serves then, on the whole
pool. ``python -m studio.experiments.control_coverage IMAGES`` prints the table; "not sure" counts as not right.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from studio.active.evidence import evidence
from studio.active.pieces import finished
from studio.active.questions import Question
from studio.active.ranking import rank
from studio.active.strategies import strategy_of
from studio.errors import StudioError
from studio.formats.images import read_images
from studio.gallery.records import Trial
from studio.paths import shipped
from studio.recognition.recognizer import Recognizer
from studio.stats import Share

ITEMS = 300
RANDOM = 0.12  # of them
RESERVE = 0.2  # of the pool
SESSIONS = (20, 200)
RUNS = (("nn",), ("compact",), ("nn", "compact"))  # models of a session, in turn

Flags = NDArray[np.bool_]
Rows = NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class Judged:
    """One version over the whole pool of N images."""

    version: str
    right: Flags  # (N,)
    order: Rows  # (n,) what a strategy asks for, the first first


@dataclass(frozen=True)
class Coverage:
    """What came of many sessions."""

    inside: Share  # sessions whose interval held the accuracy on the whole pool
    n: float  # random items of the version that served last, mean
    width: float  # of the interval, mean
    truth: float  # accuracy of that version on the whole pool
    estimate: float  # of the control, mean
    chosen: float  # accuracy on the chosen items, mean: what the control is for


def judged(images: NDArray[np.uint8], labels: Sequence[str], recognizer: Recognizer, strategy: str) -> Judged:
    """What a model makes of every image, and what a strategy asks for first."""
    seeded = np.random.default_rng(0)
    found = finished(rank(images, recognizer, strategy_of(strategy), min(2 * ITEMS, len(images)), seeded))
    best = np.array(found.classes)[found.probabilities.argmax(axis=1)]
    right = (best == np.array(labels)) & ~recognizer.unsure(images, found.probabilities)
    return Judged(found.version, right, found.order)


def session(
    versions: Sequence[Judged], rng: np.random.Generator, *, reserve: bool, items: int = ITEMS, share: float = RANDOM
) -> list[Trial]:
    """The trials of one session; the versions serve equally long, one after the other."""
    total = len(versions[0].right)
    left, kept = np.ones(total, np.bool_), np.ones(total, np.bool_)
    if reserve:
        kept = rng.random(total) < RESERVE
    trials: list[Trial] = []
    for number, version in enumerate(versions):
        order = version.order[~kept[version.order]] if reserve else version.order
        waiting = iter(order.tolist())
        for _ in range(items * number // len(versions), items * (number + 1) // len(versions)):
            random = bool(rng.random() < share)
            row = int(rng.choice(np.flatnonzero(left & kept))) if random else next(one for one in waiting if left[one])
            left[row] = False
            trials.append(_trial(len(trials), version, row, random))
    return trials


def _trial(number: int, version: Judged, row: int, random: bool) -> Trial:
    said = "right" if version.right[row] else "wrong"
    return Trial(number, number, "right", said, 1.0, False, version.version, "", float(number), Question(random).page)


def coverage(versions: Sequence[Judged], sessions: int, *, reserve: bool) -> Coverage:
    """Of so many sessions, each with a seed of its own."""
    last = versions[-1]
    truth = float(last.right.mean())
    rows = []
    for seed in range(sessions):
        trials = session(versions, np.random.default_rng(seed), reserve=reserve)
        found = evidence(trials, last.version).serving
        chosen = [one.correct for one in trials if one.page == Question().page and one.model == last.version]
        value = truth if found.value is None else found.value
        rows.append((found.low <= truth <= found.high, found.n, found.high - found.low, value, np.mean(chosen)))
    inside, n, width, estimate, on_chosen = np.array(rows, np.float64).T
    return Coverage(
        Share(int(inside.sum()), sessions), float(n.mean()), float(width.mean()), truth, float(estimate.mean()),
        float(on_chosen.mean()),
    )  # fmt: skip


def table(rows: Iterable[tuple[str, int, Coverage]]) -> list[str]:
    """The table in Markdown."""
    lines = ["| session | sessions | n | width | true | control | chosen items | interval holds |", "|---" * 8 + "|"]
    for name, sessions, one in rows:
        figures = " | ".join(f"{100 * figure:.1f} %" for figure in (one.truth, one.estimate, one.chosen))
        width = f"{one.n:.1f} | {100 * one.width:.1f} points"
        lines.append(f"| {name} | {sessions:,} | {width} | {figures} | {_said(one.inside)} |")
    return lines


def _said(share: Share) -> str:
    return f"{100 * (share.value or 0):.1f} % ({100 * share.low:.1f} to {100 * share.high:.1f})"


def main(arguments: Sequence[str]) -> int:
    """Print the table for the labelled images or strokes named by the only argument."""
    if len(arguments) != 1:
        sys.stderr.write("usage: python -m studio.experiments.control_coverage IMAGES\n")
        return 2
    found = read_images(Path(arguments[0]), None, as_is=False, part="test")
    if found.labels is None or len(found) <= 2 * ITEMS:
        raise StudioError(f"{arguments[0]} is no pool to try it on: it needs labels and more than {2 * ITEMS} images")
    kinds = dict.fromkeys(kind for run in RUNS for kind in run)
    models = {
        kind: judged(found.images, found.labels, Recognizer.load(shipped("models") / kind), "default") for kind in kinds
    }
    rows = [
        (
            f"{', then '.join(run)}; {where}",
            sessions,
            coverage([models[kind] for kind in run], sessions, reserve=reserve),
        )
        for run in RUNS
        for where, reserve in (("reserve", True), ("left", False))
        for sessions in SESSIONS
    ]
    sys.stdout.write("\n".join(table(rows)) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
