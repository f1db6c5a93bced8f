"""Backups that nobody waits for, and what a damaged gallery gives up."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import pytest

from studio.errors import StudioError
from studio.gallery.backups import (
    back_up,
    backups_folder,
    forget_in_backups,
    list_backups,
    restore,
)
from studio.gallery.folder import PATIENCE, rescue
from studio.gallery.rotation import EVERY, Rotation
from studio.gallery.store import MANY, Gallery, load_samples, verify
from studio.glyphs.classes import DELETE, RENAME, Change
from tests.gallery.making import content, imported, new_sample, teach


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "g.h5"


def test_that_half_an_hour_of_change_makes_a_backup(path: Path) -> None:
    with Gallery.open(path) as gallery:
        rotation = Rotation(gallery)
        rotation.poll(0.0)
        teach(gallery, [0])
        rotation.poll(10.0)
        rotation.poll(10.0 + EVERY - 1)
        assert not rotation.running
        rotation.poll(10.0 + EVERY)
        rotation.finish()
        (made,) = list_backups(path)
        rotation.poll(10.0 + 3 * EVERY)
        assert list_backups(path) == (made,), "nothing has changed since"
        teach(gallery, [1])
        rotation.poll(10.0 + 4 * EVERY)
        rotation.poll(10.0 + 5 * EVERY)
        rotation.finish()
        assert len(list_backups(path)) == 2


def test_that_a_backup_is_what_was_there_before_the_risk(path: Path) -> None:
    """Whatever happens to the gallery while the child process writes it, a fold among it."""
    with Gallery.open(path) as gallery:
        rotation = Rotation(gallery)
        teach(gallery, range(3))
        before = content(gallery)
        gallery.change_class(Change(RENAME, "7", "x"))
        teach(gallery, [5])
        gallery.pack()
        rotation.finish()
        (made,) = list_backups(path)
    with Gallery.open(made.path, read_only=True) as copy:
        assert content(copy) == before
    assert [one.name for one in backups_folder(path).iterdir()] == [made.path.name], "the links are gone"


@pytest.mark.parametrize("n", [MANY - 1, MANY])
def test_that_many_samples_at_once_are_a_risk(path: Path, n: int) -> None:
    with Gallery.open(path) as gallery:
        teach(gallery, [0])
        rotation = Rotation(gallery)
        gallery.add([imported(number) for number in range(n)])
        assert rotation.running == (n == MANY)
        rotation.finish()
        gallery.delete(range(1, n + 1))
        rotation.finish()
        assert len(list_backups(path)) == (2 if n == MANY else 0)


def test_that_a_backup_that_fails_is_told_and_tried_again(path: Path) -> None:
    with Gallery.open(path) as gallery:
        rotation = Rotation(gallery)
        teach(gallery, [0])
        backups_folder(path).write_text("in the way")
        rotation.begin()
        assert "folder of backups" in rotation.problem
        backups_folder(path).unlink()
        rotation.poll(0.5)
        rotation.poll(1.0 + EVERY)
        rotation.finish()
        assert not rotation.problem
        assert len(list_backups(path)) == 1


def test_that_a_backup_that_closing_gives_up_is_made_by_whoever_opens_next(path: Path) -> None:
    """Of the gallery as it was before the risk, not as it is then."""
    with Gallery.open(path) as gallery:
        rotation = Rotation(gallery)
        teach(gallery, range(3))
        before = content(gallery)
        gallery.change_class(Change(DELETE, "7"))
        assert rotation.running
        rotation.close(0.0)
        assert not rotation.running
        assert list_backups(path) == ()
    with Gallery.open(path) as gallery:
        Rotation(gallery).close(PATIENCE)
    (made,) = list_backups(path)
    with Gallery.open(made.path, read_only=True) as copy:
        assert content(copy) == before
    assert [one.name for one in backups_folder(path).iterdir()] == [made.path.name], "the links are gone"


def test_that_a_risk_while_a_backup_is_written_has_a_backup_of_its_own(path: Path) -> None:
    with Gallery.open(path) as gallery:
        rotation = Rotation(gallery)
        teach(gallery, range(3))
        contents: list[Any] = []
        for change in (Change(RENAME, "7", "x"), Change(DELETE, "x")):
            contents.insert(0, content(gallery))
            gallery.change_class(change)
            gallery.relabel([0], "y")
        rotation.finish()
    backups = list_backups(path)
    assert len(backups) == 2
    for made, before in zip(backups, contents, strict=True):
        with Gallery.open(made.path, read_only=True) as copy:
            assert content(copy) == before


def test_that_nothing_is_backed_up_twice_as_it_is(path: Path) -> None:
    with Gallery.open(path) as gallery:
        teach(gallery, [0])
        rotation = Rotation(gallery)
        rotation.begin()
        rotation.begin()
        rotation.finish()
    assert len(list_backups(path)) == 1


def test_that_short_sessions_have_their_backups_too(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a session leaves without a backup, the next one backs up when it opens, if the newest is old."""
    now = [1_750_000_000.0]
    monkeypatch.setattr(time, "time", lambda: now[0])
    begun = []
    for session in range(4):
        with Gallery.open(path) as gallery:
            rotation = Rotation(gallery)
            for minute in range(29):
                rotation.poll(now[0])
                if not minute:
                    begun.append(rotation.running)
                    rotation.finish()
                now[0] += 60.0
                if minute == 5 and session != 2:
                    teach(gallery, [session])
            rotation.close(0.0)
        now[0] += 3600.0 if session else 0.0
    assert begun == [False, True, True, False]


@pytest.mark.parametrize("what", ["move", "hold out", "keep labels", "restore", "undo", "redo"])
def test_that_many_samples_are_not_changed_at_once_without_a_backup(what: str, path: Path) -> None:
    ids = range(MANY)
    with Gallery.open(path) as gallery:
        gallery.add([imported(number) for number in ids])
        if what in {"restore", "undo"}:
            gallery.delete(ids)
        elif what == "redo":
            gallery.delete(ids)
            gallery.undo()
        rotation = Rotation(gallery)
        changes = {
            "move": lambda: gallery.move(ids, "ben"),
            "hold out": lambda: gallery.hold_out(ids),
            "keep labels": lambda: gallery.keep_labels(ids),
            "restore": lambda: gallery.restore(ids),
            "undo": gallery.undo,
            "redo": gallery.redo,
        }
        changes[what]()
        assert rotation.running
        rotation.close(0.0)
        gallery.close(fold=False)


def test_that_what_a_killed_backup_left_is_swept_once_nobody_can_be_writing_it(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Gallery.open(path) as gallery:
        teach(gallery, [0])
        made = back_up(path).path
        links = made.parent / ".links-abc"
        links.mkdir()
        (links / "g.h5").write_text("x")
        (made.parent / "20260101-000000.h5.folding-123").write_text("x")
        Rotation(gallery)
        assert links.exists()
        monkeypatch.setattr("studio.gallery.backups.WRITING", -1.0)
        Rotation(gallery)
        assert [one.name for one in made.parent.iterdir()] == [made.name]


def test_that_no_backup_has_anything_of_a_forgotten_writer(path: Path) -> None:
    with Gallery.open(path) as gallery:
        rotation = Rotation(gallery)
        gallery.answer(new_sample(1, writer="Wilhelmina"), probability=0.5)
        teach(gallery, [2])
        rotation.begin()
        rotation.finish()
    (made,) = list_backups(path)
    aside = path.with_name("g.h5.damaged-1")
    aside.mkdir()
    assert b"Wilhelmina" in made.path.read_bytes()
    count, left = forget_in_backups(path, "Wilhelmina")
    assert count == 1
    assert [str(aside) in line for line in left] == [True]
    assert b"Wilhelmina" not in made.path.read_bytes()
    assert [sample.id for sample in load_samples(made.path)] == [1]
    assert sorted(one.name for one in made.path.parent.iterdir()) == [made.path.name]


def test_that_what_a_killed_backup_left_does_not_outlast_a_forgotten_writer(path: Path) -> None:
    with Gallery.open(path) as gallery:
        gallery.answer(new_sample(1, writer="Wilhelmina"), probability=0.5)
        rotation = Rotation(gallery)
        rotation.begin()
        rotation.close(0.0)
        (left,) = backups_folder(path).iterdir()
        assert left.is_dir()
        (left.parent / "20260101-000000.h5.folding-123").write_text("Wilhelmina")
        (left.parent / ".links-part-1").mkdir()
        gallery.close(fold=False)
    assert forget_in_backups(path, "Wilhelmina") == (0, ())
    assert not list(backups_folder(path).iterdir())


def test_that_a_writer_without_drawings_is_forgotten_too(path: Path) -> None:
    """One who only cleared some, and one whose drawings have turned out to be another's."""
    with Gallery.open(path) as gallery:
        gallery.clear(predicted="1", probability=0.5, unsure=False, model="nn-0", writer="Clementine", time=1.0)
        gallery.answer(new_sample(1, writer="Dorothea"), probability=0.5)
        gallery.move([0], "ben")
        made = back_up(path).path
        for name in ("Clementine", "Dorothea"):
            assert name.encode() in made.read_bytes()
            gallery.forget(name)
            assert forget_in_backups(path, name) == (1, ())
            assert not gallery.knows(name)
            for file in (path, made):
                assert name.encode() not in file.read_bytes()


def test_that_a_backup_under_way_does_not_outlast_a_forgotten_writer(path: Path) -> None:
    with Gallery.open(path) as gallery:
        rotation = Rotation(gallery)
        gallery.answer(new_sample(1, writer="Wilhelmina"), probability=0.5)
        teach(gallery, [2])
        rotation.begin()
        gallery.forget("Wilhelmina")
        assert not rotation.running
        assert forget_in_backups(path, "Wilhelmina") == (1, ())
    (made,) = list_backups(path)
    assert b"Wilhelmina" not in made.path.read_bytes()


def test_that_a_folder_of_backups_that_cannot_be_read_stops_nobody(path: Path) -> None:
    backups_folder(path).write_text("in the way")
    with Gallery.open(path) as gallery:
        Rotation(gallery)
        teach(gallery, [0])
        assert len(gallery.samples()) == 1


def test_that_what_can_be_read_of_a_damaged_gallery_is_rescued_and_the_original_left(path: Path) -> None:
    with Gallery.open(path) as gallery:
        teach(gallery, range(40))
        gallery.relabel([3], "x")
        gallery.undo()
        gallery.relabel([4], "y")
    data = bytearray(path.read_bytes())
    at = data.find(load_samples(path)[20].image.tobytes())
    data[at + 300] ^= 0xFF
    path.write_bytes(data)
    assert not verify(path).ok
    target = path.with_name("new.h5")
    assert rescue(path, target) == 39
    assert path.read_bytes() == bytes(data)
    assert verify(target).ok
    assert [sample.id for sample in load_samples(target)] == [*range(20), *range(21, 40)]
    with Gallery.open(target) as rescued:
        assert rescued.undo() == '1 sample back from "y" to "7"'
    restore(path, target)
    assert len(load_samples(path)) == 39
    assert list(path.parent.glob("g.h5.damaged-*"))


def test_that_nothing_is_rescued_over_a_file_that_is_there(path: Path, tmp_path: Path) -> None:
    with Gallery.open(path) as gallery:
        teach(gallery, [0])
    target = tmp_path / "mine.txt"
    target.write_text("mine")
    with pytest.raises(StudioError, match="is there already"):
        rescue(path, target)
    assert target.read_text() == "mine"
