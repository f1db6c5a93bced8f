"""Standard error kept from libraries that print there, where a person expects one line of ours or none.

LiteRT and TensorFlow greet and warn from C and have no setting for all of it, so it is the descriptor itself that is
pointed elsewhere.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager

MOST = 100_000  # bytes that are kept of what was said


@contextmanager
def diverted() -> Iterator[Callable[[], str]]:
    """What is printed on standard error inside, from Python or below it, is not seen; the value tells it afterwards.

    It is seen as ever where there is no standard error or no place to keep what is said.
    """
    said = bytearray()
    with ExitStack() as opened:
        try:
            ours = os.dup(2)
            opened.callback(os.close, ours)
            file = opened.enter_context(tempfile.TemporaryFile())
        except OSError:  # as in a program without a console
            yield lambda: ""
            return
        _flush()
        os.dup2(file.fileno(), 2)
        try:
            yield lambda: said.decode("utf-8", "replace")
        finally:
            _flush()
            os.dup2(ours, 2)
            file.seek(0)
            said += file.read(MOST)


def _flush() -> None:
    if sys.stderr is not None:
        sys.stderr.flush()
