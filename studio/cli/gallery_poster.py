"""``studio gallery poster``: a picture to print or to share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from studio.cli.console import check_new, emit
from studio.cli.gallery import existing_gallery
from studio.cli.options import ForceOption, GalleryOption, HomeOption, JsonOption
from studio.errors import StudioError, counted
from studio.paths import find_home
from studio.settings import load_settings

TITLES = {"hand": "My hand", "fool-it": "Fool it"}


def poster(
    target: Annotated[
        Path, typer.Argument(metavar="TARGET", help="The file to write: .svg or .png.", show_default=False)
    ],
    what: Annotated[
        str, typer.Option(metavar="WHAT", help="hand: every class in own strokes; fool-it: the surest mistakes.")
    ] = "hand",
    writer: Annotated[
        str | None,
        typer.Option(metavar="W", help="Whose drawings; of a hand, else the current writer's.", show_default=False),
    ] = None,
    title: Annotated[
        str | None, typer.Option(metavar="TEXT", help="Another title; empty for none.", show_default=False)
    ] = None,
    sign: Annotated[bool, typer.Option("--sign", help="Name the writer and the day of the newest drawing.")] = False,
    dark: Annotated[bool, typer.Option("--dark", help="Light ink on dark paper.")] = False,
    most: Annotated[int | None, typer.Option(min=1, metavar="N", help="So many mistakes.", show_default=False)] = None,
    gallery: GalleryOption = None,
    force: ForceOption = False,
    home: HomeOption = None,
    as_json: JsonOption = False,
) -> None:
    """Write a poster: a person's hand, class by class, or the mistakes that the model was surest of."""
    from studio.formats.poster import PNG, SVG, Poster, poster_bytes
    from studio.formats.whole import new_files
    from studio.gallery.posters import FOOL, HAND, MISTAKES, POSTERS, SAID, cells_of, fool_it, my_hand, signature
    from studio.gallery.store import load_samples

    if what not in POSTERS:
        raise StudioError(f"there is no poster {what}: it is {' or '.join(POSTERS)}")
    if most is not None and what != FOOL:
        raise StudioError(f"--most counts mistakes: leave it out, or ask for them with --what {FOOL}")
    form = target.suffix.lower()
    if form not in (SVG, PNG):
        raise StudioError(f"cannot write the poster {target}: give it a name that ends in .svg or .png")
    check_new(target, force=force)
    own = find_home(home)
    path = existing_gallery(own, gallery)
    samples = load_samples(path)
    if what == HAND:
        shown = my_hand(samples, load_settings(own.settings).writer if writer is None else writer)
        cells = cells_of(shown)
    else:
        shown = fool_it(samples, writer, MISTAKES if most is None else most)
        cells = cells_of(shown, SAID)
    made = Poster(TITLES[what] if title is None else title, cells, signature(shown) if sign else "", dark)
    target = target.expanduser().absolute()
    data = poster_bytes(made, form)
    with new_files([target], force=force) as aside, aside.bytes(target.name) as file:
        file.write(data)
    values = {"poster": str(target), "what": what, "cells": len(cells), "labels": [cell.label for cell in cells]}
    emit(values, as_json, [f"{counted(len(cells), 'drawing')}: {target}"])
