"""What a pool is given of a file of images. Whatever is odd about them, a person decides: none is refused for it.

Only images are taken. Labels that a file has, or that its folders are named by, are left: see `gallery.pool`.
"""

from __future__ import annotations

import time
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from studio.formats.images import ImageSet
from studio.gallery.oddities import WORDS
from studio.gallery.pool import NewItems, Pool
from studio.glyphs import normalise
from studio.glyphs.strokes import pack


@dataclass(frozen=True)
class PoolImport:
    """What an import has done."""

    ids: range
    twins: int  # with the pixels of an item there was, or of an earlier one of the file: they are not asked
    taught: int  # with the pixels of a sample: they are not asked
    odd: dict[str, int]  # likely not one character, by what is odd
    refused: tuple[str, ...]  # one line each
    labelled: bool  # did the file have labels, which were left?


def as_items(found: ImageSet) -> NewItems:
    """The images of a file, as a pool takes them."""
    folder = found.source.is_dir()
    return NewItems(
        images=found.images,
        rows=[found.row(place) for place in range(len(found))],
        names=found.names if found.names is not None and folder else (),
        writers=found.writers or (),
        strokes=[pack(drawing) for drawing in found.drawings] if found.drawings else (),
        normalisation=0 if found.as_is else normalise.VERSION,
    )


def import_into(pool: Pool, found: ImageSet, taught: NDArray[np.uint64], when: float) -> PoolImport:
    """Take in what was read, all of it or nothing; `taught`: `pixel_keys` of the gallery's samples. StudioError."""
    ids = pool.add(as_items(found), found.source.resolve(), when)
    odd, twins = pool.facts(ids)
    would, will = pool.to_ask(), pool.to_ask(taught)
    return PoolImport(
        ids=ids,
        twins=int(np.count_nonzero(twins)),
        taught=int((would >= ids.start).sum() - (will >= ids.start).sum()),
        odd={words: count for bit, words in WORDS.items() if (count := int(np.count_nonzero(odd & bit)))},
        refused=found.refused,
        labelled=found.labels is not None,
    )


@dataclass(frozen=True, eq=False)
class Importer:
    """Takes images into `pool` from a thread that has it for itself meanwhile; `taught` as for `import_into`."""

    pool: Pool
    taught: NDArray[np.uint64]

    def take(self, found: ImageSet) -> PoolImport:
        """All of what was read, or nothing. Raises StudioError."""
        return import_into(self.pool, found, self.taught, time.time())
