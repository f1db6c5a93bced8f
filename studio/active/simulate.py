"""What active learning saves: labelling replayed with labels that are known.

A pool of images whose labels are hidden is asked for in batches, as a strategy chooses; after each the model is trained
on all that was answered, from the same beginning, and read on a test part that nobody asks for. Every strategy starts
with the same images, drawn at random, and is run with the same seeds, so that they differ in nothing but what they ask.

A curve is the mean over the seeds; its band goes from the worst to the best of them. How many labels a strategy needs
for an accuracy is read from the mean curve, on a straight line between two batches.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from studio.active.candidates import Candidates
from studio.active.pieces import Pieces
from studio.active.strategies import strategy_of
from studio.errors import StudioError

ACCURACIES = (0.9, 0.95, 0.97)  # for which the labels are counted
RANDOM = "random"

Images = NDArray[np.uint8]
Labels = NDArray[np.str_]
Rows = NDArray[np.int64]
Point = tuple[int, float]  # labels, accuracy


class Learner(Protocol):
    """What is taught: see `training.relearn`. It begins anew each time it learns."""

    @property
    def name(self) -> str:
        """What it is, in words."""

    @property
    def classes(self) -> tuple[str, ...]:
        """The columns of its answers."""

    def learn(self, images: Images, labels: Labels, seed: int, pause: Callable[[], None] = ...) -> None:
        """Learn images (n, 28, 28) with labels (n,) and nothing else; equal seeds, equal outcomes."""

    def answers(
        self, images: Images, pause: Callable[[], None] = ...
    ) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """Probabilities (n, C), and features (n, F), of images (n, 28, 28)."""

    def close(self) -> None:
        """Leave nothing behind."""


@dataclass(frozen=True, eq=False)
class Task:
    """What is asked for, and what is judged by. Nothing is in both."""

    images: Images  # (n, 28, 28)
    labels: Labels  # (n,)
    test_images: Images  # (m, 28, 28)
    test_labels: Labels  # (m,)
    name: str = ""

    @property
    def classes(self) -> tuple[str, ...]:
        """Every label there is, in order."""
        return tuple(np.unique(np.concatenate([self.labels, self.test_labels])).tolist())


@dataclass(frozen=True)
class Plan:
    """What is replayed."""

    strategies: tuple[str, ...]
    pool: int = 20_000  # images, drawn from the task's anew for every seed
    start: int = 100  # of them that are labelled at random first
    batch: int = 100
    until: int = 1_000  # labels
    seeds: int = 5

    def check(self) -> None:
        """Raises StudioError, in one line, for what cannot be replayed."""
        for name in self.strategies:
            strategy_of(name)
        if not self.strategies or len(set(self.strategies)) < len(self.strategies):
            raise StudioError("name strategies, each once: --strategies random,default")
        for name, value, least in (
            ("pool", self.pool, 1), ("start", self.start, 0), ("batch", self.batch, 1), ("seeds", self.seeds, 1)
        ):  # fmt: skip
            if value < least:
                raise StudioError(f"--{name} {value} cannot be replayed; give {least} or more")
        if not self.start < self.until:
            raise StudioError(f"--until {self.until} is no more than --start {self.start}; give more")

    def limited(self, task: Task) -> Plan:
        """The plan for what a task has. Raises StudioError: too little."""
        pool = min(self.pool, len(task.images))
        until = min(self.until, pool)
        if not self.start < until:
            raise StudioError(f"{task.name or 'the pool'} has {pool} images: not more than --start {self.start}")
        return replace(self, pool=pool, until=until)

    @property
    def trainings(self) -> int:
        """How many there will be: those to start with are shared by the strategies."""
        return self.seeds * (1 + len(self.strategies) * math.ceil((self.until - self.start) / self.batch))


@dataclass(frozen=True)
class Run:
    """One strategy with one seed."""

    strategy: str
    seed: int
    curve: tuple[Point, ...]


@dataclass(frozen=True)
class Summary:
    """One strategy over its seeds."""

    strategy: str
    curve: tuple[Point, ...]  # means
    low: tuple[float, ...]  # the worst seed at each point of the curve
    high: tuple[float, ...]  # the best
    labels_to: dict[float, int | None]  # by accuracy; None: not reached
    labels_range: dict[float, tuple[int, int | None]]  # of the single seeds: fewest and most; most None: not reached
    share: float | None = None  # of random's labels that it needs for the accuracy random ends with

    def values(self) -> dict[str, Any]:
        """What the command line prints as JSON."""
        return {
            "curve": [[labels, round(accuracy, 5)] for labels, accuracy in self.curve],
            "low": [round(value, 5) for value in self.low],
            "high": [round(value, 5) for value in self.high],
            "labels_to": {f"{accuracy:g}": labels for accuracy, labels in self.labels_to.items()},
            "labels_range": {f"{accuracy:g}": list(both) for accuracy, both in self.labels_range.items()},
            "share_of_random": None if self.share is None else round(self.share, 4),
        }


def simulate(task: Task, learner: Learner, plan: Plan, pause: Callable[[], None] = lambda: None) -> Pieces[list[Run]]:
    """Every strategy of `plan` with every seed; pauses after every training, and yields the share that is done.

    `pause` is called more often, and may end it by raising. Raises StudioError: the plan cannot be replayed.
    """
    plan.check()
    plan = plan.limited(task)
    runs: list[Run] = []
    done = 0
    for seed in range(plan.seeds):
        order = np.random.default_rng([seed, 0]).permutation(len(task.images))[: plan.pool]
        began: tuple[float, Candidates] | None = None
        for name in plan.strategies:
            replayed = _Replayed(task, learner, name, seed, order, pause)
            if began is None:
                began = replayed.begin(plan.start)
                done += 1
                yield done / plan.trainings
            replayed.go_on(plan.start, *began)
            while len(replayed.asked) < plan.until:
                replayed.ask(min(plan.batch, plan.until - len(replayed.asked)))
                done += 1
                yield done / plan.trainings
            runs.append(Run(name, seed, tuple(replayed.curve)))
    return runs


class _Replayed:
    """One run under way."""

    def __init__(
        self, task: Task, learner: Learner, name: str, seed: int, order: Rows, pause: Callable[[], None]
    ) -> None:
        self._task, self._learner, self._seed, self._pause = task, learner, seed, pause
        self._strategy = strategy_of(name)
        self._order = order  # rows of the task that are in the pool
        self._random = np.random.default_rng([seed, 1])
        self.asked = order[:0]
        self._left = order
        self.curve: list[Point] = []
        self._candidates: Candidates | None = None

    def begin(self, start: int) -> tuple[float, Candidates]:
        """Train on the first `start` of the pool; what all strategies begin with."""
        self.asked, self._left = self._order[:start], self._order[start:]
        return self._train()

    def go_on(self, start: int, accuracy: float, candidates: Candidates) -> None:
        """As if this run had begun so itself."""
        self.asked, self._left = self._order[:start], self._order[start:]
        self.curve, self._candidates = [(start, accuracy)], candidates

    def ask(self, count: int) -> None:
        """Ask for `count` more, and train."""
        assert self._candidates is not None
        chosen = np.array(list(self._strategy(self._candidates, count, self._random)), np.int64)
        self.asked = np.concatenate([self.asked, self._left[chosen]])
        self._left = np.delete(self._left, chosen)
        accuracy, self._candidates = self._train()
        self.curve.append((len(self.asked), accuracy))

    def _train(self) -> tuple[float, Candidates]:
        """Learn what was asked; the accuracy on the test part, and what is left."""
        task, learner = self._task, self._learner
        learner.learn(task.images[self.asked], task.labels[self.asked], self._seed, self._pause)
        classes = learner.classes
        test, _ = learner.answers(task.test_images, self._pause)
        accuracy = float((np.array(classes)[test.argmax(axis=1)] == task.test_labels).mean())
        labels = task.labels[self.asked]
        taught = np.array([np.count_nonzero(labels == label) for label in classes], np.int64)
        probabilities, features = learner.answers(task.images[self._left], self._pause)
        return accuracy, Candidates.of(probabilities, features, taught)


def summaries(runs: Sequence[Run]) -> tuple[Summary, ...]:
    """One for each strategy, in the order they were run."""
    names = dict.fromkeys(run.strategy for run in runs)
    means = {name: _mean([run for run in runs if run.strategy == name]) for name in names}
    goal = means[RANDOM].curve[-1] if RANDOM in means else None
    found = []
    for one in means.values():
        needed = None if goal is None else labels_to(one.curve, goal[1])
        share = None if goal is None or needed is None else needed / goal[0]
        found.append(replace(one, share=share))
    return tuple(found)


def _mean(runs: Sequence[Run]) -> Summary:
    labels = [at for at, _ in runs[0].curve]
    accuracies = np.array([[accuracy for _, accuracy in run.curve] for run in runs])
    curve = tuple(zip(labels, map(float, accuracies.mean(axis=0)), strict=True))
    needed = {goal: [labels_to(run.curve, goal) for run in runs] for goal in ACCURACIES}
    return Summary(
        runs[0].strategy,
        curve,
        tuple(map(float, accuracies.min(axis=0))),
        tuple(map(float, accuracies.max(axis=0))),
        {goal: labels_to(curve, goal) for goal in ACCURACIES},
        {goal: _range(found) for goal, found in needed.items() if any(one is not None for one in found)},
    )


def _range(found: Sequence[int | None]) -> tuple[int, int | None]:
    reached = [one for one in found if one is not None]
    return min(reached), (max(reached) if len(reached) == len(found) else None)


def labels_to(curve: Sequence[Point], goal: float) -> int | None:
    """Labels from which on a curve has reached an accuracy for the first time; None: it has not."""
    before: Point | None = None
    for labels, accuracy in curve:
        if accuracy >= goal:
            if before is None or accuracy == before[1]:
                return labels
            share = (goal - before[1]) / (accuracy - before[1])
            return math.ceil(before[0] + share * (labels - before[0]))
        before = labels, accuracy
    return None
