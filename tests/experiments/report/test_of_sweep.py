"""A sweep's report: every setting with n and interval, comparisons that claim no more than was found, what failed."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest

from studio.errors import StudioError
from studio.experiments.report.of_sweep import sweep_report
from studio.experiments.report.pages import as_page
from studio.experiments.report.settings import settings_of
from studio.experiments.sweep.folder import RUNS, SWEEP
from studio.experiments.sweep.grid import Data, Grid
from studio.stats import Share, share_text
from tests.experiments.report.sweeps import sweep

FIXED = {"kind": "nn", "base": "small", "fit.epochs": 2}


def told(path: Path) -> str:
    page = as_page([sweep_report(path)], "today")
    words = re.sub(r"<(style|svg).*?</\1>", " ", page, flags=re.DOTALL)
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", words)).split())


def test_that_a_study_tells_every_setting_and_what_is_better(tmp_path: Path) -> None:
    grid = Grid("dropout", Data(test=("/home/ann/secret/digits.npz",)), FIXED, {"layers.dropout": (0.0, 0.2, 0.8)})
    sweep(tmp_path, grid, lambda values: 0.6 if values["layers.dropout"] == 0.8 else 0.9)
    words = told(tmp_path)
    assert f"dropout 0 200 {share_text(Share(180, 200))} 0.900" in words
    assert "3 comparisons of settings that differ in one field, paired drawing by drawing" in words
    assert "dropout 0.2 against dropout 0.8: dropout 0.2 is better: 0.90 [0.85, 0.93] against 0.60" in words
    assert "McNemar p < .001 after Holm" in words
    assert "dropout 0 against dropout 0.2: no evidence of a difference" in words
    assert "digits.npz" in words
    assert "/home/ann" not in words


def test_that_seeds_are_no_more_drawings(tmp_path: Path) -> None:
    grid = Grid("seeds", fixed=FIXED, grid={"layers.n2": (25, 50), "seed": (0, 1, 2)})
    found = settings_of(sweep(tmp_path, grid, lambda values: 0.8).records())
    assert [setting.label for setting in found.every] == ["n2 25", "n2 50"]
    assert found.every[0].share("kept") == Share(160, 200)
    (contrast,) = found.contrasts("kept")
    assert contrast.first.n == 200
    assert contrast.test == "sign-flip"


def test_that_a_setting_with_fewer_seeds_is_not_given_more(tmp_path: Path) -> None:
    grid = Grid("seeds", fixed=FIXED, grid={"layers.n2": (25, 50), "seed": (0, 1, 2)})
    records = sweep(tmp_path, grid, lambda values: 0.8).records()
    assert settings_of(records).seeds_text == "3 seeds"
    found = settings_of(records[:4])
    assert found.seeds_text == "up to 3 seeds"
    assert [one.test for one in found.contrasts("kept")] == ["McNemar"]  # of the one seed that both have


def test_that_only_what_differs_in_one_field_is_compared(tmp_path: Path) -> None:
    grid = Grid("two", fixed=FIXED, grid={"layers.dropout": (0.0, 0.5), "layers.n2": (25, 50)})
    pairs = settings_of(sweep(tmp_path, grid, lambda values: 0.8).records()).contrasts("kept")
    assert len(pairs) == 4
    assert ("dropout 0, n2 25", "dropout 0.5, n2 50") not in [one.names for one in pairs]


def test_that_fields_given_case_by_case_are_compared_as_one(tmp_path: Path) -> None:
    cases = ({"layers.n1": 25, "layers.n2": 50}, {"layers.n1": 50, "layers.n2": 25})
    sweep(tmp_path, Grid("cases", fixed=FIXED, cases=cases), lambda values: values["layers.n1"] / 60)
    assert "n1 25, n2 50 against n1 50, n2 25: n1 50, n2 25 is better" in told(tmp_path)


def test_that_a_failed_run_and_a_test_that_was_trained_on_are_said(tmp_path: Path) -> None:
    grid = Grid("bad", fixed=FIXED, grid={"fit.optimizer": ("adam", "sgd", "ftrl")})
    sweep(tmp_path, grid, lambda values: 0.8, seen=3, failed="ftrl")
    words = told(tmp_path)
    assert "optimizer ftrl failed: the loss is no number any more" in words
    assert "Up to 3 of its images were trained on" in words
    assert "2 runs done 1 failed" in words


def test_that_many_settings_are_a_search_that_validation_alone_ranks(tmp_path: Path) -> None:
    rates = tuple(0.001 * number for number in range(1, 46))
    grid = Grid("search", fixed=FIXED, grid={"fit.learning_rate": rates})
    sweep(tmp_path, grid, lambda values: 0.5 + values["fit.learning_rate"])
    words = told(tmp_path)
    assert "The 20 settings that read base validation best, which alone may choose" in words
    assert "comparisons" not in words
    assert "learning_rate 0.045" in words


def test_that_a_sweep_of_nothing_but_seeds_has_a_report(tmp_path: Path) -> None:
    sweep(tmp_path, Grid("seeds", fixed=FIXED, grid={"seed": (0, 1)}), lambda values: 0.8)
    assert f"all runs 200 {share_text(Share(160, 200))}" in told(tmp_path)


@pytest.mark.parametrize("harm", ["no folder", "no sweep", "damaged", "no run"])
def test_that_a_folder_without_a_sweep_is_one_line(tmp_path: Path, harm: str) -> None:
    path = tmp_path / "out"
    if harm in {"damaged", "no run"}:
        folder = sweep(path, Grid("one", fixed=FIXED), lambda values: 0.8)
        for record in (folder.path / RUNS).iterdir():
            record.unlink()
        if harm == "damaged":
            (path / SWEEP).write_text("{", encoding="utf-8")
    elif harm == "no sweep":
        path.mkdir()
    with pytest.raises(StudioError, match="out") as caught:
        sweep_report(path)
    assert "\n" not in str(caught.value)
