"""``studio gallery review``: which labels to doubt. It changes none of them."""

from __future__ import annotations

from dataclasses import asdict
from time import perf_counter
from typing import Annotated

import typer

from studio.cli.console import emit, percent, progress_bar
from studio.cli.gallery import existing_gallery
from studio.cli.options import GalleryOption, HomeOption, JsonOption, library_of
from studio.errors import counted
from studio.paths import find_home


def review(
    limit: Annotated[
        int | None, typer.Option(min=1, metavar="N", help="Only the N most suspicious.", show_default=False)
    ] = None,
    gallery: GalleryOption = None,
    home: HomeOption = None,
    as_json: JsonOption = False,
) -> None:
    """List labels that are likely wrong, with what the drawing looks like instead; nothing is changed.

    The probability is that of the label it has.
    """
    from studio.active.pieces import finished
    from studio.active.suspects import Looker, audit
    from studio.gallery.store import load_samples

    own = find_home(home)
    path = existing_gallery(own, gallery)
    started = perf_counter()
    samples = load_samples(path)
    with progress_bar("looking") as show:
        found = finished(audit(samples, Looker.of(library_of(own))), lambda done: show(done, 1.0, "looking"))
    shown = found.suspects[:limit]
    lines = [
        f"row {one.row}: labelled {one.label}, looks like {one.predicted} (that it is {one.label}: "
        f"{percent(one.probability)})"
        for one in shown
    ]
    more = f", the first {len(shown)} are listed" if len(shown) < len(found.suspects) else ""
    lines.append(f"{path}: {counted(len(found.suspects), 'label')} of {len(samples):,} to look at{more}")
    values = {
        "suspects": [asdict(one) for one in shown],
        "n": len(samples),
        "doubted": len(found.suspects),
        "seconds": round(perf_counter() - started, 3),
    }
    emit(values, as_json, lines)
