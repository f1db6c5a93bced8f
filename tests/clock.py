"""A session's clock that only tests move."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass
class Clock:
    """Seconds; see `studio.session.Session`."""

    now: float = 0.0

    def __call__(self) -> float:
        return self.now
