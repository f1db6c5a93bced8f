"""The journal on disk: what a segment looks like, and how it is read.

Beside ``gallery.h5`` stand segments, ``gallery.h5.journal-000000000001`` and so on, each named by the sequence number
of its first record. A segment is a header and records one after the other; it is only ever appended to, cut back to
its last good record, or deleted as a whole. Little-endian:

    header  magic 8s, format u32, 0xFFFFFFFF u32, gallery 16s (its identity), first sequence number u64, CRC32 u32,
            0xFFFFFFFF u32
    record  magic 4s, length u32, sequence number u64, format u32, 0xFFFFFFFF u32, CRC32 of the body u32, CRC32 of
            these fields u32; then the body: the payload filled with 0xFF to a multiple of 8, and masked

Sequence numbers are contiguous across segments, so a lost piece is noticed. Both sums start from the header's own, so
a record counts only in the segment it was written to.

One fdatasync follows each record before the next is begun. Hence only the last record of the last segment can be half
there, and it was never acknowledged: it is cut off without a word. What half there means must be told apart from
damage to a record that was acknowledged. After a kill the file simply ends early. After a power failure blocks of the
file may never have reached the disk, and read as zeros. Bodies are masked (xor with fixed noise) for this alone: a
picture is mostly black, but a masked one has no eight zeros in a row, so zeros up to the end of a block are a block
that was never written. Everything else that does not add up is damage, and is named, never guessed at.

Sums prove that nothing was damaged, not that nothing was meant badly. So a segment is a plain file of limited size, as
are its records and their number, and the search for what follows a damage has an end.
"""

from __future__ import annotations

import hashlib
import stat
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from studio.errors import StudioError
from studio.gallery.payloads import FORMAT as PAYLOAD_FORMAT
from studio.paths import JOURNAL

FORMAT = 1  # of segments

_SEGMENT = struct.Struct("<8sII16sQII")
HEADER_SIZE = _SEGMENT.size
_RECORD = struct.Struct("<4sIQIIII")
_SEGMENT_MAGIC = b"GLYPHJNL"
_RECORD_MAGIC = b"\xc7GJR"
_ONES = 0xFFFFFFFF
_ALIGN = 8
_BLOCK = 512  # the smallest piece of a file that reaches a disk as a whole
MAX_PAYLOAD = 64 * 2**20  # bytes
MAX_SEGMENT = 512 * 2**20  # bytes: an import of half a million images
MAX_RECORDS = 150_000  # that wait to be folded: years of drawing without one fold
_MOST_DAMAGES = 1_000  # in one segment: what is read after so many is nobody's gallery
_SEARCHED = 8  # times its own length that of a damaged segment is summed up in search of a record that is whole
_PIECE = 2**20  # bytes
_NOISE = np.frombuffer(hashlib.shake_128(b"journal").digest(4093), np.uint8)  # prime: in step with no block
_LONG_NOISE = np.tile(_NOISE, 16)


@dataclass(frozen=True, slots=True)
class Record:
    """One intact record of a segment."""

    number: int  # sequence number
    offset: int  # of its first byte in the segment
    payload: bytes


@dataclass(frozen=True)
class Damage:
    """A place in a segment that is not what was written there."""

    offset: int
    reason: str


@dataclass(frozen=True)
class Segment:
    """What a segment holds. `end`: where the next record would begin; bytes after it were never acknowledged."""

    path: Path
    first: int  # sequence number of its first record, had or to come
    identity: bytes  # of the gallery, 16 bytes; empty when the header itself never reached the disk
    records: tuple[Record, ...]
    end: int
    torn: int  # bytes after `end`
    damage: tuple[Damage, ...]

    @property
    def last(self) -> int:
        """Sequence number of its last record; first - 1 when it has none."""
        return self.records[-1].number if self.records else self.first - 1

    def emptied(self) -> Segment:
        """The same without the payloads, which take as much memory as all that they made."""
        return replace(self, records=tuple(replace(record, payload=b"") for record in self.records))


def segment_path(gallery: Path, first: int) -> Path:
    """Where the segment that begins with record `first` stands."""
    return gallery.with_name(f"{gallery.name}{JOURNAL}{first:012d}")


def segment_first(path: Path) -> int:
    """The sequence number in the name of a segment."""
    return int(path.name.rpartition("-")[2])


def segment_paths(gallery: Path) -> tuple[Path, ...]:
    """The segments of `gallery` in order. Raises OSError."""
    start = gallery.name + JOURNAL
    found = [
        path
        for path in gallery.parent.iterdir()
        if path.name.startswith(start) and path.name.removeprefix(start).isdecimal()
    ]
    return tuple(sorted(found, key=segment_first))


def read_segment(path: Path, *, last: bool) -> Segment:
    """Everything readable in the segment `path`. `last`: no segment follows, so its end may be torn.

    Damage is returned, not raised. Raises OSError, and StudioError when a newer program wrote it, or nothing that this
    program writes is so large.
    """
    seen = path.stat()
    size = seen.st_size
    if not stat.S_ISREG(seen.st_mode):
        raise StudioError(f"{path} is no part of a journal: move it away from the gallery")
    if size > MAX_SEGMENT or (size > MAX_PAYLOAD and _hollow(path)):
        raise StudioError(f"{path} is larger than a journal gets ({size:,} bytes): nothing of it was read")
    return parse_segment(path, path.read_bytes(), last=last)


def _hollow(path: Path) -> bool:
    """Are there more zeros in a row than one record that never reached the disk has? They take no room on it."""
    empty, zeros = 0, bytes(_PIECE)
    with path.open("rb") as file:
        while empty <= MAX_PAYLOAD and (piece := file.read(_PIECE)):
            empty = empty + _PIECE if piece == zeros else 0
    return empty > MAX_PAYLOAD


def parse_segment(path: Path, data: bytes, *, last: bool) -> Segment:
    """Everything readable in `data`, the bytes of the segment `path`; as `read_segment`."""
    first = segment_first(path)
    start = _read_header(path, data)
    if start is None:
        unwritten = last and (len(data) < HEADER_SIZE or not any(data))
        damage = () if unwritten else (Damage(0, "the header of the segment is damaged"),)
        return Segment(path, first, b"", (), 0, len(data), damage)
    identity, seed = start
    records: list[Record] = []
    damages: list[Damage] = []
    offset = HEADER_SIZE
    torn = 0
    for found in _Walk(path, data, seed, last=last):
        if isinstance(found, Record):
            records.append(found)
            offset = found.offset + _frame_size(data, found.offset)
        elif found.reason:
            damages.append(found)
        else:
            torn = len(data) - found.offset
    return Segment(path, first, identity, tuple(records), offset, torn, tuple(damages))


def _read_header(path: Path, data: bytes) -> tuple[bytes, int] | None:
    """Identity and sum of a sound header, else None."""
    if len(data) < HEADER_SIZE:
        return None
    magic, version, ones, identity, first, crc, end = _SEGMENT.unpack_from(data)
    sound = zlib.crc32(data[: HEADER_SIZE - 8]) == crc and magic == _SEGMENT_MAGIC
    if not sound or ones != _ONES or end != _ONES or first != segment_first(path):
        return None
    if version > FORMAT:
        raise newer(path, version)
    return identity, crc


def newer(path: Path, version: int) -> StudioError:
    """The refusal of what a newer program wrote."""
    return StudioError(f"{path} was written by a newer version of this program (format {version}): update the program")


class _Walk:
    """Records and damages in order; a Damage without a reason is a torn end."""

    def __init__(self, path: Path, data: bytes, seed: int, *, last: bool) -> None:
        self._path, self._data, self._seed, self._last = path, data, seed, last
        self._left = _SEARCHED * len(data) + MAX_PAYLOAD  # bytes that may be summed up behind a damage

    def __iter__(self) -> Iterator[Record | Damage]:
        data, offset, expected = self._data, HEADER_SIZE, segment_first(self._path)
        records = damages = 0
        while offset < len(data):
            record = _record_at(self._path, data, offset, self._seed)
            if record is not None and record.number == expected:
                yield record
                records += 1
                if records > MAX_RECORDS:
                    yield Damage(offset, f"more than {MAX_RECORDS:,} records")
                    return
                expected += 1
                offset += _frame_size(data, offset)
                continue
            following = self._next_record(offset + _ALIGN, expected)
            if following is None and self._last and _never_written(data, offset, self._seed):
                yield Damage(offset, "")
                return
            yield Damage(offset, f"record {expected} is damaged")
            damages += 1
            if following is None or damages == _MOST_DAMAGES:
                return
            offset, expected = following.offset, following.number

    def _next_record(self, start: int, least: int) -> Record | None:
        """The first intact record at or after `start` that may follow record `least` - 1."""
        data, seed = self._data, self._seed
        offset = data.find(_RECORD_MAGIC, start)
        while offset >= 0 and self._left > 0:
            if offset % _ALIGN == 0 and _sound_fields(data, offset, seed):
                self._left -= min(_frame_size(data, offset), len(data) - offset)
                record = _record_at(self._path, data, offset, seed)
                if record is not None and record.number >= least:
                    return record
            offset = data.find(_RECORD_MAGIC, offset + 1)
        return None


def _frame_size(data: bytes, offset: int) -> int:
    length: int = _RECORD.unpack_from(data, offset)[1]
    return _RECORD.size + length + -length % _ALIGN


def _sound_fields(data: bytes, offset: int, seed: int) -> bool:
    """Do the fields of a record stand at `offset`, whole?"""
    if data[offset : offset + 4] != _RECORD_MAGIC or offset + _RECORD.size > len(data):
        return False
    crc = zlib.crc32(data[offset : offset + _RECORD.size - 4], seed)
    return bool(_RECORD.unpack_from(data, offset)[6] == crc)


def _record_at(path: Path, data: bytes, offset: int, seed: int) -> Record | None:
    """The intact record at `offset`, or None."""
    if not _sound_fields(data, offset, seed):
        return None
    _, length, number, version, _, crc, _ = _RECORD.unpack_from(data, offset)
    end = offset + _frame_size(data, offset)
    if length > MAX_PAYLOAD or end > len(data):
        return None
    body = memoryview(data)[offset + _RECORD.size : end]
    if zlib.crc32(body, seed) != crc:
        return None
    if version > PAYLOAD_FORMAT:
        raise newer(path, version)
    return Record(number, offset, _masked(body[:length]))


def pack_header(identity: bytes, first: int) -> tuple[bytes, int]:
    """The header of the segment that begins with record `first`, and its sum, which `pack_record` starts from."""
    fields = struct.pack("<8sII16sQ", _SEGMENT_MAGIC, FORMAT, _ONES, identity, first)
    seed = zlib.crc32(fields)
    return fields + struct.pack("<II", seed, _ONES), seed


def pack_record(payload: bytes, number: int, seed: int) -> bytes:
    """Record `number` as it stands in a segment."""
    body = _masked(payload + b"\xff" * (-len(payload) % _ALIGN))
    fields = struct.pack("<4sIQIII", _RECORD_MAGIC, len(payload), number, PAYLOAD_FORMAT, _ONES, zlib.crc32(body, seed))
    return fields + struct.pack("<I", zlib.crc32(fields, seed)) + body


def _masked(body: bytes | memoryview) -> bytes:
    """`body` xor the noise; twice is `body` again."""
    plain = np.frombuffer(body, np.uint8)
    if len(plain) <= len(_NOISE):
        return (plain ^ _NOISE[: len(plain)]).tobytes()
    made = plain.copy()
    for start in range(0, len(made), len(_LONG_NOISE)):
        piece = made[start : start + len(_LONG_NOISE)]
        piece ^= _LONG_NOISE[: len(piece)]
    return made.tobytes()


def _never_written(data: bytes, offset: int, seed: int) -> bool:
    """Is what stands at `offset`, up to the end of the file, a record that was only partly written?"""
    if len(data) - offset < _RECORD.size:
        return True
    if _sound_fields(data, offset, seed) and offset + _frame_size(data, offset) > len(data):
        return True
    starts = range(offset - offset % _BLOCK, len(data), _BLOCK)
    return any(not any(data[max(start, offset) : start + _BLOCK]) for start in starts)
