"""``studio models export``, ``import`` and ``remove``."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Cli, Done
from tests.shipped import VERSIONS


def names(run_cli: Cli) -> list[str]:
    return [one["version"] for one in run_cli("models", "list", "--json").json["models"]]


def failed(done: Done) -> str:
    """The one line of a command that went wrong."""
    assert (done.code, done.err.count("\n")) == (1, 1), done
    return done.err


@pytest.mark.parametrize("name", ["nn.zip", "a folder"])
def test_that_a_version_goes_out_comes_in_serves_and_is_removed(run_cli: Cli, tmp_path: Path, name: str) -> None:
    out = run_cli("models", "export", "nn", tmp_path / name, "--json").json
    assert (out["version"], out["file"], len(out["digest"])) == ("nn-0", str(tmp_path / name), 64)
    came = run_cli("models", "import", tmp_path / name, "--json").json
    assert (came["version"], came["kind"], came["digest"]) == ("nn-1", "nn", out["digest"])
    assert names(run_cli) == sorted([*VERSIONS, "nn-1"])
    assert run_cli("models", "use", "nn-1").code == 0
    assert "it serves" in failed(run_cli("models", "remove", "nn-1"))
    assert run_cli("models", "rollback").code == 0
    assert run_cli("models", "remove", "nn-1", "--json").json == {"removed": "nn-1"}
    assert names(run_cli) == VERSIONS
    assert run_cli("models", "import", tmp_path / name).out.startswith("nn-2 is here")


def test_that_what_cannot_be_done_is_one_line(run_cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "bad.zip").write_bytes(b"no zip")
    assert "ships with the program" in failed(run_cli("models", "remove", "nn-0"))
    assert "none was trained here" in failed(run_cli("models", "remove", "nn"))
    assert "there is no model" in failed(run_cli("models", "export", "nn-7", tmp_path / "a.zip"))
    assert "cannot export" in failed(run_cli("models", "export", "nn", tmp_path / "no" / "a.zip"))
    assert "not a complete .zip" in failed(run_cli("models", "import", tmp_path / "bad.zip"))
    done = run_cli("models", "import", tmp_path / "nowhere", "--json")
    assert (done.code, list(done.json)) == (1, ["error"])
    assert not (tmp_path / "a.zip").exists()
    assert names(run_cli) == VERSIONS


def test_that_an_export_writes_over_no_file_unless_it_is_told_to(run_cli: Cli, tmp_path: Path) -> None:
    there = tmp_path / "thesis.zip"
    there.write_bytes(b"mine")
    assert "it is there already" in failed(run_cli("models", "export", "nn", there))
    assert there.read_bytes() == b"mine"
    assert run_cli("models", "export", "nn", there, "--force").code == 0
    assert there.read_bytes() != b"mine"
