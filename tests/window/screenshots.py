"""Pictures of every page, from a real window on a real screen, for the README and the help: `make screenshots`.

The history behind them is no drawing of a curve: the hand of the demo teaches a few hundred digits through the session,
the trainer retrains, the gate decides, and the window shows what came of it. A few labels are then made wrong, for the
picture of what finds them. The queue's pool are digits that come with the program. What the import page shows is the
second argument, a file, or else the recorded strokes that ship.
"""

from __future__ import annotations

import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

import numpy as np
from PIL import Image

from studio.experiments.bench_queue import fill_pool
from studio.experiments.hand import DEMO_HAND, write_digits
from studio.experiments.replay import Step, replay
from studio.experiments.scratch import TurnedClock, session_in
from studio.gallery.store import Gallery
from studio.paths import Home, shipped
from studio.settings import Settings, save_settings
from studio.training.supervisor import Supervisor
from tests.window.studio_window import HEIGHT, READING, WIDTH, StudioWindow, studio_window
from tests.window.xvfb import screen

OUT = Path(__file__).parents[2] / "resources" / "screenshots"
DRAWINGS, RETRAIN_EVERY = 420, 140
POOL, RANKED, ANSWERED = 2_000, 4.0, 40
SETTLED = 1.5  # seconds until a page stands still
SEVEN = replace(
    DEMO_HAND, habits=(("7", (0.0, 1.0, 0.0, 0.0)),), miss=0.015, size=290.0
)  # a crossed one, drawn with care
THUMBNAIL, ASIDE = (464, 265), (WIDTH + 30, HEIGHT + 10)  # px of the screen
CHECKED = 60.0  # seconds that a check of the labels may take
WRONG = (31, 118, 204, 287, 356)  # numbers of drawings that get a wrong label


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


def shoot(window: StudioWindow, out: Path) -> None:
    """One picture a page; the Draw page with a seven on it that waits for its Enter."""
    time.sleep(SETTLED)
    window.draw(SEVEN.write("7", np.random.default_rng(5)), size=400)
    window.screen.xdotool("mousemove", *ASIDE)
    _save(window, out / "draw.png")
    window.screen.keys("ctrl+2")
    time.sleep(SETTLED)
    window.screen.xdotool("mousemove", *THUMBNAIL, "click", 1, "mousemove", *ASIDE)
    _save(window, out / "gallery.png")
    window.screen.keys("ctrl+3")
    _save(window, out / "training.png")
    window.screen.keys("ctrl+2")
    time.sleep(SETTLED)
    window.screen.keys("F8")
    time.sleep(SETTLED)
    before = b""
    until = time.monotonic() + CHECKED
    while (now := window.screen.picture(window.window).tobytes()) != before and time.monotonic() < until:
        before = now  # the button still counts
        time.sleep(SETTLED)
    _save(window, out / "suspects.png")


def shoot_queue(window: StudioWindow, out: Path) -> None:
    """The queue, after some answers."""
    window.screen.keys("ctrl+4")
    time.sleep(RANKED)
    for _ in range(ANSWERED):
        time.sleep(READING)
        window.screen.keys("ctrl+Right")
        for _ in range(3):
            time.sleep(READING)
            window.screen.keys("Return")  # what it is not sure of stays
    _save(window, out / "queue.png")


def shoot_import(window: StudioWindow, out: Path, brought: Path) -> None:
    """The import page, with what `brought` would bring: a file by its dialog."""
    window.screen.keys("ctrl+i")
    time.sleep(SETTLED)
    window.screen.xdotool("type", str(brought))
    window.screen.keys("Return")
    window.screen.xdotool("mousemove", *ASIDE)
    time.sleep(2 * SETTLED)
    _save(window, out / "import.png")
    window.screen.keys("Escape")


def _save(window: StudioWindow, path: Path) -> None:
    time.sleep(SETTLED)
    picture = window.screen.picture(window.window)
    picture.quantize(256, dither=Image.Dither.NONE).save(
        path, optimize=True
    )  # a third of the size, no difference to the eye
    print(path)


def main() -> None:
    out = Path(sys.argv[1]) if len(sys.argv) > 1 else OUT
    brought = Path(sys.argv[2]) if len(sys.argv) > 2 else shipped("datasets") / "demo-strokes.npz"
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        home = Home(Path(folder) / "home").create()
        teach(home)
        mislabel(home)
        fill_pool(home.gallery, POOL)
        log = Path(folder) / "log"
        with screen() as display, studio_window(display, home, log) as window:
            shoot(window, out)
            shoot_queue(window, out)
            shoot_import(window, out, brought.resolve())
            window.screen.keys("ctrl+q")
            window.process.wait(20 + READING)


if __name__ == "__main__":
    main()
