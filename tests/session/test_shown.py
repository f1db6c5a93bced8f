"""A trial keeps what was on the screen, whoever asked, and says "not sure" where nothing was."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from studio.gallery.records import DRAWN, NewSample
from studio.gallery.store import Gallery
from studio.recognition.recognizer import Prediction
from studio.session.shown import save_answered, save_left

SHOWN = Prediction("7", 0.75, np.array([0.25, 0.75], np.float32), ("1", "7"), "nn-3", unsure=False)
NEW = NewSample(np.full((28, 28), 9, np.uint8), "1", "ann", DRAWN, 5.0, 1)


@pytest.fixture
def gallery(tmp_path: Path) -> Iterator[Gallery]:
    with Gallery.open(tmp_path / "gallery.h5") as opened:
        yield opened


def test_that_an_answer_is_kept_with_what_was_shown(gallery: Gallery) -> None:
    sample, trial = save_answered(gallery, NEW, SHOWN, "nn-4", "queue")
    assert (trial.predicted, trial.probability, trial.unsure, trial.model) == ("7", 0.75, False, "nn-3")
    assert (trial.label, trial.writer, trial.page) == ("1", "ann", "queue")
    assert (sample.predicted, sample.unsure, sample.model, sample.classes) == ("7", False, "nn-3", ("1", "7"))
    assert sample.probabilities is not None
    assert sample.probabilities.tolist() == [0.25, 0.75]


def test_that_an_answer_to_nothing_shown_is_one_to_not_sure(gallery: Gallery) -> None:
    sample, trial = save_answered(gallery, NEW, None, "nn-4", "draw")
    assert (trial.predicted, trial.probability, trial.unsure, trial.model) == ("", 0.0, True, "nn-4")
    assert (sample.predicted, sample.unsure, sample.model, sample.probabilities) == ("", True, "nn-4", None)


@pytest.mark.parametrize(
    ("shown", "kept"), [(SHOWN, ("7", 0.75, False, "nn-3")), (None, ("", 0.0, True, "nn-4"))], ids=["shown", "nothing"]
)
def test_that_what_was_left_keeps_the_same(
    gallery: Gallery, shown: Prediction | None, kept: tuple[str, float, bool, str]
) -> None:
    trial = save_left(gallery, "ann", shown, "nn-4", "draw")
    assert (trial.predicted, trial.probability, trial.unsure, trial.model) == kept
    assert (trial.sample, trial.writer, trial.page) == (None, "ann", "draw")
