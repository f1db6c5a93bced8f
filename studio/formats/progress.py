"""How far reading or writing has come, told while it goes on. Raising from there is how it is cancelled.

Nothing is changed before everything has been read, and what is written lies beside its target until it is whole; so a
cancelled import or export leaves everything as it was.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from studio.errors import StudioError

Item = TypeVar("Item")
Progress = Callable[[int, int], None]  # what is done, and of how much (0: not known); may raise CancelledError

_OFTEN = 64  # items


class CancelledError(StudioError):
    """Raised by a `Progress` to end the work it watches."""


def unseen(_done: int, _total: int) -> None:
    """A `Progress` nobody looks at."""


def watched(items: Sequence[Item], progress: Progress, often: int = _OFTEN) -> Iterator[Item]:
    """`items`, with a word to `progress` before every `often` of them, and at the end."""
    for number, item in enumerate(items):
        if number % often == 0:
            progress(number, len(items))
        yield item
    progress(len(items), len(items))
