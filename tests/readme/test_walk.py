"""Every command that README shows, run in README's order, in one home, by someone who has what its examples name.

It takes minutes, so it has a target of its own (`make test-readme`). What would take hours is made small by an option
more; the window is opened on a screen that nobody sees.
"""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from studio.glyphs.normalise import glyph
from studio.glyphs.strokes import load_recorded
from studio.paths import shipped
from tests.readme.commands import ROOT, studio_commands
from tests.window.xvfb import missing, program, screen

pytestmark = [pytest.mark.readme, pytest.mark.timeout(1_800)]

SMALLER = {  # a command, and what makes it short, or this reader's own
    "studio gallery poster hand.svg": "--writer demo",
    "studio queue simulate": "--pool 400 --start 50 --batch 50 --until 100 --seeds 1",
    "studio bench": "--repeats 1",
    "studio train --kind nn --with train.csv": "--epochs 1",
}
ELSEWHERE = {
    "studio mnist fetch": "tests/training/test_base_fetch.py, from a server of its own",
    "studio sweep GRID.toml --out rates --scheduler tcp://a:8786": "tests/experiments/cluster, on one of its own",
    "studio queue rank --scheduler tcp://a:8786": "tests/experiments/cluster, on one of its own",
    "studio sweep SEARCH.toml --out found --trials 100": "tests/experiments/sweep/test_search.py",
}


@dataclass(frozen=True)
class Reader:
    """Somebody with a folder of files, who has read README so far."""

    folder: Path

    @property
    def own(self) -> dict[str, str]:
        """What of the environment is this reader's."""
        return {"STUDIO_HOME": str(self.folder / "home"), "PYTHONPATH": str(ROOT)}

    def run(self, line: str) -> subprocess.CompletedProcess[str]:
        words = [sys.executable, "-m", *shlex.split(line)]
        mine = {**os.environ, **self.own}
        return subprocess.run(
            words, cwd=self.folder, env=mine, capture_output=True, text=True, timeout=1_500, check=False
        )


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory) -> Reader:
    """Has every file that the examples name, made from the strokes that ship, and forty drawings taught."""
    one = Reader(tmp_path_factory.mktemp("reader"))
    recorded = load_recorded(shipped("datasets") / "demo-strokes.npz")
    images = np.array([glyph(drawing) for drawing in recorded.drawings], np.uint8)
    labels = np.array(recorded.labels)
    np.savetxt(one.folder / "images.csv", images[:20].reshape(-1, 784), "%d", ",")
    np.savetxt(one.folder / "labels.csv", labels[:20], "%s")
    np.savetxt(one.folder / "digits.csv", images[20:40].reshape(-1, 784), "%d", ",")
    head = ",".join(f"pixel{number}" for number in range(784))
    np.savetxt(one.folder / "test.csv", images[:30].reshape(-1, 784), "%d", ",", header=head, comments="")
    labelled = np.column_stack([labels[:40].astype("U1"), images[:40].reshape(40, -1).astype("U3")])
    np.savetxt(one.folder / "train.csv", labelled, "%s", ",", header="label," + head, comments="")
    answers = np.stack([np.arange(1, 31).astype("U2"), labels[:30]], axis=1)
    np.savetxt(one.folder / "solution.csv", answers, "%s", ",", header="ImageId,Label", comments="")
    (one.folder / "scans").mkdir()
    for number, image in enumerate(images[:60]):
        Image.fromarray(255 - image).save(one.folder / "scans" / f"{number}.png")
    strokes = shipped("datasets") / "demo-strokes.npz"
    (one.folder / "strokes.npz").write_bytes(strokes.read_bytes())
    for line in (
        "studio gallery import strokes.npz",
        "studio gallery relabel o 3",
        "studio gallery import images.csv --labels labels.csv --gallery other.h5",
        "studio gallery import images.csv --labels labels.csv --gallery greek.h5",
    ):
        done = one.run(line)
        assert done.returncode == 0, done.stderr
    return one


def _opens_a_window(line: str) -> bool:
    words = shlex.split(line)[1:]
    return not words or words[0] in ("--gallery", "--home")


@pytest.mark.parametrize("line", [line for line in studio_commands() if not _opens_a_window(line)])
def test_that_a_command_of_readme_ends_well(line: str, reader: Reader) -> None:
    if line in ELSEWHERE:
        pytest.skip(ELSEWHERE[line])
    done = reader.run(f"{line} {SMALLER.get(line, '')}")
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("line", [line for line in studio_commands() if _opens_a_window(line)])
def test_that_a_command_of_readme_opens_the_window(line: str, reader: Reader) -> None:
    if absent := missing():
        pytest.skip(f"{' and '.join(absent)} missing")
    words = [sys.executable, "-m", *shlex.split(line)]
    log = reader.folder / "window.log"
    with screen() as seen, program(words, {**seen.environment, **reader.own}, log, reader.folder):
        assert seen.window("Glyph Studio")
    assert "Traceback" not in log.read_text()
