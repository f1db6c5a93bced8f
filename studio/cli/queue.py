"""``studio queue``: images nobody has labelled: take them in, and say which to ask for first."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Annotated, Any

import typer

from studio.cli.console import check_outputs, emit, note, percent, progress_bar, write_file
from studio.cli.gallery_exchange import ImagesArgument
from studio.cli.options import (
    ForceOption,
    GalleryOption,
    HomeOption,
    JsonOption,
    ModelOption,
    SchedulerOption,
    open_to_read,
    recognizer_of,
)
from studio.cli.recognise import AsIsOption
from studio.errors import StudioError, counted
from studio.paths import Home, find_home

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from studio.active.ranking import Ranking
    from studio.gallery.pool import Pool
    from studio.gallery.records import Sample
    from studio.gallery.store import Gallery
    from studio.recognition.quick import Quick
    from studio.recognition.recognizer import Recognizer

app = typer.Typer(help="The pool of unlabelled images: take in, rank, and replay what active learning saves.")

StrategyOption = Annotated[
    str, typer.Option("--strategy", metavar="NAME", help="random, margin, ...; default: the one that measured best.")
]
_LISTED = 20  # refused images said one by one


@app.command(name="import")
def import_images(
    images: ImagesArgument,
    as_is: AsIsOption = False,
    gallery: GalleryOption = None,
    home: HomeOption = None,
    as_json: JsonOption = False,
) -> None:
    """Take images into the pool beside the gallery, all or none, without their labels; of MNIST its training part."""
    from studio.formats.images import read_images
    from studio.gallery.pool_import import import_into

    own = find_home(home)
    path = gallery_path(own, gallery)
    with progress_bar("reading") as show:
        found = read_images(
            images, None, as_is=as_is, part="train", tree=True,
            progress=lambda done, total: show(done, total or None, ""),
        )  # fmt: skip
    if gallery is None:
        own.create()
    with open_pool(path, read_only=False) as (pool, opened):
        taught = pixel_keys_of(opened.samples())
        done = import_into(pool, found, taught, time.time())
        waiting = len(pool.to_ask(taught))
    for line in done.refused[:_LISTED]:
        note(f"left out: {line}")
    if len(done.refused) > _LISTED:
        note(f"and {len(done.refused) - _LISTED:,} more; --json lists them all")
    if done.labelled:
        note("the labels it has were left: `studio gallery import IMAGES` teaches them")
    for what, number in done.odd.items():
        note(f"likely not one character: {number} ({what})")
    values = {
        "imported": len(done.ids),
        "refused": list(done.refused),
        "duplicates": done.twins,
        "taught": done.taught,
        "odd": done.odd,
        "to_ask": waiting,
        "pool": str(pool.folder),
    }
    lines = [
        f"{counted(len(done.ids), 'image')} taken in, {len(done.refused):,} refused: {pool.folder}",
        f"not asked: {done.twins:,} with the pixels of another, {done.taught:,} taught already; to ask: {waiting:,}",
    ]
    emit(values, as_json, lines)


@app.command()
def rank(
    *,
    strategy: StrategyOption = "default",
    limit: Annotated[int, typer.Option(min=1, max=10_000, metavar="N", help="The first N.")] = 100,
    out: Annotated[Path | None, typer.Option(metavar="CSV", help="Write them here.", show_default=False)] = None,
    force: ForceOption = False,
    seed: Annotated[int, typer.Option(min=0, help="Of what is drawn by chance.")] = 0,
    scheduler: SchedulerOption = None,
    model: ModelOption = None,
    gallery: GalleryOption = None,
    home: HomeOption = None,
    as_json: JsonOption = False,
) -> None:
    """List what to label first of the pool, the first first, with what the model takes it for.

    The model answers with what it was taught since, as in the window; what is kept for the control is left out.
    """
    import numpy as np

    from studio.active.control import in_reserve
    from studio.active.pieces import finished
    from studio.active.ranking import rank as ranked
    from studio.active.strategies import strategy_of
    from studio.experiments.cluster.connecting import connected
    from studio.experiments.cluster.scoring import rank_there

    own = find_home(home)
    path = gallery_path(own, gallery)
    chosen = strategy_of(strategy)
    check_outputs(out, force=force, source=path)
    with open_pool(path, read_only=True) as (pool, opened):
        if not len(pool):
            raise no_pool(path)
        samples = opened.samples()
        waiting = pool.to_ask(pixel_keys_of(samples))
        ids = waiting[~in_reserve(pool.keys(waiting))]
        quick = taught_model(recognizer_of(home, model, gallery), opened, own)
        labels, rng = [sample.label for sample in samples], np.random.default_rng(seed)
        started = perf_counter()
        with progress_bar("ranking") as show, ExitStack() as stack:
            if scheduler is None:
                work = ranked(pool.images(ids), quick, chosen, limit, rng, labels)
            else:
                cluster = stack.enter_context(connected(scheduler, say=note))
                work = rank_there(ids, pool.images, quick, chosen, limit, rng, labels, cluster)
            found = finished(work, lambda done: show(done, 1.0, "ranking"))
        seconds = perf_counter() - started
        rows = [_row(pool, int(ids[index]), found, index) for index in found.order.tolist()]
    if out is not None:
        write_file(out, _as_csv(rows))
    values = {
        "ranked": rows,
        "n": len(waiting),
        "reserve": len(waiting) - len(ids),
        "strategy": strategy,
        "version": found.version,
        "taught": quick.taught,
        "seconds": round(seconds, 3),
    }
    lines = [f"{place}. {_said(row)}" for place, row in enumerate(rows, 1)] if out is None else [f"written: {out}"]
    lines.append(f"{len(rows):,} of {len(waiting):,} to ask, by {strategy} and {quick.name}: {pool.folder}")
    if len(ids) < len(waiting):
        lines.append(f"left out: {len(waiting) - len(ids):,} that are kept for the control, and asked at random")
    emit(values, as_json, lines)


def _row(pool: Pool, number: int, found: Ranking, index: int) -> dict[str, Any]:
    from studio.gallery.oddities import in_words

    item = pool.item(number)
    label, probability = found.said(index)
    return {
        "item": number,
        "path": str(item.path),
        "row": item.row,
        "predicted": label,
        "probability": round(probability, 6),
        "odd": in_words(item.odd),
    }


def _said(row: dict[str, Any]) -> str:
    odd = f"; {row['odd']}" if row["odd"] else ""
    return f"{row['path']}, {row['row']}: {row['predicted']} ({percent(row['probability'])}){odd}"


def _as_csv(rows: list[dict[str, Any]]) -> bytes:
    import csv
    import io

    from studio.formats.tables import escaped

    text = io.StringIO()
    names = ("item", "path", "row", "predicted", "probability", "odd")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(names)
    for row in rows:
        writer.writerow([escaped(value) if isinstance(value, str) else value for value in map(row.get, names)])
    return text.getvalue().encode("utf-8")


def gallery_path(own: Home, gallery: Path | None) -> Path:
    """The gallery whose pool is meant; neither need exist."""
    return own.gallery if gallery is None else gallery.expanduser().absolute()


def no_pool(path: Path) -> StudioError:
    """What is said where nothing was ever taken in."""
    return StudioError(f"there is no pool beside {path} yet: `studio queue import IMAGES` makes one")


@contextmanager
def open_pool(path: Path, *, read_only: bool) -> Iterator[tuple[Pool, Gallery]]:
    """The pool of the gallery at `path`, and the gallery to read: only its own answers count. Raises StudioError."""
    from studio.gallery.pool import Pool
    from studio.gallery.pool_answers import keep_answers_of

    with Pool.open(path, read_only=read_only) as pool, open_to_read(path) as gallery:
        keep_answers_of(gallery.samples(deleted=True), pool)
        yield pool, gallery


def taught_model(recognizer: Recognizer, gallery: Gallery, own: Home) -> Quick:
    """`recognizer` with what `gallery` has taught it, as the window of home `own` would answer."""
    from studio.session.learning import study_of
    from studio.settings import load_settings

    study = study_of(recognizer, gallery, load_settings(own.settings))
    study.settle()
    study.apply()
    return study.still()


def samples_of(path: Path) -> tuple[Sample, ...]:
    """What is taught; nothing where there is no gallery."""
    with open_to_read(path) as opened:
        return tuple(opened.samples())


def pixel_keys_of(samples: Sequence[Sample]) -> NDArray[np.uint64]:
    """Of their pixels."""
    from studio.gallery.records import pictures_of
    from studio.glyphs.keys import pixel_keys

    return pixel_keys(pictures_of(samples))
