"""``python -m shipping.wheel``: the wheel, built, installed into an empty environment, and its demo played there.

It proves that models, strokes and resources are inside: the demo runs in a folder of its own, far from the source.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

from hatchling.builders.wheel import WheelBuilder

TOP = Path(__file__).resolve().parents[1]


def main() -> int:
    """Build, install, play; the demo's own words are printed, and its exit code is returned."""
    wheel = build(TOP / "dist")
    with tempfile.TemporaryDirectory(prefix="a wheel ") as folder:
        place = Path(folder)
        venv.create(place / "empty", with_pip=True)
        bin_ = place / "empty" / ("Scripts" if sys.platform == "win32" else "bin")
        pip = [str(bin_ / "python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        subprocess.run([*pip, "--require-hashes", "-r", str(TOP / "requirements.lock")], check=True)
        subprocess.run([*pip, "--no-deps", str(wheel)], check=True)
        environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
        return subprocess.run([str(bin_ / "studio"), "demo"], cwd=place, env=environment, check=False).returncode


def build(target: Path) -> Path:
    """Build the wheel in the folder `target`; returns it."""
    return Path(next(iter(WheelBuilder(str(TOP)).build(directory=str(target), versions=["standard"]))))


if __name__ == "__main__":
    sys.exit(main())
