"""A whole home in one .zip: galleries as they are now, also lessons and the sample one, pools, models, settings.

Each gallery goes in as one gallery file made by the fold's child process, so a window may own it meanwhile. Unpacked
into an empty folder it is a home again: `--home FOLDER`. Galleries that are elsewhere are not in it, nor are backups of
galleries, and damaged ones that were moved aside.
"""

from __future__ import annotations

import os
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

from studio.errors import StudioError
from studio.files import write_advice
from studio.gallery.folder import copy_to
from studio.gallery.places import ASIDE, BACKUPS, POOL, SUFFIX, check_gallery, is_gallery
from studio.gallery.pool_copy import copy_pool
from studio.paths import JOURNAL, Home
from studio.session.examples import lesson_galleries
from studio.settings import load_settings


def back_up_home(home: Home, target: Path) -> tuple[str, ...]:
    """Write galleries, pools, models and settings of `home` to `target`; returns the names in it.

    Raises StudioError: there is nothing yet, `target` is there already, or it cannot be written; nothing is left then.
    """
    if target.exists():
        raise StudioError(f"{target} is there already: name another file")
    if target.suffix != ".zip":
        raise StudioError(f"{target} is no .zip: give the backup a name that ends in .zip")
    new = target.with_name(target.name + ".part")
    try:
        with tempfile.TemporaryDirectory(prefix=".backup-", dir=target.parent) as scratch:
            files = _files(home, Path(scratch))
            if not files:
                raise StudioError(f"there is nothing in {home.root} to back up yet")
            with zipfile.ZipFile(new, "w", zipfile.ZIP_DEFLATED) as packed:
                for name, path in files.items():
                    packed.write(path, name)
        with zipfile.ZipFile(new) as packed:
            damaged = packed.testzip()
        if damaged is not None:
            raise StudioError(f"{target} was not written as it was meant ({damaged} differs): try again")
        new.replace(target)
    except OSError as error:
        raise StudioError(
            f"cannot write {target}: {error.strerror or error}; {write_advice(error, named=True)}"
        ) from error
    finally:
        new.unlink(missing_ok=True)
    return tuple(files)


def _files(home: Home, scratch: Path) -> dict[str, Path]:
    """What goes in, by name. Raises StudioError, OSError."""
    files: dict[str, Path] = {}
    for gallery in _galleries(home):
        place = scratch / gallery.relative_to(home.root)
        place.parent.mkdir(parents=True, exist_ok=True)
        files[place.relative_to(scratch).as_posix()] = place
        copy_to(gallery, place)
        for path in copy_pool(gallery, place):
            files[path.relative_to(scratch).as_posix()] = path
    if home.settings.is_file():
        files[home.settings.name] = home.settings
    lessons = (gallery.parent / home.models.name for gallery in lesson_galleries(home))
    for models in (home.models, *lessons):
        for path in sorted(models.rglob("*")):
            if path.is_file() and not path.is_symlink():
                files[path.relative_to(home.root).as_posix()] = path
    return files


def _galleries(home: Home) -> list[Path]:
    """The home's own gallery, the sample one and lessons, where things were taught, and all others in its folders."""
    if not home.root.is_dir():
        return []
    known = [path for path in (home.gallery, home.samples, *lesson_galleries(home)) if is_gallery(path)]
    opened = {name: home.place_of(name) for name in load_settings(home.settings).recent}
    inside = (path for name, path in opened.items() if name == home.name_of(path) and not Path(name).is_absolute())
    for path in sorted({*_named(home), *inside}.difference(known)):
        try:
            check_gallery(path)
        except StudioError:
            continue  # another program's, or gone
        known.append(path)
    return known


def _named(home: Home) -> Iterator[Path]:
    """What is called like a gallery anywhere in `home`, also where there is only the journal of one yet."""
    for folder, inside, names in os.walk(home.root):
        inside[:] = [name for name in inside if not _is_apart(name)]
        for name in names:
            gallery = name.partition(JOURNAL)[0]
            if gallery.endswith(SUFFIX):
                yield Path(folder, gallery)


def _is_apart(folder: str) -> bool:
    """Is nothing in a folder of that name a gallery of its own? One that begins with a dot may be our scratch."""
    return folder.startswith(".") or folder.endswith((BACKUPS, POOL)) or ASIDE in folder
