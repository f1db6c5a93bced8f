"""A full disk: one clear line, nothing changed, and saving goes on when there is room."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from studio.errors import StudioError
from studio.gallery.backups import back_up, backups_folder
from studio.gallery.store import Gallery, load_samples, verify
from tests.gallery.making import content, imported, run_python, teach


@pytest.fixture
def tiny_disk(tmp_path: Path) -> Iterator[Path]:
    """A real file system of 400 kB; for root only."""
    if os.name == "nt" or os.geteuid() != 0:
        pytest.skip("only root can mount a disk")
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=400k", "tmpfs", str(disk)], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("mounting is not permitted here")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


def fill(disk: Path) -> Path:
    """Leave no room."""
    ballast = disk / "ballast"
    with ballast.open("wb", buffering=0) as file:
        room = True
        while room:
            try:
                file.write(bytes(1024))
            except OSError:
                room = False
    return ballast


def test_that_a_full_disk_changes_nothing_and_saving_goes_on_when_there_is_room(tiny_disk: Path) -> None:
    path = tiny_disk / "g.h5"
    with Gallery.open(path) as gallery:
        teach(gallery, range(5))
        ballast = fill(tiny_disk)
        before = content(gallery)
        revision = gallery.revision
        with pytest.raises(StudioError, match=r"nothing was saved in .*g\.h5: the disk is full; free some space"):
            teach(gallery, range(100, 200))  # what is left of the last block takes a few
        saved = gallery.revision - revision
        assert len(gallery.samples()) == 5 + saved
        assert content(load_now(path)) == content(gallery)
        for _ in range(3):
            with pytest.raises(StudioError, match="the disk is full"):
                gallery.add([imported(n) for n in range(5)])
        assert content(load_now(path)) == content(gallery)
        ballast.unlink()
        teach(gallery, range(6, 9))
        assert len(gallery.samples()) == len(before[0]) + saved + 3
        after = content(gallery)
        gallery.close(fold=False)
    with Gallery.open(path, read_only=True) as gallery:
        assert content(gallery) == after
    assert verify(path).ok


def load_now(path: Path) -> Gallery:
    """The gallery as a reader sees it."""
    return Gallery.open(path, read_only=True)


def test_that_a_gallery_is_not_even_begun_on_a_full_disk(tiny_disk: Path) -> None:
    path = tiny_disk / "g.h5"
    ballast = fill(tiny_disk)
    with Gallery.open(path) as gallery:
        with pytest.raises(StudioError, match="the disk is full"):
            teach(gallery, [0])
        ballast.unlink()
        teach(gallery, [0])
        gallery.close(fold=False)
    assert len(load_samples(path)) == 1


def test_that_a_fold_on_a_full_disk_leaves_file_and_journal(tiny_disk: Path) -> None:
    path = tiny_disk / "g.h5"
    with Gallery.open(path) as gallery:
        teach(gallery, range(3))
        fill(tiny_disk)
        with pytest.raises(StudioError, match=r"too full to write .*: 2 MB are needed"):
            gallery.pack()
        before = content(gallery)
        assert content(load_now(path)) == before
    assert not path.exists()
    assert [file for file in tiny_disk.iterdir() if "folding" in file.name] == []
    assert len(load_samples(path)) == 3


def test_that_a_backup_on_a_full_disk_leaves_nothing_and_the_gallery_as_it_was(tiny_disk: Path) -> None:
    path = tiny_disk / "g.h5"
    with Gallery.open(path) as gallery:
        teach(gallery, range(3))
        backups_folder(path).mkdir()
        ballast = fill(tiny_disk)
        before = content(gallery)
        with pytest.raises(StudioError, match="full"):
            back_up(path)
        assert list(backups_folder(path).iterdir()) == []
        assert content(load_now(path)) == before
        ballast.unlink()
        teach(gallery, [4])
        gallery.close(fold=False)
    assert len(load_samples(path)) == 4


LIMITED = """
import resource, sys
from pathlib import Path
from studio.errors import StudioError
from studio.gallery.store import Gallery
from tests.gallery.making import teach
with Gallery.open(Path(sys.argv[1])) as gallery:
    teach(gallery, range(3))
    resource.setrlimit(resource.RLIMIT_FSIZE, (5000, resource.RLIM_INFINITY))
    saved = 3
    try:
        for number in range(3, 30):
            teach(gallery, [number])
            saved += 1
    except StudioError as error:
        print(error)
    assert len(gallery.samples()) == saved
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    teach(gallery, [99])
    print(saved + 1)
"""


@pytest.mark.skipif(os.name == "nt", reason="there is no such limit there")
def test_that_a_file_that_may_not_grow_is_like_a_full_disk(tmp_path: Path) -> None:
    path = tmp_path / "g.h5"
    ran = run_python(LIMITED, path)
    assert ran.stderr == ""
    line, count = ran.stdout.splitlines()
    assert line.startswith(f"nothing was saved in {path}: the file may not grow any further here")
    assert len(load_samples(path)) == int(count)
