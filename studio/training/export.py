"""A version for other programs: LiteRT, Keras, SavedModel, or a Python file that needs numpy alone.

What is written is read again, from the disk and by what other programs read it with, and asked for pictures; only if it
answers as the studio does is it put where it was asked for. A card beside it says what a picture has to be like before
it is shown to the model: most of what a program can do wrong with a model of handwriting it does there.
"""

from __future__ import annotations

import importlib.util
import io
import json
import os
import shutil
import tempfile
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from studio.errors import StudioError
from studio.files import sync_folder, write_advice, write_safely
from studio.formats.whole import new_files
from studio.glyphs import normalise
from studio.glyphs.npz import read_npz
from studio.paths import shipped
from studio.recognition.folder import WEIGHTS, read_served
from studio.recognition.recognizer import Recognizer, softmax
from studio.training.export_card import card_text
from studio.training.gate import MAX_PARITY

ENDINGS = {"litert": ".tflite", "keras": ".keras", "savedmodel": "", "numpy": ".py"}  # of a form's main file
FORMS = tuple(ENDINGS)
NAME = "glyph_model"  # of the files in a folder
ASKED = 1_000  # pictures

Images = NDArray[np.uint8]
Probabilities = NDArray[np.float32]


@dataclass(frozen=True)
class Parity:
    """What was written, held against the studio."""

    images: int
    of: str  # where they come from, for a person
    largest: float  # difference of a probability
    labels: int  # how many most probable labels differ: ties within that difference


@dataclass(frozen=True)
class Exported:
    """What was written."""

    files: tuple[Path, ...]
    parity: Parity


def export(model: Recognizer, form: str, out: Path, images: Images, of: str, *, force: bool = False) -> Exported:
    """Write `model` in one of FORMS to `out`: a new folder, or a file with the form's ending, its card beside it.

    `images` (n, 28, 28), n > 0, are those it is asked; `of` says where they come from. Files are written over with
    `force` only, a folder never. Raises StudioError: unknown form, something is there, it answers otherwise than the
    studio, or the disk refuses; then nothing is left of it.
    """
    if form not in FORMS:
        raise StudioError(f'unknown form "{form[:40]}"; there are {", ".join(FORMS)}')
    alone = bool(ENDINGS[form]) and out.suffix.lower() == ENDINGS[form]
    stem = out.stem if alone else NAME
    _check_free(out, out.parent / stem if alone else None, form, force)
    try:
        with tempfile.TemporaryDirectory(prefix=".export-", dir=out.parent) as made:
            folder = Path(made) / "model"
            folder.mkdir()
            answers = _WRITERS[form](model, folder / stem, _about(model))
            parity = _parity(model, images, answers(images), of, form)
            about = {**_about(model), "form": form, "parity": asdict(parity)}
            write_safely(folder / f"{stem}.json", (json.dumps(about, indent=2, ensure_ascii=False) + "\n").encode())
            card = card_text(model.spec, model.card, form, stem, parity.images, parity.of, parity.largest)
            write_safely(folder / (f"{stem}.md" if alone else "README.md"), card.encode())
            return Exported(_placed(folder, out, alone=alone), parity)
    except OSError as error:
        raise StudioError(f"cannot export to {out}: {error.strerror or error}; {write_advice(error)}") from error


def some(images: Images, most: int = ASKED) -> Images:
    """At most so many of (n, 28, 28) images, spread evenly over all of them."""
    rows = np.linspace(0, len(images) - 1, min(len(images), most)).astype(np.int64)
    return np.asarray(images[rows])


def _check_free(out: Path, stem: Path | None, form: str, force: bool) -> None:
    """Raises StudioError: something is there, no folder is there to write in, or the ending is another form's."""
    if form == "numpy" and stem is not None and not stem.name.isidentifier():
        raise StudioError(f"{out.name} cannot be imported by Python: name it with letters, digits and _, or a folder")
    known = {ending: name for name, ending in ENDINGS.items() if ending}
    if stem is None and known.get(out.suffix.lower(), form) != form:
        raise StudioError(f"{out} has the ending of --as {known[out.suffix.lower()]}: name a folder, or another file")
    if not out.parent.is_dir():
        raise StudioError(f"cannot export to {out}: there is no folder {out.parent} to write in; choose another place")
    if stem is None:
        taken = [out] if os.path.lexists(out) else []
    else:
        files = (_ended(stem, ending) for ending in (out.suffix, ".npz", ".json", ".md"))
        taken = [path for path in files if os.path.lexists(path)]
        taken = [path for path in taken if path.is_dir() or not force]
    if taken:
        advice = "name a new folder" if stem is None else "give another name, or --force to write it over"
        raise StudioError(f"cannot export to {taken[0]}: it is there already; {advice}")


def _ended(stem: Path, ending: str) -> Path:
    """The file of that name and ending; a name may have dots of its own."""
    return stem.with_name(stem.name + ending)


def _placed(folder: Path, out: Path, *, alone: bool) -> tuple[Path, ...]:
    """Put what was made where it belongs, the main file last, all or none. Raises StudioError and OSError."""
    if not alone:
        folder.chmod(0o755)
        folder.rename(out)
        sync_folder(out.parent)
        return tuple(sorted(out.iterdir()))
    made = sorted(folder.iterdir(), key=lambda path: (path.suffix == out.suffix, path.name))
    files = tuple(out.parent / path.name for path in made)
    with new_files(files, force=True) as aside:
        for path in made:
            path.rename(aside.path(path.name))
    return files


def _about(model: Recognizer) -> dict[str, Any]:
    """What a program has to know of the model."""
    spec, card = model.trained_spec, model.card
    return {
        "version": card.version,
        "digest": card.digest,
        "kind": spec.kind,
        "classes": list(spec.classes),
        "layers": asdict(spec.layers),
        "temperature": card.temperature,
        "strangers": spec.strangers,
        "unsure_below": card.unsure_below,
        "input": "image: (n, 28, 28), white ink on black; 0..255, or float32 0..1 for LiteRT, Keras and SavedModel",
        "normalisation": {
            "version": spec.normalisation,
            "side": normalise.SIDE,
            "box": normalise.BOX,
            "unscaled": [normalise.FITS, normalise.BOX],
            "faint": normalise.FAINT,
        },
    }


def _parity(model: Recognizer, images: Images, given: Probabilities, of: str, form: str) -> Parity:
    """Raises StudioError: the answers differ by more than rounding, or are no numbers."""
    wanted = model.probabilities(images)
    if given.shape != wanted.shape or not np.isfinite(given).all():
        raise StudioError(
            f"{model.version} as {form} gives no usable answers: nothing was written; use another version"
        )
    largest = float(np.abs(given - wanted).max())
    labels = int((given.argmax(axis=1) != wanted.argmax(axis=1)).sum())
    if largest > MAX_PARITY:
        raise StudioError(
            f"{model.version} as {form} answers otherwise than the studio (by {largest:.2g}, {labels} of {len(images)} "
            "labels): nothing was written; use another version"
        )
    return Parity(len(images), of, largest, labels)


Answering = Callable[[Images], Probabilities]


def _write_litert(model: Recognizer, stem: Path, _: dict[str, Any]) -> Answering:
    """The very file that serves."""
    path = _ended(stem, ".tflite")
    write_safely(path, read_served(model.folder, model.card))

    def answers(images: Images) -> Probabilities:
        read = Recognizer(stem.parent, model.trained_spec, model.card, path.read_bytes())
        return softmax(read.logits(images) / np.float32(model.card.temperature), strangers=model.spec.strangers)

    return answers


def _write_numpy(model: Recognizer, stem: Path, about: dict[str, Any]) -> Answering:
    """The file that ships, and the weights beside it."""
    weights = read_npz(model.folder / WEIGHTS)
    packed = io.BytesIO()
    np.savez_compressed(packed, about=np.array(json.dumps(about)), **weights)  # type: ignore[arg-type]
    write_safely(_ended(stem, ".npz"), packed.getvalue())
    write_safely(_ended(stem, ".py"), (shipped("resources") / "standalone" / f"{NAME}.py").read_bytes())

    def answers(images: Images) -> Probabilities:
        found: Probabilities = load_standalone(_ended(stem, ".py")).probabilities(images)
        return found

    return answers


def load_standalone(path: Path) -> Any:
    """The module that an exported Python file is."""
    described = importlib.util.spec_from_file_location(NAME, path)
    assert described is not None
    assert described.loader is not None
    module = importlib.util.module_from_spec(described)
    try:
        described.loader.exec_module(module)
    finally:
        shutil.rmtree(path.parent / "__pycache__", ignore_errors=True)
    return module


def _write_keras(model: Recognizer, stem: Path, _: dict[str, Any]) -> Answering:
    path = _ended(stem, ".keras")
    convert, made = _answering(model)
    convert.save_keras(made, path)
    return lambda images: convert.ask_keras(path, _as_floats(images))


def _write_saved_model(model: Recognizer, stem: Path, _: dict[str, Any]) -> Answering:
    convert, made = _answering(model)
    convert.save_saved_model(made, stem)
    return lambda images: convert.ask_saved_model(stem, _as_floats(images))


def _answering(model: Recognizer) -> tuple[Any, Any]:
    """What converts, which takes seconds to load, and the Keras model. Raises StudioError: the weights are damaged."""
    from studio.training.environment import quieten

    quieten()
    from studio.training import convert

    return convert, convert.answering(model.trained_spec, convert.read_weights(model.folder), model.card.temperature)


def _as_floats(images: Images) -> NDArray[np.float32]:
    return images.astype(np.float32) / np.float32(255)


_WRITERS: dict[str, Callable[[Recognizer, Path, dict[str, Any]], Answering]] = {
    "litert": _write_litert,
    "keras": _write_keras,
    "savedmodel": _write_saved_model,
    "numpy": _write_numpy,
}
