"""Long work in pieces, so that whoever has a thread or a timer to spare can do it, show how far it is, and stop it.

The work is a generator that pauses after every piece of some ten milliseconds, yields how much is done, and returns
what came of it. To cancel it, drop it: nothing was written.
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from typing import Generic, TypeVar

T = TypeVar("T")
Pieces = Generator[float, None, T]  # yields the share that is done, 0..1


class Piecework(Generic[T]):
    """One such work under way. One thread at a time; pieces are numpy's and LiteRT's, which let other threads run."""

    def __init__(self, pieces: Pieces[T]) -> None:
        self._pieces = pieces
        self._result: list[T] = []
        self.fraction = 0.0

    @property
    def done(self) -> bool:
        """Is there a result?"""
        return bool(self._result)

    @property
    def result(self) -> T:
        """What came of it. Raises ValueError before it is `done`."""
        if not self._result:
            raise ValueError("the work is not done")
        return self._result[0]

    def step(self) -> bool:
        """Do one piece; False: it is done. Raises what the work raises."""
        try:
            self.fraction = next(self._pieces)
        except StopIteration as end:
            if not self._result:
                self._result.append(end.value)
            self.fraction = 1.0
        return not self._result


def finished(pieces: Pieces[T], show: Callable[[float], None] = lambda _: None) -> T:
    """Do all of it now, telling `show` the share that is done; whatever `show` raises ends it."""
    work = Piecework(pieces)
    while work.step():
        show(work.fraction)
    return work.result


def part(pieces: Pieces[T], start: float, end: float) -> Pieces[T]:
    """`pieces` as a part of something longer, from the share `start` of it to the share `end`."""
    while True:
        try:
            done = next(pieces)
        except StopIteration as stop:
            result: T = stop.value
            return result
        yield start + (end - start) * done
