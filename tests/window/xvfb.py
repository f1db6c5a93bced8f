"""A real X server without a screen, a hand on its mouse and keyboard, and an eye on its pixels.

The server keeps its framebuffer in a file (`-fbdir`), in the X window dump format: reading it shows what is really on
the screen, without asking the program under test and without further tools. Mouse and keys are xdotool's, so they take
the same road as a person's. There is no window manager: a window must be given the focus (`window` does it).
"""

from __future__ import annotations

import os
import shutil
import struct
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray
from PIL import Image

WIDTH, HEIGHT = 1440, 900
NEEDED = ("Xvfb", "xdotool")
T = TypeVar("T")


def missing() -> list[str]:
    """Programs that are not installed (Debian and Ubuntu: `apt install xvfb xdotool`)."""
    return [name for name in NEEDED if shutil.which(name) is None]


@dataclass(frozen=True)
class Screen:
    """A running X server."""

    display: str  # ":93"
    framebuffer: Path

    @property
    def environment(self) -> dict[str, str]:
        """This process's environment, with programs sent to this screen."""
        others = {k: v for k, v in os.environ.items() if k not in ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY")}
        return {**others, "DISPLAY": self.display, "QT_QPA_PLATFORM": "xcb"}

    def xdotool(self, *words: str | int) -> str:
        """Run one xdotool command line; returns what it printed. Raises CalledProcessError."""
        done = subprocess.run(
            ["xdotool", *map(str, words)],
            env=self.environment,
            capture_output=True,
            text=True,
            timeout=30,
            check=True,
        )
        return done.stdout.strip()

    def visible(self, title: str) -> list[str]:
        """Visible windows whose title matches; none, too, where one vanishes just while they are searched."""
        try:
            return self.xdotool("search", "--onlyvisible", "--name", title).split()
        except subprocess.CalledProcessError:
            return []

    def window(self, title: str, seconds: float = 60) -> int:
        """Wait for a visible window whose title matches, give it the focus; returns its id."""

        window = int(wait_for(lambda: self.visible(title), seconds, f'a window "{title}"')[0])
        self.xdotool("windowfocus", "--sync", window)
        return window

    def draw(self, strokes: Iterable[NDArray[np.int_]]) -> None:
        """Press, move and lift the left button along `strokes`, each (P, 2) px of the screen."""
        for points in strokes:
            words: list[str | int] = []
            for place, (x, y) in enumerate(points):
                words += ["mousemove", int(x), int(y)]
                words += ["mousedown", 1] if place == 0 else ["sleep", "0.01"]
            self.xdotool(*words, "mouseup", 1)

    def keys(self, *names: str) -> None:
        """Press keys, by their X names ("Return", "ctrl+r")."""
        self.xdotool("key", "--clearmodifiers", *names)

    def write(self, text: str) -> None:
        """Type `text`."""
        self.xdotool("type", "--delay", 30, text)

    def pixels(self) -> Image.Image:
        """What is on the screen now (RGB)."""
        return read_xwd(self.framebuffer.read_bytes())

    def picture(self, window: int) -> Image.Image:
        """What is on the screen where `window` is (RGB)."""
        lines = dict(row.split("=") for row in self.xdotool("getwindowgeometry", "--shell", window).splitlines())
        x, y, width, height = (int(lines[key]) for key in ("X", "Y", "WIDTH", "HEIGHT"))
        return self.pixels().crop((max(x, 0), max(y, 0), min(x + width, WIDTH), min(y + height, HEIGHT)))


def read_xwd(data: bytes) -> Image.Image:
    """An X window dump (version 7, 32 bits a pixel, direct colour) as an RGB image."""
    names = struct.unpack(">25I", data[:100])
    header, version, width, height, order = names[0], names[1], names[4], names[5], names[7]
    bits, stride, colours = names[11], names[12], names[19]
    if version != 7 or bits != 32:
        raise ValueError(f"not a 32-bit X window dump: version {version}, {bits} bits")
    start = header + 12 * colours
    rows = np.frombuffer(data, np.uint8, stride * height, start).reshape(height, stride)[:, : width * 4]
    pixels = rows.reshape(height, width, 4)
    return Image.fromarray(np.ascontiguousarray(pixels[..., 1:] if order else pixels[..., 2::-1]), "RGB")


@contextmanager
def screen(width: int = WIDTH, height: int = HEIGHT) -> Iterator[Screen]:
    """An X server on a display number of its own choosing, ended afterwards. Raises RuntimeError when it cannot be."""
    if absent := missing():
        raise RuntimeError(f"{' and '.join(absent)} missing: sudo apt install xvfb xdotool")
    with tempfile.TemporaryDirectory() as folder:
        reading, writing = os.pipe()
        command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{width}x{height}x24", "-fbdir", folder]
        server = subprocess.Popen(
            [*command, "-nolisten", "tcp", "-noreset"], pass_fds=[writing], stderr=subprocess.DEVNULL
        )
        os.close(writing)
        try:
            with os.fdopen(reading) as told:
                number = told.readline().strip()
            if not number:
                raise RuntimeError("Xvfb did not start")
            yield Screen(f":{number}", Path(folder) / "Xvfb_screen0")
        finally:
            server.terminate()
            server.wait(10)


@contextmanager
def program(
    command: list[str], environment: Mapping[str, str], log: Path, folder: Path | None = None
) -> Iterator[subprocess.Popen[bytes]]:
    """A program, in `folder`, that writes to `log`, and is ended if it has not ended by itself."""
    with log.open("wb") as file:
        running = subprocess.Popen(command, env=dict(environment), stdout=file, stderr=subprocess.STDOUT, cwd=folder)
        try:
            yield running
        finally:
            if running.poll() is None:
                running.terminate()
            try:
                running.wait(15)
            except subprocess.TimeoutExpired:
                running.kill()
                running.wait()


def wait_for(question: Callable[[], T], seconds: float, what: str) -> T:
    """Ask until the answer is true; returns it. Raises TimeoutError naming what was waited for."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if answer := question():
            return answer
        time.sleep(0.05)
    raise TimeoutError(f"waited {seconds:.0f} s for {what}")
