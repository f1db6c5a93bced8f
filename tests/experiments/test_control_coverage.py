"""The interval of the control, over sessions of the real queue with a known truth."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from studio.errors import StudioError
from studio.experiments.control_coverage import MODELS, Labelled, Outcome, Truth, main, sessions, table
from studio.experiments.scratch import TurnedClock, home_to_measure_in, session_in
from studio.paths import shipped
from studio.recognition.recognizer import Recognizer
from studio.training.base import load_small


@pytest.fixture(scope="module")
def known() -> Labelled:
    images, labels = load_small()
    return Labelled(images[::4], labels[::4])


def test_that_a_session_is_one_of_the_program_with_a_swap_and_a_control(known: Labelled) -> None:
    found = sessions(known, 2, 60, 500)
    assert len(found) == 2
    assert found != sessions(known, 1, 60, 500) * 2, "every session is another one"
    for one in found:
        assert 0 < one.n < 15
        assert one.low <= one.estimate <= one.high
        assert 0.8 < one.mean <= 1
        assert not one.swayed
    assert found[0] == sessions(known, 1, 60, 500)[0], "and the same by the same seed"


def test_that_the_truth_is_what_the_model_says_of_images_one_by_one(known: Labelled, tmp_path: Path) -> None:
    apart = known.part(np.arange(100))
    with home_to_measure_in(tmp_path / "home") as home, session_in(home, TurnedClock(), model=MODELS[0]) as session:
        said = [session.read(image) for image in apart.images]
        right = [one.label == label and not one.unsure for one, label in zip(said, apart.labels, strict=True)]
        assert Truth(apart).of(session) == np.mean(right)
        assert session.recognizer.version == Recognizer.load(shipped("models") / MODELS[0]).version


def test_that_the_table_counts_sessions_whose_interval_held_the_truth() -> None:
    held = Outcome(18, 0.9, 0.7, 0.97, 0.95, 0.96, 0.6, swayed=False)
    lost = Outcome(18, 0.9, 0.7, 0.97, 0.98, 0.96, 0.6, swayed=True)
    row = table([held, lost])[-1]
    assert "1 of 2 (9 to 91 %)" in row
    assert "2 of 2" in row
    assert row.endswith("| 1 of 2 |")


def test_that_too_few_images_are_refused(known: Labelled, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(StudioError, match="too few: twice a pool of 900"):
        sessions(known, 1, 60, 900)
    path = tmp_path / "few.npz"
    np.savez(path, x=known.images[:50], y=known.labels[:50])
    assert main([str(path), "--items", "20", "--pool", "40"]) == 1
    assert "50 images are too few" in capsys.readouterr().err
