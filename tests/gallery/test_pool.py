"""The pool of unlabelled images: what comes in, what became of it, and that neither is lost."""

from __future__ import annotations

import errno
import hashlib
import itertools
import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from studio.errors import StudioError
from studio.gallery import pool as pools
from studio.gallery.journal import Journal
from studio.gallery.locks import OwnedError
from studio.gallery.oddities import NO_INK, WIDE
from studio.gallery.pool import (
    ANSWERED,
    MACHINE,
    NOT_SURE,
    OPEN,
    REJECTED,
    SKIPPED,
    STATES,
    Mark,
    NewItems,
    Pool,
    pool_of,
)
from studio.gallery.pool_events import Came, Event, Marked, encode
from studio.gallery.segments import segment_paths
from studio.glyphs.keys import pixel_keys
from tests.gallery.making import image

SOURCE = Path("/somewhere/scans")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Of the gallery beside which the pool is."""
    return tmp_path / "gallery.h5"


def pictures(numbers: Sequence[int]) -> np.ndarray[Any, np.dtype[np.uint8]]:
    return np.array([image(number) for number in numbers], np.uint8).reshape(-1, 28, 28)


def items(numbers: Sequence[int], **changes: Any) -> NewItems:
    made: dict[str, Any] = {
        "images": pictures(numbers),
        "rows": [10 * number for number in numbers],
        "names": [f"ä/{number}.png" for number in numbers],
        "writers": [f"w{number}" for number in numbers],
        "strokes": [bytes([number]) * number for number in numbers],
        "normalisation": 1,
    }
    return NewItems(**made | changes)


def filled(path: Path, numbers: Sequence[int] = range(5)) -> Pool:
    pool = Pool.open(path)
    pool.add(items(numbers), SOURCE, 1.0)
    return pool


def test_that_what_came_in_is_there_when_it_is_opened_again(path: Path) -> None:
    with filled(path) as pool:
        assert pool.add(items([7, 8], names=(), writers=(), strokes=(), normalisation=0), SOURCE, 2.0) == range(5, 7)
    for read_only in (True, False):
        with Pool.open(path, read_only=read_only) as pool:
            assert len(pool) == 7
            assert np.array_equal(pool.images([6, 0, 3]), pictures([8, 0, 3]))
            item = pool.item(3)
            assert (item.path, item.row, item.writer) == (SOURCE / "ä/3.png", 30, "w3")
            assert (item.strokes, item.normalisation, item.twin_of, item.mark) == (b"\3\3\3", 1, None, Mark(3, OPEN))
            bare = pool.item(6)
            assert (bare.path, bare.row, bare.writer, bare.strokes, bare.normalisation) == (SOURCE, 80, "", b"", 0)
            assert pool.to_ask().tolist() == list(range(7))


def test_that_what_became_of_an_item_is_there_when_it_is_opened_again(path: Path) -> None:
    marks = [
        Mark(0, ANSWERED, label="ß", sample=12, time=5.0),
        Mark(1, SKIPPED, time=5.0),
        Mark(2, REJECTED, time=5.0),
        Mark(3, NOT_SURE, time=5.0),
        Mark(4, MACHINE, label="7", probability=0.75, version="compact-3", time=5.0),
    ]
    with filled(path, range(7)) as pool:
        pool.mark(marks[:3])
        pool.mark(marks[3:])
        pool.mark([Mark(5, SKIPPED)])
        pool.mark([Mark(5, OPEN)])
    with Pool.open(path) as pool:
        assert [pool.item(number).mark for number in range(5)] == marks
        assert pool.to_ask().tolist() == [5, 6]
        assert pool.counts() == {OPEN: 2, **dict.fromkeys((ANSWERED, SKIPPED, REJECTED, NOT_SURE, MACHINE), 1)}


def test_that_a_mark_has_a_time_of_its_own_and_an_item_that_is_there(path: Path) -> None:
    with filled(path) as pool:
        pool.mark([Mark(1, REJECTED)])
        assert pool.item(1).mark.time > 1_600_000_000
        for wrong in (5, -1):
            with pytest.raises(StudioError, match=f"no item {wrong} "):
                pool.mark([Mark(0, SKIPPED), Mark(wrong, SKIPPED)])
        assert pool.item(0).mark.state == OPEN, "all of it or nothing"
        with pytest.raises(StudioError, match="no item 5 "):
            pool.item(5)


@pytest.mark.parametrize(
    "wrong", [Mark(0, "eaten"), Mark(0, MACHINE, probability=1.5), Mark(0, SKIPPED, label="\ud800")]
)
def test_that_a_mark_which_could_not_be_read_back_is_not_written(path: Path, wrong: Mark) -> None:
    with filled(path) as pool:
        with pytest.raises(ValueError, match=r"read back|surrogates"):
            pool.mark([wrong])
        assert pool.item(0).mark.state == OPEN


def test_that_the_same_pixels_are_asked_once_and_what_becomes_of_one_becomes_of_both(path: Path) -> None:
    with filled(path, [1, 2, 1]) as pool:
        pool.add(items([3, 2]), Path("/elsewhere"), 2.0)
        assert pool.to_ask().tolist() == [0, 1, 3]
        assert [pool.item(number).twin_of for number in range(5)] == [None, None, 0, None, 1]
        odd, twins = pool.facts(range(3, 5))
        assert (odd.tolist(), twins.tolist()) == ([WIDE, WIDE], [False, True])
        pool.mark([Mark(4, ANSWERED, label="b", sample=0)])
        assert pool.to_ask().tolist() == [0, 3]
        assert pool.item(1).mark.label == pool.item(4).mark.label == "b"
        assert pool.counts()[ANSWERED] == 2
        assert pool.item(4).path != pool.item(1).path, "an export names both files"


def test_that_what_is_taught_is_not_asked(path: Path) -> None:
    with filled(path) as pool:
        assert pool.to_ask(pixel_keys(pictures([3, 1, 99]))).tolist() == [0, 2, 4]
        assert pool.to_ask(pixel_keys(pictures([]))).tolist() == list(range(5))


def test_that_images_without_ink_are_kept_and_asked_once(path: Path) -> None:
    blank = np.zeros((2, 28, 28), np.uint8)
    with Pool.open(path) as pool:
        pool.add(NewItems(blank, [0, 1]), SOURCE, 1.0)
        assert pool.to_ask().tolist() == [0]
        assert pool.item(1).odd == NO_INK


def test_that_an_empty_import_changes_nothing(path: Path) -> None:
    with Pool.open(path) as pool:
        assert pool.add(items([]), SOURCE, 1.0) == range(0)
        assert (len(pool), pool.revision, pool.to_ask().tolist()) == (0, 0, [])
    assert not list(pool_of(path).glob("images-*"))


def test_that_a_pool_that_is_not_there_is_empty_and_looking_makes_none(path: Path) -> None:
    with Pool.open(path, read_only=True) as pool:
        assert (len(pool), pool.counts()[OPEN]) == (0, 0)
        with pytest.raises(StudioError, match="looking only"):
            pool.add(items([1]), SOURCE, 1.0)
    assert not pool_of(path).exists()


def test_that_one_process_owns_it_and_others_may_look(path: Path) -> None:
    with filled(path) as pool:
        with pytest.raises(OwnedError, match=r"pool .* is open in another window"):
            Pool.open(path)
        with Pool.open(path, read_only=True) as other:
            pool.mark([Mark(0, SKIPPED)])
            assert other.item(0).mark.state == OPEN
            with pytest.raises(StudioError, match="looking only"):
                other.mark([Mark(1, SKIPPED)])
        with Pool.open(path, read_only=True) as other:
            assert other.item(0).mark.state == SKIPPED


def test_that_a_closed_pool_is_not_changed(path: Path) -> None:
    pool = filled(path)
    pool.close()
    pool.close()
    with pytest.raises(StudioError, match="looking only"):
        pool.mark([Mark(0, SKIPPED)])


def test_that_a_long_journal_is_begun_anew_and_nothing_is_lost(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pools, "BEGIN_ANEW", 10)
    with filled(path, range(30)) as pool:
        for number in range(12):
            pool.mark([Mark(number, SKIPPED, time=1.0)])
        pool.mark([Mark(0, OPEN)])
    for _ in range(3):
        with Pool.open(path) as pool:
            assert len(segment_paths(pool.folder / "pool")) == 1
            assert pool.counts()[SKIPPED] == 11
            assert pool.to_ask().tolist() == [0, *range(12, 30)]
    with Pool.open(path) as pool:
        pool.mark([Mark(20, REJECTED)])
    with Pool.open(path) as pool:
        assert pool.item(20).mark.state == REJECTED
        assert pool.add(items([40]), SOURCE, 3.0) == range(30, 31)


def test_that_many_sessions_leave_few_segments(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pools, "SEGMENTS", 3)
    filled(path).close()
    for number in range(9):
        with Pool.open(path) as pool:
            pool.mark([Mark(number % 5, SKIPPED)])
    assert len(segment_paths(pool_of(path) / "pool")) <= 4
    with Pool.open(path, read_only=True) as pool:
        assert pool.counts()[SKIPPED] == 5


def test_that_a_death_between_beginning_anew_and_deleting_loses_nothing(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with filled(path) as pool:
        pool.mark([Mark(1, SKIPPED)])
    old = {segment: segment.read_bytes() for segment in segment_paths(pool_of(path) / "pool")}
    monkeypatch.setattr(pools, "BEGIN_ANEW", 1)
    Pool.open(path).close()
    for segment, data in old.items():
        assert not segment.exists()
        segment.write_bytes(data)
    monkeypatch.setattr(pools, "BEGIN_ANEW", 1_000)
    with Pool.open(path) as pool:
        assert (len(pool), pool.to_ask().tolist()) == (5, [0, 2, 3, 4])
    assert not [segment for segment in old if segment.exists()]


def test_that_a_journal_the_disk_refuses_leaves_nothing_of_an_import(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise StudioError("the disk is full")

    with filled(path) as pool:
        with monkeypatch.context() as patch:
            patch.setattr(Journal, "append", refuse)
            with pytest.raises(StudioError, match="full"):
                pool.add(items([8, 9]), SOURCE, 2.0)
            with pytest.raises(StudioError, match="full"):
                pool.mark([Mark(0, SKIPPED)])
        assert (len(pool), pool.item(0).mark.state) == (5, OPEN)
        assert [file.name for file in pool.folder.glob("images-*")] == ["images-000001.npz"]
        assert pool.add(items([8, 9]), SOURCE, 2.0) == range(5, 7)
    with Pool.open(path) as pool:
        assert len(pool) == 7


@pytest.mark.parametrize("again", [False, True])
def test_that_a_death_after_a_failed_import_leaves_a_pool_that_opens(
    path: Path, monkeypatch: pytest.MonkeyPatch, again: bool
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(errno.EIO, "Input/output error")

    pool = filled(path)
    with monkeypatch.context() as patch:
        patch.setattr("studio.gallery.journal.sync_data", refuse)
        patch.setattr("studio.gallery.journal.os.ftruncate", refuse)  # so the record is on the disk, and whole
        with pytest.raises(StudioError, match="disk reports an error"):
            pool.add(items([8, 9]), SOURCE, 2.0)
        if again:
            with pytest.raises(StudioError, match="disk reports an error"):
                pool.add(items([7]), SOURCE, 3.0)
    assert len(pool) == 5
    with Pool.open(path, read_only=True) as left:  # as it would be after the end
        assert np.array_equal(left.images([5, 6]), pictures([8, 9]))
    assert pool.add(items([10]), SOURCE, 4.0) == range(5, 6)
    pool.close()
    with Pool.open(path) as pool:
        assert np.array_equal(pool.images([5]), pictures([10]))
        assert len(pool) == 6
        assert len(list(pool.folder.glob("images-*"))) == 2


def test_that_images_the_journal_does_not_name_do_not_count(path: Path) -> None:
    filled(path).close()
    left = pool_of(path) / "images-000002.npz"
    left.write_bytes((pool_of(path) / "images-000001.npz").read_bytes())  # of a death before the journal named it
    (pool_of(path) / "images-000003.npz.part").write_bytes(b"half")
    with Pool.open(path) as pool:
        assert len(pool) == 5
        assert [file.name for file in pool.folder.glob("images-*")] == ["images-000001.npz"]
        pool.add(items([9]), SOURCE, 2.0)
    with Pool.open(path) as pool:
        assert np.array_equal(pool.images([5]), pictures([9]))


def test_that_a_writer_is_forgotten_for_good(path: Path) -> None:
    with filled(path, [1, 2, 3]) as pool:
        pool.add(items([2, 3, 4], writers=["other", "w3", "other"]), SOURCE, 2.0)
        pool.add(items([5]), SOURCE, 2.0)
        pool.mark([Mark(1, ANSWERED, label="b", sample=7), Mark(2, SKIPPED), Mark(6, NOT_SURE)])
        assert pool.forget("nobody") == pool.forget("") == 0
        assert pool.forget("w2") == 1
        assert pool.forget("w3") == 2
    needle = pictures([3])[0].tobytes()
    for file in pool_of(path).iterdir():
        assert needle not in file.read_bytes()
        assert b"w3" not in file.read_bytes()
    with Pool.open(path) as pool:
        assert not pool.images([1, 2, 4]).any()
        assert np.array_equal(pool.images([0, 3, 5, 6]), pictures([1, 2, 4, 5]))
        assert pool.item(2).path == SOURCE
        assert {pool.item(number).mark.state for number in (1, 2, 4)} == {REJECTED}
        assert pool.item(3).mark == Mark(3, ANSWERED, label="b", sample=7, time=pool.item(3).mark.time)
        assert pool.item(6).mark.state == NOT_SURE
        assert pool.to_ask().tolist() == [0, 5]
        pool.mark([Mark(0, SKIPPED)])
        assert pool.add(items([9]), SOURCE, 3.0) == range(7, 8)
    with Pool.open(path) as pool:
        assert len(pool) == 8


def test_that_what_a_forgotten_writer_left_is_no_twin_of_black_images(path: Path) -> None:
    black = np.zeros((2, 28, 28), np.uint8)
    with filled(path, [1, 2, 3]) as pool:
        pool.add(NewItems(black, range(2)), SOURCE, 2.0)
        pool.forget("w2")
        pool.forget("w1")
        assert [pool.item(number).twin_of for number in range(5)] == [None, None, None, None, 3]
    with Pool.open(path) as pool:
        pool.add(NewItems(black, range(2), writers=["w1", "w9"]), SOURCE, 3.0)
        assert [pool.item(number).twin_of for number in range(7)] == [None, None, None, None, 3, 3, 3]
        assert pool.to_ask().tolist() == [2, 3]
        assert pool.counts() == {OPEN: 5, ANSWERED: 0, SKIPPED: 0, REJECTED: 2, NOT_SURE: 0, MACHINE: 0}
        pool.mark([Mark(6, ANSWERED, label="i", sample=1)])
        assert [pool.item(number).mark.state for number in (0, 1, 3, 4, 5, 6)] == [REJECTED] * 2 + [ANSWERED] * 4


def test_that_a_death_while_forgetting_leaves_nothing_of_the_writer_once_it_is_opened_again(path: Path) -> None:
    filled(path, [1, 2]).close()
    old = {file: file.read_bytes() for file in pool_of(path).iterdir() if file.suffix != ".lock"}
    with Pool.open(path) as pool:
        pool.forget("w2")
    for file, data in old.items():
        assert not file.exists()
        file.write_bytes(data)
    with Pool.open(path) as pool:
        assert not pool.images([1]).any()
    assert not [file for file in old if file.exists()]


def test_that_images_without_a_journal_are_left_alone(path: Path) -> None:
    filled(path).close()
    for segment in segment_paths(pool_of(path) / "pool"):
        segment.unlink()
    with Pool.open(path) as pool:
        assert len(pool) == 0
    assert (pool_of(path) / "images-000001.npz").exists()


SAVING = """
import sys
from pathlib import Path
from studio.gallery.pool import Mark, Pool
from tests.gallery.test_pool import SOURCE, items
with Pool.open(Path(sys.argv[1])) as pool:
    at = len(pool)
    while True:
        pool.add(items([at % 200, (at + 1) % 200]), SOURCE, 1.0)
        pool.mark([Mark(at, "skipped")])
        at += 2
        print(at, flush=True)
"""


def test_that_a_kill_loses_nothing_that_was_acknowledged(path: Path) -> None:
    acknowledged = 0
    for _ in range(3):
        process = subprocess.Popen([sys.executable, "-c", SAVING, str(path)], stdout=subprocess.PIPE)
        assert process.stdout is not None
        for _ in range(4):
            acknowledged = int(process.stdout.readline())
        process.send_signal(signal.SIGKILL if os.name == "posix" else signal.SIGTERM)
        rest = process.communicate()[0].split()
        acknowledged = int(rest[-1]) if rest else acknowledged
        with Pool.open(path, read_only=True) as pool:
            assert len(pool) >= acknowledged
            assert np.array_equal(pool.images(range(len(pool))), pictures([n % 200 for n in range(len(pool))]))
            assert all(pool.item(number).mark.state == SKIPPED for number in range(0, min(acknowledged, 200), 2))


# hostile and damaged


def spoilt(path: Path, event: Event) -> str:
    """What is said of a pool whose journal holds one more record, as sound as any by its sums."""
    filled(path).close()
    with Pool.open(path, read_only=True) as pool:
        journal = pool._journal
        journal.append([encode(event)])
        journal.close()
    with pytest.raises(StudioError) as raised:
        Pool.open(path)
    with pytest.raises(StudioError):
        Pool.open(path, read_only=True)
    return str(raised.value)


def came(path: Path, data: bytes, name: str = "images-000002.npz", count: int = 1) -> Came:
    file = pool_of(path) / name
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(data)
    return Came(name, hashlib.sha256(data).hexdigest(), count, "there", 1.0)


@pytest.mark.parametrize("name", ["../gallery.h5", "/etc/passwd", "images-1.npz", "images-000002.npz/../x"])
def test_that_a_journal_may_name_no_file_elsewhere(path: Path, name: str) -> None:
    assert "is damaged" in spoilt(path, Came(name, "0" * 64, 1, "there", 1.0))


def test_that_a_file_which_is_not_there_is_named(path: Path) -> None:
    said = spoilt(path, Came("images-000009.npz", "0" * 64, 1, "there", 1.0))
    assert "images-000009.npz is missing; move the folder" in said


def test_that_marks_of_items_that_are_not_there_are_refused(path: Path) -> None:
    assert "items that are not there" in spoilt(path, Marked((Mark(5, SKIPPED, time=1.0),)))


@pytest.mark.parametrize(
    "mark", [Mark(0, "eaten"), Mark(0, MACHINE, probability=2.0), Mark(0, ANSWERED, label="x" * 2_000), Mark(-1, OPEN)]
)
def test_that_marks_which_cannot_be_are_refused(path: Path, mark: Mark) -> None:
    assert "a mark is not what it should be" in spoilt(path, Marked((mark,)))


def arrays(path: Path) -> dict[str, np.ndarray[Any, Any]]:
    filled(path).close()
    with np.load(pool_of(path) / "images-000001.npz") as file:
        return dict(file)


def packed(tmp_path: Path, values: dict[str, Any], **how: Any) -> bytes:
    np.savez(tmp_path / "made.npz", **values, **how)
    return (tmp_path / "made.npz").read_bytes()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("images", np.zeros((5, 28, 27), np.uint8)),
        ("images", np.zeros((5, 28, 28), np.float64)),
        ("rows", np.zeros(4, np.int64)),
        ("names", np.frombuffer(b"\xff" * 40, np.uint8)),
        ("name_ends", np.array([0, 1, 2, 3, 4, 10**15])),
        ("name_ends", np.array([0, 9, 2, 20, 30, 40])),
        ("stroke_ends", np.array([-1, 0, 1, 3, 6, 10])),
        ("writers", np.zeros((2, 5), np.uint8)),
        ("keys", np.array([None] * 5, object)),
        ("odd", None),
    ],
)
def test_that_a_file_of_images_which_does_not_fit_together_is_refused(
    tmp_path: Path, path: Path, name: str, value: Any
) -> None:
    values = arrays(path)
    if value is None:
        del values[name]
    else:
        values[name] = value
    said = spoilt(path.with_name("other.h5"), came(path.with_name("other.h5"), packed(tmp_path, values), count=5))
    assert "images-000002.npz cannot be used" in said


def test_that_a_file_which_holds_another_number_of_images_is_refused(tmp_path: Path, path: Path) -> None:
    other = path.with_name("other.h5")
    assert "5 images, not 4" in spoilt(other, came(other, packed(tmp_path, arrays(path)), count=4))


def test_that_a_damaged_file_is_named_and_nothing_is_changed(path: Path) -> None:
    filled(path).close()
    file = pool_of(path) / "images-000001.npz"
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 1
    file.write_bytes(data)
    before = sorted(entry.name for entry in pool_of(path).iterdir())
    with pytest.raises(StudioError, match=r"images-000001.npz cannot be used: .*checksum; move the folder"):
        Pool.open(path)
    assert sorted(entry.name for entry in pool_of(path).iterdir()) == before


def test_that_a_damaged_journal_is_named_and_a_torn_end_is_cut_off(path: Path) -> None:
    with filled(path) as pool:
        pool.mark([Mark(0, SKIPPED)])
    segment = segment_paths(pool_of(path) / "pool")[-1]
    data = segment.read_bytes()
    segment.write_bytes(data[:-9])
    with Pool.open(path) as pool:
        assert pool.item(0).mark.state == OPEN, "half a record was never acknowledged"
    spoiled = bytearray(data)
    spoiled[100] ^= 4
    segment.write_bytes(spoiled)
    with pytest.raises(StudioError, match=r"record 1 is damaged; move the folder"):
        Pool.open(path)


def test_that_a_missing_segment_is_noticed(path: Path) -> None:
    with filled(path) as pool:
        pool.mark([Mark(0, SKIPPED)])
    with Pool.open(path) as pool:
        pool.mark([Mark(1, SKIPPED)])
    segment_paths(pool_of(path) / "pool")[0].unlink()
    with pytest.raises(StudioError, match=r"records of pool .* are missing"):
        Pool.open(path)


def test_that_no_more_is_taken_in_than_a_pool_may_hold(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pools, "MOST", 6)
    with filled(path) as pool:
        with pytest.raises(StudioError, match="more than 6 images"):
            pool.add(items([8, 9]), SOURCE, 2.0)
        assert pool.add(items([8]), SOURCE, 2.0) == range(5, 6)


@pytest.mark.parametrize("source", [Path("/" + "long/" * 500), Path("/scans/caf\udce9"), Path("/" + "d/" * 3_000)])
def test_that_wherever_images_come_from_they_can_be_read_again(path: Path, source: Path) -> None:
    with filled(path) as pool:
        pool.add(items([8, 9]), source, 2.0)
    with Pool.open(path) as pool:
        assert len(pool) == 7


def test_that_many_marks_are_noted_all_or_none(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pools, "_MARKS", 2)
    written = Journal._write

    def refuse_the_second(self: Journal, payload: bytes) -> None:
        written(self, payload)
        if next(count):
            raise OSError(errno.ENOSPC, "full")

    count = itertools.count()
    with filled(path) as pool:
        with monkeypatch.context() as patch:
            patch.setattr(Journal, "_write", refuse_the_second)
            with pytest.raises(StudioError):
                pool.mark([Mark(number, SKIPPED) for number in range(5)])
        assert pool.counts()[SKIPPED] == 0
    with Pool.open(path) as pool:
        assert pool.counts()[SKIPPED] == 0
        pool.mark([Mark(number, SKIPPED) for number in range(5)])
    with Pool.open(path) as pool:
        assert pool.counts()[OPEN] == 0


def test_that_names_no_text_can_hold_are_taken_in_all_the_same(path: Path) -> None:
    with Pool.open(path) as pool:
        pool.add(items([1, 2], names=["\udcff.png", "n" * 3_000]), SOURCE, 1.0)
        assert pool.item(0).path.name == "?.png"
        assert len(pool.item(1).path.name) == 1024


def test_that_running_counts_are_those_of_the_items(path: Path) -> None:
    rng = np.random.default_rng(0)
    with filled(path, [1, 2, 1, 3, 4, 4, 4, 5]) as pool:
        for step in range(60):
            if step == 30:
                pool.add(items([2, 6, 4]), Path("/elsewhere"), 2.0)
            if step == 40:
                pool.disregard([0, 3, 4])
            numbers = rng.integers(len(pool), size=rng.integers(1, 6)).tolist()  # some twice
            pool.mark(Mark(number, str(rng.choice(STATES))) for number in numbers)
            states = [pool.item(number).mark.state for number in range(len(pool))]
            assert pool.counts() == {state: states.count(state) for state in STATES}
    with Pool.open(path) as pool:
        assert pool.counts() == {state: states.count(state) for state in STATES}
