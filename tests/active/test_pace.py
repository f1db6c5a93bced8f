"""Pace by given clocks."""

from __future__ import annotations

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.active.pace import BREAK, PAUSE, WORK, pace

NOON = datetime(2026, 3, 4, 12).timestamp()
MIDNIGHT = datetime(2026, 3, 4).timestamp()


def test_that_an_even_pace_is_told_by_the_hour_and_the_label() -> None:
    found = pace([NOON + 4 * n for n in range(10)], NOON + 40)
    assert (found.seconds, found.per_hour, found.streak, found.today, found.total) == (4.0, 900.0, 10, 10, 10)
    assert found.in_words() == (
        "900 labels an hour · 4.0 s a label, median",
        "10 without a pause · 10 today · 10 in all",
    )


def test_that_a_pause_counts_nowhere_and_ends_a_streak() -> None:
    before = [NOON + 4 * n for n in range(5)]
    after = [NOON + 16 + PAUSE + 1 + 4 * n for n in range(5)]
    found = pace([*before, *after], after[-1])
    assert (found.seconds, found.per_hour, found.streak) == (4.0, 900.0, 5)


def test_that_a_wait_of_just_two_minutes_is_no_pause() -> None:
    times = [NOON, NOON + PAUSE, NOON + 2 * PAUSE, NOON + 3 * PAUSE]
    found = pace(times, times[-1])
    assert (found.seconds, found.streak) == (PAUSE, 4)


def test_that_a_streak_is_over_when_nobody_answers() -> None:
    assert pace([NOON, NOON + 1], NOON + 1 + PAUSE).streak == 2
    assert pace([NOON, NOON + 1], NOON + 2 + PAUSE).streak == 0


def test_that_yesterday_is_in_the_total_alone() -> None:
    times = [MIDNIGHT - 10, MIDNIGHT - 5, MIDNIGHT + 1]
    found = pace(times, MIDNIGHT + 2)
    assert (found.today, found.total, found.streak, found.seconds) == (1, 3, 3, None)


def test_that_one_long_thought_does_not_change_the_seconds_a_label() -> None:
    times = [NOON, NOON + 3, NOON + 6, NOON + 100, NOON + 103]
    assert pace(times, times[-1]).seconds == 3.0


def test_that_a_break_is_suggested_after_25_minutes_without_one() -> None:
    times = [NOON + 10 * n for n in range(int(WORK / 10) + 1)]
    assert not pace(times[:-1], times[-1] - 1).rest
    assert pace(times, times[-1]).rest
    assert "take one" in pace(times, times[-1]).break_in_words()
    assert not pace(times[:-1], times[-1] - 1).break_in_words()


def test_that_whoever_has_rested_need_not_be_told() -> None:
    times = [NOON + 10 * n for n in range(int(WORK / 10) + 1)]
    assert not pace(times, times[-1] + BREAK + 1).rest
    rested = [*times, times[-1] + BREAK + 1, times[-1] + BREAK + 5]
    assert not pace(rested, rested[-1]).rest


@pytest.mark.parametrize("count", range(4))
def test_that_no_pace_is_told_of_a_few(count: int) -> None:
    found = pace([NOON + n for n in range(count)], NOON + count)
    assert (found.seconds, found.per_hour) == (None, None)
    assert found.in_words() == (f"{count} without a pause · {count} today · {count} in all",)


@given(st.lists(st.floats(0, 2e5)), st.floats(0, 2e5))
def test_that_counts_agree_whatever_the_clock_did(times: list[float], now: float) -> None:
    found = pace(times, now, midnight=1e5)
    assert 0 <= found.streak <= found.total == sum(time <= now for time in times)
    assert 0 <= found.today <= found.total
    assert found.seconds is None or 0 <= found.seconds <= PAUSE
