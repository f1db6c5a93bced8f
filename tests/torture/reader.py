"""A process that opens galleries which may be its end, and says of each what came of it, one JSON line a gallery.

``python -m tests.torture.reader``; the path of a gallery on each line of standard input.
"""

from __future__ import annotations

import json
import resource
import sys
import time
import zlib
from pathlib import Path
from typing import Any

from studio.errors import StudioError
from studio.gallery.state import State
from studio.gallery.store import Gallery, verify
from studio.gallery.sums import sum_of_edit, sum_of_trial, sums_of_samples


def sums(state: State) -> list[int]:
    """What a gallery holds, as three numbers that no other content has."""
    groups = (
        sums_of_samples(state.samples),
        [sum_of_trial(trial) for trial in state.trials],
        [sum_of_edit(edit) for edit in state.edits],
    )
    return [zlib.crc32(repr(group).encode()) for group in groups]


def peak() -> float:
    """MB that this process, or one that it started, ever had."""
    status = Path("/proc/self/status")
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    if status.exists():  # of this program alone, not of the one that started it
        lines = status.read_text(encoding="ascii", errors="replace").splitlines()
        own = next(int(line.split()[1]) for line in lines if line.startswith("VmHWM"))
    return max(own, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss) / 1024


def look(path: Path) -> dict[str, Any]:
    """Open it for looking, verify it, and open it as its owner."""
    found: dict[str, Any] = {"sums": [], "said": []}
    started = time.monotonic()
    for read_only in (True, False):
        try:
            gallery = Gallery.open(path, read_only=read_only)
        except StudioError as error:
            found["said"].append(str(error))
            continue
        found["sums"].append(sums(gallery._state))
        gallery.close(fold=False)
        if read_only:
            found["open_s"] = time.monotonic() - started
    found["open_s"] = time.monotonic() - started
    try:
        found["problems"] = verify(path).problems
    except StudioError as error:
        found["problems"] = [str(error)]
    found["seconds"] = time.monotonic() - started
    found["peak"] = peak()
    return found


def main() -> None:
    """Until standard input ends."""
    import h5py  # noqa: F401 - what it takes is not what a gallery takes

    sys.stdout.write(json.dumps({"peak": peak()}) + "\n")
    sys.stdout.flush()
    for line in sys.stdin:
        sys.stdout.write(json.dumps(look(Path(line.rstrip("\n")))) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
