"""The files of a model's folder."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from studio.errors import StudioError
from studio.formats.idx import open_bounded
from studio.glyphs.npz import read_npz
from studio.recognition.folder import read_limited, read_trained


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with a name there")
def test_that_a_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "spec.json")
    with pytest.raises(StudioError, match=r"spec\.json is a pipe or a device"):
        read_limited(tmp_path / "spec.json", 10, "name another")
    with pytest.raises(StudioError, match=r"spec\.json is a pipe or a device"):
        read_npz(tmp_path / "spec.json")
    with pytest.raises(StudioError, match=r"spec\.json is a pipe or a device"):
        open_bounded(tmp_path / "spec.json")


@pytest.mark.parametrize("content", [b"", b"no array", b"\x93NUMPY\x01\x00\xff\xff"])
def test_that_damaged_keys_are_answered_with_another_version(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "trained.npy").write_bytes(content)
    with pytest.raises(StudioError, match=r"trained\.npy is damaged.*: use another version$"):
        read_trained(tmp_path)
