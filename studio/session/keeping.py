"""A whole home in one .zip: galleries as they are now, also lessons and the sample one, pools, models, settings.

Each gallery goes in as one gallery file made by the fold's child process, so a window may own it meanwhile. Unpacked
into an empty folder it is a home again: `--home FOLDER`. Galleries that are elsewhere are not in it.
"""

from __future__ import annotations

import tempfile
import zipfile
from pathlib import Path

from studio.errors import StudioError
from studio.files import write_advice
from studio.gallery.folder import copy_to
from studio.gallery.places import SUFFIX, check_gallery, is_gallery
from studio.gallery.pool_copy import copy_pool
from studio.paths import Home
from studio.session.examples import lesson_galleries


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
    lessons = lesson_galleries(home)
    for gallery in (*_galleries(home), *lessons):
        place = scratch / gallery.relative_to(home.root)
        place.parent.mkdir(parents=True, exist_ok=True)
        files[place.relative_to(scratch).as_posix()] = place
        copy_to(gallery, place)
        for path in copy_pool(gallery, place):
            files[path.relative_to(scratch).as_posix()] = path
    if home.settings.is_file():
        files[home.settings.name] = home.settings
    for models in (home.models, *(gallery.parent / home.models.name for gallery in lessons)):
        for path in sorted(models.rglob("*")):
            if path.is_file() and not path.is_symlink():
                files[path.relative_to(home.root).as_posix()] = path
    return files


def _galleries(home: Home) -> list[Path]:
    """The home's own gallery, what else is one beside it, and the sample gallery, where things were taught, too."""
    found = [home.gallery] if home.root.is_dir() and is_gallery(home.gallery) else []
    if is_gallery(home.samples):
        found.append(home.samples)
    for path in sorted(home.root.glob(f"*{SUFFIX}")):
        if path not in found and path.is_file():
            try:
                check_gallery(path)
            except StudioError:
                continue  # another program's
            found.append(path)
    return found
