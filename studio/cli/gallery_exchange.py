"""``studio gallery import``, ``export``, ``merge``: between a gallery and files, or another gallery."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from studio.cli.console import emit, note, progress_bar
from studio.cli.gallery import existing_gallery
from studio.cli.options import ForceOption, GalleryOption, HomeOption, JsonOption, open_to_change, open_to_read
from studio.cli.recognise import AsIsOption, LabelsOption
from studio.errors import StudioError, counted
from studio.gallery.places import is_gallery
from studio.paths import find_home
from studio.settings import clean_writer, load_settings

if TYPE_CHECKING:
    from studio.formats.preview import Preview
    from studio.gallery.export import Written

_LISTED = 20  # conflicts said one by one; --json has them all
ImagesArgument = Annotated[
    Path,
    typer.Argument(
        metavar="IMAGES",
        help="CSV, Kaggle CSV, .npz, IDX, PNG folder, strokes .npz, InkML or UNIPEN.",
        show_default=False,
    ),
]


def import_images(
    *,
    images: ImagesArgument,
    labels: LabelsOption = None,
    as_is: AsIsOption = False,
    writer: Annotated[
        str | None, typer.Option(metavar="W", help="Whose hand it is; else the current writer.", show_default=False)
    ] = None,
    keep_duplicates: Annotated[
        bool, typer.Option("--keep-duplicates", help="Take what is there already, pixels and label, once more.")
    ] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would be taken in, and change nothing.")] = False,
    gallery: Annotated[
        Path | None, typer.Option("--gallery", metavar="FILE", help="Into this gallery.", show_default=False)
    ] = None,
    home: HomeOption = None,
    as_json: JsonOption = False,
) -> None:
    """Add labelled images to the gallery, all that are not there yet or none; of MNIST its training part."""
    from studio.formats.images import read_images
    from studio.formats.preview import preview_of
    from studio.gallery.exchange import import_preview, known_pictures

    own = find_home(home)
    who = clean_writer(writer if writer is not None else load_settings(own.settings).writer)
    path = own.gallery if gallery is None else gallery.expanduser().absolute()
    with _progress("reading") as progress:
        found = read_images(images, labels, as_is=as_is, part="train", progress=progress)
    if dry_run:
        with open_to_read(path) as opened:
            preview = preview_of(found, known_pictures(opened.samples()))
        _say_preview(preview, path, keep_duplicates, as_json)
        return
    if found.labels is None:
        raise StudioError(f"{found.source} has no labels: give them with --labels FILE, one a row")
    if not found.images.any():
        raise StudioError(f"{images}: no image can be imported; none has ink")
    if gallery is None:
        own.create()
    with open_to_change(path) as opened:
        there = known_pictures(opened.samples())
        preview = preview_of(found, there)
        known = None if keep_duplicates else there
        # what a person says goes before what a file says
        done = import_preview(opened, preview, who, time.time(), all_by_writer=writer is not None, known=known)
    for line in done.refused:
        note(f"left out: {line}")
    _note_large(preview)
    if done.skipped:
        note(f"left out: {done.skipped:,} in the gallery already, pixels and label; --keep-duplicates takes them, too")
    elif preview.duplicates:
        note(f"in the gallery already, pixels and label: {preview.duplicates:,}; they are there once more now")
    again = len(done.ids) - preview.lacking if known is not None else preview.repeated
    if again:
        note(_taken_twice(again))
    values = {
        "imported": len(done.ids),
        "refused": len(done.refused),
        "skipped": done.skipped,
        "duplicates": preview.duplicates,
        "scaled_down": preview.large,
        "gallery": str(path),
    }
    skipped = f", {done.skipped:,} there already" if done.skipped else ""
    emit(values, as_json, [f"{len(done.ids):,} imported, {len(done.refused):,} refused{skipped}: {path}"])


def _taken_twice(again: int) -> str:
    """What a file repeats is taken, unlike in the window: its rows keep their order, which `review` counts by."""
    return f"twice in the file: {again:,}, taken, so that its rows keep their order"


def _note_large(preview: Preview) -> None:
    """A photograph or a page of writing is taken as one character: say so."""
    from studio.formats.pictures import LARGE

    if preview.large:
        note(f"larger than {LARGE} px, each scaled down to one character: {preview.large:,}")


def _say_preview(preview: Preview, path: Path, keep_duplicates: bool, as_json: bool) -> None:
    """What an import would bring."""
    for line in preview.refused:
        note(f"would be left out: {line}")
    _note_large(preview)
    if preview.classes is None:
        note(f"{preview.found.source} has no labels: give them with --labels FILE, one a row")
    skipped = 0 if keep_duplicates else preview.duplicates
    left = ", left out" if skipped else ""
    again = preview.repeated if keep_duplicates else preview.images - skipped - preview.lacking
    classes = preview.classes or ()
    polarity = f", {preview.dark:,} dark on light" if preview.dark else ""
    how = "strokes" if preview.strokes else "as they are" if preview.as_is else "normalised"
    lines = [
        f"{counted(preview.images, 'image')} ({how}{polarity}), {len(preview.refused):,} refused; nothing was changed",
        "classes: " + (" ".join(f"{label} ({count:,})" for label, count in classes) or "-"),
        f"there already, pixels and label: {preview.duplicates:,}{left}; with another label: {preview.conflicts:,}; "
        + (_taken_twice(again) if again else f"twice in the file: {preview.repeated:,}"),
    ]
    values = {
        "dry_run": True,
        "images": preview.images,
        "classes": None if preview.classes is None else dict(preview.classes),
        "as_is": preview.as_is,
        "strokes": preview.strokes,
        "dark_on_light": preview.dark,
        "scaled_down": preview.large,
        "refused": len(preview.refused),
        "skipped": skipped,
        "duplicates": preview.duplicates,
        "conflicts": preview.conflicts,
        "repeated": preview.repeated,
        "gallery": str(path),
    }
    emit(values, as_json, lines)


def export(
    target: Annotated[Path, typer.Argument(metavar="TARGET", help="The folder or file to write.", show_default=False)],
    form: Annotated[
        str | None,
        typer.Option(
            "--format",
            metavar="FORMAT",
            help="csv (images.csv and labels.csv in a folder), kaggle, idx, idx.gz, npz, png, strokes, inkml, unipen, "
            "or a table: trials, samples. Else what the target's name says.",
            show_default=False,
        ),
    ] = None,
    gallery: GalleryOption = None,
    force: ForceOption = False,
    home: HomeOption = None,
    as_json: JsonOption = False,
) -> None:
    """Write the gallery as files, whole or not at all; without --format two CSV files in a folder."""
    from studio.formats.writers import form_of
    from studio.gallery.export import EXPORTS, SAMPLES, TRIALS, Content
    from studio.gallery.export import export as write

    chosen = form_of(target) if form is None else form
    if chosen not in EXPORTS:
        raise StudioError(f"there is no format {form}: it is one of {', '.join(EXPORTS)}")
    path = existing_gallery(find_home(home), gallery)
    with open_to_read(path) as opened:
        content = Content(opened.samples(deleted=chosen == SAMPLES), opened.trials(), opened.edits())
    if chosen not in (SAMPLES, TRIALS) and not content.samples:
        raise StudioError(f"{path} holds no samples any more: nothing to export")
    with _progress("writing") as progress:
        done = write(chosen, content, target, force=force, progress=progress)
    _say_written(done, chosen, as_json)


def _say_written(done: Written, form: str, as_json: bool) -> None:
    """What an export wrote."""
    from studio.formats.writers import FORMS

    if done.left_out:
        note(f"left out: {counted(done.left_out, 'sample')} without strokes, which {form} cannot hold")
    files = done.files
    values: dict[str, Any] = {"exported": done.count, "left_out": done.left_out, "format": form}
    values["files"] = [str(file) for file in files]
    if form == "csv":
        values |= {"images": str(files[0]), "labels": str(files[1])}
    what = "exported" if form in FORMS else "rows exported"
    emit(values, as_json, [f"{done.count:,} {what}: {files[0]}" + "".join(f" and {f.name}" for f in files[1:])])


def merge(
    other: Annotated[Path, typer.Argument(metavar="OTHER.h5", help="The gallery to take from.", show_default=False)],
    gallery: Annotated[
        Path | None, typer.Option("--gallery", metavar="FILE", help="Into this gallery.", show_default=False)
    ] = None,
    home: HomeOption = None,
    as_json: JsonOption = False,
) -> None:
    """Add what another gallery has and this one lacks, all or nothing; no sample twice, the other stays as it is.

    What is marked there by hand (kept for testing, or with a label that was looked at and kept) is so marked here, too.
    """
    from studio.gallery.merge import merge as merge_in
    from studio.gallery.merge import plan_merge

    own = find_home(home)
    if not is_gallery(other.expanduser().absolute()):
        raise StudioError(f"there is no gallery {other}: name the file of another gallery")
    path = own.gallery if gallery is None else gallery.expanduser().absolute()
    if path.resolve() == other.expanduser().resolve():
        raise StudioError(f"{other} is this gallery itself: name another one")
    source = open_to_read(other.expanduser().absolute())
    if gallery is None:
        own.create()
    with open_to_change(path) as opened, _progress("comparing") as progress:
        plan = plan_merge(opened.samples(deleted=True), source, progress)
        ids = merge_in(opened, plan)
    for one in plan.conflicts[:_LISTED]:
        here = ", ".join(f'"{label}"' for label in one.here)
        note(f'sample {one.other} of {other} is "{one.label}" there and {here} here: the label here stays')
    if len(plan.conflicts) > _LISTED:
        note(f"and {len(plan.conflicts) - _LISTED:,} more; --json lists them all")
    for hand in plan.hands[:_LISTED]:
        here = ", ".join(f'"{writer}"' for writer in hand.here)
        note(f'sample {hand.other} of {other} is by "{hand.writer}" there and by {here} here: the writer here stays')
    if len(plan.hands) > _LISTED:
        note(f"and {len(plan.hands) - _LISTED:,} more by another writer; --json lists them all")
    values = {
        "added": len(ids),
        "known": plan.known,
        "conflicts": [asdict(one) for one in plan.conflicts],
        "writers": [asdict(one) for one in plan.hands],
        "marks": plan.marks,
        "trials_left": plan.trials,
        "gallery": str(path),
    }
    left = f"; its {counted(plan.trials, 'trial')} stay there" if plan.trials else ""
    marks = f", {counted(plan.marks, 'mark')} by hand" if plan.marks else ""
    known = f"{plan.known:,} known" + (f" ({len(plan.hands):,} by another writer there)" if plan.hands else "")
    summary = f"{len(ids):,} added, {known}, {counted(len(plan.conflicts), 'conflict')}{marks}{left}: {path}"
    emit(values, as_json, [summary])


@contextmanager
def _progress(title: str) -> Iterator[Callable[[int, int], None]]:
    """A bar on a terminal."""
    with progress_bar(title) as show:
        yield lambda done, total: show(done, total or None, "")
