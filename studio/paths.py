"""Where everything lies: one answer for a source tree, an installed wheel, a frozen bundle, and for the user's data.

Things that ship (``models/``, ``resources/``, ``datasets/``, ``CHANGELOG.md``) stand at the top of the source tree. A
wheel carries them as ``studio/shipped/…`` and a PyInstaller bundle beside its libraries, so every other module asks
here only.
"""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import platformdirs

from studio.errors import StudioError

APP_NAME = "glyph-studio"
JOURNAL = ".journal-"  # and a number, after the name of a gallery: a piece of its journal


@dataclass(frozen=True)
class Home:
    """One person's data: gallery, models they trained, settings, logs, downloaded base data."""

    root: Path

    @property
    def gallery(self) -> Path:
        """The HDF5 gallery; its journal stands beside it."""
        return self.root / "gallery.h5"

    @property
    def models(self) -> Path:
        """Models trained here, one folder a version, and which one is active."""
        return self.root / "models"

    @property
    def samples(self) -> Path:
        """The sample gallery, to play with."""
        return self.root / "examples" / "Sample gallery.h5"

    @property
    def lessons(self) -> Path:
        """Galleries of newborn lessons, a folder each."""
        return self.root / "lessons"

    def models_for(self, gallery: Path) -> Path:
        """Where the models trained in `gallery` go: those of a lesson stay with it, for they know nothing else."""
        folder = gallery.expanduser().resolve().parent
        return folder / "models" if folder.parent == self.lessons.resolve() else self.models

    @property
    def datasets(self) -> Path:
        """Downloaded base data."""
        return self.root / "datasets"

    @property
    def settings(self) -> Path:
        """The settings file (JSON)."""
        return self.root / "settings.json"

    @property
    def logs(self) -> Path:
        """Log files."""
        return self.root / "logs"

    @property
    def log(self) -> Path:
        """What went wrong inside; it rotates."""
        return self.logs / "studio.log"

    @property
    def scratch(self) -> Path:
        """Snapshots and candidate models of trainings under way; safe to delete when nothing runs."""
        return self.root / "scratch"

    def name_of(self, gallery: Path) -> str:
        """How lists kept here name a gallery: by its place in this folder, which may be moved or copied; else whole."""
        path, root = gallery.expanduser().resolve(), self.root.resolve()
        return path.relative_to(root).as_posix() if path.is_relative_to(root) else str(path)

    def place_of(self, name: str) -> Path:
        """Where the gallery is that `name_of` gave a name."""
        return self.root / name

    def is_own(self, gallery: Path) -> bool:
        """Is it the gallery of this folder, which is opened when no other is asked for?"""
        try:
            return gallery.expanduser().resolve() == self.gallery.resolve()
        except (OSError, RuntimeError):  # links that lead round in a circle
            return False

    def create(self) -> Home:
        """Make the folder; raises StudioError when that is impossible."""
        try:
            self.root.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise StudioError(
                f"cannot create the data folder {self.root}: {error.strerror}; choose another with --home"
            ) from error
        return self


def find_home(chosen: Path | None = None) -> Home:
    """The data folder: `chosen` (``--home``), else ``STUDIO_HOME``, else the platform's place for user data.

    It need not exist yet. Raises StudioError when a file is there instead.
    """
    named = chosen or os.environ.get("STUDIO_HOME") or platformdirs.user_data_dir(APP_NAME, appauthor=False)
    root = Path(named).expanduser().absolute()
    if root.exists() and not root.is_dir():
        raise StudioError(f"the data folder {root} is a file: choose a folder with --home")
    return Home(root)


def typed(path: Path) -> str:
    """`path` as it is typed in a command, quoted where the shell wants that."""
    return shlex.quote(str(path)) if os.name == "posix" else subprocess.list2cmdline([str(path)])


def own_program(command: str, module: str = "") -> list[str]:
    """How this program starts itself to do `command`, to which the arguments are added.

    In a bundle it is a program; elsewhere Python runs `module` if one is named, because the imports of the command line
    would double its time, or else ``-m studio``.
    """
    if getattr(sys, "frozen", False):
        return [str(_speaking(Path(sys.executable))), command]
    return [sys.executable, "-m", module] if module else [sys.executable, "-m", "studio", command]


def _speaking(program: Path) -> Path:
    """On Windows the program with standard streams that stands beside the window's, which has none."""
    beside = program.with_name("studio.exe")
    return beside if sys.platform == "win32" and beside.is_file() else program


def shipped(name: str) -> Path:
    """What ships as `name`: ``models``, ``resources``, ``datasets``, or the file ``CHANGELOG.md``."""
    bundle = getattr(sys, "_MEIPASS", None)
    if bundle is not None:
        return Path(bundle) / name
    package = Path(__file__).resolve().parent
    installed = package / "shipped" / name
    return installed if installed.exists() else package.parent / name
