"""Studies and grids become plans, checked whole before anything is trained."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from studio.errors import StudioError
from studio.experiments.sweep.data import SweepData
from studio.experiments.sweep.duration import Pace, at_once, busy_here, duration
from studio.experiments.sweep.folder import SweepFolder
from studio.experiments.sweep.going import missing
from studio.experiments.sweep.grid import Data, Grid
from studio.experiments.sweep.grid_file import read_grid
from studio.experiments.sweep.plan import bases_of_search, check_no_folder, plan_of, summary
from studio.experiments.sweep.runs import runs_of
from studio.experiments.sweep.studies import SIZES, STUDIES, fitted
from studio.recognition.spec import OPTIMIZERS
from studio.training.drawn import load_drawn
from tests.experiments.sweep.making import DIGEST, a_record, a_run, grid_file, labelled, some_data


@pytest.fixture
def taught(tmp_path: Path) -> Path:
    random = np.random.default_rng(0)
    images = random.integers(0, 255, (700, 28, 28), np.uint8)
    np.savez(tmp_path / "mine.npz", x=images, y=np.resize(np.array(list("0123456789")), 700))
    return tmp_path / "mine.npz"


@pytest.mark.parametrize("study", STUDIES, ids=lambda study: study.name)
@pytest.mark.parametrize("size", SIZES)
def test_that_every_study_is_runs_of_one_base_set_in_several_seeds(study: object, size: str) -> None:
    grid = study.sized(size)  # type: ignore[attr-defined]
    runs = runs_of(grid, grid.name, "small", DIGEST)
    assert len(runs) == grid.count
    assert {run.base for run in runs} == {"small" if size == "small" else "mnist"}
    assert len({run.seed for run in runs}) == (3 if size == "small" else 5)
    assert len({run.line(name for name in grid.varied if name != "seed") for run in runs}) >= 2


def test_that_the_studies_of_the_seed_program_are_all_there() -> None:
    names = {study.name for study in STUDIES}
    assert names == {
        "neurons", "dropout", "epochs", "labels", "losses", "optimizers", "kaggle-epochs", "layers",
        "third-convolution",
    }  # fmt: skip
    optimizers = next(study for study in STUDIES if study.name == "optimizers")
    assert set(optimizers.grid["fit.optimizer"]) == set(OPTIMIZERS) - {"adamw"}


def test_that_labels_go_as_far_as_there_are_drawings(taught: Path) -> None:
    plan = plan_of("labels", "small", Data(taught, as_is=True), None)
    assert plan.grid.grid["corrections"] == (0, 200, 400, 500)
    assert {name: len(one) for name, one in plan.data.sets.items()} == {"kept": 200}
    most = fitted(plan.grid, SweepData(labelled("0")))
    assert most.grid["corrections"] == (0, 1)


def test_that_all_drawings_are_taught_where_none_shall_be_kept(taught: Path) -> None:
    plan = plan_of("labels", "small", Data(taught, kept=0, as_is=True), None, kept_said=True)
    assert max(run.corrections for run in plan.runs) == len(plan.data.taught)
    assert "kept" not in plan.data.sets


def test_that_a_study_that_teaches_nothing_tests_with_all_drawings(taught: Path) -> None:
    data = plan_of("neurons", "small", Data(taught, as_is=True), None).data
    assert (len(data.taught), len(data.sets["kept"])) == (0, 700)


@pytest.mark.parametrize(
    ("what", "size", "said"),
    [("labels", "small", "needs drawings to teach"), ("nothing", "small", "no study \"nothing\"; studies are neurons"),
     ("neurons", "large", "there are small and full"), ("there.toml", "small", "there.toml"),
     ("neurons", "full", "studio mnist fetch")],
)  # fmt: skip
def test_that_what_cannot_be_planned_is_one_line(what: str, size: str, said: str) -> None:
    with pytest.raises(StudioError, match=said):
        plan_of(what, size, Data(), None)


def test_that_options_stand_instead_of_what_the_grid_names(tmp_path: Path, taught: Path) -> None:
    path = grid_file(tmp_path, '[data]\ntaught = "nowhere.csv"\nkept = 5\n[grid]\nseed = [1]\n[fixed]\nbase = "small"')
    data = plan_of(str(path), "small", Data(taught, as_is=True), None).data
    assert (len(data.taught), len(data.sets["kept"])) == (695, 5)


def test_that_none_is_kept_where_that_was_asked_for(tmp_path: Path, taught: Path) -> None:
    path = grid_file(tmp_path, '[data]\nkept = 200\n[grid]\nseed = [1]\n[fixed]\nbase = "small"')
    data = plan_of(str(path), "small", Data(taught, kept=0, as_is=True), None, kept_said=True).data
    assert (len(data.taught), data.sets) == (700, {})


def test_that_the_runs_of_a_plan_leave_out_what_tests_them(tmp_path: Path) -> None:
    drawn = load_drawn()
    np.savez(tmp_path / "drawn.npz", x=drawn.images[:2], y=drawn.labels[:2])
    path = grid_file(tmp_path, '[data]\ntest = ["drawn.npz"]\nas_is = true\n[fixed]\nbase = "small"\n[grid]\n'
                               'kind = ["nn", "compact"]\n')  # fmt: skip
    one, other = plan_of(str(path), "small", Data(), None).runs
    assert (one.undrawn, other.undrawn) == ((), (0, 1))


def test_that_a_grid_gets_the_corrections_it_asks_for_or_none(tmp_path: Path, taught: Path) -> None:
    asked = '[grid]\ncorrections = [10, 20]\n[fixed]\nbase = "small"'
    plan = plan_of(str(grid_file(tmp_path, asked)), "small", Data(taught, as_is=True), None)
    assert [run.corrections for run in plan.runs] == [10, 20]
    with pytest.raises(StudioError, match="800 corrections were asked for"):
        plan_of(str(grid_file(tmp_path, asked.replace("20", "800"))), "small", Data(taught, as_is=True), None)


def test_that_the_estimate_keeps_to_the_pace_of_the_runs_that_are_done(tmp_path: Path) -> None:
    runs = [a_run(seed, **{"fit.epochs": 100}) for seed in range(4)]
    guessed = duration(runs, ())
    assert guessed.low < guessed.seconds < guessed.high
    slow = a_record(runs[0], seconds=guessed.seconds)
    measured = duration(missing(runs, [slow]), [slow])
    assert (guessed.measured, measured.measured) == (False, True)
    assert measured.seconds > 2 * guessed.seconds
    assert duration(runs[1:], [slow], workers=3).seconds < measured.seconds / 2
    assert measured.low == measured.high == measured.seconds
    assert duration([], [slow]).seconds == 0


def test_that_the_estimate_of_a_busy_computer_is_longer_and_wider_until_a_run_is_timed() -> None:
    runs = [a_run(seed, **{"fit.epochs": 100}) for seed in range(4)]
    alone, busy = duration(runs, ()), duration(runs, (), busy=4.0)
    assert (busy.seconds, busy.low, busy.high) == (2 * alone.seconds, alone.low, 4 * alone.high)
    record = a_record(runs[0], seconds=20.0)
    assert duration(runs[1:], [record], busy=3.0) == duration(runs[1:], [record])


def test_that_no_more_runs_are_counted_at_once_than_there_are_cores(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.cpu_count", lambda: 2)
    assert [at_once(workers) for workers in (1, 2, 8)] == [1, 2, 2]
    monkeypatch.setattr("os.getloadavg", lambda: (5.0, 0.0, 0.0), raising=False)
    assert (busy_here(1), busy_here(8)) == (3.0, 3.5)
    monkeypatch.setattr("os.getloadavg", lambda: (0.1, 0.0, 0.0), raising=False)
    assert busy_here(1) == 1.0


def test_that_what_is_left_is_told_anew_after_each_run_by_the_kind_of_its_runs() -> None:
    runs = [a_run(seed, **{"fit.epochs": 100}) for seed in range(3)]
    other = a_run(0, **{"kind": "cnn", "layers.dense": 4})
    pace = Pace([*runs, other], ())
    guessed = pace.seconds
    pace.take(replace(a_record(runs[0]), seconds=0.0, judged=(), failed="the training diverged"))
    assert not pace.measured
    assert 0 < pace.seconds < guessed
    pace.take(a_record(runs[1], seconds=1_000.0))
    assert pace.measured
    assert pace.seconds > 1_000
    pace.take(a_record(other, seconds=1.0))
    assert pace.seconds == pytest.approx(1_000)
    pace.take(a_record(runs[2], seconds=1_000.0))
    assert pace.seconds == 0


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "[fixed]\nfit.epochz = 3\n[search]\nlayers.n2 = {low = 3, high = 4}",
            'no field "fit.epochz"; there are fit.epochs',
        ),
        ("[search]\nlayers.m2 = {choices = [3]}", 'no field "layers.m2"; there are layers.n2'),
        (
            "[fixed]\nbase = 'none'\ncorrections = 2\n[search]\nlayers.n2 = {low = 3, high = 4}",
            "base none has no images",
        ),
        ("[search]\nlayers.n1 = {low = 10, high = 100000000}", '"n1" must be'),
        ("[search]\nfit.optimizer = {choices = ['adam', 'bogus']}", '"optimizer" must be'),
        ("[fixed]\nbase = 'small'\n[search]\ncorrections = {low = 0, high = 9}", "9 corrections were asked for, and"),
        ("[fixed]\ncorrections = 1\n[search]\nbase = {choices = ['small', 'none']}", "base none has no images"),
    ],
)
def test_that_a_search_of_what_cannot_be_is_one_line_before_anything_is_begun(
    tmp_path: Path, text: str, said: str
) -> None:
    with pytest.raises(StudioError, match=said):
        plan_of(str(grid_file(tmp_path, text)), "small", Data(), None)


@pytest.mark.parametrize(
    ("text", "bases"),
    [
        ("[fixed]\nbase = 'small'\n[search]\nlayers.n2 = {low = 3, high = 4}", {"small"}),
        ("[search]\nlayers.n2 = {low = 3, high = 4}", {"mnist"}),
        ("[search]\nbase = {choices = ['auto', 'small']}", {"mnist", "small"}),
        ("[grid]\nseed = [0]", set()),
    ],
)
def test_that_a_search_is_tested_with_mnist_where_a_trial_is_based_on_it(
    tmp_path: Path, text: str, bases: set[str]
) -> None:
    assert bases_of_search(read_grid(grid_file(tmp_path, text)), "mnist") == bases


def test_that_trials_count_for_the_time_until_they_have_ended(tmp_path: Path) -> None:
    path = grid_file(
        tmp_path, "[fixed]\nbase = 'small'\n[grid]\nseed = [7]\n[search]\nlayers.n2 = {low = 3, high = 4}\n"
    )
    plan = plan_of(str(path), "small", Data(), None)
    assert len({run.key for run in plan.trials_left(9, 0)}) == 9
    assert len(plan.trials_left(9, 2)) == 7
    assert len(plan.trials_left(None, 2)) == 48
    assert plan.trials_left(2, 2) == []
    assert duration(plan.trials_left(9, 0), ()).seconds > duration(plan.trials_left(9, 2), ()).seconds > 0


def test_that_a_folder_is_no_grid_and_what_goes_on_there_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(StudioError, match="is a folder, and holds no sweep: name a grid's file, or a study"):
        check_no_folder(str(tmp_path))
    SweepFolder.begin(tmp_path / "mine.toml", Grid("rates"), (), some_data())
    SweepFolder.begin(tmp_path / "neurons", Grid("neurons"), (), some_data())
    for name, command in (("mine.toml", "GRID.toml"), ("neurons", "neurons")):
        with pytest.raises(StudioError, match=rf"goes on by .*: `studio sweep {command} --out \S*{name}'?`"):
            check_no_folder(str(tmp_path / name))
    monkeypatch.chdir(tmp_path)
    assert plan_of("neurons", "small", Data(), None).grid.name == "neurons"


def test_that_a_summary_has_a_line_a_combination_with_the_spread_of_its_seeds() -> None:
    records = [a_record(a_run(seed, **{"layers.n2": n2}), right="01" if seed else "00") for n2 in (4, 5)
               for seed in (0, 1)]  # fmt: skip
    assert summary(records, ("layers.n2", "seed")) == [
        "layers.n2 4: kept 75.0 % (50.0 % to 100.0 %) of 2",
        "layers.n2 5: kept 75.0 % (50.0 % to 100.0 %) of 2",
    ]


def test_that_a_folder_without_a_sweep_says_so(tmp_path: Path) -> None:
    assert not SweepFolder(tmp_path).exists
