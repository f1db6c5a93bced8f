"""Pictures of every page from a real window on a real X server, for the README and for looking at: `make screenshots`.

The history behind them is no drawing of a curve: the hand of the demo teaches a few hundred digits through the session,
the trainer retrains, the gate decides, and the window shows what came of it. A few labels are then made wrong, for the
picture of what finds them. The queue's pool are digits that come with the program, some of which were answered.

Without `--every` only what the README shows is taken, light ("draw.png") and dark ("draw-dark.png"). With it, every
scene of `tests.ui.scenes` is, light and dark, at 100 and at 200 %, and in the smallest window: choose another folder
for those, they are many. Each window is a process of its own (`tests.window.pictures`), for Qt reads its scale once.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass, replace
from pathlib import Path

from studio.experiments.bench_queue import fill_pool
from studio.experiments.hand import write_digits
from studio.experiments.replay import Step, replay
from studio.experiments.scratch import TurnedClock, session_in
from studio.gallery.store import Gallery
from studio.paths import Home, shipped
from studio.settings import Settings, load_settings, save_settings
from studio.training.supervisor import Supervisor
from tests.window.studio_window import HEIGHT, WIDTH
from tests.window.xvfb import Screen, screen

OUT = Path(__file__).parents[2] / "resources" / "screenshots"
DRAWINGS, RETRAIN_EVERY = 420, 140
POOL = 2_000
WRONG = (31, 118, 204, 287, 356)  # numbers of drawings that get a wrong label
README = ("draw", "gallery", "suspects", "import", "training", "queue", "compare")
LONGEST = 600  # seconds that the pictures of one window may take


@dataclass(frozen=True)
class Look:
    """One window: its theme, its scale, its size in px before scaling, and what its pictures' names end in."""

    theme: str
    scale: int = 1
    size: tuple[int, int] = (WIDTH, HEIGHT)
    ending: str = ""


SHOWN = (Look("light"), Look("dark", ending="-dark"))
EVERY = (
    *SHOWN,
    Look("light", 2, ending="-200"),
    Look("dark", 2, ending="-dark-200"),
    Look("light", size=(900, 600), ending="-small"),
    Look("dark", size=(900, 600), ending="-dark-small"),
)


def teach(home: Home) -> None:
    """A few hundred digits in three stretches, with a retraining between them."""
    settings = Settings(writer="me", theme="light", retrain_kind="nn")
    save_settings(home.settings, settings)
    clock = TurnedClock()
    trainer = Supervisor()
    glyphs = write_digits(DRAWINGS, seed=12)
    glyphs = type(glyphs)(glyphs.drawings, glyphs.labels, ("me",) * len(glyphs))
    try:
        with session_in(home, clock, settings=settings) as session:
            session.models.serve("nn")
            result = replay(glyphs, session, clock, trainer, retrain_every=RETRAIN_EVERY, report=_tell)
    finally:
        trainer.stop()
    print(result.by_model)


def mislabel(home: Home) -> None:
    """Give some drawings another label than theirs."""
    with Gallery.open(home.gallery) as gallery:
        for number in WRONG:
            gallery.relabel([number], str((int(gallery.sample(number).label) + 4) % 10))


def _tell(step: Step) -> None:
    if step.retrain:
        print(step.retrain)


def prepare(home: Home) -> None:
    """Everything the pictures show; the queue's answers are given in a window, as they are by a person."""
    teach(home)
    mislabel(home)
    fill_pool(home.gallery, POOL)


def take(display: Screen, home: Path, look: Look, out: Path, arguments: list[str]) -> None:
    """The pictures of one window. Raises CalledProcessError, TimeoutExpired."""
    settings = Home(home).settings
    save_settings(settings, replace(load_settings(settings), theme=look.theme))
    size = "x".join(map(str, look.size))
    command = [sys.executable, "-m", "tests.window.pictures", str(home), str(out), "--size", size]
    environment = {**display.environment, "QT_SCALE_FACTOR": str(look.scale)}
    subprocess.run([*command, f"--ending={look.ending}", *arguments], env=environment, check=True, timeout=LONGEST)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.window.screenshots", description="Pictures of every page.")
    parser.add_argument("out", nargs="?", type=Path, default=OUT)
    parser.add_argument("--every", action="store_true", help="every scene, light and dark, 100 and 200 %%, and small")
    parser.add_argument("--import", dest="brought", type=Path, default=shipped("datasets") / "demo-strokes.npz")
    asked = parser.parse_args()
    asked.out.mkdir(parents=True, exist_ok=True)
    arguments = ["--import", str(asked.brought.resolve()), *(() if asked.every else ("--only", *README))]
    with tempfile.TemporaryDirectory() as folder, screen(2 * WIDTH + 40, 2 * HEIGHT + 40) as display:
        made = Path(folder) / "home"
        prepare(Home(made).create())
        take(display, made, Look("light"), asked.out, ["--answer", "--only"])
        for number, look in enumerate(EVERY if asked.every else SHOWN):
            copy = Path(shutil.copytree(made, Path(folder) / f"home-{number}"))
            take(display, copy, look, asked.out, arguments)
            if asked.every:
                new = Home(Path(folder) / f"new-{number}").create()
                take(display, new.root, look, asked.out, ["--new"])


if __name__ == "__main__":
    main()
