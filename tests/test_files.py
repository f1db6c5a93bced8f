"""What a person is told when something cannot be written."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from studio.files import write_advice
from studio.gallery.disk import disk_error


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "free some space"),
        (errno.EROFS, "make the folder writable"),
        (errno.EACCES, "make the folder writable"),
        (errno.ENOTDIR, "choose another folder"),
    ],
)
def test_that_the_advice_fits_the_error(number: int, words: str) -> None:
    advice = write_advice(OSError(number, "refused"))
    assert words in advice
    assert ("space" in advice) == (number == errno.ENOSPC)


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EROFS, errno.EACCES, errno.ENOENT])
def test_that_the_home_is_not_to_be_another_where_the_place_was_named(number: int) -> None:
    error = OSError(number, "refused")
    assert "--home" not in write_advice(error, named=True)
    assert "--home" not in str(disk_error("cannot write", Path("a"), error, named=True))
