"""The control: that it is a random part of the pool, and what it estimates."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from studio.active.control import RESERVE, in_reserve
from studio.active.questions import LEFT, Question
from studio.gallery.pool import NewItems, Pool
from studio.session.queue_order import Order


def keys(count: int, seed: int = 0) -> np.ndarray:
    return np.random.default_rng(seed).integers(0, 2**64, count, dtype=np.uint64)


def test_that_the_reserve_is_a_fifth_and_always_the_same() -> None:
    found = keys(20_000)
    kept = in_reserve(found)
    assert abs(kept.mean() - RESERVE) < 0.015
    assert np.array_equal(in_reserve(found[::-1]), kept[::-1]), "whatever else is in the pool"
    assert not len(in_reserve(found[:0]))


def test_that_the_reserve_has_nothing_to_do_with_the_size_of_a_key() -> None:
    found = np.sort(keys(20_000))
    halves = [in_reserve(half).mean() for half in np.array_split(found, 4)]
    assert max(halves) - min(halves) < 0.03


def test_that_control_items_estimate_the_accuracy_on_the_pool_though_a_strategy_takes_the_hard_ones(
    tmp_path: Path,
) -> None:
    """What is left over by the strategy would not: it is the easy part."""
    images = np.random.default_rng(0).integers(0, 256, (2_000, 28, 28), dtype=np.uint8)
    gaps, naive = [], []
    with Pool.open(tmp_path / "gallery.h5") as pool:
        pool.add(NewItems(images, range(len(images))), Path("/scans"), 1.0)
        for seed in range(60):
            rng = np.random.default_rng(seed)
            right = rng.random(2_000) < 0.8
            hard = np.where(right, rng.random(2_000), 1 + rng.random(2_000))  # a strategy that finds every mistake
            order = Order(pool, rng)
            order.renew(np.zeros(0, np.uint64))
            candidates = order.candidates(np.zeros(0, np.uint64))
            order.rank(candidates[np.argsort(-hard[candidates])].tolist())
            asked: dict[int, Question] = {}
            while len(asked) < 300:
                drawn = order.next(lambda number: number not in asked, 0.12, 0.0)  # noqa: B023
                assert drawn is not None
                asked[drawn[0]] = drawn[1]
            control = [number for number, question in asked.items() if question.random]
            gaps.append(right[control].mean() - right.mean())
            rest = np.setdiff1d(np.arange(2_000), list(asked))
            naive.append(right[rng.permutation(rest)[:40]].mean() - right.mean())
    assert abs(np.mean(gaps)) < 0.025
    assert np.mean(naive) > 0.03


def test_that_a_page_says_all_of_a_question_and_is_read_back() -> None:
    for random in (False, True):
        for hidden in (False, True):
            for left in ("", *LEFT):
                question = Question(random=random, hidden=hidden, left=left)
                assert Question.of(question.page) == question
    assert Question(grid=True).page == "queue grid"
    assert Question.of("queue grid") == Question(grid=True)
    assert Question(random=True, left="skipped").page == "queue random skipped"
    assert Question.of("draw") is None
