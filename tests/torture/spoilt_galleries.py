"""Galleries that mean harm, made from good ones: a journal by its records, a gallery file by its arrays.

Every sum is made anew, so that what is wrong is met by what reads and not by a checksum. What is taken is then used:
shown, edited, taken back, merged, folded, and read again.
"""

from __future__ import annotations

import contextlib
import json
import random
import shutil
import struct
from pathlib import Path
from typing import Any

import numpy as np

from studio.errors import StudioError
from studio.gallery.columns import COLUMNS, from_columns
from studio.gallery.events import DamagedError
from studio.gallery.fold import fold
from studio.gallery.hdf5 import seal, write_file
from studio.gallery.load import load
from studio.gallery.segments import read_segment, segment_first, segment_path, segment_paths
from studio.gallery.store import Gallery
from studio.gallery.sums import sum_of_edit, sum_of_trial, sums_of_samples
from studio.ui.gallery.sample_facts import history, provenance, said_then
from tests.gallery.byhand import Place, packed, unpacked
from tests.gallery.making import imported, teach
from tests.torture.reader import make_use_of, sums

GALLERIES = ("journal", "gallery file")
_VALUES: list[Any] = [
    0, 1, 2, -1, 7, 13, 784, 2**31 - 1, 2**31, 2**48, 2**48 + 1, 2**63, 2**64, 10**30, 0.5, -0.0, 1e300, float("nan"),
    float("inf"), True, False, None, "", "7", "x", "live", "deleted", "kept", "label", "state", "writer", "held out",
    "a\nb", "\0", "\ud800", "\u202e", "é" * 600, "x" * 1025, "relabel", "import", "undo", "answer", "clear", "add",
    "take back", "edit", "forget", "rename a b", [], [0], [0, 0], [10**6], ["7"], [["7"]], {}, {"id": 0},
]  # fmt: skip
_TEXTS = ["", "7", "x", "live", "deleted", "kept", "label", "state", "writer", "held out", "\ud7ff", "x" * 1025, "a\nb"]
_NUMBERS = [0, 1, -1, 2, 5, 2**31 - 1, -(2**31), 2**62, 10**6, 255, float("nan"), float("inf"), 1e300, -1e300]


class SpoiltGallery:
    """A gallery in a folder of its own: its data are a segment, or a gallery file."""

    def __init__(self, form: str, folder: Path) -> None:
        self._journal, self._folder = form == GALLERIES[0], folder

    def good(self) -> list[bytes]:
        place = self._folder / "good"
        place.mkdir()
        path = place / "g.h5"
        with Gallery.open(path) as gallery:
            teach(gallery, range(6))
            gallery.add([imported(number) for number in range(4)])
            gallery.relabel([0, 1], "x")
            gallery.move([2], "ada")
            gallery.hold_out([3])
            gallery.delete([4])
            gallery.take_back(5)
            gallery.undo()
            gallery.close(fold=False)
        data = segment_paths(path)[0].read_bytes()
        fold(path, 1)
        files = [data if self._journal else path.read_bytes()]
        shutil.rmtree(place)
        return files

    def put(self, data: bytes) -> Path:
        case = self._folder / "case"
        shutil.rmtree(case, ignore_errors=True)
        case.mkdir()
        path = case / "g.h5"
        if self._journal:
            segment_path(path, 1).write_bytes(data)
        else:
            path.write_bytes(data)
        return case

    def read(self, case: Path, chance: random.Random) -> None:
        path = case / "g.h5"
        problems = load(path, lenient=True).problems
        assert "\n" not in "".join(problems), f"{problems} are not one line each"
        with Gallery.open(path, read_only=True) as gallery:
            seen = sums(gallery._state)
            _show(gallery)
        amiss = [problem for problem in problems if ": damaged " not in problem]  # sums of rows are for `verify`
        assert not amiss, f"taken, though {amiss}"
        with Gallery.open(path) as gallery:
            assert sums(gallery._state) == seen, "two readings differ"
            _used(gallery)
            seen = sums(gallery._state)
            gallery.close(fold=False)
        fold(path, segment_first(segment_paths(path)[-1]))
        again = load(path)
        assert sums(again.state) == seen, "folding has changed it"

    def spoilt(self, chance: random.Random, data: bytes) -> bytes:
        return self._records(chance, data) if self._journal else self._arrays(chance, data)

    def _records(self, chance: random.Random, data: bytes) -> bytes:
        """Records changed, left out, repeated or swapped."""
        place = self._folder / "made"
        place.mkdir(exist_ok=True)
        path = segment_path(place / "g.h5", 1)
        path.write_bytes(data)
        payloads = [record.payload for record in read_segment(path, last=True).records] or [b""]
        for _ in range(chance.choice([1, 1, 2, 4])):
            one, other = chance.randrange(len(payloads)), chance.randrange(len(payloads))
            match chance.randrange(8):
                case 0:
                    payloads[one], payloads[other] = payloads[other], payloads[one]
                case 1 if len(payloads) > 1:
                    del payloads[one]
                case 2:
                    forget = packed(json.dumps({"kind": "forget", "writer": chance.choice(["me", "ada", "nobody"])}))
                    payloads.insert(one, chance.choice([payloads[other], forget]))
                case _:
                    payloads[one] = _payload(chance, payloads[one])
        if chance.random() < 0.05:
            numbers = [chance.choice([number, 1, 2**63, number + 1]) for number in range(1, len(payloads) + 1)]
        else:
            numbers = list(range(1, len(payloads) + 1))
        Place(place / "g.h5", bytes(16), 1, 0, 0, 0).write(payloads[:200], numbers)
        return path.read_bytes()

    def _arrays(self, chance: random.Random, data: bytes) -> bytes:
        """Values of arrays changed, or arrays shorter or longer; the sums of rows stay right more often than not."""
        place = self._folder / "made"
        place.mkdir(exist_ok=True)
        path = place / "g.h5"
        path.write_bytes(data)
        columns = _columns(path)
        for _ in range(chance.choice([1, 1, 2, 4])):
            name = chance.choice(list(COLUMNS))
            columns[name] = _array(chance, columns[name])
        if chance.random() < 0.8:
            _sum_up(columns)
        path.unlink()
        write_file(path, columns, bytes(16), 99)
        if chance.random() < 0.05:
            seal(path, bytes(16), chance.choice([0, 1, 2**62, 2**64 - 1]))
        return path.read_bytes()


def _show(gallery: Gallery) -> None:
    for sample in gallery.samples(deleted=True)[:20]:
        said_then(sample)
        provenance(sample)
        history(sample, gallery.edits())


def _used(gallery: Gallery) -> None:
    """Every error but a StudioError is a finding; one is what a person is told."""
    try:
        make_use_of(gallery)
    except StudioError as error:
        raise AssertionError(f"it cannot be used: {error}") from error


def _columns(path: Path) -> dict[str, np.ndarray]:
    """The arrays of a gallery file, whatever they hold."""
    import h5py

    with h5py.File(path, "r", locking=False) as file:
        return {name: file[name][()] for name in COLUMNS}


def _sum_up(columns: dict[str, np.ndarray]) -> None:
    """Give every row the sum that it should have, where the arrays make rows at all."""
    with contextlib.suppress(DamagedError, IndexError, struct.error, OverflowError):
        state = from_columns(columns, last=1)
        columns["samples/crc"] = np.array(sums_of_samples(state.samples), np.uint32)
        columns["trials/crc"] = np.array([sum_of_trial(trial) for trial in state.trials], np.uint32)
        columns["edits/crc"] = np.array([sum_of_edit(edit) for edit in state.edits], np.uint32)


def _array(chance: random.Random, column: np.ndarray) -> np.ndarray:
    made = column.copy()
    flat = made.reshape(-1)
    match chance.randrange(6):
        case 0:
            return made[: chance.randrange(len(made) + 1)]
        case 1:
            return np.concatenate([made, made])
        case 2:
            return made[::-1].copy()
        case 3 if len(made) > 1:
            one, other = chance.randrange(len(made)), chance.randrange(len(made))
            made[[one, other]] = made[[other, one]]
        case _ if len(flat):
            with np.errstate(all="ignore"):
                flat[chance.randrange(len(flat))] = np.array(chance.choice(_NUMBERS)).astype(column.dtype)
    return made


def _payload(chance: random.Random, payload: bytes) -> bytes:
    """A value of its header changed, or its bytes."""
    if chance.random() < 0.15:
        start, size = chance.randrange(len(payload) + 1), chance.choice([0, 1, 4])
        return payload[:start] + chance.randbytes(chance.choice([0, 1, 4])) + payload[start + size :]
    try:
        header, blob = unpacked(payload)
    except (ValueError, RecursionError, IndexError):
        return payload
    if isinstance(header, dict):
        _spoil(chance, header)
    return packed(json.dumps(header), blob)


def _spoil(chance: random.Random, row: Any) -> None:
    """Change a value somewhere in `row`."""
    keys = list(row) if isinstance(row, dict) else list(range(len(row)))
    if not keys:
        return
    key = chance.choice(keys)
    value = row[key]
    if isinstance(value, dict | list) and value and chance.random() < 0.85:
        _spoil(chance, value)
    elif isinstance(value, int) and not isinstance(value, bool) and chance.random() < 0.4:
        row[key] = value + chance.choice([-1, 1])
    elif isinstance(value, str) and chance.random() < 0.5:
        row[key] = chance.choice(_TEXTS)
    elif isinstance(value, float) and chance.random() < 0.5:
        row[key] = chance.choice([0.0, -1.0, 0.5, 1e18, 1e300, value + 1])
    elif isinstance(value, bool) and chance.random() < 0.7:
        row[key] = not value
    elif chance.random() < 0.1:
        del row[key]
    elif isinstance(row, list) and chance.random() < 0.2:
        row.append(value)
    else:
        row[key] = chance.choice(_VALUES)
