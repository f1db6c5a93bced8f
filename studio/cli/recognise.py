"""``studio predict`` and ``studio evaluate``: a model and a file of images."""

from __future__ import annotations

import csv
import io
import sys
from collections.abc import Sequence
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Annotated, Any

import typer

from studio.cli.console import check_outputs, check_picture, counted, emit, note, write_file
from studio.cli.options import (
    ForceOption,
    GalleryOption,
    HomeOption,
    JsonOption,
    ModelOption,
    all_taught,
    gallery_file,
    open_to_read,
    recognizer_of,
)
from studio.errors import StudioError
from studio.paths import Home, find_home

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from studio.experiments.evaluate import Evaluation
    from studio.formats.images import ImageSet
    from studio.recognition.recognizer import Recognizer
    from studio.stats import Share
    from studio.training.study import Study

ImagesOption = Annotated[
    Path,
    typer.Option("--images", metavar="IMAGES", help="CSV, Kaggle CSV, .npz, IDX, a folder of PNGs, or strokes .npz."),
]
AsIsOption = Annotated[bool, typer.Option("--as-is", help="Take 28x28 images as they are: no normalisation.")]
LabelsOption = Annotated[
    Path | None,
    typer.Option("--labels", metavar="CSV", help="Labels, one a row, no header (or IDX).", show_default=False),
]


def predict(
    *,
    images: ImagesOption,
    model: ModelOption = None,
    out: Annotated[Path | None, typer.Option(metavar="CSV", help="Write here.", show_default=False)] = None,
    why: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE.png",
            help="Write a picture here: the first 48 images, and which ink speaks for its label or against it.",
            show_default=False,
        ),
    ] = None,
    as_is: AsIsOption = False,
    force: ForceOption = False,
    home: HomeOption = None,
    as_json: JsonOption = False,
) -> None:
    """Say what each image is: a CSV of row, label, probability, unsure (and the file's name for a folder).

    An image without ink has no label. Images are normalised first: `kaggle submit` takes pixels as they are, as --as-is
    does here, gives every image a digit, and so may answer some images otherwise.
    """
    import numpy as np

    check_outputs(out, why, force=force, source=images)
    check_picture(why)
    recognizer = recognizer_of(home, model)
    started = perf_counter()
    found = _read(images, None, as_is)
    read = perf_counter()
    probabilities = recognizer.probabilities(found.images)
    unsure = recognizer.unsure(found.images, probabilities)
    speed = _speed(len(found), started, read)
    labels = [recognizer.spec.classes[place] for place in probabilities.argmax(axis=1)]
    for place in np.flatnonzero(~found.images.any(axis=(1, 2))):
        labels[place], probabilities[place] = "", 0.0  # there is no ink to say anything of
    top = probabilities.max(axis=1)
    text = _as_csv(found, labels, top, unsure)
    if out is not None:
        write_file(out, text.encode("utf-8"))
    if why is not None:
        _explain(why, found, recognizer, unsure)
    values: dict[str, Any] = {
        "model": recognizer.version,
        "digest": recognizer.card.digest,
        "n": len(found),
        "left_out": list(found.refused),
        "unsure": int(unsure.sum()),
        "out": None if out is None else str(out),
        "why": None if why is None else str(why),
        **speed,
    }
    if out is None:
        values["predictions"] = [
            {"row": found.row(place), "label": label, "probability": float(probability), "unsure": bool(doubt)}
            | ({"name": found.names[place]} if found.names else {})
            for place, (label, probability, doubt) in enumerate(zip(labels, top, unsure, strict=True))
        ]
        if not as_json:
            sys.stdout.write(text)
            return
    told = f"{recognizer.version}: {len(found):,} images, {int(unsure.sum()):,} not sure; see {out}"
    emit(values, as_json, [told, _speed_line(speed)])


def evaluate(
    *,
    images: ImagesOption,
    labels: LabelsOption = None,
    model: ModelOption = None,
    as_is: AsIsOption = False,
    taught: Annotated[
        bool, typer.Option("--taught", help="Answer as the window does: with memory of what the gallery holds.")
    ] = False,
    gallery: GalleryOption = None,
    home: HomeOption = None,
    as_json: JsonOption = False,
) -> None:
    """Measure a model on labelled images: the network alone or, with --taught, what it learnt since, too."""
    from studio.experiments.evaluate import evaluate as measure
    from studio.experiments.evaluate import evaluate_taught

    if gallery is not None:
        gallery = gallery_file(find_home(home), gallery)
    recognizer = recognizer_of(home, model, gallery)
    study = None
    if taught:
        from studio.training.study import Study

        study = Study(recognizer, open_to_read(gallery_file(find_home(home), gallery)))
        study.settle()
        study.apply()
    started = perf_counter()
    found = _read(images, labels, as_is)
    read = perf_counter()
    if found.labels is None:
        raise StudioError(f"{images} has no labels: give them with --labels FILE, one a row")

    def measured(images: NDArray[np.uint8], wanted: Sequence[str]) -> Evaluation:
        return measure(recognizer, images, wanted) if study is None else evaluate_taught(study, images, wanted)

    result = measured(found.images, found.labels)
    speed = _speed(len(found), started, read)
    share = result.share
    out, leaked = _leakage(recognizer, found, find_home(home), gallery, study)
    rest: Share | None = None
    if out.any() and not out.all():
        kept = [label for label, one in zip(found.labels, out.tolist(), strict=True) if not one]
        rest = measured(found.images[~out], kept).share
        leaked["accuracy_without"] = rest.value
    lines = [
        f"{recognizer.version}: {counted(share)}, {result.unsure:,} not sure",
        *(f"  {label}  {counted(one)}" for label, one in result.per_class.items()),
        *_leakage_lines(leaked, rest),
        _speed_line(speed),
    ]
    values = {
        "model": recognizer.version,
        "digest": recognizer.card.digest,
        **result.summary(),
        "leakage": leaked,
        "left_out": list(found.refused),
        **speed,
    }
    emit(values, as_json, lines)


def _leakage(
    recognizer: Recognizer, found: ImageSet, home: Home, gallery: Path | None, study: Study | None
) -> tuple[NDArray[np.bool_], dict[str, Any]]:
    """Which of n images (n,) were trained on, exactly or nearly, or are remembered by `study`; and that as JSON."""
    from studio.recognition.folder import read_trained
    from studio.training.leakage import leakage, trained_on, with_keys
    from studio.training.mnist import find_mnist

    images, known = trained_on(
        recognizer,
        lambda: all_taught(gallery_file(home, gallery)),
        find_mnist(home),
        remembers=study is not None,
    )
    leaked = with_keys(leakage(found.images, images), found.images, found.labels or (), read_trained(recognizer.folder))
    exact, near = int(leaked.exact.sum()), int(leaked.near.sum())
    return leaked.found, {"exact": exact, "near": near, "complete": known, "accuracy_without": None}


def _leakage_lines(leaked: dict[str, Any], rest: Share | None) -> list[str]:
    """What a person has to know of it; nothing where nothing was found and everything could be looked at."""
    lines = []
    if leaked["exact"] or leaked["near"]:
        lines = [f"  trained on: {leaked['exact']:,} of these images, {leaked['near']:,} more nearly the same"]
        lines[0] += "" if rest is None else f"; without them {counted(rest)}"
    if not leaked["complete"]:
        lines.append("  not all that this model was trained on is here: more of these images may be among it")
    return lines


def _speed(count: int, started: float, read: float) -> dict[str, float | None]:
    """Seconds of reading, decoding and normalising; images a second of the model (None: there were none), until now."""
    a_second = round(count / (perf_counter() - read)) if count else None
    return {"reading_seconds": round(read - started, 3), "images_a_second": a_second}


def _speed_line(speed: dict[str, float | None]) -> str:
    return f"reading took {speed['reading_seconds']:.2f} s, then {speed['images_a_second'] or 0:,} images a second"


def _read(images: Path, labels: Path | None, as_is: bool) -> ImageSet:
    """The images; what was refused of them is said."""
    from studio.formats.images import read_images

    found = read_images(images, labels, as_is=as_is, part="test")
    for line in found.refused:
        note(f"left out: {line}")
    if found.part:
        note(f"{images} has two parts; read is its {found.part} part, {len(found):,} of {found.of_both:,} images")
    return found


def _as_csv(found: ImageSet, labels: list[str], top: NDArray[np.float32], unsure: NDArray[np.bool_]) -> str:
    """One line an image, in the order of the file; a refused image leaves a gap in the numbers."""
    from studio.formats.tables import escaped

    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    names = found.names
    writer.writerow(["row", "label", "probability", "unsure"] + (["name"] if names else []))
    for place, (label, probability, doubt) in enumerate(zip(labels, top, unsure, strict=True)):
        values = [found.row(place), escaped(label), f"{probability:.6f}", int(doubt)]
        writer.writerow(values + ([escaped(names[place])] if names else []))
    return text.getvalue()


def _explain(path: Path, found: ImageSet, recognizer: Recognizer, unsure: NDArray[np.bool_]) -> None:
    """Write the contact sheet, and say how much of the images is on it. Raises StudioError."""
    from studio.experiments.why_sheet import MOST, why_sheet

    shown = min(len(found), MOST)
    write_file(path, why_sheet(recognizer, found.images, [found.row(place) for place in range(shown)], unsure))
    note(f"why: {shown} of {len(found):,} images in {path}")
