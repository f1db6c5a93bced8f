"""Which answers of a pool are those of its gallery, and what they are called now."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from studio.gallery.pool import ANSWERED, OPEN, SKIPPED, Mark, NewItems, Pool
from studio.gallery.pool_answers import keep_answers_of
from studio.gallery.store import Gallery
from tests.gallery.making import image, new_sample

IMAGES = np.array([image(number) for number in (0, 1, 2, 3, 1)])


def test_that_an_answer_counts_only_where_its_sample_shows_the_item(tmp_path: Path) -> None:
    path = tmp_path / "gallery.h5"
    with Gallery.open(path) as gallery, Pool.open(path) as pool:
        pool.add(NewItems(IMAGES, range(5)), Path("/scans"), 1.0)
        for number in (0, 9, 2):
            gallery.answer(new_sample(number, "5"), probability=0.5)
        gallery.delete([2])
        pool.mark(Mark(number, ANSWERED, "5", number) for number in range(3))
        pool.mark([Mark(3, ANSWERED, "5", 3)])
        assert keep_answers_of(gallery.samples(deleted=True), pool) == 2
        assert [pool.item(number).mark.state for number in range(5)] == [ANSWERED, OPEN, ANSWERED, OPEN, OPEN]
        assert pool.to_ask().tolist() == [1, 3]
        pool.mark([Mark(3, SKIPPED)])
    with Pool.open(path) as pool, Gallery.open(path) as gallery:  # what the disk says is as it was, but for the new
        assert len(pool.marks(ANSWERED)) == 3
        assert keep_answers_of(gallery.samples(deleted=True), pool) == 1
        assert pool.in_state(SKIPPED) == (3,)
