"""``studio gallery pack``, ``backup``, ``restore``: the gallery kept small, copied, and brought back."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from studio.cli import run
from studio.gallery.segments import segment_paths
from studio.gallery.store import Gallery, load_samples
from tests.gallery.making import teach


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A gallery of three samples, all in its journal."""
    path = tmp_path / "g.h5"
    with Gallery.open(path) as gallery:
        teach(gallery, range(3))
        gallery.close(fold=False)
    return path


def test_that_pack_folds_everything_and_says_how_large_it_is(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["gallery", "pack", "--gallery", str(path), "--json"]) == 0
    said = json.loads(capsys.readouterr().out)
    assert said["before"] > 0
    assert said["after"] == path.stat().st_size
    assert segment_paths(path) == ()


def test_that_a_backup_is_listed_and_restored(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["gallery", "backup", "--gallery", str(path), "--json"]) == 0
    made = json.loads(capsys.readouterr().out)["backup"]
    with Gallery.open(path) as gallery:
        teach(gallery, [7])
    assert run(["gallery", "restore", "--gallery", str(path), "--json"]) == 0
    assert [one["path"] for one in json.loads(capsys.readouterr().out)["backups"]] == [made]
    assert run(["gallery", "restore", made, "--gallery", str(path), "--json"]) == 0
    assert len(load_samples(path)) == 3
    assert len(load_samples(Path(json.loads(capsys.readouterr().out)["before"]))) == 4


def test_that_a_backup_writes_over_no_file(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = path.with_name("copy.h5")
    assert run(["gallery", "backup", str(target), "--gallery", str(path)]) == 0
    data = target.read_bytes()
    assert run(["gallery", "backup", str(target), "--gallery", str(path)]) == 1
    assert "is there already" in capsys.readouterr().err
    assert target.read_bytes() == data
