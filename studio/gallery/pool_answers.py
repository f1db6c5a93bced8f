"""Which answers of a pool are those of the gallery beside it.

A pool names the sample that an answer became by its id. A gallery that was restored from a backup, rescued or moved
aside gives the same ids to other drawings, or has none: then an item would never be asked again, and an export would
give it another picture's label. So an answer counts only where its sample shows the item's pixels. Nothing is written:
whoever answers anew says so over it, and should the gallery come back, its answers count again.
"""

from __future__ import annotations

from collections.abc import Sequence

from studio.gallery.pool import ANSWERED, Pool
from studio.gallery.records import Sample, pictures_of
from studio.glyphs.keys import pixel_keys


def keep_answers_of(samples: Sequence[Sample], pool: Pool) -> int:
    """Open the items of `pool` again whose answer is none of `samples`; returns how many.

    `samples`: all of the gallery, deleted ones too, at the index that is its id. A deleted one is still an answer.
    """
    marks = [mark for mark in pool.marks(ANSWERED) if mark.sample >= 0]
    there = [mark for mark in marks if mark.sample < len(samples)]
    images = pictures_of(samples[mark.sample] for mark in there)
    same = pixel_keys(images) == pool.keys([mark.item for mark in there])
    right = {mark.item for mark, shows_it in zip(there, same.tolist(), strict=True) if shows_it}
    strange = [mark.item for mark in marks if mark.item not in right]
    pool.disregard(strange)
    return len(strange)
