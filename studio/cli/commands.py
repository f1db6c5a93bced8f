"""The table of commands: what ``studio --help`` lists, in its order."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

import studio
from studio.cli import (
    compare,
    doctor,
    experiments,
    gallery,
    gallery_classes,
    gallery_edits,
    gallery_exchange,
    gallery_keeping,
    gallery_poster,
    gallery_review,
    kaggle,
    mnist,
    models,
    models_export,
    queue,
    queue_rest,
    queue_simulate,
    recognise,
    replay,
    report,
    sweep,
    training,
    window,
)

app = typer.Typer(
    help="Teach a model your handwriting. Without a command: the window.",
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _say_version(value: bool) -> None:
    if value:
        typer.echo(f"glyph-studio {studio.__version__}")
        raise typer.Exit


@app.callback(invoke_without_command=True)
def start(
    ctx: typer.Context,
    home: Annotated[
        Path | None, typer.Option("--home", metavar="DIR", help="Keep all data under DIR.", show_default=False)
    ] = None,
    gallery: Annotated[
        Path | None, typer.Option("--gallery", metavar="FILE", help="Open the window on FILE.", show_default=False)
    ] = None,
    smoke_test: Annotated[
        bool, typer.Option("--smoke-test", help="Try window, model, trainer and gallery once, in a scratch home.")
    ] = False,
    _version: Annotated[
        bool, typer.Option("--version", help="Print the version.", is_eager=True, callback=_say_version)
    ] = False,
) -> None:
    """Open the window when no command is given."""
    if ctx.invoked_subcommand is None and smoke_test:
        if gallery is not None:
            raise typer.BadParameter(
                "the smoke test has a gallery of its own; name a folder for all its data with --home"
            )
        raise typer.Exit(window.smoke_test(home))
    if ctx.invoked_subcommand is None:
        raise typer.Exit(window.open_window(home, gallery))
    if smoke_test:
        raise typer.BadParameter("it is a command of its own: leave the other one out")
    if gallery is not None:
        raise typer.BadParameter("it opens the window; name the gallery of a command after the command")


gallery.app.command(name="import")(gallery_exchange.import_images)
gallery.app.command()(gallery_exchange.export)
gallery.app.command()(gallery_exchange.merge)
gallery.app.command()(gallery_classes.classes)
gallery.app.command()(gallery_classes.rename_class)
gallery.app.command()(gallery_classes.delete_class)
gallery.app.command()(gallery_classes.writers)
gallery.app.command()(gallery_keeping.pack)
gallery.app.command()(gallery_keeping.backup)
gallery.app.command()(gallery_keeping.restore)
gallery.app.command()(gallery_keeping.rescue)
gallery.app.command()(gallery_keeping.forget_writer)
gallery.app.command()(gallery_edits.relabel)
gallery.app.command()(gallery_edits.delete)
gallery.app.command()(gallery_edits.undelete)
gallery.app.command()(gallery_edits.move)
gallery.app.command()(gallery_edits.hold_out)
gallery.app.command()(gallery_edits.keep_label)
gallery.app.command()(gallery_edits.undo)
gallery.app.command()(gallery_edits.redo)
gallery.app.command()(gallery_review.review)
gallery.app.command()(gallery_poster.poster)

models.app.command()(models_export.export)

queue.app.command()(queue_simulate.simulate)
queue.app.command(name="label-rest")(queue_rest.label_rest)
queue.app.command()(queue_rest.export)

app.command()(experiments.demo)
app.command()(recognise.predict)
app.command()(recognise.evaluate)
app.command()(training.train)
app.command()(replay.replay)
app.command()(sweep.sweep)
app.command()(compare.compare)
app.command()(report.report)
app.add_typer(models.app, name="models")
app.add_typer(gallery.app, name="gallery")
app.add_typer(queue.app, name="queue")
app.add_typer(mnist.app, name="mnist")
app.add_typer(kaggle.app, name="kaggle")
app.command()(experiments.bench)
app.command(name="backup")(gallery_keeping.backup_home)
app.command()(doctor.doctor)
