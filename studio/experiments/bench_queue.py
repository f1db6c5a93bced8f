"""How long a person waits between two items of the queue: ``python -m studio.experiments.bench_queue``.

A pool of as many images as asked for, a gallery with corrections, and a stopwatch inside a window of its own process
(`ui/bench/queue_stopwatch.py`): from Enter to the paint of the next item, alone and beside a training. Nothing is
asserted.
The pool is made of the digits that come with the program, each shifted to and fro, so that no two are the same.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from studio.experiments.bench import Plan, child_says, machine, percentiles, teach_corrections
from studio.gallery.pool import NewItems, Pool
from studio.paths import Home, own_program
from studio.training.base import load_small

POOL = 28_000
SHIFTS = [(down, right) for down in range(-2, 3) for right in range(-2, 3)]


def fill_pool(gallery: Path, count: int) -> None:
    """A pool of `count` images beside `gallery`."""
    with Pool.open(gallery) as pool:
        pool.add(NewItems(_shifted(count), range(count)), Path("digits.npz"), time.time())


def _shifted(count: int) -> NDArray[np.uint8]:
    images, _ = load_small()
    if not 0 < count <= len(images) * len(SHIFTS):
        raise SystemExit(f"a pool of 1 to {len(images) * len(SHIFTS):,} images")
    made = [np.roll(images, shift, axis=(1, 2)) for shift in SHIFTS[: -(-count // len(images))]]
    return np.concatenate(made)[:count]


def queue_figures(home: Home, plan: Plan, kind: str, pool: int) -> dict[str, Any]:
    """What the stopwatch found in one window over `home`, which is filled for it. Raises StudioError."""
    teach_corrections(home, kind, plan.corrections)
    fill_pool(home.gallery, pool)
    found = child_says(plan, ["queue", str(home.root), kind])
    for name in ("next_idle_ms", "next_training_ms"):
        found[name] = percentiles(found[name])
    return found


def main(arguments: Sequence[str]) -> int:
    """Print the figures as JSON."""
    parser = argparse.ArgumentParser(prog="python -m studio.experiments.bench_queue", description="Enter to next item.")
    parser.add_argument("--pool", type=int, default=POOL)
    parser.add_argument("--kind", default="compact")
    asked = parser.parse_args(arguments)
    plan = Plan(stopwatch=own_program("stopwatch"))
    with tempfile.TemporaryDirectory() as folder:
        found = queue_figures(Home(Path(folder) / "home").create(), plan, asked.kind, asked.pool)
    print(json.dumps({"machine": machine(), **found}, indent=1))  # noqa: T201
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
