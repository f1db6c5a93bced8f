from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp
from numpy.typing import NDArray

from studio.errors import StudioError
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
