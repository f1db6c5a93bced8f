"""Reading .npz and .npy files from strangers: what they declare is held against what they are before anything is made.

`numpy.load` believes the header: a few hundred bytes can ask for terabytes, or unfold to gigabytes. Here a file is
read only up to stated limits, only plain arrays are taken (no objects, so nothing is unpickled), and every array must
be exactly as large as its header says.
"""

from __future__ import annotations

import io
import tokenize
import zipfile
import zlib
from collections.abc import Collection
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from studio.errors import StudioError

LIMIT = 512 * 2**20  # bytes, unpacked
_KINDS = "biufUS"  # plain numbers and text
_MAX_MEMBERS = 1_000


def read_npz(path: Path, names: Collection[str] | None = None, *, limit: int = LIMIT) -> dict[str, NDArray[np.generic]]:
    """The arrays of the .npz file `path`: those in `names`, or all. At most `limit` bytes unpacked.

    Names which are missing are left out. Raises StudioError naming the file when it cannot be read, is no .npz file, is
    damaged, holds Python objects, or is too large.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            members = [item for item in archive.infolist() if _wanted(item.filename, names)]
            if len(members) > _MAX_MEMBERS or sum(item.file_size for item in members) > limit:
                raise StudioError(f"{path} unpacks to more than {limit // 2**20} MB: it is not read")
            return {item.filename.removesuffix(".npy"): _parse(archive.read(item), path) for item in members}
    except OSError as error:
        raise StudioError(f"cannot read {path}: {error.strerror or error}") from error
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError) as error:
        raise StudioError(f"{path} is not a complete .npz file ({error}): get it again") from error


def read_npy(path: Path, *, limit: int = LIMIT) -> NDArray[np.generic]:
    """The array of the .npy file `path`, of at most `limit` bytes. Raises StudioError as `read_npz` does."""
    try:
        with path.open("rb") as file:
            data = file.read(limit + 1)
    except OSError as error:
        raise StudioError(f"cannot read {path}: {error.strerror or error}") from error
    if len(data) > limit:
        raise StudioError(f"{path} is larger than {limit // 2**20} MB: it is not read")
    return _parse(data, path)


def _wanted(member: str, names: Collection[str] | None) -> bool:
    return member.endswith(".npy") and (names is None or member.removesuffix(".npy") in names)


def _parse(data: bytes, path: Path) -> NDArray[np.generic]:
    file = io.BytesIO(data)
    try:
        version = np.lib.format.read_magic(file)
        if version == (1, 0):
            shape, fortran, dtype = np.lib.format.read_array_header_1_0(file)
        else:
            shape, fortran, dtype = np.lib.format.read_array_header_2_0(file)
    except (ValueError, EOFError, SyntaxError, TypeError, RecursionError, MemoryError, tokenize.TokenError) as error:
        raise StudioError(f"{path} holds an array with a damaged header: get it again") from error
    if dtype.kind not in _KINDS or dtype.hasobject or dtype.subdtype is not None:
        raise StudioError(f"{path} holds something other than numbers and text: it is not read")
    count = 1
    for length in shape:
        count *= int(length)
    body = data[file.tell() :]
    if any(length < 0 for length in shape) or count * dtype.itemsize != len(body):
        raise StudioError(f"{path} is damaged: an array of {shape} {dtype} in {len(body)} bytes; get it again")
    array = np.frombuffer(body, dtype=dtype, count=count) if body else np.zeros(count, dtype)
    return array.reshape(shape, order="F" if fortran else "C")
