"""Who comes next: what is random, what a strategy chose, and what became of the control."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from studio.active.control import in_reserve
from studio.active.questions import Question
from studio.gallery.pool import ANSWERED, MACHINE, OPEN, SKIPPED, Mark, NewItems, Pool
from studio.gallery.pool_audit import Audit, Labelled, write_audit
from studio.session.queue_order import Order

COUNT = 400
NONE = np.zeros(0, np.uint64)


def images(count: int, seed: int = 0) -> np.ndarray:
    return np.random.default_rng(seed).integers(0, 256, (count, 28, 28), dtype=np.uint8)


@pytest.fixture
def pool(tmp_path: Path) -> Iterator[Pool]:
    with Pool.open(tmp_path / "gallery.h5") as opened:
        opened.add(NewItems(images(COUNT), range(COUNT)), Path("/scans"), 1.0)
        yield opened


def kept(pool: Pool) -> set[int]:
    return set(np.flatnonzero(in_reserve(pool.keys(range(len(pool))))).tolist())


def ordered(pool: Pool, seed: int = 0) -> Order:
    order = Order(pool, np.random.default_rng(seed))
    order.renew(NONE)
    return order


def all_of(order: Order, control: float = 0.12) -> list[tuple[int, Question]]:
    found: dict[int, Question] = {}
    while (one := order.next(lambda number: number not in found, control, 0.0)) is not None:
        found[one[0]] = one[1]
    return list(found.items())


def label(pool: Pool, items: set[int], audit: set[int], when: float = 10.0, seen: int | None = COUNT) -> None:
    """Let a model have labelled `items`."""
    write_audit(pool, Audit("nn-0", when, tuple(Labelled(number, "1", 0.9) for number in sorted(audit)), seen))
    pool.mark(Mark(number, MACHINE, "1", probability=0.9, version="nn-0", time=when) for number in items - audit)


def test_that_what_is_drained_when_nothing_else_is_left_is_random_but_no_partner_to_compare_with(pool: Pool) -> None:
    order = ordered(pool)
    order.rank(sorted(set(range(COUNT)) - kept(pool)))
    found = all_of(order)
    drained = found[-30:]
    assert all(question.random and question.unchosen for _, question in drained)
    assert not any(question.unchosen for _, question in found[:200])
    assert {number for number, question in found if question.random} == kept(pool)


def test_that_before_a_ranking_and_by_chance_nothing_was_chosen(pool: Pool) -> None:
    assert all(question.unchosen for _, question in all_of(ordered(pool)))
    order = ordered(pool)
    order.rank(range(0, COUNT, 2), chosen=False)
    assert all(question.unchosen for _, question in all_of(order))


def test_that_once_the_rest_is_labelled_nothing_that_was_there_is_random(pool: Pool) -> None:
    order = ordered(pool)
    order.ask_first([(0, Question(random=True))])
    label(pool, set(range(100, 300)), set(range(100, 140)))
    order.renew(NONE)
    found = all_of(order)
    assert order.reserve == 0
    assert not any(question.random for _, question in found)
    assert {number for number, _ in found} == set(range(COUNT)) - set(range(140, 300))
    later = pool.add(NewItems(images(200, 1), range(200)), Path("/more"), 20.0)
    order.renew(NONE)
    random = {number for number, question in all_of(order) if question.random}
    assert random == kept(pool) & set(later), "what came in later has a control of its own"


@pytest.mark.parametrize("seen", [None, COUNT])
def test_that_an_audit_is_asked_first_and_in_random_order_and_no_strategy_has_it(pool: Pool, seen: int | None) -> None:
    audit = set(range(100, 140))
    label(pool, set(range(100, 300)), audit, seen=seen)
    orders = [ordered(pool, seed) for seed in range(20)]
    first_halves = []
    for order in orders:
        assert not audit & set(order.candidates(NONE).tolist())
        order.rank(range(COUNT - 1, -1, -1))
        asked = [number for number, _ in all_of(order)[:40]]
        assert set(asked) == audit
        first_halves.append(np.mean(asked[:20]))
    assert abs(np.mean(first_halves) - np.mean(sorted(audit))) < 2, "hard ones are not among the first, nor the last"
    assert len(set(first_halves)) > 10


def test_that_taking_machine_labels_back_at_once_leaves_the_control_as_it_was(pool: Pool) -> None:
    labelled = set(range(100, 300))
    label(pool, labelled, set())
    assert ordered(pool).reserve == 0
    pool.mark(Mark(number, OPEN) for number in labelled)
    assert ordered(pool).reserve == len(kept(pool))
    pool.mark([Mark(min(kept(pool) - labelled), SKIPPED, time=11.0)])
    assert ordered(pool).reserve == 0, "what remains of it is what the model was sure of"


def test_that_a_reserve_item_answered_before_the_rest_was_labelled_costs_nothing(pool: Pool) -> None:
    pool.mark([Mark(min(kept(pool)), ANSWERED, "1", 0, time=5.0)])
    label(pool, {1, 2, 3}, set())
    pool.mark(Mark(number, OPEN) for number in (1, 2, 3))
    assert ordered(pool).reserve == len(kept(pool)) - 1


def test_that_a_labelling_that_labelled_nothing_ends_no_control(pool: Pool) -> None:
    label(pool, set(), set(), seen=0)
    pool.mark([Mark(min(kept(pool)), SKIPPED, time=11.0)])
    assert ordered(pool).reserve == len(kept(pool)) - 1


def test_that_with_a_damaged_audit_nothing_is_called_random(pool: Pool) -> None:
    (pool.folder / "audit.json").write_text("{")
    assert not any(question.random for _, question in all_of(ordered(pool)))


def test_that_what_was_reopened_is_no_control_and_says_so_after_the_journal_was_begun_anew(pool: Pool) -> None:
    number = min(kept(pool))
    pool.mark([Mark(number, SKIPPED)])
    pool.mark([Mark(number, OPEN)])
    assert pool.in_state(OPEN) == (number,)
    assert pool.counts()[OPEN] == COUNT
    gallery = pool.folder.with_name("gallery.h5")
    pool.close()
    for _ in range(25):
        with Pool.open(gallery) as again:
            again.mark([Mark(0, OPEN)])
    with Pool.open(gallery) as again:
        asked = dict(all_of(ordered(again)))
        assert asked[number].reopened
        assert not asked[number].random
