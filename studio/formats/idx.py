"""IDX files and gzip from strangers, read without believing what they declare.

A few kilobytes can declare terabytes, and a gzip of half a megabyte can unfold into a gigabyte. So the declared size is
compared with the limit, and with what the file could possibly hold, before a byte of it is allocated, and nothing is
read beyond it; and what unfolds to hundreds of times its size is a bomb, whatever is in it. Images (`studio.formats`)
and the base set (`studio.training.mnist`) are read through here; .npz files have `studio.glyphs.npz` for the same.
"""

from __future__ import annotations

import gzip
import io
import math
import struct
import zlib
from pathlib import Path
from typing import IO, Any

import numpy as np
from numpy.typing import NDArray

from studio.errors import StudioError
from studio.glyphs.npz import refuse_pipes

MAX_BYTES = 512 * 2**20  # unpacked, of what is read piece by piece: the CSV of MAX_IMAGES images has 435 million
MAX_IMAGES = 140_000  # of one file or folder: 110 MB, twice while they are normalised
MAX_IDX_IMAGES = 250_000  # of one IDX file, normalised where they lie: 196 MB; EMNIST's largest has 240,000
MAX_ARRAY = MAX_IDX_IMAGES * 784  # bytes of one IDX array
MIN_LIMIT = 32 * 2**20  # what unpacks to no more is no bomb
MAX_RATIO = 200  # pictures and their CSV shrink 5 to 50 times; zeros and repeated rows, up to 1032
IDX_UBYTE = 0x08
_CHUNK = 2**20
MNIST_FILES = {  # names of the four IDX files, as published and as some unpack them
    "x_train": ("train-images-idx3-ubyte", "train-images.idx3-ubyte"),
    "y_train": ("train-labels-idx1-ubyte", "train-labels.idx1-ubyte"),
    "x_test": ("t10k-images-idx3-ubyte", "t10k-images.idx3-ubyte"),
    "y_test": ("t10k-labels-idx1-ubyte", "t10k-labels.idx1-ubyte"),
}


def read_exactly(stream: IO[bytes], size: int) -> memoryview | None:
    """`size` bytes of `stream`, or None when it ends before; memory grows with what comes, not with what is said.

    They are the caller's own, to be written over.
    """
    data = bytearray()
    while len(data) < size:
        chunk = stream.read(min(_CHUNK, size - len(data)))
        if not chunk:
            return None
        data += chunk
    return memoryview(data)


def unpacked_limit(path: Path, limit: int) -> int:
    """At most how many bytes the packed file `path` may unfold to, `limit` at the most. Raises OSError."""
    return min(limit, max(MIN_LIMIT, MAX_RATIO * path.stat().st_size))


def is_gzip(head: bytes) -> bool:
    """Do these first bytes begin a gzip file?"""
    return head[:2] == b"\x1f\x8b"


def is_idx(head: bytes) -> bool:
    """Do these first (unpacked) bytes begin an IDX file of unsigned bytes?"""
    return head[:3] == bytes([0, 0, IDX_UBYTE]) and head[3:4] in (b"\x01", b"\x03")


def first_bytes(path: Path, count: int = 512) -> bytes:
    """The first `count` bytes of a file, unpacked when it is gzipped. Raises StudioError."""
    try:
        with path.open("rb") as file:
            head = file.read(count)
        if is_gzip(head):
            with gzip.open(path) as packed:
                head = packed.read(count)
    except (OSError, EOFError, zlib.error) as error:
        raise StudioError(f"cannot read {path}: {reason(error)}") from error
    return head


class Bounded(io.RawIOBase):
    """A stream that refuses to give more than `limit` bytes: what a gzip bomb runs into."""

    def __init__(self, stream: IO[bytes], limit: int, what: Path) -> None:
        self._stream, self._left, self._limit, self._what = stream, limit, limit, what

    def readable(self) -> bool:
        """As any stream to read from."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Fill `buffer`; raises StudioError once the limit is passed."""
        data = self._stream.read(len(buffer))
        self._left -= len(data)
        if self._left < 0:
            raise StudioError(f"{self._what} unpacks to more than {self._limit:,} bytes; it is not read")
        buffer[: len(data)] = data
        return len(data)

    def close(self) -> None:
        """Close what is below as well."""
        self._stream.close()
        super().close()


def open_bounded(path: Path, limit: int = MAX_BYTES) -> io.BufferedReader:
    """Open `path` for reading bytes, unpacking gzip, never more than `limit` of them. Raises StudioError."""
    try:
        refuse_pipes(path)
        file = path.open("rb")
    except OSError as error:
        raise StudioError(f"cannot read {path}: {reason(error)}") from error
    head = file.read(2)
    file.seek(0)
    stream: IO[bytes] = file
    if is_gzip(head):
        stream, limit = _owning_gzip(file), unpacked_limit(path, limit)
    return io.BufferedReader(Bounded(stream, limit, path), _CHUNK)


def _owning_gzip(file: IO[bytes]) -> IO[bytes]:
    """A gzip reader that closes the file below it when it is closed itself."""
    packed = gzip.GzipFile(fileobj=file)
    packed.myfileobj = file  # type: ignore[assignment]
    return packed  # type: ignore[return-value]


def read_idx(path: Path) -> NDArray[np.uint8]:
    """An IDX file of unsigned bytes, gzipped or not: (n,) labels or (n, height, width) images, the caller's own.

    Raises StudioError when it is missing, damaged, truncated, longer than it declares, or not IDX.
    """
    try:
        with open_bounded(path) as stream:
            head = stream.read(4)
            if not is_idx(head):
                raise StudioError(f"{path} is not an IDX file of bytes (as MNIST's are)")
            shape = struct.unpack(f">{head[3]}I", stream.read(4 * head[3]))
            size = math.prod(shape)
            if size > max(MIN_LIMIT, path.stat().st_size * MAX_RATIO):
                raise StudioError(f"{path} declares {size:,} bytes, too many for its size; it is not read")
            if size > MAX_ARRAY:
                limit = f"at most {MAX_ARRAY:,} are read at once ({MAX_IDX_IMAGES:,} images): split it"
                raise StudioError(f"{path} declares {size:,} bytes; {limit}")
            data = read_exactly(stream, size)
            if data is None or stream.read(1):
                raise StudioError(f"{path} is truncated or longer than it declares; get the file again")
    except (OSError, EOFError, zlib.error, struct.error) as error:
        raise StudioError(f"cannot read {path}: {reason(error)}; it is damaged or truncated") from error
    return np.frombuffer(data, np.uint8).reshape(shape if size else (0,) * len(shape))


def idx_file(folder: Path, name: str) -> Path | None:
    """The IDX file of one of MNIST's arrays (``x_train``, ...) in `folder`, plain or gzipped, or None."""
    candidates = (folder / (stem + end) for stem in MNIST_FILES[name] for end in ("", ".gz"))
    return next((path for path in candidates if path.is_file()), None)


def reason(error: BaseException) -> str:
    """What an exception says, without the file name twice and on one line."""
    text = getattr(error, "strerror", None) or str(error) or type(error).__name__
    return " ".join(text.split()).lower() if isinstance(error, FileNotFoundError) else " ".join(text.split())
