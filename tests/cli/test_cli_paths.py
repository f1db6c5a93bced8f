"""Names that no file can have: one line each, whatever command is given them, and nothing is changed."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from studio.paths import shipped
from tests.cli.conftest import Cli

COMMANDS = (
    "predict --images",
    "evaluate --images few.npz --gallery",
    "replay",
    "train --with",
    "report --out r.html --crossing",
)


@pytest.mark.skipif(os.name == "nt", reason="other rules for names there")
@pytest.mark.parametrize("name", ["a" * 300, "loop", "~no-such-person/a.npz"])
def test_that_a_name_no_file_can_have_is_one_line(
    name: str, run_cli: Cli, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("loop").symlink_to("loop")
    Path("few.npz").touch()
    for command in COMMANDS:
        done = run_cli(*command.split(), name)
        assert (done.code, done.err.count("\n")) == (1, 1), (command, done)
        assert "unexpected" not in done.err, (command, done)
    assert not home.exists()
    assert {path.name for path in tmp_path.iterdir()} <= {"loop", "few.npz", "home"}


@pytest.mark.parametrize("words", [("--home", ""), ("--home=",)])
def test_that_an_empty_home_is_not_the_folder_one_is_in(
    words: tuple[str, ...], run_cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    done = run_cli("models", "use", "nn", *words)
    assert (done.code, done.err) == (1, "studio: --home is empty: name a folder, or leave it out\n")
    assert not list(tmp_path.iterdir())


def test_that_what_is_no_gallery_is_left_as_it_is(run_cli: Cli, home: Path, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "empty.h5").touch()
    strokes = shipped("datasets") / "demo-strokes.npz"
    for name in ("folder", "empty.h5"):
        for command in (("gallery", "backup"), ("replay", strokes, "--limit", 1)):
            before = sorted(tmp_path.iterdir())
            done = run_cli(*command, "--gallery", tmp_path / name)
            assert (done.code, done.err.count("\n"), sorted(tmp_path.iterdir())) == (1, 1, before), done


def test_that_a_gallery_that_is_not_there_is_said_also_where_nothing_is_asked_of_it(
    run_cli: Cli, tmp_path: Path
) -> None:
    done = run_cli("evaluate", "--images", tmp_path / "never-read.npz", "--gallery", tmp_path / "no.h5")
    assert (done.code, done.err.count("\n")) == (1, 1)
    assert "there is no gallery" in done.err
