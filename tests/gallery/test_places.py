"""Which files may be opened as galleries, and that looking leaves nothing behind."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

import pytest

from studio.errors import StudioError
from studio.gallery.backups import back_up
from studio.gallery.folder import make_new
from studio.gallery.places import check_gallery, is_gallery, new_place
from studio.gallery.store import Gallery
from tests.gallery.making import teach


@pytest.fixture
def gallery(tmp_path: Path) -> Path:
    path = tmp_path / "letters.h5"
    with Gallery.open(path) as opened:
        teach(opened, range(3))
    return path


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_that_a_gallery_may_be_opened_also_while_it_is_a_journal_only(tmp_path: Path, gallery: Path) -> None:
    check_gallery(gallery)
    opened = Gallery.open(tmp_path / "young.h5")
    teach(opened, range(1))
    assert not (tmp_path / "young.h5").exists()
    check_gallery(tmp_path / "young.h5")
    opened.close(fold=False)


@pytest.mark.parametrize("content", [b"", b"\x89PNG\r\n\x1a\n" + bytes(600), b"GLYPHGAL" + bytes(600)])
def test_that_another_file_is_refused_in_one_line_and_nothing_is_left_beside_it(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "picture.h5").write_bytes(content)
    with pytest.raises(StudioError, match="is no gallery that can be opened: it") as raised:
        check_gallery(tmp_path / "picture.h5")
    assert "\n" not in str(raised.value)
    assert names(tmp_path) == ["picture.h5"]


def test_that_a_gallery_of_a_newer_program_is_refused_before_it_is_locked(tmp_path: Path, gallery: Path) -> None:
    block = bytearray(gallery.read_bytes()[:508])
    struct.pack_into("<I", block, 8, 99)
    (tmp_path / "there").mkdir()
    path = tmp_path / "there" / "letters.h5"
    path.write_bytes(bytes(block) + struct.pack("<I", zlib.crc32(block)) + gallery.read_bytes()[512:])
    with pytest.raises(StudioError, match="99"):
        check_gallery(path)
    assert names(path.parent) == ["letters.h5"]


def test_that_what_has_been_a_gallery_is_left_to_whoever_opens_it(gallery: Path) -> None:
    gallery.write_bytes(bytes(600))
    check_gallery(gallery)


def test_that_a_folder_and_what_is_not_there_are_refused(tmp_path: Path) -> None:
    with pytest.raises(StudioError, match="is a folder"):
        check_gallery(tmp_path)
    for path in (tmp_path / "none.h5", tmp_path / "no-disk" / "none.h5"):
        assert not is_gallery(path)
        with pytest.raises(StudioError, match="there is no gallery"):
            check_gallery(path)
    assert names(tmp_path) == []


def test_that_a_backup_is_not_opened_in_its_place(gallery: Path) -> None:
    backup = back_up(gallery).path
    before = names(backup.parent)
    with pytest.raises(StudioError, match="is a backup and stays as it is"):
        check_gallery(backup)
    assert names(backup.parent) == before


def test_that_links_that_lead_round_in_a_circle_are_no_gallery(tmp_path: Path) -> None:
    (tmp_path / "a.h5").symlink_to(tmp_path / "b.h5")
    (tmp_path / "b.h5").symlink_to(tmp_path / "a.h5")
    assert not is_gallery(tmp_path / "a.h5")


def test_that_a_new_gallery_gets_its_suffix_and_never_the_place_of_another(tmp_path: Path, gallery: Path) -> None:
    assert new_place(tmp_path / "greek") == tmp_path / "greek.h5"
    assert new_place(tmp_path / "greek.H5") == tmp_path / "greek.H5"
    assert new_place(tmp_path / "v1.2") == tmp_path / "v1.2.h5"
    for taken in (gallery, gallery.with_suffix(""), tmp_path):
        (tmp_path.parent / f"{tmp_path.name}.h5").touch()
        with pytest.raises(StudioError, match="is there already and stays as it is"):
            new_place(taken)
    with pytest.raises(StudioError, match=r"the folder .* does not exist"):
        new_place(tmp_path / "nowhere" / "greek.h5")


def test_that_a_new_gallery_is_there_before_anything_is_taught(tmp_path: Path) -> None:
    path = tmp_path / "greek.h5"
    make_new(path)
    assert names(tmp_path) == ["greek.h5"]
    with Gallery.open(path) as opened:
        assert not opened.samples()
        teach(opened, range(2))
    with Gallery.open(path, read_only=True) as again:
        assert len(again.samples()) == 2
    with pytest.raises(StudioError, match="is there already"):
        make_new(path)
