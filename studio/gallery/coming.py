"""An import as records: samples in runs that fit into a record each, with the marks that come along.

All of it counts from its last record on, or nothing. What a person has said of the samples (`Marks`) lies in that
record, so that no kill can come between; the edit by which all of it is taken back follows it.
"""

from __future__ import annotations

import json
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from studio.errors import StudioError
from studio.gallery.events import Added, Edited, Event
from studio.gallery.records import CHECK, CHECKED, DELETED, HELD_OUT, HOLD_OUT, IMPORT, LIVE, STATE, Edit, NewSample

MOST_NAMES = 30 * 2**20  # bytes of the names of a sample's classes: a record's header can hold them
_FIELDS = 200  # bytes that a sample takes besides what it says
_ESCAPED = 12  # bytes that a character of a text takes at the most

Marks = Mapping[str, Mapping[int, str]]  # by field (HELD_OUT, CHECKED): what is said of which samples
NO_MARKS: Marks = {}
MARK_NAMES = {HELD_OUT: HOLD_OUT, CHECKED: CHECK}  # what edits of them are called


@dataclass(frozen=True)
class Size:
    """The most that one record holds, if it is more than one sample."""

    samples: int
    bytes: int  # about


@dataclass(frozen=True)
class Coming:
    """Records of an import, in order, and the edits they make."""

    parts: tuple[Added, ...]
    after: tuple[Event, ...]  # with the last part, in one go
    edits: tuple[Edit, ...]
    ids: tuple[int, ...]  # of the samples


def coming(
    samples: Sequence[NewSample], first: int, edit: int, size: Size, *, marked: Marks, own: Sequence[Edit]
) -> Coming:
    """An import of `samples` whose ids begin at `first`, and its edits at `edit`.

    `marked`: marks that come with `samples`, and go with them, by their place among them. `own`: edits of samples that
    are there already, which come along. All edits are of one moment, by which they are known to be one step.
    """
    ids = tuple(range(first, first + len(samples)))
    marks = [_edit(field, {first + n: ("", v) for n, v in said.items()}) for field, said in marked.items() if said]
    whole = [_edit(STATE, dict.fromkeys(ids, (DELETED, LIVE)))] if ids else []
    now = time.time()
    edits = tuple(replace(one, id=edit + n, time=now) for n, one in enumerate((*marks, *own, *whole)))
    inside, after = edits[: len(marks)], edits[len(marks) :]
    return Coming(tuple(_added(samples, first, size, inside)), tuple(map(Edited, after)), edits, ids)


def _edit(field: str, values: Mapping[int, tuple[str, str]]) -> Edit:
    """An edit of samples that come with it; what stands there before and after, by id."""
    before, after = zip(*values.values(), strict=True)
    return Edit(0, IMPORT, field, tuple(values), before, after, 0.0)


def _added(samples: Iterable[NewSample], first: int, size: Size, marks: tuple[Edit, ...]) -> Iterator[Added]:
    parts = list(_parts(samples, size))
    for number, part in enumerate(parts):
        yield Added(first, number, len(parts), part, marks if number == len(parts) - 1 else ())
        first += len(part)


def _parts(samples: Iterable[NewSample], size: Size) -> Iterator[tuple[NewSample, ...]]:
    part: list[NewSample] = []
    lists: set[tuple[str, ...]] = set()  # of classes: a record has each of them once
    held = 0
    for sample in samples:
        weight = _weight(sample)
        names = 0 if sample.classes in lists else _names(sample.classes)
        if part and (len(part) == size.samples or held + weight + names > size.bytes):
            yield tuple(part)
            part, lists, held = [], set(), 0
            names = _names(sample.classes)
        part.append(sample)
        lists.add(sample.classes)
        held += weight + names
    if part:
        yield tuple(part)


def _weight(sample: NewSample) -> int:
    """About how many bytes a record grows by with `sample`, but for the names of its classes."""
    texts = (sample.label, sample.writer, sample.source, sample.predicted, sample.model)
    shares = 0 if sample.probabilities is None else 4 * len(sample.classes)
    return _FIELDS + _ESCAPED * sum(map(len, texts)) + sample.image.size + len(sample.strokes) + shares


def _names(classes: tuple[str, ...]) -> int:
    """About how many bytes a list of classes takes. Raises StudioError: more than a record can hold."""
    size = len(json.dumps(classes)) + 4 * len(classes)  # so that short names are not too many for a record, either
    if size > MOST_NAMES:
        raise StudioError(
            f"nothing was taken in: the names of the {len(classes):,} classes of a sample take {size / 1e6:,.0f} MB, "
            f"and {MOST_NAMES / 1e6:,.0f} MB can be kept"
        )
    return size
