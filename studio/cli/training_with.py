"""``studio train --with FILE``: labelled images that join the base set of one training."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from studio.cli.console import note
from studio.errors import StudioError

if TYPE_CHECKING:
    from studio.training.beside import Joined
    from studio.training.material import Kept
    from studio.training.messages import Job
    from studio.training.recipe import Recipe

WithOption = Annotated[
    Path | None,
    typer.Option(
        "--with",
        metavar="CSV",
        help="Labelled images, such as Kaggle's train.csv, that join the base set; trains from scratch.",
        show_default=False,
    ),
]
WithAllOption = Annotated[
    bool,
    typer.Option("--with-all", help="Also those images of --with that judge models otherwise; with --base none only."),
]


def with_images(recipe: Recipe, file: Path | None) -> Recipe:
    """`recipe` with the labelled images of `file` (None: as it is). Raises StudioError: they have no labels."""
    if file is None:
        if recipe.beside_all:
            raise StudioError("--with-all says how the images of --with are taken: name their file with --with")
        return recipe
    from studio.formats.images import read_images
    from studio.training.data import labelled

    found = read_images(file, None, part="train")
    for line in found.refused:
        note(f"left out: {line}")
    if found.labels is None:
        raise StudioError(f"{file} has no labels: to train with it, it must have a label column, as Kaggle's train.csv")
    return replace(recipe, beside=labelled(found.images, found.labels))


def load_base_with(job: Job, kept: Kept, file: Path | None) -> Joined | None:
    """Load the base set of `job` before it is needed, and say what of `file` has joined it."""
    if job.beside is None:
        return None
    kept.load(job.base, job.base_file, job.beside, everything=job.beside_all)
    joined = kept.joined
    if joined is not None:
        note(f"{file}: {_words(joined)}")
    return joined


def _words(joined: Joined) -> str:
    parts = [f"{len(joined.images):,} of {joined.given:,} images join the base set ({joined.base.name})"]
    if joined.known:
        parts.append(f"{joined.known:,} are in it already")
    if joined.judging:
        parts.append(f"{joined.judging:,} stay out, because they judge models")
    return "; ".join(parts)


def values_of(joined: Joined | None) -> dict[str, Any]:
    """What ``studio train --json`` says of it: counts under ``with``; nothing where no file was named."""
    if joined is None:
        return {}
    counts = {"joined": len(joined.images), "in_base": joined.known, "kept_apart": joined.judging}
    return {"with": {"images": joined.given, **counts}}
