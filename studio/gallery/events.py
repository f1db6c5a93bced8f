"""What can happen to a gallery, one dataclass each; `payloads` are their bytes, `state` is what they do.

An event carries the ids it will be given. Replaying it onto anything but the state it was made for is then noticed.
"""

from __future__ import annotations

from dataclasses import dataclass

from studio.gallery.records import Edit, NewSample, Trial


class DamagedError(Exception):
    """These bytes are not what was written; the text says in what way. Callers name the file and the place."""


@dataclass(frozen=True, eq=False)
class Answered:
    """A drawing was answered: one trial and its sample."""

    trial: Trial
    sample: NewSample


@dataclass(frozen=True)
class Cleared:
    """A drawing was cleared without an answer."""

    trial: Trial


@dataclass(frozen=True)
class TakenBack:
    """An answer or a clear was undone: the trial does not count, and its sample is gone with it."""

    trial: int
    time: float


@dataclass(frozen=True, eq=False)
class Added:
    """Part `part` (from 0) of an import of `parts`; it counts only when the last part follows the others directly."""

    first: int  # id of the first sample of this part
    part: int
    parts: int
    samples: tuple[NewSample, ...]
    marks: tuple[Edit, ...] = ()  # with the last part: edits that mark samples of the import


@dataclass(frozen=True)
class Edited:
    """A field of some samples was changed."""

    edit: Edit


@dataclass(frozen=True)
class Forgotten:
    """Everything of a writer is gone for good: of samples and trials only their places are left."""

    writer: str


Event = Answered | Cleared | TakenBack | Added | Edited | Forgotten
