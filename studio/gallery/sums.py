"""A CRC32 for each sample, trial and edit, over all that it is, texts spelt out.

So damage is pinned to a row, also when it hit a text that many rows share, and what is intact can be told from what is
not. A sum is over values, not over how a file lays them out: it says the same of a row wherever it came from.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable, Sequence

from studio.gallery.records import Edit, Sample, Trial


def sums_of_samples(samples: Iterable[Sample]) -> list[int]:
    """A CRC32 a sample, over every field."""
    lists: dict[int, tuple[tuple[str, ...], bytes]] = {}  # by identity: comparing takes as long as the list is
    sums = []
    for s in samples:
        if id(s.classes) not in lists:
            lists[id(s.classes)] = s.classes, _spelt(s.classes)
        crc = zlib.crc32(s.image.tobytes())
        crc = zlib.crc32(s.strokes, crc)
        if s.probabilities is not None:
            crc = zlib.crc32(s.probabilities.astype("<f4").tobytes(), crc)
        crc = zlib.crc32(lists[id(s.classes)][1], crc)
        numbers = struct.pack(
            "<qdi???", s.id, s.time, s.normalisation, s.unsure, s.deleted, s.probabilities is not None
        )  # fmt: skip
        sums.append(zlib.crc32(numbers + _spelt((s.label, s.writer, s.source, s.predicted, s.model)), crc))
    return sums


def sum_of_trial(t: Trial) -> int:
    """A CRC32 over every field."""
    sample = -1 if t.sample is None else t.sample
    numbers = struct.pack("<qqdd??", t.id, sample, t.probability, t.time, t.unsure, t.taken_back)
    return zlib.crc32(numbers + _spelt((t.label, t.predicted, t.model, t.writer, t.page)))


def sum_of_edit(e: Edit) -> int:
    """A CRC32 over every field."""
    undoes = -1 if e.undoes is None else e.undoes
    numbers = struct.pack(f"<qdq{len(e.samples)}q", e.id, e.time, undoes, *e.samples)
    return zlib.crc32(numbers + _spelt((e.what, e.field, *e.before, *e.after)))


def _spelt(texts: Sequence[str]) -> bytes:
    return "\0".join((str(len(texts)), *texts)).encode("utf-8")
