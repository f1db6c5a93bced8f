"""Studies and grids become plans, checked whole before anything is trained."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from studio.errors import StudioError
from studio.experiments.sweep.data import SweepData
from studio.experiments.sweep.duration import duration
from studio.experiments.sweep.folder import SweepFolder
from studio.experiments.sweep.going import missing
from studio.experiments.sweep.grid import Data
from studio.experiments.sweep.plan import plan_of, summary
from studio.experiments.sweep.runs import runs_of
from studio.experiments.sweep.studies import SIZES, STUDIES, fitted
from studio.recognition.spec import OPTIMIZERS
from tests.experiments.sweep.making import DIGEST, a_record, a_run, grid_file, labelled


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


def test_that_a_grid_gets_the_corrections_it_asks_for_or_none(tmp_path: Path, taught: Path) -> None:
    asked = '[grid]\ncorrections = [10, 20]\n[fixed]\nbase = "small"'
    plan = plan_of(str(grid_file(tmp_path, asked)), "small", Data(taught, as_is=True), None)
    assert [run.corrections for run in plan.runs] == [10, 20]
    with pytest.raises(StudioError, match="800 corrections were asked for"):
        plan_of(str(grid_file(tmp_path, asked.replace("20", "800"))), "small", Data(taught, as_is=True), None)


def test_that_the_estimate_keeps_to_the_pace_of_the_runs_that_are_done(tmp_path: Path) -> None:
    runs = [a_run(seed, **{"fit.epochs": 100}) for seed in range(4)]
    guessed = duration(runs, ())
    slow = a_record(runs[0], seconds=guessed.seconds)
    measured = duration(missing(runs, [slow]), [slow])
    assert (guessed.measured, measured.measured) == (False, True)
    assert measured.seconds > 2 * guessed.seconds
    assert duration(runs[1:], [slow], workers=3).seconds < measured.seconds / 2
    assert duration([], [slow]).seconds == 0


def test_that_a_summary_has_a_line_a_combination_with_the_spread_of_its_seeds() -> None:
    records = [a_record(a_run(seed, **{"layers.n2": n2}), right="01" if seed else "00") for n2 in (4, 5)
               for seed in (0, 1)]  # fmt: skip
    assert summary(records, ("layers.n2", "seed")) == [
        "layers.n2 4: kept 75.0 % (50.0 % to 100.0 %) of 2",
        "layers.n2 5: kept 75.0 % (50.0 % to 100.0 %) of 2",
    ]


def test_that_a_folder_without_a_sweep_says_so(tmp_path: Path) -> None:
    assert not SweepFolder(tmp_path).exists
