"""Files that mean harm, made from good ones: each is taken apart by its structure, spoiled, and put together again.

A gzip or zip is spoiled inside and packed anew, a PNG gets right sums again, text is spoiled by number, word and line,
so that what is wrong is met by the parser and not by a checksum.
"""

from __future__ import annotations

import gzip
import io
import random
import re
import struct
import zipfile
import zlib
from pathlib import Path

import numpy as np

from studio.formats.writers import Labelled, write
from studio.glyphs.normalise import glyph
from studio.glyphs.strokes import Drawing, make_stroke

_MAX_CASE = 2**20  # bytes
_NUMBERS = [
    b"0", b"-1", b"1", b"255", b"256", b"65536", b"-32769", b"2147483648", b"4294967296", b"999999999", b"1e5", b"1e38",
    b"1e308", b"1e309", b"-1e400", b"nan", b"inf", b"-inf", b"0x10", b"1_000", b"0.0000000001", "٣".encode(), b"",
]  # fmt: skip
_WORDS = {
    "inkml": [
        b"<!DOCTYPE ink>", b'<!DOCTYPE a [<!ENTITY x "yy">]>', b"&x;", b"<trace>1 2, 3 4</trace>", b"</trace>",
        b"<traceGroup>", b"</traceGroup>", b'<annotation type="truth">', b"'1 \"2 !3 * ?", b"#FF #-1", b"<![CDATA[",
        b'continuation="end" type="penUp"', b'<traceView traceDataRef="#t0"/>', b'orientation="-ve"', b"\xff\xfe",
        b'units="himetric"', b'contextRef="#timed"', b"<brush/>", b"<traceFormat/>", b'encoding="utf-16"', b"<?xml?>",
        b'encoding="punycode"',
    ],
    "unipen": [
        b".INCLUDE /etc/passwd\n", b".COORD X Y T P B\n", b".COORD T T X Y\n", b".PEN_DOWN\n", b".PEN_UP\n",
        b".SEGMENT CHARACTER 0-999999999 OK \"a\"\n", b".SEGMENT CHARACTER 0:3-1:2 OK \"a\"\n", b".SEGMENT\n",
        b".SEGMENT WORD 0-1 OK \"a\"\n", b".SEGMENT CHARACTER " + b"0-9," * 40 + b"0 OK \"a\"\n",
        b"\"\\\"", b".WRITER_ID",
        b".X_POINTS_PER_INCH 1e-320\n", b".X_POINTS_PER_MM 5\n", b".Y_POINTS_PER_MM 5\n", b"\xef\xbb\xbf", b"\xff",
    ],
    "csv": [b'"', b'""', b",", b"\n\n", b"\r", b"\0", b"'=1+1", b"label", b"\xef\xbb\xbf", b"\xff\xfe", b";"],
}  # fmt: skip
_HEADERS = [
    b"(4,28,28)", b"(99999999999,28,28)", b"(-1,784)", b"(4,)", b"()", b"(0,28,28)", b"(4,28,28,1)", b"'|O'", b"'|V8'",
    b"'<U99999999'", b"'<f8'", b"'<c16'", b"'>u2'", b"'|u1,(2,)'", b"'<M8[s]'", b"True", b"[" * 60, b"__import__('os')",
]  # fmt: skip


def good_files(form: str, folder: Path) -> list[bytes]:
    """Files of `form` that are read as they are."""
    drawings = [
        Drawing((make_stroke([(10 + k, 10), (60, 200), (90, 30)], [0.0, 8, 16.5], [0.5, 1, 0.25]),)) for k in range(3)
    ] + [Drawing((make_stroke([(0, 0), (50, 90)]), make_stroke([(50, 0), (0, 90)])), 12.0)]
    pictures = [image for image in map(glyph, drawings) if image is not None]
    content = Labelled(pictures, ["7", "=x", "A,", "é"], drawings, ["ann", "", "bob", "bob"])
    if form in {"inkml", "unipen", "kaggle", "npz", "strokes"}:
        (file,) = write(form, content, folder / form, force=True)
        files = [file.read_bytes()]
    elif form in {"idx", "csv"}:
        files = [write(form, content, folder / form, force=True)[0].read_bytes()]
    elif form == "png":
        (place,) = write(form, content, folder / form, force=True)
        files = [path.read_bytes() for path in sorted(place.rglob("*.png"))]
    else:
        files = [file.encode() for file in _OTHERS[form.removesuffix(" of others")]]
    if form in {"inkml", "unipen", "kaggle", "idx"}:
        files.append(gzip.compress(files[0]))
    return files


_OTHERS = {
    "inkml": [
        """<ink xmlns="http://www.w3.org/2003/InkML"><annotation type="writer">w</annotation>
<traceFormat><channel name="X" type="integer"/><channel name="Y" orientation="-ve"/><channel name="F" max="9"/>
<intermittentChannels><channel name="B"/></intermittentChannels></traceFormat>
<trace id="t0">1 2 3, '4 '5 '6, "1 "1 "0, 1 1 *, !9 9 ?: T</trace>
<trace id="t1" continuation="begin">0 0 1, 9 9 1</trace><trace continuation="end">10 10 1</trace>
<trace id="t2" type="penUp">0 0 1</trace>
<traceGroup><annotation type="truth">from:</annotation>
<traceGroup><annotation type="truth">a</annotation><traceView traceDataRef="t0"/><traceView traceDataRef="t1"/>
</traceGroup></traceGroup></ink>""",
        """<ink><annotation type="label">b</annotation><trace>1 2, 3 4, #F -#F</trace><trace>5 6</trace></ink>""",
    ],
    "unipen": [
        """.VERSION 1.0
.HIERARCHY WORD CHARACTER
.COORD X Y T P
.X_POINTS_PER_MM 10
.Y_POINTS_PER_MM 10
.WRITER_ID w1
.SEGMENT WORD 0-3 OK "ab"
.SEGMENT CHARACTER 0,2 GOOD "a"
.SEGMENT CHARACTER 3-3 OK "b"
.PEN_DOWN
1 2 0 100
3 4 10 200
.PEN_UP
5 6 20 0
.PEN_DOWN
7 8 30 150
.PEN_DOWN
9 1 40 99
4 4 50 1
""",
        ".COORD X Y\n.PEN_DOWN\n1 2\n3 4\n",
    ],
}
FORMS = (
    "csv", "kaggle", "idx", "npz", "png", "strokes", "inkml", "unipen", "inkml of others", "unipen of others",
)  # fmt: skip


def spoiled(chance: random.Random, form: str, data: bytes) -> bytes:
    """`data` changed in one to four places."""
    base = form.removesuffix(" of others")
    if data[:2] == b"\x1f\x8b" and chance.random() < 0.9:
        return gzip.compress(_some(chance, base, _unpacked(data)), 1)
    if data[:2] == b"PK" and chance.random() < 0.85:
        return _zip(chance, data)
    if data[:4] == b"\x89PNG" and chance.random() < 0.85:
        return _png(chance, data)
    return _some(chance, base, data)


def _unpacked(data: bytes) -> bytes:
    try:
        return gzip.GzipFile(fileobj=io.BytesIO(data)).read(_MAX_CASE)
    except (OSError, EOFError, zlib.error):
        return data


def _some(chance: random.Random, base: str, data: bytes) -> bytes:
    for _ in range(chance.choice([1, 1, 1, 2, 4])):
        textual = base in {"inkml", "unipen", "csv", "kaggle"} and chance.random() < 0.75
        data = (_text(chance, base, data) if textual else _bytes(chance, data))[:_MAX_CASE]
    return data


def _bytes(chance: random.Random, data: bytes) -> bytes:
    start = chance.randrange(len(data) + 1)
    end = min(len(data), start + chance.choice([1, 1, 2, 4, 8, 64, 512]))
    match chance.randrange(7):
        case 0:
            return data[:start]
        case 1:
            return data[:start] + data[end:]
        case 2:
            return data[:end] + data[start:]
        case 3:
            return data[:start] + chance.randbytes(end - start) + data[end:]
        case 4:
            return data[:start] + chance.choice([b"\xff" * 4, bytes(4), b"\x7f\xff\xff\xff"]) + data[start + 4 :]
        case 5:
            return data[:end] + data[start:end] * chance.choice([2, 10, 300]) + data[end:]
        case _:
            flipped = bytearray(data)
            if flipped:
                flipped[start % len(flipped)] ^= 1 << chance.randrange(8)
            return bytes(flipped)


def _text(chance: random.Random, base: str, data: bytes) -> bytes:
    """Spoil a number, a word or a line."""
    kind = chance.randrange(5)
    if kind <= 1 and (places := list(re.finditer(rb"-?\d+\.?\d*", data))):
        place = chance.choice(places)
        return data[: place.start()] + chance.choice(_NUMBERS) + data[place.end() :]
    if kind == 2:
        start = chance.randrange(len(data) + 1)
        return data[:start] + chance.choice(_WORDS.get(base, _WORDS["csv"])) + data[start:]
    pieces = re.split(rb"(?<=[>\n,])", data)
    one, other = chance.randrange(len(pieces)), chance.randrange(len(pieces))
    match chance.randrange(3):
        case 0:
            pieces[one], pieces[other] = pieces[other], pieces[one]
        case 1:
            del pieces[one]
        case _:
            pieces[one] *= min(chance.choice([2, 3, 70, 1000]), 1 + _MAX_CASE // max(1, len(pieces[one])))
    return b"".join(pieces)


def _zip(chance: random.Random, data: bytes) -> bytes:
    """Spoil the arrays of a zip, their headers or their names, and pack them again."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = [(item.filename, archive.read(item)[:_MAX_CASE]) for item in archive.infolist()]
    except (zipfile.BadZipFile, zlib.error, OSError, RuntimeError, ValueError, NotImplementedError, EOFError):
        return _bytes(chance, data)
    place = chance.randrange(len(members)) if members else 0
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", chance.choice([zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])) as archive:
        for number, (name, content) in enumerate(members):
            if number != place:
                archive.writestr(name, content)
                continue
            match chance.randrange(8):
                case 0:
                    continue
                case 1:
                    archive.writestr(chance.choice(["points.npy", "x.npy", "y.npy", "../x.npy", "labels.npy"]), content)
                case 2 | 3:
                    archive.writestr(name, _array_header(chance, content))
                case 4:
                    archive.writestr(name, _resized(chance, content))
                case 5:
                    archive.writestr(name, _npy(_other_array(chance)))
                case _:
                    archive.writestr(name, _bytes(chance, content))
    return packed.getvalue()


def _array_header(chance: random.Random, content: bytes) -> bytes:
    """Another shape, order or type in the header of an .npy, as long as before."""
    found = list(re.finditer(rb"\([^)]*\)|'[<>|=][^']*'|False|True", content[:128]))
    if not found:
        return content
    place = chance.choice(found)
    new = content[: place.start()] + chance.choice(_HEADERS) + content[place.end() : 128].rstrip(b" \n")
    return new[:127].ljust(127) + b"\n" + content[128:]


def _resized(chance: random.Random, content: bytes) -> bytes:
    """The same array with rows fewer or more, or values of another range: what is wrong is between arrays only."""
    try:
        array = np.load(io.BytesIO(content), allow_pickle=False)
    except Exception:  # numpy stumbles over what was spoiled before: no array to change
        return content
    if array.nbytes > _MAX_CASE or not array.ndim:
        return content
    match chance.randrange(4):
        case 0:
            return _npy(array[: chance.randrange(len(array) + 1)])
        case 1:
            return _npy(np.concatenate([array, array]))
        case 2 if array.dtype.kind in "iuf":
            flat = array.reshape(-1).astype(chance.choice(["<i8", "<f8", "<i2"]))
            if len(flat):
                flat[chance.randrange(len(flat))] = chance.choice([-1, 256, 32767, -32768])
            return _npy(flat.reshape(array.shape))
        case _:
            return _npy(array[::-1].copy())


def _other_array(chance: random.Random) -> np.ndarray:
    return chance.choice(
        [
            np.zeros((4, 28, 28), np.uint8), np.full((4, 784), np.nan), np.array(["a", "", "\n", "x" * 99]),
            np.array([1.5, 2, 3, 4]), np.array(3), np.zeros((0, 2), np.int16), np.array([b"a", b"\xff", b"c", b"d"]),
            np.arange(4, dtype=">i8"), np.array([0, 2**31, -1, 5]), np.zeros(4, bool), np.full(4, np.inf),
        ]
    )  # fmt: skip


def _npy(array: np.ndarray) -> bytes:
    out = io.BytesIO()
    np.save(out, array, allow_pickle=False)
    return out.getvalue()


def _png(chance: random.Random, data: bytes) -> bytes:
    """Spoil one piece of a PNG and give it the right sum."""
    pieces, at = [], 8
    while at + 8 <= len(data):
        (size,) = struct.unpack_from(">I", data, at)
        pieces.append((data[at + 4 : at + 8], data[at + 8 : at + 8 + min(size, _MAX_CASE)]))
        at += 12 + size
    if not pieces:
        return _bytes(chance, data)
    place = chance.randrange(len(pieces))
    kind, body = pieces[place]
    match chance.randrange(6):
        case 0:
            pieces[place] = (chance.choice([b"tRNS", b"PLTE", b"gAMA", b"zTXt", b"iCCP", b"acTL", b"IEND"]), body)
        case 1:
            pieces.insert(place, (chance.choice([b"tRNS", b"zTXt", b"IDAT", b"eXIf", b"fdAT"]), chance.randbytes(20)))
        case 2 if kind == b"IDAT":
            try:
                inner = zlib.decompressobj().decompress(body, _MAX_CASE)
            except zlib.error:
                inner = body
            pieces[place] = (kind, zlib.compress(_bytes(chance, inner)))
        case 3 if kind == b"IHDR" and len(body) == 13:
            sides = [0, 1, 7, 8, 28, 29, 4000, 4001, 2**31 - 1, 2**32 - 1]
            depth = (
                chance.choice([0, 1, 2, 4, 8, 16, 32]),
                chance.choice([0, 2, 3, 4, 6, 7]),
                0,
                0,
                chance.choice([0, 1]),
            )
            sizes = chance.choice([(28, 28), (chance.choice(sides), chance.choice(sides))])
            pieces[place] = (kind, struct.pack(">IIBBBBB", *sizes, *depth))
        case 4:
            del pieces[place]
        case _:
            pieces[place] = (kind, _bytes(chance, body))
    return data[:8] + b"".join(
        struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body)) for kind, body in pieces
    )
