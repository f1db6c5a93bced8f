"""An import in pieces: all of it or nothing, whatever comes between the pieces, and the caller is never kept long."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from studio.errors import StudioError
from studio.gallery.merge import merge, plan_merge
from studio.gallery.records import NewSample
from studio.gallery.store import Gallery
from studio.gallery.verify import load_samples, verify
from tests.gallery.making import content, imported, new_sample, teach

MANY = 1_000  # three pieces


@pytest.fixture(scope="module")
def samples() -> list[NewSample]:
    return [imported(number, str(number % 10)) for number in range(MANY)]


def rest(pieces: object) -> tuple[int, ...]:
    """Write what is left; the new ids."""
    while True:
        try:
            next(pieces)  # type: ignore[call-overload]
        except StopIteration as done:
            return tuple(done.value)


def test_that_pieces_come_to_what_one_call_does(tmp_path: Path, samples: list[NewSample]) -> None:
    with Gallery.open(tmp_path / "one.h5") as one, Gallery.open(tmp_path / "other.h5") as other:
        assert one.add(samples) == rest(other.adding(samples))
        (mine, _, edits), (theirs, _, others) = content(one), content(other)
        assert mine == theirs
        assert [edit[:6] for edit in edits] == [edit[:6] for edit in others]
        assert other.undo() == "an import of 1,000 samples"
        assert not other.samples()
    assert verify(tmp_path / "other.h5").ok


def test_that_no_piece_counts_before_the_last(tmp_path: Path, samples: list[NewSample]) -> None:
    path = tmp_path / "g.h5"
    with Gallery.open(path) as gallery:
        pieces = gallery.adding(samples)
        assert 0 < next(pieces) < MANY
        assert not gallery.samples()
        assert not load_samples(path)
        rest(pieces)
        assert len(gallery.samples()) == len(load_samples(path)) == MANY


def test_that_what_is_given_up_leaves_the_gallery_as_it_was(tmp_path: Path, samples: list[NewSample]) -> None:
    path = tmp_path / "g.h5"
    with Gallery.open(path) as gallery:
        pieces = gallery.adding(samples)
        next(pieces)
        pieces.close()
        assert not gallery.samples()
        assert gallery.undo() is None
        teach(gallery, [1])
        assert gallery.add(samples[:2]) == (1, 2)
    assert [sample.id for sample in load_samples(path)] == [0, 1, 2]
    assert verify(path).ok


def test_that_an_answer_between_two_pieces_is_safe_and_the_import_begins_anew(
    tmp_path: Path, samples: list[NewSample]
) -> None:
    path = tmp_path / "g.h5"
    with Gallery.open(path) as gallery:
        pieces = gallery.adding(samples)
        next(pieces)
        sample, _ = gallery.answer(new_sample(5), probability=0.5)
        assert sample.id == 0
        assert rest(pieces) == tuple(range(1, MANY + 1))
    assert len(load_samples(path)) == MANY + 1
    assert verify(path).ok


def test_that_answers_without_end_do_not_keep_an_import_out(tmp_path: Path, samples: list[NewSample]) -> None:
    with Gallery.open(tmp_path / "g.h5") as gallery:
        answers = 0
        for _ in gallery.adding(samples):
            teach(gallery, [answers])
            answers += 1
        assert 0 < answers < 5
        assert len(gallery.samples()) == MANY + answers


@pytest.mark.parametrize("count", [3, MANY])
def test_that_a_backup_is_asked_for_once_however_often_an_import_begins_anew(
    tmp_path: Path, samples: list[NewSample], count: int
) -> None:
    with Gallery.open(tmp_path / "g.h5") as gallery:
        asked: list[int] = []
        gallery.before_risk = lambda: asked.append(len(gallery.samples()))
        for _ in gallery.adding(samples[:count]):
            teach(gallery, [1])
        assert asked == [0]
        assert len(gallery.samples()) >= count


def test_that_a_backup_is_asked_for_once_before_a_merge(tmp_path: Path, samples: list[NewSample]) -> None:
    with Gallery.open(tmp_path / "g.h5") as gallery, Gallery.open(tmp_path / "other.h5") as other:
        asked: list[int] = []
        gallery.before_risk = lambda: asked.append(len(gallery.samples()))
        for count in (2, 100):
            other.add(samples[:count])
            merge(gallery, plan_merge(gallery.samples(deleted=True), other))
        assert asked == [0, 2]


@pytest.mark.parametrize("idle", [False, True])
def test_that_no_fold_parts_the_pieces(idle: bool, tmp_path: Path, samples: list[NewSample]) -> None:
    path = tmp_path / "g.h5"
    with Gallery.open(path, fold_after=1) as gallery:
        teach(gallery, [1])
        pieces = gallery.adding(samples)
        next(pieces)
        gallery.fold(idle=idle)
        rest(pieces)
        gallery.pack()
    assert len(load_samples(path)) == MANY + 1
    assert verify(path).ok


def test_that_packing_between_two_pieces_loses_nothing(tmp_path: Path, samples: list[NewSample]) -> None:
    path = tmp_path / "g.h5"
    with Gallery.open(path) as gallery:
        pieces = gallery.adding(samples)
        next(pieces)
        gallery.pack()
        rest(pieces)
    assert len(load_samples(path)) == MANY
    assert verify(path).ok


def test_that_a_full_disk_leaves_the_gallery_as_it_was(
    tmp_path: Path, samples: list[NewSample], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "g.h5"
    with Gallery.open(path) as gallery:
        teach(gallery, [1])
        pieces = gallery.adding(samples)
        next(pieces)
        with monkeypatch.context() as patch:

            def full(_descriptor: int, _data: bytes) -> None:
                raise OSError(errno.ENOSPC, "No space left on device")

            patch.setattr("studio.gallery.journal.write_all", full)
            with pytest.raises(StudioError, match="nothing was saved"):
                next(pieces)
        assert len(gallery.samples()) == 1
        assert len(gallery.add(samples)) == MANY  # as soon as there is room
    assert len(load_samples(path)) == MANY + 1
    assert verify(path).ok


def test_that_one_import_is_written_at_a_time(tmp_path: Path, samples: list[NewSample]) -> None:
    with Gallery.open(tmp_path / "g.h5") as gallery:
        pieces = gallery.adding(samples)
        next(pieces)
        with pytest.raises(StudioError, match="under way"):
            next(gallery.adding(samples))
        assert len(rest(pieces)) == MANY
