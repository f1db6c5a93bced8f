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
    every: Annotated[
        bool, typer.Option("--all", help="Also those whose label a person has looked at and kept, marked as kept.")
    ] = False,
    gallery: GalleryOption = None,
    home: HomeOption = None,
    as_json: JsonOption = False,
) -> None:
    """List labels that are likely wrong, with what the drawing looks like instead; nothing is changed.

    The probability is that of the label it has. What a person has said is right is left out
    (`keep-label`, or F5 in the window).
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
    kept = {one.id for one in found.kept}
    listed = sorted((*found.suspects, *found.kept), key=lambda one: one.probability) if every else found.suspects
    shown = listed[:limit]
    lines = [
        f"sample {one.row}: labelled {one.label}, looks like {one.predicted} (that it is {one.label}: "
        f"{percent(one.probability)}){'; kept by hand' if one.id in kept else ''}"
        for one in shown
    ]
    more = f", the first {len(shown)} are listed" if len(shown) < len(listed) else ""
    hidden = f"; {counted(len(kept), 'label')} kept by hand: --all lists them, too" if kept and not every else ""
    lines.append(f"{path}: {counted(len(found.suspects), 'label')} of {len(samples):,} to look at{more}{hidden}")
    values = {
        "suspects": [asdict(one) | ({"kept": one.id in kept} if every else {}) for one in shown],
        "n": len(samples),
        "doubted": len(found.suspects),
        "kept": len(kept),
        "seconds": round(perf_counter() - started, 3),
    }
    emit(values, as_json, lines)
