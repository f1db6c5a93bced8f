"""One training from job to candidate, in this process, on the small base set."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import pytest

from studio.gallery.records import Sample
from studio.glyphs.keys import sample_keys
from studio.glyphs.normalise import glyph
from studio.glyphs.strokes import load_recorded
from studio.paths import shipped
from studio.recognition.bank import Bank
from studio.recognition.folder import read_model, read_trained
from studio.recognition.recognizer import Recognizer
from studio.recognition.spec import Block, BlockLayers, Fit, ModelSpec, NNLayers, default_spec
from studio.training import convert, ship
from studio.training.data import read_snapshot, write_snapshot
from studio.training.drawn import load_drawn
from studio.training.gate import judge
from studio.training.material import Kept
from studio.training.messages import Cancelled, Failed, Finished, Job, Message, Progress
from studio.training.recipe import Recipe
from studio.training.work import work
from tests.training.jobs import cross, left_behind, samples, small_job

NN = shipped("models") / "nn"
KEPT = Kept()  # as in the trainer: the base set is read once


def ignore(_: Message) -> None:
    pass


def done(job: Job, report: Callable[[Message], None] = ignore) -> tuple[Finished, Recognizer]:
    end = work(job, report, kept=KEPT)
    assert isinstance(end, Finished), end
    return end, Recognizer.load(Path(end.candidate))


def tiny(kind: str, members: int = 1) -> ModelSpec:
    """A block network that trains in a second."""
    layers = BlockLayers((Block(6, kernel=5, stride=2), Block(10, pool=2)), members=members)
    return replace(default_spec(kind), layers=layers, fit=replace(default_spec(kind).fit, drawn=False))


def asking(what: str, instead: str) -> str:
    """The spec of the NN with something else in it."""
    text = default_spec("nn").to_json()
    assert what in text
    return text.replace(what, instead)


def right(model: Recognizer, job: Job) -> int:
    snapshot = read_snapshot(Path(str(job.snapshot))).training
    answers = np.array(model.spec.classes)[model.probabilities(snapshot.images).argmax(axis=1)]
    return int((answers == snapshot.labels).sum())


@dataclass(frozen=True)
class Outcome:
    job: Job
    end: Finished
    new: Recognizer
    told: tuple[Progress, ...]


@pytest.fixture(scope="module")
def taught(tmp_path_factory: pytest.TempPathFactory) -> Outcome:
    """A warm start by the recipe's own length."""
    job = small_job(tmp_path_factory.mktemp("taught"), epochs=None)
    told: list[Message] = []
    end, new = done(job, told.append)
    return Outcome(job, end, new, tuple(message for message in told if isinstance(message, Progress)))


def test_that_a_warm_start_learns_what_was_taught_and_keeps_what_it_knew(taught: Outcome) -> None:
    before = right(Recognizer.load(NN), taught.job)
    assert right(taught.new, taught.job) >= before + 6, f"of 24, {before} before"
    assert taught.end.validation is not None
    assert taught.end.validation.after >= taught.end.validation.before - 4
    assert judge(taught.end).accepted


def test_that_what_the_gate_needs_is_counted(taught: Outcome) -> None:
    end = taught.end
    assert end.holdout_confirmed is not None
    assert end.holdout_corrected is not None
    assert (end.holdout_confirmed.n, end.holdout_corrected.n) == (2, 4)
    assert end.test is None, "the small base set has no test part"
    assert (end.parent, end.version, end.from_scratch) == ("nn-0", "nn-1", False)
    assert end.parity < 1e-4


def test_that_progress_tells_phases_and_epochs(taught: Outcome) -> None:
    phases = list(dict.fromkeys(one.phase for one in taught.told))
    assert phases == ["loading", "training", "converting", "checking"]
    last = [one for one in taught.told if one.phase == "training"][-1]
    assert last.step == last.steps
    assert last.epoch == last.epochs == taught.new.card.epochs


def test_that_the_card_says_what_the_model_is(taught: Outcome) -> None:
    card = taught.new.card
    assert (card.version, card.parent, card.base, card.corrections) == ("nn-1", "nn-0", "small", 24)
    assert card.corrections == taught.end.corrections
    assert set(card.metrics) == {"validation", "calibration", "holdout"}
    assert card.metrics["holdout"]["n"] == 6
    validation = card.metrics["validation"]
    assert taught.end.validation is not None
    assert validation["n"] == taught.end.validation.n
    assert validation["accuracy"] == taught.end.validation.after / taught.end.validation.n
    assert validation["low"] < validation["accuracy"] < validation["high"]  # type: ignore[operator]
    assert card.unsure_below == Recognizer.load(NN).card.unsure_below, "too few images to calibrate with"
    assert set(card.libraries) == {"keras", "numpy", "tensorflow"}


def test_that_held_out_drawings_are_not_trained_on(taught: Outcome) -> None:
    training = read_snapshot(Path(str(taught.job.snapshot))).training
    assert len(training) == 24
    keys = sample_keys(training.images, training.labels.tolist())
    assert read_trained(Path(taught.job.candidate)).tolist() == sorted(keys.tolist())


def test_that_a_new_class_is_learnt_and_stays(taught: Outcome, tmp_path: Path) -> None:
    job = small_job(tmp_path, samples(20, label="Ä", change=cross), parent=taught.job.candidate, version="nn-2")
    end, new = done(job)
    assert new.spec.classes == (*"0123456789", "Ä")
    assert right(new, job) >= 15, "of 16"
    assert end.added == 1
    assert judge(end).accepted, judge(end)
    ancestors, keys = read_trained(Path(taught.job.candidate)), read_trained(Path(job.candidate))
    assert set(ancestors.tolist()) < set(keys.tolist()), "what an ancestor trained on is not forgotten"
    again = small_job(tmp_path / "next", parent=job.candidate, version="nn-3", epochs=1)
    assert done(again)[1].spec.classes == new.spec.classes, "a class stays, with drawings or without"


def test_that_training_from_scratch_makes_a_model_of_its_own(tmp_path: Path) -> None:
    spec = Recipe(True, layers=(("n1", 40),), optimizer="sgd", loss="mean_squared_error").spec(default_spec("nn"))
    assert spec is not None
    job = small_job(tmp_path, from_scratch=True, spec=spec.to_json(), epochs=3, seed=5)
    end, new = done(job)
    assert new.spec.fit == Fit("sgd", "mean_squared_error", batch=128, epochs=3, seed=5)
    assert new.spec.layers == NNLayers(n1=40)
    assert (end.from_scratch, end.parent, new.card.parent) == (True, "nn-0", "nn-0")
    assert not judge(end).accepted, "three epochs of SGD on the sample are no match for the NN that ships"


def test_that_equal_seeds_make_equal_models(tmp_path: Path) -> None:
    ends = [done(small_job(tmp_path / name, seed=5, epochs=2)) for name in ("a", "b")]
    assert ends[0][1].card.digest == ends[1][1].card.digest


def test_that_a_newborn_knows_only_what_it_was_taught(tmp_path: Path) -> None:
    taught = samples(20, label="b", change=cross) + samples(20, label="a")
    job = small_job(tmp_path, taught, base="none", from_scratch=True, epochs=60, parent=None)
    end, new = done(job)
    assert new.spec.classes == ("b", "a"), "in order of arrival"
    assert right(new, job) >= 30
    assert (end.validation, end.test, end.parent) == (None, None, "")
    assert end.holdout_corrected is None, "there is no older model to compare with"
    assert (new.card.base, new.card.unsure_below, new.card.from_scratch) == ("none", 0.5, True)
    assert set(new.card.metrics) == {"holdout"}
    assert judge(end).accepted


@pytest.mark.parametrize("kind", ["nn", "compact"])
def test_that_ten_drawings_a_class_are_enough_to_begin_with(kind: str, tmp_path: Path) -> None:
    recorded = load_recorded(shipped("datasets") / "demo-strokes.npz")
    drawn = [glyph(drawing) for drawing in recorded.drawings]
    made = [
        replace(one, image=image, label=label, id=number)
        for number, (one, image, label) in enumerate(zip(samples(200), drawn, recorded.labels, strict=True))
        if image is not None
    ]
    seen: dict[str, int] = {}
    taught: list[Sample] = []
    others: list[Sample] = []
    for one in made:
        seen[one.label] = seen.get(one.label, 0) + 1
        (taught if seen[one.label] <= 10 else others).append(one)
    held = np.zeros(len(taught), np.bool_)
    job = small_job(
        tmp_path, taught, kind=kind, base="none", from_scratch=True, epochs=None, parent=None, version=f"{kind}-1",
        snapshot=str(write_snapshot(tmp_path / "all.npz", taught, held)),
    )  # fmt: skip
    end, new = done(job)
    answers = np.array(new.spec.classes)[new.probabilities(np.array([one.image for one in others])).argmax(axis=1)]
    right = int((answers == np.array([one.label for one in others])).sum())
    assert right >= 90, f"{right} of {len(others)}"
    assert "nothing was checked" in judge(end).reason
    assert Bank.read(Path(job.candidate), new.spec) is not None


def test_that_a_training_from_scratch_tells_its_validation_after_every_epoch(tmp_path: Path) -> None:
    told: list[Message] = []
    _, new = done(small_job(tmp_path, from_scratch=True, epochs=3), told.append)
    found = [one for one in told if isinstance(one, Progress) and one.validation is not None]
    assert [one.epoch for one in found] == [1, 2, 3]
    assert found[-1].validation is not None
    assert 0.3 < found[-1].validation <= 1
    assert found[-1].auc is not None
    assert 0.8 < found[-1].auc <= 1
    kept = new.card.history
    assert [point.epoch for point in kept] == [1, 2, 3]
    assert [point.validation for point in kept] == [pytest.approx(one.validation, abs=1e-6) for one in found]
    assert kept[0].loss > kept[-1].loss


def test_that_the_card_of_a_warm_start_keeps_its_curves_without_validation(taught: Outcome) -> None:
    points = taught.new.card.history
    assert points
    assert points[-1].epoch == taught.new.card.epochs
    assert points[0].loss > points[-1].loss
    assert {(point.validation, point.auc) for point in points} == {(None, None)}


def test_that_a_warm_start_without_a_base_set_learns_the_drawings_alone(tmp_path: Path) -> None:
    job = small_job(tmp_path, base="none")
    end, new = done(job)
    assert right(new, job) >= right(Recognizer.load(NN), job) + 6
    assert end.validation is None
    assert (new.card.unsure_below, new.card.from_scratch) == (Recognizer.load(NN).card.unsure_below, False)


def test_that_a_model_without_digits_can_go_on_with_a_base_set_of_digits(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("studio.training.calibrate.ENOUGH", 1)
    letters = samples(20, label="b", change=cross) + samples(20, label="a")
    newborn = small_job(tmp_path / "first", letters, base="none", from_scratch=True, epochs=20, parent=None)
    done(newborn)
    job = small_job(tmp_path / "then", letters, parent=newborn.candidate, version="nn-2", epochs=1)
    _, new = done(job)
    assert (new.spec.classes, new.card.temperature) == (("b", "a"), 1.0), "no digit says how sure it may be"


def test_that_compact_learns_a_new_class_and_does_not_take_strangers_for_it(tmp_path: Path) -> None:
    compact = shipped("models") / "compact"
    job = small_job(
        tmp_path, samples(20, label="Ä", change=cross), kind="compact", parent=str(compact), version="compact-1",
        epochs=None,
    )  # fmt: skip
    end, new = done(job)
    assert right(new, job) >= 15, "of 16"
    assert judge(end).accepted, judge(end)
    drawn = load_drawn()
    scribbles = drawn.images[drawn.labels == ""][:300]
    old = Recognizer.load(compact)
    refused = [one.unsure(scribbles, one.probabilities(scribbles)).mean() for one in (old, new)]
    assert refused[1] >= refused[0] - 0.2, "what a class learnt from so few drawings costs: see training.warm"


def test_that_members_are_trained_one_by_one_and_told_apart_on_the_card(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("studio.training.material.default_spec", lambda _: tiny("accurate", members=2))
    told: list[Message] = []
    job = small_job(tmp_path, kind="accurate", parent=None, from_scratch=True, version="accurate-0", epochs=2)
    _, new = done(job, told.append)
    steps = [one for one in told if isinstance(one, Progress) and one.phase == "training"]
    assert {one.epochs for one in steps} == {4}
    assert [one.epoch for one in steps] == sorted(one.epoch for one in steps)
    assert steps[-1].step == steps[-1].steps
    members = new.card.metrics["validation, by member"]
    assert set(members) == {"1", "2"}
    assert members["1"] != members["2"]


def test_that_a_kind_ships_as_the_best_of_its_seeds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("studio.training.material.default_spec", lambda _: tiny("compact"))
    folder = ship.make("compact", tmp_path / "models", 1, (3, 4), "small")
    spec, card = read_model(folder)
    by_seed = card.metrics["validation, by seed"]
    assert set(by_seed) == {"3", "4"}
    found = by_seed[str(spec.fit.seed)]
    assert found == card.metrics["validation"]["accuracy"]
    assert found == max(value or 0 for value in by_seed.values())
    assert [path.name for path in (tmp_path / "models").iterdir()] == ["compact"]
    Recognizer.load(folder)


def test_that_base_set_and_answers_are_kept_for_the_next_job(tmp_path: Path) -> None:
    kept = Kept()
    assert isinstance(work(small_job(tmp_path / "a", epochs=1), ignore, kept=kept), Finished)
    base, answers = kept.base, {name: answered for name, (answered, _) in kept.logits.items()}
    assert base is not None
    assert isinstance(work(small_job(tmp_path / "b", epochs=1), ignore, kept=kept), Finished)
    assert kept.base is base
    assert kept.logits.keys() == answers.keys(), "equal jobs try equal models"
    for name, (answered, _) in kept.logits.items():
        assert all(answered[part] is before for part, before in answers[name].items()), "none was asked again"
    assert isinstance(work(small_job(tmp_path / "c", epochs=1, base="none"), ignore, kept=kept), Finished)
    assert kept.base is not base


def labelled(job: Job, labels: list[str]) -> Job:
    """The same job on one drawing of each label, none of them held out."""
    rows = np.arange(len(labels))
    images = np.zeros((len(labels), 28, 28), np.uint8)
    images[rows, rows // 28 % 28, rows % 28] = 255
    nothing = np.zeros(len(labels), bool)
    np.savez(str(job.snapshot), images=images, labels=np.array(labels), held_out=nothing, confirmed=nothing)
    return job


def spoilt(change: Callable[[Path], None]) -> Callable[[Job, Path], Job]:
    """A job whose parent is a copy of the NN with a fault."""

    def spoil(job: Job, folder: Path) -> Job:
        parent = folder / "parent"
        parent.mkdir()
        for path in NN.iterdir():
            (parent / path.name).write_bytes(path.read_bytes())
        change(parent)
        return replace(job, parent=str(parent))

    return spoil


def explode(parent: Path) -> None:
    spec, _ = read_model(parent)
    spec = replace(spec, fit=replace(spec.fit, optimizer="sgd", learning_rate=1000.0))
    (parent / "spec.json").write_text(spec.to_json(), encoding="utf-8")


def spoil_weights(parent: Path) -> None:
    weights = convert.read_weights(parent)
    weights[0][0, 0] = np.nan
    np.savez(parent / "weights.npz", **{f"w{i}": weight for i, weight in enumerate(weights)})  # type: ignore[arg-type]


def spoil_served(parent: Path) -> None:
    (parent / "model.tflite").write_bytes(b"no")


def drop_weights(parent: Path) -> None:
    np.savez(parent / "weights.npz", w0=np.zeros((2, 2), np.float32))


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        (lambda job, _: replace(job, snapshot=str(NN / "card.json")), "card.json"),
        (lambda job, _: replace(job, snapshot="/nowhere.npz"), "/nowhere.npz"),
        (lambda job, _: replace(job, parent=str(NN) + "-gone"), "there is no model"),
        (lambda job, _: replace(job, kind="cnn"), "cannot be the parent of a cnn"),
        (lambda job, _: replace(job, base="mnist", base_file="/nowhere/mnist.npz"), "/nowhere/mnist.npz"),
        (lambda job, _: replace(job, base="large"), "unknown base set"),
        (lambda job, _: replace(job, base="none", from_scratch=True, snapshot=None), "nothing to train on"),
        (lambda job, _: replace(job, snapshot=None), "nothing to train on"),
        (lambda job, _: replace(job, from_scratch=True, spec=asking("adam", "guess")), '"optimizer" must be one of'),
        (lambda job, _: replace(job, spec=asking("categorical_crossentropy", "guess")), '"loss" must be one of'),
        (lambda job, _: replace(job, spec="{"), "not JSON"),
        (lambda job, _: replace(job, from_scratch=True, spec=default_spec("cnn").to_json()), "keeps its kind"),
        (lambda job, _: replace(job, spec=asking('"n1": 50', '"n1": 60')), "keeps its kind and its layers"),
        (lambda job, _: replace(job, candidate=job.snapshot + "/candidate"), "cannot write the new model"),
        (lambda job, folder: replace(spoilt(explode)(job, folder), epochs=60), "diverged"),
        (spoilt(spoil_weights), "a weight is not a number"),
        (lambda job, folder: labelled(job, [f"c{n}" for n in range(1_001)]), "more than a model can have (1,000)"),
        (lambda job, folder: replace(labelled(job, ["7"]), base="none", from_scratch=True), "needs two classes"),
        (lambda job, folder: labelled(job, ["7", "x" * 17]), "is no label"),
        (spoilt(drop_weights), "do not fit the spec"),
        (spoilt(lambda parent: (parent / "weights.npz").unlink()), "weights.npz"),
        (spoilt(spoil_served), "damaged"),
    ],
    ids=[
        "no snapshot file", "missing snapshot", "missing parent", "another kind", "missing base", "unknown base",
        "no data at all", "no drawings", "unknown optimizer", "unknown loss", "no spec",
        "spec of another kind", "other layers", "unwritable", "diverging",
        "weights that are no numbers", "1,001 classes", "one class", "a label too long",
        "weights of another net", "no weights", "damaged parent",
    ],
)  # fmt: skip
def test_that_a_bad_job_fails_in_one_line_and_leaves_nothing(
    tmp_path: Path, spoil: Callable[[Job, Path], Job], words: str
) -> None:
    job = spoil(small_job(tmp_path / "job", epochs=1), tmp_path)
    end = work(job, ignore, kept=KEPT)
    assert isinstance(end, Failed)
    assert words in end.reason
    assert "\n" not in end.reason
    assert sorted(path.name for path in (tmp_path / "job").iterdir()) == ["snapshot.npz"]


@pytest.mark.parametrize("phase", ["loading", "training", "checking", "converting"])
def test_that_a_cancel_in_any_phase_leaves_nothing(tmp_path: Path, phase: str) -> None:
    reached: list[str] = []

    def report(message: Message) -> None:
        assert isinstance(message, Progress)
        reached.append(message.phase)

    job = small_job(tmp_path, epochs=2)
    end = work(job, report, lambda: phase in reached, KEPT)
    assert end == Cancelled(1)
    assert reached[-1] == phase
    assert left_behind(job) == []


def test_that_a_defect_of_ours_is_one_line_for_a_person_and_a_traceback_in_the_log(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    def report(message: Message) -> None:
        raise ZeroDivisionError("a defect\nwith two lines")

    job = small_job(tmp_path)
    end = work(job, report)
    assert end == Failed(1, "the training failed (ZeroDivisionError: a defect); nothing has changed")
    assert "Traceback" in caplog.text


def test_that_want_of_memory_is_said_as_such(tmp_path: Path) -> None:
    def report(message: Message) -> None:
        raise MemoryError

    end = work(small_job(tmp_path), report)
    assert isinstance(end, Failed)
    assert end.reason.startswith("not enough memory")
