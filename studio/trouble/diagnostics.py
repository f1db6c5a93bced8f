"""What is here and what is missing, in one page that can be pasted into a report: versions, paths, base data, display,
models and gallery. It holds no drawing and no label.

The command line prints it (`studio doctor`), the window copies it; Qt-free, for it must be told where Qt fails. The
window tells what it has open and leaves out what takes seconds of Python: reading every drawing and the base images.
"""

from __future__ import annotations

import contextlib
import importlib.metadata
import os
import platform
import shutil
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import studio
from studio.errors import StudioError, counted
from studio.files import write_advice
from studio.gallery.places import is_gallery
from studio.gallery.segments import segment_paths
from studio.paths import Home, shipped

LIBRARIES = (
    "PySide6-Essentials", "ai-edge-litert", "filelock", "h5py", "matplotlib", "mlxtend", "numpy", "pandas", "pillow",
    "pyqtgraph", "rich", "scipy", "tensorflow", "tensorflow-cpu", "typer",
)  # fmt: skip

LITTLE = 50_000_000  # bytes: a training or a backup may want as much


@dataclass(frozen=True)
class Opened:
    """What a window has open: how many samples of which gallery, and the model that serves there."""

    gallery: Path
    samples: int
    model: str


def diagnose(home: Home, opened: Opened | None = None) -> dict[str, Any]:
    """Everything by name, as `studio doctor --json` prints it; ``problems`` has one line for each that was found.

    With `opened` that is told instead of the home's own gallery, and neither it, its model, nor base data are read.
    """
    found: dict[str, Any] = {
        "version": studio.__version__,
        "python": platform.python_version(),
        "platform": platform.platform(),
        "libraries": _libraries(),
        "paths": _paths(home),
        "read": opened is None,
        "base": _base(home, read=opened is None),
        "display": _display(),
        "accelerators": _accelerators(),
        "models": _models(home, opened),
        "gallery": _gallery(home) if opened is None else _open_gallery(opened),
    }
    found["problems"] = [
        f"{name}: {part['problem']}" for name, part in found.items() if isinstance(part, dict) and part.get("problem")
    ]
    return found


def _libraries() -> dict[str, str | None]:
    """Name -> version; None where it is not installed. TensorFlow goes by one of two names."""
    versions: dict[str, str | None] = {}
    for name in LIBRARIES:
        try:
            versions[name] = importlib.metadata.version(name)
        except importlib.metadata.PackageNotFoundError:
            versions[name] = None
    spare = "tensorflow" if versions["tensorflow-cpu"] else "tensorflow-cpu"
    if versions[spare] is None:
        del versions[spare]
    return versions


def _paths(home: Home) -> dict[str, Any]:
    """Where data and logs go, and whether they can."""
    above = next(folder for folder in (home.root, *home.root.parents) if folder.exists())
    problem = _place_problem(above)
    return {
        "home": str(home.root),
        "log": str(home.log),
        "program": str(shipped("models").parent),
        "executable": sys.executable,
        "writable": problem is None,
        "problem": problem,
    }


def _place_problem(folder: Path) -> str | None:
    """What is wrong with keeping data in `folder`. Only a try tells: what may be written to may yet take nothing."""
    try:
        free = shutil.disk_usage(folder).free
        with tempfile.TemporaryDirectory(prefix=".studio-", dir=folder):
            pass
    except OSError as error:
        why = (error.strerror or str(error)).lower()
        return f"{folder} cannot be written to ({why}): {write_advice(error)}"
    if free < LITTLE:
        return f"{free / 1e6:,.1f} MB are left on the disk of {folder}: free some space"
    return None


def _base(home: Home, *, read: bool) -> dict[str, Any]:
    """Which base set would be used; to `read` MNIST is to check it, else it must be there."""
    from studio.training.base import base_name, check_base, load_small
    from studio.training.mnist import find_mnist, load_mnist

    file = find_mnist(home)
    problem = None
    try:
        if not read:
            check_base("auto", file)
        elif file is None:
            load_small()
        else:
            load_mnist(file)
    except StudioError as error:
        problem = str(error)
    return {"name": base_name("auto", file), "file": None if file is None else str(file), "problem": problem}


def _display() -> dict[str, Any]:
    """Whether a window can open."""
    from studio.trouble.display import check_display

    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    values: dict[str, Any] = {name: os.environ.get(name) for name in names}
    try:
        check_display()
    except StudioError as error:
        return {**values, "problem": str(error)}
    return {**values, "problem": None}


def _accelerators() -> dict[str, Any]:
    """Which accelerators trainings shall use, and whether the TensorFlow that is installed knows any."""
    asked = os.environ.get("CUDA_VISIBLE_DEVICES")
    problem = None
    if asked not in (None, "", "-1") and _libraries().get("tensorflow-cpu"):
        problem = (
            f"CUDA_VISIBLE_DEVICES={asked} names some, but tensorflow-cpu knows none: put tensorflow[and-cuda] in its "
            "place, as README says, or trainings use the processor"
        )
    return {"CUDA_VISIBLE_DEVICES": asked, "problem": problem}


def _models(home: Home, opened: Opened | None) -> dict[str, Any]:
    """Versions found, the active one tried unless it serves already."""
    from studio.recognition.library import ModelLibrary
    from studio.recognition.recognizer import Recognizer

    folder = home.models if opened is None else home.models_for(opened.gallery)
    library = ModelLibrary(shipped("models"), folder)
    values: dict[str, Any] = {"active": None, "versions": [], "damaged": [], "problem": None}
    try:
        values["versions"] = [entry.version for entry in library.entries()]
        values["damaged"] = [damaged.reason for damaged in library.damaged]
        values["active"] = Recognizer.load(library.active().folder).version if opened is None else opened.model
    except StudioError as error:
        values["problem"] = str(error)
    else:
        if values["damaged"]:
            values["problem"] = "; ".join(values["damaged"])
    return values


def _gallery(home: Home) -> dict[str, Any]:
    """Whether what was taught can be read, without disturbing a window that has it open."""
    from studio.gallery.store import verify

    values: dict[str, Any] = {"file": str(home.gallery), "samples": 0, "problem": None}
    if not is_gallery(home.gallery):
        return values
    try:
        report = verify(home.gallery)
    except StudioError as error:
        return {**values, "problem": str(error)}
    return {**values, "samples": report.samples, "problem": "; ".join(report.problems) or None}


def _open_gallery(opened: Opened) -> dict[str, Any]:
    """What is open, and how large it is on disk: the file with its journal, bytes."""
    size = 0
    problem = None
    try:
        for path in (opened.gallery, *segment_paths(opened.gallery)):
            with contextlib.suppress(FileNotFoundError):  # new ones have only a journal, and a fold puts it away
                size += path.stat().st_size
    except OSError as error:
        problem = f"{opened.gallery} cannot be looked at: {error.strerror or error}"
    return {"file": str(opened.gallery), "samples": opened.samples, "bytes": size, "problem": problem}


def lines_of(found: dict[str, Any]) -> list[str]:
    """What `diagnose` found, for a person to read."""
    models, base, paths = found["models"], found["base"], found["paths"]
    return [
        f"glyph-studio {found['version']}, Python {found['python']}, {found['platform']}",
        "  ".join(f"{name} {version or 'missing'}" for name, version in found["libraries"].items()),
        f"data     {paths['home']}",
        f"log      {paths['log']}",
        f"base     {base['name']}  {base['file'] or '(5,000 images, built in)'}",
        f"models   {models['active']} in service, of {', '.join(models['versions']) or 'none'}",
        f"gallery  {_amount(found['gallery'])}  {found['gallery']['file']}",
        *[f"problem  {problem}" for problem in found["problems"]],
        *(["no problem found"] if not found["problems"] else []),
        *(
            ["not read: drawings and base images; `studio doctor` and `studio gallery verify` do"]
            if not found["read"]
            else []
        ),
    ]


def _amount(gallery: dict[str, Any]) -> str:
    size = f", {gallery['bytes'] / 1e6:.1f} MB" if "bytes" in gallery else ""
    return f"{counted(gallery['samples'], 'sample')}{size}"
