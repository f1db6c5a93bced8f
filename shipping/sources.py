"""Which files of the source tree ship besides code: those that git tracks, so nothing of the builder's own does.

A tree without git, as the source distribution unpacks it, is asked by a list. Standard library only: the build of the
wheel runs it with nothing else installed.
"""

from __future__ import annotations

import subprocess
from pathlib import Path

FOLDERS = ("datasets", "models", "resources")
CHANGES = "CHANGELOG.md"

# What is taken where git cannot be asked; patterns below the top.
LISTED = [
    "datasets/README.md", "datasets/demo-strokes.npz", "datasets/drawn.npz", "datasets/kept-apart.npy",
    "datasets/mnist-trained.npy",
    *(f"models/{kind}/{name}" for kind in ("accurate", "cnn", "compact", "nn") for name in (
        "bank.npz", "card.json", "model.tflite", "spec.json", "trained.npy", "weights.npz",
    )),
    "resources/architecture.svg", "resources/report.css", "resources/studio.qss", "resources/help/[01]*.md",
    "resources/icons/*.svg", "resources/icons/*/*.svg", "resources/linux/add-to-menu.sh",
    "resources/linux/glyph-studio.*", "resources/screenshots/*.png", "resources/standalone/*.py",
    "resources/translations/studio_*.qm", "resources/translations/studio_*.ts", CHANGES,
]  # fmt: skip


def shipped_files(top: Path) -> list[str]:
    """The files below `top` that ship besides code, sorted, with ``/`` between folders."""
    return tracked(top) or listed(top)


def tracked(top: Path) -> list[str]:
    """Those of them that git tracks; none where there is no git, or `top` is not what it keeps."""
    command = ["git", "-C", str(top), "ls-files", "-z", "--", *FOLDERS, CHANGES]
    try:
        told = subprocess.run(command, check=True, capture_output=True).stdout
    except (OSError, subprocess.CalledProcessError):
        return []
    return sorted(name for name in told.decode().split("\0") if name)


def listed(top: Path) -> list[str]:
    """Those of them that are in the list."""
    return sorted({path.relative_to(top).as_posix() for pattern in LISTED for path in top.glob(pattern)})
