"""Labelled images of a file that join the base set: what trains, what stays out, what judges."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from studio.errors import StudioError
from studio.glyphs.keys import pixel_keys, sample_keys
from studio.recognition.folder import read_trained
from studio.recognition.recognizer import Recognizer
from studio.recognition.spec import Fit, ModelSpec
from studio.training.base import BaseData, load_base
from studio.training.beside import join
from studio.training.data import Snapshot, labelled, save_snapshot
from studio.training.messages import Finished, Job
from studio.training.recipe import Recipe
from studio.training.work import work


@pytest.fixture(scope="module")
def small() -> BaseData:
    return load_base("small", None)


@pytest.fixture(scope="module")
def kaggle(small: BaseData) -> Snapshot:
    """300 images that train, 40 that judge in MNIST, and 5 drawn by nobody MNIST knows."""
    some, few = slice(0, 3900, 13), slice(0, 600, 15)  # the sample is sorted by digit
    own = np.roll(small.train_images[:5], 3, axis=1)
    images = np.concatenate([small.train_images[some], small.validation_images[few], own])
    labels = np.concatenate([small.train_labels[some], small.validation_labels[few], small.train_labels[:5]])
    return labelled(images, labels.tolist())


def test_that_what_the_base_set_has_comes_once_and_what_judges_stays_out(small: BaseData, kaggle: Snapshot) -> None:
    joined = join(small, kaggle)
    assert (joined.given, len(joined.images), joined.known, joined.judging) == (345, 5, 300, 40)
    assert len(joined.base.train_images) == len(small.train_images) + 5
    assert joined.base.digest != small.digest
    for name, (images, _) in joined.base.judged.items():
        assert len(images) == len(small.judged[name][0])


def test_that_without_a_base_set_base_validation_of_the_file_judges(small: BaseData, kaggle: Snapshot) -> None:
    base = join(load_base("none", None), kaggle).base
    assert len(base.train_images) == 305
    judged = np.concatenate([base.validation_images, base.calibration_images])
    assert sorted(pixel_keys(judged)) == sorted(pixel_keys(kaggle.images[300:340]))
    assert not np.isin(pixel_keys(judged), pixel_keys(base.train_images)).any()
    assert len(base.test_images) == 0


def test_that_all_of_a_file_may_train_where_nothing_of_it_judges(kaggle: Snapshot) -> None:
    joined = join(load_base("none", None), kaggle, everything=True)
    assert (len(joined.base.train_images), joined.judging) == (345, 0)
    assert [len(images) for images, _ in joined.base.judged.values()] == [0, 0, 0]


def test_that_a_base_set_never_trains_on_what_it_judges_by(kaggle: Snapshot) -> None:
    with pytest.raises(StudioError, match="base none"):
        Recipe(from_scratch=True, beside=kaggle, beside_all=True).check()
    with pytest.raises(StudioError, match="from scratch"):
        Recipe(beside=kaggle).check()
    Recipe(from_scratch=True, base="none", beside=kaggle, beside_all=True).check()


def test_that_a_training_learns_from_the_file_and_its_card_and_keys_say_so(kaggle: Snapshot, tmp_path: Path) -> None:
    spec = ModelSpec("nn", fit=Fit(epochs=30))
    job = Job(
        1, "nn", str(tmp_path / "candidate"), "nn-1", None, from_scratch=True, base="none", spec=spec.to_json(),
        beside=str(save_snapshot(tmp_path / "beside.npz", kaggle)),
    )  # fmt: skip
    end = work(job, lambda _: None)
    assert isinstance(end, Finished), end
    made = Recognizer.load(Path(end.candidate))
    assert (made.card.base, made.card.corrections, made.card.beside) == ("none", 0, 305)
    trained = kaggle.only(np.arange(len(kaggle)) < 300)
    keys = read_trained(made.folder)
    assert np.isin(sample_keys(trained.images, trained.labels.tolist()), keys).all()
    assert len(keys) == 305
    answers = np.array(made.spec.classes)[made.logits(trained.images).argmax(axis=1)]
    assert (answers == trained.labels).mean() > 0.95
    assert made.card.metrics["validation"]["n"], "what stayed out judges"
