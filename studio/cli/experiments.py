"""``studio demo`` and ``bench``: the loop without a hand, in a home of its own unless one is named."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from studio.cli.console import check_outputs, check_picture, emit, note
from studio.cli.options import ForceOption, HomeOption, JsonOption
from studio.errors import StudioError
from studio.paths import own_program

if TYPE_CHECKING:
    from studio.paths import Home
    from studio.training.supervisor import Supervisor

PICTURE = "glyph-studio.png"


def demo(
    picture: Annotated[
        Path | None,
        typer.Option(
            metavar="PNG", help=f"The window's picture; else ./{PICTURE}, written anew each time.", show_default=False
        ),
    ] = None,
    force: ForceOption = False,
    home: HomeOption = None,
    as_json: JsonOption = False,
) -> None:
    """Play the whole loop on strokes that ship, without a screen; leaves a picture of the window."""
    check_picture(picture)
    check_outputs(picture, force=force)
    play_demo(home, picture, as_json)


def play_demo(home: Path | None, picture: Path | None, as_json: bool) -> None:
    """The demo, told line by line. Raises StudioError."""
    from studio.experiments.demo import run_demo
    from studio.experiments.scratch import home_to_measure_in

    target = (picture or Path(PICTURE)).expanduser().absolute()
    say = note if as_json else typer.echo
    with home_to_measure_in(home) as own, trainer_program() as trainer:
        result = run_demo(own, trainer, say, picture=target, take_picture=_take_picture)
    if as_json:
        emit(result.summary(), as_json)


def _take_picture(home: Home, picture: Path) -> None:
    """A picture of the window on `home`, without a screen, whole or none. Raises StudioError: no Qt, say."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from studio.app.unattended import take_picture
    from studio.formats.whole import new_files

    with new_files([picture], force=True) as aside:
        take_picture(home, aside.path(picture.name))


@contextmanager
def trainer_program() -> Iterator[Supervisor]:
    """A supervisor of the trainer program, stopped at the end."""
    from studio.training.supervisor import Supervisor

    supervisor = Supervisor()
    try:
        yield supervisor
    finally:
        supervisor.stop()


def bench(
    *,
    gallery: Annotated[bool, typer.Option("--gallery", help="Measure galleries of 1,000 to 100,000 drawings.")] = False,
    repeats: Annotated[int, typer.Option(min=1, max=1_000, metavar="N", help="Repetitions of each measurement.")] = 5,
    home: HomeOption = None,
    as_json: JsonOption = False,
) -> None:
    """Measure this machine: start, prediction, answers, training and memory, or else the gallery."""
    import json

    from studio.experiments.bench import Plan, run_bench
    from studio.experiments.bench_gallery import GalleryPlan, run_gallery_bench, table
    from studio.experiments.scratch import home_to_measure_in

    with home_to_measure_in(home) as own:
        if gallery:
            figures = run_gallery_bench(own.root, GalleryPlan(own_program("gallery-stopwatch"), repeats), note)
            emit(figures, as_json, table(figures))
            return
        found = run_bench(own, Plan(stopwatch=_stopwatch(), repeats=repeats), note)
    emit(found, as_json, [json.dumps(found, indent=2)])


def _stopwatch() -> list[str] | None:
    """The command that starts the stopwatch; None where no window can open."""
    from studio.trouble.display import NoDisplayError, check_display

    try:
        check_display()
    except NoDisplayError:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    except StudioError as error:
        note(f"studio: the window is left out: {error}")
        return None
    return own_program("stopwatch")
