"""Long work in pieces, so that whoever has a thread or a timer to spare can do it, show how far it is, and stop it.

The work is a generator that pauses after every piece of some ten milliseconds, yields how much is done, and returns
what came of it. To cancel it, drop it: nothing was written.
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from typing import TypeVar

T = TypeVar("T")
Pieces = Generator[float, None, T]  # yields the share that is done, 0..1


def finished(pieces: Pieces[T], show: Callable[[float], None] = lambda _: None) -> T:
    """Do all of it now, telling `show` the share that is done; whatever `show` raises ends it."""
    while True:
        try:
            done = next(pieces)
        except StopIteration as end:
            result: T = end.value
            return result
        show(done)


def part(pieces: Pieces[T], start: float, end: float) -> Pieces[T]:
    """`pieces` as a part of something longer, from the share `start` of it to the share `end`."""
    while True:
        try:
            done = next(pieces)
        except StopIteration as stop:
            result: T = stop.value
            return result
        yield start + (end - start) * done
