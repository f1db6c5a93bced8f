"""How long it will take: more for more work, and as the trainings before it took."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from studio.paths import shipped
from studio.recognition.entry import ModelEntry
from studio.recognition.library import ModelLibrary
from studio.recognition.spec import CNNLayers, Fit, NNLayers, default_spec
from studio.training.estimate import START, estimate, multiplications, presented, repeats

NN = default_spec("nn")


@pytest.fixture(scope="module")
def entries() -> tuple[ModelEntry, ...]:
    return ModelLibrary(shipped("models"), Path("/nowhere")).entries()


def test_that_multiplications_are_those_of_a_forward_pass() -> None:
    assert multiplications(NN) == 784 * 50 + 50 * 50
    assert multiplications(default_spec("cnn")) == 26**2 * 9 * 32 + 24**2 * 9 * 32 * 64 + 12 * 12 * 64 * 256
    three = replace(default_spec("cnn"), layers=CNNLayers(n1=48, n2=96, n3=48))
    assert multiplications(three) == 676 * 9 * 48 + 576 * 9 * 48 * 96 + 100 * 9 * 96 * 48 + 25 * 48 * 256


def test_that_a_newborn_makes_a_number_of_steps_whatever_it_was_given() -> None:
    compact = default_spec("compact")
    assert repeats(compact.fit, 100) * 100 * compact.fit.epochs >= 200 * compact.fit.batch
    assert repeats(Fit(), 5_000) == 1
    assert presented(compact, "none", 100) == 100 * 6 * repeats(compact.fit, 100)
    assert presented(compact, "mnist", 100) == 6 * (50_000 + 100 + 8_460)


def test_that_models_that_ship_say_nothing_about_this_computer(entries: tuple[ModelEntry, ...]) -> None:
    found = estimate(NN, "mnist", 0, entries)
    assert not found.measured
    assert 60 < found.seconds < 300, "the reference of the seed program: 200 epochs"
    more = estimate(replace(NN, layers=NNLayers(n1=500)), "mnist", 0, entries)
    assert more.seconds > found.seconds


def test_that_a_training_from_scratch_here_is_what_the_next_is_held_against(entries: tuple[ModelEntry, ...]) -> None:
    shipped_nn = next(entry for entry in entries if entry.kind == "nn")
    expected = estimate(shipped_nn.spec, "mnist", 0, ()).seconds
    slow = replace(shipped_nn.card, seconds=3 * expected, from_scratch=True)
    here = replace(shipped_nn, shipped=False, card=slow)
    assert estimate(shipped_nn.spec, "mnist", 0, [here]).seconds == pytest.approx(3 * expected)
    assert estimate(shipped_nn.spec, "mnist", 0, [here]).measured
    warm = replace(here, card=replace(slow, from_scratch=False))
    assert warm.card.epochs == warm.spec.fit.epochs
    assert not estimate(NN, "mnist", 0, [warm]).measured, "a warm start is something else, also of as many epochs"
    assert not estimate(NN, "mnist", 0, [replace(here, shipped=True)]).measured


def test_that_an_estimate_is_never_below_what_starting_takes() -> None:
    assert estimate(NN, "none", 0, ()).seconds >= START
