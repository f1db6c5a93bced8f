"""What is missing is performed, recorded once, and gone on with, however the sweep before it ended."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import CancelledError, Executor, Future, ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import psutil
import pytest

from studio.errors import StudioError
from studio.experiments.sweep.data import SweepData
from studio.experiments.sweep.folder import RUNS, SweepFolder
from studio.experiments.sweep.going import ENDED, Step, go
from studio.experiments.sweep.grid import Grid
from studio.experiments.sweep.records import RunRecord
from studio.experiments.sweep.runs import Run
from tests.experiments.sweep import victim
from tests.experiments.sweep.making import Here, a_record, a_run, some_data
from tests.waiting import until

SOME = tuple(a_run(seed) for seed in range(5))


@dataclass
class Counting:
    """Performs runs at once; those of `deadly` seeds end their process, `failing` ones diverge."""

    deadly: dict[int, int] = field(default_factory=dict)  # seed -> how often
    failing: tuple[int, ...] = ()
    raising: dict[int, Exception] = field(default_factory=dict)
    performed: list[int] = field(default_factory=list)

    def __call__(self, run: Run, data: SweepData, name: str) -> RunRecord:
        if self.deadly.get(run.seed, 0):
            self.deadly[run.seed] -= 1
            raise BrokenProcessPool
        self.performed.append(run.seed)
        if run.seed in self.raising:
            raise self.raising[run.seed]
        if run.seed in self.failing:
            return replace(a_record(run, name=name), judged=(), failed="the training diverged")
        return a_record(run, name=name)


@pytest.fixture
def folder(tmp_path: Path) -> SweepFolder:
    return SweepFolder.begin(tmp_path / "out", Grid("sweep", grid={"seed": (0, 1, 2, 3, 4)}), SOME, some_data())


def test_that_only_what_is_missing_is_performed(folder: SweepFolder) -> None:
    folder.write(a_record(SOME[1]))
    by, told = Counting(), list[Step]()
    end = go(SOME, some_data(), folder, Here(), tell=told.append, by=by)
    assert by.performed == [0, 2, 3, 4]
    assert (end.runs, end.done, end.failed, end.performed) == (5, 5, 0, 4)
    assert [(step.done, step.of) for step in told] == [(1, 5), (2, 5), (3, 5), (4, 5), (5, 5)]
    go(SOME, some_data(), folder, Here(), by=by)
    assert len(by.performed) == 4


def test_that_records_are_read_once_and_one_that_another_command_wrote_stands(
    folder: SweepFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    reading, read = SweepFolder.records, list[SweepFolder]()

    def noted(folder: SweepFolder) -> tuple[RunRecord, ...]:
        read.append(folder)
        return reading(folder)

    monkeypatch.setattr(SweepFolder, "records", noted)

    def meanwhile(run: Run, data: SweepData, name: str) -> RunRecord:
        folder.write(a_record(run, right="01"))
        return replace(a_record(run, name=name), judged=(), failed="the training diverged")

    told = list[Step]()
    end = go(SOME, some_data(), folder, Here(), by=meanwhile, tell=told.append)
    assert (end.done, end.failed, len(read)) == (5, 0, 1)
    assert not any(step.record.failed for step in told if step.record)
    go(SOME, some_data(), folder, Here(), by=meanwhile, before=noted(folder))
    assert len(read) == 2, "what has been read is not read again"


def test_that_a_failed_run_is_recorded_and_the_others_go_on(folder: SweepFolder) -> None:
    by = Counting(failing=(1,))
    end = go(SOME, some_data(), folder, Here(), by=by)
    assert (end.done, end.failed) == (4, 1)
    assert go(SOME, some_data(), folder, Here(), by=by).performed == 0
    end = go(SOME, some_data(), folder, Here(), again=True, by=Counting())
    assert (end.done, end.failed, end.performed) == (5, 0, 1)


def test_that_what_goes_wrong_in_one_run_fails_that_run_only(folder: SweepFolder) -> None:
    by = Counting(raising={1: MemoryError("no\x1b[31m room\nleft"), 3: StudioError("there is no MNIST: fetch it")})
    end = go(SOME, some_data(), folder, Here(), by=by)
    assert (end.done, end.failed) == (3, 2)
    lines = [record.failed for record in folder.records()]
    assert lines == ["", "MemoryError: no[31m room left", "", "there is no MNIST: fetch it", ""]


def test_that_what_goes_wrong_with_the_pool_itself_ends_the_sweep(folder: SweepFolder) -> None:
    class Gone(ThreadPoolExecutor):
        def submit(self, fn: object, /, *args: object, **kwargs: object) -> Future[Any]:
            ended: Future[Any] = Future()
            ended.set_exception(CancelledError())
            return ended

    @dataclass
    class Lost(Here):
        @contextmanager
        def open(self) -> Iterator[Executor]:
            with Gone() as executor:
                yield executor

    with pytest.raises(CancelledError):
        go(SOME, some_data(), folder, Lost(), by=Counting())
    assert folder.records() == ()


def test_that_a_run_whose_process_ends_is_tried_again_and_then_given_up(folder: SweepFolder) -> None:
    by = Counting(deadly={1: 1, 3: 9})
    end = go(SOME, some_data(), folder, Here(), by=by)
    assert (end.done, end.failed) == (4, 1)
    assert sorted(by.performed) == [0, 1, 2, 4]
    assert [record.failed for record in folder.records()] == ["", "", "", ENDED, ""]


def test_that_what_is_done_stays_when_a_sweep_is_interrupted(folder: SweepFolder) -> None:
    def stop(step: Step) -> None:
        if step.done == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        go(SOME, some_data(), folder, Here(), tell=stop, by=Counting())
    assert [record.seed for record in folder.records()] == [0, 1]


def test_that_a_damaged_record_is_performed_anew(folder: SweepFolder) -> None:
    go(SOME, some_data(), folder, Here(), by=Counting())
    (folder.path / RUNS / f"{SOME[2].key}.json").write_text("{", encoding="utf-8")
    by = Counting()
    go(SOME, some_data(), folder, Here(), by=by)
    assert by.performed == [2]


def test_that_a_killed_sweep_goes_on_and_performs_no_recorded_run_twice(tmp_path: Path) -> None:
    out, notes = tmp_path / "out", tmp_path / victim.NOTES
    command = [sys.executable, "-m", "tests.experiments.sweep.victim", str(out)]
    first = subprocess.Popen(command)
    try:
        until(lambda: len([*out.glob(f"{RUNS}/*.json")]) == victim.FREE)
    finally:
        first.send_signal(signal.SIGKILL) if os.name != "nt" else first.kill()
        first.wait()
    (tmp_path / victim.GO).touch()
    recorded = [record.seed for record in SweepFolder(out).records()]
    assert recorded == [*victim.SEEDS[: victim.FREE]]
    workers = {int(line.split()[1]) for line in notes.read_text(encoding="utf-8").splitlines()}
    until(lambda: not any(psutil.pid_exists(worker) for worker in workers))  # nothing is left behind
    subprocess.run(command, check=True, timeout=200)
    assert [record.seed for record in SweepFolder(out).records()] == [*victim.SEEDS]
    performed = Counter(int(line.split()[0]) for line in notes.read_text(encoding="utf-8").splitlines())
    assert set(performed) == set(victim.SEEDS)
    assert all(performed[seed] == 1 for seed in recorded)
