"""The bundle's place in a Linux system: menu, package, archive."""

from __future__ import annotations

import configparser
import os
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

import studio
from shipping import linux
from studio.paths import shipped
from studio.trouble.display import QT, X11

LINUX = shipped("resources") / "linux"
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="a matter of Linux")


def entry_of(path: Path) -> configparser.SectionProxy:
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    parser.read(path, encoding="utf-8")
    return parser["Desktop Entry"]


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    """A folder that looks like a bundle, where paths are hard: a program that says what it is called."""
    folder = tmp_path / 'my "best" $HOME 100 % programs' / "glyph-studio"
    folder.mkdir(parents=True)
    program = folder / "studio"
    program.write_text("#!/bin/sh\necho glyph\n")
    program.chmod(0o755)
    linux.add_menu(folder, shipped("resources"))
    return folder


def test_that_the_menu_entry_is_that_of_the_window() -> None:
    entry = entry_of(LINUX / "glyph-studio.desktop")
    assert (entry["Exec"], entry["Icon"], entry["Type"]) == ("studio", "glyph-studio", "Application")
    assert entry["Categories"].endswith(";")


def test_that_the_metainfo_tells_of_this_version_and_this_entry() -> None:
    root = ET.parse(LINUX / "glyph-studio.metainfo.xml").getroot()
    assert root.findtext("launchable") == "glyph-studio.desktop"
    release = root.find("releases/release")
    assert release is not None
    assert release.get("version") == studio.__version__


def test_that_icons_in_sizes_and_the_drawing_are_where_menus_look(bundle: Path) -> None:
    icons = bundle / "share" / "icons" / "hicolor"
    assert (icons / "scalable" / "apps" / "glyph-studio.svg").is_file()
    assert all((icons / f"{size}x{size}" / "apps" / "glyph-studio.png").is_file() for size in linux.ICONS)


def run(bundle: Path, home: Path, *words: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "HOME": str(home)}
    environment.pop("XDG_DATA_HOME", None)
    command = [str(bundle / "add-to-menu.sh"), *words]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)


def test_that_one_person_can_have_it_in_the_menu_whatever_the_folder_is_called(bundle: Path, tmp_path: Path) -> None:
    home = tmp_path / "home of one"
    home.mkdir()
    done = run(bundle, home)
    assert done.returncode == 0, done.stderr
    entry = entry_of(home / ".local/share/applications/glyph-studio.desktop")
    # a string's backslashes, then the quoting of the command, then its field codes
    value = entry["Exec"].replace("\\\\", "\\")
    assert value[0] == value[-1] == '"'
    command = value[1:-1].replace('\\"', '"').replace("\\$", "$").replace("\\\\", "\\").replace("%%", "%")
    assert command == str(bundle / "studio")
    linked = subprocess.run([home / ".local/bin/studio"], capture_output=True, text=True, check=True)
    assert linked.stdout == "glyph\n"
    assert run(bundle, home, "--remove").returncode == 0
    assert not [path for path in home.rglob("*") if path.is_file() or path.is_symlink()]


def test_that_another_program_of_the_name_is_not_replaced(bundle: Path, tmp_path: Path) -> None:
    other = tmp_path / ".local" / "bin" / "studio"
    other.parent.mkdir(parents=True)
    other.write_text("other")
    done = run(bundle, tmp_path)
    assert done.returncode == 1
    assert "another program" in done.stderr
    assert other.read_text() == "other"


def test_that_the_package_asks_for_the_libraries_the_window_would_miss() -> None:
    told = linux.control_file("1.2", "amd64", 5)
    (line,) = [line for line in told.splitlines() if line.startswith("Depends: ")]
    assert {*QT.values(), *X11.values()} <= set(line.removeprefix("Depends: ").split(", "))
    assert "Version: 1.2\n" in told


@pytest.mark.skipif(shutil.which("dpkg-deb") is None, reason="Debian's tools are not here")
def test_that_the_package_holds_program_command_and_menu(bundle: Path, tmp_path: Path) -> None:
    package = linux.debian_package(bundle, tmp_path / "glyph-studio.deb", "1.2", tmp_path / "work")
    listed = subprocess.run(["dpkg-deb", "--contents", package], capture_output=True, text=True, check=True).stdout
    for path in ("./opt/glyph-studio/studio", "./usr/share/applications/glyph-studio.desktop", "./usr/share/metainfo/"):
        assert path in listed
    assert "./usr/bin/studio -> /opt/glyph-studio/studio" in listed
    assert "root/root" in listed
    assert (bundle / "studio").is_file()


@pytest.mark.skipif(shutil.which("zstd") is None, reason="zstd is not here")
def test_that_the_archive_is_one_folder(bundle: Path, tmp_path: Path) -> None:
    packed = linux.archive(bundle, tmp_path / "bundle.tar.zst")
    plain = tmp_path / "bundle.tar"
    subprocess.run(["zstd", "-q", "-d", packed, "-o", plain], check=True)
    with tarfile.open(plain) as tar:
        assert {name.split("/")[0] for name in tar.getnames()} == {"glyph-studio"}
        assert tar.getmember("glyph-studio/studio").mode & 0o111


@pytest.mark.skipif(shutil.which("strip") is None, reason="binutils are not here")
def test_that_only_libraries_known_to_bear_it_are_stripped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stripped: list[str] = []
    monkeypatch.setattr(subprocess, "run", lambda words, **_: stripped.append(Path(words[-1]).name))
    for name in ("tensorflow/python/a.so", "tensorflow/libtensorflow_cc.so.2", "numpy/b.so", "h5py.libs/c.so.1"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    linux.strip(tmp_path)
    assert sorted(stripped) == ["a.so", "libtensorflow_cc.so.2"]
