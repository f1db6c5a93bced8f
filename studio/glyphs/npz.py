"""Reading .npz and .npy files from strangers: what they declare is held against what they are before anything is made.

`numpy.load` believes the header: a few hundred bytes can ask for terabytes, or unfold to gigabytes. Here a file is
unpacked piece by piece and only up to stated limits, whatever sizes it declares; only plain arrays are taken (no
objects, so nothing is unpickled; no text that Python could not hold), and every array must be exactly as large as its
header says. Members are stored or deflated, as numpy writes them: bz2 and lzma unpack without a bound.
"""

from __future__ import annotations

import io
import struct
import tokenize
import warnings
import zipfile
import zlib
from collections.abc import Collection
from pathlib import Path
from typing import IO

import numpy as np
from numpy.typing import NDArray

from studio.errors import StudioError

LIMIT = 512 * 2**20  # bytes, unpacked
_KINDS = "biufUS"  # plain numbers and text
_MAX_MEMBERS = 1_000
PIECE = 2**20  # bytes read at once
_SAID = 120  # characters
_HEAD = 2**16  # bytes: numpy reads no header of more than 10,000 characters
ENCRYPTED = 0x1  # bit of a member's flags
BAD_ZIP = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    RuntimeError,
    ValueError,
    OverflowError,
    LookupError,
    MemoryError,
)  # fmt: skip: what zipfile raises where a file is damaged, or packed in a way it does not know
_BAD_HEADER = (
    ValueError, EOFError, SyntaxError, TypeError, LookupError, AttributeError, OverflowError, RecursionError,
    MemoryError, tokenize.TokenError,
)  # fmt: skip


def refuse_pipes(*sources: Path | None) -> None:
    """Refuse to read pipes and devices, which may never say a word, or never end. Raises StudioError."""
    for path in sources:
        if path is not None and path.exists() and not (path.is_file() or path.is_dir()):
            raise StudioError(f"{path} is a pipe or a device: name a file or a folder")


def read_npz(path: Path, names: Collection[str] | None = None, *, limit: int = LIMIT) -> dict[str, NDArray[np.generic]]:
    """The arrays of the .npz file `path`: those in `names`, or all. At most `limit` bytes unpacked.

    Names which are missing are left out. Raises StudioError naming the file when it cannot be read, is no .npz file, is
    damaged, holds Python objects, or is too large.
    """
    arrays: dict[str, NDArray[np.generic]] = {}
    left = limit
    try:
        refuse_pipes(path)
        with WaryFile(io.FileIO(path)) as file, zipfile.ZipFile(file) as archive:
            members = _members(archive, names, path)
            declared = sum(item.file_size for item in members)
            for item in members:
                with archive.open(item) as stream:
                    data = None if declared > limit else _taken(stream, left)
                if data is None:
                    raise StudioError(f"{path} unpacks to more than {limit // 2**20} MB: it is not read")
                left -= len(data)
                arrays[item.filename.removesuffix(".npy")] = _parse(data, path)
    except OSError as error:
        raise StudioError(f"cannot read {path}: {error.strerror or error}") from error
    except BAD_ZIP as error:
        raise StudioError(f"{path} is not a complete .npz file ({said(error)}): get it again") from error
    return arrays


def read_npy(path: Path, *, limit: int = LIMIT) -> NDArray[np.generic]:
    """The array of the .npy file `path`, of at most `limit` bytes. Raises StudioError as `read_npz` does."""
    try:
        refuse_pipes(path)
        with path.open("rb") as file:
            data = _taken(file, limit)
    except OSError as error:
        raise StudioError(f"cannot read {path}: {error.strerror or error}") from error
    if data is None:
        raise StudioError(f"{path} is larger than {limit // 2**20} MB: it is not read")
    return _parse(data, path)


def said(error: BaseException) -> str:
    """What zipfile says of a damaged file, without most of the names in it, which may be long and of any characters."""
    return "".join(c if c.isprintable() else "?" for c in str(error)[:_SAID])


class WaryFile(io.BufferedReader):
    """A file that gives little at once: zipfile asks for a whole table of contents, however long it says it is."""

    def read(self, size: int | None = -1, /) -> bytes:
        """At most a mebibyte. Raises BadZipFile: more is asked for at once."""
        if size is not None and size > PIECE:
            raise zipfile.BadZipFile("its table of contents is too long")
        return super().read(size)


def _members(archive: zipfile.ZipFile, names: Collection[str] | None, path: Path) -> list[zipfile.ZipInfo]:
    """The members that are wanted arrays. Raises StudioError: too many, one twice, or packed as numpy does not."""
    members = [
        item
        for item in archive.infolist()
        if item.filename.endswith(".npy") and (names is None or item.filename.removesuffix(".npy") in names)
    ]
    if len(members) > _MAX_MEMBERS:
        raise StudioError(f"{path} holds more than {_MAX_MEMBERS:,} arrays: it is not read")
    if len({item.filename for item in members}) < len(members):
        raise StudioError(f"{path} holds two arrays of one name: it is not read")
    if any(item.flag_bits & ENCRYPTED for item in members):
        raise StudioError(f"{path} is encrypted: it is not read")
    if any(item.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED} for item in members):
        raise StudioError(f"{path} is packed by another method than numpy's: it is not read")
    return members


def _taken(stream: IO[bytes], most: int) -> bytearray | None:
    """Everything in `stream`, or None when that is more than `most` bytes; memory grows with what comes."""
    data = bytearray()
    while piece := stream.read(PIECE):
        data += piece
        if len(data) > most:
            return None
    return data


def _parse(data: bytearray, path: Path) -> NDArray[np.generic]:
    shape, fortran, dtype, start = _header(data, path)
    if dtype.kind not in _KINDS or dtype.hasobject or dtype.subdtype is not None or not dtype.itemsize:
        raise StudioError(f"{path} holds something other than numbers and text: it is not read")
    body = memoryview(data).toreadonly()[start:]
    count = 1
    for length in shape:
        count *= int(length)
    if any(length < 0 for length in shape) or count * dtype.itemsize != len(body):
        raise StudioError(f"{path} is damaged: an array is not as long as its header says; get it again")
    if dtype.kind == "U" and not _is_text(np.frombuffer(body, np.dtype(np.uint32).newbyteorder(dtype.byteorder))):
        raise StudioError(f"{path} is damaged: it holds text with characters that do not exist; get it again")
    try:
        return np.frombuffer(body, dtype).reshape(shape, order="F" if fortran else "C")
    except (ValueError, OverflowError) as error:
        raise StudioError(f"{path} is damaged: no array has the shape its header says; get it again") from error


def _header(data: bytearray, path: Path) -> tuple[tuple[int, ...], bool, np.dtype[np.generic], int]:
    """Shape, is it in Fortran's order, dtype, and where the values begin."""
    file = io.BytesIO(data[:_HEAD])
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of old spellings
            if np.lib.format.read_magic(file) == (1, 0):
                shape, fortran, dtype = np.lib.format.read_array_header_1_0(file)
            else:
                shape, fortran, dtype = np.lib.format.read_array_header_2_0(file)
    except _BAD_HEADER as error:
        raise StudioError(f"{path} holds an array with a damaged header: get it again") from error
    return shape, fortran, dtype, file.tell()


def _is_text(codes: NDArray[np.uint32]) -> bool:
    """Are all of these Unicode's characters? numpy keeps any number as one, and fails when a str is made of it."""
    return not ((codes > 0x10FFFF) | ((codes >= 0xD800) & (codes <= 0xDFFF))).any()
