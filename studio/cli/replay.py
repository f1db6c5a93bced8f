"""``studio replay``: recorded strokes through the loop as at the canvas, and what teaching one hand does to others."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from contextlib import nullcontext
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Annotated, Any

import typer

from studio.cli.console import counted, emit, note, percent, progress_bar
from studio.cli.experiments import trainer_program
from studio.cli.options import HomeOption, JsonOption, ModelOption, library_of
from studio.errors import StudioError
from studio.gallery.places import check_gallery, is_gallery
from studio.paths import find_home

if TYPE_CHECKING:
    from studio.experiments.crossing import Crossing
    from studio.experiments.replay import ReplayResult, Step, Trainer
    from studio.paths import Home
    from studio.stats import Contrast, Share
    from studio.training.messages import Message

Show = Callable[[float, float | None, str], None]


def replay(
    *,
    strokes: Annotated[Path, typer.Argument(metavar="STROKES.npz", help="Recorded strokes.", show_default=False)],
    model: ModelOption = None,
    spec: Annotated[
        Path | None,
        typer.Option(
            metavar="SPEC.json", help="Begin with a new model, trained so on the base set.", show_default=False
        ),
    ] = None,
    retrain_every: Annotated[
        int | None, typer.Option(min=1, metavar="N", help="Retrain after every N drawings.", show_default=False)
    ] = None,
    kind: Annotated[
        str | None, typer.Option(metavar="KIND", help="What is retrained; else what serves.", show_default=False)
    ] = None,
    corrections: Annotated[
        int | None,
        typer.Option(min=0, metavar="N", help="Teach until N corrections, then only read.", show_default=False),
    ] = None,
    limit: Annotated[
        int | None,
        typer.Option(min=1, metavar="N", help="Only the first N drawings; those taught of each.", show_default=False),
    ] = None,
    writer: Annotated[str | None, typer.Option(metavar="W", help="Only this writer's.", show_default=False)] = None,
    writers: Annotated[
        str | None, typer.Option(metavar="A,B|N", help="Only these, or the first N.", show_default=False)
    ] = None,
    in_turn: Annotated[
        bool, typer.Option("--in-turn", help="The classes of each writer in turn: 0, 1, ... 9, 0.")
    ] = False,
    test_on: Annotated[
        str | None,
        typer.Option(
            metavar="same,others",
            help="Teach with each writer, and test on his later drawings and those of the others.",
            show_default=False,
        ),
    ] = None,
    network_alone: Annotated[
        bool, typer.Option("--network-alone", help="Without memory and mending: what retraining alone does.")
    ] = False,
    gallery: Annotated[
        Path | None, typer.Option("--gallery", metavar="FILE", help="Teach this gallery.", show_default=False)
    ] = None,
    home: HomeOption = None,
    as_json: JsonOption = False,
) -> None:
    """Draw recorded strokes through the loop as a person would, and count how often the model was right.

    With --test-on, each writer teaches a model of his own (the first 20 drawings, or --limit), classes in turn.
    """
    from studio.experiments.chosen import Choice, named_writers, usual_writers
    from studio.experiments.crossing import LATER, TAUGHT, cross
    from studio.experiments.replay import replay as play
    from studio.experiments.scratch import TurnedClock, home_to_measure_in, session_in
    from studio.glyphs.strokes import load_recorded

    _check(model, spec, kind, retrain_every, writer, writers, test_on, gallery, corrections)
    if gallery is not None and is_gallery(gallery):
        check_gallery(gallery)  # before a lock is laid beside what is none
    recorded = load_recorded(strokes)
    each = limit or TAUGHT
    least = 1 if test_on is None else each + LATER
    named = () if writers is None else named_writers(recorded, writers, least)
    clock = TurnedClock()
    chosen = find_home().root if home is None and gallery is not None else home
    with (
        home_to_measure_in(chosen) as own,
        trainer_program() if retrain_every or spec else nullcontext() as trainer,
        progress_bar("drawing") as show,
    ):
        begun = _serving(chosen, own, model) if spec is None else _brought(spec, own, trainer, show)
        if test_on is not None:
            crossed = cross(
                recorded, named or usual_writers(recorded, least), own, begun, taught=each,
                trainer=trainer if retrain_every else None, retrain_every=retrain_every, kind=kind,
                network_alone=network_alone, report=lambda done, of: show(done, of, "writers"),
            )  # fmt: skip
            emit(_crossed(crossed, test_on), as_json, _crossed_lines(crossed, test_on))
            return
        with session_in(
            own, clock, model=begun, gallery=gallery and gallery.absolute(), network_alone=network_alone
        ) as session:
            result = play(
                Choice(named, in_turn).of(recorded), session, clock, trainer, retrain_every=retrain_every, limit=limit,
                writer=writer, kind=kind, corrections=corrections, report=_teller(show),
            )  # fmt: skip
    emit(result.summary(), as_json, _replay_lines(result))


def _check(
    model: str | None, spec: Path | None, kind: str | None, retrain_every: int | None, writer: str | None,
    writers: str | None, test_on: str | None, gallery: Path | None, corrections: int | None,
) -> None:  # fmt: skip
    """Raises StudioError, in one line, for options that contradict each other."""
    for wrong, line in (
        (model and spec, "--model and --spec both say what to begin with: give one of them"),
        (kind and not retrain_every, "--kind is what is retrained: say how often with --retrain-every N"),
        (writer and writers, "--writer and --writers both say whose drawings: give one of them"),
        (writer and test_on, "--test-on takes several writers: name them with --writers"),
        (
            corrections is not None and test_on,
            "--test-on teaches as many drawings as --limit says: leave --corrections out",
        ),
        (gallery and test_on, "--test-on teaches every writer in a gallery of his own: leave --gallery out"),
    ):
        if wrong:
            raise StudioError(line)
    if test_on is not None:
        _wanted(test_on)


def _wanted(test_on: str) -> tuple[str, ...]:
    from studio.experiments.crossing import OTHERS, SAME

    wanted = tuple(part.strip() for part in test_on.split(","))
    if not set(wanted) <= {SAME, OTHERS}:
        raise StudioError(f'--test-on is "{SAME}", "{OTHERS}" or "{SAME},{OTHERS}", not "{test_on}"')
    return wanted


def _brought(spec: Path, own: Home, trainer: Trainer | None, show: Show) -> str:
    """The version of a model newly trained to the spec in a file."""
    from studio.experiments.brought import brought, read_spec
    from studio.training.messages import Progress

    assert trainer is not None

    def tell(message: Message) -> None:
        if isinstance(message, Progress) and message.steps:
            show(message.step, message.steps, "training")

    started = perf_counter()
    entry = brought(read_spec(spec), own, trainer, tell)
    note(f"{entry.version} of {spec} trained in {perf_counter() - started:.1f} s")
    return entry.version


def _serving(chosen: Path | None, own: Home, model: str | None) -> str:
    """What to serve in the home measured in: a version it has, or else the folder of the model.

    A scratch home is given a copy, so that retraining goes on from it. A home that a person named gets no model that
    was not trained there, and retraining goes on from its own newest. Raises StudioError when there is no such model.
    """
    mine, there = library_of(find_home(chosen)), library_of(own)
    entry = mine.active() if model is None else mine.resolve(model)
    if any(known.folder.resolve() == entry.folder.resolve() for known in there.entries()):
        return entry.version
    if chosen is not None:
        return str(entry.folder.absolute())
    copy = own.root / "brought"
    shutil.copytree(entry.folder, copy)
    return there.add(copy).version


def _teller(show: Show) -> Callable[[Step], None]:
    """Shows a replay's steps on the bar, and each retraining's verdict as a line."""

    def tell(step: Step) -> None:
        show(step.trials, step.of, "training" if step.message is not None else "drawing")
        if step.retrain is not None:
            one = step.retrain
            note(f"after {one.trials}: {one.version} in {one.seconds:.1f} s: {one.reason}")

    return tell


def _replay_lines(result: ReplayResult) -> list[str]:
    lines = [
        f"{percent(result.accuracy)} of {result.trials:,} drawings "
        f"(95 %: {percent(result.low)} to {percent(result.high)}); {result.corrections} corrected"
        + (f"; {result.skipped} without ink skipped" if result.skipped else ""),
        *(f"  {one.version}  {counted(one.share)}" for one in result.by_model),
    ]
    if (read := result.reading) is not None:
        between = f" (95 %: {percent(read.low)} to {percent(read.high)})" if read.trials else ""
        lines.append(f"  after teaching ended: {percent(read.accuracy)} of {read.trials:,}{between}")
    return lines


def _crossed(crossed: Crossing, test_on: str) -> dict[str, Any]:
    from studio.experiments.crossing import OTHERS, SAME

    wanted = _wanted(test_on)
    values: dict[str, Any] = {"model": crossed.model, "taught": crossed.taught, "writers": len(crossed.teachers)}
    values["seconds"] = round(crossed.seconds, 3)
    if SAME in wanted:
        values["same"] = _contrast(crossed.same)
    if OTHERS in wanted:
        moved = {"models_better": crossed.better, "models_worse": crossed.worse}
        values["others"] = None if crossed.others is None else _contrast(crossed.others) | moved
    values["by_writer"] = [
        {"writer": one.writer, "corrections": one.corrections, "version": one.version, "accepted": one.accepted}
        | {"seconds": round(one.seconds, 3)}
        | ({"same": _contrast(one.same)} if SAME in wanted else {})
        | ({"others": _contrast(one.others)} if OTHERS in wanted else {})
        for one in crossed.teachers
    ]
    return values


def _figures(share: Share) -> dict[str, Any]:
    return {"correct": share.count, "accuracy": share.value, "low": share.low, "high": share.high}


def _contrast(one: Contrast) -> dict[str, Any]:
    broken, fixed = one.only or (0, 0)
    values = {"n": one.first.n, "before": _figures(one.first), "after": _figures(one.second)}
    return values | {"fixed": fixed, "broken": broken, "p": one.p}


def _crossed_lines(crossed: Crossing, test_on: str) -> list[str]:
    from studio.experiments.crossing import OTHERS, SAME
    from studio.stats import in_words

    wanted = _wanted(test_on)
    head = f"{len(crossed.teachers)} writers, {crossed.taught} drawings of each taught to {crossed.model}"
    lines = [f"{head}, in {crossed.seconds:.1f} s"]
    for one in crossed.teachers:
        row = f"  {one.writer:<12} {one.corrections:>3} corrected"
        for name, contrast in ((SAME, one.same), (OTHERS, one.others)):
            if name in wanted and contrast.first.n:
                change = f"{contrast.first.value:.3f} -> {contrast.second.value:.3f}"
                row += (
                    f"  {name} {change} [{contrast.second.low:.2f}, {contrast.second.high:.2f}] n = {contrast.first.n}"
                )
        refused = "" if one.accepted in (None, True) else "  (the gate refused the new network)"
        lines.append(row + refused)
    if SAME in wanted:
        lines.append(f"his own later drawings, before against after: {in_words(crossed.same)}")
    if OTHERS in wanted and crossed.others is not None:
        lines.append(
            f"drawings of the others, as most models read them: {in_words(crossed.others)}; "
            f"{crossed.better} models read them better than before, {crossed.worse} worse"
        )
    return lines
