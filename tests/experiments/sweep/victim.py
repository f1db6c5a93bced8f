"""A sweep to be killed: ``python -m tests.experiments.sweep.victim DIR``; every run takes a moment and is noted."""

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
NOTES = "performed.txt"


def slowly(run: Run, data: SweepData, name: str) -> RunRecord:
    """A run that takes a while; its seed and process are noted beside the sweep when it begins."""
    with Path(os.environ["SWEEP_NOTES"]).open("a", encoding="utf-8") as file:
        file.write(f"{run.seed} {os.getpid()}\n")
    time.sleep(0.4)
    return a_record(run, name=name)


if __name__ == "__main__":
    out = Path(sys.argv[1])
    os.environ["SWEEP_NOTES"] = str(out.with_name(NOTES))
    grid = Grid("killed", grid={"seed": SEEDS})
    go(RUNS, some_data(), SweepFolder.begin(out, grid, RUNS, some_data()), LocalPool(2), by=slowly)
