"""A writer who wants to be forgotten: out of gallery, backups, pool and trainings; who learnt from them is named.

What a model learnt cannot be taken out of its weights, and its pictures of what it fixed may show some drawings: so the
versions that were trained on any drawing of the writer are named, for a person to remove them or train anew.
"""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from studio.errors import StudioError
from studio.gallery.backups import forget_in_backups
from studio.gallery.former_labels import former_labels
from studio.gallery.pool import Pool, pool_of
from studio.gallery.store import Gallery
from studio.glyphs.keys import pixel_key, sample_key
from studio.paths import Home
from studio.recognition.library import ModelLibrary
from studio.training.data import read_snapshot


@dataclass(frozen=True)
class Forgot:
    """What went, and what did not."""

    samples: int  # of the gallery
    backups: int  # that had some of it, and have it no more
    left: tuple[str, ...]  # one line for each place where it still is
    unlabelled: int  # of the pool
    versions: tuple[str, ...]  # trained on it


def versions_trained_on(gallery: Gallery, library: ModelLibrary, writer: str) -> tuple[str, ...]:
    """The versions that were trained on a drawing of `writer`, under any label it ever had."""
    mine = [sample for sample in gallery.samples(deleted=True) if sample.writer == writer]
    keys = [sample_key(sample.image, sample.label) for sample in mine]
    keys += [sample_key(mine[row].image, label) for row, label in former_labels(mine, gallery.edits())]
    found = np.array(keys, np.uint64)
    return tuple(entry.version for entry in library.entries() if np.isin(found, entry.trained_keys()).any())


def forget_writer(gallery: Gallery, library: ModelLibrary, home: Home, writer: str) -> Forgot:
    """Remove everything of `writer` from `gallery`, its backups and its pool, for good, wherever there is something.

    Also what trainings left in `home` that has drawings of theirs. The pool must not be open.
    Raises StudioError: there is no such writer, or the gallery cannot be written; then nothing has changed.
    """
    versions = versions_trained_on(gallery, library, writer)
    known = gallery.knows(writer)
    images = [sample.image for sample in gallery.samples(deleted=True) if sample.writer == writer]
    samples = gallery.forget(writer) if known else 0
    backups, left = forget_in_backups(gallery.path, writer)
    left += _forget_in_trainings(home.scratch, images)
    unlabelled = 0
    try:
        if pool_of(gallery.path).exists():
            with Pool.open(gallery.path) as pool:
                unlabelled = pool.forget(writer)
    except StudioError as error:
        left = (*left, str(error))
    if not (known or backups or unlabelled or left):
        raise StudioError(f'there is no writer "{writer}" in gallery {gallery.path}')
    return Forgot(samples, backups, left, unlabelled, versions)


def _forget_in_trainings(scratch: Path, images: Sequence[NDArray[np.uint8]]) -> tuple[str, ...]:
    """Remove what trainings keep or a kill left of them that has one of `images`; returns where it still may be.

    Another process may be at such a training: it fails then, for its model must not come to be.
    """
    keys, left = {pixel_key(image) for image in images}, []
    for snapshot in sorted(scratch.glob("job-*/*.npz")) if keys else ():
        try:
            if not keys.isdisjoint(map(pixel_key, read_snapshot(snapshot).images)):
                shutil.rmtree(snapshot.parent)
        except (OSError, StudioError) as error:
            if snapshot.exists():
                left.append(f"{snapshot.parent}: {error}")
    return tuple(left)
