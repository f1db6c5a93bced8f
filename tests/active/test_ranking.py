"""Ranking a pool by the model that ships."""

from __future__ import annotations

import numpy as np
import pytest

from studio.active.pieces import Piecework, finished
from studio.active.ranking import PIECE, rank
from studio.active.strategies import STRATEGIES, strategy_of
from studio.paths import shipped
from studio.recognition.recognizer import Recognizer
from studio.training.base import load_small


@pytest.fixture(scope="module")
def compact() -> Recognizer:
    return Recognizer.load(shipped("models") / "compact")


@pytest.fixture(scope="module")
def digits() -> np.ndarray:
    return load_small()[0][::4]


@pytest.mark.parametrize("name", STRATEGIES)
def test_that_a_ranking_says_what_to_ask_and_what_the_model_said(
    name: str, compact: Recognizer, digits: np.ndarray
) -> None:
    shown: list[float] = []
    found = finished(rank(digits, compact, strategy_of(name), 25, np.random.default_rng(0), ["1", "x"]), shown.append)
    assert len(set(found.order.tolist())) == len(found.order) == 25
    assert shown == sorted(shown)
    assert 0 < shown[0] < shown[-1] <= 1
    assert np.array_equal(found.probabilities, compact.probabilities(digits))
    first = int(found.order[0])
    best = int(found.probabilities[first].argmax())
    assert found.said(first) == (compact.spec.classes[best], found.probabilities[first, best])
    assert found.version == compact.version


def test_that_margins_rank_what_the_model_is_torn_about_first(compact: Recognizer, digits: np.ndarray) -> None:
    found = finished(rank(digits, compact, strategy_of("margin"), 10, np.random.default_rng(0)))
    two = np.sort(found.probabilities, axis=1)[:, -2:]
    margins = two[:, 1] - two[:, 0]
    assert margins[found.order].max() <= np.sort(margins)[30]


def test_that_a_ranking_pauses_between_pieces_and_can_be_dropped(compact: Recognizer, digits: np.ndarray) -> None:
    work = Piecework(rank(digits, compact, strategy_of("default"), 40, np.random.default_rng(0)))
    steps = 0
    while work.step():
        steps += 1
    assert steps >= len(digits) // PIECE + 2


def test_that_nothing_to_rank_is_no_error(compact: Recognizer) -> None:
    found = finished(
        rank(np.zeros((0, 28, 28), np.uint8), compact, strategy_of("default"), 5, np.random.default_rng(0))
    )
    assert not len(found.order)
    assert found.probabilities.shape == (0, 10)
