"""What a warm start learns from: drawings by their labels, the base set by what the old model says to it."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from numpy.typing import NDArray

from studio.paths import shipped
from studio.recognition.recognizer import Recognizer, softmax
from studio.recognition.spec import DIGITS, KINDS, ModelSpec, NNLayers
from studio.training import warm
from studio.training.examples import Examples

SPEC = ModelSpec("nn", layers=NNLayers(12, 0.0, 8))
RECIPE = warm.WarmStart(
    rehearsal=6, temperature=3.0, weight=2.0, passes=5, fewest=10, most=40, shares=(0.7, 0.5), drawings=4, copies=3
)
RANDOM = np.random.default_rng(0)
DRAWN = RANDOM.integers(0, 256, (8, 28, 28), dtype=np.uint8)
BASE = RANDOM.integers(0, 256, (50, 28, 28), dtype=np.uint8)
NUMBERS = np.array([str(k % 10) for k in range(50)])
NONE = np.array([], np.str_)
NOTHING = DRAWN[:0], np.zeros(0, np.int64)


@pytest.fixture(scope="module")
def parent() -> Recognizer:
    return Recognizer.load(shipped("models") / "nn")


def rehearsal(parent: Recognizer, n: int = 50, labels: NDArray[np.str_] = NUMBERS) -> warm.Rehearsal:
    return warm.Rehearsal.of(parent, BASE[:n], labels[:n], 40, 1, lambda: None)


def batches(rehearsed: Examples, steps: int = 10) -> tuple[Examples, NDArray[np.int32]]:
    labels = np.arange(8) % 3
    return warm.batches(
        SPEC, RECIPE, (DRAWN, labels), NOTHING, rehearsed, steps, np.random.default_rng(1), lambda: None
    )


def test_that_a_batch_is_drawings_and_rehearsal(parent: Recognizer) -> None:
    examples, rows = batches(rehearsal(parent).softened(SPEC, DIGITS, NONE, 3.0))
    assert rows.shape == (10, 4 + 6)
    drawn = 8 * (1 + 3)
    assert (rows[:, :4] < drawn).all()
    assert ((rows[:, 4:] >= drawn) & (rows[:, 4:] < len(examples))).all()
    assert np.array_equal(examples.images[:8], DRAWN)
    assert examples.weights[:drawn].tolist() == [2.0] * drawn
    assert examples.targets[:8].argmax(axis=1).tolist() == (np.arange(8) % 3).tolist()


def test_that_rehearsal_asks_for_the_old_answers(parent: Recognizer) -> None:
    old = rehearsal(parent).softened(SPEC, DIGITS, NONE, 3.0)
    np.testing.assert_allclose(old.targets, softmax(parent.logits(old.images) / np.float32(3)), atol=1e-6)
    assert (old.temperatures == 3).all()


def test_that_an_added_class_has_no_share_in_the_old_answers(parent: Recognizer) -> None:
    wider = replace(SPEC, classes=(*DIGITS, "A"))
    old = rehearsal(parent).softened(wider, DIGITS, np.array(["A"]), 3.0)
    assert old.targets.shape == (40, 11)
    assert not old.targets[:, 10].any()


def test_that_what_is_taught_now_is_rehearsed_as_a_stranger_no_more(parent: Recognizer) -> None:
    labels = np.array(["7", "a", "A", "B", ""] * 10)
    every = rehearsal(parent, labels=labels)
    kept = every.softened(replace(SPEC, classes=(*DIGITS, "A")), DIGITS, np.array(["A", "7"]), 3.0)
    expected = np.isin(every.labels, ["7", "B", ""])
    assert np.array_equal(kept.images, every.images[expected])


def test_that_without_a_base_set_nothing_is_rehearsed(parent: Recognizer) -> None:
    examples, rows = batches(rehearsal(parent, 0).softened(SPEC, DIGITS, NONE, 3.0))
    assert rows.shape == (10, 4)
    assert len(examples) == 32


def test_that_a_small_base_set_is_shown_more_often(parent: Recognizer) -> None:
    old = rehearsal(parent, 5)
    assert len(old.images) == 40
    assert len(np.unique(old.images, axis=0)) > 5, "each in a distortion of its own"


def test_that_equal_seeds_rehearse_equal_images(parent: Recognizer) -> None:
    first, second = rehearsal(parent), rehearsal(parent)
    assert np.array_equal(first.images, second.images)
    assert np.array_equal(first.logits, second.logits)


def test_that_drawn_characters_of_an_added_class_are_learnt_with_the_drawings() -> None:
    spec = replace(SPEC, classes=(*DIGITS, "A"))
    mine, drawn = (DRAWN, np.full(8, 10)), (BASE, np.full(50, 10))
    examples, rows = warm.batches(
        spec, RECIPE, mine, drawn, Examples.labelled(DRAWN[:0], mine[1][:0], 11), 20, RANDOM, lambda: None
    )
    assert np.array_equal(examples.images[-50:], BASE)
    assert (rows >= 8 * (1 + 3)).any()


def test_that_many_drawings_are_copied_less(parent: Recognizer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(warm, "MOST_COPIES", 8)
    examples, _ = batches(rehearsal(parent, 0).softened(SPEC, DIGITS, NONE, 3.0))
    assert len(examples) == 8 + 8


def test_that_a_stop_is_heard_between_pieces(parent: Recognizer) -> None:
    def stop() -> None:
        raise KeyError

    with pytest.raises(KeyError):
        warm.Rehearsal.of(parent, BASE, NUMBERS, 40, 1, stop)
    nothing = rehearsal(parent, 0).softened(SPEC, DIGITS, NONE, 3.0)
    with pytest.raises(KeyError):
        warm.batches(SPEC, RECIPE, (DRAWN, np.zeros(8, int)), NOTHING, nothing, 10, RANDOM, stop)


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
    assert set(warm.GROWING) == set(KINDS)
    for recipe in (*warm.RECIPES.values(), *warm.GROWING.values()):
        assert list(recipe.shares) == sorted(recipe.shares, reverse=True)
        assert 0 < recipe.shares[-1] < recipe.shares[0] <= 1
