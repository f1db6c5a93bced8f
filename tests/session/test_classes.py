"""Whole classes renamed, merged and deleted: nothing is lost, the model answers with what they are called now."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studio.errors import StudioError
from studio.gallery.records import DRAWN, NewSample
from studio.gallery.store import Gallery
from studio.glyphs.classes import DELETE, MERGE, RENAME, Change
from studio.glyphs.strokes import Drawing, load_recorded
from studio.paths import Home, shipped
from studio.recognition.entry import ModelEntry
from studio.recognition.library import ModelLibrary
from studio.session import Session, Taught
from studio.session.classes import in_question, list_classes, plan_delete, plan_rename
from studio.settings import Settings
from tests.gallery.making import new_sample

LETTERS = ("a", "b", "c", "d")


def letters(folder: Path) -> Path:
    """A library's own model whose ten classes are letters: the shipped network, knowing no base set."""
    made = shutil.copytree(shipped("models") / "nn", folder / "nn-1")
    text = (made / "spec.json").read_text(encoding="utf-8")
    for digit, letter in zip("0123456789", "abcdefghij", strict=True):
        text = text.replace(f'"{digit}"', f'"{letter}"')
    (made / "spec.json").write_text(text, encoding="utf-8")
    card = (made / "card.json").read_text(encoding="utf-8")
    card = card.replace('"version": "nn-0"', '"version": "nn-1"').replace('"base": "mnist"', '"base": "none"')
    (made / "card.json").write_text(card, encoding="utf-8")
    return made


@pytest.fixture
def home(tmp_path: Path) -> Home:
    made = Home(tmp_path / "mine").create()
    made.models.mkdir(exist_ok=True)
    letters(made.models)
    return made


@pytest.fixture
def library(home: Home) -> ModelLibrary:
    found = ModelLibrary(shipped("models"), home.models)
    found.use("nn-1")
    return found


@pytest.fixture
def model(library: ModelLibrary) -> ModelEntry:
    return library.active()


@pytest.fixture
def session(home: Home, library: ModelLibrary) -> Iterator[Session]:
    made = Session(Gallery.open(home.gallery), library, home, Settings(), seconds=lambda: 0.0)
    yield made
    made.close()


@pytest.fixture(scope="module")
def drawing() -> Drawing:
    return load_recorded(shipped("datasets") / "demo-strokes.npz").drawings[0]


def draw(session: Session, drawing: Drawing) -> None:
    for stroke in drawing.strokes:
        session.add_stroke(stroke)


def shares(session: Session) -> dict[str, float]:
    assert session.shown is not None
    return dict(session.shown.ranked(20))


def test_that_a_renamed_class_is_shown_by_its_new_name_at_once(session: Session, drawing: Drawing) -> None:
    draw(session, drawing)
    before = shares(session)
    session.gallery.change_class(Change(RENAME, "a", "Ω"))
    session.look()
    assert shares(session) == {("Ω" if label == "a" else label): share for label, share in before.items()}


def test_that_an_undo_shows_the_old_name_again(session: Session, drawing: Drawing) -> None:
    draw(session, drawing)
    before = shares(session)
    session.gallery.change_class(Change(RENAME, "a", "Ω"))
    session.look()
    assert session.gallery.undo() is not None
    session.look()
    assert shares(session) == before


def test_that_a_merge_adds_both_probabilities(session: Session, drawing: Drawing) -> None:
    draw(session, drawing)
    before = shares(session)
    session.gallery.change_class(Change(MERGE, "a", "b"))
    session.look()
    after = shares(session)
    assert "a" not in after
    assert after["b"] == pytest.approx(before["a"] + before["b"], abs=1e-6)
    assert sum(after.values()) == pytest.approx(1, abs=1e-5)


def test_that_a_deleted_class_is_never_predicted(session: Session, drawing: Drawing) -> None:
    draw(session, drawing)
    before = shares(session)
    best = max(before, key=lambda label: before[label])
    session.gallery.change_class(Change(DELETE, best))
    session.look()
    after = shares(session)
    assert best not in after
    assert sum(after.values()) == pytest.approx(1, abs=1e-5)
    rest = 1 - before[best]
    assert after == pytest.approx({label: share / rest for label, share in before.items() if label != best}, rel=0.02)


def test_that_a_restart_keeps_the_names(home: Home, library: ModelLibrary, session: Session) -> None:
    session.gallery.change_class(Change(RENAME, "a", "Ω"))
    session.gallery.change_class(Change(DELETE, "b"))
    session.gallery.close()
    again = Session(Gallery.open(home.gallery), library, home, Settings())
    assert again.recognizer.spec.classes == ("Ω", *"cdefghij")
    again.close()


def test_that_enter_never_confirms_a_name_that_is_gone(session: Session, drawing: Drawing) -> None:
    draw(session, drawing)
    assert session.shown is not None
    session.gallery.change_class(Change(RENAME, session.shown.label, "Ω"))
    session.answer("")
    assert session.shown.label == "Ω"
    assert not len(session.gallery.samples())


def test_that_the_old_name_typed_later_is_a_new_class(session: Session, drawing: Drawing) -> None:
    session.gallery.change_class(Change(RENAME, "a", "Ω"))
    draw(session, drawing)
    assert "New class" in session.typing("a")
    session.answer("a")
    assert isinstance(session.answer("a"), Taught)
    draw(session, drawing)
    assert session.shown is not None
    assert session.shown.label == "a"
    assert session.shown.recalled is not None
    assert {"a", "Ω"} <= session.known_labels()


def test_that_a_job_says_what_the_classes_of_its_parent_are_called(session: Session) -> None:
    assert session.trainings.make_job().classes is None
    session.gallery.change_class(Change(RENAME, "a", "Ω"))
    session.gallery.change_class(Change(MERGE, "c", "d"))
    session.gallery.change_class(Change(DELETE, "b"))
    job = session.trainings.make_job()
    assert job.classes == ("Ω", "", "d", "d", *"efghij")
    assert session.trainings.preparation().classes == job.classes, "so that nothing is made twice"
    assert job.taken > session.gallery.edits()[-1].time - 1


def test_that_what_was_trained_on_is_never_held_out_under_another_name(
    home: Home, library: ModelLibrary, session: Session, drawing: Drawing
) -> None:
    from studio.glyphs.keys import sample_keys

    images = np.random.default_rng(0).integers(0, 256, (60, 28, 28), np.uint8)
    session.gallery.add([NewSample(image, "a", "me", DRAWN, 1.0, 1) for image in images])
    np.save(home.models / "nn-1" / "trained.npy", np.sort(sample_keys(images, ["a"] * 60)))
    session.configure(replace(session.settings, holdout=0.5))
    assert session.trainings.counts().unlearnt == 0
    session.gallery.change_class(Change(RENAME, "a", "Ω"))
    counts = session.trainings.counts()
    assert (counts.testing, counts.unlearnt) == (0, 0)
    (row,) = [row for row in list_classes(session.gallery, library.active()) if row.label == "Ω"]
    assert (row.samples, row.learnt) == (60, 60)


# what may be done


def test_that_renaming_to_a_label_in_use_is_a_merge_and_says_so(session: Session, model: ModelEntry) -> None:
    session.gallery.add([new_sample(n, "q") for n in range(12)])
    change = plan_rename(session.gallery, model, "q", " b ")
    assert change == Change(MERGE, "q", "b")
    assert in_question(session.gallery, change) == 'merge 12 drawings of "q" into "b"?'
    assert plan_rename(session.gallery, model, "q", "Q") == Change(RENAME, "q", "Q")


def test_that_classes_of_the_base_set_stay(session: Session, library: ModelLibrary) -> None:
    model = library.resolve("nn-0")
    session.gallery.add([new_sample(1, "3"), new_sample(2, "o")])
    with pytest.raises(StudioError, match="base set"):
        plan_rename(session.gallery, model, "3", "x")
    with pytest.raises(StudioError, match="base set"):
        plan_delete(session.gallery, model, "3")
    assert plan_rename(session.gallery, model, "o", "0") == Change(MERGE, "o", "0")


def test_that_a_digit_deleted_under_a_newborn_stays_with_every_model_of_a_base_set(
    session: Session, library: ModelLibrary, model: ModelEntry
) -> None:
    session.gallery.add([new_sample(1, "3"), new_sample(2, "7")])
    session.gallery.change_class(plan_delete(session.gallery, model, "3"))
    session.gallery.change_class(plan_rename(session.gallery, model, "7", "seven"))
    session.gallery.change_class(plan_delete(session.gallery, model, "a"))
    assert session.trainings.make_job("cnn").classes is None
    assert session.trainings.make_job("nn").classes == ("", *"bcdefghij")
    session.models.serve("nn-0")
    assert session.recognizer.spec.classes == tuple("0123456789")
    assert [row.label for row in list_classes(session.gallery, library.active()) if row.base] == list("0123456789")


@pytest.mark.parametrize("new", ["", "   ", "x" * 17, "a"])
def test_that_a_class_gets_no_name_that_is_none(session: Session, model: ModelEntry, new: str) -> None:
    with pytest.raises(StudioError):
        plan_rename(session.gallery, model, "a", new)


def test_that_a_class_that_is_not_there_cannot_be_changed(session: Session, model: ModelEntry) -> None:
    with pytest.raises(StudioError, match="no class"):
        plan_delete(session.gallery, model, "zz")


def test_that_a_model_keeps_two_classes(session: Session, model: ModelEntry) -> None:
    for label in "abcdefgh":
        session.gallery.change_class(plan_delete(session.gallery, model, label))
    with pytest.raises(StudioError, match="needs 2 classes"):
        plan_delete(session.gallery, model, "i")


STEPS = st.lists(
    st.tuples(st.sampled_from([RENAME, DELETE, "undo", "add"]), st.sampled_from(LETTERS), st.sampled_from(LETTERS)),
    max_size=14,
)


@settings(max_examples=10, deadline=None)
@given(STEPS)
def test_that_no_sample_is_lost_and_undoing_everything_restores_all(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[str, str, str]]
) -> None:
    path = tmp_path_factory.mktemp("any") / "gallery.h5"
    with Gallery.open(path) as gallery:
        gallery.add([new_sample(n, LETTERS[n % 4]) for n in range(8)])
        labels = {sample.id: sample.label for sample in gallery.samples()}
        for verb, old, new in steps:
            if verb == "add":
                (number,) = gallery.add([new_sample(len(labels), old)])
                labels[number] = old
            elif verb == "undo":
                gallery.undo()
            elif verb == DELETE:
                gallery.change_class(Change(DELETE, old))
            else:
                gallery.change_class(Change(MERGE if new in gallery.classes else RENAME, old, new))
            assert len(gallery.samples(deleted=True)) == len(labels)
        names = [(sample.label, sample.deleted) for sample in gallery.samples(deleted=True)]
        gallery.pack()
    with Gallery.open(path) as again:  # what a fold and a restart make of it
        assert [(sample.label, sample.deleted) for sample in again.samples(deleted=True)] == names


@settings(max_examples=25, deadline=None)
@given(STEPS)
def test_that_undoing_everything_restores_every_label(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[str, str, str]]
) -> None:
    with Gallery.open(tmp_path_factory.mktemp("any") / "gallery.h5") as gallery:
        gallery.add([new_sample(n, LETTERS[n % 4]) for n in range(8)])
        labels = {sample.id: sample.label for sample in gallery.samples()}
        for verb, old, new in steps:
            if verb == "add":
                (number,) = gallery.add([new_sample(len(labels), old)])
                labels[number] = old
            elif verb == DELETE:
                gallery.change_class(Change(DELETE, old))
            elif verb == RENAME and old != new:
                gallery.change_class(Change(MERGE if new in gallery.classes else RENAME, old, new))
        before = [(sample.label, sample.deleted) for sample in gallery.samples(deleted=True)]
        while gallery.undo() is not None:
            pass
        assert {sample.id: sample.label for sample in gallery.samples(deleted=True)} == labels
        assert not gallery.samples(), "the imports are taken back, too"
        while gallery.redo() is not None:
            pass
        assert [(sample.label, sample.deleted) for sample in gallery.samples(deleted=True)] == before


# writers


def test_that_another_writer_or_the_switch_begins_learning_anew(session: Session, drawing: Drawing) -> None:
    draw(session, drawing)
    assert session.shown is not None
    other = "c" if session.shown.label != "c" else "d"
    assert isinstance(session.answer(other), Taught)

    def said() -> str:
        session.settle()
        session.look()
        assert session.shown is not None
        return session.shown.label

    draw(session, drawing)
    assert said() == other
    session.configure(replace(session.settings, memory_of_writer=True))
    assert said() == other
    session.configure(replace(session.settings, writer="ben"))
    assert said() != other
    session.configure(replace(session.settings, memory_of_writer=False))
    assert said() == other


def test_that_what_a_forgotten_writer_taught_is_remembered_no_more(session: Session, drawing: Drawing) -> None:
    draw(session, drawing)
    assert session.shown is not None
    other = "c" if session.shown.label != "c" else "d"
    assert isinstance(session.answer(other), Taught)
    draw(session, drawing)
    assert session.shown.label == other
    assert session.forget(session.settings.writer).samples == 1
    assert session.shown.label != other
    assert session.shown.recalled is None
    assert other not in session.gallery.classes
    assert not session.undo().what, "what it would bring back is gone"
