"""What goes between session, supervisor and trainer arrives as it was sent, or is refused."""

from __future__ import annotations

import json
import math
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.glyphs.labels import MAX_LENGTH, clean_label
from studio.recognition.comparison import Comparison
from studio.recognition.spec import MAX_CLASSES
from studio.training.messages import (
    MAX_ORDER,
    Cancel,
    Cancelled,
    Failed,
    Finished,
    Job,
    Message,
    MessageError,
    Order,
    Progress,
    Ready,
    decode,
    encode,
)
from studio.training.rules import Rules

FINISHED = Finished(
    job=3,
    candidate="/home/é/models",
    seconds=1.5,
    weights_finite=True,
    parity=1e-6,
    validation=Comparison(100, 90, 91, 2, 1),
    holdout_confirmed=None,
    holdout_corrected=Comparison(10, 0, 5, 5, 0),
    test=None,
    corrections=40,
    parent="nn-0",
    version="nn-1",
)
MESSAGES: list[Message | Order] = [
    Job(1, "nn", "/tmp/c", "nn-1", None),
    Job(2, "cnn", "/tmp/c", "cnn-1", "/m", True, "/s.npz", "small", "/mnist.npz", "{}", 3, 7, Rules(0.01)),
    Cancel(2),
    Ready(),
    Progress(1, "loading"),
    Progress(1, "training", 1, 2, 3, 4, 0.5, 0.75, 9.0, 0.5),
    FINISHED,
    Failed(1, "no disk space left; “nothing” changed\nat all"),
    Cancelled(1),
]


@pytest.mark.parametrize("message", MESSAGES, ids=lambda message: type(message).__name__)
def test_that_a_message_arrives_as_it_was_sent(message: Message | Order) -> None:
    line = encode(message)
    assert line.endswith(b"\n")
    assert line.count(b"\n") == 1
    assert decode(line) == message


def test_that_an_order_may_name_as_many_classes_as_a_model_can_have() -> None:
    longest = tuple("\N{CJK UNIFIED IDEOGRAPH-20000}" * 12 + f"{number:04}" for number in range(MAX_CLASSES))
    assert {len(clean_label(label)) for label in longest} == {MAX_LENGTH}
    job = Job(1, "compact", "/tmp/c", "compact-1", "/m", classes=longest)
    assert decode(encode(job), MAX_ORDER) == job
    with pytest.raises(MessageError, match="characters"):
        decode(encode(job))


@given(st.text(), st.text(), st.integers(-(2**63), 2**63), st.none() | st.integers(1, 10**6))
def test_that_any_text_and_number_survives_the_line(path: str, label: str, seed: int, epochs: int | None) -> None:
    job = Job(1, "nn", path, label, None, snapshot=path, epochs=epochs, seed=seed)
    assert decode(encode(job)) == job


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_that_finite_figures_survive_the_line(value: float) -> None:
    progress = Progress(1, "training", loss=value, seconds_left=abs(value))
    assert decode(encode(progress)) == progress


@pytest.mark.parametrize("value", [math.nan, math.inf, -math.inf])
def test_that_a_figure_that_is_no_number_is_not_sent(value: float) -> None:
    with pytest.raises(MessageError, match="not finite"):
        encode(replace(FINISHED, parity=value))


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"\n",
        b"hello",
        b"[]",
        b"3",
        b"null",
        b'"Ready"',
        b"{}",
        b'{"type": "Unknown"}',
        b'{"type": ["Ready"]}',
        b'{"type": "Cancel"}',
        b'{"type": "Cancel", "job": 1, "more": 2}',
        b'{"type": "Cancel", "job": "1"}',
        b'{"type": "Cancel", "job": true}',
        b'{"type": "Cancel", "job": 1.0}',
        b'{"type": "Cancel", "job": null}',
        b'{"type": "Failed", "job": 1, "reason": 2}',
        b'{"type": "Ready"} {"type": "Ready"}',
        b'{"type": "Read\xff"}',
        b"[" * 50_000,
        b'{"type": "Failed", "job": 1, "reason": "' + b"x" * 70_000 + b'"}',
    ],
    ids=lambda line: line[:30].decode("latin-1"),
)
def test_that_a_line_that_is_no_message_is_refused(line: bytes) -> None:
    with pytest.raises(MessageError):
        decode(line)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("parity", "1"),
        ("parity", None),
        ("parity", 10**400),
        ("weights_finite", 1),
        ("validation", 5),
        ("validation", {"n": 1}),
        ("validation", {"n": 1, "before": 1, "after": 1, "fixed": 0, "broken": 0.5}),
        ("candidate", None),
    ],
)
def test_that_a_mistyped_field_is_refused_by_name(name: str, value: object) -> None:
    values = json.loads(encode(FINISHED))
    values[name] = value
    with pytest.raises(MessageError, match=rf"Finished\.{name}|Comparison"):
        decode(json.dumps(values).encode())


def test_that_nan_in_a_line_is_refused() -> None:
    line = encode(FINISHED).replace(b"1e-06", b"NaN")
    with pytest.raises(MessageError):
        decode(line)
