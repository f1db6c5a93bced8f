"""Which versions may go: the rule by which old ones are pruned, in one place, as a pure function.

A version stays if any of this is so, and goes if none is:

- it ships with the program;
- it serves, or is the parent of the one that serves;
- it served in one of the last `CHOICES` choices, so that going back still works;
- it is one of the newest `NEWEST` of its kind that were trained or imported here;
- it came into the library less than `LEAST_AGE` ago: another process may have its hand on it (the library sees to it);
- somebody needs it (`needed`: it waits for an empty canvas, a training goes on from it, or serves another gallery).

A person may remove more than that by hand: see `ModelLibrary.remove`.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from studio.recognition.entry import ModelEntry

NEWEST = 20  # of each kind
CHOICES = 5
LEAST_AGE = 24 * 3600.0  # seconds


def kept_for(entries: Sequence[ModelEntry], histories: Sequence[Sequence[str]]) -> frozenset[str]:
    """What other galleries need, by what was chosen in each, newest last: as it is for the one that is open."""
    serve = {history[-1] for history in histories if history}
    parents = {entry.card.parent or "" for entry in entries if entry.version in serve}
    return frozenset(version for history in histories for version in history[-CHOICES:]) | parents


def dispensable(
    entries: Sequence[ModelEntry], history: Sequence[str], needed: Collection[str] = ()
) -> tuple[ModelEntry, ...]:
    """Those of `entries` (by kind and then oldest first) that may go, oldest first. `history`: choices, newest last."""
    kept = {*history[-CHOICES:], *needed}
    for entry in entries:
        if entry.active:
            kept |= {entry.version, entry.card.parent or ""}
    of_kind: dict[str, list[ModelEntry]] = {}
    for entry in entries:
        if not entry.shipped:
            of_kind.setdefault(entry.kind, []).append(entry)
    old = [entry for own in of_kind.values() for entry in own[:-NEWEST]]
    return tuple(entry for entry in old if entry.version not in kept)
