"""The program's icon in the forms that systems want, painted from the one drawing in ``resources/icons/studio.svg``."""

from __future__ import annotations

import sys
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

WINDOWS = (16, 24, 32, 48, 64, 128, 256)  # px
MAC = (16, 32, 64, 128, 256, 512, 1024)


def for_executable(drawing: Path, folder: Path) -> Path | None:
    """The icon that this system keeps in a program itself, written to `folder`; None where it keeps none (Linux)."""
    if sys.platform == "win32":
        return write_ico(drawing, folder / "studio.ico")
    if sys.platform == "darwin":
        return write_icns(drawing, folder / "studio.icns")
    return None


def write_ico(drawing: Path, target: Path) -> Path:
    """Windows' form; returns `target`."""
    *smaller, largest = (painted(drawing, size) for size in WINDOWS)
    largest.save(target, sizes=[(size, size) for size in WINDOWS], append_images=smaller)
    return target


def write_icns(drawing: Path, target: Path) -> Path:
    """Apple's form; returns `target`."""
    *smaller, largest = (painted(drawing, size) for size in MAC)
    largest.save(target, append_images=smaller)
    return target


def write_png(drawing: Path, size: int, target: Path) -> Path:
    """A PNG of `size` px a side; returns `target`."""
    target.parent.mkdir(parents=True, exist_ok=True)
    painted(drawing, size).save(target)
    return target


def painted(drawing: Path, size: int) -> Image.Image:
    """The SVG `drawing`, `size` px a side, on nothing. Raises ValueError: it is no drawing."""
    renderer = QSvgRenderer(QByteArray(drawing.read_bytes()))
    if not renderer.isValid():
        raise ValueError(f"{drawing} is not a drawing that Qt can paint")
    image = QImage(size, size, QImage.Format.Format_RGBA8888_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    straight = image.convertToFormat(QImage.Format.Format_RGBA8888)
    return Image.frombytes("RGBA", (size, size), bytes(straight.constBits()))
