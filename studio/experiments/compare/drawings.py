"""The drawings that a comparison is made on, and which of them a model has seen: a pure look at the gallery.

A drawing that a model, or one it comes from, was trained on proves nothing of that model. Models know what they were
trained on by keys of pixels and label, so a drawing is looked up under every label it ever had. Imported images are
asked for by name, because they may be images of the base set: such that a model was trained on are known by the pixels
alone (`Contestant.pictures`).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from studio.gallery.former_labels import former_labels
from studio.gallery.records import DRAWN, Edit, Sample
from studio.glyphs.keys import pixel_keys, sample_key, sample_keys


@dataclass(frozen=True, eq=False)
class Drawings:
    """n drawings in order of arrival."""

    ids: NDArray[np.int64]  # (n,) ids of the samples in their gallery
    images: NDArray[np.uint8]  # (n, 28, 28)
    labels: NDArray[np.str_]  # (n,) what they are, as they are called now
    writers: NDArray[np.str_]  # (n,)
    pixels: NDArray[np.uint64]  # (n,) keys of the pictures
    once: tuple[tuple[int, int], ...] = ()  # key under another label it had, and the row it is of

    def __len__(self) -> int:
        return len(self.ids)

    def only(self, which: NDArray[np.bool_]) -> Drawings:
        """Those that `which` (n,) bool picks."""
        places = np.cumsum(which) - 1
        once = tuple((key, int(places[row])) for key, row in self.once if which[row])
        return Drawings(
            self.ids[which], self.images[which], self.labels[which], self.writers[which], self.pixels[which], once
        )

    def among(self, trained: NDArray[np.uint64], pictures: NDArray[np.uint64]) -> NDArray[np.bool_]:
        """Which were `trained` on, by their keys, or have one of `pictures`, by their pixels' -> (n,) bool."""
        found: NDArray[np.bool_] = np.isin(self.pixels, pictures)
        if len(trained):
            found |= np.isin(sample_keys(self.images, self.labels.tolist()), trained)
        keys = np.array([key for key, _ in self.once], np.uint64)
        rows = np.array([row for _, row in self.once], np.intp)
        found[rows[np.isin(keys, trained)]] = True
        return found


def drawings_of(
    samples: Iterable[Sample],
    edits: Sequence[Edit] = (),
    *,
    sources: Collection[str] = (DRAWN,),
    writers: Collection[str] = (),
) -> Drawings:
    """The live ones of `samples` that came from `sources`, of `writers` (none named: everybody's)."""
    chosen = [
        sample
        for sample in samples
        if sample.source in sources and not sample.deleted and (not writers or sample.writer in writers)
    ]
    images = np.array([sample.image for sample in chosen], np.uint8).reshape(-1, 28, 28)
    return Drawings(
        ids=np.array([sample.id for sample in chosen], np.int64),
        images=images,
        labels=np.array([sample.label for sample in chosen], np.str_),
        writers=np.array([sample.writer for sample in chosen], np.str_),
        pixels=pixel_keys(images),
        once=tuple(_once(chosen, edits)),
    )


def _once(samples: Sequence[Sample], edits: Sequence[Edit]) -> Iterator[tuple[int, int]]:
    """Keys of `samples` under the labels they, or their class, had before; each with its row."""
    for row, label in former_labels(samples, edits):
        yield sample_key(samples[row].image, label), row
