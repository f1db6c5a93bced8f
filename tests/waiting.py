"""Waiting for what another thread or process does, as long as any machine may need for it."""

from __future__ import annotations

import time
from collections.abc import Callable

PATIENCE = 200.0  # seconds: a machine with much else to do is slow, and no test is about that


def until(reached: Callable[[], object]) -> None:
    """Return when `reached()`; fails where that takes far too long."""
    end = time.monotonic() + PATIENCE
    while not reached():
        assert time.monotonic() < end, "it never came"
        time.sleep(0.02)
