"""Strategies: what all of them keep to, and what each asks for first."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.active.candidates import SAME, Candidates
from studio.active.strategies import DEFAULT, STRATEGIES, strategy_of
from studio.errors import StudioError

UNCERTAIN = ("least-confidence", "margin", "entropy")


def candidates(seed: int, count: int, classes: int = 4, features: int = 3) -> Candidates:
    """Any; some of them twice, some rows lack of 1, some have no features at all."""
    rng = np.random.default_rng(seed)
    shares = rng.dirichlet(np.full(classes, 0.3), count).astype(np.float32) * rng.choice([1, 0.6], (count, 1))
    vectors = rng.normal(size=(count, features)).astype(np.float32) * rng.choice([0, 1, 5], (count, 1))
    twice = rng.integers(0, max(count, 1), count // 2)
    shares[: count // 2], vectors[: count // 2] = shares[twice], vectors[twice]
    return Candidates.of(shares.astype(np.float32), vectors.astype(np.float32), rng.integers(0, 50, classes))


def asked(name: str, of: Candidates, n: int, seed: int = 0) -> list[int]:
    return list(strategy_of(name)(of, n, np.random.default_rng(seed)))


@pytest.mark.parametrize("name", STRATEGIES)
@given(seed=st.integers(0, 10**6), count=st.integers(0, 40), classes=st.integers(1, 5), n=st.integers(0, 50))
def test_that_a_strategy_asks_for_nothing_twice_and_for_as_many_as_wanted_or_there_are(
    name: str, seed: int, count: int, classes: int, n: int
) -> None:
    found = asked(name, candidates(seed, count, classes), n, seed)
    assert len(found) == min(n, count)
    assert len(set(found)) == len(found)
    assert set(found) <= set(range(count))
    assert all(type(index) is int for index in found)


@pytest.mark.parametrize("name", STRATEGIES)
@given(seed=st.integers(0, 10**6))
def test_that_equal_seeds_ask_for_the_same(name: str, seed: int) -> None:
    of = candidates(seed, 60)
    before = [of.probabilities.copy(), of.features.copy()]
    assert asked(name, of, 20, seed) == asked(name, of, 20, seed)
    assert np.array_equal(before[0], of.probabilities), "what is asked must not change what is asked about"
    assert np.array_equal(before[1], of.features)


def clear_and_torn() -> Candidates:
    """Four sure ones of two classes, one torn between the two (2), one lying far off (5)."""
    shares = np.array([[0.99, 0.01], [0.98, 0.02], [0.51, 0.49], [0.02, 0.98], [0.03, 0.97], [0.6, 0.4]], np.float32)
    vectors = np.array([[3, 0], [3, 0.5], [2, 2], [0, 3], [0.5, 3], [-4, -4]], np.float32)
    return Candidates.of(shares, vectors)


@pytest.mark.parametrize("name", UNCERTAIN)
def test_that_the_most_uncertain_comes_first(name: str) -> None:
    assert asked(name, clear_and_torn(), 2) == [2, 5]


def test_that_a_stranger_is_asked_for_before_anything_the_model_knows() -> None:
    known = clear_and_torn()
    shares = np.concatenate([known.probabilities, [[0.01, 0.0]]]).astype(np.float32)
    of = Candidates.of(shares, np.concatenate([known.features, [[1, -3]]]).astype(np.float32))
    assert of.probabilities[-1].sum() == pytest.approx(1)
    for name in UNCERTAIN:
        assert asked(name, of, 1) == [6], name


@pytest.mark.parametrize("name", [name for name in STRATEGIES if name not in ("random", "acquainted-margin")])
def test_that_no_ten_alike_are_asked_for_in_a_row(name: str) -> None:
    rng = np.random.default_rng(3)
    alike = np.tile([[0.5, 0.5, 0.0]], (200, 1)), np.tile([[4.0, 1.0, 0.0]], (200, 1)) + rng.normal(0, 1e-3, (200, 3))
    others = rng.dirichlet([0.6, 0.6, 0.6], 200), rng.normal(0, 3, (200, 3))
    shares, vectors = (np.concatenate(both).astype(np.float32) for both in zip(alike, others, strict=True))
    found = np.array(asked(name, Candidates.of(shares, vectors), 30)) < 200
    assert not any(found[at : at + 10].all() for at in range(21)), found.astype(int)


def test_that_what_is_alike_comes_in_the_end_where_there_is_nothing_else() -> None:
    shares = np.tile([[0.5, 0.5]], (5, 1)).astype(np.float32)
    vectors = np.array([[1, 0], [1, 0], [1, 0], [-1, 0], [-1, 0]], np.float32)
    of = Candidates.of(shares, vectors)
    assert list(of.diverse(range(5), 5)) == [0, 3, 1, 2, 4]
    assert list(of.diverse(range(5), 2)) == [0, 3]
    assert float(of.directions[0] @ of.directions[1]) >= SAME


@pytest.mark.parametrize(("surest", "like"), [(0.79, "random"), (0.81, "margin")])
def test_that_what_a_model_hardly_knows_is_asked_at_random_and_only_then_what_it_is_torn_about(
    surest: float, like: str
) -> None:
    rng = np.random.default_rng(5)
    best = np.clip(surest + rng.normal(0, 0.1, 400), 0.55, 1)
    best += surest - best.mean()
    shares = np.column_stack([best, 1 - best]).astype(np.float32)
    of = Candidates.of(shares, rng.normal(0, 1, (400, 6)).astype(np.float32))
    assert of.confidence == pytest.approx(surest, abs=1e-3)
    assert asked("acquainted-margin", of, 30) == asked(like, of, 30)
    assert asked("acquainted-margin", of, 30) != asked("margin" if like == "random" else "random", of, 30)


def heaps() -> Candidates:
    """Five heaps of gradients, far from each other: 200, 100, 50, 20 and 5 images."""
    rng = np.random.default_rng(0)
    centres = np.eye(5, dtype=np.float32) * 10
    heap = np.repeat(np.arange(5), [200, 100, 50, 20, 5])
    vectors = centres[heap] + rng.normal(0, 0.05, (375, 5))
    return Candidates.of(np.full((375, 2), 0.5, np.float32), vectors.astype(np.float32))


@pytest.mark.parametrize(("name", "n"), [("gradient", 5), ("balanced", 5), ("cluster-margin", 40)])
def test_that_a_batch_is_spread_over_what_there_is(name: str, n: int) -> None:
    of = heaps()
    heap = of.features.argmax(axis=1)
    for seed in range(5):
        assert set(heap[asked(name, of, n, seed)].tolist()) == set(range(5)), "one of every heap, the small ones too"


def test_that_gradients_are_compared_as_if_they_had_been_written_out() -> None:
    of = candidates(7, 30)
    errors = of.probabilities.copy()
    errors[np.arange(30), errors.argmax(axis=1)] -= 1
    written = (errors[:, :, None] * of.features[:, None, :]).reshape(30, -1)
    found = asked("gradient", of, 30)
    assert found[0] == np.square(written).sum(axis=1).argmax()
    apart = np.square(written[:, None] - written[None]).sum(axis=2)
    for place in range(1, 30):
        nearest = apart[:, found[:place]].min(axis=1)
        if nearest.max() > 1e-4:
            assert nearest[found[place]] > 1e-7, "what is there already is not drawn while something else is left"


def test_that_a_class_with_few_labels_weighs_more() -> None:
    rng = np.random.default_rng(1)
    shares = np.tile([[0.6, 0.4], [0.4, 0.6]], (100, 1)).astype(np.float32)
    vectors = rng.normal(0, 1, (200, 6)).astype(np.float32)
    of = Candidates.of(shares, vectors, np.array([2_000, 3]))
    even = Candidates.of(shares, vectors, np.array([10, 10]))
    rare = [
        np.mean([index % 2 for index in asked("balanced", one, 40, seed)]) for one in (of, even) for seed in (0, 1, 2)
    ]
    assert min(rare[:3]) > max(rare[3:])


def test_that_random_asks_for_any() -> None:
    of = clear_and_torn()
    firsts = {asked("random", of, 1, seed)[0] for seed in range(60)}
    assert firsts == set(range(6))


def test_that_the_default_is_one_of_them_and_another_name_is_refused() -> None:
    assert strategy_of("default") is STRATEGIES[DEFAULT]
    with pytest.raises(StudioError, match='no strategy "best"; there are default, random'):
        strategy_of("best")


def test_that_candidates_which_are_no_numbers_are_refused() -> None:
    shares, vectors = np.full((3, 2), 0.5, np.float32), np.zeros((3, 4), np.float32)
    with pytest.raises(ValueError, match="not numbers"):
        Candidates.of(shares * np.float32(np.nan), vectors)
    with pytest.raises(ValueError, match="features"):
        Candidates.of(shares, vectors[:2])
    with pytest.raises(ValueError, match="taught"):
        Candidates.of(shares, vectors, np.zeros(3, np.int64))
