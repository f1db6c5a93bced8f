"""Versions as the session handles them: going back, and what must not be deleted under its feet."""

from __future__ import annotations

import logging
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from studio.errors import StudioError
from studio.gallery.records import IMPORTED, NewSample
from studio.gallery.store import Gallery
from studio.glyphs.strokes import make_stroke
from studio.paths import Home, shipped
from studio.recognition.card import ModelCard
from studio.recognition.comparison import Comparison
from studio.recognition.library import ModelLibrary
from studio.session import Session
from studio.settings import Settings
from studio.training.messages import Finished


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    home = Home(tmp_path / "mine").create()
    library = ModelLibrary(shipped("models"), home.models)
    library.use("nn-0")
    made = Session(Gallery.open(home.gallery), library, home, Settings())
    yield made
    made.gallery.close(fold=False)


def trained(session: Session, tmp_path: Path, version: str) -> Finished:
    """A candidate like nn-0 that nothing speaks against."""
    candidate = tmp_path / "job" / "candidate"
    shutil.copytree(shipped("models") / "nn", candidate)
    card = ModelCard.from_json((candidate / "card.json").read_text())
    (candidate / "card.json").write_text(replace(card, version=version, parent="nn-0").to_json())
    same = Comparison(8000, 7800, 7800, 0, 0)
    return Finished(1, str(candidate), 0.1, True, 0.0, same, None, None, None, 3, parent="nn-0", version=version)


def ink(session: Session) -> None:
    session.add_stroke(make_stroke([(100.0, 100.0), (200.0, 300.0)], [0.0, 0.1], [1.0, 1.0]))


def test_that_an_accepted_version_keeps_the_line_of_the_gate(session: Session, tmp_path: Path) -> None:
    verdict = session.models.judge(trained(session, tmp_path, "nn-1"))
    assert verdict.reason
    assert session.library.resolve("nn-1").card.gate == verdict.reason


def test_that_going_back_lets_the_version_before_serve_and_waits_for_an_empty_canvas(session: Session) -> None:
    session.models.serve("cnn-0")
    ink(session)
    assert session.models.go_back() == "nn-0"
    assert (session.recognizer.version, session.models.waiting) == ("cnn-0", "nn-0")
    session.undo()
    assert session.recognizer.version == "nn-0"
    assert session.models.go_back() == "compact-0", "which served before anybody chose"
    with pytest.raises(StudioError, match="no other version served before compact-0"):
        session.models.go_back()


def test_that_going_back_while_a_version_waits_keeps_what_serves(session: Session) -> None:
    ink(session)
    session.models.serve("cnn-0")
    assert session.models.go_back() == "nn-0"
    assert session.recognizer.version == "nn-0"
    assert session.models.waiting is None


def test_that_neither_what_serves_nor_what_waits_can_be_removed(session: Session, tmp_path: Path) -> None:
    session.models.judge(trained(session, tmp_path, "nn-1"), use=True)
    session.models.judge(trained(session, tmp_path, "nn-2"), use=False)
    ink(session)
    session.models.serve("nn-2")
    for version, says in (("nn-1", "in use"), ("nn-2", "it serves"), ("nn-0", "ships")):
        with pytest.raises(StudioError, match=says):
            session.models.remove(version)
    session.undo()
    session.models.remove("nn-1")
    assert "nn-1" not in [entry.version for entry in session.library.entries()]


def test_that_what_a_training_goes_on_from_cannot_be_removed(session: Session, tmp_path: Path) -> None:
    session.models.judge(trained(session, tmp_path, "nn-1"), use=False)
    session.models.serve("cnn")
    session.gallery.add([NewSample(np.eye(28, dtype=np.uint8) * 255, "1", "me", IMPORTED, 1.0, 1)])
    job = session.trainings.make_job("nn")
    with pytest.raises(StudioError, match="in use"):
        session.models.remove("nn-1")
    session.trainings.discard(job.candidate)
    session.models.remove("nn-1")


def test_that_old_versions_are_pruned_after_an_accepted_training_and_the_log_names_them(
    session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("studio.recognition.pruning.NEWEST", 1)
    monkeypatch.setattr("studio.recognition.pruning.CHOICES", 1)
    monkeypatch.setattr("studio.recognition.pruning.LEAST_AGE", 0.0)
    caplog.set_level(logging.INFO)
    for number in (1, 2):
        session.models.judge(trained(session, tmp_path, f"nn-{number}"), use=False)
    assert "pruned" in caplog.text
    assert "nn-1" in caplog.text
    assert session.models.pruned == ("nn-1",)
    assert "nn-1" not in [entry.version for entry in session.library.entries()]
    assert session.library.next_version("nn") == "nn-3"


def test_that_a_pruning_that_fails_does_not_spoil_the_training(
    session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def refuse(_: object) -> tuple[str, ...]:
        raise StudioError("the disk is full")

    monkeypatch.setattr(session.library, "prune", refuse)
    assert session.models.judge(trained(session, tmp_path, "nn-1")).version == "nn-1"
    assert session.recognizer.version == "nn-1"
    assert "the disk is full" in caplog.text
