"""What a person is told when something cannot be written."""

from __future__ import annotations

import errno

import pytest

from studio.files import write_advice


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
