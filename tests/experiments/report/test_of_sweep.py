"""A sweep's report: every setting with n and interval, comparisons that claim no more than was found, what failed."""

from __future__ import annotations

import hashlib
import re
from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest

from studio.errors import StudioError
from studio.experiments.report.of_sweep import sweep_report
from studio.experiments.report.pages import as_page
from studio.experiments.sweep.findings import findings
from studio.experiments.sweep.folder import RUNS, SWEEP
from studio.experiments.sweep.grid import Data, Grid
from studio.experiments.sweep.settings import settings_of
from studio.stats import Share, share_text
from tests.experiments.report.sweeps import sweep
from tests.experiments.sweep.making import DIGEST

SEEDS = {"seed": (0, 1, 2)}
DROPOUTS = {"layers.dropout": (0.0, 0.2, 0.8), **SEEDS}
FIXED = {"kind": "nn", "base": "small", "fit.epochs": 2}


def told(path: Path) -> str:
    page = as_page([sweep_report(path)], "today")
    words = re.sub(r"<(style|svg).*?</\1>", " ", page, flags=re.DOTALL)
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", words)).split())


def test_that_a_study_tells_every_setting_and_what_is_better(tmp_path: Path) -> None:
    grid = Grid(
        "dropout", Data(test=("/home/ann/secret/digits.npz",)), FIXED, {"layers.dropout": (0.0, 0.2, 0.8), **SEEDS}
    )
    sweep(tmp_path, grid, lambda values: 0.6 if values["layers.dropout"] == 0.8 else 0.9)
    words = told(tmp_path)
    assert f"dropout 0 200 {share_text(Share(180, 200))} 0.900, 0.900, 0.900" in words
    assert "the wider of Wilson's over drawings and Student's over seeds; each is the mean of 3 seeds" in words
    assert "3 comparisons of settings that differ in one field, paired drawing by drawing" in words
    assert "held to Holm's correction over the 6 of all sets together: 2 with evidence of a difference" in words
    assert "dropout 0.2 against dropout 0.8: dropout 0.2 is better: 0.90 [0.85, 0.93] against 0.60" in words
    assert "sign-flip p < .001 after Holm" in words
    assert "dropout 0 against dropout 0.2: no evidence of a difference" in words
    assert "digits.npz" in words
    assert "/home/ann" not in words


def test_that_a_report_says_what_its_intervals_are(tmp_path: Path) -> None:
    sweep(tmp_path / "three", Grid("three", fixed=FIXED, grid={"layers.n2": (25, 50), **SEEDS}), lambda _: 0.8)
    told_of_three = told(tmp_path / "three")
    assert "Report of the sweep three" in told_of_three
    assert "of a setting, the wider of that and Student's over its seeds" in told_of_three
    assert "(Wilson)" not in told_of_three
    sweep(tmp_path / "one", Grid("one", fixed=FIXED, grid={"layers.n2": (25, 50)}), lambda _: 0.8)
    assert "95 % intervals are Wilson's over drawings." in told(tmp_path / "one")
    assert "Student" not in told(tmp_path / "one")


def test_that_the_digest_of_nothing_is_not_told(tmp_path: Path) -> None:
    sweep(tmp_path, Grid("two", fixed=FIXED, grid={"layers.n2": (25, 50)}), lambda _: 0.8)
    assert f"Taught drawings and test sets, SHA-256: {DIGEST}" in told(tmp_path)
    nothing = hashlib.sha256().hexdigest()
    for file in tmp_path.rglob("*.json"):
        file.write_text(file.read_text(encoding="utf-8").replace(DIGEST, nothing), encoding="utf-8")
    assert nothing[:8] not in told(tmp_path)


def test_that_seeds_are_no_more_drawings(tmp_path: Path) -> None:
    grid = Grid("seeds", fixed=FIXED, grid={"layers.n2": (25, 50), "seed": (0, 1, 2)})
    found = settings_of(sweep(tmp_path, grid, lambda values: 0.8).records())
    assert [setting.label for setting in found.every] == ["n2 25", "n2 50"]
    assert found.every[0].share("kept") == Share(160, 200)
    (contrast,) = found.contrasts()["kept"]
    assert contrast.first.n == 200
    assert contrast.test == "sign-flip"


def test_that_a_setting_with_fewer_seeds_is_not_given_more(tmp_path: Path) -> None:
    grid = Grid("seeds", fixed=FIXED, grid={"layers.n2": (25, 50), "seed": (0, 1, 2)})
    records = sweep(tmp_path, grid, lambda values: 0.8).records()
    assert settings_of(records).seeds_text == "3 seeds"
    found = settings_of(records[:4])
    assert found.seeds_text == "up to 3 seeds"
    assert [one.test for one in found.contrasts()["kept"]] == ["McNemar"]  # of the one seed that both have


def test_that_only_what_differs_in_one_field_is_compared(tmp_path: Path) -> None:
    grid = Grid("two", fixed=FIXED, grid={"layers.dropout": (0.0, 0.5), "layers.n2": (25, 50)})
    pairs = settings_of(sweep(tmp_path, grid, lambda values: 0.8).records()).contrasts()["kept"]
    assert len(pairs) == 4
    assert ("dropout 0, n2 25", "dropout 0.5, n2 50") not in [one.names for one in pairs]


def test_that_fields_given_case_by_case_are_compared_as_one(tmp_path: Path) -> None:
    cases = ({"layers.n1": 25, "layers.n2": 50}, {"layers.n1": 50, "layers.n2": 25})
    sweep(tmp_path, Grid("cases", fixed=FIXED, cases=cases, grid=SEEDS), lambda values: values["layers.n1"] / 60)
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


def test_that_one_network_of_each_setting_speaks_of_itself_alone(tmp_path: Path) -> None:
    grid = Grid("one", fixed=FIXED, grid={"layers.n2": (25, 50)})
    sweep(tmp_path, grid, lambda values: 0.6 if values["layers.n2"] == 25 else 0.9)
    words = told(tmp_path)
    assert "is better" not in words
    assert "of these networks alone, those of n2 50 have more right: 0.90" in words
    assert "none with evidence of a difference, 1 with one of these networks alone" in words


def test_that_runs_on_other_data_do_not_count_and_are_said(tmp_path: Path) -> None:
    grid = Grid("data", fixed=FIXED, grid={"layers.n2": (25, 50)})
    folder = sweep(tmp_path, grid, lambda values: 0.8)
    old = folder.records()[1]
    folder.write(replace(old, key="0" * len(old.key), data_digest="e" * 64))
    found = findings(tmp_path)
    assert (len(found.records), found.other_data) == (2, 1)
    assert [len(one.runs) for one in found.settings.every] == [1, 1]
    assert "1 run of this folder left out: taught or judged with other data." in told(tmp_path)


def test_that_nothing_is_the_best_by_a_validation_that_was_not_read(tmp_path: Path) -> None:
    grid = Grid("none", fixed=FIXED, grid={"fit.learning_rate": tuple(0.001 * number for number in range(1, 46))})
    folder = sweep(tmp_path, grid, lambda values: 0.8)
    assert "best by validation" in told(tmp_path)
    for record in folder.records():
        (folder.path / RUNS / f"{record.key}.json").write_text(
            replace(record, judged=record.judged[:1]).to_json(), encoding="utf-8"
        )
    words = told(tmp_path)
    assert "by validation" not in words
    assert "The first 20 settings: none was read on base validation" in words


def test_that_pairs_that_are_too_many_are_said(tmp_path: Path) -> None:
    values = tuple(0.001 * number for number in range(1, 31))
    sweep(tmp_path, Grid("many", fixed=FIXED, grid={"fit.learning_rate": values}), lambda values: 0.8)
    assert "Only the first 300 of 435 such pairs are compared." in told(tmp_path)


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
