"""Which answers of a pool are those of its gallery, and what they are called now."""

from __future__ import annotations

from pathlib import Path
from time import sleep

import numpy as np

from studio.gallery.pool import ANSWERED, MACHINE, OPEN, SKIPPED, Mark, NewItems, Pool
from studio.gallery.pool_answers import keep_answers_of
from studio.gallery.pool_audit import Audit, Labelled, audited
from studio.gallery.pool_export import rows
from studio.gallery.pool_labels import LabelsNow
from studio.gallery.store import Gallery
from studio.glyphs.classes import DELETE, MERGE, RENAME, Change
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


def test_that_machine_labels_and_their_audit_are_called_what_their_classes_are_called_now(tmp_path: Path) -> None:
    path = tmp_path / "gallery.h5"
    with Gallery.open(path) as gallery, Pool.open(path) as pool:
        pool.add(NewItems(IMAGES[:4], range(4)), Path("/scans"), 1.0)
        gallery.change_class(Change(RENAME, "0", "before"))
        given = gallery.edits()[-1].time + 0.001
        made = [Mark(n, MACHINE, label, probability=0.9, version="nn-0", time=given) for n, label in enumerate("o0x")]
        audit = Audit("nn-0", given, (Labelled(3, "o", 0.9),))
        pool.mark([*made, Mark(3, ANSWERED, "o", 0, time=given)])
        sleep(0.01)
        sample, _ = gallery.answer(new_sample(3, "o"), probability=0.5)
        gallery.change_class(Change(MERGE, "o", "0"))
        gallery.change_class(Change(DELETE, "x"))
        found = [row[4:] for row in rows(pool, gallery.samples(), gallery.edits())]
        assert found[:2] == [(MACHINE, "0", 0.9, "nn-0"), (MACHINE, "0", 0.9, "nn-0")]
        assert found[2] == ("deleted", "", None, "")
        assert found[3][:2] == (ANSWERED, "0")
        now = LabelsNow(gallery.edits())
        assert audited(pool, audit, now).share.value == 1.0
        pool.mark([Mark(3, ANSWERED, "0", sample.id)])  # by its new name
        assert audited(pool, audit, now).share.value == 1.0
        pool.mark([Mark(3, ANSWERED, "o", sample.id)])  # a new class by the old name
        assert audited(pool, audit, now).share.value == 0.0
