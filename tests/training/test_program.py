"""Rules of the trainer program, with the real process, the real libraries and small trainings."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from studio.gallery.records import DRAWN, Sample
from studio.paths import shipped
from studio.recognition.folder import read_trained
from studio.recognition.recognizer import Recognizer
from studio.training.base import load_small
from studio.training.data import write_snapshot
from studio.training.gate import judge
from studio.training.messages import Cancelled, Failed, Finished, Job, Message, Progress
from studio.training.supervisor import Supervisor, trainer_command


@pytest.fixture(scope="module")
def trainer() -> Iterator[Supervisor]:
    supervisor = Supervisor()
    supervisor.start()
    yield supervisor
    supervisor.stop()


@pytest.fixture
def job(tmp_path: Path) -> Job:
    """A short warm start of the shipped NN on thirty pictures of the sample, turned upside down to be learnt."""
    images, labels = load_small()
    picked = np.arange(0, 3000, 100)
    samples = [
        Sample(np.ascontiguousarray(images[i][::-1]), str(labels[i]), "me", DRAWN, 0.0, 1, predicted="x", model="nn-0")
        for i in picked
    ]
    held = np.arange(len(samples)) % 5 == 0
    snapshot = write_snapshot(tmp_path / "snapshot.npz", samples, held)
    parent = str(shipped("models") / "nn")
    return Job(1, "nn", str(tmp_path / "new"), "nn-1", parent, snapshot=str(snapshot), base="small", epochs=30)


def ignore(_: Message) -> None:
    pass


def test_that_a_warm_start_learns_and_the_gate_can_judge_it(trainer: Supervisor, job: Job) -> None:
    heard: list[Message] = []
    end = trainer.run(job, heard.append)
    assert isinstance(end, Finished), end
    new = Recognizer.load(Path(end.candidate))
    assert (new.version, new.card.parent, new.card.base) == ("nn-1", "nn-0", "small")
    assert new.card.corrections == end.corrections == 24
    assert len(read_trained(Path(end.candidate))) == 24
    assert end.holdout_corrected is not None
    assert end.holdout_corrected.n == 6
    assert end.validation is not None
    assert end.test is None
    assert end.parity < 1e-3
    assert judge(end).reason
    phases = [message.phase for message in heard if isinstance(message, Progress)]
    assert list(dict.fromkeys(phases)) == ["loading", "training", "converting", "checking"]


def test_that_training_from_scratch_makes_a_model_of_its_own(trainer: Supervisor, job: Job) -> None:
    end = trainer.run(replace(job, from_scratch=True, epochs=2, optimizer="sgd", loss="mean_squared_error"), ignore)
    assert isinstance(end, Finished), end
    new = Recognizer.load(Path(end.candidate))
    assert (new.spec.fit.optimizer, new.spec.fit.loss, new.spec.fit.epochs) == ("sgd", "mean_squared_error", 2)
    assert end.from_scratch


def test_that_equal_seeds_make_equal_models(trainer: Supervisor, job: Job, tmp_path: Path) -> None:
    ends = [
        trainer.run(replace(job, from_scratch=True, epochs=1, candidate=str(tmp_path / name), seed=seed), ignore)
        for name, seed in (("a", 5), ("b", 5), ("c", 6))
    ]
    digests = [Recognizer.load(Path(end.candidate)).card.digest for end in ends if isinstance(end, Finished)]
    assert digests[0] == digests[1] != digests[2]


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        (lambda job: replace(job, snapshot=job.parent), "snapshot|cannot read|training data"),
        (lambda job: replace(job, parent=job.parent + "-gone"), "there is no model"),
        (lambda job: replace(job, kind="cnn"), "not a cnn"),
        (lambda job: replace(job, base="mnist", base_file="/nowhere/mnist.npz"), "nowhere"),
        (lambda job: replace(job, base="none", from_scratch=True, snapshot=None), "nothing to train on"),
        (lambda job: replace(job, snapshot=None), "nothing new to learn"),
        (lambda job: replace(job, from_scratch=True, optimizer="guess"), "unknown optimizer"),
    ],
)
def test_that_a_bad_job_fails_in_one_line_and_leaves_nothing(
    trainer: Supervisor, job: Job, spoil: Callable[[Job], Job], words: str
) -> None:
    end = trainer.run(spoil(job), ignore)
    assert isinstance(end, Failed)
    assert any(word in end.reason for word in words.split("|")), end.reason
    assert "\n" not in end.reason
    assert not Path(job.candidate).exists()
    assert trainer.state == "idle"


@pytest.mark.parametrize("phase", ["loading", "training", "converting"])
def test_that_a_cancel_in_any_phase_leaves_nothing(trainer: Supervisor, job: Job, phase: str) -> None:
    asked: list[str] = []

    def cancel(message: Message) -> None:
        if isinstance(message, Progress) and message.phase == phase and not asked:
            asked.append(phase)
            trainer.cancel()

    long = replace(job, from_scratch=True, epochs=10_000 if phase == "training" else 1)
    assert trainer.run(long, cancel) == Cancelled(1)
    assert asked
    assert not [path for path in Path(job.candidate).parent.iterdir() if path.name != "snapshot.npz"]


def test_that_the_trainer_goes_when_its_parent_is_gone() -> None:
    process = subprocess.Popen(trainer_command(), stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert process.stdin is not None
    process.stdin.close()
    assert process.wait(60) == 0
    assert process.stdout is not None
    process.stdout.close()
