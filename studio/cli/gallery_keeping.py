"""``studio gallery pack``, ``backup``, ``restore``: what keeps a gallery small, and what brings it back."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from studio.cli.console import emit
from studio.cli.gallery import existing_gallery
from studio.cli.options import GalleryOption, HomeOption, JsonOption
from studio.paths import find_home


def pack(gallery: GalleryOption = None, home: HomeOption = None, as_json: JsonOption = False) -> None:
    """Fold the whole journal into the gallery file now."""
    from studio.gallery.store import Gallery

    path = existing_gallery(find_home(home), gallery)
    with Gallery.open(path) as opened:
        before = opened.info().file_bytes
        opened.pack()
        after = opened.info().file_bytes
    emit({"before": before, "after": after}, as_json, [f"{path}: {before:,} bytes before, {after:,} after"])


def backup(
    file: Annotated[
        Path | None, typer.Argument(metavar="[FILE]", help="Here instead of into the rotation.", show_default=False)
    ] = None,
    gallery: GalleryOption = None,
    home: HomeOption = None,
    as_json: JsonOption = False,
) -> None:
    """Copy the gallery as it is now, also while a window owns it: 8 newest, 7 daily and 4 weekly ones are kept."""
    from studio.gallery.backups import back_up
    from studio.gallery.folder import copy_to

    path = existing_gallery(find_home(home), gallery).resolve()
    if file is None:
        made = back_up(path).path
    else:
        made = file.expanduser().absolute()
        copy_to(path, made)
    emit({"backup": str(made)}, as_json, [f"backup: {made}"])


def restore(
    backup: Annotated[
        Path | None, typer.Argument(metavar="[BACKUP]", help="Without it: list them.", show_default=False)
    ] = None,
    gallery: GalleryOption = None,
    home: HomeOption = None,
    as_json: JsonOption = False,
) -> None:
    """Put a backup in the gallery's place, after checking it and keeping the present one; or list the backups."""
    from studio.gallery.backups import list_backups
    from studio.gallery.backups import restore as put_back

    path = existing_gallery(find_home(home), gallery).resolve()
    if backup is None:
        there = list_backups(path)
        lines = [f"{datetime.fromtimestamp(one.time):%Y-%m-%d %H:%M}  {one.path}" for one in there]
        values = [{"time": one.time, "path": str(one.path)} for one in there]
        emit({"backups": values}, as_json, lines or ["no backups yet: `studio gallery backup` makes one"])
        return
    before = put_back(path, backup)
    values_done = {"restored": str(backup), "before": str(before)}
    emit(values_done, as_json, [f"restored: {backup}; what was there before: {before}"])
