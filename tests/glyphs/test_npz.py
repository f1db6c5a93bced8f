from __future__ import annotations

import io
import tracemalloc
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp
from numpy.typing import NDArray

from studio.errors import StudioError
from studio.glyphs import npz
from studio.glyphs.npz import read_npy, read_npz

PLAIN = hnp.arrays(
    dtype=st.sampled_from(["u1", "<i2", ">i4", "<f4", "?", "<U3"]), shape=hnp.array_shapes(min_dims=0, min_side=0)
)


def npy(array: NDArray[Any]) -> bytes:
    file = io.BytesIO()
    np.lib.format.write_array(file, array)
    return file.getvalue()


def declared(shape: tuple[int, ...], dtype: str = "<f8") -> bytes:
    file = io.BytesIO()
    np.lib.format.write_array_header_1_0(file, {"descr": dtype, "fortran_order": False, "shape": shape})
    return file.getvalue() + b"\0" * 8


def header(text: str) -> bytes:
    """An array of no values with any header."""
    return b"\x93NUMPY\x02\x00" + len(text).to_bytes(4, "little") + text.encode()


STRANGE = (
    "()",
    "[]",
    "[1]",
    "[()]",
    "{}",
    "None",
    "1",
    "'<U99999999999999'",
    "'?' * 9",
    "[('a', '|u1', (2,))]",
    "b'x'",
)


def forged(path: Path, member: int, **fields: int) -> Path:
    """Change what both headers of a member say of it."""
    places = {"flags": (6, 8, 2), "method": (8, 10, 2), "crc": (14, 16, 4), "size": (22, 24, 4)}
    with zipfile.ZipFile(path) as archive:
        local = archive.infolist()[member].header_offset
    data = bytearray(path.read_bytes())
    central = data.index(b"PK\x01\x02")
    for _ in range(member):
        central = data.index(b"PK\x01\x02", central + 1)
    for name, value in fields.items():
        first, second, length = places[name]
        for start in (local + first, central + second):
            data[start : start + length] = value.to_bytes(length, "little")
    path.write_bytes(data)
    return path


def refused_within(path: Path, memory: int, *, limit: int, match: str) -> None:
    """Reading `path` is a StudioError of one line and never takes more than `memory` bytes."""
    tracemalloc.start()
    try:
        with pytest.raises(StudioError, match=match) as caught:
            read_npz(path, limit=limit)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert path.name in str(caught.value)
    assert "\n" not in str(caught.value)
    assert peak < memory


def read_or_complaint(read: Callable[[], list[NDArray[Any]]]) -> str:
    """The line of the StudioError, or nothing when all values could be read."""
    try:
        for array in read():
            array.tolist()
    except StudioError as error:
        return str(error)
    return ""


@given(PLAIN)
def test_that_plain_arrays_are_read_as_numpy_reads_them(tmp_path_factory: pytest.TempPathFactory, array: Any) -> None:
    path = tmp_path_factory.mktemp("npz") / "a.npz"
    np.savez_compressed(path, a=array, f=np.asfortranarray(array))
    with np.load(path) as known:
        found = read_npz(path)
        for name in ("a", "f"):
            assert found[name].dtype == known[name].dtype
            assert found[name].shape == known[name].shape
            assert found[name].tobytes() == known[name].tobytes()


def test_that_only_the_named_arrays_are_read_and_missing_ones_left_out(tmp_path: Path) -> None:
    np.savez(tmp_path / "a.npz", a=np.arange(3), b=np.array([object()], dtype=object))
    assert list(read_npz(tmp_path / "a.npz", ("a", "c"))) == ["a"]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\x93NUMPY",
        b"\x93NUMPY\x09\x00\x02\x00{}",
        b"\x93NUMPY\x01\x00\x10\x00{'shape': (1,), 1",
        declared((2**45,)),
        declared((-1,)),
        declared((2**62, 2**62)),
        declared((1,), "|O"),
        declared((2,)),
        npy(np.arange(4))[:-1],
        npy(np.arange(4)) + b"x",
        npy(np.array([(1, 2)], dtype=[("a", "u1"), ("b", "u1")])),
        npy(np.array([], "V0")),
        *(header(f"{{'descr': {dtype}, 'fortran_order': False, 'shape': (0,)}}") for dtype in STRANGE),
        *(header(f"{{'descr': '<U0', 'fortran_order': False, 'shape': {shape}}}") for shape in ("(2**62,)", "(3,)")),
        header("{'descr': '|u1', 'fortran_order': False, 'shape': (0, 1180591620717411303424)}"),
        header("{'descr': '|u1', 'fortran_order': False, 'shape': (" + "1, " * 100 + ")}") + b"x",
        header("{'descr': '|u1', 'fortran_order': False, 'shape': (" + "0, " * 20_000 + ")}"),
    ],
)
def test_that_an_array_is_exactly_what_it_declares_or_is_refused(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "a.npy").write_bytes(data)
    with pytest.raises(StudioError, match=r"a\.npy"):
        read_npy(tmp_path / "a.npy")
    with zipfile.ZipFile(tmp_path / "a.npz", "w") as archive:
        archive.writestr("a.npy", data)
    with pytest.raises(StudioError, match=r"a\.npz"):
        read_npz(tmp_path / "a.npz")


def test_that_what_is_said_of_a_damaged_file_is_one_short_line_whatever_its_names(tmp_path: Path) -> None:
    whole, name = io.BytesIO(), "\u202e" * 9_000 + ".npy"
    with zipfile.ZipFile(whole, "w") as archive:
        archive.writestr(name, npy(np.arange(4)))
    (tmp_path / "a.npz").write_bytes(whole.getvalue().replace(name.encode(), name.encode()[:-5] + b"x.npy", 1))
    with pytest.raises(StudioError, match="not a complete") as caught:
        read_npz(tmp_path / "a.npz")
    assert str(caught.value).isprintable()
    assert len(str(caught.value)) < 300 + len(str(tmp_path))


def test_that_a_small_file_cannot_unfold_into_a_large_one(tmp_path: Path) -> None:
    path = tmp_path / "bomb.npz"
    np.savez_compressed(path, a=np.zeros(2**22, np.uint8))
    assert path.stat().st_size < 2**14
    with pytest.raises(StudioError, match="more than 1 MB"):
        read_npz(path, limit=2**20)


def test_that_a_lie_about_the_unpacked_size_is_noticed(tmp_path: Path) -> None:
    path = tmp_path / "lie.npz"
    np.savez_compressed(path, a=np.zeros(100_000, np.uint8))
    data = bytearray(path.read_bytes())
    where = data.rindex(b"PK\x01\x02") + 24  # the size in the central directory
    data[where : where + 4] = (1000).to_bytes(4, "little")
    path.write_bytes(data)
    with pytest.raises(StudioError, match=r"lie\.npz"):
        read_npz(path)


def test_that_no_more_is_unpacked_than_is_declared_even_when_the_sum_fits(tmp_path: Path) -> None:
    data = npy(np.zeros(2**25, np.uint8))
    with zipfile.ZipFile(tmp_path / "a.npz", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.npy", data)
    forged(tmp_path / "a.npz", 0, size=1000, crc=zlib.crc32(data[:1000]))
    refused_within(tmp_path / "a.npz", 2**23, limit=2**26, match="not as long as its header says")


def test_that_a_member_declared_larger_than_it_is_takes_only_what_there_is(tmp_path: Path) -> None:
    np.savez_compressed(tmp_path / "a.npz", a=np.zeros(100))
    forged(tmp_path / "a.npz", 0, size=2**27)
    tracemalloc.start()
    assert read_npz(tmp_path / "a.npz", limit=2**28)["a"].tolist() == [0] * 100
    assert tracemalloc.get_traced_memory()[1] < 2**23
    tracemalloc.stop()
    refused_within(tmp_path / "a.npz", 2**23, limit=2**26, match="more than 64 MB")


def test_that_the_limit_is_for_all_members_together(tmp_path: Path) -> None:
    path = tmp_path / "a.npz"
    np.savez_compressed(path, **{f"a{number}": np.zeros(2**18, np.uint8) for number in range(40)})  # type: ignore[arg-type]
    assert len(read_npz(path, limit=11 * 2**20)) == 40
    refused_within(path, 2**23, limit=2**22, match="more than 4 MB")


def test_that_sizes_are_counted_as_they_come_not_as_they_are_declared() -> None:
    assert npz._taken(io.BytesIO(bytes(100)), 100) == bytearray(100)
    assert npz._taken(io.BytesIO(bytes(101)), 100) is None


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_that_methods_which_unpack_without_a_bound_are_refused(tmp_path: Path, method: int) -> None:
    with zipfile.ZipFile(tmp_path / "a.npz", "w", method) as archive:
        archive.writestr("a.npy", npy(np.zeros(2**24, np.uint8)))
    assert (tmp_path / "a.npz").stat().st_size < 2**14
    forged(tmp_path / "a.npz", 0, size=1000)
    refused_within(tmp_path / "a.npz", 2**23, limit=2**26, match="another method")


def test_that_unknown_methods_and_encrypted_members_are_one_line(tmp_path: Path) -> None:
    for name, change in (("method.npz", {"method": 97}), ("flag.npz", {"flags": 1}), ("strong.npz", {"flags": 0x41})):
        np.savez(tmp_path / name, a=np.arange(3))
        refused_within(forged(tmp_path / name, 0, **change), 2**23, limit=2**20, match="another method|encrypted")


def test_that_one_name_is_one_array(tmp_path: Path) -> None:
    np.savez(tmp_path / "a.npz", first=np.arange(3), other=np.arange(3))
    (tmp_path / "a.npz").write_bytes((tmp_path / "a.npz").read_bytes().replace(b"other.npy", b"first.npy"))
    refused_within(tmp_path / "a.npz", 2**23, limit=2**20, match="two arrays of one name")


def test_that_a_name_which_is_a_path_is_only_a_name(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    with zipfile.ZipFile(tmp_path / "in" / "a.npz", "w") as archive:
        for name in ("../x.npy", "/x.npy"):
            archive.writestr(name, npy(np.arange(3)))
    assert sorted(read_npz(tmp_path / "in" / "a.npz")) == ["../x", "/x"]
    assert not read_npz(tmp_path / "in" / "a.npz", ("x",))
    assert [path.name for path in tmp_path.rglob("*")] == ["in", "a.npz"]


@pytest.mark.parametrize(("count", "words"), [(1_001, "more than 1,000 arrays"), (30_000, "table of contents")])
def test_that_many_members_are_refused_before_they_are_listed(tmp_path: Path, count: int, words: str) -> None:
    with zipfile.ZipFile(tmp_path / "a.npz", "w") as archive:
        for number in range(count):
            archive.writestr(f"{number}.npy", b"")
    refused_within(tmp_path / "a.npz", 2**23, limit=2**20, match=words)


@pytest.mark.parametrize("order", ["<", ">"])
@pytest.mark.parametrize("code", [0x110000, 0xFFFFFFFF, 0xD800, 0xDFFF])
def test_that_text_which_python_cannot_hold_is_refused(tmp_path: Path, order: str, code: int) -> None:
    codes = np.array([65, code, 0x1F600, 0], f"{order}u4")
    for name, text in (("a", codes.view(f"{order}U2")), ("b", codes[1:2].view(f"{order}U1").reshape(()))):
        np.savez(tmp_path / f"{name}.npz", y=text)
        refused_within(tmp_path / f"{name}.npz", 2**23, limit=2**20, match="characters that do not exist")


def test_that_any_character_is_read(tmp_path: Path) -> None:
    text = np.array(["é", "\U0001f600", "\U0010ffff", "\ud7ff\ue000", ""])
    for dtype in ("<U2", ">U2"):
        np.savez(tmp_path / "a.npz", y=text.astype(dtype))
        assert read_npz(tmp_path / "a.npz")["y"].tolist() == text.tolist()


@given(st.sampled_from([np.savez, np.savez_compressed]), st.data())
def test_that_a_file_with_any_bytes_changed_is_read_or_one_line(
    tmp_path_factory: pytest.TempPathFactory, save: Any, data: st.DataObject
) -> None:
    file = io.BytesIO()
    save(file, x=np.arange(6, dtype=np.uint8).reshape(2, 3), y=np.array(["a", "é"]))
    content = bytearray(file.getvalue())
    for place in data.draw(st.lists(st.integers(0, len(content) - 1), min_size=1, max_size=6)):
        content[place] = data.draw(st.integers(0, 255))
    path = tmp_path_factory.mktemp("npz") / "a.npz"
    path.write_bytes(content)
    complaint = read_or_complaint(lambda: list(read_npz(path, limit=2**20).values()))
    assert "\n" not in complaint


@given(st.sampled_from([npy(np.arange(6)), npy(np.array(["a", "é"]))]), st.data())
def test_that_an_array_with_any_bytes_changed_is_read_or_one_line(
    tmp_path_factory: pytest.TempPathFactory, whole: bytes, data: st.DataObject
) -> None:
    content = bytearray(whole)
    for place in data.draw(st.lists(st.integers(0, 75) | st.integers(76, len(content) - 1), min_size=1, max_size=4)):
        content[place] = data.draw(st.integers(0, 255) | st.sampled_from(list(b"0123456789(){}[],'<>|=?iufUSOV")))
    path = tmp_path_factory.mktemp("npy") / "a.npy"
    path.write_bytes(content)
    complaint = read_or_complaint(lambda: [read_npy(path, limit=2**20)])
    assert "\n" not in complaint


def test_that_truncated_missing_and_foreign_files_are_one_line(tmp_path: Path) -> None:
    np.savez(tmp_path / "whole.npz", a=np.arange(1000))
    whole = (tmp_path / "whole.npz").read_bytes()
    cases = {"cut.npz": whole[:500], "empty.npz": b"", "text.npz": b"hello", "flipped.npz": whole[:400] + whole[401:]}
    for name, data in cases.items():
        (tmp_path / name).write_bytes(data)
        with pytest.raises(StudioError, match=name):
            read_npz(tmp_path / name)
    with pytest.raises(StudioError, match="cannot read"):
        read_npz(tmp_path / "missing.npz")
    with pytest.raises(StudioError, match="cannot read"):
        read_npy(tmp_path)


def test_that_an_array_file_larger_than_the_limit_is_not_read(tmp_path: Path) -> None:
    np.save(tmp_path / "a.npy", np.zeros(2**20))
    with pytest.raises(StudioError, match="larger than 1 MB"):
        read_npy(tmp_path / "a.npy", limit=2**20)
