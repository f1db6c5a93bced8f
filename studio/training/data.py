"""What a training is given of the person's drawings: a snapshot, some of it held out for good.

The trainer never opens the live gallery: it gets a file with the samples as they were when it was asked for. Which
drawings are held out is a pure function of what they are (pixels and label) and of what was trained on before, so it is
the same today and tomorrow, however often a gallery is trained on, imported or merged, and no model is ever judged on a
drawing that it or an ancestor learnt from.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from studio.errors import StudioError
from studio.files import write_advice
from studio.formats.idx import reason
from studio.gallery.records import Sample, pictures_of
from studio.glyphs.keys import pixel_keys
from studio.glyphs.labels import clean_label
from studio.glyphs.npz import read_npz
from studio.training.apart import kept_apart
from studio.training.base import BaseData

ALWAYS_TRAIN = 10  # samples of a class that train before any is held out
_KEYS = 2**64
_NAMES = ("images", "labels", "held_out", "confirmed")


@dataclass(frozen=True, eq=False)
class Snapshot:
    """The samples of one training, in order of arrival."""

    images: NDArray[np.uint8]  # (n, 28, 28)
    labels: NDArray[np.str_]  # (n,)
    held_out: NDArray[np.bool_]  # (n,) kept for the gate; all others train
    confirmed: NDArray[np.bool_]  # (n,) the model that looked was right; False: corrected, or imported

    def __len__(self) -> int:
        return len(self.labels)

    @property
    def training(self) -> Snapshot:
        """The samples that train."""
        return self.only(~self.held_out)

    def only(self, which: NDArray[np.bool_]) -> Snapshot:
        """The samples that `which` (n,) bool picks."""
        return Snapshot(self.images[which], self.labels[which], self.held_out[which], self.confirmed[which])


def split_holdout(
    keys: NDArray[np.uint64],
    labels: Sequence[str] | NDArray[np.str_],
    fraction: float,
    trained_keys: NDArray[np.uint64] | Sequence[int] = (),
    marked: NDArray[np.bool_] | None = None,
) -> NDArray[np.bool_]:
    """Which of n samples, in order of arrival, are held out -> (n,) bool. A pure function of its arguments.

    `keys` (n,) are their `sample_key`s. About `fraction` (0..1) of them are held out, by that hash of pixels and label,
    but never the first `ALWAYS_TRAIN` of a class, never one of `trained_keys` (what some model trained on), never a
    duplicate of one that trains. What a person has `marked` (n,) is held out with them, unless `fraction` is 0 or it
    is one of `trained_keys`. Raises StudioError when `fraction` is not a share.
    """
    if not 0 <= fraction <= 1:
        raise StudioError(f"the share to hold out is {fraction}; it must be from 0 to 1")
    keys = np.asarray(keys, np.uint64)
    if not len(keys):
        return np.zeros(0, bool)
    threshold = np.uint64(min(int(fraction * _KEYS), _KEYS - 1))
    chosen = (keys < threshold) & (_ranks(labels) >= ALWAYS_TRAIN)
    if marked is not None and fraction:
        chosen |= marked | np.isin(keys, keys[marked])  # its duplicates, too
    trained = np.asarray(trained_keys, np.uint64)
    return chosen & ~np.isin(keys, trained) & ~np.isin(keys, keys[~chosen])


def _ranks(labels: Sequence[str] | NDArray[np.str_]) -> NDArray[np.int64]:
    """How many of the same label stand before each of n > 0 -> (n,)."""
    _, classes, counts = np.unique(np.asarray(labels, np.str_), return_inverse=True, return_counts=True)
    order = np.argsort(classes, kind="stable")
    ranks = np.empty(len(order), np.int64)
    ranks[order] = np.arange(len(order)) - np.repeat(np.cumsum(counts) - counts, counts)
    return ranks


def take_snapshot(samples: Sequence[Sample], held_out: NDArray[np.bool_]) -> Snapshot:
    """The snapshot of samples with their (n,) bool of what is held out."""
    return Snapshot(
        images=pictures_of(samples),
        labels=np.array([sample.label for sample in samples], np.str_),
        held_out=np.asarray(held_out, bool),
        confirmed=np.array([sample.model != "" and not sample.corrected for sample in samples], bool),
    )


def write_snapshot(path: Path, samples: Sequence[Sample], held_out: NDArray[np.bool_]) -> Path:
    """Write the snapshot file a `Job` names; returns `path`. Raises StudioError as `save_snapshot` does."""
    return save_snapshot(path, take_snapshot(samples, held_out))


def labelled(images: NDArray[np.uint8], labels: Sequence[str]) -> Snapshot:
    """Images (n, 28, 28) of a file with their labels, all of which train and none of which a model has looked at."""
    no = np.zeros(len(labels), np.bool_)
    return Snapshot(images, np.array(labels, np.str_), no, no)


def save_snapshot(path: Path, snapshot: Snapshot) -> Path:
    """Write a snapshot (.npz: images, labels, held_out, confirmed); returns `path`.

    Raises StudioError when it cannot be written; nothing is left of it then.
    """
    temporary = path.with_name(path.name + ".new")
    buffer = io.BytesIO()
    np.savez(buffer, images=snapshot.images, labels=snapshot.labels, held_out=snapshot.held_out,
             confirmed=snapshot.confirmed)  # fmt: skip
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        temporary.write_bytes(buffer.getbuffer())
        temporary.replace(path)
    except OSError as error:
        with suppress(OSError):
            temporary.unlink()
        with suppress(OSError):
            path.parent.rmdir()  # only where nothing else is in it
        raise StudioError(f"cannot write the training data {path}: {reason(error)}; {write_advice(error)}") from error
    return path


def read_snapshot(path: Path | None) -> Snapshot:
    """Read what `write_snapshot` wrote; None is a snapshot of nothing. Raises StudioError when it is not that."""
    if path is None:
        return Snapshot(np.empty((0, 28, 28), np.uint8), np.empty(0, "U1"), np.empty(0, bool), np.empty(0, bool))
    arrays = read_npz(path, _NAMES)
    if len(arrays) != len(_NAMES):
        raise StudioError(f"{path} is not training data of this program: arrays are missing")
    images, labels, held_out, confirmed = (arrays[name] for name in _NAMES)
    sound = images.dtype == np.uint8 and images.ndim == 3 and images.shape[1:] == (28, 28) and labels.dtype.kind == "U"
    flags = held_out.dtype == bool and confirmed.dtype == bool
    if not (sound and flags and labels.shape == held_out.shape == confirmed.shape == images.shape[:1]):
        raise StudioError(f"{path} is not training data of this program: wrong shapes")
    for label in np.unique(labels).tolist():
        try:
            sound = clean_label(label) == label
        except StudioError:
            sound = False
        if not sound:
            raise StudioError(f"{path} is not training data of this program: {label[:20]!r} is no label")
    return Snapshot(
        images.astype(np.uint8), labels.astype(np.str_), held_out.astype(np.bool_), confirmed.astype(np.bool_)
    )


def without_base_images(snapshot: Snapshot, base: BaseData) -> Snapshot:
    """`snapshot` without images of MNIST's that never train, or that are held out here and train in the base set.

    An imported MNIST would otherwise train on base validation or the test set (and flatter the gate and the report), or
    be "held out" although the base set trains on it. Drawings are not touched: none has the pixels of a base image.
    """
    if not len(snapshot):
        return snapshot
    keys = pixel_keys(snapshot.images)
    leaked = np.isin(keys, kept_apart()) | (snapshot.held_out & np.isin(keys, pixel_keys(base.train_images)))
    return snapshot.only(~leaked)
