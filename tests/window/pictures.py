"""The pictures of one window, at the scale it was started with: `python -m tests.window.pictures HOME OUT`.

What `tests.window.screenshots` starts, once a theme, scale and size.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from PIL import Image
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from studio.app.application import put_away
from studio.app.unattended import build
from studio.gallery.pool import SKIPPED
from studio.training.base import load_small
from studio.ui.window.main_window import MainWindow
from tests.ui import scenes
from tests.window.studio_window import READING

SETTLED = 900  # ms until a page stands still
RANKED = 4_000  # ms until the order of the queue is worked out
ANSWERED = 40


def answer(window: MainWindow) -> None:
    """Answer some of the queue as a person would who knows what the digits are; every tenth is skipped."""
    _, labels = load_small()
    scenes.queue(window)
    QTest.qWait(RANKED)
    page = window.queue_page
    assert page is not None
    for number in range(ANSWERED):
        QTest.qWait(round(1000 * READING))
        current = page.queue.current
        assert current is not None
        if number % 10 == 9:
            page.leave(SKIPPED)
        else:
            page.entry.submitted.emit(str(labels[current.item.row % len(labels)]))


def save(widget: QWidget, path: Path) -> None:
    """As a picture of 256 colours: a third of the size, no difference to the eye."""
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    data = bytes(image.constBits())
    picture = Image.frombytes("RGB", (image.width(), image.height()), data, "raw", "RGB", image.bytesPerLine())
    picture.quantize(256, dither=Image.Dither.NONE).save(path, optimize=True)
    print(path)


def main(arguments: list[str]) -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.window.pictures", description="Pictures of one window.")
    parser.add_argument("home", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--size", default="1280x820")
    parser.add_argument("--ending", default="")
    parser.add_argument("--only", nargs="*", help="these scenes; none named: no picture at all")
    parser.add_argument("--new", action="store_true", help="the scenes of a home where nothing was taught")
    parser.add_argument("--answer", action="store_true", help="answer some of the queue")
    parser.add_argument("--import", dest="brought", type=Path)
    asked = parser.parse_args(arguments)
    window = build(asked.home)
    try:
        window.resize(*map(int, asked.size.split("x")))
        window.move(0, 0)
        window.show()
        window.activateWindow()
        scenes.settle(SETTLED)
        if asked.answer:
            answer(window)
        table = scenes.NEW if asked.new else {**scenes.PAGES, **scenes.DIALOGS}
        for name in table if asked.only is None else asked.only:
            brought = asked.brought if name == "import" else None
            _take(window, table[name], brought, asked.out / f"{name}{asked.ending}.png")
    finally:
        put_away(window)


def _take(window: MainWindow, scene: scenes.Scene, brought: Path | None, path: Path) -> None:
    seen = scene(window) if brought is None else scenes.bringing(window, brought)
    scenes.settle(RANKED if path.name.startswith("queue") else SETTLED)
    save(seen, path)
    scenes.leave(window, seen)


if __name__ == "__main__":
    main(sys.argv[1:])
