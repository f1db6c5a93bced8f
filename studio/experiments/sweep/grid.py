"""A sweep as it was asked for: which fields take which values. `grid_file` says how it is written.

Fields are `kind`, `base`, `corrections`, `seed`, `from_scratch`, and those of a spec (`layers.`, `fit.`). Whether a
value may stand in a spec is the spec's to say, once the runs are made (`runs`).
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

JUDGE = "validation"

Value = Any  # of JSON: a text, a number, true, false, or a list or object of these


@dataclass(frozen=True)
class Data:
    """What a sweep teaches and tests with, beside the base set."""

    taught: Path | None = None
    taught_labels: Path | None = None
    kept: int | None = 0  # the last so many of the taught ones only test; None: all of them
    test: tuple[str, ...] = ()  # paths, or "mnist"
    as_is: bool = False


@dataclass(frozen=True)
class Range:
    """Numbers from `low` to `high`, both of them included."""

    low: float
    high: float
    log: bool = False
    whole: bool = False


@dataclass(frozen=True)
class Choices:
    """One of these."""

    options: tuple[Value, ...]


@dataclass(frozen=True)
class Search:
    """What is searched, by field, and how long."""

    spaces: dict[str, Range | Choices]
    trials: int = 50
    judge: str = JUDGE

    @property
    def corners(self) -> Iterator[dict[str, Value]]:
        """Values as a trial may have them: the first of each field, then every end and option of one beside these."""
        ends = {name: (one.low, one.high) if isinstance(one, Range) else one.options
                for name, one in self.spaces.items()}  # fmt: skip
        first = {name: values[0] for name, values in ends.items()}
        yield first
        for name, values in ends.items():
            yield from ({**first, name: value} for value in values[1:])


@dataclass(frozen=True)
class Grid:
    """A sweep as it was asked for."""

    name: str
    data: Data = Data()
    fixed: dict[str, Value] = field(default_factory=dict)
    grid: dict[str, tuple[Value, ...]] = field(default_factory=dict)
    cases: tuple[dict[str, Value], ...] = ()
    search: Search | None = None

    @property
    def varied(self) -> tuple[str, ...]:
        """The fields that are not the same in every run, in their order."""
        searched = () if self.search is None else tuple(self.search.spaces)
        several = (name for name, values in self.grid.items() if len(values) > 1)
        return tuple(dict.fromkeys((*(name for case in self.cases for name in case), *several, *searched)))

    @property
    def count(self) -> int:
        """How many combinations there are, the search aside."""
        if self.search is not None and not self.grid and not self.cases:
            return 0
        return math.prod(len(values) for values in self.grid.values()) * max(len(self.cases), 1)

    def combinations(self) -> Iterator[dict[str, Value]]:
        """The values of each run by field: the last field of the grid changes first."""
        for case in (self.cases or ({},)) if self.count else ():
            for values in itertools.product(*self.grid.values()):
                yield {**self.fixed, **case, **dict(zip(self.grid, values, strict=True))}
