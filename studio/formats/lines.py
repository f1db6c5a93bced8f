"""Numbered lines of a text file that a stranger may have made: unpacked, and within limits of length and number."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from pathlib import Path

from studio.errors import StudioError
from studio.formats.idx import MAX_BYTES, open_bounded, reason

MAX_LINE = 64 * 1024  # bytes


def numbered_lines(path: Path, most: int, *, limit: int = MAX_BYTES, hint: str = "") -> Iterator[tuple[int, bytes]]:
    """Each line with its number from 1 and without its end; at most `most` lines and `limit` unpacked bytes.

    `hint` is said of a line that is too long. Raises StudioError naming the file and the line.
    """
    number = 0
    try:
        with open_bounded(path, limit) as stream:
            while line := stream.readline(MAX_LINE + 1):
                number += 1
                if number > most:
                    raise StudioError(f"{path} has more than {most:,} lines: split it")
                if len(line) > MAX_LINE:
                    raise StudioError(f"{path}, line {number}: longer than {MAX_LINE:,} bytes{hint}")
                yield number, line.rstrip(b"\r\n")
    except (OSError, EOFError, zlib.error) as error:
        raise StudioError(f"cannot read {path}: {reason(error)}") from error
