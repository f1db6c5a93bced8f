"""The grid of alike: whose class it is, and how long the window may wait for it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from studio.active.pieces import finished
from studio.recognition.recognizer import Prediction
from studio.session import Session
from studio.session.queue_grid import READS, SIZE
from tests.clock import Clock
from tests.session.pooling import digits, session_over

IMAGES, _ = digits(400)


class Reader:
    """Reads as the session's model does, but is never sure of some classes; counts."""

    def __init__(self, session: Session) -> None:
        self._read, self.doubted, self.count = session.read, frozenset[str](), 0

    def __call__(self, glyph: NDArray[np.uint8]) -> Prediction:
        self.count += 1
        found = self._read(glyph)
        return replace(found, unsure=True) if found.label in self.doubted else found


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    made = session_over(tmp_path, IMAGES, Clock())
    made.queue.refresh()
    work = made.queue.begin_ranking()
    assert work is not None
    made.queue.take_ranking(work.number, finished(work.pieces()))
    yield made
    made.close()


def test_that_a_class_the_model_is_not_sure_of_any_more_gives_way_to_the_next(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    reader = Reader(session)
    monkeypatch.setattr(session, "read", reader)
    first = session.queue.grid()
    assert first is not None
    reader.doubted, reader.count = frozenset({first.label}), 0
    second = session.queue.grid()
    assert second is not None
    assert second.label != first.label
    assert reader.count <= READS


def test_that_no_more_is_read_than_a_person_would_wait_for(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    reader = Reader(session)
    monkeypatch.setattr(session, "read", reader)
    reader.doubted = frozenset("0123456789")
    assert session.queue.grid() is None
    assert SIZE < reader.count <= READS


def test_that_a_class_passed_over_does_not_come_by_another_name(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = session.read
    monkeypatch.setattr(session, "read", lambda glyph: replace(read(glyph), label="8"))
    assert session.queue.grid(frozenset({"8"})) is None
