"""The hand that does not exist writes digits that people could have written, the same ones every time."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from studio.experiments.hand import CANVAS, DEMO_GLYPHS, DEMO_HAND, TEMPLATES, Hand, main, write_digits
from studio.glyphs.normalise import glyph
from studio.glyphs.strokes import Drawing, RecordedGlyphs, load_recorded
from studio.paths import shipped
from studio.recognition.recognizer import Recognizer


def points(drawing: Drawing) -> NDArray[np.float32]:
    return np.vstack([stroke.points for stroke in drawing.strokes])


def images(recorded: RecordedGlyphs) -> NDArray[np.uint8]:
    seen = [glyph(drawing) for drawing in recorded.drawings]
    return np.stack([one for one in seen if one is not None])


def test_that_the_same_seed_writes_the_same_strokes() -> None:
    one, other = write_digits(30, seed=3), write_digits(30, seed=3)
    for a, b in zip(one.drawings, other.drawings, strict=True):
        np.testing.assert_array_equal(points(a), points(b))
    different = write_digits(30, seed=4)
    assert not np.array_equal(points(one.drawings[0]), points(different.drawings[0]))


def test_that_digits_come_in_turn_from_one_writer() -> None:
    recorded = write_digits(23)
    assert recorded.labels == tuple(str(i % 10) for i in range(23))
    assert set(recorded.writers) == {"demo"}


@pytest.mark.parametrize("digit", TEMPLATES)
def test_that_every_variant_stays_on_the_canvas_and_takes_time(digit: str) -> None:
    random = np.random.default_rng(0)
    for variant in range(len(TEMPLATES[digit])):
        only = tuple(float(i == variant) for i in range(len(TEMPLATES[digit])))
        hand = replace(DEMO_HAND, habits=((digit, only),))
        for _ in range(10):
            drawing = hand.write(digit, random)
            assert len(drawing.strokes) == len(TEMPLATES[digit][variant])
            inside = points(drawing)
            assert inside.min() >= 0
            assert inside.max() <= CANVAS
            times = np.concatenate([stroke.times for stroke in drawing.strokes])
            assert (np.diff(times) > 0).all()
            assert 100 < times[-1] < 5000


def test_that_no_two_drawings_of_a_digit_are_alike() -> None:
    random = np.random.default_rng(0)
    sevens = [glyph(Hand().write("7", random)) for _ in range(20)]
    assert len({one.tobytes() for one in sevens if one is not None}) == 20


def test_that_the_strokes_that_ship_are_the_ones_this_hand_writes(tmp_path: Path) -> None:
    assert main([str(tmp_path / "again.npz")]) == 0
    again = load_recorded(tmp_path / "again.npz")
    stored = load_recorded(shipped("datasets") / "demo-strokes.npz")
    assert len(stored) == DEMO_GLYPHS
    assert stored.labels == again.labels
    for a, b in zip(stored.drawings, again.drawings, strict=True):  # libraries may round the last unit differently
        np.testing.assert_allclose(points(a), points(b), atol=1.0)


def test_that_the_writing_command_wants_exactly_one_file(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 2
    assert "usage" in capsys.readouterr().err


def test_that_a_network_reads_most_of_the_demo_and_has_something_to_learn() -> None:
    recorded = load_recorded(shipped("datasets") / "demo-strokes.npz")
    recognizer = Recognizer.load(shipped("models") / "nn")
    best = recognizer.probabilities(images(recorded)).argmax(axis=1)
    right = np.array([recognizer.spec.classes[k] for k in best]) == np.array(recorded.labels)
    assert 0.8 <= right.mean() < 1.0
