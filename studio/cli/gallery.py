"""``studio gallery``: what has been taught: figures, and whether every byte can be read.

Classes and writers are in `cli.gallery_classes`, imports, exports and merging in `cli.gallery_exchange`.
"""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

import typer

from studio.cli.console import emit
from studio.cli.options import GalleryOption, HomeOption, JsonOption, gallery_file, open_to_read
from studio.errors import StudioError, counted
from studio.gallery.places import is_gallery
from studio.paths import Home, find_home

app = typer.Typer(help="What has been taught: look at it, mend it, take in, write out, merge, check, back up.")


@app.command()
def info(gallery: GalleryOption = None, home: HomeOption = None, as_json: JsonOption = False) -> None:
    """Count samples, corrections, classes and writers."""
    from studio.gallery.hdf5 import FORMAT
    from studio.gallery.records import GalleryInfo

    path = gallery_file(find_home(home), gallery)
    if is_gallery(path):
        with open_to_read(path) as opened:
            found = opened.info()
    else:
        found = GalleryInfo(0, 0, 0, 0, (), (), FORMAT, 0, 0)
    lines = [
        f"{path}: {counted(found.samples, 'sample')} ({found.corrections:,} corrected, {found.confirmed:,} confirmed, "
        f"{found.imported:,} imported)",
        f"classes: {' '.join(found.classes) or '-'}",
        f"writers: {', '.join(found.writers) or '-'}",
        f"{found.file_bytes:,} bytes, {found.journal_records:,} records in the journal, format {found.format}",
    ]
    emit(asdict(found), as_json, lines)


def existing_gallery(home: Home, gallery: Path | None) -> Path:
    """A gallery that is there. Raises StudioError."""
    path = gallery_file(home, gallery)
    if not is_gallery(path):
        raise StudioError(
            f"there is no gallery {path} yet: teach something, `studio gallery import IMAGES`, or --gallery FILE"
        )
    return path


@app.command()
def verify(gallery: GalleryOption = None, home: HomeOption = None, as_json: JsonOption = False) -> None:
    """Read every byte of a gallery and check its sums; exit code 1 when something is damaged."""
    from studio.gallery.store import verify as check

    path = existing_gallery(find_home(home), gallery)
    report = check(path)
    values = {"ok": not report.problems, "samples": report.samples, "problems": list(report.problems)}
    summary = f"{path}: {counted(report.samples, 'sample')}, {counted(len(report.problems), 'problem')}"
    emit(values, as_json, [*report.problems, summary])
    if report.problems:
        raise typer.Exit(1)
