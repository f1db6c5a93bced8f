"""Ranges as a person types them into one small field: days ("2026-11", "2026-11-01..2026-11-25") and percentages."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

from studio.errors import StudioError

_DAYS = "type a day, a month or a year as 2026-11-25, 2026-11 or 2026, or two of them with .. between"
_SHARES = "type percentages as 40-90, 40- or -90"
_DAY = re.compile(r"(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?")
_SHARE = re.compile(r"(\d{1,3}(?:\.\d+)?)?\s*-\s*(\d{1,3}(?:\.\d+)?)?")


def parse_days(text: str) -> tuple[float | None, float | None]:
    """The first second of a range of days, local time, and the first one after it, since 1970; None: open.

    Raises StudioError, which says what can be typed.
    """
    text = text.strip()
    if not text:
        return None, None
    first, dots, last = (part.strip() for part in text.partition(".."))
    if not dots:
        last = first
    since = _span(first)[0] if first else None
    until = _span(last)[1] if last else None
    if since is None and until is None:
        raise StudioError(_DAYS)
    return since, until


def _span(text: str) -> tuple[float, float]:
    """The first second of a day, month or year, and of the one after it."""
    found = _DAY.fullmatch(text)
    if found is None:
        raise StudioError(_DAYS)
    year, month, day = (int(part) if part else None for part in found.groups())
    assert year is not None  # it is no optional part
    try:
        first = date(year, month or 1, day or 1)
        if month is None:
            after = date(year + 1, 1, 1)
        elif day is None:
            after = date(year + month // 12, month % 12 + 1, 1)
        else:
            after = first + timedelta(days=1)
        return _seconds(first), _seconds(after)
    except (ValueError, OverflowError, OSError) as error:
        raise StudioError(_DAYS) from error


def _seconds(day: date) -> float:
    return datetime(day.year, day.month, day.day).timestamp()


def parse_shares(text: str) -> tuple[float | None, float | None]:
    """Two shares 0..1 from percentages; None: open. Raises StudioError, which says what can be typed."""
    text = text.replace("%", " ").strip()
    if not text:
        return None, None
    found = _SHARE.fullmatch(text)
    if found is None or not any(found.groups()):
        raise StudioError(_SHARES)
    low, high = (None if part is None else float(part) / 100 for part in found.groups())
    if (low or 0.0) > (1.0 if high is None else high) or (low or 0.0) > 1.0:
        raise StudioError(_SHARES)
    return low, high
