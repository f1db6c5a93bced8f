"""The log: one file that rotates, one form of a line, whether the window writes it or the command line."""

from __future__ import annotations

import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path

BYTES = 1_000_000  # of one file
FILES = 3  # older ones that are kept


def log_to(path: Path) -> logging.Handler:
    """What writes records to the file `path`; its folder is made. Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handler = RotatingFileHandler(path, maxBytes=BYTES, backupCount=FILES, encoding="utf-8")
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    return handler
