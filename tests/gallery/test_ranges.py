"""Ranges as people type them."""

from __future__ import annotations

from datetime import datetime

import pytest

from studio.errors import StudioError
from studio.gallery.ranges import parse_days, parse_shares


def at(year: int, month: int, day: int) -> float:
    return datetime(year, month, day).timestamp()


@pytest.mark.parametrize(
    ("text", "since", "until"),
    [
        ("2026-11-25", at(2026, 11, 25), at(2026, 11, 26)),
        ("2026-12", at(2026, 12, 1), at(2027, 1, 1)),
        ("2026", at(2026, 1, 1), at(2027, 1, 1)),
        (" 2026-1-31 .. 2026-2 ", at(2026, 1, 31), at(2026, 3, 1)),
        ("2026-11..", at(2026, 11, 1), None),
        ("..2026-11-30", None, at(2026, 12, 1)),
        ("", None, None),
    ],
)
def test_that_days_span_from_the_first_second_to_the_one_after(
    text: str, since: float | None, until: float | None
) -> None:
    assert parse_days(text) == (since, until)


@pytest.mark.parametrize("text", ["yesterday", "2026-13", "2026-02-30", "..", "2026-1-1-1", "0000", "9999", "20-1"])
def test_that_what_is_no_day_is_refused_with_what_can_be_typed(text: str) -> None:
    with pytest.raises(StudioError, match="2026-11"):
        parse_days(text)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [("40-90", 0.4, 0.9), ("40 % - 90 %", 0.4, 0.9), ("40-", 0.4, None), ("-90", None, 0.9), ("", None, None)],
)
def test_that_percentages_are_shares(text: str, low: float | None, high: float | None) -> None:
    assert parse_shares(text) == (low, high)


@pytest.mark.parametrize("text", ["-", "90-40", "101-", "a-b", "40", "1e3-"])
def test_that_what_is_no_range_of_percentages_is_refused(text: str) -> None:
    with pytest.raises(StudioError, match="40-90"):
        parse_shares(text)
