"""Which files are galleries, looked at before anything is opened: opening takes a lock, which leaves a file.

Whoever names a file by mistake (a picture, a folder, a gallery of a newer program) is told so in one line, and nothing
is left beside it. What is damaged is another matter: it has been a gallery, and opening it says what is wrong.
"""

from __future__ import annotations

from pathlib import Path

from studio.errors import StudioError

SUFFIX = ".h5"
BACKUPS = ".backups"  # how the name of a gallery's folder of backups ends
POOL = ".pool"  # that of the folder of its pool
ASIDE = ".damaged-"  # and a moment, after the name of a gallery: the folder that a damaged one was moved to


def is_gallery(path: Path) -> bool:
    """Is there a gallery at `path`: its file, or a journal that has not been folded into one yet?"""
    from studio.gallery.segments import segment_paths

    try:
        path = path.expanduser().resolve()  # as `Gallery.open` does: the journal is beside the file, not beside a link
        return path.exists() or (path.parent.is_dir() and bool(segment_paths(path)))
    except (OSError, RuntimeError, ValueError):  # links that lead round in a circle, a folder that is closed
        return False


def check_gallery(path: Path) -> None:
    """Raises StudioError unless `path` may be opened as the gallery it is; reads its first bytes, changes nothing."""
    if not is_gallery(path):
        raise StudioError(f"there is no gallery {path}: is it on a disk that is not there? Or make a new one")
    path = path.expanduser().resolve()
    if path.is_dir():
        raise StudioError(f"{path} is a folder: choose the file of a gallery (*{SUFFIX})")
    if path.parent.name.endswith(BACKUPS):
        raise StudioError(f"{path} is a backup and stays as it is: `studio gallery restore` puts it back, or copy it")
    if path.exists() and not _was_gallery(path):
        _check_header(path)


def _was_gallery(path: Path) -> bool:
    """Has it been opened as a gallery before? Then it has a lock beside it, or backups."""
    return any(path.with_name(path.name + name).exists() for name in (".lock", BACKUPS))


def _check_header(path: Path) -> None:
    from studio.gallery.disk import disk_error
    from studio.gallery.events import DamagedError
    from studio.gallery.hdf5 import read_header

    try:
        read_header(path)
    except DamagedError as error:
        raise StudioError(f"{path} is no gallery that can be opened: {error}; choose another file") from error
    except OSError as error:
        raise disk_error("cannot open gallery", path, error) from error


def new_place(path: Path) -> Path:
    """Where a new gallery called `path` goes, with its suffix. Raises StudioError: something is there, or no folder."""
    path = path.expanduser().absolute()
    if path.suffix.lower() != SUFFIX:
        path = path.with_name(path.name + SUFFIX)
    if is_gallery(path):
        raise StudioError(f"{path} is there already and stays as it is: open it, or give the new gallery another name")
    if not path.parent.is_dir():
        raise StudioError(f"the folder {path.parent} does not exist: make it first, or choose another")
    return path.resolve()
