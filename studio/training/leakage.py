"""Leakage: what a model was trained on among the images by which it is to be judged.

The very pixels are found by their keys, a drawing a little shifted or noisy by what it looks like
(`gallery.duplicates`). A held-out drawing that is nearly one that trains, under the same label, judges nothing: of 154
held out of 800 drawings of one hand that was 1, of 581 of 3,000 digits of 100 people 4, all of them ones.

For what is given to `evaluate`, looked at are the base set's training part, the drawn characters that ship and train
compact and accurate, and the gallery's drawings that the model or an ancestor trained on. A base set that is not on
this machine cannot be looked at, which is said.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from studio.errors import StudioError
from studio.gallery.duplicates import descriptions, near_duplicates
from studio.gallery.former_labels import former_labels
from studio.gallery.records import Edit, Sample, pictures_of
from studio.glyphs.keys import pixel_keys, sample_keys
from studio.recognition.folder import read_trained
from studio.recognition.recognizer import Recognizer
from studio.training.base import load_base
from studio.training.data import Snapshot
from studio.training.drawn import load_drawn

Images = NDArray[np.uint8]
Taught = tuple[Sequence[Sample], Sequence[Edit]]  # every sample of a gallery, deleted ones too, and its edits
DRAWN_KINDS = ("compact", "accurate")  # kinds that train on the drawn characters that ship


def no_drawings() -> Taught:
    """What is taught where there is no gallery to look at."""
    return (), ()


@dataclass(frozen=True, eq=False)
class Leakage:
    """Which of n images are duplicates of what was trained on."""

    exact: NDArray[np.bool_]  # (n,) the same pixels
    near: NDArray[np.bool_]  # (n,) near duplicates, the exact ones not among them

    @property
    def found(self) -> NDArray[np.bool_]:
        """Both -> (n,)."""
        return self.exact | self.near


def leakage(asked: Images, trained: Images) -> Leakage:
    """Which of `asked` (n, 28, 28) are in `trained` (m, 28, 28), or nearly; pictures without ink are not counted."""
    inked = asked.any(axis=(1, 2))
    exact = inked & np.isin(pixel_keys(asked), pixel_keys(trained))
    near = np.zeros(len(asked), np.bool_)
    rest = np.flatnonzero(inked & ~exact)
    near[rest] = near_duplicates(descriptions(asked[rest]), descriptions(trained)) >= 0
    return Leakage(exact, near)


def with_keys(found: Leakage, asked: Images, labels: Sequence[str], keys: NDArray[np.uint64]) -> Leakage:
    """`found` of `asked` (n, 28, 28), with what is known by `labels` (n) and the `keys` of what was trained on alone.

    Of a file that a training was given only the keys stay.
    """
    if not len(keys):
        return found
    exact = found.exact | np.isin(sample_keys(asked, labels), keys)
    return Leakage(exact, found.near & ~exact)


def without_near_duplicates(snapshot: Snapshot, pause: Callable[[], None] = lambda: None) -> Snapshot:
    """`snapshot` without held-out drawings that are near duplicates of one of the same label that trains.

    `pause` is called between pieces, and may end it by raising.
    """
    leaked = np.zeros(len(snapshot), np.bool_)
    for label in np.unique(snapshot.labels[snapshot.held_out]).tolist():
        mine = snapshot.labels == label
        held = np.flatnonzero(mine & snapshot.held_out)
        pause()
        known = descriptions(snapshot.images[mine & ~snapshot.held_out])
        leaked[held] = near_duplicates(descriptions(snapshot.images[held]), known, pause) >= 0
    return snapshot.only(~leaked)


def trained_on(
    model: Recognizer, taught: Callable[[], Taught], base_file: Path | None, *, remembers: bool = False
) -> tuple[Images, bool]:
    """What is here of what `model` was trained on (m, 28, 28), and whether that is all of it.

    `taught` reads the gallery, and is called only where the model trained on drawings, under any label they ever had,
    or `remembers` them, which counts for each; a gallery that cannot be read is not all of it. `base_file` is MNIST's,
    if it was found. Raises StudioError: what ships is damaged.
    """
    parts, whole = [np.zeros((0, 28, 28), np.uint8)], True
    if model.card.base != "none":
        try:
            parts.append(load_base(model.card.base, base_file).train_images)
        except StudioError:
            whole = False
    if model.spec.kind in DRAWN_KINDS:
        parts.append(load_drawn().images)
    keys = read_trained(model.folder)
    if len(keys) or remembers:
        try:
            mine, edits = taught()
        except StudioError:
            return np.concatenate(parts), False
        images = pictures_of(mine)
        theirs = sample_keys(images, [sample.label for sample in mine])
        once = list(former_labels(mine, edits))
        rows = np.array([row for row, _ in once], np.intp)
        before = sample_keys(images[rows], [label for _, label in once])
        seen = np.array([remembers and not sample.deleted for sample in mine], np.bool_) | np.isin(theirs, keys)
        seen[rows[np.isin(before, keys)]] = True
        parts.append(images[seen])
        whole = whole and bool(np.isin(keys, np.concatenate([theirs, before])).all())
    return np.concatenate(parts), whole
