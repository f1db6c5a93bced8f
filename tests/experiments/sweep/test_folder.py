"""A sweep's folder: a record stands once, whole, and what is damaged is put aside and not lost."""

from __future__ import annotations

import csv
import json
from dataclasses import replace
from pathlib import Path

import pytest

from studio.errors import StudioError
from studio.experiments.sweep.folder import DAMAGED, PARQUET, RUNS, SWEEP, SweepFolder
from studio.experiments.sweep.grid import Grid
from studio.experiments.sweep.records import RunRecord
from tests.experiments.sweep.making import a_record, a_run, some_data

RUNS_ = tuple(a_run(seed) for seed in (2, 0, 1))
GRID = Grid("sweep", grid={"seed": (2, 0, 1)})


@pytest.fixture
def folder(tmp_path: Path) -> SweepFolder:
    return SweepFolder.begin(tmp_path / "out", GRID, RUNS_, some_data())


def test_that_a_record_is_read_as_it_was_written(folder: SweepFolder) -> None:
    record = a_record(RUNS_[0], right="00")
    assert folder.write(record)
    assert folder.records() == (record,)
    assert record.judged[0].bits.tolist() == [True, False]
    assert record.judged[0].confusion == ((1, 0), (1, 0))


def test_that_records_come_in_the_order_that_was_asked_for(folder: SweepFolder) -> None:
    for run in sorted(RUNS_, key=lambda run: run.key):
        folder.write(a_record(run))
    assert [record.seed for record in folder.records()] == [2, 0, 1]
    info = folder.info()
    assert (info.name, info.varied, info.sets) == ("sweep", ("seed",), {"kept": 2})


def test_that_a_run_is_recorded_once(folder: SweepFolder) -> None:
    folder.write(a_record(RUNS_[0], right="01"))
    assert not folder.write(a_record(RUNS_[0], right="11"))
    assert folder.records()[0].judged[0].correct == 2


def test_that_a_failed_run_may_be_recorded_anew(folder: SweepFolder) -> None:
    folder.write(replace(a_record(RUNS_[0]), judged=(), failed="the training diverged"))
    assert folder.write(a_record(RUNS_[0]))


@pytest.mark.parametrize("damage", ["", "{", "half", "other", "lying", "\xff"])
def test_that_a_damaged_record_is_named_and_never_lost(folder: SweepFolder, damage: str) -> None:
    for run in RUNS_:
        folder.write(a_record(run))
    path = folder.path / RUNS / f"{RUNS_[0].key}.json"
    text = path.read_text(encoding="utf-8")
    changed = {
        "half": text[: len(text) // 2],
        "other": a_record(RUNS_[1]).to_json(),
        "lying": text.replace('"correct": 2', '"correct": 1'),
    }.get(damage, damage)
    path.write_text(changed, encoding="latin-1")
    assert [record.seed for record in folder.records()] == [0, 1]
    assert len(folder.damaged) == 1
    assert path.name in folder.damaged[0]
    assert path.read_text(encoding="latin-1") == changed, "reading changes nothing"
    assert folder.write(a_record(RUNS_[0]))
    assert (folder.path / RUNS / DAMAGED / path.name).read_text(encoding="latin-1") == changed
    assert len(folder.records()) == 3
    assert folder.damaged == []


def test_that_a_half_written_file_is_no_record(folder: SweepFolder) -> None:
    (folder.path / RUNS / f"{RUNS_[0].key}.json.part").write_text("{", encoding="utf-8")
    assert folder.records() == ()
    assert folder.damaged == []


def test_that_the_folder_of_something_else_is_refused(tmp_path: Path, folder: SweepFolder) -> None:
    with pytest.raises(StudioError, match='holds the sweep "sweep", not "other"'):
        SweepFolder.begin(folder.path, replace(GRID, name="other"), RUNS_, some_data())
    (tmp_path / "mine.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(StudioError, match="holds no sweep"):
        SweepFolder.begin(tmp_path, GRID, RUNS_, some_data())
    with pytest.raises(StudioError, match="holds no sweep"):
        SweepFolder(tmp_path).info()


def test_that_the_table_has_a_row_a_run_and_set(folder: SweepFolder) -> None:
    failed = replace(a_record(RUNS_[1]), judged=(), failed="the training diverged")
    path = folder.write_tables([a_record(RUNS_[0], right="00"), failed])
    with path.open(encoding="utf-8", newline="") as file:
        one, other = csv.DictReader(file)
    assert (one["set"], one["n"], one["correct"], one["accuracy"], one["seed"]) == ("kept", "2", "1", "0.5", "2")
    assert float(one["low"]) < 0.5 < float(one["high"])
    assert (one["field.layers.n1"], one["validation"], one["version.studio"]) == ("4", "", "0.1.0")
    assert json.loads(one["spec"])["kind"] == "nn"
    assert (other["set"], other["failed"]) == ("", "the training diverged")


def test_that_the_parquet_table_says_the_same_where_pyarrow_is_installed(folder: SweepFolder) -> None:
    pytest.importorskip("pyarrow")
    import pandas as pd

    mixed = replace(a_record(RUNS_[1]), values={"layers.n2": "a text"}, judged=(), failed="the training diverged")
    folder.write_tables([a_record(RUNS_[0], right="00"), mixed])
    table = pd.read_parquet(folder.path / PARQUET)
    assert table["accuracy"].tolist()[0] == 0.5
    assert table["field.layers.n2"].tolist() == ["4", "a text"]
    assert len(table) == 2


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("name", "\ud800", '"name" must be without control'),
        ("failed", "\ud800", '"failed" must be without control'),
        ("versions", {"\ud800": "1"}, '"versions" must be without control'),
        ("key", "x", '"key" must be'),
        ("judged", 3, '"judged" must be'),
        ("more", 1, 'unknown field "more"'),
    ],
)
def test_that_a_record_is_read_strictly(field: str, value: object, said: str) -> None:
    values = json.loads(a_record(RUNS_[0]).to_json())
    with pytest.raises(StudioError, match=said):
        RunRecord.from_json(json.dumps({**values, field: value}), "record")


NONE = {"n": 0, "correct": 0, "seen": 0, "right": "", "labels": [], "confusion": []}


@pytest.mark.parametrize(
    ("judged", "said"),
    [
        ({"confusion": [[10**30, 0], [0, 0]]}, '"confusion" must be rows of whole numbers 0 to 2'),
        ({"n": 0, "correct": 0, "right": ""}, '"confusion" must be'),
        ({"labels": []}, '"right" must be'),
        ({"labels": ["0", "\x01"]}, '"labels" must be without control characters'),
        ({"set": "a\x01"}, '"set" must be without control characters'),
        ({"set": "a\ud800"}, '"set" must be without control characters'),
    ],
)
def test_that_counts_that_cannot_be_block_no_folder(folder: SweepFolder, judged: dict[str, object], said: str) -> None:
    folder.write(a_record(RUNS_[1]))
    values = json.loads(a_record(RUNS_[0]).to_json())
    values["judged"][0] |= judged
    (folder.path / RUNS / f"{RUNS_[0].key}.json").write_text(json.dumps(values), encoding="utf-8")
    assert len(folder.records()) == 1
    assert len(folder.damaged) == 1
    assert said in folder.damaged[0]


@pytest.mark.parametrize(
    ("field", "value"), [("name", "\ud800"), ("varied", ["seed", "\ud800"]), ("sets", {"\ud800": 1})]
)
def test_that_a_sweep_that_no_page_can_hold_is_one_line(folder: SweepFolder, field: str, value: object) -> None:
    values = json.loads((folder.path / SWEEP).read_text(encoding="utf-8"))
    (folder.path / SWEEP).write_text(json.dumps({**values, field: value}), encoding="utf-8")
    with pytest.raises(StudioError, match=f'"{field}" must be without control characters'):
        folder.info()


def test_that_a_set_without_images_is_read() -> None:
    values = json.loads(a_record(RUNS_[0]).to_json())
    values["judged"][0] |= NONE
    assert RunRecord.from_json(json.dumps(values), "record").judged[0].n == 0


@pytest.mark.parametrize(
    "value", ["10" * 200, "1e999", "null", '"a\\u0001"', '"' + "a" * 700 + '"', "[[[[[1]]]]]", str([1] * 1_001)]
)
def test_that_values_are_those_of_a_grid(value: str) -> None:
    text = a_record(RUNS_[0]).to_json()
    assert RunRecord.from_json(text.replace('"layers.n1": 4', '"layers.n1": [0.5, true, "a"]'), "record")
    with pytest.raises(StudioError, match='"values" must be made of'):
        RunRecord.from_json(text.replace('"layers.n1": 4', f'"layers.n1": {value}'), "record")


def test_that_no_text_of_the_table_is_a_formula(folder: SweepFolder) -> None:
    link = '=HYPERLINK("https://example.org")'
    record = replace(a_record(RUNS_[0]), values={"layers.n2": link, "fit.l2": -1}, judged=(), failed="-1 is no loss")
    with folder.write_tables([record]).open(encoding="utf-8", newline="") as file:
        (row,) = csv.DictReader(file)
    assert (row["field.layers.n2"], row["failed"]) == (f"'{link}", "'-1 is no loss")
    assert row["field.fit.l2"] == "-1"
