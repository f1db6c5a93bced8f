"""What a card keeps of the comparison with the parent, and of the gate's line."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from studio.errors import StudioError
from studio.recognition.card import ModelCard
from studio.recognition.comparison import Comparison
from tests.recognition.conftest import a_card

CARD = replace(
    a_card("nn-1"),
    parent="nn-0",
    drawings_digest="cd" * 32,
    compared={"validation": Comparison(100, 90, 91, 3, 2), "test": Comparison(1, 0, 0, 0, 0)},
    gate="not worse on 34 test drawings (31 right, before 28, of 34)",
)
NEW = ("drawings_digest", "compared", "gate")


def test_that_a_card_keeps_counts_and_the_line_of_the_gate() -> None:
    assert ModelCard.from_json(CARD.to_json()) == CARD


@pytest.mark.parametrize("gone", [NEW, *((name,) for name in NEW)])
def test_that_an_older_card_is_read_and_says_nothing_of_what_came_later(gone: tuple[str, ...]) -> None:
    values = json.loads(CARD.to_json())
    for name in gone:
        del values[name]
    found = ModelCard.from_json(json.dumps(values))
    empty: dict[str, object] = {"drawings_digest": "", "compared": {}, "gate": ""}
    assert vars(found) == {**vars(CARD), **{name: empty[name] for name in gone}}


def test_that_a_card_of_a_newer_program_is_refused_in_one_line() -> None:
    values = {**json.loads(CARD.to_json()), "format": 2}
    with pytest.raises(StudioError, match="has format 2, this program knows 1: use a newer program") as caught:
        ModelCard.from_json(json.dumps(values))
    assert "\n" not in str(caught.value)


def counts(**other: int | bool | str) -> dict[str, Any]:
    return {"validation": {"n": 100, "before": 90, "after": 91, "fixed": 3, "broken": 2, **other}}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("drawings_digest", "cd"),
        ("drawings_digest", None),
        ("compared", []),
        ("compared", {"guesses": counts()["validation"]}),
        ("compared", counts(n=0)),
        ("compared", counts(n=True)),
        ("compared", counts(n=10**12)),
        ("compared", counts(fixed=101)),
        ("compared", counts(fixed=4)),
        ("compared", counts(broken=-1)),
        ("compared", counts(before=1, after=2, fixed=3)),
        ("compared", counts(before=99, after=100, fixed=3)),
        ("compared", counts(more=1)),
        ("gate", 3),
        ("gate", "two\nlines"),
        ("gate", "turned \u202e round"),
        ("gate", "half \ud800"),
        ("gate", "x" * 601),
    ],
)
def test_that_what_is_there_is_checked(name: str, value: object) -> None:
    values = {**json.loads(CARD.to_json()), name: value}
    with pytest.raises(StudioError) as caught:
        ModelCard.from_json(json.dumps(values))
    assert "\n" not in str(caught.value)
