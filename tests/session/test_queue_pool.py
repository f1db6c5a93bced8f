"""The pool of a session: which of its marks count, and how it is opened."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from studio.active.pieces import finished
from studio.gallery.backups import back_up, restore
from studio.gallery.places import is_gallery
from studio.gallery.pool import ANSWERED, MACHINE, SKIPPED
from studio.gallery.pool_export import rows
from studio.gallery.store import Gallery
from studio.session import Session, Taught
from studio.settings import Settings
from tests.clock import Clock
from tests.session.pooling import digits, session_over

IMAGES, LABELS = digits(60)
LABEL_OF = {image.tobytes(): label for image, label in zip(IMAGES, LABELS, strict=True)}


def opened_anew(session: Session) -> Session:
    return Session(
        Gallery.open(session.gallery.path), session.library, session.home, Settings(), seconds=session._seconds
    )


def answer(session: Session, count: int) -> None:
    for _ in range(count):
        asking = session.queue.current
        assert asking is not None
        assert isinstance(session.queue.answer(LABEL_OF[asking.image.tobytes()]), Taught)


def wrong_rows(session: Session) -> int:
    """How many exported answers carry the label of another picture; and all that was answered is exported."""
    pool = session.queue._pool
    assert pool is not None
    found = [row for row in rows(pool, session.gallery.samples(), session.gallery.edits()) if row[4] == ANSWERED]
    assert len(found) == len(session.gallery.samples())
    return sum(row[5] != LABELS[row[0]] for row in found)


@pytest.mark.parametrize("gone", ["restored", "moved aside"])
def test_that_answers_of_another_gallery_are_asked_again_and_give_no_label(tmp_path: Path, gone: str) -> None:
    session = session_over(tmp_path, IMAGES, Clock())
    path = session.gallery.path
    session.queue.refresh()
    answer(session, 3)
    session.close()
    backup = back_up(path).path
    session = opened_anew(session)
    session.queue.refresh()
    answer(session, 20)
    session.close()
    if gone == "restored":
        restore(path, backup)
        left = 3
    else:
        for part in path.parent.glob(f"{path.name}*"):
            if not part.is_dir():
                part.unlink()
        assert not is_gallery(path)
        left = 0
    session = opened_anew(session)
    queue = session.queue
    queue.refresh()
    assert (queue.counts()[ANSWERED], queue.left) == (left, 60 - left)
    answer(session, 15)
    queue.tidy()
    assert wrong_rows(session) == 0
    while queue.current is not None:
        answer(session, 1)
    assert len({sample.image.tobytes() for sample in session.gallery.samples()}) == 60
    session.close()
    session = opened_anew(session)
    session.queue.refresh()
    assert session.queue.counts()[ANSWERED] == 60
    session.close()


def test_that_the_rest_is_labelled_by_the_model_that_suggests_with_all_it_was_taught(tmp_path: Path) -> None:
    alike = np.repeat(IMAGES[:1], 280, axis=0)
    alike[np.arange(280), 0, np.arange(280) % 28] = 1 + np.arange(280) // 28
    session = session_over(tmp_path, np.concatenate([alike, IMAGES[1:]]), Clock())
    queue = session.queue
    queue.refresh()
    while queue.current is not None and not np.array_equal(queue.current.image[1:], IMAGES[0][1:]):
        queue.leave(SKIPPED)
    for _ in range(2):
        queue.answer("Q")  # no class of the network
    session.settle()
    done = finished(queue.begin_rest())
    queue.end_work()
    pool = queue._pool
    assert pool is not None
    marks = pool.marks(MACHINE)
    assert len(marks) == done.labelled > 0
    assert "Q" in {mark.label for mark in marks}
    for mark in marks:
        said = session.read(pool.images([mark.item])[0])
        assert (mark.label, mark.version) == (said.label, "nn-0 + 1 taught")
        assert mark.probability == pytest.approx(said.probability, abs=1e-5)
    assert (done.version, done.by) == ("nn-0", "nn-0 + 1 taught")
    session.close()
