"""Leakage: what a model was trained on among the images by which it is to be judged.

The very pixels are found by their keys, a drawing a little shifted or noisy by what it looks like
(`gallery.duplicates`). Looked at are the base set's training part, the drawn characters that ship and train compact and
accurate, and the gallery's drawings that the model or an ancestor trained on. A base set that is not on this machine
cannot be looked at, and `known` says so.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from studio.errors import StudioError
from studio.gallery.duplicates import descriptions, near_duplicates
from studio.gallery.records import Sample
from studio.glyphs.keys import pixel_keys, sample_keys
from studio.recognition.folder import read_trained
from studio.recognition.recognizer import Recognizer
from studio.training.base import load_base
from studio.training.drawn import load_drawn

Images = NDArray[np.uint8]
DRAWN_KINDS = ("compact", "accurate")  # kinds that train on the drawn characters that ship


@dataclass(frozen=True, eq=False)
class Leakage:
    """Which of n images are duplicates of what was trained on."""

    exact: NDArray[np.bool_]  # (n,) the same pixels
    near: NDArray[np.bool_]  # (n,) near duplicates, the exact ones not among them
    known: bool = True  # False: some of what was trained on is not here, and was not looked at

    @property
    def found(self) -> NDArray[np.bool_]:
        """Both -> (n,)."""
        return self.exact | self.near


def leakage(asked: Images, trained: Images, *, known: bool = True) -> Leakage:
    """Which of `asked` (n, 28, 28) are in `trained` (m, 28, 28), or nearly; pictures without ink are not counted."""
    inked = asked.any(axis=(1, 2))
    exact = inked & np.isin(pixel_keys(asked), pixel_keys(trained))
    near = np.zeros(len(asked), np.bool_)
    rest = np.flatnonzero(inked & ~exact)
    near[rest] = near_duplicates(descriptions(asked[rest]), descriptions(trained)) >= 0
    return Leakage(exact, near, known)


def trained_on(model: Recognizer, samples: Sequence[Sample], base_file: Path | None) -> tuple[Images, bool]:
    """What is here of what `model` was trained on (m, 28, 28), and whether that is all of it.

    `samples` are the gallery's, deleted ones too; `base_file` is MNIST's, if it was found.
    """
    parts, whole = [], True
    if model.card.base != "none":
        try:
            base = load_base(model.card.base, base_file)
        except StudioError:
            whole = False
        else:
            parts.append(base.train_images)
    if model.spec.kind in DRAWN_KINDS:
        parts.append(load_drawn().images)
    keys = read_trained(model.folder)
    if len(keys):
        images = np.array([sample.image for sample in samples], np.uint8).reshape(-1, 28, 28)
        theirs = sample_keys(images, [sample.label for sample in samples])
        parts.append(images[np.isin(theirs, keys)])
        whole = whole and bool(np.isin(keys, theirs).all())
    return np.concatenate([np.zeros((0, 28, 28), np.uint8), *parts]), whole
