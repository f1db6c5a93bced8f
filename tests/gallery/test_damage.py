"""A damaged gallery: what there is to go on with, and that the damaged one stays."""

from __future__ import annotations

from pathlib import Path

import pytest

from studio.errors import StudioError
from studio.gallery.backups import back_up
from studio.gallery.damage import begin_anew, go_on_with_backup, go_on_with_rescued, look_at
from studio.gallery.store import Gallery, load_samples
from tests.gallery.making import teach


@pytest.fixture
def damaged(tmp_path: Path) -> Path:
    """Nine samples, of which one is damaged; six in the newest backup, and a newer backup that is damaged itself."""
    path = tmp_path / "gallery.h5"
    with Gallery.open(path) as gallery:
        teach(gallery, range(6))
        back_up(path)
        teach(gallery, range(6, 9))
        spoilt = back_up(path).path
    spoilt.write_bytes(spoilt.read_bytes()[:-100])
    data = bytearray(path.read_bytes())
    data[data.find(load_samples(path)[4].image.tobytes()) + 300] ^= 0xFF
    path.write_bytes(data)
    return path


def test_that_looking_at_damage_finds_what_is_sound_and_changes_nothing(damaged: Path) -> None:
    before = damaged.read_bytes()
    found = look_at(damaged)
    assert found is not None
    assert (found.readable, found.backed_up) == (8, 6)
    assert "\n" not in found.problem
    assert damaged.read_bytes() == before


def test_that_a_sound_gallery_has_no_damage(tmp_path: Path) -> None:
    with Gallery.open(tmp_path / "g.h5") as gallery:
        teach(gallery, [0])
    assert look_at(tmp_path / "g.h5") is None


@pytest.mark.parametrize(("go_on", "samples"), [(go_on_with_rescued, 8), (go_on_with_backup, 6)])
def test_that_a_person_goes_on_and_the_damaged_gallery_is_kept(damaged: Path, go_on: object, samples: int) -> None:
    before = damaged.read_bytes()
    found = look_at(damaged)
    assert found is not None
    assert callable(go_on)
    aside = go_on(found)
    assert (aside / damaged.name).read_bytes() == before
    with Gallery.open(damaged) as gallery:
        assert len(gallery.samples()) == samples
        teach(gallery, [20])


def test_that_without_a_backup_none_is_gone_on_with(tmp_path: Path) -> None:
    path = tmp_path / "g.h5"
    with Gallery.open(path) as gallery:
        teach(gallery, [0])
    path.write_bytes(path.read_bytes()[:-1])
    found = look_at(path)
    assert found is not None
    assert found.backup is None
    with pytest.raises(StudioError, match="there is no backup"):
        go_on_with_backup(found)


def test_that_a_gallery_is_begun_anew_where_nothing_can_be_read_and_what_was_there_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "g.h5"
    with Gallery.open(path) as gallery:
        teach(gallery, range(3))
    before = path.read_bytes()[:500]
    path.write_bytes(before)
    found = look_at(path)
    assert found is not None
    assert (found.readable, found.backup) == (0, None)
    assert (begin_anew(found) / path.name).read_bytes() == before
    with Gallery.open(path) as gallery:
        assert not gallery.samples()
        teach(gallery, [5])
