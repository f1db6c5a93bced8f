"""The pool of a session: which of its marks count, and how it is opened."""

from __future__ import annotations

from pathlib import Path

import pytest

from studio.gallery.backups import back_up, restore
from studio.gallery.places import is_gallery
from studio.gallery.pool import ANSWERED
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
    found = [row for row in rows(pool, session.gallery.samples()) if row[4] == ANSWERED]
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
