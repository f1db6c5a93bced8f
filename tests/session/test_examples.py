"""The sample gallery and the lessons: files of their own, that never touch a person's gallery or models."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from studio.active.pieces import finished
from studio.active.suspects import Looker, audit
from studio.gallery.store import Gallery, load_samples
from studio.paths import Home
from studio.session.examples import (
    WRONG,
    Progress,
    is_lesson,
    new_lesson,
    open_lesson,
    sample_gallery,
)
from studio.session.keeping import back_up_home
from studio.session.recent import library_for
from tests.gallery.making import teach


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Home:
    """One with a sample gallery and two lessons."""
    made = Home(tmp_path_factory.mktemp("home"))
    sample_gallery(made)
    new_lesson(made)
    new_lesson(made)
    return made


def test_that_the_sample_gallery_holds_what_ships_and_is_not_the_persons_own(home: Home) -> None:
    samples = load_samples(home.samples)
    assert len(samples) == 200
    assert {sample.writer for sample in samples} == {"demo"}
    assert all(sample.strokes and sample.model == "compact-0" for sample in samples)
    assert not home.gallery.exists()


def test_that_what_was_played_with_stays_and_nothing_comes_twice(home: Home) -> None:
    with Gallery.open(home.samples) as gallery:
        gallery.delete(range(200))
        assert not gallery.samples()
    sample_gallery(home)
    assert not load_samples(home.samples)
    with Gallery.open(home.samples) as gallery:
        gallery.undo()


def test_that_its_wrong_labels_are_found(home: Home) -> None:
    samples = load_samples(home.samples)
    found = finished(audit(samples, Looker.of(library_for(home, home.samples))))
    assert sorted(suspect.row for suspect in found.suspects) == sorted(WRONG)


def test_that_each_lesson_is_a_gallery_with_models_of_its_own(home: Home) -> None:
    one, two = (home.lessons / number / f"Newborn {number}.h5" for number in "12")
    assert open_lesson(home) == two
    for lesson in (one, two):
        assert is_lesson(home, lesson)
        assert library_for(home, lesson).active().version == "nn-0"
        assert home.models_for(lesson) == lesson.parent / "models"
    assert library_for(home, home.gallery).active().version == "compact-0"
    assert not is_lesson(home, home.gallery)
    assert not is_lesson(home, home.samples)


def test_that_a_lesson_with_a_trained_newborn_is_over(home: Home) -> None:
    (home.lessons / "2" / "models" / "nn-1").mkdir(parents=True)
    assert open_lesson(home) == home.lessons / "1" / "Newborn 1.h5"


def test_that_lessons_and_the_sample_gallery_are_in_a_backup_of_the_home(home: Home, tmp_path: Path) -> None:
    names = back_up_home(home, tmp_path / "all.zip")
    assert {"lessons/1/Newborn 1.h5", "lessons/2/Newborn 2.h5"} <= set(names)
    assert any(name.startswith("lessons/1/models/") for name in names), "which model serves there"
    assert "examples/Sample gallery.h5" in names
    with zipfile.ZipFile(tmp_path / "all.zip") as packed:
        packed.extractall(tmp_path / "again")
    assert len(load_samples(Home(tmp_path / "again").samples)) == len(load_samples(home.samples))


def test_that_progress_counts_ten_of_each_digit_and_nothing_else(tmp_path: Path) -> None:
    with Gallery.open(tmp_path / "one.h5") as gallery:
        teach(gallery, range(12), label="3")
        teach(gallery, range(12, 14), label="A")
        progress = Progress.of(gallery.samples())
    assert dict(progress.counts)["3"] == 10
    assert (progress.drawn, progress.all) == (10, 100)
    assert not progress.enough
    assert not progress.complete
