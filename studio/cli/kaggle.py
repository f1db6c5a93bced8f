"""``studio kaggle``: what to know of a competition's test images before a score on them is believed."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from studio.cli.console import emit
from studio.cli.options import HomeOption, JsonOption
from studio.errors import StudioError
from studio.paths import find_home

app = typer.Typer(help="Kaggle's digit recogniser: check a test file for images that were trained on.")


@app.callback()
def _kaggle() -> None:
    """Keep `check` a command of its own while there is one only."""


@app.command()
def check(
    test: Annotated[Path, typer.Argument(metavar="TEST.csv", help="The test images.")],
    train: Annotated[
        Path | None,
        typer.Option(metavar="CSV", help="The training images; else the base set, all of it.", show_default=False),
    ] = None,
    home: HomeOption = None,
    as_json: JsonOption = False,
) -> None:
    """Count test images that are training images too: the same pixels, and nearly the same."""
    import numpy as np

    from studio.gallery.exchange import read_images
    from studio.training.base import find_mnist, load_base
    from studio.training.leakage import leakage

    asked = read_images(test, None, as_is=True, part="test").images
    if train is None:
        file = find_mnist(find_home(home))
        base = load_base("auto", file)
        judged = [base.validation_images, base.calibration_images]
        known = np.concatenate([base.train_images, *judged])
        against = f"the training images of the base set ({base.name}, {len(known):,})"
    else:
        if train.expanduser().resolve() == test.expanduser().resolve():
            raise StudioError(f"{test} is given twice: name the training images with --train")
        known = read_images(train, None, as_is=True, part="train").images
        against = f"{train} ({len(known):,} images)"
    found = leakage(asked, known)
    exact, near = int(found.exact.sum()), int(found.near.sum())
    values = {"test": len(asked), "duplicates_in_train": exact, "near_duplicates_in_train": near, "train": len(known)}
    lines = [f"{test}: {exact:,} of {len(asked):,} are in {against}, {near:,} more are nearly the same"]
    emit(values, as_json, lines)
