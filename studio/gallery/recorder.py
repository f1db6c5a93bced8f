"""A gallery's state and what is on the disk of it, changed together: whatever has happened is durable first."""

from __future__ import annotations

from pathlib import Path

from studio.errors import StudioError
from studio.gallery.events import Event
from studio.gallery.owner import Owner
from studio.gallery.payloads import decode, encode
from studio.gallery.state import State


class Recorder:
    """`owner` is None where the gallery at `path` is open for looking only."""

    def __init__(self, path: Path, state: State, owner: Owner | None) -> None:
        self.path, self.state, self.owner = path, state, owner
        self.revision = 0  # grows at every change
        self.in_pieces: object = None  # the import that is half written

    def commit(self, *events: Event) -> None:
        """Make `events` durable, then let them happen. Raises StudioError; nothing has happened then."""
        self.write(*events)
        self.revision += 1
        self.fold()

    def write(self, *events: Event) -> None:
        """`commit` for what counts only with what is still to come."""
        payloads = [encode(event) for event in events]
        happened = [decode(payload) for payload in payloads]  # what is in memory is what is on the disk
        first = self.writing().append(payloads)
        for number, event in enumerate(happened, first):
            self.state.apply(number, event)

    def fold(self, *, idle: bool = False) -> None:
        """Start folding when that is due, and would not part the pieces of an import from each other; never waits."""
        if self.owner and self.in_pieces is None:
            self.owner.fold(len(self.state.samples), idle=idle)

    def pack(self) -> None:
        """Fold everything now, and wait. Raises StudioError; the journal then still has it."""
        self.in_pieces = None
        self.writing().finish()

    def writing(self) -> Owner:
        """The owner. Raises StudioError: the gallery is open for looking only."""
        if self.owner is None:
            raise StudioError(f"gallery {self.path} is open for looking only; nothing was changed")
        return self.owner
