"""``studio kaggle``: answers for a competition, their score, and what to know before that score is believed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from studio.cli.console import check_outputs, emit, note, percent, write_file
from studio.cli.options import (
    ForceOption,
    GalleryOption,
    HomeOption,
    JsonOption,
    ModelOption,
    all_taught,
    gallery_file,
    recognizer_of,
)
from studio.errors import StudioError
from studio.paths import find_home

if TYPE_CHECKING:
    from studio.experiments.kaggle import Answers, Images, Known, Score
    from studio.stats import Share

app = typer.Typer(help="Kaggle's digit recogniser: answer its test file, score answers, look for what was trained on.")
TestArgument = Annotated[Path, typer.Argument(metavar="TEST.csv", help="The test images.")]
TrainOption = Annotated[
    Path | None,
    typer.Option("--train", metavar="CSV", help="The training images; else the base set, all.", show_default=False),
]
TrainedOption = Annotated[
    str | None,
    typer.Option("--model", metavar="MODEL", help="Look at what this model was trained on.", show_default=False),
]


@app.command()
def submit(
    test: TestArgument,
    *,
    out: Annotated[Path, typer.Option("--out", metavar="CSV", help="Write ImageId,Label here.")],
    model: ModelOption = None,
    force: ForceOption = False,
    home: HomeOption = None,
    as_json: JsonOption = False,
) -> None:
    """Write a model's answers to the test images as Kaggle takes them: ImageId,Label.

    Pixels are taken as they are, and every image gets a digit. `studio predict` normalises first, unless it is given
    --as-is, and so may answer some images otherwise.
    """
    from studio.experiments.kaggle import ROWS, read_test, submission

    check_outputs(out, force=force, source=test)
    recognizer = recognizer_of(home, model)
    images = read_test(test)
    write_file(out, submission(recognizer, images).encode("ascii"))
    if len(images) != ROWS:
        note(f"Kaggle's own test file has {ROWS:,} images, this one has {len(images):,}: Kaggle would refuse it")
    values = {"model": recognizer.version, "digest": recognizer.card.digest, "n": len(images), "out": str(out)}
    hint = f"`studio kaggle check {test} --model {recognizer.version}` says how many of them it was trained on"
    emit(values, as_json, [f"{recognizer.version}: {len(images):,} answers in {out}", f"  {hint}"])


@app.command()
def score(
    submission: Annotated[Path, typer.Argument(metavar="SUBMISSION", help="Answers: ImageId,Label.")],
    solution: Annotated[
        Path, typer.Argument(metavar="SOLUTION", help="The right ones: ImageId,Label, or labelled images (CSV).")
    ],
    *,
    test: Annotated[
        Path | None, typer.Option("--test", metavar="TEST.csv", help="The test images.", show_default=False)
    ] = None,
    train: TrainOption = None,
    model: TrainedOption = None,
    gallery: GalleryOption = None,
    home: HomeOption = None,
    as_json: JsonOption = False,
) -> None:
    """Count right answers: of all images, and without those that training has seen, where the images are given."""
    from studio.experiments.kaggle import read_answers
    from studio.experiments.kaggle import score as measure

    right = read_answers(solution, pictures=True)
    images = _images(right, test)
    if images is None and any(one is not None for one in (train, model, gallery)):
        raise StudioError(
            f"{solution} has no images to look for in what was trained on: give them with --test TEST.csv"
        )
    given = read_answers(submission)
    measure(given, right, images, None)  # what does not belong together is said before the long look
    known = None if images is None else _known(test or solution, train, model, gallery, home)
    found = measure(given, right, images, known)
    values = found.summary()
    if values["leakage"] is not None and known is not None:
        values["leakage"] |= {"against": known.words, "complete": known.whole}
    emit(values, as_json, _score_lines(submission, found, known))


@app.command()
def check(
    test: TestArgument,
    train: TrainOption = None,
    model: TrainedOption = None,
    gallery: GalleryOption = None,
    home: HomeOption = None,
    as_json: JsonOption = False,
) -> None:
    """Count test images that were trained on, the same pixels and nearly the same, and say what a score then means."""
    from studio.experiments.kaggle import read_test, what_it_says

    asked = read_test(test)
    known = _known(test, train, model, gallery, home)
    found = known.leaked(asked)
    exact, near = int(found.exact.sum()), int(found.near.sum())
    said = what_it_says(len(asked), exact + near, whole=known.whole)
    values = {
        "test": len(asked),
        "duplicates_in_train": exact,
        "near_duplicates_in_train": near,
        "train": len(known.images),
        "against": known.words,
        "complete": known.whole,
        "says": said,
    }
    lines = [f"{test}: {exact:,} of {len(asked):,} are in {known.words}, {near:,} more are nearly the same"]
    emit(values, as_json, [*lines, *([f"  {said}"] if said else []), *_rest_lines(known)])


def _images(solution: Answers, test: Path | None) -> Images | None:
    """The images of a solution in the order of their numbers, from it or from the test file."""
    from studio.experiments.kaggle import read_test

    return solution.images if test is None else read_test(test)


def _known(test: Path, train: Path | None, model: str | None, gallery: Path | None, home: Path | None) -> Known:
    """What was trained on, by what the options name. Raises StudioError: they name two things."""
    from studio.experiments.kaggle import known_base, known_file, known_to
    from studio.training.base import find_mnist

    if gallery is not None and model is None:
        raise typer.BadParameter("--gallery is where the drawings that trained --model lie: name that, too")
    if train is not None and model is not None:
        raise StudioError("--train and --model name two things that were trained on: give one of them")
    if train is not None:
        return known_file(train, test)
    own = find_home(home)
    if model is None:
        return known_base(find_mnist(own))
    recognizer = recognizer_of(home, model)
    return known_to(recognizer, lambda: all_taught(gallery_file(own, gallery)), find_mnist(own))


def _score_lines(submission: Path, found: Score, known: Known | None) -> list[str]:
    lines = [f"{submission}: {_words(found.share)}"]
    if found.leaked is None or known is None:
        return [*lines, "  whether training has seen these images cannot be told without them: give --test TEST.csv"]
    exact, near = int(found.leaked.exact.sum()), int(found.leaked.near.sum())
    lines.append(f"  {exact:,} of these images are in {known.words}, {near:,} more are nearly the same")
    if found.seen.n:
        lines.append(f"  of those that were seen: {_words(found.seen)}")
        lines.append(f"  of the others, which alone say how new images are read: {_words(found.unseen)}")
    return [*lines, *_rest_lines(known)]


def _rest_lines(known: Known) -> list[str]:
    """What has to be said where not everything could be looked at."""
    return [] if known.whole else ["  not all of that is here: more of these images may be among it"]


def _words(share: Share) -> str:
    if not share.n:
        return "there are none"
    return (
        f"{share.count:,} of {share.n:,} right, {share.value:.6f} "
        f"(95 %: {percent(share.low)} to {percent(share.high)}; {share.n - share.count:,} wrong)"
    )
