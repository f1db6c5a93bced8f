"""A grid's file: every combination is a run, and what is wrong is said in one line."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from studio.errors import StudioError
from studio.experiments.sweep.grid import Choices, Range
from studio.experiments.sweep.grid_file import read_grid
from studio.experiments.sweep.runs import run_of, runs_of
from studio.recognition.card import ModelCard
from studio.recognition.folder import read_model
from studio.recognition.spec import ModelSpec
from tests.experiments.sweep.making import DIGEST, a_run, grid_file

WHOLE = """
name = "dropout"
[data]
taught = "images.csv"
taught_labels = "labels.csv"
kept = 200
test = ["digits.npz", "mnist"]
[fixed]
kind = "nn"
base = "small"
fit.epochs = 3
[grid]
"layers.dropout" = [0.0, 0.2]
seed = [0, 1, 2]
[[cases]]
layers.n1 = 5
layers.n2 = 6
[[cases]]
layers.n1 = 7
layers.n2 = 8
[search]
fit.learning_rate = {low = 1e-4, high = 1e-1, log = true}
fit.batch = {low = 16, high = 256}
fit.optimizer = {choices = ["adam", "sgd"]}
trials = 7
"""


def test_that_every_combination_is_a_run(tmp_path: Path) -> None:
    grid = read_grid(grid_file(tmp_path, WHOLE))
    assert (grid.name, grid.count) == ("dropout", 12)
    runs = runs_of(grid, "GRID.toml", "small", DIGEST)
    assert len({run.key for run in runs}) == 12
    assert [(run.seed, run.values["layers.dropout"]) for run in runs[:4]] == [(0, 0.0), (1, 0.0), (2, 0.0), (0, 0.2)]
    first = runs[0]
    assert (vars(first.spec.layers), first.spec.fit.epochs) == ({**vars(first.spec.layers), "n1": 5, "n2": 6}, 3)
    assert grid.varied == (
        "layers.n1", "layers.n2", "layers.dropout", "seed", "fit.learning_rate", "fit.batch", "fit.optimizer",
    )  # fmt: skip


def test_that_paths_are_relative_to_the_file(tmp_path: Path) -> None:
    data = read_grid(grid_file(tmp_path, WHOLE)).data
    assert data.taught == tmp_path / "images.csv"
    assert data.test == (str(tmp_path / "digits.npz"), "mnist")


def test_that_a_search_has_ranges_and_choices(tmp_path: Path) -> None:
    search = read_grid(grid_file(tmp_path, WHOLE)).search
    assert search is not None
    assert search.trials == 7
    assert search.spaces == {
        "fit.learning_rate": Range(1e-4, 1e-1, log=True),
        "fit.batch": Range(16, 256, whole=True),
        "fit.optimizer": Choices(("adam", "sgd")),
    }


def test_that_a_run_asked_for_twice_is_one(tmp_path: Path) -> None:
    text = '[grid]\nkind = ["nn"]\nbase = ["small", "auto"]\n'
    assert len(runs_of(read_grid(grid_file(tmp_path, text)), "GRID.toml", "small", DIGEST)) == 1


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("gird = 1", 'unknown field "gird"; there may be name, data, fixed, grid'),
        ("[grid]\nepochs = [1]", r'\[grid\]: unknown field "epochs"; there may be kind, base'),
        (
            "[grid]\nlayers.dropuot = [1]",
            'nn has no field "layers.dropuot"; there are layers.dropout, layers.n1, layers.n2',
        ),
        ("[grid]\nfit.epochz = [1]", 'nn has no field "fit.epochz"; there are fit.epochs, fit.batch'),
        ("[grid]\nfit.epochs.last = [1]", 'nn has no field "fit.epochs.last"; there are fit.epochs, fit.'),
        (
            "[grid]\nfit.augmentation.tilt = [1]",
            r'"fit.augmentation.tilt"; there are fit\.augmentation\.\w+, fit\.augm',
        ),
        ("", r"there is nothing to try: write \[grid\] and fields with their values below \(seed = \[0\] is a single"),
        ("[fixed]\nbase = 'small'\n[grid]", "there is nothing to try: write"),
        ("[grid]\nseed = []", '"seed" is an empty list: give it a value'),
        ("[grid]\nseed = 1", '"seed" must be a list'),
        ("[grid]\nseed = [1, 1]", '"seed" has a value twice'),
        ("[grid]\nlayers.dropout = [2.0]", 'layers: "dropout" must be a number 0 to 0.99, not 2.0'),
        ('[grid]\nkind = ["net"]', '"kind" must be one of compact, accurate, nn, cnn, not net'),
        ("[grid]\nseed = [0]\n[fixed]\nseed = 1", r'"seed" stands in \[fixed\] and in \[grid\]'),
        ("[grid]\nfit.seed = [0]", '"fit.seed" is called "seed" here'),
        ("[grid]\nfit.batch = [2024-01-01]", "must be made of texts, numbers"),
        ("[fixed]\nfrom_scratch = false\n[grid]\nseed = [0]", "leave nothing to train on"),
        ("[fixed]\nfrom_scratch = false\ncorrections = 9\nlayers.n1 = 3\n[grid]\nseed = [0]", "keeps its layers"),
        ("[data]\nkept = -1", '"kept" must be a whole number'),
        ("[data]\ntest = 3", '"test" must be a list of files'),
        ("[search]\nfit.batch = {low = 3, high = 2}", "must go from a low to a higher number"),
        ("[search]\nfit.batch = 3", "must be {low = .., high = ..}"),
        ('[search]\njudge = "mnist"\nfit.batch = {low = 3, high = 4}', "is no test set any more"),
        ("[search]\ntrials = 3", "there is nothing to search"),
        ("[[cases]]\nseed = 1\n[[cases]]\nkind = 'nn'", "every case needs the same fields"),
        ("grid = 3", '"grid" must be a table'),
        ("[fixed]\nlayers.a.b.c.d = 1", '"layers.a.b.c.d" has too many parts: at most 4'),
        ("[fixed]\nlayers." + "a." * 3_000 + "b = 1", "has too many parts"),
        ("[fixed]\nlayers.n1 = [{" + "a." * 3_000 + "b = 1}]", "must be made of texts"),
        (f"[grid]\nseed = {list(range(100_001))}", '"seed" has 100,001 values: at most 100,000'),
        ("[grid]\nlayers.n1 = [[1, 2], 3, [1, 2]]", '"layers.n1" has a value twice'),
        ("a = = b", "is not TOML"),
        ("\x00", "is not TOML"),
    ],
)
def test_that_what_is_wrong_is_one_line_with_file_and_field(tmp_path: Path, text: str, said: str) -> None:
    path = grid_file(tmp_path, text)
    with pytest.raises(StudioError, match=said) as caught:
        runs_of(read_grid(path), str(path), "small", DIGEST)
    assert str(path) in str(caught.value)
    assert "\n" not in str(caught.value)


def test_that_every_field_that_is_listed_may_be_typed(tmp_path: Path) -> None:
    path = grid_file(tmp_path, "[grid]\nfit.epochz = [1]")
    with pytest.raises(StudioError) as caught:
        runs_of(read_grid(path), str(path), "small", DIGEST)
    listed = str(caught.value).partition("there are ")[2].split(", ")
    assert "fit.learning_rate" in listed
    for name in listed:
        with pytest.raises(StudioError, match=", fit") as refused:  # its value is refused, and not its name
            run_of({name: {}}, "GRID.toml", "small", DIGEST)
        assert "has no field" not in str(refused.value)


def test_that_a_search_alone_has_no_other_runs(tmp_path: Path) -> None:
    grid = read_grid(grid_file(tmp_path, "[search]\nfit.batch = {low = 3, high = 4}"))
    assert runs_of(grid, "GRID.toml", "small", DIGEST) == ()


def test_that_a_long_list_of_values_is_read(tmp_path: Path) -> None:
    grid = read_grid(grid_file(tmp_path, f"[grid]\nseed = {list(range(90_000))}"))  # pair by pair it takes minutes
    assert grid.count == 90_000


def test_that_a_run_that_goes_on_from_another_shipped_model_is_another_run(monkeypatch: pytest.MonkeyPatch) -> None:
    warm = {"from_scratch": False, "corrections": 3}
    before, fresh = run_of(warm, "GRID.toml", "small", DIGEST), a_run()

    def upgraded(folder: Path) -> tuple[ModelSpec, ModelCard]:
        spec, card = read_model(folder)
        return spec, replace(card, digest="e" * 64)

    monkeypatch.setattr("studio.experiments.sweep.runs.read_model", upgraded)
    assert run_of(warm, "GRID.toml", "small", DIGEST).key != before.key
    assert a_run().key == fresh.key
