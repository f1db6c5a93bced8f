"""Journals that lie: every sum in them is right, and what each of these adds to a sound one is not.

`VALUES` and `LIES` are to be refused in one line, and so are the large ones, `VAST`. `LOADS` may be refused or read.
None of them may take long or much memory.
"""

from __future__ import annotations

import os
import struct
import zlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

import numpy as np

from studio.gallery.events import Cleared, TakenBack
from studio.gallery.payloads import encode
from studio.gallery.records import DELETED, LIVE, STATE, WRITER
from studio.gallery.segments import HEADER_SIZE, pack_header, segment_path, segment_paths
from tests.gallery.byhand import Change, Header, Place, changed, packed

Lie = Callable[[Place], object]

_FIELDS = struct.Struct("<4sIQIII")  # of a record, before the sum of them
NAN, INF = float("nan"), float("inf")
LONG = "x" * 10_000
HALF = "\ud800"  # one half of a character of two


def payloads(made: Callable[[Place], Iterable[bytes]], place: Place) -> None:
    """A segment of what is made."""
    place.write(made(place))


def header(change: Change, of: Callable[[Place], bytes], place: Place) -> None:
    """A record with its header changed."""
    place.write([changed(of(place), change)])


def numbers(made: Callable[[int], Sequence[int]], place: Place) -> None:
    """Clears with sequence numbers that are made of the one that is due; the segment is named by the one due."""
    place.write([encode(Cleared(place.trial(number))) for number in range(4)], made(place.next))


def begin(first: int, place: Place) -> None:
    """A segment that begins with that number."""
    replace(place, next=first).write([place.answer()])


def foreign(place: Place) -> None:
    """A segment of another gallery."""
    replace(place, identity=bytes(16)).write([place.answer()])


def renamed(digits: str, place: Place) -> None:
    """A segment of which there is another one, with the same number in other digits."""
    segment = place.write([place.answer()])
    segment.with_name(segment.name.replace("journal-0", f"journal-{digits}")).write_bytes(segment.read_bytes())


def pipe(place: Place) -> None:
    """A pipe, which is waited for until somebody writes to it."""
    os.mkfifo(segment_path(place.path, place.next))


def endless(place: Place) -> None:
    """A link to a file that never ends."""
    segment_path(place.path, place.next).symlink_to("/dev/zero")


def folder(place: Place) -> None:
    """A folder."""
    segment_path(place.path, place.next).mkdir()


def hollow(size: int, place: Place) -> None:
    """Zeros behind a record, which take no room on a disk."""
    os.truncate(place.write([place.answer()]), size)


def field(change: Callable[[tuple[Any, ...]], tuple[Any, ...]], place: Place) -> None:
    """Two records; the first with other fields, and the right sum of them."""
    path = place.write([place.answer(), place.answer(1)])
    data, (_, seed) = bytearray(path.read_bytes()), pack_header(place.identity, place.next)
    fields = _FIELDS.pack(*change(_FIELDS.unpack_from(data, HEADER_SIZE)))
    data[HEADER_SIZE : HEADER_SIZE + 32] = fields + struct.pack("<I", zlib.crc32(fields, seed))
    path.write_bytes(data)


def in_vain(size: int, count: int, place: Place) -> None:
    """Records that each say they are that long, with a wrong sum, so that each is summed up in vain."""
    start, seed = pack_header(place.identity, place.next)
    frames = []
    for number in range(count):
        length = max(0, min(size, (count - number) * 32 - 64))
        fields = _FIELDS.pack(b"\xc7GJR", length, place.next + number, 2, 2**32 - 1, 7)
        frames.append(fields + struct.pack("<I", zlib.crc32(fields, seed)) + bytes(4))
    segment_path(place.path, place.next).write_bytes(start + b"".join(frames))


def far_away(place: Place) -> None:
    """A record of which everything before is lost, and which says that this was a lot."""
    for path in (*segment_paths(place.path), place.path):
        path.unlink(missing_ok=True)
    replace(place, samples=2**40, trials=2**40).write([replace(place, samples=2**40, trials=2**40).answer()])


def leaps(place: Place) -> Iterable[bytes]:
    """Records that each leave many places open."""
    return (replace(place, samples=number * 400_000, trials=number * 400_000).answer() for number in range(1, 40))


def _named(name: str, lie: Callable[..., object], *given: Any) -> Lie:
    made = partial(lie, *given)
    made.__name__ = name  # type: ignore[attr-defined]
    return made


def _told(where: str, key: str, *values: Any) -> list[Lie]:
    """One value of an answer or edit changed: `where` is header, trial, sample or edit."""

    def lie(value: Any, place: Place) -> None:
        def change(every: Header) -> None:
            row = every if where == "header" else every["samples"][0] if where == "sample" else every[where]
            row[key] = value

        header(change, Place.edit if where == "edit" else Place.answer, place)

    return [_named(f"{where} {key} {number}", lie, value) for number, value in enumerate(values)]


def _made(name: str, made: Callable[[Place], Iterable[bytes]]) -> Lie:
    return _named(name, payloads, made)


def _text(name: str, text: str | bytes) -> Lie:
    return _made(name, lambda _: [packed(text)])


def _answer(name: str, change: Change) -> Lie:
    return _named(name, header, change, Place.answer)


def _import(name: str, change: Change) -> Lie:
    return _named(name, header, change, lambda place: place.added(0, 1, 3))


VALUES: tuple[Lie, ...] = (
    *_told("sample", "time", NAN, INF, -INF, "1", None, 1, True, 10**400, []),
    *_told("trial", "time", NAN, INF, 7),
    *_told("trial", "probability", NAN, INF, "1", 10**400),
    *_told("edit", "time", NAN, INF),
    *_told("sample", "label", LONG, HALF, "", None, 7, ["7"], "\0" * 2000),
    *_told("sample", "writer", LONG, HALF, None),
    *_told("trial", "page", LONG, HALF),
    *_told("header", "class_lists", [], {}, "01", [["1"]], [["1"] * 59_049], [[LONG] * 10], [[HALF] * 10], [[7] * 10]),
    *_told("sample", "classes", 1, -1, 2**62, 0.0, "0"),
    *_told("sample", "probabilities", False, 1, None),
    *_told("sample", "strokes", 0, 2**24, 2**31, -1, 2**63, 1.0),
    *_told("sample", "normalisation", -1, 2**31, 2**63),
    *_told("trial", "sample", 2**40, 2**48 + 1, 2**63, -1, None, 0, 1.0),
    *_told("trial", "id", 2**40, 2**63, -1, 0, 10**400, True),
    *_told("header", "kind", "take over", None, 7, LONG, "edit", "add", "forget"),
    *_told("header", "samples", [], None, 7, "x", [None], {"a": 1}),
    *_told("edit", "samples", [2**40], [2**63], [-1], [0.5], [None], [10**6]),
    *_told("edit", "before", ["7", "7"], [], [LONG], [HALF], [""], [7], "7"),
    *_told("edit", "after", ["x", "x"], [], [LONG], [HALF], [""], [None]),
    *_told("edit", "field", "time", "", LONG, STATE, None),
    *_told("edit", "id", 2**40, -1, 0, 2**63),
    *_told("edit", "undoes", 2**40, -1, 2**63, "0"),
    *_told("edit", "what", HALF),
)

LIES: tuple[Lie, ...] = (
    _import("more samples", lambda h: h["samples"].append(h["samples"][0])),
    _import("fewer samples", lambda h: h["samples"].pop()),
    _import("shares of nobody", lambda h: h.update(class_lists=[["1"]]) or h["samples"][1].update(probabilities=True)),
    _import("no part", lambda h: h.update(part=1, parts=1)),
    _import("a part of none", lambda h: h.update(part=1, parts=2)),
    _import("an import elsewhere", lambda h: h.update(first=2**40)),
    _import("an import at the start", lambda h: h.update(first=0)),
    _answer("two in an answer", lambda h: h["samples"].append(h["samples"][0])),
    _made("a cleared sample", lambda p: [encode(Cleared(p.trial(sample=10**12)))]),
    _made("taken back elsewhere", lambda _: [encode(TakenBack(2**40, 1.0))]),
    _made("nothing", lambda _: [b""]),
    _made("noise", lambda _: [bytes(range(256))]),
    _made("a long header", lambda _: [struct.pack("<I", 2**32 - 1) + b"{}"]),
    _made("a longer header", lambda _: [struct.pack("<I", 9) + b"{}"]),
    _text("no header", ""),
    _text("a list", "[]"),
    _text("deep lists", "[" * 500_000),
    _text("deep objects", '{"a":' * 200_000),
    _text("a long number", '{"kind":' + "9" * 10**6 + "}"),
    _text("other bytes", '{"kind":"forget","writer":"é"}'.encode("latin1")),
    _text("wide characters", '{"kind":"forget","writer":"😀"}'),
    _text("half a writer", '{"kind":"forget","writer":"\\ud800"}'),
    _named("a jump", numbers, lambda n: [n, n + 2, n + 3]),
    _named("a far jump", numbers, lambda n: [n, 2**63, 2**63 + 1]),
    _named("a repeat", numbers, lambda n: [n, n, n + 1]),
    _named("backwards", numbers, lambda n: [n + 3, n + 2, n + 1, n]),
    _named("again from one", numbers, lambda n: [n, 1, 2]),
    _named("not its name", numbers, lambda n: [n + 1, n + 2]),
    _named("far", begin, 2**63),
    _named("the last number", begin, 2**64 - 1),
    foreign, folder, far_away, _made("leaps", leaps), *((pipe, endless) if os.name == "posix" else ()),
    _named("twice", renamed, ""), _named("other digits", renamed, "٠"),
    _named("a newer payload", field, lambda fields: (*fields[:3], 2**32 - 1, *fields[4:])),
    _named("an endless record", field, lambda fields: (fields[0], 2**32 - 1, *fields[2:])),
)  # fmt: skip


VAST: tuple[Lie, ...] = (
    _text("many lists", '{"kind":[' + "[]," * 8_000_000 + "0]}"),
    _text("many objects", '{"kind":[' + "{}," * 8_000_000 + "0]}"),
    _text("many keys", "{" + ",".join(f'"{number}":0' for number in range(2_000_000)) + "}"),
    _text("many texts", '{"class_lists":[[' + '"ab",' * 5_000_000 + '"a"]]}'),
    _text("many numbers", '{"kind":[' + "1e9," * 6_000_000 + "0]}"),
    *(_named(f"hollow {size // 2**20} MB", hollow, size) for size in (2**27, 2**29, 2**33)),
    _named("long in vain", in_vain, 30_000_000, 900_000), _named("short in vain", in_vain, 4_096, 300_000),
    _made("a million tiny records", lambda _: [encode(TakenBack(0, 1.0))] * 1_000_000),
    _made("a million tiny lies", lambda _: [b"{}"] * 1_000_000),
)  # fmt: skip


def _clears(place: Place, count: int) -> Iterable[bytes]:
    return (encode(Cleared(place.trial(number))) for number in range(count))


def wide_edit(place: Place) -> Iterable[bytes]:
    """A change of one sample, many times over."""
    count = 900_000
    yield place.edit(samples=(0,) * count, before=("7",) * count, after=("x",) * count)


def to_and_fro(place: Place) -> Iterable[bytes]:
    """Every sample of an import is given one label, and then another, again and again."""
    yield from (place.added(part, 5, 2_000) for part in range(5))
    every = tuple(range(place.samples, place.samples + 10_000))
    for number in range(40):
        yield place.edit(number, samples=every, before=("7",) * 10_000, after=("ab"[number % 2],) * 10_000)


def moved_about(place: Place) -> Iterable[bytes]:
    """Many trials, and one sample that is given to one writer after another."""
    yield from _clears(place, 20_000)
    yield from (place.edit(number, field=WRITER, after=(f"w{number % 2}",)) for number in range(20_000))


def forgotten_again(place: Place) -> Iterable[bytes]:
    """Many trials, and a writer who is forgotten again and again."""
    yield from _clears(place, 20_000)
    yield from [packed('{"kind":"forget","writer":"me"}')] * 20_000


def shared_classes(place: Place) -> Iterable[bytes]:
    """A list of all of Unicode that every sample of an import shares."""
    names = list(map(chr, range(0x100, 0x100 + 40_000)))
    yield from (changed(place.added(part, 4, 2_000), lambda h: h.update(class_lists=[names])) for part in range(4))


def unended_import(place: Place) -> Iterable[bytes]:
    """The first parts of an import whose last never comes."""
    yield from (place.added(part, 2**48, 20) for part in range(300))


def wild_values(place: Place) -> Iterable[bytes]:
    """Probabilities that are none, times that no calendar has, strokes that are none."""
    wild: list[dict[str, Any]] = [
        *({"probabilities": np.full(10, value, np.float32)} for value in (np.nan, np.inf, -1.0, 1e30)),
        *({"time": value} for value in (1e300, -1e300, 1e18, -1.0)),
        *({"strokes": made} for made in (b"GLYF", bytes(17), b"GLYF\1" + struct.pack("<dI", NAN, 0), b"\xff" * 10**6)),
        *({"label": label} for label in ("\u202e7", "a\nb", "\0", "=1+1", "x" * 1024)),
        {"source": "", "model": "", "writer": ""},
    ]
    yield from (place.answer(number, **changes) for number, changes in enumerate(wild))
    yield place.edit(field=STATE, before=(LIVE,), after=(DELETED,), time=1e300)


LOADS: tuple[Lie, ...] = (
    _made("many clears", lambda place: _clears(place, 60_000)),
    *(
        _made(made.__name__.replace("_", " "), made)
        for made in (
            wide_edit, to_and_fro, moved_about, forgotten_again, shared_classes, unended_import, wild_values,
        )
    ),
)  # fmt: skip
