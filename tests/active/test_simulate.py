"""Labelling replayed: fair to every strategy, the same each time, and read as it is said."""

from __future__ import annotations

from dataclasses import replace

import pytest

from studio.active.pieces import Piecework, finished
from studio.active.simulate import Plan, Run, labels_to, simulate, summaries
from studio.active.strategies import STRATEGIES
from studio.errors import StudioError
from tests.active.learning import NearestMean, task

PLAN = Plan(("random", "default"), pool=200, start=10, batch=20, until=75, seeds=2)


def test_that_every_strategy_begins_alike_and_asks_up_to_the_end_in_batches() -> None:
    learner = NearestMean()
    runs = finished(simulate(task(), learner, PLAN))
    assert [(run.strategy, run.seed) for run in runs] == [
        ("random", 0), ("default", 0), ("random", 1), ("default", 1)
    ]  # fmt: skip
    for run in runs:
        assert [labels for labels, _ in run.curve] == [10, 30, 50, 70, 75]
    assert runs[0].curve[0] == runs[1].curve[0]
    assert runs[0].curve != runs[1].curve
    assert learner.learnt == [(n, seed) for seed in (0, 1) for n in (10, 30, 50, 70, 75, 30, 50, 70, 75)]
    assert len(learner.learnt) == PLAN.trainings


def test_that_what_is_asked_is_not_asked_again_and_what_was_asked_stays() -> None:
    learner = NearestMean()
    finished(simulate(task(), learner, replace(PLAN, seeds=1, strategies=("margin",))))
    for before, after in zip(learner.seen[:-1], learner.seen[1:], strict=True):
        assert after.startswith(before)
    pictures = [learner.seen[-1][at : at + 784] for at in range(0, len(learner.seen[-1]), 784)]
    assert len(set(pictures)) == len(pictures) == 75


@pytest.mark.parametrize("name", STRATEGIES)
def test_that_a_simulation_is_the_same_each_time(name: str) -> None:
    plan = replace(PLAN, strategies=(name,))
    assert finished(simulate(task(), NearestMean(), plan)) == finished(simulate(task(), NearestMean(), plan))


def test_that_it_pauses_after_every_training_and_says_how_far_it_is() -> None:
    work = Piecework(simulate(task(), NearestMean(), PLAN))
    shown = []
    while work.step():
        shown.append(work.fraction)
    assert shown == pytest.approx([(n + 1) / 18 for n in range(18)])


def test_that_whoever_watches_can_end_it() -> None:
    def stop() -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        finished(simulate(task(), NearestMean(), PLAN, stop))


def test_that_a_pool_smaller_than_planned_is_asked_for_as_a_whole() -> None:
    runs = finished(simulate(task(), NearestMean(), Plan(("random",), start=100, batch=150, until=5_000, seeds=1)))
    assert [labels for labels, _ in runs[0].curve] == [100, 250, 300]
    with pytest.raises(StudioError, match="blobs has 300 images: not more than --start 300"):
        finished(simulate(task(), NearestMean(), Plan(("random",), start=300, until=400)))


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"strategies": ("best",)}, 'no strategy "best"'),
        ({"strategies": ()}, "each once"),
        ({"strategies": ("margin", "margin")}, "each once"),
        ({"batch": 0}, "--batch 0"),
        ({"seeds": 0}, "--seeds 0"),
        ({"start": 75}, "--until 75 is no more than --start 75"),
    ],
)
def test_that_a_plan_which_cannot_be_is_refused(changes: dict[str, object], said: str) -> None:
    with pytest.raises(StudioError, match=said):
        finished(simulate(task(), NearestMean(), replace(PLAN, **changes)))  # type: ignore[arg-type]


def test_that_labels_to_an_accuracy_are_read_from_a_straight_line() -> None:
    curve = ((100, 0.8), (200, 0.9), (300, 0.85), (400, 0.95))
    assert labels_to(curve, 0.8) == 100
    assert labels_to(curve, 0.7) == 100
    assert labels_to(curve, 0.85) == 150
    assert labels_to(curve, 0.9) == 200
    assert labels_to(curve, 0.9001) == 351
    assert labels_to(curve, 0.96) is None


def test_that_a_summary_is_the_mean_of_the_seeds_and_its_band_the_worst_and_the_best() -> None:
    runs = [
        Run("margin", 0, ((100, 0.8), (200, 0.94), (300, 0.96))),
        Run("random", 0, ((100, 0.8), (200, 0.84), (300, 0.92))),
        Run("margin", 1, ((100, 0.7), (200, 0.90), (300, 0.94))),
        Run("random", 1, ((100, 0.7), (200, 0.86), (300, 0.88))),
    ]
    margin, random = summaries(runs)
    assert (margin.strategy, random.strategy) == ("margin", "random")
    assert [value for _, value in margin.curve] == pytest.approx([0.75, 0.92, 0.95])
    assert margin.low == pytest.approx((0.7, 0.9, 0.94))
    assert margin.high == pytest.approx((0.8, 0.94, 0.96))
    assert margin.labels_to == {0.9: 189, 0.95: 300, 0.97: None}
    assert margin.labels_range == {0.9: (172, 200), 0.95: (250, None)}
    assert random.labels_range == {0.9: (275, None)}
    assert random.share == pytest.approx(1.0)
    assert margin.share == pytest.approx(189 / 300)
    values = margin.values()
    assert values["curve"][1] == [200, 0.92]
    assert values["labels_to"] == {"0.9": 189, "0.95": 300, "0.97": None}
    assert summaries(runs[::2])[0].share is None, "without random there is nothing to compare with"
