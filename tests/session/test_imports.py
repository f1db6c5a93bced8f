"""Which files belong together, and what of them would come."""

from __future__ import annotations

import gzip
import struct
from pathlib import Path

import numpy as np
import pytest

from studio.errors import StudioError
from studio.formats.preview import Preview
from studio.formats.progress import CancelledError
from studio.gallery.store import Gallery
from studio.session.imports import Merging, bring, coming, is_labels, look, take
from tests.gallery.making import image, imported, teach


def idx(path: Path, *, labels: bool) -> Path:
    """An IDX file, gzipped, of three labels or images."""
    shape = (3,) if labels else (3, 28, 28)
    data = np.arange(3, dtype=np.uint8) if labels else np.array([image(n) for n in range(3)])
    head = bytes([0, 0, 8, len(shape)]) + struct.pack(f">{len(shape)}I", *shape)
    path.write_bytes(gzip.compress(head + data.tobytes()))
    return path


def csv(path: Path, text: str) -> Path:
    path.write_text(text)
    return path


def test_that_labels_are_known_by_what_is_in_them(tmp_path: Path) -> None:
    pixels = ",".join(["0"] * 784)
    assert is_labels(idx(tmp_path / "a.gz", labels=True))
    assert not is_labels(idx(tmp_path / "b.gz", labels=False))
    assert is_labels(csv(tmp_path / "c.csv", "a\nb\n"))
    assert not is_labels(csv(tmp_path / "d.csv", pixels))
    assert not is_labels(csv(tmp_path / "e.csv", ""))
    assert not is_labels(csv(tmp_path / "f.inkml", "<?xml version='1.0'?>\n<ink/>"))


@pytest.mark.parametrize("turned", [False, True])
def test_that_two_files_are_paired_in_whatever_order(turned: bool, tmp_path: Path) -> None:
    pair = [idx(tmp_path / "t10k-images", labels=False), idx(tmp_path / "t10k-labels", labels=True)]
    asked = bring(pair[::-1] if turned else pair)
    assert (asked.images, asked.labels) == (pair[0], pair[1])
    found = look(asked, tmp_path / "g.h5", ())
    assert isinstance(found, Preview)
    assert found.classes == (("0", 1), ("1", 1), ("2", 1))


def test_that_two_of_a_kind_are_no_pair(tmp_path: Path) -> None:
    for labels in (False, True):
        pair = [idx(tmp_path / f"{name}{labels}", labels=labels) for name in "ab"]
        with pytest.raises(StudioError, match="one is imported at a time"):
            bring(pair)


def test_that_what_is_missing_is_said(tmp_path: Path) -> None:
    with pytest.raises(StudioError, match="no file or folder"):
        bring([tmp_path / "nothing"])


def test_that_what_would_come_is_what_comes(tmp_path: Path) -> None:
    np.savez(tmp_path / "x.npz", x=np.array([image(n) for n in (0, 0, 1, 2)]), y=np.array(["7", "7", "7", "7"]))
    with Gallery.open(tmp_path / "g.h5") as gallery:
        asked = bring([tmp_path / "x.npz"])
        first = look(asked, gallery.path, gallery.samples(deleted=True))
        assert (coming(first, skip=True), coming(first, skip=False)) == (3, 4)
        gallery.add(take(first, "me", gallery.samples(deleted=True), skip=True).samples)
        again = look(asked, gallery.path, gallery.samples(deleted=True))
        assert coming(again, skip=True) == 0
        with pytest.raises(StudioError, match="already"):
            take(again, "me", gallery.samples(deleted=True), skip=True)
        gallery.undo()  # what is deleted can be brought in once more
        assert coming(look(asked, gallery.path, gallery.samples(deleted=True)), skip=True) == 3


def test_that_the_keys_made_on_the_way_are_those_of_the_samples(tmp_path: Path) -> None:
    np.savez(tmp_path / "x.npz", x=np.array([image(n) for n in range(3)]), y=np.arange(3))
    taking = take(look(bring([tmp_path / "x.npz"]), tmp_path / "g.h5", ()), "me", (), skip=False)
    from studio.glyphs.keys import pixel_key, sample_key

    assert list(taking.keys) == [(sample_key(s.image, s.label), pixel_key(s.image)) for s in taking.samples]


def test_that_a_merge_takes_nothing_that_was_taught_since_it_was_shown(tmp_path: Path) -> None:
    with Gallery.open(tmp_path / "here.h5") as here, Gallery.open(tmp_path / "other.h5") as other:
        teach(other, [1, 2, 3])
        other.pack()
        found = look(bring([other.path]), here.path, here.samples(deleted=True))
        assert isinstance(found, Merging)
        assert (coming(found, skip=True), found.plan.trials) == (3, 3)
        here.add([imported(2)])
        taking = take(found, "me", here.samples(deleted=True), skip=True)
        assert [sample.time - 1_700_000_000 for sample in taking.samples] == [1, 3]


def test_that_marks_of_a_merge_stay_with_their_samples_when_others_have_come(tmp_path: Path) -> None:
    with Gallery.open(tmp_path / "here.h5") as here, Gallery.open(tmp_path / "other.h5") as other:
        teach(other, [1, 2, 3])
        other.hold_out([1, 2])
        other.pack()
        found = look(bring([other.path]), here.path, here.samples(deleted=True))
        here.add([imported(2)])
        taking = take(found, "me", here.samples(deleted=True), skip=True)
        assert not taking.empty
        here.add(taking.samples, marked=taking.marked, here=taking.here)
        times = {sample.time - 1_700_000_000: sample.held_out for sample in here.samples()[1:]}
        assert times == {1: False, 3: True}


def test_that_looking_is_cancelled_by_whoever_watches(tmp_path: Path) -> None:
    np.savez(tmp_path / "x.npz", x=np.array([image(n) for n in range(3)]), y=np.arange(3))

    def stop(_done: int, _total: int) -> None:
        raise CancelledError("stopped")

    with pytest.raises(CancelledError):
        look(bring([tmp_path / "x.npz"]), tmp_path / "g.h5", (), stop)
