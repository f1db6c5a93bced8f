"""``studio gallery poster``: posters from the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from studio.paths import shipped
from tests.cli.conftest import Cli


@pytest.fixture
def drawn(run_cli: Cli) -> None:
    assert run_cli("gallery", "import", shipped("datasets") / "demo-strokes.npz").code == 0


@pytest.mark.usefixtures("drawn")
def test_that_a_hand_is_written_signed_only_when_asked_and_never_over_a_file(run_cli: Cli, tmp_path: Path) -> None:
    path = tmp_path / "hand.svg"
    done = run_cli("gallery", "poster", path, "--writer", "demo", "--json")
    assert done.json == {"poster": str(path), "what": "hand", "cells": 10, "labels": list("0123456789")}
    assert "demo" not in path.read_text()
    again = run_cli("gallery", "poster", path, "--writer", "demo", "--sign")
    assert again.code == 1
    assert "is there already" in again.err
    assert run_cli("gallery", "poster", path, "--writer", "demo", "--sign", "--force").code == 0
    assert ">demo, " in path.read_text()


@pytest.mark.usefixtures("taught")
def test_that_damaged_strokes_are_one_line_and_leave_no_file(run_cli: Cli, tmp_path: Path) -> None:
    done = run_cli("gallery", "poster", tmp_path / "fool.png", "--writer", "ann")
    assert done.code == 1
    assert "stored strokes are damaged" in done.err
    assert not list(tmp_path.glob("*.png"))


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["hand.jpg"], "ends in .svg or .png"),
        (["hand.svg", "--what", "foot"], "it is hand or fool-it"),
        (["hand.svg"], 'no drawing by "me" here; there are demo'),
        (["fool.svg", "--what", "fool-it"], "nobody has fooled it"),
        (["hand.svg", "--writer", "demo", "--most", "3"], "leave it out, or ask for them with --what fool-it"),
    ],
)
@pytest.mark.usefixtures("drawn")
def test_that_what_cannot_be_made_is_one_line(
    words: list[str], says: str, run_cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    done = run_cli("gallery", "poster", *words)
    assert done.code == 1
    assert done.err.count("\n") == 1
    assert says in done.err
    assert not list(tmp_path.glob("*.svg"))
