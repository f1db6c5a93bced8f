"""The files of a model's folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from studio.errors import StudioError
from studio.recognition.folder import read_trained


@pytest.mark.parametrize("content", [b"", b"no array", b"\x93NUMPY\x01\x00\xff\xff"])
def test_that_damaged_keys_are_answered_with_another_version(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "trained.npy").write_bytes(content)
    with pytest.raises(StudioError, match=r"trained\.npy is damaged.*: use another version$"):
        read_trained(tmp_path)
