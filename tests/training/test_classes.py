"""Classes renamed, merged or deleted since the parent was trained: the candidate carries their columns over."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from studio.errors import StudioError
from studio.paths import shipped
from studio.recognition.recognizer import Recognizer
from studio.training import convert
from studio.training.material import Kept, ask, gather
from studio.training.messages import Failed, Finished, MessageError, decode, encode
from studio.training.weights import grown
from studio.training.work import work
from tests.training.jobs import samples, small_job

KEPT = Kept()
NAMES = ("zero", "1", "2", "3", "4", "5", "6", "7", "", "7")  # 0 renamed, 8 deleted, 9 merged into 7


def test_that_a_job_carries_the_names_of_its_parents_classes(tmp_path: Path) -> None:
    job = small_job(tmp_path, classes=NAMES, taken=12.5)
    assert decode(encode(job)) == job
    line = encode(job).replace(b'"zero"', b"7")
    with pytest.raises(MessageError):
        decode(line)


def test_that_the_candidate_has_the_classes_there_are_now(tmp_path: Path) -> None:
    taught = samples(10, "zero")
    material = gather(small_job(tmp_path, taught, classes=NAMES), KEPT)
    assert material.spec.classes == ("zero", "1", "2", "3", "4", "5", "6", "7")
    assert material.added == 0


def test_that_the_old_answers_are_given_by_the_new_names(tmp_path: Path) -> None:
    job = small_job(tmp_path, samples(10, "zero"), classes=NAMES)
    renamed, plain = gather(job, KEPT), gather(small_job(tmp_path / "plain"), KEPT)
    assert renamed.parent is not None
    assert plain.parent is not None
    names = ask(renamed.parent, renamed, KEPT, lambda: None)[0]["validation"].labels
    digits = ask(plain.parent, plain, KEPT, lambda: None)[0]["validation"].labels
    kept = ~np.isin(digits, ("8", "9", "7"))
    expected = np.where(digits == "0", "zero", digits)
    assert (names[kept] == expected[kept]).mean() > 0.999
    assert not np.isin(("8", "9", "0"), names).any()


def test_that_columns_are_kept_and_dropped_as_they_are_called_now(tmp_path: Path) -> None:
    parent = Recognizer.load(shipped("models") / "nn").renamed(NAMES)
    weights = convert.read_weights(parent.folder)
    wide = grown(weights, parent.columns.kept, (*parent.spec.classes, "new"))
    assert (wide[-2][:, 0] == weights[-2][:, 0]).all()
    assert (wide[-2][:, 7] == weights[-2][:, 7]).all()
    assert wide[-2].shape[1] == 9
    assert not wide[-2][:, 8].any()


def test_that_a_job_with_names_of_another_model_is_refused(tmp_path: Path) -> None:
    with pytest.raises(StudioError, match="10 classes"):
        gather(small_job(tmp_path, classes=("a", "b")), KEPT)
    assert isinstance(work(small_job(tmp_path, classes=("a", "b")), lambda _: None, kept=KEPT), Failed)


def test_that_a_retraining_after_a_merge_answers_with_the_class_that_is_kept(tmp_path: Path) -> None:
    names = (*"01234567", "", "x")  # 8 deleted, 9 renamed
    job = small_job(tmp_path, samples(20, "x"), classes=names, taken=99.0, base="none")
    end = work(job, lambda _: None, kept=Kept())
    assert isinstance(end, Finished), end
    made = Recognizer.load(Path(end.candidate))
    assert made.spec.classes == (*"01234567", "x")
    assert made.card.knows_until == 99.0
    assert end.added == 0
