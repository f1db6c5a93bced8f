"""Payloads: whatever happened comes back exactly, and nothing else is taken for something that happened."""

from __future__ import annotations

import contextlib
import json
import struct
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.gallery.events import Added, Answered, Cleared, DamagedError, Edited, Event, TakenBack
from studio.gallery.payloads import decode, encode
from studio.gallery.records import CHECKED, DELETED, HELD_OUT, KEPT, LABEL, LIVE, STATE, WRITER, Edit, NewSample, Trial
from tests.gallery.making import LABELS, NUMBERS, TEXTS, new_sample, new_samples, plain

IDS = st.integers(0, 2**48)
TRIALS = st.builds(
    Trial,
    IDS,
    st.none() | IDS,
    TEXTS,
    TEXTS,
    NUMBERS,
    st.booleans(),
    TEXTS,
    TEXTS,
    NUMBERS,
    page=TEXTS,
    taken_back=st.booleans(),
)


VALUES = {  # of the fields of edits
    LABEL: LABELS,
    STATE: st.sampled_from([LIVE, DELETED]),
    WRITER: LABELS,
    HELD_OUT: st.sampled_from([KEPT, ""]),
    CHECKED: TEXTS,
}


@st.composite
def edits(draw: st.DrawFn) -> Edit:
    """Any edit."""
    field = draw(st.sampled_from(list(VALUES)))
    value = VALUES[field]
    rows = draw(st.lists(st.tuples(IDS, value, value), max_size=5))
    samples, before, after = zip(*rows, strict=True) if rows else ((), (), ())
    number = draw(IDS)
    undoes = draw(st.none() | st.integers(0, number - 1)) if number else None
    return Edit(number, draw(TEXTS), field, samples, before, after, draw(NUMBERS), undoes)


@st.composite
def parts(draw: st.DrawFn) -> Added:
    """Any part of an import."""
    count = draw(st.integers(1, 9))
    samples = draw(st.lists(new_samples(), min_size=1, max_size=3))
    marks = draw(st.lists(edits(), max_size=2))
    return Added(draw(IDS), draw(st.integers(0, count - 1)), count, tuple(samples), tuple(marks))


EVENTS = st.one_of(
    st.builds(Answered, TRIALS, new_samples()),
    st.builds(Cleared, TRIALS),
    st.builds(TakenBack, IDS, NUMBERS),
    st.builds(Edited, edits()),
    parts(),
)


def flat(event: Event) -> Any:
    """An event as something that can be compared."""
    if isinstance(event, Answered):
        return event.trial, plain(event.sample)
    if isinstance(event, Added):
        return event.first, event.part, event.parts, [plain(sample) for sample in event.samples], event.marks
    return event


@given(EVENTS)
def test_that_every_event_comes_back_exactly(event: Event) -> None:
    back = decode(encode(event))
    assert type(back) is type(event)
    assert flat(back) == flat(event)


@given(EVENTS, st.data())
def test_that_a_payload_cut_anywhere_is_damaged(event: Event, data: st.DataObject) -> None:
    payload = encode(event)
    end = data.draw(st.integers(0, len(payload) - 1))
    with pytest.raises(DamagedError):
        decode(payload[:end])


@given(EVENTS, st.data())
def test_that_a_changed_payload_is_an_event_or_damaged_and_nothing_worse(event: Event, data: st.DataObject) -> None:
    payload = bytearray(encode(event))
    for _ in range(data.draw(st.integers(1, 3))):
        payload[data.draw(st.integers(0, min(len(payload) - 1, 400)))] = data.draw(st.integers(0, 255))
    with contextlib.suppress(DamagedError):
        decode(bytes(payload))


@given(st.binary(max_size=200))
def test_that_noise_is_damaged(noise: bytes) -> None:
    with pytest.raises(DamagedError):
        decode(noise)


def with_header(change: dict[str, Any], row: dict[str, Any] | None = None) -> bytes:
    """The payload of an answer with some of its header changed."""
    payload = encode(Answered(Trial(0, 0, "7", "1", 0.5, False, "nn-0", "me", 1.0), new_sample()))
    (length,) = struct.unpack_from("<I", payload)
    header = json.loads(payload[4 : 4 + length])
    header |= change
    header["samples"][0] |= row or {}
    text = json.dumps(header).encode()
    return struct.pack("<I", len(text)) + text + payload[4 + length :]


def test_that_an_unchanged_header_is_read() -> None:
    assert isinstance(decode(with_header({})), Answered)


@pytest.mark.parametrize(
    ("change", "row"),
    [
        ({"kind": "format disk"}, {}),
        ({"trial": None}, {}),
        ({"class_lists": []}, {}),
        ({"class_lists": "0123456789"}, {}),
        ({}, {"strokes": 10**12}),
        ({}, {"strokes": -1}),
        ({}, {"strokes": True}),
        ({}, {"classes": 1}),
        ({}, {"time": None}),
        ({}, {"time": float("nan")}),
        ({}, {"label": 7}),
        ({}, {"label": "7" * 5000}),
        ({}, {"unsure": 1}),
        ({}, {"probabilities": False}),
        ({}, {"normalisation": 2**40}),
    ],
)
def test_that_a_header_that_lies_is_damaged(change: dict[str, Any], row: dict[str, Any]) -> None:
    with pytest.raises(DamagedError):
        decode(with_header(change, row))


def test_that_deep_nesting_is_damaged_and_no_crash() -> None:
    text = b"[" * 100_000
    with pytest.raises(DamagedError):
        decode(struct.pack("<I", len(text)) + text)


@pytest.mark.parametrize(
    "wrong",
    [
        new_sample(image=np.zeros((28, 28), np.float32)),
        new_sample(image=np.zeros((28, 27), np.uint8)),
        new_sample(label=""),
        new_sample(label="x" * 2000),
        new_sample(time=float("nan")),
        new_sample(normalisation=-1),
        new_sample(probabilities=np.zeros(9, np.float32)),
        new_sample(writer="\ud800"),
    ],
)
def test_that_what_is_no_sample_is_not_written(wrong: NewSample) -> None:
    with pytest.raises(ValueError, match=r"."):
        encode(Added(0, 0, 1, (wrong,)))
