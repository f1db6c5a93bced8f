"""A run is trained as every model is, judged by the file that serves, and the same whenever it is performed."""

from __future__ import annotations

import shutil
from dataclasses import replace

import numpy as np
import pytest

from studio.experiments.sweep.data import Labelled, SweepData
from studio.experiments.sweep.perform import perform
from studio.experiments.sweep.records import RunRecord
from studio.experiments.sweep.runs import run_of
from studio.paths import shipped
from studio.training.base import load_base
from studio.training.drawn import load_drawn
from studio.training.material import Kept
from studio.training.messages import Finished, Job
from tests.experiments.sweep.making import DIGEST, a_run


def test_that_a_run_is_trained_and_judged_on_every_set() -> None:
    base = load_base("small", None)
    mine = Labelled(base.validation_images[:40], base.validation_labels[:40])
    trained = Labelled(base.train_images[:50], base.train_labels[:50])
    data = SweepData(mine, {"trained": trained}, digest=DIGEST)
    run = a_run(3, corrections=20, **{"layers.n1": 16, "layers.n2": 16, "fit.epochs": 2})
    record = perform(run, data, "sweep")
    assert (record.key, record.failed, record.seed, record.spec.fit.seed) == (run.key, "", 3, 3)
    assert [point.epoch for point in record.history] == [1, 2]
    assert record.parameters == 784 * 16 + 16 + 16 * 16 + 16 + 16 * 10 + 10
    validation, other = record.judged
    assert (validation.set, validation.n, validation.seen) == ("validation", len(base.validation_labels), 20)
    assert (other.set, other.n, other.seen) == ("trained", 50, 50)
    assert 0.4 < (other.share.value or 0) <= 1
    assert other.bits.sum() == other.correct == np.trace(other.confusion)
    assert {"studio", "python", "tensorflow", "keras", "numpy"} <= record.versions.keys()
    assert RunRecord.from_json(record.to_json(), "record") == record


@pytest.mark.parametrize("kind", ["nn", "compact"])
def test_that_what_a_parent_was_trained_on_counts_as_seen(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def at_once(job: Job, _report: object, _cancelled: object, kept: Kept) -> Finished:
        shutil.copytree(shipped("models") / kind, job.candidate)
        kept.load(job.base, job.base_file)
        return Finished(0, job.candidate, 1.0, True, 0.0, None, None, None, None, 1)

    monkeypatch.setattr("studio.experiments.sweep.perform.work", at_once)
    monkeypatch.setattr("studio.experiments.sweep.perform.find_mnist", lambda _: None)
    base, drawn = load_base("small", None), load_drawn()
    sets = {"base": Labelled(base.train_images[:5], base.train_labels[:5]),
            "drawn": Labelled(drawn.images[:7], drawn.labels[:7])}  # fmt: skip
    monkeypatch.setattr("studio.training.leakage.load_base", lambda *_: replace(base, train_images=drawn.images[:3]))
    data = SweepData(Labelled(base.train_images[5:6], base.train_labels[5:6]), sets, digest=DIGEST)
    warm = run_of({"kind": kind, "from_scratch": False, "corrections": 1}, "GRID.toml", "small", DIGEST)
    record = perform(warm, data, "sweep")
    assert {one.set: one.seen for one in record.judged} == {
        "validation": 0, "base": 5, "drawn": 7 if kind == "compact" else 3,
    }  # fmt: skip


@pytest.mark.parametrize("undrawn", [(), (0, 2)])
def test_that_drawn_characters_that_trained_count_as_seen_and_the_job_leaves_the_others_out(
    undrawn: tuple[int, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    jobs: list[Job] = []

    def at_once(job: Job, _report: object, _cancelled: object, kept: Kept) -> Finished:
        jobs.append(job)
        shutil.copytree(shipped("models") / "nn", job.candidate)
        kept.load(job.base, job.base_file)
        return Finished(0, job.candidate, 1.0, True, 0.0, None, None, None, None, 1)

    monkeypatch.setattr("studio.experiments.sweep.perform.work", at_once)
    drawn = load_drawn()
    data = SweepData(sets={"drawn": Labelled(drawn.images[:4], drawn.labels[:4])}, digest=DIGEST)
    record = perform(replace(a_run(**{"fit.drawn": True}), undrawn=undrawn), data, "sweep")
    assert (jobs[0].undrawn, [one.seen for one in record.judged]) == (undrawn, [0, 4 - len(undrawn)])


def test_that_a_run_which_diverges_is_a_record_that_says_so() -> None:
    run = a_run(0, **{"fit.optimizer": "sgd", "fit.learning_rate": 1000.0, "fit.epochs": 20})
    record = perform(run, SweepData(digest=DIGEST), "sweep")
    assert "diverged" in record.failed
    assert record.judged == ()
    assert RunRecord.from_json(record.to_json(), "record") == record
