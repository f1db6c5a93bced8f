"""Networks that are trained again and again."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from studio.errors import StudioError
from studio.paths import shipped
from studio.training import relearn
from studio.training.base import load_small
from studio.training.relearn import Newborn, Taught


@pytest.fixture(scope="module")
def digits() -> tuple[np.ndarray, np.ndarray]:
    images, labels = load_small()
    order = np.random.default_rng(0).permutation(len(images))
    return images[order], labels[order]


@pytest.fixture(autouse=True)
def _few_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(relearn, "STEPS", 60)
    monkeypatch.setattr(relearn, "BATCH", 32)
    monkeypatch.setattr(relearn, "COPIES", 500)


def test_that_a_newborn_learns_and_forgets_everything_before_it_learns_again(
    digits: tuple[np.ndarray, np.ndarray],
) -> None:
    images, labels = digits
    classes = tuple("0123456789")
    newborn = Newborn("small", classes)
    newborn.learn(images[:150], labels[:150], 1)
    first, features = newborn.answers(images[1_000:1_500])
    assert first.shape == (500, 10)
    assert features.shape == (500, 48)
    assert first.sum(axis=1) == pytest.approx(1, abs=1e-5)
    right = (np.array(classes)[first.argmax(axis=1)] == labels[1_000:1_500]).mean()
    assert right > 0.5
    fours = labels[:1_000] == "4"
    newborn.learn(images[:1_000][fours], labels[:1_000][fours], 2)
    assert (newborn.answers(images[1_000:1_500])[0].argmax(axis=1) == 4).all()
    newborn.learn(images[:150], labels[:150], 1)
    again, _ = newborn.answers(images[1_000:1_500])
    assert np.abs(again - first).max() < 1e-3, "the same labels and seed make the same network"
    newborn.learn(images[:150], labels[:150], 3)
    assert np.abs(newborn.answers(images[1_000:1_500])[0] - first).max() > 0.05
    newborn.close()


@pytest.mark.parametrize("kind", ["nn", "compact"])
def test_that_the_kinds_of_models_can_be_newborn_too(kind: str, digits: tuple[np.ndarray, np.ndarray]) -> None:
    images, labels = digits
    chosen = np.isin(labels, ["1", "0"])
    newborn = Newborn(kind, ("0", "1"))
    newborn.learn(images[chosen][:60], labels[chosen][:60], 0)
    answers, _ = newborn.answers(images[chosen][60:200])
    assert (np.array(["0", "1"])[answers.argmax(axis=1)] == labels[chosen][60:200]).mean() > 0.9
    assert newborn.name == f"{kind}, from scratch"


def test_that_a_kind_which_is_none_is_refused() -> None:
    with pytest.raises(StudioError, match="no kind"):
        Newborn("huge", ("a", "b"))


def test_that_a_model_that_ships_is_taught_new_classes_from_its_first_state_each_time() -> None:
    images, labels = load_small()
    taught = Taught(shipped("models") / "compact", "small", None)
    folder: Path = taught._folder
    turned = np.rot90(images[labels == "7"], axes=(1, 2)).copy()
    try:
        before, features = taught.answers(turned[40:80])
        assert (before.shape[1], len(features)) == (10, 40)
        taught.learn(turned[:30], np.full(30, "<"), 0)
        assert taught.classes[-1] == "<"
        after, _ = taught.answers(turned[40:80])
        assert (after.argmax(axis=1) == 10).mean() > 0.8
        taught.learn(turned[:0], np.full(0, "<"), 0)
        assert np.array_equal(taught.answers(turned[40:80])[0], before)
    finally:
        taught.close()
    assert not folder.exists()
