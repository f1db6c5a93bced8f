"""The runs of a sweep by what was tried: runs that differ in their seed alone are one setting.

A setting's share on a set is the mean over its seeds, and its n counts drawings, not answers: three networks that read
the same 200 drawings say hardly more of other drawings than one does. What is compared differs in one field alone, on
the same drawings and with the same seeds; all comparisons of a study, on all of its sets, are held to Holm's correction
together.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

import numpy as np
from numpy.typing import NDArray

from studio.errors import counted
from studio.experiments.sweep.records import RunRecord
from studio.seeds import Spread, mean_share, pooled, repeated
from studio.stats import Contrast, Share, together

SEED = "seed"
SHORT = {"corrections": "ml"}  # as the seed program's legends have it
VALIDATION = "validation"  # the set that may choose
MANY = 40  # settings: more of them are a search, which is not compared pair by pair
PAIRS = 300  # comparisons of a set, at most; the first
NOTHING = "all runs"  # what a setting is called where nothing but the seed was varied


@dataclass(frozen=True, eq=False)
class Setting:
    """What was tried, and the runs that tried it, one for each seed."""

    values: tuple[Any, ...]  # of the varied fields, in their order
    label: str
    runs: tuple[RunRecord, ...]

    def right(self, name: str) -> dict[int, NDArray[np.bool_]]:
        """Which answers on the set `name` were right (n,), by seed."""
        judged = ((run.seed, run.on(name)) for run in self.runs)
        return {seed: one.bits for seed, one in judged if one is not None}

    def single(self, name: str) -> tuple[float, ...]:
        """The share of each seed on the set `name`."""
        return tuple(float(right.mean()) for right in self.right(name).values() if len(right))

    def share(self, name: str) -> Share:
        """The mean over the seeds, of as many drawings as there are in the set `name`; n = 0: no run was asked.

        Its interval is the wider of Wilson's over the drawings and Student's over the seeds.
        """
        rows = list(self.right(name).values())
        return mean_share(np.array(rows)) if rows else Share(0, 0)


@dataclass(frozen=True, eq=False)
class Settings:
    """All of a sweep. `fields`: what was varied beside the seed."""

    fields: tuple[str, ...]
    every: tuple[Setting, ...]  # in the order of the runs
    failed: tuple[RunRecord, ...]
    linked: frozenset[str]  # fields that belong together

    @property
    def seeds(self) -> int:
        """Most seeds that a setting has."""
        return max((len(one.runs) for one in self.every), default=0)

    @property
    def seeds_text(self) -> str:
        """``3 seeds``, or ``up to 3 seeds`` where a setting has fewer: those are not done yet, or failed."""
        even = all(len(one.runs) == self.seeds for one in self.every)
        return f"{'' if even else 'up to '}{counted(self.seeds, 'seed')}"

    @property
    def sets(self) -> tuple[str, ...]:
        """Names of the sets that were read, in order."""
        return tuple(dict.fromkeys(one.set for setting in self.every for run in setting.runs for one in run.judged))

    def options(self, field: str) -> tuple[Any, ...]:
        """The values of a varied field, in order."""
        place = self.fields.index(field)
        found: list[Any] = []
        for one in self.every:
            if one.values[place] not in found:
                found.append(one.values[place])
        return tuple(found)

    @property
    def search(self) -> bool:
        """Are there too many to be compared pair by pair?"""
        return len(self.every) > MANY

    @property
    def pairs(self) -> tuple[tuple[Setting, Setting], ...]:
        """Every two settings that differ in one field alone. The first `PAIRS` of them are compared."""
        return tuple((one, other) for one, other in combinations(self.every, 2) if self._apart(one, other) < 2)

    @property
    def left_out(self) -> int:
        """How many pairs are not compared, since there are too many."""
        return max(0, len(self.pairs) - PAIRS)

    def contrasts(self) -> dict[str, tuple[Contrast, ...]]:
        """By set, what differs in one field alone, over the seeds that both have; Holm over all sets together.

        A search has none.
        """
        pairs = () if self.search else self.pairs[:PAIRS]
        found = {name: self._on(name, pairs) for name in self.sets}
        every = [one for some in found.values() for one in some]
        held = iter(together(every) if len(every) > 1 else every)
        return {name: tuple(next(held) for _ in some) for name, some in found.items()}

    def _on(self, name: str, pairs: Sequence[tuple[Setting, Setting]]) -> list[Contrast]:
        """The comparisons of `pairs` on one set. What a seed does is taken from all settings together."""
        spread = pooled(one.single(name) for one in self.every)
        return [made for pair in pairs if (made := _contrast(name, *pair, spread)) is not None]

    def _apart(self, one: Setting, other: Setting) -> int:
        """In how many fields two settings differ; those that belong together count as one."""
        fields = zip(self.fields, one.values, other.values, strict=True)
        return len({"" if name in self.linked else name for name, a, b in fields if a != b})


def _contrast(name: str, one: Setting, other: Setting, spread: Spread | None) -> Contrast | None:
    first, second = one.right(name), other.right(name)
    seeds = [seed for seed in first if seed in second and len(first[seed]) == len(second[seed])]
    if not seeds:
        return None
    a, b = (np.array([right[seed] for seed in seeds]) for right in (first, second))
    return repeated((one.label, other.label), a, b, spread)


def settings_of(records: Sequence[RunRecord], linked: frozenset[str] = frozenset()) -> Settings:
    """The settings of these runs; `linked`: fields that belong together. Those that failed stand apart."""
    done = [record for record in records if not record.failed]
    named = dict.fromkeys(name for record in done for name in record.values if name != SEED)
    fields = tuple(name for name in named if _varies(name, done))
    groups: dict[str, list[RunRecord]] = {}
    for record in done:
        tried = [record.values.get(name) for name in fields]
        groups.setdefault(json.dumps(tried, sort_keys=True), []).append(record)
    return Settings(
        fields,
        tuple(
            Setting(values := tuple(runs[0].values.get(name) for name in fields), label(fields, values), tuple(runs))
            for runs in groups.values()
        ),
        tuple(record for record in records if record.failed),
        linked,
    )


def _varies(name: str, records: Sequence[RunRecord]) -> bool:
    return any(record.values.get(name) != records[0].values.get(name) for record in records)


def label(fields: Sequence[str], values: Sequence[Any]) -> str:
    """``dropout 0.2, ml 200``."""
    return (
        ", ".join(f"{short(name, fields)} {shown(value)}" for name, value in zip(fields, values, strict=True))
        or NOTHING
    )


def short(name: str, fields: Sequence[str]) -> str:
    """The last part of a field's name, where that is no other's."""
    last = name.rpartition(".")[2]
    alone = sum(other.rpartition(".")[2] == last for other in fields) == 1
    return SHORT.get(name, last if alone else name)


def shown(value: Any) -> str:
    """A value of a field for a person."""
    if value is None:
        return "as the kind has it"
    if isinstance(value, float):
        return f"{value:g}"
    return value.replace("_", " ") if isinstance(value, str) else json.dumps(value)


def is_scale(values: Sequence[Any]) -> bool:
    """Are they numbers, three or more, that make a curve?"""
    return len(values) > 2 and all(isinstance(one, int | float) and not isinstance(one, bool) for one in values)
