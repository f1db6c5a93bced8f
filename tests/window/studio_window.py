"""The studio's window on a real screen: started as a person starts it, driven by mouse and keys alone."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from studio.errors import StudioError
from studio.gallery.records import Sample
from studio.gallery.verify import load_samples
from studio.glyphs.strokes import Drawing
from studio.paths import Home, shipped
from studio.recognition.library import ModelLibrary
from tests.window.xvfb import Screen, program, wait_for

TITLE = "Glyph Studio"
STUDIO = (sys.executable, "-m", "studio")
WIDTH, HEIGHT = 1372, 884
CANVAS_MIDDLE = (0.24, 0.435)  # of the window: the middle of the canvas
SIZE = 280.0  # px, the longer side of a drawing
READING = 0.4  # seconds a person looks before Enter; more than the 150 ms that are asked for


@dataclass(frozen=True)
class StudioWindow:
    """One running window."""

    screen: Screen
    window: int
    home: Home
    process: subprocess.Popen[bytes]

    def draw(self, drawing: Drawing, size: float = SIZE) -> None:
        """Draw with the mouse in the middle of the canvas, `size` px large."""
        middle = np.array([WIDTH * CANVAS_MIDDLE[0], HEIGHT * CANVAS_MIDDLE[1]])
        self.screen.draw([np.rint(points + middle).astype(int) for points in centred(drawing, size)])

    def samples(self) -> tuple[Sample, ...]:
        """What is on disk now, read beside the window that owns it."""
        try:
            return load_samples(self.home.gallery)
        except StudioError:  # before the first answer there is nothing to read
            return ()

    def wait_for_samples(self, count: int) -> tuple[Sample, ...]:
        """Wait until exactly so many samples are on disk."""
        wait_for(lambda: len(self.samples()) == count, 10, f"{count} samples on disk, not {len(self.samples())}")
        return self.samples()

    def serving(self) -> str:
        """The version the library says is in service."""
        return ModelLibrary(shipped("models"), self.home.models).active().version


def centred(drawing: Drawing, size: float = SIZE) -> list[NDArray[np.float64]]:
    """The points (P, 2) of each stroke, px from the middle of the drawing's box, `size` px on its longer side."""
    points = np.vstack([stroke.points for stroke in drawing.strokes])
    low, high = points.min(axis=0), points.max(axis=0)
    scale = size / float((high - low).max())
    return [(stroke.points.astype(np.float64) - (low + high) / 2) * scale for stroke in drawing.strokes]


@contextmanager
def studio_window(screen: Screen, home: Home, log: Path, start: Sequence[str] = STUDIO) -> Iterator[StudioWindow]:
    """Start the window on `home` by the command `start`, wait until it is there, and size it."""
    with program([*start, "--home", str(home.root)], screen.environment, log) as process:
        window = screen.window(TITLE)
        screen.xdotool("windowmove", "--sync", window, 0, 0)
        screen.xdotool("windowsize", "--sync", window, WIDTH, HEIGHT)
        wait_for(lambda: [*home.root.glob(f"{home.gallery.name}?*")], 20, "the gallery")  # its lock or its journal
        yield StudioWindow(screen, window, home, process)
