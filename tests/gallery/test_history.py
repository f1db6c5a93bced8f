"""Undo and redo of everything in a gallery, and what a person says of samples beside their label."""

from __future__ import annotations

from pathlib import Path

import pytest

from studio.errors import StudioError
from studio.gallery import history
from studio.gallery.records import KEPT, Edit
from studio.gallery.store import Gallery
from studio.glyphs.classes import RENAME, Change
from tests.gallery.making import content, imported, new_sample


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "gallery.h5"


def taught(gallery: Gallery, n: int, writer: str = "me") -> None:
    for number in range(n):
        gallery.answer(new_sample(number, "7", writer=writer), probability=0.5)


def labels(gallery: Gallery) -> list[str]:
    return [sample.label for sample in gallery.samples()]


def test_that_every_edit_is_undone_and_redone_newest_first(path: Path) -> None:
    with Gallery.open(path) as gallery:
        taught(gallery, 3)
        gallery.add([imported(9)])
        gallery.relabel([0, 1], "a")
        gallery.delete([1])
        gallery.move([0, 2], "you")
        gallery.hold_out([2])
        gallery.change_class(Change(RENAME, "a", "b"))
        after = content(gallery)[0]
        said = [gallery.undo() for _ in range(6)]
        assert said == [
            'class "a" is back, with 1 sample',
            "1 sample back from held out to as the rule says",
            '2 samples back from writer "you" to writer "me"',
            "1 sample brought back",
            '2 samples back from "a" to "7"',
            "an import of 1 sample",
        ]
        assert gallery.undo() is None
        assert labels(gallery) == ["7", "7", "7"]
        for _ in range(6):
            assert gallery.redo() is not None
        assert gallery.redo() is None
        assert content(gallery)[0] == after


def test_that_a_new_edit_ends_what_could_be_redone(path: Path) -> None:
    with Gallery.open(path) as gallery:
        taught(gallery, 2)
        gallery.relabel([0], "a")
        gallery.undo()
        gallery.relabel([1], "b")
        assert gallery.redo() is None


def test_that_doing_by_hand_what_redo_would_do_is_a_redo(path: Path) -> None:
    with Gallery.open(path) as gallery:
        taught(gallery, 2)
        gallery.relabel([0], "a")
        gallery.relabel([1], "b")
        gallery.undo()
        gallery.undo()
        gallery.relabel([0], "a")
        assert gallery.redo() == '1 sample "b" again'


def test_that_the_last_hundred_steps_can_be_undone(path: Path) -> None:
    with Gallery.open(path) as gallery:
        taught(gallery, 1)
        for number in range(105):
            gallery.relabel([0], str(number))
    with Gallery.open(path) as gallery:
        undone = 0
        while gallery.undo():
            undone += 1
        assert undone == history.STEPS == 100
        assert labels(gallery) == ["4"]


def test_that_an_edit_without_effect_any_more_is_passed_over_by_undo(path: Path) -> None:
    with Gallery.open(path) as gallery:
        taught(gallery, 2)
        gallery.relabel([1], "b")
        gallery.delete([0])
        gallery.take_back(0)
        assert gallery.undo() == '1 sample back from "b" to "7"'


def test_that_moved_samples_take_their_trials_along(path: Path) -> None:
    with Gallery.open(path) as gallery:
        taught(gallery, 2)
        assert gallery.move([1], " you ") == 1
        assert [sample.writer for sample in gallery.samples()] == ["me", "you"]
        assert [trial.writer for trial in gallery.trials()] == ["me", "you"]
    with Gallery.open(path) as gallery:
        assert [trial.writer for trial in gallery.trials()] == ["me", "you"]
        gallery.undo()
        assert [trial.writer for trial in gallery.trials()] == ["me", "me"]


@pytest.mark.parametrize("writer", ["", "  ", "a\nb", "x" * 65])
def test_that_nothing_is_moved_to_somebody_without_a_name(path: Path, writer: str) -> None:
    with Gallery.open(path) as gallery:
        taught(gallery, 1)
        with pytest.raises(StudioError, match="a writer's name"):
            gallery.move([0], writer)
        assert gallery.samples()[0].writer == "me"


def test_that_what_is_marked_for_testing_stays_so_after_a_fold(path: Path) -> None:
    with Gallery.open(path) as gallery:
        taught(gallery, 3)
        assert gallery.hold_out([0, 2]) == 2
        assert gallery.hold_out([2], kept=False) == 1
        gallery.pack()
    with Gallery.open(path) as gallery:
        assert [sample.held_out for sample in gallery.samples()] == [True, False, False]


def test_that_a_label_once_kept_stays_so_until_another_is_given(path: Path) -> None:
    with Gallery.open(path) as gallery:
        taught(gallery, 3)
        assert gallery.keep_labels([0, 2]) == 2
        assert gallery.keep_labels([0, 1]) == 1, "one of them was said to be right before"
        gallery.relabel([1], "1")
        gallery.pack()
    with Gallery.open(path) as gallery:
        assert [sample.sound for sample in gallery.samples()] == [True, False, True]
        gallery.undo()
        assert [sample.sound for sample in gallery.samples()] == [True, True, True]
        assert gallery.undo() == "1 label to be doubted again"
        assert [sample.sound for sample in gallery.samples()] == [True, False, True]
        assert gallery.redo() == "1 label kept again"
        gallery.keep_labels([1])
        gallery.redo()
        assert [(one.label, one.checked) for one in gallery.samples()] == [("7", "7"), ("1", "7"), ("7", "7")]


def test_that_a_forgotten_writers_kept_labels_are_forgotten_too(path: Path) -> None:
    with Gallery.open(path) as gallery:
        taught(gallery, 1, "ada")
        taught(gallery, 1)
        gallery.keep_labels([0, 1])
        gallery.forget("ada")
        assert gallery.keep_labels([0, 1]) == 0
        before = content(gallery)
    with Gallery.open(path) as gallery:
        assert content(gallery) == before
        assert [sample.checked for sample in gallery.samples(deleted=True)] == ["", "7"]


def test_that_nothing_of_a_forgotten_writer_is_on_the_disk(path: Path) -> None:
    with Gallery.open(path) as gallery:
        taught(gallery, 2, "Wilhelmina")
        taught(gallery, 1)
        gallery.move([2], "Wilhelmina")
        gallery.move([2], "me")
        gallery.clear(predicted="1", probability=0.5, unsure=False, model="nn-0", writer="Wilhelmina", time=1.0)
        gone = gallery.sample(1).image.tobytes()
        assert gallery.forget("Wilhelmina") == 2
        assert gallery.restore([0, 1]) == 0
        assert [trial.id for trial in gallery.trials()] == [2]
        assert gallery.undo() is None
    left = b"".join(file.read_bytes() for file in path.parent.iterdir())
    assert b"Wilhelmina" not in left
    assert gone not in left
    with Gallery.open(path) as gallery:
        assert labels(gallery) == ["7"]
        assert gallery.samples()[0].id == 2


def test_that_what_was_forgotten_cannot_be_marked_for_testing(path: Path) -> None:
    with Gallery.open(path) as gallery:
        taught(gallery, 2, "Wilhelmina")
        taught(gallery, 1)
        gallery.forget("Wilhelmina")
        assert gallery.hold_out([0, 1, 2]) == 1
        before = content(gallery)
    with Gallery.open(path) as gallery:
        assert content(gallery) == before


def test_that_undo_gives_nothing_to_what_is_left_of_a_forgotten_sample(path: Path) -> None:
    with Gallery.open(path) as gallery:
        taught(gallery, 1, "ada")
        taught(gallery, 1)
        gallery.hold_out([0, 1])
        gallery.hold_out([0, 1], kept=False)
        gallery.relabel([0, 1], "x")
        gallery.move([1], "ben")
        gallery.forget("ada")
        while gallery.undo():
            pass
        assert gallery.relabel([0], "y") == 0
        before = content(gallery)
    with Gallery.open(path) as gallery:
        assert content(gallery) == before
        assert gallery.sample(0).label == "?"
        assert not gallery.sample(0).held_out


def test_that_a_writer_who_is_not_there_cannot_be_forgotten(path: Path) -> None:
    with Gallery.open(path) as gallery:
        taught(gallery, 1)
        before = content(gallery)
        with pytest.raises(StudioError, match='there is no writer "you"'):
            gallery.forget("you")
        assert content(gallery) == before


def test_that_an_edit_of_hold_out_is_one_of_two_values() -> None:
    from studio.gallery.payloads import check_edit

    check_edit(Edit(0, "hold out", "held out", (0,), ("",), (KEPT,), 1.0))
    with pytest.raises(ValueError, match="held out"):
        check_edit(Edit(0, "hold out", "held out", (0,), ("",), ("perhaps",), 1.0))
    with pytest.raises(ValueError, match="writer"):
        check_edit(Edit(0, "move", "writer", (0,), ("me",), ("",), 1.0))
