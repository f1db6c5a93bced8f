"""A process that opens galleries which may be its end, and says of each what came of it, one JSON line a gallery.

``python -m tests.torture.reader``; the path of a gallery on each line of standard input. With ``--use`` what can be
opened is used as well: edited, taken back, answered, exported, folded.
"""

from __future__ import annotations

import contextlib
import json
import resource
import sys
import zlib
from pathlib import Path
from typing import Any

from studio.errors import StudioError
from studio.gallery.state import State
from studio.gallery.store import Gallery, verify
from studio.gallery.sums import sum_of_edit, sum_of_trial, sums_of_samples
from studio.glyphs.normalise import glyph
from studio.glyphs.strokes import unpack
from tests.gallery.making import new_sample


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


def worked() -> float:
    """Seconds of processor time so far, of this process and those that it started: others may be busy as well."""
    own, others = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
    return own.ru_utime + own.ru_stime + others.ru_utime + others.ru_stime


def look(path: Path, *, use: bool = False) -> dict[str, Any]:
    """Open it for looking and as its owner, and verify it; "seconds" of processor time is what the longest took."""
    found: dict[str, Any] = {"sums": [], "said": [], "seconds": 0.0}

    def done(since: float) -> None:
        found["seconds"] = max(found["seconds"], worked() - since)

    for read_only in (True, False):
        started = worked()
        try:
            gallery = Gallery.open(path, read_only=read_only)
        except StudioError as error:
            done(started)
            found["said"].append(str(error))
            continue
        done(started)
        found["sums"].append(sums(gallery._state))
        if use and not read_only:
            make_use_of(gallery)
            gallery.pack()
        gallery.close(fold=False)
    started = worked()
    try:
        found["problems"] = verify(path).problems
    except StudioError as error:
        found["problems"] = [str(error)]
    done(started)
    found["peak"] = peak()
    return found


def make_use_of(gallery: Gallery) -> None:
    """Do what a person does with a gallery; whoever made it, nothing but a StudioError may come of that."""
    from studio.gallery.merge import plan_merge
    from studio.gallery.provenance import samples_table, trials_table

    gallery.info()
    samples_table(gallery.samples(deleted=True), gallery.edits())
    trials_table(gallery.trials())
    for step in (gallery.undo, gallery.undo, gallery.redo):
        step()
    for sample in (*gallery.samples()[:20], *gallery.samples()[-20:]):
        with contextlib.suppress(StudioError):
            glyph(unpack(sample.strokes))
    every = [sample.id for sample in gallery.samples()[:20]]
    gallery.relabel(every, "a")
    gallery.move(every[:3], "ada")
    gallery.hold_out(every[:3])
    gallery.delete(every[:3])
    gallery.undo()
    with contextlib.suppress(StudioError):
        gallery.take_back(0)
    plan = plan_merge((), gallery)
    gallery.add(plan.samples[:20])
    gallery.answer(plan.samples[0] if plan.samples else new_sample(), probability=0.5)


def main() -> None:
    """Until standard input ends."""
    import h5py  # noqa: F401 - what it takes is not what a gallery takes

    sys.stdout.write(json.dumps({"peak": peak()}) + "\n")
    sys.stdout.flush()
    for line in sys.stdin:
        sys.stdout.write(json.dumps(look(Path(line.rstrip("\n")), use="--use" in sys.argv)) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
