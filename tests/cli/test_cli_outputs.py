"""What commands write: never over a file that is there, unless that is asked for."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Cli

WRITERS = (  # commands up to the file they write, and its ending
    ("demo --picture", ".png"),
    ("gallery backup", ".h5"),
    ("gallery export --format npz", ".npz"),
    ("gallery poster", ".svg"),
    ("gallery rescue", ".h5"),
    ("kaggle submit test.csv --out", ".csv"),
    ("models export nn", ".zip"),
    ("models export nn --as litert", ".tflite"),
    ("predict --images images.csv --out", ".csv"),
    ("predict --images images.csv --why", ".png"),
    ("queue export", ".csv"),
    ("queue rank --out", ".csv"),
    ("queue simulate --figure", ".svg"),
    ("queue simulate --runs", ".csv"),
    ("report --out", ".html"),
    ("train --show-augmentation", ".png"),
)


def test_that_no_command_writes_over_a_file_or_a_link_that_is_there(run_cli: Cli, taught: Path, tmp_path: Path) -> None:
    for command, ending in WRITERS:
        file, link = tmp_path / f"there{ending}", tmp_path / f"link{ending}"
        file.write_text("mine")
        link.unlink(missing_ok=True)
        link.symlink_to(tmp_path / "nowhere")
        before = sorted(tmp_path.iterdir())
        for there in (file,) if command in ("gallery backup", "gallery rescue") else (file, link):
            done = run_cli(*command.split(), there, "--json")
            assert (done.code, done.err.count("\n")) == (1, 1), (command, done)
            assert "is there already" in done.json["error"], (command, done)
        assert file.read_text() == "mine", command
        assert link.is_symlink(), command
        assert sorted(tmp_path.iterdir()) == before, command
