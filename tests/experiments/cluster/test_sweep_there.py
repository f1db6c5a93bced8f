"""A sweep on a cluster: the same records as here, each once, whatever dies."""

from __future__ import annotations

import os
import signal
import time
from collections import Counter
from concurrent.futures import Future
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

import pytest

from studio.errors import StudioError
from studio.experiments.cluster import connecting
from studio.experiments.cluster.connecting import Needs, connected
from studio.experiments.sweep.cluster import ENDED, ClusterPool, pass_on, perform_there, unwanted
from studio.experiments.sweep.data import SweepData
from studio.experiments.sweep.folder import RUNS, SweepFolder
from studio.experiments.sweep.going import Step, go
from studio.experiments.sweep.grid import Grid
from studio.experiments.sweep.perform import perform
from studio.experiments.sweep.records import RunRecord
from studio.experiments.sweep.runs import Run
from tests.experiments.sweep.making import a_record, a_run, some_data
from tests.waiting import until

SEEDS = tuple(range(6))
SOME = tuple(a_run(seed) for seed in SEEDS)


def begun(path: Path, runs: tuple[Run, ...] = SOME, data: SweepData | None = None) -> SweepFolder:
    return SweepFolder.begin(path, Grid("sweep", grid={"seed": SEEDS}), runs, data or some_data())


def noted(run: Run, data: SweepData, name: str) -> RunRecord:
    """A run whose seed and process are noted in a file that its sweep is called after."""
    with Path(name).open("a", encoding="utf-8") as file:
        file.write(f"{run.seed} {os.getpid()}\n")
    return a_record(run, name=name[-20:])


def notes(path: Path) -> list[tuple[int, int]]:
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    return [(int(seed), int(process)) for seed, process in map(str.split, lines)]


def test_that_both_workers_perform_runs_and_every_one_once(pool: ClusterPool, tmp_path: Path) -> None:
    def by_name(run: Run, data: SweepData, name: str) -> RunRecord:
        record = noted(run, data, str(tmp_path / "notes"))
        until(lambda: len({process for _, process in notes(tmp_path / "notes")}) == 2)  # the other is at work
        return record

    end = go(SOME, some_data(), begun(tmp_path / "out"), pool, by=by_name)
    assert (end.runs, end.done, end.failed) == (6, 6, 0)
    performed = notes(tmp_path / "notes")
    assert sorted(seed for seed, _ in performed) == [*SEEDS]
    assert len({process for _, process in performed}) == 2


def test_that_a_worker_that_is_killed_loses_no_run_and_none_is_recorded_twice(
    pool: ClusterPool, tmp_path: Path
) -> None:
    killed = tmp_path / "killed"

    def by_name(run: Run, data: SweepData, name: str) -> RunRecord:
        record = noted(run, data, str(tmp_path / "notes"))
        if run.seed == SEEDS[2] and not killed.exists():
            killed.touch()
            os.kill(os.getpid(), signal.SIGKILL)
        return record

    folder = begun(tmp_path / "out")
    end = go(SOME, some_data(), folder, pool, by=by_name)
    assert killed.exists()
    assert (end.runs, end.done, end.failed, end.performed) == (6, 6, 0, 6)
    assert [record.seed for record in folder.records()] == [*SEEDS]
    assert len([*(tmp_path / "out" / RUNS).glob("*.json")]) == 6
    performed = Counter(seed for seed, _ in notes(tmp_path / "notes"))
    assert set(performed) == set(SEEDS)
    assert max(performed.values()) <= 2


def test_that_a_run_that_ends_every_worker_is_a_failed_one() -> None:
    from distributed import KilledWorker

    ended: Future[RunRecord] = Future()
    ended.set_exception(KilledWorker("run", cast("Any", None), 3))
    outer: Future[RunRecord] = Future()
    pass_on(ended, outer, SOME[1], "sweep")
    assert (outer.result().key, outer.result().failed) == (SOME[1].key, ENDED)


def test_that_a_training_there_is_the_training_here(pool: ClusterPool, tmp_path: Path) -> None:
    run, data = a_run(3), some_data()
    folder = begun(tmp_path / "out", (run,), data)
    assert go((run,), data, folder, pool, by=perform_there).done == 1
    here, (there,) = perform(run, data, "sweep"), folder.records()
    assert replace(there, seconds=0.0) == replace(here, seconds=0.0)


def test_that_a_run_that_nobody_waits_for_ends(pool: ClusterPool, tmp_path: Path) -> None:
    def patient(run: Run, data: SweepData, name: str) -> RunRecord:
        (tmp_path / "begun").touch()
        ended = unwanted()
        while not ended():
            time.sleep(0.02)
        (tmp_path / "ended").touch()
        return a_record(run, name=name)

    def interrupted() -> None:
        with pool.open() as executor:
            executor.submit(patient, SOME[0], some_data(), "sweep")
            until((tmp_path / "begun").exists)
            assert not (tmp_path / "ended").exists()
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    until((tmp_path / "ended").exists)


def test_that_a_scheduler_that_ends_is_one_line_and_what_is_done_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from distributed import LocalCluster

    mortal = LocalCluster(n_workers=1, threads_per_worker=1, processes=False, dashboard_address=":0")
    folder = begun(tmp_path / "out")

    def end(step: Step) -> None:
        if step.done == 1:
            monkeypatch.setattr(cluster.client, "_timeout", 2)  # for it will answer no more
            monkeypatch.setattr(connecting, "PATIENCE", 2)
            mortal.close()

    with (
        pytest.raises(StudioError, match=r"the scheduler at .* no longer answers: start it and its workers again"),
        connected(mortal.scheduler_address, Needs(alone=True)) as cluster,
    ):
        go(SOME, some_data(), folder, ClusterPool(cluster), tell=end, by=slow)
    assert 1 <= len(folder.records()) < len(SOME)


def slow(run: Run, data: SweepData, name: str) -> RunRecord:
    time.sleep(0.2)
    return a_record(run, name=name)
