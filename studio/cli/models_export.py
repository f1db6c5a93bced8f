"""``studio models export``: a version for another studio, or for other programs."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from studio.cli.console import emit, note
from studio.cli.models import NameArgument
from studio.cli.options import GalleryOption, HomeOption, JsonOption, gallery_file, library_of, open_to_read
from studio.errors import StudioError
from studio.paths import find_home

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


def export(
    name: NameArgument,
    file: Annotated[
        Path, typer.Argument(metavar="FILE", help="A new folder; or a file: .zip, or .tflite, .keras, .py with --as.")
    ],
    *,
    form: Annotated[
        str | None,
        typer.Option(
            "--as",
            metavar="FORM",
            help="For other programs: litert, keras, savedmodel, or numpy (a Python file); else for another studio.",
            show_default=False,
        ),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Write over files of that name.")] = False,
    gallery: GalleryOption = None,
    home: HomeOption = None,
    as_json: JsonOption = False,
) -> None:
    """Write a version to one .zip file or a new folder; with --as, for other programs, checked by the gallery."""
    out = file.expanduser()
    if form is not None:
        _export_as(name, form, out, force, gallery, home, as_json)
        return
    if os.path.lexists(out) and not out.is_dir() and not force:
        raise StudioError(
            f"cannot export to {file}: it is there already; give another name, or --force to write it over"
        )
    entry = library_of(find_home(home)).export(name, out)
    values = {"version": entry.version, "digest": entry.card.digest, "file": str(file)}
    emit(values, as_json, [f"{entry.version} is in {file}"])


def _export_as(
    name: str, form: str, out: Path, force: bool, gallery: Path | None, home: Path | None, as_json: bool
) -> None:
    """Write it for other programs, once it answers as the studio does."""
    from studio.recognition.recognizer import Recognizer
    from studio.stderr import diverted
    from studio.training.export import export as write

    model = Recognizer.load(library_of(find_home(home)).resolve(name).folder)
    images, of = _pictures(home, gallery)
    with diverted():  # TensorFlow greets
        made = write(model, form, out, images, of, force=force)
    parity = made.parity
    if parity.labels:
        note(f"{parity.labels} of {parity.images} images are so near a tie that the two say different labels")
    values = {
        "version": model.version,
        "digest": model.card.digest,
        "file": str(out),
        "as": form,
        "files": [str(path) for path in made.files],
        "parity": {"images": parity.images, "of": of, "largest": parity.largest, "labels": parity.labels},
    }
    checked = f"asked {parity.images:,} images ({of}), it answers as the studio does, within {parity.largest:.3g}"
    emit(values, as_json, [f"{model.version} as {form}: {', '.join(values['files'])}", f"  {checked}"])


def _pictures(home: Path | None, gallery: Path | None) -> tuple[NDArray[np.uint8], str]:
    """The images by which it is checked: what is taught, else base validation; and which they are."""
    import numpy as np

    from studio.training.base import find_mnist, load_base
    from studio.training.export import some

    own = find_home(home)
    samples = open_to_read(gallery_file(own, gallery)).samples()
    if samples:
        return some(np.array([sample.image for sample in samples], np.uint8)), "drawings and imports of the gallery"
    base = load_base("auto", find_mnist(own))
    return some(base.validation_images), f"base validation of {base.name}"
