"""Calibration: probabilities that are right as often as they say, and a threshold that refuses what it promises."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studio.recognition.recognizer import softmax
from studio.training import calibrate


def answers(n: int, sharpness: float, *, strangers: bool = False) -> tuple[np.ndarray, np.ndarray]:
    """Logits (n, 5) that are `sharpness` times too large, and classes drawn from what they should have been."""
    random = np.random.default_rng(3)
    logits: np.ndarray = random.normal(3 if strangers else 0, 2, (n, 5)).astype(np.float32)
    shares = softmax(logits, strangers=strangers)
    shares /= shares.sum(axis=1, keepdims=True)
    columns = (shares.cumsum(axis=1) > random.random((n, 1))).argmax(axis=1)
    return logits * np.float32(sharpness), columns


@given(st.floats(0.3, 3.0))
@settings(max_examples=12, deadline=None)
def test_that_the_temperature_undoes_how_sharp_the_logits_are(sharpness: float) -> None:
    logits, columns = answers(6_000, sharpness)
    assert calibrate.temperature(logits, columns) == pytest.approx(sharpness, rel=0.12)


def test_that_the_right_temperature_leaves_little_error_and_a_wrong_one_much() -> None:
    logits, columns = answers(20_000, 2.5)

    def error(temperature: float) -> float:
        shares = softmax((logits / np.float32(temperature)).astype(np.float32))
        return calibrate.calibration_error(shares.max(axis=1), shares.argmax(axis=1) == columns)

    assert error(calibrate.temperature(logits, columns)) < 0.02 < 0.08 < error(1.0)


def test_that_strangers_take_part_in_the_temperature() -> None:
    logits, columns = answers(6_000, 1.0, strangers=True)
    found = calibrate.temperature(logits, columns, strangers=True)
    assert found < calibrate.temperature(logits, columns), "what is never right gets less"


def test_that_an_answer_always_right_and_certain_has_no_error() -> None:
    assert calibrate.calibration_error(np.ones(5, np.float32), np.ones(5, bool)) == 0
    assert calibrate.calibration_error(np.ones(5, np.float32), np.zeros(5, bool)) == 1


def test_that_the_threshold_refuses_the_share_it_is_given() -> None:
    top = np.random.default_rng(0).random(10_000).astype(np.float32)
    assert (top < calibrate.unsure_below(top, 0.01)).mean() == pytest.approx(0.01, abs=0.001)


def test_that_what_a_row_lacks_of_one_is_the_stranger() -> None:
    logits = np.array([[0.0, 0.0], [100.0, 0.0], [-100.0, -100.0]], np.float32)
    shares = softmax(logits, strangers=True)
    np.testing.assert_allclose(shares.sum(axis=1), [2 / 3, 1, 0], atol=1e-6)
    np.testing.assert_allclose(softmax(logits).sum(axis=1), 1, atol=1e-6)
