"""A list as it was when it was asked for: what a gallery hands out costs nothing, and never changes.

Lists grow in place, and a view is as long as its list was. Who changes what is already in one copies the list first.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import TypeVar, overload

T_co = TypeVar("T_co", covariant=True)


class View(Sequence[T_co]):
    """An immutable sequence: the first `length` items of a list that only grows. A slice of it is a tuple."""

    __slots__ = ("_items", "_length")

    def __init__(self, items: list[T_co]) -> None:
        self._items, self._length = items, len(items)

    def __len__(self) -> int:
        return self._length

    @overload
    def __getitem__(self, index: int) -> T_co: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[T_co, ...]: ...
    def __getitem__(self, index: int | slice) -> T_co | tuple[T_co, ...]:
        if isinstance(index, slice):
            return tuple(self._items[i] for i in range(*index.indices(self._length)))
        if not -self._length <= index < self._length:
            raise IndexError(f"{index} of {self._length}")
        return self._items[index % self._length]

    def __iter__(self) -> Iterator[T_co]:
        return islice(self._items, self._length)

    def __repr__(self) -> str:
        return f"View of {self._length}"
