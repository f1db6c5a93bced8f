"""Beside the prediction stands which rule makes it "not sure", and the share that no label has."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray
from pytestqt.qtbot import QtBot

from studio.recognition.recognizer import Prediction
from studio.ui.draw.unsure_rule import UnsureRule

INK = np.full((28, 28), 255, np.uint8)
DOT = np.zeros((28, 28), np.uint8)
DOT[13:15, 13:15] = 255


@pytest.fixture
def rule(qtbot: QtBot) -> UnsureRule:
    made = UnsureRule()
    qtbot.addWidget(made)
    made.set_threshold(0.11)
    return made


def prediction(shares: dict[str, float], pair: tuple[str, str] | None = None, *, unsure: bool = True) -> Prediction:
    label = max(shares, key=lambda one: shares[one])
    probabilities = np.array(list(shares.values()), np.float32)
    return Prediction(label, shares[label], probabilities, tuple(shares), "nn-0", unsure, pair=pair)


def test_that_an_answer_that_is_sure_leaves_the_threshold_quiet(rule: UnsureRule) -> None:
    rule.show_prediction(prediction({"7": 0.57, "1": 0.43}, unsure=False), INK)
    assert (rule.rule.text(), rule.figure.text()) == ("not sure below", "11\N{NO-BREAK SPACE}%")
    assert rule.rule.property("tone") == "grey"
    assert not rule.rest.text()


@pytest.mark.parametrize(
    ("shares", "pair", "glyph", "words"),
    [
        ({"7": 0.06, "1": 0.05}, None, INK, "not sure below"),
        ({"1": 0.678, "7": 0.322}, None, DOT, "only a dot"),
        ({"O": 0.5, "0": 0.5}, ("O", "0"), INK, "look-alikes"),
    ],
)
def test_that_the_rule_that_made_it_not_sure_is_named(
    rule: UnsureRule,
    shares: dict[str, float],
    pair: tuple[str, str] | None,
    glyph: NDArray[np.uint8],
    words: str,
) -> None:
    rule.show_prediction(prediction(shares, pair), glyph)
    assert rule.rule.text() == words
    assert rule.rule.property("tone") == "warning"
    rule.show_nothing()
    assert (rule.rule.text(), rule.rule.property("tone")) == ("not sure below", "grey")


def test_that_the_share_of_none_of_the_labels_is_told(rule: UnsureRule) -> None:
    rule.show_prediction(prediction({"7": 0.002, "1": 0.001}), INK)
    assert (rule.none.text(), rule.rest.text()) == ("none of them", "99.7\N{NO-BREAK SPACE}%")


def test_that_a_threshold_has_the_room_of_any_number_before_it_is_laid_out(rule: UnsureRule) -> None:
    figure = rule.figure
    assert figure.minimumWidth() >= figure.fontMetrics().horizontalAdvance("100\N{NO-BREAK SPACE}%")
