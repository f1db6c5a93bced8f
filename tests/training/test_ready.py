"""What a trainer has ready: made once, the same whether it was made ahead or when it was needed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from studio.paths import shipped
from studio.recognition.recognizer import Recognizer
from studio.recognition.spec import NNLayers, default_spec
from studio.training import ready, warm
from studio.training.examples import Examples
from studio.training.material import MADE, Kept, ask_base, parent_at
from studio.training.messages import Finished, Job, Prepare
from studio.training.weights import Weights
from studio.training.work import work
from studio.training.workshop import Workshop
from tests.training.jobs import small_job

NN = str(shipped("models") / "nn")
SMALL = replace(default_spec("nn"), layers=NNLayers(6, 0.2, 5))


@pytest.fixture(autouse=True)
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(warm.RECIPES, "nn", replace(warm.RECIPES["nn"], rehearsed=500))


def trained(workshop: Workshop, weights: Weights, seed: int) -> Weights:
    random = np.random.default_rng(0)
    images = random.integers(0, 256, (20, 28, 28), dtype=np.uint8)
    examples = Examples.labelled(images, np.arange(20) % 10, 10)
    rows = random.integers(0, 20, (8, 16)).astype(np.int32)
    workshop.begin(weights, 8, seed).run(iter([(examples, rows)]), 1, 8, lambda _: None)
    found: Weights = workshop.model.get_weights()
    return found


def test_that_a_second_training_in_a_workshop_is_as_the_first() -> None:
    workshop = Workshop(SMALL, warm.RECIPES["nn"])
    workshop.compile()
    weights = workshop.model.get_weights()
    first, other, again = (trained(workshop, weights, seed) for seed in (1, 2, 1))
    assert all(np.array_equal(a, b) for a, b in zip(first, again, strict=True))
    assert not all(np.array_equal(a, b) for a, b in zip(first, other, strict=True)), "dropout follows the seed"
    assert not np.array_equal(weights[0], first[0])


def test_that_what_is_ready_is_made_once() -> None:
    kept = Kept()
    ready.prepare(Prepare(NN, "small"), kept, lambda: None)
    parent = Recognizer.load(Path(NN))
    base = kept.load("small", None)
    before = dict(kept.made)
    rehearsed = ready.rehearsal_of(parent, base, warm.RECIPES["nn"].rehearsed, 0, kept, lambda: None)
    workshop = ready.workshop_of(parent.spec, warm.RECIPES["nn"], kept)
    assert set(map(id, before.values())) == {id(rehearsed), id(workshop)}
    assert [place.startswith(parent.card.digest) for place in kept.logits] == [True]


def test_that_what_is_ready_after_a_rename_is_made_once() -> None:
    names = ("zero", *"12345678", "")
    kept = Kept()
    ready.prepare(Prepare(NN, "small", classes=names), kept, lambda: None)
    parent, base = parent_at(NN, names), kept.load("small", None)
    before, answered = set(kept.made), set(kept.logits)
    ready.rehearsal_of(parent, base, warm.RECIPES["nn"].rehearsed, 0, kept, lambda: None)
    ready.workshop_of(parent.spec, warm.RECIPES["nn"], kept)
    ask_base(parent, base, kept, lambda: None)
    assert before == set(kept.made)
    assert answered == set(kept.logits)


def test_that_preparing_changes_no_training(tmp_path: Path) -> None:
    def taught(name: str, kept: Kept) -> bytes:
        job: Job = small_job(tmp_path / name)
        end = work(job, lambda _: None, lambda: False, kept)
        assert isinstance(end, Finished), end
        return (Path(end.candidate) / "weights.npz").read_bytes()

    kept = Kept()
    ready.prepare(Prepare(NN, "small"), kept, lambda: None)
    assert taught("prepared", kept) == taught("cold", Kept())


def test_that_preparing_ends_when_it_is_interrupted() -> None:
    def stop() -> None:
        raise KeyError

    with pytest.raises(KeyError):
        ready.prepare(Prepare(NN, "small"), Kept(), stop)


def test_that_what_is_asked_for_stays_and_what_is_not_goes() -> None:
    kept = Kept()
    made = [kept.keep("network", object)]
    for number in range(MADE + 2):
        kept.keep(number, object)
        made.append(kept.keep("network", object))
    assert len(set(map(id, made))) == 1
    assert len(kept.made) == MADE
    assert 0 not in kept.made
