"""How fast a gallery is on this machine, at 1,000, 20,000 and 100,000 drawings. Nothing is asserted.

Every size is measured in child processes (`gallery_stopwatch`), so that memory is that gallery's alone. Beside an
answer stands what the disk takes to keep as many bytes by itself, measured in turn: the difference is the program's.
Absolute times belong to one machine; the ratios, and how they grow with the size, travel.
"""

from __future__ import annotations

import json
import shutil
import statistics
import subprocess
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from studio.errors import StudioError, counted
from studio.experiments.bench import machine, percentiles, spread, versions

SIZES = (1_000, 20_000, 100_000)
MANY = ("relabel_s", "delete_s", "undo_s")
ONCE = ("filter_s", "filter_again_s", "fold_s", "export_s", "memory_mb", "work_mb", "peak_mb")
CHILD_SECONDS = 900.0  # after which a child is given up

Say = Callable[[str], None]


@dataclass(frozen=True)
class GalleryPlan:
    """What to measure. `stopwatch`: the command of the child; its arguments are added."""

    stopwatch: Sequence[str]
    repeats: int = 3
    sizes: tuple[int, ...] = SIZES


def run_gallery_bench(folder: Path, plan: GalleryPlan, say: Say) -> dict[str, Any]:
    """Measure everything in `plan`, in folders under `folder` that are gone afterwards.

    Returns what ``studio bench --gallery --json`` prints. Raises StudioError: a child that did not start or answer.
    """
    if plan.repeats < 1:
        raise StudioError("a median needs at least one repetition: --repeats 3")
    found: dict[str, Any] = {"machine": machine(), "versions": versions(), "galleries": []}
    for size in plan.sizes:
        own = folder / f"gallery-{size}"
        own.mkdir(parents=True)
        try:
            found["galleries"].append(_one_size(own, size, plan, say))
        finally:
            shutil.rmtree(own, ignore_errors=True)
    return found


def _one_size(folder: Path, size: int, plan: GalleryPlan, say: Say) -> dict[str, Any]:
    say(f"making a gallery of {counted(size, 'drawing')} …")
    path = folder / "gallery.h5"
    made = _child(plan, "make", path, size)
    looks, works = [], []
    for turn in range(plan.repeats):
        say(f"{counted(size, 'drawing')}, {turn + 1} of {plan.repeats} …")
        looks.append(_child(plan, "look", path))
        works.append(_child(plan, "work", path, folder))
    answers, syncs = ([value for one in works for value in one[name]] for name in ("append_ms", "sync_ms"))
    return {
        "samples": size,
        "file_mb": round(made["bytes"] / 2**20, 1),
        "open_s": spread(one["open_s"] for one in works),
        "open_to_read_s": spread(one["open_s"] for one in looks),
        "read_peak_mb": spread(one["peak_mb"] for one in looks),
        "append_ms": percentiles(answers),
        "sync_ms": percentiles(syncs),
        "append_over_sync_ms": round(statistics.median(answers) - statistics.median(syncs), 3),
        "append_to_sync": round(statistics.median(answers) / statistics.median(syncs), 2),
        "changed_at_once": works[0]["many"],
        **{name: spread(one[name] for one in works) for name in (*MANY, *ONCE)},
    }


def table(found: Mapping[str, Any]) -> list[str]:
    """What was found, a line a figure and a column a size."""
    galleries = found["galleries"]
    rows: list[tuple[str, list[str]]] = [
        ("drawings", [f"{one['samples']:,}" for one in galleries]),
        ("file, MB", [f"{one['file_mb']}" for one in galleries]),
        ("answer, ms: median (99 %)", [f"{one['append_ms']['p50']} ({one['append_ms']['p99']})" for one in galleries]),
        ("  the disk's sync alone", [f"{one['sync_ms']['p50']} ({one['sync_ms']['p99']})" for one in galleries]),
        ("  answer less sync", [f"{one['append_over_sync_ms']}" for one in galleries]),
    ]
    for words, name in (
        ("open, s", "open_s"),
        ("open to read, s", "open_to_read_s"),
        ("relabel, s", "relabel_s"),
        ("delete, s", "delete_s"),
        ("undo, s", "undo_s"),
        ("filter after an edit, s", "filter_s"),
        ("filter again, s", "filter_again_s"),
        ("fold (in a child), s", "fold_s"),
        ("export as CSV, s", "export_s"),
        ("memory, MB", "memory_mb"),
        ("  at most, MB", "peak_mb"),
    ):
        rows.append((words, [f"{one[name]['median']}" for one in galleries]))
    many = ", ".join(f"{one['changed_at_once']:,}" for one in galleries)
    lines = [f"{words:<28}" + "".join(f"{value:>18}" for value in values) for words, values in rows]
    return [*lines, f"relabelled, deleted and brought back at once: {many}; medians"]


def _child(plan: GalleryPlan, task: str, path: Path, *more: object) -> dict[str, Any]:
    """What the stopwatch found. Raises StudioError with its last words."""
    command = [*plan.stopwatch, task, str(path), *map(str, more)]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=CHILD_SECONDS, check=False)
    except (OSError, subprocess.TimeoutExpired) as error:
        raise StudioError(f"the gallery could not be measured: {error}") from error
    words = (done.stderr.strip().splitlines() or ["it said nothing"])[-1]
    if done.returncode != 0:
        raise StudioError(f"the gallery could not be measured (exit {done.returncode}): {words}")
    try:
        found: dict[str, Any] = json.loads(done.stdout.strip().splitlines()[-1])
    except (IndexError, ValueError) as error:
        raise StudioError(f"the gallery could not be measured: no figures came back; {words}") from error
    return found
