"""``studio gallery``: what has been taught: figures, imports, exports, and whether every byte can be read.

Classes and writers are in `cli.gallery_classes`.
"""

from __future__ import annotations

import time
from dataclasses import asdict, replace
from pathlib import Path
from typing import Annotated

import typer

from studio.cli.console import emit, note
from studio.cli.options import GalleryOption, HomeOption, JsonOption, gallery_file, is_gallery, open_to_read
from studio.cli.recognise import AsIsOption, LabelsOption
from studio.errors import StudioError, counted
from studio.paths import Home, find_home
from studio.settings import WRITER_LENGTH, is_writer, load_settings

app = typer.Typer(help="What has been taught: info, import, export, verify, review, classes, writers.")


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
        f"{path}: {counted(found.samples, 'sample')} ({found.corrections} corrected, {found.confirmed} confirmed, "
        f"{found.imported} imported)",
        f"classes: {' '.join(found.classes) or '-'}",
        f"writers: {', '.join(found.writers) or '-'}",
        f"{found.file_bytes:,} bytes, {found.journal_records} records in the journal, format {found.format}",
    ]
    emit(asdict(found), as_json, lines)


@app.command(name="import")
def import_images(
    *,
    images: Annotated[Path, typer.Argument(metavar="IMAGES", help="CSV, Kaggle CSV, .npz, IDX, PNG folder, strokes.")],
    labels: LabelsOption = None,
    as_is: AsIsOption = False,
    writer: Annotated[
        str | None, typer.Option(metavar="W", help="Whose hand it is; else the current writer.", show_default=False)
    ] = None,
    gallery: Annotated[
        Path | None, typer.Option("--gallery", metavar="FILE", help="Into this gallery.", show_default=False)
    ] = None,
    home: HomeOption = None,
    as_json: JsonOption = False,
) -> None:
    """Add labelled images to the gallery, all or none; of MNIST its training part."""
    from studio.gallery.exchange import as_samples, count_known, read_images
    from studio.gallery.store import Gallery

    own = find_home(home)
    who = (writer if writer is not None else load_settings(own.settings).writer).strip()
    if not is_writer(who):
        raise StudioError(f"a writer's name has 1 to {WRITER_LENGTH} printable characters: --writer NAME")
    found = read_images(images, labels, as_is=as_is, part="train")
    if writer is not None:  # what a person says goes before what a strokes file says
        found = replace(found, writers=None)
    samples, refused = as_samples(found, who, time.time())
    for line in refused:
        note(f"left out: {line}")
    if not samples:
        raise StudioError(f"{images}: no image can be imported; {refused[0]}")
    path = own.create().gallery if gallery is None else gallery.expanduser().absolute()
    with Gallery.open(path) as opened:
        known = count_known(opened.samples(), samples)
        opened.add(samples)
    if known:
        note(f"in the gallery already, pixels and label: {known} of {len(samples)}; they are there once more now")
    values = {"imported": len(samples), "refused": len(refused), "duplicates": known, "gallery": str(path)}
    emit(values, as_json, [f"{len(samples)} imported, {len(refused)} refused: {path}"])


@app.command()
def export(
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="Where images.csv and labels.csv are written.")],
    gallery: GalleryOption = None,
    force: Annotated[bool, typer.Option("--force", help="Replace files that are there.")] = False,
    home: HomeOption = None,
    as_json: JsonOption = False,
) -> None:
    """Write the gallery as two CSV files: images (784 values a row) and labels."""
    from studio.gallery.exchange import write_seed_csv
    from studio.gallery.store import load_samples

    path = existing_gallery(find_home(home), gallery)
    samples = load_samples(path)
    if not samples:
        raise StudioError(f"{path} holds no samples any more: nothing to export")
    there = [name for name in ("images.csv", "labels.csv") if (folder / name).exists()]
    if there and not force:
        raise StudioError(f"{folder / there[0]} is there already: choose another folder, or replace it with --force")
    files = write_seed_csv(folder, [one.image for one in samples], [one.label for one in samples])
    values = {"exported": len(samples), "images": str(files[0]), "labels": str(files[1])}
    emit(values, as_json, [f"{len(samples)} exported: {files[0]} and {files[1].name}"])


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
