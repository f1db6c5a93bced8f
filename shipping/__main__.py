"""``python -m shipping``: build the bundle, and on Linux pack it. Prints sizes; fails where one is too large."""

from __future__ import annotations

import argparse
import platform
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import studio
from shipping import linux
from shipping.contents import FOLDER

TOP = Path(__file__).resolve().parents[1]
MOST, MOST_PACKED = 1_100, 310  # MB of the folder and of the archive
TOOLS = {"strip": "binutils", "objdump": "binutils", "zstd": "zstd"}  # needed on Linux, and the Debian packages


def main(arguments: Sequence[str]) -> int:
    """Build; returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m shipping", description="Build the bundle of Glyph Studio.")
    parser.add_argument("--folder-only", action="store_true", help="no archive and no Debian package")
    asked = parser.parse_args(arguments)
    missing = {package for tool, package in TOOLS.items() if shutil.which(tool) is None}
    if sys.platform == "linux" and missing:
        sys.stderr.write(f"the bundle needs tools to be built with: sudo apt install {' '.join(sorted(missing))}\n")
        return 1
    dist, work = TOP / "dist", TOP / "build" / "bundle"
    folder = build(dist, work)
    fits = _told(folder, MOST)
    if sys.platform == "linux" and not asked.folder_only:
        fits = pack(folder, dist, work) and fits
    return 0 if fits else 1


def build(dist: Path, work: Path) -> Path:
    """Make the folder of the bundle in `dist`; returns it."""
    places = ["--distpath", str(dist), "--workpath", str(work)]
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN", *places, "studio.spec"]
    work.mkdir(parents=True, exist_ok=True)
    subprocess.run(command, cwd=TOP, check=True)
    folder = dist / FOLDER
    shutil.copyfile(TOP / "LICENSE", folder / "LICENSE")
    if sys.platform == "linux":
        linux.strip(folder / "_internal")
        linux.add_menu(folder, TOP / "resources")
    return folder


def pack(folder: Path, dist: Path, work: Path) -> bool:
    """The archive, and a Debian package where Debian's tools are. Is the archive small enough?"""
    version, machine = studio.__version__, platform.machine()
    fits = _told(linux.archive(folder, dist / f"{FOLDER}-{version}-linux-{machine}.tar.zst"), MOST_PACKED)
    if shutil.which("dpkg-deb") is not None:
        _told(linux.debian_package(folder, dist / f"{FOLDER}_{version}.deb", version, work))
    return fits


def _told(path: Path, most: float | None = None) -> bool:
    """Say how large `path` is, a file or a folder; is it at most `most` MB?"""
    files = path.rglob("*") if path.is_dir() else [path]
    size = sum(file.lstat().st_size for file in files) / 10**6
    fits = most is None or size <= most
    sys.stdout.write(f"{path.relative_to(TOP)}: {size:,.0f} MB{'' if fits else f', which is more than {most:,} MB'}\n")
    return fits


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
