"""Which versions may go: the rule by which old ones are pruned, in one place, as a pure function.

A version stays if any of this is so, and goes if none is:

- it ships with the program;
- it serves, or is the parent of the one that serves;
- it served in one of the last `CHOICES` choices, so that going back still works;
- it is one of the newest `NEWEST` of its kind that were trained here;
- somebody needs it now (`needed`: it waits for an empty canvas, or a training goes on from it).
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from studio.recognition.entry import ModelEntry

NEWEST = 20  # of each kind
CHOICES = 5


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
    old = [entry for trained in of_kind.values() for entry in trained[:-NEWEST]]
    return tuple(entry for entry in old if entry.version not in kept)
