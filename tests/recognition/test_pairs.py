"""Look-alikes: shown both where the model cannot tell, and never among digits alone."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from studio.glyphs import normalise
from studio.glyphs.strokes import load_recorded
from studio.paths import shipped
from studio.recognition.recognizer import Recognizer
from studio.training.base import load_base

KINDS = ("compact", "accurate", "nn", "cnn")


@pytest.fixture(scope="module")
def glyph() -> NDArray[np.uint8]:
    found = normalise.glyph(load_recorded(shipped("datasets") / "demo-strokes.npz").drawings[0])
    assert found is not None
    return found


@pytest.fixture(scope="module")
def nn() -> Recognizer:
    return Recognizer.load(shipped("models") / "nn")


def test_that_both_are_named_where_neither_stands_out(nn: Recognizer, glyph: NDArray[np.uint8]) -> None:
    answer = nn.prediction(glyph, np.array([0.45, 0.5, 0.05], np.float32), ("O", "0", "7"))
    assert (answer.label, answer.pair, answer.unsure) == ("0", ("0", "O"), True)


def test_that_one_that_stands_out_is_the_answer(nn: Recognizer, glyph: NDArray[np.uint8]) -> None:
    answer = nn.prediction(glyph, np.array([0.01, 0.99], np.float32), ("O", "0"))
    assert (answer.label, answer.pair, answer.unsure) == ("0", None, False)


def test_that_a_pair_is_not_named_for_a_stranger_or_a_speck(nn: Recognizer, glyph: NDArray[np.uint8]) -> None:
    stranger = nn.prediction(glyph, np.array([0.2, 0.2], np.float32), ("O", "0"))
    speck = nn.prediction(np.zeros_like(glyph), np.array([0.5, 0.5], np.float32), ("O", "0"))
    assert (stranger.pair, stranger.unsure) == (None, True)
    assert (speck.pair, speck.unsure) == (None, True)


def test_that_many_answers_are_unsure_as_single_ones_are(nn: Recognizer, glyph: NDArray[np.uint8]) -> None:
    renamed = nn.renamed(("0", "O", *"23456789"))
    shares = np.array([[0.5, 0.49, *([0.001] * 8)], [0.999, *([0.0] * 9)]], np.float32)
    assert renamed.unsure(np.repeat(glyph[None], 2, axis=0), shares).tolist() == [True, False]


@pytest.mark.parametrize("kind", KINDS)
def test_that_no_answer_of_a_shipped_model_to_the_mnist_sample_is_changed(kind: str) -> None:
    recognizer = Recognizer.load(shipped("models") / kind)
    base = load_base("small", None)
    images = np.concatenate([base.train_images, base.validation_images, base.calibration_images])
    probabilities = recognizer.probabilities(images)
    threshold = probabilities.max(axis=1) < recognizer.card.unsure_below
    assert (recognizer.unsure(images, probabilities) == threshold | normalise.are_specks(images)).all()
    assert all(recognizer.predict(image).pair is None for image in images[:200])
