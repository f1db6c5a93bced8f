"""Old answers against new ones on one set: counts and no more, as the gate judges them and a card keeps them."""

from __future__ import annotations

from dataclasses import dataclass

from studio.recognition.fields import Fields

SETS = ("validation", "holdout", "test")
MOST = 10**9  # images of a set


@dataclass(frozen=True)
class Comparison:
    """Counts. `fixed`: old wrong, new right; `broken`: old right, new wrong."""

    n: int
    before: int  # right answers of the old model
    after: int  # right answers of the new one
    fixed: int
    broken: int


def read_comparisons(fields: Fields) -> dict[str, Comparison]:
    """Counts by the name of the set. Raises StudioError: an unknown set, or counts that contradict each other."""
    found = {name: _one(fields.inner(name), name, fields) for name in SETS if fields.has(name)}
    fields.done()
    return found


def _one(fields: Fields, name: str, outer: Fields) -> Comparison:
    n = fields.integer("n", 1, MOST)
    found = Comparison(n, *(fields.integer(key, 0, n) for key in ("before", "after", "fixed", "broken")))
    fields.done()
    right_twice = found.before - found.broken
    if right_twice < 0 or right_twice + found.fixed != found.after or found.before + found.fixed > n:
        outer.refuse(name, "counts that agree with each other", [])
    return found
