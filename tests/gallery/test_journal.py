"""The journal: what was acknowledged is read back, what was not is cut off, and damage is never mistaken for either."""

from __future__ import annotations

import random
import struct
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studio.errors import StudioError
from studio.gallery import journal as journal_module
from studio.gallery.journal import Journal, cut
from studio.gallery.segments import HEADER_SIZE, pack_record, parse_segment, read_segment, segment_path, segment_paths

IDENTITY = bytes(range(16))
PAYLOADS = (b"first", bytes(700), b"\xff" * 33, b"last one")  # zeros as a black picture has them


def write(folder: Path, payloads: tuple[bytes, ...] | list[bytes], number: int = 1) -> Path:
    """A segment with `payloads`; returns its path."""
    journal = Journal(folder / "g.h5", IDENTITY, number)
    for payload in payloads:
        journal.append([payload])
    journal.close()
    return segment_path(folder / "g.h5", number)


def ends(path: Path) -> list[int]:
    """Where each record of a sound segment ends, the header first."""
    segment = read_segment(path, last=True)
    return [HEADER_SIZE, *(record.offset for record in segment.records[1:]), segment.end]


@given(st.lists(st.binary(max_size=2000), min_size=1, max_size=6), st.integers(1, 2**40))
@settings(max_examples=50)
def test_that_what_was_appended_is_read_back(
    tmp_path_factory: pytest.TempPathFactory, payloads: list[bytes], number: int
) -> None:
    path = write(tmp_path_factory.mktemp("journal"), payloads, number)
    segment = read_segment(path, last=True)
    assert [record.payload for record in segment.records] == payloads
    assert [record.number for record in segment.records] == list(range(number, number + len(payloads)))
    assert (segment.identity, segment.torn, segment.damage) == (IDENTITY, 0, ())


def test_that_every_cut_leaves_the_records_before_it(tmp_path: Path) -> None:
    path = write(tmp_path, PAYLOADS)
    data, borders = path.read_bytes(), ends(path)
    for end in range(len(data)):
        segment = parse_segment(path, data[:end], last=True)
        whole = sum(border <= end for border in borders[1:])
        assert tuple(record.payload for record in segment.records) == PAYLOADS[:whole], end
        assert not segment.damage, end
        assert segment.torn == end - (borders[whole] if end >= HEADER_SIZE else 0), end


def test_that_a_cut_in_a_segment_with_a_successor_is_damage(tmp_path: Path) -> None:
    path = write(tmp_path, PAYLOADS)
    data, borders = path.read_bytes(), ends(path)
    for end in sorted(set(range(len(data))) - set(borders)):
        assert parse_segment(path, data[:end], last=False).damage, end


def test_that_every_flipped_bit_is_noticed(tmp_path: Path) -> None:
    path = write(tmp_path, PAYLOADS)
    data = path.read_bytes()
    for position in range(len(data) * 8):
        flipped = bytearray(data)
        flipped[position // 8] ^= 1 << position % 8
        segment = parse_segment(path, bytes(flipped), last=True)
        assert segment.damage, position
        assert {record.payload for record in segment.records} <= set(PAYLOADS), position


def test_that_damage_in_the_middle_costs_only_the_record_it_hit(tmp_path: Path) -> None:
    path = write(tmp_path, PAYLOADS)
    data, borders = bytearray(path.read_bytes()), ends(path)
    for hit in range(3):
        for place in (borders[hit] + 1, borders[hit] + 9, borders[hit] + 33):
            damaged = data.copy()
            damaged[place] ^= 0x10
            path.write_bytes(damaged)
            segment = read_segment(path, last=True)
            assert [damage.offset for damage in segment.damage] == [borders[hit]]
            assert [record.number for record in segment.records] == [n + 1 for n in range(4) if n != hit]


def test_that_blocks_of_the_last_record_that_never_reached_the_disk_leave_the_records_before_it(
    tmp_path: Path,
) -> None:
    """After a power failure any of the 512-byte blocks written last may read as zeros where the file grew."""
    for seed in range(60):
        choose = random.Random(seed)
        before = [choose.randbytes(choose.randrange(700)) for _ in range(choose.randrange(3))]
        folder = tmp_path / str(seed)
        folder.mkdir()
        path = write(folder, [*before, bytes(choose.randrange(3000))])
        data, start = bytearray(path.read_bytes()), ends(path)[-2]
        blocks = range(start // 512, (len(data) - 1) // 512 + 1)
        lost = choose.sample(blocks, choose.randint(1, len(blocks)))
        for block in lost:
            begin, end = max(start, block * 512), min(len(data), block * 512 + 512)
            data[begin:end] = bytes(end - begin)
        path.write_bytes(data)
        segment = read_segment(path, last=True)
        assert ([record.payload for record in segment.records], segment.damage) == (before, ()), (seed, lost)


def test_that_a_segment_that_is_all_zeros_never_held_a_record(tmp_path: Path) -> None:
    path = segment_path(tmp_path / "g.h5", 7)
    path.write_bytes(bytes(HEADER_SIZE))
    segment = read_segment(path, last=True)
    assert (segment.records, segment.damage, segment.last) == ((), (), 6)
    assert read_segment(path, last=False).damage


def test_that_the_torn_end_is_cut_and_the_next_records_follow(tmp_path: Path) -> None:
    path = write(tmp_path, PAYLOADS)
    data = path.read_bytes()
    path.write_bytes(data[:-3])
    cut(read_segment(path, last=True))
    assert read_segment(path, last=False).damage == ()
    second = Journal(tmp_path / "g.h5", IDENTITY, len(PAYLOADS))
    second.append([b"again"])
    second.close()
    payloads = [r.payload for p in segment_paths(tmp_path / "g.h5") for r in read_segment(p, last=True).records]
    assert payloads == [*PAYLOADS[:-1], b"again"]


def test_that_a_segment_without_a_record_is_removed(tmp_path: Path) -> None:
    path = segment_path(tmp_path / "g.h5", 1)
    path.write_bytes(b"GLY")
    cut(read_segment(path, last=True))
    assert segment_paths(tmp_path / "g.h5") == ()


def test_that_a_record_counts_only_in_its_own_segment(tmp_path: Path) -> None:
    path = write(tmp_path, (b"mine",))
    other = zlib.crc32(b"another header")
    path.write_bytes(path.read_bytes() + pack_record(b"foreign", 2, other))
    assert len(read_segment(path, last=True).records) == 1
    assert read_segment(path, last=True).damage


def test_that_a_record_out_of_its_turn_is_damage(tmp_path: Path) -> None:
    path = write(tmp_path, (b"mine",))
    seed = zlib.crc32(path.read_bytes()[: HEADER_SIZE - 8])
    for number, reason in ((1, "record 2 is damaged"), (3, "record 2 is damaged")):
        data = path.read_bytes() + pack_record(b"another", number, seed)
        segment = parse_segment(path, data, last=True)
        assert [record.number for record in segment.records] == [1]
        assert [damage.reason for damage in segment.damage] == [reason]
    assert len(parse_segment(path, path.read_bytes() + pack_record(b"next", 2, seed), last=True).records) == 2


def test_that_a_renamed_segment_is_damaged(tmp_path: Path) -> None:
    path = write(tmp_path, (b"mine",))
    renamed = path.rename(segment_path(tmp_path / "g.h5", 5))
    assert read_segment(renamed, last=True).damage


def test_that_a_segment_of_a_newer_program_is_refused(tmp_path: Path) -> None:
    path = write(tmp_path, (b"mine",))
    data = bytearray(path.read_bytes())
    struct.pack_into("<I", data, 8, 2)
    struct.pack_into("<I", data, HEADER_SIZE - 8, zlib.crc32(data[: HEADER_SIZE - 8]))
    path.write_bytes(data)
    with pytest.raises(StudioError, match="newer version"):
        read_segment(path, last=True)


class Disk:
    """A disk that fails: the named calls raise, from the `after`th on, until it is mended."""

    def __init__(self, patch: pytest.MonkeyPatch, *names: str, after: int = 0) -> None:
        self.broken, self.left = True, after
        for name in names:
            real = getattr(journal_module, name)
            patch.setattr(journal_module, name, lambda *a, real=real: self._call(real, *a))

    def _call(self, real: Callable[..., Any], *arguments: Any) -> Any:
        if self.broken and self.left <= 0:
            if len(arguments) > 1:
                real(arguments[0], arguments[1][: len(arguments[1]) // 2])  # some of it was written
            raise OSError(28, "No space left on device")
        self.left -= 1
        return real(*arguments)


@pytest.mark.parametrize("names", [("write_all",), ("sync_data",), ("write_all", "sync_data")])
@pytest.mark.parametrize("after", [0, 1, 2])
def test_that_a_refusing_disk_changes_nothing_and_the_next_save_works(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, names: tuple[str, ...], after: int
) -> None:
    journal = Journal(tmp_path / "g.h5", IDENTITY, 1)
    journal.append([b"before"])
    disk = Disk(monkeypatch, *names, after=after)
    with pytest.raises(StudioError, match="the disk is full"):
        journal.append([b"one", b"two", b"three"])
    assert journal.next_number == 2
    with pytest.raises(StudioError, match="the disk is full"):
        journal.append([b"one", b"two", b"three"])
    disk.broken = False
    journal.append([b"later"])
    journal.close()
    (path,) = segment_paths(tmp_path / "g.h5")
    segment = read_segment(path, last=False)
    assert [record.payload for record in segment.records] == [b"before", b"later"]
    assert (segment.torn, segment.damage) == (0, ())


def test_that_a_failed_record_is_cut_off_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    journal = Journal(tmp_path / "g.h5", IDENTITY, 1)
    journal.append([b"before"])
    size = segment_path(tmp_path / "g.h5", 1).stat().st_size
    Disk(monkeypatch, "write_all", after=1)
    with pytest.raises(StudioError):
        journal.append([b"one", bytes(5000)])
    journal.close()
    assert segment_path(tmp_path / "g.h5", 1).stat().st_size == size


def test_that_nothing_is_written_after_a_failed_record_until_it_is_cut_off(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(descriptor: int, length: int) -> None:
        raise OSError(5, "Input/output error")

    journal = Journal(tmp_path / "g.h5", IDENTITY, 1)
    journal.append([b"before"])
    with monkeypatch.context() as patch:
        patch.setattr("studio.gallery.journal.os.ftruncate", refuse)
        Disk(patch, "write_all")
        with pytest.raises(StudioError, match="the disk is full"):
            journal.append([bytes(5000)])
    with monkeypatch.context() as patch:
        patch.setattr("studio.gallery.journal.os.ftruncate", refuse)
        with pytest.raises(StudioError, match="the disk reports an error"):
            journal.append([b"later"])
    journal.append([b"later"])
    journal.close()
    segment = read_segment(segment_path(tmp_path / "g.h5", 1), last=False)
    assert [record.payload for record in segment.records] == [b"before", b"later"]
    assert (segment.torn, segment.damage) == (0, ())


@pytest.mark.parametrize("name", ["write_all", "sync_data", "sync_folder"])
def test_that_a_segment_that_cannot_be_begun_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    journal = Journal(tmp_path / "g.h5", IDENTITY, 1)
    disk = Disk(monkeypatch, name)
    with pytest.raises(StudioError):
        journal.append([b"one"])
    assert segment_paths(tmp_path / "g.h5") == ()
    disk.broken = False
    journal.append([b"one"])
    journal.close()
    assert read_segment(segment_path(tmp_path / "g.h5", 1), last=False).records[0].payload == b"one"
