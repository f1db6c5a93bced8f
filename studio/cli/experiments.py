"""``studio demo``, ``replay`` and ``bench``: the loop without a hand, in a home of its own unless one is named."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from studio.cli.console import emit, note, percent, progress_bar
from studio.cli.options import HomeOption, JsonOption, ModelOption, library_of
from studio.errors import StudioError
from studio.paths import own_program

if TYPE_CHECKING:
    from studio.experiments.replay import ReplayResult, Step
    from studio.paths import Home
    from studio.training.supervisor import Supervisor

PICTURE = "glyph-studio.png"


def demo(
    picture: Annotated[
        Path | None, typer.Option(metavar="PNG", help=f"The window's picture (./{PICTURE}).", show_default=False)
    ] = None,
    home: HomeOption = None,
    as_json: JsonOption = False,
) -> None:
    """Play the whole loop on strokes that ship, without a screen; leaves a picture of the window."""
    play_demo(home, picture, as_json)


def play_demo(home: Path | None, picture: Path | None, as_json: bool) -> None:
    """The demo, told line by line. Raises StudioError."""
    from studio.experiments.demo import run_demo
    from studio.experiments.scratch import home_to_measure_in

    target = (picture or Path(PICTURE)).absolute()
    say = note if as_json else typer.echo
    with home_to_measure_in(home) as own, _trainer() as trainer:
        result = run_demo(own, trainer, say, picture=target, take_picture=_take_picture)
    if as_json:
        emit(result.summary(), as_json)


def _take_picture(home: Home, picture: Path) -> None:
    """A picture of the window on `home`, without a screen. Raises StudioError where Qt cannot be loaded."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from studio.app import take_picture

    take_picture(home, picture)


@contextmanager
def _trainer() -> Iterator[Supervisor]:
    """A supervisor of the trainer program, stopped at the end."""
    from studio.training.supervisor import Supervisor

    supervisor = Supervisor()
    try:
        yield supervisor
    finally:
        supervisor.stop()


def replay(
    *,
    strokes: Annotated[Path, typer.Argument(metavar="STROKES.npz", help="Recorded strokes.", show_default=False)],
    model: ModelOption = None,
    retrain_every: Annotated[
        int | None, typer.Option(min=1, metavar="N", help="Retrain after every N drawings.", show_default=False)
    ] = None,
    limit: Annotated[
        int | None, typer.Option(min=1, metavar="N", help="Only the first N drawings.", show_default=False)
    ] = None,
    writer: Annotated[str | None, typer.Option(metavar="W", help="Only this writer's.", show_default=False)] = None,
    network_alone: Annotated[
        bool, typer.Option("--network-alone", help="Without memory and mending: what retraining alone does.")
    ] = False,
    gallery: Annotated[
        Path | None, typer.Option("--gallery", metavar="FILE", help="Teach this gallery.", show_default=False)
    ] = None,
    home: HomeOption = None,
    as_json: JsonOption = False,
) -> None:
    """Draw recorded strokes through the loop as a person would, and count how often the model was right."""
    from studio.experiments.replay import replay as play
    from studio.experiments.scratch import TurnedClock, home_to_measure_in, session_in
    from studio.glyphs.strokes import load_recorded
    from studio.paths import find_home

    recorded = load_recorded(strokes)
    clock = TurnedClock()
    chosen = find_home().root if home is None and gallery is not None else home
    with (
        home_to_measure_in(chosen) as own,
        _trainer() if retrain_every else nullcontext() as trainer,
        session_in(
            own,
            clock,
            model=_serving(chosen, own, model),
            gallery=gallery and gallery.absolute(),
            network_alone=network_alone,
        ) as session,
        progress_bar("drawing") as show,
    ):
        result = play(
            recorded,
            session,
            clock,
            trainer,
            retrain_every=retrain_every,
            limit=limit,
            writer=writer,
            report=_teller(show),
        )
    emit(result.summary(), as_json, _replay_lines(result))


def _serving(chosen: Path | None, own: Home, model: str | None) -> str:
    """What to serve in the home measured in: a version it has, or else the folder of the model.

    A scratch home is given a copy, so that retraining goes on from it. A home that a person named gets no model that
    was not trained there, and retraining goes on from its own newest. Raises StudioError when there is no such model.
    """
    from studio.paths import find_home

    mine, there = library_of(find_home(chosen)), library_of(own)
    entry = mine.active() if model is None else mine.resolve(model)
    if any(known.folder.resolve() == entry.folder.resolve() for known in there.entries()):
        return entry.version
    if chosen is not None:
        return str(entry.folder.absolute())
    copy = own.root / "brought"
    shutil.copytree(entry.folder, copy)
    return there.add(copy).version


def _teller(show: Callable[[float, float | None, str], None]) -> Callable[[Step], None]:
    """Shows a replay's steps on the bar, and each retraining's verdict as a line."""

    def tell(step: Step) -> None:
        show(step.trials, step.of, "training" if step.message is not None else "drawing")
        if step.retrain is not None:
            one = step.retrain
            note(f"after {one.trials}: {one.version} in {one.seconds:.1f} s: {one.reason}")

    return tell


def _replay_lines(result: ReplayResult) -> list[str]:
    return [
        f"{percent(result.accuracy)} of {result.trials} drawings "
        f"(95 %: {percent(result.low)} to {percent(result.high)}); {result.corrections} corrected"
        + (f"; {result.skipped} without ink skipped" if result.skipped else ""),
        *(f"  {one.version}  {percent(one.accuracy)} of {one.trials}" for one in result.by_model),
    ]


def bench(
    *,
    gallery: Annotated[bool, typer.Option("--gallery", help="Measure galleries of 1,000 to 100,000 drawings.")] = False,
    repeats: Annotated[int, typer.Option(min=1, metavar="N", help="Repetitions of each measurement.")] = 5,
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
