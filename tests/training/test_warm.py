"""What a warm start learns from: drawings by their labels, the base set by what the old model says to it."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from studio.recognition.recognizer import softmax
from studio.recognition.spec import KINDS, ModelSpec, NNLayers
from studio.training import networks, warm

SPEC = ModelSpec("nn", classes=("0", "1", "2"), layers=NNLayers(12, 0.0, 8))
RECIPE = warm.WarmStart(
    rehearsal=6, temperature=3.0, weight=2.0, passes=5, fewest=10, most=40, shares=(0.7, 0.5), drawings=4, copies=3
)
RANDOM = np.random.default_rng(0)
DRAWN = RANDOM.integers(0, 256, (8, 28, 28), dtype=np.uint8)
BASE = RANDOM.integers(0, 256, (50, 28, 28), dtype=np.uint8)


@pytest.fixture(scope="module")
def model() -> Any:
    networks.reset(0)
    return networks.build(SPEC)


def batches(model: Any, base: int, steps: int = 10) -> tuple[Any, NDArray[np.int32]]:
    labels = np.arange(8) % 3
    return warm.batches(
        model, SPEC, RECIPE, (DRAWN, labels), BASE[:base], steps, np.random.default_rng(1), lambda: None
    )


def test_that_a_batch_is_drawings_and_rehearsal(model: Any) -> None:
    examples, rows = batches(model, 50)
    assert rows.shape == (10, 4 + 6)
    drawn = 8 * (1 + 3)
    assert (rows[:, :4] < drawn).all()
    assert ((rows[:, 4:] >= drawn) & (rows[:, 4:] < len(examples))).all()
    assert np.array_equal(examples.images[:8], DRAWN)
    assert examples.weights[:drawn].tolist() == [2.0] * drawn
    assert examples.targets[:8].argmax(axis=1).tolist() == (np.arange(8) % 3).tolist()


def test_that_rehearsal_asks_for_the_old_answers(model: Any) -> None:
    examples, _ = batches(model, 50)
    old = examples.images[32:]
    expected = softmax(networks.logits_of(model, old) / np.float32(3))
    np.testing.assert_allclose(examples.targets[32:], expected, atol=1e-6)
    assert (examples.temperatures[32:] == 3).all()


def test_that_without_a_base_set_nothing_is_rehearsed(model: Any) -> None:
    examples, rows = batches(model, 0)
    assert rows.shape == (10, 4)
    assert len(examples) == 32


def test_that_a_small_base_set_is_shown_more_often(model: Any) -> None:
    examples, rows = batches(model, 5, steps=20)
    assert len(examples) == 32 + 20 * 6
    assert sorted(set(rows[:, 4:].ravel().tolist())) == list(range(32, 32 + 120)), "each in a distortion of its own"


def test_that_many_drawings_are_copied_less(model: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(warm, "MOST_COPIES", 8)
    examples, _ = batches(model, 0)
    assert len(examples) == 8 + 8


def test_that_a_stop_is_heard_between_pieces(model: Any) -> None:
    def stop() -> None:
        raise KeyError

    with pytest.raises(KeyError):
        warm.batches(model, SPEC, RECIPE, (DRAWN, np.zeros(8, int)), BASE, 10, RANDOM, stop)


@pytest.mark.parametrize(
    ("drawings", "epochs", "expected"),
    [(4, None, (10, 10)), (40, None, (40, 4)), (400, None, (40, 1)), (40, 3, (30, 3)), (1, 1, (1, 1))],
)
def test_that_the_length_follows_the_drawings_within_bounds(
    drawings: int, epochs: int | None, expected: tuple[int, int]
) -> None:
    assert RECIPE.steps(drawings, epochs) == expected


def test_that_every_kind_has_a_recipe_that_grows_more_cautious() -> None:
    assert set(warm.RECIPES) == set(KINDS)
    for recipe in warm.RECIPES.values():
        assert list(recipe.shares) == sorted(recipe.shares, reverse=True)
        assert 0 < recipe.shares[-1] < recipe.shares[0] <= 1
