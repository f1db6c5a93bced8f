"""A sweep on a cluster: the same records as here, each once, whatever dies."""

from __future__ import annotations

import os
import signal
import time
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from studio.errors import StudioError
from studio.experiments.cluster.connecting import Needs, connected
from studio.experiments.sweep.cluster import ENDED, ClusterPool, perform_there
from studio.experiments.sweep.data import SweepData
from studio.experiments.sweep.folder import RUNS, SweepFolder
from studio.experiments.sweep.going import Step, go
from studio.experiments.sweep.grid import Grid
from studio.experiments.sweep.perform import perform
from studio.experiments.sweep.records import RunRecord
from studio.experiments.sweep.runs import Run
from tests.experiments.sweep.making import a_record, a_run, labelled, some_data

SEEDS = tuple(range(6))
SOME = tuple(a_run(seed) for seed in SEEDS)


def begun(path: Path, runs: tuple[Run, ...] = SOME, data: SweepData | None = None) -> SweepFolder:
    return SweepFolder.begin(path, Grid("sweep", grid={"seed": SEEDS}), runs, data or some_data())


def noted(run: Run, data: SweepData, name: str) -> RunRecord:
    """A run that takes a moment; seed and process are noted in a file that its sweep is called after."""
    with Path(name).open("a", encoding="utf-8") as file:
        file.write(f"{run.seed} {os.getpid()}\n")
    time.sleep(0.3)
    return a_record(run, name=name[-20:])


def deadly(run: Run, data: SweepData, name: str) -> RunRecord:
    """The second run ends its process."""
    if run.seed == 1:
        os._exit(1)
    return a_record(run, name=name)


def notes(path: Path) -> list[tuple[int, int]]:
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    return [(int(seed), int(process)) for seed, process in map(str.split, lines)]


def test_that_both_workers_perform_runs_and_every_one_once(pool: ClusterPool, tmp_path: Path) -> None:
    def by_name(run: Run, data: SweepData, name: str) -> RunRecord:
        return noted(run, data, str(tmp_path / "notes"))

    end = go(SOME, some_data(), begun(tmp_path / "out"), pool, by=by_name)
    assert (end.runs, end.done, end.failed) == (6, 6, 0)
    performed = notes(tmp_path / "notes")
    assert sorted(seed for seed, _ in performed) == [*SEEDS]
    assert len({process for _, process in performed}) == 2


def test_that_a_worker_that_is_killed_loses_no_run_and_none_is_recorded_twice(
    pool: ClusterPool, tmp_path: Path
) -> None:
    def by_name(run: Run, data: SweepData, name: str) -> RunRecord:
        return noted(run, data, str(tmp_path / "notes"))

    killed: list[int] = []

    def kill(step: Step) -> None:
        under_way = notes(tmp_path / "notes")
        if step.done == 2 and not killed:
            killed.append(under_way[-1][1])
            os.kill(killed[0], signal.SIGKILL)

    folder = begun(tmp_path / "out")
    end = go(SOME, some_data(), folder, pool, tell=kill, by=by_name)
    assert killed
    assert (end.runs, end.done, end.failed, end.performed) == (6, 6, 0, 6)
    assert [record.seed for record in folder.records()] == [*SEEDS]
    assert len([*(tmp_path / "out" / RUNS).glob("*.json")]) == 6
    performed = Counter(seed for seed, _ in notes(tmp_path / "notes"))
    assert set(performed) == set(SEEDS)
    assert max(performed.values()) <= 2


def test_that_a_run_that_ends_every_worker_is_recorded_as_failed(pool: ClusterPool, tmp_path: Path) -> None:
    folder = begun(tmp_path / "out")
    end = go(SOME[:3], some_data(), folder, pool, by=deadly)
    assert (end.done, end.failed) == (2, 1)
    assert [record.failed for record in folder.records()] == ["", ENDED, ""]


def test_that_a_training_there_is_the_training_here(pool: ClusterPool, tmp_path: Path) -> None:
    taught = labelled("01010101")
    data = SweepData(taught, {"kept": labelled("01", first=10)}, digest="d" * 64)
    run = a_run(3, base="none", corrections=8)
    folder = begun(tmp_path / "out", (run,), data)
    assert go((run,), data, folder, pool, by=perform_there).done == 1
    here, (there,) = perform(run, data, "sweep"), folder.records()
    assert replace(there, seconds=0.0) == replace(here, seconds=0.0)
