"""Standard error is kept from libraries, and given back."""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress

import pytest

from studio.stderr import MOST, diverted


def test_that_what_is_printed_below_python_is_kept_and_told_afterwards(capfd: pytest.CaptureFixture[str]) -> None:
    with diverted() as said:
        os.write(2, b"from below\n")
        assert said() == ""
    assert said() == "from below\n"
    os.write(2, b"ours\n")
    assert capfd.readouterr().err == "ours\n"


def test_that_a_failure_gives_standard_error_back(capfd: pytest.CaptureFixture[str]) -> None:
    with suppress(ZeroDivisionError), diverted() as said:
        os.write(2, b"a warning\n")
        _ = 1 / 0
    os.write(2, b"ours\n")
    assert (said(), capfd.readouterr().err) == ("a warning\n", "ours\n")


def test_that_no_more_than_a_log_can_hold_is_kept() -> None:
    with diverted() as said:
        os.write(2, b"x" * (MOST + 1))
    assert len(said()) == MOST


def test_that_nothing_is_diverted_where_it_could_not_be_kept(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse() -> None:
        raise FileNotFoundError("no usable folder")

    monkeypatch.setattr(tempfile, "TemporaryFile", refuse)
    with diverted() as said:
        os.write(2, b"seen\n")
    assert (said(), capfd.readouterr().err) == ("", "seen\n")
