"""The log is for later; whatever becomes of it, nobody is stopped by it now."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest

from studio.logs import log_to

FULL = Path("/dev/full")


@pytest.mark.skipif(not FULL.exists(), reason="there is no file that is always full")
def test_that_a_full_disk_costs_the_log_and_nothing_else(capfd: pytest.CaptureFixture[str]) -> None:
    handler = log_to(FULL)
    for number in range(3):
        handler.handle(logging.LogRecord("studio", logging.ERROR, __file__, number, "it failed", (), None))
    handler.close()
    assert capfd.readouterr() == ("", "")
