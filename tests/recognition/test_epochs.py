"""The curves of a card: few points however long the training, read strictly."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from studio.errors import StudioError
from studio.recognition.card import ModelCard
from studio.recognition.epochs import MOST, EpochPoint, kept
from tests.recognition.conftest import a_card

POINTS = (EpochPoint(1, 2.3, 0.1, 0.2, 0.5), EpochPoint(2, 1.1, 0.6))


def test_that_a_card_keeps_its_curves() -> None:
    card = replace(a_card("nn-1"), history=POINTS)
    assert ModelCard.from_json(card.to_json()) == card


def test_that_an_older_card_has_none() -> None:
    values = json.loads(a_card("nn-1").to_json())
    del values["history"]
    assert ModelCard.from_json(json.dumps(values)).history == ()


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"accuracy": 2}, '"accuracy" must be'),
        ({"loss": None}, '"loss" must be'),
        ({"more": 1}, 'unknown field "more"'),
    ],
)
def test_that_a_point_which_cannot_be_is_refused(change: dict[str, object], said: str) -> None:
    values = json.loads(replace(a_card("nn-1"), history=POINTS).to_json())
    values["history"][0] |= change
    with pytest.raises(StudioError, match=said):
        ModelCard.from_json(json.dumps(values))


def test_that_epochs_out_of_order_are_refused() -> None:
    card = replace(a_card("nn-1"), history=POINTS[::-1])
    with pytest.raises(StudioError, match="epochs in their order"):
        ModelCard.from_json(card.to_json())


@pytest.mark.parametrize("count", [0, 1, MOST, MOST + 1, 20_000])
def test_that_a_long_training_keeps_few_points_and_the_last(count: int) -> None:
    points = kept([EpochPoint(number, 1 / 3 * 1e15, 1 / 3) for number in range(1, count + 1)])
    assert len(points) == min(count, len(points))
    assert len(points) <= MOST
    assert [point.epoch for point in points][-1:] == [count][:count]
    card = replace(a_card("nn-1"), history=points)
    assert ModelCard.from_json(card.to_json()) == card
