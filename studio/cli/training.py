"""``studio train``: what the Retrain button does, in this process and to the end."""

from __future__ import annotations

import io
from dataclasses import asdict, replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from studio.cli.console import (
    at_home,
    check_outputs,
    check_picture,
    emit,
    note,
    percent,
    progress_bar,
    write_file,
    write_log,
)
from studio.cli.options import HomeOption, JsonOption, gallery_file, library_of, open_to_read, serving
from studio.cli.training_with import WithAllOption, WithOption, load_base_with, values_of, with_images
from studio.errors import StudioError, counted
from studio.paths import Home, find_home
from studio.stderr import diverted

if TYPE_CHECKING:
    from studio.recognition.card import ModelCard
    from studio.recognition.comparison import Comparison
    from studio.session import Session
    from studio.training.gate import Verdict
    from studio.training.material import Kept
    from studio.training.messages import Finished, Job, Message
    from studio.training.recipe import Recipe

TaughtOption = Annotated[
    Path | None,
    typer.Option(
        "--gallery",
        metavar="FILE",
        help="Learn from this gallery instead of the home's; what serves the home is compared with and replaced.",
        show_default=False,
    ),
]


def train(
    *,
    kind: Annotated[
        str | None,
        typer.Option(
            metavar="KIND", help="compact, accurate, nn or cnn; else the kind that serves.", show_default=False
        ),
    ] = None,
    gallery: TaughtOption = None,
    corrections: Annotated[
        int | None, typer.Option(min=0, metavar="N", help="Only the first N samples.", show_default=False)
    ] = None,
    epochs: Annotated[
        int | None, typer.Option(min=1, metavar="N", help="Epochs; else the recipe's.", show_default=False)
    ] = None,
    from_scratch: Annotated[bool, typer.Option("--from-scratch", help="Begin with new weights.")] = False,
    base: Annotated[str, typer.Option(metavar="BASE", help="auto, mnist, small or none.")] = "auto",
    seed: Annotated[int, typer.Option(min=0, metavar="N", help="Seed of everything random.")] = 0,
    optimizer: Annotated[str | None, typer.Option(help="adam, sgd, ...", show_default=False)] = None,
    loss: Annotated[str | None, typer.Option(help="categorical_crossentropy, ...", show_default=False)] = None,
    layers: Annotated[
        str | None,
        typer.Option(metavar="N1=50,..", help="Layers of an nn or cnn, from scratch.", show_default=False),
    ] = None,
    holdout: Annotated[
        float | None, typer.Option(metavar="F", help="Share kept for testing, 0 to 0.5.", show_default=False)
    ] = None,
    with_: WithOption = None,
    with_all: WithAllOption = False,
    force: Annotated[
        bool,
        typer.Option("--force", help="Accept the new model whatever the gate says; replace a picture that is there."),
    ] = False,
    no_use: Annotated[bool, typer.Option("--no-use", help="Do not put an accepted model into service.")] = False,
    show_augmentation: Annotated[
        Path | None,
        typer.Option(
            "--show-augmentation",
            metavar="PNG",
            help="Only write a picture of how training changes its images.",
            show_default=False,
        ),
    ] = None,
    home: HomeOption = None,
    as_json: JsonOption = False,
) -> None:
    """Train a new version on the base set and what was taught; the gate decides whether it is kept.

    It is held against the version of its own kind that it goes on from. Kept, it serves, unless --no-use is given, also
    where another kind served, which it was not compared with.
    """
    check_picture(show_augmentation)
    check_outputs(show_augmentation, force=force)
    from studio.training.material import Kept
    from studio.training.recipe import Recipe, read_layers

    chosen = () if layers is None else read_layers(layers)
    recipe = Recipe(
        from_scratch or with_ is not None, base, chosen, epochs, optimizer, loss, corrections, seed, beside_all=with_all
    )
    own = find_home(home)
    _check(kind, recipe, holdout, own)
    recipe = with_images(recipe, with_)
    own.create()
    if show_augmentation is not None:
        _show_augmentation(show_augmentation, kind, seed, own, as_json)
        return
    kept = Kept()
    session = _session(home, gallery, holdout)
    before = session.recognizer.version, session.recognizer.spec.kind
    try:
        session.trainings.check(kind, recipe)
        _note_fewer(corrections, len(session.gallery.samples()))
        job = session.trainings.make_job(kind, recipe)
        try:
            joined = load_base_with(job, kept, with_)
            finished = _work(job, own, kept)
            card = _card(finished)
            verdict = session.models.judge(finished, force=force, use=not no_use)
            verdict = replace(verdict, reason=verdict.reason + _unequal(session, card, finished, verdict, home))
        finally:
            session.trainings.discard(job.candidate)
    finally:
        session.close()
    values = _values(job, card, finished, verdict) | values_of(joined)
    emit(values, as_json, [*_lines(values), at_home(_service(session, before, verdict), home)])


def _check(kind: str | None, recipe: Recipe, holdout: float | None, home: Home) -> None:
    """Refuse what does not exist before anything is loaded. Raises StudioError naming what does."""
    from studio.recognition.spec import KINDS
    from studio.training.base import check_base, find_mnist

    if kind is not None and kind not in KINDS:
        raise StudioError(f'unknown kind of model "{kind}"; there are {", ".join(KINDS)}')
    recipe.check()
    if holdout is not None and not 0 <= holdout <= 0.5:
        raise StudioError(f"the share kept for testing is {holdout}; it must be from 0 to 0.5")
    check_base(recipe.base, find_mnist(home))


def _show_augmentation(path: Path, kind: str | None, seed: int, home: Home, as_json: bool) -> None:
    """Write the contact sheet: a base image of each class, with copies changed as the training changes them."""
    import numpy as np
    from PIL import Image

    from studio.session.trainings import begun_with
    from studio.training.augment import augmentation_of, contact_sheet
    from studio.training.base import load_small

    library = library_of(home)
    active = library.active()
    spec = begun_with(library, kind or active.kind, active.card).spec
    images, labels = load_small()
    firsts = np.unique(labels, return_index=True)[1]
    sheet = contact_sheet(images[firsts], augmentation_of(spec), np.random.default_rng(seed))
    packed = io.BytesIO()
    picture = Image.fromarray(sheet)
    picture.resize((picture.width * 2, picture.height * 2), Image.Resampling.NEAREST).save(packed, "PNG")
    write_file(path, packed.getvalue())
    values = {"picture": str(path), "kind": spec.kind, "augmentation": asdict(augmentation_of(spec))}
    emit(values, as_json, [f"{spec.kind}: {path}"])


def _session(home: Path | None, gallery: Path | None, holdout: float | None) -> Session:
    """A session that reads the gallery, also while the window has it open."""
    from studio.session import Session
    from studio.settings import load_settings

    own = find_home(home)
    settings = load_settings(own.settings)
    if holdout is not None:
        settings = replace(settings, holdout=holdout)
    library = library_of(own)
    serving(library, home)
    return Session(open_to_read(gallery_file(own, gallery)), library, own, settings)


def _work(job: Job, home: Home, kept: Kept) -> Finished:
    """Train in this process, within the trainer's memory, with a bar. Raises StudioError: there is no candidate."""
    from studio.training.messages import Failed, Finished, Progress
    from studio.training.program import stay_within, work

    stay_within()
    with progress_bar("loading") as show, diverted() as said:

        def report(message: Message) -> None:
            if isinstance(message, Progress):
                words = f"epoch {message.epoch} of {message.epochs}" if message.phase == "training" else message.phase
                show(message.step, message.steps or None, words)

        end = work(job, report, lambda: False, kept)
    if isinstance(end, Finished):
        return end
    write_log(home, f"studio train: {end}\n{said()}")
    raise StudioError(end.reason if isinstance(end, Failed) else "the training was cancelled")


def _card(finished: Finished) -> ModelCard:
    """The candidate's card, read before the verdict may remove it."""
    from studio.recognition.recognizer import Recognizer

    return Recognizer.load(Path(finished.candidate)).card


def _unequal(session: Session, card: ModelCard, finished: Finished, verdict: Verdict, home: Path | None) -> str:
    """What to add where a model of the small sample is refused for one that was made of all of MNIST; else ""."""
    lost = finished.validation is not None and finished.validation.after < finished.validation.before
    if verdict.accepted or not (finished.from_scratch and finished.parent and card.base == "small" and lost):
        return ""
    if session.library.resolve(finished.parent).card.base != "mnist":
        return ""
    fetch = at_home("`studio mnist fetch`", home)
    return (
        f"; {finished.parent} was trained on the 50,000 images of MNIST, this one on the few thousand that come with "
        f"the program: {fetch} downloads them all, --force takes it in as it is"
    )


def _values(job: Job, card: ModelCard, finished: Finished, verdict: Verdict) -> dict[str, Any]:
    """The JSON object of ``studio train --json``."""
    from studio.training.gate import held_out

    return {
        "version": verdict.version or card.version,
        "digest": card.digest,
        "parent": card.parent,
        "kind": job.kind,
        "base": card.base,
        "corrections": finished.corrections,
        "epochs": card.epochs,
        "seconds": finished.seconds,
        "accepted": verdict.accepted,
        "reason": verdict.reason,
        "holdout": _shares(held_out(finished)),
        "validation": _shares(finished.validation),
        "test": _shares(finished.test),
        "leakage": {"near": finished.leaked},
    }


def _shares(found: Comparison | None) -> dict[str, Any] | None:
    """Old against new as fractions and counts; None for a set that does not exist."""
    if found is None or not found.n:
        return None
    before, after = found.before / found.n, found.after / found.n
    return {"n": found.n, "before": before, "after": after, "fixed": found.fixed, "broken": found.broken}


def _note_fewer(corrections: int | None, there: int) -> None:
    """Fewer samples are there than were asked for: say so."""
    if corrections is not None and corrections > there:
        note(
            f"--corrections {corrections:,}: there {'is' if there == 1 else 'are'} {counted(there, 'sample')}, no more"
        )


def _service(session: Session, before: tuple[str, str], verdict: Verdict) -> str:
    """Which version serves now, so that nobody finds out later; `before` is the version and its kind that served."""
    active, (version, kind) = session.library.active(), before
    serves = active.version
    if serves == version:
        return f"  {serves} serves as before" + (f"; `studio models use {verdict.version}`" if verdict.version else "")
    if active.kind == kind:
        return f"  {serves} serves now instead of {version} (`studio models rollback` goes back; --no-use leaves it)"
    return (
        f"  {serves} serves now instead of {version}, and these two were not compared: `studio compare {serves} "
        f"{version}` does, `studio models use {version}` goes back (--no-use leaves it)"
    )


def _lines(values: dict[str, Any]) -> list[str]:
    lines = [
        f"{values['version']}: {'accepted' if values['accepted'] else 'not accepted'}; {values['reason']}",
        f"  {counted(values['corrections'], 'correction')}, base {values['base']}, "
        f"{counted(values['epochs'], 'epoch')}, "
        f"{values['seconds']:.1f} s",
    ]
    for name in ("holdout", "validation", "test"):
        one = values[name]
        if one is not None:
            lines.append(
                f"  {name}: {percent(one['before'])} -> {percent(one['after'])} of {one['n']:,} "
                f"({one['fixed']:,} fixed, {one['broken']:,} broken)"
            )
    return lines
