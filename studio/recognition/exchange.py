"""Versions from and for other places: a folder of a model's files, or one .zip file of them.

What comes from elsewhere is hostile until it was checked. Only a model's own files are looked at, by their fixed names
and up to their limits; a link, a file of another name in a .zip, or one that is packed in an unknown way is refused.
Then everything is parsed as strictly as if it served: spec, card, digest, keys, bank, pictures, weights; and LiteRT
must load it and answer, alone and in batches. LiteRT runs the network it is given, and may end the process that does
so: `receive` is for a process that can be spared (see `incoming`). A model does not serve by being imported.
"""

from __future__ import annotations

import io
import os
import shutil
import stat
import tempfile
import zipfile
from pathlib import Path

import numpy as np

from studio.errors import StudioError
from studio.files import sync_folder, write_advice, write_safely
from studio.glyphs.normalise import SIDE
from studio.glyphs.npz import BAD_ZIP, ENCRYPTED, PIECE, WaryFile, read_npz, said
from studio.recognition.bank import MAX_BANK, Bank
from studio.recognition.changes import Changes
from studio.recognition.folder import (
    BANK,
    CARD,
    CHANGES,
    FILES,
    MAX_JSON,
    MAX_SERVED,
    MAX_TRAINED,
    SERVED,
    SPEC,
    TRAINED,
    WEIGHTS,
    read_trained,
)
from studio.recognition.recognizer import BATCH, Recognizer

MAX_WEIGHTS = 256 * 2**20  # bytes
LIMITS = {
    SPEC: MAX_JSON,
    CARD: MAX_JSON,
    SERVED: MAX_SERVED,
    WEIGHTS: MAX_WEIGHTS,
    TRAINED: MAX_TRAINED,
    BANK: MAX_BANK,
    CHANGES: 2**20,
}
NEEDED = (SPEC, CARD, SERVED, WEIGHTS)
ENDING = ".zip"


def send(folder: Path, path: Path) -> None:
    """Write the files of the model in `folder` to `path`: one file where its name ends in .zip, else a new folder.

    A file of that name is written over, a folder never. Raises StudioError; then nothing is left of it.
    """
    try:
        files = {name: (folder / name).read_bytes() for name in FILES if (folder / name).is_file()}
        if path.suffix.lower() == ENDING and not path.is_dir():
            write_safely(path, _packed(files))
            return
        if os.path.lexists(path):
            raise FileExistsError
        _write_folder(path, files)
    except FileExistsError as error:
        raise StudioError(f"cannot export to {path}: it is there already; name a new folder or a .zip file") from error
    except OSError as error:
        raise StudioError(
            f"cannot export to {path}: {error.strerror or error}; {write_advice(error, named=True)}"
        ) from error


def _write_folder(path: Path, files: dict[str, bytes]) -> None:
    """The new folder `path` of `files`, whole or not at all. Raises OSError."""
    aside = Path(tempfile.mkdtemp(prefix=".export-", dir=path.parent))
    try:
        new = aside / path.name
        new.mkdir()  # with the rights of any new folder, which a temporary one lacks
        for name, data in files.items():
            write_safely(new / name, data)
        new.rename(path)
        sync_folder(path.parent)
    finally:
        shutil.rmtree(aside, ignore_errors=True)


def _packed(files: dict[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)  # no time, nobody's rights
    return packed.getvalue()


def receive(path: Path, folder: Path) -> None:
    """Copy the model at `path` (a folder or .zip file) into the empty `folder`, and check all of it.

    Raises StudioError: it is no model, damaged, too large, or does not answer; OSError: `folder` cannot be written.
    """
    if path.is_dir():
        _copy(path, folder)
    elif path.is_file():
        _unpack(path, folder)
    else:
        raise StudioError(f"there is no model at {path}: give a folder or .zip file that was exported")
    missing = [name for name in NEEDED if not (folder / name).is_file()]
    if missing:
        raise StudioError(f"{path} is no model: {missing[0]} is missing; give a folder or .zip file that was exported")
    try:
        _check(folder)
    except StudioError as error:  # which names the copy that is about to go
        raise StudioError(f"{path} is not imported: {str(error).replace(str(folder), path.name)}") from error


def _copy(path: Path, folder: Path) -> None:
    for name in FILES:
        source = path / name
        try:
            mode = source.lstat().st_mode
            if not stat.S_ISREG(mode):
                raise StudioError(f"{source} is a link or no file: it is not imported")
            with source.open("rb") as file:
                data = file.read(LIMITS[name] + 1)
        except FileNotFoundError:
            continue
        except OSError as error:
            raise StudioError(f"cannot read {source}: {error.strerror or error}") from error
        if len(data) > LIMITS[name]:
            raise StudioError(f"{source} is larger than {LIMITS[name] // 2**20} MB: it is not imported")
        (folder / name).write_bytes(data)


def _unpack(path: Path, folder: Path) -> None:
    seen: set[str] = set()
    try:
        with WaryFile(io.FileIO(path)) as file, zipfile.ZipFile(file) as archive:
            for item in archive.infolist():
                if objection := _objection(item, seen):
                    raise StudioError(f"{path} is not imported: it holds {objection}")
                seen.add(item.filename)
                _unpack_one(archive, item, path, folder)
    except BAD_ZIP as error:
        raise StudioError(f"{path} is not a complete .zip file ({said(error)}): export it again") from error


def _objection(item: zipfile.ZipInfo, seen: set[str]) -> str:
    """What speaks against one member; empty: nothing."""
    name = item.filename
    shown = ascii(name[:40])
    if name not in FILES:
        return f"{shown}, which is no file of a model"
    if name in seen:
        return f"two files called {shown}"
    if stat.S_ISLNK(item.external_attr >> 16):
        return f"a link, {shown}"
    if item.flag_bits & ENCRYPTED:
        return f"encrypted files ({shown})"
    if item.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
        return f"files packed in an unknown way ({shown})"
    return ""


def _unpack_one(archive: zipfile.ZipFile, item: zipfile.ZipInfo, path: Path, folder: Path) -> None:
    left = LIMITS[item.filename]
    with archive.open(item) as stream, (folder / item.filename).open("wb") as out:
        while piece := stream.read(PIECE):
            left -= len(piece)
            if left < 0:
                size = LIMITS[item.filename] // 2**20
                raise StudioError(f"{path} is not imported: {item.filename} is larger than {size} MB")
            out.write(piece)


def _check(folder: Path) -> None:
    """Read all of the model in `folder`, and let it answer. Raises StudioError."""
    recognizer = Recognizer.load(folder)
    try:  # as it is asked in service: loading has asked it alone
        recognizer.features(np.zeros((BATCH, SIDE, SIDE), np.uint8))
    except (ValueError, RuntimeError) as error:
        raise StudioError(f"{folder / SERVED} cannot be served in batches ({error})") from error
    read_trained(folder)
    Bank.read(folder, recognizer.spec)
    Changes.read(folder)
    weights = read_npz(folder / WEIGHTS, limit=MAX_WEIGHTS)
    if not weights or set(weights) != {f"w{i}" for i in range(len(weights))}:
        raise StudioError(f"{folder / WEIGHTS} does not hold a model's weights")
    for array in weights.values():
        if array.dtype.kind != "f" or not np.isfinite(array.astype(np.float64)).all():
            raise StudioError(f"{folder / WEIGHTS} holds weights that are not numbers")
