"""Which versions are compared where nobody has chosen any."""

from __future__ import annotations

from collections.abc import Sequence

from studio.recognition.entry import ModelEntry


def usual(entries: Sequence[ModelEntry]) -> tuple[ModelEntry, ...]:
    """What serves, its parent, and the newest of each kind, of `entries` as a library has them: oldest first."""
    serving = [entry for entry in entries if entry.active]
    newest = {entry.kind: entry.version for entry in entries}
    wanted = {*newest.values(), *(name for entry in serving for name in (entry.version, entry.card.parent))}
    return tuple(entry for entry in entries if entry.version in wanted)
