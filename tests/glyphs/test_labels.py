from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.errors import StudioError
from studio.glyphs.labels import MAX_LENGTH, clean_label, differing_in_case


def test_that_two_keyboards_make_one_class() -> None:
    composed, decomposed = "é", "e\u0301"
    assert composed != decomposed
    assert clean_label(decomposed) == clean_label(composed) == composed


def test_that_space_around_a_label_is_no_part_of_it_and_case_is() -> None:
    assert clean_label("  A\t") == "A"
    assert clean_label("a") == "a"
    assert clean_label("New York") == "New York"


@pytest.mark.parametrize("text", ["", "   ", "\n", "\u3000", "\u200b", "\u200d", "\u3164", "\u2800", "\ufeff"])
def test_that_a_label_that_shows_nothing_is_refused(text: str) -> None:
    with pytest.raises(StudioError, match="blank"):
        clean_label(text)


@pytest.mark.parametrize("text", ["a\nb", "a\x00", "\x1b[31mred", "a\u202eb", "a\ud800", "a\u2028b"])
def test_that_characters_which_hide_or_reorder_are_refused_and_named(text: str) -> None:
    with pytest.raises(StudioError, match=r"U\+[0-9A-F]{4}"):
        clean_label(text)


def test_that_length_is_counted_after_composing() -> None:
    assert clean_label("e\u0301" * MAX_LENGTH) == "é" * MAX_LENGTH
    with pytest.raises(StudioError, match=f"at most {MAX_LENGTH} characters"):
        clean_label("x" * (MAX_LENGTH + 1))


@pytest.mark.parametrize("text", ["7", "ß", "क्ष", "👩\u200d🔬", "和", "=", "\u2192"])
def test_that_any_visible_text_is_a_label(text: str) -> None:
    assert clean_label(text) == text


@given(st.text(max_size=40))
def test_that_a_label_is_clean_after_cleaning_or_refused_in_one_line(text: str) -> None:
    refused: StudioError | None = None
    try:
        label = clean_label(text)
    except StudioError as error:
        refused = error
    if refused is not None:
        assert str(refused).isprintable()
        return
    assert clean_label(label) == label == label.strip() == unicodedata.normalize("NFC", label)
    assert 0 < len(label) <= MAX_LENGTH
    label.encode("utf-8")


def test_that_labels_differing_in_case_only_are_found() -> None:
    assert differing_in_case("o", ("O", "o", "0", "Q")) == ("O",)
    assert differing_in_case("7", ("7", "1")) == ()
