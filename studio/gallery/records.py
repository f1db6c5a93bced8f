"""What the gallery holds: samples, the trials they come from, and the edits made to them.

A sample is one drawing or imported image with its label. A trial is one drawing answered on a page: the only honest
source of accuracy, because it is stored whether the model was right or not. Everything is append-only: an edit is a
record of its own, a deletion a tombstone, an undo the record that takes another back.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

DRAWN = "drawn"
IMPORTED = "imported"

IMPORT = "import"  # what the edit is called that an import is taken back by, and those of marks that came with it
HOLD_OUT, CHECK = "hold out", "check"  # what edits of marks are called

LABEL = "label"  # the field of an edit: what a sample is
STATE = "state"  # the field of an edit: whether a sample is there at all
WRITER = "writer"  # the field of an edit: whose hand it is; its trial goes with it
HELD_OUT = "held out"  # the field of an edit: whether a person keeps it for testing
LIVE = "live"  # a value of STATE
DELETED = "deleted"  # a value of STATE
KEPT = "kept"  # a value of HELD_OUT; "" is the other: the rule of the hold-out decides
CHECKED = "checked"  # the field of an edit: the label a person has looked at and keeps, whatever doubts it; "": none

SIDE = 28  # pixels, of every image
MAX_TEXT = 1024  # bytes of UTF-8 in a label, writer, version, source or page
MAX_STROKES = 16 * 2**20  # bytes of one packed drawing
MAX_CLASSES = 65_536  # classes one model's probabilities stand for
MAX_NUMBER = 2**31 - 1  # the largest version of a normalisation


@dataclass(frozen=True, eq=False, slots=True)
class NewSample:
    """A sample that has no id yet: what is handed to the gallery."""

    image: NDArray[np.uint8]  # (28, 28) ink 0..255, white on black
    label: str
    writer: str
    source: str  # DRAWN or IMPORTED
    time: float  # seconds since 1970
    normalisation: int  # version of glyphs.normalise; 0: the image was taken as it was
    strokes: bytes = b""  # glyphs.strokes.pack(drawing); empty for images
    predicted: str = ""  # label the model showed; "" when no model looked
    unsure: bool = False  # the model answered "not sure"
    model: str = ""  # version of the model that looked
    probabilities: NDArray[np.float32] | None = None  # (K,) over `classes`; None when no model looked
    classes: tuple[str, ...] = ()  # (K,) what the probabilities stand for


@dataclass(frozen=True, eq=False, slots=True)
class Sample(NewSample):
    """A stored sample. Its arrays are read-only."""

    id: int = -1  # order of arrival from 0, deleted ones counted; never used twice
    deleted: bool = False
    held_out: bool = False  # a person has marked it: it is kept for testing, if no model was trained on it
    checked: str = ""  # the label that a person has looked at and kept, whatever doubted it; "": none

    @property
    def lost(self) -> bool:
        """Nothing but its place is there: its record is damaged, or its writer was forgotten."""
        return self.source == ""

    @property
    def sound(self) -> bool:
        """A person has looked at the label it has and kept it: it is not to be doubted. Another label may be."""
        return self.checked == self.label

    @property
    def corrected(self) -> bool:
        """A model looked, and its label was not the person's (or it was not sure)."""
        return self.model != "" and (self.unsure or self.predicted != self.label)


@dataclass(frozen=True, slots=True)
class Trial:
    """One drawing answered (`sample` set) or cleared without an answer (`sample` None, `label` empty)."""

    id: int  # order of arrival from 0, shared with nothing
    sample: int | None
    label: str  # as answered; a later relabelling of the sample does not change history
    predicted: str
    probability: float
    unsure: bool
    model: str
    writer: str
    time: float
    page: str = "draw"  # where it was answered
    taken_back: bool = False

    @property
    def answered(self) -> bool:
        """False for a drawing that was cleared without an answer."""
        return self.sample is not None

    @property
    def correct(self) -> bool:
        """Right means label = prediction at key-down; "not sure" counts as not right."""
        return self.answered and not self.unsure and self.label == self.predicted


@dataclass(frozen=True, slots=True)
class Edit:
    """One change of one field of some samples, with what stood there before: history, and what undo needs."""

    id: int  # order of arrival from 0, shared with nothing
    what: str  # "relabel", "delete", "restore", IMPORT, "move", HOLD_OUT, CHECK, "undo", or a glyphs.classes.Change
    field: str  # LABEL, STATE, WRITER, HELD_OUT or CHECKED
    samples: tuple[int, ...]
    before: tuple[str, ...]  # one for each of `samples`
    after: tuple[str, ...]
    time: float  # seconds since 1970
    undoes: int | None = None  # id of the edit this one takes back


@dataclass(frozen=True)
class GalleryInfo:
    """What is in a gallery, in figures. `corrections` and `confirmed`: a model looked, and label != or = prediction."""

    samples: int
    corrections: int
    confirmed: int
    imported: int
    classes: tuple[str, ...]
    writers: tuple[str, ...]
    format: int
    file_bytes: int  # gallery file and journal
    journal_records: int  # not yet folded into the gallery file


@dataclass(frozen=True)
class VerifyReport:
    """What reading a whole gallery found. `problems` is empty when everything can be read and every sum is right."""

    path: Path
    samples: int  # live samples that can be read
    trials: int
    journal_records: int
    problems: tuple[str, ...]

    @property
    def ok(self) -> bool:
        """Nothing is damaged."""
        return not self.problems


def pictures_of(samples: Iterable[Sample]) -> NDArray[np.uint8]:
    """Their images (n, 28, 28), in their order; none: (0, 28, 28)."""
    return np.array([sample.image for sample in samples], np.uint8).reshape(-1, 28, 28)
