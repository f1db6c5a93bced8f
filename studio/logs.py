"""The log: one file that rotates, one form of a line, whether the window writes it or the command line."""

from __future__ import annotations

import contextlib
import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path

BYTES = 1_000_000  # of one file
FILES = 3  # older ones that are kept


class _Log(RotatingFileHandler):
    """A log that cannot be written to (a full disk, say) stops nobody, and no trace of that goes to the terminal."""

    def handleError(self, record: logging.LogRecord) -> None:
        """What was not written yet is tried again with the next record."""

    def close(self) -> None:
        """Let go of the file, also with what it does not take."""
        with contextlib.suppress(OSError):
            super().close()


def log_to(path: Path) -> logging.Handler:
    """What writes records to the file `path`; its folder is made. Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handler = _Log(path, maxBytes=BYTES, backupCount=FILES, encoding="utf-8")
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    return handler
