"""``studio queue label-rest`` and ``export``."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
import pytest

from studio.gallery.pool import ANSWERED, REJECTED, SKIPPED, Mark, Pool
from studio.gallery.pool_audit import read_audit
from studio.gallery.store import Gallery
from studio.training.base import load_small
from tests.cli.conftest import Cli
from tests.gallery.making import new_sample


@pytest.fixture
def digits(tmp_path: Path, run_cli: Cli) -> Path:
    """A folder with a name that a spreadsheet would take for a formula, in a pool."""
    images, _ = load_small()
    path = tmp_path / "=digits.npz"
    np.savez(path, x=np.concatenate([images[::50][:90], images[:1]]))
    assert run_cli("queue", "import", path, "--as-is").code == 0
    return path


def table(path: Path) -> list[dict[str, str]]:
    with path.open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def test_that_the_rest_is_labelled_with_a_warning_where_the_goal_is_not_known_to_be_reached(
    run_cli: Cli, home: Path, digits: Path, tmp_path: Path
) -> None:
    done = run_cli("queue", "label-rest", "--audit", 10, "--seed", 1, "--json")
    assert done.code == 0, done.err
    assert "warning: the goal is not known to be reached by compact-0 (98 %: cannot tell yet" in done.err
    assert done.json["labelled"] + done.json["audit"] + done.json["unsure"] == 90
    assert (done.json["audit"], done.json["version"]) == (10, "compact-0")
    out = tmp_path / "out.csv"
    exported = run_cli("queue", "export", out, "--json")
    assert exported.code == 0, exported.err
    assert exported.json["items"] == 91
    assert exported.json["audit"]["waiting"] == 10
    rows = table(out)
    machine = [row for row in rows if row["state"] == "machine"]
    assert all(row["version"] == "compact-0" and 0 < float(row["probability"]) <= 1 for row in machine)
    assert {row["label"] for row in rows if row["state"] == "open"} == {""}
    assert {row["path"] for row in rows} == {str(digits)}
    assert rows[90] == rows[0] | {"item": "90", "row": "90"}  # the twin shares what became of the first
    assert run_cli("queue", "label-rest", "--take-back", "--json").json == {"taken_back": done.json["labelled"]}


def test_that_an_export_tells_each_fate_and_keeps_the_label_of_today(
    run_cli: Cli, home: Path, digits: Path, tmp_path: Path
) -> None:
    with Pool.open(home / "gallery.h5") as pool, Gallery.open(home / "gallery.h5") as gallery:
        images = pool.images(range(3))
        for number in range(3):
            gallery.answer(new_sample(number, "5", image=images[number]), probability=0.5, page="queue")
        gallery.relabel([1], "6")
        gallery.delete([2])
        pool.mark(Mark(number, ANSWERED, "5", number) for number in range(3))
        pool.mark([Mark(3, SKIPPED), Mark(4, REJECTED)])
    with Gallery.open(home / "gallery.h5") as gallery, Pool.open(home / "gallery.h5") as pool:
        gallery.answer(new_sample(9, "=1", image=pool.images([5])[0]), probability=0.5, page="queue")
    out = tmp_path / "out.csv"
    assert run_cli("queue", "export", out).code == 0
    found = [(row["state"], row["label"]) for row in table(out)[:7]]
    assert found == [
        ("answered", "5"), ("answered", "6"), ("deleted", ""), ("skipped", ""), ("rejected", ""), ("taught", "'=1"),
        ("open", ""),
    ]  # fmt: skip


def test_that_an_answered_audit_says_how_good_the_machine_labels_are(
    run_cli: Cli, home: Path, digits: Path, tmp_path: Path
) -> None:
    run_cli("queue", "label-rest", "--audit", 10, "--seed", 1)
    with Pool.open(home / "gallery.h5") as pool:
        audit = read_audit(pool)
        assert audit is not None
        labels = [one.label for one in audit.items[:4]]
        pool.mark(Mark(one.item, ANSWERED, label) for one, label in zip(audit.items, labels, strict=False))
        pool.mark([Mark(audit.items[4].item, ANSWERED, "no such")])
    found = run_cli("queue", "export", tmp_path / "o.csv", "--json")
    audit_said = found.json["audit"]
    assert (audit_said["n"], audit_said["accuracy"], audit_said["waiting"]) == (5, 0.8, 5)
    assert audit_said["low"] < 0.8 < audit_said["high"]
    assert "80.0 % right" in run_cli("queue", "export", tmp_path / "o.csv", "--force").out


@pytest.mark.parametrize("command", [("label-rest",), ("export", "out.csv")])
def test_that_without_a_pool_it_is_said_how_to_make_one(run_cli: Cli, home: Path, command: tuple[str, ...]) -> None:
    home.mkdir(parents=True)
    done = run_cli("queue", *command)
    assert done.code == 1
    assert "`studio queue import IMAGES` makes one" in done.err


def test_that_an_export_never_overwrites_the_gallery(run_cli: Cli, home: Path, digits: Path) -> None:
    with Gallery.open(home / "gallery.h5") as gallery:
        gallery.answer(new_sample(0), probability=0.5)
    before = (home / "gallery.h5").read_bytes() if (home / "gallery.h5").exists() else b""
    assert run_cli("queue", "export", home / "gallery.h5").code == 1
    assert ((home / "gallery.h5").read_bytes() if (home / "gallery.h5").exists() else b"") == before
