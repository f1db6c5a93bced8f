"""What a bundle needs on Linux besides the program: its place in the menus, an archive, and a Debian package."""

from __future__ import annotations

import os
import shutil
import subprocess
from fnmatch import fnmatch
from pathlib import Path

from shipping.icons import write_png
from studio.trouble.display import QT, X11

NAME = "glyph-studio"
ICONS = (48, 128, 256)  # px; besides the drawing itself
# What is worth its symbols' room. Not everything: stripped libraries of numpy and h5py no longer load.
STRIPPED = ("tensorflow/*", "ai_edge_litert/*", "libpython*")
MAINTAINER = "Glyph Studio <maintainers@glyphstudio.invalid>"
# What a system must have: the libraries that a bundle may not carry, for they belong to its drivers and its fonts.
DEPENDS = ("libc6 (>= 2.36)", "libstdc++6 (>= 12)", *QT.values(), *X11.values())


def strip(inside: Path) -> int:
    """Take the symbols out of the libraries of the bundle that have many; returns the bytes that saves."""
    saved = 0
    for path in sorted(inside.rglob("*.so*")):
        name = path.relative_to(inside).as_posix()
        if path.is_symlink() or not any(fnmatch(name, pattern) for pattern in STRIPPED):
            continue
        before = path.stat().st_size
        subprocess.run(["strip", "--strip-unneeded", str(path)], check=True)
        saved += before - path.stat().st_size
    return saved


def add_menu(folder: Path, resources: Path) -> None:
    """Put desktop entry, metainfo, icons and the script that installs them for one person into the bundle."""
    share = folder / "share"
    shutil.rmtree(share, ignore_errors=True)
    drawing = resources / "icons" / "studio.svg"
    linux = resources / "linux"
    _copy(linux / f"{NAME}.desktop", share / "applications" / f"{NAME}.desktop")
    _copy(linux / f"{NAME}.metainfo.xml", share / "metainfo" / f"{NAME}.metainfo.xml")
    _copy(drawing, share / "icons" / "hicolor" / "scalable" / "apps" / f"{NAME}.svg")
    for size in ICONS:
        write_png(drawing, size, share / "icons" / "hicolor" / f"{size}x{size}" / "apps" / f"{NAME}.png")
    script = folder / "add-to-menu.sh"
    _copy(linux / "add-to-menu.sh", script)
    script.chmod(0o755)


def archive(folder: Path, target: Path) -> Path:
    """Pack `folder` as `target` (.tar.zst), returns `target`."""
    pack = ["--sort=name", "--owner=0", "--group=0", "--numeric-owner", "--use-compress-program=zstd -12 -T0 --long=27"]
    subprocess.run(["tar", *pack, "-C", str(folder.parent), "-cf", str(target), folder.name], check=True)
    return target


def debian_package(folder: Path, target: Path, version: str, work: Path) -> Path:
    """Pack `folder` as the Debian package `target`; returns `target`. Raises FileNotFoundError without dpkg-deb."""
    root = work / "deb"
    shutil.rmtree(root, ignore_errors=True)
    place = root / "opt" / NAME
    shutil.copytree(folder, place, symlinks=True, copy_function=_link)
    shutil.copytree(place / "share", root / "usr" / "share", copy_function=_link)
    command = root / "usr" / "bin" / "studio"
    command.parent.mkdir()
    command.symlink_to(f"/opt/{NAME}/studio")
    control = root / "DEBIAN" / "control"
    control.parent.mkdir()
    control.write_text(control_file(version, _architecture(), _kilobytes(place)), encoding="utf-8")
    options = ["--root-owner-group", "-Zzstd", "-z12"]
    subprocess.run(["dpkg-deb", *options, "--build", str(root), str(target)], check=True, stdout=subprocess.DEVNULL)
    shutil.rmtree(root)
    return target


def control_file(version: str, architecture: str, kilobytes: int) -> str:
    """What Debian wants to know of a package."""
    return f"""Package: {NAME}
Version: {version}
Architecture: {architecture}
Maintainer: {MAINTAINER}
Installed-Size: {kilobytes}
Depends: {", ".join(DEPENDS)}
Section: education
Priority: optional
Description: draw a character, correct the model, watch it learn your hand
 A desktop studio for handwritten characters: it says what a drawing is while
 the pen is still moving, and learns from every label that is typed. Everything
 works without a network, and nothing leaves the machine.
"""


def _architecture() -> str:
    asked = subprocess.run(["dpkg", "--print-architecture"], check=True, capture_output=True, text=True)
    return asked.stdout.strip()


def _kilobytes(folder: Path) -> int:
    return sum(path.lstat().st_size for path in folder.rglob("*")) // 1024


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)


def _link(source: str, target: str) -> None:
    """A second name instead of a copy of a gigabyte."""
    os.link(source, target, follow_symlinks=False)
