"""A writer is forgotten: no training keeps what was theirs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from studio.errors import StudioError
from studio.gallery.records import NewSample
from studio.session import Session
from studio.training.messages import Finished
from tests.gallery.making import imported


def of(writer: str, number: int) -> NewSample:
    return replace(imported(number, str(number % 10)), writer=writer)


@pytest.fixture
def session(session_with: Callable[[str], Session]) -> Session:
    """Three drawings by ann and three by ben."""
    session = session_with("nn-0")
    session.gallery.add([of("ann" if number % 2 else "ben", number) for number in range(6)])
    return session


def test_that_nobody_is_forgotten_while_a_training_learns_from_them(session: Session) -> None:
    job = session.trainings.make_job("nn")
    with pytest.raises(StudioError, match="a training is under way"):
        session.forget("ann")
    assert session.gallery.knows("ann")
    session.trainings.discard(job.candidate)
    assert session.forget("ann").samples == 3


def test_that_a_refused_candidate_goes_with_who_it_learnt_from(session: Session) -> None:
    job = session.trainings.make_job("nn")
    session.trainings.refused = Finished(job.id, job.candidate, 1.0, True, 0.0, None, None, None, None, 0)
    assert session.forget("ann").samples == 3
    assert session.trainings.refused is None
    assert not Path(job.candidate).parent.exists()


def test_that_what_a_killed_training_left_goes_if_it_has_their_drawings(session: Session) -> None:
    theirs = Path(session.trainings.make_job("nn").candidate).parent
    session.gallery.delete([number for number in range(6) if number % 2])
    others = Path(session.trainings.make_job("nn").candidate).parent
    broken = session.home.scratch / "job-1" / "snapshot.npz"
    broken.parent.mkdir()
    broken.write_text("?")
    session.trainings._folders.clear()  # as when its window was killed
    (left,) = session.forget("ann").left
    assert str(broken.parent) in left
    assert not theirs.exists()
    assert others.exists()
