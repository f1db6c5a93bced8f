"""An event as bytes: the payload of a journal record, and back.

A payload is the length of a JSON header (u32, little-endian), the header, and then raw arrays whose sizes the header
states: pixels of all samples, packed strokes, probabilities. JSON because a header can be read by eye years from now
and can grow fields; raw arrays because pixels in JSON would be four times as long. Nothing in it can run code, and
nothing is believed: every field has its type and range checked, the sizes must add up to the last byte, and a header
that would be many times its size in memory is refused unread.
"""

from __future__ import annotations

import json
import math
import struct
from collections.abc import Mapping, Sequence
from dataclasses import asdict, fields
from typing import Any

import numpy as np

from studio.gallery.events import Added, Answered, Cleared, DamagedError, Edited, Event, Forgotten, TakenBack
from studio.gallery.records import (
    CHECKED,
    DELETED,
    HELD_OUT,
    KEPT,
    LABEL,
    LIVE,
    MAX_CLASSES,
    MAX_NUMBER,
    MAX_STROKES,
    MAX_TEXT,
    SIDE,
    STATE,
    WRITER,
    Edit,
    NewSample,
    Trial,
)

# of payloads; a journal record states it. 2: edits of writers and hold-out, writers forgotten; 3: edits of labels
# checked, imports that bring marks along
FORMAT = 3

CHOICES = {STATE: frozenset({LIVE, DELETED}), HELD_OUT: frozenset({KEPT, ""})}  # what these fields of edits can be

_PIXELS = SIDE * SIDE
_MAX_ID = 2**48
_LENGTH = struct.Struct("<I")
_MAX_HEADER = 32 * 2**20  # bytes: an edit of a million samples has 20 million
_LOOKED_AT = 2**20  # bytes; what no longer header unfolds to is not much
_MAX_VALUES, _MAX_OBJECTS = 3_000_000, 100_000  # in a longer one


def encode(event: Event) -> bytes:
    """`event` as bytes. Raises ValueError for what no gallery can hold (a defect of the caller, not of a person)."""
    match event:
        case Answered(trial, sample):
            return _encode({"kind": "answer", "trial": asdict(trial)}, (sample,))
        case Cleared(trial):
            return _encode({"kind": "clear", "trial": asdict(trial)})
        case TakenBack(trial=number, time=time):
            return _encode({"kind": "take back", "trial": number, "time": time})
        case Added(first, part, parts, samples, marks):
            header: dict[str, Any] = {"kind": "add", "first": first, "part": part, "parts": parts}
            if marks:
                header["marks"] = [asdict(edit) for edit in marks]
            return _encode(header, samples)
        case Edited(edit):
            return _encode({"kind": "edit", "edit": {one.name: getattr(edit, one.name) for one in fields(edit)}})
        case Forgotten(writer):
            return _encode({"kind": "forget", "writer": writer})


def decode(payload: bytes) -> Event:
    """The event in `payload`. Raises DamagedError when it is anything but the bytes `encode` made."""
    try:
        header, blob = _split(payload)
        event = _event(header, blob)
    except (KeyError, TypeError, ValueError, IndexError, RecursionError, struct.error) as error:
        raise DamagedError(f"not a record of this program ({type(error).__name__}: {error})") from error
    return event


def _encode(header: dict[str, Any], samples: Sequence[NewSample] = ()) -> bytes:
    class_lists: dict[tuple[str, ...], int] = {}
    for sample in samples:
        check(sample)
        class_lists.setdefault(sample.classes, len(class_lists))
    if samples:
        header["class_lists"] = list(class_lists)
        header["samples"] = [_described(sample, class_lists[sample.classes]) for sample in samples]
    text = json.dumps(header, separators=(",", ":"), allow_nan=False).encode("ascii")
    if len(text) > _MAX_HEADER:
        raise ValueError(f"a header of {len(text):,} bytes")
    probabilities = (s.probabilities.astype("<f4").tobytes() for s in samples if s.probabilities is not None)
    return b"".join(
        [
            _LENGTH.pack(len(text)),
            text,
            *(sample.image.tobytes() for sample in samples),
            *(sample.strokes for sample in samples),
            *probabilities,
        ]
    )


def check(sample: NewSample) -> None:
    """Raises ValueError when `sample` is not what its dataclass says it is."""
    texts = (sample.label, sample.writer, sample.source, sample.predicted, sample.model, *sample.classes)
    if sample.image.shape != (SIDE, SIDE) or sample.image.dtype != np.uint8:
        raise ValueError(f"an image must be ({SIDE}, {SIDE}) uint8, not {sample.image.shape} {sample.image.dtype}")
    if not sample.label or any(len(text.encode("utf-8")) > MAX_TEXT for text in texts):
        raise ValueError(f"a label is blank, or a text is longer than {MAX_TEXT} bytes: {sample.label[:40]!r}")
    if not math.isfinite(sample.time) or not 0 <= sample.normalisation <= MAX_NUMBER:
        raise ValueError(f"time {sample.time}, normalisation {sample.normalisation}")
    if len(sample.strokes) > MAX_STROKES or len(sample.classes) > MAX_CLASSES:
        raise ValueError(f"{len(sample.strokes)} bytes of strokes, {len(sample.classes)} classes")
    if sample.probabilities is not None and sample.probabilities.shape != (len(sample.classes),):
        raise ValueError(f"probabilities {sample.probabilities.shape} for {len(sample.classes)} classes")


def _described(sample: NewSample, class_list: int) -> dict[str, Any]:
    return {
        "label": sample.label,
        "writer": sample.writer,
        "source": sample.source,
        "time": float(sample.time),
        "normalisation": int(sample.normalisation),
        "strokes": len(sample.strokes),
        "predicted": sample.predicted,
        "unsure": bool(sample.unsure),
        "model": sample.model,
        "probabilities": sample.probabilities is not None and len(sample.classes) > 0,
        "classes": class_list,
    }


def _split(payload: bytes) -> tuple[Mapping[str, Any], memoryview]:
    (length,) = _LENGTH.unpack_from(payload)
    if length > _MAX_HEADER or len(payload) < _LENGTH.size + length:
        raise ValueError("its header is cut off")
    if length > _LOOKED_AT:
        _check_unfolds_to_little(payload, length)
    header = json.loads(str(memoryview(payload)[_LENGTH.size : _LENGTH.size + length], "ascii"))
    if not isinstance(header, dict):
        raise TypeError("its header is not an object")
    return header, memoryview(payload)[_LENGTH.size + length :]


def _check_unfolds_to_little(payload: bytes, length: int) -> None:
    """Raises ValueError when a header has more values than an event: an empty list has three bytes here, 64 there."""
    if payload.find(b"\\", 0, _LENGTH.size + length) >= 0:
        payload = payload[: _LENGTH.size + length].replace(b"\\\\", b"  ").replace(b'\\"', b"  ")
    text = np.frombuffer(payload, np.uint8, length, _LENGTH.size)
    outside = np.logical_xor.accumulate(text == ord('"'))
    np.logical_not(outside, out=outside)
    objects, values = (
        sum(int(np.count_nonzero((text == ord(mark)) & outside)) for mark in marks) for marks in ("[{:", ",")
    )
    if objects > _MAX_OBJECTS or values > _MAX_VALUES:
        raise ValueError(f"a header of {objects:,} objects and {values:,} values")


def _event(header: Mapping[str, Any], blob: memoryview) -> Event:
    samples = _samples(header, blob)
    match header["kind"]:
        case "answer":
            (sample,) = samples
            return Answered(_trial(header["trial"]), sample)
        case "clear":
            return Cleared(_trial(header["trial"]))
        case "take back":
            return TakenBack(_integer(header, "trial"), _number(header, "time"))
        case "add":
            part, parts = _integer(header, "part"), _integer(header, "parts")
            if not part < parts:
                raise ValueError(f"part {part} of {parts}")
            marks = tuple(_edit(row) for row in header.get("marks", []))
            return Added(_integer(header, "first"), part, parts, samples, marks)
        case "edit":
            return Edited(_edit(header["edit"]))
        case "forget":
            return Forgotten(_text(header, "writer"))
        case kind:
            raise ValueError(f"unknown kind {kind!r:.40}")


def _samples(header: Mapping[str, Any], blob: memoryview) -> tuple[NewSample, ...]:
    rows = header.get("samples", [])
    class_lists = [_texts(names, MAX_CLASSES) for names in header.get("class_lists", [])]
    images = len(rows) * _PIXELS
    strokes = images + sum(_integer(row, "strokes", MAX_STROKES) for row in rows)
    ends = [images, strokes]  # where the strokes and the probabilities of the next sample begin
    samples = []
    for number, row in enumerate(rows):
        classes = class_lists[_integer(row, "classes")]
        if not row["label"]:
            raise ValueError("a blank label")
        packed = _take(blob, ends, 0, row["strokes"])
        shares = _take(blob, ends, 1, 4 * len(classes)) if _flag(row, "probabilities") and classes else None
        pixels = bytes(blob[number * _PIXELS : (number + 1) * _PIXELS])
        samples.append(
            NewSample(
                image=np.frombuffer(pixels, np.uint8).reshape(SIDE, SIDE),
                label=_text(row, "label"),
                writer=_text(row, "writer"),
                source=_text(row, "source"),
                time=_number(row, "time"),
                normalisation=_integer(row, "normalisation", MAX_NUMBER),
                strokes=packed,
                predicted=_text(row, "predicted"),
                unsure=_flag(row, "unsure"),
                model=_text(row, "model"),
                probabilities=None if shares is None else np.frombuffer(shares, "<f4"),
                classes=classes,
            )
        )
    if ends != [strokes, len(blob)]:
        raise ValueError(f"its arrays end at byte {ends[1]} of {len(blob)}")
    return tuple(samples)


def _take(blob: memoryview, ends: list[int], which: int, size: int) -> bytes:
    start = ends[which]
    ends[which] += size
    return bytes(blob[start : start + size])


def _trial(row: Mapping[str, Any]) -> Trial:
    return Trial(
        id=_integer(row, "id"),
        sample=None if row["sample"] is None else _integer(row, "sample"),
        label=_text(row, "label"),
        predicted=_text(row, "predicted"),
        probability=_number(row, "probability"),
        unsure=_flag(row, "unsure"),
        model=_text(row, "model"),
        writer=_text(row, "writer"),
        time=_number(row, "time"),
        page=_text(row, "page"),
        taken_back=_flag(row, "taken_back"),
    )


def _edit(row: Mapping[str, Any]) -> Edit:
    edit = Edit(
        id=_integer(row, "id"),
        what=_text(row, "what"),
        field=_text(row, "field"),
        samples=tuple(_whole(value) for value in row["samples"]),
        before=_texts(row["before"], _MAX_VALUES),
        after=_texts(row["after"], _MAX_VALUES),
        time=_number(row, "time"),
        undoes=None if row["undoes"] is None else _integer(row, "undoes"),
    )
    check_edit(edit)
    return edit


def check_edit(edit: Edit) -> None:
    """Raises ValueError when `edit` is not what its dataclass says it is."""
    if not len(edit.samples) == len(edit.before) == len(edit.after):
        raise ValueError("an edit of unequal lengths")
    if edit.undoes is not None and edit.undoes >= edit.id:
        raise ValueError("an edit that takes back one that is not there yet")
    values = {*edit.before, *edit.after}
    if edit.field in CHOICES:
        sound = values <= CHOICES[edit.field]
    elif edit.field == CHECKED:
        sound = True  # any label, or none
    else:
        sound = (edit.field == WRITER and all(edit.after)) or (edit.field == LABEL and all(values))
    if not sound:
        raise ValueError(f"an edit of {edit.field!r:.40} to something it cannot be")


def _text(row: Mapping[str, Any], key: str) -> str:
    value = row[key]
    if not _is_text(value):
        raise ValueError(f"{key} is not a text")
    return str(value)


def _texts(names: Any, most: int) -> tuple[str, ...]:
    if not isinstance(names, list) or len(names) > most or not all(map(_is_text, set(names))):
        raise TypeError("not a list of texts")
    return tuple(names)


def _is_text(value: Any) -> bool:
    """Raises ValueError for a text that has no bytes (half a character of two)."""
    return isinstance(value, str) and len(value) <= MAX_TEXT and len(value.encode("utf-8")) <= MAX_TEXT


def _integer(row: Mapping[str, Any], key: str, most: int = _MAX_ID) -> int:
    return _whole(row[key], most)


def _whole(value: Any, most: int = _MAX_ID) -> int:
    if type(value) is not int or not 0 <= value <= most:
        raise ValueError(f"{value!r:.40} is not a whole number up to {most}")
    return value


def _number(row: Mapping[str, Any], key: str) -> float:
    value = row[key]
    if not isinstance(value, float) or not math.isfinite(value):
        raise ValueError(f"{key} is not a number")
    return value


def _flag(row: Mapping[str, Any], key: str) -> bool:
    value = row[key]
    if not isinstance(value, bool):
        raise TypeError(f"{key} is not true or false")
    return value
