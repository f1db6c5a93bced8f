"""The bundle as `make package` left it, run as somebody runs it who has no Python: `make test-bundle`.

``STUDIO_BUNDLE`` names another folder than ``dist/glyph-studio``.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

import studio
from studio.experiments.demo import demo_strokes
from studio.gallery.store import Gallery, verify
from studio.paths import Home, shipped
from studio.recognition.library import ModelLibrary
from studio.settings import Settings, save_settings
from tests.window.studio_window import READING, studio_window
from tests.window.xvfb import screen

pytestmark = [pytest.mark.bundle, pytest.mark.timeout(900)]

TOP = Path(studio.__file__).parents[1]
STROKES = str(shipped("datasets") / "demo-strokes.npz")
OURS = ("PYTHON", "STUDIO_", "QT_", "VIRTUAL_ENV", "DISPLAY", "WAYLAND_DISPLAY")  # of this process's environment
MOST = 1_100  # MB


@dataclass(frozen=True)
class Done:
    """How a command ended and what it said."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> dict[str, Any]:
        assert self.code == 0, self
        found = json.loads(self.out.splitlines()[-1])
        assert isinstance(found, dict)
        return found


Run = Callable[..., Done]


@pytest.fixture(scope="session")
def bundle() -> Path:
    folder = Path(os.environ.get("STUDIO_BUNDLE") or TOP / "dist" / "glyph-studio")
    if not (folder / "_internal").is_dir():
        pytest.fail(f"there is no bundle in {folder}: `make package` builds it")
    return folder


@pytest.fixture(scope="session")
def program(bundle: Path) -> str:
    return str(bundle / ("studio.exe" if sys.platform == "win32" else "studio"))


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path / "a home").create()


@pytest.fixture
def environment(home: Home) -> dict[str, str]:
    """That of somebody without Python, whose data are `home`, on no screen."""
    others = {name: value for name, value in os.environ.items() if not name.startswith(OURS)}
    nowhere = {} if sys.platform == "win32" else {"PATH": "/usr/bin:/bin"}
    return {**others, **nowhere, "STUDIO_HOME": str(home.root), "HOME": str(home.root)}


@pytest.fixture
def run(program: str, environment: dict[str, str], tmp_path: Path) -> Run:
    def go(*words: str) -> Done:
        done = subprocess.run(
            [program, *words], env=environment, cwd=tmp_path, capture_output=True, text=True, check=False
        )
        return Done(done.returncode, done.stdout, done.stderr)

    return go


def source(*words: str) -> dict[str, Any]:
    """What the same command says from source."""
    command = [sys.executable, "-m", "studio", *words]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    found = json.loads(done.stdout.splitlines()[-1])
    assert isinstance(found, dict)
    return found


def test_that_it_is_this_version(run: Run) -> None:
    assert run("--version") == Done(0, f"glyph-studio {studio.__version__}\n", "")


def test_that_it_is_not_too_large(bundle: Path) -> None:
    assert sum(path.lstat().st_size for path in bundle.rglob("*")) / 10**6 <= MOST


def test_that_window_model_trainer_and_gallery_work_together(run: Run, home: Home) -> None:
    done = run("--smoke-test")
    assert done.code == 0, done
    assert [line.split(":")[0] for line in done.out.splitlines()] == ["window", "recognition", "retrain", "gallery"]
    assert not home.gallery.exists(), "it has a home of its own"


def test_that_the_smoke_test_fails_where_something_fails(run: Run, home: Home) -> None:
    (home.root / "gallery.h5.lock").mkdir()  # so that no gallery can be opened
    done = run("--smoke-test", "--home", str(home.root))
    assert done.code == 1
    assert "the smoke test failed" in done.err


def test_that_nothing_is_missing(run: Run, bundle: Path) -> None:
    found = run("doctor", "--json").json
    without_screen = [problem for problem in found["problems"] if not problem.startswith("display: the window cannot")]
    assert without_screen == []
    assert Path(found["paths"]["program"]).is_relative_to(bundle.resolve())
    assert all(found["libraries"].values())


@pytest.mark.parametrize("model", ["compact", "accurate", "nn", "cnn"])
def test_that_it_reads_as_from_source(model: str, run: Run) -> None:
    words = ("evaluate", "--images", STROKES, "--model", model, "--json")
    bundled, plain = run(*words).json, source(*words)
    for speed in ("images_a_second", "reading_seconds"):
        del bundled[speed], plain[speed]
    assert bundled == plain


def test_that_predictions_are_written(run: Run, tmp_path: Path) -> None:
    assert run("predict", "--images", STROKES, "--out", "said.csv").code == 0
    assert len((tmp_path / "said.csv").read_text().splitlines()) == 1 + len(demo_strokes())


def test_that_the_demo_retrains_and_leaves_a_picture(run: Run, tmp_path: Path) -> None:
    found = run("demo", "--json", "--picture", "window.png").json
    assert found["verified"]
    assert found["retrain_seconds"] > 0
    with Image.open(tmp_path / "window.png") as picture:
        assert len(picture.convert("RGB").getcolors(2**24) or ()) > 50


def test_that_a_model_goes_out_and_in_again(run: Run, tmp_path: Path) -> None:
    assert run("models", "export", "compact", "mine.zip").code == 0
    done = run("models", "import", "mine.zip")
    assert done.code == 0, done


def test_that_a_gallery_goes_in_and_out_in_every_form(run: Run, home: Home, tmp_path: Path) -> None:
    assert run("gallery", "import", STROKES).code == 0
    count = len(demo_strokes())
    assert run("gallery", "pack").code == 0
    assert run("gallery", "info", "--json").json["samples"] == count
    for name in ("all.csv", "all.npz", "all.inkml", "all.txt --format unipen", "samples.csv --format samples"):
        done = run("gallery", "export", *name.split())
        assert done.code == 0, done
    assert not verify(home.gallery).problems


def test_that_libraries_that_are_seldom_needed_are_there(run: Run, tmp_path: Path) -> None:
    """scipy, matplotlib and TensorFlow in the command line's own process."""
    small = ["--pool", "300", "--start", "40", "--batch", "40", "--until", "80", "--seeds", "1"]
    done = run("queue", "simulate", "--strategies", "random,cluster-margin", *small, "--figure", "saved.pdf")
    assert done.code == 0, done
    assert (tmp_path / "saved.pdf").read_bytes().startswith(b"%PDF")


def test_that_what_is_shipped_brings_its_licence(bundle: Path) -> None:
    texts = bundle / "_internal" / "licences"
    names = {path.name.split("-")[0].casefold() for path in texts.iterdir()}
    assert {"pyside6_essentials", "tensorflow_cpu", "numpy", "h5py", "python"} <= names
    assert all(any(folder.iterdir()) for folder in texts.iterdir() if folder.is_dir())
    assert (bundle / "LICENSE").is_file()


@pytest.mark.skipif(sys.platform != "linux", reason="Xvfb is Linux's")
def test_that_a_real_window_teaches_and_closes(program: str, home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in os.environ if name.startswith(OURS)]:
        monkeypatch.delenv(name)
    save_settings(home.settings, Settings(writer="tester", theme="light", news=studio.__version__))
    ModelLibrary(shipped("models"), home.models).use("nn-0")
    recorded = demo_strokes()
    log = home.root / "said"
    with screen() as display, studio_window(display, home, log, [program]) as window:
        window.draw(recorded.drawings[0])
        time.sleep(READING)
        window.screen.write(recorded.labels[0])
        window.screen.keys("Return")
        window.wait_for_samples(1)
        picture = display.picture(window.window)
        assert len(picture.getcolors(2**24) or ()) > 50
        window.screen.keys("ctrl+q")
        assert window.process.wait(60) == 0
    with Gallery.open(home.gallery, read_only=True) as gallery:
        assert [sample.label for sample in gallery.samples()] == [recorded.labels[0]]
