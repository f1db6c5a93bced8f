"""The gallery file: an HDF5 file that is written once, as a whole, and never changed.

Its first 512 bytes (HDF5 calls them a user block, and skips them) are a header of our own: which gallery this is, up to
which event it goes, how long the file is, and the SHA-256 of all the rest. So a file that was cut off, that lost a bit,
or that is somebody else's is known before the HDF5 library sees a byte of it, and without importing it.

A sum proves that nothing was damaged, not that nothing was meant badly. Hence what a file declares is looked at before
it is read: only hard links, only the arrays of `columns.COLUMNS` in exactly their types, no external or virtual data,
no filter but the checksum, nothing larger than the file itself. Compression is not used, so nothing can unfold.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import struct
import tempfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

import numpy as np
from numpy.typing import NDArray

from studio.formats.foreign import GALLERY
from studio.gallery.columns import COLUMNS, Columns
from studio.gallery.events import DamagedError
from studio.gallery.segments import newer

FORMAT = 3  # 2: edits of writers and hold-out; 3: of labels checked

_HEADER = struct.Struct("<8sII16sQQ32s")
_BLOCK = 512
_ONES = 0xFFFFFFFF
_MAX_FILE = 8 * 2**30  # bytes: seven million samples
_MAX_LAST = 2**62  # events: no record that follows has a number which no segment can hold
_CHUNK = 2**20  # bytes; what one checksum of HDF5's stands for
_CHECKSUM = 4  # bytes, at the end of each chunk
_UNREADABLE = (OSError, RuntimeError, ValueError, KeyError, TypeError)  # what h5py raises


@dataclass(frozen=True)
class Header:
    """What the first 512 bytes of a gallery file say."""

    identity: bytes  # 16 bytes, made with the gallery
    last: int  # sequence number of the last event in the file
    length: int  # bytes of the whole file
    digest: bytes  # SHA-256 of the file from byte 512


def read_header(path: Path) -> Header:
    """The header of a gallery file. Raises OSError; DamagedError; StudioError when a newer program wrote it."""
    if path.exists() and not path.is_file():
        raise DamagedError("it is no file")
    with path.open("rb") as file:
        block = file.read(_BLOCK)
    magic, version, ones, identity, last, length, digest = _HEADER.unpack_from(block.ljust(_BLOCK, b"\0"))
    if magic != GALLERY:
        raise DamagedError("it is not a gallery of this program" if block else "it is empty")
    if len(block) < _BLOCK or ones != _ONES or struct.pack("<I", zlib.crc32(block[:-4])) != block[-4:]:
        raise DamagedError("its header is damaged")
    if version > FORMAT:
        raise newer(path, version)
    if last > _MAX_LAST:
        raise DamagedError(f"it says that it goes up to event {last}")
    return Header(identity, last, length, digest)


def check_digest(path: Path, header: Header) -> None:
    """Hold the file against its header. Raises DamagedError, OSError."""
    size = path.stat().st_size
    if size > _MAX_FILE:
        raise DamagedError(f"it is {size:,} bytes long, more than a gallery gets")
    if size != header.length:
        raise DamagedError(f"it is {size:,} bytes long and should be {header.length:,}")
    if _digest(path) != header.digest:
        raise DamagedError("its content differs from its checksum")


def _digest(path: Path) -> bytes:
    with path.open("rb") as file:
        file.seek(_BLOCK)
        return hashlib.file_digest(file, "sha256").digest()


def write_file(path: Path, columns: Columns, identity: bytes, last: int) -> None:
    """Write a new gallery file and sync it. Raises OSError; on a full disk the HDF5 library may end the process."""
    import h5py

    with h5py.File(path, "x", userblock_size=_BLOCK, locking=False) as file:
        file.attrs.create("format", FORMAT, dtype="<u4")
        file.attrs.create("last_seq", last, dtype="<u8")
        for name in COLUMNS:
            column = columns[name]
            if column.size:
                file.create_dataset(name, data=column, chunks=_chunks(column), fletcher32=True)
            else:
                file.create_dataset(name, data=column)
    seal(path, identity, last)


def seal(path: Path, identity: bytes, last: int) -> None:
    """Give the HDF5 file `path` its header, and sync it. Raises OSError."""
    block = _HEADER.pack(GALLERY, FORMAT, _ONES, identity, last, path.stat().st_size, _digest(path))
    block = block.ljust(_BLOCK - 4, b"\0")
    with path.open("r+b") as file:
        file.write(block + struct.pack("<I", zlib.crc32(block)))
        file.flush()
        os.fsync(file.fileno())


def _chunks(column: NDArray[Any]) -> tuple[int, ...]:
    rows = max(1, min(len(column), _CHUNK // (column.nbytes // len(column))))
    return (rows, *column.shape[1:])


def read_file(path: Path, *, lenient: bool = False) -> dict[str, NDArray[Any]]:
    """Every array of a gallery file, after looking at what it declares. Raises DamagedError, OSError.

    Ask `check_digest` first. `lenient` is for what failed it, in a process that may die: what fails HDF5's checksum is
    taken as it is, arrays that are not there or not ours are left out.
    """
    return _read_hdf5(path, path.stat().st_size, lenient=lenient)


def read_cut_file(path: Path, header: Header) -> dict[str, NDArray[Any]]:
    """As `read_file` with `lenient`; what is cut off at the end, by its `header`, is read as zeros.

    The HDF5 library refuses a file that lost its end, however little. Raises DamagedError, OSError.
    """
    if not path.stat().st_size < header.length <= _MAX_FILE:
        return read_file(path, lenient=True)
    with _filled_up(path, header.length) as copy:
        return _read_hdf5(copy, header.length, lenient=True)


@contextmanager
def _filled_up(path: Path, length: int) -> Iterator[IO[bytes]]:
    """A copy of `path` with zeros up to `length`. It has no name, so that nothing is left if the process dies."""
    with tempfile.TemporaryFile() as copy:
        with path.open("rb") as file:
            shutil.copyfileobj(file, copy)
        copy.truncate(length)
        yield copy


def _read_hdf5(source: Path | IO[bytes], size: int, *, lenient: bool) -> dict[str, NDArray[Any]]:
    import h5py

    found: dict[str, NDArray[Any]] = {}
    try:
        with h5py.File(source, "r", locking=False) as file:
            for name in COLUMNS:
                try:
                    dataset = _sound(h5py, file, name, size)
                    found[name] = _read(dataset, lenient=lenient)
                    size -= found[name].nbytes
                except (DamagedError, *_UNREADABLE):
                    if not lenient:
                        raise
    except _UNREADABLE as error:
        raise DamagedError(f"the HDF5 library cannot read it ({' '.join(str(error).split())})") from error
    return found


def _sound(h5py: Any, file: Any, name: str, left: int) -> Any:
    """The dataset `name`, when it is one that we write and its data can lie in the `left` bytes of the file."""
    dataset = file
    for part in name.split("/"):  # the kind of each link is known before it is followed
        if not isinstance(dataset, h5py.Group) or not isinstance(dataset.get(part, getlink=True), h5py.HardLink):
            raise DamagedError(f"{name} is missing or leads elsewhere")
        dataset = dataset[part]
    dtype, shape = COLUMNS[name]
    if not isinstance(dataset, h5py.Dataset) or dataset.is_virtual or dataset.external:
        raise DamagedError(f"{name} is not plain data of this file")
    if dataset.dtype != np.dtype(dtype) or dataset.ndim != 1 + len(shape) or dataset.shape[1:] != shape:
        raise DamagedError(f"{name} is of another type or shape")
    filters = dataset.id.get_create_plist()
    kinds = [filters.get_filter(number)[0] for number in range(filters.get_nfilters())]
    if kinds != ([h5py.h5z.FILTER_FLETCHER32] if dataset.size else []):
        raise DamagedError(f"{name} is packed in another way")
    if dataset.nbytes > left:
        raise DamagedError(f"{name} declares {dataset.nbytes:,} bytes, more than the file holds")
    if dataset.size:
        _check_pieces(dataset, name)
    return dataset


def _check_pieces(dataset: Any, name: str) -> None:
    """Every chunk must be there, whole and with its checksum: the library takes each at its word.

    Raises DamagedError.
    """
    whole = int(np.prod(dataset.chunks)) * dataset.dtype.itemsize
    if whole > max(_CHUNK, dataset.nbytes // len(dataset)):
        raise DamagedError(f"{name} lies in pieces of {whole:,} bytes")
    sound = 0

    def look(piece: Any) -> None:
        nonlocal sound
        sound += piece.size == whole + _CHECKSUM and piece.filter_mask == 0

    dataset.id.chunk_iter(look)
    if sound != -(-len(dataset) // dataset.chunks[0]):
        raise DamagedError(f"{name} has pieces that are missing or not whole")


def _read(dataset: Any, *, lenient: bool) -> NDArray[Any]:
    column: NDArray[Any] = np.zeros(dataset.shape, dataset.dtype)
    for piece in dataset.iter_chunks() if dataset.size else ():
        try:
            # SHA-256 has spoken for every byte, so HDF5's checksum would only be asked to say it again, half as fast
            column[piece] = dataset[piece] if lenient else _raw(dataset, piece)
        except OSError:  # the checksum is wrong: most rows are right all the same, and their own sums tell which
            if not lenient:
                raise
            column[piece] = _raw(dataset, piece)
    return column


def _raw(dataset: Any, piece: tuple[slice, ...]) -> NDArray[Any]:
    """One chunk as it lies on the disk, without the checksum at its end."""
    _, data = dataset.id.read_direct_chunk(tuple(part.start for part in piece))
    items: int = int(np.prod(dataset.chunks))
    chunk = np.frombuffer(data, dataset.dtype, items).reshape(dataset.chunks)
    return chunk[tuple(slice(0, part.stop - part.start) for part in piece)]
