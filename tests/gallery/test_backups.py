"""Backups: few enough to keep, whole, and back in place without a word of the journal that came after them."""

from __future__ import annotations

import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.errors import StudioError
from studio.gallery import folder as folder_module
from studio.gallery.backups import DAYS, RECENT, WEEKS, back_up, backups_folder, kept, list_backups, restore
from studio.gallery.segments import segment_paths
from studio.gallery.store import Gallery, load_samples, verify
from tests.gallery.making import content, teach

TIMES = st.lists(st.integers(0, 60 * 24 * 3600), max_size=80)


@given(TIMES)
def test_that_never_more_than_the_rule_are_kept_and_always_the_newest(times: list[int]) -> None:
    stays = kept(times)
    assert stays <= set(times)
    assert len(stays) <= RECENT + DAYS + WEEKS
    assert set(sorted(set(times))[-RECENT:]) <= stays


@given(TIMES)
def test_that_what_is_dropped_is_never_missed_later(times: list[int]) -> None:
    """Dropping as backups come keeps the same ones as dropping once at the end."""
    there: set[int] = set()
    for moment in sorted(times):
        there = set(kept(there | {moment}))
    assert there == kept(times)


def test_that_a_backup_holds_everything_while_the_gallery_is_open(tmp_path: Path) -> None:
    path = tmp_path / "g.h5"
    with Gallery.open(path) as gallery:
        teach(gallery, range(4))
        gallery.relabel([1], "x")
        made = back_up(path)
        assert list_backups(path) == (made,)
        with Gallery.open(made.path, read_only=True) as copy:
            assert content(copy) == content(gallery)
        assert verify(made.path).ok


def test_that_restoring_brings_back_what_was_and_keeps_what_is(tmp_path: Path) -> None:
    path = tmp_path / "g.h5"
    with Gallery.open(path) as gallery:
        teach(gallery, range(3))
        then = content(gallery)
        early = back_up(path)
        teach(gallery, range(3, 9))
        now = content(gallery)
        gallery.close(fold=False)
    before = restore(path, early.path)
    with Gallery.open(path) as gallery:
        assert content(gallery) == then
        teach(gallery, [20])
    assert len(load_samples(path)) == 4
    with Gallery.open(before, read_only=True) as copy:
        assert content(copy) == now


def test_that_nothing_is_restored_while_a_window_owns_the_gallery(tmp_path: Path) -> None:
    path = tmp_path / "g.h5"
    with Gallery.open(path) as gallery:
        teach(gallery, range(3))
        made = back_up(path)
        with pytest.raises(StudioError, match="open in another window"):
            restore(path, made.path)


def test_that_a_damaged_backup_is_refused_and_the_gallery_untouched(tmp_path: Path) -> None:
    path = tmp_path / "g.h5"
    with Gallery.open(path) as gallery:
        teach(gallery, range(3))
        made = back_up(path)
    broken = bytearray(made.path.read_bytes())
    broken[5000] ^= 1
    made.path.write_bytes(broken)
    data = path.read_bytes()
    with pytest.raises(StudioError, match="cannot be restored"):
        restore(path, made.path)
    assert path.read_bytes() == data
    assert len(list_backups(path)) == 1


def test_that_a_backup_whose_process_crashes_costs_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "g.h5"
    crash = [sys.executable, "-S", "-c", "import os; os.kill(os.getpid(), 11)"]
    with Gallery.open(path) as gallery:
        teach(gallery, range(3))
        with monkeypatch.context() as patch:
            patch.setattr(folder_module, "command", lambda *_: crash)
            with pytest.raises(StudioError):
                back_up(path)
        assert list(backups_folder(path).iterdir()) == []
        teach(gallery, [5])
        gallery.close(fold=False)
    assert len(load_samples(path)) == 4


def test_that_a_damaged_gallery_is_moved_aside_untouched_when_a_backup_takes_its_place(tmp_path: Path) -> None:
    path = tmp_path / "g.h5"
    with Gallery.open(path) as gallery:
        teach(gallery, range(3))
        made = back_up(path)
        gallery.pack()
        teach(gallery, range(3, 6))
        gallery.close(fold=False)
    broken = bytearray(path.read_bytes())
    broken[5000] ^= 1
    path.write_bytes(broken)
    files = {one.name: one.read_bytes() for one in (path, *segment_paths(path))}
    aside = restore(path, made.path)
    assert {one.name: one.read_bytes() for one in aside.iterdir()} == files
    assert len(load_samples(path)) == 3
    assert verify(path).ok


def test_that_the_oldest_backup_is_restored_though_the_rotation_drops_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("studio.gallery.backups.time", SimpleNamespace(time=lambda: 1_700_000_000))  # one day for all
    path = tmp_path / "g.h5"
    with Gallery.open(path) as gallery:
        teach(gallery, range(2))
        oldest = back_up(path)
        for number in range(2, 2 + RECENT - 1):
            teach(gallery, [number])
            back_up(path)
    restore(path, oldest.path)
    assert not oldest.path.exists()
    assert len(load_samples(path)) == 2
