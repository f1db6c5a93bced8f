"""A sweep to be killed: ``python -m tests.experiments.sweep.victim DIR``.

Every run is noted; from the fifth on they wait until they are let go on.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

from studio.experiments.sweep.data import SweepData
from studio.experiments.sweep.folder import SweepFolder
from studio.experiments.sweep.going import go
from studio.experiments.sweep.grid import Grid
from studio.experiments.sweep.pools import LocalPool
from studio.experiments.sweep.records import RunRecord
from studio.experiments.sweep.runs import Run
from tests.experiments.sweep.making import a_record, a_run, some_data

SEEDS = tuple(range(8))
RUNS = tuple(a_run(seed) for seed in SEEDS)
FREE = 4  # runs that wait for nobody
NOTES, GO = "performed.txt", "go"  # files beside the sweep


def slowly(run: Run, data: SweepData, name: str) -> RunRecord:
    """A run whose seed and process are noted when it begins, and which may have to wait."""
    beside = Path(os.environ["SWEEP_BESIDE"])
    with (beside / NOTES).open("a", encoding="utf-8") as file:
        file.write(f"{run.seed} {os.getpid()}\n")
    while run.seed >= FREE and not (beside / GO).exists():
        time.sleep(0.02)
    return a_record(run, name=name)


if __name__ == "__main__":
    out = Path(sys.argv[1])
    os.environ["SWEEP_BESIDE"] = str(out.parent)
    grid = Grid("killed", grid={"seed": SEEDS})
    go(RUNS, some_data(), SweepFolder.begin(out, grid, RUNS, some_data()), LocalPool(2), by=slowly)
