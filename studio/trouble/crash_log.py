"""Where a crash of the whole process leaves its trace, and what the next start finds of it.

Each process writes to a file of its own, made when it starts and removed when it ends in order: so what is there and
belongs to nobody any more is the trace of a crash, or empty (the process was killed, or the power went). Whose process
runs is told by a lock, not by a number: in a container every process has the same. Windows has harmless exceptions that
are traced, too; they go with the file. Qt-free.
"""

from __future__ import annotations

import contextlib
import faulthandler
import logging
import os
import sys
import tempfile
from pathlib import Path

if sys.platform != "win32":
    import fcntl

log = logging.getLogger(__name__)

LAST = "crash-last.log"  # the newest one that was told
MOST = 64 * 1024  # bytes of a trace that are told


class CrashLog:
    """The trace of this process, in the folder `logs`, which exists. Raises OSError: it cannot be written there."""

    def __init__(self, logs: Path) -> None:
        number, name = tempfile.mkstemp(prefix=f"crash-{os.getpid()}-", suffix=".log", dir=logs)  # never an old name
        self._path = Path(name)
        self._file = os.fdopen(number, "w", encoding="utf-8")
        if sys.platform != "win32":
            with contextlib.suppress(OSError):  # a file system without locks
                fcntl.flock(self._file, fcntl.LOCK_EX)
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
        if path.name == LAST:
            continue
        try:
            if _runs(path):
                continue
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
    """Does the process still run whose trace it would be? On Windows an open file cannot be put away anyhow.

    Raises OSError.
    """
    if sys.platform != "win32":
        with path.open("rb") as file:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                return True
            except OSError as error:  # a file system without locks
                log.info("whether %s is in use cannot be told: %s", path, error)
    return False
