"""Which version answers where a command names a gallery: the one chosen there, and else the home's."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from studio.gallery.store import Gallery
from studio.paths import Home, shipped
from studio.recognition.library import ModelLibrary
from studio.session.recent import library_for
from studio.training.base import load_small
from tests.cli.conftest import Cli, Done
from tests.gallery.making import imported


@pytest.fixture
def digits(tmp_path: Path) -> Path:
    images, labels = load_small()
    np.savez(tmp_path / "digits.npz", x=images[::500], y=labels[::500])
    return tmp_path / "digits.npz"


@pytest.fixture
def letters(tmp_path: Path, run_cli: Cli, digits: Path) -> Path:
    """A gallery with a pool, outside the home."""
    path = tmp_path / "letters.h5"
    with Gallery.open(path) as gallery:
        gallery.add([imported(1)])
    assert run_cli("queue", "import", digits, "--as-is", "--gallery", path).code == 0
    return path


def version(done: Done) -> str:
    assert done.code == 0, done.err
    return str(done.json.get("version") or done.json["model"])


def test_that_commands_on_a_gallery_ask_the_version_chosen_there(
    run_cli: Cli, home: Path, letters: Path, digits: Path
) -> None:
    def asked(*where: object) -> list[str]:
        evaluated = ("evaluate", "--images", digits, "--as-is", "--json", *where)
        return [
            version(run_cli("queue", "rank", "--json", *where)),
            version(run_cli("gallery", "classes", "--json", *where)),
            version(run_cli(*evaluated)),
        ]

    ModelLibrary(shipped("models"), home / "models").use("cnn-0")
    assert asked("--gallery", letters) == ["cnn-0"] * 3, "none was chosen there"
    library_for(Home(home), letters).use("nn-0")
    assert asked("--gallery", letters) == ["nn-0"] * 3
    assert version(run_cli("queue", "rank", "--json", "--model", "compact", "--gallery", letters)) == "compact-0"
    assert version(run_cli("queue", "label-rest", "--json", "--gallery", letters)) == "nn-0"
    assert version(run_cli("evaluate", "--images", digits, "--as-is", "--json")) == "cnn-0"
    assert run_cli("models", "list", "--json").json["active"] == "cnn-0"
