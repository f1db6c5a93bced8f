"""Aliases as lines."""

from __future__ import annotations

import pytest

from studio.errors import StudioError
from studio.session.aliases import parse_aliases


def test_that_lines_that_are_no_aliases_are_named() -> None:
    for text, why in (
        ("a", "line 1"), ("\n= b", "line 2"), ("a = b\na = c", "twice"), ("a = ", "blank"), ("a = " + "x" * 17, "16"),
        ("a" * 17 + " = b", "16"),
    ):  # fmt: skip
        with pytest.raises(StudioError, match=why):
            parse_aliases(text)
    assert parse_aliases("== = equals\n") == (("==", "equals"),)
