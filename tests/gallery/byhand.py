"""Where the next records of a gallery go, for tests that write them by hand: well-formed, with right sums, and lies."""

from __future__ import annotations

import json
import struct
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from studio.gallery.events import Added, Answered, Edited
from studio.gallery.load import load
from studio.gallery.payloads import encode
from studio.gallery.records import LABEL, Edit, Trial
from studio.gallery.segments import pack_header, pack_record, segment_path
from tests.gallery.making import imported, new_sample

Header = dict[str, Any]
Change = Callable[[Header], Any]


@dataclass(frozen=True)
class Place:
    """A sound gallery, and what comes next in it."""

    path: Path
    identity: bytes
    next: int  # sequence number
    samples: int
    trials: int
    edits: int

    def write(self, payloads: Iterable[bytes], numbers: Iterable[int] | None = None) -> Path:
        """One more segment, of `payloads`, with right sums and whatever numbers."""
        header, seed = pack_header(self.identity, self.next)
        path = segment_path(self.path, self.next)
        counted = range(self.next, 2**64) if numbers is None else numbers
        with path.open("wb") as file:
            file.write(header)
            for payload, number in zip(payloads, counted, strict=False):
                file.write(pack_record(payload, number, seed))
        return path

    def trial(self, number: int = 0, **changes: Any) -> Trial:
        """The trial that comes next, or the one `number` after it."""
        made: dict[str, Any] = {
            "id": self.trials + number, "sample": None, "label": "", "predicted": "1", "probability": 0.5,
            "unsure": False, "model": "nn-0", "writer": "me", "time": 1.0,
        }  # fmt: skip
        return Trial(**made | changes)

    def answer(self, number: int = 0, **changes: Any) -> bytes:
        """The payload of the answer that comes next, or the one `number` after it; `changes` of its sample."""
        trial = self.trial(number, sample=self.samples + number, label="7")
        return encode(Answered(trial, new_sample(number, **changes)))

    def added(self, part: int, parts: int, count: int) -> bytes:
        """The payload of a part of an import that comes next, each part of `count` samples."""
        samples = tuple(imported(number) for number in range(count))
        return encode(Added(self.samples + part * count, part, parts, samples))

    def edit(self, number: int = 0, **changes: Any) -> bytes:
        """The payload of the edit that comes next, or the one `number` after it; of the first sample."""
        made: dict[str, Any] = {
            "id": self.edits + number, "what": "relabel", "field": LABEL, "samples": (0,), "before": ("7",),
            "after": ("x",), "time": 1.0,
        }  # fmt: skip
        return encode(Edited(Edit(**made | changes)))


def place_of(path: Path) -> Place:
    """What comes next in the gallery `path`."""
    loaded = load(path)
    state = loaded.state
    return Place(path, loaded.identity, state.last + 1, len(state.samples), len(state.trials), len(state.edits))


def packed(header: str | bytes, blob: bytes = b"") -> bytes:
    """A payload of a header as it is written, and arrays."""
    text = header.encode() if isinstance(header, str) else header
    return struct.pack("<I", len(text)) + text + blob


def unpacked(payload: bytes) -> tuple[Header, bytes]:
    """Header and arrays of a payload."""
    (length,) = struct.unpack_from("<I", payload)
    return json.loads(payload[4 : 4 + length]), payload[4 + length :]


def changed(payload: bytes, change: Change) -> bytes:
    """`payload` with its header changed."""
    header, blob = unpacked(payload)
    change(header)
    return packed(json.dumps(header), blob)
