"""A file of a pool's images: written once, as a whole, and never changed.

An .npz file of plain arrays, read back by the wary reader that takes them from strangers (`glyphs.npz`): it unpacks no
more than is stated, and no Python objects. Not HDF5, whose library ends the process where a disk is full: numpy fails
as any program does, so no child process is needed. The journal's record of the file holds its SHA-256.
"""

from __future__ import annotations

import hashlib
import io
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from studio.errors import StudioError
from studio.files import write_safely
from studio.gallery.events import DamagedError
from studio.gallery.oddities import NO_INK, oddities
from studio.gallery.records import MAX_STROKES, MAX_TEXT, SIDE
from studio.glyphs.keys import pixel_keys
from studio.glyphs.npz import read_npz

MOST_BYTES = 512 * 2**20  # of one file


@dataclass(frozen=True, eq=False)
class NewItems:
    """Images for a pool, n of them; what is () is not known of any."""

    images: NDArray[np.uint8]  # (n, 28, 28) white on black
    rows: Sequence[int]  # n: which of their source each is, from 0
    names: Sequence[str] = ()  # n file names within the source
    writers: Sequence[str] = ()  # n, "" where nobody is named
    strokes: Sequence[bytes] = ()  # n packed, b"" where there are none
    normalisation: int = 0  # its version; 0: they are as they came


@dataclass(frozen=True, eq=False)
class _Arrays:
    """The arrays of a file, of n items."""

    images: NDArray[np.uint8]  # (n, 28, 28)
    rows: NDArray[np.int64]  # (n,)
    keys: NDArray[np.uint64]  # (n,) of the pixels
    odd: NDArray[np.uint8]  # (n,) see `oddities`
    normalisation: NDArray[np.int64]  # (1,)
    names: NDArray[np.uint8]  # texts one after the other, in UTF-8
    name_ends: NDArray[np.int64]  # (n + 1,) where each of them begins; (1,): there are none
    writers: NDArray[np.uint8]
    writer_ends: NDArray[np.int64]
    strokes: NDArray[np.uint8]
    stroke_ends: NDArray[np.int64]


_DTYPES = {
    "images": np.uint8, "rows": np.int64, "keys": np.uint64, "odd": np.uint8, "normalisation": np.int64,
    "names": np.uint8, "name_ends": np.int64, "writers": np.uint8, "writer_ends": np.int64, "strokes": np.uint8,
    "stroke_ends": np.int64,
}  # fmt: skip


class PoolFile:
    """What one file holds."""

    def __init__(self, arrays: _Arrays) -> None:
        self._arrays = arrays
        self._names = _texts(arrays.names, arrays.name_ends, MAX_TEXT)
        self._writers = _texts(arrays.writers, arrays.writer_ends, MAX_TEXT)
        self._strokes = _Blobs(arrays.strokes, arrays.stroke_ends, MAX_STROKES)

    def __len__(self) -> int:
        return len(self._arrays.images)

    @property
    def images(self) -> NDArray[np.uint8]:
        """(n, 28, 28), read-only."""
        return self._arrays.images

    @property
    def keys(self) -> NDArray[np.uint64]:
        """(n,) of the pixels."""
        return self._arrays.keys

    @property
    def odd(self) -> NDArray[np.uint8]:
        """(n,) what is odd about each, see `oddities`."""
        return self._arrays.odd

    @property
    def normalisation(self) -> int:
        """Version of what brought them to 28x28; 0: they are as they came."""
        return int(self._arrays.normalisation[0])

    def places_of(self, writer: str) -> list[int]:
        """The items of a writer."""
        return [place for place in range(len(self._writers)) if self.writer(place) == writer]

    @property
    def blanked(self) -> NDArray[np.bool_]:
        """(n,) of which is nothing left, see `without`: without ink, and of nobody in a file that names writers."""
        if not len(self._writers):
            return np.zeros(len(self), np.bool_)
        found: NDArray[np.bool_] = (np.diff(self._arrays.writer_ends) == 0) & (self.odd & NO_INK > 0)
        return found

    def without(self, places: Sequence[int]) -> NewItems:
        """All items, but nothing of those at `places` except that there was something."""
        images = self.images.copy()
        images[places] = 0
        gone = set(places)

        def kept(texts: _Blobs) -> list[bytes]:
            return [b"" if place in gone else texts[place] for place in range(len(texts))]

        return NewItems(
            images=images,
            rows=self._arrays.rows.tolist(),
            names=[text.decode("utf-8") for text in kept(self._names)],
            writers=[text.decode("utf-8") for text in kept(self._writers)],
            strokes=kept(self._strokes),
            normalisation=self.normalisation,
        )

    def row(self, place: int) -> int:
        """Which of its source."""
        return int(self._arrays.rows[place])

    def name(self, place: int) -> str:
        """Of its file within the source; "" where the source is a file itself."""
        return self._names[place].decode("utf-8") if len(self._names) else ""

    def writer(self, place: int) -> str:
        """Whose hand it is; "" where nobody is named."""
        return self._writers[place].decode("utf-8") if len(self._writers) else ""

    def strokes(self, place: int) -> bytes:
        """Packed; b"" where there are none."""
        return self._strokes[place] if len(self._strokes) else b""


def write_pool_file(path: Path, items: NewItems) -> str:
    """Write the new file `path`, all or nothing, and read it back; returns its SHA-256 (hex).

    Raises OSError, and StudioError: it is not what was written, or too large.
    """
    images = np.ascontiguousarray(items.images)
    names, name_ends = _packed([_clipped(name) for name in items.names])
    writers, writer_ends = _packed([_clipped(writer) for writer in items.writers])
    strokes, stroke_ends = _packed(items.strokes)
    arrays = _Arrays(
        images, np.array(items.rows, np.int64), pixel_keys(images), oddities(images),
        np.array([items.normalisation], np.int64), names, name_ends, writers, writer_ends, strokes, stroke_ends,
    )  # fmt: skip
    _check(arrays)
    if sum(array.nbytes for array in vars(arrays).values()) > MOST_BYTES - 2**16:
        raise StudioError(f"{path} would be larger than {MOST_BYTES // 2**20} MB: take in fewer images at a time")
    packed = io.BytesIO()
    np.savez(packed, **vars(arrays))
    data = packed.getvalue()
    write_safely(path, data)
    digest = hashlib.sha256(data).hexdigest()
    if _digest(path) != digest:
        path.unlink()
        raise StudioError(f"{path} was not written as it was meant: the disk may be damaged; nothing was taken in")
    return digest


def read_pool_file(path: Path, digest: str, count: int) -> PoolFile:
    """The file `path`, which must have this SHA-256 and so many items. Raises DamagedError, OSError."""
    if path.stat().st_size > MOST_BYTES:
        raise DamagedError("it is too large")
    if _digest(path) != digest:
        raise DamagedError("its content differs from its checksum")
    try:
        found = read_npz(path, _DTYPES, limit=MOST_BYTES)
    except StudioError as error:
        raise DamagedError(str(error)) from error
    for name, dtype in _DTYPES.items():
        if name not in found or found[name].dtype != np.dtype(dtype):
            raise DamagedError(f"{name} is missing or of another type")
    arrays = _Arrays(**found)  # type: ignore[arg-type]
    _check(arrays)
    if len(arrays.images) != count:
        raise DamagedError(f"it holds {len(arrays.images)} images, not {count}")
    return PoolFile(arrays)


def _check(arrays: _Arrays) -> None:
    """Raises DamagedError where shapes and lengths do not fit together."""
    count = len(arrays.images)
    if arrays.images.shape != (count, SIDE, SIDE) or arrays.normalisation.shape != (1,):
        raise DamagedError("its images are of another shape")
    if not arrays.rows.shape == arrays.keys.shape == arrays.odd.shape == (count,):
        raise DamagedError("its columns are of unequal lengths")
    for blob, ends in (
        (arrays.names, arrays.name_ends), (arrays.writers, arrays.writer_ends), (arrays.strokes, arrays.stroke_ends)
    ):  # fmt: skip
        if blob.ndim != 1 or ends.shape not in {(count + 1,), (1,)}:
            raise DamagedError("its texts are of another shape")
        if ends[0] or ends[-1] != len(blob) or (np.diff(ends) < 0).any():
            raise DamagedError("the places of its texts are wrong")


class _Blobs:
    """Pieces of one array of bytes, each of at most `most`. Raises DamagedError: one is longer."""

    def __init__(self, blob: NDArray[np.uint8], ends: NDArray[np.int64], most: int) -> None:
        if len(ends) > 1 and int(np.diff(ends).max()) > most:
            raise DamagedError("one of its texts is too long")
        self._blob, self._ends = blob.data, ends

    def __len__(self) -> int:
        return len(self._ends) - 1

    def __getitem__(self, place: int) -> bytes:
        return bytes(self._blob[int(self._ends[place]) : int(self._ends[place + 1])])


def _texts(blob: NDArray[np.uint8], ends: NDArray[np.int64], most: int) -> _Blobs:
    """Pieces that are UTF-8, each for itself. Raises DamagedError."""
    try:
        whole = blob.tobytes()
        whole.decode("utf-8")
    except UnicodeDecodeError as error:
        raise DamagedError("its texts are damaged") from error
    inside = ends[:-1][ends[:-1] < len(whole)]
    if ((blob[inside] & 0xC0) == 0x80).any():  # a text that begins in the middle of a character
        raise DamagedError("the places of its texts are wrong")
    return _Blobs(blob, ends, 4 * most)


def _packed(texts: Sequence[bytes]) -> tuple[NDArray[np.uint8], NDArray[np.int64]]:
    blob = np.frombuffer(b"".join(texts), np.uint8)
    return blob, np.array([0, *accumulate(map(len, texts))], np.int64)


def clipped(text: str, most: int = MAX_TEXT) -> str:
    """A text that can be read back, whatever a file system calls its files."""
    return text[:most].encode("utf-8", "replace").decode("utf-8")


def _clipped(text: str) -> bytes:
    return clipped(text).encode("utf-8")


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
