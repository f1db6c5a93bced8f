"""A card survives its file, says which of its fields is wrong, and older ones are read."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from studio.errors import StudioError
from studio.recognition.card import ModelCard
from tests.recognition.conftest import a_card, changed


def test_that_a_card_survives_its_file() -> None:
    card = replace(a_card("cnn-12"), parent="cnn-3", base="mnist", base_digest="ab" * 32)
    assert ModelCard.from_json(card.to_json()) == card


def test_that_an_older_card_says_nothing_of_a_temperature() -> None:
    assert ModelCard.from_json(changed(a_card("cnn-0").to_json(), temperature=...)).temperature == 1


@pytest.mark.parametrize(
    ("changes", "named"),
    [
        ({"version": "../evil-1"}, '"version" must be a version such as "nn-3"'),
        ({"version": "nn-01"}, '"version"'),
        ({"version": "nn"}, '"version"'),
        ({"digest": "abc"}, '"digest"'),
        ({"parent": 1}, '"parent"'),
        ({"parent": ...}, '"parent" is missing'),
        ({"base": "imagenet"}, '"base"'),
        ({"corrections": -1}, '"corrections"'),
        ({"seconds": "1"}, '"seconds"'),
        ({"created": "yesterday"}, '"created"'),
        ({"unsure_below": 1.5}, '"unsure_below"'),
        ({"metrics": {"test": 0.9}}, "metrics, test is damaged"),
        ({"metrics": {"test": {"n": "many"}}}, '"n" must be a number or null'),
        ({"libraries": {"numpy": 2}}, '"numpy"'),
        ({"libraries": None}, "libraries is damaged"),
    ],
)
def test_that_a_wrong_field_of_a_card_is_named(changes: dict[str, Any], named: str) -> None:
    with pytest.raises(StudioError) as caught:
        ModelCard.from_json(changed(a_card("nn-1").to_json(), **changes))
    assert named in str(caught.value)
