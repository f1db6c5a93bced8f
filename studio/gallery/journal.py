"""The journal: what makes an answer durable before the canvas clears.

Records are appended to a segment (`studio.gallery.segments` says what one looks like), each followed by one fdatasync;
only then is it acknowledged. A new segment is begun by every owner and whenever a fold is given the old one: its header
and its name are on the disk before the first record is written to it. When the disk refuses, the segment is cut back to
its last good record and nothing has changed; while even that fails, nothing more is written.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Sequence
from pathlib import Path

from studio.errors import StudioError
from studio.files import sync_folder
from studio.gallery.disk import disk_error, sync_data, write_all
from studio.gallery.segments import (
    HEADER_SIZE,
    MAX_PAYLOAD,
    MAX_SEGMENT,
    Segment,
    pack_header,
    pack_record,
    segment_path,
)

_FRAME = 64  # bytes around a payload, at the most
_BINARY = getattr(os, "O_BINARY", 0)


class Journal:
    """The owner's end of the journal: appends records durably. One process, one thread.

    Raises StudioError from `append` when the disk refuses; the journal is then as if nothing had been tried.
    """

    def __init__(self, gallery: Path, identity: bytes, number: int) -> None:
        self._gallery, self._identity = gallery, identity
        self._number = number  # sequence number of the next record
        self._descriptor = -1
        self._seed = 0
        self._path: Path | None = None  # of the open segment
        self._end = HEADER_SIZE  # offset of the next record in it
        self._unsure = False  # a failed append may have left bytes after `_end`

    @property
    def next_number(self) -> int:
        """Sequence number of the next record."""
        return self._number

    @property
    def open_path(self) -> Path | None:
        """The segment records go to at present, if there is one."""
        return self._path

    @property
    def unsure(self) -> bool:
        """May there be something of a failed `append` on the disk, which would count if this were the end?"""
        return self._unsure

    def append(self, payloads: Sequence[bytes]) -> None:
        """Write `payloads` as one record each, all or none; they are on the disk when this returns."""
        if any(len(payload) > MAX_PAYLOAD for payload in payloads):
            raise ValueError(f"a record of more than {MAX_PAYLOAD} bytes")
        size = sum(map(len, payloads)) + _FRAME * len(payloads)
        if HEADER_SIZE + size > MAX_SEGMENT:
            raise StudioError(
                f"nothing was saved in {self._gallery}: {size / 1e6:,.0f} MB at once are too many: split it"
            )
        first = self._number
        start = self._end
        try:
            if self._unsure:
                self._cut_back()
            if self._end + size > MAX_SEGMENT:
                self.close()
            if self._path is None:
                self._create()
                start = self._end
            self._unsure = True
            for payload in payloads:
                self._write(payload)
            self._unsure = False
        except BaseException as error:
            self._number, self._end = first, start
            with contextlib.suppress(OSError):  # else it is tried again before the next record
                self._cut_back()
            if isinstance(error, OSError):
                raise disk_error("nothing was saved in", self._gallery, error) from error
            raise

    def close_segment(self) -> None:
        """Close the open segment; the next record begins a new one. Raises OSError when it cannot be cut clean."""
        if self._path is None:
            return
        if self._unsure:
            self._cut_back()
        self.close()

    def close(self) -> None:
        """Let go of the open segment as it is."""
        if self._descriptor >= 0:
            os.close(self._descriptor)
        self._descriptor, self._path, self._end, self._unsure = -1, None, HEADER_SIZE, False

    def _create(self) -> None:
        path = segment_path(self._gallery, self._number)
        header, seed = pack_header(self._identity, self._number)
        if path.exists() and path.stat().st_size <= HEADER_SIZE:
            path.unlink()  # left by an attempt that failed: it never held a record
        mode = self._gallery.stat().st_mode & 0o777 if self._gallery.exists() else 0o666
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL | _BINARY, mode)
        try:
            write_all(descriptor, header)
            sync_data(descriptor)
            sync_folder(path.parent)
        except BaseException:
            os.close(descriptor)
            path.unlink(missing_ok=True)
            raise
        self._descriptor, self._path, self._seed, self._end = descriptor, path, seed, HEADER_SIZE

    def _write(self, payload: bytes) -> None:
        frame = pack_record(payload, self._number, self._seed)
        os.lseek(self._descriptor, self._end, os.SEEK_SET)
        write_all(self._descriptor, frame)
        sync_data(self._descriptor)
        self._end += len(frame)
        self._number += 1

    def _cut_back(self) -> None:
        """Cut off what a failed append left. Until this works nothing may follow it."""
        if self._path is not None:
            os.ftruncate(self._descriptor, self._end)
            sync_data(self._descriptor)
        self._unsure = False


def cut(segment: Segment) -> None:
    """Cut off the torn end of the last segment; without a record in it, remove it. Raises OSError."""
    if not segment.records:
        segment.path.unlink()
        sync_folder(segment.path.parent)
    elif segment.torn:
        descriptor = os.open(segment.path, os.O_RDWR | _BINARY)
        try:
            os.ftruncate(descriptor, segment.end)
            sync_data(descriptor)
        finally:
            os.close(descriptor)
