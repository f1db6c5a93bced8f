"""A gallery's state as plain arrays, and back: what the gallery file holds, without the file.

Every text is stored once, in one table of UTF-8 bytes and offsets (the class table, and writers, versions, pages with
it); everywhere else stands its code. Things of varying length (strokes, probabilities, edits) lie one after the other
in one array with offsets: item i is from offsets[i] up to offsets[i + 1]. `COLUMNS` lists every array.
"""

from __future__ import annotations

import gc
import struct
from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import fields
from itertools import accumulate, pairwise, repeat
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from studio.gallery.events import DamagedError
from studio.gallery.kept import LOST, LOST_SAMPLE, lost_trial, mark, stored
from studio.gallery.records import SIDE, Edit, Sample, Trial
from studio.gallery.state import State
from studio.gallery.sums import sum_of_edit, sum_of_trial, sums_of_samples

Columns = Mapping[str, NDArray[Any]]
R = TypeVar("R", Sample, Trial, Edit)

CODE, _OFFSET, _FLAG, _TIME, _SUM = "<i4", "<i8", "|u1", "<f8", "<u4"

COLUMNS: dict[str, tuple[str, tuple[int, ...]]] = {  # name: (dtype, shape of one item)
    "texts/bytes": ("|u1", ()),
    "texts/offsets": (_OFFSET, ()),
    "class_lists/codes": (CODE, ()),  # what the probabilities of samples stand for
    "class_lists/offsets": (_OFFSET, ()),
    "samples/image": ("|u1", (SIDE, SIDE)),
    "samples/label": (CODE, ()),
    "samples/writer": (CODE, ()),
    "samples/source": (CODE, ()),
    "samples/time": (_TIME, ()),
    "samples/normalisation": ("<u4", ()),
    "samples/predicted": (CODE, ()),
    "samples/unsure": (_FLAG, ()),
    "samples/model": (CODE, ()),
    "samples/class_list": ("<i8", ()),
    "samples/deleted": (_FLAG, ()),
    "samples/strokes": ("|u1", ()),
    "samples/strokes_offsets": (_OFFSET, ()),
    "samples/probabilities": ("<f4", ()),
    "samples/probabilities_offsets": (_OFFSET, ()),
    "samples/crc": (_SUM, ()),
    "trials/sample": ("<i8", ()),  # -1: cleared without an answer
    "trials/label": (CODE, ()),
    "trials/predicted": (CODE, ()),
    "trials/probability": ("<f8", ()),
    "trials/unsure": (_FLAG, ()),
    "trials/model": (CODE, ()),
    "trials/writer": (CODE, ()),
    "trials/time": (_TIME, ()),
    "trials/page": (CODE, ()),
    "trials/taken_back": (_FLAG, ()),
    "trials/crc": (_SUM, ()),
    "edits/what": (CODE, ()),
    "edits/field": (CODE, ()),
    "edits/time": (_TIME, ()),
    "edits/undoes": ("<i8", ()),  # -1: nothing
    "edits/samples": ("<i8", ()),
    "edits/before": (CODE, ()),
    "edits/after": (CODE, ()),
    "edits/offsets": (_OFFSET, ()),
    "edits/crc": (_SUM, ()),
}


SPANNED = {  # offsets: what they lead into
    "texts/offsets": "texts/bytes",
    "class_lists/offsets": "class_lists/codes",
    "samples/strokes_offsets": "samples/strokes",
    "samples/probabilities_offsets": "samples/probabilities",
    "edits/offsets": "edits/samples",
}


class _Texts:
    """Gives every text a code."""

    def __init__(self) -> None:
        self.codes: dict[str, int] = {}

    def __call__(self, texts: Iterable[str]) -> NDArray[np.int32]:
        codes = self.codes
        return np.array([codes.setdefault(text, len(codes)) for text in texts], np.int32)


def to_columns(state: State) -> dict[str, NDArray[Any]]:
    """Every array of `COLUMNS`, in its dtype and shape."""
    texts = _Texts()
    found: dict[str, Any] = {}
    found |= _prefixed("samples", _sample_columns(state.samples, texts))
    found |= _prefixed("trials", _trial_columns(state.trials, texts))
    found |= _prefixed("edits", _edit_columns(state.edits, texts))
    lists, found["samples/class_list"] = _class_lists(state.samples)
    found["class_lists/codes"] = texts(name for classes in lists for name in classes)
    found["class_lists/offsets"] = _offsets(len(classes) for classes in lists)
    blobs = [text.encode("utf-8") for text in texts.codes]
    found["texts/bytes"] = np.frombuffer(b"".join(blobs), np.uint8)
    found["texts/offsets"] = _offsets(len(blob) for blob in blobs)
    return {
        name: np.ascontiguousarray(found[name], dtype).reshape(-1, *shape) for name, (dtype, shape) in COLUMNS.items()
    }


def _class_lists(samples: Sequence[Sample]) -> tuple[dict[tuple[str, ...], int], list[int]]:
    """Every list of classes with its number, and the number of each sample's."""
    lists: dict[tuple[str, ...], int] = {}
    known: dict[int, int] = {}  # by identity: a list of all of Unicode is not to be compared for every sample
    for sample in samples:
        if id(sample.classes) not in known:
            known[id(sample.classes)] = lists.setdefault(sample.classes, len(lists))
    return lists, [known[id(sample.classes)] for sample in samples]


def _prefixed(group: str, columns: dict[str, Any]) -> dict[str, Any]:
    return {f"{group}/{name}": column for name, column in columns.items()}


def _offsets(lengths: Iterable[int]) -> NDArray[np.int64]:
    return np.array([0, *accumulate(lengths)], np.int64)


def _sample_columns(samples: Sequence[Sample], texts: _Texts) -> dict[str, Any]:
    shares = [s.probabilities if s.probabilities is not None else np.empty(0, np.float32) for s in samples]
    return {
        "image": np.frombuffer(b"".join(s.image.tobytes() for s in samples), np.uint8).reshape(-1, SIDE, SIDE),
        "label": texts(s.label for s in samples),
        "writer": texts(s.writer for s in samples),
        "source": texts(s.source for s in samples),
        "time": [s.time for s in samples],
        "normalisation": [s.normalisation for s in samples],
        "predicted": texts(s.predicted for s in samples),
        "unsure": [s.unsure for s in samples],
        "model": texts(s.model for s in samples),
        "deleted": [s.deleted for s in samples],
        "strokes": np.frombuffer(b"".join(s.strokes for s in samples), np.uint8),
        "strokes_offsets": _offsets(len(s.strokes) for s in samples),
        "probabilities": np.concatenate([np.empty(0, np.float32), *shares]),
        "probabilities_offsets": _offsets(len(share) for share in shares),
        "crc": sums_of_samples(samples),
    }


def _trial_columns(trials: Sequence[Trial], texts: _Texts) -> dict[str, Any]:
    return {
        "sample": [-1 if t.sample is None else t.sample for t in trials],
        "label": texts(t.label for t in trials),
        "predicted": texts(t.predicted for t in trials),
        "probability": [t.probability for t in trials],
        "unsure": [t.unsure for t in trials],
        "model": texts(t.model for t in trials),
        "writer": texts(t.writer for t in trials),
        "time": [t.time for t in trials],
        "page": texts(t.page for t in trials),
        "taken_back": [t.taken_back for t in trials],
        "crc": [sum_of_trial(t) for t in trials],
    }


def _edit_columns(edits: Sequence[Edit], texts: _Texts) -> dict[str, Any]:
    return {
        "what": texts(e.what for e in edits),
        "field": texts(e.field for e in edits),
        "time": [e.time for e in edits],
        "undoes": [-1 if e.undoes is None else e.undoes for e in edits],
        "samples": [number for e in edits for number in e.samples],
        "before": texts(text for e in edits for text in e.before),
        "after": texts(text for e in edits for text in e.after),
        "offsets": _offsets(len(e.samples) for e in edits),
        "crc": [sum_of_edit(e) for e in edits],
    }


class _Reader:
    """Arrays back into records. Codes and offsets are clipped to what is there; the sums tell if they were right."""

    def __init__(self, columns: Columns) -> None:
        self._columns = columns
        blob = columns["texts/bytes"].tobytes()
        self.texts = [blob[a:b].decode("utf-8", "replace") for a, b in self.spans("texts/offsets")] or [LOST]
        codes = self.strings("class_lists/codes")
        self.class_lists = [tuple(codes[a:b]) for a, b in self.spans("class_lists/offsets")] or [()]

    def values(self, name: str) -> list[Any]:
        values: list[Any] = self._columns[name].tolist()
        return values

    def spans(self, name: str) -> Iterator[tuple[int, int]]:
        offsets = np.clip(self._columns[name], 0, len(self._columns[SPANNED[name]]))
        return pairwise(np.maximum.accumulate(offsets).tolist())  # no two spans share a byte, whatever stands there

    def strings(self, name: str) -> list[str]:
        return list(map(self.texts.__getitem__, self.clipped(name, len(self.texts))))

    def clipped(self, name: str, count: int) -> list[int]:
        codes: list[int] = np.clip(self._columns[name], 0, count - 1).tolist()
        return codes

    def samples(self) -> list[Sample]:
        images, shares = self._columns["samples/image"], self._columns["samples/probabilities"]
        images.flags.writeable = shares.flags.writeable = False
        packed = self._columns["samples/strokes"].data  # a view: no second copy of all strokes
        classes = [self.class_lists[number] for number in self.clipped("samples/class_list", len(self.class_lists))]
        return _records(
            Sample,
            id=range(len(images)),
            image=images,
            label=self.strings("samples/label"),
            writer=self.strings("samples/writer"),
            source=self.strings("samples/source"),
            time=self.values("samples/time"),
            normalisation=self.values("samples/normalisation"),
            strokes=[bytes(packed[a:b]) for a, b in self.spans("samples/strokes_offsets")],
            predicted=self.strings("samples/predicted"),
            unsure=list(map(bool, self.values("samples/unsure"))),
            model=self.strings("samples/model"),
            probabilities=[shares[a:b] if b > a else None for a, b in self.spans("samples/probabilities_offsets")],
            classes=classes,
            deleted=list(map(bool, self.values("samples/deleted"))),
        )

    def trials(self) -> list[Trial]:
        samples = self.values("trials/sample")
        return _records(
            Trial,
            id=range(len(samples)),
            sample=[None if number < 0 else number for number in samples],
            label=self.strings("trials/label"),
            predicted=self.strings("trials/predicted"),
            probability=self.values("trials/probability"),
            unsure=list(map(bool, self.values("trials/unsure"))),
            model=self.strings("trials/model"),
            writer=self.strings("trials/writer"),
            time=self.values("trials/time"),
            page=self.strings("trials/page"),
            taken_back=list(map(bool, self.values("trials/taken_back"))),
        )

    def edits(self) -> list[Edit]:
        samples, before, after = self.values("edits/samples"), self.strings("edits/before"), self.strings("edits/after")
        spans = [slice(a, b) for a, b in self.spans("edits/offsets")]
        return _records(
            Edit,
            id=range(len(spans)),
            what=self.strings("edits/what"),
            field=self.strings("edits/field"),
            samples=[tuple(samples[span]) for span in spans],
            before=[tuple(before[span]) for span in spans],
            after=[tuple(after[span]) for span in spans],
            time=self.values("edits/time"),
            undoes=[None if number < 0 else number for number in self.values("edits/undoes")],
        )


def _records(kind: type[R], *, id: range, **columns: Sequence[Any] | NDArray[Any]) -> list[R]:  # noqa: A002 - the field
    """One record of `kind`, a frozen dataclass with slots, for each of `id`; fields that are not given are as usual.

    A field at a time through its slot: the constructor of a frozen record takes three times as long for each, which is
    half of the time it takes to open a gallery. Raises ValueError: columns of unequal lengths.
    """
    made = [object.__new__(kind) for _ in id]
    given = {"id": id, **columns}
    for field in fields(kind):
        values = given.get(field.name)
        if values is not None and len(values) != len(made):
            raise ValueError(f"{field.name} has {len(values):,} values for {len(made):,} rows")
        fill = getattr(kind, field.name).__set__
        deque(map(fill, made, repeat(field.default) if values is None else values), maxlen=0)
    return made


def from_columns(columns: Columns, *, last: int) -> State:
    """The state that was written. Neither `checks.check_columns` nor `broken_rows` is asked here. Raises DamagedError.

    `last`: sequence number of the last event in it.
    """
    state = State(last=last)
    try:
        with _no_collection():
            reader = _Reader(columns)
            state.samples, state.trials, state.edits = reader.samples(), reader.trials(), reader.edits()
            mark(state.samples, state.edits)
    except (ValueError, TypeError, OverflowError) as error:
        raise DamagedError(f"its columns do not fit together ({error})") from error
    return state


@contextmanager
def _no_collection() -> Iterator[None]:
    """No search for garbage: among a hundred thousand new records there is none."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def broken_rows(state: State, columns: Columns) -> dict[str, list[int]]:
    """Rows of `state` that differ from the sums in `columns`, by group: samples, trials, edits."""
    try:
        made = {
            "samples": sums_of_samples(state.samples),
            "trials": [sum_of_trial(trial) for trial in state.trials],
            "edits": [sum_of_edit(edit) for edit in state.edits],
        }
    except (struct.error, OverflowError) as error:
        raise DamagedError(f"its numbers are out of range ({error})") from error
    if any(len(sums) != len(columns[f"{group}/crc"]) for group, sums in made.items()):
        raise DamagedError("it has not as many sums as rows")
    return {
        group: [row for row, (a, b) in enumerate(zip(sums, columns[f"{group}/crc"].tolist(), strict=True)) if a != b]
        for group, sums in made.items()
    }


def bury(state: State, group: str, rows: Iterable[int]) -> None:
    """Put tombstones in the place of damaged samples and trials. Edits are history: what they changed stands anyway."""
    for row in rows:
        if group == "samples":
            state.samples[row] = stored(LOST_SAMPLE, row, deleted=True)
        elif group == "trials":
            state.trials[row] = lost_trial(row)
