"""Learning between two retrainings: an answer counts at once, a wrong one cannot take over, a bad file is refused."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from studio.errors import StudioError
from studio.glyphs.normalise import glyph
from studio.glyphs.strokes import load_recorded
from studio.paths import shipped
from studio.recognition import memory
from studio.recognition.bank import Bank, distances, nearest_of_another, unit
from studio.recognition.folder import BANK
from studio.recognition.memory import Memory
from studio.recognition.quick import Head, Quick
from studio.recognition.recognizer import Recognizer
from studio.recognition.spec import KINDS, default_spec

CLASSES = ("a", "b")


def bank(reach: float = 0.5) -> Bank:
    """Two classes in the plane: a to the right, b upwards."""
    features = np.array([[1, 0.1], [1, 0], [0.1, 1], [0, 1]], np.float32)
    columns = np.array([0, 0, 1, 1])
    return Bank(np.eye(2, dtype=np.float32), np.zeros(2, np.float32), features, columns, features, columns, reach)


def at(degrees: float, length: float = 1.0) -> NDArray[np.float32]:
    angle = np.deg2rad(degrees)
    return np.array([np.cos(angle), np.sin(angle)], np.float32) * np.float32(length)


@pytest.fixture(scope="module", params=KINDS)
def quick(request: pytest.FixtureRequest) -> Quick:
    folder = shipped("models") / request.param
    recognizer = Recognizer.load(folder)
    return Quick(recognizer, Bank.read(folder, recognizer.spec))


@pytest.fixture(scope="module")
def pictures() -> NDArray[np.uint8]:
    drawings = load_recorded(shipped("datasets") / "demo-strokes.npz").drawings[:30]
    found = [glyph(drawing) for drawing in drawings]
    return np.array([one for one in found if one is not None])


def test_that_the_last_layer_in_the_bank_is_the_models(quick: Quick, pictures: NDArray[np.uint8]) -> None:
    features, logits = quick.recognizer.features(pictures), quick.recognizer.logits(pictures)
    assert quick.bank is not None
    np.testing.assert_allclose(features @ quick.bank.kernel + quick.bank.bias, logits, atol=1e-3)
    one = quick.recognizer.look(pictures[0])
    np.testing.assert_allclose(one[0], features[0], atol=1e-4)
    np.testing.assert_allclose(one[1], logits[0], atol=1e-4)


def test_that_a_corrected_drawing_is_read_as_taught_until_it_is_forgotten(
    quick: Quick, pictures: NDArray[np.uint8]
) -> None:
    for label in ("3", "Ω"):  # of the model's classes, and a new one
        before = quick.predict(pictures[0])
        quick.remember(7, pictures[0], label)
        after = quick.predict(pictures[0])
        assert (after.label, after.recalled) == (label, 7)
        assert after.probability == pytest.approx(1)
        assert label in after.classes
        assert quick.forget(7)
        assert not quick.forget(7)
        assert quick.predict(pictures[0]).probabilities.tolist() == before.probabilities.tolist()


def test_that_a_memory_that_agrees_leaves_the_credit_to_the_network(quick: Quick, pictures: NDArray[np.uint8]) -> None:
    sure = next(one for one in pictures if not quick.predict(one).unsure)
    quick.remember(1, sure, quick.predict(sure).label)
    assert quick.predict(sure).recalled is None
    quick.forget(1)


def test_that_a_mended_layer_answers_in_place_of_the_models(quick: Quick, pictures: NDArray[np.uint8]) -> None:
    assert quick.bank is not None
    quick.head = Head(-quick.bank.kernel, -quick.bank.bias)
    turned = quick.predict(pictures[0])
    quick.head = None
    assert turned.label != quick.predict(pictures[0]).label


def test_that_a_model_without_a_bank_answers_as_it_is(quick: Quick, pictures: NDArray[np.uint8]) -> None:
    bare = Quick(quick.recognizer, None)
    bare.remember(1, pictures[0], "x")
    assert bare.predict(pictures[0]).label == quick.recognizer.predict(pictures[0]).label


def test_that_a_drawing_reaches_no_ordinary_character_of_another_class() -> None:
    wide = Memory(bank(reach=2), CLASSES)
    wide.remember(1, at(20), "b")  # a wrong label, or an odd b: 14 degrees from the nearest a
    assert wide.recall(at(20)) is not None
    assert wide.recall(at(5)) is None
    assert wide.recall(at(33)) is not None


@given(st.floats(0, 90), st.floats(0, 90), st.floats(0.01, 100))
def test_that_a_share_falls_from_all_to_nothing_with_the_distance(place: float, asked: float, length: float) -> None:
    kept = Memory(bank(), CLASSES)
    kept.remember(5, at(place), "new")
    found = kept.recall(at(asked, length))
    apart = float(distances(at(asked)[None], at(place)[None])[0, 0])
    if apart > memory.SAME:
        assert (found is None) == (apart >= 0.5 - 1e-5 or nearest(place) <= apart + 1e-5) or abs(apart - 0.5) < 1e-3
    if found is not None:
        assert found.label == "new"
        assert 0 < found.share <= 1


def nearest(place: float) -> float:
    return float(distances(at(place)[None], unit(bank().features)).min())


def test_that_of_two_alike_the_later_answer_counts() -> None:
    kept = Memory(bank(), CLASSES)
    kept.remember(1, at(45), "a")
    kept.remember(2, at(45), "b")
    found = kept.recall(at(45))
    assert found is not None
    assert (found.label, found.sample) == ("b", 2)
    kept.remember(1, at(45), "c")  # relabelled: the newest again
    assert (kept.samples, kept.labels) == ((2, 1), ("b", "c"))


def test_that_memory_is_bounded_and_lets_the_oldest_go(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(memory, "MOST", 3)
    kept = Memory(bank(), CLASSES)
    for number in range(5):
        kept.remember(number, at(40 + number), "a")
    assert kept.samples == (2, 3, 4)
    assert len(kept) == len(kept.features) == 3


def test_that_the_nearest_of_another_class_is_infinitely_far_where_there_is_none() -> None:
    one = unit(np.ones((1, 2), np.float32))
    assert np.isinf(nearest_of_another(one, np.array([0]), one, np.array([0]))[0])


def test_that_a_bank_comes_back_as_it_was(quick: Quick, tmp_path: Path) -> None:
    assert quick.bank is not None
    (tmp_path / BANK).write_bytes(quick.bank.packed())
    again = Bank.read(tmp_path, quick.recognizer.spec)
    assert again is not None
    assert all(np.array_equal(a, b) for a, b in zip(vars(quick.bank).values(), vars(again).values(), strict=True))
    assert Bank.read(tmp_path / "elsewhere", quick.recognizer.spec) is None


@pytest.mark.parametrize(
    "damage",
    [
        {"kernel": np.zeros((3, 4), np.float32)},
        {"bias": np.full(10, np.nan, np.float32)},
        {"columns": np.full(3_000, 10, np.uint16)},
        {"features": np.zeros((1, 50), np.uint8)},
        {"features": np.zeros((3_000, 49), np.uint8)},
        {"scale": np.full(50, np.inf, np.float32)},
        {"reach": np.float32(3)},
        {"reach": np.zeros(2, np.float32)},
        {"checked": np.zeros((3_000, 50), np.float64)},
        {"kernel": None},
    ],
)
def test_that_a_damaged_bank_is_refused(damage: dict[str, NDArray[np.generic] | None], tmp_path: Path) -> None:
    with np.load(shipped("models") / "nn" / BANK) as stored:
        arrays = {**stored, **damage}
    np.savez(tmp_path / BANK, **{name: array for name, array in arrays.items() if array is not None})
    with pytest.raises(StudioError, match=rf"{BANK} is damaged"):
        Bank.read(tmp_path, default_spec("nn"))
