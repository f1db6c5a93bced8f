"""How fast one labels: from the times of answers alone, so that there is nothing to start or stop, and nothing leaves
the computer.

An answer comes at the end of an item, so the time an item took is the one since the answer before it. A gap of more
than two minutes is a pause: it counts nowhere, and the item after it has no time. Five minutes without an answer are a
break. Answers given together, as in a grid, count by the hour, but have no seconds of their own. A day begins at
midnight of the computer's own clock.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from statistics import median

PAUSE = 120.0  # seconds between two answers, from which on one was doing something else
BREAK = 300.0  # seconds, from which on one has had a rest
WORK = 25 * 60.0  # seconds without a break after which one is suggested
INSTANT = 0.05  # seconds: answers nearer to each other were given together
FEW = 3  # answers, below which no pace is told


@dataclass(frozen=True)
class Pace:
    """What there is to say about it."""

    seconds: float | None  # a label, median of today; None: too few
    per_hour: float | None  # labels, pauses left out
    streak: int  # labels since the last pause
    today: int
    total: int
    rest: bool  # a break would do good

    def in_words(self) -> tuple[str, ...]:
        """A line each."""
        counts = f"{self.streak:,} without a pause · {self.today:,} today · {self.total:,} in all"
        if self.seconds is None or self.per_hour is None:
            return (counts,)
        pace = f"{self.per_hour:,.0f} labels an hour · {self.seconds:.1f} s a label, median"
        return (pace, counts)

    def break_in_words(self) -> str:
        """What to say when a break is due; else nothing."""
        return f"{WORK / 60:.0f} minutes without a break: take one" if self.rest else ""


def pace(times: Sequence[float], now: float, midnight: float | None = None) -> Pace:
    """Of answers given at `times` (seconds since 1970, in any order), as it is at `now`.

    `midnight`: when today began; None: as the computer's clock says.
    """
    begin = _midnight(now) if midnight is None else midnight
    past = sorted(time for time in times if time <= now)
    today = [time for time in past if time >= begin]
    gaps = [later - earlier for earlier, later in pairwise(today) if later - earlier <= PAUSE]
    apart = [gap for gap in gaps if gap > INSTANT]
    told = len(apart) >= FEW
    return Pace(
        seconds=median(apart) if told else None,
        per_hour=3600 * len(gaps) / sum(gaps) if told else None,
        streak=_since(past, now, PAUSE)[0],
        today=len(today),
        total=len(past),
        rest=_since(past, now, BREAK)[1] >= WORK,
    )


def _since(past: Sequence[float], now: float, gap: float) -> tuple[int, float]:
    """How many answers there were, and how many seconds it is, since the last gap; none at all if this is one."""
    if not past or now - past[-1] > gap:
        return 0, 0.0
    count = 1
    for earlier, later in zip(reversed(past[:-1]), reversed(past[1:]), strict=True):
        if later - earlier > gap:
            break
        count += 1
    return count, now - past[-count]


def _midnight(now: float) -> float:
    return datetime.fromtimestamp(now).astimezone().replace(hour=0, minute=0, second=0, microsecond=0).timestamp()
