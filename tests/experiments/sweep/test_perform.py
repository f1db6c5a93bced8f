"""A run is trained as every model is, judged by the file that serves, and the same whenever it is performed."""

from __future__ import annotations

import numpy as np

from studio.experiments.sweep.data import Labelled, SweepData
from studio.experiments.sweep.perform import perform
from studio.experiments.sweep.records import RunRecord
from studio.training.base import load_base
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


def test_that_a_run_which_diverges_is_a_record_that_says_so() -> None:
    run = a_run(0, **{"fit.optimizer": "sgd", "fit.learning_rate": 1000.0, "fit.epochs": 20})
    record = perform(run, SweepData(digest=DIGEST), "sweep")
    assert "diverged" in record.failed
    assert record.judged == ()
    assert RunRecord.from_json(record.to_json(), "record") == record
