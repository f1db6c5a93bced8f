"""``studio gallery pack``, ``backup``, ``restore``, ``rescue``, ``forget-writer``, and ``studio backup``."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from studio.cli.console import emit
from studio.cli.gallery import existing_gallery
from studio.cli.options import GalleryOption, HomeOption, JsonOption, library_of
from studio.errors import StudioError, counted
from studio.gallery.places import check_gallery, is_gallery
from studio.paths import find_home, typed


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
    check_gallery(path)  # before a folder for its backups is made
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
    if not is_gallery(backup):
        command = "studio gallery restore" + ("" if gallery is None else f" --gallery {typed(path)}")
        raise StudioError(f"there is no file {backup}: `{command}` lists the backups that are there")
    before = put_back(path, backup)
    values_done = {"restored": str(backup), "before": str(before)}
    emit(values_done, as_json, [f"restored: {backup}; what was there before: {before}"])


def rescue(
    target: Annotated[Path, typer.Argument(metavar="NEW", help="A gallery file that is not there yet.")],
    gallery: GalleryOption = None,
    home: HomeOption = None,
    as_json: JsonOption = False,
) -> None:
    """Write what can be read of a damaged gallery as a new one; the damaged one is only read."""
    from studio.gallery.folder import rescue as save_from

    path = existing_gallery(find_home(home), gallery).resolve()
    samples = save_from(path, target)
    lines = [
        f"{counted(samples, 'sample')} of {path} are in {target} now",
        f"`studio gallery restore {typed(target)} --gallery {typed(path)}` puts it in the place of the damaged one, "
        "which is moved aside",
    ]
    emit({"samples": samples, "gallery": str(target)}, as_json, lines)


def forget_writer(
    writer: Annotated[str, typer.Argument(metavar="WRITER", help="Whose drawings go.", show_default=False)],
    yes: Annotated[bool, typer.Option("--yes", help="Do it: it cannot be undone.")] = False,
    gallery: GalleryOption = None,
    home: HomeOption = None,
    as_json: JsonOption = False,
) -> None:
    """Remove everything of a writer from gallery, backups and pool for good, and name the models that learnt it."""
    from studio.gallery.store import Gallery
    from studio.session.writers import forget_writer as forget
    from studio.session.writers import versions_trained_on

    own = find_home(home)
    library = library_of(own)
    with Gallery.open(existing_gallery(own, gallery)) as opened:
        if not yes:
            there = sum(sample.writer == writer for sample in opened.samples(deleted=True))
            if not opened.knows(writer):
                raise StudioError(
                    f'there is no writer "{writer}" in gallery {opened.path}; --yes looks in its backups and pool, too'
                )
            raise StudioError(
                f'{counted(there, "sample")} of "{writer}" would go for good, backups included; trained on them: '
                f"{', '.join(versions_trained_on(opened, library, writer)) or 'no model'}; --yes does it"
            )
        done = forget(opened, library, own, writer)
    lines = [f'{counted(done.samples, "sample")} of "{writer}" gone, from {counted(done.backups, "backup")}, too']
    lines += [f"{counted(done.unlabelled, 'unlabelled image')} gone from the pool"] if done.unlabelled else []
    lines += [f"still there: {line}" for line in done.left]
    if done.versions:
        lines.append(f"trained on some of it: {', '.join(done.versions)} (`studio models remove` deletes a version)")
    emit(asdict(done), as_json, lines)


def backup_home(
    file: Annotated[Path, typer.Argument(metavar="FILE.zip", help="A file that is not there yet.")],
    home: HomeOption = None,
    as_json: JsonOption = False,
) -> None:
    """Copy galleries, pools, models and settings into one .zip, also while a window is open; unpack it to have them."""
    from studio.session.keeping import back_up_home

    names = back_up_home(find_home(home), file.expanduser().absolute())
    emit({"file": str(file), "files": len(names)}, as_json, [f"{counted(len(names), 'file')} in {file}"])
