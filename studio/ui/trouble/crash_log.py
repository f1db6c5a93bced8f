"""Where a crash of the whole process leaves its trace, and what the next start finds of it.

Each process writes to a file of its own, made when it starts and removed when it ends in order: so what is there and
belongs to nobody any more is the trace of a crash, or empty (the process was killed, or the power went). Windows has
harmless exceptions that are traced, too; they go with the file. Qt-free.
"""

from __future__ import annotations

import contextlib
import faulthandler
import logging
import os
import re
from pathlib import Path
from typing import TextIO

log = logging.getLogger(__name__)

LAST = "crash-last.log"  # the newest one that was told
MOST = 64 * 1024  # bytes of a trace that are told

_NAME = re.compile(r"crash-(?P<process>\d+)\.log")


class CrashLog:
    """The trace of this process, in the folder `logs`, which exists. Raises OSError: it cannot be written there."""

    def __init__(self, logs: Path) -> None:
        self._path = logs / f"crash-{os.getpid()}.log"
        self._file: TextIO = self._path.open("w", encoding="utf-8")
        faulthandler.enable(self._file)

    def close(self) -> None:
        """This process ends in order."""
        faulthandler.disable()
        self._file.close()
        with contextlib.suppress(OSError):
            self._path.unlink()


def last_crash(logs: Path) -> str:
    """The traces of processes that crashed and were not told of yet; "": none. What is told is kept as `LAST`."""
    told = []
    for path in sorted(logs.glob("crash*.log")):
        if path.name == LAST or _runs(path):
            continue
        try:
            trace = path.read_bytes()[:MOST].decode("utf-8", "replace").strip()
            if trace:
                path.replace(logs / LAST)
                told.append(trace)
            else:
                path.unlink()
        except OSError as error:
            log.info("the trace %s cannot be put away: %s", path, error)
    return "\n\n".join(told)


def _runs(path: Path) -> bool:
    """Does the process still run whose trace it would be?"""
    found = _NAME.fullmatch(path.name)
    if found is None or int(found["process"]) == os.getpid():
        return found is not None
    import psutil  # seldom needed, and not before the window is there

    return psutil.pid_exists(int(found["process"]))
