"""``studio report``: a page and figures, whole or not at all; one line where it cannot be."""

from __future__ import annotations

from pathlib import Path

import pytest

from studio.experiments.sweep.grid import Grid
from studio.paths import shipped
from tests.cli.conftest import Cli
from tests.experiments.report.sweeps import sweep


def test_that_a_page_and_its_figures_are_written(run_cli: Cli, tmp_path: Path) -> None:
    page, figures = tmp_path / "report.html", tmp_path / "figures"
    sweep(tmp_path / "sweep", Grid("one", fixed={"kind": "nn"}, grid={"seed": (0, 1)}), lambda values: 0.9)
    done = run_cli("report", tmp_path / "sweep", "--out", page, "--figures", figures, "--format", "png", "--json")
    assert done.code == 0, done.err
    values = done.json
    assert values["report"] == str(page)
    assert values["bytes"] == page.stat().st_size < 5_000_000
    assert values["charts"] == len(values["figures"]) == len(list(figures.iterdir())) > 2
    assert page.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    again = run_cli("report", tmp_path / "sweep", "--out", page)
    assert again.code == 1
    assert "--force" in again.err


def test_that_what_a_replay_printed_becomes_a_page(run_cli: Cli, tmp_path: Path) -> None:
    strokes = shipped("datasets") / "demo-strokes.npz"
    done = run_cli("replay", strokes, "--model", "nn", "--test-on", "same,others", "--limit", 5, "--json")
    (tmp_path / "hand.json").write_text(done.out, encoding="utf-8")
    done = run_cli("report", "--crossing", tmp_path / "hand.json", "--out", tmp_path / "a.html", "--json")
    assert (done.code, done.json["charts"]) == (0, 1), done.err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "--out FILE.html"),
        (("--out", "a.html"), "there is no gallery"),
        (("--out", "report.txt"), "ends in .html"),
        (("--out", "a.html", "--figures", "f", "--format", "bmp"), "svg, png, pdf"),
        (("--out", "taught/a.html"), "is no folder"),
        (("--figures", "taught"), "is no folder"),
        (("--out", "folder.html"), "is a folder"),
        (("--out", "there.html"), "is there already"),
        (("--out", "a.html", "--gallery", "none.h5"), "there is no gallery"),
        (("--out", "a.html", "--gallery", "damaged.h5"), "damaged.h5"),
        (("--out", "a.html", "folder.html"), "folder.html holds no sweep"),
        (("--out", "a.html", "--crossing", "taught"), "taught is not JSON"),
    ],
)
def test_that_a_report_that_cannot_be_is_one_line_and_changes_nothing(
    words: tuple[str, ...], said: str, run_cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("taught", "there.html", "damaged.h5"):
        (tmp_path / name).write_bytes(b"somebody's")
    (tmp_path / "folder.html").mkdir()
    before = sorted(path.name for path in tmp_path.iterdir())
    done = run_cli("report", *words)
    assert done.code == 1
    assert done.err.count("\n") == 1
    assert said in done.err
    assert sorted(path.name for path in tmp_path.iterdir()) == before
    assert (tmp_path / "there.html").read_bytes() == b"somebody's"
