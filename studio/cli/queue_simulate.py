"""``studio queue simulate``: labelling replayed with labels that are known, and what each strategy saves."""

from __future__ import annotations

from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Annotated

import typer

from studio.cli.console import check_outputs, emit, progress_bar, write_file
from studio.cli.options import ForceOption, GalleryOption, HomeOption, JsonOption, gallery_file
from studio.cli.queue import samples_of
from studio.cli.recognise import AsIsOption
from studio.errors import StudioError, counted
from studio.paths import Home, find_home

if TYPE_CHECKING:
    from studio.active.simulate import Task


def simulate(
    *,
    pool: Annotated[int, typer.Option(min=1, metavar="N", help="Images to ask for, of those there are.")] = 20_000,
    start: Annotated[
        int, typer.Option(min=0, metavar="N", help="Labelled at random first; 0: teach a model that ships.")
    ] = 100,
    batch: Annotated[int, typer.Option(min=1, metavar="N", help="Asked between two trainings.")] = 100,
    until: Annotated[int, typer.Option(min=1, metavar="N", help="Labels in the end.")] = 1_000,
    seeds: Annotated[int, typer.Option(min=1, max=1_000, metavar="N", help="How often, each time otherwise.")] = 5,
    strategies: Annotated[str, typer.Option(metavar="A,B,..", help="Names, or all.")] = "random,default",
    kind: Annotated[
        str | None,
        typer.Option(metavar="K", help="small, compact, accurate, nn or cnn.", show_default=False),
    ] = None,
    images: Annotated[
        Path | None,
        typer.Option("--images", metavar="IMAGES", help="Labelled images instead of MNIST.", show_default=False),
    ] = None,
    gallery: GalleryOption = None,
    test_writers: Annotated[
        str | None, typer.Option(metavar="W,W,..", help="Judge by these writers.", show_default=False)
    ] = None,
    figure: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Draw it: .png, .svg or .pdf.", show_default=False)
    ] = None,
    runs: Annotated[Path | None, typer.Option(metavar="CSV", help="Write every run here.", show_default=False)] = None,
    force: ForceOption = False,
    as_is: AsIsOption = False,
    home: HomeOption = None,
    as_json: JsonOption = False,
) -> None:
    """Replay labelling with labels that are known: how many does each strategy need for 90, 95 and 97 %?"""
    from studio.active.pieces import finished
    from studio.active.simulate import Plan, summaries
    from studio.active.simulate import simulate as replay
    from studio.active.strategies import STRATEGIES
    from studio.experiments.hidden_labels import learner_for
    from studio.experiments.saved_labels import check_figure, draw_figure, runs_csv, table
    from studio.stderr import diverted

    own = find_home(home)
    names = tuple(STRATEGIES) if strategies == "all" else tuple(name.strip() for name in strategies.split(","))
    plan = Plan(names, pool, start, batch, until, seeds)
    plan.check()
    if start == 0 and images is None and gallery is None:
        raise StudioError("the models that ship know MNIST: begin with --start 10 or more, or give other --images")
    check_figure(figure)
    check_outputs(figure, runs, force=force, source=images or gallery)
    started = perf_counter()
    task = _task(own, images, gallery, test_writers, as_is)
    plan = plan.limited(task)
    with progress_bar("loading") as show, diverted():
        from studio.training.convert import libraries

        learner = learner_for(task, kind, newborn=start > 0, home=own)
        try:
            words = f"{plan.trainings} trainings"
            done = finished(replay(task, learner, plan), lambda share: show(share, 1.0, words))
        finally:
            learner.close()
    found = summaries(done)
    if runs is not None:
        write_file(runs, runs_csv(done))
    title = f"{task.name}; {learner.name}; {counted(plan.seeds, 'seed')}"
    if figure is not None:
        draw_figure(found, title, figure)
    values = {
        "strategies": {one.strategy: one.values() for one in found},
        "pool": plan.pool, "start": plan.start, "batch": plan.batch, "until": plan.until, "seeds": plan.seeds,
        "test": len(task.test_images), "task": task.name, "learner": learner.name, "versions": libraries(),
        "seconds": round(perf_counter() - started, 1),
    }  # fmt: skip
    emit(values, as_json, [title, *table(found)])


def _task(own: Home, images: Path | None, gallery: Path | None, test_writers: str | None, as_is: bool) -> Task:
    """What is asked for, and what is judged by. Raises StudioError."""
    from studio.experiments.hidden_labels import base_task, task_of
    from studio.formats.images import read_images
    from studio.gallery.records import pictures_of

    kept = () if test_writers is None else tuple(name.strip() for name in test_writers.split(","))
    if images is not None and gallery is not None:
        raise StudioError("give --images or --gallery, not both")
    if images is not None:
        found = read_images(images, None, as_is=as_is, part="train")
        if found.labels is None:
            raise StudioError(f"{images} has no labels: only with them can labelling be replayed")
        return task_of(found.images, found.labels, found.writers or (), images.name, kept)
    if gallery is not None:
        samples = samples_of(gallery_file(own, gallery))
        pictures = pictures_of(samples)
        labels, writers = [sample.label for sample in samples], [sample.writer for sample in samples]
        return task_of(pictures, labels, writers, gallery.name, kept)
    if kept:
        raise StudioError("MNIST names no writers: --test-writers goes with --images or --gallery")
    return base_task(own)
