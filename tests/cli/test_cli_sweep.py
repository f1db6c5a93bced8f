"""``studio sweep``: says what it would do, does it, and goes on where it ended."""

from __future__ import annotations

import re
from collections.abc import Iterator
from concurrent.futures import Executor, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest

from studio.cli import sweep_words
from studio.experiments.cluster import connecting
from studio.experiments.sweep import going, pools, search, tables
from studio.experiments.sweep.data import SweepData
from studio.experiments.sweep.records import RunRecord
from studio.experiments.sweep.runs import Run
from studio.training.drawn import load_drawn
from tests.cli.conftest import Cli
from tests.experiments.sweep.making import a_record, grid_file

GRID = 'name = "few"\n[fixed]\nbase = "small"\nfit.epochs = 2\n[grid]\nlayers.n2 = [25, 50]\nseed = [0, 1]\n'


@pytest.fixture
def performed(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Runs are performed at once, without a training; the seeds of those that were."""
    seeds: list[int] = []

    @contextmanager
    def here(pool: pools.LocalPool) -> Iterator[Executor]:
        with ThreadPoolExecutor(pool.workers) as executor:
            yield executor

    def at_once(run: Run, data: SweepData, name: str) -> RunRecord:
        seeds.append(run.seed)
        return a_record(run, name=name)

    monkeypatch.setattr(pools.LocalPool, "open", here)
    monkeypatch.setattr(going, "go", partial(going.go, by=at_once))
    return seeds


def test_that_a_plan_says_what_and_how_long_and_does_nothing(tmp_path: Path, run_cli: Cli) -> None:
    path = grid_file(tmp_path, GRID)
    done = run_cli("sweep", path, "--plan", "--out", tmp_path / "out")
    assert done.code == 0
    assert "few: 4 runs, 0 of them done" in done.out
    assert "layers.n2: 25, 50" in done.out
    assert ": no run has been timed here yet; what is left is said anew after each" in done.out
    assert not (tmp_path / "out").exists()
    values = run_cli("sweep", path, "--plan", "--json").json
    assert (values["runs"], values["done"], values["measured"]) == (4, 0, False)
    assert 0 < values["low"] < values["estimate"] < values["high"]


def test_that_a_sweep_is_done_once_and_goes_on(tmp_path: Path, run_cli: Cli, performed: list[int]) -> None:
    path, out = grid_file(tmp_path, GRID), tmp_path / "out"
    first = run_cli("sweep", path, "--out", out, "--json")
    assert first.code == 0, first.err
    assert first.json["out"] == str(out)
    assert {name: first.json[name] for name in ("name", "runs", "done", "failed")} == {
        "name": "few", "runs": 4, "done": 4, "failed": 0,
    }  # fmt: skip
    assert (out / "runs.csv").is_file()
    next(out.glob("runs/*.json")).write_text("{", encoding="utf-8")
    grid_file(tmp_path, GRID.replace("[0, 1]", "[0, 1, 7]"))
    again = run_cli("sweep", path, "--out", out)
    assert "few: 6 of 6 runs; 3 of them now" in again.out
    assert "layers.n2 25: kept 100.0 %" in again.out
    assert "cannot be read: " in again.err
    assert run_cli("sweep", path, "--out", out, "--plan").out.splitlines()[-1] == "  nothing is left to do"
    assert (len(performed), performed.count(7)) == (7, 2)


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("neurons",), 2, "name the sweep's folder with --out"),
        (("neurons", "--kept", 3, "--plan"), 2, "say something of --taught"),
        (("nothing", "--plan"), 1, "studies are neurons"),
        (("labels", "--plan"), 1, "needs drawings to teach"),
        (("neurons", "--plan", "--taught", "nowhere.csv"), 1, "nowhere.csv"),
    ],
)
def test_that_what_cannot_be_is_one_line(run_cli: Cli, words: tuple[object, ...], code: int, said: str) -> None:
    done = run_cli("sweep", *words)
    assert done.code == code
    assert said in done.err
    assert len(done.err.strip().splitlines()) == 1


def test_that_every_run_is_a_line_of_standard_error_where_no_terminal_is(
    tmp_path: Path, run_cli: Cli, performed: list[int]
) -> None:
    done = run_cli("sweep", grid_file(tmp_path, GRID), "--out", tmp_path / "out", "--json")
    assert len(done.out.splitlines()) == 1
    lines = [line for line in done.err.splitlines() if " of 4: " in line]
    assert [line.split(";")[:2] for line in lines] == [
        [f"{place} of 4: layers.n2 {n2}, seed {seed}: kept 100.0 %", " 1.5 s"]
        for place, (n2, seed) in enumerate([(25, 0), (25, 1), (50, 0), (50, 1)], 1)
    ]
    assert ["left" in line for line in lines] == [True, True, True, False]
    assert "; about 5 s left" in lines[0]  # three runs at the pace of the first


def test_that_a_single_run_is_called_by_its_values(tmp_path: Path, run_cli: Cli, performed: list[int]) -> None:
    path = grid_file(tmp_path, '[fixed]\nbase = "small"\n[grid]\nseed = [5]\n')
    assert "1 of 1: seed 5: kept 100.0 %; 1.5 s\n" in run_cli("sweep", path, "--out", tmp_path / "out").err


def test_that_a_run_that_failed_says_why_in_its_line(
    tmp_path: Path, run_cli: Cli, performed: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(run: Run, data: SweepData, name: str) -> RunRecord:
        return replace(a_record(run, name=name), judged=(), failed="the training diverged")

    monkeypatch.setattr(going, "go", partial(going.go, by=fails))
    done = run_cli("sweep", grid_file(tmp_path, GRID), "--out", tmp_path / "out")
    assert "2 of 4: layers.n2 25, seed 1: failed: the training diverged; about" in done.err


def test_that_a_terminal_has_its_bar_and_no_lines(
    tmp_path: Path, run_cli: Cli, performed: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sweep_words, "on_terminal", lambda: True)
    done = run_cli("sweep", grid_file(tmp_path, GRID), "--out", tmp_path / "out")
    assert " of 4: " not in done.err


def test_that_some_of_what_the_grid_teaches_may_be_kept(tmp_path: Path, run_cli: Cli) -> None:
    np.savez(
        tmp_path / "mine.npz", x=np.eye(28, dtype=np.uint8)[:9, :, None] * np.ones(28, np.uint8) * 255, y=["1"] * 9
    )
    path = grid_file(tmp_path, GRID + '[data]\ntaught = "mine.npz"\nas_is = true\n')
    said = run_cli("sweep", path, "--plan", "--kept", 3)
    assert "6 drawings to teach; tested with kept (3)" in said.out, said.err
    refused = run_cli("sweep", grid_file(tmp_path, GRID), "--plan", "--kept", 3)
    assert (refused.code, "name them with --taught" in refused.err) == (1, True)


def test_that_a_folder_in_the_place_of_the_grid_has_words_of_its_own(
    tmp_path: Path, run_cli: Cli, performed: list[int]
) -> None:
    out = tmp_path / "out"
    run_cli("sweep", grid_file(tmp_path, GRID), "--out", out)
    refused = run_cli("sweep", out)
    assert (refused.code, refused.err.count("\n")) == (1, 1)
    assert f'{out} is the folder of the sweep "few", which goes on by' in refused.err
    assert f"`studio sweep GRID.toml --out {out}`" in refused.err


@pytest.mark.parametrize("there", [True, False])
def test_that_a_table_that_is_left_out_is_said(
    tmp_path: Path, run_cli: Cli, performed: list[int], monkeypatch: pytest.MonkeyPatch, there: bool
) -> None:
    if there:
        pytest.importorskip("pyarrow")
    else:
        monkeypatch.setattr(tables, "has_pyarrow", lambda: False)
    done = run_cli("sweep", grid_file(tmp_path, GRID), "--out", tmp_path / "out")
    line = "runs.parquet was not written: it takes pyarrow, the extra parquet (`python -m pip install pyarrow`)"
    assert (line in done.err.splitlines(), (tmp_path / "out/runs.parquet").exists()) == (not there, there)


def test_that_the_estimate_counts_the_workers_of_the_cluster(
    tmp_path: Path, run_cli: Cli, monkeypatch: pytest.MonkeyPatch
) -> None:
    @contextmanager
    def many(*_: object) -> Iterator[object]:
        yield SimpleNamespace(workers=4)

    monkeypatch.setattr(connecting, "connected", many)
    path = grid_file(tmp_path, GRID.replace("epochs = 2", "epochs = 2000"))
    said = run_cli("sweep", path, "--plan", "--scheduler", "tcp://a:8786")
    assert "by 4 workers at tcp://a:8786" in said.out
    there = run_cli("sweep", path, "--plan", "--scheduler", "tcp://a:8786", "--json").json["low"]
    assert there < run_cli("sweep", path, "--plan", "--json").json["low"] / 2


def test_that_a_search_is_said_and_needs_a_search_in_the_grid(tmp_path: Path, run_cli: Cli) -> None:
    path = grid_file(tmp_path, GRID)
    refused = run_cli("sweep", path, "--plan", "--trials", "3")
    assert (refused.code, "--trials and --storage are for a [search]" in refused.err) == (2, True)
    path = grid_file(tmp_path, '[fixed]\nbase = "small"\n[search]\nfit.learning_rate = {low = 1e-4, high = 0.1}\n')
    done = run_cli("sweep", path, "--plan", "--trials", "3")
    assert "a search of 3 trials over fit.learning_rate, judged by base validation" in done.out
    assert "GRID: a search alone" in done.out
    assert "no drawings to teach; tested with base validation alone" in done.out
    assert "0 runs" not in done.out
    assert ": no run has been timed here yet" in done.out.splitlines()[-1]
    assert run_cli("sweep", path, "--plan", "--trials", "3", "--json").json["low"] > 0


def test_that_options_that_would_do_nothing_are_refused(tmp_path: Path, run_cli: Cli) -> None:
    path = grid_file(tmp_path, '[fixed]\nbase = "small"\n[search]\nfit.learning_rate = {low = 1e-4, high = 0.1}\n')
    for words, said in ((("--size", "full"), "--size is of a study"), (("--again",), "--again is for the runs of a")):
        refused = run_cli("sweep", path, "--plan", *words)
        assert (refused.code, said in refused.err) == (2, True), refused.err


def test_that_what_a_search_trained_on_is_said_and_what_it_has_done_is_asked_of_optuna(
    tmp_path: Path, run_cli: Cli, performed: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    def tried_at_once(place: object, number: int, run: Run, data: SweepData, name: str) -> RunRecord:
        judged = replace(a_record(run, name=name).judged[0], set="validation", seen=2)
        return replace(a_record(run, name=name), judged=(judged,), data_digest=data.digest)

    monkeypatch.setattr(search, "tried", tried_at_once)
    out, grid = tmp_path / "out", 'name = "few"\n[fixed]\nbase = "small"\n[grid]\nseed = [3]\n'
    assert run_cli("sweep", grid_file(tmp_path, grid), "--out", out).code == 0
    path = grid_file(tmp_path, 'name = "few"\n[fixed]\nbase = "small"\n[search]\nlayers.n2 = {low = 3, high = 300}\n')
    command = ("sweep", path, "--out", out, "--trials", 1)
    assert "nothing is left to do" not in run_cli(*command, "--plan").out
    assert not [*out.glob("search*")]
    assert "2 images of the set validation were trained on" in run_cli(*command).err
    assert "nothing is left to do" in run_cli(*command, "--plan").out


def test_that_trials_leave_out_what_tests_them_and_what_is_not_known_of_a_parent_is_said(
    tmp_path: Path, run_cli: Cli, performed: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    runs: list[Run] = []

    def tried_at_once(place: object, number: int, run: Run, data: SweepData, name: str) -> RunRecord:
        runs.append(run)
        return a_record(run, name=name)

    monkeypatch.setattr(search, "tried", tried_at_once)
    monkeypatch.setattr("studio.training.base.find_mnist", lambda _: None)
    drawn = load_drawn()
    np.savez(tmp_path / "drawn.npz", x=drawn.images[:2], y=drawn.labels[:2])
    np.savez(tmp_path / "mine.npz", x=255 - drawn.images[5:6], y=np.array(["7"]))
    text = '[fixed]\nbase = "small"\nkind = "compact"\n[search]\nfit.epochs = {low = 3, high = 300}\n'
    words = ("--test", tmp_path / "drawn.npz", "--as-is", "--trials", 1)
    done = run_cli("sweep", grid_file(tmp_path, text), "--out", tmp_path / "out", *words)
    assert [run.undrawn for run in runs] == [(0, 1)], done.err
    assert "2 drawn characters of those that ship are in a test set, and not trained on" in done.err
    assert "MNIST is not here" not in done.err
    warm = text.replace("[search]", "corrections = 1\nfrom_scratch = false\n[search]")
    planned = run_cli("sweep", grid_file(tmp_path, warm), *words, "--taught", tmp_path / "mine.npz", "--plan")
    assert "those that the models that ship know from it" in planned.out


def test_that_every_trial_is_a_line_and_a_search_alone_counts_no_runs(
    tmp_path: Path, run_cli: Cli, performed: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    def tried_at_once(place: object, number: int, run: Run, data: SweepData, name: str) -> RunRecord:
        if number == 1:
            return replace(a_record(run, name=name), judged=(), failed="stopped by the search after epoch 1 of 6")
        judged = replace(a_record(run, name=name).judged[0], set="validation")
        return replace(a_record(run, name=name), judged=(judged,))

    monkeypatch.setattr(search, "tried", tried_at_once)
    text = '[fixed]\nbase = "small"\n[search]\nlayers.n2 = {low = 3, high = 300}\n'
    done = run_cli("sweep", grid_file(tmp_path, text), "--out", tmp_path / "out", "--trials", 3)
    lines = [line for line in done.err.splitlines() if line.startswith("trial ")]
    assert len(lines) == 3, done.err
    assert re.match(r"trial 1 of 3: layers\.n2 \d+: validation 100\.0 %; 1\.5 s; about \d+ s left$", lines[0])
    assert re.match(r"trial 2 of 3: layers\.n2 \d+: stopped by the search after epoch 1 of 6; about", lines[1])
    assert "left" not in lines[2]
    assert done.out.splitlines()[:2] == [
        f"GRID: {tmp_path / 'out' / 'runs.csv'}", "search: 3 trials, 1 of them stopped early, 0 failed",
    ]  # fmt: skip


def test_that_a_dead_scheduler_is_one_line_and_nothing_is_begun(
    tmp_path: Path, run_cli: Cli, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connecting, "PATIENCE", 1)
    path, out = grid_file(tmp_path, GRID), tmp_path / "out"
    done = run_cli("sweep", path, "--out", out, "--scheduler", "tcp://127.0.0.1:1")
    assert done.code == 1
    assert "no Dask scheduler answers at tcp://127.0.0.1:1: start one" in done.err.splitlines()[-1]
    assert not out.exists()


def test_that_a_number_of_workers_here_is_refused_where_a_cluster_has_its_own(tmp_path: Path, run_cli: Cli) -> None:
    path = grid_file(tmp_path, GRID)
    refused = run_cli("sweep", path, "--out", tmp_path / "out", "--scheduler", "tcp://127.0.0.1:1", "--workers", 2)
    assert refused.code == 2
    assert "a --scheduler has workers of its own" in refused.err
    assert not (tmp_path / "out").exists()
