"""The one rule by which words are searched for."""

from __future__ import annotations

import pytest

from studio.searching import finds


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("", "anything"),
        ("PEN wid", "Width of the pen"),
        ("loschen", "Alles löschen"),
        ("löschen", "Alles loschen"),
        ("galerie", "Beispielgalerie"),
        ("גלריה", "חזרה לגלריה שלי"),
        ("ctrl+k", "Find an action, Ctrl+K"),
    ],
)
def test_that_words_are_found_where_they_begin_one(query: str, text: str) -> None:
    assert finds(query, (text,))


@pytest.mark.parametrize(("query", "text"), [("pen", "It opens"), ("pen paper", "The pen"), ("end", "A legend")])
def test_that_short_words_are_not_found_inside_of_others(query: str, text: str) -> None:
    assert not finds(query, (text,))


def test_that_words_may_stand_in_different_texts() -> None:
    assert finds("pen paper", ("A pen", "some paper"))
