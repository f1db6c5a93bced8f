"""What a candidate reads otherwise than its parent, after a training that really happened."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from studio.paths import shipped
from studio.recognition.changes import BASE, HELD_OUT, SHOWN, TRAINED, Changes
from studio.recognition.recognizer import Recognizer
from studio.training.changes import drawings_digest
from studio.training.data import Snapshot, read_snapshot
from studio.training.material import Kept
from studio.training.messages import Finished, Job
from studio.training.work import work
from tests.training.jobs import small_job


@pytest.fixture(scope="module")
def taught(tmp_path_factory: pytest.TempPathFactory) -> tuple[Job, Finished]:
    job = small_job(tmp_path_factory.mktemp("taught"), epochs=None)
    end = work(job, lambda _: None, kept=Kept())
    assert isinstance(end, Finished), end
    return job, end


def test_that_the_card_keeps_what_the_gate_was_told(taught: tuple[Job, Finished]) -> None:
    _, end = taught
    card = Recognizer.load(Path(end.candidate)).card
    assert set(card.compared) == {"validation", "holdout"}
    assert vars(card.compared["validation"]) == vars(end.validation)
    assert end.holdout_confirmed is not None
    assert end.holdout_corrected is not None
    for name, count in vars(card.compared["holdout"]).items():
        assert count == getattr(end.holdout_confirmed, name) + getattr(end.holdout_corrected, name)
    assert card.gate == ""  # which the library writes, once it is accepted


def test_that_the_pictures_are_those_whose_answers_changed(taught: tuple[Job, Finished]) -> None:
    job, end = taught
    changes = Changes.read(Path(end.candidate))
    assert changes is not None
    old, new = Recognizer.load(shipped("models") / "nn"), Recognizer.load(Path(end.candidate))
    for one in (*changes.learnt, *changes.fixed, *changes.broken):
        for model, said in ((old, one.before), (new, one.after)):
            assert model.spec.classes[int(model.probabilities(one.image[None]).argmax())] == said
    compared = new.card.compared
    for side, key in ((changes.fixed, "fixed"), (changes.broken, "broken")):
        assert len(side) == min(SHOWN, sum(getattr(one, key) for one in compared.values()))
        sources = [one.source for one in side]
        assert sources == sorted(sources, key=(HELD_OUT, BASE).index), "a person's own drawings come first"
    snapshot = read_snapshot(Path(str(job.snapshot)))
    trained = {image.tobytes() for image in snapshot.training.images}
    assert changes.learnt
    assert all(one.source == TRAINED and one.fixed and one.image.tobytes() in trained for one in changes.learnt)
    assert not any(one.image.tobytes() in trained for one in (*changes.fixed, *changes.broken))


def test_that_the_drawings_trained_on_have_a_digest_of_their_own(taught: tuple[Job, Finished]) -> None:
    job, end = taught
    drawings = read_snapshot(Path(str(job.snapshot))).training
    digest = Recognizer.load(Path(end.candidate)).card.drawings_digest
    assert digest == drawings_digest(drawings)
    wider = replace(drawings, labels=drawings.labels.astype("U16"))
    assert drawings_digest(wider) == digest, "how labels are stored is no difference"
    other = drawings.labels.copy()
    other[0] = "9" if other[0] != "9" else "8"
    assert drawings_digest(replace(drawings, labels=other)) != digest
    assert drawings_digest(replace(drawings, images=drawings.images + np.uint8(1))) != digest


def test_that_no_drawings_have_no_digest() -> None:
    nothing: Snapshot = read_snapshot(None)
    assert drawings_digest(nothing) == ""
