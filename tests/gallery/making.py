"""Samples, trials and galleries for tests, and the comparisons they need."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterable
from dataclasses import fields
from pathlib import Path
from typing import Any

import numpy as np
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from studio.gallery.records import DRAWN, IMPORTED, NewSample, Sample, Trial
from studio.gallery.state import State
from studio.gallery.store import Gallery

CLASSES = tuple("0123456789")
TEXTS = st.text(max_size=40)
LABELS = st.text(min_size=1, max_size=16)
NUMBERS = st.floats(allow_nan=False, allow_infinity=False)


def image(number: int) -> np.ndarray[Any, np.dtype[np.uint8]]:
    """A picture that no other number has, mostly black as real ones are."""
    pixels = np.zeros((28, 28), np.uint8)
    pixels[10:18, 8:20] = np.random.default_rng(number).integers(0, 256, (8, 12))
    return pixels


def new_sample(number: int = 0, label: str = "7", **changes: Any) -> NewSample:
    """A drawing labelled `label` that a model took for a 1."""
    probabilities = np.full(10, 0.1, np.float32)
    made: dict[str, Any] = {
        "image": image(number),
        "label": label,
        "writer": "me",
        "source": DRAWN,
        "time": 1_700_000_000.0 + number,
        "normalisation": 1,
        "strokes": bytes(np.random.default_rng(number).integers(0, 256, 60 + number % 50, np.uint8)),
        "predicted": "1",
        "model": "nn-0",
        "probabilities": probabilities,
        "classes": CLASSES,
    }
    return NewSample(**made | changes)


def imported(number: int = 0, label: str = "7") -> NewSample:
    """An image that no model has looked at."""
    return NewSample(image(number), label, "somebody", IMPORTED, 1_700_000_000.0, 0)


@st.composite
def new_samples(draw: st.DrawFn) -> NewSample:
    """Any sample that a gallery can hold."""
    classes = tuple(draw(st.lists(TEXTS, max_size=12)))
    looked_at = bool(classes) and draw(st.booleans())
    shares = draw(hnp.arrays(np.float32, len(classes), elements=st.floats(0, 1, width=32)))
    return NewSample(
        image=draw(hnp.arrays(np.uint8, (28, 28))),
        label=draw(LABELS),
        writer=draw(TEXTS),
        source=draw(st.sampled_from([DRAWN, IMPORTED])),
        time=draw(NUMBERS),
        normalisation=draw(st.integers(0, 2**31 - 1)),
        strokes=draw(st.binary(max_size=300)),
        predicted=draw(TEXTS),
        unsure=draw(st.booleans()),
        model=draw(TEXTS),
        probabilities=shares if looked_at else None,
        classes=classes,
    )


def teach(gallery: Gallery, numbers: Iterable[int], label: str = "7") -> list[tuple[Sample, Trial]]:
    """Answer a drawing for each of `numbers`."""
    return [gallery.answer(new_sample(number, label), probability=0.5) for number in numbers]


def plain(record: Any) -> tuple[Any, ...]:
    """A record as something that can be compared: arrays as bytes."""
    values = (getattr(record, field.name) for field in fields(record))
    return tuple((v.dtype.str, v.shape, v.tobytes()) if isinstance(v, np.ndarray) else v for v in values)


def content(state: State | Gallery) -> tuple[Any, ...]:
    """All that a state or gallery holds."""
    if isinstance(state, Gallery):
        state = state._state
    return tuple([plain(record) for record in group] for group in (state.samples, state.trials, state.edits))


def run_python(code: str, *arguments: object, timeout: float = 60) -> subprocess.CompletedProcess[str]:
    """Run `code` in a process of its own."""
    return subprocess.run(
        [sys.executable, "-c", code, *map(str, arguments)], capture_output=True, text=True, timeout=timeout, check=False
    )


def journal_bytes(gallery: Path) -> dict[str, bytes]:
    """Every file of a gallery but its locks, by name."""
    return {
        path.name: path.read_bytes()
        for path in gallery.parent.iterdir()
        if path.name.startswith(gallery.name) and not path.name.endswith("lock")
    }
